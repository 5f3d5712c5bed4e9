"""What is missing from an undetermined verdict, and which single answer would settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from cme_rules.core.timeline import NEG, Why
from cme_rules.dates.civil import iso
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.judge.worlds import Effort
from cme_rules.model.verdict import Missing, Verdict
from cme_rules.model.vocabulary import Vocabulary

MOST_TRIED = 12
"""With more missing things than this, no answer is tried: of so many, one alone settles nothing."""
MOST_TRIALS = 60
"""At most so many answers are tried for one verdict; what was not tried is not said to settle it."""
MOST_ANSWERS = 12
"""At most so many answers to one question are tried."""
FEW_WORLDS = 100
"""At most so many worlds are worked out with an answer supposed."""


def listed(why: Why) -> tuple[Missing, ...]:
    """Put what is missing in a fixed order, one entry for each thing."""
    found = [m for m in why if isinstance(m, Missing)]
    merged: dict[tuple[str, str, str], Missing] = {}
    for one in sorted(found, key=_order):
        before = merged.get(one.key)
        if before is None:
            merged[one.key] = one
        else:
            first = None if None in (before.first, one.first) else min(before.first or 0, one.first or 0)
            last = None if None in (before.last, one.last) else max(before.last or 0, one.last or 0)
            contradicted = before.contradicted or one.contradicted
            merged[one.key] = replace(before, first=first, last=last, contradicted=contradicted)
    return tuple(sorted(merged.values(), key=_order))


def _order(one: Missing) -> tuple[object, ...]:
    return (one.kind, one.name, one.detail, one.first or 0, one.last or 0, not one.contradicted, one.span)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one thing that is missing. Of an event ``None`` is the answer that there was none."""

    kind: str
    name: str
    detail: str
    value: str | int | None


class Trials:
    """Views of one case in which one answer is supposed: each made once, however many verdicts it may settle."""

    def __init__(self, root: View, effort: Effort | None = None) -> None:
        self.root = root
        self.effort = effort
        self._views: dict[Answer, View] = {}

    def view(self, answer: Answer) -> View:
        """Give the view of the whole record with an answer supposed; what does not rest on it is shared."""
        found = self._views.get(answer)
        if found is None:
            record, changed = supposed(answer, self.root.record), self._changed(answer)
            found = self.root.otherwise(record, {changed}, self._kinds(answer), brief=True, effort=self.effort)
            self._views[answer] = found
        return found

    def _changed(self, answer: Answer) -> str:
        """Name what may be otherwise once an answer is supposed."""
        if answer.kind == "fact":
            return f"fact {_fact_name(answer)}"
        return "marks" if answer.kind == "mark" else f"event {kind_of(answer, self.root.record)}"

    def _kinds(self, answer: Answer) -> tuple[str, ...]:
        return () if answer.kind in ("fact", "mark") else (kind_of(answer, self.root.record),)


def kind_of(answer: Answer, record: Record) -> str:
    """Name the kind of the event that an answer is about: of an attribute, the event's; empty where there is none."""
    if answer.kind != "attribute":
        return answer.name
    return next((kind for kind, events in record.by_kind.items() if any(e.ident == answer.detail for e in events)), "")


def settling(verdict: Verdict, trials: Trials, again: Callable[[View], Iterable[Verdict]]) -> tuple[Missing, ...]:
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
        answers = (a for a, _ in zip(_answers(one, verdict, trials.root), budget, strict=False))
        marked.append(replace(one, settles=any(_settled(verdict, again(trials.view(answer))) for answer in answers)))
    return tuple(marked)


def _settled(verdict: Verdict, judged: Iterable[Verdict]) -> bool:
    """Tell whether the instance is determined: judged with a status, or no longer there."""
    for other in judged:
        if other.key == verdict.key:
            return other.status != "undetermined"
    return True


def _answers(one: Missing, verdict: Verdict, root: View) -> Iterable[Answer]:
    """Give the answers to what is missing that are worth trying."""
    vocabulary, as_at = root.rules.vocabulary, root.record.as_at
    values: Sequence[str | int | None] = ()
    if one.kind == "fact" and one.name in vocabulary.facts:
        fact = vocabulary.facts[one.name]
        values = fact.values
        if fact.type == "yes_no":
            values = ("yes", "no")
        elif fact.type == "date":
            values = tuple(iso(d) for d in _days(verdict, as_at - 4000, as_at + 400))
        elif fact.type == "period":
            values = ("1 calendar day", "1 month", "1 year")
        elif fact.type == "number":
            values = ("0", "1", "1000000")
        values = values[:MOST_ANSWERS]
    elif one.kind == "attribute":
        values = _attribute_values(one, root.record, vocabulary)[:MOST_ANSWERS]
    elif one.kind in ("event_date", "event"):
        first = one.first if one.first is not None else NEG
        values = _days(verdict, first, one.last if one.last is not None else root.record.as_at)
        if one.kind == "event":
            values = (None, *values)
    elif one.kind == "event_time":
        values = (0, 1439)
    elif one.kind == "mark":
        values = ("counts", "breaks")
    return (Answer(one.kind, one.name, one.detail, value) for value in values)


def _fact_name(answer: Answer) -> str:
    return f"{answer.detail}.{answer.name}" if answer.detail else answer.name


def supposed(answer: Answer, record: Record) -> Record:
    """Give the record with an answer supposed; with few worlds: an answer that leaves many has settled nothing."""
    value, kind = answer.value, kind_of(answer, record)
    if answer.kind == "fact":
        return record.with_fact(_fact_name(answer), str(value), FEW_WORLDS)
    if answer.kind == "mark":
        return replace(record, worlds=FEW_WORLDS, suppose_marks={answer.name: str(value)})
    if answer.kind == "event":
        other = record.with_none_unrecorded(kind, value if isinstance(value, int) else None)
    elif answer.kind == "attribute":
        (event,) = (one for one in record.by_kind[kind] if one.ident == answer.detail)
        other = record.with_event(kind, answer.detail, attributes={**event.attributes, answer.name: (value,)})
    elif answer.kind == "event_date":
        other = record.with_event(kind, answer.detail, lo=value, hi=value)
    else:
        other = record.with_event(kind, answer.detail, minute=value)
    other.worlds = FEW_WORLDS
    return other


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
