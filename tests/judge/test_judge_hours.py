"""Hours in what a prohibition asks for, held against plain arithmetic on minutes, with and without times."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked, open_rules
from tests.judge.one_case import judged

LIFTS = Path(__file__).parents[1] / "conformance/lifts/rules"
FIRST = parse_iso("2024-03-04") or 0
AS_AT = FIRST + 30
DAY = 1440
WAIT = 48 * 60
LAW = {
    "wait-48": lambda letter, used: used - letter > WAIT,
    "reach-48": lambda letter, used: used - letter >= WAIT,
    "letter-48-before": lambda letter, used: letter <= used - WAIT,
    "letter-before-48": lambda letter, used: letter < used - WAIT,
}
"""When the use of the lift was allowed, by the minute of the letter and that of the use."""
times = st.none() | st.integers(0, DAY - 1)


@pytest.fixture(scope="module")
def lifts() -> Linked:
    return open_rules(LIFTS)


def event(kind: str, day: int, minute: int | None) -> str:
    at = "" if minute is None else f', at: "{minute // 60:02d}:{minute % 60:02d}"'
    return f"{{event: {kind}, on: {iso(FIRST + day)}{at}}}"


def verdict(lifts: Linked, rule: str, events: str) -> Verdict:
    with tempfile.TemporaryDirectory() as folder:
        text = f"case: one\nabout: lift\nevents: [{events}]\n"
        (found,) = judged(lifts, Path(folder), text, AS_AT, [rule]).verdicts
    return found


@given(st.sampled_from(sorted(LAW)), times, st.integers(0, 4), times)
def test_hours_are_counted_by_the_clock(
    lifts: Linked, rule: str, letter: int | None, days: int, used: int | None
) -> None:
    """A time that is not known may be any minute of its day; both ends of the day tell all that is possible."""
    possible = {
        "complied" if LAW[rule](sent, days * DAY + at) else "violated"
        for sent in ((0, DAY - 1) if letter is None else (letter,))
        for at in ((0, DAY - 1) if used is None else (used,))
    }
    found = verdict(lifts, rule, f"{event('letter_sent', 0, letter)}, {event('used', days, used)}")
    assert set(found.possible) == possible
    assert found.status == (possible.pop() if len(possible) == 1 else "undetermined")
    if found.status == "undetermined":
        untimed = {name for name, minute in (("letter_sent", letter), ("used", used)) if minute is None}
        assert {one.name for one in found.missing} <= untimed
        assert found.missing
