"""What examples exercise, in words."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.coverage import Covered, total
from cme_rules.report.sentences import number


def coverage_text(found: Sequence[Covered], *, every: bool = False) -> str:
    """List the rules with something untried (or ``every`` rule), and the total, unrounded."""
    lines = []
    for one in found:
        if one.lacking or every:
            lines.append(f"{one.rule.id}: {len(one.seen)} of {len(one.wanted)}")
            lines += [f"   untried: {what.replace('_', ' ')}" for what in one.lacking]
    seen, wanted = total(found)
    lines.append(f"{seen} of {wanted} exercised by the worked examples of {number(len(found), 'rule')}")
    return "\n".join(lines) + "\n"
