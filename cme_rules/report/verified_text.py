"""What came of judging again what a report judged, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cme_rules.compare.compare import Comparison
from cme_rules.receipt.hashes import grouped
from cme_rules.receipt.verify import Causes, Changed, Verified
from cme_rules.report import sentences as s
from cme_rules.report.changes_text import change, day
from cme_rules.report.page import COLUMN, WIDTH, Page

MOST_FILES = 20


def verified_text(
    verified: Verified,
    changes: Comparison,
    causes: Causes,
    cases: Mapping[str, str],
    *,
    colour: bool = False,
    width: int = WIDTH,
) -> str:
    """Write out a verification; ``cases`` gives the file of each case of the report."""
    page = Page(colour, width)
    then, now = verified.then, verified.now
    page.heading("VERIFIED" if verified.code == 0 else "NOT THE SAME", "=")
    asked = then["asked"]
    known = f", as known on {day(asked['known_on'])}" if asked["known_on"] else ""
    page.field("report", f"as at {day(asked['as_at'])}{known}, of {s.number(len(cases), 'case')}")
    page.field("result", f"the same: {grouped(then['result'])}" if verified.same else f"was {grouped(then['result'])}")
    if not verified.same:
        page.field("", f"is  {grouped(str(now['result']))}")
    same = then["program"] == now["program"]
    page.field("program", f"the same: {then['program']}" if same else f"was {then['program']}, is {now['program']}")
    _files(page, "case files", verified.inputs, len(then["inputs"]))
    _files(page, "rules", verified.rules, 0)
    if verified.altered:
        page.field("altered", "what the report says does not fit its own receipt: it was changed after it was written")
    elif not verified.own:
        page.field("altered", "whether the report was changed after it was written is seen by its verdicts only")
    if not verified.same:
        _changes(page, changes, causes, cases)
    return page.text()


def _files(page: Page, label: str, changed: Sequence[Changed], count: int) -> None:
    if not changed:
        page.field(label, f"the same: {s.number(count, 'file')}" if count else "the same")
    for number, one in enumerate(changed[:MOST_FILES]):
        page.field("" if number else label, f"{one.how}: {one.file}")
    if len(changed) > MOST_FILES:
        page.field("", f"and {len(changed) - MOST_FILES} more")


def _changes(page: Page, found: Comparison, causes: Causes, cases: Mapping[str, str]) -> None:
    for label, names in (
        ("cases new", found.cases_new),
        ("cases gone", found.cases_gone),
        ("not read", found.cases_unread),
    ):
        if names:
            page.field(label, ", ".join(names[:MOST_FILES]))
    for _, title, changes in found.sections():
        page.heading(f"{title.upper()} ({len(changes)})")
        for one in changes:
            change(page, one)
            page.hanging("why: ", causes.of(cases.get(one.case, ""), one.about.rule), COLUMN)
    if not found.changes:
        page.field("verdicts", "no status and no date differs; what does is a reason, an action or a message")
