"""Every worked example inside the project's rules says what was worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.examples import ExampleResult, run_examples
from cme_rules.pipeline import open_rules

RESULTS = list(run_examples(open_rules(Path(__file__).parents[2] / "rules")))


@pytest.mark.parametrize("result", RESULTS, ids=lambda r: f"{r.rule.id}: {r.example.name}")
def test_an_example_holds(result: ExampleResult) -> None:
    assert result.differences == ()


def test_every_rule_has_examples() -> None:
    assert {r.rule.id for r in RESULTS} == set(open_rules(Path(__file__).parents[2] / "rules").rules.rules)
