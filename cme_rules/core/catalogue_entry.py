"""The form of one entry in the catalogue of problems, and of one family of entries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """Explain one code: a short title, what the message means, and how to mend it, in plain words."""

    code: str
    title: str
    meaning: str
    mend: str


def family(*entries: Entry) -> dict[str, Entry]:
    """Index the entries of one family by code.

    Raises:
        ValueError: two entries have the same code.

    >>> sorted(family(Entry("CME-X001", "a", "b", "c")))
    ['CME-X001']

    """
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.code in found:
            raise ValueError(f"{entry.code} stands twice in the catalogue")
        found[entry.code] = entry
    return found
