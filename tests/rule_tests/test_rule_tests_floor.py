"""Of the changes by one step of the rules of the project, no fewer are noticed than have been: a sample, exactly."""

from __future__ import annotations

from pathlib import Path

from cme_rules.mutants.probe import Bench
from cme_rules.mutants.survey import survey
from cme_rules.pipeline import open_rules

RULES = Path(__file__).parents[2] / "rules"
SAMPLE, SEED = 120, 1
FLOOR = 78
"""So many of the sample are noticed by worked examples alone; ``make rule-mutants`` tries all, with the features."""


def test_no_fewer_changes_are_noticed() -> None:
    found = survey(Bench(open_rules(RULES)), sample=SAMPLE, seed=SEED)
    assert found.stale == ()
    assert found.total()[0] >= FLOOR


def test_every_worked_example_can_notice() -> None:
    """An example that were passed over would never notice anything."""
    linked = open_rules(RULES)
    bench = Bench(linked)
    short = [rule.id for rule in linked.source.rules.values() if len(bench.examples(rule.id)) < len(rule.examples)]
    assert short == []
