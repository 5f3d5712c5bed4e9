"""Instances of a rule that counts from the first, or the latest, of several events: one of them judged alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.examples import loaded
from cme_rules.judge.engine import rejudge, rejudge_alone
from cme_rules.judge.view import View
from cme_rules.pipeline import Linked, open_rules

RULES = Path(__file__).parents[1] / "conformance/which-act/rules"


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(RULES)


def test_one_that_may_not_count_is_judged_among_those_that_it_is_compared_with(linked: Linked) -> None:
    """No act is recorded that they could compete for: what they compete for is being the first, or the latest."""
    asked = 0
    for name in ("first-damage", "storage-move"):
        rule = linked.rules.rules[name]
        for example in rule.examples:
            record = loaded(rule, example, linked.rules)
            assert record is not None
            for verdict in rejudge(rule, View(record, linked.rules), ""):
                found = rejudge_alone(rule, View(record, linked.rules), verdict.key)
                assert [one for one in found if one.key == verdict.key] == [verdict], (name, example.name)
                asked += "not_triggered" in verdict.possible and len(verdict.possible) > 1
    assert asked == 10
