"""Which word an editor asks about, and which kinds of things it can name there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cme_rules.editor.positions import characters_before

_WORD = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?")
_KEY = re.compile(r"([A-Za-z_]+):(?=\s|$)")
_BEGUN = re.compile(r"(?:^|[{,\s])([A-Za-z_]+):\s+(?:\[(?:[^\]]*,)?\s*)?([A-Za-z0-9_-]*)$")

KINDS: dict[str, tuple[str, ...]] = {
    "fact": ("fact",),
    "event": ("event",),
    "opened_by": ("event",),
    "ended_by": ("event",),
    "definition": ("definition",),
    "verdict": ("duty", "prohibition"),
    "rule": ("duty", "prohibition", "definition", "power", "exception"),
    "rules": ("duty", "prohibition", "definition", "power", "exception"),
    "to": ("duty", "prohibition", "definition", "power", "exception"),
    "tightens": ("duty", "prohibition"),
    "reading": ("reading",),
    "document": ("document",),
    "measure": ("measure",),
    "bearer": ("party",),
    "towards": ("party",),
    "about": ("subject",),
    "episode": ("episode",),
    "for_each": ("relation",),
    "relation": ("relation",),
    "of": ("link",),
    "school": ("calendar",),
    "working": ("calendar",),
    "bank_holidays": ("calendar",),
    "based_on": ("calendar",),
}
"""What a value can name, by the key that it stands under."""


@dataclass(frozen=True)
class Word:
    """A word, and the kinds of things that it can name where it stands; any kind where the key does not say."""

    text: str
    kinds: tuple[str, ...]


def word_at(line: str, units: int) -> Word | None:
    """Give the word of a line that a column, in units of UTF-16, stands in or at the end of, if there is one.

    >>> word_at("when: {fact: on_roll, is: no}", 15)
    Word(text='on_roll', kinds=('fact',))
    """
    place = characters_before(line, units)
    for found in _WORD.finditer(line):
        if found.start() <= place <= found.end():
            return Word(found[0], KINDS.get(_key_before(line, found.start()), ()))
    return None


def begun_at(line: str, units: int) -> Word | None:
    """Give the beginning of a name that is being written after a key that asks for one, which may be empty.

    >>> begun_at("when: {fact: on_", 16)
    Word(text='on_', kinds=('fact',))
    >>> begun_at("norm: A child is on_", 20) is None
    True
    """
    found = _BEGUN.search(line[: characters_before(line, units)])
    kinds = KINDS.get(found[1], ()) if found is not None else ()
    return Word(found[2], kinds) if found is not None and kinds else None


def _key_before(line: str, place: int) -> str:
    """Name the last key of the line before a place; empty where there is none."""
    keys = [found[1] for found in _KEY.finditer(line[:place])]
    return keys[-1] if keys else ""
