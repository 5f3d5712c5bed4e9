"""Calendars: lists of bank holidays, closures and terms, some based on others, become calendars of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cme_rules.core.nearest import either
from cme_rules.core.problem import Label
from cme_rules.core.span import Span
from cme_rules.dates.calendar import DayCalendar, school_days, working_days
from cme_rules.dates.civil import human
from cme_rules.dates.terms import Break, Fault, Term, calendar_faults, shared_cover
from cme_rules.read.decoder import Decoder, start_of, value_of
from cme_rules.read.nodes import MapNode, Node, TextNode

KINDS = ("bank_holidays", "closure_days", "school_terms", "school_closures")
_KEYS = ("calendar", "title", "kind", "covers", "source", "note")
_OWN = {
    "bank_holidays": ("days",),
    "closure_days": ("based_on", "closures"),
    "school_terms": ("bank_holidays", "terms", "closures"),
    "school_closures": ("based_on", "closures"),
}
_BASES = {
    "closure_days": ("based_on", "bank_holidays"),
    "school_terms": ("bank_holidays", "bank_holidays"),
    "school_closures": ("based_on", "school_terms"),
}


@dataclass
class _Draft:
    """One calendar file as it was read; ``base`` names the calendar that it builds on."""

    name: TextNode
    kind: str
    first: int
    last: int
    span: Span
    base: TextNode | None = None
    days: dict[int, str] = field(default_factory=dict)
    day_spans: dict[int, Span] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)
    breaks: list[Break] = field(default_factory=list)
    term_spans: list[Span] = field(default_factory=list)
    break_spans: list[Span] = field(default_factory=list)


def decode_calendars(
    decoder: Decoder, nodes: Iterable[Node], *, faulty: bool = False
) -> tuple[dict[str, DayCalendar], dict[str, str]]:
    """Read all calendar files, and say which serves for each unit where a case names none.

    A calendar covers only the days that all the lists in it cover. The one list of bank holidays, if there is
    just one, serves for working days; nothing serves for school days, which differ from school to school. Where a file
    could not be read (``faulty``), a calendar that builds on one not found is left out in silence.
    """
    drafts: dict[str, _Draft] = {}
    unread = False
    for node in nodes:
        draft = _draft(decoder, node)
        if draft is None:
            unread = True
            continue
        before = drafts.get(draft.name.value)
        if before is not None:
            labels = ((before.name.span, "it is given first here"),)
            message = f"two calendars have the name “{draft.name.value}”"
            decoder.report(81, message, draft.name.span, labels=labels)
            continue
        drafts[draft.name.value] = draft
    if faulty or unread:
        drafts = {name: draft for name, draft in drafts.items() if draft.base is None or draft.base.value in drafts}
    found = {name: _calendar(decoder, draft, drafts) for name, draft in sorted(drafts.items())}
    calendars = {name: calendar for name, calendar in found.items() if calendar is not None}
    usual = [name for name in calendars if drafts[name].kind == "bank_holidays"]
    return calendars, ({"working": usual[0]} if len(usual) == 1 else {})


def _draft(decoder: Decoder, node: Node) -> _Draft | None:
    block = decoder.block(node, "a calendar file")
    if block is None or not decoder.require(block, ("calendar", "kind", "covers", "source"), "the calendar"):
        return None
    name = decoder.text_node(value_of(block, "calendar"), "calendar")
    kind = decoder.choice(value_of(block, "kind"), KINDS, "kind", "")
    covers = decoder.block(value_of(block, "covers"), "covers")
    if name is None or not kind or covers is None or not decoder.require(covers, ("from", "to"), "covers"):
        return None
    decoder.only(block, (*_KEYS, *_OWN[kind]), f"a calendar of the kind {kind}")
    decoder.only(covers, ("from", "to"), "covers")
    first, last = decoder.span_of_days(covers, "the calendar")
    if first is None or last is None:
        return None
    draft = _Draft(name, kind, first, last, start_of(block.span))
    if kind in _BASES:
        key = _BASES[kind][0]
        if not decoder.require(block, (key,), "the calendar"):
            return None
        draft.base = decoder.text_node(value_of(block, key), key)
    for key in ("title", "source", "note"):
        decoder.text(value_of(block, key), key)
    if kind == "bank_holidays" and not decoder.require(block, ("days",), "the calendar"):
        return None
    for key in ("days", "closures"):
        for item in decoder.items(value_of(block, key), key, some=key == "days"):
            _day(decoder, item, draft)
    for item in decoder.items(value_of(block, "terms"), "terms"):
        _term(decoder, item, draft)
    return draft


def _day(decoder: Decoder, node: Node, draft: _Draft) -> None:
    block = decoder.block(node, "a day")
    if block is None or not decoder.require(block, ("date", "name"), "the day"):
        return
    decoder.only(block, ("date", "name"), "a day")
    name = decoder.text(value_of(block, "name"), "name")
    day = decoder.date(value_of(block, "date"), "date")
    if day is None:
        return
    if not draft.first <= day <= draft.last:
        message = f"“{name}” is not within {human(draft.first)} to {human(draft.last)}, which the calendar covers"
        decoder.report("CME-K002", message, block.items["date"].value.span)
        return
    place = start_of(block.span)
    if day in draft.days:
        labels = ((draft.day_spans[day], f"it is called “{draft.days[day]}” here"),)
        decoder.report("CME-K003", f"the day of “{name}”, {human(day)}, stands twice", place, labels=labels)
    draft.days[day] = name
    draft.day_spans[day] = place


def _term(decoder: Decoder, node: Node, draft: _Draft) -> None:
    block = decoder.block(node, "a term")
    if block is None or not decoder.require(block, ("name", "from", "to"), "the term"):
        return
    decoder.only(block, ("name", "from", "to", "breaks"), "a term")
    days = _dated(decoder, block)
    if days is not None:
        draft.terms.append(Term(*days))
        draft.term_spans.append(start_of(block.span))
    for item in decoder.items(value_of(block, "breaks"), "breaks"):
        pause = decoder.block(item, "a break")
        if pause is None or not decoder.require(pause, ("name", "from", "to"), "the break"):
            continue
        decoder.only(pause, ("name", "from", "to"), "a break")
        days = _dated(decoder, pause)
        if days is not None:
            draft.breaks.append(Break(*days))
            draft.break_spans.append(start_of(pause.span))


def _dated(decoder: Decoder, block: MapNode) -> tuple[str, int, int] | None:
    name = decoder.text(value_of(block, "name"), "name")
    first = decoder.date(value_of(block, "from"), "from")
    last = decoder.date(value_of(block, "to"), "to")
    return (name, first, last) if first is not None and last is not None else None


def _calendar(decoder: Decoder, draft: _Draft, drafts: dict[str, _Draft]) -> DayCalendar | None:
    chain = [draft]
    while chain[-1].base is not None:
        base = _base(decoder, chain[-1], drafts, report=len(chain) == 1)
        if base is None:
            return None
        chain.append(base)
    name = draft.name.value
    shared = shared_cover((each.first, each.last) for each in chain)
    if shared is None:
        message = f"the calendar “{name}” and what it is based on cover no date together"
        decoder.report("CME-K004", message, draft.span)
        return None
    first, last = shared
    holidays = chain[-1].days
    terms = next((each for each in chain if each.kind == "school_terms"), None)
    if terms is None:
        closures = draft.days if draft.kind == "closure_days" else {}
        return working_days(name, holidays, first, last, closures)
    faults = calendar_faults(terms.first, terms.last, terms.terms, terms.breaks)
    if faults:
        if terms is draft:
            _report(decoder, draft, faults)
        return None
    kept = [_cut(term, first, last) for term in terms.terms if term.last >= first and term.first <= last]
    breaks = [
        Break(cut.name, cut.first, cut.last)
        for cut in (_cut(pause, first, last) for pause in terms.breaks if pause.last >= first and pause.first <= last)
    ]
    begun = any(term.first < first <= term.last for term in terms.terms)
    goes_on = any(term.first <= last < term.last for term in terms.terms)
    closed = {**terms.days, **(draft.days if draft is not terms else {})}
    return replace(school_days(name, kept, breaks, closed, holidays, first, last), begun=begun, goes_on=goes_on)


def _cut(entry: Term | Break, first: int, last: int) -> Term:
    """Keep of a term or break only what lies within the dates that the calendar covers."""
    return Term(entry.name, max(entry.first, first), min(entry.last, last))


def _base(decoder: Decoder, draft: _Draft, drafts: dict[str, _Draft], report: bool) -> _Draft | None:
    wanted = _BASES[draft.kind][1]
    assert draft.base is not None
    base = drafts.get(draft.base.value)
    if base is not None and base.kind == wanted:
        return base
    if report:
        known = sorted(name for name, each in drafts.items() if each.kind == wanted)
        suggestions = decoder.near(draft.base.value, known)
        advice = "" if suggestions or not known else f"write {either(known[:12])}"
        message = f"there is no calendar with the name “{draft.base.value}”"
        labels: tuple[Label, ...] = ()
        if base is not None:
            message = (
                f"“{base.name.value}” is a calendar of the kind {base.kind}, and one of the kind {wanted} is due here"
            )
            labels = () if base is draft else ((base.span, f"“{base.name.value}” stands here"),)
        decoder.report("CME-K001", message, draft.base.span, advice, suggestions, labels=labels)
    return None


def _report(decoder: Decoder, draft: _Draft, faults: list[Fault]) -> None:
    for fault in faults:
        places = [draft.term_spans[index] for index in fault.terms] + [
            draft.break_spans[index] for index in fault.breaks
        ]
        labels = tuple((place, "the other stands here") for place in places[:-1])
        decoder.report("CME-K005", fault.message, places[-1] if places else draft.span, labels=labels)
