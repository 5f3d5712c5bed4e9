"""Rules: one norm each, in dated versions, each answerable to its source."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE, Condition, EventPattern, Moment

KINDS = ("definition", "duty", "prohibition", "power", "exception")
FORCES = ("must", "will", "should", "may")
SAME_DAY = ("undetermined", "whole_day", "not_in_time")
OPENS = ("at_trigger", "at_episode_start", "since_last", "at_any_time")
GRADES = ("official", "secondary", "unverified")


@dataclass(frozen=True)
class Citation:
    """Where a norm comes from: a document of the list of sources, and the place in it.

    ``fingerprint`` is the hash of the paragraph's text with white space and punctuation folded, or empty where
    the text was not held. ``grade`` says how well the text was checked: ``official`` (read), ``secondary``
    (a page quoting it was read) or ``unverified``.
    """

    document: str
    place: str
    grade: str
    fingerprint: str = ""
    address: str = ""
    span: Span = field(default=NOWHERE, compare=False)


# ---- what starts a duty ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class EventTrigger:
    """Each matching event, or the first or the latest only.

    ``starts_from`` is a moment that starts a series which later events continue (the first report is due so
    long after the service began, the next so long after the last report).
    """

    pattern: EventPattern
    which: str = "each"
    starts_from: Moment | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class ConditionTrigger:
    """The first day of each stretch of days on which a condition holds (its onset)."""

    condition: Condition
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class DateTrigger:
    """A moment that is computed or planned (a birthday, a meeting day)."""

    moment: Moment
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class PeriodTrigger:
    """Each ``week``, ``month``, ``term``, ``year`` or ``school_day`` that begins from a moment until a condition.

    A year begins on the day of the year given by ``year_begins`` (day, month).
    """

    each: str
    start: Moment | None = None
    until: Condition | None = None
    year_begins: tuple[int, int] = (1, 1)
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class StandingTrigger:
    """No event starts it: it is owed on every day on which the rule is in force and applies."""

    span: Span = field(default=NOWHERE, compare=False)


Trigger: TypeAlias = EventTrigger | ConditionTrigger | DateTrigger | PeriodTrigger | StandingTrigger


# ---- when it is due --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Limit:
    """The last moment in time, and the first.

    ``latest`` is the last day (or, in hours, the last minute) on which an act is in time; ``strictly`` says that
    the act must come before it. ``earliest`` is the first day on which an act is in time. ``by_time`` is minutes
    after midnight on the last day. A limit with neither is no limit.
    """

    latest: Moment | None = None
    strictly: bool = False
    earliest: Moment | None = None
    by_time: int | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class LimitReading:
    """A limit that depends on the reading chosen; a choice of ``None`` is no time at all."""

    reading: str
    choices: tuple[tuple[str, Due | None], ...]
    span: Span = field(default=NOWHERE, compare=False)


Due: TypeAlias = Limit | LimitReading


# ---- what discharges it ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Act:
    """A matching event."""

    pattern: EventPattern
    label: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class State:
    """The first day on which a condition holds, on or after the day on which the duty opens."""

    condition: Condition
    label: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class AllActs:
    """Every part must be done, and the verdict is that of the worst part.

    A part can be owed only ``where`` a condition holds at the trigger.
    """

    parts: tuple[tuple[Discharge, Condition | None], ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class AnyAct:
    """Any one part will do."""

    parts: tuple[Discharge, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class DischargeReading:
    """A discharge that depends on the reading chosen."""

    reading: str
    choices: tuple[tuple[str, Discharge], ...]
    span: Span = field(default=NOWHERE, compare=False)


Discharge: TypeAlias = Act | State | AllActs | AnyAct | DischargeReading


@dataclass(frozen=True)
class PartyChoice:
    """A party that a fact chooses; without a ``fact`` the one party named in ``choices``."""

    fact: str
    choices: tuple[tuple[str, str], ...]
    of: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Row:
    """One row of a table: for these values of the table's columns, this limit, discharge or bearer."""

    values: tuple[tuple[str, tuple[str, ...]], ...]
    due: Due | None = None
    due_given: bool = False
    discharge: Discharge | None = None
    bearer: PartyChoice | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Table:
    """A table of reasons and what follows from each.

    Each column is a fact (``fact:NAME``) or an attribute of the triggering event (``attribute:NAME``) with a
    closed list of values, so that the program can prove that the rows leave no gap and do not overlap.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    span: Span = field(default=NOWHERE, compare=False)


NOT_COMMENCED = date.max.toordinal()
"""The first day of a version that was enacted and has not been commenced: no day that any file reaches."""


@dataclass(frozen=True)
class Version:
    """What a rule says from one date to another.

    ``first`` and ``last`` are ordinal days; ``last`` is ``None`` while no end is known. ``unheld`` marks a span
    whose text nobody holds: what falls in it is undetermined. ``cannot_be`` marks a definition of what cannot be so: a
    file in which it holds contradicts itself. A version uses only the fields of its kind.
    """

    first: int
    last: int | None
    citations: tuple[Citation, ...] = ()
    unheld: bool = False
    takes_over: bool = False
    bearer: PartyChoice | None = None
    towards: PartyChoice | None = None
    # duty
    trigger: Trigger | None = None
    provided: Condition | None = None
    due: Due | None = None
    discharge: Discharge | None = None
    opens: str = "at_trigger"
    since_last: EventPattern | None = None
    serves: str = "one"
    same_day: str = "undetermined"
    same_day_reading: tuple[str, tuple[tuple[str, str], ...]] | None = None
    no_longer_owed_when: Condition | None = None
    foreclosed_when: Condition | None = None
    table: Table | None = None
    keeps: Condition | None = None
    # prohibition
    forbids: EventPattern | None = None
    allowed_when: Condition | None = None
    # definition, power, exception
    when: Condition | None = None
    recorded_as: str = ""
    cannot_be: bool = False
    # exception that changes a part instead of excusing
    changes_due: Due | None = None
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def commenced(self) -> bool:
        """Tell whether a day is known from which it is in force."""
        return self.first != NOT_COMMENCED


@dataclass(frozen=True)
class Example:
    """A worked example inside a rule: a small case, a date and what the rule must say of it.

    ``case`` is the case as located data, read by the same reader as case files; ``linked`` holds the files of linked
    subjects, each with its name (of the link, or the id that the case gives) and what it is about. ``expect`` has the
    status and, where the example gives them, due date, trigger, possible statuses and missing names of each instance
    expected.
    """

    name: str
    as_at: int
    case: object
    expect: tuple[Expectation, ...]
    known_on: int | None = None
    readings: tuple[tuple[str, str], ...] = ()
    linked: tuple[tuple[str, str, object], ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Expectation:
    """What is expected of one instance: only what is given is compared.

    ``version`` is the first day of the version by which the instance is judged.
    """

    status: str
    trigger: int | None = None
    due: int | None = None
    done: int | None = None
    since: int | None = None
    possible: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    excused_by: str = ""
    person: str = ""
    force: str = ""
    bearer: str = ""
    towards: str = ""
    version: int | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Rule:
    """One norm, with one id for life.

    ``about`` is the kind of subject whose file it judges; ``layer`` is ``statutory`` or the name of a local set;
    ``episode`` is the kind of episode it is bound to, or empty; ``for_each`` the relation whose members each
    have an instance, or empty; ``to`` the rules that an exception defeats; ``tightens`` the statutory rules that a
    local rule adds to or tightens.
    """

    id: str
    title: str
    kind: str
    force: str
    about: str
    norm: str
    layer: str
    versions: tuple[Version, ...]
    episode: str = ""
    for_each: str = ""
    to: tuple[str, ...] = ()
    tightens: tuple[str, ...] = ()
    note: str = ""
    decisions: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    untried: tuple[tuple[str, str], ...] = ()
    """What no example or scenario can exercise, such as a status that cannot come about, and why."""
    unnoticed: tuple[tuple[str, str], ...] = ()
    """Changes of the rule by one step that no case can show, in the words in which they are reported, and why."""
    unmended: tuple[tuple[str, str], ...] = ()
    """Findings of ``lint`` that are left as they are, by their code, and why."""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Reading:
    """A point where careful readers differ: a question, its named alternatives, the choice and the reason.

    ``scope`` is ``rule`` (rules name it) or ``file`` (it says what a case file means).
    """

    id: str
    question: str
    alternatives: tuple[tuple[str, str], ...]
    choice: str
    reason: str
    scope: str = "rule"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Document:
    """A source that rules cite: title, edition, address.

    ``replaced`` names the document that took its place, and the first day of that, where one has.
    """

    id: str
    title: str
    edition: str
    address: str = ""
    layer: str = "statutory"
    replaced: tuple[str, int] | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class LocalSet:
    """A local set of rules and to whom it applies: for each kind of subject, a dated condition."""

    id: str
    title: str
    applies: tuple[tuple[str, Condition], ...]
    span: Span = field(default=NOWHERE, compare=False)


def begins(rule: Rule, version: int | None) -> int | None:
    """Give the first day of a version of a rule by its number, as verdicts name it; ``None`` where none counts."""
    return rule.versions[version].first if version is not None else None


def version_on(rule: Rule, day: int) -> int | None:
    """Give the number of the version that was in force on a day, or ``None``."""
    for number, version in enumerate(rule.versions):
        if version.first <= day and (version.last is None or day <= version.last):
            return number
    return None
