"""One cell as one value: blank, translated, a day or a time, or refused with a reason."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, datetime, time
from enum import Enum

from cme_rules.core.nearest import nearest
from cme_rules.dates.civil import human
from cme_rules.imports.formats import Moment
from cme_rules.imports.mapping import Column, Fixed, Skip, Source, fold
from cme_rules.imports.places import Findings, Place
from cme_rules.imports.read_columns import misfit
from cme_rules.imports.sheet import MOST_CHARACTERS, Cell, Row, Table, as_text
from cme_rules.model.vocabulary import Attribute, Fact

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LOOK_ALIKES = 3  # dates that read both ways, from which on a column is pointed out
_MOST_TOLD = 12


class Said(Enum):
    """Say what stands in place of a value."""

    LEFT_OUT = "left out"
    UNKNOWN = "unknown"
    REFUSED = "refused"


class Cells:
    """Read the cells of one table of one file."""

    def __init__(self, table: Table, findings: Findings) -> None:
        self.table = table
        self.findings = findings
        self.both_ways: dict[Column, list[Place]] = defaultdict(list)
        self.one_way: set[Column] = set()
        self.skipped: list[str] = []

    def place(self, row: Row, column: Column) -> Place:
        """Return the place of a cell."""
        name = next((name for name in column.names if name in self.table.numbers), column.name)
        return row.place.at(name, self.table.numbers.get(name, 1))

    def raw(self, row: Row, column: Column) -> Cell:
        """Return the cell as it was read, or an empty text."""
        return next((row.cells[name] for name in column.names if name in row.cells), "")

    def text(self, row: Row, column: Column) -> str | Said:
        """Return the text of a cell, perhaps an empty one; refused where it is too long or holds hidden characters."""
        text = as_text(self.raw(row, column))
        if len(text) > MOST_CHARACTERS:
            return self.refuse(row, column, "CME-T016", f"the text is longer than {MOST_CHARACTERS:,} characters")
        if _HIDDEN.search(text):
            return self.refuse(row, column, "CME-T017", "the text holds a character that does not show")
        return text

    def refuse(  # noqa: D102
        self,
        row: Row,
        column: Column,
        code: str,
        what: str,
        *,
        help: str = "",  # noqa: A002  the field of the problem has this name
        suggestions: tuple[str, ...] = (),
        value: str = "",
    ) -> Said:
        place = self.place(row, column)
        labels = ((column.span, "the mapping names it here"),) if column.span.file else ()
        self.findings.add(code, what, place, help=help, suggestions=suggestions, labels=labels, value=value)
        return Said.REFUSED

    def filled(self, row: Row, column: Column) -> str | Said:
        """Return the text of a cell; for a blank one what the mapping says of it."""
        text = self.text(row, column)
        if text == "":
            if column.blank == "leave_out":
                return Said.LEFT_OUT
            if column.blank == "unknown":
                return Said.UNKNOWN
            return self.refuse(row, column, "CME-T029", "the cell is blank")
        return text

    # ---- values ---------------------------------------------------------------------------------------------

    def value(self, row: Row, source: Source, thing: Fact | Attribute | None) -> tuple[str, ...] | Said:
        """Return a value of a fact, an attribute or a link: translated, and fit for the vocabulary."""
        if isinstance(source, Fixed):
            return source.values
        if thing is not None and thing.type == "date":
            found = self.moment(row, source)
            return found if isinstance(found, Said) else (date.fromordinal(found.day or 1).isoformat(),)
        text = self.filled(row, source)
        if isinstance(text, Said):
            return text
        parts = [text]
        if source.separator:
            parts = [part.strip() for part in text.split(source.separator) if part.strip()]
        found_parts: list[str] = []
        for part in parts:
            one = self.translate(row, source, part, thing)
            if one is Said.LEFT_OUT:
                continue
            if isinstance(one, Said):  # of a list of which one part is not known, nobody knows what it is
                return one
            found_parts.append(one)
        return tuple(found_parts) if found_parts else Said.LEFT_OUT

    def translate(self, row: Row, column: Column, text: str, thing: Fact | Attribute | None) -> str | Said:
        """Translate one text by the column's table of values, or hold it to the vocabulary as it is."""
        if column.values is None:
            due = misfit(thing, text) if thing is not None else ""
            if not due:
                return " ".join(text.split())
            known = thing.values if thing is not None and due == "list" else ()
            due = "one of the words of the vocabulary" if due == "list" else due
            what = f"the value does not fit “{thing.name if thing else ''}”: {due} is due"
            help_ = "" if nearest(text, known) else "translate it under “values” in the mapping"
            return self.refuse(row, column, "CME-T056", what, help=help_, suggestions=nearest(text, known), value=text)
        found = column.values.get(fold(text))
        if found is None:
            return self.untranslated(row, column, text, column.values)
        if isinstance(found, Skip):
            self.skipped.append(found.why)
            return Said.LEFT_OUT
        return Said.UNKNOWN if found == "unknown" else found

    def untranslated(self, row: Row, column: Column, text: str, known: object) -> Said:
        """Refuse a value that the mapping does not translate; the nearest that it does is named, never the value."""
        names = sorted(known) if isinstance(known, dict) else []
        near = nearest(fold(text), names)
        listed = ", ".join(f"“{name}”" for name in names[:_MOST_TOLD])
        more = f" and {len(names) - _MOST_TOLD} more" if len(names) > _MOST_TOLD else ""
        help_ = "" if near else f"the mapping translates {listed}{more}; add the value to it"
        return self.refuse(
            row,
            column,
            "CME-T020",
            "the mapping does not translate the value",
            help=help_,
            suggestions=near,
            value=text,
        )

    # ---- days and times -------------------------------------------------------------------------------------

    def moment(self, row: Row, column: Column) -> Moment | Said:
        """Read a date, perhaps with a time, in the form that the mapping states."""
        stated = column.format
        assert stated is not None
        found = self.raw(row, column)
        if isinstance(found, datetime):
            timed = stated.has_time and column.keep_time
            return Moment(found.toordinal(), found.hour * 60 + found.minute if timed else None)
        if isinstance(found, date):
            return Moment(found.toordinal())
        text = self.filled(row, column)
        if isinstance(text, Said):
            return text
        if isinstance(found, time):
            return self.refuse(row, column, "CME-T021", "the cell holds a time and no date")
        read = stated.read(text)
        if isinstance(read, Moment):
            if stated.text[:1] in "DM":
                if read.either:
                    self.both_ways[column].append(self.place(row, column))
                elif read.day is not None and date.fromordinal(read.day).day > 12:
                    self.one_way.add(column)
            return Moment(read.day, read.minute if column.keep_time else None, read.either)
        if read == "swapped":
            what = f"by the stated form {stated.text} day and month are the wrong way round"
            help_ = "correct the cell; if the whole column is so, correct the format in the mapping"
            return self.refuse(row, column, "CME-T022", what, help=help_, value=text)
        if read == "none":
            return self.refuse(row, column, "CME-T023", "there is no such day", value=text)
        if read == "year":
            return self.refuse(row, column, "CME-T023", "the year is not one from 1900 to 2200", value=text)
        what = f"this is not a date written {stated.text}, as the mapping states"
        return self.refuse(row, column, "CME-T021", what, value=text)

    def minute(self, row: Row, column: Column) -> int | Said | None:
        """Read a time of day."""
        stated = column.format
        assert stated is not None
        found = self.raw(row, column)
        if isinstance(found, datetime | time):
            return found.hour * 60 + found.minute
        text = self.filled(row, column)
        if isinstance(text, Said):
            return text
        read = stated.read(text)
        if isinstance(read, Moment):
            return read.minute
        what = f"this is not a time written {stated.text}, as the mapping states"
        return self.refuse(row, column, "CME-T027", what, value=text)

    def say_look_alikes(self) -> None:
        """Point out columns of which every date would be one the other way round, too."""
        for column, places in self.both_ways.items():
            if column not in self.one_way and len(places) >= _LOOK_ALIKES and column.format is not None:
                what = (
                    f"all {len(places)} dates in which it makes a difference read the other way round too; "
                    f"they are taken as {column.format.text}"
                )
                self.findings.warn(
                    "CME-T026", what, places[0], help="make sure that the format in the mapping is right"
                )


def day_words(day: int) -> str:
    """Write a day for a message about an extract."""
    return human(day)
