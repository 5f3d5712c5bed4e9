"""Run feature files of an invented council in a project of their own."""

from __future__ import annotations

import pytest
from bdd_council import write_rules
from bdd_runs import Reports, Run, run_features

# What is not loaded yet would be loaded anew by every run within a run, and the YAML reader does not stand that.
import cme_rules.actions.required
import cme_rules.bdd.collect
import cme_rules.bdd.judging
import cme_rules.bdd.story
import cme_rules.bdd.verdicts
import cme_rules.chain.agree  # noqa: F401


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Write a feature and run it against the rules of the invented council."""
    write_rules(pytester.path / "rules")

    def run_it(text: str, *args: str, name: str = "features/a.feature") -> Reports:
        if text:
            path = pytester.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return run_features(pytester.path, *args)

    return run_it
