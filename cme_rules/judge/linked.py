"""Facts of linked subjects, where the link may change: the fact of the school that the child was at on each day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cme_rules.core.span import Span
from cme_rules.core.timeline import NEG, POS
from cme_rules.judge.record import Record
from cme_rules.judge.recorded import FactLine
from cme_rules.model.verdict import Finding, Missing


def linked_line(record: Record, link: str, fact: str) -> FactLine | Missing:
    """Give the values of a fact of a linked subject over time, or that nothing is known of such a subject.

    On a day for which the file names no such subject, or one whose file was not given, the value is unknown. Where it
    names several, the value is any one of theirs.
    """
    nothing = _nothing(record, link, fact)
    pieces = [(first, last, _of(other, link, fact)) for first, last, other in record.links(link)]
    held = [line for _, _, line in pieces if line is not None]
    if not held:
        return nothing
    if len(pieces) == 1 and pieces[0][:2] == (NEG, POS):
        return held[0]
    cuts = {NEG}
    for first, last, line in pieces:
        cuts |= {first, last + 1}
        cuts |= {start for start in (line.starts if line is not None else ()) if first <= start <= last}
    starts = tuple(sorted(cut for cut in cuts if cut < POS))
    values: list[frozenset[str] | None] = []
    spans: list[tuple[Span, ...]] = []
    for start in starts:
        here = [line for first, last, line in pieces if first <= start <= last]
        found = [line.values[line.index(start)] if line is not None else None for line in here]
        known = [value for value in found if value is not None]
        values.append(frozenset().union(*known) if known and len(known) == len(found) else None)
        spans.append(tuple(s for line in here if line is not None for s in line.spans[line.index(start)]))
    return FactLine(
        starts,
        tuple(values),
        tuple(spans),
        any(line.undated for line in held),
        frozenset({nothing}).union(*(line.why for line in held)),
        frozenset({replace(nothing, contradicted=True, link="")}),
    )


def _nothing(record: Record, link: str, fact: str) -> Missing:
    """Say that a fact of a linked subject is not known: the file names none, or the file of one was not given."""
    named = [one for one in record.case.links if one.name == link]
    absent = [one for one in named if record.linked(one.target) is None]
    why = "not_given" if absent else "" if named else "not_named"
    return Missing("fact", fact, link, span=absent[0].span if absent else record.case.span, link=why)


def not_given(record: Record) -> Iterator[Finding]:
    """Give each linked subject that a file names and whose own file was not given: what stands there is unknown."""
    for link in record.case.links:
        if record.linked(link.target) is None:
            yield Finding(record.case.id, "link_not_given", link.name, "", link.first, link.last, (link.span,))


def _of(other: Record | None, link: str, fact: str) -> FactLine | None:
    """Give the line of a linked subject's own file, what is missing in it named by the link."""
    if other is None:
        return None
    line = other.line(fact)
    why, several = (
        frozenset(replace(w, detail=link) for w in reasons if isinstance(w, Missing))
        for reasons in (line.why, line.several)
    )
    return replace(line, why=why, several=several)
