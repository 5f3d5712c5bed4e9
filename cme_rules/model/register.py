"""A clause register: every normative sentence of a source, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE


@dataclass(frozen=True)
class Clause:
    """One normative sentence of a document, in our own words.

    ``place`` is a locator that a reader can find, ``fingerprint`` that of the paragraph it stands in (empty where the
    text is not held). It is encoded by ``rules``, or else ``not_decidable`` says why no file can decide it. A
    ``heading`` is a paragraph without a norm, listed so that the text is covered.
    """

    document: str
    place: str
    says: str
    force: str
    rules: tuple[str, ...] = ()
    not_decidable: str = ""
    fingerprint: str = ""
    heading: bool = False
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def encoded(self) -> bool:
        """Tell whether rules say it."""
        return bool(self.rules)
