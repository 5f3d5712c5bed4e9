"""What lint found, in words: each finding with its line, then how many of each kind, and what was looked at."""

from __future__ import annotations

from cme_rules.core.catalogue import entry
from cme_rules.lint.found import Check, Finding, Linted
from cme_rules.report.page import WIDTH, Page
from cme_rules.report.problems import ReadLine, render
from cme_rules.report.sentences import number

_CODE = 10


def text_of_lint(
    found: Linted, read_line: ReadLine, *, colour: bool = False, quiet: bool = False, width: int = WIDTH
) -> str:
    """Write problems, then advice, then what rules leave as it is and why, and the counts."""
    parts = []
    if not quiet:
        for grade in ("problem", "advice"):
            mine = [one.problem for one in found.open if one.grade == grade]
            if mine:
                parts.append(render(mine, read_line, colour, most=len(mine)))
    page = Page(colour, width)
    left = [one for one in found.findings if one.reason]
    if left and not quiet:
        page.heading("Left as it is, with a reason")
        for one in left:
            _accepted(page, one)
    _counts(page, found)
    page.blank()
    _summary(page, found)
    return "\n".join([*parts, page.text()])


def _accepted(page: Page, one: Finding) -> None:
    said = one.problem
    page.plain(f"{said.span}: {said.code}: {said.message}", 3)
    page.plain(f"left because: {one.reason}", 6)


def _counts(page: Page, found: Linted) -> None:
    rows = [(one, found.count(one.code), found.count(one.code, accepted=True)) for one in found.made]
    rows = [row for row in rows if row[1] or row[2]]
    if not rows:
        return
    page.heading("Found, by code")
    for check, count, accepted in rows:
        left = f", {accepted} left as {'it is' if accepted == 1 else 'they are'}" if accepted else ""
        what = (number(count, "problem") if check.grade == "problem" else pieces(count)) + left
        page.hanging(f"   {check.code:<{_CODE}}", f"{entry(check.code).title}: {what}")


def _summary(page: Page, found: Linted) -> None:
    problems = sum(one.grade == "problem" for one in found.open)
    advice = len(found.open) - problems
    looked = (
        f"{number(found.rules, 'rule')} in {number(found.versions, 'version')}, {number(found.readings, 'reading')} "
        f"and {number(found.documents, 'document')} by {number(len(found.made), 'check')}"
    )
    about = f"about {' and '.join(found.about)}, " if found.about else ""
    if found.open:
        page.plain(f"{about}{number(problems, 'problem')} and {pieces(advice)} in {looked}")
    elif found.skipped:
        page.plain(f"{about}nothing open found in {looked}; the checks below were not made")
    else:
        page.plain(f"{about}nothing open found in {looked}")
    if found.skipped:
        page.plain(not_made(found.skipped))


def pieces(count: int) -> str:
    """Count advice.

    >>> pieces(1), pieces(2)
    ('1 piece of advice', '2 pieces of advice')
    """
    return f"{count} {'piece' if count == 1 else 'pieces'} of advice"


def not_made(skipped: tuple[Check, ...]) -> str:
    """Say which checks were not made, and why."""
    named = "; ".join(f"{check.code}, {entry(check.code).title}" for check in skipped)
    return f"not made, because the solver z3-solver is not installed (docs/lint.md says how): {named}"
