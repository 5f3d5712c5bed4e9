"""Where a step stands in its feature file, and days and names as people write them there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cme_rules.bdd.phrases import DAY
from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import nearest
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.dates.civil import EARLIEST_YEAR, LATEST_YEAR, human, iso, parse_iso, weekday
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"(?:([A-Za-z]+),? )?(?:(\d{1,2}) ([A-Za-z]+) (\d{4})|(\d{4}-\d{2}-\d{2}))")
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_RECORD = re.compile(rf', (called|correcting|from|recorded on) ("[^"]+"|{DAY})')
_FORMS = "write 2024-03-05, 5 March 2024 or Tue 5 Mar 2024"


class Told(Exception):  # noqa: N818  it carries problems from where they are found to where the step fails
    """Carry problems of a step."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass(frozen=True)
class Place:
    """A line of a feature file; ``file`` is its path as it is shown."""

    file: str
    line: int
    text: str
    column: int = 1
    end: int = 0

    def span(self, word: str = "") -> Span:
        """Mark a word of the line; the whole of it where the word does not stand there (in an outline, for one)."""
        start = self.text.find(word, self.column - 1) + 1 if word else 0
        if start:
            return Span(self.file, self.line, start, self.line, start + len(word))
        return Span(self.file, self.line, self.column, self.line, max(self.end or len(self.text) + 1, self.column + 1))

    def node(self, value: str, word: str = "") -> TextNode:
        """Make a value of a case that stands here, written as ``word``."""
        return TextNode(value, True, self.span(word or value))

    def wrong(self, code: str, message: str, word: str = "", help_: str = "", near: tuple[str, ...] = ()) -> Told:
        """Make a problem of something that stands here."""
        return Told(problem(code, message, self.span(word), help=help_, suggestions=near))

    def unknown(self, what: str, name: str, word: str, known: object) -> Told:
        """Make the problem of a name that is not known, with the nearest that are."""
        near = nearest(name, known)  # type: ignore[arg-type]
        return self.wrong("CME-U003", f"there is no {what} “{name}”", word, near=near)

    def day(self, text: str) -> int:
        """Read a day; a weekday that is given must be right."""
        found = _DAY.fullmatch(text)
        if found is None:
            raise self.wrong("CME-C001", f"“{text}” is not a day", text, _FORMS)
        named, number, month, year, written = found.groups()
        day = parse_iso(written) if written else self._civil(text, int(number), month, int(year))
        if day is None:
            raise self.wrong("CME-C001", f"“{text}” is a day that does not exist", text, "look it up in a calendar")
        if named is not None:
            self._weekday(day, named, text)
        return day

    def _civil(self, text: str, number: int, month: str, year: int) -> int | None:
        which = _named(month, MONTHS)
        if which is None:
            near = nearest(month, MONTHS)
            raise self.wrong("CME-C001", f"“{month}” is not a month", month, "" if near else _FORMS, near)
        try:
            day = date(year, which + 1, number)
        except ValueError:
            raise self.wrong("CME-C001", f"“{text}” is a day that does not exist", text, "correct the day") from None
        return day.toordinal() if EARLIEST_YEAR <= year <= LATEST_YEAR else None

    def _weekday(self, day: int, named: str, text: str) -> None:
        which = _named(named, WEEKDAYS)
        if which is None:
            near = nearest(named, WEEKDAYS)
            raise self.wrong("CME-C001", f"“{named}” is not a day of the week", named, "" if near else _FORMS, near)
        if which != weekday(day):
            right = WEEKDAYS[weekday(day)]
            message = f"{human(day)} is a {right}, not a {WEEKDAYS[which]}"
            raise self.wrong("CME-C001", message, text, "correct the day of the week, or the date")

    def date(self, text: str) -> TextNode:
        """Read a day into a value of a case."""
        return self.node(iso(self.day(text)), text)

    def iso(self, text: str | None) -> TextNode | None:
        """Read a day into a value of a case; nothing where none is given."""
        return None if text is None else self.date(text)

    def minute(self, text: str) -> int:
        """Read a time of day as minutes after midnight."""
        found = _TIME.fullmatch(text)
        if found is None:
            raise self.wrong("CME-C005", f"“{text}” is not a time of day", text, "write it as 14:30")
        return int(found[1]) * 60 + int(found[2])

    def record(self, text: str | None) -> dict[str, Node]:
        """Read what is said of any record: ``, called "x", correcting "y", from "A system", recorded on DAY``."""
        found: dict[str, Node] = {}
        for said, value in _RECORD.findall(text or ""):
            key = {"called": "id", "correcting": "corrects", "from": "source"}.get(said, "recorded")
            if key in found:
                raise self.wrong("CME-U001", f"“{said}” is said twice", said, "take one of them out")
            found[key] = self.date(value) if key == "recorded" else self.node(unquoted(value), value)
        return found


def _named(text: str, names: tuple[str, ...]) -> int | None:
    """Find a month or weekday by its name or its first three letters or more."""
    wanted = text.lower()
    found = [number for number, name in enumerate(names) if len(wanted) >= 3 and name.lower().startswith(wanted)]
    return found[0] if len(found) == 1 else None


def block(span: Span, entries: dict[str, Node]) -> MapNode:
    """Make a block of a case."""
    return MapNode({key: Entry(key, node.span, node) for key, node in entries.items()}, span)


def listed(span: Span, items: list[Node]) -> ListNode:
    """Make a list of a case."""
    return ListNode(tuple(items), span)


def unquoted(text: str) -> str:
    """Take quotation marks away.

    >>> unquoted('"Oakfield"'), unquoted("Oakfield")
    ('Oakfield', 'Oakfield')
    """
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def word(text: str) -> str:
    """Turn a name as it is spoken into one of the vocabulary; in quotation marks it stays as it is.

    >>> word("letter sent"), word('"letter_sent"'), word("in_most_junior_class")
    ('letter_sent', 'letter_sent', 'in_most_junior_class')
    """
    return unquoted(text) if text.startswith('"') else text.strip().replace(" ", "_")


def line_of(path: Path, number: int) -> str:
    """Read one line of a feature file; nothing where there is none."""
    try:
        lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return ""
    return lines[number - 1] if 0 < number <= len(lines) else ""
