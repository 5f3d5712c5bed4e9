"""Find the place of each value that a path of the schema check leads to, and what to call it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from cme_rules.core.span import Span
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode

_LONGEST_VALUE = 60  # characters of a value that are shown

Path = tuple[str | int, ...]


class Places:
    """Know the tree that a path leads through: the place of each value, and what to call it."""

    def __init__(self, root: Node, show_values: bool) -> None:
        self.root = root
        self.show_values = show_values

    def node(self, path: Sequence[str | int]) -> Node:
        """Return the node at a path."""
        node = self.root
        for step in path:
            if isinstance(node, MapNode):  # noqa: SIM108  one line of this would be too long
                node = node.items[str(step)].value
            else:
                node = cast(ListNode, node).items[int(step)]
        return node

    def value_span(self, path: Path) -> Span:
        """Return the place of a value; of a block or list, its beginning or the key that it belongs to."""
        node = self.node(path)
        if isinstance(node, TextNode) and (node.value or node.quoted):
            return node.span
        return self.head(path)

    def head(self, path: Path) -> Span:
        """Return the place of the key that holds a value, or else where the value begins."""
        if path:
            parent = self.node(path[:-1])
            if isinstance(parent, MapNode):
                return parent.items[str(path[-1])].key_span
        node = self.node(path)
        if isinstance(node, MapNode) and node.items:
            return next(iter(node.items.values())).key_span
        span = node.span
        return Span(span.file, span.line, span.column, span.line, span.column + 1)

    def key_span(self, path: Path, key: str) -> Span:
        """Return the place of a key in the block at a path."""
        node = self.node(path)
        return node.items[key].key_span if isinstance(node, MapNode) and key in node.items else self.head(path)

    def name(self, path: Path) -> str:
        """Return what to call the value at a path: its key in quotation marks, or its number in a list."""
        if not path:
            return "the document"
        if isinstance(path[-1], str):
            return f"“{path[-1]}”"
        return f"item {path[-1] + 1}" + (f" of {self.name(path[:-1])}" if len(path) > 1 else "")

    def block(self, path: Path) -> str:
        """Return where a block is."""
        if not path:
            return "at the top level"
        return f"in {'the block ' if isinstance(path[-1], str) else ''}{self.name(path)}"

    def value(self, path: Path) -> str:
        """Return the value at a path for the end of a message, or "" where it is not to be shown."""
        node = self.node(path)
        if self.show_values and isinstance(node, TextNode) and node.value:
            text = " ".join(node.value.split())
            return f"“{text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + '…'}”"
        return ""
