"""A register against a text, and a text against a newer edition of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cme_rules.model.register import Clause
from cme_rules.sources.text import Paragraph, paragraphs

ALIKE = 0.6
"""From this share of words in common on, a paragraph is a changed one and not another."""


@dataclass(frozen=True)
class Checked:
    """What a register and a text say of each other.

    ``gone`` are clauses whose paragraph is not in the text, ``unlisted`` paragraphs of which there is no clause;
    ``without`` clauses have no fingerprint, so that nothing can be said of them.
    """

    paragraphs: tuple[Paragraph, ...]
    found: tuple[Clause, ...]
    gone: tuple[Clause, ...]
    unlisted: tuple[Paragraph, ...]
    without: tuple[Clause, ...]

    @property
    def whole(self) -> bool:
        """Tell whether the register covers the text wholly, and nothing but the text."""
        return bool(self.found) and not self.gone and not self.unlisted


def check(clauses: Sequence[Clause], text: str) -> Checked:
    """Compare the clauses of one document with its text."""
    every = paragraphs(text)
    known = {print_ for one in every for print_ in (one.fingerprint, *one.also)}
    marked = [clause for clause in clauses if clause.fingerprint]
    listed = {clause.fingerprint for clause in marked}
    unlisted = [one for one in every if not any(one.matches(print_) for print_ in listed)]
    return Checked(
        tuple(every),
        tuple(clause for clause in marked if clause.fingerprint in known),
        tuple(clause for clause in marked if clause.fingerprint not in known),
        tuple(unlisted),
        tuple(clause for clause in clauses if not clause.fingerprint),
    )


@dataclass(frozen=True)
class Change:
    """What became of a paragraph: ``moved``, ``changed``, ``gone`` or ``new``; ``stayed``: the share of words kept."""

    kind: str
    old: Paragraph | None
    new: Paragraph | None
    stayed: float = 1.0


def compare(old: str, new: str) -> list[Change]:
    """Say which paragraphs of a text are changed, moved or gone in a newer edition, and which are new there.

    A paragraph that was merely wrapped anew is the same. One is moved where others that stayed changed places with it.
    """
    before, after = paragraphs(old), paragraphs(new)
    prints = {one.fingerprint: one for one in after}
    stayed = [one for one in before if one.fingerprint in prints]
    places = [after.index(prints[one.fingerprint]) for one in stayed]
    in_order = _longest_rising(places)
    changes = [
        Change("moved", one, prints[one.fingerprint])
        for one, place in zip(stayed, places, strict=True)
        if place not in in_order
    ]
    here = {one.fingerprint for one in before}
    fresh = [one for one in after if one.fingerprint not in here]
    for one in before:
        if one.fingerprint in prints:
            continue
        found = [(_share(one, each), each) for each in fresh]
        share, other = max(found, key=lambda pair: pair[0], default=(0.0, one))
        if share >= ALIKE:
            fresh.remove(other)
            changes.append(Change("changed", one, other, share))
        else:
            changes.append(Change("gone", one, None, 0.0))
    changes += [Change("new", None, one, 0.0) for one in fresh]
    return sorted(changes, key=_place)


def _place(change: Change) -> tuple[int, int]:
    return (change.old.line if change.old else 10**9, change.new.line if change.new else 0)


def _share(one: Paragraph, other: Paragraph) -> float:
    return SequenceMatcher(None, one.words.split(), other.words.split(), autojunk=False).ratio()


def _longest_rising(places: Sequence[int]) -> set[int]:
    """Give the members of a longest rising run within a sequence of different numbers."""
    best: list[list[int]] = []
    longest: list[int] = []
    for place in places:
        before: list[int] = []
        for run in best:
            if run[-1] < place and len(run) > len(before):
                before = run
        best.append([*before, place])
        longest = max(longest, best[-1], key=len)
    return set(longest)


def touched(change: Change, clauses: Sequence[Clause]) -> list[Clause]:
    """Give the clauses that stand in a paragraph of the older text."""
    if change.old is None:
        return []
    return [clause for clause in clauses if clause.fingerprint and change.old.matches(clause.fingerprint)]
