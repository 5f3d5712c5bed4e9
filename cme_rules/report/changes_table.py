"""What changed between two reports, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cme_rules.compare.compare import Change, Comparison
from cme_rules.report.changes_text import in_words
from cme_rules.report.tables import Column, Table


class OneChange(NamedTuple):
    """A change with the title of its section."""

    section: str
    change: Change


CHANGES: Table[OneChange] = Table(
    "Changes",
    (
        Column("section", "Change", "what kind of change", lambda one: one.section, width=20),
        Column("case", "Case", "the id of the case", lambda one: one.change.case, width=22),
        Column("rule_title", "What is owed", "the title of the rule", lambda one: one.change.about.title, width=34),
        Column("before", "Status before", "the status in the earlier report",
               lambda one: one.change.before.status if one.change.before else "", width=15),
        Column("after", "Status now", "the status now",
               lambda one: one.change.after.status if one.change.after else "", width=15),
        Column("words", "In words", "all that differs", lambda one: in_words(one.change), width=60),
        Column("rule", "Rule", "the id of the rule", lambda one: one.change.about.rule, width=26),
        Column("key", "Key", "the key of the instance", lambda one: one.change.about.key, width=26),
    ),
)  # fmt: skip


def change_rows(found: Comparison) -> Iterator[OneChange]:
    """Give the changes, section after section; then what else differs between the two runs."""
    for _, title, changes in found.sections():
        for one in changes:
            yield OneChange(title, one)
