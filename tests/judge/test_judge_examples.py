"""Every worked example inside the project's rules says what was worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.examples import run_example
from cme_rules.link.ruleset import link
from cme_rules.model.rule import Example, Rule
from cme_rules.pipeline import open_rules

LINKED = open_rules(Path(__file__).parents[2] / "rules")
EXAMPLES = [(rule, example) for rule in LINKED.rules.rules.values() for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.id}: {example.name}" for rule, example in EXAMPLES]
)
def test_an_example_holds(rule: Rule, example: Example) -> None:
    rules = link(LINKED.source, dict(example.readings)) if example.readings else LINKED.rules
    assert run_example(rule, example, rules).differences == ()


def test_every_rule_has_examples() -> None:
    assert [rule.id for rule in LINKED.rules.rules.values() if not rule.examples] == []
