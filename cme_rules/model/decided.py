"""What people decided: answers to verdicts that need a judgement, and breaches that an auditor has accepted."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE


@dataclass(frozen=True)
class Answer:
    """What a person says of one undetermined verdict: its status, who says so, on which ordinal day, and why."""

    rule: str
    key: str
    status: str
    by: str
    on: int
    reason: str
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Acceptance:
    """A breach or shortfall that is accepted for a time: it stays one, and is counted apart.

    ``approved`` and ``expires`` are the first and last ordinal day on which it works.
    """

    case: str
    rule: str
    key: str
    owner: str
    reason: str
    approver: str
    approved: int
    expires: int
    span: Span = field(default=NOWHERE, compare=False)
