"""Attendance marks of a row: of one session, of a week, or of sessions on end; codes hold only in their own years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cme_rules.dates.civil import weekday
from cme_rules.imports.draft import Draft, MarkRecord
from cme_rules.imports.formats import Moment
from cme_rules.imports.mapping import Marks
from cme_rules.imports.sheet import Row
from cme_rules.imports.values import Cells, Said, day_words
from cme_rules.model.vocabulary import MarkCode

_WEEK = 14
_WORKING = 10
_MONDAY = 0
_SATURDAY = 5


@dataclass(frozen=True)
class Codes:
    """Know which attendance codes have a meaning on which day."""

    codes: tuple[MarkCode, ...]

    def fault(self, code: str, day: int) -> str:
        """Say what is wrong with a code on a day: ``unknown``, ``day``, or nothing."""
        spells = [one for one in self.codes if one.code == code]
        if not spells:
            return "unknown"
        return "" if any(one.first <= day and (one.last is None or day <= one.last) for one in spells) else "day"


def take_marks(
    cells: Cells, row: Row, draft: Draft, marks: Marks, codes: Codes, last: int, recorded: int | None
) -> bool:
    """Add the marks of a row, and say whether there are any; ``last`` is the day of the extract."""
    if marks.form == "run" and marks.weekends == "not_known":
        if cells.text(row, marks.code):
            what = "the marks are not taken: the mapping does not know whether the sessions of weekends are filled in"
            help_ = "ask whoever made the file, and write “weekends: filled” or “weekends: left_out” in the mapping"
            cells.findings.warn("CME-T035", what, cells.place(row, marks.code), help=help_)
        return False
    start = cells.moment(row, marks.day)
    if not isinstance(start, Moment) or start.day is None:
        return False
    if marks.form == "row":
        return _one(cells, row, draft, marks, codes, start.day, last, recorded)
    text = cells.filled(row, marks.code)
    if isinstance(text, Said):
        return False
    raw = cells.raw(row, marks.code)
    text = raw.rstrip("\r\n") if isinstance(raw, str) else text  # a blank at the beginning can stand for a session
    if marks.form == "week":
        if weekday(start.day) != _MONDAY:
            what = "the week does not begin on a Monday"
            cells.refuse(row, marks.day, "CME-T032", what)
            return False
        if len(text) > _WEEK:
            cells.refuse(row, marks.code, "CME-T033", f"the week has {len(text)} marks, and {_WEEK} are the most")
            return False
        days = [start.day + place // 2 for place in range(_WEEK)]
        if len(text) not in (_WORKING, _WEEK):
            what = f"the week has {len(text)} marks, and not {_WORKING} or {_WEEK}: those that are lacking are unknown"
            cells.findings.warn("CME-T034", what, cells.place(row, marks.code))
    else:
        if marks.weekends == "left_out" and weekday(start.day) >= _SATURDAY:
            what = "weekends are left out, and the first day is one of a weekend"
            cells.refuse(row, marks.day, "CME-T032", what)
            return False
        days = list(_sessions(start.day, marks.weekends, len(text)))
    return _string(cells, row, draft, marks, codes, days, text, last, recorded)


def _sessions(start: int, weekends: str, count: int) -> Iterable[int]:
    """Give the days of sessions on end, each twice."""
    day = start
    given = 0
    while given < count:
        if weekends == "filled" or weekday(day) < _SATURDAY:
            yield day
            yield day
            given += 2
        day += 1


def _one(
    cells: Cells, row: Row, draft: Draft, marks: Marks, codes: Codes, day: int, last: int, recorded: int | None
) -> bool:
    assert marks.session is not None
    session = cells.value(row, marks.session, None)
    if isinstance(session, Said):
        return False
    text = cells.filled(row, marks.code)
    if text is Said.LEFT_OUT:
        return False
    if day > last:
        what = f"the day lies after {day_words(last)}, the day of the extract"
        cells.refuse(row, marks.day, "CME-T024", what, help="correct the date, or the day of the extract")
        return False
    symbol = "" if isinstance(text, Said) else text
    _add(cells, row, draft, marks, codes, day, 0 if session == ("am",) else 1, symbol, recorded)
    return True


def _string(
    cells: Cells,
    row: Row,
    draft: Draft,
    marks: Marks,
    codes: Codes,
    days: list[int],
    text: str,
    last: int,
    recorded: int | None,
) -> bool:
    """Add marks of which each is one character; those after the extract must be missing ones."""
    told = False
    for place, day in enumerate(days):
        symbol = text[place] if place < len(text) else ""
        missing = not symbol.strip() or symbol in marks.missing
        if day > last:
            if not missing and not told:
                what = f"there are marks after {day_words(last)}, the day of the extract; they are not taken"
                help_ = "correct the day of the extract, or of the marks"
                cells.refuse(row, marks.code, "CME-T024", what, help=help_)
                told = True
            continue
        if missing and weekday(day) >= _SATURDAY:
            continue
        _add(cells, row, draft, marks, codes, day, place % 2, symbol, recorded)
    return bool(days)


def _add(
    cells: Cells,
    row: Row,
    draft: Draft,
    marks: Marks,
    codes: Codes,
    day: int,
    session: int,
    symbol: str,
    recorded: int | None,
) -> None:
    """Add one mark; a code that means nothing on its day is refused, and the mark then a missing one."""
    code: str | None = marks.substitutes.get(symbol, symbol)
    if not symbol.strip() or symbol in marks.missing:
        code = None
    else:
        wrong = codes.fault(str(code), day)
        if wrong:
            what = "a mark is no attendance code that is known"
            help_ = "say under “substitutes” or “missing” in the mapping what the symbol stands for"
            if wrong == "day":
                what = f"a mark is an attendance code that has no meaning on {day_words(day)}"
                help_ = "codes change over the years: look in rules/vocabulary for those of that day"
            number = "CME-T030" if wrong == "unknown" else "CME-T031"
            cells.refuse(row, marks.code, number, what + "; it counts as missing", help=help_, value=symbol)
            code = None
    draft.marks.setdefault(MarkRecord(day, session, code, recorded))
