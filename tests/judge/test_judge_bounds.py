"""What bounds the effort for one case: beyond it a verdict is undetermined and says that it was cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.judge import names
from cme_rules.judge.engine import MOST_ROUGH, Judged, judge
from cme_rules.model.verdict import DUTY_STATUSES, Verdict
from cme_rules.pipeline import Linked, open_rules, record_of
from cme_rules.read.load import load_cases
from cme_rules.reasons import words

HERE = Path(__file__).parents[1] / "conformance"
AS_AT = 739342  # 1 April 2025


@pytest.fixture(scope="module")
def library() -> Linked:
    return open_rules(HERE / "library/rules")


def judged(linked: Linked, folder: Path, text: str, *, about: str = "loan", order: tuple[str, ...] = ()) -> Judged:
    file = folder / "case.yaml"
    file.write_text(f"case: one\nabout: {about}\n{text}", encoding="utf-8")
    case = next(iter(load_cases([file], linked.rules))).case
    assert case is not None
    return judge(record_of(case, linked.rules, AS_AT), linked.rules, order or linked.rules.order)


def recalls(number: int) -> str:
    """Write so many recalls in different weeks, each on one of two days, and one return long after."""
    lines = [f"  - {{event: recalled, on: {{from: 2024-{m:02}-{d:02}, to: 2024-{m:02}-{d + 1:02}}}}}\n"
             for m in range(1, 8) for d in (1, 11, 21)][:number]  # fmt: skip
    return "events:\n" + "".join(lines) + "  - {event: brought_back, on: 2025-03-01}\n"


def cut_off(verdict: Verdict) -> bool:
    return (
        verdict.status == "undetermined"
        and set(verdict.possible) == set(DUTY_STATUSES) - {"undetermined"}
        and ("too_many", "back-after-recall") in {(one.kind, one.name) for one in verdict.missing}
    )


def test_more_rough_triggers_than_are_worked_out_leave_each_verdict_undetermined(
    library: Linked, tmp_path: Path
) -> None:
    found = judged(library, tmp_path, recalls(MOST_ROUGH + 1), order=("back-after-recall",)).verdicts
    assert len(found) == MOST_ROUGH + 1
    assert all(cut_off(verdict) for verdict in found)
    assert all("event_date" in {one.kind for one in verdict.missing} for verdict in found)


def test_more_worlds_than_are_worked_out_leave_each_verdict_undetermined(library: Linked, tmp_path: Path) -> None:
    """Twelve triggers on either of two days compete for one act: 4096 worlds."""
    found = judged(library, tmp_path, recalls(12), order=("back-after-recall",)).verdicts
    assert len(found) == 12
    assert all(cut_off(verdict) for verdict in found)


def test_few_enough_rough_triggers_are_worked_out(library: Linked, tmp_path: Path) -> None:
    """Each was due in its own week of 2024, and the one return of March 2025 makes the first of them late."""
    found = judged(library, tmp_path, recalls(3), order=("back-after-recall",)).verdicts
    assert [verdict.status for verdict in found] == ["met_late", "overdue", "overdue"]


def test_what_is_kept_between_cases_is_bounded_and_changes_nothing(
    library: Linked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "facts: {lost: [{value: no, to: 2024-03-04}, {value: yes, from: 2024-03-05}]}\n" + recalls(2)
    before = judged(library, tmp_path, text)
    for module, kept in ((names, "_KNOWN"), (names, "_OWN"), (names, "_PATTERNS"), (words, "_KEPT")):
        monkeypatch.setattr(module, kept, {})
        monkeypatch.setattr(module, "MOST_KEPT", 0)
    assert judged(library, tmp_path, text) == before
    assert [len(kept) for kept in (names._KNOWN, names._OWN, names._PATTERNS)] == [1, 1, 1]
    assert len(words._KEPT) < 10  # a condition and its parts


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [("yes", "no", ["lost"]), ("unknown", "yes", []), ("yes", "unknown", []), ("yes", "yes", [])],
)
def test_an_unknown_value_contradicts_nothing(
    library: Linked, tmp_path: Path, first: str, second: str, wanted: list[str]
) -> None:
    text = f"facts: {{lost: [{{value: {first}, from: 2024-03-04}}, {{value: {second}, from: 2024-03-04}}]}}\n"
    found = judged(library, tmp_path, text, order=("lost-by-march",)).findings
    assert [one.name for one in found if one.kind == "contradiction"] == wanted
