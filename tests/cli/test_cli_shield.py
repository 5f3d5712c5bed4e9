"""Pseudonyms, and what a reader may not see: in every form, with canaries in every field that could tell."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cme_rules.cli.main import run

WORDS = """
subjects: {child: {meaning: "A child."}}
parties: {office: {meaning: "The office."}, school: {meaning: "The school."}}
relations: {sibling: {about: child, meaning: "A brother or sister."}}
facts:
  ailing: {about: child, type: yes_no, meaning: The child is ill., sensitivity: special, usually_from: The health file}
  ill_until: {about: child, type: date, meaning: Until when., sensitivity: special, usually_from: The health file}
  colour: {about: child, type: choice, values: [red, blue], meaning: A colour., usually_from: The paint box}
  open_house: {about: child, type: yes_no, meaning: The house is open., sensitivity: plain}
events:
  asked: {about: child, meaning: Somebody asks., usually_from: The post book}
  answered: {about: child, meaning: The office answers., usually_from: The post book}
  seen_by_doctor: {about: child, meaning: A doctor saw the child., sensitivity: special}
  told:
    about: child
    meaning: Somebody is told.
    attributes: {of: {type: choice, values: [illness, weather], meaning: Of what., sensitivity: special}}
"""
RULE = """
rule: {name}
title: {title}
kind: {kind}
force: must
about: child
norm: So it is.
{more}versions:
  - from: 2020-01-01
    sources: [{{document: handbook, place: page 1, grade: unverified}}]
{body}
"""
DUTY = "    bearer: office\n    towards: school\n"
RULES = {
    "answer": (
        "duty",
        "",
        DUTY + "    trigger: {event: asked}\n"
        "    due: {within: 2 calendar days, after: trigger}\n    discharge: {event: answered}",
    ),
    "visit-the-ill": (
        "duty",
        "",
        DUTY + "    trigger: {when: {fact: ailing}}\n"
        "    due: {within: 2 calendar days, after: trigger}\n    discharge: {event: answered}",
    ),
    "until-well": (
        "duty",
        "",
        DUTY + "    trigger: {event: asked}\n"
        "    due: {no_later_than: {fact: ill_until}}\n    discharge: {event: answered}",
    ),
    "after-doctor": (
        "duty",
        "",
        DUTY + "    trigger: {event: seen_by_doctor}\n"
        "    due: {within: 2 calendar days, after: trigger}\n    discharge: {event: answered}",
    ),
    "told-of-illness": (
        "duty",
        "",
        DUTY + "    trigger: {event: told, with: {of: illness}}\n"
        "    due: {within: 2 calendar days, after: trigger}\n    discharge: {event: answered}",
    ),
    "ask-siblings": (
        "duty",
        "for_each: sibling\n",
        DUTY + "    trigger: {event: asked}\n"
        "    due: {within: 2 calendar days, after: trigger}\n    discharge: {event: answered}",
    ),
    "frail": ("definition", "", "    when: {all: [{fact: ailing}, {fact: open_house}, {fact: colour, is: red}]}"),
}
CASE = """
case: CANARY-ID-1
title: CANARY TITLE of a child
about: child
record: {from: 2024-09-01, to: 2025-03-10}
related: {sibling: [CANARY-PERSON]}
facts:
  ailing: [{value: no, to: 2025-01-12}, {value: yes, from: 2025-01-13}]
  ill_until: 2025-01-23
  open_house: {value: yes, from: 2025-02-01}
  colour: {value: red, from: 2025-01-31}
events:
  - {event: asked, on: 2025-03-03}
  - {event: seen_by_doctor, on: 2025-01-17}
  - {event: told, on: 2025-01-21, with: {of: illness}}
"""
SPECIAL = ("2025-01-13", "13 Jan 2025", "2025-01-15", "15 Jan 2025", "2025-01-23", "23 Jan 2025", "2025-01-17",
           "17 Jan 2025", "2025-01-19", "19 Jan 2025", "CANARY REASON")  # fmt: skip
NAMES = ("CANARY-ID", "CANARY TITLE", "CANARY-PERSON", "canary-file", "canary-folder", "canary-list", "CANARY REASON")
ENDINGS = ("txt", "json", "jsonl", "xlsx", "html", "csv", "xml", "ics")
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Rules about what is sensitive, a case, a list and a key; it is made the current folder."""
    for name in ("vocabulary", "sources", "statutory"):
        (tmp_path / "rules" / name).mkdir(parents=True)
    (tmp_path / "canary-folder").mkdir()
    (tmp_path / "rules/vocabulary/words.yaml").write_text(WORDS, encoding="utf-8")
    handbook = "document: handbook\ntitle: The Handbook\nedition: first\nlayer: statutory\n"
    (tmp_path / "rules/sources/handbook.yaml").write_text(handbook, encoding="utf-8")
    for name, (kind, more, body) in RULES.items():
        text = RULE.format(name=name, title=name.replace("-", " ").title(), kind=kind, more=more, body=body)
        (tmp_path / f"rules/statutory/{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "canary-folder/canary-file.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "canary-folder/canary-bad.yaml").write_text("case: CANARY-ID-2\nabout: chidl\n", encoding="utf-8")
    entry = (
        "accepted:\n  - {case: CANARY-ID-1, rule: answer, key: 'asked@2025-03-03', owner: The office, approver: Head,"
        " reason: CANARY REASON, approved: 2025-03-01, expires: 2025-12-31}\n"
        "  - {case: CANARY-ID-9, rule: answer, key: k, owner: The office, approver: Head,"
        " reason: CANARY REASON, approved: 2025-03-01, expires: 2025-12-31}\n"
    )
    (tmp_path / "canary-list.yaml").write_text(entry, encoding="utf-8")
    (tmp_path / "key").write_bytes(b"an invented key of many bytes\n")
    (tmp_path / "key2").write_bytes(b"another invented key of bytes\n")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(desk: Path, *options: str, verb: str = "check", endings: tuple[str, ...] = ENDINGS) -> dict[str, str]:
    """Write a report in every form and give the texts; of a workbook that of all its parts."""
    outputs = [f"--output=out/report.{one}" for one in endings]
    lists = ["--accepted", "canary-list.yaml"] if verb == "check" else []
    code = run([verb, "canary-folder", "--as-at", "2025-03-10", "--rules", "rules", *lists, *options, *outputs])
    assert code in (0, 1, 4), code
    found = {}
    for one in endings:
        data = (desk / f"out/report.{one}").read_bytes()
        if one == "xlsx":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                found[one] = "\n".join(archive.read(name).decode() for name in archive.namelist())
        else:
            found[one] = data.decode("utf-8")
    return found


def report(desk: Path, *options: str) -> Any:
    return json.loads(written(desk, *options, endings=("json",))["json"])


def folded(text: str) -> str:
    """Join lines, as a canary may have been wrapped."""
    return " ".join(text.replace("\r\n ", "").split())


def test_the_canaries_are_there_without_a_shield(desk: Path) -> None:
    texts = " ".join(map(folded, written(desk).values()))
    assert [one for one in (*NAMES, *SPECIAL) if one not in texts] == []
    found = report(desk)
    assert {v["rule"]: v["status"] for v in found["cases"][0]["verdicts"]} == {
        "answer": "overdue", "visit-the-ill": "overdue", "until-well": "overdue", "after-doctor": "overdue",
        "told-of-illness": "overdue", "ask-siblings": "overdue", "frail": "holds",
    }  # fmt: skip


@pytest.mark.parametrize("verb", ["check", "actions"])
def test_no_name_is_in_any_form_of_a_report_with_pseudonyms(desk: Path, verb: str) -> None:
    endings = tuple(one for one in ENDINGS if verb == "check" or one not in ("html", "xml"))
    for form, text in written(desk, "--pseudonyms", "key", verb=verb, endings=endings).items():
        assert [one for one in NAMES if one.casefold() in folded(text).casefold()] == [], form


def test_a_child_has_one_pseudonym_with_one_key(desk: Path) -> None:
    first, again = report(desk, "--pseudonyms", "key"), report(desk, "--pseudonyms", "key")
    assert first == again
    jsonschema.validate(first, SCHEMA)
    other = report(desk, "--pseudonyms", "key2")
    assert first["cases"][0]["id"] != other["cases"][0]["id"]
    from cme_rules.read.pseudonyms import pseudonym

    assert first["cases"][0]["id"] == pseudonym(b"an invented key of many bytes", "CANARY-ID-1")
    plain = report(desk)
    assert set(first["receipt"]["inputs"].values()).isdisjoint(plain["receipt"]["inputs"].values())
    assert [v["status"] for v in first["cases"][0]["verdicts"]] == [v["status"] for v in plain["cases"][0]["verdicts"]]


@pytest.mark.parametrize("show", ["plain", "personal"])
def test_nothing_special_is_in_any_form_where_less_is_shown(desk: Path, show: str) -> None:
    for form, text in written(desk, "--show", show).items():
        assert [one for one in SPECIAL if one in folded(text)] == [], form


def test_what_is_withheld_is_said_and_statuses_stay(desk: Path) -> None:
    all_, less = report(desk), report(desk, "--show", "personal")
    jsonschema.validate(less, SCHEMA)
    assert [(v["rule"], v["status"], v["group"]) for v in less["cases"][0]["verdicts"]] == [
        (v["rule"], v["status"], v["group"]) for v in all_["cases"][0]["verdicts"]
    ]
    verdicts = {v["rule"]: v for v in less["cases"][0]["verdicts"]}
    assert verdicts["answer"] == {
        **next(v for v in all_["cases"][0]["verdicts"] if v["rule"] == "answer"),
        "accepted": {**verdicts["answer"]["accepted"], "reason": "withheld"},
    }
    assert "due" in verdicts["until-well"]["withheld"]
    assert verdicts["after-doctor"]["key"] == "withheld-1"
    assert verdicts["told-of-illness"]["due"] is None
    root = verdicts["frail"]["reasons"][0]
    assert root["kind"] == "withheld"
    assert [(one["kind"], one.get("holds")) for one in root["children"]] == [
        ("withheld", None), ("condition", "yes"), ("condition", "yes"),
    ]  # fmt: skip
    plain = {v["rule"]: v for v in report(desk, "--show", "plain")["cases"][0]["verdicts"]}
    assert [one["kind"] for one in plain["frail"]["reasons"][0]["children"]] == ["withheld", "condition", "withheld"]
    text = folded(written(desk, "--show", "personal", endings=("txt",))["txt"])
    assert "due withheld" in text


def test_verify_redoes_a_report_with_pseudonyms_by_its_key(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(desk, "--pseudonyms", "key", "--show", "personal")
    assert run(["verify", "out/report.json", "--pseudonyms", "key"]) == 0, capsys.readouterr()
    capsys.readouterr()
    assert run(["verify", "out/report.json"]) == 2
    assert "CME-P006" in capsys.readouterr().err
    assert run(["verify", "out/report.json", "--pseudonyms", "key2"]) == 2
    assert "another key" in capsys.readouterr().err
    (desk / "canary-folder/canary-file.yaml").write_text(CASE.replace("2025-03-03", "2025-03-04"), encoding="utf-8")
    assert run(["verify", "out/report.json", "--pseudonyms", "key"]) == 1
    assert "canary" not in capsys.readouterr().out.casefold()


def test_an_earlier_report_that_shows_more_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(desk)
    (desk / "out/report.json").rename(desk / "old.json")
    for options in (["--show", "plain"], ["--pseudonyms", "key"]):
        assert run(["check", "canary-folder", "--rules", "rules", "--since", "old.json", *options]) == 2
        assert "CME-P005" in capsys.readouterr().err


def test_messages_name_the_files_that_are_to_be_mended(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(desk, "--pseudonyms", "key")
    assert "canary-bad.yaml" in capsys.readouterr().err


SUMMARIES = ("txt", "json", "xlsx", "html", "csv")


@pytest.mark.parametrize("options", [["--only-summary"], ["--suppress-below", "5"], ["--only-summary", "--quiet"]])
def test_a_summary_names_no_case_and_no_file_in_any_form(desk: Path, options: list[str]) -> None:
    report(desk)
    (desk / "out/report.json").rename(desk / "old.json")
    for form, text in written(desk, *options, "--since", "old.json", endings=SUMMARIES).items():
        assert [one for one in (*NAMES, *SPECIAL) if one.casefold() in folded(text).casefold()] == [], form


def test_small_counts_are_hidden_in_every_form_of_a_summary(desk: Path) -> None:
    texts = written(desk, "--suppress-below", "5", endings=SUMMARIES)
    tables = {one["name"]: one for one in json.loads(texts["json"])["tables"]}
    groups = {row["name"]: row["counts"][0] for row in tables["groups"]["rows"]}
    assert groups["Breaches"] == "of fewer than 5 cases"
    assert groups["Undetermined"] == 0
    assert {cell for one in tables["rules"]["rows"] for cell in one["counts"]} == {0, "fewer than 5"}
    for form, text in texts.items():
        assert "fewer than 5" in text, form
    assert 'class="bar' not in texts["html"]
    whole = json.loads(written(desk, "--only-summary", endings=("json",))["json"])
    all_ = {one["name"]: one for one in whole["tables"]}
    assert {row["name"]: row["counts"][0] for row in all_["groups"]["rows"]}["Breaches"] == 5


@pytest.mark.parametrize("ending", ["xml", "ics", "jsonl"])
def test_what_lists_cases_has_no_summary(desk: Path, ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["check", "canary-folder", "--rules", "rules", "--only-summary"]
    assert run([*given, "--output", f"out/x.{ending}"]) == 2
    assert "names no form" in capsys.readouterr().err
    form = {"xml": "junit"}.get(ending, ending)
    assert run([*given, "--format", form]) == 2
    assert "there is no summary alone" in capsys.readouterr().err


def test_a_comparison_hides_small_counts(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(desk)
    assert run(["compare", "out/report.json", "out/report.json", "--suppress-below", "5"]) == 0
    out = capsys.readouterr().out
    assert "CANARY" not in out
    assert "The same" in out
    assert run(["compare", "out/report.json", "out/report.json", "--only-summary", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["tables"][0]["name"] == "changes"
    assert run(["compare", "out/report.json", "out/report.json", "--only-summary", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert '<th scope="row">The same</th><td class="count"' in page
    assert "CANARY" not in page


def test_nothing_is_written_but_what_is_named_and_only_its_owner_can_read_it(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    scratch, home = tmp_path_factory.mktemp("scratch"), tmp_path_factory.mktemp("home")
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    before = set(desk.rglob("*"))
    written(desk, "--pseudonyms", "key", "--show", "personal")
    assert not list(scratch.iterdir())
    assert not list(home.iterdir())
    made = set(desk.rglob("*")) - before
    assert made == {desk / f"out/report.{one}" for one in ENDINGS}
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
