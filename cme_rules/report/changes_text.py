"""What changed between two reports, as text."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.compare.compare import Change, Comparison
from cme_rules.compare.seen import Days, Seen
from cme_rules.dates.civil import human, parse_iso
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.page import COLUMN, WIDTH, Page

MOST_NAMES = 20
FIELDS = {"due": "due", "done": "done", "since": "since", "on": "on", "version": "version of the rule"}


def changes_text(found: Comparison, *, colour: bool = False, quiet: bool = False, width: int = WIDTH) -> str:
    """Write out a comparison: the counts, what else differs between the two runs, and then each change."""
    page = Page(colour, width)
    page.heading(f"CHANGES SINCE {day(found.before.as_at).upper()}", "=")
    known = [f", as known on {day(h.known_on)}" if h.known_on else "" for h in (found.before, found.after)]
    page.field("from", f"a report as at {day(found.before.as_at)}{known[0]}")
    page.field("to", f"as at {day(found.after.as_at)}{known[1]}")
    sections = list(found.sections())
    if sections:
        tallied(page, found)
    else:
        page.field("verdicts", f"none has changed; {found.same} are the same")
    for label, text in others(found):
        page.field(label, text)
    if not quiet:
        for _, title, changes in sections:
            page.heading(f"{title.upper()} ({len(changes)})")
            for one in changes:
                change(page, one)
    return page.text()


SAME = "without what is triggered neither before nor after"


def tallied(page: Page, found: Comparison, *, of: str = SAME) -> None:
    """Write how many verdicts there are in each section, and how many are the same, and of which."""
    label = "verdicts"
    for _, title, changes in found.sections():
        page.field(label, f"{len(changes):>5}  {title.lower()}")
        label = ""
    page.field(label, f"{found.same:>5}  the same, {of}")


def facts(found: Comparison) -> Iterator[tuple[str, str]]:
    """Say from which report to which, how many verdicts are the same, and what else differs between the two runs."""
    for label, head in (("from", found.before), ("to", found.after)):
        known = f", as known on {day(head.known_on)}" if head.known_on else ""
        yield label, f"as at {day(head.as_at)}{known}"
    yield "verdicts", f"{len(found.changes)} changed, {found.same} are the same"
    yield from others(found)


def others(found: Comparison) -> Iterator[tuple[str, str]]:
    """Say what differs between the two runs besides their verdicts."""
    for label, names in (
        ("cases new", found.cases_new),
        ("cases gone", found.cases_gone),
        ("not read now", found.cases_unread),
        ("rules changed", found.files_changed),
        ("rules new", found.files_new),
        ("rules gone", found.files_gone),
    ):
        if names:
            more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
            yield label, f"{len(names)}: {', '.join(names[:MOST_NAMES])}{more}"
    for name, old, new in found.readings:
        yield "reading", f"{name}: was taken as {plain(old) or 'nothing'}, now as {plain(new) or 'nothing'}"


def change(page: Page, one: Change) -> None:
    """Write out one change: what the verdict was and is, and what else differs."""
    about = one.about
    page.hanging("- ", f"{one.case}: {about.title or plain(about.rule)} ({about.rule}): {in_words(one)}", 2)
    page.hanging("key: ", f"{one.case}#{about.rule}:{about.key}", COLUMN)


def in_words(one: Change) -> str:
    """Say what changed, in one line."""
    if one.before is None or one.after is None:
        return f"{s.status(one.about.status)}{_due(one.about)}" + ("" if one.after else " before")
    before, after = one.before, one.after
    parts = [f"was {s.status(before.status)}, now {s.status(after.status)}"] if "status" in one.what else []
    if not parts:
        parts = [f"still {s.status(after.status)}"]
    for name in one.what:
        if name in FIELDS:
            old, new = (_value(getattr(side, name)) for side in (before, after))
            parts.append(f"{FIELDS[name]}: was {old}, now {new}")
        elif name == "readings":
            parts.append("it rests on other readings")
    return "; ".join(parts)


def _due(one: Seen) -> str:
    return f", due {_value(one.due)}" if any(one.due) else ""


def _value(value: Days | str | int | None) -> str:
    if isinstance(value, tuple):
        first, last = value
        if first == last:
            return day(first) or "not known"
        return f"{day(first) or 'not known when'} to {day(last) or 'not known when'}"
    if isinstance(value, int):
        return str(value + 1)
    return day(value or "") or "none"


def day(text: str) -> str:
    """Write a day of a report for people; what is no day stays as it is."""
    found = parse_iso(text)
    return human(found) if found is not None else text
