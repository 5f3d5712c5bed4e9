"""A count of days as a strip of boxes: each counted day with its number, skipped days together with their reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cme_rules.dates.civil import WEEKDAYS, human, weekday
from cme_rules.model.verdict import DayCount

_WEEKEND = ("Saturday", "Sunday")


@dataclass(frozen=True)
class Box:
    """A box of a strip: the day or days, what to read below them, and whether they were counted."""

    days: str
    text: str
    counted: bool


def strip(counted: Sequence[DayCount]) -> tuple[Box, ...]:
    """Lay a count out: counted days one by one, skipped days that follow each other for one reason together.

    >>> days = [DayCount(738960, 4), DayCount(738961, None, "Saturday"), DayCount(738962, None, "Sunday")]
    >>> [(box.days, box.text) for box in strip(days)]
    [('Fri 15 Mar 2024', 'day 4'), ('Sat 16 – Sun 17 Mar', 'weekend')]
    """
    boxes: list[Box] = []
    run: list[DayCount] = []
    for one in _joined(counted):
        if run and (one.number is not None or _why(one) != _why(run[-1])):
            boxes.append(_skipped(run, first=not boxes))
            run = []
        if one.number is None:
            run.append(one)
        else:
            boxes.append(Box(_day(one.day, year=not boxes or _new_year(one.day)), f"day {one.number}", True))
    if run:
        boxes.append(_skipped(run, first=not boxes))
    return tuple(boxes)


def _joined(counted: Sequence[DayCount]) -> list[DayCount]:
    """Give a weekend between two days that were skipped for one reason that reason: it is one stretch to a reader."""
    found = list(counted)
    for place, one in enumerate(counted):
        if one.number is None and one.why in _WEEKEND:
            before = next((d for d in reversed(found[:place]) if d.why not in _WEEKEND), None)
            after = next((d for d in counted[place + 1 :] if d.why not in _WEEKEND), None)
            if before is not None and after is not None and before.number is None and before.why == after.why:
                found[place] = DayCount(one.day, None, before.why)
    return found


def _skipped(run: Sequence[DayCount], *, first: bool) -> Box:
    start, end = run[0].day, run[-1].day
    year = first or _new_year(start)
    if start == end:
        return Box(_day(start, year=year), _why(run[0]), False)
    same = human(start).split(" ", 1)[1] == human(end).split(" ", 1)[1]
    begin = f"{WEEKDAYS[weekday(start)]} {human(start).split(' ')[0]}" if same else _day(start, year=False)
    return Box(f"{begin} – {_day(end, year=year or _new_year(end))}", _why(run[0]), False)


def _why(one: DayCount) -> str:
    return "weekend" if one.why in _WEEKEND else one.why or "not counted"


def _day(day: int, *, year: bool) -> str:
    text = f"{WEEKDAYS[weekday(day)]} {human(day)}"
    return text if year else text.rsplit(" ", 1)[0]


def _new_year(day: int) -> bool:
    """Tell whether a day is among the first of a year, so that the year should be said."""
    return human(day).split(" ")[1] == "Jan" and int(human(day).split(" ")[0]) <= 7
