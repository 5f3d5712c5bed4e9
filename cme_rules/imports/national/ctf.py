"""The common transfer file: which versions are known, and where the file says its own."""

from __future__ import annotations

ROOT = "CTfile"
VERSION = "/Header/CTFversion"
KNOWN = frozenset({"17", "18", "19", "20", "21", "22", "23", "24", "25"})
"""Numbers of the versions of which something is known; CTF n is for the school year that begins in September 20n."""


def known_version(text: str) -> bool:
    """Say whether a version, such as 19.0, is one of which something is known.

    >>> known_version("19.0"), known_version("21.1"), known_version("3"), known_version("")
    (True, True, False, False)
    """
    return text.partition(".")[0].strip() in KNOWN
