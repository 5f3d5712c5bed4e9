"""What one step is: for each kind of value in a rule, the values next to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias

from cme_rules.dates.civil import human
from cme_rules.model import condition as c
from cme_rules.model import rule as r
from cme_rules.model.period import Period
from cme_rules.reasons import words

Step: TypeAlias = tuple[str, str, str, Any]
"""The kind of change, what was, what is now, and the new value."""
_MINUTES = 24 * 60
DAYS = ("calendar day", "working day", "school day")
EDGES = {
    "after": "on_or_after",
    "on_or_after": "after",
    "before": "on_or_before",
    "on_or_before": "before",
    "at_least": "above",
    "above": "at_least",
    "at_most": "below",
    "below": "at_most",
}


def steps(value: Any, holder: Any) -> Iterator[Step]:
    """Give every value that is one step from a value, in what holds it."""
    kind = type(value)
    if kind in _STEPS:
        yield from (step for step in _STEPS[kind](value) if _is_read(step, holder))
    if isinstance(value, c.Condition) and not isinstance(value, c.ConditionReading | c.All | c.Any):
        yield from _opposite(value, holder)


def _is_read(step: Step, holder: Any) -> bool:
    """Tell whether a rule with the new value would be read: a measure counts school days, and no count has a day 0."""
    if isinstance(holder, c.MeasureTest):
        return step[0] != "unit"
    if isinstance(holder, c.Counted) and holder.how == "beginning_with":
        return step[0] != "number" or step[3].number > 0
    return True


def _set(value: Any, name: str, new: Any) -> Any:
    return replace(value, **{name: new})


def _opposite(value: c.Condition, holder: Any) -> Iterator[Step]:
    if isinstance(value, c.Not):
        yield "part of a condition", words.condition(value), words.condition(value.part), value.part
    elif not isinstance(holder, c.Not):
        said = words.condition(value)
        yield "part of a condition", said, f"not: {said}", c.Not(value, span=value.span)


def _period(value: Period) -> Iterator[Step]:
    for number in (value.number - 1, value.number + 1):
        if number >= 0:
            new = Period(number, value.unit)
            yield "number", str(value), str(new), new
    for unit in DAYS if value.unit in DAYS else ():
        if unit != value.unit and value.number:
            new = Period(value.number, unit)
            yield "unit", str(value), str(new), new


def _counted(value: c.Counted) -> Iterator[Step]:
    other = {"after": "beginning_with", "beginning_with": "after"}.get(value.how)
    if other is not None and not (isinstance(value.period, Period) and value.period.unit == "hour"):
        new = replace(value, how=other)
        yield "counting", words.moment(value), words.moment(new), new


def _birthday(value: c.Birthday) -> Iterator[Step]:
    for age in (value.age - 1, value.age + 1):
        yield "number", f"the age of {value.age}", f"the age of {age}", replace(value, age=age)


def _fixed(value: c.FixedDate) -> Iterator[Step]:
    for day in (value.day - 1, value.day + 1):
        yield "date", human(value.day), human(day), replace(value, day=day)


def _first_of(value: c.FirstOf) -> Iterator[Step]:
    for index, (day, month) in enumerate(value.days):
        said = f"{day} {words.MONTHS[month - 1]}"
        before, after = value.days[:index], value.days[index + 1 :]
        for near in (day - 1, day + 1):
            if 1 <= near <= _LENGTHS[month - 1]:
                days = (*before, (near, month), *after)
                now = f"{near} {words.MONTHS[month - 1]}"
                yield "day of the year", said, now, replace(value, days=days)
        if len(value.days) > 1:
            yield "day of the year", said, "no such day", replace(value, days=(*before, *after))


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _last_weekday(value: c.LastWeekday) -> Iterator[Step]:
    said = f"the last {words.WEEKDAYS[value.weekday]} of {words.MONTHS[value.month - 1]}"
    for weekday, month in ((value.weekday - 1, value.month), (value.weekday + 1, value.month),
                           (value.weekday, value.month - 1), (value.weekday, value.month + 1)):  # fmt: skip
        if 0 <= weekday <= 6 and 1 <= month <= 12:
            now = f"the last {words.WEEKDAYS[weekday]} of {words.MONTHS[month - 1]}"
            yield "day of the year", said, now, replace(value, weekday=weekday, month=month)


def _extreme(value: c.Extreme) -> Iterator[Step]:
    other = "later" if value.which.startswith("earlier") else "earlier"
    new = replace(value, which=other)
    yield "comparison", words.moment(value), words.moment(new), new
    for index, one in enumerate(value.moments):
        left = value.moments[:index] + value.moments[index + 1 :]
        if len(left) > 1:
            yield "bound in time", words.moment(value), f"without {words.moment(one)}", replace(value, moments=left)
        else:
            yield "bound in time", words.moment(value), words.moment(left[0]), left[0]


def _event_date(value: c.EventDate) -> Iterator[Step]:
    new = replace(value, which="last" if value.which == "first" else "first")
    first = {"first": "the first ", "last": ""}
    yield "which event", first[value.which] + words.moment(value), first[new.which] + words.moment(new), new
    if value.since is not None:
        yield "bound in time", words.moment(value), "without that bound", replace(value, since=None)
    if value.since_last is not None:
        yield "bound in time", words.moment(value), "without that bound", replace(value, since_last=None)
    if value.planned:
        yield "bound in time", words.moment(value), "without a planned day", replace(value, planned="")


def _event_test(value: c.EventTest) -> Iterator[Step]:
    said = words.condition(value)
    if value.until is not None and value.before is None:
        new = replace(value, until=None, before=value.until)
        yield "comparison", said, words.condition(new), new
    if value.before is not None and value.until is None:
        new = replace(value, before=None, until=value.before)
        yield "comparison", said, words.condition(new), new
    for name in ("since", "until", "before"):
        if getattr(value, name) is not None:
            left: c.EventTest = _set(value, name, None)
            yield "bound in time", said, words.condition(left), left


def _date_test(value: c.DateTest) -> Iterator[Step]:
    new = replace(value, test=EDGES[value.test])
    yield "comparison", words.condition(value), words.condition(new), new


def _fact_test(value: c.FactTest) -> Iterator[Step]:
    said = words.condition(value)
    if value.test != "is":
        new = replace(value, test=EDGES[value.test])
        yield "comparison", said, words.condition(new), new
        if value.values[0].isdigit():
            for number in (int(value.values[0]) - 1, int(value.values[0]) + 1):
                near = replace(value, values=(str(number),))
                yield "number", said, words.condition(near), near
        return
    for index, one in enumerate(value.values if len(value.values) > 1 else ()):
        left = replace(value, values=value.values[:index] + value.values[index + 1 :])
        yield "value", f"“{words.plain(one)}” of “{said}”", "left out", left


def _verdict_test(value: c.VerdictTest) -> Iterator[Step]:
    for index, one in enumerate(value.statuses if len(value.statuses) > 1 else ()):
        left = replace(value, statuses=value.statuses[:index] + value.statuses[index + 1 :])
        yield "value", f"“{words.plain(one)}” of “{words.condition(value)}”", "left out", left


def _parts(value: c.All | c.Any) -> Iterator[Step]:
    if len(value.parts) < 2:
        return
    said = words.condition(value)
    joint = "all" if isinstance(value, c.All) else "any"
    other = c.Any(value.parts, span=value.span) if isinstance(value, c.All) else c.All(value.parts, span=value.span)
    yield "part of a condition", f"{joint} of {said}", "any of them" if joint == "all" else "all of them", other
    for index, part in enumerate(value.parts):
        left = replace(value, parts=value.parts[:index] + value.parts[index + 1 :])
        yield "part of a condition", f"“{words.condition(part)}” of “{joint}”", "left out", left


def _pattern(value: c.EventPattern) -> Iterator[Step]:
    said = words.pattern(value)
    for field in ("attributes", "contains"):
        given = getattr(value, field)
        for index, (name, wanted) in enumerate(given):
            left = _set(value, field, given[:index] + given[index + 1 :])
            yield "attribute", said, f"any {words.plain(name)}", left
            for number, one in enumerate(wanted if len(wanted) > 1 else ()):
                fewer = (*given[:index], (name, wanted[:number] + wanted[number + 1 :]), *given[index + 1 :])
                left_out = f"“{words.plain(one)}” of “{said}”"
                yield "value", left_out, "left out", _set(value, field, fewer)


def _trigger(value: r.EventTrigger) -> Iterator[Step]:
    for which in ("each", "first", "latest"):
        if which != value.which and "first" in (which, value.which):
            new = replace(value, which=which)
            yield "which event", words.trigger(value), words.trigger(new), new
    if value.starts_from is not None:
        said = f"a series from {words.moment(value.starts_from)}"
        yield "bound in time", said, "no series", replace(value, starts_from=None)


def _period_trigger(value: r.PeriodTrigger) -> Iterator[Step]:
    if value.start is not None:
        said = f"each {words.plain(value.each)} from {words.moment(value.start)}"
        yield "bound in time", said, "without that bound", replace(value, start=None)
    if value.until is not None:
        said = f"each {words.plain(value.each)} until {words.condition(value.until)}"
        yield "proviso", said, "without an end", replace(value, until=None)
    if value.each == "year":
        day, month = value.year_begins
        for near in (day - 1, day + 1):
            if 1 <= near <= _LENGTHS[month - 1]:
                was, now = (f"a year from {one} {words.MONTHS[month - 1]}" for one in (day, near))
                yield "day of the year", was, now, replace(value, year_begins=(near, month))


def _limit(value: r.Limit) -> Iterator[Step]:
    if value.latest is not None and (value.earliest is None or value.earliest != value.latest):
        new = replace(value, strictly=not value.strictly)
        yield "comparison", words.due(value), words.due(new), new
    if value.earliest is not None and value.latest is not None:
        left = replace(value, earliest=None)
        yield "bound in time", words.due(value), words.due(left), left
    if value.by_time is not None:
        for minute in (value.by_time - 1, value.by_time + 1):
            if 0 <= minute < _MINUTES:
                new = replace(value, by_time=minute)
                yield "number", words.due(value), words.due(new), new


def _all_acts(value: r.AllActs) -> Iterator[Step]:
    said = words.discharge(value)
    if len(value.parts) > 1 and all(where is None for _, where in value.parts):
        new = r.AnyAct(tuple(part for part, _ in value.parts), span=value.span)
        yield "act", said, words.discharge(new), new
    for index, (part, where) in enumerate(value.parts):
        before, after = value.parts[:index], value.parts[index + 1 :]
        if len(value.parts) > 1:
            left = replace(value, parts=(*before, *after))
            yield "act", f"“{words.discharge(part)}” of “{said}”", "left out", left
        if where is not None:
            always = replace(value, parts=(*before, (part, None), *after))
            yield "proviso", said, f"“{words.discharge(part)}” always", always


def _any_act(value: r.AnyAct) -> Iterator[Step]:
    if len(value.parts) < 2:
        return
    said = words.discharge(value)
    new = r.AllActs(tuple((part, None) for part in value.parts), span=value.span)
    yield "act", said, words.discharge(new), new
    for index, part in enumerate(value.parts):
        left = replace(value, parts=value.parts[:index] + value.parts[index + 1 :])
        yield "act", f"“{words.discharge(part)}” of “{said}”", "left out", left


_STEPS: dict[type, Any] = {
    Period: _period,
    c.Counted: _counted,
    c.Birthday: _birthday,
    c.FixedDate: _fixed,
    c.FirstOf: _first_of,
    c.LastWeekday: _last_weekday,
    c.Extreme: _extreme,
    c.EventDate: _event_date,
    c.EventTest: _event_test,
    c.DateTest: _date_test,
    c.FactTest: _fact_test,
    c.VerdictTest: _verdict_test,
    c.All: _parts,
    c.Any: _parts,
    c.EventPattern: _pattern,
    r.EventTrigger: _trigger,
    r.PeriodTrigger: _period_trigger,
    r.Limit: _limit,
    r.AllActs: _all_acts,
    r.AnyAct: _any_act,
}
