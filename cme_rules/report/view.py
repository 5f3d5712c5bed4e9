"""What a report says, before it is written out: one model that the text, the data and the pages share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cme_rules.actions.action import Action
from cme_rules.actions.required import required
from cme_rules.core.problem import Problem
from cme_rules.decided.acceptances import Accepted
from cme_rules.judge.timeline_view import TimelineView
from cme_rules.model.decided import Acceptance
from cme_rules.model.verdict import Finding, Verdict
from cme_rules.report.names import Names, ReadingTaken, Source

if TYPE_CHECKING:
    from cme_rules.chain.agree import Difference
    from cme_rules.pipeline import CaseResult
    from cme_rules.receipt.receipt import Receipt

GROUPS = ("breach", "shortfall", "accepted", "undetermined", "to_do", "in_order", "standing", "not_triggered")
"""The groups in which verdicts are shown. ``accepted`` are breaches and shortfalls that an auditor has accepted for a
time; ``standing`` are definitions and powers."""
TITLES = {
    "breach": "Breaches",
    "shortfall": "Shortfalls",
    "accepted": "Accepted breaches and shortfalls",
    "undetermined": "Undetermined",
    "to_do": "To do",
    "in_order": "In order",
    "standing": "Definitions and powers",
    "not_triggered": "Not triggered",
}
SINGULAR = {
    "breaches": "breach",
    "shortfalls": "shortfall",
    "accepted breaches and shortfalls": "accepted breach or shortfall",
    "definitions and powers": "definition or power",
}
IN_FULL = ("breach", "shortfall", "accepted", "undetermined", "to_do")
"""The groups whose verdicts are explained in full unless asked otherwise."""
KEPT = 1000
"""So many problems of case files are kept; a file can hold hundreds of thousands."""
EMPTY_FOLDER = "CME-Y014"
FOLDED_FROM = 4
"""So many like instances of one rule are shown as one, exactly counted."""


@dataclass(frozen=True)
class VerdictView:
    """A verdict with all that is needed to show it: its group, its rule's title and norm, sources and readings."""

    verdict: Verdict
    group: str
    title: str
    norm: str
    sources: tuple[Source, ...] = ()
    readings: tuple[ReadingTaken, ...] = ()
    accepted: Acceptance | None = None


@dataclass(frozen=True)
class CaseView:
    """One case: its verdicts in order of rule, trigger and key, its findings and what is to be done."""

    id: str
    title: str
    about: str
    file: str
    verdicts: tuple[VerdictView, ...] = ()
    findings: tuple[Finding, ...] = ()
    actions: tuple[Action, ...] = ()
    problems: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()
    compared: int = 0
    cover: tuple[int | None, int | None] = (None, None)
    timeline: TimelineView | None = None

    def of(self, group: str) -> tuple[VerdictView, ...]:
        """Return the verdicts of one group."""
        return tuple(one for one in self.verdicts if one.group == group)

    @property
    def undated(self) -> tuple[str, ...]:
        """Return the facts that verdicts rest on though the file does not say from when they held."""
        return tuple(sorted({name for one in self.verdicts for name in one.verdict.undated}))

    @property
    def resting(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return each of these facts with the rules that were triggered, or may have been, and rest on it."""
        telling = [one.verdict for one in self.verdicts if one.group != "not_triggered"]
        found = {name: tuple(dict.fromkeys(v.rule for v in telling if name in v.undated)) for name in self.undated}
        return tuple(found.items())


@dataclass(frozen=True)
class Unread:
    """A file, or a document of one, that could not be read."""

    file: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Setting:
    """What a run was asked: by which rules, as at which day, as known on which day."""

    rules: str
    as_at: int
    known_on: int | None = None
    count: int = 0
    files: tuple[tuple[str, str], ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    opinion: str = "asked"
    """``asked``, ``not_asked``, or why a second opinion cannot be had."""


@dataclass
class Summary:
    """What the cases of a run add up to; cases are added one after another, so that none need be kept."""

    setting: Setting
    cases: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(GROUPS, 0))
    statuses: dict[str, int] = field(default_factory=dict)
    breaches: dict[str, int] = field(default_factory=dict)
    subjects: dict[str, int] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    unread_count: int = 0
    empty_folders: int = 0
    problem_count: int = 0
    kept: int = 0
    warnings: list[Problem] = field(default_factory=list)
    differences: list[tuple[str, Difference]] = field(default_factory=list)
    compared: int = 0
    findings: int = 0
    answered: int = 0
    readings: dict[str, tuple[str, str]] = field(default_factory=dict)
    sensitive: dict[str, int] = field(default_factory=dict)
    weak_sources: dict[tuple[str, str], Source] = field(default_factory=dict)
    receipt: Receipt | None = None

    def add(self, case: CaseView) -> None:
        """Count a case in."""
        self.cases += 1
        self.subjects[case.about] = self.subjects.get(case.about, 0) + 1
        self.compared += case.compared
        self.findings += len(case.findings)
        self.differences += [(case.id, one) for one in case.differences]
        self.problem_count += len(case.problems)
        self.warnings += case.problems[: max(0, KEPT - len(self.warnings))]
        for one in case.verdicts:
            self.counts[one.group] += 1
            status = one.verdict.status
            self.statuses[status] = self.statuses.get(status, 0) + 1
            self.answered += one.verdict.answer is not None
            if one.group == "breach":
                self.breaches[status] = self.breaches.get(status, 0) + 1
            if one.group == "not_triggered":
                continue
            for taken in one.readings:
                self.readings[taken.reading] = (taken.question, taken.choice)
                self.sensitive[taken.reading] = self.sensitive.get(taken.reading, 0) + bool(taken.changes)
            for source in one.sources:
                if source.grade != "official":
                    self.weak_sources[source.document, source.place] = source

    def add_unread(self, result: CaseResult) -> None:
        """Note a document that could not be read; of very many all are counted, and the first are kept."""
        self.unread_count += 1
        self.empty_folders += all(one.code == EMPTY_FOLDER for one in result.problems)
        self.problem_count += len(result.problems)
        self.kept += len(result.problems)
        if self.kept <= KEPT or not self.unread:
            self.unread.append(Unread(result.file, result.problems[:KEPT]))

    @property
    def judged(self) -> int:
        """Return how many verdicts were given."""
        return sum(self.counts.values())

    @property
    def opinion(self) -> str:
        """Say how the second opinion came out: ``agrees``, ``differs``, ``not_asked`` or ``missing``."""
        if self.differences:
            return "differs"
        if self.setting.opinion != "asked":
            return "not_asked" if self.setting.opinion == "not_asked" else "missing"
        return "agrees"


def case_view(result: CaseResult, names: Names, accepted: Accepted | None = None) -> CaseView:
    """Make the view of a case that was judged; ``accepted`` are the accepted exceptions of the run.

    Raises:
        ValueError: the case could not be read, so there is nothing to show.

    """
    if result.judged is None:
        raise ValueError("a case that could not be read has no view")
    place = {name: number for number, name in enumerate(names.rules.order)}
    verdicts = sorted(result.judged.verdicts, key=lambda v: (place.get(v.rule, len(place)), v.rule, *_when(v), v.key))
    working = accepted.of(result.case_id, verdicts) if accepted is not None else {}
    return CaseView(
        id=result.case_id,
        title=result.title,
        about=result.about,
        file=result.file,
        verdicts=tuple(verdict_view(one, names, working.get((one.rule, one.key))) for one in verdicts),
        findings=tuple(sorted(result.judged.findings, key=lambda f: (f.kind, f.first or 0, f.name, f.note, f.spans))),
        actions=required(verdicts, names.rules),
        problems=result.problems,
        differences=result.differences,
        compared=result.compared,
        cover=result.cover,
        timeline=result.timeline,
    )


def verdict_view(verdict: Verdict, names: Names, accepted: Acceptance | None = None) -> VerdictView:
    """Make the view of one verdict; ``accepted`` is the exception that an auditor has accepted of it."""
    return VerdictView(
        verdict=verdict,
        group=group_of(verdict) if accepted is None else "accepted",
        title=names.title(verdict.rule),
        norm=names.norm(verdict.rule),
        sources=names.sources(verdict.rule, verdict.version),
        readings=names.readings(verdict),
        accepted=accepted,
    )


def group_of(verdict: Verdict) -> str:
    """Return the group that a verdict is shown in."""
    if verdict.breach:
        return "breach"
    if verdict.shortfall:
        return "shortfall"
    if verdict.status == "undetermined":
        return "undetermined"
    if verdict.status == "not_triggered":
        return "not_triggered"
    if verdict.kind in ("definition", "power"):
        return "standing"
    return "to_do" if verdict.status in ("pending", "outstanding", "overdue") else "in_order"


def runs(verdicts: Iterable[VerdictView]) -> list[tuple[VerdictView, ...]]:
    """Put like instances of one rule together, from four on; all others stay alone."""
    alike: dict[tuple[object, ...], list[VerdictView]] = {}
    for one in verdicts:
        alike.setdefault(_likeness(one.verdict), []).append(one)
    found: list[tuple[VerdictView, ...]] = []
    for members in alike.values():
        if len(members) >= FOLDED_FROM:
            found.append(tuple(members))
        else:
            found += [(one,) for one in members]
    return found


def _likeness(verdict: Verdict) -> tuple[object, ...]:
    missing = frozenset((m.kind, m.name) for m in verdict.missing)
    same = (verdict.rule, verdict.status, verdict.version, verdict.excused_by, verdict.possible)
    return (*same, missing, verdict.answer)


def _when(verdict: Verdict) -> tuple[int, int]:
    known = [day for day in verdict.trigger or () if day is not None]
    return (min(known), max(known)) if known else (0, 0)
