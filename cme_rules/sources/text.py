"""The paragraphs of a text, each with its fingerprint: the hash of its words, white space and punctuation folded."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

_GAP = re.compile(r"[\W_]+")
_ITEM = re.compile(r"\s*(?:[•◦▪*–—-]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s+")
LEAST_WORDS = 3
"""A line of fewer words (a heading, a page number) needs no clause."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its first line in the text, its words, and its fingerprint.

    ``also`` are the fingerprints of the single lines it is made of: a text may keep a paragraph to a line or wrap it.
    """

    line: int
    words: str
    fingerprint: str
    also: tuple[str, ...] = ()

    def matches(self, fingerprint: str) -> bool:
        """Tell whether a fingerprint is that of the paragraph or of one of its lines."""
        return fingerprint == self.fingerprint or fingerprint in self.also


def folded(text: str) -> str:
    """Give the words of a text in small letters, one space between them.

    >>> folded("  The school –  must    notify: ")
    'the school must notify'
    """
    return _GAP.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def fingerprint(text: str) -> str:
    """Give the first sixteen digits of the SHA-256 of the folded words.

    >>> fingerprint("The school must notify.") == fingerprint("the  school,  must notify")
    True
    """
    return hashlib.sha256(folded(text).encode()).hexdigest()[:16]


def paragraphs(text: str) -> list[Paragraph]:
    """Cut a text into paragraphs: at empty lines, and at lines that begin as an item of a list does."""
    found: list[Paragraph] = []
    lines: list[str] = []
    first = 1
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        if lines and (not line.strip() or _ITEM.match(line)):
            found += _paragraph(first, lines)
            lines = []
        if line.strip():
            first = first if lines else number
            lines.append(line)
    return found


def _paragraph(first: int, lines: list[str]) -> list[Paragraph]:
    words = folded(" ".join(lines))
    if len(words.split()) < LEAST_WORDS:
        return []
    also = tuple(fingerprint(line) for line in lines) if len(lines) > 1 else ()
    return [Paragraph(first, words, fingerprint(words), also)]
