"""What people decided, in lines that several forms share."""

from __future__ import annotations

from cme_rules.core.problem import in_order
from cme_rules.report.view import Summary

WITHOUT_EFFECT = ("CME-A003", "CME-A004", "CME-A005", "CME-A006", "CME-A007")


def without_effect(summary: Summary) -> tuple[str, ...]:
    """Say of each accepted exception that had no effect in this run why it had none."""
    found = in_order(one for one in summary.warnings if one.code in WITHOUT_EFFECT)
    return tuple(f"{one.message} ({one.span}, {one.code})" if one.span else one.message for one in found)
