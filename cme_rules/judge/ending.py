"""When a duty ends without an act, and which event ends, forecloses or excuses it on its day."""

from __future__ import annotations

from cme_rules.core.timeline import NEVER, Timeline, either
from cme_rules.judge import limits
from cme_rules.judge.bounds import Scope
from cme_rules.judge.defeat import applies
from cme_rules.judge.occasion import of_day
from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.rule import Rule, Version


def ended(
    rule: Rule, version: Version, view: View, scope: Scope, day: int, world: World, key: str, points: tuple[int, ...]
) -> int | None:
    """Give the first day on which the duty is no longer owed: the rule says so, or it no longer applies."""
    lines: list[Timeline] = []
    if version.no_longer_owed_when is not None:
        lines.append(view.truth(version.no_longer_owed_when, scope))
    line = either(lines) if lines else NEVER
    as_at, where = view.record.as_at, applies(rule, view)
    ended = world.first_true(line, day, as_at, (key, "ended"), points, any_day=True)
    left = world.first_false(where, day, as_at, (key, "left"), points, any_day=True) if where is not None else None
    return min((d for d in (ended, left) if d is not None), default=None)


def foreclosed(
    version: Version, view: View, scope: Scope, day: int, world: World, key: str, points: tuple[int, ...]
) -> int | None:
    """Give the first day from one on which the duty can no longer be done."""
    if version.foreclosed_when is None:
        return None
    line = view.truth(version.foreclosed_when, scope)
    return world.first_true(line, day, view.record.as_at, (key, "foreclosed"), points, any_day=True)


def foreclosed_first(version: Version, view: View, day: int, world: World) -> bool:
    """Say whether a duty was foreclosed before it ended on the same day: by the times of the events of both."""
    foreclosing, ending = (of_day(c, view, day) for c in (version.foreclosed_when, version.no_longer_owed_when))
    if foreclosing is None or ending is None or foreclosing.ident == ending.ident:
        return False
    return bool(limits.comes_before(foreclosing, foreclosing.minute, ending, version.same_day, world))


def stopper(version: Version, view: View, ended: int | None, foreclosed: int | None) -> Event | None:
    """Give the event that ended or foreclosed a duty, where it was one."""
    day = min((d for d in (ended, foreclosed) if d is not None), default=None)
    if day is None:
        return None
    return of_day(version.no_longer_owed_when if day == ended else version.foreclosed_when, view, day)


def starter(rule: Rule, view: View, day: int) -> Event | None:
    """Give the event by which an exception to a rule came to hold on a day, where it was one."""
    every = (brought_by(view.rules.rules[name], view, day) for name in view.rules.exceptions_of.get(rule.id, ()))
    return next((found for found in every if found is not None), None)


def brought_by(exception: Rule, view: View, day: int) -> Event | None:
    """Give the event by which one exception came to hold on a day, where it was one."""
    every = (of_day(version.when, view, day) for version in exception.versions)
    return next((found for found in every if found is not None), None)
