"""Truth over time: steps are merged, cut and laid over one another; each expectation is read off a hand-drawn line."""

from __future__ import annotations

import pytest

from cme_rules.core.timeline import (
    ALWAYS,
    NEG,
    NEVER,
    NOTHING,
    POS,
    Timeline,
    both,
    constant,
    either,
    mask,
    negate,
    rising,
    steps,
    stretches,
)

X, Y = frozenset({"x"}), frozenset({"y"})
HILL = steps([(NEG, 0, NOTHING), (10, 2, NOTHING), (20, 0, NOTHING)])
"""True from day 10 to day 19."""


def test_a_timeline_equals_another_with_the_same_steps() -> None:
    assert Timeline((NEG, 10, 20), (0, 2, 0), (NOTHING, NOTHING, NOTHING)) == HILL
    assert Timeline((NEG, 11, 20), (0, 2, 0), (NOTHING, NOTHING, NOTHING)) != HILL
    assert Timeline((NEG, 10, 20), (0, 1, 0), (NOTHING, X, NOTHING)) != HILL
    assert constant(1, X) != constant(1, Y)
    assert HILL != "a hill"


def test_a_timeline_shows_its_steps() -> None:
    assert repr(steps([(NEG, 0, NOTHING), (10, 2, NOTHING)])) == f"Timeline([({NEG}, 0), (10, 2)])"


def test_the_truth_of_a_day_is_that_of_its_step() -> None:
    assert [HILL.at(day) for day in (NEG, 9, 10, 19, 20, POS)] == [0, 0, 2, 2, 0, 0]
    assert [HILL.end(step) for step in (0, 1, 2)] == [9, 19, POS]


def test_steps_keep_the_later_of_two_entries_and_merge_like_ones() -> None:
    assert steps([(NEG, 0, NOTHING), (5, 1, X), (5, 2, X), (8, 2, NOTHING)]) == Timeline(
        (NEG, 5), (0, 2), (NOTHING, NOTHING)
    )
    assert steps([(NEG, 1, X), (5, 1, Y)]) == Timeline((NEG, 5), (1, 1), (X, Y))
    assert steps([(NEG, 0, NOTHING), (5, 2, NOTHING), (5, 0, NOTHING)]) == NEVER


@pytest.mark.parametrize(
    ("unknown_from", "true_from", "wanted"),
    [
        (NEG, NEG, ALWAYS),
        (POS, POS, NEVER),
        (5, 5, Timeline((NEG, 5), (0, 2), (NOTHING, NOTHING))),
        (5, 8, Timeline((NEG, 5, 8), (0, 1, 2), (NOTHING, X, NOTHING))),
        (5, POS, Timeline((NEG, 5), (0, 1), (NOTHING, X))),
        (NEG, 8, Timeline((NEG, 8), (1, 2), (X, NOTHING))),
        (NEG - 3, 8, Timeline((NEG, 8), (1, 2), (X, NOTHING))),
    ],
)
def test_what_rises_is_false_then_perhaps_then_surely(unknown_from: int, true_from: int, wanted: Timeline) -> None:
    assert rising(unknown_from, true_from, X) == wanted


def test_negation_turns_truth_over_and_keeps_the_unknown() -> None:
    assert negate(rising(5, 8, X)) == Timeline((NEG, 5, 8), (2, 1, 0), (NOTHING, X, NOTHING))
    assert negate(ALWAYS) is NEVER
    assert negate(NEVER) is ALWAYS


def test_both_is_the_least_and_either_the_greatest_of_each_day() -> None:
    line = steps([(NEG, 0, NOTHING), (15, 1, X), (25, 2, NOTHING)])
    assert both([HILL, line]) == Timeline((NEG, 15, 20), (0, 1, 0), (NOTHING, X, NOTHING))
    assert either([HILL, line]) == Timeline((NEG, 10, 20, 25), (0, 2, 1, 2), (NOTHING, NOTHING, X, NOTHING))
    assert both([constant(1, X), constant(1, Y)]) == constant(1, X | Y)
    assert both([constant(1, X), line, NEVER]) == NEVER
    assert either([constant(1, X), ALWAYS]) == ALWAYS
    assert both([]) == ALWAYS
    assert either([]) == NEVER
    assert both([ALWAYS, HILL]) is HILL
    assert either([NEVER, HILL]) is HILL


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        (NEG, POS, HILL),
        (12, 15, Timeline((NEG, 12, 16), (0, 2, 0), (NOTHING, NOTHING, NOTHING))),
        (10, 19, HILL),
        (5, 19, HILL),
        (NEG, 9, NEVER),
        (20, POS, NEVER),
        (15, POS, Timeline((NEG, 15, 20), (0, 2, 0), (NOTHING, NOTHING, NOTHING))),
        (12, 12, Timeline((NEG, 12, 13), (0, 2, 0), (NOTHING, NOTHING, NOTHING))),
        (15, 12, NEVER),
    ],
)
def test_a_mask_is_false_outside_its_days(first: int, last: int, wanted: Timeline) -> None:
    assert mask(HILL, first, last) == wanted


def test_a_mask_that_ends_before_it_begins_lets_nothing_through() -> None:
    assert mask(ALWAYS, 10, 9) == NEVER


def test_stretches_are_cut_at_days_that_are_surely_false() -> None:
    line = steps([(NEG, 0, NOTHING), (5, 1, X), (9, 2, NOTHING), (12, 1, Y), (15, 0, NOTHING), (20, 1, Y)])
    first, second = stretches(line)
    assert (first.lo, first.hi, first.sure, first.end, first.why) == (5, 9, True, 14, X)
    assert (second.lo, second.hi, second.sure, second.end, second.why) == (20, POS, False, POS, Y)


def test_stretches_up_to_a_day_take_what_is_sure_only_later_as_unsure() -> None:
    line = rising(5, 9, X)
    (found,) = stretches(line, 8)
    assert (found.lo, found.hi, found.sure, found.end, found.why) == (5, 8, False, POS, X)
    (found,) = stretches(line, 9)
    assert (found.lo, found.hi, found.sure) == (5, 9, True)
    assert stretches(line, 4) == []
