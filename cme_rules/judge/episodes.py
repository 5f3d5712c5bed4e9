"""Episodes: which openings open one, which closing ends it, and which events belong to it. Three-valued throughout.

A second opening inside an open episode opens nothing; whether it is inside can be unknown, where the closing between
them has no known date or time. See decision 4.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cme_rules.core.timeline import NEG, NOTHING, Why
from cme_rules.judge.record import Record
from cme_rules.judge.recorded import Event
from cme_rules.model.vocabulary import EpisodeKind

Narrow = Callable[[str, int, int], tuple[int, int]]
"""Gives the days that are left for the date of an event in the world being worked out."""


@dataclass(frozen=True)
class Opening:
    """An event that opens an episode: surely (2), or perhaps (1) for the reasons ``why``."""

    event: Event
    sure: int
    why: Why
    opens: Callable[[Narrow | None], int]

    def possible(self, narrow: Narrow) -> bool:
        """Say whether it can have opened one, with the days that are left for the dates it hangs on."""
        return self.sure == 2 or self.opens(narrow) > 0


@dataclass(frozen=True)
class Episode:
    """A stretch of a case from one opening to the next; ``ident`` is that of the event that opened it.

    ``later`` are the openings that may end its run of events, up to the first that surely does. ``whole_day`` tells
    that an untimed event of the opening's day belongs to the episode that opens.
    """

    kind: str
    opening: Opening
    later: tuple[Opening, ...]
    ended: Event | None
    whole_day: bool

    @property
    def ident(self) -> str:
        """Give the name of the episode: that of the event that opened it."""
        return self.opening.event.ident

    @property
    def opened(self) -> Event:
        """Give the event that opened it."""
        return self.opening.event

    @property
    def last(self) -> int | None:
        """Give the last day to which its events can run; ``None`` where nothing opened after it."""
        return next((later.event.hi for later in self.later if later.sure == 2), None)

    def belongs(self, event: Event, narrow: Narrow | None = None, *, whole_day: bool = False) -> tuple[int, Why]:
        """Say whether an event belongs to this episode (2), perhaps (1) or not (0)."""
        untimed = None if self.whole_day or whole_day else 1
        if event.ident == self.ident or (self.ended is not None and event.ident == self.ended.ident):
            return 2, NOTHING
        here, opened = _narrowed(event, narrow), _narrowed(self.opened, narrow)
        truth = 2 - before(here, opened, untimed)
        if truth == 0:
            return 0, NOTHING
        why = _unknown(event, self.opened) if truth == 1 else NOTHING
        for later in self.later:
            itself = event.ident == later.event.ident
            earlier = 0 if itself else before(here, _narrowed(later.event, narrow), untimed)
            inside = max(earlier, 2 - later.sure)
            if inside == 0:
                return 0, NOTHING
            if inside == 1:
                why |= later.why | (_unknown(event, later.event) if earlier == 1 else NOTHING)
            truth = min(truth, inside)
        return truth, why if truth == 1 else NOTHING


def before(one: Event, other: Event, untimed: int | None) -> int:
    """Say whether an event came before another: 2 yes, 0 no, 1 unknown.

    ``untimed`` is the answer for two events of one day of which a time is missing; ``None``: it did not.
    """
    if one.hi < other.lo:
        return 2
    if one.lo > other.hi:
        return 0
    if one.lo == one.hi == other.lo == other.hi:
        if one.minute is not None and other.minute is not None:
            return 2 if one.minute < other.minute else 0
        return 0 if untimed is None else untimed
    if one.lo >= other.hi and untimed is None:
        return 0
    return 1


def cut(record: Record, words: EpisodeKind) -> list[Episode]:
    """Cut a record into the episodes of a kind, in order of their openings."""
    whole_day = words.same_day == "whole_day"
    openings = sorted((e for name in words.opened_by for e in record.by_kind.get(name, [])), key=_order)
    closings = sorted((e for name in words.ended_by for e in record.by_kind.get(name, [])), key=_order)
    kept: list[Opening] = []
    for event in openings or _unrecorded(record, words, closings):
        before_it = tuple(kept)
        opens = partial(_opens, event, before_it, closings, whole_day)
        sure = opens(None)
        if sure:
            why = _why_unsure(event, before_it, closings, whole_day) if sure == 1 else NOTHING
            kept.append(Opening(event, min(sure, event.certain), why | event.why, opens))
    found = []
    for number, opening in enumerate(kept):
        later: list[Opening] = []
        for after in kept[number + 1 :]:
            later.append(after)
            if after.sure == 2:
                break
        ended = _ended(opening, later, closings, first=number == 0)
        found.append(Episode(words.name, opening, tuple(later), ended, whole_day))
    return found


def _unrecorded(record: Record, words: EpisodeKind, closings: list[Event]) -> list[Event]:
    """Give the opening that there may have been though none is recorded: the record of them is incomplete, or ends.

    Before the record's first day there was one only if an episode was closed.
    """
    found = []
    for kind in words.opened_by:
        spans = record.silent_spans(kind, NEG, record.as_at)
        spans = [span for span in spans if closings or span[2] != "before_record"]
        if spans:
            why = record.silence_why(kind, spans)
            hi = min([spans[-1][1], *(closing.hi for closing in closings)])
            lo = min(spans[0][0], hi)
            found.append(Event("unrecorded", kind, lo, hi, None, {}, 1, why, record.case.span))
    return found[:1]


def _opens(event: Event, kept: Sequence[Opening], closings: list[Event], whole_day: bool, narrow: Narrow | None) -> int:
    """Say whether an opening opens an episode: nothing was open, because what was open had been closed."""
    if not kept:
        return 2
    event = _narrowed(event, narrow)
    open_before = _open_before(kept)
    possible = 0
    for closing in closings:
        closing = _narrowed(closing, narrow)  # noqa: PLW2901
        then = _reopens(closing, event, open_before[-1].event, whole_day)
        if then == 0:
            continue
        ends = [_closes(o.event, closing, first=o is kept[0], whole_day=whole_day) for o in open_before]
        if min(*ends, then) == 2:
            return 2
        possible = max(possible, min(max(ends), then))
    return min(possible, 1)


def _open_before(kept: Sequence[Opening]) -> Sequence[Opening]:
    """Give the openings of which one may still be open: from the last that surely opened an episode."""
    return kept[max((n for n, o in enumerate(kept) if o.sure == 2), default=0) :]


def _why_unsure(event: Event, kept: Sequence[Opening], closings: list[Event], whole_day: bool) -> Why:
    """Say what would have to be known where it is unknown whether an opening opens an episode."""
    open_before = _open_before(kept)
    why: set[Hashable] = set().union(*(o.why for o in open_before))
    for closing in closings:
        ends = [_closes(o.event, closing, first=o is kept[0], whole_day=whole_day) for o in open_before]
        if min(max(ends), _reopens(closing, event, open_before[-1].event, whole_day)) == 1:
            why |= _unknown(closing, event).union(*(_unknown(closing, o.event) for o in open_before))
    return frozenset(why)


def _closes(opened: Event, closing: Event, first: bool, whole_day: bool) -> int:
    """Say whether a closing came after an opening; on one day without times the first opening came before it."""
    return before(opened, closing, 2 if first or whole_day else 1)


def _reopens(closing: Event, event: Event, opened: Event, whole_day: bool) -> int:
    """Say whether an opening came after a closing; at the same minute it did."""
    if closing.lo == closing.hi == event.lo == event.hi and closing.minute == event.minute is not None:
        return 2
    return before(closing, event, 2 if whole_day and opened.hi < event.lo else 1)


def _ended(opening: Opening, later: list[Opening], closings: list[Event], first: bool) -> Event | None:
    """Give the closing that surely ended an episode: the first after its opening and before the next."""
    for closing in closings:
        if _closes(opening.event, closing, first, whole_day=True) != 2:
            continue
        return closing if all(before(closing, after.event, 2) == 2 for after in later) else None
    return None


def _narrowed(event: Event, narrow: Narrow | None) -> Event:
    if narrow is None or event.lo == event.hi:
        return event
    lo, hi = narrow(event.ident, event.lo, event.hi)
    return event if (lo, hi) == (event.lo, event.hi) else replace(event, lo=lo, hi=hi)


def _unknown(*events: Event) -> Why:
    """Say what is missing to put events in order: their dates, or on one day their times."""
    rough = frozenset(e.missing_date() for e in events if e.lo != e.hi)
    if rough or len({e.lo for e in events}) > 1:
        return rough
    return frozenset(e.missing_time() for e in events if e.minute is None)


def _order(event: Event) -> tuple[int, int, str]:
    return (event.lo, event.minute if event.minute is not None else -1, event.ident)
