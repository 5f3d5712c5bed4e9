"""Working something out in every world, and cutting it off where there are too many."""

from __future__ import annotations

from collections.abc import Callable

from cme_rules.core.timeline import NEG, NOTHING, Why, steps
from cme_rules.judge import worlds
from cme_rules.judge.worlds import Effort, World, explore

A, B = frozenset({"a"}), frozenset({"b"})


def run(work: Callable[[World], object], limit: int = 1000, effort: int = 1000) -> worlds.Worlds[object]:
    return explore(work, limit, Effort(effort))


def test_a_question_asked_twice_gets_one_answer() -> None:
    found = run(lambda world: (world.choose("k", 2, A), world.choose("k", 2, A)))
    assert {result for _, result in found.results} == {(0, 0), (1, 1)}
    assert not found.cut_off


def test_a_question_with_other_answers_is_another_question() -> None:
    found = run(lambda world: (world.choose("k", 2, A), world.choose("k", 3, A)))
    assert len(found.results) == 6


def test_only_questions_that_make_a_difference_are_relevant() -> None:
    def work(world: World) -> int:
        world.choose("idle", 2, A)
        return world.choose("deciding", 2, B)

    keys, why = run(work).relevant(lambda result: result)  # type: ignore[arg-type, return-value]
    assert keys == {("deciding", 2)}
    assert why == B


def test_too_many_worlds_are_cut_off_and_say_what_was_asked() -> None:
    def work(world: World) -> tuple[int, ...]:
        return tuple(world.choose(n, 2, A) for n in range(4))

    found = run(work, limit=5)
    assert (found.cut_off, len(found.results), found.asked) == (True, 5, A)
    assert (run(work).cut_off, len(run(work).results), run(work).asked) == (False, 16, NOTHING)


def test_the_effort_of_a_case_bounds_the_worlds_and_is_spent() -> None:
    effort = Effort(3)
    found = explore(lambda world: tuple(world.choose(n, 2, A) for n in range(4)), 1000, effort)
    assert (found.cut_off, len(found.results), effort.left) == (True, 3, 1)
    effort.spend(5)
    assert effort.left == 0


def test_what_asks_too_much_in_one_world_is_cut_off_at_once() -> None:
    asked: list[int] = []

    def work(world: World) -> int:
        for number in range(worlds.QUESTIONS + 1):
            asked.append(number)
            world.choose(number, 2, B)
        return 0

    found = run(work)
    assert (found.cut_off, found.results, found.asked) == (True, (), B)
    assert len(asked) == worlds.QUESTIONS + 1


def test_as_many_questions_as_are_allowed_are_answered() -> None:
    found = run(lambda world: [world.choose(number, 1, B) for number in range(worlds.QUESTIONS)])
    assert (found.cut_off, len(found.results)) == (False, 1)


def test_a_range_is_split_at_a_day_and_remembers_it() -> None:
    def work(world: World) -> tuple[bool, tuple[int, int]]:
        return world.at_most("d", 10, 12, 10, A), world.narrow("d", 10, 12)

    assert {result for _, result in run(work).results} == {(True, (10, 10)), (False, (11, 12))}


def test_a_day_outside_a_range_asks_nothing() -> None:
    def work(world: World) -> tuple[bool, bool]:
        return world.at_most("d", 10, 12, 12, A), world.at_most("d", 10, 12, 9, A)

    assert run(work).results == (((), (True, False)),)


def test_a_range_is_settled_on_each_of_its_days() -> None:
    found = run(lambda world: world.day("d", 10, 13, A))
    assert sorted(result for _, result in found.results) == [10, 11, 12, 13]  # type: ignore[type-var]
    found = run(lambda world: (world.one_of("d", (10, 13), A), world.narrow("d", 0, 99)))
    assert {result for _, result in found.results} == {(10, (10, 10)), (13, (13, 13))}


class Dated:
    """A missing date, as the worlds see it."""

    kind = "event_date"


def test_an_unknown_truth_holds_or_not() -> None:
    line = steps([(NEG, 0, NOTHING), (10, 1, A), (20, 2, NOTHING)])
    assert [result for _, result in run(lambda world: world.holds(line, 9, "k")).results] == [False]
    assert {result for _, result in run(lambda world: world.holds(line, 10, "k")).results} == {True, False}
    assert [result for _, result in run(lambda world: world.holds(line, 20, "k")).results] == [True]


def test_what_is_unknown_sets_in_at_once_or_when_it_is_sure() -> None:
    line = steps([(NEG, 0, NOTHING), (10, 1, A), (20, 2, NOTHING)])
    found = run(lambda world: world.first_true(line, 5, 30, "k"))
    assert {result for _, result in found.results} == {10, 20}
    found = run(lambda world: world.first_true(line, 5, 19, "k"))
    assert {result for _, result in found.results} == {10, None}
    assert [result for _, result in run(lambda world: world.first_true(line, 5, 9, "k")).results] == [None]


def test_what_hangs_on_a_date_sets_in_on_any_day_that_makes_a_difference() -> None:
    why: Why = frozenset({Dated()})
    line = steps([(NEG, 0, NOTHING), (10, 1, why), (20, 2, NOTHING)])
    found = run(lambda world: world.first_true(line, 5, 30, "k", points=(14,)))
    assert {result for _, result in found.results} == {10, 14, 15, 19, 20}
    found = run(lambda world: world.first_true(line, 5, 30, "k", points=(19, 40)))
    assert {result for _, result in found.results} == {10, 19, 20}


def test_what_is_unknown_may_end_within_its_step_where_a_date_is_unknown() -> None:
    why: Why = frozenset({Dated()})
    line = steps([(NEG, 2, NOTHING), (10, 1, why), (20, 0, NOTHING)])
    found = run(lambda world: world.first_false(line, 10, 30, "k", points=(14,)))
    assert {result for _, result in found.results} == {14, 15, 19, 20}
    plain = steps([(NEG, 2, NOTHING), (10, 1, A), (20, 0, NOTHING)])
    assert [result for _, result in run(lambda world: world.first_false(plain, 10, 30, "k")).results] == [20]
    assert {result for _, result in run(lambda world: world.first_false(plain, 5, 30, "k")).results} == {10, 20}
