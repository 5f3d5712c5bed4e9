"""A length of time as a source states it: a number and a unit."""

from __future__ import annotations

from dataclasses import dataclass

UNITS = ("hour", "calendar day", "working day", "school day", "week", "month", "year", "term")
"""The units of a period. Hours need times of day; working and school days and terms need a calendar."""


@dataclass(frozen=True)
class Period:
    """A number of units, such as five working days.

    ``number`` is 0 or more; ``unit`` is one of ``UNITS``. There is no default unit: a number alone is no period.
    """

    number: int
    unit: str

    def __str__(self) -> str:
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"


def parse_period(text: str) -> Period | None:
    """Read "5 working days"; ``None`` where the text is not a number and a known unit.

    >>> parse_period("5 working days")
    Period(number=5, unit='working day')
    >>> parse_period("1 month")
    Period(number=1, unit='month')
    >>> parse_period("5 days") is None
    True
    """
    head, _, rest = text.strip().partition(" ")
    if not head.isascii() or not head.isdigit() or (len(head) > 1 and head.startswith("0")) or len(head) > 4:
        return None
    unit = rest.strip().removesuffix("s")
    return Period(int(head), unit) if unit in UNITS else None
