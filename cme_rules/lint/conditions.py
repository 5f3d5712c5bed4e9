"""Every condition of a rule, and what may be asked of it: whether it can hold, can fail, and needs each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property

from cme_rules.link.references import field_names
from cme_rules.lint.formula import And, AtLeast, Leaf, Model, No, OneOf, leaves
from cme_rules.lint.found import Ground
from cme_rules.lint.meaning import FILE, Meaning, scope_of
from cme_rules.lint.solver import Solver
from cme_rules.lint.witness import told
from cme_rules.model import condition as c
from cme_rules.model.rule import Rule, Version

CONDITIONS = (
    *(c.All, c.Any, c.Not, c.FactTest, c.EventTest, c.DateTest, c.Constant, c.MeasureTest),
    *(c.DefinitionTest, c.VerdictTest, c.ConditionReading),
)
_CALLED = {"trigger": "trigger", "since_last": "opens", "changes_due": "changes"}


@dataclass(frozen=True)
class Question:
    """Conditions put to the solver together, in one scope of one set of rules."""

    ground: Ground
    scope: str

    @cached_property
    def meaning(self) -> Meaning:
        """Return the formulas of everything asked here."""
        return self._meaning()

    def _meaning(self) -> Meaning:
        source = self.ground.source
        readings = {reading.id: tuple(n for n, _ in reading.alternatives) for reading in source.readings.values()}
        return Meaning(source.vocabulary, source.rules, readings)

    @cached_property
    def solver(self) -> Solver:
        """Return a solver for these formulas; whoever asks has one."""
        assert self.ground.solver is not None, "a check that solves is made with a solver only"
        return self.ground.solver.fresh(self.meaning.choices)

    def open(self, condition: c.Condition) -> bool:
        """Tell whether no two tests of a condition have to do with each other: it can hold, and it can fail."""
        alone = self._meaning()
        return alone.unrelated(alone.of(condition, self.scope))

    def impossible(self, *conditions: c.Condition) -> bool:
        """Tell whether the conditions surely never hold together."""
        asked = [self.meaning.of(one, self.scope) for one in conditions]
        return self.solver.impossible(asked, self.meaning.known())

    def follows(self, condition: c.Condition, *others: c.Condition) -> bool:
        """Tell whether a condition surely holds wherever all the others do; without others, always."""
        return self.impossible(*others, c.Not(condition))

    def example(self, *conditions: c.Condition) -> str:
        """Describe a case in which the conditions hold together, as far as is needed; empty where there is none."""
        asked = And(tuple(self.meaning.of(one, self.scope) for one in conditions))
        known = self.meaning.known()
        model = self.solver.example([asked], known)
        if model is None:
            return ""
        said = [(leaf, _holds(leaf, model)) for leaf in dict.fromkeys(leaves([asked]))]
        for one in list(said):  # what is not needed to make it hold is left out
            rest = [other for other in said if other is not one]
            facts = [leaf if true else No(leaf) for leaf, true in rest]
            if self.solver.impossible([No(asked), *facts], known):
                said = rest
        return told(said, self.meaning, model)


def _holds(leaf: Leaf, model: Model) -> bool:
    value = model[leaf.name]
    if isinstance(leaf, OneOf):
        return value in leaf.values
    if isinstance(leaf, AtLeast):
        number, limit = float(value), float(leaf.number)
        return number > limit if leaf.strictly else number >= limit
    return bool(value)


@dataclass(frozen=True)
class Site:
    """A condition that is part of no other, and where it stands: the rule (or ``None``: a local set) and the key."""

    rule: Rule | None
    called: str
    key: str
    condition: c.Condition
    scope: str


def sites(ground: Ground) -> Iterator[Site]:
    """Give every condition of the rules, with every alternative of every reading, and of the local sets."""
    rules = ground.source.rules
    for rule in rules.values():
        for version in rule.versions:
            for key, condition in _of_version(version):
                yield Site(rule, f"“{rule.id}”", key, condition, scope_of(rule, rules))
    for local in ground.source.local_sets.values():
        for about, condition in local.applies:
            yield Site(None, f"the local set “{local.id}”", f"applies_to: {about}", condition, FILE)


def _of_version(version: Version) -> Iterator[tuple[str, c.Condition]]:
    for field in fields(version):
        if field.name == "span":
            continue
        for condition in outermost(getattr(version, field.name)):
            yield _CALLED.get(field.name, field.name), condition


def outermost(part: object) -> Iterator[c.Condition]:
    """Give the conditions within a part that are part of no other; those inside moments of a condition too."""
    if isinstance(part, CONDITIONS):
        yield part
        for leaf in _tests(part):
            for name in field_names(type(leaf)):
                yield from outermost(getattr(leaf, name))
        return
    if isinstance(part, tuple):
        for item in part:
            yield from outermost(item)
        return
    for name in field_names(type(part)):
        yield from outermost(getattr(part, name))


def _tests(condition: c.Condition) -> Iterator[c.Condition]:
    for leaf in c.leaves(condition):
        if isinstance(leaf, c.ConditionReading):
            for _, choice in leaf.choices:
                yield from _tests(choice)
        else:
            yield leaf
