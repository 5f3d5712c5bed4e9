"""Local rules against the statutory rules that they tighten: weaker in something, or not to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cme_rules.core.nearest import either
from cme_rules.core.span import Span
from cme_rules.link.references import walk
from cme_rules.link.versions import head_of
from cme_rules.lint.found import Found, Ground, place
from cme_rules.lint.lengths import Order, later_limit
from cme_rules.lint.meaning import narrower
from cme_rules.model.condition import EventPattern
from cme_rules.model.rule import (
    FORCES,
    Act,
    AllActs,
    Discharge,
    EventTrigger,
    Limit,
    PartyChoice,
    Rule,
    Version,
)
from cme_rules.reasons import words

Said = tuple[str, Span, Span]
"""What is weaker, in words; where the local rule says so, and where the statutory one."""


@dataclass(frozen=True)
class Pair:
    """A local rule and a statutory one that it tightens, in versions that meet and ask for the same act."""

    local: Rule
    mine: Version
    statutory: Rule
    its: Version


def weaker(ground: Ground) -> Iterator[Found]:
    """Find local rules that ask the same act later, of fewer, less strongly, for less or with more exceptions."""
    found: dict[tuple[str, str, Span], Found] = {}
    for pair in _pairs(ground):
        for message, span, its_span in _weaker(pair, ground):
            one = _found(pair, message, span, its_span)
            key = (one.rule, one.message, one.span)
            found[key] = replace(found[key], labels=(*found[key].labels, *one.labels)) if key in found else one
    yield from found.values()


def incomparable(ground: Ground) -> Iterator[Found]:
    """Find local rules that ask the same act by a limit of which nobody can say whether it is later."""
    for pair in _pairs(ground):
        mine, its = pair.mine.due, pair.its.due
        if not (isinstance(mine, Limit) and isinstance(its, Limit) and _same_trigger(pair.mine, pair.its)):
            continue
        if mine.latest is not None and its.latest is not None and later_limit(mine, its) is Order.UNKNOWN:
            message = (
                f"“{pair.local.id}” is due {words.due(mine)}, the statutory “{pair.statutory.id}” "
                f"{words.due(its)}: which is later depends on the days between"
            )
            yield _found(pair, message, mine.span, its.span)


def _found(pair: Pair, message: str, span: Span, its_span: Span) -> Found:
    return Found(pair.local.id, message, place(span), ((place(its_span), f"“{pair.statutory.id}” says so here"),))


def _pairs(ground: Ground) -> Iterator[Pair]:
    rules = ground.rules.rules
    for local in rules.values():
        for name in local.tightens:
            statutory = rules[name]
            for mine in local.versions:
                for its in statutory.versions:
                    if not (mine.unheld or its.unheld) and _meet(mine, its) and _same_act(local, mine, statutory, its):
                        yield Pair(local, mine, statutory, its)


def _meet(one: Version, other: Version) -> bool:
    return (one.last is None or other.first <= one.last) and (other.last is None or one.first <= other.last)


def _same_act(local: Rule, mine: Version, statutory: Rule, its: Version) -> bool:
    """Tell whether one kind of event serves both, both keep the same, or both forbid the same save where it is allowed.

    A local rule about something else only adds to the law.
    """
    if local.kind == statutory.kind == "prohibition":
        same = mine.forbids is not None and its.forbids is not None and mine.forbids.event == its.forbids.event
        return same and mine.allowed_when == its.allowed_when
    if mine.keeps is not None and mine.keeps == its.keeps:
        return True
    return bool({one.event for one in _acts(mine)} & {one.event for one in _acts(its)})


def _acts(version: Version) -> tuple[EventPattern, ...]:
    return tuple(node.pattern for node in walk(version.discharge) if isinstance(node, Act))


def _weaker(pair: Pair, ground: Ground) -> Iterator[Said]:
    local, law, mine, its = pair.local, pair.statutory, pair.mine, pair.its
    both = head_of(mine.span), head_of(its.span)
    if FORCES.index(local.force) > FORCES.index(law.force):
        yield f"“{local.id}” says “{local.force}” where the statutory “{law.id}” says “{law.force}”", *both
    yield from _later(pair)
    yield from _particulars(pair)
    yield from _fewer(pair)
    mine_owe, its_owe = _parties(mine.bearer), _parties(its.bearer)
    if mine_owe and mine_owe < its_owe:
        left = either(sorted(its_owe - mine_owe))
        yield f"“{local.id}” does not bind {left}, whom the statutory “{law.id}” binds", *both
    beside = ground.rules.exceptions_of.get(law.id, ())
    more = [
        one
        for one in ground.rules.exceptions_of.get(local.id, ())
        if one not in beside and any(version.changes_due is None for version in ground.rules.rules[one].versions)
    ]
    if more:
        yield f"{either(more)} excuses from “{local.id}”, and not from the statutory “{law.id}”", *both


def _particulars(pair: Pair) -> Iterator[Said]:
    """Say what the statutory rule always wants listed in the act, and no act of the local one."""
    its_acts = [one for one in _always(pair.its.discharge) if one.contains]
    for its in its_acts:
        mine = [one for one in _acts(pair.mine) if one.event == its.event]
        for attribute, wanted in its.contains:
            listed = {name for one in mine for key, names in one.contains if key == attribute for name in names}
            lacking = [words.plain(one) for one in wanted if one not in listed]
            if mine and lacking:
                text = f"“{pair.local.id}” does not ask for {' and '.join(lacking)}, which the statutory"
                yield f"{text} “{pair.statutory.id}” does", mine[0].span, its.span


def _always(discharge: Discharge | None) -> list[EventPattern]:
    """Give the acts without which nothing is discharged: a single one, or the parts of “all” that are always owed."""
    if isinstance(discharge, Act):
        return [discharge.pattern]
    if isinstance(discharge, AllActs):
        return [one for part, where in discharge.parts if where is None for one in _always(part)]
    return []


def _fewer(pair: Pair) -> Iterator[Said]:
    """Say where the local rule binds in fewer cases: by what it is about, or by a proviso that the law does not have.

    One that is earlier in these cases tightens the law in them.
    """
    mine, its = pair.mine, pair.its
    if isinstance(mine.due, Limit) and isinstance(its.due, Limit) and later_limit(its.due, mine.due) is Order.LATER:
        return
    pattern, other = _about(mine), _about(its)
    if pattern is not None and other is not None and pattern != other and narrower(pattern, other):
        text = f"“{pair.local.id}” is only about {words.pattern(pattern)}, the statutory “{pair.statutory.id}” about"
        yield f"{text} {words.pattern(other)}", pattern.span, other.span
    if _same_trigger(mine, its) and mine.provided is not None and its.provided is None:
        text = f"“{pair.local.id}” binds only where {words.condition(mine.provided)}; the statutory"
        yield f"{text} “{pair.statutory.id}” always", mine.provided.span, head_of(its.span)


def _about(version: Version) -> EventPattern | None:
    if version.forbids is not None:
        return version.forbids
    return version.trigger.pattern if isinstance(version.trigger, EventTrigger) else None


def _later(pair: Pair) -> Iterator[Said]:
    mine, its = pair.mine.due, pair.its.due
    if (
        pair.local.kind != "duty"
        or not isinstance(its, Limit)
        or its.latest is None
        or not _same_trigger(pair.mine, pair.its)
    ):
        return
    if mine is None or (isinstance(mine, Limit) and mine.latest is None):
        span = mine.span if mine is not None else head_of(pair.mine.span)
        yield f"“{pair.local.id}” gives no time, the statutory “{pair.statutory.id}” {words.due(its)}", span, its.span
    elif isinstance(mine, Limit) and later_limit(mine, its) is Order.LATER:
        law = f"later than the statutory “{pair.statutory.id}”: {words.due(its)}"
        yield f"“{pair.local.id}” is due {words.due(mine)}, {law}", mine.span, its.span


def _same_trigger(mine: Version, its: Version) -> bool:
    """Tell whether both start with the same kind of event, however narrowly it is described."""
    one, other = mine.trigger, its.trigger
    if isinstance(one, EventTrigger) and isinstance(other, EventTrigger):
        return one.pattern.event == other.pattern.event and one.which == other.which
    return one == other


def _parties(choice: PartyChoice | None) -> frozenset[str]:
    return frozenset(party for _, party in choice.choices) if choice is not None else frozenset()
