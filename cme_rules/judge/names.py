"""Which facts a rule rests on, through its conditions, its exceptions and the definitions that it uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from cme_rules.judge.view import Rules
from cme_rules.model import condition as c
from cme_rules.model.rule import Rule

_KNOWN: dict[tuple[int, str], frozenset[str]] = {}


def facts_of(rule: Rule, rules: Rules) -> frozenset[str]:
    """Give the names of the facts of its own subject that a rule rests on."""
    key = (id(rules), rule.id)
    found = _KNOWN.get(key)
    if found is None:
        if len(_KNOWN) > 5000:
            _KNOWN.clear()
        found = _KNOWN[key] = frozenset(_facts(rule, rules, set()))
    return found


def _facts(rule: Rule, rules: Rules, seen: set[str]) -> Iterator[str]:
    if rule.id in seen:
        return
    seen.add(rule.id)
    for version in rule.versions:
        for node in nodes(version):
            if isinstance(node, c.FactTest | c.FactDate | c.PeriodFact) and not node.of:
                yield node.fact
            elif isinstance(node, c.DefinitionTest | c.VerdictTest):
                yield from _facts(rules.rules[node.rule], rules, seen)
    for name in rules.exceptions_of.get(rule.id, ()):
        yield from _facts(rules.rules[name], rules, seen)
    local = rules.local_sets.get(rule.layer)
    for about, condition in local.applies if local is not None else ():
        if about == rule.about:
            for node in nodes(condition):
                if isinstance(node, c.FactTest) and not node.of:
                    yield node.fact


def nodes(value: object) -> Iterator[object]:
    """Give every value inside a version or condition, depth first, in the order of its fields."""
    if isinstance(value, tuple):
        for item in value:
            yield from nodes(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from nodes(getattr(value, field.name))


