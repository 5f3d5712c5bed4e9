"""The verb ``test``: planted failures and survivors are named, with the file, the line and the words."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cme_rules.cli.main import run
from tests.rule_tests.conftest import EXAMPLES, HOLDS, RULE, write

DUE = "expect: {status: met, due: 2024-03-06}"


def said(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str]:
    code = run(["test", *args])
    return code, capsys.readouterr().out


def test_examples_that_hold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = said(capsys, "--quiet")
    assert code == 0
    assert text == ("1 of 1 worked example come out as expected\n2 of 9 things that coverage asks for are tried\n")


def test_a_failing_example_is_named_with_its_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, RULE + EXAMPLES.replace(DUE, "expect: {status: overdue, due: 2024-03-07}"))
    code, text = said(capsys)
    assert code == 1
    assert text.startswith(
        "rules/statutory/answer.yaml:16: the example “on the second day” of answer does not come out as\n"
        "expected\n"
        "   status should be overdue and is met\n"
        "   due should be 2024-03-07 and is 2024-03-06\n"
    )
    assert text.endswith("0 of 1 worked example come out as expected\n2 of 9 things that coverage asks for are tried\n")


READING = """reading: how-many-days
question: Two days or five?
choices: {two: Two days., three: Three days., five: Five days.}
choose: CHOICE
reason: It is what most people read.
"""
CHOSEN = RULE.replace(
    "due: {within: 2 calendar days, after: trigger}",
    "due: {reading: how-many-days, choices: {two: {within: 2 calendar days, after: trigger}, three: {within: 3 "
    "calendar days, after: trigger}, five: {within: 5 calendar days, after: trigger}}}",
)


def test_a_failing_example_says_under_which_reading_it_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "rules/readings").mkdir()
    file = folder / "rules/readings/days.yaml"
    file.write_text(READING.replace("CHOICE", "two"), encoding="utf-8")
    write(folder, CHOSEN + EXAMPLES)
    assert said(capsys, "--quiet")[0] == 0
    file.write_text(READING.replace("CHOICE", "five"), encoding="utf-8")
    code, text = said(capsys)
    assert code == 1
    assert "   due should be 2024-03-06 and is 2024-03-09\n   it does where how-many-days=two\n" in text
    assert "work the example out anew, or let it say for which alternative it holds, beside its “as_at”: readings:" in (
        " ".join(text.split())
    )
    assert "{how-many-days: two}" in text
    run(["test", "--format", "json"])
    (failed,) = json.loads(capsys.readouterr().out)["examples"]["failed"]
    assert failed["holds_if"] == ["how-many-days=two"]
    # an example that says so itself is tried as it says, and one that holds under none is told nothing
    write(folder, CHOSEN + EXAMPLES.replace("    as_at", "    readings: {how-many-days: three}\n    as_at"))
    code, text = said(capsys)
    assert code == 1
    assert "it does where" not in text
    write(folder, CHOSEN + EXAMPLES.replace("    as_at", "    readings: {how-many-days: two}\n    as_at"))
    assert said(capsys, "--quiet")[0] == 0


def test_what_is_untried_is_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, text = said(capsys)
    assert "   rules/statutory/answer.yaml:1: answer: the day after\n" in text


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("force: should", "force should be should and is must"),
        ("bearer: school", "bearer should be school and is office"),
        ("towards: school", "towards should be school and is nobody"),
        ("version: 2019-12-31", "version should be 2019-12-31 and is 2020-01-01"),
    ],
)
def test_force_and_parties_are_compared(
    folder: Path, capsys: pytest.CaptureFixture[str], stated: str, wanted: str
) -> None:
    write(folder, RULE + EXAMPLES.replace(DUE, f"expect: {{status: met, {stated}}}"))
    code, text = said(capsys)
    assert code == 1
    assert f"   {wanted}\n" in text


def test_nothing_to_test(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, RULE)
    assert said(capsys)[0] == 5


def test_rules_that_are_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, RULE.replace("kind: duty", "kind: nonsense"))
    assert said(capsys)[0] == 3


def test_an_unknown_party_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, RULE + EXAMPLES.replace(DUE, "expect: {status: met, bearer: offce}"))
    assert run(["test"]) == 3
    assert "office" in capsys.readouterr().err


# ---- changes -----------------------------------------------------------------------------------------------------


def test_changes_that_nothing_notices(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By hand: 1 and 3 days, from the day itself, working and school days and “before” each move the due date, the 6th,
    or leave it unknown.

    Nothing states whom it binds or how strongly, nothing lies at 1 January 2020, there is one question only, and no
    answer before it.
    """
    code, text = said(capsys, "--mutate", "--drafts", "0")
    assert code == 0
    left = [line.strip() for line in text.splitlines() if line.startswith("   rules/") and " becomes " in line]
    assert left == [
        "rules/statutory/answer.yaml:8: answer: from 1 Jan 2020 becomes from 31 Dec 2019, version 1",
        "rules/statutory/answer.yaml:8: answer: from 1 Jan 2020 becomes from 2 Jan 2020, version 1",
        "rules/statutory/answer.yaml:11: answer: each event “asked” becomes the first “asked”, version 1",
        "rules/statutory/answer.yaml:8: answer: opens at trigger becomes opens at any time, version 1",
        "rules/statutory/answer.yaml:10: answer: bearer office becomes school, version 1",
        "rules/statutory/answer.yaml:1: answer: must becomes should",
    ]
    assert "   number                          2 of 2             -\n" in text
    assert text.endswith("6 of 12 changes by one step are noticed\n")


def test_the_missing_example_is_ready_to_paste(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, text = said(capsys, "--mutate", "--drafts", "1")
    lines = text.splitlines()
    start = lines.index("      Missing from the examples of rules/statutory/answer.yaml:")
    assert lines[start + 1].strip() == "# Work this out by hand from the source before you keep it."
    pasted = [line[6:] for line in lines[start + 1 : lines.index("", start)] if not line.startswith("   rules/")]
    write(folder, RULE + EXAMPLES + "\n".join(pasted) + "\n")
    assert said(capsys)[0] == 0
    _, text = said(capsys, "--mutate", "--drafts", "0")
    assert "becomes from 31 Dec 2019" not in text


def test_what_an_example_states_is_noticed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, RULE + EXAMPLES.replace(DUE, "expect: {status: met, due: 2024-03-06, force: must, bearer: office}"))
    _, text = said(capsys, "--mutate", "--drafts", "0")
    assert "must becomes should" not in text
    assert "bearer office" not in text


def test_an_example_of_a_rule_that_rests_on_it_notices(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The definition has no example that is not red; the duty that asks for it has one."""
    write(folder, HOLDS.replace("when: {fact", "when: {not: {fact").replace("red}\nex", "red}}\nex").replace(
        "status: holds", "status: does_not_hold"), "red")  # fmt: skip
    write(folder, RULE.replace("    due:", "    provided: {definition: red}\n    due:") + EXAMPLES.replace(
        "case: {events", "case: {facts: {colour: blue}, events"))  # fmt: skip
    _, text = said(capsys, "red", "--mutate", "--drafts", "0")
    assert "   part of a condition             1 of 1             -\n" in text


def test_a_change_that_no_case_can_show_is_declared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change = "opens at trigger becomes opens at any time, version 1"
    write(folder, RULE + f"unnoticed:\n  {change}: said for the sake of the test\n" + EXAMPLES)
    code, text = said(capsys, "--mutate", "--drafts", "0")
    assert code == 0
    assert change not in text
    assert text.endswith("6 of 11 changes by one step are noticed (1 more are declared to show in no case)\n")


@pytest.mark.parametrize("change", ["2 calendar days becomes 3 calendar days, version 1", "nonsense becomes nothing"])
def test_a_declaration_that_is_not_so_fails(folder: Path, capsys: pytest.CaptureFixture[str], change: str) -> None:
    write(folder, RULE + f"unnoticed:\n  {change}: it is not so\n" + EXAMPLES)
    code, text = said(capsys, "--mutate", "--drafts", "0")
    assert code == 1
    assert " ".join(text.split()).count(f"it is noticed or is no change of the rule: {change}") == 1


def test_a_floor_is_not_rounded(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """6 of 12 are exactly 50 of a hundred."""
    assert said(capsys, "--mutate", "--drafts", "0", "--floor", "50")[0] == 0
    assert said(capsys, "--mutate", "--drafts", "0", "--floor", "51")[0] == 1


def test_a_sample_is_the_same_for_a_seed_and_in_several_processes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--mutate", "--drafts", "0", "--sample", "4", "--seed", "2"]
    once = said(capsys, *asked)
    assert once == said(capsys, *asked, "--jobs", "2")
    assert "(a sample of 12)" in once[1]


# ---- forms -------------------------------------------------------------------------------------------------------


def test_forms_in_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["--mutate", "--drafts", "1", "--output", "tests.json", "--output", "tests.xml"]
    assert said(capsys, *args) == (0, "")
    data = json.loads((folder / "tests.json").read_text(encoding="utf-8"))
    assert data["format"] == "cme-rules-tests/1"
    assert data["examples"] == {"run": 1, "failed": []}
    assert data["changes"]["made"] == data["changes"]["tried"] == 12
    assert {"kind": "number", "layer": "statutory", "noticed": 2, "of": 2} in data["changes"]["figures"]
    first = data["changes"]["unnoticed"][0]
    assert (first["file"], first["line"], first["kind"]) == ("rules/statutory/answer.yaml", 8, "date")
    assert first["missing"][0] == "  # Work this out by hand from the source before you keep it."
    suites = {one.get("name"): one for one in ET.parse(folder / "tests.xml").getroot()}  # noqa: S314  our own file
    assert (suites["examples"].get("tests"), suites["examples"].get("failures")) == ("1", "0")
    assert (suites["changes"].get("tests"), suites["changes"].get("failures")) == ("12", "6")


# ---- features ----------------------------------------------------------------------------------------------------

FEATURE = """Feature: Answers
  Scenario: in time
    Given a child "A"
    And asked on 4 March 2024
    And answered on 6 March 2024
    When it is judged as at 31 March 2024
    Then the duty answer is STATUS
    And it is owed by the office
"""


def test_features_are_run_and_notice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "features").mkdir()
    (folder / "features/answers.feature").write_text(FEATURE.replace("STATUS", "met"), encoding="utf-8")
    code, text = said(capsys, "--features", "features", "--mutate", "--drafts", "0")
    assert code == 0, text
    assert "1 of 1 scenario holds\n" in text
    assert "bearer office" not in text


def test_how_often_a_duty_arose_is_noticed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Asked twice: the first question alone would be one duty."""
    twice = FEATURE.replace("    When", "    And asked on 11 March 2024\n    When")
    counted = twice.replace(
        "Then the duty answer is STATUS\n    And it is owed by the office", "Then the duty answer arose 2 times"
    )
    (folder / "features").mkdir()
    (folder / "features/answers.feature").write_text(counted, encoding="utf-8")
    code, text = said(capsys, "--features", "features", "--mutate", "--drafts", "0")
    assert code == 0, text
    assert "1 of 1 scenario holds\n" in text
    assert "becomes the first" not in text
    assert text.endswith("7 of 12 changes by one step are noticed\n")


def test_a_failing_scenario_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "features").mkdir()
    (folder / "features/answers.feature").write_text(FEATURE.replace("STATUS", "overdue"), encoding="utf-8")
    code, text = said(capsys, "--features", "features")
    assert code == 1
    assert "features/answers.feature:2: the scenario “" in text
    assert "0 of 1 scenario holds\n" in text


def test_a_feature_that_cannot_be_read_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "features").mkdir()
    (folder / "features/answers.feature").write_text("Feature: A\n\n  Scenario: one\n  Nonsense\n", encoding="utf-8")
    code, text = said(capsys, "--features", "features")
    assert code == 1
    assert "the scenario “the file is read”" in text
    assert "answers.feature" in text


def test_features_in_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "features").mkdir()
    again = FEATURE.replace("STATUS", "overdue").partition("  Scenario: in time\n")[2]
    text = FEATURE.replace("STATUS", "met") + "\n  Scenario: late\n" + again
    (folder / "features/answers.feature").write_text(text, encoding="utf-8")
    args = ["--features", "features", "--output", "tests.json", "--output", "tests.xml"]
    assert said(capsys, *args) == (1, "")
    data = json.loads((folder / "tests.json").read_text(encoding="utf-8"))
    assert "changes" not in data
    assert data["scenarios"]["run"] == 2
    (failed,) = data["scenarios"]["failed"]
    assert (failed["file"], failed["line"]) == ("features/answers.feature", 10)
    assert any("overdue" in line for line in failed["said"])
    suites = {one.get("name"): one for one in ET.parse(folder / "tests.xml").getroot()}  # noqa: S314  our own file
    assert set(suites) == {"examples", "scenarios"}
    assert (suites["scenarios"].get("tests"), suites["scenarios"].get("failures")) == ("2", "1")


def test_what_is_declared_untried_and_is_tried(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, RULE + "untried:\n  the last day: said for the sake of the test\n" + EXAMPLES)
    _, text = said(capsys)
    assert "   rules/statutory/answer.yaml:1: answer: said to be impossible, and it is not: the last day\n" in text


def test_where_nothing_is_untried_there_is_no_such_heading(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, HOLDS + "  - {name: blue, as_at: 2024-03-04, case: {facts: {colour: blue}}, "
          "expect: {status: does_not_hold}}\n  - {name: unsaid, as_at: 2024-03-04, case: {}, "
          "expect: {status: undetermined}}\n", "red")  # fmt: skip
    assert said(capsys, "red") == (
        0, "3 of 3 worked examples come out as expected\n3 of 3 things that coverage asks for are tried\n",
    )  # fmt: skip


def test_a_draft_that_serves_again_is_shown_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The example that is drafted for who owes it says to whom it is owed, too."""
    write(folder, RULE.replace("bearer: office", "bearer: office\n    towards: school") + EXAMPLES)
    _, text = said(capsys, "--mutate", "--drafts", "30")
    party = text.partition("of this kind: party\n")[2].partition("\nNothing")[0]
    assert party.count("Missing from the examples") == 1
    assert "bearer: office, towards: school}" in party
    assert party.endswith(
        "answer: towards school becomes office, version 1\n      An example above would notice it too.\n"
    )


def test_what_no_small_move_shows_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case that says nothing is unknown whatever the rule says, from its first day on: only of the day before that
    is it known that the rule does not hold, and there a version that begins a day earlier shows.
    """
    unsaid = "  - {name: unsaid, as_at: 2024-03-04, case: {}, expect: {status: undetermined}}\n"
    write(folder, HOLDS.partition("  - {name")[0] + unsaid, "red")
    _, text = said(capsys, "red", "--mutate", "--drafts", "30")
    assert text.count("No small move of the worked examples shows a difference.") == 2
    assert text.count("Missing from the examples") == 1
    assert text.endswith("0 of 3 changes by one step are noticed\n")
