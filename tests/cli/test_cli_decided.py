"""Accepted exceptions and answers. The question of Mon 3 March 2025 falls due on Wed 5 March."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cme_rules.cli.main import run
from tests.cli.conftest import write_case, write_rule

ASKED = "  - {event: asked, on: 2025-03-03}\n"
UNSURE = ASKED + "  - {event: answered, on: {from: 2025-03-04, to: 2025-03-06}}\n"
KEY = "asked@2025-03-03"
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/report.schema.json").read_text(encoding="utf-8"))


def accept(
    case: str = "one", rule: str = "answer", key: str = KEY, approved: str = "2025-03-08", expires: str = "2025-03-31"
) -> str:
    return (
        f"  - {{case: {case}, rule: {rule}, key: '{key}', owner: The office, reason: It moved house.,"
        f" approver: Head of service, approved: {approved}, expires: {expires}}}\n"
    )


def check(
    folder: Path, entries: str = "", as_at: str = "2025-03-10", *options: str, form: str = "json"
) -> tuple[int, Any]:
    given = []
    if entries:
        (folder / "accepted.yaml").write_text("accepted:\n" + entries, encoding="utf-8")
        given = ["--accepted", "accepted.yaml"]
    out = folder / ("out.txt" if form == "text" else "out.json")
    code = run(["check", "cases", "--as-at", as_at, "--output", str(out), *given, *options])
    if not out.exists():
        return code, None
    text = out.read_text(encoding="utf-8")
    out.unlink()
    return code, json.loads(text) if form == "json" else text


def verdict(report: Any) -> Any:
    return next(v for v in report["cases"][0]["verdicts"] if v["rule"] == "answer")


@pytest.mark.parametrize(
    ("as_at", "works", "code", "warned"),
    [
        ("2025-03-07", False, 1, ["CME-A004"]),  # the day before the approval
        ("2025-03-08", True, 0, []),
        ("2025-03-31", True, 0, []),
        ("2025-04-01", False, 1, ["CME-A003"]),  # the day after it has expired
    ],
)
def test_an_accepted_breach_stays_one_and_is_counted_apart(
    folder: Path, as_at: str, works: bool, code: int, warned: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "one", ASKED)
    got, report = check(folder, accept(), as_at)
    jsonschema.validate(report, SCHEMA)
    assert got == code
    found = verdict(report)
    assert found["status"] == "overdue"
    assert found["group"] == ("accepted" if works else "breach")
    assert (report["summary"]["groups"]["accepted"], report["summary"]["groups"]["breach"]) == (
        (1, 0) if works else (0, 1)
    )
    assert found["accepted"] == (
        {
            "owner": "The office",
            "reason": "It moved house.",
            "approver": "Head of service",
            "approved": "2025-03-08",
            "expires": "2025-03-31",
        }
        if works
        else None
    )
    assert [word for word in warned if word in capsys.readouterr().err] == warned


def test_the_text_says_who_accepted_what_until_when(folder: Path) -> None:
    write_case(folder, "one", ASKED)
    _, text = check(folder, accept(), form="text")
    assert "1  accepted breach or shortfall" in text
    assert "ACCEPTED BREACHES AND SHORTFALLS (1)" in text
    assert "until 31 Mar 2025, approved by Head of service on 8 Mar 2025, to be seen to by The" in text
    assert "office: It moved house." in text


@pytest.mark.parametrize(
    ("events", "entry", "code"),
    [
        (ASKED, accept(key="asked@2025-03-04"), "CME-A005"),
        (ASKED, accept(rule="anser"), "CME-A005"),
        (ASKED + "  - {event: answered, on: 2025-03-05}\n", accept(), "CME-A006"),
        (ASKED, accept(case="two"), "CME-A007"),
    ],
)
def test_an_accepted_exception_without_effect_is_said(
    folder: Path, events: str, entry: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "one", events)
    got, report = check(folder, entry)
    assert got == (0 if code == "CME-A006" else 1)
    assert report["summary"]["groups"]["accepted"] == 0
    error = capsys.readouterr().err
    assert f"accepted.yaml:2:5: warning[{code}]" in error
    assert ("did you mean “answer”?" in error) == ("anser" in entry)


@pytest.mark.parametrize(
    ("entries", "code", "message"),
    [
        (accept(approved="2025-04-01"), "CME-A001", "the accepted exception expires before it is approved"),
        (accept() + accept(approved="2025-03-31", expires="2025-04-30"), "CME-A002", "one breach is accepted twice"),
        (accept().replace("reason: It moved house.,", ""), "CME-S002", "“reason” is missing in item 1 of “accepted”"),
        (accept(expires="2025-02-30"), "CME-C001", "“expires” is a date that does not exist"),
        (accept().replace("owner", "ownr"), "CME-S001", "“owner”"),
    ],
)
def test_a_list_that_is_wrong_stops_the_run(
    folder: Path, entries: str, code: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "one", ASKED)
    got, report = check(folder, entries)
    assert (got, report) == (2, None)
    error = capsys.readouterr().err
    assert code in error
    assert message in error
    assert "accepted.yaml:" in error


def test_one_accepted_after_the_other(folder: Path) -> None:
    write_case(folder, "one", ASKED)
    entries = accept() + accept(approved="2025-04-01", expires="2025-04-30")
    assert check(folder, entries, "2025-03-31")[0] == 0
    assert check(folder, entries, "2025-04-01")[0] == 0
    assert check(folder, entries, "2025-05-01")[0] == 1


def test_a_shortfall_can_be_accepted_too(folder: Path) -> None:
    write_rule(folder, "should")
    write_case(folder, "one", ASKED)
    assert check(folder, "", "2025-03-10", "--fail-on", "shortfall")[0] == 1
    code, report = check(folder, accept(), "2025-03-10", "--fail-on", "shortfall")
    assert code == 0
    assert verdict(report)["group"] == "accepted"


# ---- answers ---------------------------------------------------------------------------------------------------


def answer(status: str = "met", on: str = "2025-03-08", rule: str = "answer", key: str = KEY) -> str:
    return (
        f"answers: [{{rule: {rule}, key: '{key}', status: {status}, by: The principal officer, on: {on},"
        " reason: The post book of the school was seen.}]\n"
    )


@pytest.mark.parametrize(("status", "group", "code"), [("met", "in_order", 0), ("met_late", "breach", 1)])
def test_an_open_verdict_takes_the_status_that_is_answered(folder: Path, status: str, group: str, code: int) -> None:
    # answered between Tue 4 and Thu 6 March, due Wed 5: met or met late
    write_case(folder, "one", UNSURE)
    before = verdict(check(folder)[1])
    assert (before["status"], before["possible"], before["answer"]) == ("undetermined", ["met", "met_late"], None)
    write_case(folder, "one", UNSURE, answer(status))
    got, report = check(folder)
    jsonschema.validate(report, SCHEMA)
    found = verdict(report)
    assert (got, found["status"], found["group"], found["possible"]) == (code, status, group, ["met", "met_late"])
    assert found["missing"] == []
    assert found["answer"]["by"] == "The principal officer"
    assert report["summary"]["answered"] == 1
    assert not [a for a in report["cases"][0]["actions"] if a["kind"] == "find_out"]
    text = check(folder, form="text")[1]
    assert "1  of these answered by a person, where the records leave it open" in text
    assert "answered     by The principal officer on 8 Mar 2025: The post book of the school was seen." in text


@pytest.mark.parametrize(
    ("events", "given", "as_at", "code"),
    [
        (UNSURE, answer("overdue"), "2025-03-10", "CME-A012"),
        (UNSURE, answer(), "2025-03-07", "CME-A013"),  # the day before the answer
        (ASKED, answer(), "2025-03-10", "CME-A011"),  # the record decides: overdue
        (UNSURE, answer(rule="ansewr"), "2025-03-10", "CME-A010"),
        (UNSURE, answer(key="asked@2025-03-05"), "2025-03-10", "CME-A010"),
    ],
)
def test_an_answer_without_effect_is_said(
    folder: Path, events: str, given: str, as_at: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "one", events, given)
    _, report = check(folder, "", as_at)
    found = verdict(report)
    assert found["answer"] is None
    assert found["status"] in ("undetermined", "overdue")
    assert f"warning[{code}]" in capsys.readouterr().err


def test_an_answer_counts_from_its_day_and_only_if_it_was_known(folder: Path) -> None:
    write_case(
        folder,
        "one",
        UNSURE.replace("}}", "}, recorded: 2025-03-06}").replace("03}", "03, recorded: 2025-03-03}"),
        answer(),
    )
    assert verdict(check(folder, "", "2025-03-08")[1])["status"] == "met"
    late = check(folder, "", "2025-03-10", "--as-known-on", "2025-03-07")[1]
    assert verdict(late)["status"] == "undetermined"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (answer("done"), "CME-C031"),
        (answer().replace("[{", "[{").replace("}]", "}, " + answer().split("[", 1)[1].strip()[:-1] + "]"), "CME-C032"),
        (answer().replace("by: The principal officer,", ""), "CME-S002"),
        (answer(on="2025-13-01"), "CME-C002"),
    ],
)
def test_an_answer_that_is_wrong(folder: Path, given: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", UNSURE, given)
    got, _ = check(folder)
    assert got in (4, 5)
    assert f"error[{code}]" in capsys.readouterr().err
