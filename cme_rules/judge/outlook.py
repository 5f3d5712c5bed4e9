"""What time brings: how a verdict that is not yet due ends if nothing more is recorded, and what arises until then."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from cme_rules.judge.engine import judge_rule, rejudge_alone
from cme_rules.judge.record import Record
from cme_rules.judge.view import Rules, View
from cme_rules.model.case import Case
from cme_rules.model.verdict import OPEN, Follows, Verdict

MOST_DAYS = 6
"""On so many days it is looked for what else arises; for later ones only what becomes of the duty itself is said."""


def quiet(case: Case, as_at: int, day: int) -> Case:
    """Give a case as it will stand on a later day if nothing more is recorded: its silence speaks until then."""
    last = case.cover_last
    return replace(
        case,
        events=tuple(one for one in case.events if one.lo is None or one.lo <= as_at),
        facts=tuple(one for one in case.facts if one.first is None or one.first <= as_at),
        periods=tuple(one for one in case.periods if one.first <= as_at),
        marks=tuple(one for one in case.marks if one.day <= as_at),
        cover_last=max(last, day) if last is not None and last >= as_at else last,
    )


def outlook(
    verdicts: Sequence[Verdict], rules: Rules, order: Sequence[str], as_at: int, later: Callable[[int], Record]
) -> Iterator[Verdict]:
    """Say of each verdict that is not yet due what follows; ``later`` gives the quiet record of a later day."""
    views: dict[int, View] = {}
    arising: dict[int, tuple[tuple[str, str, int], ...]] = {}

    def view(day: int) -> View:
        if day not in views:
            views[day] = View(later(day), rules, brief=True)
        return views[day]

    for verdict in verdicts:
        found = _follows(verdict, rules, as_at, view) if verdict.status == "pending" else None
        if found is None:
            yield verdict
            continue
        if found.day not in arising and len(arising) < MOST_DAYS:
            arising[found.day] = tuple(_arising(view(found.day), rules, order, as_at, found.day))
        yield replace(verdict, follows=replace(found, arising=arising.get(found.day, ())))


def _follows(verdict: Verdict, rules: Rules, as_at: int, view: Callable[[int], View]) -> Follows | None:
    ends = sorted({day for end in verdict.due or () if end is not None for day in (end, end + 1) if day > as_at})
    for day in ends:
        for again in rejudge_alone(rules.rules[verdict.rule], view(day), verdict.key):
            if again.key == verdict.key and again.status != "pending":
                return Follows(day, again.status)
    return None


def _arising(view: View, rules: Rules, order: Sequence[str], as_at: int, day: int) -> Iterator[tuple[str, str, int]]:
    """Give the duties that arise after the as-at date, up to a day, and are then to be done."""
    for name in order:
        rule = rules.rules[name]
        if rule.about != view.record.case.about or rule.kind != "duty":
            continue
        for one in judge_rule(rule, view):
            began = one.trigger[0] if one.trigger is not None and one.trigger[0] == one.trigger[1] else None
            if one.status in OPEN and began is not None and as_at < began <= day:
                yield name, one.key, began
