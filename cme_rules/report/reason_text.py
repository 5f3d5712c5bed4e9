"""The reasons of a verdict as lines: what started it, when it was due and how that was counted, what was done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from cme_rules.core.span import Span
from cme_rules.dates.civil import human
from cme_rules.model.verdict import Reason, Verdict
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.page import Page

_FROM = {
    "arises": ("arises", "(until then it was excused, or did not apply)"),
    "unkept": ("not kept", "from this day on, without a break"),
}


def reasons(page: Page, verdict: Verdict, names: Names, as_at: int) -> None:
    """Write the reasons of a verdict, in the order in which they were worked out."""
    for one in verdict.reasons:
        _reason(page, one, names, as_at, verdict.by_record)


def _reason(page: Page, one: Reason, names: Names, as_at: int, verdict: Verdict) -> None:
    where = _place(one.span)
    when = s.days((one.first, one.last if one.last is not None else one.first))
    if one.kind == "trigger":
        name = plain(one.name) if one.name else one.note
        page.field("trigger", f"{when}{s.at(one.minute)}  {name}{where}")
        tree(page, one.children, names)
    elif one.kind == "provided":
        page.field("provided", "that this held on that day:")
        tree(page, one.children, names)
    elif one.kind in _FROM:
        label, words = _FROM[one.kind]
        page.field(label, f"{when}  {words}")
    elif one.kind == "opens":
        _opens(page, one)
    elif one.kind == "due":
        _due(page, one, names, verdict)
    elif one.kind == "earliest":
        page.field("earliest", f"{when}  {one.note}{where}")
        if one.days:
            page.field("", s.count(one.days))
    elif one.kind == "act":
        _act(page, one, as_at, verdict)
    elif one.kind == "not_counted":
        why = s.NOT_COUNTED.get(one.note, plain(one.note))
        page.field("", f"not counted: {plain(one.name)} of {when}{s.at(one.minute)}, because {why}{where}")
    elif one.kind == "exception":
        _exception(page, one, names, 0)
    elif one.kind in ("superseded", "foreclosed"):
        over = f"no longer owed{': ' + one.note if one.note else ''}"
        late = one.kind == "foreclosed"
        page.field(
            "too late" if late else "ended", f"{when}  {'after this it could no longer be done' if late else over}"
        )
        tree(page, one.children, names)
    elif one.kind == "part":
        page.field("part", f"{plain(one.name)}: {s.status(one.note)}")
        for child in one.children:
            _reason(page, child, names, as_at, verdict)
    elif one.kind == "allowed":
        page.field("allowed", f"only if this held on {when}:")
        tree(page, one.children, names)
    elif one.kind == "not_triggered":
        page.field("trigger", f"{plain(one.name) + ': ' if one.name else ''}{one.note or 'nothing'}{where}")
        tree(page, one.children, names)
    elif one.kind == "condition":
        page.field("why", "this is so if:" if verdict.kind in ("definition", "power") else "this has to hold:")
        tree(page, (one,), names)
    elif one.kind == "withheld":
        page.field(plain(one.name), withheld(one))
        tree(page, one.children, names)
    else:
        page.field(plain(one.kind), " ".join(p for p in (when, plain(one.name), one.note) if p) + where)
        tree(page, one.children, names)


def _opens(page: Page, one: Reason) -> None:
    last = one.first if one.last is None else one.last
    if last is None:
        page.field("opens", f"an act counts whenever it was done ({one.note})")
    elif one.first == last:
        page.field("opens", f"{human(last)}  an act counts from this day on ({one.note})")
    else:
        page.field("opens", f"{s.days((one.first, last))}  from when an act counts is not known ({one.note})")


def _due(page: Page, one: Reason, names: Names, verdict: Verdict) -> None:
    """Write the due date and its count; where the unknowns leave several due dates open, from when to when they lie."""
    changed = f" (changed by: {names.title(one.name)})" if one.name else ""
    range_ = (one.first, one.last)
    if verdict.status == "undetermined" and verdict.due is not None:
        range_ = verdict.due
    if range_ == (None, None):
        page.field("due", f"{one.note}{changed}")
        return
    page.field("due", f"{s.days(range_)}{s.at(one.minute)}  {one.note}{changed}{_place(one.span)}")
    if one.days and range_ == (one.first, one.last):
        page.field("", s.count(one.days))


def _act(page: Page, one: Reason, as_at: int, verdict: Verdict) -> None:
    if one.note == "not_recorded":
        of = f"  ({plain(one.name)})" if one.name and one.name != "state" else ""
        page.field("done", f"not recorded by {human(as_at)}{of}")
        return
    when = s.days((one.first, one.last)) + s.at(one.minute)
    how = s.ACT.get(one.note, plain(one.note))
    name = plain(one.name) if one.name != "state" else "this has been so since then"
    label = "act" if one.note == "forbidden" else "done"
    if verdict.status == "undetermined":
        if not one.span.file:
            page.field("done", "perhaps: the record does not say" + (f" ({name})" if one.name != "state" else ""))
            return
        several = verdict.done is not None and verdict.done[0] != verdict.done[1]
        page.field(label, f"{s.days(verdict.done) if several else when}  {name}{_place(one.span)}")
        return
    page.field(label, f"{when}  {name}, {how}{_place(one.span)}")


def _exception(page: Page, one: Reason, names: Names, depth: int) -> None:
    title = f"{names.title(one.name)} ({one.name})"
    if one.holds == 2:
        effect = "changes the limit" if one.note else "decisive"
        text = f"{title}: yes, {effect}"
    else:
        text = f"{title}: looked at, {s.TRUTH[one.holds] if one.holds is not None else 'not known'}"
    if depth:
        page.branch("", text, depth)
    else:
        page.field("exception", text)
    for child in one.children:
        if child.kind == "exception":
            _exception(page, child, names, depth + 1)
        else:
            _branch(page, child, names, depth + 1)


def tree(page: Page, conditions: Sequence[Reason], names: Names, depth: int = 0) -> None:
    """Write conditions as indented lines, each with its own yes, no or not known and its place in the case file."""
    for one in conditions:
        _branch(page, one, names, depth)


def _branch(page: Page, one: Reason, names: Names, depth: int) -> None:
    inner = one.children[0] if one.note == "not" and len(one.children) == 1 else None
    if one.kind == "exception":
        page.branch(_truth(one), f"exception: {names.title(one.name)} ({one.name})", depth)
    elif inner is not None and not inner.children:
        page.branch(_truth(one), f"not: {_leaf(inner)}", depth)
        return
    else:
        page.branch(_truth(one), _leaf(one) + (":" if one.children else ""), depth)
    if one.days:
        page.branch("", f"({s.count(one.days)})", depth + 1)
    tree(page, one.children, names, depth + 1)


def withheld(one: Reason) -> str:
    """Say that something is withheld, and of what."""
    return f"{one.note}: withheld" if one.note else "withheld"


def _leaf(one: Reason) -> str:
    if one.kind == "withheld":
        return withheld(one)
    date = f"{', counted to' if one.days else ':'} {human(one.first)}" if one.first is not None else ""
    return f"{one.note}{date}{_place(one.span)}"


def _truth(one: Reason) -> str:
    return s.TRUTH[one.holds] if one.holds is not None else ""


def _place(span: Span) -> str:
    return f" ({PurePosixPath(span.file).name}:{span.line})" if span.file and span.line else ""
