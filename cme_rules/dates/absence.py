"""Runs of continuous absence over school days.

A run is counted in consecutive school days on which every session was missed. Weekends, bank holidays and
school holidays are no school days: they neither count nor break. What a mark means (does it count, does it
break) is for the caller, who knows the norm. A missing mark is unknown, so the length of a run is a range.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from cme_rules.dates.calendar import DayCalendar, Uncovered


class State(Enum):
    """Say what a session or a school day does to a run of absence."""

    COUNTS = "counts"
    """Missed: it makes the run longer."""
    BREAKS = "breaks"
    """Attended, or allowed where the norm speaks of absence without permission: the run is over."""
    NEUTRAL = "neutral"
    """Neither: the run is as long as it was."""
    UNKNOWN = "unknown"
    """Not known: it may be any of the others."""


COUNTS = State.COUNTS
BREAKS = State.BREAKS
NEUTRAL = State.NEUTRAL
UNKNOWN = State.UNKNOWN


@dataclass(frozen=True, slots=True)
class RunDay:
    """Give the run of absence that ends on a school day, at its end, in school days.

    ``shortest`` and ``longest`` are the least and the greatest length that it can have, 0 meaning that there
    is no run. ``earliest_start`` is the first day of the longest, ``latest_start`` that of the shortest; each
    is None where that length is 0.
    """

    day: int
    state: State
    shortest: int
    longest: int
    earliest_start: int | None
    latest_start: int | None


@dataclass(frozen=True, slots=True)
class StatePeriod:
    """Give the school days from ``first`` to ``last`` one state; ``last`` None: it has not ended."""

    first: int
    last: int | None
    state: State

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.last is not None and self.last < self.first:
            raise ValueError("a period cannot end before it begins")


def combine_sessions(morning: State, afternoon: State) -> State:
    """Return the state of a school day from its two sessions.

    One session that breaks is enough to break. Otherwise a session that is unknown leaves the day unknown. A
    missed session counts if the other was missed too or is neutral.

    >>> [combine_sessions(COUNTS, other).name for other in State]
    ['COUNTS', 'BREAKS', 'COUNTS', 'UNKNOWN']
    """
    both = (morning, afternoon)
    for state in (BREAKS, UNKNOWN, COUNTS):
        if state in both:
            return state
    return NEUTRAL


def run_lengths(calendar: DayCalendar, states: Mapping[int, State], first: int, last: int) -> list[RunDay] | Uncovered:
    """Return, for each school day from ``first`` to ``last``, the run of absence that ends on it.

    The method is day numbers: the first day of a run is day 1, and a run of 20 holds at the end of its 20th
    school day. A school day that ``states`` does not give is unknown; states of other days are ignored. An
    unknown day may have been attended, so the shortest run is then 0, and may have been missed, so the
    longest is one day longer. Nothing before ``first`` is looked at: a caller who cannot say that no run was
    under way gives an earlier day.
    """
    days = calendar.days(first, last)
    if isinstance(days, Uncovered):
        return days
    runs = []
    shortest = longest = 0
    earliest: int | None = None
    latest: int | None = None
    for day in days:
        state = states.get(day, UNKNOWN)
        if state is BREAKS:
            shortest = longest = 0
            earliest = latest = None
        elif state is COUNTS:
            shortest += 1
            longest += 1
            earliest = day if earliest is None else earliest
            latest = day if latest is None else latest
        elif state is UNKNOWN:
            shortest = 0
            longest += 1
            earliest = day if earliest is None else earliest
            latest = None
        runs.append(RunDay(day, state, shortest, longest, earliest, latest))
    return runs


def periods_to_states(
    calendar: DayCalendar, periods: Iterable[StatePeriod], default: State, first: int, last: int
) -> dict[int, State] | Uncovered:
    """Return the state of each school day from ``first`` to ``last``, given as periods.

    A day in no period has the state ``default``: ``BREAKS`` where the record of absences is complete,
    ``UNKNOWN`` where it is not. A day in periods that disagree is unknown, in whatever order they come. The
    time taken grows with the number of days and periods, not with their product.
    """
    days = calendar.days(first, last)
    if isinstance(days, Uncovered):
        return days
    begun: dict[int, list[State]] = {}
    ended: dict[int, list[State]] = {}
    for period in periods:
        begin = max(period.first, first)
        end = last if period.last is None else min(period.last, last)
        if begin <= end:
            begun.setdefault(begin, []).append(period.state)
            ended.setdefault(end + 1, []).append(period.state)
    open_now = dict.fromkeys(State, 0)
    states = {}
    school = set(days)
    for day in range(first, last + 1):
        for state in ended.get(day, ()):
            open_now[state] -= 1
        for state in begun.get(day, ()):
            open_now[state] += 1
        if day in school:
            present = [state for state, number in open_now.items() if number]
            states[day] = _agreed(present, default)
    return states


def _agreed(present: list[State], default: State) -> State:
    """Return the one state that is present, ``default`` if none is, unknown if several are."""
    if not present:
        return default
    return present[0] if len(present) == 1 else UNKNOWN
