"""Judging each of the few cases that a file with rough dates or contradicting records may stand for.

Working a rule out answers each question for itself, and several of them may hang on one and the same date. Here each
rough date is one day, and each contradicted fact one of the recorded values, for all that is asked. So nothing is
called possible that is so in none of these cases, and missing is what makes two of them come out otherwise.
See decision 9.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cme_rules.core.timeline import Why
from cme_rules.judge.bounds import MINUTES
from cme_rules.judge.record import Record
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.judge.worlds import EFFORT, Effort
from cme_rules.model.verdict import Missing, Verdict

MOST_WAYS = 128
"""With more cases than this to judge in place of one verdict's, they are not judged one by one."""
Key = tuple[str, str, str]
"""What names an unknown: ``event_date`` or ``event_time`` with the kind and name of an event, or ``fact``, its name."""
Option = int | str | None
"""A day of an event, ``None`` where it is after the as-at date; a minute of its day; or a recorded value of a fact."""
Statuses = frozenset[str]
Way = tuple[tuple[Key, Option], ...]
Judge = Callable[[View], Verdict | None]
"""Judges one instance in a view, ``None`` where there is none there."""


class Unlike(Exception):  # noqa: N818  it is no error: the verdict is left as it is
    """Say that what is found in a view cannot be matched with the instance that is asked about."""


class _TooMany(Exception):  # noqa: N818  it is no error: the verdict is left as it is
    """Say that there are more ways than are judged."""


@dataclass(frozen=True)
class Exact:
    """What a verdict comes to over all the ways: its possible statuses, and what is missing."""

    possible: Statuses
    why: Why


@dataclass(frozen=True)
class _Found:
    """What comes out of a case, or of each option of an unknown in turn.

    ``missing`` is what it hangs on: two that come out alike are alike, whatever they say of it.
    """

    possible: Statuses
    left: frozenset[Key] = frozenset()
    key: Key | None = None
    outcomes: tuple[_Found, ...] = ()
    missing: tuple[Missing, ...] = field(default=(), compare=False)


class Ways:
    """The views of a case in which some of its unknowns are settled: each made once, however many verdicts ask."""

    def __init__(self, root: View) -> None:
        self.root = root
        self._effort = Effort(EFFORT, ways=0)
        self._views: dict[tuple[Way, bool], View] = {}

    def exact(self, verdict: Verdict, judge: Judge, idle: Statuses, *, times: bool) -> Exact | None:
        """Give what a verdict comes to; ``idle`` are the possible statuses where there is no such instance.

        ``times``: of what happened on one day only the order decides, so that it can be settled, too. ``None`` where
        nothing can be settled, where the ways are too many, or the instance is not known again.
        """
        weight = 1 + len(self.root.record.case.events) // 40  # judging a case costs more where more is recorded
        search = _Search(self, judge, idle, times, min(MOST_WAYS, self.root.effort.ways // weight))
        if search.next_of(verdict, self.root.record) is None:
            return None
        try:
            found = search.look((), verdict)
        except (Unlike, _TooMany):
            return None
        finally:
            self.root.effort.ways -= search.spent * weight
        return Exact(found.possible, frozenset(found.missing))

    def view(self, way: Way, *, brief: bool) -> View:
        """Give the view of the whole record in which some unknowns are settled."""
        found = self._views.get((way, brief))
        if found is None:
            record = self.root.record
            for key, option in way:
                record = settled(key, option, record)
            kinds = [key[1] for key, _ in way if key[0] != "fact"]
            changed = {f"{key[0].partition('_')[0]} {key[1]}" for key, _ in way}
            found = self.root.otherwise(record, changed, kinds, brief=brief, effort=self._effort, settled=True)
            self._views[way, brief] = found
        return found


@dataclass
class _Search:
    """One verdict judged in each way, up to ``most`` of them."""

    ways: Ways
    judge: Judge
    idle: Statuses
    times: bool
    most: int
    spent: int = 0

    def look(self, way: Way, verdict: Verdict | None) -> _Found:
        """Say what comes out in a way; what is still unknown there is settled in turn, each option for itself."""
        if verdict is None:
            return _Found(self.idle)
        possible = frozenset(verdict.possible)
        if verdict.status != "undetermined":
            return _Found(possible)
        left = _Found(possible, frozenset(one.key for one in verdict.missing), missing=verdict.missing)
        record = self.ways.view(way, brief=False).record if way else self.ways.root.record
        one = self.next_of(verdict, record)
        if one is None:
            return left
        options = options_of(one.key, record, times=self.times)
        outcomes = tuple(self._settled((*way, (one.key, option))) for option in options)
        statuses = frozenset().union(*(outcome.possible for outcome in outcomes))
        if one.kind == "event_time":  # of two events of one day either time decides, whichever was settled first
            return replace(left, possible=statuses & possible or possible) if len(statuses) > 1 else outcomes[0]
        missing = tuple(dict.fromkeys(missing for outcome in outcomes for missing in outcome.missing))
        if len(set(outcomes)) == 1:
            return replace(outcomes[0], missing=missing)
        return _Found(statuses, key=one.key, outcomes=outcomes, missing=(one, *missing))

    def next_of(self, verdict: Verdict, record: Record) -> Missing | None:
        """Give what is settled next, if anything can be: times last, as on which day they matter hangs on the dates."""
        in_turn = sorted(verdict.missing, key=lambda one: (one.kind == "event_time", one.key))
        return next((one for one in in_turn if options_of(one.key, record, times=self.times)), None)

    def _settled(self, way: Way) -> _Found:
        self.spent += 1
        if self.spent > self.most:
            raise _TooMany
        verdict = self.judge(self.ways.view(way, brief=True))
        if verdict is not None and verdict.status == "undetermined":
            verdict = self.judge(self.ways.view(way, brief=False))
        if verdict is not None and any(one.kind == "too_many" for one in verdict.missing):
            raise _TooMany
        return self.look(way, verdict)


def options_of(key: Key, record: Record, *, times: bool) -> tuple[Option, ...]:
    """Give the few things that an unknown may be: none where it is not known which these are, or they are too many."""
    kind, name, detail = key
    if kind == "fact" and not detail and name in record.given:
        several = {values for values in record.line(name).values if values is not None and len(values) > 1}
        return tuple(sorted(several.pop())) if len(several) == 1 else ()
    event = next((one for one in record.by_kind.get(name, ()) if one.ident == detail), None)
    if event is None:
        return ()
    if kind == "event_date" and event.lo < event.hi < event.lo + MOST_WAYS:
        last = min(event.hi, record.as_at)
        return (*range(event.lo, last + 1), *((None,) if event.hi > record.as_at else ()))
    if kind == "event_time" and event.lo == event.hi and event.minute is None and times:
        return _minutes(event, record)
    return ()


def _minutes(event: Event, record: Record) -> tuple[int, ...]:
    """Give minutes of the day at which an event comes before, with and after each other of that day with a time."""
    others = (one for events in record.by_kind.values() for one in events if one.lo == one.hi == event.lo)
    times = sorted({one.minute for one in others if one.minute is not None})
    edges = [-1, *times, MINUTES]
    between = ((before + after) // 2 for before, after in pairwise(edges) if after - before > 1)
    return tuple(sorted({*times, *between}))


def settled(key: Key, option: Option, record: Record) -> Record:
    """Give the record with one unknown settled: an event after the as-at date is no evidence, and is left out."""
    kind, name, detail = key
    if kind == "fact":
        return record.with_one_value(name, str(option))
    if option is None:
        return record.with_events({name: [one for one in record.by_kind[name] if one.ident != detail]})
    if kind == "event_time":
        return record.with_event(name, detail, minute=option)
    return record.with_event(name, detail, lo=option, hi=option)
