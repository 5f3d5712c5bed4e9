"""Rows to records: each row of a table gives the events, facts, links, people and marks that its mapping names.

A row that cannot be read takes nothing back that others say, but it may have said more: the kinds of events that it
might have told of are then noted as incomplete in the file, and its facts as unknown, so that silence proves nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from cme_rules.imports.draft import Attributes, Draft, EventRecord, FactRecord
from cme_rules.imports.formats import Moment
from cme_rules.imports.mapping import (
    Column,
    EventEntry,
    EventForm,
    FactEntry,
    LinkEntry,
    RelatedEntry,
    Skip,
    TableMapping,
    fold,
)
from cme_rules.imports.names import fault
from cme_rules.imports.places import Findings
from cme_rules.imports.sheet import Row, Table, as_text
from cme_rules.imports.take_marks import Codes, take_marks
from cme_rules.imports.upn_checks import UpnChecks
from cme_rules.imports.values import Cells, Said, day_words
from cme_rules.read.pseudonyms import pseudonym


@dataclass
class Cases:
    """The drafts of all subjects, and what rows that nobody can place might have said of any of them."""

    key: bytes | None = None
    drafts: dict[str, Draft] = field(default_factory=dict)
    spoiled_kinds: set[str] = field(default_factory=set)
    spoiled_facts: set[str] = field(default_factory=set)
    spoiled_relations: set[str] = field(default_factory=set)

    def get(self, ident: str) -> Draft:
        """Return the draft of a subject, a new one where there is none."""
        return self.drafts.setdefault(ident, Draft(ident))

    def spoil(self, table: TableMapping) -> None:
        """Note that something of a table could not be read, and nobody knows of whom it was."""
        self.spoiled_kinds |= table.kinds()
        self._spoil_values(table)

    def spoil_by(self, row: Row, table: TableMapping, cells: Cells) -> None:
        """Note that a row could not be read; where it says what happened, only that is in doubt."""
        self._spoil_values(table)
        for entry in table.events:
            form = entry.form
            if entry.kind is not None:
                found = entry.forms.get(fold(as_text(cells.raw(row, entry.kind))))
                if isinstance(found, Skip):
                    continue
                form = found
            self.spoiled_kinds |= entry.kinds() if form is None else {form.kind.name}

    def _spoil_values(self, table: TableMapping) -> None:
        self.spoiled_facts |= {entry.fact.name for entry in table.facts}
        self.spoiled_relations |= {entry.relation for entry in table.related}


@dataclass
class Tally:
    """Count what became of the rows of one table of one file."""

    rows: int = 0
    taken: int = 0
    repeated: int = 0
    refused: int = 0
    nothing: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    unused: tuple[str, ...] = ()


@dataclass
class Taker:
    """Take the rows of one table of one file.

    ``source`` is what is written as the source of each record, before the number of the row; ``extracted`` the day of
    the extract, or the column that gives it; ``first`` the first day covered, a column for it, or ``None``.
    """

    mapping: TableMapping
    findings: Findings
    cases: Cases
    codes: Codes
    lists: dict[str, frozenset[str]]
    source: str
    extracted: int | Column
    first: int | Column | None
    upns: UpnChecks

    def take(self, table: Table) -> Tally:
        """Take all rows."""
        tally = Tally(unused=table.unused)
        self.cells = Cells(table, self.findings)
        seen: dict[tuple[object, ...], int] = {}
        for row in table.rows:
            tally.rows += 1
            key = tuple(row.cells.values())
            if row.cells and row.place.unit == "row" and key in seen:
                what = f"the row is the same as row {seen[key]} in every cell, and is taken once"
                self.findings.warn("CME-T049", what, row.place)
                tally.repeated += 1
                continue
            seen[key] = row.place.row
            before = len(self.findings.found)
            self.cells.skipped.clear()
            self.row(row, tally)
            tally.left.update(self.cells.skipped)
            new = self.findings.found[before:]
            if any(one.severity == "error" for one in new):
                tally.refused += 1
        self.cells.say_look_alikes()
        return tally

    def row(self, row: Row, tally: Tally) -> None:
        """Take one row, or leave it out."""
        if not row.cells:
            self.cases.spoil(self.mapping)
            return
        for rule in self.mapping.skip:
            text = self.cells.text(row, rule.where.column)
            if isinstance(text, Said):
                self.cases.spoil_by(row, self.mapping, self.cells)
                return
            if rule.where.holds(text):
                tally.skipped[rule.why] += 1
                return
        for one in self.mapping.not_in:
            text = self.cells.filled(row, one.column)
            if text is Said.REFUSED:
                self.cases.spoil_by(row, self.mapping, self.cells)
                return
            if isinstance(text, str) and fold(text) in self.lists[one.list]:
                tally.skipped[f"it stands in the list “{one.list}”"] += 1
                return
        ident = self.whose(row)
        last = self.last(row)
        first = self.cover_first(row)
        if not ident or last is None or isinstance(first, Said):
            self.cases.spoil_by(row, self.mapping, self.cells)
            return
        draft = self.cases.get(ident)
        draft.add_cover(self.mapping.name, first, last)
        taken = self.records(row, draft, first, last)
        if taken:
            tally.taken += 1
        else:
            tally.nothing += 1

    # ---- whose row it is, and what it covers ----------------------------------------------------------------

    def whose(self, row: Row) -> str:
        """Return the id of the case that a row is of, or nothing."""
        column = self.mapping.case
        text = self.cells.text(row, column)
        if isinstance(text, Said):
            return ""
        if not text:
            self.cells.refuse(row, column, "CME-T040", "the row does not say of which case it is")
            return ""
        ident = self.ident(text)
        wrong = "" if self.mapping.pseudonyms else fault(ident)
        if wrong:
            help_ = "write “ids: pseudonyms” in the mapping, and give a key with --pseudonyms"
            self.cells.refuse(row, column, "CME-T041", f"the id of the case {wrong}", help=help_)
            return ""
        if self.mapping.upn is not None:
            self.upns.check(self.cells, row, self.mapping.upn, ident)
        return ident

    def ident(self, text: str) -> str:
        """Return the id that is written for one in the file."""
        if self.mapping.pseudonyms and self.cases.key is not None:
            return pseudonym(self.cases.key, text)
        return text

    def last(self, row: Row) -> int | None:
        """Return the day of the extract for a row."""
        if isinstance(self.extracted, int):
            return self.extracted
        found = self.cells.moment(row, self.extracted)
        if isinstance(found, Moment):
            return found.day
        if found is not Said.REFUSED:
            self.cells.refuse(row, self.extracted, "CME-T029", "the cell is blank")
        return None

    def cover_first(self, row: Row) -> int | Said | None:
        """Return the first day that the record of a row covers, where known."""
        if not isinstance(self.first, Column):
            return self.first
        found = self.cells.moment(row, self.first)
        if isinstance(found, Moment):
            return found.day
        return Said.REFUSED if found is Said.REFUSED else None

    # ---- records --------------------------------------------------------------------------------------------

    def records(self, row: Row, draft: Draft, first: int | None, last: int) -> bool:
        """Take everything that a row says, and tell whether it says anything."""
        self.bounds = (first, last)
        taken = [self.event(row, draft, entry) for entry in self.mapping.events]
        taken += [self.fact(row, draft, entry) for entry in self.mapping.facts]
        taken += [self.link(row, draft, entry) for entry in self.mapping.links]
        taken += [self.relation(row, draft, entry) for entry in self.mapping.related]
        for marks in self.mapping.marks:
            recorded = self.recorded(row, marks.recorded)
            sure = None if isinstance(recorded, Said) else recorded
            taken.append(take_marks(self.cells, row, draft, marks, self.codes, last, sure))
        return any(taken)

    def event(self, row: Row, draft: Draft, entry: EventEntry) -> bool:
        """Add the event of a row, and say whether there is one."""
        if entry.where is not None:
            text = self.cells.text(row, entry.where.column)
            if isinstance(text, Said):
                draft.incomplete |= entry.kinds()
                return False
            if not entry.where.holds(text):
                return False
        form = self.form(row, entry)
        if form is Said.REFUSED or form is Said.UNKNOWN:
            draft.incomplete |= entry.kinds()
        if not isinstance(form, EventForm):
            return False
        record = self.dated(row, entry, form)
        if record is Said.REFUSED:
            draft.incomplete.add(form.kind.name)
        if not isinstance(record, EventRecord):
            return False
        draft.events.append(record)
        return True

    def form(self, row: Row, entry: EventEntry) -> EventForm | Said:
        """Find out which kind of event a row tells of."""
        if entry.kind is None:
            assert entry.form is not None
            return entry.form
        text = self.cells.filled(row, entry.kind)
        if isinstance(text, Said):
            return text
        found = entry.forms.get(fold(text))
        if found is None:
            return self.cells.untranslated(row, entry.kind, text, entry.forms)
        if isinstance(found, Skip):
            self.cells.skipped.append(found.why)
            return Said.LEFT_OUT
        return found

    def dated(self, row: Row, entry: EventEntry, form: EventForm) -> EventRecord | Said:
        """Make the event of a row."""
        on = self.cells.moment(row, entry.on)
        if isinstance(on, Said) and on is not Said.UNKNOWN:
            if on is Said.LEFT_OUT and entry.kind is not None:
                self.cells.skipped.append("it has no date, and the mapping leaves such rows out")
            return on
        day, minute = (on.day, on.minute) if isinstance(on, Moment) else (None, None)
        if day is not None and not self.within(row, entry.on, on):
            return Said.REFUSED
        if entry.at is not None:
            at = self.cells.minute(row, entry.at)
            if at is Said.REFUSED:
                return at
            minute = at if isinstance(at, int) and day is not None else minute
        attributes = self.attributes(row, form)
        recorded = self.recorded(row, entry.recorded)
        if isinstance(attributes, Said) or isinstance(recorded, Said):
            return Said.REFUSED
        order = (row.place.file, row.place.row)
        return EventRecord(form.kind.name, day, minute, attributes, recorded, self.said(row), order)

    def attributes(self, row: Row, form: EventForm) -> Attributes | Said:
        """Read the attributes of an event."""
        found: list[tuple[str, tuple[str, ...] | None]] = []
        for attribute, source in form.attributes:
            value = self.cells.value(row, source, attribute)
            if value is Said.LEFT_OUT:
                continue
            if isinstance(value, Said):  # what cannot be read is unknown: the event happened all the same
                found.append((attribute.name, None))
                continue
            if attribute.type == "person":
                value = tuple(self.ident(one) for one in value)
            found.append((attribute.name, None if value == ("unknown",) else value))
        return tuple(found)

    def within(self, row: Row, column: Column, found: Moment | Said, *, early: bool = False) -> bool:
        """Say whether a day lies within what the extract can know; one before its first day is pointed out.

        With ``early`` it is not: many things have been so since long before.
        """
        first, last = self.bounds
        if not isinstance(found, Moment) or found.day is None:
            return True
        if found.day > last:
            what = f"the day lies after {day_words(last)}, the day of the extract"
            help_ = "correct the date, or the day of the extract"
            if found.either:
                help_ += "; day and month may have changed places"
            self.cells.refuse(row, column, "CME-T024", what, help=help_)
            return False
        if not early and first is not None and found.day < first:
            what = f"the day lies before {day_words(first)}, the first that the record covers; it is taken"
            self.findings.warn("CME-T025", what, self.cells.place(row, column))
        return True

    def recorded(self, row: Row, given: Column | str) -> int | Said | None:
        """Read when a row was recorded."""
        if isinstance(given, str):
            return self.bounds[1] if given else None
        found = self.cells.moment(row, given)
        if found is Said.REFUSED or not self.within(row, given, found):
            return Said.REFUSED
        return found.day if isinstance(found, Moment) else None

    def fact(self, row: Row, draft: Draft, entry: FactEntry) -> bool:
        """Add the value that a row gives a fact; what cannot be read is unknown."""
        name = entry.fact.name
        if entry.where is not None:
            text = self.cells.text(row, entry.where.column)
            if isinstance(text, Said):
                draft.add_fact(name, FactRecord(None, source=self.said(row)))
                return False
            if not entry.where.holds(text):
                return False
        value = self.cells.value(row, entry.value, entry.fact)
        if value is Said.LEFT_OUT:
            return False
        first, last = self.end(row, entry.first), self.end(row, entry.last)
        recorded = self.recorded(row, entry.recorded)
        refused = Said.REFUSED in (value, first, last, recorded)
        if not refused and isinstance(entry.first, Column) and not self.within(row, entry.first, first, early=True):
            refused = True
        start = first.day if isinstance(first, Moment) else None
        end = last.day if isinstance(last, Moment) else None
        if start is not None and end is not None and end < start and isinstance(entry.last, Column):
            self.cells.refuse(row, entry.last, "CME-T028", "the last day lies before the first")
            refused = True
        if refused:
            draft.add_fact(name, FactRecord(None, source=self.said(row)))
            return False
        one = None if isinstance(value, Said) or value == ("unknown",) else value[0]
        told = recorded if isinstance(recorded, int) else None
        draft.add_fact(name, FactRecord(one, start, end, told, self.said(row)))
        return True

    def end(self, row: Row, given: Column | str | None) -> Moment | Said:
        """Read the first or last day of a value."""
        if isinstance(given, Column):
            return self.cells.moment(row, given)
        return Moment(self.bounds[1]) if given else Said.LEFT_OUT

    def link(self, row: Row, draft: Draft, entry: LinkEntry) -> bool:
        """Add the link of a row; where it cannot be read, what the mapping says of every case is not taken for it."""
        value = self.cells.value(row, entry.value, None)
        first, last = self.end(row, entry.first), self.end(row, entry.last)
        if Said.REFUSED in (value, first, last) or value is Said.UNKNOWN:
            draft.unlinked.add(entry.link)
            return False
        if isinstance(value, Said):
            return False
        days = [one.day if isinstance(one, Moment) else None for one in (first, last)]
        draft.add_link(entry.link, value[0], days[0], days[1])
        return True

    def relation(self, row: Row, draft: Draft, entry: RelatedEntry) -> bool:
        """Add the related people of a row; where they cannot be read, nobody says who they all are."""
        text = self.cells.text(row, entry.column)
        if isinstance(text, Said):
            draft.unrelated.add(entry.relation)
            return False
        if not text and not entry.none:
            return False
        parts = text.split(entry.column.separator) if entry.column.separator else [text]
        draft.add_related(entry.relation, [self.ident(part.strip()) for part in parts if part.strip()])
        return True

    def said(self, row: Row) -> str:
        """Return the source of a record: the system and the row."""
        return f"{self.source}, {row.place.unit} {row.place.row}"
