"""What makes an instance of a rule: each triggering event, each onset, each period, each related person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cme_rules.core.timeline import NEG, NOTHING, POS, Why, both, is_never, mask, stretches
from cme_rules.dates import civil
from cme_rules.dates.calendar import Uncovered
from cme_rules.judge.bounds import FAR, Bound, Scope
from cme_rules.judge.defeat import applies
from cme_rules.judge.moments import bound
from cme_rules.judge.names import dates_itself
from cme_rules.judge.occasion import of_day
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.model.condition import EventPattern
from cme_rules.model.rule import (
    ConditionTrigger,
    DateTrigger,
    EventTrigger,
    PeriodTrigger,
    Rule,
    StandingTrigger,
    Version,
)
from cme_rules.model.verdict import Missing

Match = tuple[Event, int, Why]
"""An event, whether it is of a pattern (2 surely, 1 perhaps), and what that hangs on."""


@dataclass(frozen=True)
class Potential:
    """An instance that there may be: triggered on a day from ``lo`` to ``hi``.

    ``exists`` is 2 where it surely was (by then), 1 where that is unknown, for the reasons ``why``. ``lo`` is
    ``NEG`` where nobody knows since when: no count starts from such a trigger. ``version`` is the number of the
    version that governs, or -1 to choose it by the day.
    """

    key: str
    lo: int
    hi: int
    ident: str
    exists: int = 2
    why: Why = NOTHING
    date_why: Why = NOTHING
    minute: int | None = None
    event: Event | None = None
    period: tuple[int, int] | None = None
    person: str = ""
    version: int = -1
    recorded: bool = True
    awaits: str = ""
    dated_event: bool = False
    """It is triggered by a recorded event, which had a day though the file may not know it."""
    contest: tuple[str, EventPattern] | None = None
    """Only the ``first`` or the ``latest`` event of a pattern counts, and this may be it or another."""
    candidates: tuple[int, ...] = ()
    """The few days that it may be, of dates that contradict each other; one of them may be still to come."""


def potentials(rule: Rule, view: View) -> list[Potential]:
    """Give every instance that a rule may have in a view, up to the as-at date, in order of the trigger."""
    found: dict[str, Potential] = {}
    for number, version in enumerate(rule.versions):
        for potential in _of_version(rule, number, version, view):
            before = found.get(potential.key)
            if before is None:
                found[potential.key] = potential
            elif potential.version == -1:
                continue
            else:
                found[f"{potential.key}/{number + 1}"] = replace(potential, key=f"{potential.key}/{number + 1}")
    prefix = f"{view.episode.ident}/" if view.episode is not None else ""
    ordered = sorted(found.values(), key=lambda p: (p.lo, p.hi, p.key))
    sure, why = view.exists
    named = ordered
    if prefix:
        named = [replace(p, key=prefix + p.key, exists=min(p.exists, sure), why=p.why | why) for p in ordered]
    return _each_person(rule, view, named)


def _each_person(rule: Rule, view: View, named: list[Potential]) -> list[Potential]:
    if not rule.for_each:
        return named
    people = view.record.related(rule.for_each)
    if people is None:
        why: Why = frozenset({Missing("relation", rule.for_each, span=view.record.case.span)})
        return [replace(p, key=f"{p.key}/unknown", exists=1, why=p.why | why) for p in named]
    return [replace(p, key=f"{p.key}/{person}", person=person) for p in named for person in people]


def _of_version(rule: Rule, number: int, version: Version, view: View) -> Iterator[Potential]:
    trigger = version.trigger
    if isinstance(trigger, EventTrigger):
        yield from _events(trigger, version, view)
    elif isinstance(trigger, ConditionTrigger):
        yield from _onsets(rule, number, version, trigger, view)
    elif isinstance(trigger, DateTrigger):
        when = bound(trigger.moment, view)
        if when is not None and when.lo <= view.record.as_at:
            as_at, beyond = view.record.as_at, when.hi > view.record.as_at
            yield Potential(
                "date",
                when.lo,
                min(when.hi, as_at),
                when.ident,
                1 if beyond else 2,
                when.why if beyond else NOTHING,
                when.why,
                when.minute,
                dated_event=True,
                candidates=when.candidates,
            )
    elif isinstance(trigger, PeriodTrigger):
        yield from _periods(number, version, trigger, view)
    elif isinstance(trigger, StandingTrigger):
        first = max(version.first, view.record.cover_first)
        yield Potential(f"version {number + 1}", first, first, "standing", version=number)
    elif version.unheld and any(isinstance(other.trigger, StandingTrigger) for other in rule.versions):
        day = view.record.as_at
        if version.first <= day and (version.last is None or day <= version.last):
            yield Potential(f"version {number + 1}", version.first, version.first, "standing", version=number)


def _events(trigger: EventTrigger, version: Version, view: View) -> Iterator[Potential]:
    record, as_at = view.record, view.record.as_at
    first, last = version.first, version.last if version.last is not None else POS
    matching = []
    for event in view.events(trigger.pattern.event):
        truth, why = record.matches(event, trigger.pattern)
        if truth and event.lo <= last and event.hi >= first:
            matching.append((event, truth, why))
    if trigger.which != "each":
        matching = _meant(matching, trigger.which, as_at)
    unrecorded = _unrecorded(trigger, version, view, matching)
    rivals = len(matching) + bool(unrecorded)
    contest = (trigger.which, trigger.pattern) if trigger.which != "each" and rivals > 1 else None
    begins = bound(trigger.starts_from, view) if trigger.starts_from is not None else None
    if begins is not None:
        matching = list(_in_series(matching, begins))
    for event, truth, why in matching:
        date_why: Why = frozenset({event.missing_date()}) if event.lo != event.hi else NOTHING
        beyond = event.hi > as_at
        yield Potential(
            event.ident,
            event.lo,
            min(event.hi, as_at),
            event.ident,
            1 if beyond else truth,
            why | (date_why if beyond else NOTHING),
            date_why,
            event.minute,
            event,
            dated_event=True,
            contest=contest,
        )
    if trigger.starts_from is not None:
        begun = any(truth == 2 and event.hi <= as_at for event, truth, _ in matching)
        if begins is None or (begins.lo <= NEG and not begun):
            why = begins.why if begins is not None else frozenset({Missing("fact", "start of the series")})
            yield Potential("start", NEG, as_at, "start", 1, why, why)
        elif begins.lo <= as_at:
            yield Potential("start", begins.lo, min(begins.hi, as_at), begins.ident, date_why=begins.why)
    if unrecorded:
        why = record.silence_why(trigger.pattern.event, unrecorded)
        yield Potential(
            "unrecorded",
            unrecorded[0][0],
            unrecorded[-1][1],
            f"unrecorded {trigger.pattern.event}",
            1,
            why,
            why,
            recorded=False,
            awaits=trigger.pattern.event,
            contest=contest,
        )


def _unrecorded(
    trigger: EventTrigger, version: Version, view: View, matching: list[Match]
) -> list[tuple[int, int, str]]:
    """Give the spans in which an event that triggers may have gone unrecorded: also beside those that are recorded.

    Where only the first counts, or the latest, those that would be neither are left out.
    """
    span, as_at = view.span(), view.record.as_at
    first = max(span[0], version.first, view.record.cover_first)
    last = min(span[1], version.last if version.last is not None else POS)
    sure = [event for event, truth, _ in matching if truth == 2 and event.hi <= as_at]
    if sure and trigger.which == "first":
        last = min(last, min(event.hi for event in sure) - 1)
    elif sure and trigger.which == "latest":
        first = max(first, max(event.lo for event in sure) + 1)
    return view.record.silent_spans(trigger.pattern.event, first, last)


def _in_series(matching: list[Match], begins: Bound) -> Iterator[Match]:
    """Leave out what came before its series began, which starts nothing; what may have come before is in doubt.

    Where nobody knows on which days the series may have begun, each event is of it. See decision 14.
    """
    for event, truth, why in matching:
        if begins.lo <= NEG or event.lo >= begins.hi:
            yield event, truth, why
        elif event.hi >= begins.lo:
            rough: Why = frozenset({event.missing_date()}) if event.lo != event.hi else NOTHING
            yield event, 1, why | begins.why | rough


def _meant(matching: list[Match], which: str, as_at: int) -> list[Match]:
    """Keep the events that may be the first, or the latest, of all: none that surely comes after, or before, another.

    Which of them it is hangs on their days, and on whether they are of the pattern: ``judge/contest.py``.
    """
    placed = list(enumerate(matching))
    sure = [(number, event) for number, (event, truth, _) in placed if truth == 2 and event.hi <= as_at]
    if not sure:
        return matching
    if which == "first":
        edge = min((event.hi, number) for number, event in sure)
        return [one for number, one in placed if (one[0].lo, number) < edge or number == edge[1]]
    edge = max((event.lo, number) for number, event in sure)
    return [one for number, one in placed if (one[0].hi, number) > edge or number == edge[1]]


def _onsets(rule: Rule, number: int, version: Version, trigger: ConditionTrigger, view: View) -> Iterator[Potential]:
    as_at = view.record.as_at
    last = version.last if version.last is not None else POS
    line = view.truth(trigger.condition)
    if is_never(line):
        return
    where = applies(rule, view)
    if where is not None:
        line = both([line, where])
    span = view.span()
    whole, line = line, mask(line, max(version.first, span[0]), min(last, span[1]))
    earlier = rule.versions[number - 1] if number else None
    for stretch in stretches(line, as_at):
        runs_on = stretch.end == last and last < span[1] and whole.at(last + 1) != 0
        if stretch.end < view.record.start and not runs_on:
            continue
        before, doubt = _ran_before(rule, earlier, version, view) if stretch.lo == version.first else (0, NOTHING)
        if before == 2:
            continue
        lo = stretch.lo
        early = lo < view.record.start and stretch.hi <= view.record.start
        if lo <= NEG or (early and not (where is None and dates_itself(trigger.condition, view.rules))):
            lo = NEG
        occasion = of_day(trigger.condition, view, lo) if lo == stretch.hi else None
        day = civil.iso(stretch.hi if stretch.sure else max(stretch.lo, view.record.start))
        yield Potential(
            day,
            lo,
            stretch.hi,
            f"onset {day}",
            2 if stretch.sure and not before else 1,
            doubt if stretch.sure else stretch.why | doubt,
            stretch.why,
            occasion.minute if occasion is not None else None,
            version=number,
        )


def _ran_before(rule: Rule, earlier: Version | None, version: Version, view: View) -> tuple[int, Why]:
    """Say whether a stretch that stands on a version's first day began under the version just before it, and why."""
    if earlier is None or earlier.last != version.first - 1 or not isinstance(earlier.trigger, ConditionTrigger):
        return 0, NOTHING
    line = view.truth(earlier.trigger.condition)
    return line.at(version.first - 1), line.why(version.first - 1)


def _periods(number: int, version: Version, trigger: PeriodTrigger, view: View) -> Iterator[Potential]:
    """Give the periods that begin in the record's cover, from the start of the series to its end."""
    record = view.record
    start = bound(trigger.start, view) if trigger.start is not None else None
    if trigger.start is not None and start is None:
        return
    unsure: Why = NOTHING
    if start is None or start.lo <= NEG or start.hi - start.lo > FAR:
        why = start.why if start is not None else frozenset({Missing("fact", "start of the series")})
        if trigger.start is not None or record.case.cover_first is None:
            lo = start.lo if start is not None else NEG
            yield Potential("series", lo, record.as_at, "series", 1, why, why, version=number)
            return
        first, sure_from = NEG, NEG
    else:
        first, sure_from, unsure = start.lo, start.hi, start.why
    first = _whole(trigger, max(first, version.first, record.cover_first), first, view)
    last = min(record.as_at, record.cover_last, version.last if version.last is not None else POS)
    until = view.truth(trigger.until) if trigger.until is not None else None
    for lo, hi in _split(trigger, first, last, view):
        if isinstance(hi, Uncovered):
            missing: Why = frozenset({Missing("calendar", hi.calendar_name, "not covered", hi.day, hi.day)})
            yield Potential("series", lo, record.as_at, "series", 1, missing, missing, version=number)
            return
        if hi > record.cover_last and hi < record.as_at:
            break
        begun = sure_from <= min(hi, record.as_at)
        exists, reason = (2, NOTHING) if begun else (1, unsure)
        if until is not None:
            over = until.at(lo)
            if over == 2:
                break
            latest = min(max(lo, sure_from), hi)
            if over == 1 or until.at(latest):
                doubt = unsure if until.at(latest) and latest > lo else NOTHING
                exists, reason = 1, reason | until.why(lo) | until.why(latest) | doubt
        yield Potential(civil.iso(lo), lo, lo, f"period {lo}", exists, reason, period=(lo, hi), version=number)


def _whole(trigger: PeriodTrigger, day: int, start: int, view: View) -> int:
    """Give the day from which on whole periods are judged: one that the record or a version cuts is not.

    A series that starts within a period has a short first one. See decision 14.
    """
    if trigger.each not in ("week", "month", "year") or day == start:
        return day
    before = _period_end(trigger, day - 1, view)
    assert isinstance(before, int)
    return max(before + 1, day)


def _split(trigger: PeriodTrigger, first: int, last: int, view: View) -> Iterator[tuple[int, int | Uncovered]]:
    """Give the first and last day of each period that begins from one day to another."""
    day = first
    while day <= last:
        end = _period_end(trigger, day, view)
        if trigger.each in ("school_day", "term") and not isinstance(end, Uncovered):
            begin = _counted_from(trigger, day, view)
            if isinstance(begin, Uncovered) or begin > last:
                return
            day = begin
            end = _period_end(trigger, day, view)
        yield day, end
        assert not isinstance(end, Uncovered)  # whoever is given such an end asks for no more
        day = end + 1


def _counted_from(trigger: PeriodTrigger, day: int, view: View) -> int | Uncovered:
    calendar = view.record.calendar("school")
    assert calendar is not None  # the end of the period has been found by it
    if trigger.each == "school_day":
        return calendar.next_on_or_after(day)
    return calendar.term_start(day)


def _period_end(trigger: PeriodTrigger, day: int, view: View) -> int | Uncovered:
    """Give the last day of the period that a day begins."""
    if trigger.each == "week":
        return day + 6 - (day - 1) % 7
    if trigger.each == "month":
        return civil.add_months(date.fromordinal(day).replace(day=1).toordinal(), 1) - 1
    if trigger.each == "year":
        return civil.first_of_days_on_or_after(day + 1, [trigger.year_begins]) - 1
    calendar = view.record.calendar("school")
    if calendar is None:
        return Uncovered("school days", day)
    if trigger.each == "school_day":
        return calendar.next_on_or_after(day)
    return calendar.term_end(day, 1)


def scope_of(potential: Potential, day: int, version: Version) -> Scope:
    """Give what the moments of an instance may refer to, once its trigger is settled on a day, under a version.

    The day on which a duty arises anew, because an exception ended, is a date, and no event with a time.
    """
    minute = potential.minute if potential.lo == potential.hi == day else None
    of_event = potential.event is not None and potential.lo <= day <= potential.hi
    kind = potential.event.kind if potential.event is not None and of_event else ""
    trigger = Bound(day, day, minute, potential.ident, kind=kind)
    return Scope(trigger, potential.period, potential.person, potential.event, same_day=version.same_day)
