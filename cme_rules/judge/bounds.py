"""What a moment may be, as a range of days or minutes, and what it may refer to besides the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cme_rules.core.timeline import NOTHING, Why

if TYPE_CHECKING:
    from cme_rules.judge.recorded import Event

Mark = tuple[
    tuple[int, int, int | None, str, str] | None, tuple[int, int] | None, str, str, tuple[int, int] | None, str
]
"""What tells one instance from another: trigger, period, person, event, days."""
MINUTES = 1440
"""The minutes of a day; the clock is that of the wall, and no day is longer or shorter. See decision 92."""
FAR = 500
"""Ranges of more days than this are not walked day by day."""


@dataclass(frozen=True)
class Bound:
    """The first and last day that a moment may be; ``minute`` its time where known; ``ident`` whose date it hangs on.

    ``why`` is what would have to be known to fix it. ``planned`` tells that it is a plan and has not
    happened, ``kind`` which kind of event it is, ``by_clock`` that it ends at a minute and not with its day. ``clock``
    gives, where that minute is not known, the first and last that it may be, counted on from the start of day 0.
    ``one_of`` tells that it is one of several events of a kind, and nobody knows which.
    ``candidates`` are all that it may be where these are few: of two dates that contradict each other it is one.
    """

    lo: int
    hi: int
    minute: int | None = None
    ident: str = ""
    why: Why = NOTHING
    planned: bool = False
    kind: str = ""
    by_clock: bool = False
    clock: tuple[int, int] | None = None
    candidates: tuple[int, ...] = ()
    one_of: bool = False

    @property
    def known(self) -> bool:
        """Tell whether the day is known."""
        return self.lo == self.hi

    @property
    def minutes(self) -> tuple[int, int]:
        """Give the first and last minute that it may be, counted on from the start of day 0: a date ends its day."""
        if self.clock is not None:
            return self.clock
        if self.known and self.minute is not None:
            return (self.lo * MINUTES + self.minute,) * 2
        end = MINUTES - 1
        return self.lo * MINUTES + (0 if self.kind else end), self.hi * MINUTES + end


@dataclass(frozen=True)
class Scope:
    """What a moment may refer to besides the record: the trigger (and the event that it is), period and person.

    ``days`` are the first and last day for which a moment inside a condition is asked, where it is another one on
    other days. ``same_day`` is how the rule takes what happened on one day without times: a definition, as whole.
    """

    trigger: Bound | None = None
    period: tuple[int, int] | None = None
    person: str = ""
    event: Event | None = None
    days: tuple[int, int] | None = None
    same_day: str = "whole_day"

    @property
    def mark(self) -> Mark:
        """Give all that a moment or condition may differ by between instances, as something to look it up by."""
        known = self.trigger
        trigger = None if known is None else (known.lo, known.hi, known.minute, known.ident, known.kind)
        event = self.event.ident if self.event is not None else ""
        return trigger, self.period, self.person, event, self.days, self.same_day

    def day(self, as_at: int) -> int:
        """Give the day as on which a moment is asked: of the trigger, or of the days asked for, or the as-at date."""
        if self.trigger is not None:
            return self.trigger.hi
        return min(self.days[1], as_at) if self.days is not None else as_at


NO_SCOPE = Scope()
