"""Characters that do not show: found with their place, and named."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.read import limits

# U+0085, U+2028 and U+2029 break lines for some programs and not for others, so they count as control
# characters.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_WIDTH = "\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f"
_HIDDEN = re.compile(f"(?P<control>[{_CONTROL}])|(?P<bidi>[{_BIDI}])|(?P<width>[{_NO_WIDTH}])")
_LINE_END = re.compile(r"\r\n|\r|\n")

_INDENTED = re.compile("^ *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)

_NAMES = {
    "\x00": "NUL",
    "\x07": "bell",
    "\x08": "backspace",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
}


class Lines:
    """Turn offsets in a text into places in its file."""

    def __init__(self, text: str, file: str, first_line: int = 1) -> None:
        self.text = text
        self.file = file
        self.first_line = first_line

    @cached_property
    def starts(self) -> list[int]:
        """Return the offset at which each line begins."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def line(self, number: int) -> str:
        """Return the text of one line, by its number in the file, without its line end."""
        index = number - self.first_line
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[index] : end].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """Return the place of the text from one offset to another."""
        line, column = self.place(start)
        end_line, end_column = self.place(end)
        return Span(self.file, line, column, end_line, end_column)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset."""
        index = bisect_right(self.starts, offset) - 1
        return index + self.first_line, offset - self.starts[index] + 1


def check_characters(text: str, file: str, first_line: int = 1) -> list[Problem]:
    """Find control characters and those that turn the text (errors), and those of no width (warnings)."""
    problems: list[Problem] = []
    lines = Lines(text, file, first_line)
    for found in _HIDDEN.finditer(text):
        if len(problems) == limits.CHARACTER_PROBLEMS:
            break
        span = lines.span(found.start(), found.end())
        name = character_name(found.group())
        if "\udc80" <= found.group() <= "\udcff":  # how Python keeps a byte that is not UTF-8
            byte = ord(found.group()) - 0xDC00
            problems.append(problem("CME-Y007", f"the byte 0x{byte:02X} is not UTF-8 text", span))
            break
        if found.lastgroup == "control":
            problems.append(problem("CME-Y010", f"the text holds the control character {name}", span))
        elif found.lastgroup == "bidi":
            problems.append(problem("CME-Y011", f"the text holds the hidden character {name}", span))
        else:
            message = f"the text holds the hidden character {name}"
            problems.append(problem("CME-Y012", message, span, severity="warning"))
    return problems


def check_indentation(lines: Lines) -> list[Problem]:
    """Find lines of YAML that are indented with a blank that only looks like a space."""
    problems: list[Problem] = []
    if lines.text.isascii():
        return problems
    for found in _INDENTED.finditer(lines.text):
        if len(problems) == limits.CHARACTER_PROBLEMS:
            break
        message = f"the line is indented with {character_name(found[1])}, which is no ordinary space"
        help_ = "replace the blanks at the beginning of the line with spaces"
        problems.append(problem("CME-Y040", message, lines.span(found.start(1), found.end(1)), help=help_))
    return problems


def check_value(value: str, span: Span) -> Problem | None:
    """Find a hidden character that came into a value by an escape, so that the file does not show it."""
    for found in _HIDDEN.finditer(value):
        name = character_name(found.group())
        if found.lastgroup == "control":
            return problem("CME-Y010", f"the value holds the control character {name}", span)
        if found.lastgroup == "bidi":
            return problem("CME-Y011", f"the value holds the hidden character {name}", span)
    return None


def character_name(character: str) -> str:
    r"""Name a character that cannot be shown.

    >>> character_name("\x00"), character_name("\u202e")
    ('U+0000 (NUL)', 'U+202E (right-to-left override)')
    """
    name = _NAMES.get(character) or unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")


def source_line(text: str, line: int) -> str:
    r"""Return one line of a text, without its line end; lines count from 1; past the last there is only "".

    >>> source_line("a: 1\nb: 2\n", 2)
    'b: 2'
    """
    lines = _LINE_END.split(text)
    return lines[line - 1] if 1 <= line <= len(lines) else ""
