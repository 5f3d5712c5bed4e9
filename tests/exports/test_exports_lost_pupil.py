"""The file of a lost pupil: made only where all is surely so, in the structure that programs in use read."""

from __future__ import annotations

import re
from pathlib import Path

import defusedxml.ElementTree
import pytest

from cme_rules.cli.main import run
from cme_rules.core.problem import RuleProblem, has_errors
from cme_rules.core.span import Span
from cme_rules.exports.ctf import TO_FILL
from cme_rules.exports.upn import is_upn
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.pipeline import Linked
from cme_rules.read import load_exports
from cme_rules.read.decoder import Decoder
from cme_rules.read.load_exports import Identity, load_export, shipped
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.yaml_nodes import load_text
from tests.exports.conftest import CASE, HEAD, ROW
from tests.exports.whole import EVIL
from tests.slips import slips

ROOT = Path(__file__).parents[2]
RULES = str(ROOT / "rules")
NAME = "9994321_CTF_XXXXXXX_001.xml"


def export(*more: str, case: str = "lost.yaml", day: str = "2025-03-31", identity: str = "names.csv") -> int:
    given = ["--identity", identity] if identity else []
    return run(["export", "lost-pupil", case, "--rules", RULES, "--as-at", day, "--output", "out", *given, *more])


def values(path: Path) -> list[tuple[str, str]]:
    """Give the paths of all elements that hold text, in order."""
    found: list[tuple[str, str]] = []

    def walk(element: object, at: str) -> None:
        for child in element:  # type: ignore[attr-defined]
            here = f"{at}/{child.tag}".lstrip("/")
            if len(child):
                walk(child, here)
            else:
                found.append((here, child.text))

    root = defusedxml.ElementTree.parse(path).getroot()
    assert root.tag == "CTfile"
    walk(root, "")
    return found


def test_lost_pupil_file_by_hand(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export() == 0
    assert [p.name for p in (desk / "out").iterdir()] == [NAME]
    pupil = "CTFpupilData/Pupil"
    school = f"{pupil}/SchoolHistory/School"
    assert values(desk / "out" / NAME) == [
        ("Header/DocumentName", "Common Transfer File"), ("Header/CTFversion", "25.0"),
        ("Header/DateTime", "2025-03-31T00:00:00"), ("Header/DocumentQualifier", "partial"),
        ("Header/SupplierID", "cme-rules"), ("Header/SourceSchool/LEA", "999"), ("Header/SourceSchool/Estab", "4321"),
        ("Header/SourceSchool/SchoolName", "Oakfield"), ("Header/DestSchool/LEA", "XXX"),
        ("Header/DestSchool/Estab", "XXXX"), (f"{pupil}/UPN", "A950000178301"), (f"{pupil}/Surname", "Invented"),
        (f"{pupil}/Forename", "Child"), (f"{pupil}/DOB", "2013-05-21"), (f"{pupil}/Sex", "F"), (f"{school}/LEA", "999"),
        (f"{school}/Estab", "4321"), (f"{school}/SchoolName", "Oakfield"), (f"{school}/EntryDate", "2018-09-03"),
        (f"{school}/LeavingDate", "2025-03-05"), (f"{school}/LastSchool", "true"),
    ]  # fmt: skip
    out = capsys.readouterr().out
    for words in ("a person has to load it", "lost_pupil_file_uploaded", "lost_pupil_uploaded", "discharges nothing"):
        assert words in out
    assert "A950000178301" not in out
    assert (desk / "out" / NAME).stat().st_mode & 0o077 == 0


def test_lost_pupil_older_version_and_next_number(desk: Path) -> None:
    assert export() == 0
    assert export("--serial", "2", "--ctf-version", "24.0") == 0
    found = dict(values(desk / "out/9994321_CTF_XXXXXXX_002.xml"))
    assert found["Header/CTFversion"] == "24.0"
    assert found["CTFpupilData/Pupil/Gender"] == "F"
    assert "CTFpupilData/Pupil/Sex" not in found


def test_lost_pupil_same_bytes_each_time(desk: Path) -> None:
    export()
    first = (desk / "out" / NAME).read_bytes()
    (desk / "out" / NAME).unlink()
    export()
    assert (desk / "out" / NAME).read_bytes() == first


@pytest.mark.parametrize(
    ("before", "after", "code", "words"),
    [
        ("  - {event: case_closed, on: 2025-03-26}\n", "", "E002", "it is not so that the council has closed"),
        ("case_closed, on: 2025-03-26}\n", "case_closed, on: 2025-03-26}\n  - {event: referral_received, "
         "on: 2025-03-28, with: {from: health}}\n", "E002", "no new referral since"),
        ("case_closed, on: 2025-03-26", "case_closed, on: 2025-04-02", "E002", "has closed its enquiry"),
        ("destination_known: no", "destination_known: yes", "E002", "it is not so that the school"),
        ("  destination_known: no\n", "", "E002", "it is not known whether the school that the pupil left"),
        ("on_school_roll: no", "on_school_roll: yes", "E002", "the child is on no school's register"),
        ("  date_of_birth: 2013-05-21\n", "", "E003", "the case file does not give date of birth"),
        ("date_of_birth: 2013-05-21", "date_of_birth: [{value: 2013-05-21}, {value: 2013-05-12}]", "E003",
         "contradict each other"),
        ("  - {event: name_deleted, on: 2025-03-05, with: {ground: twenty_days_absent}}\n", "", "E003",
         "no “name deleted” is recorded"),
        ("name_deleted, on: 2025-03-05", "name_deleted, on: unknown", "E003", "the day of “name deleted” is not known"),
        ("name_entered, on: 2018-09-03", "name_entered, on: unknown", "E003", "the day of “name entered” is not known"),
    ],
)  # fmt: skip
def test_lost_pupil_refused_with_the_reason(
    desk: Path, capsys: pytest.CaptureFixture[str], before: str, after: str, code: str, words: str
) -> None:
    assert before in CASE
    (desk / "lost.yaml").write_text(CASE.replace(before, after), encoding="utf-8")
    assert export() == 4
    err = " ".join(capsys.readouterr().err.split())
    assert f"error[CME-{code}]" in err
    assert words in err
    assert not list((desk / "out").iterdir())


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("A950000178301", "A950000178302", "E005"), ("A950000178301", "a950000178301", "E005"),
        ("A950000178301", "", "E003"), (",Invented,", ",,", "E003"), (",F,", ",female,", "E005"),
        ("9994321", "999432", "E005"), ("9994321", "", "E003"), (",Child,", ',"Ch\nild",', "E005"),
        (",Child,", ",Ch\x1bild,", "E005"), ("lost-1,", "lost-2,", "E004"), (",Oakfield", "", "E004"),
    ],
)  # fmt: skip
def test_lost_pupil_refuses_values_without_quoting_them(
    desk: Path, capsys: pytest.CaptureFixture[str], column: str, value: str, code: str
) -> None:
    assert column in ROW
    (desk / "names.csv").write_text(HEAD + ROW.replace(column, value), encoding="utf-8")
    assert export() in (2, 4)
    err = capsys.readouterr().err
    assert f"error[CME-{code}" in err
    assert "names.csv:" in err
    for text in ("A9500", "a9500", "female", "99943"):
        assert text not in err
    assert not list((desk / "out").iterdir())


@pytest.mark.parametrize(
    "table",
    ["", "upn,surname\n1,2\n", "case,case\nlost-1,x\n", HEAD + ROW + ROW, HEAD + 'lost-1,"A', HEAD],
)
def test_lost_pupil_refuses_a_table_that_is_none(desk: Path, capsys: pytest.CaptureFixture[str], table: str) -> None:
    (desk / "names.csv").write_text(table, encoding="utf-8")
    assert export() == 2
    assert "names.csv" in capsys.readouterr().err


def test_lost_pupil_says_once_what_a_table_must_give(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(identity="") == 4
    err = capsys.readouterr().err
    assert err.count("error[") == 1
    assert "the file needs from it: laestab, upn, surname, forename, sex" in err


def test_lost_pupil_never_over_a_file_that_is_there(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "out" / NAME).write_text("before", encoding="utf-8")
    assert export() == 2
    assert "error[CME-E006]" in capsys.readouterr().err
    assert (desk / "out" / NAME).read_text(encoding="utf-8") == "before"


@pytest.mark.parametrize(
    "text", [text for text in EVIL if "\x00" not in text and "\n" not in text and "\t" not in text]
)
def test_lost_pupil_evil_names_stay_in_their_element(desk: Path, text: str) -> None:
    quoted = text.replace('"', '""')
    (desk / "names.csv").write_text(HEAD + ROW.replace(",Invented,", f',"{quoted}",'), encoding="utf-8")
    assert export() == 0
    found = values(desk / "out" / NAME)
    assert ("CTFpupilData/Pupil/Surname", text) in found
    assert len(found) == 21


def test_lost_pupil_one_of_several_cases(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "lost.yaml").write_text(CASE.replace("lost-1", "other") + "---" + CASE, encoding="utf-8")
    assert export() == 4
    assert "the file has several cases" in capsys.readouterr().err
    assert export(case="lost.yaml#lost-3") == 4
    assert export(case="lost.yaml#lost-1") == 0
    assert export(case="nowhere.yaml") == 2


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Pupil/UPN", "Pupil/UPM", "the format has no element"),
        ("ctf-lost-pupil", "ctf", "unknown format “ctf”"),
        ("fact: date_of_birth", "fact: date_of_brith", "unknown fact “date_of_brith”"),
        ("event: name_entered", "event: name_enterd", "unknown event “name_enterd”"),
        ("identity: upn}", "identity: upn, fact: date_of_birth}", "an element comes from one of"),
        ("part: authority", "part: county", "county"),
        ("requires:", "require:", "require"),
    ],
)
def test_lost_pupil_mapping_with_a_slip(
    desk: Path, capsys: pytest.CaptureFixture[str], before: str, after: str, words: str
) -> None:
    text = (ROOT / "mappings/exports/lost-pupil.yaml").read_text(encoding="utf-8")
    assert before in text
    Path("mine.yaml").write_text(text.replace(before, after, 1), encoding="utf-8")
    assert export("--mapping", "mine.yaml") == 3
    err = capsys.readouterr().err
    assert words in err
    assert err.startswith("mine.yaml:")


def test_lost_pupil_events_to_record_are_those_that_the_rules_ask_for(linked: Linked) -> None:
    rules = linked.rules
    text = (ROOT / "mappings/exports/lost-pupil.yaml").read_text(encoding="utf-8")
    for rule, event in (("lost-pupil-file", "lost_pupil_file_uploaded"), ("lost-pupil-record", "lost_pupil_uploaded")):
        assert f"event: {event}" in text
        assert event in str(rules.rules[rule].versions[-1].discharge)


@pytest.mark.parametrize(
    ("number", "good"),
    [
        ("A950000178301", True), ("H243278544154", True), ("X845212818005", True), ("R247962919251", False),
        ("V428558133462", False), ("I950000178301", False), ("A95000017830I", False), ("A9500001783", False),
        ("", False),
    ],
)  # fmt: skip
def test_lost_pupil_check_letter_of_numbers(number: str, good: bool) -> None:
    assert is_upn(number) is good


# ---- exports that are written wrongly ---------------------------------------------------------------------------

EXPORT = (ROOT / "mappings/exports/lost-pupil.yaml").read_text(encoding="utf-8")
FORMAT = {"ctf-lost-pupil": [one.path for one in TO_FILL]}


def test_an_export_is_found_beside_the_program_and_one_that_is_not_is_still_named() -> None:
    assert shipped("lost-pupil")[0].read_text(encoding="utf-8") == EXPORT
    path, called = shipped("lost-pupils")
    assert called == "mappings/exports/lost-pupils.yaml"
    with pytest.raises(RuleProblem) as caught:
        load_export(path, Vocabulary({}, {}, {}, {}, {}, {}, {}, {}, {}, ()), FORMAT, called)
    assert [one.code for one in caught.value.problems] == ["CME-Y001"]


@pytest.mark.parametrize("path", ["mappings/exports/lost-pupil.yaml"])
def test_what_the_schema_of_exports_refuses_is_refused_without_it(
    path: str, linked: Linked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    node = load_text(EXPORT, path).node
    shape = schema("export")
    assert node is not None
    assert shape is not None
    load_export(ROOT / path, linked.rules.vocabulary, FORMAT)
    let_through, refused = [], 0
    for spoilt in slips(node):
        said = check_shape(spoilt, shape)
        if not has_errors(said):
            continue
        refused += 1
        decoder = Decoder("R")
        found = load_exports._decode(decoder, spoilt, linked.rules.vocabulary, FORMAT)
        if found is not None and not has_errors(decoder.problems):
            let_through.append(f"{said[0].span}: {said[0].message}")
    assert let_through == [], len(let_through)
    assert refused > 50


def test_an_export_is_read_without_its_schema_too(linked: Linked, monkeypatch: pytest.MonkeyPatch) -> None:
    path = ROOT / "mappings/exports/lost-pupil.yaml"
    whole = load_export(path, linked.rules.vocabulary, FORMAT)
    monkeypatch.setattr(load_exports, "schema", lambda _: None)
    assert load_export(path, linked.rules.vocabulary, FORMAT) == whole


def test_a_place_in_no_table_is_none() -> None:
    assert Identity().span("upn") is None
    assert Identity("names.csv", 3, {"case": "1", "upn": "x"}).span("upn") == Span("names.csv", 3, 2, 3, 3)
    assert Identity("names.csv", 3, {"case": "1"}).span("upn") == Span("names.csv", 3, 1, 3, 2)


def test_a_case_file_that_cannot_be_read_says_why(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "lost.yaml").write_text(CASE.replace("about: child", "about: chidl"), encoding="utf-8")
    assert export() == 4
    assert "lost.yaml:4:8: error[CME-C019]" in capsys.readouterr().err
    assert not list((desk / "out").iterdir())


def test_an_export_that_needs_no_table_asks_for_none(
    desk: Path, linked: Linked, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where every element comes from the case, what is lacking is told of the elements, and no table is asked for."""
    (desk / "own.yaml").write_text(
        re.sub(r"identity: \w+(, part: \w+)?", "event: name_entered", EXPORT), encoding="utf-8"
    )
    monkeypatch.setattr("cme_rules.cli.exporting.shipped", lambda _: (desk / "own.yaml", "own.yaml"))
    assert export(identity="") == 4
    said = capsys.readouterr().err
    assert "[CME-E005]: “CTFpupilData/Pupil/UPN” must be" in said
    assert "CME-E003" not in said
