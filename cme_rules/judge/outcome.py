"""What becomes of one instance in one world: the values that the verdict and its reasons are made from."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.judge.bounds import Bound
from cme_rules.judge.recorded import Event

WORST_FIRST = (
    "missed",
    "overdue",
    "met_late",
    "met_early",
    "violated",
    "undetermined",
    "outstanding",
    "pending",
    "superseded",
    "excused",
    "met",
    "complied",
    "not_triggered",
)
"""The order in which the status of several parts is that of the worst: a breach, unknown, still to do, the rest."""


@dataclass(frozen=True)
class Served:
    """An act that serves a part: the event (``None``: a state or an unrecorded act), its day, and how it is in time."""

    event: Event | None
    day: int
    minute: int | None
    how: str


@dataclass(frozen=True)
class Leaf:
    """One part of a duty: the act that serves it, if any, and the acts that did not count and why."""

    label: str
    status: str
    served: Served | None
    passed_over: tuple[tuple[Event, str], ...]
    atoms: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Outcome:
    """One instance in one world. Days are ordinals; ``None`` where there is none."""

    status: str
    version: int
    trigger: int | None
    arises: int | None = None
    opens: int | None = None
    due: Bound | None = None
    earliest: Bound | None = None
    leaves: tuple[Leaf, ...] = ()
    combine: str = "one"
    excused_from: int | None = None
    ended: int | None = None
    foreclosed: int | None = None
    decisive: int | None = None
    changed_by: str = ""
    row: int | None = None
    atoms: tuple[tuple[str, int], ...] = ()

    def done(self) -> Served | None:
        """Give the act that decides: the last one where several are needed."""
        served = [leaf.served for leaf in self.leaves if leaf.served is not None]
        return max(served, key=lambda s: s.day) if served else None


def worst(statuses: tuple[str, ...]) -> str:
    """Give the status of several parts that are all needed."""
    return min(statuses, key=WORST_FIRST.index)


def best(statuses: tuple[str, ...]) -> str:
    """Give the status of several parts of which one will do."""
    return max(statuses, key=WORST_FIRST.index)
