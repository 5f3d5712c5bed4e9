"""What is missing from an undetermined verdict, and which single answer would settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from cme_rules.core.timeline import NEG, Why
from cme_rules.dates.civil import iso
from cme_rules.judge.record import Record
from cme_rules.model.case import EventRecord
from cme_rules.model.verdict import Missing, Verdict
from cme_rules.model.vocabulary import Vocabulary

MOST_TRIED = 12
"""With more missing things than this, no answer is tried: of so many, one alone settles nothing."""
MOST_TRIALS = 60
"""At most so many answers are tried for one verdict; what was not tried is not said to settle it."""
MOST_ANSWERS = 12
"""At most so many answers to one question are tried."""


def listed(why: Why) -> tuple[Missing, ...]:
    """Put what is missing in a fixed order, one entry for each thing."""
    found = [m for m in why if isinstance(m, Missing)]
    merged: dict[tuple[str, str, str], Missing] = {}
    for one in sorted(found, key=_order):
        key = (one.kind, one.name, one.detail)
        before = merged.get(key)
        if before is None:
            merged[key] = one
        else:
            first = None if None in (before.first, one.first) else min(before.first or 0, one.first or 0)
            last = None if None in (before.last, one.last) else max(before.last or 0, one.last or 0)
            merged[key] = replace(before, first=first, last=last)
    return tuple(sorted(merged.values(), key=_order))


def _order(one: Missing) -> tuple[str, str, str, int, int]:
    return (one.kind, one.name, one.detail, one.first or 0, one.last or 0)


def settling(
    verdict: Verdict, record: Record, vocabulary: Vocabulary, again: Callable[[Record], Iterable[Verdict]]
) -> tuple[Missing, ...]:
    """Mark each missing thing of which one answer would settle the verdict alone, by trying the answers.

    Whether an unrecorded event triggered anything is settled by the answer that there was none.
    """
    if verdict.key.endswith("unrecorded"):
        return tuple(
            replace(one, settles=one.kind == "event" and one.name == verdict.awaits) for one in verdict.missing
        )
    marked = []
    budget = iter(range(MOST_TRIALS))
    for one in verdict.missing:
        answers = (a for a, _ in zip(_answers(one, verdict, record, vocabulary), budget, strict=False))
        marked.append(replace(one, settles=any(_settled(verdict, again(supposed)) for supposed in answers)))
    return tuple(marked)


def _settled(verdict: Verdict, judged: Iterable[Verdict]) -> bool:
    """Tell whether the instance is determined: judged with a status, or no longer there."""
    for other in judged:
        if other.key == verdict.key:
            return other.status != "undetermined"
    return True


def _answers(one: Missing, verdict: Verdict, record: Record, vocabulary: Vocabulary) -> Iterable[Record]:
    """Give the record with each answer supposed; with few worlds: an answer that leaves many has settled nothing."""
    record = replace(record, worlds=100)
    if one.kind == "fact" and one.name in vocabulary.facts:
        fact = vocabulary.facts[one.name]
        name = f"{one.detail}.{one.name}" if one.detail else one.name
        values: tuple[str, ...] = fact.values
        if fact.type == "yes_no":
            values = ("yes", "no")
        elif fact.type == "date":
            values = tuple(iso(d) for d in _days(verdict, record.as_at - 4000, record.as_at + 400))
        elif fact.type == "period":
            values = ("1 calendar day", "1 month", "1 year")
        elif fact.type == "number":
            values = ("0", "1", "1000000")
        for value in values[:MOST_ANSWERS]:
            yield replace(record, suppose_facts={**record.suppose_facts, name: value})
    elif one.kind == "attribute":
        for value in _attribute_values(one, record, vocabulary)[:MOST_ANSWERS]:
            yield replace(record, suppose_attributes={(one.detail, one.name): value})
    elif one.kind == "event_date":
        for day in _days(
            verdict, one.first if one.first is not None else NEG, one.last if one.last is not None else record.as_at
        ):
            yield replace(record, suppose_dates={one.detail: day})
    elif one.kind == "event_time":
        for minute in (0, 1439):
            yield replace(record, suppose_minutes={one.detail: minute})
    elif one.kind == "event":
        yield replace(record, suppose_none=record.suppose_none | {one.name})
        for day in _days(
            verdict, one.first if one.first is not None else NEG, one.last if one.last is not None else record.as_at
        ):
            happened = EventRecord(one.name, day, day, id="supposed")
            yield replace(
                record, suppose_none=record.suppose_none | {one.name}, suppose_events=(*record.suppose_events, happened)
            )
    elif one.kind == "mark":
        for state in ("counts", "breaks"):
            yield replace(record, suppose_marks={one.name: state})


def _attribute_values(one: Missing, record: Record, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the values that an attribute of a recorded event can have; events of other kinds may have it with others."""
    kinds = [kind for kind, events in record.by_kind.items() if any(event.ident == one.detail for event in events)]
    found = [vocabulary.events[kind].attribute(one.name) for kind in kinds]
    return tuple(
        value
        for attribute in found
        if attribute is not None
        for value in (("yes", "no") if attribute.type == "yes_no" else attribute.values)
    )


def _days(verdict: Verdict, first: int, last: int) -> tuple[int, ...]:
    """Give the days from one to another on which an answer could matter: ends, limits and their neighbours."""
    days = {last}
    if first > NEG:
        days.add(first)
    for range_ in (verdict.due, verdict.trigger, verdict.done):
        for day in range_ or ():
            if day is not None:
                days |= {day - 1, day, day + 1}
    return tuple(sorted(d for d in days if first <= d <= last))[:MOST_ANSWERS]
