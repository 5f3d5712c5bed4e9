"""Three-valued logic (strong Kleene): what is not known stays unknown unless the rest settles the matter."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class Truth(IntEnum):
    """Say whether a statement is false, unknown or true; the order of the numbers is the order of the logic.

    >>> Truth.FALSE < Truth.UNKNOWN < Truth.TRUE
    True
    """

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2


FALSE = Truth.FALSE
UNKNOWN = Truth.UNKNOWN
TRUE = Truth.TRUE

_NAMES = ("false", "unknown", "true")
_OPPOSITES = (TRUE, UNKNOWN, FALSE)


def all_of(truths: Iterable[Truth]) -> Truth:
    """Say whether all statements are true: the least of them; with no statements, true.

    One false statement settles it, and what follows it is not looked at.

    >>> all_of([TRUE, UNKNOWN]).name, all_of([UNKNOWN, FALSE]).name, all_of([]).name
    ('UNKNOWN', 'FALSE', 'TRUE')
    """
    least = TRUE
    for truth in truths:
        if truth < least:
            if truth == FALSE:
                return FALSE
            least = truth
    return least


def any_of(truths: Iterable[Truth]) -> Truth:
    """Say whether any statement is true: the greatest of them; with no statements, false.

    One true statement settles it, and what follows it is not looked at.

    >>> any_of([FALSE, UNKNOWN]).name, any_of([UNKNOWN, TRUE]).name, any_of([]).name
    ('UNKNOWN', 'TRUE', 'FALSE')
    """
    greatest = FALSE
    for truth in truths:
        if truth > greatest:
            if truth == TRUE:
                return TRUE
            greatest = truth
    return greatest


def negate(truth: Truth) -> Truth:
    """Turn true to false and false to true; the opposite of unknown is unknown.

    >>> [negate(truth).name for truth in (TRUE, UNKNOWN, FALSE)]
    ['FALSE', 'UNKNOWN', 'TRUE']
    """
    return _OPPOSITES[truth]


def name(truth: Truth) -> str:
    """Return the word for a truth value as it stands in reports.

    >>> name(UNKNOWN)
    'unknown'
    """
    return _NAMES[truth]
