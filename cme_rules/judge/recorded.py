"""What is recorded as the judge sees it: an event, and the values of a fact over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cme_rules.core.span import Span
from cme_rules.core.timeline import NEG, NOTHING, Why
from cme_rules.model.verdict import Missing


@dataclass(frozen=True)
class Event:
    """An event as the judge sees it: on a day from ``lo`` to ``hi``; ``certain`` is 1 where it may not have been known.

    ``ident`` names it in keys: its id, or its kind and date (with a number where several share them).
    """

    ident: str
    kind: str
    lo: int
    hi: int
    minute: int | None
    attributes: Mapping[str, tuple[str, ...] | None]
    certain: int
    why: Why
    span: Span
    alone: Event | None = None
    """The event as the whole record sees it, where one episode cannot be sure that it belongs there."""

    def missing_date(self) -> Missing:
        """Say that the date of this event is not known to the day."""
        return self._undated

    @cached_property
    def _undated(self) -> Missing:
        first = self.lo if self.lo > NEG else None
        return Missing("event_date", self.kind, self.ident, first, self.hi, span=self.span)

    def missing_time(self) -> Missing:
        """Say that the time of this event is not known."""
        first = self.lo if self.lo > NEG else None
        return Missing("event_time", self.kind, self.ident, first, self.hi, span=self.span)


@dataclass(frozen=True)
class FactLine:
    """The values of a fact over time: on each step, all the recorded values that it may have, or ``None`` for any.

    ``undated`` tells that a value that can change was given without any date. ``why`` is what is missing where no value
    is given, ``several`` where several are.
    """

    starts: tuple[int, ...]
    values: tuple[frozenset[str] | None, ...]
    spans: tuple[tuple[Span, ...], ...]
    undated: bool = False
    why: Why = NOTHING
    several: Why = NOTHING

    def reason(self, step: int) -> Why:
        """Say what would have to be known on a step, where its value is not."""
        return self.why if self.values[step] is None else self.several

    def index(self, day: int) -> int:
        """Give the number of the step that a day falls in."""
        found = 0
        for i, start in enumerate(self.starts):
            if start > day:
                break
            found = i
        return found
