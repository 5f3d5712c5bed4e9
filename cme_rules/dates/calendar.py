"""Calendars that say which days count, and the counting of working days and school days by them.

Two ways of counting are kept apart. *Elapsed days*: the day of the event is day 0, whether or not it counts,
and "within five working days" ends with the fifth counted day after it (:meth:`DayCalendar.after`). *Day
numbers*: the first counted day on or after a date is day 1 (:meth:`DayCalendar.nth`).

A date is a proleptic Gregorian ordinal (see :mod:`cme_rules.dates.civil`). An answer that needs a date
outside what the calendar covers is the value :class:`Uncovered`: it is never guessed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from cme_rules.dates.civil import weekday
from cme_rules.dates.terms import Break, CalendarFaultError, Fault, Term, calendar_faults, shared_cover

__all__ = [
    "Break",
    "CalendarFaultError",
    "CountedDay",
    "DayCalendar",
    "Fault",
    "Term",
    "Uncovered",
    "Unit",
    "calendar_faults",
    "school_days",
    "shared_cover",
    "working_days",
]

Unit = Literal["working", "school"]

BETWEEN_TERMS = "school holidays"

_WEEKEND = {5: "Saturday", 6: "Sunday"}
_NOTHING: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Say that an answer needs ``day``, which the calendar of that name does not cover.

    ``day`` is the first such day that was needed; counting backwards, the last.
    """

    calendar_name: str
    day: int


@dataclass(frozen=True, slots=True)
class CountedDay:
    """Show one day of a count: its running ``number`` if it counts, else ``why_not`` ("Sunday")."""

    day: int
    number: int | None
    why_not: str | None


@dataclass(frozen=True)
class DayCalendar:
    """Tell which days count between ``first`` and ``last``, both covered.

    ``reasons`` gives, for each covered day that does not count, the words that say why; every other covered
    day counts. ``terms`` are in order of time; a calendar of working days has none. ``begun`` tells that the first
    term began before the days covered, ``goes_on`` that the last goes on after them. ``counted`` lists the days that
    count. Make one with :func:`working_days` or :func:`school_days`.

    >>> from cme_rules.dates.civil import human_long, parse_iso
    >>> days = working_days("demo", {parse_iso("2024-08-26"): "Summer bank holiday"},
    ...                     parse_iso("2024-08-01"), parse_iso("2024-09-30"))
    >>> human_long(days.after(parse_iso("2024-08-23"), 1))
    'Tue 27 Aug 2024'
    """

    name: str
    unit: Unit
    first: int
    last: int
    reasons: Mapping[int, str] = field(repr=False, hash=False)
    terms: tuple[Term, ...] = field(default=(), repr=False, hash=False)
    begun: bool = False
    goes_on: bool = False
    counted: tuple[int, ...] = field(init=False, repr=False, compare=False)
    # _upto[i] is how many of the first i covered days count; _starts and _ends belong to the terms.
    _upto: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the tables that every look-up reads."""
        faults = calendar_faults(self.first, self.last, self.terms)
        if faults:
            raise CalendarFaultError(self.name, faults)
        counted = []
        upto = [0]
        for day in range(self.first, self.last + 1):
            if day not in self.reasons:
                counted.append(day)
            upto.append(len(counted))
        terms = tuple(sorted(self.terms, key=lambda term: term.first))
        object.__setattr__(self, "terms", terms)
        object.__setattr__(self, "counted", tuple(counted))
        object.__setattr__(self, "_upto", tuple(upto))
        object.__setattr__(self, "_starts", tuple(term.first for term in terms))
        object.__setattr__(self, "_ends", tuple(term.last for term in terms))

    def after(self, day: int, n: int) -> int | Uncovered:
        """Return the ``n``-th counted day after ``day``: elapsed days, ``day`` is day 0 even if it counts.

        With ``n`` 0 that is ``day`` itself, and no calendar is needed. The days needed are those after
        ``day`` up to the answer. A negative ``n`` raises ``ValueError``.
        """
        if n < 0:
            raise ValueError("elapsed days are counted forwards: n is 0 or more")
        if n == 0:
            return day
        offset = day + 1 - self.first
        if offset < 0 or day >= self.last:
            return Uncovered(self.name, day + 1)
        place = self._upto[offset] + n - 1
        return self.counted[place] if place < len(self.counted) else Uncovered(self.name, self.last + 1)

    def before(self, day: int, n: int) -> int | Uncovered:
        """Return the ``n``-th counted day before ``day``: elapsed days backwards, ``day`` is day 0.

        With ``n`` 0 that is ``day`` itself. A negative ``n`` raises ``ValueError``.
        """
        if n < 0:
            raise ValueError("elapsed days are counted with n 0 or more")
        if n == 0:
            return day
        if not self.first <= day - 1 <= self.last:
            return Uncovered(self.name, day - 1)
        place = self._upto[day - self.first] - n
        return self.counted[place] if place >= 0 else Uncovered(self.name, self.first - 1)

    def nth(self, day: int, n: int) -> int | Uncovered:
        """Return the ``n``-th counted day on or after ``day``: day numbers, the first such day is day 1.

        The days needed are those from ``day`` to the answer. An ``n`` below 1 raises ``ValueError``.
        """
        if n < 1:
            raise ValueError("day numbers begin with 1")
        return self.after(day - 1, n)

    def between(self, a: int, b: int) -> int | Uncovered:
        """Return how many counted days d there are with a < d <= b: elapsed days, 0 if b is not after a."""
        if b <= a:
            return 0
        gap = self._gap(a + 1, b)
        return self._upto[b + 1 - self.first] - self._upto[a + 1 - self.first] if gap is None else gap

    def is_counted(self, day: int) -> bool | Uncovered:
        """Say whether ``day`` counts."""
        if not self.first <= day <= self.last:
            return Uncovered(self.name, day)
        return day not in self.reasons

    def why(self, day: int) -> str | Uncovered | None:
        """Return why ``day`` does not count ("Good Friday", "autumn half-term"), None where it counts."""
        if not self.first <= day <= self.last:
            return Uncovered(self.name, day)
        return self.reasons.get(day)

    def next_on_or_after(self, day: int) -> int | Uncovered:
        """Return ``day`` if it counts, else the first counted day after it."""
        return self.after(day - 1, 1)

    def previous_on_or_before(self, day: int) -> int | Uncovered:
        """Return ``day`` if it counts, else the last counted day before it."""
        if not self.first <= day <= self.last:
            return Uncovered(self.name, day)
        place = self._upto[day + 1 - self.first]
        return self.counted[place - 1] if place else Uncovered(self.name, self.first - 1)

    def days(self, first: int, last: int) -> tuple[int, ...] | Uncovered:
        """Return the counted days from ``first`` to ``last``, both included; none if ``last`` is earlier."""
        if last < first:
            return ()
        gap = self._gap(first, last)
        if gap is not None:
            return gap
        return self.counted[self._upto[first - self.first] : self._upto[last + 1 - self.first]]

    def explain(self, a: int, b: int) -> tuple[CountedDay, ...] | Uncovered:
        """Return every day d with a < d <= b, numbered from 1 where it counts, else with the reason.

        This is the count as a reader redoes it by hand: its last number is :meth:`between` of the same two
        days. For a count by day numbers from a date, give the day before it as ``a``.
        """
        if b <= a:
            return ()
        gap = self._gap(a + 1, b)
        if gap is not None:
            return gap
        before = self._upto[a + 1 - self.first]
        shown = []
        for day in range(a + 1, b + 1):
            why_not = self.reasons.get(day)
            number = self._upto[day + 1 - self.first] - before if why_not is None else None
            shown.append(CountedDay(day, number, why_not))
        return tuple(shown)

    def term_of(self, day: int) -> Term | Uncovered | None:
        """Return the term that ``day`` is in (its breaks and weekends are in it), None between terms."""
        if not self.first <= day <= self.last:
            return Uncovered(self.name, day)
        place = bisect_left(self._ends, day)
        return self.terms[place] if place < len(self.terms) and self.terms[place].first <= day else None

    def term_end(self, day: int, n: int) -> int | Uncovered:
        """Return the last date of the ``n``-th term that ends on or after ``day``.

        With ``n`` 1 that is the term that ``day`` is in, or the next to end. An ``n`` below 1 raises
        ``ValueError``.
        """
        if n < 1:
            raise ValueError("terms are numbered from 1")
        if not self.first <= day <= self.last:
            return Uncovered(self.name, day)
        place = bisect_left(self._ends, day) + n - 1
        if place >= len(self._ends) or (self.goes_on and place == len(self._ends) - 1):
            return Uncovered(self.name, self.last + 1)
        return self._ends[place]

    def term_start(self, day: int, n: int = 1) -> int | Uncovered:
        """Return the first date of the ``n``-th term that begins on or after ``day``.

        A term that ``day`` is in, but does not begin, is not one of them. An ``n`` below 1 raises
        ``ValueError``.
        """
        if n < 1:
            raise ValueError("terms are numbered from 1")
        if not self.first <= day <= self.last:
            return Uncovered(self.name, day)
        place = max(bisect_left(self._starts, day), int(self.begun)) + n - 1
        return self._starts[place] if place < len(self._starts) else Uncovered(self.name, self.last + 1)

    def _gap(self, start: int, end: int) -> Uncovered | None:
        """Return the first day from ``start`` to ``end`` that is not covered; None where all are."""
        if start < self.first:
            return Uncovered(self.name, start)
        if end > self.last:
            return Uncovered(self.name, max(start, self.last + 1))
        return None


def working_days(
    name: str, holidays: Mapping[int, str], first: int, last: int, closures: Mapping[int, str] = _NOTHING
) -> DayCalendar:
    """Make a calendar of working days: Monday to Friday less bank holidays and an authority's closure days.

    ``holidays`` and ``closures`` map a date to its name, and must be complete from ``first`` to ``last``.
    """
    faults = calendar_faults(first, last)
    if faults:
        raise CalendarFaultError(name, faults)
    reasons: dict[int, str] = {}
    for day in range(first, last + 1):
        why = _WEEKEND.get(weekday(day)) or holidays.get(day) or closures.get(day)
        if why is not None:
            reasons[day] = why
    return DayCalendar(name, "working", first, last, reasons)


def school_days(
    name: str,
    terms: Sequence[Term],
    breaks: Sequence[Break],
    closures: Mapping[int, str],
    holidays: Mapping[int, str],
    first: int,
    last: int,
) -> DayCalendar:
    """Make a calendar of school days: Monday to Friday in a term, less breaks, closures and bank holidays.

    A school day is a day on which the school is open to pupils (Education Act 1996, section 579: a day with a
    session at that school), so an INSET day is a closure. All that is given must be complete from ``first``
    to ``last``. Where a day is off for several reasons the one told is the first of: weekend, bank holiday,
    closure, break, between terms.
    """
    faults = calendar_faults(first, last, terms, breaks)
    if faults:
        raise CalendarFaultError(name, faults)
    in_term = {day for term in terms for day in range(term.first, term.last + 1)}
    in_break = {day: pause.name for pause in breaks for day in range(pause.first, pause.last + 1)}
    reasons: dict[int, str] = {}
    for day in range(first, last + 1):
        why = _WEEKEND.get(weekday(day)) or holidays.get(day) or closures.get(day) or in_break.get(day)
        if why is None and day not in in_term:
            why = BETWEEN_TERMS
        if why is not None:
            reasons[day] = why
    return DayCalendar(name, "school", first, last, reasons, tuple(terms))
