"""The verb ``lint``: what it writes in each form, and its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cme_rules.cli.main import run
from cme_rules.lint import run as running
from cme_rules.lint.checks import CHECKS
from tests.lint.conftest import change

READING = {
    "readings/days.yaml": "reading: days\nquestion: Two days or three?\n"
    "choices: {two: Two days., three: Three days.}\nchoose: two\nreason: Most read it so.\n"
}
TWO = "  - from: 2020-01-01\n    to: 2021-12-30\n{body}  - from: 2022-01-01\n{body}"
BODY = """    sources: [{document: handbook, place: page 1, grade: official}]
    bearer: office
    trigger: {event: found}
    due: {within: 2 calendar days, after: trigger}
    discharge: {event: told}
"""
GAP = {"statutory/tell.yaml": [["  - from: 2020-01-01\n" + BODY, TWO.format(body=BODY)]]}
"""31 December 2021 is in neither version; the second begins on line 15."""


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No solver."""
    monkeypatch.setattr(running, "installed", lambda: False)


def out(capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> str:
    capsys.readouterr()
    assert run(["lint", *args]) == code
    return capsys.readouterr().out


def test_nothing_found_says_what_was_looked_at(base: Path, alone: None, capsys: pytest.CaptureFixture[str]) -> None:
    said = " ".join(out(capsys).split())
    made = sum(not check.solves for check in CHECKS) + 1
    assert said.startswith(f"nothing open found in 1 rule in 1 version, 0 readings and 1 document by {made} checks")
    assert "the checks below were not made not made, because the solver" in said
    assert re.findall(r"CME-L\d{3}", said) == [check.code for check in CHECKS if check.solves]


def test_a_problem_stands_with_its_line_and_advice_comes_after(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {**GAP, **READING})
    said = out(capsys, code=1)
    problem, advice = said.index("warning[CME-L001]"), said.index("advice[CME-L009]")
    assert said.startswith("rules/statutory/tell.yaml:15:5: warning[CME-L001]: “tell” says nothing on 31 Dec 2021\n")
    assert "   15 │   - from: 2022-01-01\n      │     ^\n" in said
    assert problem < advice
    assert "   CME-L001  days on which a rule says nothing: 1 problem\n" in said
    assert "1 problem and 1 piece of advice in 1 rule in 2 versions" in " ".join(said.split())
    short = out(capsys, "--quiet", code=1)
    assert short in said
    assert "warning" not in short


def test_only_what_is_about_the_rules_that_are_named(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {**GAP, **READING})
    said = out(capsys, "tell", code=1)
    assert "warning[CME-L001]" in said
    assert "CME-L009" not in said, "that is about a reading"
    assert "about tell, 1 problem and 0 pieces of advice in 1 rule" in " ".join(said.split())
    assert json.loads(out(capsys, "tell", "--format", "json", code=1))["about"] == ["tell"]
    assert json.loads(out(capsys, "--format", "json", code=1))["about"] == []
    change(base, {})
    assert run(["lint", "tel"]) == 2
    assert "there is no rule “tel”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("files", "fail_on", "code"),
    [
        (READING, "problem", 0),
        (READING, "advice", 1),
        (READING, "never", 0),
        (GAP, "problem", 1),
        (GAP, "advice", 1),
        (GAP, "never", 0),
    ],
)
def test_the_exit_code(base: Path, capsys: pytest.CaptureFixture[str], files: Any, fail_on: str, code: int) -> None:
    change(base, files)
    out(capsys, "--fail-on", fail_on, code=code)


def test_what_a_rule_accepts_is_told_and_does_not_fail(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, GAP)
    change(base, {"statutory/tell.yaml": [["examples:\n", "unmended:\n  CME-L001: the office was shut\nexamples:\n"]]})
    said = out(capsys, "--fail-on", "advice")
    assert "left because: the office was shut" in said
    assert "   CME-L001  days on which a rule says nothing: 0 problems, 1 left as it is\n" in said
    result = json.loads(out(capsys, "--format", "sarif"))["runs"][0]["results"][0]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "the office was shut"}]
    assert json.loads(out(capsys, "--format", "json"))["findings"][0]["left_because"] == "the office was shut"


def test_rules_that_do_not_load_are_not_questioned(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {"statutory/tell.yaml": [["discharge: {event: told}", "discharge: {event: tld}"]]})
    assert out(capsys, code=3) == ""
    assert run(["lint", "--rules", "nowhere"]) == 2
    assert run(["lint", "--output", "found.docx"]) == 2


def test_a_document_is_replaced_by_one_that_is_listed(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handbook = "document: handbook\ntitle: The Handbook\nedition: first, invented\n"
    change(base, {"sources/handbook.yaml": handbook + "replaced: {by: hanbook-2, from: 2024-03-01}\n"})
    assert run(["lint"]) == 3
    said = capsys.readouterr().err
    assert "rules/sources/handbook.yaml:1:11: error[CME-R041]: “handbook” is replaced by “hanbook-2”" in said
    change(base, {"sources/handbook.yaml": handbook + "replaced: {by: handbook, from: 2024-02-30}\n"})
    assert run(["lint"]) == 3
    assert "error[CME-R001]" in capsys.readouterr().err


def test_rules_of_an_added_folder_are_questioned(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("more/readings").mkdir(parents=True)
    Path("more/readings/days.yaml").write_text(READING["readings/days.yaml"], encoding="utf-8")
    assert "more/readings/days.yaml:1:10: advice[CME-L009]" in out(capsys, "--add-rules", "more")


def test_json(base: Path, alone: None, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {**GAP, **READING})
    data = json.loads(out(capsys, "--format", "json", code=1))
    assert data["format"] == "cme-rules-lint/1"
    assert data["checked"] == {"rules": 1, "versions": 2, "readings": 1, "documents": 1}
    assert [(one["code"], one["open"]) for one in data["checks"] if one["open"]] == [("CME-L001", 1), ("CME-L009", 1)]
    assert data["not_made"] == [check.code for check in CHECKS if check.solves]
    reading, gap = data["findings"]
    assert (reading["grade"], reading["rule"], gap["grade"], gap["rule"]) == ("advice", "", "problem", "tell")
    assert gap["also"] == [
        {"file": "rules/statutory/tell.yaml", "line": 8, "column": 5, "note": "the version before it stands here"}
    ]


def test_sarif_has_what_the_standard_asks_for(base: Path, alone: None, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {**GAP, **READING})
    log = json.loads(out(capsys, "--format", "sarif", code=1))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert one["tool"]["driver"]["name"] == "cme-rules"
    assert [rule["id"] for rule in rules] == sorted({check.code for check in CHECKS} | {"CME-L018"})
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    skipped = [check.code for check in CHECKS if check.solves]
    notices = one["invocations"][0].get("toolExecutionNotifications", [])
    assert [notice["associatedRule"]["id"] for notice in notices] == skipped
    assert all(rules[notice["associatedRule"]["index"]]["id"] in skipped for notice in notices)
    assert one["tool"]["driver"]["notifications"][0]["id"] == notices[0]["descriptor"]["id"]
    assert [(result["ruleId"], result["level"]) for result in one["results"]] == [
        ("CME-L009", "note"), ("CME-L001", "warning"),
    ]  # fmt: skip
    for result in one["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert not uri.startswith(("/", "file:", "."))
            assert place["physicalLocation"]["region"]["startLine"] >= 1
    assert one["results"][1]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "rules/statutory/tell.yaml"},
        "region": {"startLine": 15, "startColumn": 5, "endLine": 15, "endColumn": 6},
    }


def test_junit_has_a_test_for_each_check(base: Path, alone: None, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {**GAP, **READING})
    suite = ElementTree.fromstring(out(capsys, "--format", "junit", code=1))[0]  # noqa: S314  our own output
    cases = {case.get("name", "")[:8]: case for case in suite}
    assert sorted(cases) == sorted({check.code for check in CHECKS} | {"CME-L018"})
    skipped = [check.code for check in CHECKS if check.solves]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == (
        str(len(cases)), "1", str(len(skipped)),
    )  # fmt: skip
    assert [child.tag for child in cases["CME-L001"]] == ["failure"]
    assert [child.tag for child in cases["CME-L009"]] == ["system-out"]
    assert all([child.tag for child in cases[code]] == ["skipped"] for code in skipped)


def test_files_in_several_forms_are_written_at_once(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out(capsys, "--output", "found.sarif", "--output", "found.xml", "--output", "found.txt")
    assert json.loads(Path("found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert Path("found.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert "nothing open found in 1 rule" in Path("found.txt").read_text(encoding="utf-8")


def test_the_same_rules_give_the_same_bytes(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(base, {**GAP, **READING})
    assert out(capsys, code=1) == out(capsys, code=1)


def test_what_is_found_in_rules_that_are_added_comes_first(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = READING["readings/days.yaml"].replace("reading: days", "reading: hours")
    change(base, READING)
    (base.parent / "mine" / "readings").mkdir(parents=True)
    (base.parent / "mine" / "readings" / "hours.yaml").write_text(other, encoding="utf-8")
    said = out(capsys)
    assert said.startswith("rules/readings/days.yaml:")
    said = out(capsys, "--add-rules", "mine")
    assert said.startswith("mine/readings/hours.yaml:")
    assert said.index("mine/readings/hours.yaml:") < said.index("rules/readings/days.yaml:")


def test_a_folder_where_a_rule_is_to_be_named(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", "rules"]) == 2
    assert "to name a folder of rules, write --rules rules" in capsys.readouterr().err
