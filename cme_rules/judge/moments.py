"""Moments as ranges of days: what a moment may be, given what the record and the calendars say.

A moment that is known to the day has equal ends. One that hangs on a calendar that does not reach so far, or on a fact
that nobody gave, has an open end and says what is missing: it is never guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cme_rules.core.timeline import NEG, NOTHING, POS, Why
from cme_rules.dates import civil
from cme_rules.dates.calendar import DayCalendar, Uncovered
from cme_rules.judge.bounds import NO_SCOPE, Bound, Scope
from cme_rules.judge.clock import by_clock_of, compared, hours, of_one_day
from cme_rules.model import condition as c
from cme_rules.model.period import Period, parse_period
from cme_rules.model.verdict import Missing

if TYPE_CHECKING:
    from cme_rules.judge.recorded import Event
    from cme_rules.judge.view import View


def bound(moment: c.Moment, view: View, scope: Scope = NO_SCOPE) -> Bound | None:
    """Give the days that a moment may be; ``None`` where there is no such moment (yet)."""
    return _BOUNDS[type(moment)](moment, view, scope)


def _word(moment: c.Word, view: View, scope: Scope) -> Bound | None:
    if moment.word == "trigger":
        return scope.trigger
    if moment.word == "episode_start":
        return view.episode_start
    if scope.period is None:
        return None
    day = scope.period[0] if moment.word == "period_start" else scope.period[1]
    return Bound(day, day)


def _fixed(moment: c.FixedDate, view: View, scope: Scope) -> Bound | None:
    return Bound(moment.day, moment.day)


def _fact(moment: c.FactDate, view: View, scope: Scope) -> Bound:
    values, why = view.fact_values(moment.fact, moment.of, _when_it_came(moment, view, scope))
    if values is None:
        return Bound(NEG, POS, ident=f"fact {moment.of}.{moment.fact}", why=why)
    days = [d for d in (civil.parse_iso(v) for v in values) if d is not None]
    if len(days) > 1:
        why = frozenset({Missing("fact", moment.fact, moment.of, contradicted=True)})
        every = tuple(sorted(set(days)))
        return Bound(every[0], every[-1], ident=f"fact {moment.of}.{moment.fact}", why=why, candidates=every)
    return Bound(days[0], days[0])


def _when_it_came(moment: c.FactDate, view: View, scope: Scope) -> int:
    """Give the day whose value of a date counts: a date that came while it stood is not moved by a later one.

    Of values that change that is the first, from the trigger on, whose date lies before the next change; or else the
    one that stands on the as-at date. See decision 13.
    """
    as_at = view.record.as_at
    line = view.fact_line(moment.fact, moment.of)
    if isinstance(line, Missing) or len(line.starts) == 1:
        return as_at
    start = scope.trigger.hi if scope.trigger is not None and scope.trigger.hi < POS else NEG
    for step in range(line.index(start), line.index(as_at)):
        days = [civil.parse_iso(value) for value in line.values[step] or ()]
        if days and all(day is not None and day < line.starts[step + 1] for day in days):
            return max(line.starts[step], start)
    return as_at


def _event(moment: c.EventDate, view: View, scope: Scope) -> Bound | None:
    """Give the date of the first or last matching event: the range that is left by all that may be it.

    It is the one event's own date where only one can be meant. An event that may be meant, and days on which an
    unrecorded one may have happened, widen the range.
    """
    first = moment.which == "first"
    begins = _begins(moment, view, scope)
    if begins is None:
        return None
    found: list[tuple[int, int, int, Event]] = []
    why: Why = NOTHING
    asked, until = scope.days if scope.days is not None and not first else (POS, POS)
    for event in view.events(moment.pattern.event):
        truth, reason = view.record.matches(event, moment.pattern, scope.person)
        lo, hi = view.narrow(event.ident, event.lo, event.hi)
        if lo > asked:
            continue
        if hi > asked:
            truth, hi, reason = min(truth, 1), min(hi, until), reason | {event.missing_date()}
        for since in begins:
            inside = compared("since", lo, hi, event.minute, since)
            if inside == 1:
                untimed = since.by_clock and event.minute is None
                reason |= since.why | (frozenset({event.missing_time()}) if untimed else NOTHING)
            truth, lo = min(truth, inside), max(lo, since.lo)
        if truth:
            found.append((lo, hi, truth, event))
            why |= reason | ({event.missing_date()} if lo != hi else NOTHING)
    sure = [f for f in found if f[2] == 2]
    edge = min((f[1] for f in sure), default=POS) if first else max((f[0] for f in sure), default=NEG)
    start = max(view.span()[0], *(since.lo for since in begins), NEG)
    end = edge if first else until
    spans = view.record.silent_spans(moment.pattern.event, start if first else max(start, edge), end)
    spans = [s for s in spans if (s[0] < edge if first else s[1] > edge)]
    why |= view.record.silence_why(moment.pattern.event, spans)
    meant = [f for f in found if (f[0] <= edge if first else f[1] >= edge)]
    if not meant and not spans:
        return _planned(moment, view)
    if not spans and len(meant) == 1 and sure:
        lo, hi, _, event = meant[0]
        minute = event.minute if lo == hi else None
        return Bound(lo, hi, minute, event.ident, why if lo != hi else NOTHING, kind=event.kind)
    los = [f[0] for f in meant] + [s[0] for s in spans]
    his = [f[1] for f in meant] + [s[1] for s in spans]
    lo, hi = (min(los), edge) if first else (edge, max(his))
    if lo == hi:
        return Bound(lo, hi, None, meant[0][3].ident)
    return Bound(lo, hi, None, f"date of {moment.pattern.event}", why, one_of=True)


def _begins(moment: c.EventDate, view: View, scope: Scope) -> list[Bound] | None:
    """Give the moments before which no event is meant; ``None`` where one that is named has not come.

    Of ``since_last`` there is none where no such event came before the trigger, or before the day that is asked about.
    """
    found: list[Bound] = []
    if moment.since is not None:
        since = bound(moment.since, view, scope)
        if since is None:
            return None
        found.append(since)
    if moment.since_last is not None:
        day = scope.day(view.record.as_at) - 1
        last = bound(c.EventDate(moment.since_last, "last"), view, replace(scope, days=(day, day)))
        found += [last] if last is not None else []
    return found


def _planned(moment: c.EventDate, view: View) -> Bound | None:
    if not moment.planned:
        return None
    values, _ = view.fact_values(moment.planned, "", view.record.as_at)
    if values is None:
        return None
    found = _fact(c.FactDate(moment.planned), view, NO_SCOPE)
    return Bound(found.lo, found.hi, None, found.ident, found.why, planned=True)


def _stated(attribute: str, scope: Scope) -> tuple[tuple[str, ...], Why]:
    """Give what the triggering event says of an attribute, or that this is missing: also where no event is recorded."""
    event = scope.event
    if event is None:
        ident = scope.trigger.ident if scope.trigger is not None else ""
        return (), frozenset({Missing("attribute", attribute, ident)})
    given = event.attributes.get(attribute)
    if given is None:
        return (), frozenset({Missing("attribute", attribute, event.ident, event.lo, event.hi, span=event.span)})
    return given, NOTHING


def _attribute(moment: c.AttributeDate, view: View, scope: Scope) -> Bound | None:
    texts, why = _stated(moment.attribute, scope)
    days = [d for d in (civil.parse_iso(text) for text in texts) if d is not None]
    return Bound(days[0], days[0]) if days else Bound(NEG, POS, ident=f"attribute {moment.attribute}", why=why)


def _run_start(moment: c.RunStart, view: View, scope: Scope) -> Bound | None:
    run = view.run(moment.measure, scope.day(view.record.as_at))
    return None if run is None else Bound(run[0], run[1], ident=f"run {moment.measure}", why=run[2])


def _onset(moment: c.Onset, view: View, scope: Scope) -> Bound | None:
    from cme_rules.core.timeline import stretches

    day = scope.day(view.record.as_at)
    found = stretches(view.truth(moment.condition), day)
    return Bound(found[-1].lo, found[-1].hi, ident=f"onset {id(moment)}", why=found[-1].why) if found else None


def _mapped(base: Bound | None, change: Callable[[int], int]) -> Bound | None:
    if base is None:
        return None
    lo = change(base.lo) if NEG < base.lo < POS else base.lo
    hi = change(base.hi) if NEG < base.hi < POS else base.hi
    return Bound(
        lo, hi, None, base.ident, base.why, base.planned, candidates=tuple(change(day) for day in base.candidates)
    )


def _birthday(moment: c.Birthday, view: View, scope: Scope) -> Bound | None:
    return _mapped(bound(moment.of, view, scope), lambda d: civil.nth_birthday(d, moment.age))


def _first_of(moment: c.FirstOf, view: View, scope: Scope) -> Bound | None:
    days = list(moment.days)
    return _mapped(bound(moment.on_or_after, view, scope), lambda d: civil.first_of_days_on_or_after(d, days))


def _last_weekday(moment: c.LastWeekday, view: View, scope: Scope) -> Bound | None:
    def change(day: int) -> int:
        return civil.last_weekday_of_month(date.fromordinal(day).year, moment.month, moment.weekday)

    return _mapped(bound(moment.in_year_of, view, scope), change)


def _extreme(moment: c.Extreme, view: View, scope: Scope) -> Bound | None:
    every = [bound(m, view, scope) for m in moment.moments]
    found = [b for b in every if b is not None]
    if not found or (moment.which == "later" and len(found) < len(every)):
        return None
    pick = min if moment.which == "earlier" else max
    if any(b.by_clock for b in found):
        return by_clock_of(found, pick)
    lo, hi = pick(b.lo for b in found), pick(b.hi for b in found)
    known = [b for b in found if b.known and b.lo == lo == hi]
    if known:
        return of_one_day(known, pick)
    why: Why = frozenset().union(*(b.why for b in found if not b.known))
    ident = next(b.ident for b in found if not b.known)
    return Bound(lo, hi, None, ident, why)


def _counted(moment: c.Counted, view: View, scope: Scope) -> Bound | None:
    base = bound(moment.of, view, scope)
    if base is None:
        return None
    if isinstance(moment.period, Period):
        return _added(moment, moment.period, base, view)
    periods, why = stated_periods(moment.period, view, scope, base)
    ends = [_added(moment, period, base, view) for period in periods]
    if len(ends) == 1:
        return ends[0]
    back = moment.how == "before"
    lo = min((end.lo for end in ends), default=NEG if back else max(base.lo, NEG))
    hi = max((end.hi for end in ends), default=base.hi if back else POS)
    every: Why = why.union(base.why, *(end.why for end in ends))
    ident = f"period {moment.period}"
    if any(end.by_clock for end in ends):
        clock = min(end.minutes[0] for end in ends), max(end.minutes[1] for end in ends)
        return Bound(lo, hi, None, ident, every, base.planned, by_clock=True, clock=clock)
    return Bound(lo, hi, None, ident, every, base.planned)


def stated_periods(
    fact: c.PeriodFact | c.PeriodAttribute, view: View, scope: Scope, base: Bound
) -> tuple[list[Period], Why]:
    """Give the periods that a fact may state: on the day of the trigger, or else on the day that is counted from.

    So a due date does not move when something else is agreed later. See decision 13.
    """
    if isinstance(fact, c.PeriodAttribute):
        texts, why = _stated(fact.attribute, scope)
        return sorted({p for p in (parse_period(v) for v in texts) if p}, key=str), why
    start = scope.trigger if scope.trigger is not None else base
    day = min(start.hi, view.record.as_at)
    values, why = view.fact_values(fact.fact, fact.of, day)
    return sorted({p for p in (parse_period(v) for v in values or ()) if p}, key=str), why


def _added(moment: c.Counted, period: Period, base: Bound, view: View) -> Bound:
    """Add a period to a moment, or take it away."""
    if period.unit == "hour":
        return hours(base, period, moment.how)
    lo, lo_why = count(period, moment.how, base.lo, view)
    hi, hi_why = (lo, lo_why) if base.known else count(period, moment.how, base.hi, view)
    if base.lo <= NEG:
        lo = NEG
    why = base.why | lo_why | hi_why
    back = moment.how == "before"
    low = lo if lo is not None else (NEG if back else max(base.lo, NEG, *_reached(lo_why)))
    high = hi if hi is not None else (min(base.hi, *_reached(hi_why), POS) if back else POS)
    if lo_why or hi_why:
        return Bound(low, high, None, f"count {id(moment)}", why, base.planned)
    counted = (count(period, moment.how, day, view)[0] for day in base.candidates)
    return Bound(low, high, None, base.ident, why, base.planned, candidates=tuple(d for d in counted if d is not None))


def _reached(why: Why) -> list[int]:
    """Give the day to which a count surely went before its calendar ended."""
    return [m.first for m in why if isinstance(m, Missing) and m.kind == "calendar" and m.first is not None]


def count(period: Period, how: str, day: int, view: View) -> tuple[int | None, Why]:
    """Count a period from a known day; ``None`` and what is missing where a calendar does not reach.

    ``after``: elapsed, the day is day 0. ``beginning_with``: the day (or the first counted day after it) is day 1.
    ``before``: elapsed, backwards.
    """
    if not NEG < day < POS:
        return None, NOTHING
    number, unit = period.number, period.unit
    if unit in ("working day", "school day", "term"):
        name = "working" if unit == "working day" else "school"
        calendar = view.record.calendar(name)
        if calendar is None:
            return None, frozenset({Missing("calendar", f"{name} days", "none named", day, day)})
        found = _on_calendar(calendar, unit, number, how, day)
        if isinstance(found, Uncovered):
            return None, frozenset({Missing("calendar", found.calendar_name, "not covered", found.day, found.day)})
        return found, NOTHING
    sign = -1 if how == "before" else 1
    if unit == "calendar day":
        return day + sign * number - (1 if how == "beginning_with" else 0), NOTHING
    if unit == "week":
        return day + sign * 7 * number - (1 if how == "beginning_with" else 0), NOTHING
    months = number * (12 if unit == "year" else 1)
    moved = civil.add_months(day, sign * months)
    return moved - (1 if how == "beginning_with" else 0), NOTHING


def _on_calendar(calendar: DayCalendar, unit: str, number: int, how: str, day: int) -> int | Uncovered:
    if unit == "term":
        return calendar.term_end(day, number)
    if how == "beginning_with":
        return calendar.nth(day, max(number, 1))
    if how == "before":
        return calendar.before(day, number)
    return calendar.after(day, number)


_BOUNDS: dict[type, Callable[..., Bound | None]] = {
    c.Word: _word,
    c.FixedDate: _fixed,
    c.FactDate: _fact,
    c.AttributeDate: _attribute,
    c.EventDate: _event,
    c.RunStart: _run_start,
    c.Onset: _onset,
    c.Birthday: _birthday,
    c.FirstOf: _first_of,
    c.LastWeekday: _last_weekday,
    c.Counted: _counted,
    c.Extreme: _extreme,
}
