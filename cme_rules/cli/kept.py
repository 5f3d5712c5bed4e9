"""The required actions of all cases, kept on disk until the last case has been judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType

from cme_rules.actions.action import Action
from cme_rules.actions.grouped import Group, names_of, place_of
from cme_rules.actions.required import order
from cme_rules.actions.stored import from_line, to_line
from cme_rules.cli.spool import Spool


class KeptActions:
    """Actions in a temporary file; they come back in order, or in order within their groups."""

    def __init__(self, by: str = "due") -> None:
        self.by = by
        self._groups: dict[tuple[str, ...], tuple[Group, Spool]] = {}
        self._all = Spool()

    def __enter__(self) -> KeptActions:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._all.__exit__(kind, error, trace)

    def add(self, action: Action) -> None:
        """Put an action away."""
        names = names_of(action, self.by)
        if names not in self._groups:
            self._groups[names] = (Group(self.by, names), self._all.part())
        group, spool = self._groups[names]
        group.add(action)
        spool.add((*order(action), action.act), to_line(action))

    def __len__(self) -> int:
        return sum(group.total for group, _ in self._groups.values())

    def __iter__(self) -> Iterator[Action]:
        return map(from_line, self._all)

    def grouped(self) -> Iterator[tuple[Group, Iterable[Action]]]:
        """Give the groups in order, each with its actions in order."""
        for names in sorted(self._groups, key=place_of):
            group, spool = self._groups[names]
            yield group, map(from_line, spool)
