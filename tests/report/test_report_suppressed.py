"""Small counts cannot be worked out from what is shown: by hand, and by trying all that the shown counts allow."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from cme_rules.report.suppress import Count, Suppressed

GROUPS = ("a", "b", "c")


def one_sum(values: dict[str, int], least: int = 5, cases: dict[str, int] | None = None) -> Suppressed:
    cells = {name: Count(value, (cases or values)[name]) for name, value in values.items()}
    cells["all"] = Count(sum(values.values()), sum((cases or values).values()))
    return Suppressed(cells, [("all", tuple(values))], least)


def shown(found: Suppressed) -> list[int | str]:
    return [found.shown(name) for name in found.cells]


def test_a_small_count_is_hidden_and_another_with_it() -> None:
    assert shown(one_sum({"a": 3, "b": 9, "c": 20})) == ["fewer than 5", "not shown", 20, 32]


def test_counts_at_and_above_the_limit_stand() -> None:
    assert shown(one_sum({"a": 5, "b": 0, "c": 20})) == [5, 0, 20, 25]


def test_where_nothing_else_can_be_hidden_the_sum_is() -> None:
    assert shown(one_sum({"a": 3, "b": 0})) == ["fewer than 5", 0, "fewer than 5"]
    assert shown(one_sum({"a": 4, "b": 4})) == ["fewer than 5", "fewer than 5", "not shown"]
    assert shown(one_sum({"a": 2, "b": 3})) == ["fewer than 5", "fewer than 5", 5]


def test_two_small_counts_need_another_where_their_sum_says_too_much() -> None:
    assert shown(one_sum({"a": 1, "b": 1, "c": 20})) == ["fewer than 5", "fewer than 5", "not shown", 22]


def test_many_verdicts_of_few_cases_are_hidden_too() -> None:
    found = one_sum({"a": 12, "b": 30, "c": 40}, cases={"a": 1, "b": 20, "c": 20})
    assert shown(found) == ["of fewer than 5 cases", "not shown", 40, 82]


def test_a_hidden_group_is_hidden_in_its_parts_too() -> None:
    cells: dict[Hashable, Count] = {name: Count(n, n) for name, n in
                                    {"all": 32, "a": 3, "b": 9, "c": 20, "b1": 9, "b2": 0}.items()}  # fmt: skip
    found = Suppressed(cells, [("all", ("a", "b", "c")), ("b", ("b1", "b2"))], 5)
    assert found.shown("b") == found.shown("b1") == "not shown"


def test_nothing_is_hidden_where_nobody_asked() -> None:
    assert shown(one_sum({"a": 1, "b": 9}, 0)) == [1, 9, 10]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=3), min_size=2, max_size=3), st.integers(3, 5))
def test_every_hidden_count_can_still_be_whatever_it_says(rows: list[list[int]], least: int) -> None:
    """Try each small count for each hidden cell: the sums that are shown must allow it."""
    cells: dict[Hashable, Count] = {}
    sums = []
    for number, row in enumerate(rows):
        parts = tuple((number, place) for place in range(len(row)))
        cells |= {key: Count(value, value) for key, value in zip(parts, row, strict=True)}
        cells["group", number] = Count(sum(row), sum(row))
        sums.append((("group", number), parts))
    cells["all"] = Count(sum(map(sum, rows)), sum(map(sum, rows)))
    groups = tuple(("group", number) for number in range(len(rows)))
    found = Suppressed(cells, [("all", groups), *sums], least)
    for number, row in enumerate(rows):
        group = ("group", number)
        if found.hidden(group):
            continue
        parts = [(number, place) for place in range(len(row))]
        allowed = [
            range(1, least) if key in found.few else range(least, 40) if found.hidden(key) else (cells[key].value,)
            for key in parts
        ]
        fits = [one for one in product(*allowed) if sum(one) == cells[group].value]
        for place, key in enumerate(parts):
            if key in found.few:
                assert {one[place] for one in fits} == set(range(1, least))
    for number, row in enumerate(rows):
        if found.hidden(("group", number)) and sum(row):
            assert any(found.hidden((number, place)) for place in range(len(row)))
    hidden = [one for one in groups if found.hidden(one)]
    assert len(hidden) != 1 or found.hidden("all")
