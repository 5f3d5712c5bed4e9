"""A mapping as values: which column of which table is which fact, event, mark or link of a case file."""

from __future__ import annotations

from collections.abc import Mapping as Words
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from cme_rules.core.span import Span
from cme_rules.imports.formats import Format
from cme_rules.imports.sheet import Wanted
from cme_rules.model.condition import NOWHERE
from cme_rules.model.vocabulary import Attribute, EventKind, Fact

BLANKS = ("leave_out", "unknown", "refuse")


def fold(text: str) -> str:
    """Return a text as translations compare it: capitals and the number of blanks make no difference.

    >>> fold("  Letter   Sent ")
    'letter sent'
    """
    return " ".join(text.split()).casefold()


@dataclass(frozen=True)
class Skip:
    """Say that a value is left out on purpose, and why."""

    why: str


@dataclass(frozen=True)
class Column:
    """Name a column, and say how its cells are read.

    ``blank`` says what a blank cell means: ``leave_out``, ``unknown`` or ``refuse``. ``values`` translates cells,
    by their folded text. ``keep_time`` is off where the time of a date and time says nothing.
    """

    names: tuple[str, ...]
    span: Span
    blank: str
    format: Format | None = None
    values: Words[str, str | Skip] | None = None
    separator: str = ""
    keep_time: bool = True

    @property
    def name(self) -> str:
        """Return the first of its names."""
        return self.names[0]

    @property
    def wanted(self) -> Wanted:
        """Return what to look for in a heading."""
        return Wanted(self.names, self.span)


@dataclass(frozen=True)
class Fixed:
    """State a value that no column gives; a list for an attribute that is one."""

    values: tuple[str, ...]


Source = Column | Fixed


@dataclass(frozen=True)
class Where:
    """Take a row for one entry only where a column holds one of some values (folded), or is blank or not."""

    column: Column
    values: frozenset[str] = frozenset()
    blank: bool | None = None

    def holds(self, text: str) -> bool:
        """Say whether a cell is such."""
        if self.blank is not None:
            return self.blank == (not text)
        return fold(text) in self.values


@dataclass(frozen=True)
class SkipRule:
    """Leave whole rows out, and say why."""

    where: Where
    why: str


@dataclass(frozen=True)
class NotIn:
    """Leave a row out where a column's value stands in a list that other files give."""

    column: Column
    list: str


@dataclass(frozen=True)
class EventForm:
    """Say which kind of event it is, with which attributes."""

    kind: EventKind
    attributes: tuple[tuple[Attribute, Source], ...] = ()


@dataclass(frozen=True)
class EventEntry:
    """Make an event of a row: of one kind (``form``), or of the kind that a column names (``kind`` and ``forms``)."""

    on: Column
    form: EventForm | None = None
    kind: Column | None = None
    forms: Words[str, EventForm | Skip] = field(default_factory=dict)
    at: Column | None = None
    recorded: Column | str = ""
    where: Where | None = None

    def kinds(self) -> frozenset[str]:
        """Return the kinds of events that it can make."""
        forms = [self.form, *self.forms.values()]
        return frozenset(form.kind.name for form in forms if isinstance(form, EventForm))


@dataclass(frozen=True)
class FactEntry:
    """Make a value of a fact of a row, from one day to another.

    ``first`` and ``last`` may be ``extracted``, the day of the extract. ``otherwise`` is the value for
    the days of the record's cover for which no row gives one.
    """

    fact: Fact
    value: Source
    first: Column | str | None = None
    last: Column | str | None = None
    recorded: Column | str = ""
    where: Where | None = None
    otherwise: str = ""


@dataclass(frozen=True)
class LinkEntry:
    """Make a link to another subject's file of a row."""

    link: str
    value: Source
    first: Column | None = None
    last: Column | None = None


@dataclass(frozen=True)
class RelatedEntry:
    """Make ids of related people of a row; with ``none`` a blank cell says that there is nobody."""

    relation: str
    column: Column
    none: bool = False


@dataclass(frozen=True)
class Marks:
    """Make attendance marks of a row.

    ``form`` is ``row`` (one session), ``week`` (Monday morning to Sunday afternoon) or ``run`` (sessions on end from a
    day). ``code`` gives the code or the codes; ``substitutes`` the codes that symbols stand for, ``missing`` the
    symbols that stand for no mark. ``weekends`` is ``filled``, ``left_out`` or ``not_known``.
    """

    form: str
    day: Column
    code: Column
    session: Column | None = None
    recorded: Column | str = ""
    substitutes: Words[str, str] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    weekends: str = "filled"


@dataclass(frozen=True)
class Upn:
    """Name the columns that hold pupil numbers, to be checked."""

    column: Column
    former: Column | None = None


@dataclass(frozen=True)
class Reading:
    """Say how a file is read: ``csv``, ``xlsx``, ``xml`` or ``ctf``."""

    kind: str
    encoding: str = ""
    delimiter: str = ","
    sheet: str = ""
    heading: int = 1
    root: str = ""
    each: str = ""


@dataclass(frozen=True)
class Files:
    """Say which of the files given are meant, by patterns of their names, and how they are read."""

    patterns: tuple[str, ...]
    reading: Reading

    def match(self, name: str) -> bool:
        """Say whether a file name is meant; capitals make no difference."""
        return any(fnmatchcase(name.casefold(), pattern.casefold()) for pattern in self.patterns)


@dataclass(frozen=True)
class ListMapping:
    """Gather the values of one column of some files, to leave out or keep rows by."""

    name: str
    files: Files
    column: Column


@dataclass(frozen=True)
class TableMapping:
    """Say what the rows of one table are."""

    name: str
    files: Files
    source: str
    case: Column
    pseudonyms: bool
    skip: tuple[SkipRule, ...] = ()
    not_in: tuple[NotIn, ...] = ()
    upn: Upn | None = None
    events: tuple[EventEntry, ...] = ()
    facts: tuple[FactEntry, ...] = ()
    links: tuple[LinkEntry, ...] = ()
    related: tuple[RelatedEntry, ...] = ()
    marks: tuple[Marks, ...] = ()
    columns: tuple[Column, ...] = ()

    def kinds(self) -> frozenset[str]:
        """Return the kinds of events that it can make."""
        return frozenset(kind for entry in self.events for kind in entry.kinds())


@dataclass(frozen=True)
class Extracted:
    """Say where the day of the extract comes from.

    ``how`` is ``option`` (given when importing), ``day`` (it stands in the mapping), ``column`` or ``file`` (a path
    from the root of an XML file).
    """

    how: str
    day: int = 0
    column: Column | None = None


@dataclass(frozen=True)
class Term:
    """Name a term of a school year, from a day to a day."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)
class DaysMapping:
    """Say how rows of days become a calendar.

    ``kinds`` gives for the folded values of a column one of ``open``, ``closed``, ``holiday`` and ``weekend``.
    """

    files: Files
    calendar: str
    title: str
    kind: str
    base: str
    source: str
    day: Column
    type: Column
    note: Column | None = None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Mapping:
    """Hold a whole mapping.

    ``holds`` are the kinds of events and the facts of which the sources keep a full record; ``None`` stands for all.

    ``first`` is the first day that the record covers: a day, a column, ``option`` (given when importing), or ``always``
    where the record speaks for all earlier days.
    """

    id: str
    title: str
    file: str
    sha256: str
    about: str = ""
    extracted: Extracted | None = None
    first: int | Column | str = "always"
    holds: frozenset[str] | None = frozenset()
    calendars: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    tables: tuple[TableMapping, ...] = ()
    lists: tuple[ListMapping, ...] = ()
    days: DaysMapping | None = None
    span: Span = NOWHERE
