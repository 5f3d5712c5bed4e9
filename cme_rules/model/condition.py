"""Conditions and moments: what a rule may ask of a case, as a tree.

A condition is a three-valued function of the date, judged at the end of the day. A moment is a date (sometimes
with a time) that the case and the calendars decide. Both are pure data; ``link`` resolves their names and
``judge`` gives them their meaning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from cme_rules.core.span import Span
from cme_rules.model.period import Period

NOWHERE = Span("", 1, 1, 1, 1)


@dataclass(frozen=True)
class EventPattern:
    """Which recorded events are meant: a kind, and for each named attribute the values that will do.

    An attribute value written ``this <relation>`` stands for the related person of the instance. ``contains``
    names particulars that the event's ``contents`` attribute must all list. ``contents`` is any attribute of
    type ``list`` and is named by the key in ``contains``.
    """

    event: str
    attributes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    contains: tuple[tuple[str, tuple[str, ...]], ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


# ---- moments ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Word:
    """``trigger``, ``episode_start``, ``period_start`` or ``period_end``."""

    word: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class FixedDate:
    """A date of the calendar, as an ordinal day."""

    day: int
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class FactDate:
    """The date that a fact of type ``date`` gives; ``of`` names a linked subject, or is empty for this one."""

    fact: str
    of: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class EventDate:
    """The date of the first or the last matching event; before it happens, the planned date that a fact gives.

    ``since`` leaves out the events before a moment (the first deletion on or after the trigger), ``since_last`` those
    before the last event of another pattern that came before the trigger (the first deletion since the last entry).
    """

    pattern: EventPattern
    which: str = "first"
    planned: str = ""
    since: Moment | None = None
    since_last: EventPattern | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class RunStart:
    """The first day of the run of days that a measure counts, as it stands on the day of the trigger."""

    measure: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Onset:
    """The first day on which a condition holds (in the stretch that is running at the trigger)."""

    condition: Condition
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Birthday:
    """The day on which somebody born on the date of ``of`` reaches an age in years."""

    age: int
    of: Moment
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class FirstOf:
    """The first of certain days of the year, each (day, month), on or after a moment."""

    days: tuple[tuple[int, int], ...]
    on_or_after: Moment
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class LastWeekday:
    """The last given weekday (0 is Monday) of a month, in the calendar year of a moment."""

    weekday: int
    month: int
    in_year_of: Moment
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Counted:
    """A moment counted from another.

    ``how`` is ``after`` (elapsed: the moment is day 0), ``beginning_with`` (day numbers: the moment is day 1)
    or ``before`` (elapsed, backwards). The period is fixed or is what a fact of type ``period`` says.
    """

    period: Period | PeriodFact | PeriodAttribute
    how: str
    of: Moment
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class PeriodFact:
    """A length of time that a fact gives (an agreed interval, a school's own policy)."""

    fact: str
    of: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class PeriodAttribute:
    """A length of time that the triggering event states (a notice that gives its own period)."""

    attribute: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class AttributeDate:
    """A date that the triggering event states (a letter that names the day by which to answer)."""

    attribute: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Extreme:
    """The earlier or the later of several moments."""

    which: str
    moments: tuple[Moment, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class MomentReading:
    """A moment that depends on the reading chosen."""

    reading: str
    choices: tuple[tuple[str, Moment], ...]
    span: Span = field(default=NOWHERE, compare=False)


Moment: TypeAlias = (
    Word
    | FixedDate
    | FactDate
    | AttributeDate
    | EventDate
    | RunStart
    | Onset
    | Birthday
    | FirstOf
    | LastWeekday
    | Counted
    | Extreme
    | MomentReading
)


# ---- conditions ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Any:
    """At least one part holds."""

    parts: tuple[Condition, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: Condition
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class FactTest:
    """A fact has one of certain values (``is``), or compares with a number (``at_least`` and so on).

    ``test`` is ``is``, ``at_least``, ``at_most``, ``above`` or ``below``. ``values`` are texts as written.
    """

    fact: str
    test: str
    values: tuple[str, ...]
    of: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class EventTest:
    """A matching event has happened by the date (in this episode, where the rule is bound to one).

    ``since``, ``until`` and ``before`` bound the event's own date: on or after, no later than, strictly before.
    """

    pattern: EventPattern
    since: Moment | None = None
    until: Moment | None = None
    before: Moment | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class DateTest:
    """The date is on or after, after, on or before, or before a moment (``test`` names which)."""

    test: str
    moment: Moment
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Constant:
    """Always so, or never: what one alternative of a reading may come to."""

    holds: bool
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class MeasureTest:
    """A measure has reached a period: the run of days that it counts is at least so long on the date.

    With a ``window`` there need be no run: so many sessions or school days count in the stretch of that length that
    ends on the date.
    """

    measure: str
    period: Period
    window: Period | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class DefinitionTest:
    """A definition holds on the date."""

    rule: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class VerdictTest:
    """Every instance of a rule (in this episode) has one of certain statuses on the date."""

    rule: str
    statuses: tuple[str, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class ConditionReading:
    """A condition that depends on the reading chosen."""

    reading: str
    choices: tuple[tuple[str, Condition], ...]
    span: Span = field(default=NOWHERE, compare=False)


Condition: TypeAlias = (
    All
    | Any
    | Not
    | FactTest
    | EventTest
    | DateTest
    | Constant
    | MeasureTest
    | DefinitionTest
    | VerdictTest
    | ConditionReading
)


def leaves(condition: Condition) -> tuple[Condition, ...]:
    """Give the tests of a condition in the order in which a depth-first walk from the left meets them.

    ``All``, ``Any`` and ``Not`` are walked into; every other node is a leaf, tests of definitions included. A test that
    occurs twice is two leaves. The moments inside a test are not walked.

    >>> a, b = FactTest("a", "is", ("yes",)), FactTest("b", "is", ("yes",))
    >>> [leaf.fact for leaf in leaves(All((Not(Any((b, a))), a)))]
    ['b', 'a', 'a']
    """
    if isinstance(condition, All | Any):
        return tuple(leaf for part in condition.parts for leaf in leaves(part))
    if isinstance(condition, Not):
        return leaves(condition.part)
    return (condition,)
