"""The data forms of a report, and of what is left to do: one document, or a line for each case or action."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import indent
from typing import TextIO

from cme_rules.report import to_json
from cme_rules.report.changes_json import changes_data
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.view import CaseView


class JsonReport:
    """One document, with the cases in order."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.names = names

    def piece(self, case: CaseView) -> Iterator[str]:
        """Write a case as it stands in the document."""
        return to_json.case_text(case, self.names)

    def write(self, whole: Whole, out: TextIO) -> None:
        """Put the document together."""
        out.writelines(to_json.assembled(whole.pieces, whole.summary, more=_changes(whole)))


class LinesReport:
    """A line at the head, a line for each case in order, and a line of what they add up to."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.names = names

    def piece(self, case: CaseView) -> str | None:
        """Write the line of a case."""
        return to_json.line("case", to_json.case_data(case, self.names))

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write all lines."""
        out.write(to_json.line("head", to_json.head(whole.summary)))
        out.writelines(whole.pieces)
        if whole.changes is not None:
            out.write(to_json.line("changes", _changes(whole)))
        out.write(to_json.line("tail", to_json.tail(whole.summary)))


class JsonActions:
    """One document with all actions, breaches first, then by due date."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.names = names

    def piece(self, case: CaseView) -> str | None:
        """Keep nothing: the actions of all cases are kept apart."""
        return None

    def write(self, whole: Whole, out: TextIO) -> None:
        """Put the document together."""
        texts = (
            indent(json.dumps(to_json.action_data(one), ensure_ascii=False, sort_keys=True, indent=1), "  ")
            for one in whole.actions
        )
        out.writelines(to_json.assembled(texts, whole.summary, "actions", more=_owners(whole)))


class LinesActions(JsonActions):
    """An action a line."""

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the lines."""
        out.writelines(to_json.line("action", to_json.action_data(one)) for one in whole.actions)


def _changes(whole: Whole) -> to_json.Data:
    return {} if whole.changes is None else {"changes": changes_data(whole.changes)}


def _owners(whole: Whole) -> to_json.Data:
    """Count the actions of each group; nothing where they were asked for in one list."""
    found = [
        {"by": g.by, "names": list(g.names), "actions": g.total, "breaches": g.breaches, "shortfalls": g.shortfalls}
        for g, _ in whole.actions.grouped()
        if g.by != "due"
    ]
    return {"groups": found}
