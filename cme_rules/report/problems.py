"""Problems as text for people: the place, the message, the line with a mark under it, and what to do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from cme_rules.core.nearest import did_you_mean
from cme_rules.core.problem import Problem, in_order
from cme_rules.core.span import Span

MOST = 20  # problems shown before the rest is only counted
_WIDTH = 100  # columns of a source line that are shown

_ESCAPES = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z\\-_]?")
_BOLD, _RED, _YELLOW, _BLUE, _RESET = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[0m"

ReadLine = Callable[[Span], str | None]


def render(
    problems: Iterable[Problem], read_line: ReadLine, colour: bool = False, more: int = 0, most: int = MOST
) -> str:
    """Write problems out in order of place, at most ``most`` of them and then the number of the others.

    ``read_line`` returns the source line of a span, or None where it cannot or must not be shown: for case
    files it must return None unless the user asked to see values. No text of a file reaches the terminal
    with control characters in it. ``more`` counts problems that were not even kept.
    """
    ordered = in_order(problems)
    blocks = [_block(each, read_line, colour) for each in ordered[:most]]
    more += max(0, len(ordered) - most)
    if more:
        blocks.append(f"… and {more:,} more\n")
    return "\n".join(blocks)


def clean(text: str) -> str:
    r"""Take escape sequences and hidden characters out of a text, so that it stays one harmless line.

    >>> clean("a\x1b[31mred\nb")
    'ared b'
    """
    if text.isprintable():
        return text
    text = re.sub(r"[\t\r\n]+", " ", _ESCAPES.sub("", text))
    return "".join(char for char in text if not _is_hidden(char))


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def _block(problem: Problem, read_line: ReadLine, colour: bool) -> str:
    place = f"{clean(str(problem.span))}: " if problem.span else ""
    head = f"{problem.severity}[{problem.code}]"
    if colour:
        place = f"{_BOLD}{place}{_RESET}" if place else ""
        head = (_RED if problem.severity == "error" else _YELLOW) + head + _RESET
    lines = [f"{place}{head}: {clean(problem.message)}"]
    if problem.span:
        lines.extend(_source(problem.span, read_line, colour))
    for span, note in problem.labels:
        lines.append(f"   {clean(str(span))}: {clean(note)}")
        lines.extend(_source(span, read_line, colour))
    help_ = problem.help or did_you_mean(problem.suggestions)
    if help_:
        lines.append(f"   help: {clean(help_)}")
    lines.append(f"   more: cme-rules explain {problem.code}")
    return "\n".join(lines) + "\n"


def _source(span: Span, read_line: ReadLine, colour: bool) -> list[str]:
    """Return the source line and the line with the mark, cut to a width that fits most windows."""
    text = read_line(span)
    if text is None or not text.strip():
        return []
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    end = max(end, start + 1)
    first = max(0, start - _WIDTH // 2) if len(text) > _WIDTH and start > _WIDTH * 2 // 3 else 0
    last = first + _WIDTH
    before, marked, after = text[first:start], text[start:end][: max(last - start, 1)], text[end:last]
    before = ("…" if first else "") + _visible(before)
    marked = _visible(marked)
    after = _visible(after) + ("…" if len(text) > last else "")
    number = str(span.line)
    caret = " " * _columns(before) + "^" * max(_columns(marked), 1)
    if colour:
        caret = f"{_BLUE}{caret}{_RESET}"
    return [f"   {number} │ {before}{marked}{after}".rstrip(), f"   {' ' * len(number)} │ {caret}"]


def _visible(text: str) -> str:
    """Put a sign in place of each hidden character, so that the mark stays below what it points at."""
    return "".join(" " if char == "\t" else "\ufffd" if _is_hidden(char) else char for char in text)


def _columns(text: str) -> int:
    """Count the columns that a text takes up in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
