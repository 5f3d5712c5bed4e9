"""A classification that the file records, held against the computed one; findings worked out by hand.

See decision 89. An animal counts as bitten from the day on which it is bitten in a stay; the list says since when it is
listed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.pipeline import Linked, open_rules
from tests.judge.one_case import judged

SHELTER = Path(__file__).parents[1] / "conformance/episodes/rules"
FIRST = ["{event: admitted, on: 2024-03-04}", "{event: bite, on: 2024-03-06}"]
SECOND = ["{event: rehomed, on: 2024-03-20}", "{event: admitted, on: 2024-06-03}", "{event: bite, on: 2024-06-05}"]
UNSURE = ["{event: admitted, on: {from: 2024-03-04, to: 2024-03-08}}", "{event: bite, on: 2024-03-06}"]


@pytest.fixture(scope="module")
def shelter() -> Linked:
    return open_rules(SHELTER)


def noticed(shelter: Linked, folder: Path, listed: str, events: list[str], as_at: str) -> list[tuple[str, str, str]]:
    """Give the note of each finding on the list, with its two days."""
    text = f"case: one\nabout: animal\nfacts: {{listed_bitten: {listed}}}\nevents: [{', '.join(events)}]\n"
    day = parse_iso(as_at)
    assert day is not None
    found = judged(shelter, folder, text, day, ("bitten",)).findings
    return [
        (one.note, iso(one.first) if one.first else "", iso(one.last) if one.last is not None else "")
        for one in found
        if one.kind == "recorded_classification"
    ]


NO_THEN = "[{{value: no, to: {}}}, {{value: yes, from: {}}}]"
DAY_BEFORE, DAY, DAY_AFTER = (
    NO_THEN.format("2024-03-04", "2024-03-05"),
    NO_THEN.format("2024-03-05", "2024-03-06"),
    NO_THEN.format("2024-03-06", "2024-03-07"),
)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (DAY_BEFORE, [("too_early", "2024-03-05", "2024-03-06")]),
        (DAY, []),
        (DAY_AFTER, [("late", "2024-03-06", "2024-03-07")]),
        ("no", [("missing", "2024-03-06", "")]),
        ("[{value: yes, from: 2024-03-07}]", [("late", "2024-03-06", "2024-03-07")]),
        # nobody knows what the list said before
        ("unknown", []),
        # in the list since nobody knows when
        ("yes", []),
        # two records of the 6th contradict each other: perhaps it was listed on the day
        ("[{value: yes, from: 2024-03-06}, {value: no, from: 2024-03-01, to: 2024-03-06}]", []),
        # listed, struck out and listed again while it stood: the first entry is in time and the second puts it right
        (
            "[{value: no, to: 2024-03-05}, {value: yes, from: 2024-03-06, to: 2024-03-08}, "
            "{value: no, from: 2024-03-09, to: 2024-03-11}, {value: yes, from: 2024-03-12}]",
            [],
        ),
        # two records that follow each other are one
        (
            "[{value: no, to: 2024-03-05}, {value: yes, from: 2024-03-06, to: 2024-03-08}, "
            "{value: yes, from: 2024-03-09}]",
            [],
        ),
    ],
)
def test_one_stay(shelter: Linked, tmp_path: Path, listed: str, expected: list[tuple[str, str, str]]) -> None:
    assert noticed(shelter, tmp_path, listed, FIRST, "2024-03-15") == expected


def test_listed_and_never_bitten(shelter: Linked, tmp_path: Path) -> None:
    events = FIRST[:1]
    assert noticed(shelter, tmp_path, DAY, events, "2024-03-15") == [("no_ground", "2024-03-06", "")]


def test_an_entry_after_the_day_asked_about_is_not_yet_there(shelter: Linked, tmp_path: Path) -> None:
    listed = NO_THEN.format("2024-03-11", "2024-03-12")
    assert noticed(shelter, tmp_path, listed, FIRST, "2024-03-11") == [("missing", "2024-03-06", "")]
    assert noticed(shelter, tmp_path, listed, FIRST, "2024-03-12") == [("late", "2024-03-06", "2024-03-12")]


TWICE = (
    "[{value: no, to: 2024-03-05}, {value: yes, from: 2024-03-06, to: 2024-03-20}, "
    "{value: no, from: 2024-03-21, to: %s}, {value: yes, from: %s}]"
)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        # each stay has its own entry, on the day: nothing is wrong with either
        (TWICE % ("2024-06-04", "2024-06-05"), []),
        (TWICE % ("2024-06-03", "2024-06-04"), [("too_early", "2024-06-04", "2024-06-05")]),
        (TWICE % ("2024-06-05", "2024-06-06"), [("late", "2024-06-05", "2024-06-06")]),
        # listed in the second stay only: in the first it is missing, and not late by three months
        (NO_THEN.format("2024-06-04", "2024-06-05"), [("missing", "2024-03-06", "")]),
        # in the first stay only
        (
            "[{value: no, to: 2024-03-05}, {value: yes, from: 2024-03-06, to: 2024-03-20}, "
            "{value: no, from: 2024-03-21}]",
            [("missing", "2024-06-05", "")],
        ),
        # never struck out after the first stay: an entry of the first is not one of the second that came too early
        (DAY, []),
        # entered between the stays, while the first is the one that there is: its conditions were met on the 6th
        (
            "[{value: no, to: 2024-04-30}, {value: yes, from: 2024-05-01, to: 2024-05-31}, "
            "{value: no, from: 2024-06-01}]",
            [("late", "2024-03-06", "2024-05-01"), ("missing", "2024-06-05", "")],
        ),
    ],
)
def test_two_stays(shelter: Linked, tmp_path: Path, listed: str, expected: list[tuple[str, str, str]]) -> None:
    assert noticed(shelter, tmp_path, listed, FIRST + SECOND, "2024-06-30") == expected


def test_nothing_is_said_of_what_may_have_been_before_the_stay(shelter: Linked, tmp_path: Path) -> None:
    """Bitten on the 6th, admitted between the 4th and the 8th: perhaps not in this stay."""
    assert noticed(shelter, tmp_path, "no", UNSURE, "2024-03-15") == []
