"""Run feature files of an invented council in a project of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bdd_council import write_rules

PLUGIN = ("-p", "cme_rules.bdd.plugin", "-p", "no:cacheprovider", "-p", "no:xdist")


class Reports:
    """The outcome and the message of each scenario and of each file that could not be collected."""

    def __init__(self) -> None:
        self.outcomes: dict[str, str] = {}
        self.said: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or not report.passed:
            name = report.nodeid.partition("::")[2]
            self.outcomes[name] = report.outcome
            self.said[name] = report.longreprtext

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.outcomes[report.nodeid] = "not collected"
            self.said[report.nodeid] = report.longreprtext


Run = Callable[..., Reports]


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Write a feature and run it against the rules of the invented council."""
    write_rules(pytester.path / "rules")

    def run_it(text: str, *args: str, name: str = "features/a.feature") -> Reports:
        if text:
            path = pytester.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        reports = Reports()
        pytester.inline_run(*PLUGIN, *args, plugins=[reports])
        return reports

    return run_it
