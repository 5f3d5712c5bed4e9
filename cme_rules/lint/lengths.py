"""Which of two limits is the later: said only where it is so for every day on which the count may begin."""

from __future__ import annotations

from enum import Enum

from cme_rules.model.condition import Counted, FixedDate, Moment
from cme_rules.model.period import Period
from cme_rules.model.rule import Limit


class Order(Enum):
    """How the one limit stands to the other: never later, later at least sometimes and never earlier, or not known."""

    NOT_LATER = "not later"
    LATER = "later"
    UNKNOWN = "unknown"


_DAYS = {"calendar day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12, "term": 0}
_COUNTED = ("working day", "school day")


def later_limit(one: Limit, other: Limit) -> Order:
    """Compare two limits counted from the same trigger.

    >>> from cme_rules.model.condition import Word
    >>> def within(text):
    ...     number, unit = text.split(" ", 1)
    ...     return Limit(Counted(Period(int(number), unit), "after", Word("trigger")))
    >>> later_limit(within("2 week"), within("10 calendar day")).value
    'later'
    >>> later_limit(within("5 calendar day"), within("5 working day")).value
    'not later'
    >>> later_limit(within("5 working day"), within("5 school day")).value
    'unknown'
    """
    if one.latest is None or other.latest is None:
        return Order.UNKNOWN
    order = _later(one.latest, other.latest)
    if order is Order.NOT_LATER and one.latest == other.latest:
        if other.strictly and not one.strictly:
            return Order.LATER
        if other.by_time is not None and (one.by_time is None or one.by_time > other.by_time):
            return Order.LATER
    return order


def _later(one: Moment, other: Moment) -> Order:
    if one == other:
        return Order.NOT_LATER
    if isinstance(one, FixedDate) and isinstance(other, FixedDate):
        return Order.LATER if one.day > other.day else Order.NOT_LATER
    if isinstance(one, Counted) and one.of == other and one.how == "after" and isinstance(one.period, Period):
        return Order.LATER if one.period.number else Order.NOT_LATER
    if isinstance(other, Counted) and other.of == one and other.how == "after":
        return Order.NOT_LATER
    if not (isinstance(one, Counted) and isinstance(other, Counted) and one.of == other.of):
        return Order.UNKNOWN
    if not (isinstance(one.period, Period) and isinstance(other.period, Period)) or one.how != other.how:
        return Order.UNKNOWN
    if one.how == "before":
        return _longer(other.period, one.period)
    return _longer(one.period, other.period)


def _longer(one: Period, other: Period) -> Order:
    """Compare two lengths counted from one day.

    So many working or school days are at least as many calendar days, and more where a weekend lies between: any number
    of days from some day on passes over one. Working and school days, and days and months, are not compared.
    """
    if one.unit == other.unit:
        return Order.LATER if one.number > other.number else Order.NOT_LATER
    if one.unit in _DAYS and other.unit in _DAYS:
        return Order.LATER if one.number * _DAYS[one.unit] > other.number * _DAYS[other.unit] else Order.NOT_LATER
    months = [_MONTHS.get(period.unit, 0) for period in (one, other)]
    if all(months):
        return Order.LATER if one.number * months[0] > other.number * months[1] else Order.NOT_LATER
    if one.unit in _COUNTED and other.unit in _DAYS:
        enough = one.number >= other.number * _DAYS[other.unit] and one.number > 0
        return Order.LATER if enough else Order.UNKNOWN
    if one.unit in _DAYS and other.unit in _COUNTED:
        return Order.NOT_LATER if one.number * _DAYS[one.unit] <= other.number else Order.UNKNOWN
    return Order.UNKNOWN
