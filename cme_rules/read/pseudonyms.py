"""Pseudonyms by a key: the same name has the same pseudonym with one key, and nobody finds it out without the key.

Pseudonyms stay personal data: whoever has the key, or the case files, can tell whose they are.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.read.files import read_bytes, shown

_SHORTEST_KEY = 16
_LONGEST_KEY = 4096
_DIGITS = 20


def read_key(path: Path) -> bytes:
    """Read the key that pseudonyms are made with.

    Raises:
        UsageProblem: there is none, or it is too short.

    """
    data, problems = read_bytes(path, _LONGEST_KEY, shown(path))
    if data is None:
        raise UsageProblem(problems)
    key = data.strip()
    if len(key) < _SHORTEST_KEY:
        message = f"the key is shorter than {_SHORTEST_KEY} bytes"
        raise UsageProblem([problem("CME-U006", message, None)])
    return key


def pseudonym(key: bytes, ident: str, kind: str = "case") -> str:
    """Make the pseudonym of an id: the same for the same key, whatever its capitals and blanks.

    >>> pseudonym(b"an invented key.", "17") == pseudonym(b"an invented key.", " 17 ")
    True
    """
    return f"{kind}-{keyed(key, ''.join(ident.split()).casefold())[:_DIGITS]}"


def of_path(key: bytes, path: str) -> str:
    """Make the pseudonym of the path of a file or folder; nothing of nothing.

    >>> of_path(b"an invented key.", "") , of_path(b"an invented key.", "a.yaml")[:5]
    ('', 'file-')
    """
    return f"file-{keyed(key, 'path ' + path)[:_DIGITS]}" if path else ""


def of_hash(key: bytes, digest: str) -> str:
    """Make a hash of a file into one that nobody can compare with that of another report without the key."""
    return keyed(key, "hash " + digest) if digest else ""


def mark(key: bytes) -> str:
    """Return what tells one key from another and gives nothing of it away."""
    return keyed(key, "the mark of this key")[:_DIGITS]


def keyed(key: bytes, text: str) -> str:
    """Return the keyed hash of a text in hexadecimal digits."""
    return hmac.new(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
