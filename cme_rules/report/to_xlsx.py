"""A report as a workbook: a sheet for each question that somebody asks of it; text is always text, days are days."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Any

from cme_rules.core.xml_text import legal
from cme_rules.dates.civil import human
from cme_rules.report import tables
from cme_rules.report.changes_table import CHANGES, change_rows
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.run_rows import INPUTS, SUMMARY, input_rows, summary_rows
from cme_rules.report.tables import (
    ACCEPTED,
    ACTIONS,
    BREACHES,
    CASES,
    FINDINGS,
    UNDETERMINED,
    VERDICTS,
    Cell,
    Column,
    Table,
)
from cme_rules.report.view import CaseView

MOST_ROWS = 1_048_576
"""The rows that a sheet can have, its head included; what does not fit goes on in a second sheet."""
MOST_CHARACTERS = 32_767
CUT = " … (cut: a cell holds no more)"
A4 = 9
Rows = Iterable[Sequence[Cell]]
KEPT: tuple[Table[Any], ...] = (CASES, BREACHES, ACCEPTED, UNDETERMINED, VERDICTS, FINDINGS)
"""The sheets whose rows come from the cases; a piece has a line for each, in this order."""


class XlsxReport:
    """All sheets of a report."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.names, self.as_at = names, as_at

    def piece(self, case: CaseView) -> str | None:
        """Keep the rows of a case, a line for each sheet."""
        rows = (
            [CASES.row(case)],
            [BREACHES.row(one) for one in tables.breach_rows(case)],
            [ACCEPTED.row(one) for one in tables.accepted_rows(case)],
            [UNDETERMINED.row(one) for one in tables.missing_rows(case, self.names)],
            [VERDICTS.row(one) for one in tables.verdict_rows(case)],
            [FINDINGS.row(one) for one in tables.finding_rows(case, self.names)],
        )
        return "\n".join(json.dumps(one) for one in rows)

    def write(self, whole: Whole, out: IO[bytes]) -> None:
        """Write the workbook, one sheet after another, row after row."""
        with tempfile.TemporaryDirectory() as folder:
            book = Book(out, self.as_at, folder)
            book.sheet(SUMMARY, map(SUMMARY.row, summary_rows(whole.summary)))
            book.sheet(ACTIONS, map(ACTIONS.row, whole.actions))
            if whole.changes is not None:
                book.sheet(CHANGES, map(CHANGES.row, change_rows(whole.changes)))
            for number in (1, 2, 3, 4, 5, 0):
                book.sheet(KEPT[number], _of(whole.pieces, number))
            book.sheet(INPUTS, map(INPUTS.row, input_rows(whole, self.names)))
            book.close()


class XlsxActions(XlsxReport):
    """What is left to do, with the summary and the inputs."""

    def piece(self, case: CaseView) -> str | None:
        """Keep nothing: the actions of all cases are kept apart."""
        return None

    def write(self, whole: Whole, out: IO[bytes]) -> None:
        """Write the workbook."""
        with tempfile.TemporaryDirectory() as folder:
            book = Book(out, self.as_at, folder)
            book.sheet(ACTIONS, map(ACTIONS.row, whole.actions))
            book.sheet(SUMMARY, map(SUMMARY.row, summary_rows(whole.summary)))
            book.sheet(INPUTS, map(INPUTS.row, input_rows(whole, self.names)))
            book.close()


def _of(pieces: Iterable[str], number: int) -> Iterator[Sequence[Cell]]:
    """Read the rows of one sheet back, case after case."""
    for piece in pieces:
        yield from json.loads(piece.split("\n")[number])


@dataclass
class Formats:
    """How cells look: a head, wrapped text, a number, a day."""

    head: Any
    text: Any
    number: Any
    day: Any


class Book:
    """A workbook that is written row by row, so that it never stands in memory; nothing in it is a formula or link."""

    def __init__(self, out: IO[bytes], as_at: int, folder: str, most_rows: int = MOST_ROWS) -> None:
        import xlsxwriter

        options = {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.most_rows, self.as_at = most_rows, as_at
        self.book = xlsxwriter.Workbook(out, options)
        made = datetime.combine(date.fromordinal(as_at), datetime.min.time())
        self.book.set_properties({"title": f"Report as at {human(as_at)}", "created": made})
        look = {"text_wrap": True, "valign": "top"}
        self.formats = Formats(
            head=self.book.add_format({**look, "bold": True, "bg_color": "#E7E6E6", "bottom": 1}),
            text=self.book.add_format(look),
            number=self.book.add_format({"valign": "top", "align": "right"}),
            day=self.book.add_format({"valign": "top", "align": "left", "num_format": "d mmm yyyy"}),
        )

    def sheet(self, table: Table[Any], rows: Rows) -> None:
        """Write a table, in as many sheets as it needs."""
        number, row = 1, 0
        sheet = self._begun(table, number)
        for cells in rows:
            if row + 1 >= self.most_rows:
                self._ended(sheet, table, row)
                number, row = number + 1, 0
                sheet = self._begun(table, number)
            row += 1
            for place, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
                self._write(sheet, row, place, column, cell)
        self._ended(sheet, table, row)

    def close(self) -> None:
        """Put the file together.

        Raises:
            OSError: it could not be written.

        """
        from xlsxwriter.exceptions import FileCreateError

        try:
            self.book.close()
        except FileCreateError as fault:
            raise fault.args[0] from None

    def _begun(self, table: Table[Any], number: int) -> Any:
        sheet = self.book.add_worksheet(table.title if number == 1 else f"{table.title} {number}")
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_header(f"&L&A&Ras at {human(self.as_at)}")
        sheet.set_footer("&Rpage &P of &N")
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.title, self.formats.head)
        return sheet

    def _ended(self, sheet: Any, table: Table[Any], row: int) -> None:
        sheet.autofilter(0, 0, max(row, 1), len(table.columns) - 1)

    def _write(self, sheet: Any, row: int, place: int, column: Column[Any], cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if column.kind == "day" and isinstance(cell, int):
            sheet.write_datetime(row, place, date.fromordinal(cell), self.formats.day)
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell, self.formats.number)
        else:
            sheet.write_string(row, place, cell_text(cell), self.formats.text)


def cell_text(text: str) -> str:
    """Make a text fit for a cell: no control characters, and cut where it is longer than a cell can hold.

    A cell counts in units of 16 bits; a character outside the common ones takes two.
    """
    text = legal(text)
    if len(text) * 2 <= MOST_CHARACTERS:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= MOST_CHARACTERS * 2:
        return text
    return units[: (MOST_CHARACTERS - len(CUT)) * 2].decode("utf-16-le", "ignore") + CUT
