"""Which facts a rule rests on, through its conditions, its exceptions and the definitions that it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from cme_rules.model import condition as c
from cme_rules.model.rule import Discharge, Rule, Version

if TYPE_CHECKING:
    from cme_rules.judge.view import Rules

MOST_KEPT = 50_000
ANYTHING = "anything"
_KNOWN: dict[tuple[int, str], tuple[Rules, frozenset[str]]] = {}
_OWN: dict[int, tuple[c.Condition, bool]] = {}
_FOLLOWS: dict[int, tuple[c.Condition, bool]] = {}
_PATTERNS: dict[int, tuple[object, tuple[str, ...]]] = {}
_DATED: dict[int, tuple[c.Condition, tuple[tuple[str, str], ...]]] = {}
_LEAVES: dict[int, tuple[c.Condition, tuple[c.Condition, ...]]] = {}
_NAMED: dict[int, tuple[object, frozenset[str]]] = {}
_RESTS: dict[tuple[int, int], tuple[Rules, object, frozenset[str]]] = {}


def facts_of(rule: Rule, rules: Rules) -> frozenset[str]:
    """Give the names of the facts of its own subject that a rule rests on."""
    key = (id(rules), rule.id)
    found = _KNOWN.get(key)
    if found is None or found[0] is not rules:
        if len(_KNOWN) > MOST_KEPT:
            _KNOWN.clear()
        found = _KNOWN[key] = (rules, frozenset(_facts(rule, rules, set())))
    return found[1]


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


def named_in(part: object) -> frozenset[str]:
    """Give all that a condition, version or other part names itself: ``rule x``, ``fact x``, ``event x``, ``marks``."""
    found = _NAMED.get(id(part))
    if found is None or found[0] is not part:
        if len(_NAMED) > MOST_KEPT:
            _NAMED.clear()
        found = _NAMED[id(part)] = (part, frozenset(name for node in nodes(part) for name in _names_of(node)))
    return found[1]


def _names_of(node: object) -> Iterator[str]:
    if isinstance(node, c.FactTest | c.FactDate | c.PeriodFact):
        yield f"fact {node.of}.{node.fact}" if node.of else f"fact {node.fact}"
    elif isinstance(node, c.EventPattern):
        yield f"event {node.event}"
    elif isinstance(node, c.EventDate):
        yield f"fact {node.planned}"
    elif isinstance(node, c.MeasureTest | c.RunStart):
        yield "marks"
    elif isinstance(node, c.DefinitionTest | c.VerdictTest):
        yield f"rule {node.rule}"
    if isinstance(node, c.VerdictTest | c.PeriodAttribute | c.AttributeDate):
        yield ANYTHING


def rests_on(condition: c.Condition, rules: Rules) -> frozenset[str]:
    """Give all that the truth of a condition rests on, also through the definitions that it asks for.

    A condition on a verdict rests on ``ANYTHING``: when it is judged depends on all that is recorded. So does one
    on what the trigger says.
    """
    key = (id(rules), id(condition))
    found = _RESTS.get(key)
    if found is None or found[0] is not rules or found[1] is not condition:
        if len(_RESTS) > MOST_KEPT:
            _RESTS.clear()
        names, pending, seen = set(named_in(condition)), rules_in(named_in(condition)), set[str]()
        while pending:
            rule = rules.rules[pending.pop()]
            if rule.id in seen:
                continue
            seen.add(rule.id)
            mine = named_by(rule, rules)
            names |= mine
            pending += [*rules_in(mine), *rules.exceptions_of.get(rule.id, ())]
        found = _RESTS[key] = (rules, condition, frozenset(names))
    return found[2]


def rules_in(names: Iterable[str]) -> list[str]:
    """Give the rules among some names."""
    return [name.removeprefix("rule ") for name in names if name.startswith("rule ")]


def named_by(rule: Rule, rules: Rules) -> frozenset[str]:
    """Give what a rule names, what opens and ends its episodes, and what says whether its local set applies."""
    found = frozenset().union(*(named_in(version) for version in rule.versions))
    if rule.episode:
        kind = rules.vocabulary.episodes[rule.episode]
        found |= {f"event {name}" for name in (*kind.opened_by, *kind.ended_by)}
    local = rules.local_sets.get(rule.layer)
    return found.union(*(named_in(one) for about, one in local.applies if about == rule.about)) if local else found


def leaves_of(condition: c.Condition) -> tuple[c.Condition, ...]:
    """Give the tests of a condition; they never change, so they are kept."""
    found = _LEAVES.get(id(condition))
    if found is None or found[0] is not condition:
        if len(_LEAVES) > MOST_KEPT:
            _LEAVES.clear()
        found = _LEAVES[id(condition)] = (condition, c.leaves(condition))
    return found[1]


def acts_of(version: Version) -> tuple[str, ...]:
    """Give the kinds of event that may discharge a duty under a version, whatever the row of its table."""
    rows = version.table.rows if version.table is not None else ()
    every = [version.discharge, *(row.discharge for row in rows)]
    return tuple(dict.fromkeys(kind for discharge in every for kind in patterns_of(discharge)))


def patterns_of(discharge: Discharge | None) -> tuple[str, ...]:
    """Give the kinds of event that may discharge a duty."""
    found = _PATTERNS.get(id(discharge))
    if found is None or found[0] is not discharge:
        if len(_PATTERNS) > MOST_KEPT:
            _PATTERNS.clear()
        kinds = tuple(dict.fromkeys(n.event for n in nodes(discharge) if isinstance(n, c.EventPattern)))
        found = _PATTERNS[id(discharge)] = (discharge, kinds)
    return found[1]


def of_an_instance(condition: c.Condition) -> bool:
    """Tell whether a condition names the trigger, the period or the related person of an instance."""
    found = _OWN.get(id(condition))
    if found is None or found[0] is not condition:
        if len(_OWN) > MOST_KEPT:
            _OWN.clear()
        found = _OWN[id(condition)] = (condition, any(_names_instance(n) for n in nodes(condition)))
    return found[1]


def dated_facts(condition: c.Condition) -> tuple[tuple[str, str], ...]:
    """Give the facts, each with its linked subject, whose dates or periods a condition takes as its moments."""
    found = _DATED.get(id(condition))
    if found is None or found[0] is not condition:
        if len(_DATED) > MOST_KEPT:
            _DATED.clear()
        facts = ((n.fact, n.of) for n in nodes(condition) if isinstance(n, c.FactDate | c.PeriodFact))
        found = _DATED[id(condition)] = (condition, tuple(dict.fromkeys(facts)))
    return found[1]


def follows_trigger(condition: c.Condition) -> bool:
    """Tell whether what is said of a condition can differ between instances: also by which value of a date counts."""
    found = _FOLLOWS.get(id(condition))
    if found is None or found[0] is not condition:
        if len(_FOLLOWS) > MOST_KEPT:
            _FOLLOWS.clear()
        changing = any(isinstance(node, c.FactDate | c.EventDate | c.PeriodFact) for node in nodes(condition))
        found = _FOLLOWS[id(condition)] = (condition, changing or of_an_instance(condition))
    return found[1]


def dates_itself(condition: c.Condition, rules: Rules) -> bool:
    """Tell whether the day on which a condition sets in follows from events, given dates and facts that never change.

    Then that day is known though it lies before the first dated record. See decision 2.
    """
    for leaf in c.leaves(condition):
        if isinstance(leaf, c.DefinitionTest):
            rule = rules.rules[leaf.rule]
            conditions = [version.when for version in rule.versions if version.when is not None]
            if rule.layer in rules.local_sets or rules.exceptions_of.get(rule.id):
                return False
            if not all(dates_itself(one, rules) for one in conditions):
                return False
        elif isinstance(leaf, c.MeasureTest | c.VerdictTest):
            return False
        facts = [n for n in nodes(leaf) if isinstance(n, c.FactTest | c.FactDate | c.PeriodFact)]
        if not all(rules.vocabulary.facts[fact.fact].fixed for fact in facts):
            return False
    return True


def _names_instance(node: object) -> bool:
    if isinstance(node, c.Word):
        return node.word in ("trigger", "period_start", "period_end")
    if isinstance(node, c.EventPattern):
        return any(value.startswith("this ") for _, values in node.attributes for value in values)
    return isinstance(node, c.RunStart | c.Onset | c.PeriodAttribute | c.AttributeDate)


def nodes(value: object) -> Iterator[object]:
    """Give every value inside a version or condition, depth first, in the order of its fields."""
    if isinstance(value, tuple):
        for item in value:
            yield from nodes(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from nodes(getattr(value, field.name))
