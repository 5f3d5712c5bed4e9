"""The coverage of rules by their examples is counted as it should be, and never shrinks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cme_rules.coverage import Covered, below, coverage, recorded
from cme_rules.pipeline import open_rules
from cme_rules.report.coverage_text import coverage_text

HERE = Path(__file__).parent
RULES = open_rules(HERE.parent / "rules")
FLOOR = 100
"""So many in a hundred of what coverage asks for are exercised of every single rule."""


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


def test_every_alternative_of_a_reading_is_wanted() -> None:
    found = next(coverage(RULES, ["register-form-every-removal"]))
    readings = [one for one in found.wanted if " read as " in one]
    assert readings == [
        "force-of-form-limits read as advice", "force-of-form-limits read as binding",
        "same-day-form read as day_is_enough", "same-day-form read as times_needed",
    ]  # fmt: skip


def test_exceptions_to_exceptions_are_wanted_and_seen() -> None:
    found = next(coverage(RULES, ["home-educated-not-cme"]))
    assert "exception unsuitable-home-education" in found.seen


def test_what_cannot_come_about_is_declared_with_the_reason() -> None:
    found = next(coverage(RULES, ["first-day-contact"]))
    assert "met_early" not in found.wanted
    assert dict(found.impossible)["met_early"].startswith("the absence itself starts the duty")
    said = coverage_text([found])
    assert "first-day-contact: cannot be tried: met early: the absence itself" in said


def test_a_declaration_that_is_not_so_fails_the_build() -> None:
    linked = open_rules(HERE / "conformance" / "stated-limits" / "rules")
    rule = replace(linked.rules.rules["key-back"], untried=(("met", "no"), ("nonsense", "no")))
    mine = replace(linked, rules=replace(linked.rules, rules={**linked.rules.rules, rule.id: rule}))
    (found,) = coverage(mine, [rule.id])
    assert found.stale == ("met", "nonsense")
    assert below([found], 0) == (found,)
    assert "said to be impossible, and it is not: met" in coverage_text([found])


def test_what_scenarios_exercise_counts_too() -> None:
    linked = open_rules(HERE / "conformance" / "stated-limits" / "rules")
    more = recorded(['{"key-back": ["met_late", "met"]}', '{"key-back": ["not_triggered", "of no rule"]}'])
    (found,) = coverage(linked, ["key-back"], more)
    assert found.lacking == ("the day before the due date",)
    assert found.told == {"met_late", "met", "not_triggered"}
    said = coverage_text([found], features=True)
    assert said.endswith(
        "8 of 9 exercised by the worked examples and scenarios of 1 rule\n"
        "3 of 9 by scenarios alone; no scenario looks at 0 rules\n"
    )


@pytest.mark.parametrize("line", ["[]", "no", '{"a": 1}'])
def test_a_file_that_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        recorded([line])


def test_a_floor_is_not_rounded() -> None:
    (found,) = (of("stated-limits", "key-back"),)  # 6 of 9: 66.67 of a hundred
    assert found.reaches(66)
    assert not found.reaches(67)
    assert "1 rule is below the floor of 67 in 100: key-back" in coverage_text([found], floor=67)


def test_no_rule_of_the_project_falls_below_the_floor() -> None:
    assert [one.rule.id for one in below(coverage(RULES), FLOOR)] == []
