"""Tables: every combination of values falls in one row, and in one only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.link.versions import head_of
from cme_rules.model.rule import EventTrigger, Row, Rule, Table, Version
from cme_rules.model.vocabulary import Attribute, Fact, Vocabulary

MOST = 20_000
"""How many combinations are tried; a table with more is too large to be read by a person either."""


def check_tables(rule: Rule, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Report gaps and overlaps in the tables of a rule, each with a combination as an example."""
    for version in rule.versions:
        if version.table is not None:
            yield from _check(rule, version, version.table, vocabulary)


def _check(rule: Rule, version: Version, table: Table, vocabulary: Vocabulary) -> Iterator[Problem]:
    columns = {column: _values(column, version, vocabulary) for column in table.columns}
    total = 1
    for values in columns.values():
        total *= len(values)
    open_ones = sorted(column.partition(":")[2] for column, values in columns.items() if not values)
    if open_ones or total > MOST:
        what = f"“{open_ones[0]}” has no list of values" if open_ones else f"it has more than {MOST:,} combinations"
        message = f"the table of “{rule.id}” cannot be shown to be whole: {what}"
        yield problem("CME-R098", message, head_of(table.span))
        return
    gap = False
    overlaps: set[tuple[int, int]] = set()
    for combination in product(*columns.values()):
        case = dict(zip(columns, combination, strict=True))
        rows = [index for index, row in enumerate(table.rows) if _covers(row, case)]
        if not rows and not gap:
            gap = True
            message = f"the table of “{rule.id}” says nothing where {_shown(case)}"
            yield problem("CME-R091", message, head_of(table.span))
        for pair in pairwise(rows):
            if pair not in overlaps:
                overlaps.add(pair)
                message = f"two rows of the table of “{rule.id}” apply where {_shown(case)}"
                labels = ((head_of(table.rows[pair[0]].span), "the other row stands here"),)
                yield problem("CME-R092", message, head_of(table.rows[pair[1]].span), labels=labels)


def _values(column: str, version: Version, vocabulary: Vocabulary) -> tuple[str, ...]:
    kind, _, name = column.partition(":")
    if kind == "fact":
        return _closed(vocabulary.facts[name])
    trigger = version.trigger
    assert isinstance(trigger, EventTrigger), "a table by an attribute has an event as its trigger"
    attribute = vocabulary.events[trigger.pattern.event].attribute(name)
    assert attribute is not None, "the column has been held against the vocabulary"
    wanted = dict(trigger.pattern.attributes).get(name)
    return tuple(value for value in _closed(attribute) if wanted is None or value in wanted)


def _closed(thing: Fact | Attribute) -> tuple[str, ...]:
    return ("yes", "no") if thing.type == "yes_no" else thing.values


def _covers(row: Row, case: Mapping[str, str]) -> bool:
    return all(case[column] in values for column, values in row.values if column in case)


def _shown(case: Mapping[str, str]) -> str:
    return " and ".join(f"{column.partition(':')[2]} is {value}" for column, value in case.items())
