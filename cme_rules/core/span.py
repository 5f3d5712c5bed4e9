"""Where a thing stands in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark a stretch of text in a file.

    Lines and columns start at 1 and columns count characters, not bytes. ``end_column`` is the column just
    after the last character, so a stretch on one line is ``end_column - column`` characters long. ``file``
    is the path as the user gave it, with forward slashes. A folder as a whole has line 0.

    >>> str(Span("rules/visit.yaml", 14, 7, 14, 23))
    'rules/visit.yaml:14:7'
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Return ``file:line:column``, the form that editors open on a click; a folder has no line."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file
