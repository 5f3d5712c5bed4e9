"""Small counts are hidden in tables that leave the team, and others with them where a total would give them away."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

Key = Hashable
Sum = tuple[Key, tuple[Key, ...]]
"""A cell that is the sum of others."""


@dataclass(frozen=True)
class Count:
    """A count, and of how many cases it is."""

    value: int
    cases: int


@dataclass
class Suppressed:
    """Which cells of some tables are hidden so that no count of 1 to ``least`` - 1 can be worked out.

    ``few`` are counts below the limit, ``private`` larger counts of fewer cases than the limit; those of
    ``with_others`` are hidden only because a sum would give one of those away. ``sums`` are all that a reader can see.
    """

    cells: Mapping[Key, Count]
    sums: Sequence[Sum]
    least: int
    few: set[Key] = field(default_factory=set)
    private: set[Key] = field(default_factory=set)
    with_others: set[Key] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.least < 2:
            return
        for key, one in self.cells.items():
            if 0 < one.value < self.least:
                self.few.add(key)
            elif 0 < one.cases < self.least:
                self.private.add(key)
        while sum(self._mended(*one) for one in self.sums):
            pass

    def hidden(self, key: Key) -> bool:
        """Tell whether a cell is hidden."""
        return key in self.few or key in self.private or key in self.with_others

    def shown(self, key: Key) -> int | str:
        """Return what stands in a cell."""
        if key in self.few:
            return f"fewer than {self.least}"
        if key in self.private:
            return f"of fewer than {self.least} cases"
        return "not shown" if key in self.with_others else self.cells[key].value

    def _mended(self, total: Key, parts: tuple[Key, ...]) -> bool:
        """Hide one cell more where this sum would give a hidden one away, and tell whether that was done."""
        if self._safe(total, parts):
            return False
        visible = [key for key in parts if not self.hidden(key) and self.cells[key].value]
        if visible:
            self.with_others.add(min(visible, key=lambda key: (self.cells[key].value, str(key))))
        else:
            self.with_others.add(total)
        return True

    def _safe(self, total: Key, parts: tuple[Key, ...]) -> bool:
        hidden = [key for key in parts if self.hidden(key)]
        if self.hidden(total):
            return bool(hidden) or not any(self.cells[key].value for key in parts)
        if not hidden:
            return True
        left = sum(self.cells[key].value for key in hidden)
        return all(self._open(key, hidden, left) for key in hidden)

    def _open(self, key: Key, hidden: Sequence[Key], left: int) -> bool:
        """Tell whether a hidden cell can still be anything that it says it may be."""
        others = [one for one in hidden if one != key]
        most = left - sum(self._least(one) for one in others)
        bounded = all(one in self.few for one in others)
        lowest = left - (self.least - 1) * len(others) if bounded else 0
        if key in self.few:
            return lowest <= 1 and most >= self.least - 1
        width = most - max(lowest, self.least)
        return width >= (self.least if key in self.private else 1)

    def _least(self, key: Key) -> int:
        """Return the least that a reader knows a hidden cell to be."""
        return 1 if key in self.few else self.least
