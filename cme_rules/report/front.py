"""The first screen and the last pages of a report, in words and numbers ready to be laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cme_rules.compare.compare import Comparison
from cme_rules.dates.civil import human, human_long
from cme_rules.reasons.words import plain
from cme_rules.report import changes_text
from cme_rules.report import sentences as s
from cme_rules.report.decided_text import without_effect
from cme_rules.report.names import Names, Source
from cme_rules.report.overview import Blocked, Overview, RuleCount
from cme_rules.report.pictures.caseload import bin_name
from cme_rules.report.receipt_rows import receipt_rows
from cme_rules.report.summary_text import differences, opinion_words, unread_words
from cme_rules.report.view import GROUPS, SINGULAR, TITLES, Summary

TARGETS = {
    "breach": "breaches",
    "shortfall": "breaches",
    "accepted": "accepted",
    "undetermined": "undetermined",
    "to_do": "actions",
}
LEGEND = (
    "A recorded event; the number is that in the list below the picture. Hollow: its day is not certain, or it may not "
    "yet have been known.",
    "The day is not known: some day of this range.",
    "A duty, from what started it to the day on which it was done or ended, up to the due day.",
    "The same duty after its due day: late.",
    "Time that is still left until the due day.",
    "The end of the due day.",
    "The day on which the act was done; hollow where its day is not certain.",
    "Days on which the school is not open (holidays, closures), where the file names a calendar.",
    "Days of which the record says nothing.",
    "Attendance as the file gives it: in school, absent with leave, absent without.",
    "The day of the check, and the day up to which records were looked at where there is one.",
)


@dataclass(frozen=True)
class Score:
    """A number of the first screen, with its words and where more is said."""

    group: str
    count: int
    words: str
    target: str
    split: str = ""


@dataclass(frozen=True)
class PartyShare:
    """Who owes actions: the part of the report where the rows are kept, and how many they are, in words."""

    name: str
    part: str
    words: str


@dataclass(frozen=True)
class Taken:
    """A reading taken, and what switching it would change."""

    name: str
    question: str
    choice: str
    effect: str


@dataclass(frozen=True)
class Front:
    """All that a page says besides its cases."""

    heading: str
    checked: str
    scores: tuple[Score, ...]
    opinion: str
    unread: tuple[str, ...]
    unread_count: int
    contents: tuple[tuple[str, str], ...]
    found: int
    parties: tuple[PartyShare, ...]
    to_do: str
    missing: Sequence[Blocked]
    rules: Sequence[RuleCount]
    overdue: int
    ages: tuple[tuple[str, int], ...]
    cases: int
    readings: tuple[Taken, ...]
    weak: tuple[tuple[str, tuple[Source, ...]], ...]
    findings: int
    late_entries: int
    accepted: int
    without_effect: tuple[str, ...]
    answered: int
    changes: Comparison | None
    changes_told: tuple[tuple[str, str], ...]
    undated: tuple[tuple[str, str], ...]
    setting: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    inputs: tuple[tuple[str, str], ...]
    footer: str
    legend: tuple[str, ...] = field(default=LEGEND)


def front(summary: Summary, overview: Overview, names: Names, changes: Comparison | None = None) -> Front:
    """Put together what a page says besides its cases."""
    as_at = human_long(summary.setting.as_at)
    heading = f"Compliance report as at {human(summary.setting.as_at)}"
    unread = tuple(sorted(unread_words(one) for one in summary.unread))
    return Front(
        heading=heading,
        checked=_checked(summary, as_at),
        scores=_scores(summary),
        opinion=". ".join([opinion_words(summary), *differences(summary)]),
        unread=unread,
        unread_count=summary.unread_count,
        contents=_contents(summary, changes),
        found=sum(summary.counts[group] for group in ("breach", "shortfall", "accepted")),
        parties=_parties(overview),
        to_do=_to_do(overview),
        missing=overview.most_missing(),
        rules=overview.by_rule(),
        overdue=sum(overview.ages),
        ages=tuple((bin_name(number), count) for number, count in enumerate(overview.ages)),
        cases=summary.cases,
        readings=_readings(summary),
        weak=_weak(summary),
        findings=summary.findings - overview.late_entries,
        late_entries=overview.late_entries,
        accepted=summary.counts["accepted"],
        without_effect=without_effect(summary),
        answered=summary.answered,
        changes=changes,
        changes_told=tuple(changes_text.facts(changes)) if changes is not None else (),
        undated=tuple((plain(name), s.number(count, "case")) for name, count in sorted(overview.undated.items())),
        setting=_setting(summary, names),
        files=tuple(sorted(summary.setting.files)),
        inputs=summary.receipt.inputs if summary.receipt is not None else (),
        footer=f"{heading}. Made from the files and the rules named above; what people decided is marked as such.",
    )


def _checked(summary: Summary, as_at: str) -> str:
    setting = summary.setting
    subjects = ", ".join(f"{count} about {_a(name)}" for name, count in sorted(summary.subjects.items()))
    known = f", as known on {human_long(setting.known_on)}" if setting.known_on is not None else ""
    return (
        f"{s.number(summary.cases, 'case')}{f' ({subjects})' if subjects else ''} "
        f"{'was' if summary.cases == 1 else 'were'} checked against {s.number(setting.count, 'rule')} "
        f"({setting.rules}) as at {as_at}{known}: {s.number(summary.judged, 'verdict')}."
    )


def _a(word: str) -> str:
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {plain(word)}"


def _scores(summary: Summary) -> tuple[Score, ...]:
    found = []
    for group in GROUPS:
        count, title = summary.counts[group], TITLES[group].lower()
        if group == "accepted" and not count:
            continue
        words = SINGULAR.get(title, title) if count == 1 else title
        names = ("overdue", "missed", "violated", "met_late", "met_early")
        parts = [f"{summary.breaches[name]} {s.status(name)}" for name in names if summary.breaches.get(name)]
        split = ", ".join(parts) if group == "breach" else ""
        found.append(Score(group.replace("_", "-"), count, words, TARGETS.get(group, "cases"), split))
    unread = summary.unread_count
    target = "not-read" if unread else "run"
    return (*found, Score("unread", unread, "not read, not checked", target))


def _contents(summary: Summary, changes: Comparison | None) -> tuple[tuple[str, str], ...]:
    found = [("not-read", "Not read")] if summary.unread else []
    found += [("changes", f"Changes since {changes_text.day(changes.before.as_at)}")] if changes is not None else []
    return (
        *found,
        ("breaches", "Breaches and shortfalls"),
        ("actions", "Required actions, by who owes them"),
        ("undetermined", "Undetermined, and what would settle it"),
        ("pictures", "All cases together"),
        ("cases", "The cases"),
        ("accepted", "Accepted exceptions"),
        ("answered", "Answers by people"),
        ("readings", "Readings taken"),
        ("sources", "Sources not read at first hand"),
        ("late-entries", "Late entries"),
        ("noticed", "Also noticed"),
        ("undated", "Facts without dates"),
        ("run", "This run"),
        ("accessibility", "Accessibility of this report"),
    )


def _parties(overview: Overview) -> tuple[PartyShare, ...]:
    """Return who owes actions, those with the most overdue first."""
    who = sorted(overview.actions, key=lambda name: (-overview.overdue.get(name, 0), -overview.actions[name], name))
    return tuple(
        PartyShare(name, f"party:{name}", f"{s.number(overview.actions[name], 'action')}, "
                   f"{overview.overdue.get(name, 0)} of them overdue")
        for name in who
    )  # fmt: skip


def _to_do(overview: Overview) -> str:
    actions, overdue = sum(overview.actions.values()), sum(overview.overdue.values())
    verb = "is" if actions == 1 else "are"
    return (
        f"{s.number(actions, 'action')} {verb} left to do, {overdue} of them overdue, in order of breach and due day."
    )


def _readings(summary: Summary) -> tuple[Taken, ...]:
    telling = sorted(summary.readings, key=lambda name: (not summary.sensitive.get(name), name))
    found = []
    for name in telling:
        question, choice = summary.readings[name]
        changed = summary.sensitive.get(name, 0)
        effect = s.number(changed, "verdict") if changed else "no verdict"
        found.append(Taken(name, question, plain(choice), effect))
    return tuple(found)


def _weak(summary: Summary) -> tuple[tuple[str, tuple[Source, ...]], ...]:
    weak = [summary.weak_sources[key] for key in sorted(summary.weak_sources)]
    grades = sorted({one.grade for one in weak})
    return tuple((grade, tuple(one for one in weak if one.grade == grade)) for grade in grades)


def _setting(summary: Summary, names: Names) -> tuple[tuple[str, str], ...]:
    setting = summary.setting
    known = human_long(setting.known_on) if setting.known_on is not None else "not limited"
    usual = {name: reading.choice for name, reading in names.rules.readings.items()}
    switched = [f"{name} = {choice}" for name, choice in setting.choices if usual.get(name) != choice]
    return (
        ("Rules", f"{setting.rules}: {s.number(setting.count, 'rule')}"),
        ("As at", human_long(setting.as_at)),
        ("As known on", known),
        ("Readings switched for this run", ", ".join(switched) or "none"),
        ("Second opinion", opinion_words(summary)),
        *receipt_rows(summary.receipt),
    )
