"""Judge a case: every rule about its subject, in the order of the rule set. Nothing clever happens here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from cme_rules.core.timeline import Why
from cme_rules.judge import definition, duty, explain, joint, missing, prohibition
from cme_rules.judge.atoms import definition_atoms, instance_atoms
from cme_rules.judge.instances import Potential, potentials
from cme_rules.judge.made import (
    combined,
    may_lie_ahead,
    none,
    nothing,
    prefix,
    status_among,
    status_of,
    too_many,
    verdict_of,
)
from cme_rules.judge.names import acts_of, orders_by_times
from cme_rules.judge.outcome import Outcome
from cme_rules.judge.precise import Exact, Unlike, Ways
from cme_rules.judge.record import Record
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import Rules, View
from cme_rules.judge.worlds import EFFORT, Effort, World, Worlds, explore
from cme_rules.model.atoms import DefinitionAtoms, InstanceAtoms
from cme_rules.model.rule import Rule, version_on
from cme_rules.model.verdict import HARMLESS, Finding, Reason, Verdict

MOST_ROUGH = 20
"""With more instances than this whose trigger has no known date, a rule is not worked out in a case.

So it is with more episodes than this of which nobody knows whether they are any.
"""
Outcomes = Callable[[Rule, View, list[Potential], World], tuple[Outcome | None, ...]]
Explored = tuple[Potential, int, Worlds[tuple[Outcome | None, ...]]]
"""An instance, its number among those that were worked out with it, and the worlds of all of them."""
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
        verdicts += judge_rule(rule, root, instances, findings)
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


def judge_rule(
    rule: Rule, root: View, atoms: list[InstanceAtoms] | None = None, sure: list[Finding] | None = None
) -> list[Verdict]:
    """Judge one rule in the whole record, or in each episode that it is bound to: with none there is no instance.

    ``atoms`` takes what the second opinion is given, ``sure`` what is sure only of several instances together.
    """
    views = root.for_rule(rule)
    if not views:
        return [none(rule, "-", root.record)]
    unsure = [view for view in views if view.exists[0] != 2]
    if len(unsure) > MOST_ROUGH:
        asked: Why = frozenset().union(*(view.exists[1] for view in unsure))
        return [too_many(rule, root, "-", asked)]
    return [verdict for view in views for verdict in judge_view(rule, view, atoms, sure)]


def judge_view(
    rule: Rule, view: View, atoms: list[InstanceAtoms] | None = None, sure: list[Finding] | None = None
) -> list[Verdict]:
    """Judge one rule in one view: one verdict for each instance, or one that says there is none."""
    if rule.kind in ("definition", "power", "exception"):
        return [_exactly_held(rule, view)]
    return _instances(rule, view, _potentials(rule, view), _OUTCOMES[rule.kind], atoms, sure)


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
    return [verdict for view in _views(rule, root, key) for verdict in _whole(rule, view)]


def rejudge_alone(rule: Rule, root: View, key: str) -> list[Verdict]:
    """Judge one instance of a rule again; it is left out where there is no such instance.

    Where instances compete for acts, and where the key names none, the whole rule is judged.
    """
    return [verdict for view in _views(rule, root, key) for verdict in _alone(rule, view, key)]


def _views(rule: Rule, root: View, key: str) -> list[View]:
    return root.episodes_of(rule.episode, key) if rule.episode else [root]


def _whole(rule: Rule, view: View) -> list[Verdict]:
    if rule.id not in view.judged:
        view.judged[rule.id] = judge_view(rule, view)
    return view.judged[rule.id]


def _alone(rule: Rule, view: View, key: str) -> list[Verdict]:
    if rule.kind not in _OUTCOMES or key.endswith("-") or rule.id in view.judged or _share_acts(rule, view):
        return _whole(rule, view)
    if rule.id not in view.potentials:
        view.potentials[rule.id] = _potentials(rule, view)
    if any(potential.contest for potential in view.potentials[rule.id]):
        return _whole(rule, view)
    only = [potential for potential in view.potentials[rule.id] if potential.key == key]
    return _instances(rule, view, only, _OUTCOMES[rule.kind]) if only else []


# ---- definitions and powers ------------------------------------------------------------------------------------


def _exactly_held(rule: Rule, view: View) -> Verdict:
    """Give whether a definition or power holds: where that hangs on rough dates, over the few cases they stand for."""
    verdict = _held(rule, view)
    exact = _exactly(rule, view, verdict, frozenset({verdict.key}))
    if exact is None:
        return verdict
    if len(exact.possible) > 1:
        return replace(verdict, missing=missing.listed(exact.why))
    (status,) = exact.possible
    return replace(verdict, status=status, possible=(status,), missing=())


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
    return verdict_of(
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
    rule: Rule,
    view: View,
    found: list[Potential],
    outcomes: Outcomes,
    atoms: list[InstanceAtoms] | None = None,
    sure: list[Finding] | None = None,
) -> list[Verdict]:
    if not found:
        return [nothing(rule, view)]
    verdicts: list[Verdict] = []
    idle: list[tuple[Potential, Verdict]] = []
    told: list[joint.Told] = []
    keys = frozenset(potential.key for potential in found)
    for potential, number, together in _explored(rule, view, found, outcomes):
        worlds = together
        verdict = combined(rule, view, potential, number, worlds)
        exact = _exactly(rule, view, verdict, keys, potential.event)
        if exact is not None:
            worlds = worlds.only(partial(_possible, number, exact.possible))
            verdict = combined(rule, view, potential, number, worlds, exact)
        told.append((potential, number, together, verdict))
        if verdict.status == "not_triggered":
            idle.append((potential, verdict))
            continue
        verdicts.append(verdict)
        if atoms is not None and not together.cut_off and potential.ident != "series":
            atoms += _atoms(rule, view, potential, [result[number] for _, result in worlds.results], verdict, exact)
    if sure is not None:
        sure += joint.surely_among(rule, view, told)
    if verdicts:
        return verdicts
    if rule.kind == "prohibition":
        return [nothing(rule, view)]
    reasons = () if view.brief else tuple(r for potential, _ in idle for r in explain.why_not(rule, view, potential))
    return [replace(idle[0][1], key=prefix(view) + "-", reasons=reasons, trigger=None)]


def _atoms(
    rule: Rule, view: View, potential: Potential, results: list[Outcome | None], verdict: Verdict, exact: Exact | None
) -> Iterator[InstanceAtoms]:
    """Give what the second opinion is told of an instance, if anything: what came out must be among the worlds.

    Of an act that may lie ahead it is told the worlds in which it was done: that nothing was is no instance.
    """
    if exact is not None and not exact.possible <= set(map(status_of, results)):
        return
    if rule.kind == "prohibition" and may_lie_ahead(potential, view):
        results = [one for one in results if one is not None]
        status, possible = status_among(rule, results)
        verdict = replace(verdict, status=status, possible=possible)
    made = instance_atoms(rule, view, potential, results, verdict)
    if made is not None:
        yield replace(made, over_cases=exact is not None)


def _possible(number: int, statuses: frozenset[str], result: tuple[Outcome | None, ...]) -> bool:
    outcome = result[number]
    return outcome is None or outcome.status in (*statuses, "undetermined")


def _exactly(
    rule: Rule, view: View, verdict: Verdict, keys: frozenset[str], event: Event | None = None
) -> Exact | None:
    """Give what an undetermined verdict comes to over the cases that a rough one stands for, where these are few.

    ``keys`` are those of all instances that were worked out, ``event`` what triggered this one. A forbidden act that is
    not in a case, because it comes later, was not done: the rule is complied with.
    """
    if view.brief or view.settled or verdict.status != "undetermined":
        return None
    if view.root.ways is None:
        view.root.ways = Ways(view.root)
    idle = none(rule, verdict.key, view.record)
    undone = nothing(rule, view) if rule.kind == "prohibition" else None
    if undone is not None and verdict.key.endswith("unrecorded"):
        idle = undone

    def again(other: View) -> Verdict | None:
        if event is not None and undone is not None and not other.record.has(event):
            return undone
        every = rejudge(rule, other, verdict.key)
        found = [one for one in every if one.key in keys or not one.key.endswith("-")]
        if len(keys) == len(found) == 1:
            return found[0]
        others = [one for one in every if one.key not in keys]
        if any(one in found or one.status == "undetermined" for one in others):
            raise Unlike
        return next((one for one in found if one.key == verdict.key), None)

    return view.root.ways.exact(verdict, again, frozenset(idle.possible), times=orders_by_times(rule, view.rules))


def _explored(rule: Rule, view: View, found: list[Potential], outcomes: Outcomes) -> Iterator[Explored]:
    """Give each potential instance with the worlds that it was worked out in.

    Instances that can compete for acts, or for being the first or the latest, are worked out together, all others each
    for itself. What may have gone unrecorded takes no recorded act from an instance that is recorded.
    """
    groups = [[one] for one in found]
    if any(one.contest for one in found):
        groups = [found]
    elif _share_acts(rule, view):
        recorded = [one for one in found if one.recorded]
        groups = [recorded, *([one] for one in found if not one.recorded)]
    places = {id(one): place for place, one in enumerate(found)}
    worked = [one for group in groups if group for one in _group(rule, view, group, outcomes)]
    yield from sorted(worked, key=lambda one: places[id(one[0])])


def _group(rule: Rule, view: View, group: list[Potential], outcomes: Outcomes) -> Iterator[Explored]:
    rough = [potential for potential in group if potential.lo != potential.hi]
    if len(rough) > MOST_ROUGH:
        asked: Why = frozenset().union(*(potential.date_why for potential in rough))
        yield from ((potential, number, Worlds((), True, asked)) for number, potential in enumerate(group))
        return

    def work(world: World) -> tuple[Outcome | None, ...]:
        return outcomes(rule, view, group, world)

    worlds = explore(work, view.record.worlds, view.effort, _undecided(len(group)) if view.brief else None)
    for number, potential in enumerate(group):
        yield potential, number, worlds


def _undecided(number: int) -> Callable[[tuple[Outcome | None, ...]], bool]:
    """Tell, from the outcomes in one world after another, when all of so many instances are surely undetermined."""
    seen: list[set[str]] = [set() for _ in range(number)]

    def enough(result: tuple[Outcome | None, ...]) -> bool:
        for statuses, outcome in zip(seen, result, strict=True):
            statuses.add(status_of(outcome))
        return all("undetermined" in found or (len(found) > 1 and not found.issubset(HARMLESS)) for found in seen)

    return enough


def _share_acts(rule: Rule, view: View) -> bool:
    """Tell whether an act is recorded that instances of a rule can compete for."""
    if rule.kind == "prohibition":
        return False
    return any(
        version.serves == "one" and any(view.events(kind) for kind in acts_of(version)) for version in rule.versions
    )
