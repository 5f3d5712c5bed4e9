"""Readings, documents and local sets: the small files that stand beside the rules."""

from __future__ import annotations

from collections.abc import Mapping

from cme_rules.model.condition import Condition
from cme_rules.model.rule import Document, LocalSet, Reading
from cme_rules.read.decode_conditions import condition
from cme_rules.read.decode_pieces import Place
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.nodes import Node, TextNode
from cme_rules.read.words import Words


def decode_reading(decoder: Decoder, node: Node) -> Reading | None:
    """Read a point where careful readers differ."""
    needed = ("reading", "question", "choices", "choose", "reason")
    block = decoder.block(node, "a reading")
    if block is None or not decoder.require(block, needed, "the reading"):
        return None
    decoder.only(block, (*needed, "scope"), "a reading")
    name = decoder.text_node(value_of(block, "reading"), "reading")
    choices = decoder.block(value_of(block, "choices"), "choices")
    chosen = decoder.text_node(value_of(block, "choose"), "choose")
    if name is None or choices is None or chosen is None:
        return None
    if len(choices.items) < 2:
        message = "a reading needs two alternatives or more"
        decoder.report("CME-S007", message, block.items["choices"].key_span)
    if chosen.value not in choices.items:
        decoder.unknown(52, f"the reading “{name.value}” has no alternative {{}}", chosen, choices.items)
    return Reading(
        name.value,
        decoder.text(value_of(block, "question"), "question"),
        tuple((key, decoder.text(entry.value, key)) for key, entry in choices.items.items()),
        chosen.value,
        decoder.text(value_of(block, "reason"), "reason"),
        decoder.choice(value_of(block, "scope"), ("rule", "file"), "scope", "rule"),
        name.span,
    )


def decode_document(decoder: Decoder, node: Node) -> Document | None:
    """Read a source that rules cite."""
    needed = ("document", "title", "edition")
    block = decoder.block(node, "a document")
    if block is None or not decoder.require(block, needed, "the document"):
        return None
    decoder.only(block, (*needed, "layer", "address", "replaced"), "a document")
    name = decoder.text_node(value_of(block, "document"), "document")
    if name is None:
        return None
    return Document(
        name.value,
        decoder.text(value_of(block, "title"), "title"),
        decoder.text(value_of(block, "edition"), "edition"),
        decoder.address(value_of(block, "address")),
        decoder.text(value_of(block, "layer"), "layer") or "statutory",
        _replaced(decoder, value_of(block, "replaced")),
        name.span,
    )


def _replaced(decoder: Decoder, node: Node | None) -> tuple[str, int] | None:
    block = decoder.block(node, "replaced") if node is not None else None
    if block is None or not decoder.require(block, ("by", "from"), "replaced"):
        return None
    decoder.only(block, ("by", "from"), "replaced")
    by, day = decoder.text_node(value_of(block, "by"), "by"), decoder.date(value_of(block, "from"), "from")
    return (by.value, day) if by is not None and day is not None else None


def check_replaced(decoder: Decoder, documents: Mapping[str, Document]) -> None:
    """Report a document that is replaced by one that is not listed."""
    for one in documents.values():
        if one.replaced is not None and one.replaced[0] not in documents:
            wanted = TextNode(one.replaced[0], False, one.span)
            decoder.unknown(41, f"“{one.id}” is replaced by {{}}, and no document has that name", wanted, documents)


def decode_local_set(decoder: Decoder, node: Node, words: Words, layer: str) -> LocalSet | None:
    """Read to whom a local set of rules applies; its name is that of its folder."""
    needed = ("authority", "title", "applies_to")
    block = decoder.block(node, "an authority file")
    if block is None or not decoder.require(block, needed, "the authority file"):
        return None
    decoder.only(block, needed, "an authority file")
    name = decoder.text_node(value_of(block, "authority"), "authority")
    subjects = decoder.block(value_of(block, "applies_to"), "applies_to")
    if name is None or subjects is None:
        return None
    if name.value != layer:
        message = f"the authority is called “{name.value}” and its folder “{layer}”"
        decoder.report(80, message, name.span)
    applies: list[tuple[str, Condition]] = []
    for key, entry in subjects.items.items():
        if not words.named(decoder, TextNode(key, False, entry.key_span), 62, "subject", words.vocabulary.subjects):
            continue
        place = Place(decoder, words, key, layer, moments=(), read_condition=condition)
        found = condition(place, entry.value)
        if found is not None:
            applies.append((key, found))
    return LocalSet(layer, decoder.text(value_of(block, "title"), "title"), tuple(applies), name.span)
