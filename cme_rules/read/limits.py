"""How much the program reads: one table, with a code for each limit."""

from __future__ import annotations

from dataclasses import dataclass

KIB = 1024
MIB = 1024 * KIB


@dataclass(frozen=True, slots=True)
class Limits:
    """Bound what one file or document may hold.

    ``document_bytes`` counts the UTF-8 bytes of one document (code CME-Y020, or CME-Y006 for a whole file);
    ``depth`` counts blocks within blocks (CME-Y021); ``nodes`` counts keys, values, lists and blocks
    (CME-Y022); ``scalar_characters`` bounds one text (CME-Y023). Each limit is the greatest value that is
    still accepted.
    """

    kind: str
    document_bytes: int
    nodes: int
    depth: int = 64
    scalar_characters: int = 20_000


RULE = Limits("rule file", document_bytes=MIB, nodes=20_000)
CASE = Limits("case document", document_bytes=256 * KIB, nodes=200_000)
SIGN_OFFS = Limits("file of sign-offs", document_bytes=8 * MIB, nodes=200_000)

SOURCE_BYTES = 16 * MIB  # the text of a document that rules cite (CME-Y006)
NAME_CHARACTERS = 200  # of one file name (CME-Y015)
CHARACTER_PROBLEMS = 50  # hidden characters reported in one text before the rest is left out

RULE_SUFFIXES = (".yaml", ".yml", ".json")
CASE_SUFFIXES = (*RULE_SUFFIXES, ".jsonl")


def size(number: int) -> str:
    """Say a number of bytes in the unit that reads best, never rounded down to the limit itself.

    >>> size(MIB), size(MIB + 1), size(200 * MIB), size(700)
    ('1 MiB', '1,048,577 bytes', '200 MiB', '700 bytes')
    """
    for unit, name in ((MIB, "MiB"), (KIB, "KiB")):
        if number >= unit and number % unit == 0:
            return f"{number // unit:,} {name}"
    return f"{number:,} bytes"
