"""Which rules are signed, which have changed since, and in what; and what may be signed anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import nearest
from cme_rules.core.problem import Problem
from cme_rules.dates.civil import human
from cme_rules.link.ruleset import RuleSetSource
from cme_rules.model.rule import Rule
from cme_rules.model.signed import Part, SignOff
from cme_rules.signed.meaning import fingerprint, meaning

STATES = ("signed", "stale", "unsigned")


@dataclass(frozen=True)
class Change:
    """A part that is not as it was signed: ``how`` is ``changed``, ``new`` or ``gone``."""

    kind: str
    name: str
    how: str


@dataclass(frozen=True)
class State:
    """How a rule stands: ``signed`` as it is now, ``stale`` where it has changed since, or ``unsigned``.

    ``last`` is the latest sign-off, and ``changes`` is what has changed since; ``before`` are the earlier ones.
    """

    rule: Rule
    state: str
    last: SignOff | None = None
    changes: tuple[Change, ...] = ()
    before: tuple[SignOff, ...] = ()


def states(signed: Sequence[SignOff], source: RuleSetSource, names: Iterable[str] = ()) -> Iterator[State]:
    """Say how rules stand: all, or those named, in the order of layers and titles."""
    wanted = set(names)
    of: dict[str, list[SignOff]] = {}
    for one in sorted(signed, key=lambda each: each.on):  # of one day, the later in the file is the latest
        of.setdefault(one.rule, []).append(one)
    rules = sorted(source.rules.values(), key=lambda r: (r.layer != "statutory", r.layer, r.title.casefold(), r.id))
    for rule in rules:
        if not wanted or rule.id in wanted:
            yield _state(rule, of.get(rule.id, []), source)


def _state(rule: Rule, mine: list[SignOff], source: RuleSetSource) -> State:
    if not mine:
        return State(rule, "unsigned")
    last, before = mine[-1], tuple(mine[:-1])
    changes = tuple(changed(last.parts, meaning(rule.id, source)))
    return State(rule, "stale" if changes else "signed", last, changes, before)


def changed(before: Iterable[Part], now: Iterable[Part]) -> Iterator[Change]:
    """Say which parts differ.

    >>> list(changed([Part("norm", "", "1")], [Part("norm", "", "2"), Part("fact", "a", "3")]))
    [Change(kind='norm', name='', how='changed'), Change(kind='fact', name='a', how='new')]
    """
    old = {(one.kind, one.name): one.fingerprint for one in before}
    new = {(one.kind, one.name): one.fingerprint for one in now}
    for part in dict.fromkeys((*old, *new)):
        if old.get(part) != new.get(part):
            yield Change(*part, "new" if part not in old else "gone" if part not in new else "changed")


def wrong(signed: Iterable[SignOff], source: RuleSetSource) -> Iterator[Problem]:
    """Report sign-offs that were edited, and those of rules that there are not (which stop nothing)."""
    for one in signed:
        if fingerprint(one.parts) != one.fingerprint:
            yield problem("CME-B012", f"the sign-off of “{one.rule}” is not as it was written", one.span)
        elif one.rule not in source.rules:
            near = nearest(one.rule, source.rules)
            message = f"“{one.rule}” was signed, and there is no such rule"
            yield problem("CME-B010", message, one.span, severity="warning", suggestions=near)


def refused(found: Iterable[State], by: str) -> Iterator[Problem]:
    """Give what speaks against signing rules without looking at them again: nothing is signed anew in silence."""
    for one in found:
        if one.last is None:
            continue
        when = f"“{one.rule.id}” was signed by {one.last.by} on {human(one.last.on)}"
        if one.state == "stale":
            help_ = "look at what has changed, which “cme-rules sign-offs” lists, and add --again"
            yield problem("CME-B011", f"{when} and has changed since", None, help=help_)
        elif one.last.by == by:
            help_ = "there is no need to sign it; add --again to do so all the same"
            yield problem("CME-B011", f"{when} and has not changed since", None, help=help_)


def sign(names: Iterable[str], source: RuleSetSource, by: Mapping[str, str], on: int) -> list[SignOff]:
    """Sign rules as they are now; ``by`` has the keys ``by``, ``role`` and ``note``."""
    found = []
    for name in names:
        parts = meaning(name, source)
        found.append(SignOff(name, by["by"], by["role"], on, by["note"], fingerprint(parts), parts))
    return found
