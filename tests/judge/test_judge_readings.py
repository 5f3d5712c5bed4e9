"""Whether another reading would change a verdict: also through a definition, and through another rule's verdict."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cme_rules.pipeline import Linked, check, open_rules

RULES = Path(__file__).parents[1] / "conformance" / "readings" / "rules"
BACK = "case: one\nabout: hire\nfacts: {regular: yes}\nevents:\n  - {event: handed_out, on: 2024-03-01}\n"


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(RULES)


def changes(linked: Linked, folder: Path, back: str) -> dict[str, tuple[str, list[str]]]:
    """Give, for each rule, its status and what it would be if the days of hire were working days."""
    text = f"{BACK}  - {{event: brought_back, on: {back}}}\n"
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    (result,) = check([folder / "case.yaml"], linked, date(2024, 3, 31).toordinal(), opinion=False)
    assert result.judged is not None, result.problems
    for verdict in result.judged.verdicts:
        assert {reading for reading, _, _ in verdict.reading_changes} <= {"days-of-hire", "stamp-for-all"}
    return {v.rule: (v.status, [status for _, _, status in v.reading_changes]) for v in result.judged.verdicts}


def test_what_only_the_other_reading_has_in_time_is_told_wherever_it_leads(linked: Linked, tmp_path: Path) -> None:
    """Handed out on Fri 1 March 2024, back on Fri 8 March: the seventh day, and the fifth working day."""
    assert changes(linked, tmp_path, "2024-03-08") == {
        "bring-back": ("met_late", ["met"]),
        "in-good-standing": ("does_not_hold", ["holds"]),
        "receipt": ("not_triggered", ["overdue"]),
        "greeting": ("overdue", []),
        "stamp": ("overdue", ["not_triggered"]),  # the same for everybody as for a regular; not for nobody
    }


@pytest.mark.parametrize(
    ("back", "status", "standing", "receipt"),
    [("2024-03-06", "met", "holds", "overdue"), ("2024-03-09", "met_late", "does_not_hold", "not_triggered")],
)
def test_what_both_readings_have_in_time_or_too_late_is_changed_by_neither(
    linked: Linked, tmp_path: Path, back: str, status: str, standing: str, receipt: str
) -> None:
    assert changes(linked, tmp_path, back) == {
        "bring-back": (status, []),
        "in-good-standing": (standing, []),
        "receipt": (receipt, []),
        "greeting": ("overdue", []),
        "stamp": ("overdue", ["not_triggered"]),  # the same for everybody as for a regular; not for nobody
    }
