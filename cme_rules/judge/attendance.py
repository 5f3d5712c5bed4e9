"""Continuous absence from what a file gives: periods, or session marks by the codes of their time. Both must agree.

A run counts consecutive school days on which every session is in a category that the measure counts. Days on which the
school is closed neither count nor break it. A missing mark is unknown, so that the length of a run can be a range.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from cme_rules.core.timeline import NEG, NOTHING, POS, Timeline, Why, constant, steps
from cme_rules.dates.absence import RunDay, State, combine_sessions, run_lengths
from cme_rules.dates.calendar import DayCalendar, Uncovered
from cme_rules.judge.record import Record
from cme_rules.model.case import AbsencePeriod, Mark
from cme_rules.model.period import Period
from cme_rules.model.verdict import Finding, Missing
from cme_rules.model.vocabulary import Measure, Vocabulary

COUNTS, BREAKS, NEUTRAL, UNKNOWN = State.COUNTS, State.BREAKS, State.NEUTRAL, State.UNKNOWN


@dataclass(frozen=True)
class Runs:
    """The runs of one measure: for each school day the shortest and longest that may end on it."""

    days: tuple[RunDay, ...]
    why: Why
    known: bool

    def reached(self, period: Period) -> Timeline:
        """Say when a run has reached a length in school days."""
        if not self.known:
            return constant(1, self.why)
        if not self.days:
            return constant(0)
        changes: list[tuple[int, int, Why]] = [(NEG, 0, NOTHING)]
        for day in self.days:
            changes.append((day.day, _between(day.shortest, day.longest, period.number), self.why))
        return steps(changes)

    def changes(self) -> list[int]:
        """Give the days on which the run that stands becomes another one, or none."""
        found: list[int] = []
        before: tuple[int | None, int | None] = (None, None)
        for day in self.days:
            now = (day.earliest_start, day.latest_start)
            if now != before:
                found.append(day.day)
            before = now
        return found

    def start_of(self, day: int) -> tuple[int, int, Why] | None:
        """Give the first and last possible first day of the run that stands on a day."""
        if not self.known:
            return NEG, POS, self.why
        found = None
        for run_day in self.days:
            if run_day.day > day:
                break
            found = run_day
        if found is None or not found.longest or found.earliest_start is None:
            return None
        latest = found.latest_start if found.latest_start is not None else found.day
        return found.earliest_start, latest, (self.why if latest != found.earliest_start else NOTHING)


def _between(short: int, long: int, number: int) -> int:
    return 2 if short >= number else 1 if long >= number else 0


@dataclass(frozen=True)
class Given:
    """The state of both sessions of each school day, from the first that the file gives to the last it speaks of."""

    days: tuple[int, ...]
    sessions: dict[int, tuple[State, State]]
    why: Why


def given(record: Record, vocabulary: Vocabulary, name: str) -> Given | Why:
    """Give the sessions of a measure one by one; or what is missing where they cannot be told."""
    calendar = _calendar(record, name)
    if not isinstance(calendar, DayCalendar):
        return calendar
    measure, first, last = vocabulary.measures[name], *_spoken_of(record)
    days = calendar.days(first, last) if first <= last else ()
    if isinstance(days, Uncovered):
        return frozenset({Missing("calendar", days.calendar_name, "not covered", days.day, days.day)})
    states, gaps = _states(record, vocabulary, measure, first, last)
    marked = _sessions(record, vocabulary, _categories(measure))
    supposed = State(record.suppose_marks.get(name, UNKNOWN.value))
    sessions, missing = {}, list(gaps)
    for day in days:
        whole = states.get(day, UNKNOWN)
        both = (marked[day].get(0, UNKNOWN), marked[day].get(1, UNKNOWN)) if day in marked else (whole, whole)
        if whole is UNKNOWN and UNKNOWN not in both:
            both = (UNKNOWN, UNKNOWN)
        if UNKNOWN in both:
            missing.append(day)
        morning, afternoon = (supposed if state is UNKNOWN else state for state in both)
        sessions[day] = (morning, afternoon)
    why: Why = NOTHING
    if missing:
        why = frozenset({Missing("mark", name, "", min(missing), max(missing), span=record.case.span)})
    return Given(tuple(days), sessions, why)


def _calendar(record: Record, name: str) -> DayCalendar | Why:
    """Give the school calendar that attendance is read by; or what is missing."""
    case = record.case
    if not case.periods and all(mark.day > record.as_at for mark in case.marks):
        return frozenset({Missing("mark", name, "no attendance given", span=case.span)})
    calendar = record.calendar("school")
    return calendar or frozenset({Missing("calendar", "school days", "none named", span=case.span)})


def _spoken_of(record: Record) -> tuple[int, int]:
    """Give the first day of the attendance that a file gives, and the last day of which it speaks."""
    first = min([m.day for m in record.case.marks] + [p.first for p in record.case.periods])
    return first, min(record.as_at, max(first, record.cover_last))


def runs(record: Record, vocabulary: Vocabulary, name: str) -> Runs:
    """Work out the runs that a measure counts, from the periods and marks of a record as known on its date."""
    measure = vocabulary.measures[name]
    case = record.case
    calendar = _calendar(record, name)
    if not isinstance(calendar, DayCalendar):
        return Runs((), calendar, known=False)
    first, last = _spoken_of(record)
    if last < first:
        return Runs((), NOTHING, known=True)
    states, gaps = _states(record, vocabulary, measure, first, last)
    found = run_lengths(calendar, states, first, record.as_at)
    if isinstance(found, Uncovered):
        why: Why = frozenset({Missing("calendar", found.calendar_name, "not covered", found.day, found.day)})
        return Runs((), why, known=False)
    supposed = record.suppose_marks.get(name)
    missing = [d.day for d in found if states.get(d.day, UNKNOWN) is UNKNOWN] + gaps
    if supposed and missing:
        states.update(dict.fromkeys(missing, State(supposed)))
        found = run_lengths(calendar, states, first, record.as_at)
        assert not isinstance(found, Uncovered)
    why = NOTHING
    if missing:
        why = frozenset({Missing("mark", name, "", min(missing), max(missing), span=case.span)})
    return Runs(tuple(found), why, known=True)


def _states(
    record: Record, vocabulary: Vocabulary, measure: Measure, first: int, last: int
) -> tuple[dict[int, State], list[int]]:
    """Give the state of each day from what the file says; a day of which it says nothing is left out."""
    by_category = _categories(measure)
    states: dict[int, State] = {}
    gaps: list[int] = []
    if record.case.periods:
        if not record.case.marks:
            states = dict.fromkeys(range(first, last + 1), BREAKS)
        said: dict[int, State] = {}
        for period in _standing_periods(record, gaps):
            state = by_category.get(period.category, UNKNOWN)
            end = min(last, period.last if period.last is not None else last)
            clash = [day for day in range(period.first, end + 1) if said.setdefault(day, state) is not state]
            if clash:
                days = (min(clash), max(clash))
                record.findings.append(
                    Finding(record.case.id, "contradiction", measure.name, "two_periods", *days, (period.span,))
                )
            said.update(dict.fromkeys(clash, UNKNOWN))
        states.update(said)
    sessions = _sessions(record, vocabulary, by_category)
    for day, marked in sessions.items():
        state = combine_sessions(marked.get(0, UNKNOWN), marked.get(1, UNKNOWN))
        before = states.get(day)
        if before is not None and before is not UNKNOWN and state is not UNKNOWN and before is not state:
            record.findings.append(
                Finding(
                    record.case.id, "contradiction", measure.name, "period_and_marks", day, day, (record.case.span,)
                )
            )
            state = UNKNOWN
        if day <= record.as_at:
            states[day] = state
    return states, gaps


def _categories(measure: Measure) -> dict[str, State]:
    found: dict[str, State] = {}
    found.update(dict.fromkeys(measure.counts, COUNTS))
    found.update(dict.fromkeys(measure.breaks, BREAKS))
    found.update(dict.fromkeys(measure.neutral, NEUTRAL))
    return found


def _standing_periods(record: Record, gaps: list[int]) -> list[AbsencePeriod]:
    replaced = {p.corrects for p in record.case.periods if p.corrects and record.visible(p.recorded) == 2}
    standing = []
    for period in record.case.periods:
        seen = record.visible(period.recorded)
        if seen == 0 or (period.id and period.id in replaced):
            continue
        if seen == 1:
            gaps.append(period.first)
            period = AbsencePeriod(period.first, period.last, "", period.id, None, "", period.span)  # noqa: PLW2901
        standing.append(period)
    return standing


def _sessions(record: Record, vocabulary: Vocabulary, by_category: dict[str, State]) -> dict[int, dict[int, State]]:
    """Give the state of each marked session: the mark recorded last of those that were known."""
    chosen: dict[tuple[int, int], Mark] = {}
    unsure: set[tuple[int, int]] = set()
    several: dict[tuple[int, int], set[str | None]] = defaultdict(set)
    for mark in record.case.marks:
        place = (mark.day, mark.session)
        seen = record.visible(mark.recorded)
        if seen == 0:
            continue
        if seen == 1:
            unsure.add(place)
        before = chosen.get(place)
        if before is None or (mark.recorded or NEG) > (before.recorded or NEG):
            chosen[place] = mark
            several[place] = {mark.code}
        elif (mark.recorded or NEG) == (before.recorded or NEG):
            several[place].add(mark.code)
    sessions: dict[int, dict[int, State]] = defaultdict(dict)
    for place, mark in chosen.items():
        day, session = place
        state = UNKNOWN
        if place not in unsure and len(several[place]) == 1 and mark.code is not None:
            category = next(
                (k.category for k in vocabulary.codes if k.code == mark.code and _in_force(k.first, k.last, day)), ""
            )
            state = by_category.get(category, UNKNOWN)
        elif len(several[place]) > 1:
            record.findings.append(
                Finding(record.case.id, "contradiction", "mark", "two_marks", day, day, (mark.span,))
            )
        sessions[day][session] = state
    return sessions


def _in_force(first: int, last: int | None, day: int) -> bool:
    return first <= day and (last is None or day <= last)
