"""From which day on an act can count for an instance, and which event opens it."""

from __future__ import annotations

from cme_rules.core.timeline import NEG, NOTHING, Why
from cme_rules.judge.bounds import Scope
from cme_rules.judge.instances import Potential
from cme_rules.judge.names import acts_of
from cme_rules.judge.occasion import of_day
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.condition import EventPattern
from cme_rules.model.rule import ConditionTrigger, Version

Opening = tuple[int, Event | None]


def opening(version: Version, view: View, scope: Scope, potential: Potential, world: World) -> Opening:
    """Give the first day on which an act can count (``NEG`` for any time), and the event of that day that opens it."""
    arises = scope.trigger.lo if scope.trigger is not None else NEG
    if version.opens == "at_any_time":
        return (view.span()[0] if view.episode is not None else NEG), None
    if version.opens == "at_episode_start":
        start = view.episode_start
        if start is None or view.episode is None or start.lo <= NEG:
            return NEG, None
        return world.day(start.ident, start.lo, start.hi, start.why), view.episode.opened
    if version.opens == "since_last":
        assert version.since_last is not None  # the reader of rules takes the one from the other
        return _since_last(version, version.since_last, view, arises, potential, world)
    trigger = potential.event
    if trigger is None and view.episode is not None and potential.ident == view.episode.opened.ident:
        trigger = view.episode.opened
    if trigger is None and isinstance(version.trigger, ConditionTrigger):
        trigger = of_day(version.trigger.condition, view, arises)
    return arises, trigger


def _since_last(
    version: Version, pattern: EventPattern, view: View, arises: int, potential: Potential, world: World
) -> Opening:
    """Give the last matching event before the day on which a duty arises, as it is in this world.

    An event that may be one, one of a rough day and one that may have gone unrecorded are each settled where it could
    be the last: an act before it would not count. See decision 90.
    """
    acts = sorted({day for kind in acts_of(version) for act in view.events(kind) for day in (act.lo, act.hi)})
    found: Opening = NEG, None
    for event in sorted(view.events(pattern.event), key=lambda one: (one.lo != one.hi, one.lo)):
        seen = view.now(event, version.same_day == "whole_day")
        truth, why = (0, NOTHING) if seen is None else view.record.matches(seen, pattern, potential.person)
        lo, hi = world.narrow(event.ident, event.lo, event.hi)
        if not truth or lo >= arises or hi < found[0]:
            continue
        if truth == 1 and world.choose(("opens", event.ident), 2, why) == 1:
            continue
        if lo != hi:
            telling = {day for act in acts for day in (act, act + 1)} | {arises - 1, arises}
            days = sorted({max(lo, NEG), hi, *(day for day in telling if lo <= day <= hi)})
            lo = world.one_of(event.ident, days, frozenset({event.missing_date()}))
        if found[0] <= lo < arises:
            found = lo, event
    day = _unrecorded(version, pattern, view, max(found[0], view.span()[0]), arises, acts, world)
    return found if day is None else (day, None)


def _unrecorded(
    version: Version, pattern: EventPattern, view: View, first: int, arises: int, acts: list[int], world: World
) -> int | None:
    """Give the day of a last such event that nobody recorded, where there may be one that an act would come before."""
    spans = view.record.silent_spans(pattern.event, first, arises - 1)
    unordered = version.same_day == "undetermined"
    after = {act + 1 for act in acts if act >= first and any(_within(act, span, unordered) for span in spans)}
    if not after:
        return None
    why: Why = view.record.silence_why(pattern.event, spans)
    days = sorted(after)
    chosen = world.choose(("opens", pattern.event, "unrecorded", arises), len(days) + 1, why)
    return days[chosen - 1] if chosen else None


def _within(act: int, span: tuple[int, int, str], unordered: bool) -> bool:
    """Tell whether a day of a span comes after an act: the day of the act itself where their order is not known."""
    return span[0] <= act + 1 <= span[1] or (unordered and span[0] <= act <= span[1])
