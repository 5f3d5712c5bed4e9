"""Which facts a rule rests on, through its conditions, its exceptions and the definitions that it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from cme_rules.core.kept import kept, kept_of_two
from cme_rules.model import condition as c
from cme_rules.model.period import Period
from cme_rules.model.rule import Discharge, Limit, Rule, Version

if TYPE_CHECKING:
    from cme_rules.judge.view import Rules

MOST_KEPT = 50_000
ANYTHING = "anything"
CLOCK = "the clock"
"""What a condition rests on whose moments are counted in hours, and a limit at a time of day."""


@kept_of_two(MOST_KEPT)
def facts_of(rule: Rule, rules: Rules) -> frozenset[str]:
    """Give the names of the facts of its own subject that a rule rests on."""
    return frozenset(_facts(rule, rules, set()))


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


@kept(MOST_KEPT)
def named_in(part: object) -> frozenset[str]:
    """Give all that a condition, version or other part names itself: ``rule x``, ``fact x``, ``event x``, ``marks``."""
    return frozenset(name for node in nodes(part) for name in _names_of(node))


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
    if isinstance(node, c.PeriodFact | c.PeriodAttribute) or (isinstance(node, Period) and node.unit == "hour"):
        yield CLOCK
    if isinstance(node, Limit) and node.by_time is not None:
        yield CLOCK


@kept_of_two(MOST_KEPT)
def rests_on(rules: Rules, condition: object) -> frozenset[str]:
    """Give all that the truth of a condition rests on, also through the definitions that it asks for.

    A condition on a verdict rests on ``ANYTHING``: when it is judged depends on all that is recorded. So does one
    on what the trigger says.
    """
    return named_in(condition) | _through(rules_in(named_in(condition)), rules)


def _through(names: Iterable[str], rules: Rules) -> frozenset[str]:
    """Give all that some rules name, their exceptions, and the rules that these ask for."""
    found, pending, seen = set[str](), list(names), set[str]()
    while pending:
        rule = rules.rules[pending.pop()]
        if rule.id in seen:
            continue
        seen.add(rule.id)
        mine = named_by(rule, rules)
        found |= mine
        pending += [*rules_in(mine), *rules.exceptions_of.get(rule.id, ())]
    return frozenset(found)


@kept_of_two(MOST_KEPT)
def orders_by_times(rule: Rule, rules: Rules) -> bool:
    """Tell whether only the order of what happened on one day decides: no hours are counted, no time of day named.

    Nor does the rule take a day as a whole where times are missing.
    """
    if any(version.same_day != "undetermined" for version in rule.versions):
        return False
    return CLOCK not in _through([rule.id], rules)


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


@kept(MOST_KEPT)
def leaves_of(condition: c.Condition) -> tuple[c.Condition, ...]:
    """Give the tests of a condition."""
    return c.leaves(condition)


def acts_of(version: Version) -> tuple[str, ...]:
    """Give the kinds of event that may discharge a duty under a version, whatever the row of its table."""
    rows = version.table.rows if version.table is not None else ()
    every = [version.discharge, *(row.discharge for row in rows)]
    return tuple(dict.fromkeys(kind for discharge in every for kind in patterns_of(discharge)))


@kept(MOST_KEPT)
def patterns_of(discharge: Discharge | None) -> tuple[str, ...]:
    """Give the kinds of event that may discharge a duty."""
    return tuple(dict.fromkeys(n.event for n in nodes(discharge) if isinstance(n, c.EventPattern)))


@kept(MOST_KEPT)
def of_an_instance(condition: c.Condition) -> bool:
    """Tell whether a condition names the trigger, the period or the related person of an instance."""
    return any(_names_instance(n) for n in nodes(condition))


@kept(MOST_KEPT)
def orders_a_day(condition: c.Condition) -> bool:
    """Tell whether a condition asks if an event was since another, or no later: on one day that takes times."""
    return any(isinstance(n, c.EventTest) and (n.since or n.until) is not None for n in nodes(condition))


@kept(MOST_KEPT)
def dated_facts(condition: c.Condition) -> tuple[tuple[str, str], ...]:
    """Give the facts, each with its linked subject, whose dates or periods a condition takes as its moments."""
    facts = ((n.fact, n.of) for n in nodes(condition) if isinstance(n, c.FactDate | c.PeriodFact))
    return tuple(dict.fromkeys(facts))


@kept(MOST_KEPT)
def follows_trigger(condition: c.Condition) -> bool:
    """Tell whether what is said of a condition can differ between instances: also by which value of a date counts."""
    changing = any(isinstance(node, c.FactDate | c.EventDate | c.PeriodFact) for node in nodes(condition))
    return changing or of_an_instance(condition)


@kept_of_two(MOST_KEPT)
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
