"""What the dates decided, handed from the judge to the forward chainer: each true (2), false (0) or unknown (1)."""

from __future__ import annotations

from dataclasses import dataclass

DUTY_ATOMS = (
    "triggered",
    "excuse_counts",
    "done",
    "timely",
    "early",
    "ended",
    "ended_in_time",
    "foreclosed",
    "limited",
    "past_due",
)
"""The atoms of a part of a duty, as at one date.

``triggered`` the instance exists; ``excuse_counts`` an exception that holds on the decisive day would count (the duty
was then neither met nor late); ``done`` an act serves it; ``timely`` that act is in time; ``early`` it is too early;
``ended`` it is no longer owed; ``ended_in_time`` it ended before it was late; ``foreclosed`` it can no longer be done;
``limited`` it has a last day; ``past_due`` that day has gone by.
"""

PROHIBITION_ATOMS = ("triggered", "excuse_counts", "allowed")


@dataclass(frozen=True)
class FormulaAtoms:
    """The truths of the leaves of one rule's condition on one day, in the order in which the tree names them."""

    rule: str
    version: int
    leaves: tuple[int, ...]


@dataclass(frozen=True)
class DefinitionAtoms:
    """The definitions (and their exceptions) of one view of a case on one day, and what the judge made of them."""

    view: str
    day: int
    formulas: tuple[FormulaAtoms, ...]
    expected: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class InstanceAtoms:
    """One instance: its parts' atoms, its exceptions' leaves on the decisive day, and what the judge made of it.

    ``over_cases``: each precise case that a rough one stands for was judged, which no single atom can tell.
    """

    rule: str
    key: str
    kind: str
    combine: str
    parts: tuple[tuple[tuple[str, int], ...], ...]
    exceptions: tuple[FormulaAtoms, ...]
    status: str
    possible: tuple[str, ...]
    over_cases: bool = False
