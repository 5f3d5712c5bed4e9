"""Absence counted in all, and not in a run: so many sessions or school days in any stretch of a given length."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from cme_rules.core.timeline import NEG, NOTHING, Timeline, Why, constant, steps
from cme_rules.dates import civil
from cme_rules.dates.absence import State, combine_sessions
from cme_rules.judge.attendance import Given, given
from cme_rules.judge.record import Record
from cme_rules.model import condition as c
from cme_rules.model.period import Period
from cme_rules.model.vocabulary import Vocabulary


def total(record: Record, vocabulary: Vocabulary, test: c.MeasureTest) -> Timeline:
    """Say on each day whether the stretch that ends on it holds at least so many sessions or days that count.

    A session of which nothing is known may count or not; a stretch that begins before the attendance that the file
    gives is counted from there.
    """
    assert test.window is not None
    found = given(record, vocabulary, test.measure)
    if not isinstance(found, Given):
        return constant(1, found)
    if not found.days:
        return constant(0)
    by_session = test.period.unit == "session"
    surely = [_counted(found, day, by_session, (State.COUNTS,)) for day in found.days]
    perhaps = [_counted(found, day, by_session, (State.COUNTS, State.UNKNOWN)) for day in found.days]
    sums = [list(accumulate(values, initial=0)) for values in (surely, perhaps)]
    changes: list[tuple[int, int, Why]] = [(NEG, 0, NOTHING)]
    for today in range(found.days[0], record.as_at + 1):
        to = bisect_right(found.days, today)
        since = _first(found.days, to, today, test.window)
        least, most = (total_[to] - total_[since] for total_ in sums)
        truth = 2 if least >= test.period.number else 1 if most >= test.period.number else 0
        changes.append((today, truth, found.why))
    return steps(changes)


def _counted(found: Given, day: int, by_session: bool, states: tuple[State, ...]) -> int:
    sessions = found.sessions[day]
    if by_session:
        return sum(state in states for state in sessions)
    return int(combine_sessions(*sessions) in states)


def _first(days: tuple[int, ...], to: int, today: int, window: Period) -> int:
    """Give the place of the first school day of the stretch that ends today."""
    if window.unit == "school day":
        return max(0, to - window.number)
    if window.unit in ("month", "year"):
        first = civil.add_months(today, -window.number * (12 if window.unit == "year" else 1)) + 1
    else:
        first = today - window.number * (7 if window.unit == "week" else 1) + 1
    return bisect_left(days, first)
