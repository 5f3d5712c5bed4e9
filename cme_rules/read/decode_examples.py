"""The worked examples inside a rule: what they give, and what they expect."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.model.rule import FORCES, Example, Expectation
from cme_rules.model.verdict import STATUSES
from cme_rules.read.decode_pieces import Place
from cme_rules.read.decoder import value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode

_KEYS = ("name", "as_at", "known_on", "readings", "case", "linked", "expect")
_EXPECT = (
    "status", "trigger", "due", "done", "since", "possible", "missing", "excused_by", "person",
    "force", "bearer", "towards", "version",
)  # fmt: skip


def decode_examples(place: Place, node: Node | None, kind: str) -> tuple[Example, ...]:
    """Read the examples of a rule of a kind."""
    found = [_example(place, item, kind) for item in place.decoder.items(node, "examples")]
    return tuple(example for example in found if example is not None)


def _example(place: Place, node: Node, kind: str) -> Example | None:
    decoder = place.decoder
    block = decoder.block(node, "an example")
    if block is None or not decoder.require(block, ("name", "as_at", "case", "expect"), "the example"):
        return None
    decoder.only(block, _KEYS, "an example")
    as_at = decoder.date(value_of(block, "as_at"), "as_at")
    known = value_of(block, "known_on")
    known_on = decoder.date(known, "known_on") if known is not None else None
    case = decoder.block(value_of(block, "case"), "case")
    expected = value_of(block, "expect")
    nodes = expected.items if isinstance(expected, ListNode) else (expected,)
    expect = [_expectation(place, item, kind) for item in nodes if item is not None]
    if as_at is None or case is None:
        return None
    return Example(
        decoder.text(value_of(block, "name"), "name"),
        as_at,
        case,
        tuple(one for one in expect if one is not None),
        known_on,
        _readings(place, value_of(block, "readings")),
        _linked(place, value_of(block, "linked"), value_of(block, "case")),
        node.span,
    )


def _readings(place: Place, node: Node | None) -> tuple[tuple[str, str], ...]:
    decoder = place.decoder
    block = decoder.block(node, "readings")
    found = []
    for key, entry in block.items.items() if block else ():
        name = TextNode(key, False, entry.key_span)
        choice = decoder.text_node(entry.value, key)
        if choice is None or not place.words.named(
            decoder, name, 50, "reading", place.words.readings, section="readings"
        ):
            continue
        alternatives = [alternative for alternative, _ in place.words.readings[key].alternatives]
        if choice.value not in alternatives:
            decoder.unknown(52, f"the reading “{key}” has no alternative {{}}", choice, alternatives)
        found.append((key, choice.value))
    return tuple(found)


def _linked(place: Place, node: Node | None, case: Node | None) -> tuple[tuple[str, str, object], ...]:
    """Read the small files of linked subjects, by the name of the link or by an id that the case's own links give.

    With each goes the kind of subject that it is.
    """
    decoder = place.decoder
    block = decoder.block(node, "linked")
    links = place.words.vocabulary.links
    known = {name: link.to for name, link in links.items() if link.about == place.about}
    for key, target in _pointed(case):
        if key in known:
            known.setdefault(target, known[key])
    found = []
    for key, entry in block.items.items() if block else ():
        name = TextNode(key, False, entry.key_span)
        linked = decoder.block(entry.value, key)
        if linked is not None and place.words.named(decoder, name, 39, "link", known):
            found.append((key, known[key], linked))
    return tuple(found)


def _pointed(case: Node | None) -> Iterator[tuple[str, str]]:
    """Give the links of an example's case, each with an id that it names."""
    links = value_of(case, "links") if isinstance(case, MapNode) else None
    for key, entry in links.items.items() if isinstance(links, MapNode) else ():
        for item in entry.value.items if isinstance(entry.value, ListNode) else (entry.value,):
            target = value_of(item, "value") if isinstance(item, MapNode) else item
            if isinstance(target, TextNode):
                yield key, target.value


def _expectation(place: Place, node: Node, kind: str) -> Expectation | None:
    decoder = place.decoder
    block = decoder.block(node, "expect")
    if block is None or not decoder.require(block, ("status",), "expect"):
        return None
    decoder.only(block, _EXPECT, "expect")
    status = _status(place, value_of(block, "status"), kind)
    possible = [_status(place, item, kind) for item in _nodes(block, "possible")]
    missing = tuple(text.value for text in decoder.texts(value_of(block, "missing"), "missing"))
    excused_by = decoder.text_node(value_of(block, "excused_by"), "excused_by")
    if excused_by is not None:
        known = [rule for rule, head in place.words.heads.items() if head.kind == "exception"]
        place.words.named(decoder, excused_by, 46, "exception", known, section="rules")
    return Expectation(
        status,
        trigger=_day(place, block, "trigger"),
        due=_day(place, block, "due"),
        done=_day(place, block, "done"),
        since=_day(place, block, "since"),
        possible=tuple(possible),
        missing=missing,
        excused_by=excused_by.value if excused_by else "",
        person=decoder.text(value_of(block, "person"), "person"),
        force=decoder.choice(value_of(block, "force"), FORCES, "force", ""),
        bearer=_party(place, block, "bearer"),
        towards=_party(place, block, "towards"),
        version=_day(place, block, "version"),
        span=node.span,
    )


def _party(place: Place, block: MapNode, key: str) -> str:
    node = place.decoder.text_node(value_of(block, key), key)
    if node is None:
        return ""
    known = place.words.vocabulary.parties
    return node.value if place.words.named(place.decoder, node, 38, "party", known) else ""


def _nodes(block: MapNode, key: str) -> tuple[Node, ...]:
    node = value_of(block, key)
    if node is None:
        return ()
    return node.items if isinstance(node, ListNode) else (node,)


def _status(place: Place, node: Node | None, kind: str) -> str:
    text = place.decoder.text_node(node, "status")
    if text is None:
        return ""
    if text.value not in STATUSES[kind]:
        place.decoder.unknown(45, f"{{}} is not a status of a {kind}", text, STATUSES[kind])
    return text.value


def _day(place: Place, block: MapNode, key: str) -> int | None:
    node = value_of(block, key)
    return place.decoder.date(node, key) if node is not None else None
