"""Counts laid out day by day, so that a reader can redo them: which days were counted, which skipped and why."""

from __future__ import annotations

from cme_rules.core.span import Span
from cme_rules.dates.absence import RunDay, State
from cme_rules.dates.calendar import Uncovered
from cme_rules.judge.bounds import Bound, Scope
from cme_rules.judge.moments import bound, stated_periods
from cme_rules.judge.view import View
from cme_rules.model import condition as c
from cme_rules.model.verdict import DayCount

MOST_DAYS = 120
"""A count of more days than this is given by its ends."""


def count_days(moment: c.Moment, view: View, scope: Scope, due: int) -> tuple[DayCount, ...]:
    """Lay a count out day by day: which days were counted, and which skipped and why."""
    if isinstance(moment, c.Extreme):
        for one in moment.moments:
            here = bound(one, view, scope)
            if here is not None and here.known and here.lo == due:
                return count_days(one, view, scope, due)
        return ()
    if not isinstance(moment, c.Counted):
        return ()
    period = moment.period
    base: Bound | None = bound(moment.of, view, scope)
    if isinstance(period, c.PeriodFact | c.PeriodAttribute) and base is not None:
        stated, _ = stated_periods(period, view, scope, base)
        if len(stated) != 1:
            return ()
        period = stated[0]
    if isinstance(period, c.PeriodFact | c.PeriodAttribute) or base is None or not base.known:
        return ()
    if moment.how == "before" or due - base.lo > MOST_DAYS:
        return ()
    start = base.lo - 1 if moment.how == "beginning_with" else base.lo
    unit = period.unit
    if unit in ("working day", "school day"):
        calendar = view.record.calendar("working" if unit == "working day" else "school")
        assert calendar is not None  # a due date that is known has been counted by it
        counted = calendar.explain(start, due)
        assert not isinstance(counted, Uncovered)
        return tuple(DayCount(d.day, d.number, d.why_not or "") for d in counted)
    if unit == "calendar day":
        return tuple(DayCount(day, day - start) for day in range(start + 1, due + 1))
    return ()


def count_run(test: c.MeasureTest, view: View, day: int) -> tuple[tuple[DayCount, ...], Span]:
    """Lay out the run of days that a measure counts, up to the day on which it reached the period or to the given day.

    The second value is the place of the record from which the run is taken.
    """
    runs = view.runs(test.measure)
    start = runs.start_of(day)
    if start is None or not runs.known or start[0] != start[1]:
        return (), c.NOWHERE
    first = start[0]
    school = {d.day: d for d in runs.days if first <= d.day <= day}
    day = next((d for d, run in sorted(school.items()) if run.shortest >= test.period.number), day)
    calendar = view.record.calendar("school")
    if calendar is None or day - first > MOST_DAYS:
        return (), _place(view, first)
    shown: list[DayCount] = []
    reached = 0
    for one in range(first, day + 1):
        if one in school:
            shown.append(_run_day(one, school[one], reached))
            reached = school[one].shortest
        else:
            why = calendar.why(one)
            shown.append(DayCount(one, None, why if isinstance(why, str) else ""))
    return tuple(shown), _place(view, first)


def _run_day(day: int, run: RunDay, reached: int) -> DayCount:
    """Say what one school day did to a run that had reached a length before it."""
    if run.state is State.UNKNOWN:
        return DayCount(day, None, "not known whether it was missed")
    return DayCount(day, run.shortest) if run.shortest > reached else DayCount(day, None, "no session that counts")


def _place(view: View, day: int) -> Span:
    case = view.record.case
    for mark in case.marks:
        if mark.day == day:
            return mark.span
    for period in case.periods:
        if period.first <= day and (period.last is None or day <= period.last):
            return period.span
    return c.NOWHERE
