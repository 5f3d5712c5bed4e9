"""``check --suppose``: what would change if something else were recorded. Counts worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli.main import run
from conftest import write_case

ASKED = "  - {event: asked, on: 2025-03-03, id: e1}\n"
DAY = ["--as-at", "2025-03-07"]
"""Asked on Mon 3 March: Tue 4 (1), Wed 5 (2)."""


@pytest.fixture
def one(folder: Path) -> str:
    return write_case(folder, "one", ASKED, "facts: {colour: [{value: red, to: 2025-03-10}]}\n").as_posix()


def data(capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> dict[str, Any]:
    capsys.readouterr()
    assert run(["check", *args, "--format", "json"]) == code, capsys.readouterr().err
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def said(capsys: pytest.CaptureFixture[str], *args: str, code: int = 2) -> str:
    capsys.readouterr()
    assert run(["check", *args]) == code
    out = capsys.readouterr()
    assert out.out == ""
    return out.err


@pytest.mark.parametrize(
    ("day", "status", "section"),
    [
        ("2025-03-05", "met", "no_longer_breach"),
        ("2025-03-06", "met_late", "changed"),
        ("2025-03-08", None, None),  # after the as-at date: not looked at
    ],
)
def test_an_act_that_is_supposed(
    one: str, capsys: pytest.CaptureFixture[str], day: str, status: str | None, section: str | None
) -> None:
    found = data(capsys, one, *DAY, "--suppose", f"event answered on {day}")
    assert found["format"] == "cme-rules-supposition/1"
    assert found["supposed"] == [f"event answered on {day}"]
    assert [(c["before"]["status"], c["after"]["status"]) for c in found["changes"]] == (
        [("overdue", status)] if status else []
    )
    if section:
        assert found["counts"][section] == 1
        assert [action["by"] for action in found["actions"]["gone"]] == ["2025-03-05"]
    assert "receipt" not in found


def test_the_text_says_first_that_nothing_of_it_is_recorded(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", one, *DAY, "--suppose", "event answered on 2025-03-05"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("SUPPOSED, NOT RECORDED\n")
    assert "was overdue, now met" in out
    assert "answered, in time (--suppose 1:1)" in out
    assert run(["check", one, *DAY, "--suppose", "event answered on 2025-03-05", "--quiet"]) == 0
    assert "was overdue" not in capsys.readouterr().out


def test_without_the_trigger_there_is_nothing_to_do(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("e1", "asked@2025-03-03"):
        found = data(capsys, one, *DAY, "--suppose", f"without {name}")
        assert [c["after"] for c in found["changes"]] == [None]


def test_an_event_with_what_it_states(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    what = "event answered on 2025-03-05 with way = letter, to = a"
    err = said(capsys, one, *DAY, "--suppose", what)
    assert "--suppose 1:1:35: error[CME-C014]: the event “answered” has no attribute" in err
    assert "--suppose 1:1:49: error[CME-C014]" in err


def test_a_verdict_that_is_gone_has_no_reasons_to_show(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", one, *DAY, "--suppose", "without e1"]) == 0
    out = capsys.readouterr().out
    assert "NO LONGER A BREACH (1)\n  - one: Answer to a question (answer): overdue, due 5 Mar 2025 before\n" in out
    assert out.endswith("ACTIONS GONE OR MOVED (1)\n  - one: office: answered, by 5 Mar 2025\n")


def test_a_value_that_is_recorded_without_dates_is_put_with_what_is_supposed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Red at no stated time, and from 5 March blue as is supposed: no rule asks for it, and nothing changes."""
    case = write_case(folder, "plain", ASKED, "facts: {colour: red}\n").as_posix()
    found = data(capsys, case, *DAY, "--suppose", "fact colour = blue from 2025-03-05")
    assert found["changes"] == []


def test_a_case_that_is_wrong_stays_wrong_whatever_is_supposed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = write_case(folder, "plain", ASKED, "facts: red\n").as_posix()
    assert "error[CME-S003]" in said(capsys, case, *DAY, "--suppose", "fact colour = blue", code=5)


def test_a_fragment_as_text_and_as_a_file(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = "events: [{event: answered, on: 2025-03-05}]"
    Path("fragment.yaml").write_text(text + "\n", encoding="utf-8")
    first, second = (data(capsys, one, *DAY, "--suppose", what) for what in (text, "fragment.yaml"))
    assert [c["after"]["status"] for c in first["changes"]] == ["met"]
    assert {**first, "supposed": []} == {**second, "supposed": []}


def test_several_suppositions_are_put_together(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Asked on the 3rd or, as is supposed, on the 6th: Fri 7 (1), Sat 8 (2); answered on the 8th it is in time."""
    given = ["--suppose", "without e1", "--suppose", "event asked on 2025-03-06 at 09:00",
             "--suppose", "event answered on 2025-03-08"]  # fmt: skip
    found = data(capsys, one, "--as-at", "2025-03-09", *given)
    new = [c["after"] for c in found["changes"] if c["kind"] == "new"]
    assert [(v["status"], v["due"]["first"]) for v in new] == [("met", "2025-03-08")]


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (
            "event answerd on 2025-03-05",
            "--suppose 1:1:7: error[CME-C012]: unknown event\n   help: did you mean “answered”?",
        ),
        ("fact color = red", "--suppose 1:1:6: error[CME-C010]: unknown fact “color”\n   help: did you mean “colour”?"),
        ("fact colour = green from 2025-03-05", "--suppose 1:1:15: error[CME-C015]"),
        ("event answered on 2025-02-30", "--suppose 1:1:19: error[CME-C001]"),
        ("without e2", "--suppose 1:1:9: error[CME-U008]: the case has no such record"),
        ("case: two", "--suppose 1:1:1: error[CME-U008]: a supposition does not say “case”"),
        ("events: [", "--suppose 1:1:9: error[CME-Y045]"),
        ("evnts: []", "--suppose 1:1:1: error[CME-S001]: unknown key “evnts”\n   help: did you mean “events”?"),
        ("nonsense", "--suppose 1 is none of these"),
        ("[1, 2]: 3: 4", "--suppose 1:1:"),
        ("event answered on 2025-03-05 with a", "--suppose 1 is none of these"),
        ("event answered on 2025-03-05 with a = 1, a = 2", "--suppose 1 is none of these"),
    ],
)
def test_what_cannot_be_supposed(one: str, capsys: pytest.CaptureFixture[str], what: str, told: str) -> None:
    err = said(capsys, one, *DAY, "--suppose", what)
    assert told in err
    assert "Traceback" not in err


def test_it_is_asked_of_one_case_and_goes_with_little_else(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    what = ["--suppose", "fact colour = blue"]
    assert "holds one case" in said(capsys, "cases", *what)
    Path("two.yaml").write_text("case: a\nabout: child\n---\ncase: b\nabout: child\n", encoding="utf-8")
    assert "holds one case" in said(capsys, "two.yaml", *what)
    assert "goes with the rules" in said(capsys, one, *what, "--jobs", "2")
    assert "goes with the rules" in said(capsys, one, *what, "--only-summary")
    assert "text or json" in said(capsys, one, *what, "--format", "html")
    Path("bad.yaml").write_text("case: a\nabout: child\nevents: [{event: nothing, on: 2025-03-03}]\n", encoding="utf-8")
    assert "bad.yaml:3:18: error[CME-C012]" in said(capsys, "bad.yaml", *what, code=5)


def test_the_answer_is_no_report(one: str, capsys: pytest.CaptureFixture[str]) -> None:
    given = [one, *DAY, "--suppose", "fact colour = blue", "--output", "what-if.json"]
    assert run(["check", *given]) == 0
    assert run(["verify", "what-if.json"]) != 0
    assert "the file is no report of this program" in capsys.readouterr().err


def test_another_opinion_that_differs_says_nothing(
    one: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("durable")
    from cme_rules.chain.agree import Chainer, Difference

    monkeypatch.setattr(Chainer, "check", lambda *_: [Difference("answer", "k", "overdue", "met")])
    assert "CME-I001" in said(capsys, one, *DAY, "--suppose", "fact colour = blue", code=70)
