"""Whether every instance of a rule has one of certain statuses, day by day: a condition on another rule's verdict."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.core.timeline import NEG, NOTHING, Timeline, Why, steps
from cme_rules.judge.view import View
from cme_rules.model.rule import Rule


def verdict_line(rule: Rule, statuses: Sequence[str], view: View) -> Timeline:
    """Give when every instance of a rule has one of the statuses, judged anew on each day that can matter.

    Those are the days on which an event is dated or a condition of the rule changes, and the day after each due date.
    """
    key = (rule.id, tuple(statuses))
    found = view.verdicts.get(key)
    if found is None:
        found = view.verdicts[key] = _line(rule, statuses, view)
    return found


def _line(rule: Rule, statuses: Sequence[str], view: View) -> Timeline:
    from cme_rules.judge.engine import judge_view

    record = view.record
    trial = View(record, view.rules, view.episode)
    days = {e.lo for events in record.by_kind.values() for e in events if e.lo > NEG}
    days |= {e.hi for events in record.by_kind.values() for e in events}
    days |= {record.cover_first, record.cover_last + 1}
    for verdict in judge_view(rule, trial):
        for range_ in (verdict.due, verdict.trigger):
            days |= {d + shift for d in range_ or () if d is not None for shift in (0, 1)}
    for line in (*trial.cache.values(), *trial.definitions.values()):
        days |= set(line.starts)
    telling = sorted(d for d in days | {record.as_at} if NEG < d <= record.as_at)
    changes: list[tuple[int, int, Why]] = []
    for day in (telling[0] - 1, *telling):
        then = View(record.seen_at(day), view.rules, view.episode)
        least, why = 2, NOTHING
        for verdict in judge_view(rule, then):
            possible = verdict.possible or (verdict.status,)
            inside = sum(status in statuses for status in possible)
            truth = 2 if inside == len(possible) else 1 if inside else 0
            if verdict.status in statuses:
                truth = 2
            least = min(least, truth)
            if truth == 1:
                why |= frozenset(verdict.missing)
        changes.append((day if changes else NEG, least, why))
    return steps(changes)
