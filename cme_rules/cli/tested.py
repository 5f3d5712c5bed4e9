"""One run of the verb ``test``: examples, features, coverage and changes, one after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from cme_rules.cli.asked import rules_asked
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import Progress
from cme_rules.cli.targets import known_rule
from cme_rules.coverage import coverage
from cme_rules.examples import run_examples
from cme_rules.mutants.draft import Draft, drafts
from cme_rules.mutants.probe import Bench, Probe
from cme_rules.mutants.survey import survey
from cme_rules.tested import Scenario, Tested


@dataclass(frozen=True)
class Trial:
    """What was asked."""

    names: tuple[str, ...]
    folder: Folders
    readings: tuple[tuple[str, str], ...]
    features: Path | None
    mutate: bool
    sample: int | None
    seed: int
    drafts: int
    jobs: int
    quiet: bool


def tested(trial: Trial) -> tuple[Tested, Mapping[tuple[str, str, str], Draft | None]]:
    """Test the rules as asked; with it come drafts of the examples that are missing."""
    linked, _ = rules_asked(trial.folder, trial.readings)
    names = [known_rule(name, linked).id for name in trial.names]
    scenarios, told, exercised = _features(trial)
    examples = tuple(run_examples(linked, names))
    covered = tuple(coverage(linked, names, exercised))
    if not trial.mutate:
        return Tested(examples, covered, scenarios), {}
    progress = Progress(trial.quiet)
    bench = Bench(linked, told)
    found = survey(bench, names, trial.sample, trial.seed, trial.jobs, progress.step)
    progress.end()
    left = [one.change for one in found.survivors]
    return Tested(examples, covered, scenarios, found), drafts(bench, left, trial.drafts)


def _features(
    trial: Trial,
) -> tuple[tuple[Scenario, ...] | None, tuple[Probe, ...], Mapping[str, set[str]] | None]:
    if trial.features is None:
        return None, (), None
    try:
        from cme_rules.bdd.run import run_features
    except ImportError:
        raise click.UsageError("features need pytest and pytest-bdd, and they are not installed") from None
    return run_features(trial.features, trial.folder.root, trial.folder.added)
