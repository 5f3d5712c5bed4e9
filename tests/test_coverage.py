"""The coverage of rules by their examples is counted as it should be, and never shrinks."""

from __future__ import annotations

from pathlib import Path

from cme_rules.coverage import Covered, coverage, total
from cme_rules.pipeline import open_rules
from cme_rules.report.coverage_text import coverage_text

HERE = Path(__file__).parent
FLOOR = 945
"""So many statuses, versions, exceptions and boundary days the worked examples of the project's rules exercise."""


def of(folder: str, rule: str) -> Covered:
    return next(coverage(open_rules(HERE / "conformance" / folder / "rules"), [rule]))


def test_a_limited_duty_wants_its_statuses_and_the_days_about_its_limit() -> None:
    found = of("stated-limits", "key-back")
    # Its examples: met on the day, overdue the day after, pending on the day, undetermined.
    assert found.wanted == (
        "met", "undetermined", "not_triggered", "pending", "overdue", "met_late",
        "the day before the due date", "the due date", "the day after",
    )  # fmt: skip
    assert found.lacking == ("not_triggered", "met_late", "the day before the due date")


def test_versions_count_where_there_are_several() -> None:
    found = of("records-and-time", "damp-looked-at")
    assert found.wanted == ("met", "undetermined", "not_triggered", "outstanding", "version 1", "version 2")
    assert set(found.lacking) == {"undetermined", "not_triggered", "version 2"}


def test_what_is_untried_is_listed_and_the_total_is_exact() -> None:
    found = [of("stated-limits", "key-back")]
    said = coverage_text(found)
    assert said == (
        "key-back: 6 of 9\n   untried: not triggered\n   untried: met late\n   untried: the day before the due date\n"
        "6 of 9 exercised by the worked examples of 1 rule\n"
    )


def test_the_rules_of_the_project_do_not_fall_below_the_floor() -> None:
    assert total(coverage(open_rules(HERE.parent / "rules")))[0] >= FLOOR
