"""The names that are suggested for a misspelt one."""

import random

import pytest

from cme_rules.core.nearest import did_you_mean, either, nearest

KNOWN = [
    "letter_to_parents",
    "letter_from_parents",
    "home_visit",
    "relative_error_margin",
    "trigger",
    "due_date",
]


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("letter_to_parent", "letter_to_parents"),
        ("letter-to-parents", "letter_to_parents"),
        ("Letter To Parents", "letter_to_parents"),
        ("letterToParents", "letter_to_parents"),
        ("relative_margin_error", "relative_error_margin"),
        ("visit_home", "home_visit"),
        ("trigers", "trigger"),
        ("DUE-DATE", "due_date"),
    ],
)
def test_the_name_that_was_meant_comes_first(name: str, best: str) -> None:
    assert nearest(name, KNOWN)[0] == best


@pytest.mark.parametrize("name", ["", "whale", "x" * 10_000, "\u200b", "___"])
def test_nothing_is_suggested_for_something_else(name: str) -> None:
    assert nearest(name, KNOWN) == ()


def test_the_order_of_the_known_names_makes_no_difference() -> None:
    known = [f"visit_{letter}" for letter in "abcdef"]
    expected = nearest("visit", known)
    assert expected == ("visit_a", "visit_b", "visit_c")
    for seed in range(20):
        random.Random(seed).shuffle(known)  # noqa: S311
        assert nearest("visit", known) == expected


def test_the_limit() -> None:
    assert len(nearest("visit", [f"visit{each}" for each in range(9)], limit=5)) == 5


def test_questions() -> None:
    assert did_you_mean([]) == ""
    assert did_you_mean(["a"]) == "did you mean “a”?"
    assert either(["a", "b"]) == "“a” or “b”"
