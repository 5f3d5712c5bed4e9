"""A page taken apart with the parser of the standard library: no browser is needed."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}
SVG_EMPTY = {"rect", "line", "path", "circle"}


@dataclass
class Node:
    tag: str
    attrs: dict[str, str]
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> list[Node]:
        found = [self] if not tags or self.tag in tags else []
        for child in self.children:
            found += child.all(*tags)
        return found

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").split()


class Parsed(HTMLParser):
    """The tree of a page; ``faults`` are tags that were not closed in order, or twice the same attribute."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.here = self.root
        self.faults: list[str] = []
        self.feed(page)
        self.close()
        if self.here is not self.root:
            self.faults.append(f"<{self.here.tag}> is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Node(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        if self.here.tag != tag or self.here.parent is None:
            self.faults.append(f"</{tag}> closes <{self.here.tag}>")
            return
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        node: Node | None = self.here
        while node is not None:
            node.texts.append(data)
            node = node.parent

    def all(self, *tags: str) -> list[Node]:
        return [node for node in self.root.all(*tags) if node is not self.root]

    def skeleton(self) -> list[tuple[str, tuple[str, ...]]]:
        """Give all tags with the names of their attributes, in order."""
        return [(node.tag, tuple(sorted(node.attrs))) for node in self.all()]
