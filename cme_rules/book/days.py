"""Calendars as a reader can check them: what they cover, their terms, and the days that do not count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cme_rules.dates.calendar import DayCalendar
from cme_rules.dates.civil import weekday
from cme_rules.link.ruleset import RuleSetSource

_WEEKEND = ("Saturday", "Sunday")
_SATURDAY = 5


@dataclass(frozen=True)
class Stretch:
    """Days in a row that do not count, and why."""

    first: int
    last: int
    why: str


@dataclass(frozen=True)
class CalendarPage:
    """A calendar, the units that it serves where a case names none, and the days that do not count."""

    calendar: DayCalendar
    default_for: tuple[str, ...]
    stretches: tuple[Stretch, ...]


def calendar_pages(source: RuleSetSource) -> Iterator[CalendarPage]:
    """Give every calendar, by name."""
    for name in sorted(source.calendars):
        calendar = source.calendars[name]
        units = tuple(sorted(unit for unit, given in source.default_calendars.items() if given == name))
        yield CalendarPage(calendar, units, tuple(stretches(calendar)))


def stretches(calendar: DayCalendar) -> Iterator[Stretch]:
    """Give the days that do not count, save for plain weekends; a stretch for one reason goes on over a weekend."""
    run: Stretch | None = None
    for day in sorted(calendar.reasons):
        why = calendar.reasons[day]
        if why in _WEEKEND:
            continue
        if run is not None and run.why == why and _next(run.last, day):
            run = Stretch(run.first, day, why)
            continue
        if run is not None:
            yield run
        run = Stretch(day, day, why)
    if run is not None:
        yield run


def _next(last: int, day: int) -> bool:
    """Tell whether only a weekend lies between two days."""
    return all(weekday(between) >= _SATURDAY for between in range(last + 1, day))
