"""A mapping in which much is used at once: lists, conditions, links of some days, marks of a session. Invented."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from cme_rules.cli.main import run
from cme_rules.imports.write import write_file
from cme_rules.read.pseudonyms import pseudonym
from tests.imports.building import put

HEAD = "Who,Name,Extract,Began,Sent,Day,Act,Whom,Topics,Tall,Height,School,Joined,Left,Mark,Half,Kin"
ASK = ["import", "rich.csv", "gone.csv", "--mapping", "rich.yaml", "--into", "out", "--rules", "rules"]
HIDDEN = "\u200e"


def row(**given: str) -> str:
    """Give a row of the case a1, as extracted on 31 March 2025, with what is given besides."""
    cells = {"Who": "a1", "Extract": "2025-03-31", "Began": "2025-01-01", **given}
    assert set(cells) <= set(HEAD.split(","))
    return ",".join(cells.get(name, "") for name in HEAD.split(","))


def edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def taken(folder: Path, *rows: str, code: int = 0) -> dict[str, dict[str, object]]:
    """Import rows; give the case files by their ids."""
    (folder / "rich.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    (folder / "gone.csv").write_text("Who\nGone Away\n", encoding="utf-8")
    assert run(ASK) == code
    files = (folder / "out").glob("*.yaml") if code in (0, 4) else ()
    return {
        one.stem: yaml.load(one.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        for one in files
    }


def test_a_link_of_some_days_takes_the_place_of_what_the_mapping_says_of_all(folder: Path) -> None:
    found = taken(
        folder,
        row(School="s2", Joined="2025-02-03"),
        row(School="s1", Joined="2025-01-06", Left="2025-02-02"),
        row(Who="a2", School="s3"),
        row(Who="a3", Height="120", Sent="posted"),
    )
    assert found["a1"]["links"] == {
        "school": [{"value": "s1", "from": "2025-01-06", "to": "2025-02-02"}, {"value": "s2", "from": "2025-02-03"}]
    }
    assert found["a2"]["links"] == {"school": "s3"}
    assert found["a3"]["links"] == {"school": "the-school"}


def test_where_one_relative_cannot_be_read_nobody_says_who_they_all_are(folder: Path) -> None:
    """Of a1 both rows are read, of a2 one of two."""
    rows = [row(Kin="b1;b2"), row(Kin="b3"), row(Who="a2", Kin="b4"), row(Who="a2", Kin=f"b{HIDDEN}5")]
    found = taken(folder, *rows, code=4)
    assert found["a1"]["related"] == {"sibling": ["b1", "b2", "b3"]}
    assert "related" not in found["a2"]


def test_a_row_of_nobody_knows_whom_may_name_a_relative_of_anybody(folder: Path) -> None:
    found = taken(folder, row(Kin="b1"), row(Who="a2", Kin="b4"), row(Who=f"a{HIDDEN}2", Kin="b6"), code=4)
    assert [one.get("related") for one in found.values()] == [None, None]


def test_the_same_link_is_written_once(folder: Path) -> None:
    found = taken(folder, row(School="s2"), row(School="s2", Tall="T"))
    assert found["a1"]["links"] == {"school": "s2"}


@pytest.mark.parametrize("bad", [{"School": f"s{HIDDEN}2"}, {"School": "s2", "Joined": "2025-02-30"}])
def test_where_a_link_cannot_be_read_none_is_made_up(folder: Path, bad: dict[str, str]) -> None:
    found = taken(folder, row(Tall="T", **bad), code=4)
    assert "links" not in found["a1"]


def test_a_row_is_taken_for_an_entry_only_where_its_condition_holds(folder: Path) -> None:
    found = taken(
        folder,
        row(Sent="posted", Day="2025-01-14", Height="120"),
        row(Sent="kept", Day="2025-01-15", Height="130"),
    )
    assert [(one["event"], one["on"]) for one in found["a1"]["events"]] == [("answered", "2025-01-14")]  # type: ignore[attr-defined]
    assert [one["value"] for one in found["a1"]["facts"]["height"]] == ["120"]  # type: ignore[index]


def test_where_a_condition_cannot_be_read_its_entries_are_in_doubt(folder: Path) -> None:
    found = taken(folder, row(Sent=f"pos{HIDDEN}ted", Day="2025-01-14", Height="120"), code=4)
    assert "events" not in found["a1"]
    assert found["a1"]["incomplete"] == ["answered"]
    assert [one["value"] for one in found["a1"]["facts"]["height"]] == ["unknown"]  # type: ignore[index]


def test_rows_of_a_list_are_left_out_however_its_names_are_written(folder: Path) -> None:
    found = taken(folder, row(Name="gone  AWAY", School="s1"), row(Who="a2", Name="Here", School="s1"))
    assert set(found) == {"a2"}


def test_a_row_of_which_nobody_knows_whether_it_is_left_out_leaves_its_kinds_in_doubt(folder: Path) -> None:
    # “Talks” is no act, so that row puts answers in doubt, and not what was asked.
    found = taken(
        folder, row(Name=f"Gone{HIDDEN}Away", Act="Talks", Day="2025-01-14"), row(Who="a2", Height="120"), code=4
    )
    assert set(found) == {"a2"}
    assert found["a2"]["incomplete"] == ["answered"]
    assert [one["value"] for one in found["a2"]["facts"]["tall"]] == ["unknown"]  # type: ignore[index]


def test_a_row_of_which_nobody_knows_whether_it_is_skipped_leaves_its_kind_in_doubt(folder: Path) -> None:
    skip = "    skip: [{column: Sent, is: [void], why: it is void}]\n    not_in:"
    edit(folder, "rich.yaml", "    not_in:", skip)
    found = taken(folder, row(Sent=f"vo{HIDDEN}id", Tall="T"), row(Who="a2", Height="1"), row(Sent="void"), code=4)
    assert set(found) == {"a2"}
    assert found["a2"]["incomplete"] == ["answered", "asked"]


def test_a_list_of_which_one_part_is_not_known_is_not_known(folder: Path) -> None:
    def topics(cell: str, day: str) -> str:
        return row(Act="Asks", Topics=cell, Day=day)

    found = taken(
        folder,
        topics("S; g", "2025-01-13"),
        topics("S;-", "2025-01-14"),
        topics("S;?", "2025-01-15"),
        topics("-", "2025-01-16"),
        topics(" ; ", "2025-01-17"),
    )
    given = {one["on"][-2:]: one.get("with", {}).get("topics") for one in found["a1"]["events"]}  # type: ignore[attr-defined]
    assert given == {"13": ["sums", "songs"], "14": "sums", "15": "unknown", "16": None, "17": None}


def test_a_value_that_is_left_out_is_no_value(folder: Path) -> None:
    # No row says otherwise from the first day covered to the last, so the child is not tall.
    found = taken(folder, row(Tall="U"))
    assert [(one["value"], one["from"], one["to"]) for one in found["a1"]["facts"]["tall"]] == [  # type: ignore[index]
        ("no", "2025-01-01", "2025-03-31")
    ]


def test_the_cover_of_a_row_begins_by_its_column(folder: Path) -> None:
    found = taken(
        folder,
        row(Height="120", Sent="posted"),
        row(Who="a2", Began="", Height="120", Sent="posted"),
        row(Who="a3", Began="2025-02-30", Height="120", Sent="posted"),
        code=4,
    )
    assert found["a1"]["record"] == {"from": "2025-01-01", "to": "2025-03-31"}
    assert found["a2"]["record"] == {"to": "2025-03-31"}
    assert "a3" not in found


def test_a_row_without_the_day_of_the_extract_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = "extracted: {column: Extract, format: YYYY-MM-DD"
    edit(folder, "rich.yaml", old, old + ", blank: leave_out")
    found = taken(
        folder, row(Extract="", Tall="T"), row(Who="a2", Extract="2025-02-30"), row(Who="a3", Tall="S"), code=4
    )
    assert set(found) == {"a3"}
    said = capsys.readouterr().err
    assert "rich.csv:2:" in said
    assert "[CME-T029]" in said
    assert "rich.csv:3:" in said
    assert "[CME-T023]" in said


def test_marks_of_sessions(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = taken(
        folder,
        row(Day="2025-03-28", Mark="/", Half="morning"),
        row(Day="2025-03-28", Mark="O", Half="Afternoon"),
        row(Day="2025-03-31", Mark="", Half="morning"),
        row(Day="2025-03-31", Mark="/", Half="afternoon"),
        row(Day="2025-04-01", Mark="/", Half="morning"),
        row(Day="2025-03-27", Mark="/", Half="night"),
        code=4,
    )
    assert found["a1"]["attendance"]["marks"] == [  # type: ignore[index]
        {"date": "2025-03-28", "am": "/", "pm": "O"}, {"date": "2025-03-31", "pm": "/"},
    ]  # fmt: skip
    said = capsys.readouterr().err
    assert "rich.csv:6:6: error[CME-T024]: row 6, column “Day”: the day lies after 31 Mar 2025" in said
    assert "rich.csv:7:16: error[CME-T020]" in said


def test_marks_that_are_blank_and_not_known_are_missing_ones(folder: Path) -> None:
    edit(folder, "rich.yaml", "code: Mark,", "code: {column: Mark, blank: unknown},")
    found = taken(folder, row(Day="2025-03-28", Half="morning"))
    assert found["a1"]["attendance"]["marks"] == [{"date": "2025-03-28", "am": "?"}]  # type: ignore[index]


def sheet(folder: Path, *rows: list[Any]) -> None:
    put(folder / "s.xlsx", {"sheets": {"One": [["Who", "Born", "Asked", "At", "Note"], *rows]}})


SHEET = """
    events: [{event: asked, on: {column: Asked, format: DD/MM/YYYY hh:mm}, at: {column: At, format: "hh:mm"}},
             {event: answered, on: {column: Asked, format: DD/MM/YYYY}}]
"""


def test_days_and_times_of_a_spreadsheet(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (folder / "sheet.yaml").read_text(encoding="utf-8")
    note = "      - {fact: note, column: Note}\n"
    (folder / "sheet.yaml").write_text(text + note + SHEET.lstrip("\n"), encoding="utf-8")
    sheet(
        folder,
        ["a1", date(2015, 1, 2), datetime(2025, 3, 12, 9, 30), None, True],  # noqa: DTZ001
        ["a1", date(2015, 1, 2), datetime(2025, 3, 13, 9, 30), time(14, 5), False],  # noqa: DTZ001
        [None, None, None, None, None],
        ["a2", time(8, 0), None, None, "seven"],
    )
    ask = ["import", "s.xlsx", "--mapping", "sheet.yaml", "--into", "out", "--rules", "rules"]
    assert run(ask) == 4
    found = yaml.load((folder / "out/a1.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    assert [(one["event"], one["on"], one.get("at")) for one in found["events"]] == [
        ("answered", "2025-03-12", None), ("asked", "2025-03-12", "09:30"),
        ("answered", "2025-03-13", None), ("asked", "2025-03-13", "14:05"),
    ]  # fmt: skip
    assert [one["value"] for one in found["facts"]["note"]] == ["FALSE", "TRUE"]
    assert found["facts"]["born"][0]["value"] == "2015-01-02"
    said = capsys.readouterr().err
    assert "row 5, column “Born”: the cell holds a time and no date" in said
    assert said.count("error[") == 1


def test_who_an_event_was_about_is_a_pseudonym_as_the_ids_of_cases_are(folder: Path) -> None:
    edit(folder, "rich.yaml", "ids: as_they_are", "ids: pseudonyms")
    (folder / "key").write_text("an invented key of some length\n", encoding="utf-8")
    (folder / "rich.csv").write_text(
        "\n".join([HEAD, row(Act="Asks", Day="2025-01-13", Whom="b1")]) + "\n", encoding="utf-8"
    )
    (folder / "gone.csv").write_text("Who\nGone Away\n", encoding="utf-8")
    assert run([*ASK, "--pseudonyms", "key"]) == 0
    (path,) = (folder / "out").glob("*.yaml")
    (event,) = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["events"]  # noqa: S506
    assert event["with"] == {"person": pseudonym(b"an invented key of some length", "b1")}


def test_a_row_whose_date_is_blank_is_counted_with_the_reason(folder: Path) -> None:
    ASK.extend(["--report", "report.json"])
    try:
        found = taken(folder, row(Act="Asks"), row(Who="a2", Act="Asks", Day="2025-01-13"))
    finally:
        del ASK[-2:]
    assert "events" not in found["a1"]
    (table,) = json.loads((folder / "report.json").read_text(encoding="utf-8"))["tables"]
    assert table["not_taken"] == {"it has no date, and the mapping leaves such rows out": 1}


def days(folder: Path, *lines: str, code: int) -> str:
    (folder / "days.csv").write_text("\n".join(["day,kind,why", *lines]) + "\n", encoding="utf-8")
    assert run(["import", "days.csv", "--mapping", "spring.yaml", "--into", "out", "--rules", "rules"]) == code
    made = folder / "out/our-terms.yaml"
    return made.read_text(encoding="utf-8") if made.exists() else ""


OPEN = [f"2025-01-{day:02},open," for day in (6, 7, 8, 9, 10, 13, 14, 15, 16, 17)]


def test_terms_have_breaks_only_where_there_are_holidays(folder: Path) -> None:
    lines = [OPEN[0], "2025-01-07,off,Snow", "2025-01-08,off,Snow", *OPEN[3:5], "2025-01-13,inset,", *OPEN[6:]]
    assert days(folder, *lines, code=0).partition("terms:\n")[2] == (
        "  - name: Spring\n    from: 2025-01-06\n    to: 2025-01-10\n"
        "    breaks:\n      - {name: Snow, from: 2025-01-07, to: 2025-01-08}\n"
        "  - name: Later\n    from: 2025-01-13\n    to: 2025-01-17\n"
        "closures:\n  - {date: 2025-01-13, name: closed}\n"
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([*OPEN, "2025-01-20,open,"], "row 12: the school is open by this row, and the day is in no term"),
        ([*OPEN, "2025-01-18,open,"], "row 12: the school is open by this row, and the day is in no term"),
        (OPEN[:-1], "the rows do not reach over the whole of the term “Later”"),
    ],
)
def test_days_that_do_not_go_with_the_terms_make_no_calendar(
    folder: Path, capsys: pytest.CaptureFixture[str], rows: list[str], said: str
) -> None:
    assert days(folder, *rows, code=5) == ""
    err = capsys.readouterr().err
    assert said in err
    assert err.count("error[") == 1


def test_a_row_of_days_that_is_cut_short_makes_no_calendar(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert days(folder, *OPEN[:-1], "2025-01-17", code=5) == ""
    assert "error[CME-T008]: row 11: the row has 1 cell, and the heading 3" in capsys.readouterr().err


def test_a_blank_row_of_marks_on_end_says_nothing_of_weekends(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(folder, "tree.yaml", "weekends: left_out", "weekends: not_known")
    marks = "<Marks><Start>2025-01-03</Start><Text>{}</Text></Marks>"
    pupil = "<Pupil><Ref>a1</Ref><Born>2015-01-02</Born>{}</Pupil>"
    tree = "<Tree><Head><Made>2025-03-31</Made></Head><Pupils>{}</Pupils></Tree>"
    for text, warnings in (("", 0), ("OO", 1)):
        (folder / "t.xml").write_text(tree.format(pupil.format(marks.format(text))), encoding="utf-8")
        ask = ["import", "t.xml", "--mapping", "tree.yaml", "--into", "out", "--rules", "rules", "--replace"]
        assert run(ask) == 0
        assert capsys.readouterr().err.count("CME-T035]") == warnings
        assert "attendance" not in (folder / "out/a1.yaml").read_text(encoding="utf-8")


def test_files_are_not_written_through_a_link(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "elsewhere").mkdir()
    put(folder / "out", {"link": "elsewhere"})
    (folder / "rich.csv").write_text("\n".join([HEAD, row(Tall="T")]) + "\n", encoding="utf-8")
    (folder / "gone.csv").write_text("Who\nGone Away\n", encoding="utf-8")
    assert run(ASK) == 2
    assert "[CME-U007]: the place to write to is not an ordinary folder" in capsys.readouterr().err
    assert not list((folder / "elsewhere").iterdir())


def test_a_file_that_cannot_be_written_whole_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_file(tmp_path / "a.yaml", "half of it \ud800")
    assert not list(tmp_path.iterdir())
