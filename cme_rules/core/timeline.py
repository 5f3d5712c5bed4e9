"""Three-valued truth over time: a step function of the day, and what would have to be known where it is unknown.

A timeline is judged at the end of each day. Days are ordinals; ``NEG`` stands for "before anything that is known" and
``POS`` for "after it". Truth is 0 (false), 1 (unknown) or 2 (true), strong Kleene.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

NEG = -(10**9)
POS = 10**9

Why: TypeAlias = frozenset[Hashable]
NOTHING: Why = frozenset()


class Timeline:
    """A step function: from ``starts[i]`` on, the truth is ``values[i]``, for the reasons ``whys[i]`` where unknown.

    ``starts[0]`` is always ``NEG``. Neighbouring steps differ in value or in reasons. ``rises`` tells that it is of
    something that, once so, stays so, whatever the unknown turns out to be: an event that has happened.
    """

    __slots__ = ("rises", "starts", "values", "whys")

    def __init__(
        self, starts: Sequence[int], values: Sequence[int], whys: Sequence[Why], *, rises: bool = False
    ) -> None:
        self.starts = starts
        self.values = values
        self.whys = whys
        self.rises = rises

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Timeline)
            and list(self.starts) == list(other.starts)
            and list(self.values) == list(other.values)
            and list(self.whys) == list(other.whys)
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Timeline({list(zip(self.starts, self.values, strict=True))})"

    def index(self, day: int) -> int:
        """Give the number of the step that the day falls in."""
        return bisect_right(self.starts, day) - 1 if day > NEG else 0

    def at(self, day: int) -> int:
        """Give the truth at the end of a day."""
        return self.values[self.index(day)]

    def why(self, day: int) -> Why:
        """Give what would have to be known on a day; empty where the truth is known."""
        return self.whys[self.index(day)]

    def end(self, step: int) -> int:
        """Give the last day of a step (``POS`` for the last)."""
        return self.starts[step + 1] - 1 if step + 1 < len(self.starts) else POS


ALWAYS = Timeline((NEG,), (2,), (NOTHING,), rises=True)
NEVER = Timeline((NEG,), (0,), (NOTHING,), rises=True)


def is_never(line: Timeline) -> bool:
    """Tell whether a timeline is surely false on every day."""
    return len(line.values) == 1 and line.values[0] == 0


def constant(value: int, why: Why = NOTHING) -> Timeline:
    """Give the timeline that has one truth on every day."""
    if value == 2:
        return ALWAYS
    return NEVER if value == 0 else Timeline((NEG,), (1,), (why,))


def steps(changes: Iterable[tuple[int, int, Why]], *, rises: bool = False) -> Timeline:
    """Make a timeline from (first day, truth, why) in order of day; a later entry for one day replaces an earlier one.

    >>> steps([(NEG, 0, NOTHING), (10, 2, NOTHING), (20, 2, NOTHING)])
    Timeline([(-1000000000, 0), (10, 2)])
    """
    starts: list[int] = []
    values: list[int] = []
    whys: list[Why] = []
    for day, value, why in changes:
        kept = why if value == 1 else NOTHING
        if starts and starts[-1] == day:
            starts.pop(), values.pop(), whys.pop()
        if starts and values[-1] == value and whys[-1] == kept:
            continue
        starts.append(day)
        values.append(value)
        whys.append(kept)
    return Timeline(starts, values, whys, rises=rises)


def rising(unknown_from: int, true_from: int, why: Why) -> Timeline:
    """Give the timeline of something that, once so, stays so: false, then perhaps, then surely."""
    if unknown_from >= POS and true_from >= POS:
        return NEVER
    changes: list[tuple[int, int, Why]] = [(NEG, 0, NOTHING)]
    if unknown_from < true_from:
        changes.append((max(unknown_from, NEG), 1, why))
    if true_from < POS:
        changes.append((max(true_from, NEG), 2, NOTHING))
    return steps(changes, rises=True)


def on_day(line: Timeline, day: int, value: int, why: Why) -> Timeline:
    """Give a timeline with another truth on one day.

    >>> on_day(rising(10, 10, NOTHING), 10, 0, NOTHING)
    Timeline([(-1000000000, 0), (11, 2)])
    """
    next_day = (day + 1, line.at(day + 1), line.why(day + 1))
    every = list(zip(line.starts, line.values, line.whys, strict=True))
    before, later = ([step for step in every if step[0] < day], [step for step in every if step[0] > day + 1])
    return steps([*before, (day, value, why), next_day, *later])


def negate(line: Timeline) -> Timeline:
    """Turn true into false and false into true; the unknown stays unknown."""
    if line is ALWAYS:
        return NEVER
    if line is NEVER:
        return ALWAYS
    return Timeline(line.starts, [2 - v for v in line.values], line.whys)


def both(lines: Sequence[Timeline]) -> Timeline:
    """Say when all of several hold: the least truth on each day."""
    return _merge(lines, settles=0, neutral=2)


def either(lines: Sequence[Timeline]) -> Timeline:
    """Say when at least one of several holds: the greatest truth on each day."""
    return _merge(lines, settles=2, neutral=0)


def _merge(lines: Sequence[Timeline], settles: int, neutral: int) -> Timeline:
    live: list[Timeline] = []
    for line in lines:
        if len(line.values) == 1:
            if line.values[0] == settles:
                return constant(settles)
            if line.values[0] == neutral:
                continue
        live.append(line)
    if not live:
        return constant(neutral)
    if len(live) == 1:
        return live[0]
    days = sorted({day for line in live for day in line.starts})
    positions = [0] * len(live)
    changes: list[tuple[int, int, Why]] = []
    for day in days:
        value, why = neutral, NOTHING
        for i, line in enumerate(live):
            position = positions[i]
            while position + 1 < len(line.starts) and line.starts[position + 1] <= day:
                position += 1
            positions[i] = position
            found = line.values[position]
            if found == settles:
                value, why = settles, NOTHING
            elif found == 1 and value != settles:
                value, why = 1, why | line.whys[position]
        changes.append((day, value, why))
    return steps(changes, rises=all(line.rises for line in live))


def mask(line: Timeline, first: int, last: int) -> Timeline:
    """Keep what a timeline says from one day to another, and say false outside."""
    if first <= NEG and last >= POS:
        return line
    if first > last or is_never(line):
        return NEVER
    start = line.index(first)
    changes: list[tuple[int, int, Why]] = [(NEG, 0, NOTHING)]
    changes.append((max(first, NEG), line.values[start], line.whys[start]))
    for step in range(start + 1, len(line.starts)):
        if line.starts[step] > last:
            break
        changes.append((line.starts[step], line.values[step], line.whys[step]))
    if last < POS:
        changes.append((last + 1, 0, NOTHING))
    return steps(changes, rises=line.rises and last >= POS)


@dataclass(frozen=True)
class Stretch:
    """Days without a surely false one between them: one instance of whatever the timeline triggers.

    ``lo`` is the first day on which it may have begun (``NEG`` where nobody knows since when), ``hi`` the last day on
    which it can have begun; ``sure`` tells that it surely began; ``end`` is the last day before it is surely false
    (``POS`` where it never is); ``why`` is what would have to be known to date it.
    """

    lo: int
    hi: int
    sure: bool
    end: int
    why: Why


def stretches(line: Timeline, until: int = POS) -> list[Stretch]:
    """Cut a timeline into its stretches, up to a day.

    >>> unsure = steps([(NEG, 0, NOTHING), (5, 1, frozenset({"x"})), (9, 2, NOTHING), (20, 0, NOTHING)])
    >>> [(s.lo, s.hi, s.sure, s.end) for s in stretches(unsure)]
    [(5, 9, True, 19)]
    """
    found: list[Stretch] = []
    step, count = 0, len(line.starts)
    while step < count and line.starts[step] <= until:
        if line.values[step] == 0:
            step += 1
            continue
        lo, why, sure = line.starts[step], NOTHING, False
        hi = lo
        while step < count and line.values[step] != 0:
            if line.values[step] == 2 and not sure and line.starts[step] <= until:
                sure, hi = True, line.starts[step]
            elif not sure and line.starts[step] <= until:
                why |= line.whys[step]
            step += 1
        end = line.starts[step] - 1 if step < count else POS
        if not sure:
            hi = min(end, until)
        found.append(Stretch(lo, hi, sure, end, why))
    return found
