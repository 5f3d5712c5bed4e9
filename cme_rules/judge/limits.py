"""The limit of an instance in one world: when it is due, when it opens, and whether an act is in time."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from cme_rules.core.timeline import NEG, NOTHING, POS, Why
from cme_rules.judge.bounds import FAR, MINUTES, Bound, Scope
from cme_rules.judge.moments import bound
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model import condition as c
from cme_rules.model.rule import Due as DueRule
from cme_rules.model.rule import Limit, Version
from cme_rules.model.verdict import Missing

END_OF_DAY = 1439


@dataclass(frozen=True)
class Due:
    """The last and first moment in time; ``at_event`` tells that the last is an event that has happened.

    ``strictly``: the act must come before it. ``key`` names the limit in questions. ``same_day`` is how the rule
    takes an act of the day of that event: the day itself may be the last in time, or the day before it.
    """

    latest: Bound | None = None
    earliest: Bound | None = None
    strictly: bool = False
    at_event: bool = False
    key: Hashable = ""
    same_day: str = "undetermined"


def settle(moment: c.Moment, view: View, scope: Scope, world: World) -> Bound | None:
    """Give a moment in one world: the dates of the events that it hangs on are settled where that is possible."""
    while True:
        found = bound(moment, view, scope)
        if found is None or found.known:
            return found
        if found.candidates:
            place = world.choose(("which", found.ident), len(found.candidates), found.why)
            return replace(found, lo=found.candidates[place], hi=found.candidates[place])
        event = _event(view, found.ident)
        if event is None:
            return found
        lo, hi = world.narrow(event.ident, event.lo, event.hi)
        if lo == hi or lo <= NEG or hi - lo > FAR:
            return found
        world.day(event.ident, lo, hi, frozenset({event.missing_date()}))


def _event(view: View, ident: str) -> Event | None:
    for events in view.record.by_kind.values():
        for event in events:
            if event.ident == ident:
                return event
    return None


def resolve(
    due: DueRule | None,
    view: View,
    scope: Scope,
    world: World,
    key: Hashable,
    same_day: str,
    undated: Why | None = None,
) -> Due:
    """Work out a limit; one that counts from a trigger that nobody can date is unknown: no count starts from it."""
    if due is None:
        return Due(same_day=same_day)
    assert isinstance(due, Limit)
    latest = _end(due.latest, view, scope, world, undated)
    earliest = _end(due.earliest, view, scope, world, undated)
    if due.latest is not None and due.latest == due.earliest:
        latest, earliest = _whole_day(latest), _whole_day(earliest)
    if latest is not None and due.by_time is not None and latest.known:
        latest = replace(latest, minute=due.by_time, by_clock=True)
    at_event = latest is not None and bool(latest.kind) and not latest.planned and not latest.by_clock
    if latest is not None and due.strictly and not at_event and not latest.planned and not latest.by_clock:
        latest = replace(latest, lo=max(latest.lo - 1, NEG), hi=latest.hi - 1 if latest.hi < POS else POS)
        return Due(latest, earliest, False, False, key, same_day)
    return Due(latest, earliest, due.strictly, at_event, key, same_day)


def _whole_day(on: Bound | None) -> Bound | None:
    """Give the day of a moment on which something is due: on that day is at any time of it."""
    return on if on is None or on.by_clock else replace(on, minute=None, kind="")


def _end(moment: c.Moment | None, view: View, scope: Scope, world: World, undated: Why | None) -> Bound | None:
    if moment is None:
        return None
    if undated is not None and counts_from_trigger(moment):
        return Bound(NEG, POS, ident="undated trigger", why=undated)
    return settle(moment, view, scope, world)


def counts_from_trigger(moment: c.Moment) -> bool:
    """Tell whether a moment hangs on the trigger."""
    if isinstance(moment, c.Word):
        return moment.word == "trigger"
    if isinstance(moment, c.Counted | c.Birthday):
        return counts_from_trigger(moment.of)
    if isinstance(moment, c.FirstOf):
        return counts_from_trigger(moment.on_or_after)
    if isinstance(moment, c.LastWeekday):
        return counts_from_trigger(moment.in_year_of)
    return isinstance(moment, c.Extreme) and any(counts_from_trigger(m) for m in moment.moments)


def past(due: Due, day: int, world: World) -> bool:
    """Say whether a limit has gone by at the end of a day: the due date itself is in time. See decision 3."""
    latest = due.latest
    if latest is None:
        return False
    if latest.clock is not None:
        return world.at_most((due.key, "minute"), *latest.clock, day * MINUTES + END_OF_DAY, latest.why)
    if latest.known:
        if latest.by_clock:
            return day > latest.lo or (day == latest.lo and latest.minute != END_OF_DAY)
        before = due.same_day != "whole_day" if due.strictly else due.same_day == "not_in_time"
        return day > (latest.lo - 1 if due.at_event and before else latest.lo)
    return world.at_most((due.key, "due"), latest.lo, latest.hi, day - 1, latest.why)


def gone(due: Due, day: int, world: World) -> bool:
    """Say whether a limit lay before a day began."""
    latest = due.latest
    if latest is None:
        return False
    if latest.clock is not None:
        return world.at_most((due.key, "minute"), *latest.clock, day * MINUTES - 1, latest.why)
    if latest.known:
        return latest.lo - (due.at_event and due.same_day == "not_in_time") < day
    return world.at_most((due.key, "due"), latest.lo, latest.hi, day - 1, latest.why)


def _reached(
    question: Hashable, moment: Bound, day: int, minute: int | None, event: Event | None, world: World, before: int = 0
) -> bool:
    """Say whether a moment by the clock had come when something happened; with ``before`` 1, in a minute before it.

    Without the time of what happened it is known only where the whole of its day lies on one side.
    """
    first, last = moment.minutes
    if minute is not None:
        return world.at_most((question, "minute"), first, last, day * MINUTES + minute - before, moment.why)
    if last <= day * MINUTES - before or first > day * MINUTES + END_OF_DAY - before:
        return last <= day * MINUTES - before
    why: Why = moment.why | (frozenset({event.missing_time()}) if event is not None else NOTHING)
    return world.choose((question, "by the clock", day, event.ident if event is not None else ""), 2, why) == 0


def past_by(due: Due, day: int, event: Event | None, world: World) -> bool:
    """Say whether a limit had gone by when something set in on a day: with an event, or else with the end of the day.

    Only a limit by the clock can go by within a day.
    """
    latest = due.latest
    if latest is None or event is None or not latest.by_clock or not latest.lo <= day <= latest.hi:
        return past(due, day, world)
    return _reached(due.key, latest, day, event.minute, event, world, before=1)


def comes_before(
    act: Event, minute: int | None, other: Event, same_day: str, world: World, *, same_minute: bool = False
) -> bool | None:
    """Say whether an act came before another event of its day: by their times, or else unknown.

    ``None`` where a rule takes the day as a whole, or as not in time: then the order does not decide. ``same_minute``
    tells whether an act of the same minute is taken for one before it.
    """
    if minute is not None and other.minute is not None:
        return minute < other.minute + same_minute
    if same_day != "undetermined":
        return None
    if same_minute and (minute == 0 or other.minute == END_OF_DAY):
        return True
    if not same_minute and (minute == END_OF_DAY or other.minute == 0):
        return False
    why: Why = frozenset(e.missing_time() for e in (act, other) if e.minute is None)
    return _ordered(act.ident, other.ident, why, world)


def _ordered(act: str, other: str, why: Why, world: World) -> bool:
    """Say whether one came before the other in this world: of two events there is one order, whoever asks."""
    first, second = sorted((act, other))
    return (world.choose(("order", first, second), 2, why) == 0) == (first == act)


def in_time(
    due: Due, version: Version, event: Event | None, day: int, minute: int | None, world: World, key: Hashable
) -> str:
    """Say whether an act on a day is ``early``, ``in_time`` or ``late``."""
    if due.earliest is not None and _early(due, due.earliest, version, event, day, minute, world):
        return "early"
    latest = due.latest
    if latest is None:
        return "in_time"
    if latest.clock is not None:
        return "late" if _reached(due.key, latest, day, minute, event, world, before=1) else "in_time"
    if not latest.known:
        late = world.at_most((due.key, "due"), latest.lo, latest.hi, day - 1, latest.why)
        return "late" if late else "in_time"
    if day != latest.lo:
        return "in_time" if day < latest.lo else "late"
    if not latest.by_clock and not due.at_event:
        return "late" if due.strictly else "in_time"
    if latest.minute is not None and minute is not None:
        inside = minute < latest.minute if due.strictly else minute <= latest.minute
        return "in_time" if inside else "late"
    if version.same_day == "whole_day":
        return "in_time"
    if version.same_day == "not_in_time":
        return "late"
    why: Why = frozenset({event.missing_time()}) if event is not None and minute is None else NOTHING
    if latest.minute is None:
        why |= {Missing("event_time", latest.kind or latest.ident, latest.ident, latest.lo, latest.lo)}
    if event is not None and due.at_event:
        return "in_time" if _ordered(event.ident, latest.ident, why, world) else "late"
    return "in_time" if world.choose((key, "same day", latest.lo), 2, why) == 0 else "late"


def _early(
    due: Due,
    earliest: Bound,
    version: Version,
    event: Event | None,
    day: int,
    minute: int | None,
    world: World,
) -> bool:
    """Say whether an act came before the first moment in time: by the clock, or of an event of its day by the times."""
    if earliest.by_clock and (earliest.known or earliest.clock is not None):
        return not _reached((due.key, "earliest"), earliest, day, minute, event, world)
    if not earliest.known:
        return not world.at_most((due.key, "earliest"), earliest.lo, earliest.hi, day, earliest.why)
    if day != earliest.lo or not earliest.kind or earliest.planned or event is None:
        return day < earliest.lo
    if minute is not None and earliest.minute is not None:
        return minute < earliest.minute
    if version.same_day != "undetermined":
        return False
    times: Why = frozenset({event.missing_time()}) if minute is None else NOTHING
    if earliest.minute is None:
        times |= {Missing("event_time", earliest.kind, earliest.ident, earliest.lo, earliest.lo)}
    return _ordered(event.ident, earliest.ident, times, world)
