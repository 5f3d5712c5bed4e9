"""What the picture of a case is drawn from: up to the as-at date, and what nobody knows is left open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cme_rules.judge.timeline_view import TimelineView, timeline_view
from cme_rules.pipeline import open_rules, record_of
from cme_rules.read.load import load_cases

RULES = open_rules(Path(__file__).parents[1] / "conformance" / "absence" / "rules")
CASE = """
case: one
about: swimmer
calendars: {school: lake-days}
events:
  - {event: family_rung, on: 2024-03-08}
  - {event: family_told, on: unknown}
attendance:
  periods:
    - {from: 2024-03-08, to: 2024-03-15, category: away}
    - {from: 2024-03-09, to: 2024-03-15, category: away}
"""


def view(folder: Path, as_at: date, known_on: date | None = None) -> TimelineView:
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    (loaded,) = load_cases([folder / "case.yaml"], RULES.rules)
    assert loaded.case is not None, loaded.problems
    known = known_on.toordinal() if known_on is not None else None
    return timeline_view(record_of(loaded.case, RULES.rules, as_at.toordinal(), known))


def test_what_is_of_the_day_itself_is_drawn_and_what_comes_after_is_not(tmp_path: Path) -> None:
    found = view(tmp_path, date(2024, 3, 8))
    assert [(date.fromordinal(one.first), date.fromordinal(one.last)) for one in found.absences] == [
        (date(2024, 3, 8), date(2024, 3, 8))
    ]
    assert [(one.kind, one.first and date.fromordinal(one.first)) for one in found.events] == [
        ("family_told", None), ("family_rung", date(2024, 3, 8)),
    ]  # fmt: skip


def test_days_off_are_drawn_with_their_weekends_and_a_weekend_alone_is_not(tmp_path: Path) -> None:
    """Wed 6 March 2024 is shut; the holidays from Good Friday, 29 March, to Sun 14 April hold two weekends more."""
    found = view(tmp_path, date(2024, 3, 8))
    shut = [(date.fromordinal(one.first), date.fromordinal(one.last)) for one in found.closed]
    assert (date(2024, 3, 6), date(2024, 3, 6)) in shut
    assert (date(2024, 3, 9), date(2024, 3, 10)) not in shut
    assert any(first == date(2024, 3, 29) and last >= date(2024, 4, 1) for first, last in shut)


def test_an_event_is_drawn_as_unsure_where_nobody_says_when_it_was_recorded(tmp_path: Path) -> None:
    """Asked what was known on 10 March, a record that does not say when it was made may not have been known."""
    assert [one.certain for one in view(tmp_path, date(2024, 3, 8)).events] == [True, True]
    assert [one.certain for one in view(tmp_path, date(2024, 3, 8), date(2024, 3, 10)).events] == [False, False]
