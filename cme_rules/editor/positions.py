"""Places as an editor counts them and as the program does.

The protocol counts lines and columns from 0, and a column in units of UTF-16
(https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position); the program
counts both from 1, and a column in characters.
"""

from __future__ import annotations

import re

from cme_rules.core.span import Span

Place = tuple[int, int]
"""A line and a column as an editor counts them."""


def lines_of(text: str) -> list[str]:
    r"""Divide a text as the protocol does: at LF, CRLF and CR, and at no other character.

    >>> lines_of("a\u2028b\r\nc")
    ['a\u2028b', 'c']
    """
    return re.split(r"\r\n|\n|\r", text)


def units_before(line: str, characters: int) -> int:
    """Count the units of UTF-16 in the first characters of a line.

    >>> units_before("a😀b", 2)
    3
    """
    return len(line[:characters].encode("utf-16-le", "surrogatepass")) // 2


def characters_before(line: str, units: int) -> int:
    """Count the characters of a line that end at or before so many units of UTF-16.

    >>> characters_before("a😀b", 3)
    2
    """
    seen = 0
    for number, character in enumerate(line):
        seen += 2 if ord(character) > 0xFFFF else 1
        if seen > units:
            return number
    return len(line)


def shown_at(span: Span, lines: list[str]) -> tuple[Place, Place]:
    """Give the beginning and the end of a span as an editor counts them; what has no place stands at the beginning."""
    if span.line < 1:
        return (0, 0), (0, 0)
    return _place(span.line, span.column, lines), _place(span.end_line, span.end_column, lines)


def _place(line: int, column: int, lines: list[str]) -> Place:
    text = lines[line - 1] if line <= len(lines) else ""
    return line - 1, units_before(text, column - 1)
