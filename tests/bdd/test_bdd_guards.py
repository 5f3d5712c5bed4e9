"""What keeps a scenario from passing because it checked nothing."""

from __future__ import annotations

import json
import shutil
import sys

import pytest
from bdd_runs import PLUGIN, Run

from cme_rules.bdd.collect import count

STEPS = """\
    Given a child "A"
    And asked on 3 March 2025
    And the fact at home is no
    When it is judged as at 31 March 2025
    Then the duty "answer" is overdue
"""
GOOD = f"Feature: A\n\n  Scenario: one\n{STEPS}"


def test_a_scenario_runs_without_any_python(run: Run) -> None:
    assert run(GOOD).outcomes == {"one": "passed"}


def test_an_unbound_step_fails_and_the_nearest_phrases_are_given(run: Run) -> None:
    reports = run(GOOD.replace("it is judged as at 31 March", "it gets judged at 31 March"))
    assert reports.outcomes == {"one": "failed"}
    assert reports.said["one"].splitlines() == [
        "features/a.feature:7: no phrase reads like this step",
        "   7 │ When it gets judged at 31 March 2025",
        "   help: the phrases most like it are:",
        "      it is judged as at DAY [as known on DAY]",
    ]


def test_a_given_does_not_serve_as_a_then(run: Run) -> None:
    reports = run(GOOD + "    And the fact at home is no\n")
    assert reports.outcomes == {"one": "failed"}
    assert "it reads like a step after “Given”, and stands after “Then”" in reports.said["one"]


def test_a_misspelt_fact_is_told_with_the_nearest_name_at_its_line(run: Run) -> None:
    reports = run(GOOD.replace("at home", "at hoem"))
    assert reports.said["one"].splitlines() == [
        "features/a.feature:6:18: error[CME-C010]: unknown fact “at_hoem”",
        "   6 │     And the fact at hoem is no",
        "     │                  ^^^^^^^",
        "   help: did you mean “at_home”?",
        "   more: cme-rules explain CME-C010",
    ]


def test_a_wrong_weekday_is_told(run: Run) -> None:
    reports = run(GOOD.replace("on 3 March", "on Tue 3 March"))
    assert "3 Mar 2025 is a Monday, not a Tuesday" in reports.said["one"]


def test_a_step_that_does_not_hold_says_what_was_found_and_why(run: Run) -> None:
    said = run(GOOD.replace("is overdue", "is met")).said["one"].splitlines()
    assert said[:5] == [
        "features/a.feature:8: this step does not hold",
        '   8 │ Then the duty "answer" is met',
        "   expected: met",
        "   found:    overdue, arose on Mon 3 Mar 2025, due Wed 5 Mar 2025",
        "   because:",
    ]
    assert any("no later than 2 calendar days after the trigger" in line for line in said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{GOOD}\n  Scenario: one\n{STEPS}", "a.feature:10: line 3 has a scenario of this name already"),
        (GOOD.replace("Scenario: one", "Scenario Outline: one"), "a.feature:3: the outline has no rows"),
        (f"{GOOD}\n    Examples:\n      | day |\n", "a.feature:3: the outline has no rows"),
        (GOOD.replace("Scenario: one", "Scenario:"), "a.feature:3: the scenario has no name"),
        (GOOD.replace("    Then the duty", "    And the duty"), "a.feature:3: the scenario has no “Then”"),
        (GOOD.replace("    When it", "    And it"), "a.feature:3: the scenario has no “When”"),
        ("Feature: A\n", "there is no scenario in this file"),
        ("", "there is no scenario in this file"),
        (GOOD.replace("    Then the", "    Dann the"), "a.feature: "),
        (f"{GOOD}\n  Background:\n    Given x\n", "a.feature: "),
        ("Scenario: one\n", "a.feature: "),
    ],
)
def test_what_would_never_run_or_show_nothing_is_not_collected(
    text: str, told: str, run: Run, pytester: pytest.Pytester
) -> None:
    (pytester.path / "features").mkdir()
    (pytester.path / "features/a.feature").write_text(text, encoding="utf-8")
    reports = run("")
    assert reports.outcomes == {"features/a.feature": "not collected"}
    assert told in reports.said["features/a.feature"]
    assert "Traceback" not in reports.said["features/a.feature"]


def test_a_row_that_is_lost_on_the_way_is_noticed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["pytest_bdd.scenario"]
    monkeypatch.setattr(module, "collect_example_parametrizations", lambda _: None)
    outline = GOOD.replace("Scenario: one", "Scenario Outline: one")
    reports = run(f"{outline}\n    Examples:\n      | day |\n      | 1 |\n      | 2 |\n")
    assert "2 scenarios and rows stand in the file, and 1 would be run" in reports.said["features/a.feature"]


def test_backgrounds_rules_and_outlines_are_counted() -> None:
    text = """\
Feature: A
  Background:
    Given x
  Scenario: one
    When y
    Then z
  Rule: r
    Background:
      When y
    Scenario Outline: two
      Then <z>
      Examples:
        | z |
        | 1 |
        | 2 |
      Examples: more
        | z |
        | 3 |
"""
    found = [(one.name, one.line, one.runs, one.keywords) for one in count(text)]
    assert found == [("one", 4, 1, ("given", "when", "then")), ("two", 10, 3, ("given", "when", "then"))]


@pytest.mark.parametrize("tag", ["skip", "xfail"])
def test_a_scenario_that_is_skipped_or_expected_to_fail_fails(tag: str, run: Run) -> None:
    text = GOOD.replace("  Scenario", f"  @{tag}\n  Scenario")
    reports = run(text if tag == "skip" else text.replace("overdue", "met"))
    assert reports.outcomes == {"one": "failed"}
    assert reports.said["one"].startswith("the scenario was not run, or was expected to fail")


def test_without_durable_rules_the_second_opinion_is_skipped(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cme_rules.chain.host.why_not", lambda: "it is not installed")
    assert run(f"{GOOD}    And the second opinion agrees\n").outcomes == {"one": "skipped"}


def test_a_second_opinion_that_differs_fails(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from cme_rules.chain.agree import Chainer, Difference

    monkeypatch.setattr(Chainer, "check", lambda *_: [Difference("answer", "k", "overdue", "met")])
    reports = run(f"{GOOD}    And the second opinion agrees\n")
    assert "found:    answer k: overdue / met" in reports.said["one"]


def test_a_second_opinion_on_nothing_fails(run: Run, pytester: pytest.Pytester) -> None:
    """Of a power the second opinion says nothing."""
    for file in (pytester.path / "rules/statutory").iterdir():
        if file.stem != "may-ask":
            file.unlink()
    reports = run(
        'Feature: A\n\n  Scenario: one\n    Given a child "A"\n    And the fact at home is yes\n'
        "    When it is judged as at 31 March 2025\n    Then the second opinion agrees\n"
    )
    assert "something to compare" in reports.said["one"]
    assert "nothing was judged" in reports.said["one"]


def test_whoever_asks_for_a_story_without_a_folder_of_rules_is_told_how_to_name_one(
    run: Run, pytester: pytest.Pytester
) -> None:
    shutil.rmtree(pytester.path / "rules")
    pytester.makepyfile(test_own="def test_asks(cme_story):\n    pass\n")
    assert "name it with --cme-rules-dir" in run("", "test_own.py").said["test_asks"]


def test_scenarios_that_somebody_else_binds_are_left_alone(run: Run, pytester: pytest.Pytester) -> None:
    """A test module may bind a feature with steps of its own; what it lacks is told in the words of its own plug-in."""
    pytester.makepyfile(
        test_own="from pytest_bdd import given, scenarios\n\nscenarios('own.txt')\n\n"
        "@given('a stone')\ndef stone():\n    pass\n"
    )
    own = "Feature: O\n  Scenario: bound\n    Given a stone\n  Scenario: unbound\n    Given a tree\n"
    (pytester.path / "own.txt").write_text(own, encoding="utf-8")
    reports = run("", "test_own.py")
    assert (reports.outcomes["test_bound"], reports.outcomes["test_unbound"]) == ("passed", "failed")
    assert "no phrase reads like this step" not in reports.said["test_unbound"]


# ---- what a run of everything must reach ---------------------------------------------------------------------------


@pytest.mark.parametrize("more", [(), ("-n", "2")])
def test_a_feature_that_a_run_of_everything_does_not_reach_fails(
    more: tuple[str, ...], run: Run, pytester: pytest.Pytester
) -> None:
    pytester.makeini("[pytest]\ntestpaths = tests\n")
    run(GOOD)
    (pytester.path / "tests").mkdir()
    (pytester.path / "tests/b.feature").write_text(GOOD, encoding="utf-8")
    result = pytester.runpytest_subprocess("-p", "cme_rules.bdd.plugin", "-p", "no:hypothesispytest", *more)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["these feature files were not collected:", "*features/a.feature"])


def test_whoever_names_a_path_wants_only_that(run: Run, pytester: pytest.Pytester) -> None:
    run(GOOD)
    (pytester.path / "features/b.feature").write_text(GOOD, encoding="utf-8")
    assert run("", "features/b.feature").outcomes == {"one": "passed"}


def test_every_scenario_is_run_in_several_processes(run: Run, pytester: pytest.Pytester) -> None:
    run(GOOD)
    (pytester.path / "features/b.feature").write_text(GOOD, encoding="utf-8")
    result = pytester.runpytest_subprocess("-p", "cme_rules.bdd.plugin", "-n", "2")
    result.assert_outcomes(passed=2)


# ---- another council ----------------------------------------------------------------------------------------------


def test_a_feature_in_another_folder_with_another_folder_of_rules(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "rules").rename(pytester.path / "north")
    reports = run(GOOD, "--cme-rules-dir", "north", "scenarios", name="scenarios/a.feature")
    assert reports.outcomes == {"one": "passed"}


def test_the_folder_of_rules_can_be_named_in_the_configuration(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "rules").rename(pytester.path / "north")
    pytester.makeini("[pytest]\ncme_rules_dir = north\ncme_features = scenarios\ntestpaths = scenarios\n")
    assert run(GOOD, name="scenarios/a.feature").outcomes == {"one": "passed"}


def test_a_folder_of_rules_that_is_not_there_is_refused(run: Run, pytester: pytest.Pytester) -> None:
    run(GOOD)
    result = pytester.runpytest(*PLUGIN, "--cme-rules-dir", "nort")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*not a folder of rules*"])


def test_rules_with_a_fault_are_told_at_the_first_step(run: Run, pytester: pytest.Pytester) -> None:
    path = pytester.path / "rules/statutory/answer.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("event: asked", "event: askt"), encoding="utf-8")
    said = run(GOOD).said["one"]
    assert "answer.yaml:12:" in said
    assert "did you mean “asked”?" in said


def test_where_there_is_no_folder_of_rules_the_plug_in_rests(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text(GOOD, encoding="utf-8")
    assert pytester.runpytest(*PLUGIN).ret == pytest.ExitCode.NO_TESTS_COLLECTED


# ---- cases from files ---------------------------------------------------------------------------------------------


def test_a_case_from_a_file_finds_the_school_beside_it(run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "cases").mkdir()
    case = "case: a\nabout: child\nlinks: {school: oak}\nevents: [{event: listed_by_office, on: 2025-03-03}]\n"
    (pytester.path / "cases/a.yaml").write_text(case, encoding="utf-8")
    school = "case: oak\nabout: school\nfacts: {interval: 3 calendar days}\n"
    (pytester.path / "cases/oak.yaml").write_text(school, encoding="utf-8")
    reports = run(
        """\
Feature: A
  Scenario: one
    Given the case file "cases/a.yaml"
    And answered on 7 March 2025
    When it is judged as at 31 March 2025
    Then the duty "answer-in-interval" is met late, due 6 March 2025
"""
    )
    assert reports.said["one"] == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("case: a\nabout: child\n---\ncase: b\nabout: child\n", "does not hold exactly one case"),
        ("case: a\nabout: child\nfacts: {at_hoem: no}\n", "unknown fact “at_hoem”"),
        ("case: [\n", "a.yaml:"),
    ],
)
def test_a_case_file_with_a_fault_is_told(text: str, told: str, run: Run, pytester: pytest.Pytester) -> None:
    (pytester.path / "a.yaml").write_text(text, encoding="utf-8")
    said = run(GOOD.replace('a child "A"', 'the case file "a.yaml"')).said["one"]
    assert told in said


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("When it is judged as at 31 March 2025\nThen there is no breach", "nobody has been told about yet"),
        (
            "Given the fact at home is no\nWhen it is judged as at 31 March 2025\nThen there is no breach",
            "nobody has been told about yet",
        ),
    ],
)
def test_steps_in_the_wrong_order_are_told(steps: str, told: str, run: Run) -> None:
    assert told in run(f"Feature: A\n  Scenario: one\n{steps}\n").said["one"]


def test_nothing_has_been_judged_yet(run: Run) -> None:
    steps = 'Given a child "A"\nThen there is no breach\nWhen it is judged as at 2025-03-31\n'
    text = f"Feature: A\n  Scenario: one\n{steps}"
    assert "nothing has been judged yet" in run(text).said["one"]


# ---- what is looked at -------------------------------------------------------------------------------------------


def test_what_passing_scenarios_look_at_is_written_down(run: Run, pytester: pytest.Pytester) -> None:
    """Two scenarios pass, of which one looks twice at the same; what the third looks at is not so."""
    run(
        f'{GOOD}\n  Scenario: two\n{STEPS}    And the duty "answer" is overdue\n'
        f"\n  Scenario: three\n{STEPS.replace('is overdue', 'is met')}",
        "--cme-record",
        "looked-at.jsonl",
    )
    lines = (pytester.path / "looked-at.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    assert lines[0] == lines[1]
    looked_at = json.loads(lines[0])
    assert list(looked_at) == ["answer"]
    assert "overdue" in looked_at["answer"]
    assert "met" not in looked_at["answer"]


def test_nothing_is_said_of_a_rule_about_somebody_else(run: Run) -> None:
    """A rule about schools is never judged of a child: that there is no duty would hold whatever it says."""
    for step in ('there is no duty "stay-open"', 'the duty "stay-open" arose 0 times', 'the duty "stay-open" is met'):
        reports = run(GOOD.replace('the duty "answer" is overdue', step))
        assert reports.outcomes == {"one": "failed"}
        assert "“stay-open” is a rule about a school, and a child has been judged" in reports.said["one"]
        assert "help: judge a school before this step" in reports.said["one"]
