"""A case file in the making: what the rows of all files say of one subject, contradictions and all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Attributes = tuple[tuple[str, tuple[str, ...] | None], ...]


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A value of a fact, ``None`` for unknown, from a day to a day."""

    value: str | None
    first: int | None = None
    last: int | None = None
    recorded: int | None = None
    source: str = ""

    def same(self) -> tuple[object, ...]:
        """Return what two records must share to be one."""
        return (self.value, self.first, self.last, self.recorded)

    def key(self) -> tuple[int, int, str, int]:
        """Return the order among values of a fact."""
        return (self.first or 0, self.last or 10**7, self.value or "", self.recorded or 0)


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event on a day, ``None`` where the day is not known."""

    kind: str
    day: int | None
    minute: int | None = None
    attributes: Attributes = ()
    recorded: int | None = None
    source: str = ""
    order: tuple[str, int] = ("", 0)

    def key(self) -> tuple[int, int, str, tuple[str, int]]:
        """Return the order among events: those of unknown day last."""
        return (10**7 if self.day is None else self.day, self.minute or 0, self.kind, self.order)


@dataclass(frozen=True, slots=True)
class MarkRecord:
    """The code of one session, ``None`` where the mark is missing."""

    day: int
    session: int
    code: str | None
    recorded: int | None = None


@dataclass
class Draft:
    """All that was found of one subject; ``covers`` are the first and last days covered, table by table."""

    id: str
    facts: dict[str, list[FactRecord]] = field(default_factory=dict)
    events: list[EventRecord] = field(default_factory=list)
    marks: dict[MarkRecord, None] = field(default_factory=dict)
    links: dict[str, list[tuple[str, int | None, int | None]]] = field(default_factory=dict)
    unlinked: set[str] = field(default_factory=set)
    related: dict[str, list[str]] = field(default_factory=dict)
    unrelated: set[str] = field(default_factory=set)
    incomplete: set[str] = field(default_factory=set)
    covers: dict[str, tuple[int | None, int]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    mark_sources: list[str] = field(default_factory=list)

    def add_fact(self, name: str, record: FactRecord) -> None:
        """Add a value; the same value for the same days is kept once, with the place where it was found first."""
        known = self.facts.setdefault(name, [])
        if all(record.same() != one.same() for one in known):
            known.append(record)

    def add_link(self, name: str, target: str, first: int | None, last: int | None) -> None:
        """Add a link; the same one is kept once."""
        known = self.links.setdefault(name, [])
        if (target, first, last) not in known:
            known.append((target, first, last))

    def add_related(self, relation: str, ids: Iterable[str]) -> None:
        """Add related people; none at all is something that is known, too."""
        known = self.related.setdefault(relation, [])
        known.extend(one for one in ids if one not in known)

    def add_cover(self, table: str, first: int | None, last: int) -> None:
        """Note the days that a row's extract covers; a later extract of the same table reaches further."""
        known = self.covers.get(table)
        if known is not None:
            first = known[0] if first is None else max(first, known[0] or first)
            last = max(last, known[1])
        self.covers[table] = (first, last)

    @property
    def cover(self) -> tuple[int | None, int]:
        """Return the days that all tables cover: silence speaks for no others."""
        firsts = [first for first, _ in self.covers.values() if first is not None]
        return (max(firsts) if firsts else None, min(last for _, last in self.covers.values()))

    def fill(self, name: str, value: str) -> None:
        """Give a fact a value for the days of the cover for which none is known."""
        first, last = self.cover
        if first is None or any(one.value is None for one in self.facts.get(name, ())):
            return
        at = first
        source = "no row says otherwise"
        for one in sorted(self.facts.get(name, ()), key=lambda one: one.first or 0):
            if one.first is not None and one.first > at:
                self.add_fact(name, FactRecord(value, at, min(one.first - 1, last), None, source))
            at = max(at, (one.last or last) + 1)
            if at > last:
                return
        self.add_fact(name, FactRecord(value, at, last, None, source))
