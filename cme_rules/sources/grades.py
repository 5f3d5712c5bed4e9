"""What is encoded on a text that nobody read, and which spans of time are declared to have a text that nobody holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cme_rules.model.rule import Citation, Rule, Version


@dataclass(frozen=True)
class Weak:
    """A version of a rule with the places that it cites and of which the text was not read as it should be.

    ``alone`` tells that no other place that it cites has a better grade.
    """

    rule: Rule
    version: Version
    citations: tuple[Citation, ...]
    alone: bool


def weak(rules: Iterable[Rule], grade: str) -> Iterator[Weak]:
    """Give the versions that cite a text of a grade, in force or not, save for spans whose text nobody holds."""
    for rule in rules:
        for version in rule.versions:
            cited = tuple(one for one in version.citations if one.grade == grade)
            if cited and not version.unheld:
                yield Weak(rule, version, cited, len(cited) == len(version.citations))


def unheld(rules: Iterable[Rule]) -> Iterator[tuple[Version, tuple[Rule, ...]]]:
    """Give the spans whose text nobody holds, each with all rules that declare it for the same places and days."""
    found: dict[tuple[object, ...], tuple[Version, list[Rule]]] = {}
    for rule in rules:
        for version in rule.versions:
            if version.unheld:
                places = tuple((one.document, one.place) for one in version.citations)
                found.setdefault((places, version.first, version.last), (version, []))[1].append(rule)
    yield from ((version, tuple(mine)) for version, mine in found.values())
