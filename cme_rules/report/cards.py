"""What a page shows of a verdict, of a case and of an action: words, days and links, ready to be laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from cme_rules.actions.action import Action
from cme_rules.actions.missing import in_words
from cme_rules.core.span import Span
from cme_rules.dates.civil import human, human_long
from cme_rules.model.verdict import Verdict
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report import story
from cme_rules.report.names import Names
from cme_rules.report.view import GROUPS, IN_FULL, CaseView, VerdictView, runs

FOLDED = ("in_order", "standing", "not_triggered")
NOBODY = "nobody named"


@dataclass(frozen=True)
class Unknown:
    """Something that a verdict lacks: what, where it is usually recorded, and whether it alone would settle it."""

    what: str
    place: Span
    look_in: str
    settles: bool


@dataclass(frozen=True)
class Card:
    """A verdict on a page. ``ident`` is its anchor; what is costly to put into words is put into words when asked."""

    ident: str
    view: VerdictView
    names: Names
    as_at: int
    others: tuple[Card, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Return the verdict itself."""
        return self.view.verdict

    @property
    def group(self) -> str:
        """Return the group, as style sheets write it."""
        return self.view.group.replace("_", "-")

    @property
    def word(self) -> str:
        """Return the status in words."""
        return s.status(self.verdict.status)

    @property
    def title(self) -> str:
        """Return the title of the rule, and of whom it is owed where it is owed for several people."""
        person = f" – {plain(self.verdict.person)}" if self.verdict.person else ""
        return self.view.title + person

    @property
    def late(self) -> str:
        """Say how late it is."""
        return s.late(self.verdict)

    @property
    def dates(self) -> str:
        """Say on one line from when it ran, when it was due and when it was done."""
        v = self.verdict
        parts = [f"from {s.days(v.trigger)}"] if v.trigger is not None else []
        parts += [f"since {s.days(v.since)}"] if v.since is not None else []
        parts += [f"due {s.days(v.due)}{s.at(v.due_minute)}"] if v.due is not None else []
        parts += [f"done {s.days(v.done)}"] if v.done is not None else []
        parts += ["by: " + "; ".join(self.names.title(name) for name in v.excused_by)] if v.excused_by else []
        return ", ".join(parts)

    @cached_property
    def told(self) -> tuple[str, ...]:
        """Tell the verdict in a few sentences."""
        return story.told(self.verdict, self.names, self.as_at)

    @cached_property
    def steps(self) -> tuple[story.Step, ...]:
        """Tell its reasons step by step."""
        return story.steps(self.verdict, self.names, self.as_at)

    @property
    def force(self) -> str:
        """Say how the norm binds, and in which set of rules it stands."""
        return f"{s.FORCE.get(self.verdict.force, self.verdict.force)}, {self.names.layer(self.verdict.layer)}"

    @property
    def version(self) -> str:
        """Say which version of the rule governs, and since when it is in force."""
        rule = self.names.rule(self.verdict.rule)
        number = self.verdict.version
        if rule is None or number is None:
            return ""
        one = rule.versions[number]
        ends = f" to {human(one.last)}" if one.last is not None else ""
        return f"version {number + 1} of {len(rule.versions)}, in force from {human(one.first)}{ends}"

    @property
    def who(self) -> str:
        """Say who owes it, and to whom."""
        v = self.verdict
        if not v.bearer and not v.towards:
            return ""
        return parties(v.bearer) + (f" → {parties(v.towards)}" if v.towards else "")

    @property
    def possible(self) -> str:
        """Say which statuses are left open, where it is undetermined."""
        return story.possible(self.verdict) if self.verdict.status == "undetermined" else ""

    @property
    def accepted(self) -> str:
        """Say who accepted it, until when and why; nothing where nobody has."""
        return s.accepted(self.view.accepted).rstrip(".") if self.view.accepted is not None else ""

    @property
    def answered(self) -> str:
        """Say who answered it, when and why, and what the records leave open."""
        answer = self.verdict.answer
        return s.answered(answer, self.verdict.possible) if answer is not None else ""

    @property
    def left_open(self) -> str:
        """Say which statuses the records leave open."""
        return story.possible(self.verdict)

    @property
    def follows(self) -> str:
        """Say what becomes of it if nothing more is recorded."""
        return s.follows(self.verdict)

    @property
    def arising(self) -> tuple[str, ...]:
        """Name what arises until then."""
        then = self.verdict.follows
        found = then.arising if then is not None else ()
        return tuple(f"{self.names.title(rule)} ({human(day)})" for rule, _, day in found)

    @property
    def known_then(self) -> str:
        """Say what it was by what had been recorded when it fell due."""
        return s.known_then(self.verdict)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """Return what is missing, that which alone would settle it first."""
        if self.verdict.status != "undetermined":
            return ()
        found = [
            Unknown(in_words(m), m.span, self.names.where(m.kind, m.name), m.settles) for m in self.verdict.missing
        ]
        return tuple(sorted(found, key=lambda u: not u.settles))

    @property
    def readings(self) -> tuple[str, ...]:
        """Say which readings were taken, and what the verdict would be otherwise; the telling ones first."""
        found = sorted(self.view.readings, key=lambda r: not r.changes)
        return tuple(
            f"{one.question} Taken as: {plain(one.choice)} ({one.reading}). {switch(one.changes)}" for one in found
        )

    @property
    def key(self) -> str:
        """Return the key by which ``explain`` knows the verdict."""
        return f"{self.verdict.case}#{self.verdict.rule}:{self.verdict.key}"


@dataclass(frozen=True)
class ActionCard:
    """A required action on a page, with the anchors of its case and of the verdicts that ask for it."""

    action: Action
    case: str
    case_ident: str
    whys: tuple[tuple[str, str, str], ...]
    """For each reason the title of its rule, its status in words and the anchor of the verdict."""

    @property
    def word(self) -> str:
        """Say how it stands."""
        words = {"breach": "overdue", "shortfall": "overdue", "open": "to do", "unknown": "find out"}
        return words[self.action.urgency]

    @property
    def group(self) -> str:
        """Return the group whose colours it has."""
        return {"open": "to-do", "unknown": "undetermined"}.get(self.action.urgency, self.action.urgency)

    @property
    def what(self) -> str:
        """Say what is to be done, and for whom."""
        person = f" – {plain(self.action.person)}" if self.action.person else ""
        return s.capital(self.action.what) + person

    @property
    def by(self) -> str:
        """Say by when."""
        one = self.action
        return f"{human_long(one.by)}{s.at(one.by_minute)}" if one.by is not None else ""

    @property
    def towards(self) -> str:
        """Say to whom it is owed."""
        return parties(self.action.towards) if self.action.towards else ""


@dataclass(frozen=True)
class CaseCard:
    """A case on a page: its anchor, and its verdicts as cards, like instances under the first of them."""

    ident: str
    case: CaseView
    groups: tuple[tuple[str, tuple[Card, ...], int], ...]
    actions: tuple[ActionCard, ...]

    @property
    def title(self) -> str:
        """Return the title of the case, or its id where it has none."""
        return self.case.title or self.case.id

    def count(self, group: str) -> int:
        """Return how many verdicts a group has."""
        return next((count for name, _, count in self.groups if name == group), 0)

    def cards(self, *groups: str) -> list[Card]:
        """Return every card of some groups, like instances one by one."""
        return [
            card for name, cards, _ in self.groups if name in groups for one in cards for card in (one, *one.others)
        ]


def case_card(case: CaseView, names: Names, as_at: int, *, verbose: bool = False) -> CaseCard:
    """Make the card of a case; with ``verbose`` like instances are not put together."""
    ident = anchor(case.id)
    idents = {id(one): f"{ident}-{number}" for number, one in enumerate(case.verdicts, start=1)}
    groups = []
    for group in GROUPS:
        shown = case.of(group)
        if shown:
            together = [(one,) for one in shown] if verbose or group == "not_triggered" else runs(shown)
            groups.append((group, tuple(_card(run, idents, names, as_at) for run in together), len(shown)))
    places = {(one.verdict.rule, one.verdict.key): idents[id(one)] for one in case.verdicts}
    actions = tuple(
        ActionCard(
            one,
            case.title or case.id,
            ident,
            tuple((w.title, s.status(w.status), places.get((w.rule, w.key), ident)) for w in one.why),
        )
        for one in case.actions
    )
    return CaseCard(ident, case, tuple(groups), actions)


def _card(run: Sequence[VerdictView], idents: dict[int, str], names: Names, as_at: int) -> Card:
    first, *rest = (Card(idents[id(one)], one, names, as_at) for one in run)
    return Card(first.ident, first.view, names, as_at, tuple(rest))


def anchor(case: str) -> str:
    """Return an anchor for a case: readable, and different for different ids.

    >>> anchor("Case 7/b")
    'case-case-7-b-ca52aee8'
    """
    readable = re.sub(r"[^a-z0-9]+", "-", case.lower()).strip("-")[:40]
    return f"case-{readable}-{sha256(case.encode('utf-8', 'replace')).hexdigest()[:8]}"


def parties(who: Sequence[str]) -> str:
    """Write who owes something; several where it is not known which."""
    if not who:
        return NOBODY
    return plain(who[0]) if len(who) == 1 else " or ".join(plain(one) for one in who) + " (not known which)"


def switch(changes: Sequence[tuple[str, str]]) -> str:
    """Say what the other alternatives of a reading would make of a verdict."""
    if not changes:
        return "Taken otherwise, the verdict is the same."
    return " ".join(f"Taken as {plain(other)}, the verdict would be: {s.status(status)}." for other, status in changes)


__all__ = ["FOLDED", "IN_FULL", "ActionCard", "Card", "CaseCard", "Unknown", "anchor", "case_card", "parties", "switch"]
