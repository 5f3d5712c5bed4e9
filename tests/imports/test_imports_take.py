"""What rows become: records with sources, what stays unknown, ids, and what never appears. All data are invented."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cme_rules.cli.main import run
from cme_rules.imports.draft import Draft, FactRecord
from cme_rules.imports.names import fault
from cme_rules.read.pseudonyms import pseudonym
from tests.imports.building import HEAD, put

ASK = ["import", "acts.csv", "--mapping", "log.yaml", "--into", "out", "--rules", "rules", "--extracted", "2025-03-31"]

TREE = (
    "<Tree{}><Head><Made>2025-03-31</Made></Head>"
    "<Pupils><Pupil><Ref>a1</Ref><Born>2015-01-02</Born></Pupil></Pupils></Tree>"
)


def rows(folder: Path, *lines: str, name: str = "acts.csv") -> None:
    (folder / name).write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")


def edit(folder: Path, old: str, new: str, name: str = "log.yaml") -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def case(folder: Path, name: str) -> dict[str, object]:
    found = yaml.load((folder / f"out/{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    assert isinstance(found, dict)
    return found


def test_a_whole_case_file(folder: Path) -> None:
    assert run(ASK) == 0
    assert (folder / "out/a1.yaml").read_text(encoding="utf-8") == (
        "# Made by cme-rules import with the mapping log, as extracted by 2025-03-31.\n"
        "# Mend what is wrong in the source or the mapping, and import again.\n"
        "case: a1\n"
        "about: child\n"
        "record: {from: 2025-01-01, to: 2025-03-31}\n"
        "calendars: {working: bank}\n"
        "links:\n"
        "  school: the-school\n"
        "related:\n"
        "  sibling: [b1, b2]\n"
        "facts:\n"
        "  colour:\n"
        '    - {value: red, from: 2025-01-13, source: "log, row 2"}\n'
        "  # Silence about these would mean no, and the sources keep no full record of them.\n"
        "  tall: unknown\n"
        "events:\n"
        '  - {event: asked, on: 2025-01-13, at: "09:30", with: {outcome: heard}, recorded: 2025-01-14, '
        'source: "log, row 2"}\n'
        "# Of these kinds of events the sources keep no full record: their silence says nothing.\n"
        "incomplete: [answered]\n"
    )


def test_a_row_that_cannot_be_read_leaves_its_kind_in_doubt(folder: Path) -> None:
    # a1: a sound row. a2: an answer of an impossible day. a3: nobody knows what was done.
    rows(folder, "a1,Asks,,13/01/2025,,,,,,,,,", "a2,Answers,,30/02/2025,,,,,,,,,", "a3,What,,13/01/2025,,,,,,,,,")
    edit(folder, "holds: [asked]", "holds: everything")
    assert run(ASK) == 4
    assert "incomplete" not in case(folder, "a1")
    assert case(folder, "a2")["incomplete"] == ["answered"]
    assert case(folder, "a3")["incomplete"] == ["answered", "asked"]


def test_a_row_of_nobody_leaves_its_kind_in_doubt_for_everybody(folder: Path) -> None:
    rows(folder, "a1,Asks,,13/01/2025,,,,,,,,,", ",Answers,,14/01/2025,,,,,,,,,")
    edit(folder, "holds: [asked]", "holds: everything")
    assert run(ASK) == 4
    assert case(folder, "a1")["incomplete"] == ["answered"]


def test_a_file_that_cannot_be_read_leaves_all_its_kinds_in_doubt(folder: Path) -> None:
    (folder / "more.csv").write_text('Who,Act\n"a2', encoding="utf-8")
    edit(folder, "holds: [asked]", "holds: everything")
    assert run([*ASK[:2], "more.csv", *ASK[2:]]) == 4
    assert case(folder, "a1")["incomplete"] == ["answered", "asked"]


def test_a_value_that_cannot_be_read_is_unknown_and_not_absent(folder: Path) -> None:
    rows(folder, "a1,Talks,,,,,,,,green,,,", "a2,Talks,,,,,,,,red,31/02/2025,,")
    assert run(ASK) == 4
    unknown = [{"value": "unknown", "source": "log, row 2"}]
    assert case(folder, "a1")["facts"]["colour"] == unknown  # type: ignore[index]
    assert case(folder, "a2")["facts"]["colour"][0]["value"] == "unknown"  # type: ignore[index]


def test_an_attribute_that_cannot_be_read_is_unknown_and_the_event_stays(folder: Path) -> None:
    rows(folder, "a1,Asks,Perhaps,13/01/2025,,,,,,,,,")
    assert run(ASK) == 4
    (event,) = case(folder, "a1")["events"]  # type: ignore[misc]
    assert event["with"] == {"outcome": "unknown"}


def test_contradictions_are_kept_as_both_values_and_repetitions_once(folder: Path) -> None:
    rows(
        folder,
        "a1,Talks,,,,,,,,red,13/01/2025,,",
        "a1,Talks,,,,,,,,blue,13/01/2025,,",
        "a1,Talks,,,09:30,,,,,blue,13/01/2025,,",
        "a1,Asks,,14/01/2025,,,,,,red,13/01/2025,,",
    )
    assert run(ASK) == 0
    assert case(folder, "a1")["facts"]["colour"] == [  # type: ignore[index]
        {"value": "blue", "from": "2025-01-13", "source": "log, row 3"},
        {"value": "red", "from": "2025-01-13", "source": "log, row 2"},
    ]


def test_several_files_become_one_case_and_sources_say_which(folder: Path) -> None:
    rows(folder, "a1,Answers,,14/01/2025,,,,,,,,,", name="more.csv")
    assert run([*ASK[:2], "more.csv", *ASK[2:]]) == 0
    found = case(folder, "a1")["events"]
    assert [one["source"] for one in found] == ["log (acts.csv), row 2", "log (more.csv), row 2"]  # type: ignore[union-attr, index, attr-defined]


def test_the_day_of_the_extract_bounds_each_record_from_above(folder: Path) -> None:
    edit(folder, "recorded: {column: Noted, format: DD/MM/YYYY}", "recorded: extracted")
    assert run(ASK) == 0
    (event,) = case(folder, "a1")["events"]  # type: ignore[misc]
    assert event["recorded"] == "2025-03-31"


def test_extracts_by_column_cover_to_the_latest_of_their_table(folder: Path) -> None:
    edit(folder, "extracted: option", "extracted: {column: Noted, format: DD/MM/YYYY}")
    rows(folder, "a1,Asks,,13/01/2025,,20/01/2025,,,,,,,", "a1,Asks,,14/01/2025,,27/01/2025,,,,,,,")
    assert run(ASK[:-2]) == 0
    assert case(folder, "a1")["record"] == {"from": "2025-01-01", "to": "2025-01-27"}


def test_two_tables_cover_only_the_days_of_both(folder: Path) -> None:
    draft = Draft("x")
    draft.add_cover("one", None, 20)
    draft.add_cover("two", 5, 10)
    draft.add_cover("two", 3, 12)
    assert draft.cover == (5, 12)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # The cover is day 10 to day 20; (value, first, last) each.
        ([], [("no", 10, 20)]),
        ([(12, 14)], [("no", 10, 11), ("no", 15, 20)]),
        ([(1, 12)], [("no", 13, 20)]),
        ([(12, None)], [("no", 10, 11)]),
        ([(None, 14)], [("no", 15, 20)]),
        ([(10, 20)], []),
        ([(12, 14), (13, 18), (1, 10)], [("no", 11, 11), ("no", 19, 20)]),
        ([(12, 13), (14, 15)], [("no", 10, 11), ("no", 16, 20)]),
        ([(25, 30)], [("no", 10, 20)]),
    ],
)
def test_otherwise_fills_the_days_of_the_cover_that_no_row_speaks_of(
    given: list[tuple[int | None, int | None]], wanted: list[tuple[str, int, int]]
) -> None:
    draft = Draft("x")
    draft.add_cover("t", 10, 20)
    for first, last in given:
        draft.add_fact("f", FactRecord("yes", first, last))
    draft.fill("f", "no")
    assert [(one.value, one.first, one.last) for one in draft.facts.get("f", []) if one.value == "no"] == wanted


def test_otherwise_claims_nothing_where_a_row_could_not_be_read() -> None:
    draft = Draft("x")
    draft.add_cover("t", 10, 20)
    draft.add_fact("f", FactRecord(None))
    draft.fill("f", "no")
    assert draft.facts["f"] == [FactRecord(None)]


def test_pseudonyms_are_the_same_for_the_same_key_and_hide_the_id_everywhere(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder, "ids: as_they_are", "ids: pseudonyms")
    rows(folder, "Child 17,Asks,,13/01/2025,,,,,,red,,,Child 18;CHILD19", "child17,Answers,,14/01/2025,,,,,,,,,")
    (folder / "key").write_text("an invented key of some length\n", encoding="utf-8")
    (folder / "other").write_text("another key that is invented\n", encoding="utf-8")
    assert run([*ASK, "--pseudonyms", "key", "--report", "report.json"]) == 0
    said = "".join(capsys.readouterr()) + (folder / "report.json").read_text(encoding="utf-8")
    (file,) = (folder / "out").iterdir()
    text = file.read_text(encoding="utf-8")
    key = b"an invented key of some length"
    assert file.name == f"{pseudonym(key, 'child17')}.yaml"
    assert pseudonym(key, "child19") in text
    assert "child" not in (said + text).lower().replace("about: child", "")
    assert text.count("event:") == 2
    assert run([*ASK[:5], "out2", *ASK[6:], "--pseudonyms", "other"]) == 0
    assert {one.name for one in (folder / "out2").iterdir()} != {file.name}


@pytest.mark.parametrize(
    "ident", ["a..b", ".a", "a/b", "a\\b", "a b", "", "NUL.txt", "com1", "é", "a.", "-a", "a:b", "a*"]
)
def test_ids_that_cannot_be_names_of_files(ident: str) -> None:
    assert fault(ident)


@pytest.mark.parametrize("ident", ["1", "A-1", "a.b", "x_y", "a" * 80, "console", "12345"])
def test_ids_that_can(ident: str) -> None:
    assert fault(ident) == ""


def test_values_never_appear_unless_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    columns = HEAD.count(",") + 1
    lines = [",".join(f"canary{row}{at}" if at == row else "" for at in range(columns)) for row in range(columns)]
    rows(folder, "ok,Asks,Heard,13/01/2025,,,,,,,,,", *lines, ",".join(f"canary{at}" for at in range(columns)))
    assert run([*ASK, "--report", "report.json"]) == 4
    said = "".join(capsys.readouterr()) + (folder / "report.json").read_text(encoding="utf-8")
    assert "canary" not in said.replace("canary00", "").replace(
        "canary0", ""
    )  # those two are ids, and name their files
    assert run([*ASK, "--replace", "--report", "report.json", "--show-values"]) == 4
    assert "“canary11”" in capsys.readouterr().err


def test_the_report_says_all_by_file_row_and_column(folder: Path) -> None:
    rows(folder, "a1,Asks,,13/01/2025,,,,,,,,,", "a2,Aks,,13/01/2025,,,,,,,,,", "a3,Asks,,13/01/2025,,,void,,,,,,",
         "a4,Talks,,,,,,,,,,,")  # fmt: skip
    assert run([*ASK, "--report", "report.json"]) == 4
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert report["format"] == "cme-rules-import-1"
    assert report["counts"] == {
        "rows": 4, "taken": 1, "skipped": 1, "repeated": 0, "nothing": 2, "refused": 1, "written": 3,
    }  # fmt: skip
    digest = hashlib.sha256((folder / "acts.csv").read_bytes()).hexdigest()
    assert report["files"] == [{"file": "acts.csv", "sha256": digest}]
    (table,) = report["tables"]
    assert table["left_out"] == {"it is void": 1}
    assert table["not_taken"] == {"talk is no act": 1}
    (finding,) = report["findings"]
    assert (finding["code"], finding["row"], finding["column"]) == ("CME-T020", 3, "Act")


def test_nothing_is_replaced_unless_asked_and_files_are_the_owners(folder: Path) -> None:
    assert run(ASK) == 0
    path = folder / "out/a1.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("kept", encoding="utf-8")
    assert run(ASK) == 2
    assert path.read_text(encoding="utf-8") == "kept"
    assert run([*ASK, "--replace"]) == 0
    assert path.read_text(encoding="utf-8") != "kept"
    assert [one.name for one in path.parent.iterdir()] == ["a1.yaml"]


def test_where_one_file_is_there_already_none_is_written(folder: Path) -> None:
    rows(folder, "a1,Asks,,13/01/2025,,,,,,,,,", "a2,Asks,,13/01/2025,,,,,,,,,")
    put(folder / "out", {"folder": True})
    put(folder / "out/a2.yaml", "kept")
    assert run(ASK) == 2
    assert not (folder / "out/a1.yaml").exists()


def test_the_same_bytes_whatever_the_order_of_the_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows(folder, "a2,Answers,,14/01/2025,,,,,,blue,,,", "a1,Answers,,14/01/2025,,,,,,,,,", name="more.csv")
    found = []
    for names, out in ((["acts.csv", "more.csv"], "one"), (["more.csv", "acts.csv", "./acts.csv"], "two")):
        assert run(["import", *names, *ASK[2:5], out, *ASK[6:]]) == 0
        found.append({one.name: one.read_bytes() for one in (folder / out).iterdir()})
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_marks_of_weeks(folder: Path) -> None:
    # Fourteen marks from Monday 6 January; “-” and blanks are missing, and missing marks of a weekend are not written.
    (folder / "w.csv").write_text(
        'Who,Start,Marks\na1,2025-01-06,"O/-/ O+OO/--//"\na1,2025-01-13,OO\n', encoding="utf-8"
    )
    assert (
        run(
            [
                "import",
                "w.csv",
                "--mapping",
                "weeks.yaml",
                "--into",
                "out",
                "--rules",
                "rules",
                "--extracted",
                "2025-01-14",
            ]
        )
        == 0
    )
    marks = case(folder, "a1")["attendance"]["marks"]  # type: ignore[index]
    assert [(m["date"][-2:], m.get("am"), m.get("pm")) for m in marks] == [
        ("06", "O", "/"), ("07", "?", "/"), ("08", "?", "O"), ("09", "Y1", "O"), ("10", "O", "/"),
        ("12", "/", "/"), ("13", "O", "O"), ("14", "?", "?"),
    ]  # fmt: skip


def test_marks_on_end_pass_weekends_only_where_they_are_left_out(folder: Path) -> None:
    # Friday 3 January and on: two marks a day. Left out: Fri, Mon, Tue. Filled in: Fri, Sat, Sun.
    marks = "<Marks><Start>2025-01-03</Start><Text>OOOOOO</Text></Marks>"
    text = TREE.replace("</Pupil>", marks + "</Pupil>").format("")
    (folder / "t.xml").write_text(text, encoding="utf-8")
    ask = ["import", "t.xml", "--mapping", "tree.yaml", "--into", "out", "--rules", "rules", "--replace"]
    assert run(ask) == 0
    assert [m["date"][-2:] for m in case(folder, "a1")["attendance"]["marks"]] == ["03", "06", "07"]  # type: ignore[index]
    edit(folder, "weekends: left_out", "weekends: filled", "tree.yaml")
    assert run(ask) == 0
    assert [m["date"][-2:] for m in case(folder, "a1")["attendance"]["marks"]] == ["03", "04", "05"]  # type: ignore[index]


def test_xml_with_and_without_a_namespace_is_the_same(folder: Path) -> None:
    found = []
    for number, more in enumerate(("", ' xmlns="urn:x"')):
        for encoding in ("utf-8", "utf-8-sig", "utf-16"):
            (folder / "t.xml").write_bytes(TREE.format(more).encode(encoding))
            out = f"out{number}{encoding}"
            assert run(["import", "t.xml", "--mapping", "tree.yaml", "--into", out, "--rules", "rules"]) == 0
            found.append((folder / out / "a1.yaml").read_bytes())
    assert len(set(found)) == 1


def test_a_calendar_of_terms_is_read_by_the_rules_as_its_rows_say(folder: Path) -> None:
    from cme_rules.dates.civil import parse_iso
    from cme_rules.read.load_words import load_words

    spring = "\n  terms: [{name: Spring, from: 2025-01-06, to: 2025-01-31}]"
    edit(folder, "school_closures\n  based_on: terms", f"school_terms\n  based_on: bank{spring}", "days.yaml")
    lines = ["day,kind,why"]
    for number in range(6, 32):
        weekend = number in (11, 12, 18, 19, 25, 26)
        kind = "off" if weekend or 20 <= number <= 24 else "inset" if number == 6 else "open"
        lines.append(f"2025-01-{number:02},{kind},{'half-term' if 20 <= number <= 24 else ''}")
    (folder / "days.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run(["import", "days.csv", "--mapping", "days.yaml", "--into", "rules/calendars", "--rules", "rules"]) == 0
    made = load_words(folder / "rules").calendars["our-school"]
    for line in lines[1:]:
        day, kind, _ = line.split(",")
        number = parse_iso(day)
        assert number is not None
        assert (number not in made.reasons) == (kind == "open"), day


def test_a_fault_is_70_without_traceback_or_value(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("SECRET")

    monkeypatch.setattr("cme_rules.cli.importing.import_files", broken)
    assert run(ASK) == 70
    said = capsys.readouterr()
    assert "SECRET" not in said.err + said.out
    assert "CME-I001" in said.err
    assert not (folder / "out").exists()


def test_libraries_are_loaded_only_where_they_are_used(folder: Path) -> None:
    code = (
        "import sys; from cme_rules.cli.main import run; "
        f"assert run({ASK!r}) == 0; "
        "assert not {'python_calamine', 'defusedxml', 'xlsxwriter'} & set(sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=folder, timeout=120)  # noqa: S603
