"""Three-valued logic against its tables, and its laws."""

import itertools

import pytest

from cme_rules.core.truth import FALSE, TRUE, UNKNOWN, Truth, all_of, any_of, name, negate

TRUTHS = (FALSE, UNKNOWN, TRUE)

AND = {
    (FALSE, FALSE): FALSE,
    (FALSE, UNKNOWN): FALSE,
    (FALSE, TRUE): FALSE,
    (UNKNOWN, FALSE): FALSE,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, TRUE): UNKNOWN,
    (TRUE, FALSE): FALSE,
    (TRUE, UNKNOWN): UNKNOWN,
    (TRUE, TRUE): TRUE,
}


@pytest.mark.parametrize("pair", list(itertools.product(TRUTHS, TRUTHS)))
def test_all_of_follows_the_table(pair: tuple[Truth, Truth]) -> None:
    assert all_of(pair) is AND[pair]


@pytest.mark.parametrize("truths", list(itertools.product(TRUTHS, repeat=3)))
def test_de_morgan(truths: tuple[Truth, ...]) -> None:
    assert negate(all_of(truths)) is any_of(negate(each) for each in truths)
    assert negate(any_of(truths)) is all_of(negate(each) for each in truths)


@pytest.mark.parametrize("truths", list(itertools.product(TRUTHS, repeat=3)))
def test_learning_more_never_overturns_an_answer(truths: tuple[Truth, ...]) -> None:
    for combine in (all_of, any_of):
        answer = combine(truths)
        choices = [(FALSE, TRUE) if each is UNKNOWN else (each,) for each in truths]
        later = {combine(known) for known in itertools.product(*choices)}
        if answer is not UNKNOWN:
            assert later == {answer}


def test_nothing_at_all() -> None:
    assert all_of([]) is TRUE
    assert any_of([]) is FALSE


def test_a_settled_answer_looks_no_further() -> None:
    def truths(first: Truth):  # type: ignore[no-untyped-def]
        yield first
        raise AssertionError

    assert all_of(truths(FALSE)) is FALSE
    assert any_of(truths(TRUE)) is TRUE


def test_names_and_double_negation() -> None:
    assert [name(each) for each in TRUTHS] == ["false", "unknown", "true"]
    assert [negate(negate(each)) for each in TRUTHS] == list(TRUTHS)
