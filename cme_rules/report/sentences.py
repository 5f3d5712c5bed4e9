"""The short sentences of a report, the same in every form: statuses, days, counts, acts and findings."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.actions.missing import between
from cme_rules.dates.civil import MONTHS, WEEKDAYS, human, human_long, month_key, weekday
from cme_rules.model.decided import Acceptance, Answer
from cme_rules.model.verdict import BREACHES, DayCount, Finding, Verdict
from cme_rules.reasons.words import plain

TRUTH = ("no", "not known", "yes")
STATUS = {
    "met_early": "done too early",
    "met_late": "done late",
    "met": "met",
    "complied": "complied with",
    "pending": "pending",
    "outstanding": "outstanding",
    "overdue": "overdue",
    "missed": "missed",
    "violated": "violated",
    "excused": "excused",
    "superseded": "no longer owed",
    "undetermined": "undetermined",
    "not_triggered": "not triggered",
    "holds": "holds",
    "does_not_hold": "does not hold",
    "available": "available",
    "not_available": "not available",
}
ACT = {
    "in_time": "in time",
    "late": "late",
    "early": "too early",
    "forbidden": "the act that this forbids",
    "not_recorded": "not recorded",
}
NOT_COUNTED = {
    "before_it_opened": "it came before this duty opened",
    "after_the_end": "it came after this could no longer be done",
    "is_the_trigger": "it is what started this duty",
    "serves_another": "it counts for another instance of this rule",
}
FORCE = {"must": "must", "will": "will (a promise of the protocol)", "should": "should", "may": "may"}
GRADE = {
    "official": "text read at its source",
    "secondary": "SECONDARY: read only where another page quotes it",
    "unverified": "UNVERIFIED: the text was not held",
}
RECORDED = {
    "too_early": "recorded from {first}, but the conditions were not met before {last}",
    "late": "the conditions were met on {first}, but it is recorded only from {last}",
    "no_ground": "recorded from {first}, but the conditions were never met",
    "missing": "the conditions have been met since {first}, but the file does not record it",
}
_MOST_DAYS_APART = 2


def status(name: str) -> str:
    """Say a status in words."""
    return STATUS.get(name, plain(name))


def days(range_: tuple[int | None, int | None] | None) -> str:
    """Write a day, or the days between which it lies.

    >>> days((738957, 738957)), days((None, None)), days(None)
    ('12 Mar 2024', 'day not known', '')
    """
    if range_ is None:
        return ""
    return between(*range_) or "day not known"


def at(minute: int | None) -> str:
    """Write a time of day; nothing where none is known.

    >>> at(990)
    ' at 16:30'
    """
    return "" if minute is None else f" at {minute // 60:02d}:{minute % 60:02d}"


def late(verdict: Verdict) -> str:
    """Say how late: "3 calendar days late"; nothing where the verdict does not say, or nothing can be done any more."""
    if verdict.late_by is None or verdict.status == "missed":
        return ""
    unit = verdict.late_unit or "day"
    return f"{verdict.late_by} {unit}{'' if verdict.late_by == 1 else 's'} late"


def count(counted: Sequence[DayCount]) -> str:
    """Lay a count out so that it can be redone by hand: which days were counted, and which skipped and why.

    Three or more days in a row that were counted, or skipped for one reason, are given by the first and the last.
    """
    pieces: list[str] = []
    word = ""
    years = len({month_key(one.day)[:4] for one in counted}) > 1
    for group in _groups(counted):
        now = "counted" if group[0].number is not None else "skipped"
        text = (
            ", ".join(_day(one, years) for one in group) if len(group) <= _MOST_DAYS_APART else _stretch(group, years)
        )
        if now == word:
            pieces[-1] += f", {text}"
        elif not pieces:
            pieces.append(f"{now}: {text}")
        else:
            pieces.append(f"skipped: {text}" if now == "skipped" else f"counted: {text}")
        word = now
    return "; ".join(pieces)


def _groups(counted: Sequence[DayCount]) -> list[list[DayCount]]:
    """Cut a count into runs of days that were counted, or skipped for one reason."""
    groups: list[list[DayCount]] = []
    for one in counted:
        if groups and _like(groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _like(one: DayCount, other: DayCount) -> bool:
    if (one.number is None) != (other.number is None):
        return False
    return one.number is not None or one.why == other.why


def _short(day: int, years: bool) -> str:
    date = human(day)
    name = f"{WEEKDAYS[weekday(day)]} {date}"
    return name if years else name.rsplit(" ", 1)[0]


def _day(one: DayCount, years: bool) -> str:
    text = _short(one.day, years)
    if one.number is not None:
        return f"{text} ({one.number})"
    obvious = not one.why or one.why in ("Saturday", "Sunday")
    return text if obvious else f"{text} {one.why}"


def _stretch(group: Sequence[DayCount], years: bool) -> str:
    first, last = group[0], group[-1]
    if first.number is not None:
        return f"{_day(first, years)} to {_day(last, years)}"
    return f"{_short(first.day, years)} to {_short(last.day, years)} {first.why}".rstrip()


def finding(one: Finding, title: str) -> str:
    """Say what was noticed. ``title`` is the name of the rule, or the word of the vocabulary, in words."""
    when = between(one.first, one.last)
    first = human(one.first) if one.first is not None else "an unknown day"
    last = human(one.last) if one.last is not None else "an unknown day"
    if one.kind == "recorded_classification":
        return f"“{title}”: " + RECORDED.get(one.note, plain(one.note)).format(first=first, last=last)
    if one.kind == "contradiction":
        if one.note == "period_and_marks":
            return f"the attendance period and the marks of {when} contradict each other; that day counts as not known"
        if one.note == "two_periods":
            return f"two attendance periods say different things of {when}; those days count as not known"
        if one.note == "two_marks":
            return f"two different marks are given for one session of {when}; it counts as not known"
        return f"two values of “{title}” contradict each other" + (f" ({when})" if when else "")
    if one.kind == "after_as_at":
        return f"“{title}” is dated {when}, after the day of this check; it was left out"
    if one.kind == "not_used":
        return f"“{title}” is in the file but no rule uses it"
    if one.kind == "record_ends":
        return f"the record ends on {last}; nothing is known of later days"
    if one.kind == "no_cover":
        return "the file does not say which days its record covers; it was taken to reach to the day of this check"
    if one.kind in ("recorded_late", "recorded_after"):
        gap = number((one.last or 0) - (one.first or 0), "calendar day")
        more = f", which is more than {one.note}; it breaks no rule" if one.note else ""
        return f"“{title}” of {first} was recorded on {last}, {gap} later{more}"
    if one.kind == "known_then":
        was, now = (status(name) for name in one.note.split())
        then = f"by what was recorded by {first}, when it was due, it was {was}"
        return f"“{title}”: {then}; now it is {now}, by an entry of {last}"
    if one.kind == "surely_among":
        least, every, force = one.note.split()
        what = number(int(least), "shortfall") if force == "should" else number(int(least), "breach", "breaches")
        return (
            f"“{title}”: whatever is found out, there {'is' if least == '1' else 'are'} at least {what} among {every} "
            "verdicts that are undetermined"
        )
    if one.kind == "link_not_given":
        known = "so what it says is not known: give it in the same run"
        return f"the file of the {title} that this file names was not given, {known}"
    if one.kind == "withheld":
        return f"what was noticed about “{title}” is withheld"
    if one.kind == "incompatible":
        return f"“{title}” does not fit what else the file says" + (f" ({when})" if when else "")
    return f"{plain(one.kind)}: “{title}”" + (f" ({when})" if when else "")


def accepted(one: Acceptance) -> str:
    """Say who accepted a breach, until when and why; it stays a breach.

    >>> accepted(Acceptance("c", "r", "k", "Admissions", "System change", "Head of service", 738887, 738916))
    'until 31 Jan 2024, approved by Head of service on 2 Jan 2024, to be seen to by Admissions: System change'
    """
    return (
        f"until {human(one.expires)}, approved by {one.approver} on {human(one.approved)}, "
        f"to be seen to by {one.owner}: {one.reason}"
    )


def answer(one: Answer) -> str:
    """Say who answered what on which day, and why.

    >>> answer(Answer("r", "k", "met", "The head of service", 738887, "The letter was seen."))
    'Answered by The head of service on 2 Jan 2024: met. Why: The letter was seen'
    """
    why = f". Why: {one.reason.rstrip('.')}" if one.reason else ""
    return f"Answered by {one.by} on {human(one.on)}: {status(one.status)}{why}"


def answered(one: Answer, possible: Sequence[str]) -> str:
    """Say who answered a verdict that the records leave open, on which day, why, and what they leave open."""
    left = ", ".join(status(name) for name in possible if name != "undetermined")
    return f"by {one.by} on {human(one.on)}: {one.reason}. The records leave it open (possible: {left})"


def follows(verdict: Verdict) -> str:
    """Say what becomes of a verdict that is not yet due if nothing more is recorded."""
    then = verdict.follows
    if then is None:
        return ""
    weight = ""
    if then.status in BREACHES:
        kind = "a shortfall" if verdict.force == "should" else "a breach"
        who = " or the ".join(plain(one) for one in verdict.bearer)
        weight = f": {kind}" + (f" by the {who}" if who else "")
    return f"from {human(then.day)} it is {status(then.status)}{weight}"


def known_then(verdict: Verdict) -> str:
    """Say what the verdict was by what had been recorded when it fell due."""
    then = verdict.known_then
    if then is None:
        return ""
    open_ = [status(one) for one in then.possible] if len(then.possible) > 1 else []
    acts = "; ".join(f"{plain(kind)} of {human(on)} was recorded on {human(day)}" for kind, on, day in then.entries)
    either_ = f" ({', '.join(open_)})" if open_ else ""
    return f"by what was recorded by {human(then.day)}, the due date, it was {status(then.status)}{either_}: {acts}"


def period(first: int | None, last: int | None) -> str:
    """Say which days a record covers."""
    if first is None and last is None:
        return "the file does not say which days it covers"
    begins = human_long(first) if first is not None else "a day that is not stated"
    ends = human_long(last) if last is not None else "the day of this check"
    return f"covers {begins} to {ends}"


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def number(count_: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun.

    >>> number(1, "case"), number(2, "case"), number(0, "breach", "breaches")
    ('1 case', '2 cases', '0 breaches')
    """
    return f"{count_} {noun if count_ == 1 else plural or noun + 's'}"


__all__ = [
    "ACT", "FORCE", "GRADE", "MONTHS", "NOT_COUNTED", "STATUS", "TRUTH",
    "at", "count", "days", "finding", "late", "number", "period", "status",
]  # fmt: skip
