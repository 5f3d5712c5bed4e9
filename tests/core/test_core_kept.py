"""What is kept is given again for the same value only, and never for one that merely looks the same."""

from __future__ import annotations

from cme_rules.core.kept import forget, kept, kept_of_two


def test_what_was_worked_out_is_given_again() -> None:
    asked: list[list[int]] = []

    @kept(10)
    def total(numbers: list[int]) -> int:
        asked.append(numbers)
        return sum(numbers)

    first, alike = [1, 2], [1, 2]
    assert (total(first), total(alike), total(first)) == (3, 3, 3)
    assert [one is first for one in asked] == [True, False]


def test_it_begins_anew_when_so_many_are_kept() -> None:
    asked = []

    @kept(2)
    def half(number: list[int]) -> int:
        asked.append(number[0])
        return number[0] // 2

    one, two, three = [1], [2], [3]
    assert [half(n) for n in (one, two, one, three, one, three)] == [0, 1, 0, 1, 0, 1]
    assert asked == [1, 2, 3, 1]


def test_of_two_values_both_count() -> None:
    asked = []

    @kept_of_two(2)
    def pair(one: list[int], other: list[int]) -> int:
        asked.append((one[0], other[0]))
        return one[0] - other[0]

    one, two = [1], [2]
    assert [pair(one, two), pair(two, one), pair(one, two), pair(one, one), pair(one, two)] == [-1, 1, -1, 0, -1]
    assert asked == [(1, 2), (2, 1), (1, 1), (1, 2)]


def test_nothing_is_kept_once_it_is_forgotten() -> None:
    asked = []

    @kept(10)
    def same(value: str) -> str:
        asked.append(value)
        return value

    same("word")
    forget()
    same("word")
    assert asked == ["word", "word"]
