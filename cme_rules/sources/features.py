"""Which features look at which rules: by the clauses of a source, in the order of the source, and for all the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cme_rules.model.register import Clause

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+|[a-z]+")
_CHOICE = re.compile(r"\breading \S+")


@dataclass(frozen=True)
class Row:
    """One clause that rules say: its place, the rules, and the feature files that look at each."""

    place: str
    rules: tuple[tuple[str, tuple[str, ...]], ...]


def looked_at(text: str, rules: Iterable[str]) -> tuple[str, ...]:
    """Give the rules that the steps and tables of a feature name, in order of their names; readings do not count.

    >>> looked_at('Then the duty "a-b" is met, and it rests on the reading c-d', ["a-b", "c-d", "met"])
    ('a-b',)
    """
    known = {name for name in rules if "-" in name}
    return tuple(sorted(known & set(_NAME.findall(_CHOICE.sub("", text)))))


def title_of(text: str) -> str:
    """Give the title of a feature."""
    return next((line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("Feature:")), "")


def sections(clauses: Sequence[Clause], named: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Give the sections of a source in its order, each with its encoded clauses and the features that look at them.

    ``named`` gives, by file, the rules that a feature looks at. A section is what stands before the first comma of a
    place.
    """
    found: dict[str, list[Row]] = {}
    for clause in clauses:
        if clause.encoded:
            rules = tuple((rule, tuple(file for file, mine in named.items() if rule in mine)) for rule in clause.rules)
            found.setdefault(clause.place.partition(",")[0].strip(), []).append(Row(clause.place, rules))
    yield from ((section, tuple(rows)) for section, rows in found.items())
