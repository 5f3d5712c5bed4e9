"""The parts of a duty: what starts it, when it is due, what discharges it, and tables of these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cme_rules.core.nearest import nearest
from cme_rules.model.condition import Condition, Counted, EventPattern, Moment
from cme_rules.model.period import parse_period
from cme_rules.model.rule import (
    Act,
    AllActs,
    AnyAct,
    ConditionTrigger,
    DateTrigger,
    Discharge,
    DischargeReading,
    Due,
    EventTrigger,
    Limit,
    LimitReading,
    PeriodTrigger,
    Row,
    StandingTrigger,
    State,
    Table,
    Trigger,
)
from cme_rules.read.decode_conditions import condition
from cme_rules.read.decode_moments import from_day_one, moment, period
from cme_rules.read.decode_pieces import Place, party, pattern, since_last, yearly_day
from cme_rules.read.decode_references import check_choices
from cme_rules.read.decoder import Decoder, pick_form, truth_word, value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.words import allowed_values

_TRIGGERS = {
    "event": ("with", "contains", "which", "starts_from"),
    "when": (),
    "on": (),
    "each": ("from", "until", "year_begins"),
}
EACH = ("week", "month", "term", "year", "school_day")
_LIMITS = {
    "within": ("after", "not_before", "by_time"),
    "by_day": ("beginning_with", "not_before", "by_time"),
    "on": ("by_time",),
    "no_later_than": ("not_before", "by_time"),
    "before": ("not_before",),
    "not_before": (),
    "reading": ("choices",),
}
_DISCHARGES = {
    "event": ("with", "contains", "label", "where"),
    "all": ("label", "where"),
    "any": ("label", "where"),
    "becomes": ("label", "where"),
    "reading": ("choices", "where"),
}


# ---- what starts it ------------------------------------------------------------------------------------


def trigger(place: Place, node: Node | None) -> Trigger | None:
    """Read what starts a duty."""
    decoder = place.decoder
    if isinstance(node, TextNode):
        return _standing(place, node)
    block = decoder.block(node, "trigger")
    head = pick_form(decoder, block, _TRIGGERS, "a trigger") if block is not None else None
    if block is None or head is None:
        return None
    outside = replace(place, moments=tuple(word for word in place.moments if word == "episode_start"))
    return _READERS[head](outside, block)


def _standing(place: Place, node: TextNode) -> Trigger | None:
    text = place.decoder.text_node(node, "trigger")
    if text is None:
        return None
    if text.value != "standing":
        _unknown_trigger(place, text)
        return None
    return StandingTrigger(text.span)


def _unknown_trigger(place: Place, text: TextNode) -> None:
    """Report a trigger that is one word: the bare name of an event or fact, most often."""
    words = place.words.vocabulary
    forms = {name: f"{{event: {name}}}" for name, one in words.events.items() if one.about == place.about}
    for name, one in words.facts.items():
        if one.about == place.about:
            forms.setdefault(name, f"{{on: {{fact: {name}}}}}" if one.type == "date" else f"{{when: {{fact: {name}}}}}")
    near = nearest(text.value, [*forms, "standing"])
    advice = "write a block, such as {event: …} or {when: …}, or the word standing"
    if text.value in forms:
        advice = f"write “trigger: {forms[text.value]}”"
    elif near:
        advice = f"did you mean “trigger: {forms.get(near[0], near[0])}”?"
    place.decoder.report(26, f"“{text.value}” alone is no trigger", text.span, advice, near)


def _condition_trigger(place: Place, block: MapNode) -> Trigger | None:
    found = condition(place, value_of(block, "when"))
    return ConditionTrigger(found, block.span) if found is not None else None


def _date_trigger(place: Place, block: MapNode) -> Trigger | None:
    day = moment(place, value_of(block, "on"), "on")
    return DateTrigger(day, block.span) if day is not None else None


def _event_trigger(place: Place, block: MapNode) -> Trigger | None:
    found = pattern(place, block)
    which = place.decoder.choice(value_of(block, "which"), ("each", "first", "latest"), "which", "each")
    start = value_of(block, "starts_from")
    begins = moment(place, start, "starts_from") if start is not None else None
    return EventTrigger(found, which, begins, block.span) if found is not None else None


def _period_trigger(place: Place, block: MapNode) -> Trigger | None:
    decoder = place.decoder
    each = decoder.choice(value_of(block, "each"), EACH, "each", "")
    start = value_of(block, "from")
    begins = moment(place, start, "from") if start is not None else None
    until = value_of(block, "until")
    ends = condition(place, until, "until") if until is not None else None
    year = value_of(block, "year_begins")
    first = yearly_day(decoder, year, "year_begins") if year is not None else None
    if year is not None and each and each != "year":
        advice = "write “each: year”, or take “year_begins” out"
        decoder.report(22, "“year_begins” goes only with “each: year”", block.items["year_begins"].key_span, advice)
    return PeriodTrigger(each, begins, ends, first or (1, 1), block.span) if each else None


_READERS: dict[str, Callable[[Place, MapNode], Trigger | None]] = {
    "event": _event_trigger,
    "when": _condition_trigger,
    "on": _date_trigger,
    "each": _period_trigger,
}


# ---- when it is due ----------------------------------------------------------------------------------------


def due(place: Place, node: Node | None) -> Due | None:
    """Read a limit; ``none``, or no key at all, is no limit."""
    decoder = place.decoder
    if isinstance(node, TextNode):
        text = decoder.text_node(node, "due")
        if text is not None and text.value != "none":
            _due_in_one_word(decoder, text)
        return None
    block = decoder.block(node, "due")
    head = pick_form(decoder, block, _LIMITS, "a limit") if block is not None else None
    if block is None or head is None:
        return None
    return _limit_reading(place, block) if head == "reading" else _limit(place, block, head)


def _due_in_one_word(decoder: Decoder, text: TextNode) -> None:
    """Report a limit that is one word: a period that does not say from when it is counted, or no limit at all."""
    period_ = parse_period(text.value)
    if period_ is not None:
        advice = f"write {{within: {period_}, after: trigger}}, or another moment in place of the trigger"
        decoder.report(27, "“due” does not say from when the time is counted", text.span, advice)
    elif text.value[:1].isdigit():
        decoder.period(text, "due")
    else:
        advice = "write a block, such as {within: 5 working days, after: trigger} or {on: trigger}; or the word none"
        decoder.report(27, f"“{text.value}” alone is no limit", text.span, advice)


def _limit(place: Place, block: MapNode, head: str) -> Due | None:
    latest: Moment | None = None
    if head in ("within", "by_day"):
        latest = _counted(place, block, head, "after" if head == "within" else "beginning_with")
    elif head != "not_before":
        latest = moment(place, value_of(block, head), head)
    earliest = latest if head == "on" else None
    if "not_before" in block.items:
        earliest = moment(place, value_of(block, "not_before"), "not_before")
    clock = value_of(block, "by_time")
    minute = place.decoder.clock(clock, "by_time") if clock is not None else None
    if latest is None and (earliest is None or head != "not_before"):
        return None
    return Limit(latest, head == "before", earliest, minute, block.span)


def _counted(place: Place, block: MapNode, head: str, how: str) -> Moment | None:
    length = period(place, value_of(block, head), head)
    if not place.decoder.require(block, (how,), "due"):
        return None
    start = moment(place, value_of(block, how), how)
    from_day_one(place, length, how, block.items[head].value)
    return Counted(length, how, start, block.span) if length is not None and start is not None else None


def _limit_reading(place: Place, block: MapNode) -> Due | None:
    decoder = place.decoder
    name = decoder.text_node(value_of(block, "reading"), "reading")
    if not decoder.require(block, ("choices",), "due") or name is None:
        return None
    given = decoder.block(value_of(block, "choices"), "choices")
    if given is None:
        return None
    check_choices(place, name, given)
    pairs = tuple((key, due(place, entry.value)) for key, entry in given.items.items())
    return LimitReading(name.value, pairs, name.span)


# ---- what discharges it --------------------------------------------------------------------------------


def discharge(place: Place, node: Node | None, in_all: bool = False) -> Discharge | None:
    """Read what discharges a duty."""
    decoder = place.decoder
    block = decoder.block(node, "discharge")
    if block is None:
        return None
    head = pick_form(decoder, block, _DISCHARGES, "a discharge")
    if "where" in block.items and not in_all:
        message = "“where” stands only in a part of “all”"
        decoder.report(22, message, block.items["where"].key_span)
    label = decoder.text(value_of(block, "label"), "label")
    if head == "event":
        found = pattern(place, block)
        return Act(found, label, block.span) if found is not None else None
    if head == "becomes":
        state = condition(place, value_of(block, "becomes"))
        return State(state, label, block.span) if state is not None else None
    if head == "reading":
        return _discharge_reading(place, block)
    return _several(place, block, head) if head is not None else None


def _several(place: Place, block: MapNode, head: str) -> Discharge | None:
    items = place.decoder.items(value_of(block, head), head)
    if isinstance(value_of(block, head), ListNode) and not items:
        place.decoder.report("CME-S006", f"“{head}” has no parts", block.items[head].key_span)
    parts: list[tuple[Discharge, Condition | None]] = []
    for item in items:
        found = discharge(place, item, head == "all")
        where = value_of(item, "where") if isinstance(item, MapNode) and head == "all" else None
        owed = condition(place, where, "where") if where is not None else None
        if found is not None:
            parts.append((found, owed))
    if not parts or len(parts) < len(items):
        return None
    if head == "all":
        return AllActs(tuple(parts), block.span)
    return AnyAct(tuple(part for part, _ in parts), block.span)


def _discharge_reading(place: Place, block: MapNode) -> Discharge | None:
    decoder = place.decoder
    name = decoder.text_node(value_of(block, "reading"), "reading")
    if not decoder.require(block, ("choices",), "discharge") or name is None:
        return None
    given = decoder.block(value_of(block, "choices"), "choices")
    if given is None:
        return None
    check_choices(place, name, given)
    pairs = [(key, discharge(place, entry.value)) for key, entry in given.items.items()]
    sound = tuple((key, value) for key, value in pairs if value is not None)
    return DischargeReading(name.value, sound, name.span) if sound and len(sound) == len(pairs) else None


def opens(place: Place, node: Node | None) -> tuple[str, EventPattern | None]:
    """Read from when an act counts."""
    decoder = place.decoder
    if not isinstance(node, MapNode):
        words = ("at_trigger", "at_episode_start", "at_any_time")
        word = decoder.choice(node, words, "opens", "at_trigger")
        if word == "at_episode_start" and node is not None and "episode_start" not in place.moments:
            message = "the duty is not bound to an episode, so nothing opens at the start of one"
            decoder.report(24, message, node.span, "add “episode:” to the rule")
        return word, None
    decoder.only(node, ("since_last",), "opens")
    if not decoder.require(node, ("since_last",), "opens"):
        return "at_trigger", None
    last = since_last(place, node)
    return ("at_trigger", None) if last is None else ("since_last", last)


# ---- tables --------------------------------------------------------------------------------------------


def table(place: Place, node: Node | None) -> Table | None:
    """Read a table: its columns, and what follows for each combination of their values."""
    decoder = place.decoder
    block = decoder.block(node, "table")
    if block is None or not decoder.require(block, ("by", "rows"), "table"):
        return None
    decoder.only(block, ("by", "rows"), "table")
    columns: dict[str, tuple[str, tuple[str, ...]]] = {}
    for item in decoder.items(value_of(block, "by"), "by"):
        _column(place, item, columns)
    rows = [_row(place, item, columns) for item in decoder.items(value_of(block, "rows"), "rows", some=True)]
    found = tuple(row for row in rows if row is not None)
    return Table(tuple(column for column, _ in columns.values()), found, block.span)


def _column(place: Place, item: Node, columns: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    decoder = place.decoder
    block = decoder.block(item, "a column")
    if block is None:
        return
    kind = pick_form(decoder, block, {"fact": (), "attribute": ()}, "a column")
    name = decoder.text_node(value_of(block, kind), kind) if kind else None
    if kind is None or name is None:
        return
    if kind == "fact":
        fact = place.words.fact(decoder, name, place.about)
        values = allowed_values(fact) if fact else ()
        known = fact is not None
    else:
        event = place.trigger_event
        attribute = event.attribute(name.value) if event else None
        if event is None:
            message = "a table by an attribute needs a trigger that is an event"
            decoder.report(69, message, name.span, "take a fact as the column")
        elif attribute is None:
            offered = [one.name for one in event.attributes]
            decoder.unknown(34, f"the event “{event.name}” has no attribute {{}}", name, offered)
        values = allowed_values(attribute) if attribute and attribute.type != "list" else ()
        known = attribute is not None
    if known and not values:
        message = f"“{name.value}” has no closed list of values, so it cannot be a column"
        decoder.report(69, message, name.span)
    columns[name.value] = (f"{kind}:{name.value}", values)


def _row(place: Place, item: Node, columns: dict[str, tuple[str, tuple[str, ...]]]) -> Row | None:
    decoder = place.decoder
    block = decoder.block(item, "a row")
    if block is None or not decoder.require(block, ("for",), "a row"):
        return None
    decoder.only(block, ("for", "due", "discharge", "bearer"), "a row")
    given = decoder.block(value_of(block, "for"), "for")
    if given is None:
        return None
    values = []
    for key, entry in given.items.items():
        if key not in columns:
            name = TextNode(key, False, entry.key_span)
            decoder.unknown(70, "the table has no column {}", name, columns)
            continue
        column, allowed = columns[key]
        nodes = decoder.texts(entry.value, key, some=True)
        for node in nodes:
            if allowed and truth_word(node.value) not in allowed:
                decoder.unknown(35, f"{{}} is not a value of “{key}”", node, allowed)
        values.append((column, tuple(truth_word(node.value) for node in nodes)))
    return Row(
        tuple(values),
        due(place, value_of(block, "due")),
        "due" in block.items,
        discharge(place, value_of(block, "discharge")),
        party(place, value_of(block, "bearer"), "bearer"),
        block.span,
    )
