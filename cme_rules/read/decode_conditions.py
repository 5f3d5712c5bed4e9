"""Conditions: nodes become the trees of ``model.condition``."""

from __future__ import annotations

import re
from collections.abc import Callable

from cme_rules.model.condition import (
    All,
    Any,
    Condition,
    ConditionReading,
    Constant,
    Counted,
    DateTest,
    DefinitionTest,
    EventTest,
    FactTest,
    MeasureTest,
    Moment,
    Not,
    VerdictTest,
)
from cme_rules.model.period import Period
from cme_rules.model.verdict import STATUSES
from cme_rules.read.decode_moments import measure_name, moment, period
from cme_rules.read.decode_pieces import Place, fact_name, is_number, pattern, scalar_value
from cme_rules.read.decode_references import choices, rule_name
from cme_rules.read.decoder import pick_form, truth_word, value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.words import allowed_values

_COMPARE = ("at_least", "at_most", "above", "below")
_DATES = ("on_or_after", "after", "on_or_before", "before")
CONDITIONS: dict[str, tuple[str, ...]] = {
    "fact": ("is", "is_not", *_COMPARE, "of"),
    "event": ("with", "contains", "since", "no_later_than", "before"),
    "measure": ("at_least", "in"),
    "passed": ("since",),
    "reached": ("since",),
    "on_or_after": (),
    "after": (),
    "on_or_before": (),
    "before": (),
    "definition": (),
    "verdict": ("is",),
    "all": (),
    "any": (),
    "none": (),
    "not": (),
    "reading": ("choices",),
    "holds": (),
}


# ---- conditions ----------------------------------------------------------------------------------------


def condition(place: Place, node: Node | None, what: str = "the condition") -> Condition | None:
    """Read a condition; ``None`` where there is none, or where it has problems."""
    block = place.decoder.block(node, what)
    if block is None:
        return None
    head = pick_form(place.decoder, block, CONDITIONS, "a condition")
    if head is None:
        return None
    if head in ("all", "any", "none"):
        return _several(place, block, head)
    if head in _DATES:
        found = moment(place, value_of(block, head), head)
        return DateTest(head, found, block.span) if found is not None else None
    return _CONDITIONS[head](place, block)


def _several(place: Place, block: MapNode, head: str) -> Condition | None:
    items = place.decoder.items(value_of(block, head), head)
    if isinstance(value_of(block, head), ListNode) and not items:
        place.decoder.report("CME-S006", f"“{head}” has no parts", block.items[head].key_span)
    parts = tuple(part for part in (condition(place, item) for item in items) if part is not None)
    if len(parts) < len(items) or not parts:
        return None
    if head == "all":
        return All(parts, block.span)
    found = Any(parts, block.span)
    return found if head == "any" else Not(found, block.span)


def _not(place: Place, block: MapNode) -> Condition | None:
    part = condition(place, value_of(block, "not"))
    return Not(part, block.span) if part is not None else None


def _fact(place: Place, block: MapNode) -> Condition | None:
    decoder = place.decoder
    name, of, about = fact_name(place, block)
    if name is None:
        return None
    fact = place.words.fact(decoder, name, about)
    tests = [key for key in block.items if key in (*_COMPARE, "is", "is_not")]
    if len(tests) > 1:
        message = f"“{tests[0]}” and “{tests[1]}” stand in one condition"
        decoder.report(21, message, block.items[tests[1]].key_span, "write two conditions, under “all”")
        return None
    if not tests:
        if fact is not None and fact.type != "yes_no":
            message = f"“{fact.name}” is not a yes/no fact, so the condition must say what it is compared with"
            decoder.report(42, message, name.span, f"add “is:” and a value, or another test, below “fact: {fact.name}”")
        return FactTest(name.value, "is", ("yes",), of, name.span)
    test = tests[0]
    nodes = decoder.texts(value_of(block, test), test, some=True)
    values = tuple(truth_word(node.value) for node in nodes)
    if not values:
        return None
    if test in _COMPARE:
        if fact is not None and fact.type != "number":
            message = f"“{test}” compares numbers, and “{fact.name}” is not a number"
            decoder.report(43, message, block.items[test].key_span, "write “is:” and a value")
        elif not is_number(values[0]) or len(values) > 1:
            decoder.report(6, f"{test} “{values[0]}” is not a number", nodes[0].span)
        return FactTest(name.value, test, values[:1], of, name.span)
    if fact is not None:
        allowed = allowed_values(fact)
        for node in nodes:
            if allowed and truth_word(node.value) not in allowed:
                decoder.unknown(35, f"{{}} is not a value of “{fact.name}”", node, allowed)
            elif not allowed:
                scalar_value(decoder, fact.type, node, fact.name)
    found = FactTest(name.value, "is", values, of, name.span)
    return Not(found, block.span) if test == "is_not" else found


def _event(place: Place, block: MapNode) -> Condition | None:
    found = pattern(place, block)
    since, until, before = (_bound(place, block, key) for key in ("since", "no_later_than", "before"))
    return EventTest(found, since, until, before, found.span) if found is not None else None


def _bound(place: Place, block: MapNode, key: str) -> Moment | None:
    node = value_of(block, key)
    return moment(place, node, key) if node is not None else None


def _measure(place: Place, block: MapNode) -> Condition | None:
    name = measure_name(place, block, "measure")
    if not place.decoder.require(block, ("at_least",), "the condition"):
        return None
    if "in" in block.items:
        return _total(place, block, name)
    period = place.decoder.period(value_of(block, "at_least"), "at_least")
    if period is not None and period.unit != "school day":
        message = "a measure counts school days, and the condition asks for another unit"
        place.decoder.report(44, message, block.items["at_least"].value.span, "write a number of school days")
    return MeasureTest(name.value, period, span=name.span) if name and period else None


_TOTAL = re.compile(r"([1-9][0-9]{0,3}) (session|school day)s?")
_WINDOWS = ("school day", "calendar day", "week", "month", "year")


def _total(place: Place, block: MapNode, name: TextNode | None) -> Condition | None:
    """Read a number of sessions or school days in all, in a stretch of days."""
    decoder = place.decoder
    text = decoder.text_node(value_of(block, "at_least"), "at_least")
    window = decoder.period(value_of(block, "in"), "in")
    if window is not None and window.unit not in _WINDOWS:
        message = "absence is counted in a stretch of school or calendar days, weeks, months or years"
        decoder.report(44, message, block.items["in"].value.span, "write such as 50 school days")
        return None
    found = _TOTAL.fullmatch(text.value.strip()) if text is not None else None
    if text is not None and found is None:
        message = "with “in” a measure counts sessions or school days"
        decoder.report(44, message, text.span, "write such as 10 sessions")
    if found is None or window is None or name is None:
        return None
    return MeasureTest(name.value, Period(int(found[1]), found[2]), window, name.span)


def _passed(place: Place, block: MapNode) -> Condition | None:
    return _since(place, block, "passed", "after")


def _reached(place: Place, block: MapNode) -> Condition | None:
    return _since(place, block, "reached", "on_or_after")


def _since(place: Place, block: MapNode, head: str, test: str) -> Condition | None:
    length = period(place, value_of(block, head), head)
    if not place.decoder.require(block, ("since",), "the condition"):
        return None
    start = moment(place, value_of(block, "since"), "since")
    if length is None or start is None:
        return None
    return DateTest(test, Counted(length, "after", start, block.span), block.span)


def _definition(place: Place, block: MapNode) -> Condition | None:
    name = rule_name(place, value_of(block, "definition"), "definition")
    return DefinitionTest(name.value, name.span) if name else None


def _verdict(place: Place, block: MapNode) -> Condition | None:
    decoder = place.decoder
    name = rule_name(place, value_of(block, "verdict"), "verdict")
    if not decoder.require(block, ("is",), "the condition") or name is None:
        return None
    nodes = decoder.texts(value_of(block, "is"), "is", some=True)
    head = place.words.heads.get(name.value)
    statuses = STATUSES.get(head.kind, ()) if head else ()
    for node in nodes:
        if statuses and node.value not in statuses:
            decoder.unknown(45, f"{{}} is not a status of a {head.kind if head else 'rule'}", node, statuses)
    return VerdictTest(name.value, tuple(node.value for node in nodes), name.span)


def _holds(place: Place, block: MapNode) -> Condition | None:
    word = place.decoder.choice(value_of(block, "holds"), ("always", "never"), "holds", "")
    return Constant(word == "always", block.span) if word else None


def _condition_reading(place: Place, block: MapNode) -> Condition | None:
    found: tuple[TextNode, tuple[tuple[str, Condition], ...]] | None = choices(place, block, condition)
    return ConditionReading(found[0].value, found[1], found[0].span) if found else None


_CONDITIONS: dict[str, Callable[[Place, MapNode], Condition | None]] = {
    "fact": _fact,
    "event": _event,
    "measure": _measure,
    "passed": _passed,
    "reached": _reached,
    "definition": _definition,
    "verdict": _verdict,
    "not": _not,
    "reading": _condition_reading,
    "holds": _holds,
}
