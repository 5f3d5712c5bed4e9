"""Local rules against the statutory rules that they tighten: weaker in something, or not to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cme_rules.core.nearest import either
from cme_rules.core.span import Span
from cme_rules.link.references import walk
from cme_rules.link.versions import head_of
from cme_rules.lint.found import Found, Ground, place
from cme_rules.lint.lengths import Order, later_limit
from cme_rules.model.condition import EventPattern
from cme_rules.model.rule import FORCES, Act, EventTrigger, Limit, PartyChoice, Rule, Version
from cme_rules.reasons import words


@dataclass(frozen=True)
class Pair:
    """A local rule and a statutory one that it tightens, in versions that meet and ask for the same act."""

    local: Rule
    mine: Version
    statutory: Rule
    its: Version


def weaker(ground: Ground) -> Iterator[Found]:
    """Find local rules that ask the same act later, of fewer, less strongly, for less or with more exceptions."""
    for pair in _pairs(ground):
        for message, span, its_span in _weaker(pair, ground):
            yield _found(pair, message, span, its_span)


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
    """Tell whether both ask for one kind of event; a local duty to do something else only adds to the law."""
    if not local.kind == statutory.kind == "duty":
        return False
    one, other = _acts(mine), _acts(its)
    return len(one) == len(other) == 1 and one[0].event == other[0].event


def _acts(version: Version) -> tuple[EventPattern, ...]:
    return tuple(node.pattern for node in walk(version.discharge) if isinstance(node, Act))


def _weaker(pair: Pair, ground: Ground) -> Iterator[tuple[str, Span, Span]]:
    local, statutory, mine, its = pair.local, pair.statutory, pair.mine, pair.its
    both = head_of(mine.span), head_of(its.span)
    if FORCES.index(local.force) > FORCES.index(statutory.force):
        yield f"“{local.id}” says “{local.force}” where the statutory “{statutory.id}” says “{statutory.force}”", *both
    yield from _later(pair)
    act, its_act = _acts(mine)[0], _acts(its)[0]
    listed = dict(act.contains)
    for attribute, wanted in its_act.contains:
        lacking = [one for one in wanted if one not in listed.get(attribute, ())]
        if lacking:
            what = " and ".join(words.plain(one) for one in lacking)
            yield (
                f"“{local.id}” does not ask for {what}, which the statutory “{statutory.id}” does",
                act.span,
                its_act.span,
            )
    mine_owe, its_owe = _parties(mine.bearer), _parties(its.bearer)
    if mine_owe and mine_owe < its_owe:
        left = either(sorted(its_owe - mine_owe))
        yield f"“{local.id}” does not bind {left}, whom the statutory “{statutory.id}” binds", *both
    if (
        _same_trigger(mine, its)
        and mine.provided is not None
        and mine.provided != its.provided
        and its.provided is None
    ):
        condition = words.condition(mine.provided)
        yield (
            f"“{local.id}” binds only where {condition}; the statutory “{statutory.id}” always",
            mine.provided.span,
            both[1],
        )
    more = [
        one
        for one in ground.rules.exceptions_of.get(local.id, ())
        if one not in ground.rules.exceptions_of.get(statutory.id, ())
        and any(version.changes_due is None for version in ground.rules.rules[one].versions)
    ]
    if more:
        yield f"{either(more)} excuses from “{local.id}”, and not from the statutory “{statutory.id}”", *both


def _later(pair: Pair) -> Iterator[tuple[str, Span, Span]]:
    mine, its = pair.mine.due, pair.its.due
    if not isinstance(its, Limit) or its.latest is None or not _same_trigger(pair.mine, pair.its):
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
