"""Run pytest within a test, and keep what it reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

PLUGIN = ("-p", "cme_rules.bdd.plugin", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:hypothesispytest")


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
"""Writes a feature and runs it."""


def run_features(folder: Path, *args: str) -> Reports:
    """Run the feature files of a project, or what is named of them."""
    reports = Reports()
    pytest.main(["--rootdir", str(folder), "-q", *PLUGIN, *args], plugins=[reports])
    return reports
