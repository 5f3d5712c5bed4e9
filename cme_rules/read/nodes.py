"""Located nodes: what a file says, with the place of each part, and no types guessed."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.core.problem import Problem
from cme_rules.core.span import Span


@dataclass(frozen=True, slots=True)
class TextNode:
    """Hold one value as text; ``quoted`` says that it stood in quotation marks or in a text block."""

    value: str
    quoted: bool
    span: Span


@dataclass(frozen=True, slots=True)
class ListNode:
    """Hold a list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one key of a block, its place, and its value."""

    key: str
    key_span: Span
    value: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """Hold a block of keys in the order of the file."""

    items: dict[str, Entry]
    span: Span


Node = MapNode | ListNode | TextNode


@dataclass(frozen=True, slots=True)
class Loaded:
    """Hold what was read.

    ``node`` is the tree, and is None as soon as there is one error, so that nothing is judged from a
    document that was not understood. ``partial`` is the tree as far as it could be built; it serves only to
    look for further problems. ``first_line`` is the line of the file on which the document begins.
    """

    node: Node | None
    problems: tuple[Problem, ...]
    partial: Node | None = None
    first_line: int = 1
