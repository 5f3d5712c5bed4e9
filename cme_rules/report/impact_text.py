"""The impact of other rules on the same cases, as text and as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cme_rules.actions.action import Action
from cme_rules.core.span import Span
from cme_rules.dates.civil import human, iso
from cme_rules.impact.differences import Difference
from cme_rules.reasons.words import plain
from cme_rules.report.changes_json import changes_data
from cme_rules.report.changes_text import MOST_NAMES, change, day, tallied
from cme_rules.report.impact import Impact
from cme_rules.report.page import COLUMN, WIDTH, Page
from cme_rules.report.sentences import number

Data = dict[str, object]
Place = Callable[[Span], str]
MOST_CAUSES = 3


def impact_text(found: Impact, place: Place, *, colour: bool = False, quiet: bool = False, width: int = WIDTH) -> str:
    """Write out what a change does: the counts, what differs in the rules, then each change with what made it."""
    page, compared = Page(colour, width), found.comparison
    page.heading("IMPACT", "=")
    for label, head in (("from", compared.before), ("to", compared.after)):
        page.field(label, f"{head.rules}, as at {day(head.as_at)}")
    differ = found.differences.all
    page.field("differs", number(len(differ), "thing") if differ else "nothing that a verdict rests on")
    for one in differ[:MOST_NAMES]:
        page.field("", said(one, place))
    if len(differ) > MOST_NAMES:
        page.field("", f"… and {len(differ) - MOST_NAMES} more")
    for number_, one in enumerate(found.differences.idle[:MOST_NAMES]):
        page.field("" if number_ else "not in use", said(one, place))
    for label, text in counts(found):
        page.field(label, text)
    tallied(page, compared, of=f"in the {number(len(found.cases_changed), 'case')} that change")
    page.field("actions", f"{len(found.actions):>5}  new or due on another day")
    page.field("", f"{len(found.actions_gone):>5}  gone, or no longer due then")
    if quiet:
        return page.text()
    for _, title, changes in compared.sections():
        page.heading(f"{title.upper()} ({len(changes)})")
        for each in changes:
            change(page, each)
            for cause in found.why(each)[:MOST_CAUSES]:
                page.hanging("why: ", said(cause, place), COLUMN)
    for title, actions in (("ACTIONS NEW OR MOVED", found.actions), ("ACTIONS GONE OR MOVED", found.actions_gone)):
        if actions:
            page.heading(f"{title} ({len(actions)})")
            for action in actions:
                page.hanging("- ", told_action(action), 2)
    return page.text()


def counts(found: Impact) -> Iterator[tuple[str, str]]:
    """Say how many rules the change reaches, and how many cases change."""
    reached = f"{len(found.reach.of)} of {number(found.reach.total, 'rule')}"
    yield "reaches", f"{reached}; what it cannot reach was not judged again"
    yield "cases", f"{len(found.cases_changed)} of {found.cases} change: {_some(found.cases_changed)}"
    if found.unread:
        yield "not read", f"{len(found.unread)}: {_some(found.unread)}"


def said(one: Difference, place: Place) -> str:
    """Say what differs, and where it stands."""
    where = place(one.span)
    at = f" ({where})" if where else ""
    if one.kind == "day":
        return f"the day: {day(one.before)} before, {day(one.after)} now"
    if one.kind == "reading":
        taken = f"{plain(one.before) or 'nothing'} before, {plain(one.after) or 'nothing'} now"
        return f"the reading {one.name}: {taken}{at}"
    if one.kind == "alternative":
        return f"the rule {one.name}: changed for {one.after}, which neither of the two takes{at}"
    what = {"word": "what is meant by", "rule": "the rule", "authority": "to whom the rules apply of"}
    name = one.name or "that serves cases which name none"
    return f"{what.get(one.kind, f'the {one.kind}')} {name}: {one.how}{at}"


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return (", ".join(names[:MOST_NAMES]) or "none") + more


def told_action(action: Action) -> str:
    """Say in one line of which case an action is, whose it is, what is to be done and by when."""
    who = ", ".join(plain(one) for one in action.who) or "nobody named"
    by = f", by {human(action.by)}" if action.by is not None else ""
    return f"{action.case}: {who}: {action.what}{by}"


def impact_data(found: Impact, place: Place) -> Data:
    """Return the same as data: a comparison, with the causes of each change, and the actions."""
    data = changes_data(found.comparison)
    listed = data["changes"]
    assert isinstance(listed, list)
    changes = [
        {**each, "why": [_difference(cause, place) for cause in found.why(one)]}
        for one, each in zip(found.comparison.changes, listed, strict=True)
    ]
    return {
        **data,
        "changes": changes,
        "differences": [_difference(one, place) for one in found.differences.all],
        "not_in_use": [_difference(one, place) for one in found.differences.idle],
        "rules": {"reached": sorted(found.reach.of), "of": found.reach.total},
        "judged_again": {"rules_and_cases": found.again, "of": found.whole},
        "cases": {"judged": found.cases, "changed": list(found.cases_changed), "unread": list(found.unread)},
        "actions": {"new": actions_data(found.actions), "gone": actions_data(found.actions_gone)},
    }


def _difference(one: Difference, place: Place) -> Data:
    found: Data = {"kind": one.kind, "name": one.name, "how": one.how, "place": place(one.span) or None}
    return {**found, "before": one.before, "after": one.after} if one.before or one.after else found


def actions_data(actions: tuple[Action, ...]) -> list[Data]:
    """Return actions as data."""
    return [
        {
            "case": one.case, "what": one.what, "who": list(one.who), "urgency": one.urgency,
            "by": iso(one.by) if one.by is not None else None, "rules": [why.rule for why in one.why],
        }
        for one in actions
    ]  # fmt: skip
