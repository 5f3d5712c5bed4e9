"""Runs of absence: by hand, by every way of filling what is unknown, and from marks and periods."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.dates.absence import (
    BREAKS,
    COUNTS,
    NEUTRAL,
    UNKNOWN,
    RunDay,
    State,
    StatePeriod,
    combine_sessions,
    periods_to_states,
    run_lengths,
)
from cme_rules.dates.calendar import DayCalendar, Uncovered
from cme_rules.dates.civil import iso, parse_iso

STATES = st.sampled_from(list(State))


def d(text: str) -> int:
    day = parse_iso(text)
    assert day is not None
    return day


def plain(length: int, closed: frozenset[int] = frozenset()) -> DayCalendar:
    first = 1000
    return DayCalendar("plain", "school", first, first + length - 1, {first + i: "off" for i in closed})


@pytest.mark.parametrize(
    ("morning", "afternoon", "day"),
    [
        (COUNTS, COUNTS, COUNTS),
        (COUNTS, NEUTRAL, COUNTS),
        (NEUTRAL, NEUTRAL, NEUTRAL),
        (COUNTS, UNKNOWN, UNKNOWN),
        (NEUTRAL, UNKNOWN, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN),
        (BREAKS, COUNTS, BREAKS),
        (BREAKS, NEUTRAL, BREAKS),
        (BREAKS, UNKNOWN, BREAKS),
        (BREAKS, BREAKS, BREAKS),
    ],
)
def test_two_sessions_make_a_day(morning, afternoon, day):
    assert combine_sessions(morning, afternoon) is day
    assert combine_sessions(afternoon, morning) is day


def test_a_run_goes_over_half_term_and_closures(oakfield):
    # Tue 22 to Thu 24 Oct 2024, an INSET day, half-term, an INSET day, then from Tue 5 Nov.
    days = oakfield.days(d("2024-10-22"), d("2024-11-06"))
    assert not isinstance(days, Uncovered)
    runs = run_lengths(oakfield, dict.fromkeys(days, COUNTS), d("2024-10-22"), d("2024-11-06"))
    assert [(iso(run.day), run.shortest, run.longest) for run in runs] == [
        ("2024-10-22", 1, 1),
        ("2024-10-23", 2, 2),
        ("2024-10-24", 3, 3),
        ("2024-11-05", 4, 4),
        ("2024-11-06", 5, 5),
    ]
    assert {run.earliest_start for run in runs} == {run.latest_start for run in runs} == {d("2024-10-22")}


def test_the_tenth_and_twentieth_day_of_a_run(school):
    first, last = d("2024-09-02"), d("2024-09-30")
    runs = run_lengths(school, dict.fromkeys(range(first, last + 1), COUNTS), first, last)
    reached = {run.shortest: iso(run.day) for run in runs}
    assert reached[10] == "2024-09-13"
    assert reached[20] == "2024-09-27"


def test_one_attended_day_ends_the_run(school):
    first, last = d("2024-09-02"), d("2024-09-06")
    states = dict.fromkeys(range(first, last + 1), COUNTS) | {first + 2: BREAKS}
    runs = run_lengths(school, states, first, last)
    assert [run.shortest for run in runs] == [run.longest for run in runs] == [1, 2, 0, 1, 2]
    assert [run.earliest_start for run in runs] == [first, first, None, first + 3, first + 3]


def test_a_day_without_a_mark_is_unknown():
    states = {1000: COUNTS, 1001: COUNTS, 1003: COUNTS, 1004: NEUTRAL, 1005: BREAKS}
    runs = run_lengths(plain(6), states, 1000, 1005)
    assert runs == [
        RunDay(1000, COUNTS, 1, 1, 1000, 1000),
        RunDay(1001, COUNTS, 2, 2, 1000, 1000),
        RunDay(1002, UNKNOWN, 0, 3, 1000, None),
        RunDay(1003, COUNTS, 1, 4, 1000, 1003),
        RunDay(1004, NEUTRAL, 1, 4, 1000, 1003),
        RunDay(1005, BREAKS, 0, 0, None, None),
    ]


def test_states_of_days_off_are_ignored():
    runs = run_lengths(plain(3, frozenset({1})), {1000: COUNTS, 1001: BREAKS, 1002: COUNTS}, 1000, 1002)
    assert [(run.day, run.shortest) for run in runs] == [(1000, 1), (1002, 2)]


def test_runs_outside_the_cover_are_not_guessed(school):
    assert run_lengths(school, {}, school.first - 1, school.first) == Uncovered(school.name, school.first - 1)
    assert run_lengths(school, {}, school.last, school.last + 3) == Uncovered(school.name, school.last + 1)
    assert periods_to_states(school, [], BREAKS, school.last, school.last + 3) == Uncovered(
        school.name, school.last + 1
    )
    assert run_lengths(school, {}, school.first + 1, school.first) == []


def slow_run(states: list[State]) -> tuple[int, int | None]:
    """Count the run that ends on the last of some known days, backwards; and the place where it begins."""
    length, start = 0, None
    for place in reversed(range(len(states))):
        if states[place] is BREAKS:
            break
        if states[place] is COUNTS:
            length, start = length + 1, place
    return length, start


@given(st.lists(STATES, max_size=7))
def test_the_range_is_that_of_every_way_to_fill_the_unknown(states):
    """The least and greatest, and where each begins, over all that the unknown days may have been."""
    choices = [(COUNTS, BREAKS, NEUTRAL) if state is UNKNOWN else (state,) for state in states]
    runs = run_lengths(plain(7), {1000 + i: s for i, s in enumerate(states)}, 1000, 999 + len(states))
    for place, run in enumerate(runs):
        ways = [slow_run(list(way)) for way in product(*choices[: place + 1])]
        lengths = [length for length, _ in ways]
        assert (run.shortest, run.longest) == (min(lengths), max(lengths))
        starts = [1000 + start for _, start in ways if start is not None]
        assert run.earliest_start == min(starts, default=None)
        assert run.latest_start == (max(starts) if run.shortest else None)


@given(
    st.lists(st.tuples(st.integers(0, 29), st.integers(0, 8), STATES), max_size=6),
    st.sampled_from([BREAKS, UNKNOWN]),
    st.frozensets(st.integers(0, 29), max_size=8),
)
def test_marks_and_periods_agree(periods, default, closed):
    calendar = plain(30, closed)
    given_periods = [StatePeriod(1000 + at, 1000 + at + more, state) for at, more, state in periods]
    by_periods = periods_to_states(calendar, given_periods, default, 1000, 1029)
    marks = {}
    for day in calendar.counted:
        said = {state for first, more, state in periods if 1000 + first <= day <= 1000 + first + more}
        session = UNKNOWN if len(said) > 1 else said.pop() if said else default
        marks[day] = combine_sessions(session, session)
    assert by_periods == marks
    assert run_lengths(calendar, by_periods, 1000, 1029) == run_lengths(calendar, marks, 1000, 1029)


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 8), STATES), max_size=5), st.randoms())
def test_the_order_of_periods_changes_nothing(periods, random):
    given_periods = [StatePeriod(1000 + at, 1000 + at + more, state) for at, more, state in periods]
    shuffled = given_periods[:]
    random.shuffle(shuffled)
    calendar = plain(30)
    assert periods_to_states(calendar, shuffled, BREAKS, 1005, 1020) == periods_to_states(
        calendar, given_periods, BREAKS, 1005, 1020
    )


def test_periods_that_reach_over_the_ends_and_one_that_has_not_ended(school):
    first, last = d("2024-09-02"), d("2024-09-06")
    periods = [StatePeriod(first - 90, first, COUNTS), StatePeriod(last - 1, None, NEUTRAL)]
    states = periods_to_states(school, periods, BREAKS, first, last)
    assert [states[day] for day in range(first, last + 1)] == [COUNTS, BREAKS, BREAKS, NEUTRAL, NEUTRAL]
    assert periods_to_states(school, [StatePeriod(last + 1, None, COUNTS)], BREAKS, last, last) == {last: BREAKS}


def test_periods_that_disagree_leave_the_day_unknown():
    periods = [
        StatePeriod(1000, 1003, COUNTS),
        StatePeriod(1002, 1004, BREAKS),
        StatePeriod(1003, 1003, COUNTS),
    ]
    states = periods_to_states(plain(6), periods, NEUTRAL, 1000, 1005)
    assert list(states.values()) == [COUNTS, COUNTS, UNKNOWN, UNKNOWN, BREAKS, NEUTRAL]


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        StatePeriod(10, 9, COUNTS)
