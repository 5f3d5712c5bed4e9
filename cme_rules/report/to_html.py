"""A report as one page for people: no script, no network, and as flat in memory as the other forms.

Each case is put into words as soon as it is judged, as pieces with a part and a key; the caller keeps the pieces (on
disk). Once all cases are known, ``assembled`` writes the page around them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cme_rules.actions.required import order
from cme_rules.core.problem import in_order
from cme_rules.dates.civil import human
from cme_rules.judge.timeline_view import EventMark, TimelineView
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.cards import CaseCard, anchor, case_card, parties
from cme_rules.report.changes_text import day, in_words
from cme_rules.report.duty_bars import bars, window
from cme_rules.report.front import front
from cme_rules.report.html_environment import environment, style
from cme_rules.report.names import Names
from cme_rules.report.overview import COUNTED, LATE_ENTRIES, Overview
from cme_rules.report.pictures import caseload
from cme_rules.report.pictures.case_timeline import case_timeline
from cme_rules.report.pictures.element import Markup
from cme_rules.report.pictures.legend import patterns
from cme_rules.report.story import long_days
from cme_rules.report.to_text import places
from cme_rules.report.view import GROUPS, CaseView, Summary

if TYPE_CHECKING:
    from jinja2 import Template

    from cme_rules.compare.compare import Comparison

FOUND = ("breach", "shortfall", "accepted")
USUAL = tuple(group for group in GROUPS if group != "accepted")
"""The groups that every report has; most have no accepted breaches."""
Key = tuple[Any, ...]
Piece = tuple[str, Key, str]


@dataclass(frozen=True)
class Noticed:
    """Something noticed in a case, in words, with its places in the file."""

    text: str
    places: str
    late: bool = False


@dataclass(frozen=True)
class EventLine:
    """A line of the list of events: when, what, and on which line of the file."""

    days: str
    name: str
    line: int


class Html:
    """One page: give it the cases one by one, keep what it gives back, and have it all put together at the end."""

    def __init__(self, names: Names, as_at: int, *, verbose: bool = False, quiet: bool = False) -> None:
        self.names = names
        self.as_at = as_at
        self.verbose = verbose
        self.quiet = quiet
        self.overview = Overview(as_at)
        self.templates = environment()
        self.rows: Any = self.templates.get_template("rows.html").make_module({"link": not quiet})
        self.template: Template = self.templates.get_template("case.html")

    def pieces(self, case: CaseView) -> Iterator[Piece]:
        """Give the pieces of a case: its own section, and its rows in the lists over all cases."""
        self.overview.add(case, self.names)
        card = case_card(case, self.names, self.as_at, verbose=self.verbose)
        here = (case.id, case.file)
        yield "index", here, str(self.rows.index(card, USUAL))
        yield "index-all", here, str(self.rows.index(card, GROUPS))
        for rank, one in enumerate(card.cards(*FOUND)):
            key = (FOUND.index(one.view.group), *here, rank)
            yield "found", key, str(self.rows.finding(card, one))
        for rank, one in enumerate(card.cards("accepted")):
            yield "accepted", (*here, rank), str(self.rows.accepted(card, one))
        for rank, one in enumerate(one for one in card.cards(*GROUPS) if one.verdict.answer is not None):
            yield "answered", (*here, rank), str(self.rows.answered(card, one))
        for rank, one in enumerate(card.cards("undetermined")):
            yield "undetermined", (*here, rank), str(self.rows.undetermined(card, one))
        for action in card.actions:
            if action.action.kind == "do":
                who = parties(action.action.who)
                late = action.action.urgency in ("breach", "shortfall")
                self.overview.actions[who] = self.overview.actions.get(who, 0) + 1
                self.overview.overdue[who] = self.overview.overdue.get(who, 0) + late
                yield f"party:{who}", order(action.action), str(self.rows.action(action))
        noticed = self._noticed(case)
        for rank, found in enumerate(noticed):
            yield "late" if found.late else "noticed", (*here, rank), str(self.rows.noticed(card, found))
        if not self.quiet:
            yield "cases", here, self._case(card, noticed)

    def assembled(
        self, kept: Callable[[str], Iterable[str]], summary: Summary, changes: Comparison | None = None
    ) -> Iterator[str]:
        """Write the page. ``kept`` gives the pieces of a part again, in the order of their keys."""
        told = front(summary, self.overview, self.names, changes)
        any_accepted = bool(summary.counts["accepted"])
        page = self.templates.get_template("page.html")
        return page.generate(
            front=told,
            rows=lambda part: (Markup(text) for text in kept(part)),
            style=style(),
            patterns=patterns(),
            detailed=not self.quiet,
            index="index-all" if any_accepted else "index",
            listed_groups=GROUPS if any_accepted else USUAL,
            shown_groups=[group for group in COUNTED if any_accepted or group != "accepted"],
            anchor=anchor,
            changed=in_words,
            day=day,
            pictures={
                "duties": caseload.duties("by-duty-picture", told.rules),
                "ages": caseload.ages("ages-picture", self.overview.ages),
                "missing": caseload.missing("missing-picture", told.missing),
            },
        )

    def _case(self, card: CaseCard, noticed: list[Noticed]) -> str:
        case, view = card.case, card.case.timeline
        drawn, more = bars(case)
        picture, notes, events = Markup(""), list[str](), list[EventLine]()
        if view is not None:
            first, last = window(view, drawn)
            title = f"{card.title}: what is recorded, and the duties that arose"
            picture = case_timeline(f"{card.ident}-picture", title, view, drawn, (first, last))
            events = [_event(one) for one in view.events]
            notes = _notes(view, first, last)
        return (
            self.template.render(
                card=card,
                cover=s.period(*case.cover),
                picture=picture,
                more=more,
                events=events,
                notes=notes,
                findings=noticed,
                warnings=[f"{one.span}: {one.code}: {one.message}" for one in in_order(case.problems)],
                verbose=self.verbose,
            ).strip("\n")
            + "\n"
        )

    def _noticed(self, case: CaseView) -> list[Noticed]:
        found = []
        for one in case.findings:
            title = self.names.title(one.name) if self.names.rule(one.name) else plain(one.name)
            found.append(Noticed(s.finding(one, title), places(one.spans), one.kind in LATE_ENTRIES))
        return found


def _event(one: EventMark) -> EventLine:
    sure = "" if one.certain else " (perhaps not yet known then)"
    return EventLine(long_days((one.first, one.last)) + s.at(one.minute), f"{plain(one.kind)}{sure}", one.line)


def _notes(view: TimelineView, first: int, last: int) -> list[str]:
    """Say in words what else the picture shows: absences, and the days on which the school is not open."""
    found = [
        f"Attendance ({plain(one.name)}): {human(one.first)} to {human(one.last)} (line {one.line})"
        if one.name != "attendance marks"
        else f"Attendance marks: {human(one.first)} to {human(one.last)} (from line {one.line})"
        for one in view.absences
    ]
    closed = [one for one in view.closed if one.last >= first and one.first <= last]
    if closed:
        days = "; ".join(
            f"{one.name} {human(one.first)}" + (f" to {human(one.last)}" if one.last != one.first else "")
            for one in closed
        )
        found.append(f"Not open by the calendar {view.calendar}, weekends aside: {days}")
    return found
