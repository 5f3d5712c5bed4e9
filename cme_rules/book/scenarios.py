"""Which scenarios of a folder of features look at which rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cme_rules.sources.features import looked_at, title_of

_BEGINS = ("Scenario:", "Scenario Outline:", "Example:")
_BEFORE = ("@", "#")


@dataclass(frozen=True)
class LookedAt:
    """A feature that looks at a rule, and the scenarios of it that do; without any, all of them do."""

    file: str
    title: str
    scenarios: tuple[str, ...]


def scenarios_by_rule(features: Mapping[str, str], rules: Iterable[str]) -> dict[str, tuple[LookedAt, ...]]:
    """Give for each rule the features that look at it, by their files."""
    known = tuple(rules)
    found: dict[str, list[LookedAt]] = {}
    for file in sorted(features):
        text = features[file]
        by_rule: dict[str, list[str]] = {rule: [] for rule in looked_at(text, known)}
        for name, steps in _scenarios(text):
            for rule in looked_at(steps, by_rule):
                by_rule[rule].append(name)
        for rule, names in by_rule.items():
            found.setdefault(rule, []).append(LookedAt(file, title_of(text), tuple(names)))
    return {rule: tuple(tests) for rule, tests in found.items()}


def _scenarios(text: str) -> Iterator[tuple[str, str]]:
    """Give each scenario with its steps and tables."""
    name, steps = "", ""
    for line in text.splitlines():
        stripped = line.strip()
        begun = next((one for one in _BEGINS if stripped.startswith(one)), "")
        if begun:
            if name:
                yield name, steps
            name, steps = stripped.removeprefix(begun).strip(), ""
        elif name and not stripped.startswith(_BEFORE):
            steps += line + "\n"
    if name:
        yield name, steps
