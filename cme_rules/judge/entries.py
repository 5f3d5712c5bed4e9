"""When things were written up: entries made late, and verdicts that were other by what was known when they fell due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from cme_rules.core.span import Span
from cme_rules.judge.engine import rejudge_alone
from cme_rules.judge.moments import count
from cme_rules.judge.record import Record
from cme_rules.judge.view import Rules, View
from cme_rules.model.case import EventRecord
from cme_rules.model.verdict import Finding, KnownThen, Reason, Verdict
from cme_rules.model.vocabulary import RecordingLimit

_DONE = ("met", "met_early")
"""What was done late was late by any knowledge: only an act in time, or too early, can have been seen otherwise."""


def entered_late(record: Record, rules: Rules) -> Iterator[Finding]:
    """Give the events and the changes of facts that were recorded later than on their day.

    Where the vocabulary sets a limit for their system only what came after it is given, and breaks no rule; without a
    limit all of them are, so that a reader can judge.
    """
    view = View(record, rules)
    limits = {one.system: one for one in record.vocabulary.recording}
    dated = [(one.kind, one.hi, one.recorded, one.source, one.span) for one in record.case.events]
    changes = [(one.fact, one.first, one.recorded, one.source, one.span) for one in record.case.facts]
    for name, day, recorded, source, span in (*dated, *changes):
        if day is None or recorded is None or not day < recorded or day > record.as_at or not record.visible(recorded):
            continue
        limit = limits.get(source, limits.get(""))
        last = count(limit.within, "after", day, view)[0] if limit is not None else None
        if limit is None or last is None:
            yield _finding(record, "recorded_after", name, "", day, recorded, span)
        elif recorded > last:
            yield _finding(record, "recorded_late", name, _words(limit), day, recorded, span)


def _finding(record: Record, kind: str, name: str, note: str, first: int, last: int, span: Span) -> Finding:
    return Finding(record.case.id, kind, name, note, first, last, (span,))


def _words(limit: RecordingLimit) -> str:
    return f"{limit.within} ({limit.basis})"


def known_then(
    verdicts: Sequence[Verdict], record: Record, rules: Rules, then: Callable[[int, int], Record]
) -> Iterator[Verdict]:
    """Say of each duty whose act was recorded after its due date what the verdict was by what was known on that date.

    ``then`` gives the record as at one day, as known on another.
    """
    entries = {one.span: one for one in record.case.events}
    views: dict[int, View] = {}
    for verdict in verdicts:
        due = verdict.due[1] if verdict.due is not None else None
        late = tuple(_late(verdict.reasons, entries, due)) if due is not None and verdict.status in _DONE else ()
        if due is None or not late or due >= record.as_at:
            yield verdict
            continue
        if due not in views:
            views[due] = View(then(due + 1, due), rules, brief=True)
        judged = rejudge_alone(rules.rules[verdict.rule], views[due], verdict.key)
        again = [one for one in judged if one.key == verdict.key]
        status, possible = (again[0].status, again[0].possible) if again else ("not_triggered", ())
        found = KnownThen(due, status, possible, late)
        yield replace(verdict, known_then=found) if status != verdict.status else verdict


def _late(reasons: Iterable[Reason], entries: dict[Span, EventRecord], due: int) -> Iterator[tuple[str, int, int]]:
    """Give the acts that count and were recorded after a day."""
    for one in reasons:
        entry = entries.get(one.span) if one.kind == "act" else None
        if entry is not None and entry.recorded is not None and entry.recorded > due and one.first is not None:
            yield entry.kind, one.first, entry.recorded
        yield from _late(one.children, entries, due)


def of_verdicts(verdicts: Iterable[Verdict]) -> Iterator[Finding]:
    """Give a finding for each verdict that was other by what was known when it fell due."""
    for one in verdicts:
        then = one.known_then
        if then is not None:
            yield Finding(one.case, "known_then", one.rule, f"{then.status} {one.status}", then.day, then.entries[0][2])
