"""What the cases of a run add up to for the pictures and lists of a page: counts only, so that no case is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cme_rules.actions.ages import BINS, age, bin_of
from cme_rules.actions.missing import in_words
from cme_rules.model.verdict import Missing
from cme_rules.reasons.words import plain
from cme_rules.report.names import Names
from cme_rules.report.view import CaseView

COUNTED = ("breach", "shortfall", "accepted", "undetermined", "to_do", "in_order")
"""The groups that the picture of duties shows; what was not triggered says nothing of how a duty is kept."""
LATE_ENTRIES = ("recorded_late", "recorded_after", "known_then")
"""The kinds of findings that speak of what was written up late."""


@dataclass
class RuleCount:
    """How the instances of one rule came out, by group."""

    rule: str
    title: str
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))

    @property
    def total(self) -> int:
        """Return how many instances there are."""
        return sum(self.counts.values())

    @property
    def order(self) -> tuple[object, ...]:
        """Return the key to sort by: the most breaches first, then shortfalls, and so on."""
        return (*(-self.counts[group] for group in COUNTED), self.rule)


@dataclass
class Blocked:
    """Something that is not known: how many verdicts wait for it, in how many cases, and how many it alone settles."""

    what: str
    look_in: str = ""
    verdicts: int = 0
    cases: int = 0
    settles: int = 0


@dataclass
class Overview:
    """Counts over all cases, which grow case by case and do not depend on the order of the cases."""

    as_at: int
    rules: dict[str, RuleCount] = field(default_factory=dict)
    ages: list[int] = field(default_factory=lambda: [0] * len(BINS))
    missing: dict[str, Blocked] = field(default_factory=dict)
    undated: dict[str, int] = field(default_factory=dict)
    actions: dict[str, int] = field(default_factory=dict)
    overdue: dict[str, int] = field(default_factory=dict)
    late_entries: int = 0

    def add(self, case: CaseView, names: Names) -> None:
        """Count a case in."""
        blocked: set[str] = set()
        for one in case.verdicts:
            if one.group in COUNTED and one.verdict.kind in ("duty", "prohibition"):
                counted = self.rules.setdefault(one.verdict.rule, RuleCount(one.verdict.rule, one.title))
                counted.counts[one.group] += 1
            if one.verdict.status == "undetermined":
                self._missing(one.verdict.missing, names, blocked)
        for what in blocked:
            self.missing[what].cases += 1
        self.late_entries += sum(one.kind in LATE_ENTRIES for one in case.findings)
        for name in case.undated:
            self.undated[name] = self.undated.get(name, 0) + 1
        for action in case.actions:
            days = age(action, self.as_at)
            if days is not None:
                self.ages[bin_of(days)] += 1

    def _missing(self, missing: tuple[Missing, ...], names: Names, blocked: set[str]) -> None:
        told: dict[str, bool] = {}
        for one in missing:
            what = kind_of_missing(one)
            told[what] = told.get(what, False) or one.settles
            found = self.missing.setdefault(what, Blocked(what))
            found.look_in = found.look_in or names.where(one.kind, one.name)
        for what, settles in told.items():
            self.missing[what].verdicts += 1
            self.missing[what].settles += settles
            blocked.add(what)

    def most_missing(self) -> list[Blocked]:
        """Return what is not known, that for which the most verdicts wait first."""
        return sorted(self.missing.values(), key=lambda b: (-b.verdicts, -b.settles, b.what))

    def by_rule(self) -> list[RuleCount]:
        """Return the rules that were triggered anywhere, those with the most breaches first."""
        return sorted(self.rules.values(), key=lambda r: r.order)


def kind_of_missing(one: Missing) -> str:
    """Say what is not known without its days, so that the same thing in several cases is counted together.

    >>> kind_of_missing(Missing("event", "letter_sent", "incomplete", 738957, 738957))
    'whether there was “letter sent”'
    """
    if one.kind == "mark":
        return "the attendance marks"
    if one.kind == "calendar":
        return f"a calendar for {plain(one.name)}"
    detail = "" if one.kind in ("event", "event_date", "event_time") else one.detail
    if one.kind == "attribute":
        detail = one.detail.partition("@")[0]
    return in_words(replace(one, name=one.name.partition("@")[0], detail=detail, first=None, last=None))
