"""The truth of a condition over time, strong Kleene: never called known where it is not."""

from __future__ import annotations

from collections.abc import Callable

from cme_rules.core.timeline import (
    NEG,
    NEVER,
    NOTHING,
    POS,
    Timeline,
    Why,
    both,
    constant,
    either,
    negate,
    on_day,
    rising,
    steps,
)
from cme_rules.judge.bounds import Bound, Scope
from cme_rules.judge.clock import compared
from cme_rules.judge.moments import bound
from cme_rules.judge.recorded import Event
from cme_rules.judge.totals import total
from cme_rules.judge.varying import over_time
from cme_rules.judge.view import View
from cme_rules.model import condition as c
from cme_rules.model.verdict import Missing


def truth(condition: c.Condition, view: View, scope: Scope | None) -> Timeline:
    """Give the truth of a condition on each day, judged at the end of the day."""
    return _TRUTHS[type(condition)](condition, view, scope)


def _all(condition: c.All, view: View, scope: Scope | None) -> Timeline:
    return both(_parts(condition, view, scope, settles=0))


def _any(condition: c.Any, view: View, scope: Scope | None) -> Timeline:
    return either(_parts(condition, view, scope, settles=2))


def _parts(condition: c.All | c.Any, view: View, scope: Scope | None, settles: int) -> list[Timeline]:
    """Give the truth of each part; where only the outcome is wanted, no further than to one that settles every day."""
    lines = []
    for part in condition.parts:
        line = view.truth(part, scope)
        lines.append(line)
        if view.brief and len(line.values) == 1 and line.values[0] == settles:
            break
    return lines


def _not(condition: c.Not, view: View, scope: Scope | None) -> Timeline:
    return negate(view.truth(condition.part, scope))


def _fact(condition: c.FactTest, view: View, scope: Scope | None) -> Timeline:
    line = view.fact_line(condition.fact, condition.of)
    if isinstance(line, Missing):
        return constant(1, frozenset({line}))
    if len(line.values) == 1:
        return constant(1 if line.values[0] is None else _tested(condition, line.values[0]), line.reason(0))
    return steps(
        (start, 1 if values is None else _tested(condition, values), line.reason(step))
        for step, (start, values) in enumerate(zip(line.starts, line.values, strict=True))
    )


def _tested(condition: c.FactTest, values: frozenset[str]) -> int:
    """Say whether every recorded value passes (2), none does (0), or some do (1)."""
    passed = sum(_passes(condition, value) for value in values)
    return 2 if passed == len(values) else 1 if passed else 0


def _passes(condition: c.FactTest, value: str) -> bool:
    if condition.test == "is":
        return value in condition.values or any(_same_number(value, wanted) for wanted in condition.values)
    number, limit = float(value), float(condition.values[0])
    if condition.test == "at_least":
        return number >= limit
    if condition.test == "at_most":
        return number <= limit
    return number > limit if condition.test == "above" else number < limit


def _same_number(value: str, wanted: str) -> bool:
    """Tell whether two texts write one number: 25 and 25.0. Only numbers have a point in them."""
    if "." not in value and "." not in wanted:
        return False
    try:
        return float(value) == float(wanted)
    except ValueError:
        return False


def _event(condition: c.EventTest, view: View, scope: Scope | None) -> Timeline:
    """Give when a matching event has happened: false, then perhaps, then surely, and so for good.

    Events after the window's end count no more than those before it; silence counts where the record does not speak.
    """
    if not view.events(condition.pattern.event) and not view.record.is_silent(condition.pattern.event):
        return NEVER
    moments = [condition.since, condition.until, condition.before]
    return over_time(moments, view, scope, lambda here: _event_in(condition, view, here))


def _event_in(condition: c.EventTest, view: View, here: Scope) -> Timeline:
    window = _Window(condition, view, here)
    if window.empty:
        return NEVER
    perhaps, surely, why = POS, POS, NOTHING
    for event in view.events(condition.pattern.event):
        matched, reason = view.record.matches(event, condition.pattern, here.person)
        if matched == 0:
            continue
        inside, inside_why = window.holds(event)
        if inside == 0:
            continue
        if matched == 2 and inside == 2:
            surely = min(surely, event.hi)
        if min(matched, inside) == 1 or event.lo != event.hi:
            why |= reason | inside_why | ({event.missing_date()} if event.lo != event.hi else NOTHING)
        perhaps = min(perhaps, event.lo)
    first, last = view.span()
    spans = view.record.silent_spans(
        condition.pattern.event, max(first, window.first), min(last, window.last, surely - 1)
    )
    if spans:
        perhaps = min(perhaps, spans[0][0])
        why |= view.record.silence_why(condition.pattern.event, spans)
    return rising(min(perhaps, surely), surely, why)


class _Window:
    """The days on which an event must lie to count for a test."""

    def __init__(self, condition: c.EventTest, view: View, scope: Scope) -> None:
        self.whole_day = scope.same_day != "undetermined"
        self.since = bound(condition.since, view, scope) if condition.since is not None else None
        self.until = bound(condition.until, view, scope) if condition.until is not None else None
        self.before = bound(condition.before, view, scope) if condition.before is not None else None
        self.empty = condition.since is not None and self.since is None
        self.before_date = self.before is not None and _is_date(condition.before, self.before)
        self.first = self.since.lo if self.since is not None else NEG
        ends = [b.hi for b in (self.until, self.before) if b is not None]
        self.last = min(ends) if ends else POS

    def holds(self, event: Event) -> tuple[int, Why]:
        truth, why = 2, NOTHING
        before = "before_date" if self.before_date else "before"
        for test, limit in (("since", self.since), ("until", self.until), (before, self.before)):
            if limit is None:
                continue
            found = compared(test, event.lo, event.hi, event.minute, limit, ident=event.ident, whole_day=self.whole_day)
            truth = min(truth, found)
            if found == 1:
                why |= limit.why
                if limit.by_clock and event.minute is None:
                    why |= {event.missing_time()}
                elif event.lo == event.hi == limit.lo == limit.hi:
                    why |= _untimed(event, limit)
        return truth, why


def _is_date(moment: c.Moment | None, limit: Bound) -> bool:
    """Tell whether a moment is a whole day, and no event that has a time of its day."""
    return not limit.kind and not isinstance(moment, c.EventDate | c.Word)


def _untimed(event: Event, limit: Bound) -> Why:
    """Say which times are missing to put an event and a limit of one day in order."""
    found: Why = frozenset({event.missing_time()}) if event.minute is None else NOTHING
    if limit.minute is None:
        found |= {Missing("event_time", limit.kind or limit.ident, limit.ident, limit.lo, limit.lo)}
    return found


def _date(condition: c.DateTest, view: View, scope: Scope | None) -> Timeline:
    """Give when the date is on or after, after, on or before, or before a moment.

    A moment that does not exist (yet) has not been reached: nothing is on or after it, everything is before it.
    """
    return over_time([condition.moment], view, scope, lambda here: _date_at(condition, view, here))


def _date_at(condition: c.DateTest, view: View, here: Scope) -> Timeline:
    when = bound(condition.moment, view, here)
    later = condition.test in ("on_or_after", "after")
    if when is None:
        return NEVER if later else constant(2)
    after = condition.test in ("after", "on_or_before")
    shift = 1 if after and not when.by_clock else 0
    lo = when.lo + shift if when.lo > NEG else NEG
    hi = when.hi + shift if when.hi < POS else POS
    line = rising(lo, hi, when.why)
    moment = view.record.moment
    if when.by_clock and moment is not None and lo <= moment.day <= hi:
        truth, why = moment.reached(when, after=after)
        line = on_day(line, moment.day, truth, why)
    return line if later else negate(line)


def _constant(condition: c.Constant, view: View, scope: Scope | None) -> Timeline:
    return constant(2 if condition.holds else 0)


def _measure(condition: c.MeasureTest, view: View, scope: Scope | None) -> Timeline:
    if condition.window is not None:
        return total(view.record, view.rules.vocabulary, condition)
    return view.runs(condition.measure).reached(condition.period)


def _definition(condition: c.DefinitionTest, view: View, scope: Scope | None) -> Timeline:
    from cme_rules.judge.definition import holds

    rule = view.rules.rules[condition.rule]
    return either([holds(rule, v) for v in view.for_rule(rule)])


def _verdict(condition: c.VerdictTest, view: View, scope: Scope | None) -> Timeline:
    from cme_rules.judge.verdict_over_time import verdict_line

    rule = view.rules.rules[condition.rule]
    views = view.for_rule(rule)
    if not views:
        return constant(2 if "not_triggered" in condition.statuses else 0)
    return both([verdict_line(rule, condition.statuses, v) for v in views])


_TRUTHS: dict[type, Callable[..., Timeline]] = {
    c.All: _all,
    c.Any: _any,
    c.Not: _not,
    c.FactTest: _fact,
    c.EventTest: _event,
    c.DateTest: _date,
    c.Constant: _constant,
    c.MeasureTest: _measure,
    c.DefinitionTest: _definition,
    c.VerdictTest: _verdict,
}
