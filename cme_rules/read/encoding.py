"""Bytes to text: UTF-8 only, and a plain word for whatever else the bytes may be."""

from __future__ import annotations

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.read.characters import check_characters

HEAD = 4096  # bytes looked at to tell what a file is

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_KINDS = (
    (b"PK\x03\x04", "a spreadsheet, a document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet or document"),
    (b"%PDF-", "a PDF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)


def check_head(head: bytes, file: str) -> Problem | None:
    """Say what is wrong with a file by its first bytes: UTF-16 or UTF-32, or no text at all."""
    start = Span(file, 1, 1, 1, 1)
    for mark, name in _WIDE_BOMS:
        if head.startswith(mark):
            return problem("CME-Y008", f"the file is saved as {name}", start)
    for mark, name in _KINDS:
        if head.startswith(mark):
            return problem("CME-Y009", f"the file is {name}, not text", start)
    zeros = head.count(0)
    if zeros and (_looks_wide(head[::2], head[1::2]) or _looks_wide(head[1::2], head[::2])):
        return problem("CME-Y008", "the file seems to be saved as UTF-16", start)
    controls = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r")
    if controls * 10 > len(head):
        return problem("CME-Y009", "the file is not text", start)
    return None


def _looks_wide(letters: bytes, zeros: bytes) -> bool:
    return len(zeros) > 1 and zeros.count(0) * 10 > len(zeros) * 9 and letters.count(0) * 10 < len(letters)


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Turn the bytes of a whole file into text; a byte order mark at the beginning is taken off.

    Only what cannot be text at all is a problem here; hidden characters are found when the text is read.
    """
    found = check_head(data[:HEAD], file)
    if found:
        return None, [found]
    data = data.removeprefix(_BOM)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        problems = check_characters(data.decode("utf-8", "surrogateescape"), file)
        return None, [each for each in problems if each.code == "CME-Y007"] or problems


def decode_line(data: bytes) -> str:
    """Turn one line of a long file into text; bytes that are not UTF-8 are found when the text is read."""
    return data.decode("utf-8", "surrogateescape")
