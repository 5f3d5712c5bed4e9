"""One slip in a tree of nodes, at each place: another shape, a key left out, a key that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode


def slips(node: Node) -> Iterator[Node]:
    """Give the tree with one slip in it, for each place and kind of slip."""
    text = TextNode("nonsense", False, node.span)
    yield text
    yield TextNode("", False, node.span)
    yield ListNode((text,), node.span)
    yield ListNode((), node.span)
    yield MapNode({"nonsense": Entry("nonsense", node.span, text)}, node.span)
    if isinstance(node, ListNode):
        for number, item in enumerate(node.items):
            for other in slips(item):
                yield ListNode((*node.items[:number], other, *node.items[number + 1 :]), node.span)
    elif isinstance(node, MapNode):
        for key, entry in node.items.items():
            yield MapNode({name: one for name, one in node.items.items() if name != key}, node.span)
            renamed = Entry("nonsense", entry.key_span, entry.value)
            items = [("nonsense", renamed) if name == key else (name, one) for name, one in node.items.items()]
            yield MapNode(dict(items), node.span)
            for other in slips(entry.value):
                yield MapNode({**node.items, key: Entry(key, entry.key_span, other)}, node.span)
