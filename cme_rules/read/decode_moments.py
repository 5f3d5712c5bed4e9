"""Moments: nodes become the dates of ``model.condition`` that a case and the calendars decide."""

from __future__ import annotations

from collections.abc import Callable

from cme_rules.core.nearest import did_you_mean, nearest
from cme_rules.model.condition import (
    AttributeDate,
    Birthday,
    Counted,
    EventDate,
    Extreme,
    FactDate,
    FirstOf,
    FixedDate,
    LastWeekday,
    Moment,
    MomentReading,
    Onset,
    PeriodAttribute,
    PeriodFact,
    RunStart,
    Word,
)
from cme_rules.model.period import Period
from cme_rules.read.decode_pieces import MONTHS, WEEKDAYS, Place, day_of_year, fact_name, pattern, since_last
from cme_rules.read.decode_references import choices
from cme_rules.read.decoder import pick_form, value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.slips import named

MOMENTS: dict[str, tuple[str, ...]] = {
    "event": ("with", "contains", "which", "planned", "since", "since_last"),
    "fact": ("of",),
    "attribute": (),
    "date": (),
    "run_start": (),
    "onset": (),
    "birthday": ("of",),
    "first_of": ("on_or_after",),
    "last": ("of", "in_year_of"),
    "count": ("after", "beginning_with", "before"),
    "earlier_of": (),
    "later_of": (),
    "reading": ("choices",),
}
MOMENT_WORDS = ("trigger", "episode_start", "period_start", "period_end")
_WHERE = {
    "trigger": "only in a duty, after its trigger",
    "episode_start": "only in a rule with “episode:”",
    "period_start": "only with “trigger: {each: …}”",
    "period_end": "only with “trigger: {each: …}”",
}


def moment(place: Place, node: Node | None, what: str = "a moment") -> Moment | None:
    """Read a moment; ``None`` where there is none, or where it has problems."""
    if isinstance(node, TextNode):
        return _word(place, node, what)
    block = place.decoder.block(node, what)
    if block is None:
        return None
    head = pick_form(place.decoder, block, MOMENTS, "a moment")
    return _MOMENTS[head](place, block) if head is not None else None


def _word(place: Place, node: TextNode, what: str) -> Moment | None:
    decoder = place.decoder
    text = decoder.text_node(node, what)
    if text is None:
        return None
    if text.value not in MOMENT_WORDS:
        if text.value[:4].isdigit() and decoder.date(text, what) is not None:
            message = f"{named(what)} is a date that stands alone"
            decoder.report(23, message, text.span, f"write {{date: {text.value}}}")
        elif not text.value[:4].isdigit():
            _unknown_moment(place, text)
        return None
    if text.value not in place.moments:
        message = f"“{text.value}” means nothing here: it is known {_WHERE[text.value]}"
        advice = "name an event, a fact or a date"
        if text.value == "episode_start":
            advice = "add “episode:” to the rule, or name an event, a fact or a date"
        decoder.report(24, message, text.span, advice)
        return None
    return Word(text.value, text.span)


def _unknown_moment(place: Place, text: TextNode) -> None:
    """Report a moment that is one word: the bare name of an event or of a date, most often."""
    words = place.words.vocabulary
    forms = {name: f"{{event: {name}}}" for name, one in words.events.items() if one.about == place.about}
    for name, one in words.facts.items():
        if one.about == place.about and one.type == "date":
            forms.setdefault(name, f"{{fact: {name}}}")
    near = nearest(text.value, [*forms, *MOMENT_WORDS])
    advice = "write “trigger”, or a block such as {event: …}, {fact: …} or {date: 2024-03-12}"
    if text.value in forms:
        advice = f"write {forms[text.value]}"
    elif near:
        advice = did_you_mean([forms.get(one, one) for one in near])
    place.decoder.report(23, f"“{text.value}” alone is no moment", text.span, advice, near)


def _event(place: Place, block: MapNode) -> Moment | None:
    decoder = place.decoder
    found = pattern(place, block)
    which = decoder.choice(value_of(block, "which"), ("first", "last"), "which", "first")
    planned = decoder.text_node(value_of(block, "planned"), "planned")
    if planned is not None:
        _date_fact(place, planned, place.about)
    name = planned.value if planned else ""
    since_node = value_of(block, "since")
    since = moment(place, since_node, "since") if since_node is not None else None
    last = since_last(place, block)
    return EventDate(found, which, name, since, last, found.span) if found is not None else None


def _date_fact(place: Place, name: TextNode, about: str) -> None:
    fact = place.words.fact(place.decoder, name, about)
    if fact is not None and fact.type != "date":
        message = f"“{fact.name}” is not a date, so no moment can be taken from it"
        place.decoder.report(54, message, name.span, "take a fact of the type date")


def _fact(place: Place, block: MapNode) -> Moment | None:
    name, of, about = fact_name(place, block)
    if name is None:
        return None
    _date_fact(place, name, about)
    return FactDate(name.value, of, name.span)


def _needs_trigger(place: Place, block: MapNode, head: str) -> None:
    if "trigger" not in place.moments:
        message = f"“{head}” means nothing here: it is known {_WHERE['trigger']}"
        place.decoder.report(24, message, block.items[head].key_span, "name an event, a fact or a date")


def _attribute(place: Place, block: MapNode) -> Moment | None:
    name = _of_the_trigger(place, block, "date", 54, "is not a date, so no moment can be taken from it")
    return AttributeDate(name.value, name.span) if name is not None else None


def _of_the_trigger(place: Place, block: MapNode, type_: str, code: int, wrong: str) -> TextNode | None:
    """Read the name of an attribute of the triggering event, of a type."""
    _needs_trigger(place, block, "attribute")
    name = place.decoder.text_node(value_of(block, "attribute"), "attribute")
    if name is None:
        return None
    events = [event for event in place.words.vocabulary.events.values() if event.about == place.about]
    known = {attribute.name: attribute.type for event in events for attribute in event.attributes}
    if name.value not in known:
        place.decoder.unknown(34, "no event has an attribute {}", name, sorted(known))
        return None
    if known[name.value] != type_:
        place.decoder.report(code, f"“{name.value}” {wrong}", name.span, f"take an attribute of the type {type_}")
    return name


def _date(place: Place, block: MapNode) -> Moment | None:
    day = place.decoder.date(value_of(block, "date"), "date")
    return FixedDate(day, block.span) if day is not None else None


def _run_start(place: Place, block: MapNode) -> Moment | None:
    _needs_trigger(place, block, "run_start")
    name = measure_name(place, block, "run_start")
    return RunStart(name.value, name.span) if name else None


def _onset(place: Place, block: MapNode) -> Moment | None:
    found = place.read_condition(place, value_of(block, "onset"))
    return Onset(found, block.span) if found is not None else None


def _birthday(place: Place, block: MapNode) -> Moment | None:
    decoder = place.decoder
    age = decoder.text_node(value_of(block, "birthday"), "birthday")
    if age is not None and not (age.value.isascii() and age.value.isdigit() and len(age.value) <= 3):
        decoder.report(6, f"birthday “{age.value}” is not an age in whole years", age.span)
        return None
    if not decoder.require(block, ("of",), "the birthday"):
        return None
    of = moment(place, value_of(block, "of"), "of")
    return Birthday(int(age.value), of, block.span) if age is not None and of is not None else None


def _first_of(place: Place, block: MapNode) -> Moment | None:
    decoder = place.decoder
    nodes = decoder.items(value_of(block, "first_of"), "first_of", some=True)
    days = [day_of_year(decoder, node, "first_of") for node in nodes]
    if not decoder.require(block, ("on_or_after",), "the moment"):
        return None
    start = moment(place, value_of(block, "on_or_after"), "on_or_after")
    known = tuple(day for day in days if day is not None)
    if start is None or not known or len(known) < len(days):
        return None
    return FirstOf(known, start, block.span)


def _last(place: Place, block: MapNode) -> Moment | None:
    decoder = place.decoder
    weekday = decoder.choice(value_of(block, "last"), WEEKDAYS, "last", "")
    if not decoder.require(block, ("of", "in_year_of"), "the moment"):
        return None
    month = decoder.choice(value_of(block, "of"), MONTHS, "of", "")
    year = moment(place, value_of(block, "in_year_of"), "in_year_of")
    if not weekday or not month or year is None:
        return None
    return LastWeekday(WEEKDAYS.index(weekday), MONTHS.index(month) + 1, year, block.span)


def _count(place: Place, block: MapNode) -> Moment | None:
    decoder = place.decoder
    length = period(place, value_of(block, "count"), "count")
    ways = [key for key in ("after", "beginning_with", "before") if key in block.items]
    if len(ways) != 1:
        message = "a count needs one of “after”, “beginning_with” and “before”"
        span = block.items[ways[1] if ways else "count"].key_span
        decoder.report(25, message, span)
        return None
    start = moment(place, value_of(block, ways[0]), ways[0])
    from_day_one(place, length, ways[0], block.items["count"].value)
    return Counted(length, ways[0], start, block.span) if length is not None and start is not None else None


def _extreme(which: str) -> Callable[[Place, MapNode], Moment | None]:
    def read(place: Place, block: MapNode) -> Moment | None:
        head = f"{which}_of"
        items = place.decoder.items(value_of(block, head), head)
        found = tuple(part for part in (moment(place, item) for item in items) if part is not None)
        if isinstance(value_of(block, head), ListNode) and len(items) < 2:
            place.decoder.report("CME-S006", f"“{head}” needs two moments or more", block.items[head].key_span)
            return None
        return Extreme(which, found, block.span) if found and len(found) == len(items) else None

    return read


def _reading(place: Place, block: MapNode) -> Moment | None:
    found: tuple[TextNode, tuple[tuple[str, Moment], ...]] | None = choices(place, block, moment)
    return MomentReading(found[0].value, found[1], found[0].span) if found else None


def period(place: Place, node: Node | None, what: str) -> Period | PeriodFact | PeriodAttribute | None:
    """Read a period, or a fact or an attribute of the triggering event that gives one."""
    decoder = place.decoder
    if not isinstance(node, MapNode):
        return decoder.period(node, what)
    if "attribute" in node.items:
        decoder.only(node, ("attribute",), what)
        stated = _of_the_trigger(place, node, "period", 55, "is not a length of time")
        return PeriodAttribute(stated.value, stated.span) if stated is not None else None
    decoder.only(node, ("fact", "of"), what)
    if not decoder.require(node, ("fact",), what):
        return None
    name, of, about = fact_name(place, node)
    if name is None:
        return None
    fact = place.words.fact(decoder, name, about)
    if fact is not None and fact.type != "period":
        message = f"“{fact.name}” is not a length of time"
        decoder.report(55, message, name.span, "take a fact of the type period")
    return PeriodFact(name.value, of, name.span)


def from_day_one(place: Place, length: Period | PeriodFact | PeriodAttribute | None, how: str, node: Node) -> None:
    """Report a day number of nought: the day that a count begins with is day 1."""
    if how == "beginning_with" and isinstance(length, Period) and length.number == 0:
        place.decoder.report(3, "the first day is day 1, so there is no day 0", node.span, "write 1 or more")


def measure_name(place: Place, block: MapNode, key: str) -> TextNode | None:
    """Read the name of a measure of this kind of subject."""
    name = place.decoder.text_node(value_of(block, key), key)
    if name is None:
        return None
    known = {n: m for n, m in place.words.vocabulary.measures.items() if m.about == place.about}
    return name if place.words.named(place.decoder, name, 40, "measure", known) else None


_MOMENTS: dict[str, Callable[[Place, MapNode], Moment | None]] = {
    "event": _event,
    "fact": _fact,
    "attribute": _attribute,
    "date": _date,
    "run_start": _run_start,
    "onset": _onset,
    "birthday": _birthday,
    "first_of": _first_of,
    "last": _last,
    "count": _count,
    "earlier_of": _extreme("earlier"),
    "later_of": _extreme("later"),
    "reading": _reading,
}
