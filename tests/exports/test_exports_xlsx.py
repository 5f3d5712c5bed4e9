"""The workbook: read back by another library, with the same numbers as the data form."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import defusedxml.ElementTree
import pytest
from python_calamine import CalamineWorkbook

from cme_rules.report import tables, to_json
from cme_rules.report.tables import FINDINGS
from cme_rules.report.to_xlsx import CUT, MOST_CHARACTERS, Book, cell_text
from tests.exports.whole import EVIL, one_case, written
from tests.report.helpers import AS_AT, NAMES

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(data: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_xlsx_sheets_and_counts() -> None:
    found = sheets(written("xlsx", [one_case("a"), one_case("b")], unread=True))
    assert list(found) == [
        "Summary", "Actions", "Breaches", "Accepted", "Undetermined", "Verdicts", "Findings", "Cases", "Inputs",
    ]  # fmt: skip
    assert {name: len(rows) - 1 for name, rows in found.items() if name not in ("Summary", "Inputs")} == {
        "Actions": 6, "Breaches": 4, "Accepted": 0, "Undetermined": 4, "Verdicts": 14, "Findings": 2, "Cases": 2,
    }  # fmt: skip
    summary = {(row[0], row[1]): row[2] for row in found["Summary"]}
    assert summary["verdicts", "Breaches"] == 2
    assert summary["verdicts", "Shortfalls"] == 2
    assert summary["verdicts", "all"] == 14
    assert summary["checked", "as at"] == "2024-04-10"
    assert summary["not read", "files/two.yaml"] == 1
    inputs = [tuple(row[:2]) for row in found["Inputs"]]
    for one in (("rule", "answer"), ("reading", "days"), ("rule file", "a.yaml"), ("file read", "files/one.yaml")):
        assert one in inputs
    assert ["file read", "files/one.yaml", "", "1" * 64] in found["Inputs"]


def test_xlsx_a_breach_by_hand() -> None:
    rows = sheets(written("xlsx", [one_case()]))["Breaches"]
    breach = dict(zip(rows[0], rows[1], strict=True))
    assert breach["Status"] == "overdue"
    assert breach["Late"] == "8 calendar days late"
    assert breach["Due, first"] == date(2024, 4, 2)
    assert breach["Done, first"] == ""
    assert breach["Who"] == "office"
    assert rows[2][1] == "shortfall"


def test_xlsx_undetermined_says_what_is_missing_and_what_settles() -> None:
    rows = sheets(written("xlsx", [one_case()]))["Undetermined"]
    assert [(row[3], row[4], row[5]) for row in rows[1:]] == [
        ("on which day there was “answered” (between 1 Apr 2024 and 5 Apr 2024)", "yes", "The post book"),
        ("colour", "no", "The paint box"),
    ]


def test_xlsx_verdicts_are_those_of_the_data_form() -> None:
    case = one_case()
    rows = sheets(written("xlsx", [case]))["Verdicts"]
    names = [column.name for column in tables.VERDICTS.columns]
    data = to_json.case_data(case, NAMES)["verdicts"]
    assert isinstance(data, list)
    for row, verdict in zip(rows[1:], data, strict=True):
        cells = dict(zip(names, row, strict=True))
        assert (cells["rule"], cells["key"], cells["status"]) == (verdict["rule"], verdict["key"], verdict["status"])
        due = verdict["due"]
        assert cells["due_first"] == (date.fromisoformat(due["first"]) if due else "")
        assert cells["late_by"] == ("" if verdict["late_by"] is None else verdict["late_by"])


def test_xlsx_holds_no_formula_and_no_link() -> None:
    cases = [one_case(text, text, text) for text in EVIL]
    data = written("xlsx", cases)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                root = defusedxml.ElementTree.fromstring(archive.read(name))
                assert not list(root.iter(f"{MAIN}f"))
                assert not list(root.iter(f"{MAIN}hyperlink"))
                assert not name.endswith(".rels")
    names = {row[0] for row in sheets(data)["Cases"][1:]}
    plain = {text for text in EVIL if "\x00" not in text and "\r" not in text}
    assert plain <= names
    assert "ab[31m" in names


def test_xlsx_prints_on_a4_with_its_head_on_each_page() -> None:
    with zipfile.ZipFile(io.BytesIO(written("xlsx", [one_case()]))) as archive:
        root = defusedxml.ElementTree.fromstring(archive.read("xl/worksheets/sheet6.xml"))
        setup = root.find(f"{MAIN}pageSetup")
        assert (setup.get("paperSize"), setup.get("orientation"), setup.get("fitToHeight")) == ("9", "landscape", "0")
        pane = root.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
        assert root.find(f"{MAIN}autoFilter").get("ref") == "A1:AO8"
        book = archive.read("xl/workbook.xml").decode()
        assert "_xlnm.Print_Titles" in book
        assert "Verdicts!$1:$1" in book


def test_xlsx_goes_on_in_a_second_sheet(tmp_path: Path) -> None:
    out = io.BytesIO()
    book = Book(out, AS_AT, str(tmp_path), most_rows=4)
    book.sheet(FINDINGS, ([f"case {n}", "", "", "", None, None, ""] for n in range(7)))
    book.close()
    found = sheets(out.getvalue())
    assert {name: [row[0] for row in rows] for name, rows in found.items()} == {
        "Findings": ["Case", "case 0", "case 1", "case 2"],
        "Findings 2": ["Case", "case 3", "case 4", "case 5"],
        "Findings 3": ["Case", "case 6"],
    }
    assert not list(tmp_path.iterdir())


def test_xlsx_a_sheet_exactly_full_has_no_second(tmp_path: Path) -> None:
    out = io.BytesIO()
    book = Book(out, AS_AT, str(tmp_path), most_rows=4)
    book.sheet(FINDINGS, ([f"case {n}", "", "", "", None, None, ""] for n in range(3)))
    book.close()
    assert list(sheets(out.getvalue())) == ["Findings"]


@pytest.mark.parametrize("char", ["x", "𝔘"])
def test_xlsx_a_cell_holds_so_much(char: str) -> None:
    size = len(char.encode("utf-16-le")) // 2
    fits = char * (MOST_CHARACTERS // size)
    assert cell_text(fits) == fits
    cut = cell_text(fits + char)
    assert cut.endswith(CUT)
    assert len(cut.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    rows = sheets(written("xlsx", [one_case("one", fits + char)]))["Cases"]
    assert rows[1][1] == cut


def test_xlsx_same_bytes_whatever_order() -> None:
    one = written("xlsx", [one_case("a"), one_case("b")])
    assert one == written("xlsx", [one_case("b"), one_case("a")])
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        assert b"2024-04-10T00:00:00Z" in archive.read("docProps/core.xml")


def test_xlsx_actions_alone() -> None:
    found = sheets(written("xlsx", [one_case()], "actions"))
    assert list(found) == ["Actions", "Summary", "Inputs"]
    data = json.loads(written("json", [one_case()], "actions"))["actions"]
    assert [(row[0], row[5]) for row in found["Actions"][1:]] == [(one["case"], one["what"]) for one in data]
