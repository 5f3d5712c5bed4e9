"""A strict part of YAML, read into located nodes: every value is text, and nothing is guessed or repeated."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem, has_errors, in_order
from cme_rules.core.span import Span
from cme_rules.read.blocks import add_entry
from cme_rules.read.characters import Lines, check_characters, check_indentation, check_value, source_line
from cme_rules.read.json_nodes import read_json
from cme_rules.read.limits import CASE, RULE, Limits, size
from cme_rules.read.nodes import Entry, ListNode, Loaded, MapNode, Node, TextNode
from cme_rules.read.yaml_advice import advise

__all__ = [
    "Entry",
    "ListNode",
    "Loaded",
    "MapNode",
    "Node",
    "TextNode",
    "load_documents",
    "load_text",
    "source_line",
]

_MARKER = re.compile(r"(---|\.\.\.)(?=[ \t\r\n]|$)")
_NOTHING = re.compile(r"(?:---)?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$))*")


def load_text(text: str, file: str, bounds: Limits = RULE, first_line: int = 1) -> Loaded:
    """Read the one document of a text; a ``file`` that ends in .json is read as JSON, any other as YAML.

    Nothing is raised: whatever is wrong stands in the problems. ``first_line`` is the line of the file on
    which the text begins.
    """
    text = text.removeprefix("\ufeff")
    problems = check_characters(text, file, first_line)
    length = len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
    if length > bounds.document_bytes:
        problems.append(too_large(Span(file, first_line, 1, first_line, 1), bounds))
    partial: Node | None = None
    if not any(found.code in _UNREADABLE for found in problems):
        lines = Lines(text, file, first_line)
        if file.lower().endswith((".json", ".jsonl")):
            partial, more = read_json(lines, bounds)
        else:
            partial, more = _read_yaml(lines, bounds)
        problems.extend(more)
    node = None if has_errors(problems) else partial
    return Loaded(node, tuple(in_order(problems)), partial, first_line)


def load_documents(text: str | Iterable[str], file: str, bounds: Limits = CASE) -> Iterator[Loaded]:
    """Read the documents of a YAML text one by one, divided by lines "---", each within limits of its own.

    The text may come as an open file or any other source of lines with their line ends; then only one
    document is held at a time. A document that cannot be read does not stop the ones after it.
    """
    lines = io.StringIO(text, newline="") if isinstance(text, str) else text
    found = False
    for chunk in _chunks(lines, bounds):
        if chunk.too_large:
            found = True
            start = Span(file, chunk.first_line, 1, chunk.first_line, 1)
            yield Loaded(None, (too_large(start, bounds),), None, chunk.first_line)
            continue
        content = "".join(chunk.lines).removeprefix("\ufeff")
        if _NOTHING.fullmatch(content) and (not chunk.marked or (chunk.last and found)):
            continue  # before the first "---", or after the last one
        found = True
        yield load_text(content, file, bounds, chunk.first_line)
    if not found:
        yield Loaded(None, (_empty(file, 1),))


def too_large(span: Span, bounds: Limits) -> Problem:
    """Say that one document is larger than its limit."""
    return problem("CME-Y020", f"the document is larger than {size(bounds.document_bytes)}", span)


_UNREADABLE = frozenset({"CME-Y007", "CME-Y010", "CME-Y020"})


@dataclass(slots=True)
class _Chunk:
    first_line: int
    marked: bool = False
    lines: list[str] = field(default_factory=list)
    length: int = 0
    too_large: bool = False
    last: bool = False

    def add(self, line: str, bounds: Limits) -> None:
        self.length += len(line)
        if self.length > bounds.document_bytes + 8:  # a byte order mark and a marker do not count
            self.too_large = True
            self.lines.clear()
        else:
            self.lines.append(line)


def _chunks(lines: Iterable[str], bounds: Limits) -> Iterator[_Chunk]:
    chunk = _Chunk(first_line=1)
    number, at_start = 1, True
    for line in lines:
        marker = _MARKER.match(line) if at_start and line[:1] in "-." else None
        if marker:
            yield chunk
            starts = marker.group(1) == "---"
            chunk = _Chunk(number if starts else number + 1, marked=starts)
        if not marker or chunk.marked:
            chunk.add(line, bounds)
        at_start = line.endswith(("\n", "\r"))
        number += at_start
    chunk.last = True
    yield chunk


def _empty(file: str, line: int) -> Problem:
    return problem("CME-Y005", "there is nothing to read here", Span(file, line, 1, line, 1))


class _Stop(Exception):  # noqa: N818  it ends the reading of one document and never leaves this module
    """End the reading of one document."""


@dataclass(slots=True)
class _Frame:
    """Hold a block or list that is not finished; ``key`` is the key whose value comes next."""

    span: Span
    flow: bool
    items: list[Node] | None
    entries: dict[str, Entry] = field(default_factory=dict)
    key: TextNode | None = None
    key_is_due: bool = True

    def finish(self, end: Span) -> Node:
        if self.flow:
            last = end
        elif self.items is not None:
            last = self.items[-1].span if self.items else end
        else:
            last = next(reversed(self.entries.values())).value.span if self.entries else self.span
        start = self.span
        span = Span(start.file, start.line, start.column, last.end_line, last.end_column)
        return MapNode(self.entries, span) if self.items is None else ListNode(tuple(self.items), span)


class _Builder:
    """Build the tree of one document from the events of the YAML reader."""

    def __init__(self, lines: Lines, bounds: Limits) -> None:
        self.lines = lines
        self.file = lines.file
        self.shift = lines.first_line
        self.bounds = bounds
        self.problems: list[Problem] = []
        self.frames: list[_Frame] = []
        self.root: Node | None = None
        self.whole = True
        self.nodes = 0
        self.document: Span | None = None

    def span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        shift = self.shift
        return Span(self.file, start.line + shift, start.column + 1, end.line + shift, end.column + 1)

    def add(self, code: str, message: str, span: Span) -> None:
        self.problems.append(problem(code, message, span))

    def read(self) -> None:
        try:
            for event in yaml.parse(self.lines.text, Loader=yaml.CSafeLoader):
                self.take(event)
        except _Stop:
            self.whole = False
        except yaml.YAMLError as error:
            self.whole = False
            self.problems.append(advise(error, self.lines))

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.place(self.frames.pop().finish(self.span(event)))
        elif isinstance(event, yaml.AliasEvent):
            span = self.span(event)
            self.add("CME-Y031", "the value is repeated by “*” and a name", span)
            self.whole = False
            self.count(span)
            self.place(TextNode("", True, span))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.start_document(event)

    def start_document(self, event: Any) -> None:
        span = self.span(event)
        if event.version or event.tags:
            line = span.line
            self.add("CME-Y037", "the line begins with “%”", Span(self.file, line, 1, line, 2))
        if self.document is not None:
            labels = ((self.document, "the first document begins here"),)
            self.problems.append(problem("CME-Y036", "a second document begins here", span, labels=labels))
            raise _Stop
        self.document = span

    def scalar(self, event: Any) -> None:
        span = self.span(event)
        value: str = event.value
        self.count(span)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event, span)
        if len(value) > self.bounds.scalar_characters:
            most = self.bounds.scalar_characters
            self.add("CME-Y023", f"the value is longer than {most:,} characters", span)
        quoted = bool(event.style)
        if quoted:
            hidden = check_value(value, span) if event.style == '"' else None
            if hidden:
                self.problems.append(hidden)
        elif span.end_line > span.line:
            self.check_lines(span)
        self.place(TextNode(value, quoted, span))

    def check_lines(self, span: Span) -> None:
        """Refuse a dash that the reader takes for a part of the text on the line before it."""
        for line in range(span.line + 1, span.end_line + 1):
            dash = re.match(r"( *)-(?: |$)", self.lines.line(line))
            if dash:
                column = len(dash.group(1)) + 1
                place = Span(self.file, line, column, line, column + 1)
                self.add("CME-Y043", "the dash does not begin in the same column as those above it", place)

    def begin(self, event: Any) -> None:
        span = self.span(event)
        self.count(span)
        if event.anchor is not None or event.tag is not None:
            self.refuse(event, span)
        if len(self.frames) == self.bounds.depth:
            message = f"blocks are nested more than {self.bounds.depth} deep"
            self.add("CME-Y021", message, Span(self.file, span.line, span.column, span.line, span.column + 1))
            raise _Stop
        items: list[Node] | None = [] if isinstance(event, yaml.SequenceStartEvent) else None
        self.frames.append(_Frame(span, bool(event.flow_style), items))

    def count(self, span: Span) -> None:
        self.nodes += 1
        if self.nodes > self.bounds.nodes:
            start = Span(self.file, span.line, span.column, span.line, span.column)
            self.add("CME-Y022", f"the document holds more than {self.bounds.nodes:,} values", start)
            raise _Stop

    def refuse(self, event: Any, span: Span) -> None:
        """Refuse anchors and tags; their names are not shown, since they may be words of a case."""
        start = Span(self.file, span.line, span.column, span.line, span.column + 1)
        if event.anchor is not None:
            self.add("CME-Y030", "the value is given a name with “&”", start)
        if event.tag is not None:
            self.add("CME-Y032", "the value carries a tag that begins with “!”", start)

    def place(self, node: Node) -> None:
        """Put a finished node where it belongs: into its list, or as a key or value of its block."""
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        if frame.items is not None:
            frame.items.append(node)
        elif frame.key_is_due:
            frame.key_is_due = False
            frame.key = self.check_key(node)
        else:
            frame.key_is_due = True
            if frame.key is not None:
                add_entry(frame.entries, Entry(frame.key.value, frame.key.span, node), self.problems)

    def check_key(self, node: Node) -> TextNode | None:
        if isinstance(node, TextNode) and node.value == "<<" and not node.quoted:
            self.add("CME-Y033", "the block is to be merged with another by “<<”", node.span)
            self.whole = False
            return None
        if not isinstance(node, TextNode):
            self.add("CME-Y035", "the key is a list or a block", node.span)
        elif not node.value:
            self.add("CME-Y035", "the key is empty", node.span)
        else:
            return node
        self.whole = False
        return None


def _read_yaml(lines: Lines, bounds: Limits) -> tuple[Node | None, list[Problem]]:
    if _NOTHING.fullmatch(lines.text):
        return None, [_empty(lines.file, lines.first_line)]
    builder = _Builder(lines, bounds)
    builder.problems += check_indentation(lines)
    builder.read()
    if builder.whole and builder.root is None:  # nothing but a byte order mark, for one
        return None, [*builder.problems, _empty(lines.file, lines.first_line)]
    return (builder.root if builder.whole else None), builder.problems
