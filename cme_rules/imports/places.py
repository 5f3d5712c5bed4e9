"""Where a thing stands in a table, and what was found wrong there: gathered row by row, said once for like rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Label, Problem, Severity
from cme_rules.core.span import Span

_SHOWN_VALUE = 60
_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Name a place in a table: file, sheet, row (as a spreadsheet counts them), line of the file, and column."""

    file: str
    row: int = 0
    line: int = 1
    sheet: str = ""
    column: str = ""
    number: int = 1
    unit: str = "row"

    def at(self, column: str, number: int = 1) -> Place:
        """Return the place of a column of this row."""
        return replace(self, column=column, number=number)

    @property
    def span(self) -> Span:
        """Return the place as problems have it; the column counts the columns of the table."""
        return Span(self.file, self.line, self.number, self.line, self.number + 1)

    def words(self) -> str:
        """Say the place in words, without the file."""
        parts = [f"sheet “{self.sheet}”"] if self.sheet else []
        if self.row:
            parts.append(f"{self.unit} {self.row}")
        if self.column:
            parts.append(f"column “{self.column}”")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """State one thing that is wrong with a row or a file; ``value`` is shown only where values may be."""

    code: str
    what: str
    place: Place
    severity: Severity = "error"
    help: str = ""
    suggestions: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    value: str = ""


@dataclass
class Findings:
    """Gather what is wrong; ``show_values`` lets messages quote cells."""

    show_values: bool = False
    found: list[Finding] = field(default_factory=list)
    seen: set[tuple[str, str, Place]] = field(default_factory=set)

    def add(
        self,
        code: str,
        what: str,
        place: Place,
        *,
        severity: Severity = "error",
        help: str = "",  # noqa: A002  the field of the problem has this name
        suggestions: tuple[str, ...] = (),
        labels: tuple[Label, ...] = (),
        value: str = "",
    ) -> None:
        """Note one thing; the same thing of the same place is noted once."""
        if (code, what, place) in self.seen:
            return
        self.seen.add((code, what, place))
        value = value if self.show_values else ""
        self.found.append(Finding(code, what, place, severity, help, suggestions, labels, value))

    def warn(self, code: str, what: str, place: Place, *, help: str = "", value: str = "") -> None:  # noqa: A002
        """Note one thing that stops nothing."""
        self.add(code, what, place, severity="warning", help=help, value=value)

    @property
    def errors(self) -> bool:
        """Tell whether anything was refused."""
        return any(one.severity == "error" for one in self.found)

    def problems(self) -> list[Problem]:
        """Return the findings as problems, like ones of one column told together."""
        groups: dict[tuple[object, ...], list[Finding]] = {}
        for one in self.found:
            key = (one.code, one.what, one.place.file, one.place.sheet, one.place.column, one.value, one.help)
            groups.setdefault(key, []).append(one)
        return [_problem(like) for like in groups.values()]


def sentence(one: Finding, others: Iterable[Finding] = ()) -> str:
    """Return one line for a finding, with the rows of others like it."""
    where = one.place.words()
    shown = f" “{_cut(one.value)}”" if one.value else ""
    return (f"{where}: " if where else "") + one.what + shown + _more(list(others))


def _problem(like: list[Finding]) -> Problem:
    one = like[0]
    others = {other.place.row: other for other in like[1:] if other.place.row != one.place.row}
    return problem(
        one.code,
        sentence(one, others.values()),
        one.place.span,
        help=one.help,
        severity=one.severity,
        labels=one.labels,
        suggestions=one.suggestions,
    )


def _more(others: list[Finding]) -> str:
    if not others:
        return ""
    unit = others[0].place.unit
    rows = [str(one.place.row) for one in others[:_OTHERS]]
    rest = len(others) - len(rows)
    if rest:
        return f"; also in {unit}s {', '.join(rows)} and {rest} more"
    named = rows[0] if len(rows) == 1 else ", ".join(rows[:-1]) + " and " + rows[-1]
    return f"; also in {unit}{'s' if len(rows) > 1 else ''} {named}"


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN_VALUE else text[: _SHOWN_VALUE - 1] + "…"
