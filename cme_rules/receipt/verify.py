"""Hold a report against what the same inputs give today, and say what differs and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cme_rules.receipt.receipt import Data, Results

UNKNOWN = "no file that the receipt names has changed"
NOT_RESULTS = frozenset({"cases", "receipt", "format"})


@dataclass(frozen=True)
class Changed:
    """A file that is not what it was: ``gone``, ``new`` or ``changed``."""

    file: str
    how: str


def files_changed(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[Changed, ...]:
    """Compare two lists of files with their hashes."""
    found = []
    for name in sorted({*then, *now}):
        if not now.get(name):
            found.append(Changed(name, "gone"))
        elif name not in then:
            found.append(Changed(name, "new"))
        elif then[name] != now[name]:
            found.append(Changed(name, "changed"))
    return tuple(found)


@dataclass(frozen=True)
class Causes:
    """What has changed, by which a difference can be explained.

    ``inputs`` and ``rules`` are names of files, ``rule_files`` says in which file each rule stands, ``program`` tells
    that the program is another version.
    """

    inputs: frozenset[str]
    rules: frozenset[str]
    rule_files: Mapping[str, str]
    program: bool

    def of(self, file: str, rule: str) -> str:
        """Say by what a verdict of a rule on the case of a file may have changed."""
        found = []
        if file in self.inputs:
            found.append("the case file has changed")
        if self.rule_files.get(rule) in self.rules:
            found.append("the file of the rule has changed")
        elif self.rules:
            found.append("other files of the rules have changed")
        if self.program:
            found.append("the program is another version")
        if not found and self.inputs:
            found.append("other files that were read have changed")
        return ", ".join(found) or UNKNOWN


@dataclass(frozen=True)
class Verified:
    """What came of judging again: the receipt of the report and of today, and the files that are not what they were.

    ``own`` is the hash of what the report itself says: where it is not that of its receipt, the report was altered
    after it was written. It is empty where the report is too large to be read whole.
    """

    then: Mapping[str, Any]
    now: Data
    own: str
    inputs: tuple[Changed, ...]
    rules: tuple[Changed, ...]

    @property
    def same(self) -> bool:
        """Tell whether the results are those of the report."""
        return bool(self.then["result"] == self.now["result"])

    @property
    def altered(self) -> bool:
        """Tell whether the report was altered after it was written."""
        return bool(self.own) and self.own != self.then["result"]

    @property
    def code(self) -> int:
        """Return the exit code: 4 where a file is gone, else 1 where anything differs."""
        if any(one.how == "gone" for one in (*self.inputs, *self.rules)):
            return 4
        return int(not self.same or self.altered)


def own_hash(report: Mapping[str, Any]) -> str:
    """Return the hash of the results that a report states, by its own words."""
    results = Results()
    for case in report["cases"]:
        results.add(case["id"], case["file"], case)
    return results.hash({name: part for name, part in report.items() if name not in NOT_RESULTS})
