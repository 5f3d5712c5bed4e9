"""Required actions put together by who owes them, by case, or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.actions.action import Action

BY = ("owner", "case", "due")
"""What actions can be grouped by; ``due`` is one list."""
GroupKey = tuple[object, ...]


@dataclass
class Group:
    """Some actions that belong together: how many, and how many of them are breaches or shortfalls.

    ``names`` are the parties that owe them (several where it is not known which, none where no rule says), or the case.
    """

    by: str
    names: tuple[str, ...]
    total: int = 0
    breaches: int = 0
    shortfalls: int = 0

    def add(self, action: Action) -> None:
        """Count an action in."""
        self.total += 1
        self.breaches += action.urgency == "breach"
        self.shortfalls += action.urgency == "shortfall"


def names_of(action: Action, by: str) -> tuple[str, ...]:
    """Return the names of the group that an action belongs to."""
    if by == "owner":
        return action.who
    return (action.case,) if by == "case" else ()


def place_of(names: tuple[str, ...]) -> GroupKey:
    """Return the place of a group: by name, then where it is not known who, and last where no rule says.

    >>> sorted([(), ("school",), ("council", "school"), ("council",)], key=place_of)
    [('council',), ('school',), ('council', 'school'), ()]
    """
    return (not names, len(names) > 1, names)
