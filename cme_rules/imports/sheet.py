"""A table as rows with places, whatever kind of file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from cme_rules.core.nearest import nearest
from cme_rules.core.span import Span
from cme_rules.imports.places import Findings, Place

Cell = str | datetime | date | time

MOST_BYTES = 50 * 1024 * 1024  # of one file
_MOST_TOLD = 12
MOST_CHARACTERS = 2_000  # of one cell that goes into a case file


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row: its place, and its cells by the names of their columns."""

    place: Place
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Name a column that the mapping speaks of, by its possible names, and where it does so."""

    names: tuple[str, ...]
    span: Span


@dataclass
class Table:
    """Hold the rows of one table of one file, the number of each column, and the columns that nobody asked for."""

    rows: list[Row] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    head: Mapping[str, Cell] = field(default_factory=dict)


def heading(
    names: Sequence[str], wanted: Iterable[Wanted], place: Place, findings: Findings
) -> tuple[dict[str, int], tuple[str, ...]] | None:
    """Find the wanted columns in a heading: the number of each, and the columns nobody asked for.

    A column that is not there, or stands twice, is reported, and then nothing is taken from the table.
    """
    sound = True
    first: dict[str, int] = {}
    used: set[str] = set()
    asked = list(wanted)
    known = {name for one in asked for name in one.names}
    lacking: list[Wanted] = []
    for number, name in enumerate(names, start=1):
        if name in first and name in known:
            what = f"the column “{name}” stands twice in the heading, first as column {first[name]}"
            findings.add("CME-T007", what, place.at("", number))
            sound = False
        first.setdefault(name, number)
    for one in asked:
        there = [name for name in one.names if name in first]
        used.update(there)
        if len(there) == 1:
            continue
        sound = False
        label = ((one.span, "the mapping names it here"),)
        if there:
            what = f"of the columns “{'” and “'.join(there)}” the mapping takes one, and the heading has both"
            findings.add("CME-T007", what, place, labels=label)
            continue
        near = nearest(one.names[0], [name for name in first if name])
        if near:
            findings.add("CME-T006", f"there is no column “{one.names[0]}”", place, labels=label, suggestions=near)
        else:
            lacking.append(one)
    _say_lacking(lacking, [name for name in first if name], place, findings)
    if not sound:
        return None
    return first, tuple(name for name in first if name and name not in used)


def _say_lacking(lacking: Sequence[Wanted], names: Sequence[str], place: Place, findings: Findings) -> None:
    """Report columns that are not there, and that look like none that is, all in one."""
    if not lacking:
        return
    told = [f"“{one.names[0]}”" for one in lacking[:_MOST_TOLD]]
    rest = f" and {len(lacking) - _MOST_TOLD} more" if len(lacking) > _MOST_TOLD else ""
    what = f"there is no column {told[0]}" if len(lacking) == 1 else f"there are no columns {', '.join(told)}{rest}"
    listed = ", ".join(f"“{name}”" for name in names[:_MOST_TOLD])
    more = f" and {len(names) - _MOST_TOLD} more" if len(names) > _MOST_TOLD else ""
    help_ = f"the heading has {listed}{more}; write these names in the mapping"
    labels = ((lacking[0].span, "the mapping names it here"),)
    findings.add("CME-T006", what, place, labels=labels, help=help_)


def as_text(cell: Cell) -> str:
    """Return a cell as text, without blanks around it.

    >>> as_text(" 12 "), as_text(date(2025, 3, 4)), as_text(time(9, 5))
    ('12', '2025-03-04', '09:05')
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return cell.isoformat(" ", "minutes") if isinstance(cell, datetime) else cell.isoformat()
