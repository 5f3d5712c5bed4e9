"""What is left to do over the caseload, grouped by owner, by case, or in one list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cme_rules.actions.action import Action, Why
from cme_rules.actions.stored import from_line, to_line
from cme_rules.cli.kept import KeptActions
from cme_rules.cli.main import run
from cme_rules.core.span import Span
from tests.cli.conftest import RULE, write_case

ASKED = "  - {event: asked, on: 2025-03-03}\n"
DAY = ["--as-at", "2025-03-10"]
SCHOOL = (
    RULE.replace("rule: answer", "rule: school-answer")
    .replace("bearer: office", "bearer: school")
    .replace("FORCE", "should")
)
AGAIN = (
    RULE.replace("rule: answer", "rule: answer-again").replace("2 calendar", "4 calendar").replace("FORCE", "should")
)


def action(case: str, who: tuple[str, ...], by: int | None = None, urgency: str = "open", act: str = "x") -> Action:
    return Action(case, "do", act, act, who, by=by, urgency=urgency)


def test_actions_are_the_same_after_they_lay_on_disk() -> None:
    why = (Why("r", "Title “ü”", "k", "overdue", "norm", 5), Why("s", "t", "k2", "pending"))
    one = Action(
        "c",
        "do",
        "w\nx",
        "a",
        ("b", "c"),
        ("d",),
        "p",
        739000,
        61,
        "breach",
        True,
        "l",
        "m",
        why,
        Span("f", 1, 2, 3, 4),
    )
    again = from_line(to_line(one))
    assert again == one
    assert again.span == one.span
    assert "\n" not in to_line(one)


def test_actions_groups_in_order_each_in_order() -> None:
    with KeptActions("owner") as kept:
        for one in (
            action("b", ("school",), 5), action("a", ("school",), 9, "breach"), action("a", ()),
            action("a", ("council", "school"), 1), action("c", ("council",)), action("c", ("school",), 2),
        ):  # fmt: skip
            kept.add(one)
        found = [(g.names, g.total, g.breaches, [(a.case, a.by) for a in actions]) for g, actions in kept.grouped()]
        assert found == [
            (("council",), 1, 0, [("c", None)]),
            (("school",), 3, 1, [("a", 9), ("c", 2), ("b", 5)]),
            (("council", "school"), 1, 0, [("a", 1)]),
            ((), 1, 0, [("a", None)]),
        ]
        assert [(a.case, a.by) for a in kept] == [
            ("a", 9), ("a", 1), ("c", 2), ("b", 5), ("a", None), ("c", None),
        ]  # fmt: skip
        assert len(kept) == 6


@pytest.fixture
def caseload(folder: Path) -> Path:
    (folder / "rules/statutory/school-answer.yaml").write_text(SCHOOL, encoding="utf-8")
    (folder / "rules/statutory/answer-again.yaml").write_text(AGAIN, encoding="utf-8")
    write_case(folder, "one", ASKED)
    write_case(folder, "two", ASKED.replace("03-03", "03-01"))
    return folder


def test_actions_by_owner_with_counts_first(caseload: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["actions", "cases", *DAY])
    out = capsys.readouterr().out
    text = out[out.index("WHAT IS LEFT TO DO") :]
    assert [" ".join(line.split()) for line in text.splitlines()[:8]] == [
        "WHAT IS LEFT TO DO (4)",
        "======================",
        "2 Office: 2 breaches",
        "2 School: 2 shortfalls",
        "",
        "Office (2)",
        "1 OVERDUE answered was due 3 Mar 2025",
        "case: Invented two (two)",
    ]
    assert text.count("why:") == 6, "the office has two reasons for each of its two actions"
    assert text.index("Office (2)") < text.index("(one)") < text.index("School (2)")


def test_actions_by_case_and_by_date(caseload: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["actions", "cases", *DAY, "--by", "case"])
    out = capsys.readouterr().out
    assert out.index("Invented one (one) (2)") < out.index("Invented two (two) (2)")
    run(["actions", "cases", *DAY, "--by", "due"])
    out = capsys.readouterr().out
    assert "Office" not in out
    assert [line[4:11] for line in out.splitlines() if "OVERDUE" in line] == ["OVERDUE"] * 4


def test_actions_as_data_are_one_list_with_the_counts_of_groups(caseload: Path) -> None:
    run(["actions", "cases", *DAY, "--output", "a.json"])
    data = json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert [(a["case"], a["urgency"], a["who"], len(a["why"])) for a in data["actions"]] == [
        ("two", "breach", ["office"], 2), ("one", "breach", ["office"], 2),
        ("two", "shortfall", ["school"], 1), ("one", "shortfall", ["school"], 1),
    ]  # fmt: skip
    assert data["groups"] == [
        {"by": "owner", "names": ["office"], "actions": 2, "breaches": 2, "shortfalls": 0},
        {"by": "owner", "names": ["school"], "actions": 2, "breaches": 0, "shortfalls": 2},
    ]
