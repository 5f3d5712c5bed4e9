"""A report as tables: which columns there are, what each holds, and how it is got; no table is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from cme_rules.actions.action import Action
from cme_rules.actions.missing import in_words
from cme_rules.core.span import Span
from cme_rules.model.decided import Acceptance
from cme_rules.model.verdict import Finding, Missing, Verdict
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.view import GROUPS, TITLES, CaseView, VerdictView

Cell = str | int | None
"""A text, a number, a day as an ordinal, or nothing; the column says which."""
T = TypeVar("T")
DayRange = tuple[int | None, int | None] | None
BETWEEN = "; "


class OneVerdict(NamedTuple):
    """A verdict with its case."""

    case: CaseView
    shown: VerdictView


class OneAccepted(NamedTuple):
    """A breach or shortfall that was accepted for a time."""

    case: CaseView
    shown: VerdictView
    accepted: Acceptance


class OneMissing(NamedTuple):
    """Something that an undetermined verdict lacks."""

    case: CaseView
    shown: VerdictView
    missing: Missing
    where: str


class OneFinding(NamedTuple):
    """Something noticed in a case, in words."""

    case: CaseView
    finding: Finding
    words: str


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column: its name in data and its title for people, what it holds, and how wide it is where widths count.

    ``kind`` is ``text``, ``day``, ``number``, or ``any`` for a text or a number.
    """

    name: str
    title: str
    meaning: str
    of: Callable[[T], Cell]
    kind: str = "text"
    width: int = 18


@dataclass(frozen=True)
class Table(Generic[T]):
    """The columns of a table; a row is made of whatever the table is about."""

    title: str
    columns: tuple[Column[T], ...]

    def row(self, one: T) -> list[Cell]:
        """Make a row."""
        return [column.of(one) for column in self.columns]


def _day(day: int | None) -> int | None:
    return day if day is not None and day > 0 else None


def _first(days: DayRange) -> int | None:
    return _day(days[0]) if days is not None else None


def _last(days: DayRange) -> int | None:
    return _day(days[1]) if days is not None else None


def _time(minute: int | None) -> str:
    return "" if minute is None else f"{minute // 60:02d}:{minute % 60:02d}"


def _list(texts: Iterable[str]) -> str:
    return BETWEEN.join(dict.fromkeys(texts))


def _place(span: Span) -> str:
    return f"{span.file}:{span.line}" if span.file else ""


def _answered(verdict: Verdict) -> str:
    return s.answered(verdict.answer, verdict.possible) if verdict.answer is not None else ""


def _sources(one: OneVerdict) -> str:
    return _list(
        f"{c.title}: {c.place}" + ("" if c.grade == "official" else f" [{c.grade}]") for c in one.shown.sources
    )


def _readings(one: OneVerdict) -> str:
    return _list(f"{r.reading}={r.choice}" for r in one.shown.readings)


def _switches(one: OneVerdict) -> str:
    return _list(f"{r.reading}={other}: {status}" for r in one.shown.readings for other, status in r.changes)


def _by_verdict(name: str, title: str, meaning: str, kind: str = "text", width: int = 18) -> Column[OneVerdict]:
    """Make a column of a field of the verdict itself."""
    return Column(name, title, meaning, lambda one: getattr(one.shown.verdict, name), kind, width)


def _days(name: str, title: str, meaning: str) -> tuple[Column[OneVerdict], Column[OneVerdict]]:
    """Make the two columns of a day that may not be known exactly."""
    return (
        Column(f"{name}_first", f"{title}, first", f"{meaning}: the first possible day, or the day where it is known",
               lambda one: _first(getattr(one.shown.verdict, name)), "day", 12),
        Column(f"{name}_last", f"{title}, last", f"{meaning}: the last possible day",
               lambda one: _last(getattr(one.shown.verdict, name)), "day", 12),
    )  # fmt: skip


CASE: Column[OneVerdict] = Column("case", "Case", "the id of the case", lambda one: one.case.id, width=22)
RULE = _by_verdict("rule", "Rule", "the id of the rule", width=26)
TITLE: Column[OneVerdict] = Column(
    "rule_title", "What is owed", "the title of the rule", lambda one: one.shown.title, width=34
)
KEY = _by_verdict(
    "key", "Key", "the key of the instance: with case and rule it names the verdict in every run", width=26
)
NORM: Column[OneVerdict] = Column(
    "norm", "Norm", "the norm in the rule's own words", lambda one: one.shown.norm, width=44
)
STATUS: Column[OneVerdict] = Column(
    "status_words", "Status", "the status in words", lambda one: s.status(one.shown.verdict.status), width=15
)
BEARER: Column[OneVerdict] = Column(
    "bearer", "Who", "who owes it; several where it is not known which", lambda one: _list(one.shown.verdict.bearer)
)
TOWARDS: Column[OneVerdict] = Column(
    "towards", "Towards", "to whom it is owed", lambda one: _list(one.shown.verdict.towards)
)
DUE = _days("due", "Due", "the due date")
DONE = _days("done", "Done", "the day of the act that counts")

VERDICTS: Table[OneVerdict] = Table(
    "Verdicts",
    (
        CASE,
        Column("about", "About", "the kind of subject", lambda one: one.case.about, width=9),
        Column("file", "File", "the file that the case stands in", lambda one: one.case.file, width=30),
        RULE,
        TITLE,
        _by_verdict("kind", "Kind", "duty, prohibition, definition or power", width=11),
        _by_verdict("force", "Force", "must, will, should or may", width=8),
        _by_verdict("layer", "Layer", "statutory, or the local set", width=14),
        KEY,
        Column("group", "Group", "breach, shortfall, accepted, undetermined, to_do, in_order, standing, not_triggered",
               lambda one: one.shown.group, width=13),
        _by_verdict("status", "Status", "the status, as in the data form", width=15),
        Column("possible", "Possible", "of an undetermined or answered verdict, what the records leave open",
               lambda one: _list(p for p in one.shown.verdict.possible
                                 if one.shown.verdict.by_record.status == "undetermined")),
        Column("version", "Version", "which version of the rule, counted from 0 as in the data form",
               lambda one: one.shown.verdict.version, "number", 8),
        *_days("trigger", "Trigger", "the day that starts it"),
        *DUE,
        Column("due_time", "Due at", "the time of the due date, where there is one",
               lambda one: _time(one.shown.verdict.due_minute), width=8),
        *DONE,
        *_days("since", "Since", "the day since which a definition or power holds"),
        Column("on", "On", "the day of the act that a prohibition speaks of",
               lambda one: one.shown.verdict.on, "day", 12),
        _by_verdict("late_by", "Late by", "how late it is, or was done", "number", 8),
        _by_verdict("late_unit", "Unit", "the unit of how late it is", width=13),
        _by_verdict("person", "Person", "the id of the related person whom it concerns"),
        BEARER,
        TOWARDS,
        Column("excused_by", "Excused by", "the exceptions that excuse it",
               lambda one: _list(one.shown.verdict.excused_by)),
        Column("answered", "Answered", "who answered what the records leave open, when and why",
               lambda one: _answered(one.shown.verdict), width=40),
        Column("accepted", "Accepted", "who accepted the breach or shortfall, when, why, and who sees to it",
               lambda one: s.accepted(one.shown.accepted) if one.shown.accepted else "", width=40),
        Column("accepted_until", "Accepted until", "the last day on which it is accepted",
               lambda one: one.shown.accepted.expires if one.shown.accepted else None, "day", 12),
        Column("follows", "If nothing is recorded", "what becomes of it if nothing more is recorded",
               lambda one: s.follows(one.shown.verdict), width=40),
        Column("known_then", "Known then", "what it was by what had been recorded when it fell due",
               lambda one: s.known_then(one.shown.verdict), width=40),
        Column("withheld", "Withheld", "the days that there are and that this report may not show",
               lambda one: _list(one.shown.verdict.withheld), width=18),
        Column("missing", "Missing", "what is not known and could still change it",
               lambda one: _list(map(in_words, one.shown.verdict.missing)), width=40),
        Column("settles", "Settles it", "what of that would settle it alone",
               lambda one: _list(in_words(m) for m in one.shown.verdict.missing if m.settles), width=40),
        Column("readings", "Readings", "the readings that it rests on, each with the alternative taken",
               _readings, width=30),
        Column("reading_changes", "Otherwise", "the status under each alternative that changes it",
               _switches, width=30),
        Column("sources", "Sources", "what the rule cites, with the grade where the text was not read at its source",
               _sources, width=40),
        NORM,
    ),
)  # fmt: skip
BREACHES: Table[OneVerdict] = Table(
    "Breaches",
    (
        CASE,
        Column("group", "Kind", "breach, or shortfall of a should", lambda one: one.shown.group, width=10),
        STATUS,
        TITLE,
        Column("late", "Late", "how late, in words", lambda one: s.late(one.shown.verdict), width=18),
        *DUE,
        *DONE,
        Column("on", "On", "the day of a forbidden act", lambda one: one.shown.verdict.on, "day", 12),
        BEARER,
        TOWARDS,
        NORM,
        Column("readings", "Changes with", "readings that would change it, taken otherwise", _switches, width=30),
        Column("sources", "Sources", "what the rule cites", _sources, width=40),
        RULE,
        KEY,
        Column("file", "File", "the file that the case stands in", lambda one: one.case.file, width=30),
    ),
)  # fmt: skip
ACCEPTED: Table[OneAccepted] = Table(
    "Accepted",
    (
        Column("case", "Case", "the id of the case", lambda one: one.case.id, width=22),
        Column("status", "Status", "the status in words", lambda one: s.status(one.shown.verdict.status), width=15),
        Column("rule_title", "What is owed", "the title of the rule", lambda one: one.shown.title, width=34),
        Column("reason", "Reason", "why it was accepted", lambda one: one.accepted.reason, width=44),
        Column("owner", "Owner", "who sees to it", lambda one: one.accepted.owner, width=24),
        Column("approver", "Approved by", "who accepted it", lambda one: one.accepted.approver, width=24),
        Column("approved", "Approved", "the first day on which it is accepted",
               lambda one: one.accepted.approved, "day", 12),
        Column("expires", "Until", "the last day on which it is accepted", lambda one: one.accepted.expires, "day", 12),
        Column("rule", "Rule", "the id of the rule", lambda one: one.shown.verdict.rule, width=26),
        Column("key", "Key", "the key of the instance", lambda one: one.shown.verdict.key, width=26),
    ),
)  # fmt: skip
UNDETERMINED: Table[OneMissing] = Table(
    "Undetermined",
    (
        Column("case", "Case", "the id of the case", lambda one: one.case.id, width=22),
        Column("rule_title", "What is in question", "the title of the rule", lambda one: one.shown.title, width=34),
        Column("possible", "Possible", "the statuses that are left open",
               lambda one: _list(s.status(p) for p in one.shown.verdict.possible if p != "undetermined"), width=26),
        Column("missing", "Not known", "what is not known and could change it",
               lambda one: in_words(one.missing), width=46),
        Column("settles", "Settles it alone", "yes where one answer to this alone would settle the verdict",
               lambda one: "yes" if one.missing.settles else "no", width=10),
        Column("where", "Usually in", "where it is usually recorded", lambda one: one.where, width=26),
        Column("first", "From", "the days concerned: the first", lambda one: _day(one.missing.first), "day", 12),
        Column("last", "To", "the days concerned: the last", lambda one: _day(one.missing.last), "day", 12),
        Column("place", "Place", "where in the case file", lambda one: _place(one.missing.span), width=30),
        Column("rule", "Rule", "the id of the rule", lambda one: one.shown.verdict.rule, width=26),
        Column("key", "Key", "the key of the instance", lambda one: one.shown.verdict.key, width=26),
    ),
)  # fmt: skip
ACTIONS: Table[Action] = Table(
    "Actions",
    (
        Column("case", "Case", "the id of the case", lambda one: one.case, width=22),
        Column("kind", "Kind", "do, or find_out", lambda one: one.kind, width=9),
        Column("urgency", "Urgency", "breach, shortfall, open or unknown", lambda one: one.urgency, width=10),
        Column("by", "By", "the earliest day on which a reason falls due", lambda one: one.by, "day", 12),
        Column("by_time", "At", "the time of that day", lambda one: _time(one.by_minute), width=7),
        Column("what", "What", "what is to be done or found out", lambda one: one.what, width=46),
        Column("who", "Who", "who owes it; several where it is not known which", lambda one: _list(one.who)),
        Column("towards", "Towards", "to whom it is owed", lambda one: _list(one.towards)),
        Column("person", "Person", "the id of the related person whom it concerns", lambda one: one.person, width=12),
        Column("meaning", "Meaning", "what the vocabulary says that the act is", lambda one: one.meaning, width=40),
        Column("settles", "Settles", "yes where finding this out alone would settle a verdict",
               lambda one: ("yes" if one.settles else "no") if one.kind == "find_out" else "", width=8),
        Column("look_in", "Look in", "where it is usually recorded", lambda one: one.look_in, width=24),
        Column("place", "Place", "where in the case file", lambda one: _place(one.span), width=26),
        Column("why", "Why", "the rules that ask for it, each with its status",
               lambda one: _list(f"{w.title}: {w.status}" for w in one.why), width=40),
        Column("rules", "Rules", "the ids of those rules, each with the key of the instance",
               lambda one: _list(f"{w.rule}:{w.key}" for w in one.why), width=40),
        Column("act", "Act", "the name of the act in the vocabulary", lambda one: one.act),
    ),
)  # fmt: skip
FINDINGS: Table[OneFinding] = Table(
    "Findings",
    (
        Column("case", "Case", "the id of the case", lambda one: one.case.id, width=22),
        Column("kind", "Kind", "what kind of finding", lambda one: one.finding.kind, width=24),
        Column("name", "Name", "the rule or the word of the vocabulary", lambda one: one.finding.name, width=24),
        Column("words", "What was noticed", "the finding in words", lambda one: one.words, width=60),
        Column("first", "From", "the first day concerned", lambda one: _day(one.finding.first), "day", 12),
        Column("last", "To", "the last day concerned", lambda one: _day(one.finding.last), "day", 12),
        Column("places", "Places", "where in the case file",
               lambda one: _list(map(_place, one.finding.spans)), width=34),
    ),
)  # fmt: skip


def _count(group: str) -> Column[CaseView]:
    return Column(
        group, TITLES[group], "how many verdicts are in this group", lambda one: len(one.of(group)), "number", 9
    )


CASES: Table[CaseView] = Table(
    "Cases",
    (
        Column("case", "Case", "the id of the case", lambda one: one.id, width=22),
        Column("title", "Title", "what the case file calls itself", lambda one: one.title, width=40),
        Column("about", "About", "what the case is about", lambda one: one.about, width=10),
        Column("file", "File", "the file that the case stands in", lambda one: one.file, width=34),
        Column("record_from", "Record from", "the first day that it covers", lambda one: _first(one.cover), "day", 12),
        Column("record_to", "Record to", "the last day that it covers", lambda one: _last(one.cover), "day", 12),
        *(_count(group) for group in GROUPS),
        Column("findings", "Findings", "what else was noticed", lambda one: len(one.findings), "number", 9),
        Column("actions", "Actions", "what is left to do", lambda one: len(one.actions), "number", 9),
    ),
)  # fmt: skip


def verdict_rows(case: CaseView) -> list[OneVerdict]:
    """Return the verdicts of a case, in their order."""
    return [OneVerdict(case, one) for one in case.verdicts]


def breach_rows(case: CaseView) -> list[OneVerdict]:
    """Return the breaches of a case, and then its shortfalls."""
    return [OneVerdict(case, one) for group in ("breach", "shortfall") for one in case.of(group)]


def accepted_rows(case: CaseView) -> list[OneAccepted]:
    """Return the breaches and shortfalls of a case that were accepted for a time."""
    return [OneAccepted(case, one, one.accepted) for one in case.of("accepted") if one.accepted is not None]


def missing_rows(case: CaseView, names: Names) -> list[OneMissing]:
    """Return all that the undetermined verdicts of a case lack; a verdict that lacks nothing by name has a row too."""
    return [
        OneMissing(case, one, missing, names.where(missing.kind, missing.name))
        for one in case.of("undetermined")
        for missing in one.verdict.missing or (Missing("", ""),)
    ]


def finding_rows(case: CaseView, names: Names) -> list[OneFinding]:
    """Return what was noticed in a case."""
    return [OneFinding(case, one, s.finding(one, names.title(one.name))) for one in case.findings]
