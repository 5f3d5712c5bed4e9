"""Slips of the pen in dates and periods: what is wrong with a text, and what was probably meant."""

from __future__ import annotations

import datetime
import re

from cme_rules.core.nearest import did_you_mean, either, nearest
from cme_rules.dates.civil import EARLIEST_YEAR, LATEST_YEAR
from cme_rules.model.period import UNITS, parse_period

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_BRITISH = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
_LONG = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? ([0-9]{4})")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SHORT = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})")
_UNITS = [f"{unit}s" for unit in UNITS]
_UNIT_ADVICE = "write the unit too: " + either(_UNITS).replace("“", "").replace("”", "")
_LARGEST = 9999
_WORDS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def named(what: str) -> str:
    """Put the name of a key in quotation marks, unless it is a phrase or has them already.

    >>> named("from"), named("a trigger"), named("“born”")
    ('“from”', 'a trigger', '“born”')
    """
    return f"“{what}”" if re.fullmatch(r"[a-z]+(_[a-z]+)*", what) else what


def what_date(value: str, what: str, quote: bool) -> tuple[int, str, str]:
    """Say what is wrong with a text that should be a date: the number of the code, the message and the advice.

    >>> what_date("26/12/2024", "“on”", True)
    (1, '“on” must be a date, and is “26/12/2024”', 'write 2024-12-26: year, month, day')
    >>> what_date("26/12/2024", "“on”", False)
    (1, '“on” must be a date', '')
    """
    found = _DATE.fullmatch(value)
    if not found:
        meant = _meant(value) if quote else ""
        message = f"{what} must be a date" + (f", and is “{value}”" if quote else "")
        return 1, message, f"write {meant}: year, month, day" if meant else ""
    year, month, day = (int(part) for part in found.groups())
    shown = f" “{value}”," if quote else ""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        range_ = f"from {EARLIEST_YEAR} to {LATEST_YEAR}"
        message = f"{what} is{shown} not a date {range_}" if not quote else f"{what} is{shown} which is not {range_}"
        return 1, message, f"correct the year; it can be {range_}"
    if month > 12 >= day > 0:
        message = f"{what} has day and month the wrong way round" + (f": “{value}”" if quote else "")
        meant = _real(year, day, month) if quote else ""
        return 2, message, f"write {meant}: year, month, day" if meant else ""
    message = f"{what} is{shown} a date that does not exist"
    return 1, message, "look the date up in a calendar, and write it as year, month and day, such as 2024-03-12"


def _meant(value: str) -> str:
    """Write a date that has another order or lacks noughts as it should be; empty where it is none."""
    text = value.strip()
    if found := _BRITISH.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _LONG.fullmatch(text)) and found[2][:3].lower() in _MONTHS:
        day, month, year = int(found[1]), _MONTHS.index(found[2][:3].lower()) + 1, int(found[3])
    elif found := _SHORT.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        return ""
    return _real(year, month, day)


def _real(year: int, month: int, day: int) -> str:
    try:
        return datetime.date(year, month, day).isoformat() if EARLIEST_YEAR <= year <= LATEST_YEAR else ""
    except ValueError:
        return ""


def what_period(value: str, what: str, quote: bool) -> tuple[str, str]:
    """Say what is wrong with a text that should be a period: the message and the advice.

    >>> what_period("ten days", "“within”", True)
    ('“within” must be a number and a unit, and is “ten days”', 'write the number in digits, and the kind of days: 10 calendar days, 10 working days or 10 school days')
    >>> what_period("twenty working days", "“within”", True)[1]
    'write the number in digits: 20 working days'
    >>> what_period("-5 working days", "“within”", False)[1]
    'write a number without a minus sign; to count backwards, write {count: …, before: …}'
    """  # noqa: E501  the answers are shown whole
    text = " ".join(value.split())
    if re.fullmatch(r"[0-9]+( days?)?", text):
        return f"{what}: a period needs a unit: calendar days, working days or school days", _UNIT_ADVICE
    message = f"{what} must be a number and a unit" + (f", and is “{value}”" if quote else "")
    head, _, rest = text.partition(" ")
    if head.startswith(("-", "–", "−")):
        return message, "write a number without a minus sign; to count backwards, write {count: …, before: …}"
    if re.fullmatch(r"[0-9]+[.,][0-9]+", head):
        return message, "write a whole number; half a day can be written in hours"
    if not quote:  # what follows repeats the number
        return message, "write the number in digits, and the unit, such as 5 working days, 24 hours or 1 term"
    if head.isascii() and head.isdigit():
        return message, _of_digits(head, rest)
    number, rest = _in_words(text)
    if number is not None:
        if rest in ("day", "days"):
            kinds = " or ".join([f"{number} calendar days, {number} working days", f"{number} school days"])
            return message, f"write the number in digits, and the kind of days: {kinds}"
        unit = rest if parse_period(f"{number} {rest}") else ""
        return message, f"write the number in digits: {number} {unit}" if unit else _unit(str(number), rest)
    return message, ""


def _of_digits(head: str, rest: str) -> str:
    """Give the advice on a period that begins with digits."""
    number = head.lstrip("0") or "0"
    if int(number) > _LARGEST:
        return f"write a number from 0 to {_LARGEST}"
    if number != head and parse_period(f"{number} {rest}"):
        return f"write the number without a nought before it: {number} {rest}"
    return _unit(number, rest)


def _unit(number: str, rest: str) -> str:
    near = nearest(rest, _UNITS)
    if near:
        return did_you_mean([f"{number} {unit}" for unit in near])
    return _UNIT_ADVICE if not rest else _UNIT_ADVICE.replace("write the unit too", "write a unit that is known")


def _in_words(text: str) -> tuple[int | None, str]:
    """Read a number in words, up to ninety-nine, at the beginning of a text; give it and what follows."""
    words = text.casefold().replace("-", " ").split()
    if not words:
        return None, ""
    if words[0] in _TENS:
        tens = 10 * (_TENS.index(words[0]) + 2)
        if len(words) > 1 and words[1] in _WORDS[1:10]:
            return tens + _WORDS.index(words[1]), " ".join(words[2:])
        return tens, " ".join(words[1:])
    if words[0] in ("a", "an"):
        return 1, " ".join(words[1:])
    return (_WORDS.index(words[0]) if words[0] in _WORDS else None), " ".join(words[1:])
