"""Change rules by one step, again and again, and count what is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cme_rules.model.rule import Rule
from cme_rules.mutants.change import KINDS, Change
from cme_rules.mutants.make import changes
from cme_rules.mutants.probe import Bench
from cme_rules.processes import in_order

NOTICED, UNNOTICED, DECLARED = "noticed", "unnoticed", "declared"


@dataclass(frozen=True)
class Tried:
    """One change, and what became of it: noticed, unnoticed, or unnoticed as the rule itself declares."""

    change: Change
    outcome: str


@dataclass(frozen=True)
class Survey:
    """All changes that were tried, and the declarations that are not so.

    ``made`` is the number of changes there are, of which a sample may have been tried.
    """

    tried: tuple[Tried, ...]
    made: int
    stale: tuple[tuple[Rule, str], ...] = ()

    def figures(self) -> Iterator[tuple[str, str, int, int]]:
        """Give for the statutory rules, then for the local ones, and each kind: how many were noticed, of how many."""
        for layer in ("statutory", "local"):
            for kind in KINDS:
                mine = [one for one in self.counted() if layer_of(one) == layer and one.change.kind == kind]
                if mine:
                    yield layer, kind, sum(one.outcome == NOTICED for one in mine), len(mine)

    def counted(self, layer: str = "") -> Iterator[Tried]:
        """Give the changes that something could notice."""
        return (one for one in self.tried if one.outcome != DECLARED and layer in ("", layer_of(one)))

    def total(self, layer: str = "") -> tuple[int, int]:
        """Count how many changes were noticed, and how many could have been."""
        mine = list(self.counted(layer))
        return sum(one.outcome == NOTICED for one in mine), len(mine)

    @property
    def survivors(self) -> tuple[Tried, ...]:
        """Give the changes that nothing noticed, by kind, then by rule."""
        left = (one for one in self.tried if one.outcome == UNNOTICED)
        return tuple(sorted(left, key=lambda one: KINDS.index(one.change.kind)))

    def reaches(self, percent: int) -> bool:
        """Tell whether so many of a hundred were noticed; nothing is rounded."""
        noticed, every = self.total()
        return noticed * 100 >= every * percent


def layer_of(one: Tried) -> str:
    """Say whether a change is of a statutory or of a local rule."""
    return "statutory" if one.change.rule.layer == "statutory" else "local"


def survey(
    bench: Bench, names: Sequence[str] = (), sample: int | None = None, seed: int = 0, jobs: int = 1,
    step: Callable[[], None] = lambda: None,
) -> Survey:  # fmt: skip
    """Try every change of all rules, or of those named; or a ``sample`` of so many, chosen by ``seed``."""
    source = bench.linked.source
    rules = [source.rules[name] for name in names or source.order]
    every = [change for rule in rules for change in changes(rule, source.vocabulary)]
    chosen = every
    if sample is not None and sample < len(every):
        picked = {id(one) for one in sorted(every, key=lambda one: _lot(one, seed))[:sample]}
        chosen = [one for one in every if id(one) in picked]
    tried = []
    for change, noticed in zip(chosen, _notice(bench, chosen, jobs), strict=True):
        declared = change.words in dict(source.rules[change.rule.id].unnoticed)
        tried.append(Tried(change, NOTICED if noticed else DECLARED if declared else UNNOTICED))
        step()
    return Survey(tuple(tried), len(every), tuple(_stale(rules, every, tried)))


def _lot(change: Change, seed: int) -> str:
    """Draw a lot for a change: a rule more or less moves no other change into a sample or out of it but a few."""
    return hashlib.sha256(f"{seed} {change.key}".encode()).hexdigest()


def _notice(bench: Bench, chosen: Sequence[Change], jobs: int) -> Iterator[bool]:
    """Try changes in several processes: what has been loaded is shared, and only numbers go to and fro."""

    def prepare() -> Callable[[int], bool]:
        return lambda index: bench.notices(chosen[index])

    yield from in_order(range(len(chosen)), prepare, jobs)


def _stale(rules: Iterable[Rule], every: Iterable[Change], tried: Iterable[Tried]) -> Iterator[tuple[Rule, str]]:
    """Give the declarations of changes that were noticed after all, or that do not exist."""
    known = {(one.rule.id, one.words) for one in every}
    seen = {(one.change.rule.id, one.change.words) for one in tried if one.outcome == NOTICED}
    for rule in rules:
        for said, _ in rule.unnoticed:
            if (rule.id, said) in seen or (rule.id, said) not in known:
                yield rule, said
