"""What bounds the effort for one case: beyond it a verdict is undetermined and says that it was cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.judge.engine import MOST_ROUGH, Judged
from cme_rules.model.verdict import DUTY_STATUSES, Verdict
from cme_rules.pipeline import Linked, open_rules
from tests.judge import one_case

HERE = Path(__file__).parents[1] / "conformance"
AS_AT = 739342  # 1 April 2025


@pytest.fixture(scope="module")
def library() -> Linked:
    return open_rules(HERE / "library/rules")


def judged(linked: Linked, folder: Path, text: str, *, about: str = "loan", order: tuple[str, ...] = ()) -> Judged:
    return one_case.judged(linked, folder, f"case: one\nabout: {about}\n{text}", AS_AT, order)


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


@pytest.mark.parametrize(("number", "cut"), [(MOST_ROUGH + 1, False), (MOST_ROUGH + 2, True)])
def test_more_unsure_episodes_than_are_worked_out_leave_the_rule_undetermined(
    tmp_path: Path, number: int, cut: bool
) -> None:
    """Each admission lies on one of two days, and so does its leaving: all but the first may not open a stay."""
    shelter = open_rules(HERE / "episodes/rules")
    days = "{from: 2024-%02d-%02d, to: 2024-%02d-%02d}"
    stays = [(month, day) for month in range(1, 9) for day in (1, 11, 21)][:number]
    lines = "".join(
        f"  - {{event: {kind}, on: {days % (month, day, month, day + 1)}}}\n"
        for month, day in stays
        for kind in ("admitted", "rehomed")
    )
    found = judged(shelter, tmp_path, f"events:\n{lines}", about="animal", order=("chip",)).verdicts
    assert {one.status for one in found} == {"undetermined"}
    assert (len(found) == 1 and "too_many" in {missing.kind for missing in found[0].missing}) == cut


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
