"""Prohibitions: one instance for each act that is forbidden, judged by its conditions at the moment of the act."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from cme_rules.core.timeline import NEG, NOTHING, POS, Why
from cme_rules.judge.clock import Moment
from cme_rules.judge.defeat import applies, excused
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.names import ANYTHING, CLOCK, rests_on
from cme_rules.judge.outcome import Leaf, Outcome
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import Alike, View, keeps_episodes
from cme_rules.judge.worlds import World
from cme_rules.model.condition import Condition
from cme_rules.model.rule import Rule, Version, version_on


def potentials(rule: Rule, view: View) -> list[Potential]:
    """Give each act that a prohibition forbids, up to the as-at date."""
    found: dict[str, Potential] = {}
    record = view.record
    prefix = f"{view.episode.ident}/" if view.episode is not None else ""
    for version in rule.versions:
        if version.forbids is None:
            continue
        last = version.last if version.last is not None else POS
        for event in view.events(version.forbids.event):
            truth, why = record.matches(event, version.forbids)
            if truth and event.lo <= last and event.hi >= version.first:
                date_why: Why = frozenset({event.missing_date()}) if event.lo != event.hi else NOTHING
                beyond = event.hi > record.as_at
                found[event.ident] = Potential(
                    prefix + event.ident,
                    event.lo,
                    min(event.hi, record.as_at),
                    event.ident,
                    1 if beyond else truth,
                    why | (date_why if beyond else NOTHING),
                    date_why,
                    event.minute,
                    event,
                )
        span = view.span()
        spans = record.silent_spans(
            version.forbids.event, max(span[0], version.first, record.cover_first), min(span[1], last)
        )
        if spans:
            why = record.silence_why(version.forbids.event, spans)
            key = f"{prefix}unrecorded"
            lo = min(spans[0][0], found["unrecorded"].lo if "unrecorded" in found else POS)
            found["unrecorded"] = Potential(
                key, lo, spans[-1][1], key, 1, why, why, recorded=False, awaits=version.forbids.event
            )
    sure, unsure = view.exists
    ordered = sorted(found.values(), key=lambda p: (p.lo, p.hi, p.key))
    return [replace(p, exists=min(p.exists, sure), why=p.why | unsure) for p in ordered]


def outcomes(rule: Rule, view: View, found: list[Potential], world: World) -> tuple[Outcome | None, ...]:
    """Give the outcome of each forbidden act in one world."""
    return tuple(_outcome(rule, view, potential, world) for potential in found)


def _outcome(rule: Rule, view: View, potential: Potential, world: World) -> Outcome | None:
    if potential.exists == 1 and world.choose(("exists", potential.key), 2, potential.why) == 1:
        return None
    lo, hi = world.narrow(potential.ident, potential.lo, potential.hi)
    day = hi if lo <= NEG or not potential.recorded else world.day(potential.ident, lo, hi, potential.date_why)
    number = version_on(rule, day)
    if number is None or day > view.record.as_at:
        return None
    version = rule.versions[number]
    if version.unheld:
        return Outcome("undetermined", number, day)
    scope = scope_of(potential, day, version)
    where = applies(rule, view)
    if where is not None and not world.holds(where, day, (potential.key, "applies")):
        return None
    if version.provided is not None:
        line = view.truth(version.provided, scope)
        if not world.holds(line, day, (potential.key, "provided")):
            return None
    excuse = world.holds(excused(rule, view, scope), day, (potential.key, "exempt"))
    allowed = version.allowed_when is not None and _allowed(version, version.allowed_when, view, potential, day, world)
    status = "excused" if excuse else "complied" if allowed else "violated"
    atoms = (("triggered", 2), ("excuse_counts", 2 if excuse else 0), ("allowed", 2 if allowed else 0))
    return Outcome(
        status,
        number,
        day,
        day,
        leaves=(Leaf("", status, None, (), atoms),),
        decisive=day,
        excused_from=day if excuse else None,
    )


def _allowed(version: Version, condition: Condition, view: View, potential: Potential, day: int, world: World) -> bool:
    """Say whether the conditions held at the moment of the act.

    Where they changed on that very day, the times of the day decide; without times it is unknown, unless the rule takes
    the day as a whole.
    """
    scope = scope_of(potential, day, version)
    line = view.truth(condition, scope)
    event = potential.event
    if event is None or (line.at(day - 1) == line.at(day) and not _others_of_day(view, event, day)):
        return world.holds(line, day, (potential.key, "allowed"))
    at_moment = _view_at(view, event, day).truth(condition, scope)
    if at_moment.at(day) == 1 and version.same_day != "undetermined":
        whole = day if version.same_day == "whole_day" else day - 1
        return world.holds(line, whole, (potential.key, "allowed"))
    return world.holds(at_moment, day, (potential.key, "allowed at", day))


def _others_of_day(view: View, act: Event, day: int) -> bool:
    """Tell whether anything else is recorded on the day of an act: a condition may come and go within a day."""
    every = (event for events in view.record.by_kind.values() for event in events)
    return any(event.lo <= day <= event.hi and event.ident != act.ident for event in every)


def _view_at(view: View, act: Event, day: int) -> View:
    """Give the view at the moment of an act: what came later that day is left out, what has no time is unsure."""
    key = (act.ident, day)
    found = view.at_acts.get(key)
    if found is not None:
        return found
    changed = {}
    for kind, events in view.record.by_kind.items():
        then = [one for event in events for one in _at_moment(event, act, day)]
        if then != events:
            changed[kind] = then
    record = view.record.at_moment(Moment(day, act.minute, act.missing_time()), changed)
    names = frozenset({ANYTHING, CLOCK, *(f"event {kind}" for kind in changed)})
    kept = keeps_episodes(changed, view.rules.vocabulary)
    root = View(record, view.rules, alike=Alike(view.root, names, partial(rests_on, view.rules), kept))
    found = root
    if view.episode is not None:
        alike = Alike(view, names, partial(rests_on, view.rules))
        found = View(record, view.rules, view.episode, root, alike=alike)
    view.at_acts[key] = found
    return found


def _at_moment(event: Event, act: Event, day: int) -> list[Event]:
    """Give an event as it stood at the moment of an act: nothing where it came later that day."""
    if event.ident == act.ident or event.hi < day or event.lo > day:
        return [event]
    if event.lo != event.hi:
        return [replace(event, certain=1, why=event.why | {event.missing_date()})]
    if event.minute is None or act.minute is None:
        missing = frozenset(e.missing_time() for e in (event, act) if e.minute is None)
        return [replace(event, certain=1, why=event.why | missing)]
    return [event] if event.minute < act.minute else []
