"""Moments by the clock: hours added or taken away, and the earlier or later of moments that end at a minute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cme_rules.core.timeline import NEG, POS, Why
from cme_rules.judge.bounds import MINUTES, Bound
from cme_rules.model.period import Period
from cme_rules.model.verdict import Missing


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
            return b if b.by_clock else replace(b, minute=MINUTES - 1, by_clock=True) if lo == hi else b
    why: Why = frozenset().union(*(b.why for b in found))
    ident = next(b.ident for b in found if b.by_clock)
    return Bound(lo // MINUTES, hi // MINUTES, None, ident, why, by_clock=True, clock=(lo, hi))


def hours(base: Bound, period: Period, how: str) -> Bound:
    """Add hours to a moment, or take them away: without a known time the first and last minute that it may be."""
    number = -period.number if how == "before" else period.number
    if base.known and base.minute is not None:
        total = base.lo * MINUTES + base.minute + number * 60
        day, minute = divmod(total, MINUTES)
        return Bound(day, day, minute, base.ident, base.why, base.planned, base.kind, by_clock=True)
    why = base.why | {Missing("event_time", base.kind or "trigger", base.ident, base.lo, base.hi)}
    lo, hi = base.lo * MINUTES + number * 60, base.hi * MINUTES + MINUTES - 1 + number * 60
    clock = (lo, hi) if base.lo > NEG and base.hi < POS else None
    days = lo // MINUTES if base.lo > NEG else NEG, hi // MINUTES if base.hi < POS else POS
    return Bound(*days, None, f"time of {base.ident}", why, base.planned, base.kind, by_clock=True, clock=clock)
