"""Tables as CSV that a spreadsheet can open without running anything: every field is quoted, formulas are defused.

A spreadsheet takes a text that begins with ``=``, ``+``, ``-`` or ``@`` for a formula. So a ``'`` is put before such a
text, and inside a text after whatever a program may take for the end of a field. ``undo`` takes it away again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from cme_rules.dates.civil import iso
from cme_rules.report import tables
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.tables import Cell, Table
from cme_rules.report.view import CaseView

BOM = "\ufeff"
END = "\r\n"
DASH = "-"
_DANGEROUS = r"[ ']*[=+\-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20]"
_START = r"(?:\A|(?<=[,;|\t\r\n]))"
_DEFUSE = re.compile(f"{_START}(?={_DANGEROUS})")
_UNDO = re.compile(f"{_START}'(?={_DANGEROUS})")


def defuse(text: str) -> str:
    """Put a quote before whatever a spreadsheet may take for a formula; a dash alone is none.

    >>> defuse("=1+1"), defuse("a;@b"), defuse("'=1"), defuse("well-known"), defuse("'tis"), defuse("-")
    ("'=1+1", "a;'@b", "''=1", 'well-known', "'tis", '-')
    """
    return text if text == DASH else _DEFUSE.sub("'", text)


def undo(text: str) -> str:
    """Take the quotes away that ``defuse`` has put in: every text comes back as it was.

    >>> undo("'=1+1"), undo("''=1"), undo("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return _UNDO.sub("", text)


def line(cells: Iterable[str]) -> str:
    """Write a line: every field in quotes."""
    return ",".join('"' + defuse(cell).replace('"', '""') + '"' for cell in cells) + END


def _text(cell: Cell, kind: str) -> str:
    if cell is None:
        return ""
    return iso(cell) if kind == "day" and isinstance(cell, int) else str(cell)


def row(table: Table[tables.T], one: tables.T) -> str:
    """Write the line of one row of a table; days as YYYY-MM-DD, nothing as an empty field."""
    cells = zip(table.columns, table.row(one), strict=True)
    return line(_text(cell, column.kind) for column, cell in cells)


def head(table: Table[tables.T]) -> str:
    """Write the first line, with the names of the columns."""
    return BOM + line(column.name for column in table.columns)


class CsvReport:
    """A line for each verdict."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        pass

    def piece(self, case: CaseView) -> str | None:
        """Write the lines of a case."""
        return "".join(row(tables.VERDICTS, one) for one in tables.verdict_rows(case))

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the table."""
        out.write(head(tables.VERDICTS))
        out.writelines(whole.pieces)


class CsvActions(CsvReport):
    """A line for each required action, breaches first, then by due date."""

    def piece(self, case: CaseView) -> str | None:
        """Keep nothing: the actions of all cases are kept apart."""
        return None

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the table."""
        out.write(head(tables.ACTIONS))
        out.writelines(row(tables.ACTIONS, one) for one in whole.actions)
