"""Tables as CSV: the same numbers as the data form, nothing that a spreadsheet runs, and everything comes back."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.report import tables, to_json
from cme_rules.report.to_csv import BOM, defuse, undo
from tests.exports.whole import EVIL, one_case, written
from tests.report.helpers import NAMES


def read(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8")
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


@pytest.mark.parametrize(
    ("text", "defused"),
    [
        ("=1+1", "'=1+1"), ("+44", "'+44"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"),
        ("\x00x", "'\x00x"), ("  =1", "'  =1"), ("a;=1", "a;'=1"), ("a,@b", "a,'@b"), ("a\n=1", "a\n'=1"),
        ("-", "-"), ("'-", "''-"), ("＝1", "'＝1"),
        ("'=1", "''=1"), ("'tis", "'tis"), ("well-known", "well-known"), ("a = b", "a = b"), ("", ""),
        ("2024-03-26", "2024-03-26"), ("a\t\tb", "a\t'\tb"), ("a; b", "a; b"),
    ],
)  # fmt: skip
def test_csv_defused_by_hand(text: str, defused: str) -> None:
    assert defuse(text) == defused
    assert undo(defused) == text


@given(st.text(alphabet=st.sampled_from("='+-@\t\r\n \x00,;|aB＝"), max_size=12) | st.text())
def test_csv_every_text_comes_back_and_no_field_begins_with_a_formula(text: str) -> None:
    safe = defuse(text)
    assert undo(safe) == text
    assert safe == "-" or not safe.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\x00"))


def test_csv_verdicts_are_those_of_the_data_form() -> None:
    cases = [one_case("b"), one_case("a")]
    rows = read(written("csv", cases))
    data = [(c.id, v) for c in sorted(cases, key=lambda c: c.id) for v in to_json.case_data(c, NAMES)["verdicts"]]  # type: ignore[attr-defined]
    assert len(rows) == len(data) == 14
    for row, (case, verdict) in zip(rows, data, strict=True):
        assert (row["case"], row["rule"], row["key"]) == (case, verdict["rule"], verdict["key"])
        assert (row["status"], row["group"], row["kind"]) == (verdict["status"], verdict["group"], verdict["kind"])
        for name in ("trigger", "due", "done", "since"):
            days = verdict[name] or {"first": None, "last": None}
            assert (row[f"{name}_first"], row[f"{name}_last"]) == (days["first"] or "", days["last"] or "")
        assert row["late_by"] == ("" if verdict["late_by"] is None else str(verdict["late_by"]))
        assert row["version"] == str(verdict["version"])


def test_csv_lines_end_as_the_standard_says() -> None:
    text = written("csv", [one_case()]).decode("utf-8")
    assert text.count("\n") == text.count("\r\n") == 8
    assert all(line.startswith('"') and line.endswith('"') for line in text[1:].split("\r\n")[:-1])


def test_csv_a_breach_by_hand() -> None:
    row = next(r for r in read(written("csv", [one_case()])) if r["group"] == "breach")
    assert row == {
        "case": "one", "about": "child", "file": "files/one.yaml", "rule": "answer",
        "rule_title": "Answer to a question",
        "kind": "duty", "force": "must", "layer": "statutory", "key": "asked@2024-03-26", "group": "breach",
        "status": "overdue", "possible": "", "version": "0",
        "trigger_first": "2024-03-26", "trigger_last": "2024-03-26",
        "due_first": "2024-04-02", "due_last": "2024-04-02", "due_time": "", "done_first": "", "done_last": "",
        "since_first": "", "since_last": "", "on": "", "late_by": "8", "late_unit": "calendar day", "person": "",
        "bearer": "office", "towards": "school; home_authority", "excused_by": "",
            "answered": "", "accepted": "", "accepted_until": "", "follows": "", "known_then": "", "withheld": "",
            "missing": "", "settles": "",
        "readings": "days=two", "reading_changes": "days=five: pending", "sources": "The Handbook: page 1",
        "norm": "The norm of Answer to a question.",
    }  # fmt: skip


def test_csv_undetermined_says_what_is_missing() -> None:
    row = next(r for r in read(written("csv", [one_case()])) if r["status"] == "undetermined")
    assert row["possible"] == "met; overdue"
    assert row["missing"] == "on which day there was “answered” (between 1 Apr 2024 and 5 Apr 2024); colour"
    assert row["settles"] == "on which day there was “answered” (between 1 Apr 2024 and 5 Apr 2024)"


def test_csv_evil_texts_stay_in_their_field() -> None:
    cases = [one_case(text, key=text) for text in EVIL]
    data = written("csv", cases)
    rows = read(data)
    assert {undo(row["case"]) for row in rows} == set(EVIL)
    assert {undo(row["key"]) for row in rows} >= set(EVIL)
    for row in rows:
        first = {value.lstrip(" ")[:1] for value in row.values() if value != "-"}
        assert not first & set("=+-@\t\r\n")


def test_csv_actions_in_order() -> None:
    rows = read(written("csv", [one_case()], "actions"))
    assert list(rows[0]) == [column.name for column in tables.ACTIONS.columns]
    found = [(r["urgency"], r["by"], r["what"], r["who"]) for r in rows]
    missing = "on which day there was “answered” (between 1 Apr 2024 and 5 Apr 2024)"
    assert found == [
        ("breach", "2024-04-02", "answered", "office"),
        ("unknown", "2024-04-02", missing, ""),
        ("unknown", "2024-04-02", "colour", ""),
    ]
    assert rows[0]["rules"] == "answer:asked@2024-03-26; advise:asked@2024-03-26", "two rules that ask for one act"


def test_csv_same_bytes_whatever_order() -> None:
    assert written("csv", [one_case("a"), one_case("b")]) == written("csv", [one_case("b"), one_case("a")])
    assert json.loads(written("json", [one_case("b"), one_case("a")]))["cases"][0]["id"] == "a"
