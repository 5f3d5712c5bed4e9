"""What checks are given and what they give back, and what came of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from cme_rules.core.problem import Label, Problem
from cme_rules.core.span import Span
from cme_rules.link.ruleset import RuleSet, RuleSetSource
from cme_rules.link.versions import head_of
from cme_rules.lint.solver import Solver

Grade = Literal["problem", "advice"]


@dataclass(frozen=True)
class Found:
    """One thing that a check found: of which rule (empty: of a document, a reading, a calendar), in one sentence."""

    rule: str
    message: str
    span: Span
    labels: tuple[Label, ...] = ()
    help: str = ""


@dataclass(frozen=True)
class Ground:
    """What checks look at: the rules with every alternative of every reading, and as linked with those chosen.

    ``solver`` is ``None`` where none is installed. ``shared`` is what one check worked out and another can use.
    """

    source: RuleSetSource
    rules: RuleSet
    solver: Solver | None = None
    shared: dict[str, tuple[tuple[str, Found], ...]] = field(default_factory=dict, compare=False)

    @cached_property
    def clauses_of(self) -> dict[str, int]:
        """Return for each document that has a register the number of its clauses."""
        found: dict[str, int] = {}
        for clause in self.source.clauses:
            found[clause.document] = found.get(clause.document, 0) + (not clause.heading)
        return found


@dataclass(frozen=True)
class Check:
    """One check: the code of what it finds, how grave that is, and whether it asks a solver."""

    code: str
    grade: Grade
    find: Callable[[Ground], Iterator[Found]]
    solves: bool = False


@dataclass(frozen=True)
class Finding:
    """Something found, as a problem with its code; ``reason`` says why the rule leaves it as it is, if it does."""

    rule: str
    problem: Problem
    reason: str = ""

    @property
    def grade(self) -> Grade:
        """Return how grave it is."""
        return "advice" if self.problem.severity == "advice" else "problem"


@dataclass(frozen=True)
class Linted:
    """What came of all checks: what was found, what was looked at, and which checks could not be made.

    ``about`` names the rules of which alone findings are kept; of all where there are none.
    """

    findings: tuple[Finding, ...]
    made: tuple[Check, ...]
    skipped: tuple[Check, ...]
    rules: int
    versions: int
    readings: int
    documents: int
    about: tuple[str, ...] = ()

    def only(self, names: Sequence[str]) -> Linted:
        """Return only what was found about some rules; everything where none is named."""
        if not names:
            return self
        kept = tuple(one for one in self.findings if one.rule in names)
        return replace(self, findings=kept, about=tuple(names))

    def those_first(self, folders: Sequence[str]) -> Linted:
        """Return the same with what was found in files of some folders first: whoever adds rules looks for these."""
        starts = tuple(f"{folder}/" for folder in folders)

        def elsewhere(one: Finding) -> bool:
            return one.problem.span is None or not one.problem.span.file.startswith(starts)

        return replace(self, findings=tuple(sorted(self.findings, key=elsewhere)))

    @property
    def open(self) -> tuple[Finding, ...]:
        """Return the findings that no rule leaves as they are."""
        return tuple(one for one in self.findings if not one.reason)

    def count(self, code: str, *, accepted: bool = False) -> int:
        """Count the findings of a code: those that are open, or those that a rule accepts."""
        return sum(one.problem.code == code and bool(one.reason) == accepted for one in self.findings)

    def fails(self, fail_on: str) -> bool:
        """Tell whether anything open is as grave as that."""
        if fail_on == "never":
            return False
        return any(fail_on == "advice" or one.grade == "problem" for one in self.open)


def place(span: Span) -> Span:
    """Return where to point: a stretch on one line as it is, of a longer one the first character."""
    return span if span.line == span.end_line else head_of(span)
