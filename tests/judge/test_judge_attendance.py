"""Attendance that contradicts itself is a finding with its day, and with the place of what says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.dates.civil import iso
from cme_rules.pipeline import Linked, open_rules
from tests.judge.test_judge_bounds import HERE, judged

WEEK = "  weeks: [{from: 2024-03-04, marks: MARKS}]\n"
QUERIES = "'?? ?? ?? ?? ??'"
AWAY = "  periods: [{from: 2024-03-05, to: 2024-03-06, category: away}OTHER]\n"


@pytest.fixture(scope="module")
def absence() -> Linked:
    return open_rules(HERE / "absence/rules")


@pytest.mark.parametrize(
    ("attendance", "wanted"),
    [
        (AWAY.replace("OTHER", "") + WEEK.replace("MARKS", "SS AA AA SS SS"), []),
        (
            AWAY.replace("OTHER", "") + WEEK.replace("MARKS", "SS SS AA SS SS"),
            [("missed_training", "period_and_marks", "2024-03-05", "2024-03-05")],
        ),
        (
            AWAY.replace("OTHER", ", {from: 2024-03-06, to: 2024-03-08, category: swam}")
            + WEEK.replace("MARKS", QUERIES),
            [("missed_training", "two_periods", "2024-03-06", "2024-03-06")],
        ),
        (
            AWAY.replace("OTHER", "") + "  marks: [{date: 2024-03-07, am: S, pm: S}, {date: 2024-03-07, am: A}]\n",
            [("mark", "two_marks", "2024-03-07", "2024-03-07")],
        ),
        (AWAY.replace("OTHER", "") + "  marks: [{date: 2024-03-07, am: S}, {date: 2024-03-07, am: S}]\n", []),
    ],
)
def test_a_contradiction_is_a_finding(
    absence: Linked, tmp_path: Path, attendance: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    text = f"calendars: {{school: pool-days}}\nattendance:\n{attendance}"
    found = judged(absence, tmp_path, text, about="swimmer").findings
    shown = [
        (one.name, one.note, iso(one.first or 0), iso(one.last or 0)) for one in found if one.kind == "contradiction"
    ]
    assert shown == wanted
    assert all(one.spans and one.spans[0].file.endswith("case.yaml") for one in found)
