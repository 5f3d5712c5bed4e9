"""What each kind of rule must say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.link.references import walk
from cme_rules.link.versions import head_of
from cme_rules.model.condition import Counted, DateTest, EventDate, Extreme, Moment, MomentReading, Word
from cme_rules.model.period import Period
from cme_rules.model.rule import EventTrigger, Limit, PeriodTrigger, Rule, StandingTrigger, Version


def check_kind(rule: Rule) -> Iterator[Problem]:
    """Report what the versions of a rule lack for its kind; one whose text nobody holds may lack all."""
    for version in rule.versions:
        if version.unheld:
            continue
        yield from _hours(version)
        if rule.kind == "duty":
            yield from _duty(rule, version)
        elif rule.kind == "prohibition":
            if version.forbids is None:
                yield problem("CME-R086", f"the prohibition “{rule.id}” forbids nothing", head_of(version.span))
        elif version.when is None:
            message = f"the {rule.kind} “{rule.id}” does not say when it holds"
            yield problem("CME-R087", message, head_of(version.span))


def _hours(version: Version) -> Iterator[Problem]:
    """Report a test of a date that counts hours where truth is asked for at the end of a day. See decision 92."""
    for test in walk(replace(version, allowed_when=None)):
        if isinstance(test, DateTest) and _counts_hours(test.moment):
            yield problem("CME-R056", "hours are counted where a condition is judged by the day", test.span)


def _counts_hours(moment: Moment) -> bool:
    if isinstance(moment, Counted):
        return isinstance(moment.period, Period) and moment.period.unit == "hour"
    parts = moment.moments if isinstance(moment, Extreme) else ()
    if isinstance(moment, MomentReading):
        parts = tuple(part for _, part in moment.choices)
    return any(_counts_hours(part) for part in parts)


def _duty(rule: Rule, version: Version) -> Iterator[Problem]:
    place = head_of(version.span)
    if version.trigger is None:
        yield problem("CME-R084", f"nothing starts the duty “{rule.id}”", place)
        return
    standing = isinstance(version.trigger, StandingTrigger)
    if version.keeps is not None and not standing:
        message = f"the duty “{rule.id}” keeps a condition, and is not standing"
        yield problem("CME-R097", message, place, help="write “trigger: standing”")
    elif standing and version.keeps is None:
        message = f"the standing duty “{rule.id}” does not say what must be kept"
        yield problem("CME-R097", message, place, help="add “keeps:” and a condition")
    elif version.keeps is None and version.discharge is None:
        yield from _discharged(rule, version)
    yield from _opening(rule, version)


def _discharged(rule: Rule, version: Version) -> Iterator[Problem]:
    """Report the rows of a table that nothing discharges; without any that say so, the version as a whole."""
    rows = version.table.rows if version.table is not None else ()
    lacking = [row for row in rows if row.discharge is None]
    if not rows or len(lacking) == len(rows):
        help_ = "add “discharge:”, such as discharge: {event: …}" + (", to the version or to each row" if rows else "")
        yield problem("CME-R085", f"nothing discharges the duty “{rule.id}”", head_of(version.span), help=help_)
        return
    for row in lacking:
        message = f"nothing discharges the duty “{rule.id}” in this row of its table"
        yield problem("CME-R085", message, head_of(row.span), help="add “discharge:” to the row")


def _opening(rule: Rule, version: Version) -> Iterator[Problem]:
    """Report a duty owed before the event that triggers it, which does not say from when an act counts."""
    if version.opens != "at_trigger" or isinstance(version.trigger, (PeriodTrigger, StandingTrigger)):
        return
    rows = version.table.rows if version.table is not None else ()
    for due in (version.due, *(row.due for row in rows)):
        for limit in walk(due):
            if isinstance(limit, Limit) and limit.earliest is None and _is_trigger(limit.latest, version):
                message = f"the duty “{rule.id}” is owed before what triggers it"
                yield problem("CME-R088", message, head_of(limit.span))
                return


def _is_trigger(moment: Moment | None, version: Version) -> bool:
    if isinstance(moment, Word):
        return moment.word == "trigger"
    if isinstance(moment, Counted):
        return moment.how == "before" and _is_trigger(moment.of, version)
    return (
        isinstance(moment, EventDate)
        and moment.since is None
        and moment.since_last is None
        and isinstance(version.trigger, EventTrigger)
        and moment.pattern == version.trigger.pattern
    )
