"""JSON, exactly as its standard has it, read into the same located nodes as YAML.

YAML readers refuse some sound JSON (two-part escapes of emoji, for one) and take much that is none, so JSON
has a reader of its own.
"""

from __future__ import annotations

import json
import re
from typing import NoReturn

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.read.blocks import add_entry
from cme_rules.read.characters import Lines, check_value
from cme_rules.read.limits import Limits
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode

_BLANK = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"')
_PLAIN = re.compile(
    r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.+-])"
    r"|(?:true|false|null)(?!\w)"
)
_WORD = re.compile(r"[\w.+-]+")
_BAD_ESCAPE = re.compile(r'(?:[^\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*')
_NO_JSON = {
    "nan": "a number in digits, or leave the key out where it is not known",
    "infinity": "a number in digits, or leave the key out where it is not known",
    "none": "null in small letters, or better leave the key out",
    "undefined": "null, or better leave the key out",
    "null": "null in small letters, or better leave the key out",
    "true": "true in small letters",
    "false": "false in small letters",
}
_QUOTE = "put every key and text in double quotation marks"


class _Stop(Exception):  # noqa: N818  it ends the reading of one document and never leaves this module
    """End the reading of one document."""


def read_json(lines: Lines, bounds: Limits) -> tuple[Node | None, list[Problem]]:
    """Read one JSON document; the value null becomes an empty text that is not quoted, as in YAML."""
    reader = _Reader(lines, bounds)
    try:
        return reader.document(), reader.problems
    except _Stop:
        return None, reader.problems


class _Reader:
    def __init__(self, lines: Lines, bounds: Limits) -> None:
        self.lines = lines
        self.text = lines.text
        self.bounds = bounds
        self.problems: list[Problem] = []
        self.at = 0
        self.nodes = 0

    def document(self) -> Node:
        self.skip()
        if self.at == len(self.text):
            line = self.lines.first_line
            place = Span(self.lines.file, line, 1, line, 1)
            self.problems.append(problem("CME-Y005", "there is nothing to read here", place))
            raise _Stop
        node = self.value(0)
        self.skip()
        if self.at < len(self.text):
            help_ = "take out what follows the last bracket; a file with a case on each line must end in .jsonl"
            self.fail("more text follows the end of the document", help_)
        return node

    def skip(self) -> None:
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def value(self, depth: int) -> Node:
        self.count()
        char = self.text[self.at : self.at + 1]
        if char == '"':
            return self.string()
        if char in ("{", "["):
            if depth == self.bounds.depth:
                span = self.lines.span(self.at, self.at + 1)
                message = f"blocks are nested more than {self.bounds.depth} deep"
                self.problems.append(problem("CME-Y021", message, span))
                raise _Stop
            return self.block(depth) if char == "{" else self.list(depth)
        found = _PLAIN.match(self.text, self.at)
        if found is None:
            self.fail_at_value(char)
        self.at = found.end()
        value = "" if found.group() == "null" else found.group()
        return self.scalar(value, False, self.lines.span(found.start(), found.end()))

    def string(self) -> TextNode:
        found = _STRING.match(self.text, self.at)
        if found is None:
            rest = self.text[self.at + 1 :]
            message = "a tab or line end stands within a text, or its quotation mark is not closed"
            help_ = "close the quotation mark; within a text write \\n for a line end and \\t for a tab"
            self.fail(message, help_ if rest else "close the quotation mark")
        raw = found.group()
        span = self.lines.span(found.start(), found.end())
        if "\\" not in raw:
            self.at = found.end()
            return self.scalar(raw[1:-1], True, span)
        sound = _BAD_ESCAPE.match(raw)
        if sound is None or sound.end() < len(raw):
            self.at += sound.end() if sound else 0
            self.fail("the backslash does not begin a character that is known", "write two backslashes")
        self.at = found.end()
        value = json.loads(raw)
        hidden = check_value(value, span)
        if hidden:
            self.problems.append(hidden)
        return self.scalar(value, True, span)

    def scalar(self, value: str, quoted: bool, span: Span) -> TextNode:
        if len(value) > self.bounds.scalar_characters:
            message = f"the value is longer than {self.bounds.scalar_characters:,} characters"
            self.problems.append(problem("CME-Y023", message, span))
        return TextNode(value, quoted, span)

    def block(self, depth: int) -> MapNode:
        start = self.at
        entries: dict[str, Entry] = {}
        self.at += 1
        self.skip()
        while not self.take("}"):
            if entries:
                self.take_comma("}", start)
            if self.text[self.at : self.at + 1] != '"':
                self.fail("a key in double quotation marks is due here", _QUOTE)
            self.count()
            key = self.string()
            self.skip()
            if not self.take(":"):
                self.fail("a colon is missing after the key", "write a colon between the key and its value")
            self.skip()
            value = self.value(depth + 1)
            if key.value:
                add_entry(entries, Entry(key.value, key.span, value), self.problems)
            else:
                self.problems.append(problem("CME-Y035", "the key is empty", key.span))
                entries.setdefault("", Entry("", key.span, value))
            self.skip()
        return MapNode(entries, self.lines.span(start, self.at))

    def list(self, depth: int) -> ListNode:
        start = self.at
        items: list[Node] = []
        self.at += 1
        self.skip()
        while not self.take("]"):
            if items:
                self.take_comma("]", start)
            items.append(self.value(depth + 1))
            self.skip()
        return ListNode(tuple(items), self.lines.span(start, self.at))

    def take(self, char: str) -> bool:
        if self.text.startswith(char, self.at):
            self.at += 1
            return True
        return False

    def take_comma(self, closing: str, start: int) -> None:
        comma = self.at
        if not self.take(","):
            if self.at == len(self.text):
                self.at = start
                self.fail("the bracket is never closed", f"write “{closing}” where the block or list ends")
            self.fail("a comma is missing here", "write a comma between two items, and none after the last")
        self.skip()
        if self.text.startswith(closing, self.at):
            self.at = comma
            self.fail("a comma stands after the last item", "take out the comma")

    def count(self) -> None:
        self.nodes += 1
        if self.nodes > self.bounds.nodes:
            span = self.lines.span(self.at, self.at)
            message = f"the document holds more than {self.bounds.nodes:,} values"
            self.problems.append(problem("CME-Y022", message, span))
            raise _Stop

    def fail_at_value(self, char: str) -> NoReturn:
        if char == "":
            self.fail("the text ends where a value is due", "close every bracket and quotation mark")
        if char in "#/":
            self.fail("JSON has no comments", "take out the comment")
        word = _WORD.match(self.text, self.at)
        if word and word.group().lstrip("+-").casefold() in _NO_JSON:
            meant = _NO_JSON[word.group().lstrip("+-").casefold()]
            self.fail("the word has no meaning in JSON", f"write {meant}")
        if char == "'" or char.isalpha():
            help_ = _QUOTE + "; true, false and null are written in small letters"
            self.fail("a text stands without double quotation marks", help_)
        if char.isdigit() or char in "-+.":
            help_ = "write the number without leading zeros or a plus sign, or in double quotation marks"
            self.fail("this is not a number as JSON writes it", help_)
        self.fail("a value is due here", "write a text, a number, a list or a block")

    def fail(self, message: str, help_: str) -> NoReturn:
        word = _WORD.match(self.text, self.at)
        end = word.end() if word else min(self.at + 1, len(self.text))
        self.problems.append(problem("CME-Y050", message, self.lines.span(self.at, end), help=help_))
        raise _Stop
