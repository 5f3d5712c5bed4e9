"""Ids of cases as they are, where they can be the name of a file anywhere."""

from __future__ import annotations

import re

from cme_rules.imports.national.upn import LOOKS_LIKE_ONE

LONGEST = 80
_SAFE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_POSTCODE = re.compile(r"[A-Za-z]{1,2}[0-9][0-9A-Za-z]? ?[0-9][A-Za-z]{2}")


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
