"""What the small case of a worked example says, line by line, and what is expected of it, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cme_rules.dates.civil import human, parse_iso
from cme_rules.model.rule import Example, Expectation
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.reasons.words import plain

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*")
_DATES = (("from", "from"), ("on", "on"), ("at", "at"), ("to", "to"))
_SILENT = ("title", "about", "case")
_ATTENDANCE = {"periods": "attendance", "weeks": "attendance marks of the week", "marks": "attendance marks"}


@dataclass(frozen=True)
class Line:
    """One thing that a case file says: of what, and what."""

    what: str
    says: str


@dataclass(frozen=True)
class Worked:
    """A worked example: what its file says besides what all examples of the rule say, and what is expected."""

    name: str
    as_at: int
    known_on: int | None
    readings: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    expect: tuple[Expectation, ...]


def worked(examples: Sequence[Example]) -> tuple[tuple[Line, ...], tuple[Worked, ...]]:
    """Give what every example says alike, where there are several, and each example with the rest."""
    said = [tuple(case_lines(one)) for one in examples]
    common = tuple(line for line in said[0] if all(line in each for each in said)) if len(said) > 1 else ()
    found = tuple(
        Worked(one.name, one.as_at, one.known_on, one.readings, tuple(x for x in lines if x not in common), one.expect)
        for one, lines in zip(examples, said, strict=True)
    )
    return common, found


def case_lines(example: Example) -> Iterator[Line]:
    """Give what the file of an example says, and the files of linked subjects that it brings."""
    yield from _case(example.case, "")
    for name, _, node in example.linked:
        yield from _case(node, f"{plain(name)}: ")


def _case(node: object, of: str) -> Iterator[Line]:
    assert isinstance(node, MapNode), "the shape of a case has been looked at"
    for key, entry in node.items.items():
        if key in ("facts", "calendars", "links", "related"):
            yield from _named(entry.value, of, {"calendars": " calendar", "links": " (link)"}.get(key, ""))
        elif key == "events":
            yield from _events(entry.value, of)
        elif key == "attendance":
            yield from _attendance(entry.value, of)
        elif key == "record":
            yield Line(f"{of}the record covers", _said(entry.value))
        elif key == "incomplete":
            yield Line(f"{of}the record may be incomplete of", _said(entry.value))
        elif key not in _SILENT:
            yield Line(f"{of}{plain(key)}", _said(entry.value))


def _named(node: Node, of: str, more: str) -> Iterator[Line]:
    for name, entry in node.items.items() if isinstance(node, MapNode) else ():
        for item in _each(entry.value):
            yield Line(f"{of}{plain(name)}{more}", _said(item, "value"))


def _events(node: Node, of: str) -> Iterator[Line]:
    for item in _each(node):
        assert isinstance(item, MapNode), "the shape of a case has been looked at"
        yield Line(f"{of}{_said(item.items['event'].value)}", _said(item, "", ("event",)))


def _attendance(node: Node, of: str) -> Iterator[Line]:
    for key, entry in node.items.items() if isinstance(node, MapNode) else ():
        for item in _each(entry.value):
            yield Line(f"{of}{_ATTENDANCE.get(key, plain(key))}", _said(item, "category"))


def _each(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, ListNode) else (node,)


def _said(node: Node, first: str = "", without: tuple[str, ...] = ()) -> str:
    """Say a value in words: the entry ``first`` of a block before all, then its days, then whatever else it has."""
    if isinstance(node, TextNode):
        day = parse_iso(node.value)
        return human(day) if day is not None else plain(node.value) if _NAME.fullmatch(node.value) else node.value
    if isinstance(node, ListNode):
        return ", ".join(_said(item) for item in node.items)
    entries = {key: entry.value for key, entry in node.items.items() if key not in without}
    parts = [_said(entries.pop(first))] if first in entries else []
    last = entries.get("to")
    if isinstance(last, TextNode) and last.value == "open":
        entries["to"] = TextNode("a day still to come", False, last.span)
    days = " ".join(f"{word} {_said(entries.pop(key))}" for key, word in _DATES if key in entries)
    if parts and days:
        parts = [f"{parts[0]} {days}"]
    elif days:
        parts = [days]
    details = entries.pop("with", None)
    for key, entry in details.items.items() if isinstance(details, MapNode) else ():
        parts.append(f"{plain(key)}: {_said(entry.value)}")
    return "; ".join([*parts, *(f"{plain(key)}: {_said(value)}" for key, value in entries.items())])
