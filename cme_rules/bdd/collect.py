"""From feature files to pytest items: every scenario and every row of an outline, or an error that says which not."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from gherkin.errors import CompositeParserException
from gherkin.parser import Parser
from pytest_bdd import scenario
from pytest_bdd.feature import get_feature


@dataclass(frozen=True)
class Counted:
    """A scenario as the file has it, read apart from what pytest-bdd makes of it: its runs are one, or one a row."""

    name: str
    line: int
    runs: int
    keywords: tuple[str, ...]


class FeatureFile(pytest.Module):
    """One feature file: its scenarios are test functions of a module that exists only in memory."""

    counted: tuple[Counted, ...] = ()

    def _getobj(self) -> types.ModuleType:
        module = types.ModuleType(f"feature {self.path.stem}")
        module.__file__ = str(self.path)
        return module

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Make the items, and compare their number with the number of scenarios and rows in the file."""
        text = self.path.read_text(encoding="utf-8-sig")
        shown = shown_path(self.path, self.config.rootpath)
        try:
            counted = tuple(count(text))
            if not counted:
                raise self.CollectError(f"{shown}:1: there is no scenario in this file")
            feature = get_feature(str(self.path.parent), self.path.name)
        except CompositeParserException as error:
            raise self.CollectError(f"{shown}: {'; '.join(str(one) for one in error.errors)}") from None
        faults = [f"{shown}:{line}: {fault}" for line, fault in faults_of(counted)]
        items: list[pytest.Item | pytest.Collector] = []
        for name in feature.scenarios:
            test = scenario(self.path.name, name, features_base_dir=str(self.path.parent))(_nothing)
            title = name.replace("::", ": ") or "a scenario without a name"
            setattr(self.obj, title, test)
            items.extend(self._genfunctions(title, test))
        due = sum(one.runs for one in counted)
        if not faults and len(items) != due:
            faults = [f"{shown}: {due} scenarios and rows stand in the file, and {len(items)} would be run"]
        if faults:
            raise self.CollectError("\n".join(faults))
        self.counted = counted
        return items


def _nothing() -> None:
    """Stand in for the body of a test: the steps are all there is."""


def count(text: str) -> Iterator[Counted]:
    """Give every scenario of a feature as the Gherkin grammar has it."""
    feature: dict[str, Any] = Parser().parse(text).get("feature") or {}  # type: ignore[assignment]
    yield from _scenarios(feature.get("children", []), ())


def _scenarios(children: list[dict[str, Any]], before: tuple[str, ...]) -> Iterator[Counted]:
    for child in children:
        if "background" in child:
            before = (*before, *_keywords(child["background"]["steps"]))
        elif "rule" in child:
            yield from _scenarios(child["rule"]["children"], before)
        else:
            one = child["scenario"]
            tables = one["examples"]
            runs = sum(len(table.get("tableBody", [])) for table in tables) if tables else 1
            outline = "outline" in one["keyword"].lower() or "template" in one["keyword"].lower()
            keywords = (*before, *_keywords(one["steps"]))
            yield Counted(one["name"], one["location"]["line"], 0 if outline and not tables else runs, keywords)


def _keywords(steps: list[dict[str, Any]]) -> tuple[str, ...]:
    kinds = {"Context": "given", "Action": "when", "Outcome": "then"}
    return tuple(kinds[one["keywordType"]] for one in steps if one["keywordType"] in kinds)


def faults_of(counted: tuple[Counted, ...]) -> Iterator[tuple[int, str]]:
    """Give what keeps a scenario from ever being run, or from claiming anything, with its line."""
    seen: dict[str, int] = {}
    for one in counted:
        if not one.name:
            yield one.line, "the scenario has no name"
        elif one.name in seen:
            yield one.line, f"line {seen[one.name]} has a scenario of this name already, and only one would be run"
        seen.setdefault(one.name, one.line)
        if not one.runs:
            yield one.line, "the outline has no rows, so it would never be run"
        for keyword in ("when", "then"):
            if keyword not in one.keywords:
                yield one.line, f"the scenario has no “{keyword.title()}”, so it would show nothing"


def shown_path(path: Path, root: Path) -> str:
    """Write a path as seen from the root of the project, where it lies within."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


class Forgotten(pytest.Item):
    """Fail for feature files that no run would reach."""

    files: tuple[str, ...] = ()

    def runtest(self) -> None:
        """Fail."""
        said = "\n".join(f"   {file}" for file in self.files)
        pytest.fail(
            f"these feature files were not collected:\n{said}\n"
            "   help: name their folder in “testpaths”, or the folder of features in “cme_features”",
            pytrace=False,
        )

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Say what this is."""
        return self.path, None, self.name
