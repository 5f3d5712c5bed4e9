"""What is encoded on weak texts, and which texts are not held, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cme_rules.dates.civil import human
from cme_rules.model.rule import Rule, Version
from cme_rules.report.names import Names
from cme_rules.report.page import WIDTH, Page
from cme_rules.report.sentences import GRADE, number
from cme_rules.sources.grades import Weak


def weak_text(
    found: Sequence[Weak],
    spans: Sequence[tuple[Version, tuple[Rule, ...]]],
    grade: str,
    names: Names,
    *,
    width: int = WIDTH,
) -> str:
    """List the rules that rest on texts of a grade, and the spans of time of which the text is not held."""
    page = Page(width=width)
    rules = dict.fromkeys(one.rule.id for one in found)
    page.heading(f"{number(len(rules), 'RULE', 'RULES')} ENCODED ON: {GRADE.get(grade, grade)}")
    for one in found:
        page.status(one.rule.kind, f"{one.rule.title} ({one.rule.id})", one.rule.force)
        page.field("in force", _span(one.version))
        for cited in one.citations:
            page.field("text", f"{_title(cited.document, names)}: {cited.place}")
        if not one.alone:
            page.field("", "it also cites a text of a better grade")
    page.heading(f"{number(len(spans), 'SPAN', 'SPANS')} DECLARED AS NOT HELD: what falls in them is undetermined")
    for version, mine in spans:
        places = "; ".join(f"{_title(one.document, names)}: {one.place}" for one in version.citations)
        page.status("not held", f"{_span(version)}: {places}", number(len(mine), "rule"))
        page.field("rules", _listed(one.id for one in mine))
    return page.text()


def _title(document: str, names: Names) -> str:
    found = names.rules.documents.get(document)
    return f"{found.title}, {found.edition}" if found is not None else document


def _span(version: Version) -> str:
    if not version.commenced:
        return "enacted, and not commenced"
    return f"{human(version.first)} to {human(version.last)}" if version.last else f"from {human(version.first)} on"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
