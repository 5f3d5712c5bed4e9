"""What is supposed for a question: in a short form, or as a fragment of a case file, read to located nodes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.read.documents import load_file
from cme_rules.read.files import shown
from cme_rules.read.limits import CASE
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode
from cme_rules.read.yaml_nodes import load_text

_DAYS = r"(?: from (?P<from>\S+))?(?: to (?P<to>\S+))?"
_FACT = re.compile(rf"fact (?P<name>\S+) = (?P<value>.+?){_DAYS}")
_EVENT = re.compile(r"event (?P<event>\S+) on (?P<on>\S+)(?: at (?P<at>\S+))?(?: with (?P<with>.+))?")
_WITHOUT = re.compile(r"without (?P<id>\S+)")
_PAIR = re.compile(r"\s*(?P<name>[^,=\s]+)\s*=\s*(?P<value>[^,]*[^,\s])\s*(?:,|$)")
SHORT = ("fact NAME = VALUE [from DAY] [to DAY]", "event NAME on DAY [at TIME] [with NAME = VALUE, …]", "without ID")
"""The short forms, as a person writes them."""


@dataclass(frozen=True)
class Supposition:
    """One thing that is supposed: ``said`` as it was given, ``node`` as a fragment of a case file.

    ``without`` names a record that is supposed not to be there; ``place`` is what stands for the file in messages.
    """

    said: str
    place: str
    node: MapNode | None = None
    without: str = ""
    problems: tuple[Problem, ...] = ()


def read_supposition(text: str, number: int) -> Supposition | None:
    """Read one supposition: a short form, the path of a file, or a fragment in the form of a case file.

    ``None`` where it is none of them.
    """
    place = f"--suppose {number}"
    if fact := _FACT.fullmatch(text):
        value = _block(place, fact, (("value", "value"), ("from", "from"), ("to", "to")))
        name = _text(place, fact, "name")
        return Supposition(text, place, _within(place, "facts", MapNode({name.value: _entry(name, value)}, value.span)))
    if event := _EVENT.fullmatch(text):
        block = _block(place, event, (("event", "event"), ("on", "on"), ("at", "at")))
        if event["with"] is not None:
            pairs = _pairs(place, event)
            if pairs is None:
                return None
            block.items["with"] = Entry("with", pairs.span, pairs)
        return Supposition(text, place, _within(place, "events", ListNode((block,), block.span)))
    if gone := _WITHOUT.fullmatch(text):
        return Supposition(text, place, without=gone["id"])
    path = Path(text)
    if text.lower().endswith((".yaml", ".yml", ".json")) and path.is_file():
        loaded, place = load_file(path, bounds=CASE), shown(path)
    elif ":" in text:
        loaded = load_text(text, place, CASE)
    else:
        return None
    node = loaded.node if isinstance(loaded.node, MapNode) else None
    return None if node is None and not loaded.problems else Supposition(text, place, node, problems=loaded.problems)


def _span(place: str, found: re.Match[str], group: str) -> Span:
    start, end = found.span(group)
    return Span(place, 1, start + 1, 1, end + 1)


def _text(place: str, found: re.Match[str], group: str) -> TextNode:
    return TextNode(found[group], quoted=False, span=_span(place, found, group))


def _entry(name: TextNode, value: Node) -> Entry:
    return Entry(name.value, name.span, value)


def _block(place: str, found: re.Match[str], keys: tuple[tuple[str, str], ...]) -> MapNode:
    """Make a block of the groups that are there."""
    texts = {key: _text(place, found, group) for key, group in keys if found[group] is not None}
    whole = Span(place, 1, 1, 1, len(found.string) + 1)
    return MapNode({key: Entry(key, text.span, text) for key, text in texts.items()}, whole)


def _pairs(place: str, found: re.Match[str]) -> MapNode | None:
    """Read what follows “with”: names and values, divided by commas."""
    start, end = found.span("with")
    items: dict[str, Entry] = {}
    at = start
    while at < end:
        pair = _PAIR.match(found.string, at, end)
        if pair is None or pair["name"] in items:
            return None
        name = _text(place, pair, "name")
        items[name.value] = _entry(name, _text(place, pair, "value"))
        at = pair.end()
    return MapNode(items, _span(place, found, "with"))


def _within(place: str, key: str, node: Node) -> MapNode:
    return MapNode({key: Entry(key, node.span, node)}, node.span)
