"""``check --since`` and ``compare``: what changed, by what it is about; and reports that are none."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import python_calamine

from cme_rules.cli.main import run
from tests.cli.conftest import RULE, write_case

ASKED = "  - {event: asked, on: 2025-03-03}\n"
ANSWERED = "  - {event: answered, on: 2025-03-05}\n"
MARCH = ["--as-at", "2025-03-04"]
LATER = ["--as-at", "2025-03-10"]
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/report.schema.json").read_text(encoding="utf-8"))
HEAD = '{"format": "cme-rules-report/1", "line": "head", "as_at": "2025-01-01", "rules": {}}\n'
CHECK = jsonschema.Draft202012Validator(SCHEMA)


@pytest.fixture(params=["old.json", "old.jsonl"])
def old(folder: Path, request: pytest.FixtureRequest) -> str:
    """A report of 4 March: one pending, one met, one that will be gone, one that will not be read."""
    write_case(folder, "pending", ASKED)
    write_case(folder, "met", ASKED.replace("03-03", "03-01") + ANSWERED.replace("03-05", "03-02"))
    write_case(folder, "gone", ASKED)
    write_case(folder, "broken", ASKED)
    run(["check", "cases", *MARCH, "--output", str(request.param)])
    (folder / "cases/gone.yaml").unlink()
    write_case(folder, "broken", "  - {event: nonsense, on: 2025-03-03}\n")
    write_case(folder, "new", ASKED + ANSWERED)
    return str(request.param)


def test_compare_nothing_has_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    write_case(folder, "unknown", ASKED + "  - {event: answered, on: unknown}\n")
    run(["check", "cases", *LATER, "--output", "old.json"])
    Path("cases/one.yaml").write_text("\n\n" + Path("cases/one.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    run(["check", "cases", *LATER, "--since", "old.json", "--quiet"])
    out = capsys.readouterr().out
    assert "none has changed; 2 are the same" in out, "a line further down is no change"


def test_compare_a_run_with_an_earlier_report(folder: Path, old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "cases", *LATER, "--since", old, "--output", "now.json", "--output", "now.jsonl"]) == 4
    data = json.loads(Path("now.json").read_text(encoding="utf-8"))
    CHECK.validate(data)
    found = data["changes"]
    assert found["from"]["as_at"] == "2025-03-04"
    assert found["to"]["as_at"] == "2025-03-10"
    assert [(c["case"], c["kind"], c["section"], c["what"]) for c in found["changes"]] == [
        ("new", "new", "new", []),
        ("pending", "changed", "now_breach", ["status"]),
    ]
    assert found["counts"] == {"now_breach": 1, "no_longer_breach": 0, "new": 1, "changed": 0, "gone": 0}
    assert found["same"] == 1
    assert found["cases"] == {"new": ["new"], "gone": ["gone"], "unread": ["broken"]}
    change = found["changes"][1]
    assert (change["rule"], change["key"]) == ("answer", "asked@2025-03-03")
    assert (change["before"]["status"], change["after"]["status"]) == ("pending", "overdue")
    assert change["after"]["due"] == {"first": "2025-03-05", "last": "2025-03-05"}
    lines = [json.loads(line) for line in Path("now.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [one["line"] for one in lines][-2:] == ["changes", "tail"]
    assert lines[-2]["changes"] == found
    CHECK.validate(lines[-2])
    run(["check", "cases", *LATER, "--since", old, "--quiet"])
    out = capsys.readouterr().out
    assert "CHANGES SINCE 4 MAR 2025" in out
    assert "    1  now a breach" in out


def test_compare_two_reports_says_the_same(folder: Path, old: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "cases", *LATER, "--since", old, "--output", "now.json"])
    capsys.readouterr()
    assert run(["compare", old, "now.json", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    CHECK.validate(data)
    since = json.loads(Path("now.json").read_text(encoding="utf-8"))["changes"]
    assert data["changes"]["changes"] == since["changes"]
    assert data["changes"]["cases"] == {"new": ["new"], "gone": ["broken", "gone"], "unread": []}
    assert run(["compare", old, "now.json", "--fail-on", "never"]) == 0
    out = capsys.readouterr().out
    assert "pending: Answer to a question (answer): was pending, now overdue" in out
    assert run(["compare", old, "now.json", "--fail-on", "never", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert "<h1>Changes from 4 Mar 2025 to " in page
    assert '<th scope="row">pending</th><td data-label="Rule">Answer to a question' in page
    assert '<td data-label="What changes">Was pending, now overdue' in page
    assert "Why" not in page
    assert run(["compare", "now.json", "now.json", "--fail-on", "change"]) == 0
    assert run(["compare", "now.json", old, "--fail-on", "change"]) == 1
    assert run(["compare", "now.json", old]) == 0


def test_compare_rules_and_readings_that_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    run(["check", "cases", *MARCH, "--output", "old.json"])
    (folder / "rules/statutory/answer.yaml").write_text(RULE.replace("FORCE", "should"), encoding="utf-8")
    run(["check", "cases", *MARCH, "--reading", "how-many-days=five", "--since", "old.json", "--output", "new.json"])
    found = json.loads(Path("new.json").read_text(encoding="utf-8"))["changes"]
    assert found["rule_files"] == {"changed": ["statutory/answer.yaml"], "new": [], "gone": []}
    assert found["readings"] == [{"reading": "how-many-days", "before": "two", "after": "five"}]
    assert [c["what"] for c in found["changes"]] == [["due", "readings"]]
    run(["check", "cases", *MARCH, "--reading", "how-many-days=five", "--since", "old.json"])
    out = capsys.readouterr().out
    assert "still pending; due: was 5 Mar 2025, now 8 Mar 2025; it rests on other readings" in " ".join(out.split())


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("SECRET: yaml", "CME-P001", "old.json:1:1"),
        ("[1, 2]", "CME-P001", "old.json:1:1"),
        ('{"case": "SECRET"}', "CME-P001", "old.json:1:1"),
        ('{\n "format": "cme-rules-report/9", "cases": []}', "CME-P002", "old.json:2:2"),
        ('{"format": "cme-rules-report/1", "actions": []}', "CME-P001", "old.json:1:1"),
        ('{"format": "cme-rules-report/1", "cases": []}', "CME-P003", "old.json:1:1"),
        ('{"format": "cme-rules-report/1", "as_at": "2025-01-01", "rules": {}, "summary": {}, "cases": [{"a": 1}]}',
         "CME-P003", "old.json:1:1"),
        ('{"format": "cme-rules-report/1",\n "cases": [SECRET', "CME-P003", "old.json:2:12"),
        ('{"format": "cme-rules-report/1", "line": "case"}\n', "CME-P001", "old.json:1:1"),
        (HEAD, "CME-P003", "old.json:1:1"),
        (HEAD + '{"line": "case", "id"',
         "CME-P003", "old.json:2:22"),
        (HEAD + '{"line": "case", "id": 3}\n',
         "CME-P003", "old.json:2:1"),
        (HEAD + '{"case": "SECRET"}\n', "CME-P003", "old.json:2:1"),
        (HEAD + '["SECRET"]\n', "CME-P001", "old.json:2:1"),
        ('{"format": "cme-rules-report/1", "as_at": 3, "rules": {}, "summary": {}, "cases": []}',
         "CME-P003", "old.json:1:1"),
        ('{"a":' * 100_000, "CME-P003", "old.json:1:"),
        ("", "CME-Y005", "old.json"),
    ],
)  # fmt: skip
def test_compare_with_what_is_no_report(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, code: str, place: str
) -> None:
    write_case(folder, "one", ASKED)
    Path("old.json").write_text(text, encoding="utf-8")
    assert run(["check", "cases", *LATER, "--since", "old.json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"error[{code}]" in err
    assert err.startswith(place)
    assert "SECRET" not in err


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("name", ["old.json", "old.jsonl"])
def test_compare_with_a_report_that_is_cut_off(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, share: float
) -> None:
    for number in range(3):
        write_case(folder, f"case-{number}", ASKED)
    run(["check", "cases", *LATER, "--output", name])
    data = Path(name).read_bytes()
    Path(name).write_bytes(data[: int(len(data) * share)])
    assert run(["check", "cases", *LATER, "--since", name]) == 2
    assert "error[CME-P003]" in capsys.readouterr().err


def test_lines_of_a_later_kind_and_blank_ones_are_passed_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    run(["check", "cases", *LATER, "--output", "old.jsonl"])
    head, *rest = Path("old.jsonl").read_text(encoding="utf-8").splitlines()
    Path("new.jsonl").write_text("\n".join([head, "", '{"line": "note"}', *rest]) + "\n", encoding="utf-8")
    capsys.readouterr()
    assert run(["compare", "old.jsonl", "new.jsonl", "--fail-on", "change"]) == 0
    assert run(["compare", "new.jsonl", "old.jsonl", "--fail-on", "change"]) == 0


def test_a_workbook_has_a_sheet_of_what_changed(folder: Path) -> None:
    """Asked on Mon 3 March, to be answered by Wed 5: pending before, overdue later."""
    write_case(folder, "one", ASKED)
    run(["check", "cases", *MARCH, "--output", "old.json"])
    assert run(["check", "cases", *LATER, "--since", "old.json", "--output", "new.xlsx"]) == 1
    head, *rows = python_calamine.load_workbook("new.xlsx").get_sheet_by_name("Changes").to_python()
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(one["Case"], one["Status before"], one["Status now"], one["Rule"], one["In words"]) for one in found] == [
        ("one", "pending", "overdue", "answer", "was pending, now overdue"),
    ]  # fmt: skip
