"""From days to places on a line, marks at whole weeks, months or years, and labels that do not lie on each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cme_rules.dates.civil import add_days, add_months, human, iso, parse_iso, weekday

NARROWEST = 74
"""So far apart are the marks of a scale at least, so that their labels have room."""
LETTER = 7.0
"""A letter takes up no more than this, on average, at the size of a label."""


@dataclass(frozen=True)
class Scale:
    """Days from ``first`` to ``last`` between ``left`` and ``right``; each day is as wide as any other.

    >>> scale = Scale(738957, 738966, 0, 100)
    >>> scale.start(738957), scale.middle(738957), scale.end(738966)
    (0.0, 5.0, 100.0)
    """

    first: int
    last: int
    left: float
    right: float

    @property
    def day(self) -> float:
        """Return the width of a day."""
        return (self.right - self.left) / (self.last - self.first + 1)

    def start(self, day: int) -> float:
        """Return where a day begins, or the edge that it lies beyond."""
        return min(max(self.left + (day - self.first) * self.day, self.left), self.right)

    def end(self, day: int) -> float:
        """Return where a day ends."""
        return self.start(day + 1)

    def middle(self, day: int) -> float:
        """Return the middle of a day."""
        return (self.start(day) + self.end(day)) / 2


def marks(scale: Scale) -> list[tuple[int, str]]:
    """Return the days to mark, each with its label: days, weeks, months or years, as far apart as the labels need.

    >>> [label for _, label in marks(Scale(738957, 738977, 0, 700))]
    ['12 Mar 2024', '18 Mar', '25 Mar', '1 Apr']
    """
    room = NARROWEST / scale.day
    if room <= 28:
        step = next(days for days in (1, 7, 14, 28) if days >= room)
        start = add_days(scale.first, -weekday(scale.first) % 7) if step > 1 else scale.first
        days = list(range(start, scale.last + 1, step))
        return _dated(scale, days, room)
    months = next((n for n in (1, 2, 3, 6, 12, 24, 60) if n * 28 >= room), 120)
    year, month = int(iso(scale.first)[:4]), int(iso(scale.first)[5:7])
    month -= (month - 1) % months if months < 12 else month - 1
    day = parse_iso(f"{year:04d}-{month:02d}-01") or scale.first
    found = []
    while day <= scale.last:
        if day >= scale.first:
            found.append((day, iso(day)[:4] if months >= 12 else human(day).partition(" ")[2]))
        day = add_months(day, months)
    return found


def _dated(scale: Scale, days: Sequence[int], room: float) -> list[tuple[int, str]]:
    """Label days without the year, but for the first of all, which has its year."""
    if not days or days[0] - scale.first >= 1.2 * room:
        days = [scale.first, *days]
    elif days[0] != scale.first:
        days = [scale.first, *(day for day in days if day - scale.first >= 0.8 * room)]
    found = []
    for number, day in enumerate(days):
        new_year = number and iso(days[number - 1])[:4] != iso(day)[:4]
        found.append((day, human(day) if not number or new_year else human(day).rsplit(" ", 1)[0]))
    return found


@dataclass(frozen=True)
class Placed:
    """A label in a lane: where it begins and ends."""

    lane: int
    left: float
    right: float


def place_labels(points: Sequence[tuple[float, float]], left: float, right: float, gap: float = 6) -> list[Placed]:
    """Put labels, given as (place of the mark, width), into lanes so that none lies on another.

    Lane 0 is nearest to the marks. A label stands to the right of its mark, or as far left of that as the edge asks;
    the line from a mark to its label crosses no other label where that can be had.

    >>> [(p.lane, p.left) for p in place_labels([(10.0, 50), (20.0, 50), (90.0, 50)], 0.0, 100.0)]
    [(2, 10.0), (1, 20.0), (0, 50.0)]
    """
    found: dict[int, Placed] = {}
    for number in sorted(range(len(points)), key=lambda n: (-points[n][0], -n)):
        mark, width = points[number]
        start = max(left, min(mark, right - width))
        others = list(found.values())
        free = [
            lane
            for lane in range(len(points))
            if not any(o.lane == lane and start < o.right + gap and o.left < start + width + gap for o in others)
        ]
        clear = [lane for lane in free if not any(o.lane < lane and o.left < mark < o.right for o in others)]
        found[number] = Placed((clear or free)[0], start, start + width)
    return [found[number] for number in range(len(points))]


def width_of(text: str) -> float:
    """Return how wide a label is at most, without asking for a font."""
    return len(text) * LETTER


def cut(text: str, width: float) -> str:
    """Cut a text to a width, with an ellipsis where something is left out.

    >>> cut("a long label indeed", 70), cut("short", 70)
    ('a long la…', 'short')
    """
    most = max(int(width / LETTER), 2)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
