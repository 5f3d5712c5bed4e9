"""Judge a case: every rule about its subject, in the order of the rule set. Nothing clever happens here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cme_rules.core.timeline import NEG, POS, Why
from cme_rules.judge import definition, duty, explain, missing, prohibition
from cme_rules.judge.atoms import definition_atoms, instance_atoms
from cme_rules.judge.defeat import applies
from cme_rules.judge.instances import Potential, potentials
from cme_rules.judge.names import acts_of, facts_of
from cme_rules.judge.outcome import Outcome
from cme_rules.judge.party import party
from cme_rules.judge.record import Record
from cme_rules.judge.view import Rules, View
from cme_rules.judge.worlds import EFFORT, Effort, World, Worlds, explore
from cme_rules.model.atoms import DefinitionAtoms, InstanceAtoms
from cme_rules.model.rule import Rule, version_on
from cme_rules.model.verdict import DUTY_STATUSES, HARMLESS, STATUSES, Finding, Missing, Part, Reason, Verdict

MOST_ROUGH = 20
"""With more instances than this whose trigger has no known date, a rule is not worked out in a case.

So it is with more episodes than this of which nobody knows whether they are any.
"""
Outcomes = Callable[[Rule, View, list[Potential], World], tuple[Outcome | None, ...]]
_OUTCOMES: dict[str, Outcomes] = {"duty": duty.outcomes, "prohibition": prohibition.outcomes}


@dataclass(frozen=True)
class Judged:
    """All that was made of one case: verdicts, findings, and the atoms for the second opinion."""

    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    definitions: tuple[DefinitionAtoms, ...]
    instances: tuple[InstanceAtoms, ...]


def judge(
    record: Record, rules: Rules, order: Sequence[str], *, settling: bool = True, root: View | None = None
) -> Judged:
    """Judge one record by every rule about its subject, in the given order.

    Without ``settling`` it is left out which single answer would settle an undetermined verdict. ``root`` is the view
    of the whole record to judge in, where what is worked out in it is wanted again.
    """
    root = root if root is not None else View(record, rules)
    root.look_for_contradictions()
    verdicts: list[Verdict] = []
    instances: list[InstanceAtoms] = []
    findings: list[Finding] = []
    for name in order:
        rule = rules.rules[name]
        if rule.about != record.case.about or rule.kind == "exception":
            continue
        verdicts += judge_rule(rule, root, instances)
        if rule.kind == "definition":
            for view in root.for_rule(rule):
                findings += definition.compare_recorded(rule, view)
                findings += definition.impossible(rule, view)
    findings = [*record.findings, *findings]
    trials = missing.Trials(root, Effort(EFFORT))
    return Judged(
        tuple(settle(v, trials) if settling and v.status == "undetermined" else v for v in verdicts),
        tuple(dict.fromkeys(findings)),
        tuple(definition_atoms(rules, order, root)),
        tuple(instances),
    )


def judge_rule(rule: Rule, root: View, atoms: list[InstanceAtoms] | None = None) -> list[Verdict]:
    """Judge one rule in the whole record, or in each episode that it is bound to: with none there is no instance."""
    views = root.for_rule(rule)
    if not views:
        return [_none(rule, "-", root.record)]
    unsure = [view for view in views if view.exists[0] != 2]
    if len(unsure) > MOST_ROUGH:
        asked: Why = frozenset().union(*(view.exists[1] for view in unsure))
        return [_too_many(rule, root, "-", asked)]
    return [verdict for view in views for verdict in judge_view(rule, view, atoms)]


def judge_view(rule: Rule, view: View, atoms: list[InstanceAtoms] | None = None) -> list[Verdict]:
    """Judge one rule in one view: one verdict for each instance, or one that says there is none."""
    if rule.kind in ("definition", "power", "exception"):
        return [_held(rule, view)]
    return _instances(rule, view, _potentials(rule, view), _OUTCOMES[rule.kind], atoms)


def _potentials(rule: Rule, view: View) -> list[Potential]:
    return prohibition.potentials(rule, view) if rule.kind == "prohibition" else potentials(rule, view)


def settle(verdict: Verdict, trials: missing.Trials) -> Verdict:
    """Mark, for an undetermined verdict, each missing thing that would settle it alone, as far as the effort goes."""
    rule = trials.root.rules.rules[verdict.rule]

    def again(view: View) -> Iterable[Verdict]:
        return rejudge_alone(rule, view, verdict.key)

    if len(verdict.missing) > missing.MOST_TRIED or any(one.kind == "too_many" for one in verdict.missing):
        return verdict

    return replace(verdict, missing=missing.settling(verdict, trials, again))


def rejudge(rule: Rule, root: View, key: str) -> list[Verdict]:
    """Judge one rule in the episode that an instance's key names, or in the whole record: once for each view."""
    views = root.episodes_of(rule.episode, key) if rule.episode else [root]
    for view in views:
        if rule.id not in view.judged:
            view.judged[rule.id] = judge_view(rule, view)
    return [verdict for view in views for verdict in view.judged[rule.id]]


def rejudge_alone(rule: Rule, root: View, key: str) -> list[Verdict]:
    """Judge one instance of a rule again; it is left out where there is no such instance.

    Where instances compete for acts, and where the key names none, the whole rule is judged.
    """
    found: list[Verdict] = []
    for view in root.episodes_of(rule.episode, key) if rule.episode else [root]:
        if rule.kind not in _OUTCOMES or key.endswith("-") or rule.id in view.judged or _share_acts(rule, view):
            if rule.id not in view.judged:
                view.judged[rule.id] = judge_view(rule, view)
            found += view.judged[rule.id]
            continue
        if rule.id not in view.potentials:
            view.potentials[rule.id] = _potentials(rule, view)
        only = [potential for potential in view.potentials[rule.id] if potential.key == key]
        found += _instances(rule, view, only, _OUTCOMES[rule.kind], None) if only else []
    return found


# ---- definitions and powers ------------------------------------------------------------------------------------


def _held(rule: Rule, view: View) -> Verdict:
    as_at = view.record.as_at
    line = definition.holds(rule, view)
    found = definition.held(line, as_at)
    names = ("does_not_hold", "undetermined", "holds")
    if rule.kind == "power":
        names = ("not_available", "undetermined", "available")
    reasons: tuple[Reason, ...] = ()
    version = version_on(rule, as_at)
    if version is not None and not view.brief:
        when = rule.versions[version].when
        if when is not None:
            reasons = (explain.explain(when, view, None, as_at), *explain.exceptions(rule, view, None, as_at))
    status = names[found.truth]
    possible = (names[2], names[0]) if found.truth == 1 else (status,)
    return _verdict(
        rule,
        view,
        view.episode.ident if view.episode is not None else "-",
        status,
        possible,
        version=version,
        since=found.since,
        missing=missing.listed(line.why(as_at)) if found.truth == 1 else (),
        reasons=reasons,
    )


# ---- duties and prohibitions -----------------------------------------------------------------------------------


def _instances(
    rule: Rule, view: View, found: list[Potential], outcomes: Outcomes, atoms: list[InstanceAtoms] | None
) -> list[Verdict]:
    if not found:
        return [_nothing(rule, view)]
    verdicts: list[Verdict] = []
    idle: list[tuple[Potential, Verdict]] = []
    for potential, number, worlds in _explored(rule, view, found, outcomes):
        verdict = _combined(rule, view, potential, number, worlds)
        if verdict.status == "not_triggered":
            idle.append((potential, verdict))
            continue
        verdicts.append(verdict)
        if atoms is not None and not worlds.cut_off and potential.ident != "series":
            made = instance_atoms(rule, view, potential, [r[number] for _, r in worlds.results], verdict)
            if made is not None:
                atoms.append(made)
    if verdicts:
        return verdicts
    if rule.kind == "prohibition":
        return [_nothing(rule, view)]
    reasons = () if view.brief else tuple(r for potential, _ in idle for r in explain.why_not(rule, view, potential))
    return [replace(idle[0][1], key=_prefix(view) + "-", reasons=reasons, trigger=None)]


def _explored(
    rule: Rule, view: View, found: list[Potential], outcomes: Outcomes
) -> Iterator[tuple[Potential, int, Worlds[tuple[Outcome | None, ...]]]]:
    """Give each potential instance with the worlds that it was worked out in.

    Instances that can compete for acts are worked out together, all others each for itself.
    """
    groups = [found] if _share_acts(rule, view) else [[potential] for potential in found]
    for group in groups:
        rough = [potential for potential in group if potential.lo != potential.hi]
        if len(rough) > MOST_ROUGH:
            asked: Why = frozenset().union(*(potential.date_why for potential in rough))
            yield from ((potential, number, Worlds((), True, asked)) for number, potential in enumerate(group))
            continue

        def work(world: World, group: list[Potential] = group) -> tuple[Outcome | None, ...]:
            return outcomes(rule, view, group, world)

        worlds = explore(work, view.record.worlds, view.effort, _undecided(len(group)) if view.brief else None)
        for number, potential in enumerate(group):
            yield potential, number, worlds


def _undecided(number: int) -> Callable[[tuple[Outcome | None, ...]], bool]:
    """Tell, from the outcomes in one world after another, when all of so many instances are surely undetermined."""
    seen: list[set[str]] = [set() for _ in range(number)]

    def enough(result: tuple[Outcome | None, ...]) -> bool:
        for statuses, outcome in zip(seen, result, strict=True):
            statuses.add(_status_of(outcome))
        return all("undetermined" in found or (len(found) > 1 and not found.issubset(HARMLESS)) for found in seen)

    return enough


def _share_acts(rule: Rule, view: View) -> bool:
    """Tell whether an act is recorded that instances of a rule can compete for."""
    if rule.kind == "prohibition":
        return False
    return any(
        version.serves == "one" and any(view.events(kind) for kind in acts_of(version)) for version in rule.versions
    )


def _combined(
    rule: Rule, view: View, potential: Potential, number: int, worlds: Worlds[tuple[Outcome | None, ...]]
) -> Verdict:
    results = [r[number] for _, r in worlds.results]
    idle = "not_triggered"
    if rule.kind == "prohibition" and not potential.recorded:
        idle = _nothing(rule, view).status
    possible = tuple(dict.fromkeys(o.status if o is not None else idle for o in results))
    if potential.ident == "series":
        possible = duty.of_unknown_periods(rule, view, potential)
    status, possible = _status(rule, possible, worlds.cut_off)
    there = [o for o in results if o is not None]
    shown = next((o for o in there if o.status == status), there[0] if there else None)
    if shown is None and worlds.cut_off:
        return _too_many(rule, view, potential.key, worlds.asked)
    if shown is None:
        why = potential.why if status == "undetermined" else frozenset()
        found = missing.listed(why)
        return _verdict(
            rule, view, potential.key, status, possible, trigger=_known(potential.lo, potential.hi), missing=found
        )
    why = frozenset()
    if status == "undetermined":
        if worlds.cut_off:
            why = worlds.asked
        elif not view.brief:
            why = worlds.relevant(lambda result: _status_of(result[number]))[1]
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
        reasons = explain.duty_reasons(rule, view, potential, shown)
    due = _range([(o.due.lo, o.due.hi) for o in there if o.due is not None])
    acts = [o.done() for o in there if status in (o.status, "undetermined")]
    done = _range([(a.day, a.day) for a in acts if a is not None])
    late_by, late_unit = (None, "") if status == "undetermined" else _late(shown, view)
    excused_by: tuple[str, ...] = ()
    if status == "excused":
        named = [(r.holds, r.name) for r in reasons if r.kind == "exception" and r.holds and not r.note]
        surest = max((holds for holds, _ in named), default=2)
        excused_by = tuple(name for holds, name in named if holds == surest)
    version = rule.versions[shown.version]
    day = shown.trigger if shown.trigger is not None else potential.hi
    return _verdict(
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


def _too_many(rule: Rule, view: View, key: str, asked: Why) -> Verdict:
    """Say that more is unknown than is worked out: nothing has been ruled out."""
    found = missing.listed(asked | {Missing("too_many", rule.id, "more unknowns than are worked out", span=rule.span)})
    return _verdict(rule, view, key, *_status(rule, (), cut_off=True), missing=found)


def _status_of(outcome: Outcome | None) -> str:
    return "not_triggered" if outcome is None else outcome.status


def _status(rule: Rule, possible: tuple[str, ...], cut_off: bool) -> tuple[str, tuple[str, ...]]:
    """Give the verdict on a set of possible statuses: the one, the first of several harmless ones, or undetermined."""
    order = STATUSES[rule.kind]
    if "undetermined" in possible:
        return "undetermined", tuple(s for s in order if s != "undetermined")
    listed = tuple(sorted(possible, key=order.index))
    if cut_off:
        return "undetermined", tuple(s for s in order if s != "undetermined")
    if len(possible) == 1:
        return possible[0], listed
    if all(s in HARMLESS for s in possible):
        return next(s for s in HARMLESS if s in possible), listed
    return "undetermined", listed


def _nothing(rule: Rule, view: View) -> Verdict:
    """Say that a rule has no instance: or, where the text then in force is not held, that this is not known."""
    record = view.record
    key = _prefix(view) + "-"
    for version in rule.versions:
        last = version.last if version.last is not None else POS
        if version.unheld and version.first <= record.as_at and last >= record.start:
            why = (Missing("text", rule.id, span=version.span),)
            return _verdict(rule, view, key, "undetermined", tuple(DUTY_STATUSES[:-1]), missing=why)
    if rule.kind == "prohibition":
        current = version_on(rule, record.as_at)
        where = applies(rule, view)
        if current is not None:
            provided = rule.versions[current].provided
            applied = where.at(record.as_at) if where is not None else 2
            asked = view.truth(provided).at(record.as_at) if provided is not None else 2
            possible = ("complied",) if min(applied, asked) == 2 else ("complied", "not_triggered")
            if min(applied, asked):
                return _verdict(rule, view, key, "complied", possible, version=current)
    return _none(rule, key, record, () if view.brief else tuple(explain.no_trigger(rule, view)))


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


def _prefix(view: View) -> str:
    return f"{view.episode.ident}/" if view.episode is not None else ""


def _none(rule: Rule, key: str, record: Record, reasons: tuple[Reason, ...] = ()) -> Verdict:
    """Say that a rule has nothing to judge: no instance, or no episode of the kind that it is bound to."""
    status = {"definition": "does_not_hold", "power": "not_available"}.get(rule.kind, "not_triggered")
    return Verdict(record.case.id, rule.id, rule.kind, rule.force, rule.layer, key, status, (status,), reasons=reasons)


def _verdict(rule: Rule, view: View, key: str, status: str, possible: tuple[str, ...], **fields: Any) -> Verdict:
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
