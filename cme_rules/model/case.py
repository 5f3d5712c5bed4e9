"""A case file: one subject's facts, dated events and attendance. Nothing in it is computed."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE
from cme_rules.model.decided import Answer


@dataclass(frozen=True)
class FactValue:
    """A value of a fact, from an ordinal day to another (inclusive; ``None`` where the file does not say).

    ``value`` is the text as written, or ``None`` for a value that is said to be unknown. ``recorded`` is the day of
    recording, ``id`` and ``corrects`` tie a correction to the record that it replaces.
    """

    fact: str
    value: str | None
    first: int | None = None
    last: int | None = None
    id: str = ""
    recorded: int | None = None
    corrects: str = ""
    source: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class EventRecord:
    """An event on a day between ``lo`` and ``hi`` (equal where the date is known).

    ``lo`` is ``None`` where nothing bounds the date from below, ``hi`` ``None`` where it is some day up to the
    as-at date. ``minute`` is minutes after midnight, or ``None`` where no time is given. ``attributes`` holds texts; a
    value of ``None`` is an attribute said to be unknown; lists are tuples.
    """

    kind: str
    lo: int | None
    hi: int | None
    minute: int | None = None
    attributes: tuple[tuple[str, tuple[str, ...] | None], ...] = ()
    id: str = ""
    recorded: int | None = None
    corrects: str = ""
    source: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class AbsencePeriod:
    """School days from one day to another (``last`` is ``None``: to the end of the record), all in one category."""

    first: int
    last: int | None
    category: str
    id: str = ""
    recorded: int | None = None
    corrects: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Mark:
    """The attendance code of one session (0 morning, 1 afternoon) of one day; ``None`` is a missing mark."""

    day: int
    session: int
    code: str | None
    recorded: int | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Pointer:
    """What a name in the file stands for, from an ordinal day to another (inclusive; ``None``: not limited).

    ``name`` is a link ("school") or a unit of days ("school", "working"), ``target`` the id of the linked subject's
    case or the name of a calendar.
    """

    name: str
    target: str
    first: int | None = None
    last: int | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Case:
    """One subject's file.

    ``cover_first`` and ``cover_last`` are the days that the record covers (``None``: not stated). ``incomplete``
    names kinds of events of which the record is said to be incomplete. ``related`` gives the ids of related
    people by relation, ``links`` the linked subjects, ``calendars`` the calendars of each unit,
    ``answers`` what people say of verdicts that the records leave open.
    """

    id: str
    about: str
    facts: tuple[FactValue, ...] = ()
    events: tuple[EventRecord, ...] = ()
    periods: tuple[AbsencePeriod, ...] = ()
    marks: tuple[Mark, ...] = ()
    cover_first: int | None = None
    cover_last: int | None = None
    incomplete: tuple[str, ...] = ()
    related: tuple[tuple[str, tuple[str, ...]], ...] = ()
    unknown_relations: tuple[str, ...] = ()
    links: tuple[Pointer, ...] = ()
    calendars: tuple[Pointer, ...] = ()
    answers: tuple[Answer, ...] = ()
    title: str = ""
    span: Span = field(default=NOWHERE, compare=False)
