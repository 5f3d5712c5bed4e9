"""What came of the worked examples, in words."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.examples import ExampleResult
from cme_rules.report.sentences import number


def examples_text(found: Sequence[ExampleResult]) -> str:
    """List the examples that do not come out as they say, each with its place, and the total."""
    lines = []
    for one in found:
        span = one.example.span
        lines += [f"{span.file}:{span.line}: {one.rule.id}: {one.example.name}: {why}" for why in one.differences]
    wrong = sum(bool(one.differences) for one in found)
    rules = len({one.rule.id for one in found})
    came = f"{number(wrong, 'does', 'do')} not come out" if wrong else "all come out"
    lines.append(f"{number(len(found), 'example')} of {number(rules, 'rule')}: {came}")
    return "\n".join(lines) + "\n"
