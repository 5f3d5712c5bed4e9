"""Two records of one fact that cannot both be so are found, with the days on which they meet; by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.pipeline import Linked, open_rules
from tests.judge.one_case import judged

SHELTER = Path(__file__).parents[1] / "conformance/episodes/rules"


@pytest.fixture(scope="module")
def shelter() -> Linked:
    return open_rules(SHELTER)


def contradictions(shelter: Linked, folder: Path, values: str) -> list[tuple[str, str]]:
    """Give the first and last day of each contradiction about whether an animal needs quiet."""
    text = f"case: one\nabout: animal\nfacts: {{quiet_needed: [{values}]}}\n"
    day = parse_iso("2024-06-30")
    assert day is not None
    found = judged(shelter, folder, text, day, ("bitten",)).findings
    return [
        ("" if one.first is None else iso(one.first), "" if one.last is None else iso(one.last))
        for one in found
        if one.kind == "contradiction" and one.name == "quiet_needed"
    ]


FIRST = "{value: yes, from: 2024-03-01, to: 2024-03-05}"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # the second begins on the day after, on the last day, and before it
        (f"{FIRST}, {{value: no, from: 2024-03-06}}", []),
        (f"{FIRST}, {{value: no, from: 2024-03-05}}", [("2024-03-05", "2024-03-05")]),
        (f"{FIRST}, {{value: no, from: 2024-03-04, to: 2024-03-31}}", [("2024-03-04", "2024-03-05")]),
        # it ends on the day before, and on the first day
        (f"{FIRST}, {{value: no, to: 2024-02-29}}", []),
        (f"{FIRST}, {{value: no, to: 2024-03-01}}", [("2024-03-01", "2024-03-01")]),
        # what is said twice is no contradiction, nor is what somebody does not know
        (f"{FIRST}, {{value: yes, from: 2024-03-04}}", []),
        (f"{FIRST}, {{value: unknown, from: 2024-03-04, to: 2024-03-31}}", []),
        # three records, each against each
        (
            f"{FIRST}, {{value: no, from: 2024-03-05, to: 2024-03-07}}, {{value: yes, from: 2024-03-07}}",
            [("2024-03-05", "2024-03-05"), ("2024-03-07", "2024-03-07")],
        ),
    ],
)
def test_two_records_of_one_fact(shelter: Linked, tmp_path: Path, values: str, expected: list[tuple[str, str]]) -> None:
    assert contradictions(shelter, tmp_path, values) == expected
