"""In which order rules can be judged: what a rule needs comes before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.link.references import references
from cme_rules.model.rule import Rule


@dataclass(frozen=True)
class Need:
    """One rule needs another first: its definition, its verdict, or whether it defeats the one in need."""

    rule: str
    why: str
    span: Span


def exceptions_by_rule(rules: Mapping[str, Rule]) -> dict[str, tuple[str, ...]]:
    """Return the exceptions to each rule that has any, sorted."""
    found: dict[str, list[str]] = {}
    for rule in rules.values():
        for defeated in rule.to:
            found.setdefault(defeated, []).append(rule.id)
    return {name: tuple(sorted(set(found[name]))) for name in sorted(found)}


def needs(rules: Mapping[str, Rule], exceptions_of: Mapping[str, Iterable[str]]) -> dict[str, tuple[Need, ...]]:
    """Return what each rule needs, under any choice of readings; rules that do not exist are left out."""
    found: dict[str, tuple[Need, ...]] = {}
    for name, rule in rules.items():
        refers = [references(version) for version in rule.versions]
        mine = [Need(one, "asks for the definition", span) for each in refers for one, span in each.definitions]
        mine += [Need(one, "asks for the verdict on", span) for each in refers for one, span in each.verdicts]
        mine += [Need(one, "is defeated by", rules[one].span) for one in exceptions_of.get(name, ())]
        unique = {need.rule: need for need in reversed(mine) if need.rule in rules}
        found[name] = tuple(unique[one] for one in sorted(unique))
    return found


DEEPEST = 40
"""Rules that rest on one another in a longer chain can be read by nobody."""


def check_depth(rules: Mapping[str, Rule], exceptions_of: Mapping[str, Iterable[str]]) -> Iterator[Problem]:
    """Report the first rule at the end of a chain that is too long."""
    needed = needs(rules, exceptions_of)
    depth: dict[str, int] = {}
    for name in evaluation_order(rules, exceptions_of):
        depth[name] = 1 + max((depth.get(need.rule, 0) for need in needed[name]), default=0)
        if depth[name] > DEEPEST:
            message = f"“{name}” rests on a chain of more than {DEEPEST} other rules"
            yield problem("CME-R089", message, rules[name].span, help="let fewer definitions build on one another")
            return


def evaluation_order(rules: Mapping[str, Rule], exceptions_of: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return all rules, what each needs before it, else by name; a circle is broken at its first name."""
    needed = needs(rules, exceptions_of)
    order: list[str] = []
    seen: set[str] = set()
    for start in sorted(rules):
        stack = [(start, False)]
        while stack:
            name, ready = stack.pop()
            if ready:
                order.append(name)
            elif name not in seen:
                seen.add(name)
                stack.append((name, True))
                stack.extend((need.rule, False) for need in reversed(needed[name]) if need.rule not in seen)
    return tuple(order)
