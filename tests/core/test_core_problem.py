"""Problems, their order, the exception that carries them, and the catalogue of their codes."""

import re

import pytest

from cme_rules.core import catalogue
from cme_rules.core.catalogue import entry, problem
from cme_rules.core.catalogue_entry import Entry, family
from cme_rules.core.problem import CmeError, Problem, RuleProblem, has_errors, in_order
from cme_rules.core.span import Span


def span(file: str, line: int, column: int) -> Span:
    return Span(file, line, column, line, column + 1)


def test_a_span_reads_as_editors_want_it() -> None:
    assert str(Span("rules/a.yaml", 14, 7, 14, 9)) == "rules/a.yaml:14:7"


def test_problems_are_ordered_by_place_then_code_then_message() -> None:
    wanted = [
        Problem("CME-U001", "error", "no place", None),
        Problem("CME-Y034", "error", "z", span("a.yaml", 2, 9)),
        Problem("CME-Y030", "error", "b", span("a.yaml", 10, 1)),
        Problem("CME-Y031", "error", "a", span("a.yaml", 10, 1)),
        Problem("CME-Y031", "error", "b", span("a.yaml", 10, 1)),
        Problem("CME-Y001", "error", "a", span("b.yaml", 1, 1)),
    ]
    assert in_order(reversed(wanted)) == wanted


def test_warnings_are_no_errors() -> None:
    warning = Problem("CME-Y012", "warning", "m", None)
    assert not has_errors([warning])
    assert has_errors([warning, Problem("CME-Y011", "error", "m", None)])


def test_the_exception_carries_problems_in_order_and_prints_them() -> None:
    late = Problem("CME-Y034", "error", "a key twice", span("a.yaml", 3, 1))
    early = Problem("CME-U001", "error", "bad option", None)
    error = RuleProblem([late, early])
    assert isinstance(error, CmeError)
    assert error.problems == (early, late)
    assert str(error) == "CME-U001: bad option\na.yaml:3:1: CME-Y034: a key twice"


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="CME-Z999 is not in the catalogue"):
        problem("CME-Z999", "m", None)
    with pytest.raises(KeyError):
        entry("CME-Z999")


def test_help_comes_from_the_suggestions_or_else_from_the_catalogue() -> None:
    assert problem("CME-S001", "m", None, help="do this").help == "do this"
    assert problem("CME-S001", "m", None, suggestions=("due",)).help == "did you mean “due”?"
    assert problem("CME-S014", "m", None).help == "take out the item that is repeated"


def test_two_entries_of_one_code_are_refused() -> None:
    twice = Entry("CME-Y001", "t", "m", "m")
    with pytest.raises(ValueError, match="stands twice"):
        family(twice, twice)


@pytest.mark.parametrize("code", sorted(catalogue.ENTRIES))
def test_every_entry_is_complete(code: str) -> None:
    found = entry(code)
    assert found.code == code
    assert re.fullmatch(r"CME-[A-Z]\d{3}", code)
    assert found.title
    assert not found.title.endswith(".")
    assert found.meaning.endswith(".")
    assert found.mend
