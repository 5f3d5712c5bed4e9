"""The first screen of a report: what was checked, by what, what came of it, and what was not checked."""

from __future__ import annotations

from cme_rules.core.problem import in_order
from cme_rules.dates.civil import human
from cme_rules.reasons.words import plain
from cme_rules.receipt.hashes import grouped
from cme_rules.report import sentences as s
from cme_rules.report.decided_text import without_effect
from cme_rules.report.page import COLUMN, Page
from cme_rules.report.receipt_rows import REDO
from cme_rules.report.view import GROUPS, SINGULAR, TITLES, Summary, Unread

_MOST_DIFFERENCES = 20
_MOST_UNREAD = 20


def write(page: Page, summary: Summary) -> None:
    """Write the summary of a run on a page."""
    setting = summary.setting
    known = f", as known on {human(setting.known_on)}" if setting.known_on is not None else ""
    subjects = ", ".join(f"{count} about {_a(name)}" for name, count in sorted(summary.subjects.items()))
    page.heading("SUMMARY", "=")
    page.field("checked", f"{s.number(summary.cases, 'case')}{f' ({subjects})' if subjects else ''} against "
               f"{s.number(setting.count, 'rule')} ({setting.rules})")  # fmt: skip
    page.field("as at", human(setting.as_at) + known)
    page.field("verdicts", f"{summary.judged} in all")
    for group in GROUPS:
        if group == "accepted" and not summary.counts[group]:
            continue
        page.field("", f"{summary.counts[group]:>5}  {_named(group, summary)}{_split(group, summary)}")
    if summary.answered:
        page.field("", f"{summary.answered:>5}  of these answered by a person, where the records leave it open")
    for number, text in enumerate(without_effect(summary)[:_MOST_UNREAD]):
        page.field("" if number else "accepted", f"without effect: {text}")
    if summary.findings:
        page.field("", f"{summary.findings:>5}  also noticed, of which no rule speaks")
    _not_checked(page, summary)
    _opinion(page, summary)
    if summary.readings:
        telling = sum(bool(summary.sensitive.get(name)) for name in summary.readings)
        taken = s.number(len(summary.readings), "reading")
        page.field("readings", f"{taken}; {telling} of them would change verdicts, taken otherwise (listed at the end)")
    if summary.weak_sources:
        weak = [source.grade for source in summary.weak_sources.values()]
        for number, grade in enumerate(sorted(set(weak))):
            places = f"{s.number(weak.count(grade), 'place')} {'is' if weak.count(grade) == 1 else 'are'}"
            page.field("" if number else "sources", f"{places} {s.GRADE.get(grade, grade)} (listed at the end)")
    _receipt(page, summary)


def basis(page: Page, summary: Summary) -> None:
    """Write what the verdicts of a run rest on: the readings taken, and the sources that were not read themselves."""
    if not summary.readings and not summary.weak_sources:
        return
    page.heading("WHAT THE VERDICTS REST ON", "=")
    _readings(page, summary)
    weak = [summary.weak_sources[key] for key in sorted(summary.weak_sources)]
    for grade in sorted({source.grade for source in weak}):
        page.field("sources", f"{s.GRADE.get(grade, grade)}:")
        for source in weak:
            if source.grade == grade:
                page.hanging("- ", f"{source.title}: {source.place}", COLUMN)


def _named(group: str, summary: Summary) -> str:
    title = TITLES[group].lower()
    return SINGULAR.get(title, title) if summary.counts[group] == 1 else title


def _split(group: str, summary: Summary) -> str:
    """Say how breaches divide among the statuses."""
    if group != "breach":
        return ""
    names = ("overdue", "missed", "violated", "met_late", "met_early")
    parts = [f"{summary.breaches[name]} {s.status(name)}" for name in names if summary.breaches.get(name)]
    return f": {', '.join(parts)}" if parts else ""


def _a(word: str) -> str:
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {plain(word)}"


def _not_checked(page: Page, summary: Summary) -> None:
    if not summary.unread_count:
        text = (
            "nothing: every case that was given could be read"
            if summary.cases
            else "nothing: there was no case to read"
        )
        page.field("not read", text)
    for number, unread in enumerate(summary.unread[:_MOST_UNREAD]):
        page.field("" if number else "not read", unread_words(unread))
    if summary.unread_count > _MOST_UNREAD:
        page.field("", f"… and {s.number(summary.unread_count - _MOST_UNREAD, 'more document')}")


def _opinion(page: Page, summary: Summary) -> None:
    page.field("2nd opinion", opinion_words(summary))
    for text in differences(summary):
        page.field("", text)


def opinion_words(summary: Summary) -> str:
    """Say how the second opinion came out."""
    state = summary.opinion
    if state == "agrees" and not summary.compared:
        return "there was nothing to compare"
    if state == "agrees":
        return f"a second evaluation agrees on all {summary.compared} results compared (the logic, not the dates)"
    if state == "not_asked":
        return "not asked for"
    if state == "missing":
        return f"missing: {summary.setting.opinion}"
    return f"DIFFERS on {len(summary.differences)} of {summary.compared} results: a fault in the program"


def differences(summary: Summary) -> list[str]:
    """List where the second opinion differs, as far as a reader will want to see it."""
    return [
        f"{case}#{one.rule}:{one.key}: {one.judge or '–'} against {one.chainer}"
        for case, one in summary.differences[:_MOST_DIFFERENCES]
    ]


def unread_words(unread: Unread) -> str:
    """Say which file could not be read, and what is first wrong with it."""
    first = next(iter(in_order(unread.problems)), None)
    line = first.span.line if first is not None and first.span is not None else 0
    place = f"{first.span.file}:{line}" if first is not None and first.span is not None and line else unread.file
    code = f": {s.number(len(unread.problems), 'problem')}, the first is {first.code}" if first is not None else ""
    return f"{place}{code}"


def _readings(page: Page, summary: Summary) -> None:
    """Name the readings taken: those on which a verdict hangs in full, the others by name."""
    telling = sorted(name for name in summary.readings if summary.sensitive.get(name))
    for number, name in enumerate(telling):
        question, choice = summary.readings[name]
        changed = s.number(summary.sensitive[name], "verdict")
        text = f"{question} Taken as: {plain(choice)} ({name}); switching it would change {changed}."
        page.field("" if number else "readings", text)
    others = sorted(set(summary.readings).difference(telling))
    if others:
        taken = ", ".join(f"{name} ({plain(summary.readings[name][1])})" for name in others)
        page.field("" if telling else "readings", f"Taken too, and no verdict hangs on them: {taken}.")


def _receipt(page: Page, summary: Summary) -> None:
    """Write the hashes by which the run can be redone and compared."""
    receipt = summary.receipt
    if receipt is None:
        return
    page.field("receipt", f"results {grouped(receipt.result)}")
    page.field("", f"rules {grouped(receipt.rules)}")
    page.field("", f"made by cme-rules {receipt.version} from {s.number(len(receipt.inputs), 'file')}")
    page.field("", f"redo with {REDO}, where that is this run written as data")
