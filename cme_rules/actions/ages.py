"""How long actions have been overdue."""

from __future__ import annotations

from cme_rules.actions.action import Action

BINS = ((1, 5), (6, 10), (11, 20), (21, 40), (41, 80), (81, None))
"""Calendar days since the due day, from and to."""


def age(action: Action, as_at: int) -> int | None:
    """Return for how many calendar days an action has been overdue; ``None`` where it is not.

    >>> age(Action("one", "do", "write", "letter", by=738950, urgency="breach"), 738957)
    7
    """
    if action.kind != "do" or action.urgency not in ("breach", "shortfall") or action.by is None:
        return None
    return max(as_at - action.by, 1)


def bin_of(days: int) -> int:
    """Return the number of the bin that a number of days falls in.

    >>> [bin_of(n) for n in (1, 5, 6, 500)]
    [0, 0, 1, 5]
    """
    return next(n for n, (_, last) in enumerate(BINS) if last is None or days <= last)
