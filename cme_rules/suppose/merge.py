"""A case with what is supposed put to what is recorded. See decision 0085."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from cme_rules.dates.civil import iso
from cme_rules.model.case import AbsencePeriod, Case, EventRecord, FactValue, Mark
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode

Known = TypeVar("Known", FactValue, EventRecord, AbsencePeriod, Mark)
Lasting = TypeVar("Lasting", FactValue, AbsencePeriod)
HEAD = ("case", "about", "title")
"""What a case is cannot be supposed."""


def merged(base: MapNode, parts: Sequence[MapNode]) -> MapNode:
    """Put fragments to a case file: their facts and lists are added, and of anything else they say what counts."""
    items = dict(base.items)
    for part in parts:
        for key, entry in part.items.items():
            before = items.get(key)
            items[key] = entry if before is None else Entry(key, entry.key_span, _both(key, before.value, entry.value))
    return MapNode(items, base.span)


def _both(key: str, old: Node, new: Node) -> Node:
    if isinstance(old, ListNode) and isinstance(new, ListNode):
        return ListNode((*old.items, *new.items), new.span)
    assert isinstance(old, MapNode), "the shape of the case and of what is supposed has been looked at"
    assert isinstance(new, MapNode), "as above"
    items = dict(old.items)
    for name, entry in new.items.items():
        if name in items and key in ("facts", "attendance"):
            entry = Entry(name, entry.key_span, _listed(items[name].value, entry.value))  # noqa: PLW2901
        items[name] = entry
    return MapNode(items, new.span)


def _listed(old: Node, new: Node) -> ListNode:
    return ListNode((*_values(old), *_values(new)), new.span)


def _values(node: Node) -> tuple[Node, ...]:
    """Give the values of a fact one by one, each as a block."""
    if isinstance(node, ListNode):
        return node.items
    if isinstance(node, TextNode):
        return (MapNode({"value": Entry("value", node.span, node)}, node.span),)
    return (node,)


def supposing(case: Case, places: frozenset[str], known_on: int | None) -> Case:
    """Let what stands in certain places count: on its days no other value of the same fact stands, no other absence.

    What is supposed counts as known, whatever the date of knowing.
    """
    facts = [v for v in case.facts if v.span.file in places]
    periods = [p for p in case.periods if p.span.file in places]
    marks = [m for m in case.marks if m.span.file in places]
    sessions = {(m.day, m.session) for m in marks}
    recorded = [v for v in case.facts if v.span.file not in places]
    left = [piece for value in recorded for piece in _left(value, [v for v in facts if v.fact == value.fact])]
    absent = [piece for one in case.periods if one.span.file not in places for piece in _left(one, periods)]
    kept = [m for m in case.marks if m.span.file not in places and (m.day, m.session) not in sessions]
    return replace(
        case,
        facts=(*left, *(_known(v, known_on) for v in facts)),
        events=tuple(_known(e, known_on) if e.span.file in places else e for e in case.events),
        periods=(*absent, *(_known(p, known_on) for p in periods)),
        marks=(*kept, *(_known(m, known_on) for m in marks)),
    )


def without(case: Case, name: str) -> Case | None:
    """Take out a record by its id, or an event by its kind and day as keys of verdicts write them.

    ``None`` where there is none.
    """
    left = replace(
        case,
        events=tuple(e for e in case.events if name not in (e.id, _named(e))),
        facts=tuple(v for v in case.facts if v.id != name),
        periods=tuple(p for p in case.periods if p.id != name),
    )
    return None if left == case else left


def _named(event: EventRecord) -> str:
    return f"{event.kind}@{iso(event.lo) if event.lo is not None else 'undated'}"


def _known(record: Known, known_on: int | None) -> Known:
    return replace(record, recorded=known_on) if record.recorded is None else record


def _left(value: Lasting, new: Iterable[Lasting]) -> list[Lasting]:
    """Give what is left of what is recorded beside what is supposed; what corrects a record takes its place anyway."""
    pieces = [value]
    for one in new:
        if not one.corrects:
            pieces = [left for piece in pieces for left in _cut(piece, one)]
    return pieces


def _cut(value: Lasting, out: Lasting) -> Iterator[Lasting]:
    apart = out.first is not None and value.last is not None and value.last < out.first
    if apart or (out.last is not None and value.first is not None and value.first > out.last):
        yield value
        return
    if out.first is not None and (value.first is None or value.first < out.first):
        yield replace(value, last=out.first - 1)
    if out.last is not None and (value.last is None or value.last > out.last):
        yield replace(value, first=out.last + 1)
