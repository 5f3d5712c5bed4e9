"""What is supposed takes the place of what is recorded on its days, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cme_rules.core.span import Span
from cme_rules.model.case import AbsencePeriod, Case, EventRecord, FactValue, Mark
from cme_rules.suppose.merge import supposing, without

HERE = Span("--suppose 1", 1, 1, 1, 2)
PLACES = frozenset({"--suppose 1"})
CASE = Case("one", "child")


def values(recorded: list[FactValue], supposed: FactValue, known_on: int | None = None) -> list[tuple[object, ...]]:
    case = replace(CASE, facts=(*recorded, replace(supposed, span=HERE)))
    found = supposing(case, PLACES, known_on)
    return [(v.fact, v.value, v.first, v.last) for v in found.facts]


@pytest.mark.parametrize(
    ("first", "last", "left"),
    [
        (None, None, []),  # on all days
        (12, 14, [(10, 11), (15, 20)]),
        (10, 20, []),
        (9, 10, [(11, 20)]),
        (20, 21, [(10, 19)]),
        (1, 9, [(10, 20)]),  # the days just before
        (21, 30, [(10, 20)]),  # the days just after
        (None, 9, [(10, 20)]),
        (21, None, [(10, 20)]),
        (15, None, [(10, 14)]),
        (None, 15, [(16, 20)]),
    ],
)
def test_a_recorded_value_of_the_10th_to_the_20th(
    first: int | None, last: int | None, left: list[tuple[int, int]]
) -> None:
    found = values([FactValue("a", "x", 10, 20)], FactValue("a", "y", first, last))
    assert found == [*(("a", "x", *days) for days in left), ("a", "y", first, last)]


def test_a_value_without_dates_counts_up_to_the_supposed_one_and_after_it() -> None:
    found = values([FactValue("a", "x")], FactValue("a", "y", 10, 12))
    assert found == [("a", "x", None, 9), ("a", "x", 13, None), ("a", "y", 10, 12)]


def test_another_fact_and_a_correction_leave_what_is_recorded() -> None:
    recorded = [FactValue("a", "x", 1, None, id="r")]
    assert values(recorded, FactValue("b", "y"))[0] == ("a", "x", 1, None)
    assert values(recorded, FactValue("a", "y", 1, None, corrects="r"))[0] == ("a", "x", 1, None)


def test_absence_and_marks() -> None:
    case = replace(
        CASE,
        periods=(AbsencePeriod(10, None, "away"), AbsencePeriod(12, 12, "ill", span=HERE)),
        marks=(Mark(20, 0, "A"), Mark(20, 1, "A"), Mark(20, 1, "S", span=HERE)),
    )
    found = supposing(case, PLACES, None)
    assert [(p.first, p.last, p.category) for p in found.periods] == [
        (10, 11, "away"), (13, None, "away"), (12, 12, "ill"),
    ]  # fmt: skip
    assert [(m.session, m.code) for m in found.marks] == [(0, "A"), (1, "S")]


def test_what_is_supposed_was_known_all_along() -> None:
    case = replace(
        CASE,
        facts=(FactValue("a", "x"), FactValue("b", "y", span=HERE), FactValue("c", "z", recorded=4, span=HERE)),
        events=(EventRecord("e", 1, 1), EventRecord("f", 1, 1, span=HERE)),
    )
    found = supposing(case, PLACES, 7)
    assert [v.recorded for v in found.facts] == [None, 7, 4]
    assert [e.recorded for e in found.events] == [None, 7]


def test_without_a_record() -> None:
    case = replace(
        CASE,
        facts=(FactValue("a", "x", id="f1"),),
        events=(EventRecord("e", 738948, 738948), EventRecord("e", None, None), EventRecord("e", 8, 9, id="e2")),
        periods=(AbsencePeriod(10, None, "away", id="p1"),),
    )
    # Day 738948 is Sun 3 March 2024.
    for name, facts, events, periods in (
        ("f1", 0, 3, 1), ("e2", 1, 2, 1), ("p1", 1, 3, 0), ("e@2024-03-03", 1, 2, 1), ("e@undated", 1, 2, 1),
    ):  # fmt: skip
        left = without(case, name)
        assert left is not None
        assert (len(left.facts), len(left.events), len(left.periods)) == (facts, events, periods)
    assert without(case, "e3") is None
