"""Find the known name that was probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

_CUTOFF = 0.6
_BEHIND = 0.15  # names that fall behind the best by more are only noise
_LONGEST = 80  # comparing costs the square of the length, and no name that people type is longer


def nearest(name: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return the known names most like a name, best first, at most ``limit`` of them.

    Case, hyphens, underscores and blanks make no difference, and words in another order count as nearly
    equal. Equally good names come in alphabetical order, so the answer never depends on the order of
    ``known``.

    >>> nearest("letter_to_parent", ["visit", "letter_to_parents", "letter_from_parents"])
    ('letter_to_parents', 'letter_from_parents')
    >>> nearest("Error-Margin", ["margin_error", "visit"])
    ('margin_error',)
    >>> nearest("whale", ["visit"])
    ()
    """
    wanted = _words(name[:_LONGEST])
    scored = sorted((-_likeness(wanted, _words(candidate[:_LONGEST])), candidate) for candidate in set(known))
    if not scored:
        return ()
    enough = max(_CUTOFF, -scored[0][0] - _BEHIND)
    return tuple(candidate for score, candidate in scored if -score >= enough)[:limit]


def did_you_mean(names: Sequence[str]) -> str:
    """Ask whether one of the names was meant; no names, no question.

    >>> did_you_mean(("due", "duty", "date"))
    'did you mean “due”, “duty” or “date”?'
    >>> did_you_mean(())
    ''
    """
    return f"did you mean {either(names)}?" if names else ""


def asked(name: str, near: Sequence[str]) -> str:
    """Ask whether a known name was meant, and say so where the name only looks like it.

    >>> asked("tоld", ("told",))
    'did you mean “told”? a letter of what is written only looks like it, or does not show: type it again'
    >>> asked("tolt", ("told",))
    'did you mean “told”?'
    """
    question = did_you_mean(near)
    if question and not name.isascii() and near[0].isascii():
        return question + " a letter of what is written only looks like it, or does not show: type it again"
    return question


def either(names: Sequence[str]) -> str:
    """Join names in quotation marks with commas and a last "or".

    >>> either(["a"]), either(["a", "b", "c"])
    ('“a”', '“a”, “b” or “c”')
    """
    quoted = [f"“{name}”" for name in names]
    return quoted[-1] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " or " + quoted[-1]


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", unicodedata.normalize("NFKC", name))
    return re.sub(r"[\s_\-.]+", " ", spaced).casefold().split()


def _likeness(left: list[str], right: list[str]) -> float:
    as_written = _ratio(" ".join(left), " ".join(right))
    if len(left) > 1 and len(left) == len(right):
        return max(as_written, 0.98 * _ratio(" ".join(sorted(left)), " ".join(sorted(right))))
    return as_written


def _ratio(left: str, right: str) -> float:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _CUTOFF else 0.0
