"""SHA-256 of files and of data; data are written in one canonical form first (RFC 8785, without fractions)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_PIECE = 1 << 20
_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def of_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits; nothing where it cannot be read.

    What is no ordinary file is not opened.
    """
    digest = hashlib.sha256()
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


def of_data(data: object) -> str:
    """Return the SHA-256 of data made of texts, whole numbers, truth values, lists and mappings.

    In the first of the lists and mappings a list may be given item by item, to be gone through once.

    >>> of_data({"b": 1, "a": "é"}) == of_data({"a": "é", "b": 1})
    True
    """
    digest = hashlib.sha256()
    for piece in _pieces(data, 2):
        digest.update(piece.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _pieces(data: object, depth: int) -> Iterator[str]:
    """Write data piece by piece down to a depth: the text of a large case in one takes much memory."""
    if not depth or not data or not isinstance(data, dict | list | Iterator):
        yield _canonical(data)
    elif isinstance(data, dict):
        for number, key in enumerate(sorted(data)):
            yield f"{',' if number else '{'}{_canonical(key)}:"
            yield from _pieces(data[key], depth - 1)
        yield "}"
    else:
        for number, item in enumerate(data):
            yield "," if number else "["
            yield from _pieces(item, depth - 1)
        yield "]"


def of_files(files: Mapping[str, str] | Iterable[tuple[str, str]]) -> str:
    """Return one hash for several files, given by name and hash, whatever their order."""
    return of_data(sorted(dict(files).items()))


def grouped(digest: str) -> str:
    """Write a hash for people: in groups, so that it can be read out and fits a narrow screen.

    >>> grouped("0123456789abcdef0123456789abcdef")
    '0123456789abcdef 0123456789abcdef'
    """
    return " ".join(digest[start : start + 16] for start in range(0, len(digest), 16))
