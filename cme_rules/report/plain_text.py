"""Text of files made harmless for pages: no hidden characters, nothing that could be markup, no odd addresses."""

from __future__ import annotations

import re

from cme_rules.report.problems import clean

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}


def harmless(text: str) -> str:
    r"""Take out of a text what cannot be seen or may not stand in a page.

    >>> harmless("left\u202eright \ufdd0."), harmless("two\nlines")
    ('leftright .', 'two lines')
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "" for char in clean(text))


def escaped(text: str) -> str:
    """Make a text harmless, and write what could be markup as references.

    >>> escaped("<b title='x'>")
    '&lt;b title=&#39;x&#39;&gt;'
    """
    return "".join(_MARKS.get(char, char) for char in harmless(text))


def address(text: str) -> str:
    r"""Return an address that a page may link to: https, or relative; else nothing.

    >>> address("https://www.legislation.gov.uk/x"), address("notes.html#p3")
    ('https://www.legislation.gov.uk/x', 'notes.html#p3')
    >>> [address(bad) for bad in ("javascript:alert(1)", "JAVA\nSCRIPT:x", "//elsewhere.example", "http://x", "data:,")]
    ['', '', '', '', '']
    """
    found = harmless(text).strip()
    if found != text or any(char.isspace() or char in "\\<>\"'" for char in found):
        return ""
    if found.startswith("https://") and len(found) > len("https://"):
        return found
    return "" if _SCHEME.match(found) or found.startswith("//") else found
