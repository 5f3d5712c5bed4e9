"""What the record of a case says, day by day, for its picture: kinds, days and lines; never a value of the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cme_rules.core.timeline import NEG
from cme_rules.dates.calendar import DayCalendar
from cme_rules.dates.civil import weekday

if TYPE_CHECKING:
    from cme_rules.judge.record import Record

LONGEST_BEFORE = 400
"""A duty that began long before the first event does not stretch the picture further back than this many days."""


@dataclass(frozen=True)
class EventMark:
    """An event as it stands in the record: its kind, the days on which it may have been, its line in the file.

    ``first`` is ``None`` where nothing bounds the day from below. ``certain`` tells that it was known to be recorded.
    """

    kind: str
    first: int | None
    last: int
    minute: int | None = None
    line: int = 0
    certain: bool = True


@dataclass(frozen=True)
class Stretch:
    """Days from one to another, with what they are: a holiday, an absence, days with attendance marks."""

    first: int
    last: int
    name: str
    line: int = 0


@dataclass(frozen=True)
class TimelineView:
    """The record of one case over time, as known on a day.

    ``closed`` are the days between the first and last shown on which the school is not open, other than plain weekends;
    ``calendar`` is the name of the calendar that says so, empty where there is none.
    """

    first: int
    last: int
    as_at: int
    known_on: int | None = None
    cover: tuple[int | None, int | None] = (None, None)
    events: tuple[EventMark, ...] = ()
    absences: tuple[Stretch, ...] = ()
    closed: tuple[Stretch, ...] = ()
    calendar: str = ""


def timeline_view(record: Record) -> TimelineView:
    """Lay out what a record says over time, up to the as-at date."""
    case = record.case
    events = sorted(
        (_mark(one.kind, one.lo, one.hi, one.minute, one.span.line, one.certain) for kind in record.by_kind.values()
         for one in kind),
        key=lambda e: (e.last, e.first or 0, e.minute if e.minute is not None else -1, e.kind, e.line),
    )  # fmt: skip
    absences = [
        Stretch(one.first, min(one.last if one.last is not None else record.as_at, record.as_at), one.category,
                one.span.line)
        for one in case.periods
        if one.first <= record.as_at and record.visible(one.recorded)
    ]  # fmt: skip
    days = sorted(one.day for one in case.marks if one.day <= record.as_at and record.visible(one.recorded))
    if days:
        absences.append(Stretch(days[0], days[-1], "attendance marks", min(one.span.line for one in case.marks)))
    known = [day for one in events for day in (one.first, one.last) if day is not None]
    known += [one.first for one in absences]
    known += [case.cover_first] if case.cover_first is not None else []
    first = min([*known, record.as_at])
    calendar = record.calendar("school")
    return TimelineView(
        first,
        record.as_at,
        record.as_at,
        record.known_on,
        (case.cover_first, case.cover_last),
        tuple(events),
        tuple(sorted(absences, key=lambda s: (s.first, s.last, s.name))),
        _closed(calendar, first - LONGEST_BEFORE, record.as_at + LONGEST_BEFORE) if calendar is not None else (),
        calendar.name if calendar is not None else "",
    )


def _mark(kind: str, lo: int, hi: int, minute: int | None, line: int, certain: int) -> EventMark:
    return EventMark(kind, lo if lo > NEG else None, hi, minute, line, certain == 2)


def _closed(calendar: DayCalendar, first: int, last: int) -> tuple[Stretch, ...]:
    """Give the stretches of days off, with the weekends at their ends, that hold a day other than a weekend's."""
    found: list[Stretch] = []
    start, names = 0, dict[str, None]()
    for day in range(max(first, calendar.first), min(last, calendar.last) + 2):
        why = calendar.reasons.get(day) if day <= min(last, calendar.last) else None
        if why is None:
            if start and names:
                found.append(Stretch(start, day - 1, ", ".join(names)))
            start, names = 0, {}
            continue
        start = start or day
        if weekday(day) < 5:
            names[why] = None
    return tuple(found)
