"""From when acts count, and what a count starts from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cme_rules.link.references import walk
from cme_rules.lint.found import Found, Ground, place
from cme_rules.model import condition as c
from cme_rules.model.rule import ConditionTrigger, Limit, PeriodTrigger, Rule, StandingTrigger, Version
from cme_rules.read.nodes import ListNode, MapNode
from cme_rules.reasons import words

LEAST = 3
"""Of fewer values it is not said that they are seldom dated."""


def openings(ground: Ground) -> Iterator[Found]:
    """Find duties that may fall due before what triggers them, where only acts from the trigger on count.

    Where the limit is the trigger itself, the loader refuses it (CME-R088).
    """
    for rule in ground.rules.rules.values():
        for version in rule.versions:
            if version.opens != "at_trigger" or isinstance(version.trigger, PeriodTrigger | StandingTrigger | None):
                continue
            rows = version.table.rows if version.table is not None else ()
            for limit in (version.due, *(row.due for row in rows)):
                if isinstance(limit, Limit) and limit.latest is not None and not _from_trigger_on(limit.latest):
                    when = words.due(limit)
                    said = "not counted from its trigger, and what is done before that does not count"
                    message = f"“{rule.id}” is due {when}, {said}"
                    yield Found(rule.id, message, place(limit.span))


def _from_trigger_on(moment: c.Moment) -> bool:
    """Tell whether a moment, where there is one, surely does not come before the trigger."""
    if isinstance(moment, c.Word):
        return moment.word == "trigger"
    if isinstance(moment, c.Counted):
        return moment.how != "before" and _from_trigger_on(moment.of)
    if isinstance(moment, c.EventDate):
        return moment.since is not None and _from_trigger_on(moment.since)
    if isinstance(moment, c.FirstOf):
        return _from_trigger_on(moment.on_or_after)
    if isinstance(moment, c.Extreme):
        tests = [_from_trigger_on(one) for one in moment.moments]
        return any(tests) if moment.which == "later" else all(tests)
    return False


def undated(ground: Ground) -> Iterator[Found]:
    """Find duties that start on the day on which a fact became so, where the worked examples seldom give that day."""
    given, without = _dates(ground)
    for rule in ground.rules.rules.values():
        told: set[str] = set()
        for version in rule.versions:
            for test in _counted_from(version):
                name = test.fact
                if name not in told and given[name] >= LEAST and 2 * without[name] > given[name]:
                    told.add(name)
                    message = (
                        f"“{rule.id}” can count from the day on which {words.condition(test)}, and {without[name]} of "
                        f"{given[name]} values of “{name}” in the worked examples have no date"
                    )
                    yield Found(rule.id, message, place(test.span))


def _counted_from(version: Version) -> Iterator[c.FactTest]:
    """Give the facts whose first day starts a duty that is counted from it, or that a limit is counted from."""
    if isinstance(version.trigger, ConditionTrigger) and any(isinstance(n, c.Counted) for n in walk(version.due)):
        yield from (one for one in c.leaves(version.trigger.condition) if isinstance(one, c.FactTest))
    for node in walk(version.due):
        if isinstance(node, c.Onset):
            yield from (one for one in c.leaves(node.condition) if isinstance(one, c.FactTest))


def _dates(ground: Ground) -> tuple[Counter[str], Counter[str]]:
    """Count, over the worked examples of all rules, the values of each fact and those without a first day."""
    given: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for rule in ground.rules.rules.values():
        for case in _cases(rule):
            facts = case.items.get("facts")
            for name, entry in facts.value.items.items() if facts and isinstance(facts.value, MapNode) else ():
                values = entry.value.items if isinstance(entry.value, ListNode) else (entry.value,)
                dated = any(isinstance(value, MapNode) and "from" in value.items for value in values)
                given[name] += 1
                without[name] += not dated
    return given, without


def _cases(rule: Rule) -> Iterator[MapNode]:
    for example in rule.examples:
        cases = (example.case, *(linked for _, _, linked in example.linked))
        yield from (case for case in cases if isinstance(case, MapNode))
