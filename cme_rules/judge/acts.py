"""Which act counts for which instance: of the kind named, not before it opens, one act for one instance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from cme_rules.core.timeline import NEG, NOTHING, POS, Why
from cme_rules.judge import limits
from cme_rules.judge.bounds import FAR, Scope
from cme_rules.judge.outcome import Served
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.condition import Condition, EventPattern
from cme_rules.model.rule import Act, AllActs, AnyAct, Discharge, Rule, State

if TYPE_CHECKING:
    from cme_rules.judge.duty import Instance

Passed = tuple[tuple[Event, str], ...]


@dataclass(frozen=True)
class Part:
    """A part of a discharge that one act serves: an event of any of some patterns, or the onset of a state."""

    patterns: tuple[EventPattern, ...]
    state: Condition | None
    label: str


def parts_of(
    discharge: Discharge | None, view: View, scope: Scope, day: int, world: World, key: str
) -> tuple[tuple[Part, ...], str]:
    """Give the parts that are owed in one world, and how they combine: ``one``, ``all`` or ``any``.

    Alternatives that are plain acts are one part, which the first of them serves.
    """
    assert discharge is not None  # no rule set is linked in which a duty has none
    if isinstance(discharge, AllActs):
        parts: list[Part] = []
        for number, (part, where) in enumerate(discharge.parts):
            if where is None or world.holds(view.truth(where, scope), day, (key, "part", number)):
                parts += _flat(part)
        return tuple(parts), "all"
    flat = _flat(discharge)
    return tuple(flat), "one" if len(flat) == 1 else "any"


def _flat(discharge: Discharge) -> list[Part]:
    if isinstance(discharge, Act):
        return [Part((discharge.pattern,), None, discharge.label or discharge.pattern.event)]
    if isinstance(discharge, State):
        return [Part((), discharge.condition, discharge.label or "state")]
    assert isinstance(discharge, AnyAct)
    acts = [p for p in discharge.parts if isinstance(p, Act)]
    others = [p for p in discharge.parts if not isinstance(p, Act)]
    found = []
    if acts:
        label = " or ".join(dict.fromkeys(a.label or a.pattern.event for a in acts))
        found.append(Part(tuple(a.pattern for a in acts), None, label))
    for other in others:
        found += _flat(other)
    return found


def assign(
    instances: Sequence[Instance], view: View, world: World, rule: Rule
) -> dict[int, list[tuple[Served | None, Passed]]]:
    """Give, for each instance and each of its parts, the act that serves it and the acts passed over, with the reason.

    An act goes first to an instance that it is in time for, the earliest due; what is left over can make another late,
    or was too early. Where the rule says that an act serves all that are open, each instance takes its own first.
    """
    result: dict[int, list[tuple[Served | None, Passed]]] = {id(i): [(None, ())] * len(i.parts) for i in instances}
    width = max((len(i.parts) for i in instances), default=0)
    for number in range(width):
        sharing = [i for i in instances if number < len(i.parts)]
        for group in _groups(sharing, number):
            _assign_part(group, number, view, world, result)
    return result


def _groups(instances: list[Instance], number: int) -> list[list[Instance]]:
    """Group the instances whose part competes for the same acts."""
    groups: dict[object, list[Instance]] = {}
    for instance in instances:
        part = instance.parts[number]
        alone = instance.version.serves == "all_open" or part.state is not None
        key = id(instance) if alone else (part.patterns, instance.potential.person)
        groups.setdefault(key, []).append(instance)
    return list(groups.values())


def _assign_part(
    group: list[Instance],
    number: int,
    view: View,
    world: World,
    result: dict[int, list[tuple[Served | None, Passed]]],
) -> None:
    part = group[0].parts[number]
    if part.state is not None:
        for instance in group:
            result[id(instance)][number] = (_state(instance, part.state, view, world), ())
        return
    acts = _acts(part, group, view, world)
    passed: dict[int, list[tuple[Event, str]]] = {id(i): [] for i in group}
    fits: dict[tuple[int, str], str] = {}
    for event, day, minute in acts:
        for instance in group:
            fit = _fit(instance, event, day, minute, number, view, world)
            fits[id(instance), event.ident] = fit
            if fit in ("before_it_opened", "after_the_end", "is_the_trigger"):
                passed[id(instance)].append((event, fit))
    taken: dict[str, int] = {}
    served: dict[int, Served] = {}
    for wanted in ("in_time", "late", "early"):
        for event, day, minute in acts:
            if event.ident in taken:
                continue
            open_ones = [i for i in group if id(i) not in served and fits[id(i), event.ident] == wanted]
            if not open_ones:
                continue
            chosen = min(open_ones, key=lambda i: (i.due.latest.hi if i.due.latest else POS, i.arises, i.potential.key))
            served[id(chosen)] = Served(event, day, minute, wanted)
            taken[event.ident] = id(chosen)
    for instance in group:
        act = served.get(id(instance))
        for event, _, _ in acts:
            if fits[id(instance), event.ident] in ("in_time", "late", "early") and (act is None or act.event != event):
                used = taken.get(event.ident) not in (None, id(instance))
                if used:
                    passed[id(instance)].append((event, "serves_another"))
        if act is None or act.how != "in_time":
            act = _unrecorded(instance, part, number, act, view, world)
        result[id(instance)][number] = (act, tuple(passed[id(instance)]))


def _acts(part: Part, group: Sequence[Instance], view: View, world: World) -> list[tuple[Event, int, int | None]]:
    """Give the acts of a part that happened by the as-at date, each on one day, in order of time."""
    as_at, person = view.record.as_at, group[0].potential.person
    found = []
    for kind in dict.fromkeys(p.event for p in part.patterns):
        for event in view.events(kind):
            if all(view.record.matches(event, p, person)[0] == 0 for p in part.patterns if p.event == kind):
                continue
            day = _day(event, as_at, group, world)
            seen = view.now(event, group[0].version.same_day == "whole_day") if day is not None else None
            if day is None or seen is None:
                continue
            truths = [view.record.matches(seen, p, person) for p in part.patterns if p.event == kind]
            why: Why = frozenset().union(*(w for t, w in truths if t == 1))
            unsure = max(t for t, _ in truths) == 1
            if unsure and world.choose(("is", event.ident, part.label, person), 2, why) == 1:
                continue
            found.append((event, day, event.minute))
    found.sort(key=lambda a: (a[1], a[2] if a[2] is not None else -1, a[0].ident))
    return found


def _day(event: Event, as_at: int, group: Sequence[Instance], world: World) -> int | None:
    """Settle an act on one of the days on which it would be judged differently; ``None`` after the as-at date.

    It is judged alike from a mark up to the next, but for the marks themselves: so each mark and the day after it are
    tried, and the first and last day on which the act may have been.
    """
    lo, hi = world.narrow(event.ident, event.lo, event.hi)
    if lo == hi:
        return lo if lo <= as_at else None
    days = {max(lo, NEG), hi}
    for instance in group:
        marks = [instance.opens, instance.stop, instance.arises, as_at]
        marks += [b.lo for b in (instance.due.latest, instance.due.earliest) if b is not None and b.known]
        days |= {day for mark in marks for day in (mark, mark + 1) if lo <= day <= hi}
    day = world.one_of(event.ident, sorted(days), frozenset({event.missing_date()}))
    return day if day <= as_at else None


def _fit(instance: Instance, event: Event, day: int, minute: int | None, number: int, view: View, world: World) -> str:
    """Say whether an act could serve an instance: early, in time or late; or why it does not count."""
    potential = instance.potential
    if potential.event is not None and potential.event.ident == event.ident:
        return "is_the_trigger"
    if day < instance.opens:
        return "before_it_opened"
    same_day, opener, stopper = instance.version.same_day, instance.opener, instance.stopper
    opened_by = opener if day == instance.opens and _is_of(opener, day) and opener.ident != event.ident else None
    if opened_by is not None and limits.comes_before(event, minute, opened_by, same_day, world):
        return "before_it_opened"
    if day > instance.stop:
        return "after_the_end"
    if day == instance.stop:
        before = None if stopper is None else _not_after(event, minute, stopper, same_day, world)
        if same_day == "not_in_time" if before is None else not before:
            return "after_the_end"
    key = (potential.key, number, event.ident)
    return limits.in_time(instance.due, instance.version, event, day, minute, world, key)


def _is_of(event: Event | None, day: int) -> TypeGuard[Event]:
    """Tell whether there is such an event and it can have been on a day."""
    return event is not None and event.lo <= day <= event.hi


def _not_after(act: Event, minute: int | None, end: Event, same_day: str, world: World) -> bool | None:
    """Say whether an act came no later than the event that ended a duty: at the same minute it still counts."""
    return act.ident == end.ident or limits.comes_before(act, minute, end, same_day, world, same_minute=True)


def _state(instance: Instance, state: Condition, view: View, world: World) -> Served | None:
    """Give the first day on which a state holds, on or after the opening and up to the end."""
    line = view.truth(state, instance.scope)
    first = max(instance.opens, view.record.start) if instance.opens > NEG else view.record.start
    last = min(view.record.as_at, instance.stop)
    key = (instance.potential.key, "state", id(state))
    day = world.first_true(line, first, last, key)
    if day is None:
        return None
    how = limits.in_time(instance.due, instance.version, None, day, None, world, key)
    return Served(None, day, None, how)


def _unrecorded(
    instance: Instance, part: Part, number: int, act: Served | None, view: View, world: World
) -> Served | None:
    """Give the act that may have happened on days of which the record does not speak."""
    last = min(view.record.as_at, instance.stop)
    first = max(instance.opens, view.span()[0])
    spans: list[tuple[int, int, str]] = []
    why: Why = NOTHING
    for kind in dict.fromkeys(p.event for p in part.patterns):
        here = view.record.silent_spans(kind, first, last)
        spans += here
        why |= view.record.silence_why(kind, here)
    if not spans:
        return act
    options: list[Served | None] = [act]
    days = sorted({d for lo, hi, _ in spans for d in _telling_days(instance, lo, hi)})
    for day in days:
        key = (instance.potential.key, number, "unrecorded", day)
        how = limits.in_time(instance.due, instance.version, None, day, None, world, key)
        if not any(o is not None and o.how == how for o in options):
            options.append(Served(None, day, None, how))
    if act is not None:
        options = [o for o in options if o is act or (o is not None and o.how == "in_time")]
    if len(options) == 1:
        return act
    return options[world.choose((instance.potential.key, number, "unrecorded"), len(options), why)]


def _telling_days(instance: Instance, lo: int, hi: int) -> set[int]:
    """Give the days of a span on which an act would be judged otherwise: its ends, each limit, the day after."""
    days = {max(lo, hi - FAR) if lo <= NEG else lo, hi}
    for limit in (instance.due.latest, instance.due.earliest):
        if limit is not None and limit.known:
            days |= {d for d in (limit.lo, limit.lo + 1) if lo <= d <= hi}
    return days
