"""Readings that were chosen and on which nothing rests."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.link.references import references
from cme_rules.lint.found import Found, Ground


def idle_readings(ground: Ground) -> Iterator[Found]:
    """Find readings of scope “rule” that no rule and no local set names. One without a choice the loader refuses."""
    source = ground.source
    named: set[str] = set()
    for found in source.references.values():
        named.update(*(one.readings for one in found))
    for local in source.local_sets.values():
        named |= references(local.applies).readings
    for reading in source.readings.values():
        if reading.scope == "rule" and reading.id not in named:
            yield Found("", f"no rule rests on the reading “{reading.id}”", reading.span)
