"""Standing duties: something that has to be so on every day."""

from __future__ import annotations

from cme_rules.core.timeline import NEG, NEVER, Timeline, both, negate
from cme_rules.judge.bounds import Bound, Scope
from cme_rules.judge.defeat import applies, excused
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.outcome import Leaf, Outcome
from cme_rules.judge.triggers import owed
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.rule import Rule, Version


def standing(
    rule: Rule, version: Version, number: int, view: View, potential: Potential, world: World
) -> Outcome | None:
    """Judge a standing duty on the as-at date: met while what it keeps holds, else overdue since it was owed unkept.

    An exception that began while it was not kept cures nothing. See decision 86.
    """
    as_at = view.record.as_at
    if version.last is not None and version.last < as_at:
        return None
    scope = scope_of(potential, as_at, version)
    if not owed(rule, version, view, potential, as_at, world):
        return None
    exempt = excused(rule, view, scope)
    keeps = view.truth(version.keeps, scope) if version.keeps is not None else NEVER
    kept = world.holds(keeps, as_at, (potential.key, "keeps"))
    excuse = world.holds(exempt, as_at, (potential.key, "exempt"))
    binding = [line for line in (applies(rule, view), _provided(version, view, scope)) if line is not None]
    late = both([*binding, negate(keeps), negate(exempt)])
    day = as_at
    if excuse and not kept:
        day = _day_before(exempt, as_at, world, potential.key)
        excuse = day < version.first or not _late_since(late, keeps, day, as_at, world, potential.key)
    status = "excused" if excuse else "met" if kept else "overdue"
    since = _since(late, day, version.first) if status == "overdue" else None
    atoms = (
        ("triggered", 2),
        ("excuse_counts", 2 if excuse else 0),
        ("done", 2 if kept else 0),
        ("timely", 2 if kept else 0),
        ("early", 0),
        ("ended", 0),
        ("ended_in_time", 0),
        ("foreclosed", 0),
        ("limited", 2),
        ("past_due", 0 if kept else 2),
    )
    leaf = Leaf("", status, None, (), atoms)
    due = Bound(since - 1, since - 1) if since is not None else None
    return Outcome(
        status,
        number,
        potential.lo,
        potential.lo,
        due=due,
        leaves=(leaf,),
        decisive=as_at,
        excused_from=as_at if excuse else None,
    )


def _provided(version: Version, view: View, scope: Scope) -> Timeline | None:
    return view.truth(version.provided, scope) if version.provided is not None else None


def _day_before(exempt: Timeline, as_at: int, world: World, key: str) -> int:
    """Give the day before an exception that holds began to: ``NEG`` where that was before all that is known."""
    step = exempt.index(as_at)
    while step and world.holds(exempt, exempt.starts[step] - 1, (key, "exempt")):
        step -= 1
    return exempt.starts[step] - 1 if step else NEG


def _late_since(late: Timeline, keeps: Timeline, day: int, as_at: int, world: World, key: str) -> bool:
    """Say whether a duty was owed and not kept on a day, nor kept since: what sets in then cures nothing."""
    if not world.holds(late, day, (key, "late")):
        return False
    return world.first_true(keeps, day, as_at, (key, "kept again")) is None


def _since(unkept: Timeline, as_at: int, first: int) -> int | None:
    """Give the first day of the days up to the as-at date on which a standing duty was surely owed and not kept.

    ``None`` where that was so before the first dated record: nobody knows since when. See decision 86.
    """
    start = unkept.starts[unkept.index(as_at)]
    return max(start, first) if start > NEG else None
