"""The unique pupil number: a check letter and twelve characters."""

from __future__ import annotations

import re

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_FORM = re.compile(r"[A-Z][0-9]{11}[0-9A-Z]")


def is_upn(text: str) -> bool:
    """Tell whether a text is a pupil number whose check letter fits; that of a temporary one ends in a letter.

    >>> is_upn("A950000178301"), is_upn("R247962919251"), is_upn("A95000017830")
    (True, False, False)
    """
    if not _FORM.fullmatch(text) or text[0] not in LETTERS or (text[-1].isalpha() and text[-1] not in LETTERS):
        return False
    numbers = [int(char) if char.isdigit() else LETTERS.index(char) for char in text[1:]]
    return LETTERS[sum(place * number for place, number in enumerate(numbers, start=2)) % len(LETTERS)] == text[0]
