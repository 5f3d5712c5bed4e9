"""Working a rule out for each way in which the unknowns may turn out.

The code that judges an instance is plain two-valued code that asks a ``World`` whenever something is not known. Each
question is answered in every possible way, one world after another; the answers form a tree, from which follows
which statuses are possible and which unknowns could still change them. Where nothing is unknown there is one world.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from cme_rules.core.timeline import NEG, NOTHING, POS, Timeline, Why

Result = TypeVar("Result")
QUESTIONS = 60
"""At most so many questions are asked in one world; with more the rule is cut off at once."""
EFFORT = 1000
"""At most so many worlds are worked out for one case, over all rules."""
LIMIT = 1000
"""At most so many worlds are worked out for one rule in one case; beyond it the verdict says that it was cut off."""
WAYS = 1000
"""At most so many cases with nothing rough in them are judged in place of one that is rough."""


@dataclass
class _Node:
    """A question that was asked: its reasons, and the worlds that each answer led to."""

    key: Hashable
    why: Why
    children: dict[int, _Node | object] = field(default_factory=dict)


Trail: TypeAlias = tuple[tuple[Hashable, int, int, Why], ...]
"""The questions asked in a world: of each its key, the answer, how many answers there are, and what it hangs on."""
Tree: TypeAlias = "_Node | object"


@dataclass
class Effort:
    """How many worlds may still be worked out for one case: so that a file of many rough dates ends in good time.

    ``ways``: in place of how many cases with nothing rough in them it may still be judged.
    """

    left: int
    ways: int = WAYS

    def spend(self, worlds: int) -> None:
        """Count worlds that were worked out."""
        self.left = max(0, self.left - worlds)


class TooMany(Exception):  # noqa: N818  it is no error: the rule is reported as undetermined
    """Say that more is unknown than is worked out."""


class World:
    """One way in which the unknowns may turn out. Questions asked twice get the same answer."""

    def __init__(self, script: Sequence[int]) -> None:
        self._script = script
        self._answers: dict[Hashable, int] = {}
        self._ranges: dict[Hashable, tuple[int, int]] = {}
        self.trail: list[tuple[Hashable, int, int, Why]] = []

    def choose(self, key: Hashable, options: int, why: Why) -> int:
        """Answer a question that has so many possible answers (0, 1, …)."""
        key = (key, options)
        if key in self._answers:
            return self._answers[key]
        position = len(self.trail)
        if position >= QUESTIONS:
            raise TooMany
        answer = self._script[position] if position < len(self._script) else 0
        self.trail.append((key, answer, options, why))
        self._answers[key] = answer
        return answer

    def narrow(self, ident: Hashable, lo: int, hi: int) -> tuple[int, int]:
        """Give what is left of a range of days."""
        left = self._ranges.get(ident)
        return (max(lo, left[0]), min(hi, left[1])) if left is not None else (lo, hi)

    def at_most(self, ident: Hashable, lo: int, hi: int, day: int, why: Why) -> bool:
        """Say whether a day that lies in a range is on or before a given day, splitting the range where need be."""
        lo, hi = self.narrow(ident, lo, hi)
        if hi <= day:
            return True
        if lo > day:
            return False
        first = self.choose((ident, "cut", day), 2, why) == 0
        self._ranges[ident] = (lo, day) if first else (day + 1, hi)
        return first

    def day(self, ident: Hashable, lo: int, hi: int, why: Why) -> int:
        """Settle on one day of a finite range."""
        lo, hi = self.narrow(ident, lo, hi)
        while lo < hi:
            middle = (lo + hi) // 2
            self.at_most(ident, lo, hi, middle, why)
            lo, hi = self.narrow(ident, lo, hi)
        return lo

    def one_of(self, ident: Hashable, days: Sequence[int], why: Why) -> int:
        """Settle a date on one of several days."""
        day = days[self.choose((ident, "one of", tuple(days)), len(days), why)]
        self._ranges[ident] = (day, day)
        return day

    def holds(self, line: Timeline, day: int, key: Hashable) -> bool:
        """Say whether a timeline is true on a day."""
        step = line.index(day)
        value = line.values[step]
        if value != 1:
            return value == 2
        return self.choose((key, step), 2, line.whys[step]) == 0

    def first_true(
        self, line: Timeline, first: int, last: int, key: Hashable, points: Iterable[int] = (), any_day: bool = False
    ) -> int | None:
        """Give the first day, from one day to another, on which a timeline is true; ``None`` where there is none.

        While its reasons stay the same, an unknown truth is taken to be one truth. Where what is unknown is a date, it
        may also set in later, on any of the days on which that makes a difference: ``points`` and the days after them.
        ``any_day``: so it may where a fact is unknown, as it may have come to be so on any day.
        """
        return self._first(2, line, line.index(first), (first, last), (key, "sets in"), points, any_day)

    def first_false(
        self, line: Timeline, first: int, last: int, key: Hashable, points: Iterable[int] = (), any_day: bool = False
    ) -> int | None:
        """Give the first day after one on which a timeline that is true then is false; ``None`` where there is none.

        An unknown truth that was taken to be true then may still end within its step, where what is unknown is a date,
        or with ``any_day`` a fact; but not where it is of something that stays so once it is.
        """
        if line.rises:
            return None
        step = line.index(first)
        if line.values[step] == 1:
            days = [d for d in _telling(line, step, first, min(line.end(step), last), points, any_day) if d > first]
            found = self._on_one_of(days, line, step, (key, "ends")) if days else None
            if found is not None:
                return found
        return self._first(0, line, step + 1, (first, last), (key, "ends"), points, any_day)

    def _first(
        self,
        wanted: int,
        line: Timeline,
        step: int,
        within: tuple[int, int],
        key: Hashable,
        points: Iterable[int],
        any_day: bool,
    ) -> int | None:
        first, last = within
        while step < len(line.starts):
            start = max(line.starts[step], first)
            if start > last:
                return None
            if line.values[step] == wanted:
                return start
            if line.values[step] == 1:
                days = _telling(line, step, start, min(line.end(step), last), points, any_day)
                found = self._on_one_of(days, line, step, key)
                if found is not None:
                    return found
            step += 1
        return None

    def _on_one_of(self, days: Sequence[int], line: Timeline, step: int, key: Hashable) -> int | None:
        """Let something that is unknown on a step begin on one of some days, or not at all."""
        answer = self.choose((key, step, tuple(days)), len(days) + 1, line.whys[step])
        return days[answer] if answer < len(days) else None


DATED = ("event_date", "event", "mark", "calendar")


def _telling(line: Timeline, step: int, start: int, end: int, points: Iterable[int], any_day: bool) -> list[int]:
    """Give the days of an unknown step on which it may set in so as to make a difference.

    What hangs on times alone sets in on the one day that they are of, and so does one of several dates.
    """
    days = {start}
    changeable = any_day and not all(
        getattr(reason, "contradicted", False) or getattr(reason, "kind", "") == "event_time"
        for reason in line.whys[step]
    )
    if changeable or any(getattr(reason, "kind", "") in DATED for reason in line.whys[step]):
        days.add(end)
        for point in points:
            days |= {day for day in (point, point + 1) if start <= day <= end}
    return sorted(days)


@dataclass(frozen=True)
class Worlds(Generic[Result]):
    """The results of every world, with what was asked on the way."""

    results: tuple[tuple[Trail, Result], ...]
    cut_off: bool = False
    asked: Why = NOTHING

    def only(self, wanted: Callable[[Result], bool]) -> Worlds[Result]:
        """Give the worlds with a wanted result, or all of them where none has one: nothing else can turn out."""
        kept = tuple((trail, result) for trail, result in self.results if wanted(result))
        return Worlds(kept or self.results)

    def relevant(self, value: Callable[[Result], Hashable]) -> tuple[frozenset[Hashable], Why]:
        """Give the questions whose answers could change a value of the result, and what they hang on."""
        root: Tree = _Node("", NOTHING)
        for trail, result in self.results:
            node = root
            for key, answer, _, why in trail:
                assert isinstance(node, _Node)
                node.key, node.why = key, why
                if answer not in node.children:
                    node.children[answer] = _Node("", NOTHING)
                node = node.children[answer]
            assert isinstance(node, _Node)
            node.key, node.children = "leaf", {0: value(result)}
        keys: set[Hashable] = set()
        reasons: set[Hashable] = set()

        def reduce(node: Tree) -> Hashable:
            """Give a canonical form in which questions that make no difference have been left out."""
            assert isinstance(node, _Node)
            if node.key == "leaf":
                return ("leaf", node.children[0])
            forms = {answer: reduce(child) for answer, child in node.children.items()}
            distinct = set(forms.values())
            if len(distinct) == 1:
                return next(iter(distinct))
            return ("ask", node.key, node.why, tuple(sorted(forms.items(), key=lambda f: f[0])))

        def collect(form: Hashable) -> None:
            assert isinstance(form, tuple)
            if form[0] == "ask":
                keys.add(form[1])
                reasons.update(form[2])
                for _, child in form[3]:
                    collect(child)

        collect(reduce(root))
        return frozenset(keys), frozenset(reasons)


def explore(
    work: Callable[[World], Result],
    limit: int,
    effort: Effort,
    enough: Callable[[Result], bool] | None = None,
) -> Worlds[Result]:
    """Work something out in every world, at most ``limit`` of them and no more than the effort that is left.

    ``enough`` is told each result, and tells when no other world can change what is wanted.

    Where that is not all, or one world asks too many questions, the result is cut off: ``asked`` then holds what the
    questions of the first world hung on, and the results are some of those that there are (perhaps none).
    """
    world = World(())
    results: list[tuple[Result, Trail]] = []
    limit = min(limit, effort.left)
    try:
        results.append((work(world), tuple(world.trail)))
        if not world.trail:
            return Worlds((((), results[0][0]),))
        pending = _others(world, 0)
        decided = enough is not None and enough(results[0][0])
        while pending and not decided and len(results) < limit:
            script = pending.pop()
            other = World(script)
            results.append((work(other), tuple(other.trail)))
            pending.extend(_others(other, len(script)))
            decided = enough is not None and enough(results[-1][0])
        cut_off = bool(pending) and not decided
    except TooMany:
        cut_off = True
    effort.spend(len(results) - 1)
    asked: Why = frozenset().union(*(why for _, _, _, why in world.trail)) if cut_off else NOTHING
    return Worlds(tuple((trail, result) for result, trail in results), cut_off, asked)


def _others(world: World, known: int) -> list[list[int]]:
    """Give the scripts of the worlds that differ from this one at a question after the ones already scripted."""
    scripts = []
    answers = [answer for _, answer, _, _ in world.trail]
    for position in range(known, len(answers)):
        _, taken, options, _ = world.trail[position]
        scripts += [[*answers[:position], other] for other in range(options) if other != taken]
    return scripts


__all__ = ["LIMIT", "NEG", "POS", "Effort", "World", "Worlds", "explore"]
