"""The forms of a report that holds counts only: no case, no place, no name of a file."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from typing import IO, Any, TextIO

from cme_rules.report.aggregates import Aggregates, Counts, setting
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.overview import RuleCount
from cme_rules.report.page import Page
from cme_rules.report.tables import Column, Table
from cme_rules.report.view import CaseView

FORMAT = "cme-rules-summary/1"
_WIDEST = 22


class _Summary:
    """Counts the cases as they come and keeps nothing else of them."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.counted = Aggregates(names, as_at, style.least)
        self.as_at, self.style = as_at, style

    def piece(self, case: CaseView) -> str | None:
        """Count a case, and keep nothing of it."""
        self.counted.add(case)
        return None

    def setting(self, whole: Whole) -> list[tuple[str, str]]:
        """Say what was checked."""
        return setting(whole.summary, self.style.least)


class TextSummary(_Summary):
    """The counts as text."""

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the tables."""
        page = Page(self.style.colour, self.style.width)
        page.heading("SUMMARY", "=")
        for name, value in self.setting(whole):
            page.field(name.lower(), value)
        for table in self.counted.tables(whole.changes):
            write_table(page, table)
        out.write(page.text())


def write_table(page: Page, table: Counts) -> None:
    """Write a table of counts; of a row with many columns each that is not 0 is named."""
    page.heading(table.title.upper())
    for label, cells in table.rows:
        if len(cells) == 1:
            page.hanging(f"{cells[0]!s:>{_WIDEST}}  ", label, 2)
        else:
            named = [f"{title.lower()}: {cell}" for title, cell in zip(table.columns, cells, strict=True) if cell != 0]
            page.hanging("- ", f"{label}: {'; '.join(named) or 'none'}", 2)
    if not table.rows:
        page.plain("None.", 2)


def data(table: Counts) -> dict[str, object]:
    """Return a table of counts as data."""
    return {"name": table.name, "title": table.title, "of": table.of, "columns": list(table.columns),
            "rows": [{"name": label, "counts": list(cells)} for label, cells in table.rows]}  # fmt: skip


class JsonSummary(_Summary):
    """The counts as data; what is hidden stands as a text."""

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write one document."""
        found = {
            "format": FORMAT,
            "setting": dict(self.setting(whole)),
            "tables": [data(one) for one in self.counted.tables(whole.changes)],
        }
        out.write(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n")


class CsvSummary(_Summary):
    """A line for each count."""

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the lines."""
        from cme_rules.report.to_csv import BOM, line

        out.write(BOM + line(("table", "row", "column", "count")))
        for table in self.counted.tables(whole.changes):
            for label, cells in table.rows:
                for title, cell in zip(table.columns, cells, strict=True):
                    out.write(line((table.name, label, title, str(cell))))


class XlsxSummary(_Summary):
    """A sheet for each table."""

    def write(self, whole: Whole, out: IO[bytes]) -> None:
        """Write the workbook."""
        from cme_rules.report.to_xlsx import Book

        with tempfile.TemporaryDirectory() as folder:
            book = Book(out, self.as_at, folder)
            about = Counts("setting", "Summary", "What", ("Value",), tuple((n, (v,)) for n, v in self.setting(whole)))
            for table in (about, *self.counted.tables(whole.changes)):
                book.sheet(_sheet(table), ([label, *cells] for label, cells in table.rows))
            book.close()


def _sheet(table: Counts) -> Table[Any]:
    first = Column[Any]("of", table.of, "what the row is of", str, width=60)
    others = (Column[Any](title, title, "how many", str, "any", 22) for title in table.columns)
    return Table(table.title[:31], (first, *others))


class HtmlSummary(_Summary):
    """The counts as one page, with the picture of the duties; what is hidden is not drawn."""

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the page."""
        from cme_rules.dates.civil import human

        heading, tables = f"Summary as at {human(self.as_at)}", self.counted.tables(whole.changes)
        out.write(page_of_counts(heading, self.setting(whole), tables, self.counted.bars(), self.style.least))


def page_of_counts(
    heading: str, setting: Sequence[tuple[str, str]], tables: Sequence[Counts], bars: Sequence[RuleCount], least: int
) -> str:
    """Write tables of counts as one page, with the picture of the duties where there are bars for it."""
    from cme_rules.report.html_environment import environment, style
    from cme_rules.report.pictures import caseload
    from cme_rules.report.pictures.legend import patterns

    return environment().get_template("summary.html").render(
        heading=heading, style=style(), patterns=patterns() if bars else "", bars=bars, setting=setting, tables=tables,
        picture=caseload.duties("by-duty-picture", bars) if bars else "", least=least,
    )  # fmt: skip
