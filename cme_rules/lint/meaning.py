"""From conditions to formulas: what each test says of one day, and what the tests say of one another.

Never more is assumed than the language says: what is not understood here is a truth of its own, which may be so or not.
So what cannot be true of the formulas can be true of no case. See decisions/0081.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import permutations

from cme_rules.lint.formula import And, AtLeast, Formula, Leaf, No, OneOf, Or, Truth, implies, leaves
from cme_rules.model import condition as c
from cme_rules.model.period import Period
from cme_rules.model.rule import Rule
from cme_rules.model.vocabulary import Vocabulary

READING = "reading "
Key = tuple[str, c.Condition]
_LATER = {"on_or_after": "on_or_after", "after": "after", "before": "on_or_after", "on_or_before": "after"}


@dataclass
class Meaning:
    """The formulas of one question. ``words`` gives for each leaf the test it came from."""

    vocabulary: Vocabulary
    rules: Mapping[str, Rule]
    readings: Mapping[str, tuple[str, ...]]
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    leaves: dict[Leaf, c.Condition | str] = field(default_factory=dict)
    _names: dict[Key, str] = field(default_factory=dict)
    _constant: bool = False
    _unfolded: set[tuple[str, str]] = field(default_factory=set)
    _definitions: list[tuple[Leaf, Formula]] = field(default_factory=list)

    def of(self, condition: c.Condition, scope: str) -> Formula:
        """Say what a condition says; in one scope the same test is the same thing."""
        if isinstance(condition, c.All):
            return And(tuple(self.of(part, scope) for part in condition.parts))
        if isinstance(condition, c.Any):
            return Or(tuple(self.of(part, scope) for part in condition.parts))
        if isinstance(condition, c.Not):
            return No(self.of(condition.part, scope))
        if isinstance(condition, c.ConditionReading):
            return self._reading(condition, scope)
        if isinstance(condition, c.Constant):
            self._constant = True
            return And(()) if condition.holds else Or(())
        if isinstance(condition, c.FactTest):
            return self._fact(condition)
        if isinstance(condition, c.DateTest):
            return self._date(condition, scope)
        if isinstance(condition, c.DefinitionTest):
            return self._definition(condition, scope)
        return self._leaf(Truth(self._named(condition, scope)), condition)

    def known(self) -> tuple[Formula, ...]:
        """Give what holds in every case of all that was asked about."""
        return (*(implies(leaf, body) for leaf, body in self._definitions), *_between(self._names))

    def unrelated(self, asked: Formula) -> bool:
        """Tell whether no two tests have to do with each other, and none allows every value that there is.

        Such a formula can be true and can be false, and each of its parts matters: no solver need be asked.
        """
        counted = Counter(leaf.name for leaf in leaves([asked, *(body for _, body in self._definitions)]))
        if any(count > (len(self.choices[name]) if name.startswith(READING) else 1) for name, count in counted.items()):
            return False
        if self._constant or any(True for _ in _between(self._names)):
            return False
        return not any(
            isinstance(leaf, OneOf) and set(leaf.values) >= set(self.choices[leaf.name])
            for leaf in self.leaves
            if leaf.name in self.choices
        )

    def _leaf(self, leaf: Leaf, said: c.Condition | str) -> Leaf:
        self.leaves.setdefault(leaf, said)
        return leaf

    def _named(self, condition: c.Condition, scope: str) -> str:
        return self._names.setdefault((scope, condition), f"test {len(self._names)}")

    def _reading(self, condition: c.ConditionReading, scope: str) -> Formula:
        name = READING + condition.reading
        self.choices.setdefault(name, self.readings.get(condition.reading, tuple(n for n, _ in condition.choices)))
        parts = []
        for choice, part in condition.choices:
            taken = self._leaf(OneOf(name, (choice,)), f"of the reading {condition.reading} {choice} is taken")
            parts.append(implies(taken, self.of(part, scope)))
        return And(tuple(parts))

    def _fact(self, condition: c.FactTest) -> Formula:
        name = f"fact {condition.fact} of {condition.of}"
        fact = self.vocabulary.facts.get(condition.fact)
        if fact is not None and fact.type == "number":
            if condition.test == "is":
                least = [And((AtLeast(name, v), No(AtLeast(name, v, True)))) for v in condition.values]
                for value in condition.values:
                    self._leaf(AtLeast(name, value), replace(condition, test="at_least", values=(value,)))
                    self._leaf(AtLeast(name, value, True), replace(condition, test="above", values=(value,)))
                return Or(tuple(least))
            below = condition.test in ("at_most", "below")
            strictly = condition.test in ("at_most", "above")
            test = "above" if strictly else "at_least"
            leaf = self._leaf(AtLeast(name, condition.values[0], strictly), replace(condition, test=test))
            return No(leaf) if below else leaf
        if fact is not None and fact.type == "yes_no":
            self.choices.setdefault(name, ("yes", "no"))
        elif fact is not None and fact.values:
            self.choices.setdefault(name, fact.values)
        return self._leaf(OneOf(name, condition.values), condition)

    def _date(self, condition: c.DateTest, scope: str) -> Formula:
        later = replace(condition, test=_LATER[condition.test])
        if isinstance(condition.moment, c.FixedDate):
            leaf: Leaf = AtLeast("the date", str(condition.moment.day), later.test == "after", whole=True)
        else:
            leaf = Truth(self._named(later, scope))
        self._leaf(leaf, later)
        return leaf if later.test == condition.test else No(leaf)

    def _definition(self, condition: c.DefinitionTest, scope: str) -> Formula:
        rule = self.rules[condition.rule]
        inner = _inside(rule, scope)
        leaf = Truth(self._named(condition, inner))
        self._leaf(leaf, condition)
        if (rule.id, inner) not in self._unfolded:
            self._unfolded.add((rule.id, inner))
            conditions = [None if version.unheld else version.when for version in rule.versions]
            if conditions and not any(one is None for one in conditions):
                ways = tuple(self.of(one, inner) for one in conditions if one is not None)
                self._definitions.append((leaf, Or(ways)))
        return leaf


FILE = "file"
"""The scope of what looks at a whole file."""


def scope_of(rule: Rule, rules: Mapping[str, Rule]) -> str:
    """Name what a rule looks at: the whole file, an episode of a kind, a related person.

    An exception looks at what the rules look at that it defeats; where these differ, its scope is its own.
    """
    if rule.kind == "exception":
        scopes = {scope_of(rules[name], rules) for name in rule.to if name in rules}
        return scopes.pop() if len(scopes) == 1 else f"exception {rule.id}"
    person = f" each {rule.for_each}" if rule.for_each else ""
    return f"episode {rule.episode}{person}" if rule.episode else f"{FILE}{person}"


def _inside(definition: Rule, scope: str) -> str:
    """Name what a definition looks at that is asked for in a scope: its own episode, or any there is."""
    if definition.for_each:
        return f"{scope}, {definition.id}"
    if not definition.episode:
        return FILE
    here = f"episode {definition.episode}"
    return here if scope == here else f"{scope}, {definition.id}"


# ---- what tests say of one another -----------------------------------------------------------------------------


def _between(names: Mapping[Key, str]) -> Iterator[Formula]:
    """Give, for each two tests of one scope of which one implies the other, that it does."""
    families: dict[tuple[str, str], list[c.Condition]] = {}
    for scope, condition in names:
        families.setdefault((scope, _about(condition)), []).append(condition)
    for (scope, about), members in families.items():
        for one, other in permutations(members, 2) if about else ():
            if _implies(one, other):
                yield implies(Truth(names[scope, one]), Truth(names[scope, other]))


def _about(condition: c.Condition) -> str:
    """Name what tests must have in common for one to imply another; empty where none ever does."""
    if isinstance(condition, c.EventTest):
        return f"event {condition.pattern.event}"
    if isinstance(condition, c.MeasureTest):
        return f"measure {condition.measure}"
    if isinstance(condition, c.VerdictTest):
        return f"verdict {condition.rule}"
    return "date" if isinstance(condition, c.DateTest) else ""


def _implies(one: c.Condition, other: c.Condition) -> bool:
    if isinstance(one, c.EventTest) and isinstance(other, c.EventTest):
        return narrower(one.pattern, other.pattern) and all(
            wanted is None or wanted == given
            for given, wanted in ((one.since, other.since), (one.until, other.until), (one.before, other.before))
        )
    if isinstance(one, c.MeasureTest) and isinstance(other, c.MeasureTest):
        same = (one.measure, one.window, one.period.unit) == (other.measure, other.window, other.period.unit)
        return same and one.period.number >= other.period.number
    if isinstance(one, c.VerdictTest) and isinstance(other, c.VerdictTest):
        return one.rule == other.rule and set(one.statuses) <= set(other.statuses)
    assert isinstance(one, c.DateTest)  # of nothing else one test implies another
    assert isinstance(other, c.DateTest)
    at_least = one.test == other.test or (one.test == "after" and other.test == "on_or_after")
    return at_least and _not_before(one.moment, other.moment)


def narrower(one: c.EventPattern, other: c.EventPattern) -> bool:
    """Tell whether each event that the one pattern matches is one that the other matches."""
    if one.event != other.event:
        return False
    given = dict(one.attributes)
    if any(name not in given or not set(given[name]) <= set(values) for name, values in other.attributes):
        return False
    listed = dict(one.contains)
    return all(name in listed and set(listed[name]) >= set(values) for name, values in other.contains)


def _not_before(one: c.Moment, other: c.Moment) -> bool:
    """Tell whether the one moment, where there is one, never comes before the other."""
    if one == other:
        return True
    if isinstance(one, c.Counted) and one.how == "after" and isinstance(one.period, Period):
        if _not_before(one.of, other):
            return True
        if isinstance(other, c.Counted) and isinstance(other.period, Period) and other.how == "after":
            same = one.of == other.of and one.period.unit == other.period.unit
            return same and one.period.number >= other.period.number
    return False
