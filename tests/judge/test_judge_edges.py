"""First and last days of what is in force or recorded, and which views and definitions are looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.core.timeline import NEG
from cme_rules.examples import loaded
from cme_rules.judge.attendance import _in_force
from cme_rules.judge.definition import _recorded
from cme_rules.judge.engine import judge
from cme_rules.judge.missing import Answer, Trials
from cme_rules.judge.recorded import FactLine
from cme_rules.judge.view import View
from cme_rules.pipeline import open_rules

HERE = Path(__file__).parents[1]


@pytest.mark.parametrize(("day", "counts"), [(99, False), (100, True), (120, True), (121, False)])
def test_a_code_of_a_mark_is_in_force_from_its_first_day_to_its_last(day: int, counts: bool) -> None:
    assert _in_force(100, 120, day) is counts
    assert _in_force(100, None, day) is (day >= 100)


@pytest.mark.parametrize(("first", "entered"), [(10, True), (11, False), (9, True)])
def test_a_classification_of_the_first_day_that_is_judged_was_entered_in_it(first: int, entered: bool) -> None:
    line = FactLine((NEG, 10), (frozenset({"no"}), frozenset({"yes"})), ((), ()))
    (run,) = _recorded(line, first, 20)
    assert (run.entered, run.hi) == (entered, 20)


def test_an_answer_about_what_opens_an_episode_leaves_no_episode_as_it_was() -> None:
    """An enquiry is opened by a referral; a fact and a mark open none."""
    linked = open_rules(HERE.parent / "rules")
    rule = linked.rules.rules["home-visit"]
    record = loaded(rule, rule.examples[0], linked.rules)
    assert record is not None
    trials = Trials(View(record, linked.rules))
    answers = [Answer("fact", "on_school_roll", "", "yes"), Answer("mark", "U", "", "counts"),
               Answer("event", "referral_received", "", None)]  # fmt: skip
    alike = [trials.view(answer).alike for answer in answers]
    assert [one is not None and one.episodes for one in alike] == [True, True, False]


def test_definitions_of_an_episode_are_given_to_the_second_opinion() -> None:
    linked = open_rules(HERE.parent / "rules")
    rule = linked.rules.rules["attendance-order-in-force"]
    example = next(one for one in rule.examples if one.expect[0].status == "holds")
    record = loaded(rule, example, linked.rules)
    assert record is not None
    given = judge(record, linked.rules, linked.rules.order, settling=False).definitions
    assert "attendance-order-in-force" in {name for view in given for name, _ in view.expected}
