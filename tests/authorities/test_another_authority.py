"""An invented council beside Southwark, and another field altogether: folders of YAML, and not a line of Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.chain.agree import Chainer
from cme_rules.chain.host import available
from cme_rules.cli.main import run
from cme_rules.core.problem import RuleProblem
from cme_rules.coverage import coverage
from cme_rules.dates.civil import iso, parse_iso
from cme_rules.examples import ExampleResult, run_examples
from cme_rules.judge.engine import judge
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked, check, open_rules, record_of
from cme_rules.read.load import load_case_node, load_ruleset

ROOT = Path(__file__).parents[2]
FENMARSH = ROOT / "examples" / "authorities" / "fenmarsh"
FOOD = ROOT / "examples" / "other-fields" / "food-hygiene" / "rules"
ALONE = open_rules(ROOT / "rules")
BOTH = open_rules(ROOT / "rules", added=[FENMARSH / "rules"])
HYGIENE = open_rules(FOOD)
NEW = [name for name, rule in BOTH.rules.rules.items() if rule.layer == "fenmarsh"]
RESULTS = [r for r in run_examples(BOTH) if r.rule.id in NEW] + list(run_examples(HYGIENE))


@pytest.mark.parametrize("result", RESULTS, ids=[f"{r.rule.id}: {r.example.name}" for r in RESULTS])
def test_an_example_worked_out_by_hand(result: ExampleResult) -> None:
    assert result.differences == ()


def test_the_examples_never_shrink_and_leave_nothing_untried() -> None:
    assert len(RESULTS) >= 145
    for one in coverage(BOTH, NEW):
        assert set(one.wanted) == one.seen, one.rule.id


@pytest.mark.skipif(not available(), reason="durable-rules is not installed here")
@pytest.mark.parametrize(("linked", "names"), [(BOTH, NEW), (HYGIENE, list(HYGIENE.rules.rules))])
def test_the_second_opinion_agrees(linked: Linked, names: list[str]) -> None:
    rules, chainer, compared = linked.rules, Chainer(linked.rules), 0
    for name in names:
        for example in rules.rules[name].examples[:4]:
            case = load_case_node(example.case, rules, about=rules.rules[name].about, name="example").case
            assert case is not None
            judged = judge(record_of(case, rules, example.as_at), rules, rules.order, settling=False)
            assert chainer.check(judged.definitions, judged.instances) == [], example.name
            compared += len(judged.instances)
    chainer.close()
    assert compared > 0


def test_no_verdict_on_an_example_case_is_changed_by_the_newcomer() -> None:
    paths, day = [ROOT / "examples" / "cases"], parse_iso("2025-03-31")
    assert day is not None
    before, after = (list(check(paths, one, day, opinion=False, sensitivity=False)) for one in (ALONE, BOTH))
    assert len(before) == len(after) > 30
    for old, new in zip(before, after, strict=True):
        assert old.judged is not None
        assert new.judged is not None
        assert tuple(one for one in new.judged.verdicts if one.rule not in NEW) == old.judged.verdicts
        assert all(one.status in ("not_triggered", "does_not_hold", "not_available", "complied", "undetermined")
                   for one in new.judged.verdicts if one.rule in NEW)  # fmt: skip


def test_every_rule_of_the_newcomer_stands_in_its_register() -> None:
    named = {name for clause in BOTH.source.clauses for name in clause.rules if name in NEW}
    assert named == set(NEW)


@pytest.mark.parametrize("word", ["fenmarsh", "attendance_desk", "panel_referral"])
def test_no_python_knows_of_the_newcomer(word: str) -> None:
    assert not [one for one in (ROOT / "cme_rules").rglob("*.py") if word in one.read_text(encoding="utf-8").lower()]


MOVES = {
    # absent from Mon 3 March 2025; Tue 11 March is day 7, Thu 13 day 9, Fri 14 day 10
    ("moves-to-fenmarsh", "2025-03-10"): {"letter-to-parents": "outstanding", "fenmarsh-desk-told": "not_triggered"},
    ("moves-to-fenmarsh", "2025-03-11"): {
        "letter-to-parents": "superseded",
        "fenmarsh-call-home": "not_triggered",
        "fenmarsh-desk-told": "pending 2025-03-12",
        "fenmarsh-desk-letter": "pending 2025-03-13",
        "fenmarsh-visit-by-day-nine": "pending 2025-03-13",
        "fenmarsh-meeting-held": "not_triggered",
    },
    ("moves-to-fenmarsh", "2025-03-31"): {
        "letter-to-parents": "superseded",
        "referral-listed": "superseded",
        "fenmarsh-desk-told": "met 2025-03-12",
        "fenmarsh-desk-letter": "met_late 2025-03-13",
        "fenmarsh-visit-by-day-nine": "overdue 2025-03-13",
        "fenmarsh-meeting-held": "overdue 2025-03-21",
    },
    ("moves-to-southwark", "2025-03-10"): {
        "letter-to-parents": "not_triggered",
        "fenmarsh-call-home": "met 2025-03-03",
        "fenmarsh-desk-told": "overdue 2025-03-07",
        "fenmarsh-desk-letter": "met 2025-03-10",
        "fenmarsh-visit-by-day-nine": "pending 2025-03-13",
    },
    ("moves-to-southwark", "2025-03-31"): {
        "letter-to-parents": "outstanding",
        "fenmarsh-desk-told": "missed 2025-03-07",
        "fenmarsh-desk-letter": "met 2025-03-10",
        "fenmarsh-visit-by-day-nine": "superseded 2025-03-13",
        "fenmarsh-meeting-held": "not_triggered",
    },
}


@pytest.mark.parametrize(("case", "as_at"), MOVES)
def test_a_child_who_moves_on_day_seven_has_the_verdicts_of_each_council_from_the_right_day(
    case: str, as_at: str
) -> None:
    day = parse_iso(as_at)
    assert day is not None
    [found] = check([FENMARSH / "cases" / f"{case}.yaml"], BOTH, day, opinion=False, sensitivity=False)
    assert found.judged is not None
    of = {one.rule: one for one in found.judged.verdicts}
    assert {name: said(of[name]) for name in MOVES[case, as_at]} == MOVES[case, as_at]


def said(verdict: Verdict) -> str:
    due = verdict.due[0] if verdict.due else None
    return verdict.status + (f" {iso(due)}" if due and due > 1 else "")


WORDS = "vocabulary/more.yaml"
SET = "authority: a\ntitle: A\napplies_to: {premises: {event: inspection}}\n"
WRONG = [
    ({WORDS: "more_values:\n  inspection.risc: [f]\n"}, ["CME-R062"]),
    ({WORDS: "more_values:\n  appeal_lodged.way: [fax, post]\n"}, ["CME-S014"]),
    ({WORDS: "more_values:\n  inspection.risk: [f]\n"}, ["CME-R091"]),  # a table says nothing of it
    ({WORDS: "more_values:\n  sticker_displayed: [today]\n"}, ["CME-R062"]),
    ({WORDS: "more_values:\n  inspection.risk: []\n"}, ["CME-S006"]),
    ({WORDS: "parties:\n  food_officer: {meaning: Again.}\n"}, ["CME-R060"]),
    ({"local/a/authority.yaml": SET, "local/a/authority.yml": SET}, ["CME-R081"]),
    ({"statutory/x.yaml": (FOOD / "statutory/may-appeal.yaml").read_text()}, ["CME-R081"]),
]


@pytest.mark.parametrize(("files", "codes"), WRONG)
def test_a_folder_that_does_not_go_with_the_rules_is_refused(
    tmp_path: Path, files: dict[str, str], codes: list[str]
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem) as wrong:
        load_ruleset(FOOD, [tmp_path])
    assert [one.code for one in wrong.value.problems] == codes


def test_values_are_added_to_an_attribute_and_by_two_folders(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        (folder / "vocabulary").mkdir(parents=True)
        (folder / WORDS).write_text(f"more_values:\n  appeal_lodged.way: [{folder.name}]\n", encoding="utf-8")
    found = load_ruleset(FOOD, folders)
    attribute = found.vocabulary.events["appeal_lodged"].attribute("way")
    assert attribute is not None
    assert attribute.values[-2:] == ("one", "two")
    assert {(folder / WORDS).as_posix() for folder in folders} <= found.files.keys()


def test_a_report_by_added_rules_is_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    report, added = str(tmp_path / "report.json"), str((FENMARSH / "rules").relative_to(ROOT))
    case = "examples/authorities/fenmarsh/cases"
    args = ["check", case, "--add-rules", added, "--as-at", "2025-03-31", "--no-second-opinion", "--quiet"]
    assert run([*args, "--output", report]) == 1
    assert run(["verify", report]) == 0
    assert run([*args[:2], *args[4:], "--output", report.replace("report.json", "other.json")]) == 5
