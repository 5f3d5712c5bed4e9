"""The words that rules and case files may use, declared in YAML: nothing else may be named."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE
from cme_rules.model.period import Period

SENSITIVITIES = ("plain", "personal", "special")
FACT_TYPES = ("yes_no", "choice", "date", "number", "period", "text")
ATTRIBUTE_TYPES = ("yes_no", "choice", "list", "text", "person", "date", "number", "period")


@dataclass(frozen=True)
class Fact:
    """Something that is so of a subject, perhaps from one date to another.

    ``about`` is the kind of subject. ``silence`` says what a file that does not give it means: ``unknown`` or
    ``no``. ``fixed`` facts never change (a date of birth). ``values`` closes the list for a ``choice``.
    ``sensitivity`` is ``plain``, ``personal`` or ``special``.
    """

    name: str
    about: str
    type: str
    meaning: str
    values: tuple[str, ...] = ()
    silence: str = "unknown"
    fixed: bool = False
    usually_from: str = ""
    sensitivity: str = "personal"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Attribute:
    """A detail of an event: its type, the values allowed for a ``choice`` or a ``list``, how sensitive it is."""

    name: str
    type: str
    meaning: str
    values: tuple[str, ...] = ()
    relation: str = ""
    sensitivity: str = "plain"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class EventKind:
    """Something that happens on a date in a subject's file, with its attributes."""

    name: str
    about: str
    meaning: str
    attributes: tuple[Attribute, ...] = ()
    usually_from: str = ""
    sensitivity: str = "plain"
    span: Span = field(default=NOWHERE, compare=False)

    def attribute(self, name: str) -> Attribute | None:
        """Give the attribute of that name, or ``None``."""
        return next((a for a in self.attributes if a.name == name), None)


@dataclass(frozen=True)
class Term:
    """A named thing with a meaning: a party, a relation, a kind of subject, a link to another subject."""

    name: str
    meaning: str
    about: str = ""
    to: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class EpisodeKind:
    """A kind of episode: the events that open one and those that end it.

    ``same_day`` says how an event without a time, of the day on which an episode opens, is taken: ``whole_day`` (it
    belongs to the episode that opens) or ``undetermined``.
    """

    name: str
    about: str
    meaning: str
    opened_by: tuple[str, ...]
    ended_by: tuple[str, ...]
    same_day: str = "undetermined"
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Measure:
    """A run of days counted on the subject's school calendar.

    A school day counts when every session of it is in ``counts`` (or neutral, but not all neutral), breaks the run when
    any session is in ``breaks``, and neither counts nor breaks when all are in ``neutral``.
    """

    name: str
    about: str
    meaning: str
    counts: tuple[str, ...]
    breaks: tuple[str, ...]
    neutral: tuple[str, ...]
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class MarkCode:
    """What an attendance code means from one date to another: one of the mark categories."""

    code: str
    category: str
    first: int
    last: int | None
    meaning: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class RecordingLimit:
    """How long after it happened something should be written up, in one system or, without ``system``, in any other.

    ``basis`` says who sets the limit: a source, or house practice. Whatever comes later is noticed and breaks no rule.
    """

    name: str
    within: Period
    basis: str
    system: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Vocabulary:
    """All the words, by name."""

    subjects: dict[str, Term]
    parties: dict[str, Term]
    relations: dict[str, Term]
    links: dict[str, Term]
    facts: dict[str, Fact]
    events: dict[str, EventKind]
    episodes: dict[str, EpisodeKind]
    measures: dict[str, Measure]
    categories: dict[str, Term]
    codes: tuple[MarkCode, ...]
    recording: tuple[RecordingLimit, ...] = ()
