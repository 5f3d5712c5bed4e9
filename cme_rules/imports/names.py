"""Ids of cases: pseudonyms by a key, or ids as they are that can be the name of a file anywhere."""

from __future__ import annotations

import hashlib
import hmac
import re
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.imports.national.upn import LOOKS_LIKE_ONE
from cme_rules.read.files import read_bytes, shown

LONGEST = 80
_SHORTEST_KEY = 16
_LONGEST_KEY = 4096
_SAFE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_POSTCODE = re.compile(r"[A-Za-z]{1,2}[0-9][0-9A-Za-z]? ?[0-9][A-Za-z]{2}")


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


def pseudonym(key: bytes, ident: str) -> str:
    """Make the pseudonym of an id: the same for the same key, whatever its capitals and blanks.

    >>> pseudonym(b"an invented key.", "17") == pseudonym(b"an invented key.", " 17 ")
    True
    """
    text = "".join(ident.split()).casefold()
    return "case-" + hmac.new(key, text.encode("utf-8"), hashlib.sha256).hexdigest()[:20]


def fault(ident: str) -> str:
    """Say why an id cannot stand as it is; nothing where it can.

    >>> fault("A-17.2"), fault("CON")
    ('', 'is a name that some systems keep for themselves')
    """
    if len(ident) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if LOOKS_LIKE_ONE.fullmatch(ident):
        return "looks like a unique pupil number"
    if _POSTCODE.fullmatch(ident):
        return "looks like a postcode"
    if not _SAFE.fullmatch(ident) or ident.endswith("."):
        return "holds characters other than letters, digits, hyphens, underscores and single dots"
    if _RESERVED.fullmatch(ident):
        return "is a name that some systems keep for themselves"
    return ""
