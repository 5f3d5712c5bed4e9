"""What the picture of a case shows of its duties: from the trigger to the due date, and to what was done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cme_rules.judge.timeline_view import LONGEST_BEFORE, TimelineView
from cme_rules.report.view import CaseView, VerdictView

SHOWN = ("breach", "shortfall", "accepted", "undetermined", "to_do", "in_order")
MOST_BARS = 24
"""So many duties are drawn at most, the most telling first; all are in the lists below the picture."""

MOST_ALIKE = 3
"""Of the instances of one rule that have one status no more than these are drawn: other rules need the room."""

Days = tuple[int | None, int | None]


@dataclass(frozen=True)
class DutyBar:
    """A duty over time. Each of ``trigger``, ``due`` and ``done`` is a range of days, or ``None`` where there is none.

    ``end`` is the last day on which it was still owed: that of the act, or the day of the check.
    """

    title: str
    status: str
    group: str
    trigger: tuple[int, int]
    due: Days | None
    done: Days | None
    end: int


def bars(case: CaseView) -> tuple[tuple[DutyBar, ...], int]:
    """Return the duties to draw, and how many more there are that have a day to begin at."""
    if case.timeline is None:
        return (), 0
    found: list[DutyBar] = []
    alike: Counter[tuple[str, str]] = Counter()
    left = 0
    for group in SHOWN:
        for one in case.of(group):
            bar = _bar(one, case.timeline.as_at)
            if bar is None:
                continue
            alike[one.verdict.rule, bar.status] += 1
            if alike[one.verdict.rule, bar.status] > MOST_ALIKE or len(found) == MOST_BARS:
                left += 1
            else:
                found.append(bar)
    return tuple(found), left


def window(view: TimelineView, drawn: Sequence[DutyBar]) -> tuple[int, int]:
    """Return the first and last day that the picture shows: the record, the day of the check, what is due after it."""
    earliest = view.first - LONGEST_BEFORE
    first = min([view.first, *(max(bar.trigger[0], earliest) for bar in drawn)])
    ahead = [day for bar in drawn for day in (bar.due or ()) if day is not None]
    last = max([view.last, *(min(day, view.as_at + LONGEST_BEFORE) for day in ahead)])
    margin = max((last - first) // 40, 1)
    return first - margin, last + margin


def _bar(one: VerdictView, as_at: int) -> DutyBar | None:
    verdict = one.verdict
    if verdict.kind != "duty" or verdict.trigger is None:
        return None
    known = [day for day in verdict.trigger if day is not None]
    if not known:
        return None
    done = [day for day in verdict.done or () if day is not None]
    open_ = one.group == "to_do" or verdict.status in ("overdue", "undetermined")
    ends = max(done) if done else as_at if open_ else _last_day(one, max(known))
    return DutyBar(
        one.title, verdict.status, one.group, (min(known), max(known)), verdict.due, verdict.done, max(ends, *known)
    )


def _last_day(one: VerdictView, trigger: int) -> int:
    """Return the day on which a duty ended without an act: too late, no longer owed, or its due day."""
    ended = [r.first for r in one.verdict.reasons if r.kind in ("superseded", "foreclosed") and r.first is not None]
    due = [day for day in one.verdict.due or () if day is not None]
    return min(ended) if ended else max(due or [trigger])
