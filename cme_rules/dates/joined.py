"""One calendar from several that follow each other: a pupil's school days, before and after a change of school."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cme_rules.dates.calendar import DayCalendar
from cme_rules.dates.terms import Term


def joined(pieces: Sequence[tuple[int, int, DayCalendar]], usual: DayCalendar | None, day: int) -> DayCalendar | None:
    """Return one calendar that counts each day by the piece that it falls in, and by ``usual`` between the pieces.

    A piece is (first day, last day, calendar). A day of two pieces that do not agree is not covered. The calendar
    covers the days without a gap up to ``day`` and on from it; where ``day`` itself is not covered, the last such
    stretch before it, or else the first after it. ``None`` if no day is covered.
    """
    every = [calendar for _, _, calendar in pieces] + ([usual] if usual is not None else [])
    first, last = min(c.first for c in every), max(c.last for c in every)
    by = [_on(each, pieces, usual) for each in range(first, last + 1)]
    stretch = _stretch([calendar is not None for calendar in by], day - first)
    if stretch is None:
        return None
    start, end = first + stretch[0], first + stretch[1]
    reasons: dict[int, str] = {}
    terms: list[Term] = []
    for each in range(start, end + 1):
        calendar = by[each - first]
        assert calendar is not None
        why = calendar.reasons.get(each)
        if why is not None:
            reasons[each] = why
        term = calendar.term_of(each)
        if not isinstance(term, Term):
            continue
        if terms and terms[-1].last == each - 1 and (terms[-1].name == term.name or term.first < each):
            terms[-1] = replace(terms[-1], last=each)
        else:
            terms.append(Term(term.name, each, each))
    begins, ends = by[start - first], by[end - first]
    assert begins is not None
    assert ends is not None
    asked = [calendar for each in range(start, end + 2) for calendar in _at(each, pieces, usual)]
    return DayCalendar(
        " and ".join(dict.fromkeys(calendar.name for calendar in asked)),
        begins.unit,
        start,
        end,
        reasons,
        tuple(terms),
        begun=_cut(begins, start, start - 1) or (begins.begun and start == begins.first),
        goes_on=_cut(ends, end, end + 1) or (ends.goes_on and end == ends.last),
    )


def _on(day: int, pieces: Sequence[tuple[int, int, DayCalendar]], usual: DayCalendar | None) -> DayCalendar | None:
    """Return the calendar that counts a day, ``None`` where none covers it or two do not agree on it."""
    here = _at(day, pieces, usual)
    if not here or not all(calendar.first <= day <= calendar.last for calendar in here):
        return None
    return here[0] if len({calendar.reasons.get(day) is None for calendar in here}) == 1 else None


def _at(day: int, pieces: Sequence[tuple[int, int, DayCalendar]], usual: DayCalendar | None) -> list[DayCalendar]:
    """Return the calendars of the pieces that a day falls in, or else the usual one."""
    return [calendar for first, last, calendar in pieces if first <= day <= last] or ([usual] if usual else [])


def _stretch(covered: Sequence[bool], place: int) -> tuple[int, int] | None:
    """Return the first and last place of the stretch that holds ``place``, or of the nearest before, or after it."""
    stretches: list[tuple[int, int]] = []
    for each, there in enumerate(covered):
        if there and stretches and stretches[-1][1] == each - 1:
            stretches[-1] = (stretches[-1][0], each)
        elif there:
            stretches.append((each, each))
    before = [s for s in stretches if s[0] <= place]
    return before[-1] if before else stretches[0] if stretches else None


def _cut(calendar: DayCalendar, inside: int, outside: int) -> bool:
    """Tell whether a term of the calendar goes over the edge between two neighbouring days."""
    term, beyond = calendar.term_of(inside), calendar.term_of(outside)
    return isinstance(term, Term) and term == beyond
