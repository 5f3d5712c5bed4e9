"""Hours, and the order of what happens on one day, held against plain arithmetic on minutes, with and without times."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
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


Minutes = dict[str, int | None]
Slot = tuple[int, int | None]
slots = st.none() | st.tuples(st.integers(0, 2), times)


def outcome(at: Minutes) -> str:
    """Say what became of the duty to attend within 24 hours, by the minutes of all that happened.

    A letter since the trapping ends it, and scrapping since then forecloses it. At the same minute an act still counts,
    and the ending is first.
    """
    start, act = at["trapped"], at["attended"]
    assert start is not None
    due = start + DAY
    letter, scrapped = (
        at[name] if at[name] is not None and at[name] >= start else None  # type: ignore[operator]
        for name in ("letter_sent", "scrapped")
    )
    stop = min((one for one in (letter, scrapped) if one is not None), default=None)
    if act is not None and act >= start and (stop is None or act <= stop):
        return "met" if act <= due else "met_late"
    if stop is None:
        return "overdue"
    return "superseded" if letter == stop and letter <= due else "missed"


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.fixed_dictionaries({
    "trapped": st.tuples(st.just(0), times), "attended": slots, "letter_sent": slots, "scrapped": slots,
}))  # fmt: skip
def test_nothing_that_is_possible_is_left_out(lifts: Linked, given_: dict[str, Slot | None]) -> None:
    """With all times known there is one answer. Each that is missing is tried at the minutes about all known ones."""
    there = {name: slot for name, slot in given_.items() if slot is not None}
    untimed = [name for name, (_, minute) in there.items() if minute is None]
    assume(len(untimed) <= 2)
    known = [minute for _, minute in there.values() if minute is not None]
    tried = sorted({0, 1, DAY - 2, DAY - 1, *(m + step for m in known for step in (-1, 0, 1) if 0 <= m + step < DAY)})
    possible = set()
    for chosen in itertools.product(tried, repeat=len(untimed)):
        minutes = dict(zip(untimed, chosen, strict=True))
        at: Minutes = dict.fromkeys(given_)
        at |= {name: day * DAY + minutes.get(name, minute or 0) for name, (day, minute) in there.items()}
        possible.add(outcome(at))
    found = verdict(lifts, "end-hours", ", ".join(event(name, *slot) for name, slot in there.items()))
    assert possible <= set(found.possible)
    if not untimed:
        assert {found.status} == possible
