"""Arithmetic on civil dates that needs no calendar of holidays or terms.

A date is an ``int``: its proleptic Gregorian ordinal, as :meth:`datetime.date.toordinal` gives it (1 January
of the year 1 is 1). Nothing here reads a clock or depends on the language of the machine. A result outside
the years 1 to 9999 raises ``ValueError`` or ``OverflowError``; a date read by :func:`parse_iso` is far from
both ends.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Sequence
from datetime import date
from typing import Literal

Leap = Literal["28 February", "1 March"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

EARLIEST_YEAR = 1900
LATEST_YEAR = 2200

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def weekday(day: int) -> int:
    """Return the day of the week: 0 is Monday, 6 is Sunday.

    >>> weekday(date(2024, 9, 2).toordinal())
    0
    """
    return (day - 1) % 7


def add_days(day: int, n: int) -> int:
    """Return the date ``n`` calendar days after ``day``: elapsed days, ``day`` is day 0; back if below 0.

    The "fifth day after the day" of entry, Monday 2 September 2024, is Saturday 7 September: it is not moved.

    >>> human_long(add_days(date(2024, 9, 2).toordinal(), 5))
    'Sat 7 Sep 2024'
    """
    return day + n


def add_months(day: int, n: int) -> int:
    """Return the corresponding date ``n`` calendar months after ``day``, clamped to the end of the month.

    The month is found first and the day of the month afterwards, so one step of two months is not always two
    steps of one. ``n`` may be negative. What lies outside the years 1 to 9999 is their first or last day.

    >>> iso(add_months(date(2024, 1, 31).toordinal(), 1)), iso(add_months(date(2024, 1, 31).toordinal(), 2))
    ('2024-02-29', '2024-03-31')
    """
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + n, 12)
    month += 1
    if not 1 <= year <= 9999:
        return date.min.toordinal() if year < 1 else date.max.toordinal()
    return date(year, month, min(start.day, monthrange(year, month)[1])).toordinal()


def add_years(day: int, n: int) -> int:
    """Return the date ``n`` years after ``day``; 29 February is clamped to 28 February in a common year.

    A birthday is another matter: see :func:`nth_birthday`.

    >>> iso(add_years(date(2024, 2, 29).toordinal(), 1)), iso(add_years(date(2024, 2, 29).toordinal(), 4))
    ('2025-02-28', '2028-02-29')
    """
    return add_months(day, 12 * n)


def nth_birthday(born: int, n: int, leap: Leap = "1 March") -> int:
    """Return the date of the ``n``-th birthday; at its beginning the age of ``n`` years is attained.

    The Family Law Reform Act 1969, section 9, puts the attaining of an age at the commencement of the
    anniversary of the birth. It does not say which day that is for a birth on 29 February in a common year:
    ``leap`` says so, and 1 March is the usual reading in the United Kingdom. The 0th birthday is the birth.

    >>> born = date(2008, 2, 29).toordinal()
    >>> iso(nth_birthday(born, 16)), iso(nth_birthday(born, 5, "1 March"))
    ('2024-02-29', '2013-03-01')
    >>> iso(nth_birthday(born, 5, "28 February"))
    '2013-02-28'
    """
    birth = date.fromordinal(born)
    year = birth.year + n
    if (birth.month, birth.day) == (2, 29) and not isleap(year):
        return (date(year, 3, 1) if leap == "1 March" else date(year, 2, 28)).toordinal()
    return date(year, birth.month, birth.day).toordinal()


def last_weekday_of_month(year: int, month: int, day_of_week: int) -> int:
    """Return the last Monday (0) to Sunday (6) of a month.

    >>> human_long(last_weekday_of_month(2024, 6, 4))
    'Fri 28 Jun 2024'
    """
    if not 0 <= day_of_week <= 6:
        raise ValueError("a day of the week is 0 (Monday) to 6 (Sunday)")
    end = date(year, month, monthrange(year, month)[1]).toordinal()
    return end - (weekday(end) - day_of_week) % 7


def first_of_days_on_or_after(day: int, days_of_year: Sequence[tuple[int, int]]) -> int:
    """Return the first date on or after ``day`` that is one of some days of the year, each (day, month).

    With 29 February among them, a common year simply has no such day. An empty list, or a day that no year
    has, raises ``ValueError``.

    >>> prescribed = [(31, 8), (31, 12), (31, 3)]
    >>> human(first_of_days_on_or_after(date(2024, 2, 10).toordinal(), prescribed))
    '31 Mar 2024'
    >>> human(first_of_days_on_or_after(date(2025, 8, 31).toordinal(), prescribed))
    '31 Aug 2025'
    """
    for day_of_month, month in days_of_year:
        if not (1 <= month <= 12 and 1 <= day_of_month <= _LONGEST_MONTHS[month - 1]):
            raise ValueError(f"no year has a day {day_of_month} of month {month}")
    year = date.fromordinal(day).year
    # From one 29 February to the next can be eight years (1896 to 1904).
    for each in range(year, year + 9):
        found = [
            date(each, month, day_of_month).toordinal()
            for day_of_month, month in days_of_year
            if day_of_month <= monthrange(each, month)[1]
        ]
        later = [one for one in found if one >= day]
        if later:
            return min(later)
    raise ValueError("give at least one day of the year")


def year_of(day: int) -> int:
    """Return the calendar year of a date.

    >>> year_of(date(2024, 3, 12).toordinal())
    2024
    """
    return date.fromordinal(day).year


def month_end(day: int) -> int:
    """Return the last date of the calendar month that ``day`` is in.

    >>> iso(month_end(date(2024, 2, 1).toordinal()))
    '2024-02-29'
    """
    civil = date.fromordinal(day)
    return day - civil.day + monthrange(civil.year, civil.month)[1]


def month_key(day: int) -> str:
    """Return the calendar month of a date as text that sorts by time, "2024-03".

    >>> month_key(date(2024, 3, 12).toordinal())
    '2024-03'
    """
    return iso(day)[:7]


def parse_iso(text: str) -> int | None:
    """Read a date written YYYY-MM-DD; None for any other form, an impossible date or a year off the range.

    The years are 1900 to 2200. Only the digits 0 to 9 are digits, and nothing may stand before or after.

    >>> parse_iso("2024-03-12") == date(2024, 3, 12).toordinal()
    True
    >>> [parse_iso(text) for text in ("2023-02-29", "2024-3-12", "12/03/2024", "2024-03-12 ", "1899-12-31")]
    [None, None, None, None, None]
    """
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day_of_month = map(int, match.groups())
    if not (EARLIEST_YEAR <= year <= LATEST_YEAR and 1 <= month <= 12):
        return None
    if not 1 <= day_of_month <= monthrange(year, month)[1]:
        return None
    return date(year, month, day_of_month).toordinal()


def iso(day: int) -> str:
    """Write a date as YYYY-MM-DD.

    >>> iso(738957)
    '2024-03-12'
    """
    return date.fromordinal(day).isoformat()


def human(day: int) -> str:
    """Write a date for a reader, in English on every machine.

    >>> human(738957)
    '12 Mar 2024'
    """
    civil = date.fromordinal(day)
    return f"{civil.day} {MONTHS[civil.month - 1]} {civil.year}"


def human_long(day: int) -> str:
    """Write a date for a reader with its day of the week, in English on every machine.

    >>> human_long(738957)
    'Tue 12 Mar 2024'
    """
    return f"{WEEKDAYS[weekday(day)]} {human(day)}"
