"""The case of an example as plain lists and mappings of values, to be moved a little and written out again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.model.condition import NOWHERE
from cme_rules.mutants.change import Path
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode

_QUOTED = set(":{}[],&*#?|-<>=!%@\\\"'")


def plain(node: object) -> Any:
    """Turn a located node into dicts and lists; the values stay located."""
    if isinstance(node, MapNode):
        return {key: plain(entry.value) for key, entry in node.items.items()}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node


def node_of(value: Any) -> Node:
    """Turn dicts and lists into nodes again."""
    if isinstance(value, dict):
        return MapNode({key: Entry(key, NOWHERE, node_of(item)) for key, item in value.items()}, NOWHERE)
    if isinstance(value, list):
        return ListNode(tuple(node_of(item) for item in value), NOWHERE)
    assert isinstance(value, TextNode)
    return value


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, TextNode]]:
    """Give every single value, with the way to it."""
    if isinstance(value, TextNode):
        yield path, value
        return
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        yield from leaves(item, (*path, key))


def removed(case: Any) -> Iterator[tuple[Path, str]]:
    """Give the ways to what can be left out of a case: each fact and each event."""
    facts, events = case.get("facts"), case.get("events")
    if isinstance(facts, dict):
        yield from ((("facts", name), f"the fact {name}") for name in facts)
    if isinstance(events, list):
        for index, event in enumerate(events):
            yield ("events", index), f"the event {event['event'].value}"


def twice(case: Any) -> Iterator[tuple[str, Any]]:
    """Give a case with each of its events once more, a week later."""
    events = case.get("events")
    for event in events if isinstance(events, list) else ():
        on = event.get("on")
        day = parse_iso(on.value) if isinstance(on, TextNode) else None
        if day is not None:
            again = {**event, "on": replace(on, value=iso(day + 7))}
            again.pop("id", None)
            yield event["event"].value, {**case, "events": [*events, again]}


def written(value: Any) -> str:
    """Write a value on one line, as YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    text: str = value.value
    bare = text and (text[0].isalnum() and not _QUOTED & (set(text) - {"-"}))
    return text if bare and not value.quoted else "'" + text.replace("'", "''") + "'"
