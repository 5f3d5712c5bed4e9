"""Rows of days to a calendar: every weekday must be there, and the calendar says of each what its row does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from cme_rules.dates.calendar import DayCalendar
from cme_rules.dates.civil import human, iso, weekday
from cme_rules.imports.case_yaml import text as quoted
from cme_rules.imports.formats import Moment
from cme_rules.imports.mapping import DaysMapping, Term
from cme_rules.imports.places import Place
from cme_rules.imports.sheet import Row
from cme_rules.imports.take import Tally
from cme_rules.imports.values import Cells
from cme_rules.read.load import HasWords

if TYPE_CHECKING:
    from cme_rules.imports.run import Imported

_SATURDAY = 5
Day = tuple[str, str, Row]


def import_days(
    mapping: DaysMapping,
    files: Sequence[tuple[str, bytes]],
    words: HasWords,
    result: Imported,
    read: Callable[..., Any],
) -> None:
    """Make the calendar, or say what stands in its way: then none is made."""
    findings = result.findings
    columns = [mapping.day, mapping.type, *([mapping.note] if mapping.note is not None else [])]
    days: dict[int, Day] = {}
    for file, data in files:
        table = read(mapping.files.reading, data, file, columns, findings) if data else None
        if table is None:
            continue
        cells = Cells(table, findings)
        tally = Tally(rows=len(table.rows), unused=table.unused)
        for row in table.rows:
            tally.taken += _day(cells, row, mapping, days)
        cells.say_look_alikes()
        result.tallies.append((file, mapping.calendar, tally))
    if not days:
        if not findings.errors and not result.problems:
            findings.warn("CME-T005", "there are no days", Place(result.mapping.file))
        return
    _gaps(days, result)
    if findings.errors or result.problems:
        return
    base = words.calendars.get(mapping.base)
    lines = (
        _closures(days, mapping, base, result)
        if mapping.kind == "school_closures"
        else _terms(days, mapping, base, result)
    )
    if not findings.errors:
        first, last = min(days), max(days)
        head = [
            "# Made by cme-rules import; mend what is wrong in the source or the mapping, and import again.",
            f"calendar: {quoted(mapping.calendar)}",
            f"title: {quoted(mapping.title)}",
            f"kind: {mapping.kind}",
            f"{'based_on' if mapping.kind == 'school_closures' else 'bank_holidays'}: {quoted(mapping.base)}",
            f"covers: {{from: {iso(first)}, to: {iso(last)}}}",
            f"source: {quoted(mapping.source)}",
        ]
        result.texts[f"{mapping.calendar}.yaml"] = "\n".join([*head, *lines]) + "\n"


def _day(cells: Cells, row: Row, mapping: DaysMapping, days: dict[int, Day]) -> int:
    if not row.cells:
        return 0
    day = cells.moment(row, mapping.day)
    kind = cells.value(row, mapping.type, None)
    note = cells.text(row, mapping.note) if mapping.note is not None else ""
    if not isinstance(day, Moment) or day.day is None or not isinstance(kind, tuple) or not isinstance(note, str):
        return 0
    if day.day in days:
        before = days[day.day][2].place
        what = f"the day stands twice, first in {before.words()}"
        cells.refuse(row, mapping.day, "CME-T061", what)
        return 0
    days[day.day] = (kind[0], " ".join(note.split()), row)
    return 1


def _gaps(days: dict[int, Day], result: Imported) -> None:
    """Report weekdays without a row: a calendar never guesses."""
    lacking = [d for d in range(min(days), max(days) + 1) if d not in days and weekday(d) < _SATURDAY]
    if lacking:
        rest = f" and {len(lacking) - 1} more weekdays" if len(lacking) > 1 else ""
        file = days[min(days)][2].place.file
        what = f"there is no row for {human(lacking[0])}{rest}"
        result.findings.add("CME-T060", what, Place(file))


def _closures(days: dict[int, Day], mapping: DaysMapping, base: DayCalendar | None, result: Imported) -> list[str]:
    """List the days on which the school is closed although the terms would have it open."""
    assert base is not None
    found: list[tuple[int, str]] = []
    for day, (kind, note, row) in sorted(days.items()):
        if not base.first <= day <= base.last:
            what = f"the calendar “{mapping.base}” does not cover the day"
            result.findings.add("CME-T062", what, row.place)
            continue
        open_by_terms = day not in base.reasons
        if kind == "open" and not open_by_terms:
            what = f"the school is open by this row, and by the calendar “{mapping.base}” it is not"
            result.findings.add("CME-T062", what, row.place)
        elif kind != "open" and open_by_terms:
            found.append((day, note or kind))
    lines = [f"  - {{date: {iso(day)}, name: {quoted(name)}}}" for day, name in found]
    return ["closures:", *lines] if lines else ["closures: []"]


def _terms(days: dict[int, Day], mapping: DaysMapping, base: DayCalendar | None, result: Imported) -> list[str]:
    """List terms with their breaks, and the days closed besides; a term itself is the mapping's to say."""
    assert base is not None
    lines = ["terms:"]
    within: set[int] = set()
    for term in sorted(mapping.terms, key=lambda one: one.first):
        within.update(range(term.first, term.last + 1))
        lines.append(f"  - name: {quoted(term.name)}")
        lines += [f"    from: {iso(term.first)}", f"    to: {iso(term.last)}"]
        breaks = _breaks(days, term)
        if breaks:
            lines.append("    breaks:")
            lines += [
                f"      - {{name: {quoted(name)}, from: {iso(first)}, to: {iso(last)}}}" for name, first, last in breaks
            ]
    closed = []
    for day, (kind, note, row) in sorted(days.items()):
        if kind == "open" and (day not in within or weekday(day) >= _SATURDAY or base.reasons.get(day)):
            what = (
                "the school is open by this row, and the day is in no term of the mapping, or a bank holiday or weekend"
            )
            result.findings.add("CME-T062", what, row.place)
        elif kind == "closed" and day in within and weekday(day) < _SATURDAY and day not in base.reasons:
            closed.append(f"  - {{date: {iso(day)}, name: {quoted(note or 'closed')}}}")
    for term in mapping.terms:
        if not all(day in days or weekday(day) >= _SATURDAY for day in range(term.first, term.last + 1)):
            what = f"the rows do not reach over the whole of the term “{term.name}”"
            result.findings.add("CME-T060", what, Place(days[min(days)][2].place.file))
    return [*lines, "closures:", *closed] if closed else [*lines, "closures: []"]


def _breaks(days: dict[int, Day], term: Term) -> list[tuple[str, int, int]]:
    """Find the stretches of holidays in a term; weekends between two of their days belong to them."""
    found: list[tuple[str, int, int]] = []
    for day in range(term.first, term.last + 1):
        kind, note, _ = days.get(day, ("weekend", "", None))
        if kind != "holiday":
            continue
        if found and all(days.get(d, ("weekend",))[0] == "weekend" for d in range(found[-1][2] + 1, day)):
            found[-1] = (found[-1][0], found[-1][1], day)
        else:
            found.append((note or "break", day, day))
    return found
