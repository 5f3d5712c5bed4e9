"""XLSX files: a zip check of our own first, then the values of one sheet.

The values of formulas are those that the spreadsheet computed last; a cell that shows an error is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from cme_rules.core.nearest import nearest
from cme_rules.imports.places import Findings, Place
from cme_rules.imports.sheet import Cell, Row, Table, Wanted, heading
from cme_rules.imports.xml_rows import local, parse
from cme_rules.imports.zip_check import checked

_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>\s*(<(?:\w+:)?f\b)?")
_ADDRESS = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_BROKEN = "the parts of the XLSX file cannot be read"
_MOST_COLUMNS = 1_000
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_xlsx(
    data: bytes, file: str, sheet: str, head: int, wanted: Iterable[Wanted], findings: Findings
) -> Table | None:
    """Read one sheet; ``head`` is the number of the row with the names of the columns."""
    archive = checked(data, file, findings)
    if archive is None:
        return None
    with archive:
        members = _sheets(archive, file)
        if members is None:
            findings.add("CME-T009", _BROKEN, Place(file))
            return None
        if not sheet and len(members) != 1:
            listed = ", ".join(f"“{name}”" for name in members)
            findings.add("CME-T011", f"the file has {len(members)} sheets", Place(file), help=f"name one: {listed}")
            return None
        sheet = sheet or next(iter(members))
        if sheet not in members:
            near = nearest(sheet, members)
            listed = ", ".join(f"“{name}”" for name in members)
            help_ = "" if near else f"write one of {listed} in the mapping"
            findings.add("CME-T011", f"there is no sheet “{sheet}”", Place(file), suggestions=near, help=help_)
            return None
        formulas, errors = _special(archive, members[sheet])
    values = _values(data, sheet)
    if values is None:
        findings.add("CME-T009", _BROKEN, Place(file))
        return None
    place = Place(file, head, head, sheet)
    if len(values) < head or all(cell == "" for cell in values[head - 1]):
        what = f"there is no row {head} with the names of the columns"
        findings.add("CME-T005", what, Place(file, sheet=sheet))
        return None
    found = heading([_text(cell).strip() for cell in values[head - 1]], wanted, place, findings)
    if found is None:
        return None
    table = Table(numbers=found[0], unused=found[1])
    used = {name: at for name, at in found[0].items() if name not in found[1]}
    for number, cells in enumerate(values[head:], start=head + 1):
        if all(cell == "" for cell in cells) and not any((number, at) in errors for at in used.values()):
            continue
        where = Place(file, number, number, sheet)
        sound = _sound(where, used, formulas, errors, findings)
        table.rows.append(Row(where, {n: _cell(cells[at - 1]) for n, at in found[0].items()} if sound else {}))
    return table


def _sound(
    where: Place, used: dict[str, int], formulas: set[tuple[int, int]], errors: set[tuple[int, int]], findings: Findings
) -> bool:
    """Say whether no cell of a row shows an error; formulas are only pointed out."""
    for name, at in used.items():
        if (where.row, at) in errors:
            what = "the cell shows an error of the spreadsheet, such as #N/A"
            findings.add("CME-T055", what, where.at(name, at), help="mend the cell in the spreadsheet")
            return False
        if (where.row, at) in formulas:
            what = "the cell holds a formula: the value that the spreadsheet computed last is taken"
            findings.warn("CME-T055", what, where.at(name, at), help="save the sheet with values in place of formulas")
    return True


def _cell(value: Any) -> Cell:
    if isinstance(value, datetime | date | time):
        return value
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _values(data: bytes, sheet: str) -> list[list[Any]] | None:
    import python_calamine

    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        found = book.get_sheet_by_name(sheet)
        if found.end is not None and found.end[1] >= _MOST_COLUMNS:
            return None
        return list(found.to_python(skip_empty_area=False))
    except (python_calamine.CalamineError, OSError, ValueError):
        return None


def _sheets(archive: zipfile.ZipFile, file: str) -> dict[str, str] | None:
    """Return the sheets by their names, each with the part that holds it."""
    trees = []
    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        try:
            tree = parse(archive.read(part), file, Findings())
        except (KeyError, zipfile.BadZipFile):
            return None
        if tree is None:
            return None
        trees.append(tree)
    book, links = trees
    targets = {one.get("Id"): str(one.get("Target", "")) for one in links}
    found: dict[str, str] = {}
    for one in book.iter():
        if local(one.tag) == "sheet":
            target = targets.get(one.get(_REL), "")
            found[str(one.get("name", ""))] = target.removeprefix("/") if target[:1] == "/" else f"xl/{target}"
    return found or None


def _special(archive: zipfile.ZipFile, member: str) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Return row and column of the cells that hold formulas, and of those that show errors."""
    formulas: set[tuple[int, int]] = set()
    errors: set[tuple[int, int]] = set()
    data = archive.read(member) if member in archive.namelist() else b""
    for found in _CELL.finditer(data):
        address = _ADDRESS.search(found[1])
        if address is None:
            continue
        place = (int(address[2]), _column(address[1]))
        if found[2]:
            formulas.add(place)
        if b't="e"' in found[1]:
            errors.add(place)
    return formulas, errors


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
