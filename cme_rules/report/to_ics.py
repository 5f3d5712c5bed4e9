"""The required actions as a calendar (RFC 5545).

An action with a day is an all-day event that takes up no time: the calendars in use at councils leave tasks out when
they open a file, and show events. An action without a day cannot be an event and is a task. Nothing rings. An entry
names the case by its id and the rule by its title; no dates of the record, no other people, no values of facts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TextIO

from cme_rules.actions.action import Action
from cme_rules.core.xml_text import legal
from cme_rules.dates.civil import human, iso
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.to_text import parties
from cme_rules.report.view import CaseView

END = "\r\n"
WIDTH = 75
_FIRST_SEQUENCE = 730120  # 1 January 2000: a later run has a higher number, so that calendars take its entries over
_UID_LENGTH = 40


def fold(line: str) -> str:
    """Break a line where it is longer than 75 bytes, never inside a character; what continues begins with a space."""
    pieces: list[str] = []
    piece, used = "", 0
    for char in line:
        size = len(char.encode("utf-8"))
        if used + size > WIDTH:
            pieces.append(piece)
            piece, used = " ", 1
        piece, used = piece + char, used + size
    return END.join([*pieces, piece]) + END


def text(value: str) -> str:
    r"""Make a text fit for a calendar.

    >>> text("a; b, c\\d\ne")
    'a\\; b\\, c\\\\d\\ne'
    """
    value = legal(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n").replace("\t", " ")


def uid(action: Action) -> str:
    """Return what names an action in every run: made of case, act, and the first rule and key that ask for it."""
    first = min((why.rule, why.key) for why in action.why) if action.why else ("", "")
    made_of = [action.case, action.kind, action.act, action.person, *action.who, *first]
    return hashlib.sha256(json.dumps(made_of).encode("ascii")).hexdigest()[:_UID_LENGTH] + "@cme-rules.invalid"


class IcsReport:
    """All required actions as one calendar."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.as_at = as_at

    def piece(self, case: CaseView) -> str | None:
        """Keep nothing: the actions of all cases are kept apart."""
        return None

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the calendar; one with nothing to do says so, as an empty one is not allowed."""
        for line in (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//cme-rules//required actions//EN",
            "CALSCALE:GREGORIAN",
        ):
            out.write(line + END)
        for action in whole.actions:
            out.writelines(map(fold, self._entry(action)))
        if not len(whole.actions):
            out.writelines(map(fold, self._nothing()))
        out.write("END:VCALENDAR" + END)

    def _stamp(self) -> str:
        return iso(self.as_at).replace("-", "")

    def _nothing(self) -> Iterator[str]:
        yield from (
            "BEGIN:VJOURNAL",
            f"UID:nothing-{self._stamp()}@cme-rules.invalid",
            f"DTSTAMP:{self._stamp()}T000000Z",
        )
        yield from (f"DTSTART;VALUE=DATE:{self._stamp()}", "SUMMARY:Nothing is left to do", "END:VJOURNAL")

    def _entry(self, action: Action) -> Iterator[str]:
        kind = "VEVENT" if action.by is not None else "VTODO"
        yield f"BEGIN:{kind}"
        yield f"UID:{uid(action)}"
        yield f"DTSTAMP:{self._stamp()}T000000Z"
        yield f"SEQUENCE:{max(0, self.as_at - _FIRST_SEQUENCE)}"
        if action.by is not None:
            yield f"DTSTART;VALUE=DATE:{iso(action.by).replace('-', '')}"
            yield f"DTEND;VALUE=DATE:{iso(action.by + 1).replace('-', '')}"
            yield "TRANSP:TRANSPARENT"
        else:
            yield "STATUS:NEEDS-ACTION"
        yield f"SUMMARY:{text(summary(action))}"
        yield f"DESCRIPTION:{text(description(action, self.as_at))}"
        yield f"CATEGORIES:{category(action)}"
        yield "CLASS:PRIVATE"
        yield f"END:{kind}"


def category(action: Action) -> str:
    """Return the category of an action."""
    return {"breach": "OVERDUE", "shortfall": "OVERDUE", "open": "TO DO"}.get(action.urgency, "FIND OUT")


def summary(action: Action) -> str:
    """Say in one line what is to be done: whether it is overdue, the id of the case, and what the rule is called."""
    overdue = "OVERDUE: " if action.urgency in ("breach", "shortfall") else ""
    title = action.why[0].title if action.why else plain(action.act)
    what = title if action.kind == "do" else f"find out what is not known – {title}"
    return f"{overdue}{action.case}: {what}"


def description(action: Action, as_at: int) -> str:
    """Say what, who and why, with the key by which the verdict can be explained."""
    if action.kind == "do":
        found = [f"What: {action.what}"]
    else:
        found = [f"Not known: {plain(action.act.partition(':')[2].partition('@')[0])}"]
    if action.by is not None:
        found.append(f"Due: {human(action.by)}{s.at(action.by_minute)}")
    if action.who:
        found.append(f"Who: {parties(action.who)}")
    found += [f"Why: {why.title} ({why.rule}) is {s.status(why.status)}" for why in action.why]
    return "\n".join([*found, f"As at {human(as_at)}."])
