"""The impact of other rules on the same cases, put together as they are judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cme_rules.actions.action import Action
from cme_rules.compare.compare import FIELDS, Change, Comparer, Comparison
from cme_rules.compare.seen import Head, Seen
from cme_rules.core.problem import Problem
from cme_rules.dates.civil import iso
from cme_rules.impact.differences import Difference, Differences
from cme_rules.impact.judged import Side, Twice
from cme_rules.impact.reach import Reach
from cme_rules.model.verdict import Verdict
from cme_rules.report.names import Names
from cme_rules.report.since import seen_in
from cme_rules.report.view import verdict_view

COMPARED = tuple(name for name in FIELDS if name not in ("readings", "version"))
"""A verdict that is the same by another text of the rule is the same."""


@dataclass(frozen=True)
class Impact:
    """What the change does: the verdicts and actions that differ, what differs in the rules, and what was judged.

    ``actions`` are those that are left by the second rules only, ``actions_gone`` those by the first only; ``again``
    counts rules judged by the second rule set, case by case, and ``whole`` what judging everything would have been.
    """

    comparison: Comparison
    differences: Differences
    reach: Reach
    actions: tuple[Action, ...]
    actions_gone: tuple[Action, ...]
    cases: int
    again: int
    whole: int
    unread: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def changed(self) -> bool:
        """Tell whether anything changes for any case."""
        return bool(self.comparison.changes or self.actions or self.actions_gone)

    @property
    def cases_changed(self) -> tuple[str, ...]:
        """Return the cases for which something changes."""
        acted = (one.case for one in (*self.actions, *self.actions_gone))
        return tuple(sorted({*(one.case for one in self.comparison.changes), *acted}))

    def why(self, change: Change) -> tuple[Difference, ...]:
        """Return what made a change, as far as it can be told: the nearest difference first."""
        return self.reach.why(change.about.rule)

    def fails(self, on: str) -> bool:
        """Tell whether there is a ``breach`` that was none before, or any ``change``."""
        return self.comparison.fails(on) or (on == "change" and self.changed)


@dataclass
class Gathering:
    """Take the cases one after another; only what differs is kept."""

    before: Side
    after: Side
    called: tuple[str, str]
    differences: Differences
    reach: Reach
    cases: dict[str, str] = field(default_factory=dict)
    again: int = 0
    whole: int = 0
    unread: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _old: tuple[Seen, ...] = ()
    _left: tuple[list[Action], list[Action]] = field(default_factory=lambda: ([], []))

    def __post_init__(self) -> None:
        self._names = Names(self.before.rules), Names(self.after.rules)
        heads = _head(self.before, self.called[0]), _head(self.after, self.called[1])
        self._comparer = Comparer(heads[0], heads[1], self.cases, lambda _: self._old, fields=COMPARED)

    def add(self, one: Twice) -> None:
        """Compare a case."""
        if one.unread is not None:
            self.unread[one.file] = None
            self.problems += one.unread.problems
            return
        self.cases[one.case] = one.file
        old, new = (seen(v, names) for v, names in zip(one.verdicts, self._names, strict=True))
        self._old = tuple(old)
        self._comparer.add(one.case, new)
        self.again += one.again
        self.whole += len(self.after.rules.order)
        for left, action in zip(self._left, differing(*one.actions), strict=True):
            left.extend(action)

    def finish(self) -> Impact:
        """Return what was found."""
        found = self._comparer.finish(self.unread)
        new, gone = (tuple(each) for each in self._left)
        files, problems = tuple(self.unread), tuple(self.problems)
        return Impact(
            found, self.differences, self.reach, new, gone, len(self.cases), self.again, self.whole, files, problems
        )


def seen(verdicts: Iterable[Verdict], names: Names) -> Iterable[Seen]:
    """Return of verdicts what is compared."""
    return (seen_in(verdict_view(one, names)) for one in verdicts)


def differing(before: Iterable[Action], after: Iterable[Action]) -> tuple[list[Action], list[Action]]:
    """Return the actions that are left only after a change, and those that were left only before."""
    old, new = ({one.itself: one for one in each} for each in (before, after))
    return [one for key, one in new.items() if key not in old], [one for key, one in old.items() if key not in new]


def _head(side: Side, called: str) -> Head:
    known = iso(side.known_on) if side.known_on is not None else ""
    choices: Mapping[str, str] = side.rules.choices
    return Head(iso(side.as_at), known, called, side.rules.files, choices)
