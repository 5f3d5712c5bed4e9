"""Judging each of the few cases that a file with rough dates or contradicting records may stand for.

Working a rule out answers each question for itself, and several of them may hang on one and the same date. Here each
rough date is one day, and each contradicted fact one of the recorded values, for all that is asked. So nothing is
called possible that is so in none of these cases, and missing is what makes two of them come out otherwise.
See decision 9.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

from cme_rules.core.timeline import Why
from cme_rules.judge.names import ANYTHING, rests_on
from cme_rules.judge.record import Record
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import Alike, View, keeps_episodes
from cme_rules.judge.worlds import EFFORT, Effort
from cme_rules.model.verdict import Missing, Verdict

MOST_WAYS = 128
"""With more cases than this to judge in place of one verdict's, they are not judged one by one."""
DAY = 1440
Key = tuple[str, str, str]
"""What names an unknown: ``event_date`` or ``event_time`` with the kind and name of an event, or ``fact``, its name."""
Option = int | str | None
"""A day of an event, ``None`` where it is after the as-at date; a minute of its day; or a recorded value of a fact."""
Statuses = frozenset[str]
Way = tuple[tuple[Key, Option], ...]
Options = Callable[[Key, Record], tuple[Option, ...]]
"""Gives what an unknown may be in a record."""
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
class _Asked:
    """What comes out: the statuses of a case with nothing left to settle, or of each option of an unknown.

    ``missing`` is what they hang on: two that come out alike are alike, whatever they say of it.
    """

    key: Key | None
    outcomes: tuple[_Asked, ...]
    possible: Statuses
    left: frozenset[Key] = frozenset()
    missing: tuple[Missing, ...] = field(default=(), compare=False)


class Ways:
    """The views of a case in which some of its unknowns are settled: each made once, however many verdicts ask."""

    def __init__(self, root: View) -> None:
        self._root = root
        self._effort = Effort(EFFORT, ways=0)
        self._views: dict[tuple[Way, bool], View] = {}

    def exact(self, verdict: Verdict, judge: Judge, idle: Statuses, *, times: bool) -> Exact | None:
        """Give what a verdict comes to; ``idle`` are the possible statuses where there is no such instance.

        ``times``: of what happened on one day only the order decides, so that it can be settled, too. ``None`` where
        nothing can be settled, where the ways are too many, or the instance is not known again.
        """
        effort = self._root.effort
        budget = _Budget(min(MOST_WAYS, effort.ways // self._weight()))
        options = partial(options_of, times=times)
        if not any(options(key_of(one), self._root.record) for one in verdict.missing):
            return None
        try:
            found = self._asked((), verdict, judge, idle, options, budget)
        except (Unlike, _TooMany):
            return None
        finally:
            effort.ways -= budget.spent * self._weight()
        return Exact(found.possible, frozenset(found.missing))

    def _weight(self) -> int:
        """Give how much of the effort one case costs: more where more is recorded."""
        return 1 + len(self._root.record.case.events) // 40

    def _asked(
        self, way: Way, verdict: Verdict | None, judge: Judge, idle: Statuses, options: Options, budget: _Budget
    ) -> _Asked:
        if verdict is None:
            return _Asked(None, (), idle)
        if verdict.status != "undetermined":
            return _Asked(None, (), frozenset(verdict.possible))
        record = self._view(way, brief=False).record if way else self._root.record
        left = _Asked(None, (), frozenset(verdict.possible), frozenset(map(key_of, verdict.missing)), verdict.missing)
        for one in sorted(verdict.missing, key=_in_turn):
            key = key_of(one)
            found = options(key, record)
            if found:
                break
        else:
            return left
        outcomes = []
        for option in found:
            budget.spend()
            further = (*way, (key, option))
            outcomes.append(self._asked(further, self._judged(further, judge), judge, idle, options, budget))
        possible = frozenset().union(*(outcome.possible for outcome in outcomes))
        if one.kind == "event_time":  # of two events of one day either time decides, whichever was settled first
            return replace(left, possible=possible & left.possible) if len(possible) > 1 else outcomes[0]
        why = tuple(dict.fromkeys(missing for outcome in outcomes for missing in outcome.missing))
        if len(set(outcomes)) == 1:
            return replace(outcomes[0], missing=why)
        return _Asked(key, tuple(outcomes), possible, missing=(one, *why))

    def _judged(self, way: Way, judge: Judge) -> Verdict | None:
        verdict = judge(self._view(way, brief=True))
        if verdict is not None and verdict.status == "undetermined":
            verdict = judge(self._view(way, brief=False))
        if verdict is not None and any(one.kind == "too_many" for one in verdict.missing):
            raise _TooMany
        return verdict

    def _view(self, way: Way, *, brief: bool) -> View:
        found = self._views.get((way, brief))
        if found is None:
            root = self._root
            record = root.record
            for key, option in way:
                record = settled(key, option, record)
            kinds = [key[1] for key, _ in way if key[0] != "fact"]
            changed = frozenset({ANYTHING, *(f"{key[0].partition('_')[0]} {key[1]}" for key, _ in way)})
            kept = keeps_episodes(kinds, root.rules.vocabulary)
            alike = Alike(root, changed, partial(rests_on, root.rules), kept)
            found = View(record, root.rules, brief=brief, effort=self._effort, alike=alike, settled=True)
            self._views[way, brief] = found
        return found


@dataclass
class _Budget:
    """How many cases may be judged for one verdict, and how many have been."""

    most: int
    spent: int = 0

    def spend(self) -> None:
        self.spent += 1
        if self.spent > self.most:
            raise _TooMany


def key_of(missing: Missing) -> Key:
    """Give what names the unknown that something missing is."""
    return missing.kind, missing.name, missing.detail


def _in_turn(missing: Missing) -> tuple[bool, Key]:
    """Settle times last: on which day they matter hangs on the dates."""
    return missing.kind == "event_time", key_of(missing)


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
    edges = [-1, *times, DAY]
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
