"""Registers: the node of one register file becomes its clauses."""

from __future__ import annotations

import re

from cme_rules.model.register import Clause
from cme_rules.model.rule import FORCES
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.nodes import Node, TextNode
from cme_rules.read.words import Words

_NEEDED = ("place", "says", "force")
_OTHERS = ("fingerprint", "rules", "not_decidable")
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
FORCES_OF_CLAUSES = (*FORCES, "none")


def decode_register(decoder: Decoder, node: Node, words: Words) -> tuple[Clause, ...]:
    """Read the clauses of one register file."""
    block = decoder.block(node, "a register")
    if block is None or not decoder.require(block, ("register", "clauses"), "the register"):
        return ()
    decoder.only(block, ("register", "clauses", "headings"), "a register")
    name = decoder.text_node(value_of(block, "register"), "register")
    if name is None or not words.named(decoder, name, 41, "document", words.documents, section="sources"):
        return ()
    items = decoder.items(value_of(block, "clauses"), "clauses", some=True)
    found = [_clause(decoder, item, name.value, words) for item in items]
    headings = decoder.texts(value_of(block, "headings"), "headings")
    return (
        *(clause for clause in found if clause is not None),
        *(Clause(name.value, "", "", "none", fingerprint=one.value, heading=True, span=one.span) for one in headings),
    )


def _clause(decoder: Decoder, node: Node, document: str, words: Words) -> Clause | None:
    block = decoder.block(node, "a clause")
    if block is None or not decoder.require(block, _NEEDED, "the clause"):
        return None
    decoder.only(block, (*_NEEDED, *_OTHERS), "a clause")
    given = [key for key in ("rules", "not_decidable") if key in block.items]
    if len(given) != 1:
        message = "a clause has either “rules” or “not_decidable”"
        decoder.report(99, message, block.items[given[1] if given else "place"].key_span)
    rules = []
    for text in decoder.texts(value_of(block, "rules"), "rules", some=True) if "rules" in block.items else ():
        if words.named(decoder, text, 46, "rule", words.heads, section="rules"):
            rules.append(text.value)
    fingerprint = decoder.text_node(value_of(block, "fingerprint"), "fingerprint")
    if fingerprint is not None and not _FINGERPRINT.fullmatch(fingerprint.value):
        message = "a fingerprint has sixteen digits and letters from a to f"
        decoder.report(99, message, fingerprint.span, "take it from “cme-rules sources fingerprints FILE”")
    return Clause(
        document,
        decoder.text(value_of(block, "place"), "place"),
        decoder.text(value_of(block, "says"), "says"),
        decoder.choice(value_of(block, "force"), FORCES_OF_CLAUSES, "force", "none"),
        tuple(rules),
        decoder.text(value_of(block, "not_decidable"), "not_decidable"),
        fingerprint.value if isinstance(fingerprint, TextNode) else "",
        span=node.span,
    )
