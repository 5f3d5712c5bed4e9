"""Look up the names that a rule or case file uses, and say which were probably meant."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.rule import Document, Reading
from cme_rules.model.vocabulary import Attribute, EventKind, Fact, Vocabulary
from cme_rules.read.decoder import Decoder
from cme_rules.read.nodes import TextNode

UNKNOWN_WORD = "unknown"
WITH_VALUES = ("choice", "yes_no")


@dataclass(frozen=True)
class RuleHead:
    """What the first lines of a rule say, so that other rules can be checked against it."""

    id: str
    kind: str
    about: str
    layer: str
    span: Span


@dataclass(frozen=True)
class Words:
    """All that may be named; names of a section in ``faulty``, whose files could not be read, pass."""

    vocabulary: Vocabulary
    heads: Mapping[str, RuleHead] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()

    def fact(self, decoder: Decoder, node: TextNode, about: str, number: int = 30) -> Fact | None:
        """Find a fact of a kind of subject."""
        facts = self.vocabulary.facts
        found = facts.get(node.value)
        if found is None:
            if "vocabulary" not in self.faulty:
                known = [name for name, fact in facts.items() if fact.about == about] or list(facts)
                decoder.unknown(number, "unknown fact {}", node, known, key=True)
            else:
                decoder.passed += 1
            return None
        if found.about != about:
            message = f"the fact “{found.name}” is one of a {found.about}, not of a {about}"
            in_a_rule = decoder.family == "R"
            advice = self._linked(about, found.about) if in_a_rule else f"write it in the file of the {found.about}"
            decoder.report(number + 1, message, node.span, advice)
            return None
        return found

    def event(self, decoder: Decoder, node: TextNode, about: str, number: int = 32) -> EventKind | None:
        """Find a kind of event in the file of a kind of subject."""
        events = self.vocabulary.events
        found = events.get(node.value)
        if found is None:
            if "vocabulary" not in self.faulty:
                known = [name for name, event in events.items() if event.about == about] or list(events)
                decoder.unknown(number, "unknown event {}", node, known)
            else:
                decoder.passed += 1
            return None
        if found.about != about:
            message = f"the event “{found.name}” stands in the file of a {found.about}, not of a {about}"
            in_a_case = not decoder.quote
            advice = f"write it in the file of the {found.about}" if in_a_case else f"name an event of a {about}"
            decoder.report(number + 1, message, node.span, advice)
            return None
        return found

    def named(
        self,
        decoder: Decoder,
        node: TextNode,
        number: int,
        what: str,
        known: Collection[str],
        *,
        section: str = "vocabulary",
        key: bool = False,
    ) -> bool:
        """Say whether a name is one of those known, and report it if it is not.

        Where ``section`` is faulty nothing is reported: the name may stand in what could not be read.
        """
        if node.value in known:
            return True
        if section not in self.faulty:
            decoder.unknown(number, what if "{}" in what else f"unknown {what} {{}}", node, known, key=key)
        else:
            decoder.passed += 1
        return False

    def _linked(self, about: str, wanted: str) -> str:
        links = (link.name for link in self.vocabulary.links.values() if link.about == about and link.to == wanted)
        name = next(links, "")
        return f"write “of: {name}” beside it" if name else "take a fact of this kind of subject"


def allowed_values(thing: Fact | Attribute) -> tuple[str, ...]:
    """Return the closed list of values of a fact or an attribute, or nothing where it has none."""
    if thing.type == "yes_no":
        return ("yes", "no")
    return thing.values
