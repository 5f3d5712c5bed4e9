"""The forms that a report comes in: one small interface, and a table that says which ending asks for which form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any, Protocol

from cme_rules.actions.action import Action
from cme_rules.report.names import Names
from cme_rules.report.page import WIDTH
from cme_rules.report.view import CaseView, Summary

if TYPE_CHECKING:
    from cme_rules.actions.grouped import Group
    from cme_rules.compare.compare import Comparison


@dataclass(frozen=True)
class Style:
    """How a form is asked to be written: in colour, short, with everything explained; actions by whom or by what.

    ``width`` is the greatest number of characters in a line of text; counts below ``least`` are hidden in summaries.
    """

    colour: bool = False
    quiet: bool = False
    verbose: bool = False
    by: str = "owner"
    width: int = WIDTH
    least: int = 0


class Actions(Protocol):
    """The required actions of all cases; they can be gone through as often as one likes."""

    def __len__(self) -> int:
        """Count the actions."""

    def __iter__(self) -> Iterator[Action]:
        """Give the actions, breaches first, then by due date."""

    def grouped(self) -> Iterator[tuple[Group, Iterable[Action]]]:
        """Give the actions in the groups that were asked for, each group in the same order."""


@dataclass(frozen=True)
class Whole:
    """All that a report is put together from, once every case has been judged.

    ``pieces`` are what the form made of each case, in order of case and file; they lie on disk, and can be gone through
    as often as one likes. ``titles`` are what cases are called, ``inputs`` the case files with their hashes.
    """

    summary: Summary
    pieces: Iterable[str]
    actions: Actions
    titles: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    changes: Comparison | None = None


class Form(Protocol):
    """One form of a report: it makes a piece of each case, and in the end puts the pieces together."""

    def piece(self, case: CaseView) -> str | Iterable[str] | None:
        """Make what this form needs of a case, in one or in parts; ``None`` where it needs nothing."""

    def write(self, whole: Whole, out: IO[Any]) -> None:
        """Write the whole report: text, or bytes where the form is binary."""


@dataclass(frozen=True)
class Known:
    """A form as the table knows it: the ending of its files, where it is written, and whether it is binary.

    ``check``, ``actions`` and ``summary`` (counts only) name the class for each, as ``module:Class``, imported only
    when it is asked for; an empty text where there is none. ``compare`` tells whether comparisons have the form,
    ``test`` whether tests of rules have it, ``lint`` whether findings about rules have it.
    """

    ending: str
    check: str
    actions: str
    summary: str = ""
    binary: bool = False
    compare: bool = False
    test: bool = False
    lint: bool = False


FORMS: Mapping[str, Known] = {
    "text": Known(
        ".txt",
        "form_text:TextReport",
        "form_text:TextActions",
        "form_summary:TextSummary",
        compare=True,
        test=True,
        lint=True,
    ),
    "json": Known(
        ".json",
        "form_json:JsonReport",
        "form_json:JsonActions",
        "form_summary:JsonSummary",
        compare=True,
        test=True,
        lint=True,
    ),
    "jsonl": Known(".jsonl", "form_json:LinesReport", "form_json:LinesActions"),
    "xlsx": Known(".xlsx", "to_xlsx:XlsxReport", "to_xlsx:XlsxActions", "form_summary:XlsxSummary", binary=True),
    "html": Known(".html", "form_html:HtmlReport", "", "form_summary:HtmlSummary", compare=True),
    "csv": Known(".csv", "to_csv:CsvReport", "to_csv:CsvActions", "form_summary:CsvSummary"),
    "junit": Known(".xml", "to_junit:JunitReport", "", test=True, lint=True),
    "sarif": Known(".sarif", "", "", lint=True),
    "ics": Known(".ics", "to_ics:IcsReport", "to_ics:IcsReport"),
}
"""The forms by name. A new form is a file in this folder, or a folder in it, and a line here."""


def names_for(verb: str, *, binary: bool = True) -> tuple[str, ...]:
    """Return the names of the forms that a verb knows."""
    return tuple(name for name, known in FORMS.items() if getattr(known, verb) and (binary or not known.binary))


def form_of(path: PurePath, verb: str) -> str | None:
    """Return the name of the form that the ending of a file asks for, or ``None``.

    >>> form_of(PurePath("report.JSON"), "check")
    'json'
    """
    ending = path.suffix.lower()
    return next((name for name in names_for(verb) if FORMS[name].ending == ending), None)


def endings(verb: str) -> tuple[str, ...]:
    """Return the endings that a verb knows."""
    return tuple(FORMS[name].ending for name in names_for(verb))


def make(name: str, verb: str, names: Names, as_at: int, style: Style) -> Form:
    """Make a form, ready for the first case."""
    module, _, kind = str(getattr(FORMS[name], verb)).partition(":")
    found: Form = getattr(import_module(f"cme_rules.report.{module}"), kind)(names, as_at, style)
    return found
