"""CSV files: the encoding and the separator are those that the mapping states."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from cme_rules.imports.places import Findings, Place
from cme_rules.imports.sheet import Row, Table, Wanted, heading

ENCODINGS = {"utf-8": "utf-8", "utf-16": "utf-16", "cp1252": "cp1252"}
_SEPARATORS = (";", "\t", "|", ",")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_csv(
    data: bytes, file: str, encoding: str, delimiter: str, head: int, wanted: Iterable[Wanted], findings: Findings
) -> Table | None:
    """Read a whole CSV file; ``head`` is the number of the row with the names of the columns."""
    text = decode(data, file, encoding, findings)
    if text is None:
        return None
    rows = _rows(text, file, delimiter, findings)
    if rows is None:
        return None
    names = next((cells for number, _, cells in rows if number == head), None)
    place = Place(file, head, next((line for number, line, _ in rows if number == head), 1))
    if names is None or not any(name.strip() for name in names):
        what = f"there is no row {head} with the names of the columns"
        findings.add("CME-T005", what, Place(file))
        return None
    wanted = list(wanted)
    other = next((mark for mark in _SEPARATORS if mark in names[0]), "") if len(names) == 1 and len(wanted) > 1 else ""
    if other:
        what = "the heading is a single cell: the cells are not divided by what the mapping states"
        name = "tab" if other == "\t" else f'"{other}"'
        findings.add("CME-T004", what, place, help=f"perhaps write delimiter: {name} in the mapping")
        return None
    found = heading([name.strip() for name in names], wanted, place, findings)
    if found is None:
        return None
    numbers, unused = found
    table = Table(numbers=numbers, unused=unused)
    for number, line, cells in rows:
        if number <= head or not any(cell.strip() for cell in cells):
            continue
        where = Place(file, number, line)
        if len(cells) != len(names):
            cell = "cell" if len(cells) == 1 else "cells"
            what = f"the row has {len(cells)} {cell}, and the heading {len(names)}"
            findings.add("CME-T008", what, where)
            table.rows.append(Row(where, {}))
            continue
        table.rows.append(Row(where, {name: cells[at - 1] for name, at in numbers.items()}))
    return table


def decode(data: bytes, file: str, encoding: str, findings: Findings) -> str | None:
    """Turn bytes into text by the encoding that the mapping states; where another one fits, say so and stop."""
    place = Place(file)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked and marked != encoding:
        help_ = f"write encoding: {marked} in the mapping"
        findings.add("CME-T002", f"the file is marked as {marked}, and the mapping says {encoding}", place, help=help_)
        return None
    if encoding == "utf-16" and not marked:
        findings.add("CME-T001", "the file is not utf-16 with a mark at its beginning", place)
        return None
    if encoding == "cp1252" and not data.isascii() and _reads(data, "utf-8"):
        what = "the mapping says cp1252, and every byte reads as utf-8 too"
        findings.add("CME-T002", what, place, help="write encoding: utf-8 in the mapping, and look at the names again")
        return None
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else ENCODINGS[encoding])
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        other = "cp1252" if encoding == "utf-8" and _reads(data, "cp1252") else ""
        help_ = f"if the file was saved by a spreadsheet, write encoding: {other} in the mapping" if other else ""
        what = f"line {line} is not {encoding}, the encoding that the mapping states"
        findings.add("CME-T001", what, Place(file, line=line), help=help_)
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        findings.add("CME-T003", f"line {line} holds the character NUL", Place(file, line=line))
        return None
    return text


def _reads(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _rows(text: str, file: str, delimiter: str, findings: Findings) -> list[tuple[int, int, list[str]]] | None:
    """Return number, first line and cells of each row; nothing of a file that breaks off."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, int, list[str]]] = []
    try:
        for number, (line, cells) in enumerate(_lines(reader), start=1):
            rows.append((number, line, cells))
    except csv.Error as error:
        line = rows[-1][1] + 1 if rows else 1
        findings.add(
            "CME-T004", f"the table cannot be read on from line {line}: {_plain(error)}", Place(file, line=line)
        )
        return None
    return rows


def _lines(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    before = 0
    for cells in reader:
        yield before + 1, cells
        before = reader.line_num  # type: ignore[attr-defined]


def _plain(error: csv.Error) -> str:
    return next((words for said, words in _SAID.items() if said in str(error)), "it is not written as CSV")


_SAID = {
    "unexpected end": "quotation marks are opened and not closed, so the file may have been cut off",
    "field larger": "a cell is longer than 131,072 characters",
    "expected after": "something stands after closing quotation marks",
}
"""What the reader says, in part, and what is said of it in its place."""
