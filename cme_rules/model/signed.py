"""Sign-offs: who reviewed a rule, on which day, and what it said then."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE

_MARK = re.compile("[0-9a-f]{16}")
PART_KINDS = (
    "norm", "kind", "version", "examples", "rule", "reading", "authority", "source",
    "fact", "event", "measure", "episode", "party", "relation", "link",
)  # fmt: skip


@dataclass(frozen=True, order=True)
class Part:
    """One part of what a rule means: a part of the rule itself, or something that it rests on; and its fingerprint.

    ``name`` says which, where there can be several of a kind.
    """

    kind: str
    name: str
    fingerprint: str

    def __str__(self) -> str:
        return " ".join(one for one in (self.kind, self.name, self.fingerprint) if one)


def parse_part(text: str) -> Part | None:
    """Read a part as it is written; ``None`` where the text is none.

    >>> parse_part("version from 2024-08-19 0123456789abcdef")
    Part(kind='version', name='from 2024-08-19', fingerprint='0123456789abcdef')
    >>> parse_part("norm 0123456789abcdef").name, parse_part("norms 0123456789abcdef"), parse_part("norm")
    ('', None, None)
    """
    kind, *name, mark = text.split(" ") if " " in text else ("", "")
    return Part(kind, " ".join(name), mark) if kind in PART_KINDS and _MARK.fullmatch(mark) else None


@dataclass(frozen=True)
class SignOff:
    """One person's sign-off of one rule: on which ordinal day, in which role, and the parts that were signed.

    ``fingerprint`` is that of all parts together.
    """

    rule: str
    by: str
    role: str
    on: int
    note: str
    fingerprint: str
    parts: tuple[Part, ...]
    span: Span = field(default=NOWHERE, compare=False)
