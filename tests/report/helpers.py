"""Invented rules and verdicts for reports, made by hand: no judge is asked."""

from __future__ import annotations

from datetime import date

from cme_rules.core.span import Span
from cme_rules.judge.engine import Judged
from cme_rules.link.ruleset import RuleSet
from cme_rules.model import rule as r
from cme_rules.model.condition import EventPattern, Word
from cme_rules.model.verdict import DayCount, Finding, Missing, Reason, Verdict
from cme_rules.model.vocabulary import EventKind, Fact, Vocabulary
from cme_rules.pipeline import CaseResult
from cme_rules.report.names import Names


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def place(line: int) -> Span:
    return Span("files/one.yaml", line, 3, line, 9)


def make_rule(
    name: str, title: str, kind: str = "duty", force: str = "must", act: str = "answered", grade: str = "official"
) -> r.Rule:
    version = r.Version(
        day("2020-01-01"),
        None,
        (r.Citation("handbook", "page 1", grade),),
        bearer=r.PartyChoice("", (("", "office"),)),
        trigger=r.EventTrigger(EventPattern("asked")),
        due=r.Limit(Word("trigger")),
        discharge=r.Act(EventPattern(act)),
    )
    return r.Rule(name, title, kind, force, "child", f"The norm of {title}.", "statutory", (version,))


RULES = [
    make_rule("answer", "Answer to a question"),
    make_rule("answer-too", "Answer once more", grade="secondary"),
    make_rule("advise", "Advice to parents", force="should", act="advised", grade="unverified"),
    make_rule("silence", "No answer before a question", kind="prohibition"),
    make_rule("of-age", "Of age", kind="definition"),
    make_rule("holiday", "Not in the holidays", kind="exception"),
    make_rule("holiday-work", "But where work goes on", kind="exception"),
]
VOCABULARY = Vocabulary(
    {}, {}, {}, {},
    {"colour": Fact("colour", "child", "choice", "A colour.", usually_from="The paint box")},
    {name: EventKind(name, "child", f"It is {name}.", usually_from="The post book")
     for name in ("asked", "answered", "advised")},
    {}, {}, {}, (),
)  # fmt: skip
RULE_SET = RuleSet(
    vocabulary=VOCABULARY,
    rules={one.id: one for one in RULES},
    readings={"days": r.Reading("days", "Two days or five?", (("two", ""), ("five", "")), "two", "So it is.")},
    documents={"handbook": r.Document("handbook", "The Handbook", "first edition")},
    calendars={},
    local_sets={},
    order=tuple(one.id for one in RULES),
    exceptions_of={},
    files={"statutory/answer.yaml": "0" * 64},
    readings_of={},
    choices={"days": "two"},
)
NAMES = Names(RULE_SET)
AS_AT = day("2024-04-10")


def verdict(rule: str = "answer", status: str = "met", key: str = "asked@2024-03-26", **more: object) -> Verdict:
    found = RULE_SET.rules[rule]
    given: dict[str, object] = {"version": 0, "possible": (status,), **more}
    return Verdict("one", rule, found.kind, found.force, "statutory", key, status, **given)  # type: ignore[arg-type]


def result(*verdicts: Verdict, findings: tuple[Finding, ...] = (), case: str = "one") -> CaseResult:
    judged = Judged(verdicts, findings, (), ())
    return CaseResult(case, "Invented child", "child", "files/one.yaml", judged, compared=len(verdicts))


def easter() -> tuple[DayCount, ...]:
    """Three working days after Tuesday 26 March 2024."""
    numbers = {"2024-03-27": 1, "2024-03-28": 2, "2024-04-02": 3}
    whys = {
        "2024-03-29": "Good Friday",
        "2024-03-30": "Saturday",
        "2024-03-31": "Sunday",
        "2024-04-01": "Easter Monday",
    }
    days = [*numbers, *whys]
    return tuple(DayCount(day(d), numbers.get(d), whys.get(d, "")) for d in sorted(days))


def trigger(text: str = "2024-03-26") -> Reason:
    return Reason("trigger", "asked", "each asked", 2, day(text), day(text), span=place(4))


def due(text: str = "2024-04-02", *, count: bool = True) -> Reason:
    note = "no later than 3 working days after the trigger"
    return Reason("due", "", note, None, day(text), day(text), days=easter() if count else ())


def not_recorded() -> Reason:
    return Reason("act", "answered", "not_recorded", 0, last=AS_AT)


def overdue(rule: str = "answer", **more: object) -> Verdict:
    given: dict[str, object] = {
        "trigger": (day("2024-03-26"), day("2024-03-26")),
        "due": (day("2024-04-02"), day("2024-04-02")),
        "late_by": 8,
        "late_unit": "calendar day",
        "bearer": ("office",),
        "towards": ("school", "home_authority"),
        "reasons": (trigger(), due(), not_recorded()),
        **more,
    }
    return verdict(rule, "overdue", **given)


def undetermined(**more: object) -> Verdict:
    given: dict[str, object] = {
        "possible": ("met", "overdue"),
        "trigger": (day("2024-03-26"), day("2024-03-26")),
        "due": (day("2024-04-02"), day("2024-04-02")),
        "done": (day("2024-04-01"), day("2024-04-05")),
        "bearer": ("office",),
        "missing": (
            Missing("event_date", "answered", "answered@undated", day("2024-04-01"), day("2024-04-05"), True, place(9)),
            Missing("fact", "colour", span=place(2)),
        ),
        "reasons": (trigger(), due(count=False), Reason("act", "answered", "in_time", 2, AS_AT, AS_AT, span=place(9))),
        **more,
    }
    return verdict("answer", "undetermined", **given)
