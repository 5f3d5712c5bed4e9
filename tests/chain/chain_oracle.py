"""What the forward chainer should say, in plain Python, and small rule sets to ask it about.

Written from the table of statuses alone: it shares nothing with the package but the data of the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

import pytest

from cme_rules.chain import available, why_not
from cme_rules.model.atoms import DUTY_ATOMS, PROHIBITION_ATOMS, FormulaAtoms, InstanceAtoms
from cme_rules.model.condition import All, Any, Condition, DefinitionTest, FactTest, Not
from cme_rules.model.rule import Rule, Version

needs_engine = pytest.mark.skipif(not available(), reason=why_not())

WORST_FIRST = [
    "missed", "overdue", "met_late", "met_early", "outstanding", "pending", "superseded", "excused", "met",
    "not_triggered",
]  # fmt: skip
HARMLESS = ["met", "complied", "excused", "superseded", "not_triggered"]


# ---- truths ----------------------------------------------------------------------------------------------------


def truth(condition: Condition, given: Iterable[int]) -> int:
    """Evaluate a condition by strong Kleene logic; ``given`` has the truths of its leaves in order."""
    source = iter(given)

    def walk(node: Condition) -> int:
        if isinstance(node, All):
            return min([walk(part) for part in node.parts], default=2)
        if isinstance(node, Any):
            return max([walk(part) for part in node.parts], default=0)
        if isinstance(node, Not):
            return 2 - walk(node.part)
        return next(source)

    value = walk(condition)
    assert next(source, None) is None
    return value


# ---- statuses --------------------------------------------------------------------------------------------------


def duty_status(a: Mapping[str, bool], excused: bool) -> str:
    """Give the status of a part of a duty of which everything is known."""
    if not a["triggered"]:
        return "not_triggered"
    if excused and a["excuse_counts"]:
        return "excused"
    if a["done"]:
        if a["early"]:
            return "met_early"
        return "met" if a["timely"] else "met_late"
    if a["ended"]:
        return "superseded" if a["ended_in_time"] else "missed"
    if a["foreclosed"]:
        return "missed"
    if not a["limited"]:
        return "outstanding"
    return "overdue" if a["past_due"] else "pending"


def prohibition_status(a: Mapping[str, bool], excused: bool) -> str:
    """Give the status of an instance of a prohibition of which everything is known."""
    if not a["triggered"]:
        return "not_triggered"
    if excused and a["excuse_counts"]:
        return "excused"
    return "complied" if a["allowed"] else "violated"


@cache
def possible(kind: str, atoms: tuple[int, ...], excused: int) -> frozenset[str]:
    """Give every status that some way of settling the unknowns leads to."""
    values = (*atoms, excused)
    if 1 in values:
        at = values.index(1)
        settled = [(*values[:at], value, *values[at + 1 :]) for value in (0, 2)]
        return frozenset().union(*(possible(kind, each[:-1], each[-1]) for each in settled))
    names = DUTY_ATOMS if kind == "duty" else PROHIBITION_ATOMS
    known = {name: value == 2 for name, value in zip(names, atoms, strict=True)}
    decide = duty_status if kind == "duty" else prohibition_status
    return frozenset({decide(known, excused == 2)})


def combined(combine: str, parts: Sequence[frozenset[str]]) -> frozenset[str]:
    """Give every status that some choice of what is possible of each part leads to."""
    choose = min if combine == "all" else max
    if combine == "one":
        return parts[0]
    return frozenset(choose(choice, key=WORST_FIRST.index) for choice in product(*parts))


def verdict(statuses: Iterable[str]) -> str:
    """Give the one status, the first of several harmless ones, or undetermined."""
    found = set(statuses)
    if len(found) == 1:
        return next(iter(found))
    if found <= set(HARMLESS):
        return min(found, key=HARMLESS.index)
    return "undetermined"


# ---- rule sets -------------------------------------------------------------------------------------------------


@dataclass
class Linked:
    """A linked rule set, as far as the chainer looks at it."""

    rules: dict[str, Rule] = field(default_factory=dict)
    exceptions_of: dict[str, tuple[str, ...]] = field(default_factory=dict)


def fact(name: str) -> FactTest:
    return FactTest(name, "is", ("yes",))


def rule(name: str, kind: str, *conditions: Condition, to: tuple[str, ...] = ()) -> Rule:
    """Make a rule with one version for each condition (or one without any)."""
    versions = tuple(Version(1 + 100 * n, 100 + 100 * n, when=when) for n, when in enumerate(conditions))
    return Rule(name, name, kind, "must", "child", name, "statutory", versions or (Version(1, None),), to=to)


def linked(*rules: Rule) -> Linked:
    """Link rules: gather the exceptions to each."""
    exceptions: dict[str, list[str]] = {}
    for one in rules:
        for defeated in one.to:
            exceptions.setdefault(defeated, []).append(one.id)
    return Linked({one.id: one for one in rules}, {name: tuple(found) for name, found in exceptions.items()})


def instance(
    status: str,
    statuses: Iterable[str],
    parts: Sequence[Sequence[int]],
    *,
    combine: str = "one",
    name: str = "duty",
    kind: str = "duty",
    exceptions: Sequence[FormulaAtoms] = (),
    key: str = "k",
) -> InstanceAtoms:
    """Make an instance with the judge's status and what it holds possible."""
    names = DUTY_ATOMS if kind == "duty" else PROHIBITION_ATOMS
    atoms = tuple(tuple(zip(names, part, strict=True)) for part in parts)
    return InstanceAtoms(name, key, kind, combine, atoms, tuple(exceptions), status, tuple(sorted(statuses)))


DUTY = rule("duty", "duty")
BAN = rule("ban", "prohibition")
HOLIDAY = rule("holiday", "exception", fact("holiday"), to=("duty", "ban"))
URGENT = rule("urgent", "exception", fact("urgent"), to=("holiday",))
SIMPLE = linked(DUTY, BAN, HOLIDAY, URGENT)
"""A duty and a prohibition with one exception, which has an exception itself."""


def definition_test(name: str) -> DefinitionTest:
    return DefinitionTest(name)
