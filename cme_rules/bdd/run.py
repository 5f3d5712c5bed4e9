"""Run the features of a folder in this process, and keep what their scenarios say of verdicts."""

from __future__ import annotations

import io
from collections.abc import Generator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cme_rules.bdd.collect import FeatureFile, shown_path
from cme_rules.bdd.plugin import STORY
from cme_rules.mutants.probe import Probe
from cme_rules.tested import Scenario

if TYPE_CHECKING:
    from cme_rules.bdd.story import Stated


class _Collector:
    """Gather what became of each scenario, and what it said."""

    def __init__(self) -> None:
        self.scenarios: list[Scenario] = []
        self.stated: list[Stated] = []
        self.exercised: dict[str, set[str]] = {}

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if isinstance(item.parent, FeatureFile) and (report.when == "call" or report.failed):
            said = report.longreprtext if report.failed else ""
            lines = {one.name: one.line for one in item.parent.counted}
            title = getattr(item, "originalname", item.name)
            self.scenarios.append(
                Scenario(item.name, shown_path(item.path, item.config.rootpath), lines.get(title, 1), said)
            )
            story = item.stash.get(STORY, None)
            if story is not None and report.passed:
                self.stated += story.stated
                for rule, seen in story.exercised.items():
                    self.exercised.setdefault(rule, set()).update(seen)
        return report

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.scenarios.append(Scenario("the file is read", report.nodeid, 1, report.longreprtext))


def run_features(
    features: Path, rules: Path, added: Sequence[Path] = ()
) -> tuple[tuple[Scenario, ...], tuple[Probe, ...], dict[str, set[str]]]:
    """Run all scenarios of a folder: what became of each, what they said of verdicts and was so, what they exercise."""
    found = _Collector()
    said = io.StringIO()
    plain = ["-q", "-p", "no:cacheprovider", "--cme-rules-dir", str(rules.resolve())]
    for folder in added:
        plain += ["--cme-add-rules", str(folder.resolve())]
    with redirect_stdout(said), redirect_stderr(said):
        pytest.main([str(features), *plain], plugins=[found])
    return tuple(found.scenarios), tuple(map(_probe, found.stated)), found.exercised


def _probe(one: Stated) -> Probe:
    usual = {name: reading.choice for name, reading in one.judging.rules.readings.items()}
    taken = tuple(sorted((n, c) for n, c in one.judging.rules.choices.items() if usual[n] != c))
    return Probe(one.rule, one.judging.record, taken, one.expect, one.key, times=one.times)
