"""What examples and scenarios exercise, in words."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.coverage import Covered, below, total
from cme_rules.report.sentences import number


def coverage_text(found: Sequence[Covered], *, every: bool = False, floor: int = 0, features: bool = False) -> str:
    """List the rules with something untried (or ``every`` rule), what cannot be tried and why, and the total."""
    lines = []
    for one in found:
        if one.lacking or one.stale or every:
            told = f", {len(one.told)} by scenarios" if features else ""
            lines.append(f"{one.rule.id}: {len(one.seen)} of {len(one.wanted)}{told}")
            lines += [f"   untried: {what.replace('_', ' ')}" for what in one.lacking]
            lines += [f"   said to be impossible, and it is not: {what.replace('_', ' ')}" for what in one.stale]
    for one in found:
        for what, why in one.impossible:
            lines.append(f"{one.rule.id}: cannot be tried: {what.replace('_', ' ')}: {why}")
    seen, wanted = total(found)
    by = "the worked examples and scenarios" if features else "the worked examples"
    lines.append(f"{seen} of {wanted} exercised by {by} of {number(len(found), 'rule')}")
    if features:
        by_them, silent = sum(len(one.told) for one in found), sum(not one.told for one in found)
        lines.append(f"{by_them} of {wanted} by scenarios alone; no scenario looks at {number(silent, 'rule')}")
    short = below(found, floor)
    if short:
        few = number(len(short), "rule is", "rules are")
        lines.append(f"{few} below the floor of {floor} in 100: {', '.join(one.rule.id for one in short)}")
    return "\n".join(lines) + "\n"
