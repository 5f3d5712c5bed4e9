"""Moments by the clock: hours added or taken away, the earlier or later of two, and on which side an event lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from cme_rules.core.timeline import NEG, NOTHING, POS, Why
from cme_rules.judge.bounds import MINUTES, Bound
from cme_rules.model.period import Period
from cme_rules.model.verdict import Missing


def compared(
    test: str, lo: int, hi: int, minute: int | None, limit: Bound, *, ident: str = "", whole_day: bool = True
) -> int:
    """Say whether an event of these days lies on the right side of a limit: no (0), perhaps (1) or yes (2).

    ``since`` and ``until`` take the limit in, ``before`` does not; ``before_date`` is before a whole day. On one day
    known times decide, and against a limit by the clock the minutes that the event may have. Without them an event lies
    on the right side of another of its day where the day is taken as a whole, and else it may. See decisions 3 and 92.
    """
    if limit.by_clock:
        first, last = limit.minutes
        start = lo * MINUTES + (minute or 0)
        end = hi * MINUTES + (minute if minute is not None else MINUTES - 1)
        if test == "since":
            return 2 if start >= last else 0 if end < first else 1
        if test == "until":
            return 2 if end <= first else 0 if start > last else 1
        return 2 if end < first else 0 if start >= last else 1
    if lo == hi == limit.lo == limit.hi and minute is not None and limit.minute is not None:
        inside = {"since": minute >= limit.minute, "until": minute <= limit.minute}
        return 2 if inside.get(test, minute < limit.minute) else 0
    if not whole_day and test in ("since", "until") and (limit.kind or limit.one_of):
        if lo == hi == limit.lo == limit.hi:
            return 2 if ident == limit.ident else 1
        if lo == limit.hi or hi == limit.lo:
            return 1  # they may be of one day
    if test == "since":
        return 2 if lo >= limit.hi else 0 if hi < limit.lo else 1
    if test == "until":
        return 2 if hi <= limit.lo else 0 if lo > limit.hi else 1
    if test == "before_date":
        return 2 if hi < limit.lo else 0 if lo >= limit.hi else 1
    return 2 if hi < limit.lo else 0 if lo > limit.hi else 1


@dataclass(frozen=True)
class Moment:
    """A moment within a day, at which a record is looked at; ``minute`` is ``None`` where its time is not known.

    ``untimed`` says that this time is missing.
    """

    day: int
    minute: int | None
    untimed: Missing

    def reached(self, limit: Bound, *, after: bool) -> tuple[int, Why]:
        """Say whether a limit by the clock has come (``after``: has gone by), and what would have to be known."""
        truth = compared("since", self.day, self.day, self.minute, limit)
        if after:
            truth = 2 - compared("until", self.day, self.day, self.minute, limit)
        if truth != 1:
            return truth, NOTHING
        return truth, limit.why | (frozenset({self.untimed}) if self.minute is None else NOTHING)


def of_one_day(known: list[Bound], pick: Callable[..., Any]) -> Bound:
    """Give the earlier, or the later, of moments of one day: by their times; one without a time leaves it open."""
    untimed = next((b for b in known if b.minute is None), None)
    if untimed is not None:
        return untimed
    minute = pick(b.minute for b in known if b.minute is not None)
    return next(b for b in known if b.minute == minute)


def by_clock_of(found: list[Bound], pick: Callable[..., Any]) -> Bound:
    """Give the earlier, or the later, of moments of which some end at a minute: a day ends with its last one."""
    clocks = [b.minutes for b in found]
    lo, hi = pick(first for first, _ in clocks), pick(last for _, last in clocks)
    for b, clock in zip(found, clocks, strict=True):
        if clock == (lo, hi):
            return b if b.by_clock else replace(b, minute=lo % MINUTES, by_clock=True) if lo == hi else b
    untimed = {
        Missing("event_time", b.kind, b.ident, b.lo, b.lo) for b in found if b.kind and b.known and b.minute is None
    }
    why: Why = frozenset(untimed).union(*(b.why for b in found))
    ident = next(b.ident for b in found if b.by_clock)
    return Bound(lo // MINUTES, hi // MINUTES, None, ident, why, by_clock=True, clock=(lo, hi))


def hours(base: Bound, period: Period, how: str) -> Bound:
    """Add hours to a moment, or take them away: without a known time the first and last minute that it may be."""
    number = -period.number if how == "before" else period.number
    if base.known and base.minute is not None:
        total = base.lo * MINUTES + base.minute + number * 60
        day, minute = divmod(total, MINUTES)
        return Bound(day, day, minute, base.ident, base.why, base.planned, base.kind, by_clock=True)
    why = base.why
    if base.kind or base.known:
        why |= {Missing("event_time", base.kind or "trigger", base.ident, base.lo, base.hi)}
    lo, hi = base.lo * MINUTES + number * 60, base.hi * MINUTES + MINUTES - 1 + number * 60
    clock = (lo, hi) if base.lo > NEG and base.hi < POS else None
    days = lo // MINUTES if base.lo > NEG else NEG, hi // MINUTES if base.hi < POS else POS
    return Bound(*days, None, f"time of {base.ident}", why, base.planned, base.kind, by_clock=True, clock=clock)
