"""An event's days against a limit's, where each may be one of several: sure, impossible or unknown; by hand."""

from __future__ import annotations

import pytest

from cme_rules.judge.bounds import Bound
from cme_rules.judge.condition import _compared

ROUGH = Bound(10, 12)
"""A limit on one of the days 10, 11 and 12."""
DAY = Bound(10, 10, minute=600)
"""A limit at ten in the morning of day 10."""


@pytest.mark.parametrize(
    ("test", "answers"),
    [
        # on or after the limit: on the 12th it surely is, on the 9th never
        ("since", {9: 0, 10: 1, 11: 1, 12: 2, 13: 2}),
        # no later than the limit: on the 10th it surely is, on the 13th never
        ("until", {9: 2, 10: 2, 11: 1, 12: 1, 13: 0}),
        # before a date: on the 12th it never is, whichever day the limit is
        ("before_date", {9: 2, 10: 1, 11: 1, 12: 0, 13: 0}),
        # before an event: on the 12th it may be, earlier on that day
        ("before", {9: 2, 10: 1, 11: 1, 12: 1, 13: 0}),
    ],
)
def test_one_day_against_a_limit_of_several(test: str, answers: dict[int, int]) -> None:
    assert {day: _compared(test, day, day, None, ROUGH) for day in answers} == answers


@pytest.mark.parametrize(
    ("test", "days", "answer"),
    [
        ("since", (9, 12), 1), ("since", (8, 9), 0), ("since", (12, 14), 2), ("since", (11, 14), 1),
        ("until", (9, 10), 2), ("until", (9, 11), 1), ("until", (12, 13), 1), ("until", (13, 14), 0),
        ("before_date", (8, 9), 2), ("before_date", (8, 10), 1), ("before_date", (11, 13), 1),
        ("before_date", (12, 13), 0),
        ("before", (8, 9), 2), ("before", (8, 10), 1), ("before", (12, 13), 1), ("before", (13, 14), 0),
    ],
)  # fmt: skip
def test_several_days_against_a_limit_of_several(test: str, days: tuple[int, int], answer: int) -> None:
    assert _compared(test, *days, None, ROUGH) == answer


@pytest.mark.parametrize(
    ("test", "answers"),
    [
        ("since", {599: 0, 600: 2, 601: 2}),
        ("until", {599: 2, 600: 2, 601: 0}),
        ("before", {599: 2, 600: 0, 601: 0}),
    ],
)
def test_on_one_day_known_times_decide(test: str, answers: dict[int, int]) -> None:
    assert {minute: _compared(test, 10, 10, minute, DAY) for minute in answers} == answers
