"""The reasons of a verdict as data: each leaf points at the fact or event in the case file."""

from __future__ import annotations

from cme_rules.core.timeline import NEG, POS
from cme_rules.dates.calendar import Uncovered
from cme_rules.judge.defeat import changes, effective
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.moments import Bound, Scope, bound
from cme_rules.judge.outcome import Leaf, Outcome
from cme_rules.judge.view import View
from cme_rules.model import condition as c
from cme_rules.model.rule import ConditionTrigger, Limit, Rule, StandingTrigger, Version
from cme_rules.model.verdict import DayCount, Missing, Reason
from cme_rules.reasons import words

MOST_DAYS = 120
"""A count of more days than this is given by its ends."""


def explain(condition: c.Condition, view: View, scope: Scope | None, day: int) -> Reason:
    """Say whether a condition holds on a day, and why: each part with its own truth and its place in the case file."""
    line = view.truth(condition, scope)
    holds = line.at(day)
    children: tuple[Reason, ...] = ()
    note, span = words.condition(condition), c.NOWHERE
    first = None
    if isinstance(condition, c.All | c.Any):
        children = tuple(explain(p, view, scope, day) for p in condition.parts)
        note = "all of" if isinstance(condition, c.All) else "at least one of"
    elif isinstance(condition, c.Not):
        inner = condition.part
        note = "not"
        if isinstance(inner, c.Any):
            note, children = "none of", tuple(explain(p, view, scope, day) for p in inner.parts)
        else:
            children = (explain(inner, view, scope, day),)
    elif isinstance(condition, c.FactTest):
        found = view.fact_line(condition.fact, condition.of)
        if not isinstance(found, Missing):
            spans = found.spans[found.index(day)]
            span = spans[0] if spans else c.NOWHERE
    elif isinstance(condition, c.EventTest):
        for event in view.events(condition.pattern.event):
            if view.record.matches(event, condition.pattern, scope.person if scope else "")[0] and event.lo <= day:
                span, first = event.span, event.lo if event.lo > NEG else None
                break
    elif isinstance(condition, c.DefinitionTest):
        rule = view.rules.rules[condition.rule]
        for inner_view in view.for_rule(rule):
            version = _version(rule, day)
            if version is not None and version.when is not None:
                children += (explain(version.when, inner_view, None, day),)
            children += exceptions(rule, inner_view, None, day)
    elif isinstance(condition, c.DateTest):
        when = bound(condition.moment, view, scope or Scope())
        if when is not None and when.lo > NEG:
            first = when.lo
    return Reason("condition", note=note, holds=holds, first=first, children=children, span=span)


def exceptions(rule: Rule, view: View, scope: Scope | None, day: int) -> tuple[Reason, ...]:
    """Say of each exception whether it had effect on a day: which was decisive, and which were looked at and failed."""
    found = []
    for name in view.rules.exceptions_of.get(rule.id, ()):
        exception = view.rules.rules[name]
        version = _version(exception, day)
        children = exceptions(exception, view, scope, day)
        if version is not None and version.when is not None:
            children = (explain(version.when, view, scope, day), *children)
        note = "changes the limit" if changes(exception) else ""
        line = effective(exception, view, scope)
        found.append(Reason("exception", name, note, line.at(day), day, children=children, span=exception.span))
    return tuple(found)


def duty_reasons(rule: Rule, view: View, potential: Potential, outcome: Outcome) -> tuple[Reason, ...]:
    """Give the reasons of one instance of a duty in one world."""
    version = rule.versions[outcome.version]
    day = outcome.trigger if outcome.trigger is not None else potential.hi
    scope = scope_of(potential, outcome.arises if outcome.arises is not None else day)
    reasons = [_trigger(version, view, potential, day)]
    if version.provided is not None:
        reasons.append(Reason("provided", children=(explain(version.provided, view, scope_of(potential, day), day),)))
    if outcome.arises is not None and outcome.arises != day:
        reasons.append(Reason("arises", first=outcome.arises))
    if outcome.decisive is not None:
        reasons += exceptions(rule, view, scope, outcome.decisive)
    if isinstance(version.trigger, StandingTrigger):
        if version.keeps is not None:
            reasons.append(explain(version.keeps, view, scope, view.record.as_at))
        return tuple(reasons)
    if version.opens != "at_trigger":
        opens = outcome.opens if outcome.opens is not None and outcome.opens > NEG else None
        reasons.append(Reason("opens", note=words.plain(version.opens), first=opens))
    reasons.append(_due(rule, version, view, scope, outcome))
    for leaf in outcome.leaves:
        reasons += _leaf(leaf, view, len(outcome.leaves) > 1)
    if outcome.ended is not None and version.no_longer_owed_when is not None:
        child = explain(version.no_longer_owed_when, view, scope, outcome.ended)
        reasons.append(Reason("superseded", first=outcome.ended, children=(child,)))
    elif outcome.ended is not None:
        reasons.append(Reason("superseded", note="the rule no longer applies to the subject", first=outcome.ended))
    if outcome.foreclosed is not None and version.foreclosed_when is not None:
        child = explain(version.foreclosed_when, view, scope, outcome.foreclosed)
        reasons.append(Reason("foreclosed", first=outcome.foreclosed, children=(child,)))
    return tuple(reasons)


def _trigger(version: Version, view: View, potential: Potential, day: int) -> Reason:
    lo = potential.lo if potential.lo > NEG else None
    event = potential.event
    if isinstance(version.trigger, ConditionTrigger):
        child = explain(version.trigger.condition, view, None, day)
        return Reason(
            "trigger", note="the first day on which this holds", first=lo, last=potential.hi, children=(child,)
        )
    note = words.trigger(version.trigger)
    if not potential.recorded:
        return Reason("trigger", note=f"{note}: perhaps, the record does not speak", first=lo, last=potential.hi)
    if event is None:
        return Reason("trigger", note=note, first=lo, last=potential.hi)
    return Reason("trigger", event.kind, note, 2, lo, potential.hi, potential.minute, span=event.span)


def _due(rule: Rule, version: Version, view: View, scope: Scope, outcome: Outcome) -> Reason:
    """Say when it was due and how that was counted."""
    limit = version.due
    if outcome.row is not None and version.table is not None and version.table.rows[outcome.row].due_given:
        limit = version.table.rows[outcome.row].due
    if outcome.changed_by:
        exception = view.rules.rules[outcome.changed_by]
        limit = next((v.changes_due for v in exception.versions if v.changes_due is not None), limit)
    note = words.due(limit)
    due = outcome.due
    if due is None:
        text = note if limit is None else f"{note}: not yet known, and until then it is never late"
        return Reason("due", outcome.changed_by, text)
    first = due.lo if due.lo > NEG else None
    last = due.hi if due.hi < POS else None
    days: tuple[DayCount, ...] = ()
    if isinstance(limit, Limit) and due.known and limit.latest is not None:
        days = count_days(limit.latest, view, scope, due.lo)
    note = note + (" (a plan: it has not happened)" if due.planned else "")
    return Reason("due", outcome.changed_by, note, None, first, last, due.minute, days)


def count_days(moment: c.Moment, view: View, scope: Scope, due: int) -> tuple[DayCount, ...]:
    """Lay a count out day by day: which days were counted, and which skipped and why."""
    if isinstance(moment, c.Extreme):
        for one in moment.moments:
            here = bound(one, view, scope)
            if here is not None and here.known and here.lo == due:
                return count_days(one, view, scope, due)
        return ()
    if not isinstance(moment, c.Counted) or isinstance(moment.period, c.PeriodFact):
        return ()
    base: Bound | None = bound(moment.of, view, scope)
    if base is None or not base.known or moment.how == "before" or due - base.lo > MOST_DAYS:
        return ()
    start = base.lo - 1 if moment.how == "beginning_with" else base.lo
    unit = moment.period.unit
    if unit in ("working day", "school day"):
        calendar = view.record.calendar("working" if unit == "working day" else "school")
        if calendar is None:
            return ()
        counted = calendar.explain(start, due)
        if isinstance(counted, Uncovered):
            return ()
        return tuple(DayCount(d.day, d.number, d.why_not or "") for d in counted)
    if unit == "calendar day":
        return tuple(DayCount(day, day - start) for day in range(start + 1, due + 1))
    return ()


def _leaf(leaf: Leaf, view: View, several: bool) -> list[Reason]:
    reasons = []
    served = leaf.served
    name = leaf.label
    if served is None:
        reasons.append(Reason("act", name, "not_recorded", 0, last=view.record.as_at))
    elif served.event is not None:
        event = served.event
        reasons.append(Reason("act", event.kind, served.how, 2, served.day, served.day, served.minute, span=event.span))
    else:
        reasons.append(Reason("act", name, served.how, 1 if name != "state" else 2, served.day, served.day))
    for event, why in leaf.passed_over:
        lo = event.lo if event.lo > NEG else None
        reasons.append(Reason("not_counted", event.kind, why, 0, lo, event.hi, event.minute, span=event.span))
    if several:
        return [Reason("part", name, leaf.status, children=tuple(reasons))]
    return reasons


def _version(rule: Rule, day: int) -> Version | None:
    return next((v for v in rule.versions if v.first <= day and (v.last is None or day <= v.last)), None)
