"""School terms and their breaks, and what can be wrong with a list of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cme_rules.dates.civil import human


@dataclass(frozen=True, slots=True)
class Term:
    """Name a school term; ``first`` and ``last`` are its first and last date, both in the term."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Break:
    """Name a break inside a term (a half-term); ``first`` and ``last`` are its first and last date."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong with a calendar.

    ``kind`` is one of ``cover-reversed``, ``term-reversed``, ``term-uncovered``, ``terms-overlap``,
    ``break-reversed``, ``break-outside-term`` and ``breaks-overlap``. ``terms`` and ``breaks`` are the
    places, from 0, of the entries that clash, in the lists as they were given. ``message`` is a sentence for
    the user.
    """

    kind: str
    message: str
    terms: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()


class CalendarFaultError(ValueError):
    """Refuse to make a calendar that contradicts itself; ``faults`` says everything that is wrong with it."""

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        super().__init__(f"{name}: " + "; ".join(fault.message for fault in faults))
        self.faults = tuple(faults)


def calendar_faults(first: int, last: int, terms: Sequence[Term] = (), breaks: Sequence[Break] = ()) -> list[Fault]:
    """Return everything that is contradictory in a calendar that covers ``first`` to ``last``.

    A break must lie inside a single term. Every entry that overlaps an earlier one is named once, with the
    earlier one that reaches furthest.

    >>> [fault.kind for fault in calendar_faults(1, 99, [Term("a", 5, 20), Term("b", 20, 30)])]
    ['terms-overlap']
    """
    faults = []
    if first > last:
        message = f"the calendar ends on {human(last)}, before it begins on {human(first)}"
        faults.append(Fault("cover-reversed", message))
    for place, term in enumerate(terms):
        if term.first > term.last:
            faults.append(Fault("term-reversed", _reversed(term), terms=(place,)))
        elif first <= last and not first <= term.first <= term.last <= last:
            message = f"{_dated(term)} is not within the dates covered, {human(first)} to {human(last)}"
            faults.append(Fault("term-uncovered", message, terms=(place,)))
    for place, pause in enumerate(breaks):
        if pause.first > pause.last:
            faults.append(Fault("break-reversed", _reversed(pause), breaks=(place,)))
        elif not any(term.first <= pause.first and pause.last <= term.last for term in terms):
            message = f"{_dated(pause)} does not lie inside one term"
            faults.append(Fault("break-outside-term", message, breaks=(place,)))
    for earlier, later in _overlaps(terms):
        message = f"{_dated(terms[earlier])} and {_dated(terms[later])} overlap"
        faults.append(Fault("terms-overlap", message, terms=(earlier, later)))
    for earlier, later in _overlaps(breaks):
        message = f"{_dated(breaks[earlier])} and {_dated(breaks[later])} overlap"
        faults.append(Fault("breaks-overlap", message, breaks=(earlier, later)))
    return faults


def shared_cover(spans: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the first and last date that every span covers, None where they share no date.

    A calendar made from several lists (bank holidays, terms, a school's closures) covers only what all of
    them do.

    >>> shared_cover([(1, 50), (20, 90)]), shared_cover([(1, 5), (6, 9)])
    ((20, 50), None)
    """
    given = list(spans)
    if not given:
        return None
    first, last = max(span[0] for span in given), min(span[1] for span in given)
    return (first, last) if first <= last else None


def _dated(entry: Term | Break) -> str:
    return f"{entry.name} ({human(entry.first)} to {human(entry.last)})"


def _reversed(entry: Term | Break) -> str:
    return f"{entry.name} ends on {human(entry.last)}, before it begins on {human(entry.first)}"


def _overlaps(entries: Sequence[Term | Break]) -> list[tuple[int, int]]:
    """Return pairs of places (earlier, later) of entries that share a date; reversed entries are left out."""
    pairs = []
    furthest: int | None = None
    places = [place for place, entry in enumerate(entries) if entry.first <= entry.last]
    for place in sorted(places, key=lambda place: (entries[place].first, entries[place].last, place)):
        if furthest is not None and entries[place].first <= entries[furthest].last:
            pairs.append((furthest, place))
        if furthest is None or entries[place].last > entries[furthest].last:
            furthest = place
    return pairs
