"""Duties that nothing can fulfil in time, and deadlines that no calendar can count."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.dates.civil import human
from cme_rules.link.references import walk
from cme_rules.lint.found import Found, Ground, place
from cme_rules.model.condition import Counted, FixedDate, Moment
from cme_rules.model.period import Period
from cme_rules.model.rule import Limit, Rule, Version
from cme_rules.reasons import words

UNITS = {"working day": "working", "school day": "school", "term": "school"}
"""The units that need a calendar, and the kind of calendar that counts them."""


def empty_windows(ground: Ground) -> Iterator[Found]:
    """Find limits whose first day in time comes after the last."""
    for rule in ground.source.rules.values():
        for version in rule.versions:
            for node in walk(version):
                if isinstance(node, Limit) and _empty(node):
                    yield Found(rule.id, f"nothing can be in time for “{rule.id}”: {words.due(node)}", place(node.span))


def _empty(limit: Limit) -> bool:
    if limit.earliest is None or limit.latest is None:
        return False
    order = _order(limit.earliest, limit.latest)
    return order is not None and (order > 0 or (order == 0 and limit.strictly))


def _order(one: Moment, other: Moment) -> int | None:
    """Say by how much the one moment comes after the other, where that is sure."""
    if one == other:
        return 0
    if isinstance(one, FixedDate) and isinstance(other, FixedDate):
        return one.day - other.day
    if isinstance(one, Counted) and isinstance(one.period, Period):
        if isinstance(other, Counted) and isinstance(other.period, Period):
            same = (one.how, one.of, one.period.unit) == (other.how, other.of, other.period.unit)
            sign = -1 if one.how == "before" else 1
            return sign * (one.period.number - other.period.number) if same else None
        if one.how == "after" and one.of == other and one.period.unit != "hour":
            return one.period.number
    return None


def uncountable(ground: Ground) -> Iterator[Found]:
    """Find periods in working days, school days or terms of which no calendar covers a day of the version."""
    for rule in ground.source.rules.values():
        for version in rule.versions:
            yield from _uncountable(ground, rule, version)


def _uncountable(ground: Ground, rule: Rule, version: Version) -> Iterator[Found]:
    told: set[str] = set()
    for node in walk(version):
        period = getattr(node, "period", None)
        if not isinstance(period, Period) or UNITS.get(period.unit, "") in ("", *told):
            continue
        kind = UNITS[period.unit]
        calendars = [one for one in ground.source.calendars.values() if one.unit == kind]
        message = ""
        if not calendars:
            message = f"no calendar counts the {period.unit}s of “{rule.id}”"
        elif version.last is not None and version.last < min(one.first for one in calendars):
            message = f"every calendar of {period.unit}s begins after “{rule.id}” ends, on {human(version.last)}"
        elif version.commenced and version.first > max(one.last for one in calendars):
            message = f"every calendar of {period.unit}s ends before “{rule.id}” begins, on {human(version.first)}"
        if message:
            told.add(kind)
            yield Found(rule.id, message, place(node.span))
