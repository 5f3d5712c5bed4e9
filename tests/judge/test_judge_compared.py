"""An event's days against a limit's, where each may be one of several: sure, impossible or unknown; by hand."""

from __future__ import annotations

import pytest

from cme_rules.judge.bounds import Bound
from cme_rules.judge.clock import compared

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
    assert {day: compared(test, day, day, None, ROUGH) for day in answers} == answers


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
    assert compared(test, *days, None, ROUGH) == answer


@pytest.mark.parametrize(
    ("test", "answers"),
    [
        ("since", {599: 0, 600: 2, 601: 2}),
        ("until", {599: 2, 600: 2, 601: 0}),
        ("before", {599: 2, 600: 0, 601: 0}),
    ],
)
def test_on_one_day_known_times_decide(test: str, answers: dict[int, int]) -> None:
    assert {minute: compared(test, 10, 10, minute, DAY) for minute in answers} == answers


@pytest.mark.parametrize(
    ("limit", "minutes"),
    [
        (Bound(10, 12), (10 * 1440 + 1439, 12 * 1440 + 1439)),
        (Bound(10, 12, kind="letter"), (10 * 1440, 12 * 1440 + 1439)),
        (Bound(10, 10, kind="letter"), (10 * 1440, 10 * 1440 + 1439)),
        (Bound(10, 10, minute=5, kind="letter"), (10 * 1440 + 5, 10 * 1440 + 5)),
    ],
)
def test_the_minutes_of_a_limit(limit: Bound, minutes: tuple[int, int]) -> None:
    """A date ends with its day; an event whose time is not known may have been at any minute of its days."""
    assert limit.minutes == minutes


BY_CLOCK = Bound(10, 11, by_clock=True, clock=(10 * 1440 + 600, 11 * 1440 + 599))
"""A limit by the clock at some minute from ten in the morning of day 10 to a minute before ten of day 11."""


@pytest.mark.parametrize(
    ("test", "days", "minute", "answer"),
    [
        # on or after it: sure from 09:59 of day 11, never before 10:00 of day 10
        ("since", (11, 11), 599, 2), ("since", (11, 11), 598, 1),
        ("since", (10, 10), 600, 1), ("since", (10, 10), 599, 0),
        ("since", (10, 10), None, 1), ("since", (9, 9), None, 0), ("since", (12, 12), None, 2),
        # no later: sure up to 10:00 of day 10, never after 09:59 of day 11
        ("until", (10, 10), 600, 2), ("until", (10, 10), 601, 1),
        ("until", (11, 11), 599, 1), ("until", (11, 11), 600, 0),
        ("until", (11, 11), None, 1), ("until", (9, 9), None, 2), ("until", (12, 12), None, 0),
        # before: sure up to 09:59 of day 10, never from 09:59 of day 11
        ("before", (10, 10), 599, 2), ("before", (10, 10), 600, 1),
        ("before", (11, 11), 598, 1), ("before", (11, 11), 599, 0),
    ],
)  # fmt: skip
def test_a_limit_by_the_clock(test: str, days: tuple[int, int], minute: int | None, answer: int) -> None:
    assert compared(test, *days, minute, BY_CLOCK) == answer


@pytest.mark.parametrize(
    ("test", "minute", "answer"),
    [
        # at 23:59: an event of that day whose time is missing may be at 23:59 too, and no later
        ("since", 1439, 1), ("until", 1439, 2), ("before", 1439, 1),
        # at 00:00: it may be at 00:00 too, and no earlier
        ("since", 0, 2), ("until", 0, 1), ("before", 0, 0),
    ],
)  # fmt: skip
def test_the_first_and_the_last_minute_of_a_day_by_the_clock(test: str, minute: int, answer: int) -> None:
    assert compared(test, 10, 10, None, Bound(10, 10, minute=minute, by_clock=True)) == answer
