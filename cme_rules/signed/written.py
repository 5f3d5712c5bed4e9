"""The file of sign-offs as text: the same bytes for the same sign-offs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cme_rules.dates.civil import iso
from cme_rules.imports.case_yaml import text
from cme_rules.model.signed import SignOff

HEAD = """\
# Who signed which rule, and what it meant then. Written by “cme-rules sign”; comments besides these lines are not kept.
sign_offs:
"""


def written(signed: Iterable[SignOff]) -> str:
    """Write sign-offs in their order."""
    return HEAD + "".join(f"{line}\n" for one in signed for line in _lines(one))


def _lines(one: SignOff) -> Iterator[str]:
    yield f"  - rule: {text(one.rule)}"
    yield f"    by: {text(one.by)}"
    yield f"    role: {text(one.role)}"
    yield f"    on: {iso(one.on)}"
    if one.note:
        yield f"    note: {text(one.note)}"
    yield f'    fingerprint: "{one.fingerprint}"'
    yield "    parts:"
    yield from (f"      - {part}" for part in one.parts)
