"""What a rule says of other rules and of readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cme_rules.model.verdict import STATUSES
from cme_rules.read.decode_pieces import Place
from cme_rules.read.decoder import value_of
from cme_rules.read.nodes import MapNode, Node, TextNode

T = TypeVar("T")


def rule_name(place: Place, node: Node | None, what: str) -> TextNode | None:
    """Read the name of another rule, and check that it may be named here."""
    decoder = place.decoder
    name = decoder.text_node(node, what)
    if name is None:
        return None
    heads = place.words.heads
    kinds = {"definition": ("definition",), "verdict": ("duty", "prohibition", "power")}.get(what, tuple(STATUSES))
    known = [rule for rule, head in heads.items() if head.kind in kinds]
    if name.value not in heads:
        if "rules" not in place.words.faulty:
            noun = what if what == "definition" else "rule"
            decoder.unknown(46, f"unknown {noun} {{}}", name, known)
        else:
            decoder.passed += 1
        return None
    head = heads[name.value]
    label = ((head.span, f"“{head.id}” stands here"),)
    if head.kind not in kinds:
        wanted = " or ".join(kinds) if what == "verdict" else "definition"
        message = f"“{head.id}” is of the kind {head.kind}, and a {wanted} is due here"
        decoder.report(47, message, name.span, labels=label)
    elif head.about != place.about:
        message = f"“{head.id}” judges the file of a {head.about}, not of a {place.about}"
        decoder.report(48, message, name.span, labels=label)
    elif place.layer == "statutory" and head.layer != "statutory":
        message = f"a statutory rule names “{head.id}”, which is a rule of {head.layer}"
        decoder.report(49, message, name.span, labels=label)
    elif head.layer not in ("statutory", place.layer):
        message = f"a rule of {place.layer} names “{head.id}”, which is a rule of {head.layer}"
        decoder.report(49, message, name.span, labels=label)
    else:
        return name
    return None


def choices(
    place: Place, block: MapNode, read: Callable[[Place, Node], T | None]
) -> tuple[TextNode, tuple[tuple[str, T], ...]] | None:
    """Read ``reading`` and ``choices``: what each alternative of a reading comes to here."""
    decoder = place.decoder
    name = decoder.text_node(value_of(block, "reading"), "reading")
    if not decoder.require(block, ("choices",), "what depends on a reading") or name is None:
        return None
    given = decoder.block(value_of(block, "choices"), "choices")
    if given is None:
        return None
    check_choices(place, name, given)
    pairs = tuple((key, read(place, entry.value)) for key, entry in given.items.items())
    sound = tuple((key, value) for key, value in pairs if value is not None)
    return (name, sound) if sound and len(sound) == len(pairs) else None


def check_choices(place: Place, name: TextNode, given: MapNode) -> None:
    """Check that what is given for a reading has just its alternatives."""
    decoder, readings = place.decoder, place.words.readings
    place.used_readings.setdefault(name.value, name)
    if not place.words.named(decoder, name, 50, "reading", readings, section="readings"):
        return
    reading = readings[name.value]
    if reading.scope != "rule":
        message = f"the reading “{reading.id}” is one of the case file, and no rule can depend on it"
        decoder.report(51, message, name.span)
    alternatives = [alternative for alternative, _ in reading.alternatives]
    for key, entry in given.items.items():
        if key not in alternatives:
            node = TextNode(key, False, entry.key_span)
            decoder.unknown(52, f"the reading “{reading.id}” has no alternative {{}}", node, alternatives)
    for alternative in alternatives:
        if alternative not in given.items:
            message = f"the alternative “{alternative}” of the reading “{reading.id}” is missing"
            decoder.report(53, message, name.span, labels=((reading.span, "the reading stands here"),))
