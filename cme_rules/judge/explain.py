"""The reasons of a verdict as data: each leaf points at the fact or event in the case file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cme_rules.core.span import Span
from cme_rules.core.timeline import NEG, POS
from cme_rules.judge.bounds import NO_SCOPE, Bound, Scope
from cme_rules.judge.counts import count_days, count_run
from cme_rules.judge.defeat import changes, effective
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.moments import bound
from cme_rules.judge.names import follows_trigger, nodes, rests_on
from cme_rules.judge.outcome import Leaf, Outcome
from cme_rules.judge.view import View
from cme_rules.model import condition as c
from cme_rules.model.rule import ConditionTrigger, Limit, Rule, StandingTrigger, Version, version_on
from cme_rules.model.verdict import DayCount, Missing, Reason
from cme_rules.reasons import words

DEEPEST = 5
"""Of definitions that build on definitions so many levels are laid out; below them only their truth is told."""


def explain(condition: c.Condition, view: View, scope: Scope | None, day: int, depth: int = 0) -> Reason:
    """Say whether a condition holds on a day, and why: each part with its own truth and its place in the case file.

    What is asked of no instance is laid out once in a view, however many rules rest on it.
    """
    if scope is not None and follows_trigger(condition):
        return _explained(condition, view, scope, day, depth)
    key = (id(condition), day, depth)
    found = view.explained.get(key)
    if found is None:
        found = view.explained[key] = _explained(condition, view, None, day, depth)
    return found


def _explained(condition: c.Condition, view: View, scope: Scope | None, day: int, depth: int) -> Reason:
    line = view.truth(condition, scope)
    holds = line.at(day)
    children: tuple[Reason, ...] = ()
    days: tuple[DayCount, ...] = ()
    note, span = words.condition(condition), c.NOWHERE
    first = None
    if isinstance(condition, c.All | c.Any):
        children = tuple(explain(p, view, scope, day, depth) for p in condition.parts)
        note = "all of" if isinstance(condition, c.All) else "at least one of"
    elif isinstance(condition, c.Not):
        inner = condition.part
        note = "not"
        if isinstance(inner, c.Any):
            note, children = "none of", tuple(explain(p, view, scope, day, depth) for p in inner.parts)
        else:
            children = (explain(inner, view, scope, day, depth),)
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
    elif isinstance(condition, c.DefinitionTest) and depth < DEEPEST:
        rule = view.rules.rules[condition.rule]
        for inner_view in view.for_rule(rule):
            version = _version(rule, day)
            if version is not None and version.when is not None:
                children += (explain(version.when, inner_view, None, day, depth + 1),)
            children += exceptions(rule, inner_view, None, day)
    elif isinstance(condition, c.DateTest):
        here = replace(scope or NO_SCOPE, days=(day, day))
        when = bound(condition.moment, view, here)
        if when is not None and when.lo > NEG:
            first = when.lo
            days = count_days(condition.moment, view, here, when.lo) if when.known else ()
    elif isinstance(condition, c.MeasureTest) and condition.window is None:
        days, span = count_run(condition, view, day)
    return Reason("condition", note=note, holds=holds, first=first, days=days, children=children, span=span,
                  about=rests_on(view.rules, condition))  # fmt: skip


def exceptions(rule: Rule, view: View, scope: Scope | None, day: int) -> tuple[Reason, ...]:
    """Say of each exception whether it had effect on a day: which was decisive, and which were looked at and failed."""
    found = []
    for name in view.rules.exceptions_of.get(rule.id, ()):
        exception = view.rules.rules[name]
        version = _version(exception, day)
        children = exceptions(exception, view, scope, day)
        if version is not None and version.when is not None:
            children = (explain(version.when, view, scope, day), *children)
        note = "changes the limit" if changes(exception, version) else ""
        line = effective(exception, view, scope)
        found.append(Reason("exception", name, note, line.at(day), day, children=children, span=exception.span))
    return tuple(found)


def duty_reasons(
    rule: Rule, view: View, potential: Potential, outcome: Outcome, every: Sequence[Outcome]
) -> tuple[Reason, ...]:
    """Give the reasons of one instance of a duty in one world; ``every`` are its outcomes in all of them."""
    version = rule.versions[outcome.version]
    day = outcome.trigger if outcome.trigger is not None else potential.hi
    scope = scope_of(potential, outcome.arises if outcome.arises is not None else day, version)
    reasons = [_trigger(version, view, potential, day)]
    if version.provided is not None:
        reasons.append(
            Reason("provided", children=(explain(version.provided, view, scope_of(potential, day, version), day),))
        )
    if outcome.arises is not None and outcome.arises != day:
        reasons.append(Reason("arises", first=outcome.arises))
    if outcome.decisive is not None:
        reasons += exceptions(rule, view, scope, outcome.decisive)
    if isinstance(version.trigger, StandingTrigger):
        assert version.keeps is not None  # no rule set is linked in which it keeps nothing
        if outcome.due is not None and len({(o.status, o.due.hi if o.due is not None else None) for o in every}) == 1:
            reasons.append(Reason("unkept", first=outcome.due.hi + 1))
        reasons.append(explain(version.keeps, view, scope, view.record.as_at))
        return tuple(reasons)
    if version.opens != "at_trigger":
        opened = [one.opens for one in every if one.opens is not None]
        range_ = (min(opened), max(opened)) if opened else (None, None)
        reasons.append(Reason("opens", "", _opening(version), None, *range_))
    reasons += _due(rule, version, view, scope, outcome)
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


def _opening(version: Version) -> str:
    if version.since_last is not None:
        return f"since the last {words.pattern(version.since_last)} before the trigger"
    return words.plain(version.opens)


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


def _due(rule: Rule, version: Version, view: View, scope: Scope, outcome: Outcome) -> list[Reason]:
    """Say when it was due, from when an act was in time, and how each was counted."""
    limit = version.due
    if outcome.row is not None and version.table is not None and version.table.rows[outcome.row].due_given:
        limit = version.table.rows[outcome.row].due
    if outcome.changed_by:
        exception = view.rules.rules[outcome.changed_by]
        limit = next((v.changes_due for v in exception.versions if v.changes_due is not None), limit)
    note = words.due(limit)
    moment = limit.latest if isinstance(limit, Limit) else None
    reasons = []
    due = outcome.due
    if due is None:
        ever = moment is None
        text = note if ever else f"{note}: not yet known, and until then it is never late"
        reasons.append(Reason("due", outcome.changed_by, text))
    else:
        plan = " (a plan: it has not happened)" if due.planned else ""
        reasons.append(_limit("due", outcome.changed_by, note + plan, due, moment, view, scope))
    earliest = outcome.earliest
    if earliest is not None and isinstance(limit, Limit) and limit.earliest is not None:
        text = f"not before {words.moment(limit.earliest)}"
        reasons.append(_limit("earliest", "", text, earliest, limit.earliest, view, scope))
    return reasons


def _limit(kind: str, name: str, note: str, when: Bound, moment: c.Moment | None, view: View, scope: Scope) -> Reason:
    first = when.lo if when.lo > NEG else None
    last = when.hi if when.hi < POS else None
    days = count_days(moment, view, scope, when.lo) if when.known and moment is not None else ()
    return Reason(kind, name, note, None, first, last, when.minute, days, span=_fact_place(moment, view))


def _fact_place(moment: c.Moment | None, view: View) -> Span:
    """Give the place of the fact that a limit is taken from, where it is."""
    for node in nodes(moment):
        if isinstance(node, c.PeriodFact | c.FactDate):
            line = view.fact_line(node.fact, node.of)
            if not isinstance(line, Missing):
                spans = line.spans[line.index(view.record.as_at)]
                if spans:
                    return spans[0]
    return c.NOWHERE


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


def prohibition_reasons(rule: Rule, view: View, potential: Potential, shown: Outcome) -> tuple[Reason, ...]:
    """Give the reasons of one forbidden act in one world."""
    version = rule.versions[shown.version]
    day = shown.trigger if shown.trigger is not None else potential.hi
    scope = scope_of(potential, day, version)
    event = potential.event
    name = event.kind if event is not None else ""
    reasons: list[Reason] = [
        Reason(
            "act", name, "forbidden", 2, day, day, potential.minute, span=event.span if event is not None else rule.span
        )
    ]
    reasons += exceptions(rule, view, scope, day)
    if version.allowed_when is not None:
        reasons.append(Reason("allowed", first=day, children=(explain(version.allowed_when, view, scope, day),)))
    return tuple(reasons)


def no_trigger(rule: Rule, view: View) -> Iterator[Reason]:
    """Say why nothing triggered a rule: what was looked for was not recorded, or what would have to hold does not."""
    as_at = view.record.as_at
    current = version_on(rule, as_at)
    trigger = rule.versions[current].trigger if current is not None else None
    if trigger is not None:
        yield Reason("not_triggered", note=words.trigger(trigger), first=as_at)


def why_not(rule: Rule, view: View, potential: Potential) -> Iterator[Reason]:
    """Say why a potential trigger started nothing."""
    number = potential.version if potential.version >= 0 else version_on(rule, potential.hi)
    if number is None:
        yield Reason("not_triggered", note="no version of the rule was in force on that day", first=potential.hi)
        return
    version = rule.versions[number]
    scope = scope_of(potential, potential.hi, version)
    children: tuple[Reason, ...] = ()
    if version.provided is not None:
        children = (explain(version.provided, view, scope, potential.hi),)
    local = view.rules.local_sets.get(rule.layer)
    where = dict(local.applies).get(rule.about) if local is not None else None
    if where is not None:
        children = (*children, explain(where, view.root, None, potential.hi))
    name = potential.event.kind if potential.event is not None else ""
    span = potential.event.span if potential.event is not None else rule.span
    yield Reason(
        "not_triggered",
        name,
        "looked at, and it does not trigger the rule",
        first=potential.hi,
        children=children,
        span=span,
    )


def _version(rule: Rule, day: int) -> Version | None:
    number = version_on(rule, day)
    return None if number is None else rule.versions[number]
