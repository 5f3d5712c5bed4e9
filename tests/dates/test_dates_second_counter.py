"""A second counter, written another way: it walks one day at a time over what the files say.

It knows nothing of tables or of ordinals: it steps from date to date, with the published bank holidays.
Every start date is compared with every count up to 60.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import govuk_bank_holidays
import pytest

from cme_rules.dates.calendar import DayCalendar, Uncovered

ONE_DAY = timedelta(days=1)
COUNTS = range(61)


def days_of(spec: dict[str, str]) -> Iterator[date]:
    day, end = date.fromisoformat(spec["from"]), date.fromisoformat(spec["to"])
    while day <= end:
        yield day
        day += ONE_DAY


def published_bank_holidays() -> set[date]:
    text = Path(govuk_bank_holidays.__file__).with_name("bank-holidays.json").read_text(encoding="utf-8")
    return {date.fromisoformat(event["date"]) for event in json.loads(text)["england-and-wales"]["events"]}


def open_working_days(load: Callable[[str], dict[str, Any]], closures: str | None) -> set[date]:
    closed = published_bank_holidays()
    if closures is not None:
        closed |= {date.fromisoformat(one["date"]) for one in load(closures)["closures"]}
    every = days_of({"from": "2012-01-01", "to": "2028-12-31"})
    return {day for day in every if day.isoweekday() <= 5 and day not in closed}


def open_school_days(load: Callable[[str], dict[str, Any]], closures: str | None) -> set[date]:
    found: set[date] = set()
    for term in load("example-school-terms")["terms"]:
        found.update(days_of(term))
        for pause in term["breaks"]:
            found.difference_update(days_of(pause))
    if closures is not None:
        found -= {date.fromisoformat(one["date"]) for one in load(closures)["closures"]}
    return {day for day in found - published_bank_holidays() if day.isoweekday() <= 5}


def walk(start: date, counted: set[date], cover: tuple[date, date]) -> list[date | None]:
    """Give the first, second, ... counted day after a date; None from where the walk leaves the cover."""
    found: list[date | None] = []
    day = start
    while len(found) < COUNTS[-1]:
        day += ONE_DAY
        if not cover[0] <= day <= cover[1]:
            return found + [None] * (COUNTS[-1] - len(found))
        if day in counted:
            found.append(day)
    return found


def compare(calendar: DayCalendar, counted: set[date], first_start: date, last_start: date) -> int:
    cover = (date.fromordinal(calendar.first), date.fromordinal(calendar.last))
    outside = Uncovered(calendar.name, calendar.last + 1)
    compared = 0
    start = first_start
    while start <= last_start:
        ordinal = start.toordinal()
        assert calendar.is_counted(ordinal) is (start in counted), start
        assert calendar.after(ordinal, 0) == ordinal
        for n, day in enumerate(walk(start, counted, cover), 1):
            expected = outside if day is None else day.toordinal()
            assert calendar.after(ordinal, n) == expected, (start, n)
            if ordinal < calendar.last:
                assert calendar.nth(ordinal + 1, n) == expected, (start, n)
            if day is not None:
                assert calendar.between(ordinal, day.toordinal()) == n, (start, n)
            compared += 1
        start += ONE_DAY
    return compared


@pytest.mark.parametrize("year", range(2012, 2029))
def test_working_days_agree(year, working, calendar_file):
    counted = open_working_days(calendar_file, None)
    assert compare(working, counted, date(year, 1, 1), date(year, 12, 31)) >= 365 * 60


@pytest.mark.parametrize("year", range(2015, 2027))
def test_school_days_agree(year, school, calendar_file):
    counted = open_school_days(calendar_file, None)
    assert compare(school, counted, date(year, 9, 1), date(year + 1, 8, 31)) >= 365 * 60


def test_working_days_of_a_council_with_closures_agree(council, calendar_file):
    counted = open_working_days(calendar_file, "example-council-closures")
    compare(council, counted, date(2022, 1, 1), date(2026, 12, 31))


def test_school_days_of_a_school_with_closures_agree(oakfield, calendar_file):
    counted = open_school_days(calendar_file, "example-school-oakfield")
    compare(oakfield, counted, date(2023, 9, 1), date(2026, 8, 31))
