"""The linked rules as one plan: what is asked of the engine for each rule, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from cme_rules.chain.formula import Formula, excuse, formula, inputs, leaves, unless
from cme_rules.chain.ruleset import Compiled, Kind, compile_formula
from cme_rules.chain.statuses import REQUIRED, decisive_kind, possible_kind, verdict_kind
from cme_rules.model.condition import Condition, DefinitionTest
from cme_rules.model.rule import Rule

Links = tuple[tuple[str, str], ...]
"""Inputs of a formula and the rules whose truths they take."""


class Linked(Protocol):
    """What is needed of a linked rule set: its rules, readings resolved, and the exceptions to each rule."""

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Return the rules by id."""

    @property
    def exceptions_of(self) -> Mapping[str, tuple[str, ...]]:
        """Return the exceptions to each rule that has any."""


@dataclass(frozen=True)
class Prepared:
    """One version of a definition, power or exception, compiled.

    ``width`` is the number of its leaves; ``references`` are the leaves that ask for a definition,
    ``exceptions`` the inputs that stand for exceptions. Its facts are asked in the rounds after ``after``.
    """

    compiled: Compiled
    width: int
    references: Links
    exceptions: Links
    after: int


@dataclass(frozen=True)
class Excuse:
    """Whether an exception excuses from a duty or prohibition, compiled."""

    compiled: Compiled
    exceptions: Links


class Plan:
    """Everything that is asked of the engine about a linked rule set.

    ``formulas`` by rule and index of the version (``None`` for a version whose text nobody holds), ``excuses`` by duty
    or prohibition; ``possible`` and ``verdict`` by kind of rule, ``decides`` by the word that combines several parts.

    Raises:
        ValueError: a reading is not resolved, or definitions and exceptions go round in a circle.

    """

    def __init__(self, linked: Linked):
        self._rules = linked.rules
        self._exceptions_of = linked.exceptions_of
        self._done: dict[str, int] = {}
        self._serial = 0
        self.formulas: dict[tuple[str, int], Prepared | None] = {}
        self.excuses: dict[str, Excuse] = {}
        self.possible = {kind: possible_kind(kind) for kind in REQUIRED}
        self.verdict = {kind: verdict_kind(kind) for kind in REQUIRED}
        self.decides = {combine: decisive_kind(combine) for combine in ("all", "any")}
        for name, rule in self._rules.items():
            self._place(name, ())
            if rule.kind in REQUIRED and (effective := self._excusing(name)):
                self.excuses[name] = Excuse(self._compiled(excuse(effective)), _numbered(effective))

    def kinds(self) -> Iterator[Kind]:
        """Iterate over all kinds of facts."""
        for group in (self.possible, self.verdict, self.decides):
            yield from group.values()
        for excused in self.excuses.values():
            yield from excused.compiled.kinds
        for prepared in self.formulas.values():
            if prepared is not None:
                yield from prepared.compiled.kinds

    def _compiled(self, root: Formula) -> Compiled:
        self._serial += 1
        return compile_formula(f"k{self._serial}", root)

    def _excusing(self, name: str) -> tuple[str, ...]:
        """Return the exceptions to a rule that take it away, and not those that only change a part of it."""
        return tuple(
            exception
            for exception in self._exceptions_of.get(name, ())
            if any(version.changes_due is None for version in self._rules[exception].versions)
        )

    def _place(self, name: str, path: tuple[str, ...]) -> int:
        """Compile a rule after everything that it needs; return the round after which its truth is known."""
        if name in self._done:
            return self._done[name]
        if name in path:
            raise ValueError(f"rules go round in a circle: {', '.join((*path[path.index(name) :], name))}")
        done = after = 0
        rule = self._rules[name]
        conditions = {at: version.when for at, version in enumerate(rule.versions) if version.when is not None}
        exceptions = self._excusing(name) if rule.kind not in REQUIRED else ()
        tests = [test for when in conditions.values() for test in leaves(when)]
        asked = {test.rule for test in tests if isinstance(test, DefinitionTest)}
        for need in (*exceptions, *sorted(asked & self._rules.keys())):
            after = max(after, self._place(need, (*path, name)))
        for index, version in enumerate(rule.versions):
            if index in conditions and not version.unheld:
                made = self._prepared(conditions[index], exceptions, after)
                self.formulas[name, index] = made
                done = max(done, after + made.compiled.stages)
            elif version.unheld:
                self.formulas[name, index] = None
        self._done[name] = done
        return done

    def _prepared(self, when: Condition, exceptions: tuple[str, ...], after: int) -> Prepared:
        root = formula(when)
        references = tuple(dict.fromkeys((leaf.name, leaf.rule) for leaf in inputs(root) if leaf.rule))
        compiled = self._compiled(unless(root, exceptions))
        return Prepared(compiled, len(leaves(when)), references, _numbered(exceptions), after)


def _numbered(rules: tuple[str, ...]) -> Links:
    return tuple((f"e{place}", rule) for place, rule in enumerate(rules))
