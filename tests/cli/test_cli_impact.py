"""``impact``: two folders, a revision, a reading, a day; what changes, why, and the exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli.impacting import Places
from cme_rules.cli.main import run
from cme_rules.core.span import Span

CASE = """
case: {name}
title: Invented - {name}
about: child
facts: {{colour: red}}
events: [{{event: asked, on: 2025-03-03}}{more}]
"""
DAY = ["--as-at", "2025-03-06"]
NEW_DAYS = ("{within: 2 calendar days", "{within: 4 calendar days")


@pytest.fixture
def here(folder: Path) -> Path:
    """Asked on Mon 3 March 2025: due on Wed 5. One is not answered, one on Tue 4, one on Thu 6."""
    for name, day in (("a", ""), ("b", "2025-03-04"), ("c", "2025-03-06")):
        more = f", {{event: answered, on: {day}}}" if day else ""
        (folder / "cases" / f"{name}.yaml").write_text(CASE.format(name=name, more=more), encoding="utf-8")
    shutil.copytree("rules", "new")
    return folder


def edit(file: str, *pairs: tuple[str, str]) -> None:
    text = Path(file).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    Path(file).write_text(text, encoding="utf-8")


def rule_file(folder: str) -> str:
    return next(path for path in Path(folder, "statutory").glob("*.yaml")).as_posix()


def data(capsys: pytest.CaptureFixture[str], *args: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run(["impact", "cases", *DAY, "--fail-on", "never", "--format", "json", *args]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)["impact"]
    return found


def test_no_change_says_so(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(rule_file("new"), ("title: Answer", "# a comment\ntitle: Answer"))
    assert run(["impact", "cases", "--to", "new", *DAY, "--fail-on", "change"]) == 0
    out = capsys.readouterr().out
    assert "nothing that a verdict rests on" in out
    assert "0 of 3 change" in out


def test_a_longer_limit(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Four days instead of two: due on Fri 7. a: overdue → pending, c: late → in time, b: in time, due later."""
    edit(rule_file("new"), NEW_DAYS)
    found = data(capsys, "--to", "new")
    assert [(c["case"], c["before"]["status"], c["after"]["status"]) for c in found["changes"]] == [
        ("a", "overdue", "pending"), ("b", "met", "met"), ("c", "met_late", "met"),
    ]  # fmt: skip
    assert {(c["before"]["due"]["first"], c["after"]["due"]["first"]) for c in found["changes"]} == {
        ("2025-03-05", "2025-03-07")
    }
    assert found["counts"] == {"now_breach": 0, "no_longer_breach": 2, "new": 0, "changed": 1, "gone": 0}
    place = f"{rule_file('new')}:17"
    said = {"kind": "rule", "name": "answer", "how": "changed", "place": place}
    assert all(one["why"] == [said] for one in found["changes"])
    assert [one["by"] for one in found["actions"]["new"]] == ["2025-03-07"]
    assert [one["by"] for one in found["actions"]["gone"]] == ["2025-03-05"]
    assert found["cases"] == {"judged": 3, "changed": ["a", "b", "c"], "unread": []}
    assert run(["impact", "cases", "--to", "new", *DAY]) == 0  # nothing is a breach that was none
    assert run(["impact", "cases", "--to", "new", *DAY, "--fail-on", "change"]) == 1
    assert run(["impact", "cases", "--rules", "new", "--to", "rules", *DAY]) == 1
    assert "why: the rule answer: changed" in " ".join(capsys.readouterr().out.split())


def test_a_reading(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "--to-reading", "how-many-days=five")
    assert [(c["case"], c["after"]["due"]["first"]) for c in found["changes"]] == [
        ("a", "2025-03-08"), ("b", "2025-03-08"), ("c", "2025-03-08"),
    ]  # fmt: skip
    [why] = found["changes"][0]["why"]
    assert (why["kind"], why["name"], why["before"], why["after"]) == ("reading", "how-many-days", "two", "five")
    assert data(capsys, "--to-reading", "how-many-days=two")["changes"] == []


def test_another_choice_in_the_file_is_no_change_of_the_rule(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("new/readings/how-many-days.yaml", ("choose: two", "choose: five"))
    found = data(capsys, "--to", "new")
    assert [(one["kind"], one["name"]) for one in found["differences"]] == [("reading", "how-many-days")]
    assert found["not_in_use"] == []
    assert [len(one["why"]) for one in found["changes"]] == [1, 1, 1]


def test_what_is_written_otherwise_under_an_alternative_that_is_not_taken(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(rule_file("new"), ("{within: 5 calendar days", "{within: 7 calendar days"))
    found = data(capsys, "--to", "new")
    assert (found["differences"], found["changes"]) == ([], [])
    [idle] = found["not_in_use"]
    assert (idle["kind"], idle["name"], idle["after"]) == ("alternative", "answer", "how-many-days=five")
    assert idle["place"] == f"{rule_file('new')}:18"
    assert run(["impact", "cases", "--to", "new", *DAY]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "differs nothing that a verdict rests on not in use the rule answer: changed for how-many-days=five" in out
    # taken by one of the two, it is a change like any other
    taken = data(capsys, "--to", "new", "--reading", "how-many-days=five")
    assert [one["kind"] for one in taken["differences"]] == ["rule"]
    assert (taken["not_in_use"], len(taken["changes"])) == ([], 3)


def test_a_reading_that_only_one_of_them_has_is_no_alternative(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new rules name the reading otherwise, and have a rule more: nothing is said of what neither takes."""
    for file in Path("new").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("how-many-days", "so-many-days"), encoding="utf-8")
        if file.stem == "how-many-days":
            file.rename(file.with_stem("so-many-days"))
    rule = Path(rule_file("new"))
    more = rule.read_text(encoding="utf-8").replace("rule: answer\n", "rule: answer-again\n")
    rule.with_stem("answer-again").write_text(more, encoding="utf-8")
    found = data(capsys, "--to", "new")
    assert {(one["kind"], one["name"], one["how"]) for one in found["differences"]} == {
        ("reading", "how-many-days", "gone"), ("reading", "so-many-days", "new"), ("rule", "answer-again", "new"),
    }  # fmt: skip
    assert found["not_in_use"] == []


def test_another_day(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["impact", "cases", "--as-at", "2025-03-05", "--to-as-at", "2025-03-06"]
    assert run(args) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "was pending, now overdue" in out
    assert "why: the day: 5 Mar 2025 before, 6 Mar 2025 now" in out


def test_a_revision(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=nobody"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", *words], check=True)  # noqa: S603, S607  a repository of this test
    edit(rule_file("rules"), NEW_DAYS)
    found = data(capsys, "--to-revision", "HEAD")
    assert found["counts"]["now_breach"] == 2
    assert found["changes"][0]["why"][0]["place"] == f"HEAD:{rule_file('rules')}:17"
    assert run(["impact", "cases", "--to-revision", "nowhere", *DAY]) == 2
    assert run(["impact", "cases", "--to-revision", "--output=x", *DAY]) == 2
    assert not Path("x").exists()


def test_wrong_rules_are_told_apart(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(rule_file("new"), ("{event: asked}", "{event: askd}"))
    assert run(["impact", "cases", "--to", "new", *DAY]) == 3
    assert capsys.readouterr().err.startswith("the rules to compare with (the folder new) are wrong:")
    assert run(["impact", "cases", "--rules", "new", "--to", "rules", *DAY]) == 3
    assert capsys.readouterr().err.startswith("the rules to start from are wrong:")


def test_usage_and_cases_that_cannot_be_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["impact", "cases", *DAY]) == 2
    assert run(["impact", "cases", "--to", "new", "--to-revision", "HEAD", *DAY]) == 2
    edit("cases/a.yaml", ("colour: red", "colour: green"))
    assert run(["impact", "cases", "--to", "new", *DAY]) == 4
    assert "cases/a.yaml" in capsys.readouterr().out
    assert run(["impact", "cases/a.yaml", "--to", "new", *DAY]) == 5


def test_a_word_that_the_other_rules_know(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A value that only the new vocabulary has: the case can be read by one of the two, and is not compared."""
    edit("new/vocabulary/words.yaml", ("[red, blue]", "[red, blue, green]"))
    edit("cases/a.yaml", ("colour: red", "colour: green"))
    assert run(["impact", "cases", "--to", "new", *DAY]) == 4
    assert "not read" in capsys.readouterr().out


def test_to_a_file(here: Path) -> None:
    edit(rule_file("new"), NEW_DAYS)
    assert run(["impact", "cases", "--to", "new", *DAY, "--output", "out.json", "--output", "out.txt"]) == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["impact"]["same"] == 0
    assert Path("out.txt").read_text(encoding="utf-8").startswith("IMPACT\n")
    assert run(["impact", "cases", "--to", "new", *DAY, "--output", "new/out.json"]) == 2


def test_as_one_page(here: Path) -> None:
    """The counts of ``test_a_longer_limit``; a name that looks like markup is no markup."""
    edit(rule_file("new"), NEW_DAYS, ("title: Answer", "title: <b>Answer"))
    assert run(["impact", "cases", "--to", "new", *DAY, "--output", "out.html"]) == 0
    text = Path("out.html").read_text(encoding="utf-8")
    assert "<h3>No longer a breach (2)</h3>" in text
    assert "<h3>Changed otherwise (1)</h3>" in text
    assert "<b>" not in text
    assert "&lt;b&gt;Answer" in text
    assert '<td data-label="What changes">Was overdue, now pending; due: was 5 Mar 2025, now 7 Mar 2025</td>' in text
    assert f'<td data-label="Why">The rule answer: changed ({rule_file("new")}:3)</td>' in text
    assert "Actions that are new, or due on another day" in text
    assert "by 7 Mar 2025</li>" in text
    assert "<script" not in text


def test_as_one_page_where_nothing_changes(here: Path) -> None:
    assert run(["impact", "cases", "--to", "new", *DAY, "--output", "out.html"]) == 0
    text = Path("out.html").read_text(encoding="utf-8")
    assert "<p>Nothing that a verdict rests on.</p>" in text
    assert text.count("<p>None.</p>") == 3  # verdicts, actions that are new, actions that are gone


def test_what_stands_in_one_folder_only_is_placed_where_it_stands(here: Path) -> None:
    """A rule that differs is placed at its first line that does; one that is new, or elsewhere, where it stands."""
    new = Path("new/statutory/another.yaml")
    new.write_text("rule: another\n", encoding="utf-8")
    places = Places(Path("rules"), Path("new"))
    edit(rule_file("new"), NEW_DAYS)
    file = rule_file("new")
    text = Path(file).read_text(encoding="utf-8").splitlines()
    line = next(number for number, one in enumerate(text, start=1) if "within: 4" in one)
    assert places(Span(file, 2, 1, 2, 2)) == f"{file}:{line}"
    assert places(Span(new.as_posix(), 7, 1, 7, 2)) == "new/statutory/another.yaml:7"
    assert places(Span("elsewhere/one.yaml", 3, 1, 3, 2)) == "elsewhere/one.yaml:3"
    assert places(Span("", 0, 0, 0, 0)) == ""
