"""Put keys into a block, each only once; the same for YAML and JSON."""

from __future__ import annotations

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.read.nodes import Entry


def add_entry(entries: dict[str, Entry], entry: Entry, problems: list[Problem]) -> None:
    """Add an entry to a block; a second entry of the same key is a problem that shows both places."""
    first = entries.setdefault(entry.key, entry)
    if first is not entry:
        message = f"the key “{entry.key}” stands twice in the same block"
        labels = ((first.key_span, "first given here"),)
        problems.append(problem("CME-Y034", message, entry.key_span, labels=labels))
