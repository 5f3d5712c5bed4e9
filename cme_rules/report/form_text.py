"""The text form of a report, and of what is left to do."""

from __future__ import annotations

from itertools import count
from typing import TextIO

from cme_rules.actions.grouped import Group
from cme_rules.report.changes_text import changes_text
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.page import Page
from cme_rules.report.sentences import number
from cme_rules.report.to_text import action_lines, basis_text, case_text, parties, summary_text
from cme_rules.report.view import CaseView


class TextReport:
    """The summary, what has changed where that was asked, and then case after case."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.names, self.as_at, self.style = names, as_at, style

    def piece(self, case: CaseView) -> str | None:
        """Write out a case."""
        style = self.style
        if style.quiet:
            return None
        return "\n" + case_text(
            case, self.names, self.as_at, verbose=style.verbose, colour=style.colour, width=style.width
        )

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the report."""
        out.write(summary_text(whole.summary, colour=self.style.colour, width=self.style.width))
        if whole.changes is not None:
            out.write(
                "\n"
                + changes_text(whole.changes, colour=self.style.colour, quiet=self.style.quiet, width=self.style.width)
            )
        out.writelines(whole.pieces)
        out.write(basis_text(whole.summary, colour=self.style.colour, width=self.style.width))


class TextActions:
    """The summary, how many actions each group has, and then the actions group after group, counted through."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.style = style

    def piece(self, case: CaseView) -> str | None:
        """Keep nothing: the actions of all cases are kept apart."""
        return None

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the list of actions."""
        out.write(summary_text(whole.summary, colour=self.style.colour, width=self.style.width))
        page = Page(self.style.colour, self.style.width)
        page.heading(f"WHAT IS LEFT TO DO ({len(whole.actions)})", "=")
        if not len(whole.actions):
            page.plain("Nothing.")
        groups = [group for group, _ in whole.actions.grouped()] if self.style.by != "due" else []
        for group in groups:
            page.field(str(group.total), f"{heading(group, whole)}{_pressing(group)}")
        out.write("\n" + page.text())
        if not self.style.quiet:
            self._write_actions(whole, out)
        out.write(basis_text(whole.summary, colour=self.style.colour, width=self.style.width))

    def _write_actions(self, whole: Whole, out: TextIO) -> None:
        numbers = count(1)
        for group, actions in whole.actions.grouped():
            if self.style.by != "due":
                page = Page(self.style.colour, self.style.width)
                page.heading(f"{heading(group, whole)} ({group.total})")
                out.write("\n" + page.text())
            for one in actions:
                page = Page(self.style.colour, self.style.width)
                action_lines(page, [one], whole.titles, verbose=self.style.verbose, start=next(numbers))
                out.write(page.text())


def heading(group: Group, whole: Whole) -> str:
    """Say whose actions, or of which case the actions of a group are."""
    if group.by == "case":
        return whole.titles.get(group.names[0], group.names[0])
    who = parties(group.names)
    return who[:1].upper() + who[1:]


def _pressing(group: Group) -> str:
    parts = [
        number(group.breaches, "breach", "breaches") if group.breaches else "",
        number(group.shortfalls, "shortfall") if group.shortfalls else "",
    ]
    text = ", ".join(part for part in parts if part)
    return f": {text}" if text else ""
