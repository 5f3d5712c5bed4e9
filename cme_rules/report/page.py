"""Lines of text of a fixed width: a label, what it says, and everything that continues it below."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

from cme_rules.report.problems import clean

WIDTH = 100
"""The width in files and pipes, whatever the terminal: the same input gives the same bytes."""
NARROWEST, WIDEST = 60, 120
LEAST = 30  # columns for the text of a verdict's line, however long its status
COLUMN = 15
"""Where the text of a line begins, after a status or a label."""
TRUTH = 10

BOLD, RED, YELLOW, GREEN, BLUE, RESET = (
    "\x1b[1m", "\x1b[1;31m", "\x1b[33m", "\x1b[32m", "\x1b[34m", "\x1b[0m",
)  # fmt: skip


@dataclass
class Page:
    """Text that grows line by line. Nothing that comes from a file reaches it with control characters in it."""

    colour: bool = False
    width: int = WIDTH
    lines: list[str] = field(default_factory=list)

    def blank(self) -> None:
        """Leave a line empty, but never two."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def plain(self, text: str, indent: int = 0) -> None:
        """Write a paragraph."""
        self._wrapped(" " * indent, " " * indent, clean(text))

    def heading(self, text: str, rule: str = "") -> None:
        """Write a heading, underlined with ``rule`` where one is given."""
        self.blank()
        text = clean(text)
        for line in textwrap.wrap(text, self.width, break_on_hyphens=False) or [""]:
            self.lines.append(self._in(BOLD, line))
        if rule:
            self.lines.append(rule * min(self.width, max(len(text), 4)))

    def status(self, word: str, text: str, right: str = "", colour: str = BOLD) -> None:
        """Write the line of a verdict: its status first, then its title, and on the right how late it is."""
        word, text, right = clean(word), clean(text), clean(right)
        head = f"{word:<{COLUMN}}" if len(word) < COLUMN else f"{word}  "
        room = self.width - len(head) - (len(right) + 2 if right else 0)
        below = bool(right) and room < LEAST and self.width < WIDTH
        if below:
            room = self.width - len(head)
        first, *rest = textwrap.wrap(text, max(room, LEAST), break_on_hyphens=False) or [""]
        line = f"{first:<{room}}  {right}" if right and not below else first
        self.lines.append(self._in(colour, head.rstrip()) + " " * (len(head) - len(head.rstrip())) + line.rstrip())
        self.lines += [" " * len(head) + one for one in [*rest, *([right] if below else [])]]

    def field(self, label: str, text: str) -> None:
        """Write a labelled line of a verdict; without a label it continues the one before."""
        start = f"  {clean(label):<{COLUMN - 3}} "
        self._wrapped(start, " " * len(start), clean(text))

    def source(self, label: str, text: str) -> None:
        """Write a line as it stands in a file, after a label; it is not wrapped, and its indentation is kept."""
        self.lines.append(f"  {clean(label):<{COLUMN - 3}} {clean(text)}".rstrip())

    def branch(self, truth: str, text: str, depth: int = 0) -> None:
        """Write a line of a tree: yes, no or not known, and of what."""
        start = " " * (COLUMN + 2 * depth) + (f"{truth:<{TRUTH}}" if truth else "")
        self._wrapped(start, " " * len(start), clean(text))

    def hanging(self, label: str, text: str, indent: int = 0) -> None:
        """Write a line whose continuation hangs under the text after its label."""
        start = " " * indent + clean(label)
        self._wrapped(start, " " * len(start), clean(text))

    def text(self) -> str:
        """Return all lines."""
        return "\n".join(self.lines).rstrip("\n") + "\n"

    def _wrapped(self, start: str, below: str, text: str) -> None:
        if len(start) + len(text) <= self.width:
            self.lines.append((start + text).rstrip())
            return
        lines = textwrap.wrap(
            text,
            self.width,
            initial_indent=start,
            subsequent_indent=below,
            break_on_hyphens=False,
            break_long_words=False,
        )
        self.lines += [line.rstrip() for line in lines] or [start.rstrip()]

    def _in(self, colour: str, text: str) -> str:
        return f"{colour}{text}{RESET}" if self.colour and text else text
