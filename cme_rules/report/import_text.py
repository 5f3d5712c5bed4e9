"""What an import did, as text and as data: what was taken, what was left out and why, what was refused."""

from __future__ import annotations

from typing import Any

from cme_rules.imports.places import Finding, sentence
from cme_rules.imports.run import Imported, counts
from cme_rules.imports.take import Tally
from cme_rules.report.page import Page
from cme_rules.report.problems import clean

FORMAT = "cme-rules-import-1"
_MOST_WHY = 10


def import_text(result: Imported, folder: str, *, colour: bool = False) -> str:
    """Write the summary of an import."""
    page = Page(colour)
    total = counts(result)
    page.heading(f"IMPORT by the mapping {result.mapping.id}", "=")
    page.plain(f"{total['rows']} {_rows(total['rows'])} read: {_sums(total)}")
    for file, table, tally in result.tallies:
        page.blank()
        page.plain(f"{clean(file)} ({table}): {tally.rows} {_rows(tally.rows)}, {tally.taken} taken")
        for line in _why(tally):
            page.plain(line, 3)
    page.blank()
    files = "file" if total["written"] == 1 else "files"
    page.plain(f"{total['written']} {files} written to {clean(folder)}" if total["written"] else "Nothing was written.")
    return page.text()


def import_data(result: Imported) -> dict[str, Any]:
    """Return everything that is to be said of an import, for --report."""
    return {
        "format": FORMAT,
        "mapping": {"id": result.mapping.id, "file": result.mapping.file, "sha256": result.mapping.sha256},
        "counts": dict(counts(result)),
        "files": [{"file": file, "sha256": digest} for file, digest in sorted(result.digests.items())],
        "tables": [_table(file, table, tally) for file, table, tally in result.tallies],
        "written": sorted(result.texts),
        "findings": [_finding(one) for one in result.findings.found],
        "problems": [
            {"code": one.code, "severity": one.severity, "file": one.span.file if one.span else "", "says": one.message}
            for one in result.problems
        ],
    }


def _sums(total: Any) -> str:
    return (
        f"{total['taken']} taken, {total['skipped']} left out by the mapping, {total['repeated']} repeated, "
        f"{total['nothing']} with nothing to take, {total['refused']} with something refused"
    )


def _rows(number: int) -> str:
    return "row" if number == 1 else "rows"


def _why(tally: Tally) -> list[str]:
    lines = [f"left out: {n} {_rows(n)}: {clean(why)}" for why, n in sorted(tally.skipped.items())[:_MOST_WHY]]
    lines += [f"not taken from {n} {_rows(n)}: {clean(why)}" for why, n in sorted(tally.left.items())[:_MOST_WHY]]
    if tally.unused:
        lines.append("columns that the mapping does not use: " + ", ".join(clean(name) for name in tally.unused))
    return lines


def _table(file: str, table: str, tally: Tally) -> dict[str, Any]:
    return {
        "file": file,
        "table": table,
        "rows": tally.rows,
        "taken": tally.taken,
        "repeated": tally.repeated,
        "nothing": tally.nothing,
        "refused": tally.refused,
        "left_out": dict(sorted(tally.skipped.items())),
        "not_taken": dict(sorted(tally.left.items())),
        "unused_columns": list(tally.unused),
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity,
        "file": one.place.file,
        "sheet": one.place.sheet,
        "row": one.place.row,
        "line": one.place.line,
        "column": one.place.column,
        "says": sentence(one),
        "help": one.help,
        "value": one.value,
    }
