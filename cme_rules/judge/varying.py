"""Moments inside a condition that are another one on each day: the last letter so far, the run that is running then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from cme_rules.core.timeline import NEG, POS, Timeline, Why, steps
from cme_rules.judge.bounds import NO_SCOPE, Scope
from cme_rules.judge.view import View
from cme_rules.model import condition as c


def over_time(
    moments: list[c.Moment | None], view: View, scope: Scope | None, judged: Callable[[Scope], Timeline]
) -> Timeline:
    """Judge a test on each day by its moments as they stand on that day.

    ``judged`` gives the truth with the moments of one stretch of days, named in the scope's ``days``; of each answer
    only those days are kept. See decision 20.
    """
    here = scope or NO_SCOPE
    cuts = sorted({cut for moment in moments if moment is not None for cut in _cuts(moment, view, here)})
    if not cuts:
        return judged(here)
    changes: list[tuple[int, int, Why]] = []
    for start, after in zip([NEG, *cuts], [*cuts, POS + 1], strict=True):
        line = judged(replace(here, days=(start, after - 1)))
        first = line.index(start)
        changes.append((start, line.values[first], line.whys[first]))
        for step in range(first + 1, len(line.starts)):
            if line.starts[step] < after:
                changes.append((line.starts[step], line.values[step], line.whys[step]))
    return steps(changes)


def _cuts(moment: c.Moment, view: View, scope: Scope) -> Iterator[int]:
    """Give the days on which a moment becomes another one."""
    if isinstance(moment, c.EventDate):
        if moment.since is not None:
            yield from _cuts(moment.since, view, scope)
        if moment.which == "last":
            for event in view.events(moment.pattern.event):
                yield from (day for day in (event.lo, event.hi) if day > NEG)
        if moment.since_last is not None and scope.trigger is None:
            for event in view.events(moment.since_last.event):
                yield from (day + 1 for day in (event.lo, event.hi) if day > NEG)
    elif isinstance(moment, c.RunStart) and scope.trigger is None:
        yield from view.runs(moment.measure).changes()
    elif isinstance(moment, c.Onset) and scope.trigger is None:
        yield from (day for day in view.truth(moment.condition).starts if day > NEG)
    elif isinstance(moment, c.Birthday | c.Counted):
        yield from _cuts(moment.of, view, scope)
    elif isinstance(moment, c.FirstOf):
        yield from _cuts(moment.on_or_after, view, scope)
    elif isinstance(moment, c.LastWeekday):
        yield from _cuts(moment.in_year_of, view, scope)
    elif isinstance(moment, c.Extreme):
        for each in moment.moments:
            yield from _cuts(each, view, scope)
