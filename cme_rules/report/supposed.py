"""What a supposition would change: as text and as data. It never looks like a report of what is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cme_rules.actions.action import Action
from cme_rules.compare.compare import Comparer, Comparison
from cme_rules.compare.seen import Head
from cme_rules.dates.civil import iso
from cme_rules.link.ruleset import RuleSet
from cme_rules.report.changes_json import changes_data
from cme_rules.report.changes_text import change, day, tallied
from cme_rules.report.impact import COMPARED, differing
from cme_rules.report.impact_text import actions_data, told_action
from cme_rules.report.names import Names
from cme_rules.report.page import WIDTH, Page
from cme_rules.report.reason_text import reasons
from cme_rules.report.sentences import number
from cme_rules.report.since import seen_in
from cme_rules.report.view import CaseView, VerdictView

FORMAT = "cme-rules-supposition/1"
HEADING = "SUPPOSED, NOT RECORDED"
NOTE = "what follows would be so; nothing of it is a finding about the case"


@dataclass(frozen=True)
class Supposed:
    """A case as it is recorded and as it is supposed to be, and what differs between the two."""

    recorded: CaseView
    supposed: CaseView
    said: tuple[str, ...]
    comparison: Comparison
    actions: tuple[Action, ...]
    actions_gone: tuple[Action, ...]

    @property
    def changed(self) -> tuple[VerdictView, ...]:
        """Return the verdicts that change, as they would be."""
        keys = {(one.about.rule, one.about.key) for one in self.comparison.changes if one.after is not None}
        return tuple(one for one in self.supposed.verdicts if (one.verdict.rule, one.verdict.key) in keys)


def supposed(
    recorded: CaseView, then: CaseView, said: Sequence[str], rules: RuleSet, as_at: int, known_on: int | None
) -> Supposed:
    """Compare a case as it would be with the case as it is recorded."""
    known = iso(known_on) if known_on is not None else ""
    head = Head(iso(as_at), known, "", rules.files, rules.choices)
    earlier = [seen_in(one) for one in recorded.verdicts]
    comparer = Comparer(head, head, {recorded.id: recorded.file}, lambda _: earlier, fields=COMPARED)
    comparer.add(recorded.id, map(seen_in, then.verdicts))
    new, gone = differing(recorded.actions, then.actions)
    return Supposed(recorded, then, tuple(said), comparer.finish(), tuple(new), tuple(gone))


def supposed_text(
    found: Supposed, names: Names, as_at: int, *, colour: bool = False, quiet: bool = False, width: int = WIDTH
) -> str:
    """Write out what a supposition would change, and of each verdict that changes why it would be so."""
    page, compared = Page(colour, width), found.comparison
    page.heading(HEADING, "=")
    page.field("note", NOTE)
    page.field("case", found.recorded.id)
    page.field("as at", day(compared.before.as_at))
    for count, one in enumerate(found.said):
        page.field("" if count else "supposed", one)
    tallied(page, compared)
    page.field("actions", f"{number(len(found.actions), 'action')} new, {len(found.actions_gone)} gone")
    if quiet:
        return page.text()
    views = {(one.verdict.rule, one.verdict.key): one.verdict for one in found.changed}
    for _, title, changes in compared.sections():
        page.heading(f"{title.upper()} ({len(changes)})")
        for each in changes:
            change(page, each)
            verdict = views.get((each.about.rule, each.about.key))
            if verdict is not None:
                reasons(page, verdict, names, as_at)
    for title, actions in (("ACTIONS NEW OR MOVED", found.actions), ("ACTIONS GONE OR MOVED", found.actions_gone)):
        if actions:
            page.heading(f"{title} ({len(actions)})")
            for action in actions:
                page.hanging("- ", told_action(action), 2)
    return page.text()


def supposed_data(found: Supposed) -> dict[str, object]:
    """Return the same as data, under a format of its own."""
    actions = {"new": actions_data(found.actions), "gone": actions_data(found.actions_gone)}
    compared = {**changes_data(found.comparison), "actions": actions}
    return {"format": FORMAT, "note": NOTE, "case": found.recorded.id, "supposed": list(found.said), **compared}
