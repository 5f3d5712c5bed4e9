"""A verdict told to a reader who has never seen the rule: first in a few sentences, then step by step, as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.dates.civil import human_long
from cme_rules.model.condition import NOWHERE
from cme_rules.model.verdict import DayCount, Reason, Verdict
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.reason_text import withheld
from cme_rules.report.sentences import capital as sentence

Range = tuple[int | None, int | None]
OPENS = {
    "at_episode_start": "from the start of the episode",
    "at episode start": "from the start of the episode",
    "at any time": "whenever it was done",
}

_JOINED = ("all of", "at least one of", "none of")
"""What only says how parts are joined needs no line of its own below the condition that it explains."""


@dataclass(frozen=True)
class Branch:
    """A condition in words, with its own truth, its place in the case file, its count of days and its parts."""

    truth: str
    text: str
    place: Span = field(default=NOWHERE, compare=False)
    days: tuple[DayCount, ...] = ()
    parts: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Step:
    """One step of the reasons: what it is, a sentence, the place in the case file, the count and the conditions."""

    label: str
    text: str
    place: Span = field(default=NOWHERE, compare=False)
    days: tuple[DayCount, ...] = ()
    conditions: tuple[Branch, ...] = ()
    steps: tuple[Step, ...] = ()


def long_days(range_: Range | None) -> str:
    """Write a day with its weekday, or the days between which it lies.

    >>> long_days((738957, 738957)), long_days((738957, 738958))
    ('Tue 12 Mar 2024', 'some day between Tue 12 Mar 2024 and Wed 13 Mar 2024')
    >>> long_days((None, 738957)), long_days((None, None))
    ('some day up to Tue 12 Mar 2024', 'a day that is not known')
    """
    if range_ is None or range_ == (None, None):
        return "a day that is not known"
    first, last = range_
    if first is None:
        return f"some day up to {human_long(last or 0)}"
    if last is None:
        return f"some day from {human_long(first)} on"
    return human_long(first) if first == last else f"some day between {human_long(first)} and {human_long(last)}"


# ---- in a few sentences ----------------------------------------------------------------------------------------


def told(verdict: Verdict, names: Names, as_at: int) -> tuple[str, ...]:
    """Tell a verdict in a few sentences: what started it, until when there was time, what was done."""
    if verdict.answer is not None:
        return (*told(verdict.by_record, names, as_at), f"{s.answer(verdict.answer)}.")
    if verdict.kind == "duty":
        found = [_started(verdict), _limit(verdict), _outcome(verdict, names, as_at)]
        return tuple(one for one in found if one)
    if verdict.kind == "prohibition":
        return (_forbidden(verdict, names),)
    day = human_long(as_at)
    if verdict.status in ("holds", "available"):
        return (f"This has been so since {long_days(verdict.since)}." if verdict.since else f"This is so on {day}.",)
    if verdict.status == "undetermined":
        return (f"Whether this is so on {day} cannot be told from the file.",)
    return (f"This is not so on {day}.",)


def _started(verdict: Verdict) -> str:
    reason = next((one for one in verdict.reasons if one.kind == "trigger"), None)
    if reason is None or verdict.trigger is None:
        return ""
    when = long_days(verdict.trigger)
    if reason.name:
        return f"“{sentence(plain(reason.name))}” is recorded on {when}{s.at(reason.minute)}."
    return f"What starts this duty first held on {when}."


def _limit(verdict: Verdict) -> str:
    reason = next((one for one in _flat(verdict.reasons) if one.kind == "due"), None)
    if reason is None:
        return ""
    who = sentence(plain(verdict.bearer[0])) if len(verdict.bearer) == 1 else "Whoever owes it"
    if verdict.due is None or verdict.due == (None, None):
        return "Its source gives no time for it." if reason.note == "no time is given" else sentence(reason.note) + "."
    has = "has" if verdict.status == "pending" else "had"
    return f"{who} {has} until {long_days(verdict.due)}{s.at(verdict.due_minute)} ({reason.note})."


def _outcome(verdict: Verdict, names: Names, as_at: int) -> str:
    status, today, done = verdict.status, human_long(as_at), long_days(verdict.done)
    if verdict.done is None and (verdict.withheld or status in ("met_late", "met_early")):
        done = "a day that is withheld"
    late, what = s.late(verdict), _lacking(verdict)
    if status == "met":
        return f"It was done on {done}, in time." if verdict.done or verdict.withheld else f"It is kept on {today}."
    if status == "met_late":
        return f"It was done on {done}{f', {late}' if late else ', too late'}."
    if status == "met_early":
        return f"It was done on {done}, too early."
    if status == "pending":
        return f"{what} by {today}; there is still time."
    if status == "outstanding":
        return f"{what} by {today} and is still to be done."
    if status == "overdue":
        return f"{what} by {today}{f': {late}' if late else ''}."
    if status == "missed":
        ended = _first(verdict, "foreclosed")
        until = f"; since {human_long(ended)} it no longer can" if ended else ""
        return f"It was not done while it could be{until}."
    if status == "excused":
        return f"It is excused: {'; '.join(map(names.title, verdict.excused_by)) or 'an exception applies'}."
    if status == "superseded":
        ended = _first(verdict, "superseded")
        return "It is no longer owed" + (f" since {human_long(ended)}." if ended else ".")
    if status == "undetermined":
        return f"Whether it was kept cannot be told from the file: it may be {possible(verdict)}."
    return f"Nothing has started this duty by {today}."


def _lacking(verdict: Verdict) -> str:
    """Say that the one act is not recorded; "it" where there are several, or none has a name."""
    names = {one.name for one in _flat(verdict.reasons) if one.kind == "act" and one.note == "not_recorded"}
    if names == {"state"}:
        return "By the file it had not come about"
    return f"“{sentence(plain(names.pop()))}” is not recorded" if len(names) == 1 else "It is not recorded"


def _forbidden(verdict: Verdict, names: Names) -> str:
    act = next((one for one in verdict.reasons if one.kind == "act"), None)
    name = f"“{sentence(plain(act.name))}”" if act is not None and act.name else "The act"
    day = (verdict.on, verdict.on) if verdict.on is not None else verdict.trigger
    when = f" of {long_days(day)}" if day else ""
    if verdict.status == "violated":
        return f"{name}{when} was not allowed then."
    if verdict.status == "complied":
        return f"{name}{when} was allowed then." if act is not None else "Nothing that this forbids is recorded."
    if verdict.status == "excused":
        return f"{name}{when} is excused: {'; '.join(names.title(one) for one in verdict.excused_by)}."
    if verdict.status == "undetermined":
        return f"Whether {name[:1].lower() + name[1:]}{when} was allowed cannot be told from the file."
    return "It does not apply here, or has not come up."


def possible(verdict: Verdict) -> str:
    """Say which statuses are left open."""
    words = [s.status(one) for one in verdict.possible if one != "undetermined"]
    if len(words) < 2:
        return words[0] if words else "anything"
    return ", ".join(words[:-1]) + " or " + words[-1]


def _first(verdict: Verdict, kind: str) -> int | None:
    return next((one.first for one in _flat(verdict.reasons) if one.kind == kind), None)


def _flat(reasons: Sequence[Reason]) -> list[Reason]:
    """Give reasons, and those of the parts of a duty."""
    return [one for r in reasons for one in ((r, *_flat(r.children)) if r.kind == "part" else (r,))]


# ---- step by step ----------------------------------------------------------------------------------------------


def steps(verdict: Verdict, names: Names, as_at: int) -> tuple[Step, ...]:
    """Tell the reasons of a verdict step by step, in the order in which they were worked out."""
    return tuple(_step(one, verdict.by_record, names, as_at) for one in verdict.reasons)


def _step(one: Reason, verdict: Verdict, names: Names, as_at: int) -> Step:
    when = long_days((one.first, one.last if one.last is not None else one.first))
    parts = branches(one.children, names)
    if one.kind == "trigger":
        if one.name:
            event = names.rules.vocabulary.events.get(one.name)
            meaning = f" ({event.meaning.rstrip('.')})" if event is not None else ""
            text = f"“{sentence(plain(one.name))}” is recorded on {when}{s.at(one.minute)}{meaning}."
        elif one.children:
            text = f"{sentence(when)} is the first day on which this holds:"
        else:
            text = f"{sentence(one.note)}: {when}."
        return Step("start", text, one.span, one.days, parts)
    if one.kind == "part":
        inner = tuple(_step(child, verdict, names, as_at) for child in one.children)
        return Step("part", f"{sentence(plain(one.name))}: {s.status(one.note)}.", steps=inner)
    if one.kind == "exception":
        return _exception(one, names)
    if one.kind in ("due", "earliest"):
        return _due(one, verdict, names, when)
    if one.kind == "act":
        return _act(one, verdict, as_at, when)
    if one.kind == "withheld":
        return Step(plain(one.name), sentence(f"{withheld(one)}."), conditions=parts)
    if one.kind == "condition":
        so = verdict.kind in ("definition", "power")
        return Step("conditions", "This is so if:" if so else "This has to hold:", conditions=branches((one,), names))
    return Step(*_plain(one, when), one.span, one.days, parts)


def _plain(one: Reason, when: str) -> tuple[str, str]:
    """Give the label and the sentence of the simpler steps."""
    if one.kind == "provided":
        return "provided", "The rule applies only if this held on that day:"
    if one.kind == "arises":
        return "arises", f"The duty arises on {when}: until then it was excused, or did not apply."
    if one.kind == "unkept":
        return "not kept", f"It has not been kept since {when}, without a break."
    if one.kind == "opens":
        how = OPENS.get(one.note, one.note)
        if one.first is None and one.last is None:
            return "opens", f"An act counts whenever it was done ({how})."
        if one.last not in (None, one.first):
            return "opens", f"From when an act counts is not known: {when} ({how})."
        return "opens", f"An act counts from {when} on ({how})."
    if one.kind == "not_counted":
        why = s.NOT_COUNTED.get(one.note, plain(one.note))
        return "not counted", f"“{sentence(plain(one.name))}” of {when}{s.at(one.minute)} does not count: {why}."
    if one.kind == "superseded":
        return "ended", f"Since {when} it is no longer owed{': ' + one.note if one.note else ''}."
    if one.kind == "foreclosed":
        return "too late", f"Since {when} it could no longer be done."
    if one.kind == "allowed":
        return "allowed", f"It was allowed only if this held on {when}:"
    if one.kind == "not_triggered":
        name = f"{plain(one.name)}: " if one.name else ""
        return "start", sentence(f"{name}{one.note or 'nothing'}.")
    return plain(one.kind), sentence(" ".join(p for p in (plain(one.name), one.note) if p) + f" ({when}).")


def _due(one: Reason, verdict: Verdict, names: Names, when: str) -> Step:
    changed = f" The limit was changed by: {names.title(one.name)}." if one.name else ""
    range_: Range = (one.first, one.last)
    if one.kind == "due" and verdict.status == "undetermined" and verdict.due is not None:
        range_ = verdict.due
    if range_ == (None, None):
        return Step("due" if one.kind == "due" else "earliest", f"{sentence(one.note)}.{changed}", one.span)
    days = one.days if range_ == (one.first, one.last) else ()
    if one.kind == "earliest":
        return Step("earliest", f"The first day on which it could be done: {when} ({one.note}).", one.span, days)
    text = f"The last day in time: {long_days(range_)}{s.at(one.minute)} ({one.note}).{changed}"
    return Step("due", text, one.span, days)


def _act(one: Reason, verdict: Verdict, as_at: int, when: str) -> Step:
    name = f"“{sentence(plain(one.name))}”"
    if one.note == "not_recorded":
        of = f"{name} is not recorded" if one.name and one.name != "state" else "By the file it had not come about"
        return Step("done", f"{of} by {human_long(as_at)}.", one.span)
    if one.name == "state" and verdict.status == "undetermined":
        return Step("done", "Perhaps it has come about: the record does not say.", one.span)
    if one.name == "state":
        return Step("done", f"This has been so since {when}: {s.ACT.get(one.note, plain(one.note))}.", one.span)
    if verdict.status == "undetermined":
        if not one.span.file:
            return Step("done", f"Perhaps {name}: the record does not say.")
        several = verdict.done is not None and verdict.done[0] != verdict.done[1]
        return Step("done", f"{name} is recorded on {long_days(verdict.done) if several else when}.", one.span)
    if one.note == "forbidden":
        return Step("act", f"{name} is recorded on {when}{s.at(one.minute)}: the act that this forbids.", one.span)
    how = s.ACT.get(one.note, plain(one.note))
    return Step("done", f"{name} is recorded on {when}{s.at(one.minute)}: {how}.", one.span)


def _exception(one: Reason, names: Names) -> Step:
    inner = tuple(_exception(child, names) for child in one.children if child.kind == "exception")
    conditions = branches([child for child in one.children if child.kind != "exception"], names)
    effect = "It changes the limit." if one.note else "It is decisive."
    found = effect if one.holds == 2 else f"Looked at: {s.TRUTH[one.holds] if one.holds is not None else 'not known'}."
    return Step("exception", f"{names.title(one.name)} ({one.name}). {found}", conditions=conditions, steps=inner)


def branches(reasons: Sequence[Reason], names: Names) -> tuple[Branch, ...]:
    """Turn conditions into branches; "not" of one plain condition is one branch."""
    return tuple(_branch(one, names) for one in reasons)


def _branch(one: Reason, names: Names) -> Branch:
    truth = s.TRUTH[one.holds] if one.holds is not None else ""
    if one.kind == "exception":
        return Branch(truth, f"exception: {names.title(one.name)} ({one.name})", parts=branches(one.children, names))
    inner = one.children[0] if one.note == "not" and len(one.children) == 1 else None
    if inner is not None and not inner.children:
        return Branch(truth, f"not: {_leaf(inner)}", inner.span, inner.days)
    text, below = _leaf(one), one.children
    while len(below) == 1 and below[0].note in _JOINED and below[0].holds == one.holds and below[0].kind == one.kind:
        text, below = f"{text} – {below[0].note}", below[0].children
    return Branch(truth, text, one.span, one.days, branches(below, names))


def _leaf(one: Reason) -> str:
    if one.kind == "withheld":
        return withheld(one)
    return one.note + (
        f"{', counted to' if one.days else ':'} {human_long(one.first)}" if one.first is not None else ""
    )
