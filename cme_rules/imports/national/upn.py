"""The unique pupil number: a check letter and twelve characters, and what can be wrong with one.

A child who is new to the country has none, and a temporary one is replaced later: nothing here refuses a case.
"""

from __future__ import annotations

import re

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The 23 letters that can be check letters; I, O and S are left out."""

_FORM = re.compile(r"[A-Z][0-9]{11}[0-9A-Z]")
LOOKS_LIKE_ONE = re.compile(r"[A-Za-z][0-9]{11}[0-9A-Za-z]")


def check_letter(rest: str) -> str | None:
    """Work out the check letter from the twelve characters that follow it; ``None`` where they have another form.

    Each character counts as often as its place says, from 2 to 13. The last of a temporary number is a letter, and
    counts as its place among the check letters.

    >>> check_letter("950000178301"), check_letter("243278544154"), check_letter("94500001783")
    ('A', 'H', None)
    """
    if not re.fullmatch(r"[0-9]{11}[0-9A-Z]", rest):
        return None
    last = rest[-1]
    if not last.isdigit() and last not in LETTERS:
        return None
    digits = [int(char) for char in rest[:-1]]
    digits.append(int(last) if last.isdigit() else LETTERS.index(last))
    return LETTERS[sum(place * digit for place, digit in enumerate(digits, start=2)) % len(LETTERS)]


def is_temporary(upn: str) -> bool:
    """Say whether a number of the right form is a temporary one: its last character is a letter."""
    return bool(_FORM.fullmatch(upn)) and not upn[-1].isdigit()


def fault(upn: str) -> str:
    """Say what is wrong with a number: ``form``, ``letter``, or nothing.

    >>> fault("A950000178301"), fault("R247962919251"), fault("X84521281800")
    ('', 'letter', 'form')
    """
    if not _FORM.fullmatch(upn):
        return "form"
    return "" if check_letter(upn[1:]) == upn[0] else "letter"
