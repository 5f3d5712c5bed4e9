"""The trigger of one instance in one world: on which day it was, whether a count starts from it, whether it binds."""

from __future__ import annotations

from cme_rules.core.timeline import NEG, Why
from cme_rules.judge.bounds import FAR
from cme_rules.judge.defeat import applies
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.names import acts_of
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.condition import FactTest, leaves
from cme_rules.model.rule import ConditionTrigger, Rule, Version
from cme_rules.model.verdict import Missing
from cme_rules.model.vocabulary import Vocabulary


def settle_trigger(rule: Rule, view: View, potential: Potential, world: World) -> tuple[int, bool]:
    """Settle on the day of a trigger; the second value tells whether a count can start from it.

    An event is known to have had a day, though nobody knows which: it is tried on the days that make a difference. Of
    a state of which nobody knows since when it has held, no count starts.
    """
    if potential.candidates:
        place = world.choose(("which", potential.ident), len(potential.candidates), potential.date_why)
        return potential.candidates[place], True
    lo, hi = world.narrow(potential.ident, potential.lo, potential.hi)
    if lo <= NEG or hi - lo > FAR:
        days = telling(rule, view, potential, max(lo, hi - 2 * FAR), hi)
        if potential.dated_event:
            return world.one_of(potential.ident, days, potential.date_why), True
        return (days[-1] if len(days) == 1 else world.one_of(potential.ident, days, potential.date_why)), False
    if not potential.recorded or (potential.exists == 1 and potential.event is None):
        days = sorted({lo, hi, *(lo + (hi - lo) * n // 4 for n in (1, 2, 3))})
        return world.one_of(potential.ident, days, potential.date_why), True
    return world.day(potential.ident, lo, hi, potential.date_why), True


def telling(rule: Rule, view: View, potential: Potential, first: int, last: int) -> list[int]:
    """Give the days from one to another on which a trigger would be judged differently: about acts and versions.

    Where no count starts from the trigger, only what may have been done since then makes a difference.
    """
    days = {first, last} if potential.dated_event else {last}
    for version in rule.versions:
        if potential.dated_event:
            days |= {version.first - 1, version.first}
        for kind in acts_of(version):
            if view.record.silent_spans(kind, first, last):
                days.add(first)
            for event in view.events(kind):
                days |= {event.lo - 1, event.lo, event.hi, event.hi + 1} if potential.dated_event else {event.lo}
    return sorted(day for day in days if first <= day <= last)


def undated(potential: Potential, version: Version, vocabulary: Vocabulary) -> Why:
    """Say what is missing where no count can start: the start of a series, or since when a state holds."""
    if potential.date_why or not isinstance(version.trigger, ConditionTrigger):
        return potential.date_why
    tests = [leaf for leaf in leaves(version.trigger.condition) if isinstance(leaf, FactTest)]
    facts = [test for test in tests if not vocabulary.facts[test.fact].fixed]
    if not facts:
        return frozenset({Missing("since", "trigger", span=version.span)})
    return frozenset(Missing("since", test.fact, test.of, span=version.span) for test in facts)


def owed(rule: Rule, version: Version, view: View, potential: Potential, day: int, world: World) -> bool:
    """Say whether the rule applies to the subject and its proviso holds on the day of the trigger."""
    where = applies(rule, view)
    if where is not None and not world.holds(where, day, (potential.key, "applies")):
        return False
    if version.provided is None:
        return True
    line = view.truth(version.provided, scope_of(potential, day, version))
    return world.holds(line, day, (potential.key, "provided"))
