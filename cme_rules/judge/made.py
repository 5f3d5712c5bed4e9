"""From the outcomes of an instance, in each world that it was worked out in, to a verdict; and verdicts on none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cme_rules.core.timeline import NEG, POS, Why
from cme_rules.judge import duty, explain, missing
from cme_rules.judge.defeat import applies
from cme_rules.judge.instances import Potential
from cme_rules.judge.names import facts_of
from cme_rules.judge.outcome import Outcome
from cme_rules.judge.party import party
from cme_rules.judge.precise import Exact
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.judge.worlds import Worlds
from cme_rules.model.rule import Rule, version_on
from cme_rules.model.verdict import HARMLESS, STATUSES, Missing, Part, Reason, Verdict


def combined(
    rule: Rule,
    view: View,
    potential: Potential,
    number: int,
    worlds: Worlds[tuple[Outcome | None, ...]],
    exact: Exact | None = None,
) -> Verdict:
    """Give the verdict on one instance: by its number among those that were worked out together.

    ``exact`` is what is known of it besides, from the few cases that a rough one stands for.
    """
    results = [r[number] for _, r in worlds.results]
    idle = "not_triggered"
    if rule.kind == "prohibition" and (not potential.recorded or may_lie_ahead(potential, view)):
        idle = nothing(rule, view).status
    possible = tuple(dict.fromkeys(o.status if o is not None else idle for o in results))
    if potential.ident == "series":
        possible = duty.of_unknown_periods(rule, view, potential)
    if exact is not None:
        possible = tuple(exact.possible)
    status, possible = _status(rule, possible, worlds.cut_off)
    there = [o for o in results if o is not None]
    shown = next((o for o in there if o.status == status), there[0] if there else None)
    if shown is None and worlds.cut_off:
        return too_many(rule, view, potential.key, worlds.asked)
    if shown is None:
        why = frozenset() if status != "undetermined" else potential.why if exact is None else exact.why
        found = missing.listed(why)
        return verdict_of(
            rule, view, potential.key, status, possible, trigger=_known(potential.lo, potential.hi), missing=found
        )
    why = frozenset()
    if status == "undetermined" and exact is not None:
        why = exact.why
    elif status == "undetermined":
        if worlds.cut_off:
            why = worlds.asked
        elif not view.brief:
            why = worlds.relevant(lambda result: status_of(result[number]))[1]
        if worlds.cut_off:
            why |= {Missing("too_many", rule.id, "more ways to turn out than are worked out", span=rule.span)}
        if potential.ident == "series":
            why |= potential.why
        if any(o is not None and o.status == "undetermined" for o in results):
            why |= {Missing("text", rule.id, span=rule.versions[shown.version].span)}
    reasons: tuple[Reason, ...] = ()
    if view.brief:
        pass
    elif rule.kind == "prohibition":
        reasons = explain.prohibition_reasons(rule, view, potential, shown)
    else:
        reasons = explain.duty_reasons(rule, view, potential, shown, there)
    due = _range([(o.due.lo, o.due.hi) for o in there if o.due is not None])
    acts = [o.done() for o in there if status in (o.status, "undetermined")]
    told = (a for a in acts if a is not None and (status != "undetermined" or a.event is not None))
    done = _range([(a.day, a.day) for a in told])
    late_by, late_unit = (None, "") if status == "undetermined" else _late(shown, view)
    excused_by: tuple[str, ...] = ()
    if status == "excused":
        named = [(r.holds, r.name) for r in reasons if r.kind == "exception" and r.holds and not r.note]
        surest = max((holds for holds, _ in named), default=2)
        excused_by = tuple(name for holds, name in named if holds == surest)
    version = rule.versions[shown.version]
    day = shown.trigger if shown.trigger is not None else potential.hi
    return verdict_of(
        rule,
        view,
        potential.key,
        status,
        possible,
        version=shown.version,
        trigger=_known(potential.lo, potential.hi),
        due=due,
        due_minute=shown.due.minute if shown.due is not None and shown.due.known else None,
        done=done,
        on=shown.trigger if rule.kind == "prohibition" else None,
        late_by=late_by,
        late_unit=late_unit,
        person=potential.person,
        awaits=potential.awaits,
        bearer=() if view.brief else party(version.bearer, view, day),
        towards=() if view.brief else party(version.towards, view, day),
        excused_by=excused_by,
        parts=tuple(
            Part(leaf.label, leaf.status, (), _known(leaf.served.day, POS)[0] if leaf.served else None)
            for leaf in shown.leaves
        )
        if len(shown.leaves) > 1
        else (),
        missing=missing.listed(why),
        reasons=reasons,
    )


def may_lie_ahead(potential: Potential, view: View) -> bool:
    """Tell whether what is recorded on a rough day may come after the as-at date only: then nothing was done yet."""
    return potential.event is not None and potential.event.hi > view.record.as_at


def status_among(rule: Rule, outcomes: Iterable[Outcome | None]) -> tuple[str, tuple[str, ...]]:
    """Give the status that follows where each of some outcomes may be, and the possible ones."""
    return _status(rule, tuple(dict.fromkeys(map(status_of, outcomes))), cut_off=False)


def too_many(rule: Rule, view: View, key: str, asked: Why) -> Verdict:
    """Say that more is unknown than is worked out: nothing has been ruled out."""
    found = missing.listed(asked | {Missing("too_many", rule.id, "more unknowns than are worked out", span=rule.span)})
    return verdict_of(rule, view, key, *_status(rule, (), cut_off=True), missing=found)


def status_of(outcome: Outcome | None) -> str:
    """Give the status of an outcome; of none, that it was not triggered."""
    return "not_triggered" if outcome is None else outcome.status


def _status(rule: Rule, possible: tuple[str, ...], cut_off: bool) -> tuple[str, tuple[str, ...]]:
    """Give the verdict on a set of possible statuses: the one, the first of several harmless ones, or undetermined."""
    order = STATUSES[rule.kind]
    if "undetermined" in possible or cut_off:
        return "undetermined", _all_of(rule.kind)
    listed = tuple(sorted(possible, key=order.index))
    if len(possible) == 1:
        return possible[0], listed
    if all(s in HARMLESS for s in possible):
        return next(s for s in HARMLESS if s in possible), listed
    return "undetermined", listed


def _all_of(kind: str) -> tuple[str, ...]:
    """Give all that a verdict of a kind may be, where nothing has been ruled out."""
    return tuple(status for status in STATUSES[kind] if status != "undetermined")


def nothing(rule: Rule, view: View) -> Verdict:
    """Say that a rule has no instance: or, where the text then in force is not held, that this is not known."""
    record = view.record
    key = prefix(view) + "-"
    for version in rule.versions:
        last = version.last if version.last is not None else POS
        if version.unheld and version.first <= record.as_at and last >= record.start:
            why = (Missing("text", rule.id, span=version.span),)
            return verdict_of(rule, view, key, "undetermined", _all_of(rule.kind), missing=why)
    if rule.kind == "prohibition":
        current = version_on(rule, record.as_at)
        where = applies(rule, view)
        if current is not None:
            provided = rule.versions[current].provided
            applied = where.at(record.as_at) if where is not None else 2
            asked = view.truth(provided).at(record.as_at) if provided is not None else 2
            possible = ("complied",) if min(applied, asked) == 2 else ("complied", "not_triggered")
            if min(applied, asked):
                return verdict_of(rule, view, key, "complied", possible, version=current)
    return none(rule, key, record, () if view.brief else tuple(explain.no_trigger(rule, view)))


def _late(shown: Outcome, view: View) -> tuple[int | None, str]:
    """Count how late an act is or, not done, how long it has been overdue: in calendar days after the due date."""
    due = shown.due
    if due is None or not due.known or shown.status not in ("met_late", "overdue", "missed"):
        return None, ""
    served = shown.done()
    day = served.day if served is not None else shown.foreclosed or shown.ended or view.record.as_at
    return (day - due.lo, "calendar day") if day > due.lo else (None, "")


def _range(ranges: list[tuple[int, int]]) -> tuple[int | None, int | None] | None:
    if not ranges:
        return None
    return _known(min(lo for lo, _ in ranges), max(hi for _, hi in ranges))


def _known(lo: int, hi: int) -> tuple[int | None, int | None]:
    return (lo if lo > NEG else None, hi if NEG < hi < POS else None)


def prefix(view: View) -> str:
    """Give what the keys of the instances in a view begin with."""
    return f"{view.episode.ident}/" if view.episode is not None else ""


def none(rule: Rule, key: str, record: Record, reasons: tuple[Reason, ...] = ()) -> Verdict:
    """Say that a rule has nothing to judge: no instance, or no episode of the kind that it is bound to."""
    status = {"definition": "does_not_hold", "power": "not_available"}.get(rule.kind, "not_triggered")
    return Verdict(record.case.id, rule.id, rule.kind, rule.force, rule.layer, key, status, (status,), reasons=reasons)


def verdict_of(rule: Rule, view: View, key: str, status: str, possible: tuple[str, ...], **fields: Any) -> Verdict:
    """Give a verdict on an instance, with what the rule itself says of it."""
    undated = tuple(sorted(facts_of(rule, view.rules) & view.record.undated))
    return Verdict(
        view.record.case.id,
        rule.id,
        rule.kind,
        rule.force,
        rule.layer,
        key,
        status,
        possible,
        undated=undated,
        **fields,
    )
