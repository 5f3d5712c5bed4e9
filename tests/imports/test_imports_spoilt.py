"""Spreadsheets and XML files that are spoilt inside, and what is said of each. Everything in them is invented."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest

from cme_rules.core.span import Span
from cme_rules.imports.places import Findings
from cme_rules.imports.sheet import Wanted
from cme_rules.imports.xlsx_rows import read_xlsx
from cme_rules.imports.xml_rows import read_xml
from tests.imports.building import workbook

WANTED = [Wanted(("Who",), Span("m.yaml", 1, 1, 1, 2))]
CELLS = "xl/worksheets/sheet1.xml"


def spoilt(change: Callable[[str, bytes], bytes]) -> bytes:
    """Give a small spreadsheet, each part of it changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook({"One": [["Who"], ["a1"]]}))) as sound,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in sound.namelist():
            new.writestr(name, change(name, sound.read(name)))
    return stream.getvalue()


def said(data: bytes) -> list[tuple[str, str]]:
    findings = Findings()
    assert read_xlsx(data, "s.xlsx", "", 1, WANTED, findings) is None
    return [(one.code, one.what) for one in findings.found]


BROKEN = [("CME-T009", "the parts of the XLSX file cannot be read")]


def test_what_is_not_spoilt_is_read() -> None:
    table = read_xlsx(spoilt(lambda _, data: data), "s.xlsx", "", 1, WANTED, Findings())
    assert table is not None
    assert [row.cells for row in table.rows] == [{"Who": "a1"}]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", CELLS])
def test_a_part_that_is_no_xml(part: str) -> None:
    assert said(spoilt(lambda name, data: b"<broken" if name == part else data)) == BROKEN


def test_more_columns_than_are_read() -> None:
    # 1,000 columns end with ALL; the first beyond them is ALM.
    def wide(last: bytes) -> bytes:
        return spoilt(lambda name, data: data.replace(b'r="A2"', b'r="' + last + b'2"') if name == CELLS else data)

    assert said(wide(b"ALM")) == BROKEN
    assert read_xlsx(wide(b"ALL"), "s.xlsx", "", 1, WANTED, Findings()) is not None


def test_cells_without_an_address_are_no_formulas_or_errors() -> None:
    def bare(name: str, data: bytes) -> bytes:
        return data.replace(b"</row>", b"<c><v>1</v></c></row>") if name == CELLS else data

    findings = Findings()
    table = read_xlsx(spoilt(bare), "s.xlsx", "", 1, WANTED, findings)
    assert table is not None
    assert [row.cells["Who"] for row in table.rows] == ["a1"]
    assert not findings.found


def test_a_part_that_is_longer_than_it_says() -> None:
    data = bytearray(spoilt(lambda _, data: data))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        first = archive.infolist()[0]
        sound = archive.read(first)
    short = len(sound) - 1
    # Its size stands in the directory at the end, with the check sum of what is read of it.
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = short.to_bytes(4, "little")
    data[at + 16 : at + 20] = zlib.crc32(sound[:short]).to_bytes(4, "little")
    assert said(bytes(data)) == [("CME-T010", "the file does not say truly how large its parts are")]


def test_a_part_that_is_shorter_than_it_says() -> None:
    data = bytearray(spoilt(lambda _, data: data))
    at = data.index(b"PK\x01\x02")
    size = int.from_bytes(data[at + 24 : at + 28], "little")
    data[at + 24 : at + 28] = (size + 1).to_bytes(4, "little")
    assert said(bytes(data)) == [("CME-T010", "the file does not say truly how large its parts are")]


def test_a_password() -> None:
    data = bytearray(spoilt(lambda _, data: data))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert said(bytes(data)) == [("CME-T009", "the file is protected by a password")]


def test_the_element_itself_can_be_a_column() -> None:
    data = b"<Tree><Pupil>a1<Ref>x</Ref></Pupil><Pupil>a2</Pupil></Tree>"
    wanted = [Wanted((".",), WANTED[0].span), Wanted(("./Ref",), WANTED[0].span)]
    table = read_xml(data, "t.xml", "Tree", "Pupil", wanted, Findings())
    assert table is not None
    assert [row.cells for row in table.rows] == [{".": "a1", "./Ref": "x"}, {".": "a2"}]
