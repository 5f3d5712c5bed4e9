"""Dates and times in the form that a mapping states, and in no other: nothing is tried out."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from cme_rules.dates.civil import EARLIEST_YEAR, LATEST_YEAR, MONTHS

_TOKEN = re.compile(r"YYYY|MON|MM|M|DD|D|hh|mm|ss")
_PATTERNS = {
    "YYYY": "(?P<year>[0-9]{4})",
    "MON": "(?P<name>[A-Za-z]{3})",
    "MM": "(?P<month>[0-9]{2})",
    "M": "(?P<month>[0-9]{1,2})",
    "DD": "(?P<day>[0-9]{2})",
    "D": "(?P<day>[0-9]{1,2})",
    "hh": "(?P<hour>[01][0-9]|2[0-3])",
    "mm": "(?P<minute>[0-5][0-9])",
    "ss": "(?P<second>[0-5][0-9])",
}
_GROUPS = {"MON": "month", "MM": "month", "M": "month", "DD": "day", "D": "day"}
_SEPARATORS = re.compile(r"[-/. :,T]*")
_NAMES = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold what was read: an ordinal day (``None`` in a time alone) and minutes after midnight.

    ``either`` tells that day and month could change places and the date would exist still.
    """

    day: int | None
    minute: int | None = None
    either: bool = False


@dataclass(frozen=True)
class Format:
    """Know one stated form of dates or times, such as ``DD/MM/YYYY`` or ``hh:mm``."""

    text: str
    pattern: re.Pattern[str]
    has_date: bool
    has_time: bool

    def read(self, text: str) -> Moment | str:
        """Read a text; or else say what is wrong with it: ``form``, ``swapped``, ``year`` or ``none``.

        >>> stated = parse_format("DD/MM/YYYY")
        >>> stated.read("04/03/2025").either, stated.read("2025-03-04"), stated.read("03/31/2025")
        (True, 'form', 'swapped')
        >>> stated.read("30/02/2025"), stated.read("04/03/0205")
        ('none', 'year')
        """
        found = self.pattern.fullmatch(text)
        if found is None:
            return "form"
        part = found.groupdict()
        minute = int(part["hour"]) * 60 + int(part["minute"]) if self.has_time else None
        if not self.has_date:
            return Moment(None, minute)
        named = part.get("name")
        month = int(part["month"]) if named is None else _NAMES.get(named.casefold(), 0)
        year, day = int(part["year"]), int(part["day"])
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            return "year"
        if not _exists(year, month, day):
            return "swapped" if named is None and _exists(year, day, month) else "none"
        either = named is None and day != month and _exists(year, day, month)
        return Moment(date(year, month, day).toordinal(), minute, either)


def parse_format(text: str) -> Format | None:
    """Understand a stated form; ``None`` where it is none, or lacks a part.

    >>> parse_format("D MON YYYY").has_date, parse_format("hh:mm").has_date, parse_format("MM/YYYY")
    (True, False, None)
    """
    pattern, place, parts = "", 0, []
    for token in _TOKEN.finditer(text):
        between = text[place : token.start()]
        if not _SEPARATORS.fullmatch(between):
            return None
        pattern += re.escape(between) + _PATTERNS[token.group()]
        parts.append(_GROUPS.get(token.group(), token.group()))
        place = token.end()
    if text[place:] or len(set(parts)) != len(parts):
        return None
    dated, timed = {"YYYY", "month", "day"}, {"hh", "mm"}
    has_date, has_time = dated <= set(parts), timed <= set(parts)
    if set(parts) - (dated if has_date else set()) - ({*timed, "ss"} if has_time else set()) or not parts:
        return None
    return Format(text, re.compile(pattern), has_date, has_time)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
