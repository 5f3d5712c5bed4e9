"""Days between two versions of a rule on which it says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cme_rules.dates.civil import human
from cme_rules.link.versions import head_of
from cme_rules.lint.found import Found, Ground


def gaps(ground: Ground) -> Iterator[Found]:
    """Find versions that begin later than on the day after the one before ends. Overlaps are CME-R082 of the loader."""
    for rule in ground.rules.rules.values():
        ordered = sorted((one for one in rule.versions if one.commenced), key=lambda one: one.first)
        for one, other in pairwise(ordered):
            if one.last is not None and one.last + 1 < other.first:
                days = f"from {human(one.last + 1)} to {human(other.first - 1)}"
                if one.last + 2 == other.first:
                    days = f"on {human(one.last + 1)}"
                labels = ((head_of(one.span), "the version before it stands here"),)
                yield Found(rule.id, f"“{rule.id}” says nothing {days}", head_of(other.span), labels)
