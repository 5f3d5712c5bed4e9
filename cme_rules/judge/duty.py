"""Duties: from the trigger through exceptions, due date and acts to the status of each instance, world by world."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cme_rules.core.timeline import NEG, POS
from cme_rules.judge import ending, limits
from cme_rules.judge.acts import Part, Passed, assign, parts_of
from cme_rules.judge.bounds import Scope
from cme_rules.judge.contest import passed_over
from cme_rules.judge.defeat import changes, effective, excused
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.limits import Due
from cme_rules.judge.names import acts_of, patterns_of
from cme_rules.judge.opening import opening
from cme_rules.judge.outcome import Leaf, Outcome, Served, best, worst
from cme_rules.judge.recorded import Event
from cme_rules.judge.standing import standing
from cme_rules.judge.table import choose_row
from cme_rules.judge.triggers import owed, settle_trigger, undated
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.rule import ConditionTrigger, Discharge, Rule, StandingTrigger, Version, version_on
from cme_rules.model.rule import Due as DueRule
from cme_rules.model.verdict import DUTY_STATUSES


@dataclass
class Instance:
    """One instance in one world, while it is being worked out."""

    potential: Potential
    number: int
    version: Version
    trigger: int
    dated: bool
    scope: Scope
    arises: int
    excused_from: int | None
    excused_to: int | None
    due: Due
    opens: int
    parts: tuple[Part, ...]
    combine: str
    ended: int | None
    foreclosed: int | None
    changed_by: str
    row: int | None
    opener: Event | None = None
    stopper: Event | None = None

    @property
    def stop(self) -> int:
        """Give the last day on which an act can still serve."""
        return min(d if d is not None else POS for d in (self.ended, self.foreclosed))


Made = Instance | Outcome | None
"""An instance that is to be worked out, an outcome that is known already, or nothing."""
Acted = tuple[Served | None, Passed]


def outcomes(rule: Rule, view: View, found: list[Potential], world: World) -> tuple[Outcome | None, ...]:
    """Give the outcome of every potential instance in one world; ``None`` where it is not triggered.

    One that is excused owes nothing, and takes no act from another.
    """
    view.world = world
    try:
        passed = passed_over(rule, view, found, world)
        made: list[Made] = [None if one.key in passed else _make(rule, view, one, world) for one in found]
        made = _taken_over(rule, view, made, world)
        served = assign(_owing(made), view, world, rule)
        results: list[Outcome | None] = []
        for item in made:
            if isinstance(item, Instance):
                acts = served.get(id(item), [(None, ())] * len(item.parts))
                results.append(_close(item, view, world, acts))
            else:
                results.append(item)
        return tuple(results)
    finally:
        view.world = None


def _make(rule: Rule, view: View, potential: Potential, world: World) -> Made:
    as_at = view.record.as_at
    if potential.exists == 1 and world.choose(("exists", potential.key), 2, potential.why) == 1:
        return None
    day, dated = settle_trigger(rule, view, potential, world)
    if day > as_at or not view.exists_now():
        return None
    number = potential.version if potential.version >= 0 else version_on(rule, day)
    if number is None:
        return None
    version = rule.versions[number]
    if version.unheld:
        return Outcome("undetermined", number, day)
    if isinstance(version.trigger, StandingTrigger):
        return standing(rule, version, number, view, potential, world)
    if not owed(rule, version, view, potential, day, world):
        return None
    return _instance(rule, number, view, potential, world, day, dated)


def _taken_over(rule: Rule, view: View, made: list[Made], world: World) -> list[Made]:
    """Give each instance under the version that governs it: a later one takes over what is open when it begins.

    Open means that no act serves it by then, that it is not late and has not ended. Others may have used the acts.
    """
    if not any(version.takes_over for version in rule.versions):
        return made
    while True:
        served = assign(_owing(made), view, world, rule)
        again = [_by_the_next(rule, view, one, served, world) if isinstance(one, Instance) else one for one in made]
        if all(one is before for one, before in zip(again, made, strict=True)):
            return made
        made = again


def _owing(made: list[Made]) -> list[Instance]:
    return [one for one in made if isinstance(one, Instance) and one.excused_from is None]


def _by_the_next(rule: Rule, view: View, item: Instance, served: dict[int, list[Acted]], world: World) -> Instance:
    number = item.number + 1
    if number == len(rule.versions) or not rule.versions[number].takes_over:
        return item
    change = rule.versions[number].first
    acted = any(act is not None and act.day < change for act, _ in served.get(id(item), ()))
    if change > view.record.as_at or acted or item.stop < change or limits.gone(item.due, change, world):
        return item
    taken = _instance(rule, number, view, item.potential, world, item.trigger, item.dated)
    return replace(taken, opens=max(taken.opens, change))  # what was done before serves another, or it were not open


def _instance(
    rule: Rule, number: int, view: View, potential: Potential, world: World, day: int, dated: bool
) -> Instance:
    """Work out one instance: exceptions first (they can move the day on which it arises), then limit, end, opening."""
    version, as_at = rule.versions[number], view.record.as_at
    scope = scope_of(potential, day, version)
    row = choose_row(version, view, potential, day, world)
    discharge = version.discharge
    due_rule: DueRule | None = version.due
    if row is not None and version.table is not None:
        entry = version.table.rows[row]
        discharge = entry.discharge if entry.discharge is not None else discharge
        due_rule = entry.due if entry.due_given else due_rule
    key = potential.key
    unknown = None if dated else undated(potential, version, view.rules.vocabulary)
    arises, excused_from, excused_to = day, None, None
    exempt = excused(rule, view, scope)
    changed_by = ""
    due = Due()
    turn = -1
    while True:  # each turn sets in later than the one before
        turn += 1
        here = scope_of(potential, arises, version)
        undated_here = unknown if arises == day else None
        due = limits.resolve(due_rule, view, here, world, (key, turn), version.same_day, undated_here)
        changed, changed_by = _changed_due(rule, view, here, due, arises, world, key)
        if changed_by:
            question = (key, turn, changed_by)
            due = limits.resolve(changed, view, here, world, question, version.same_day, undated_here)
        points = _points(discharge, view, due)
        start = world.first_true(exempt, arises, as_at, (key, "exempt", turn), points)
        if start is None or (start > arises and limits.past_by(due, start, ending.starter(rule, view, start), world)):
            break
        if start > arises and _met_by(rule, version, view, potential, here, due, discharge, start, world):
            break
        over = _over(rule, version, view, potential, here, arises, world, points)
        if start > arises and over is not None and over < start:
            break
        end = world.first_false(exempt, start, as_at, (key, "exempt ends", turn), points)
        excused_from, excused_to = start, end
        if end is None or not _still_stands(version, view, day, end, world, key):
            break
        arises, excused_from, excused_to = end, None, None
    scope = scope_of(potential, arises, version)
    ended = ending.ended(rule, version, view, scope, arises, world, key, points)
    opens, opener = opening(version, view, scope, potential, world)
    foreclosed = ending.foreclosed(version, view, scope, max(arises, opens), world, key, points)
    parts, combine = parts_of(discharge, view, scope, arises, world, key)
    if ended is not None and ended == foreclosed and ending.foreclosed_first(version, view, ended, world):
        ended = None
    stopper = ending.stopper(version, view, ended, foreclosed)
    return Instance(
        potential,
        number,
        version,
        day,
        dated,
        scope,
        arises,
        excused_from,
        excused_to,
        due,
        opens,
        parts,
        combine,
        ended,
        foreclosed,
        changed_by,
        row,
        opener,
        stopper,
    )


def _over(
    rule: Rule,
    version: Version,
    view: View,
    potential: Potential,
    scope: Scope,
    arises: int,
    world: World,
    points: tuple[int, ...],
) -> int | None:
    """Give the day on which a duty that has arisen ended or was foreclosed: an exception after it changes nothing."""
    if version.no_longer_owed_when is None and version.foreclosed_when is None:
        return None
    opens, _ = opening(version, view, scope, potential, world)
    ends = (
        ending.ended(rule, version, view, scope, arises, world, potential.key, points),
        ending.foreclosed(version, view, scope, max(arises, opens), world, potential.key, points),
    )
    return min((day for day in ends if day is not None), default=None)


def _changed_due(
    rule: Rule, view: View, scope: Scope, due: Due, day: int, world: World, key: str
) -> tuple[DueRule | None, str]:
    """Give the limit of an exception that changes it: one that has effect when the duty arises, or sets in in time."""
    for name in view.rules.exceptions_of.get(rule.id, ()):
        exception = view.rules.rules[name]
        if not changes(exception):
            continue
        marks = [due.latest.lo] if due.latest is not None and due.latest.known else []
        line = effective(exception, view, scope, changing=True)
        start = world.first_true(line, day, view.record.as_at, (key, name), marks)
        if start is None or (
            start > day and limits.past_by(due, start, ending.brought_by(exception, view, start), world)
        ):
            continue
        number = version_on(exception, day)
        number = version_on(exception, start) if number is None else number
        assert number is not None  # it has effect only while it is in force
        return exception.versions[number].changes_due, name
    return None, ""


def _still_stands(version: Version, view: View, day: int, end: int, world: World, key: str) -> bool:
    """Say whether what triggered a duty still stands when an exception ends, without a break in between."""
    if isinstance(version.trigger, ConditionTrigger):
        line = view.truth(version.trigger.condition)
        return world.first_false(line, day, end, (key, "stands", end)) is None
    return True


def _met_by(
    rule: Rule,
    version: Version,
    view: View,
    potential: Potential,
    scope: Scope,
    due: Due,
    discharge: Discharge | None,
    start: int,
    world: World,
) -> bool:
    """Say whether the duty was already met before an exception set in."""
    arises = scope.trigger.lo if scope.trigger is not None else start
    opens, opener = opening(version, view, scope, potential, world)
    parts, combine = parts_of(discharge, view, scope, arises, world, potential.key)
    trial = Instance(
        potential,
        0,
        version,
        arises,
        True,
        scope,
        arises,
        None,
        None,
        due,
        opens,
        parts,
        combine,
        start,
        None,
        "",
        None,
        opener,
    )
    served = assign([trial], view, world, rule)[id(trial)]
    done = [s is not None and s.how != "early" and s.day < start for s, _ in served]
    return bool(done) and (any(done) if combine == "any" else all(done))


def _points(discharge: Discharge | None, view: View, due: Due) -> tuple[int, ...]:
    """Give the days about which it matters when something sets in: the limits, and the acts that may discharge."""
    days = {b.lo for b in (due.latest, due.earliest) if b is not None and b.known}
    for kind in patterns_of(discharge):
        for event in view.events(kind):
            days |= {event.lo, event.hi}
    return tuple(sorted(days))


def _close(item: Instance, view: View, world: World, served: list[Acted]) -> Outcome:
    as_at = view.record.as_at
    excuse = item.excused_from is not None
    leaves = []
    for part, (act, passed) in zip(item.parts, served, strict=True):
        status, atoms = _status(item, act, as_at, world, excuse)
        leaves.append(Leaf(part.label, status, act, passed, atoms))
    if excuse:
        status = "excused"
    elif not leaves:
        status = "met"
    else:
        statuses = tuple(leaf.status for leaf in leaves)
        status = best(statuses) if item.combine == "any" else worst(statuses)
    return Outcome(
        status,
        item.number,
        item.trigger if item.dated else None,
        item.arises,
        item.opens,
        item.due.latest,
        item.due.earliest,
        tuple(leaves),
        item.combine,
        item.excused_from,
        item.ended,
        item.foreclosed,
        item.excused_from if excuse else item.arises,
        item.changed_by,
        item.row,
    )


def _status(
    item: Instance, act: Served | None, as_at: int, world: World, excuse: bool
) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Give the status of one part in one world, with the atoms that the chainer derives it from."""
    ended, foreclosed = item.ended, item.foreclosed
    limited = item.due.latest is not None
    due_past = limited and limits.past(item.due, as_at, world)
    ended_in_time = ended is not None and not (limited and limits.past_by(item.due, ended, item.stopper, world))
    if ended is not None and foreclosed is not None and foreclosed < ended:
        ended, ended_in_time = None, False
    atoms = (
        ("triggered", 2),
        ("excuse_counts", 2 if excuse else 0),
        ("done", 2 if act else 0),
        ("timely", 2 if act and act.how == "in_time" else 0),
        ("early", 2 if act and act.how == "early" else 0),
        ("ended", 2 if ended is not None else 0),
        ("ended_in_time", 2 if ended_in_time else 0),
        ("foreclosed", 2 if foreclosed is not None else 0),
        ("limited", 2 if limited else 0),
        ("past_due", 2 if due_past else 0),
    )
    if excuse:
        return "excused", atoms
    if act is not None:
        return {"in_time": "met", "early": "met_early", "late": "met_late"}[act.how], atoms
    if ended is not None:
        return ("superseded" if ended_in_time else "missed"), atoms
    if foreclosed is not None:
        return "missed", atoms
    if not limited:
        return "outstanding", atoms
    return ("overdue" if due_past else "pending"), atoms


def of_unknown_periods(rule: Rule, view: View, potential: Potential) -> tuple[str, ...]:
    """Give what is possible where nobody knows which periods there were: some undone, some served by any act.

    See decision 14.
    """
    version, record = rule.versions[potential.version], view.record
    limited = version.due is not None or version.table is not None
    kinds = acts_of(version)
    acted = any(view.events(kind) or record.silent_spans(kind, NEG, record.as_at) for kind in kinds)
    found = {"not_triggered", *(("pending", "overdue") if limited else ("outstanding",))}
    found |= {"met", "met_late"} if acted and limited else {"met"} if acted else set()
    found |= {"excused"} if view.rules.exceptions_of.get(rule.id) else set()
    found |= {"superseded"} if version.no_longer_owed_when is not None else set()
    return tuple(status for status in DUTY_STATUSES if status in found)
