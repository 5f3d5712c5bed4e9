"""Small parts of rules: days of the year, patterns of events, parties, citations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from cme_rules.core.nearest import did_you_mean, either, nearest
from cme_rules.model.condition import Condition, EventPattern
from cme_rules.model.rule import GRADES, Citation, PartyChoice
from cme_rules.model.vocabulary import Attribute, EventKind
from cme_rules.read.decoder import Decoder, start_of, truth_word, value_of
from cme_rules.read.nodes import MapNode, Node, TextNode
from cme_rules.read.slips import named
from cme_rules.read.words import Words, allowed_values

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

ReadCondition: TypeAlias = "Callable[[Place, Node | None], Condition | None]"


@dataclass
class Place:
    """Where in the rules the decoder stands: whose file is judged, and what the words around it offer.

    ``moments`` are the words for moments that mean something here. A moment can hold a condition and a
    condition a moment, so the reader of conditions is handed down to that of moments.
    """

    decoder: Decoder
    words: Words
    about: str
    layer: str = "statutory"
    for_each: str = ""
    moments: tuple[str, ...] = ("trigger",)
    trigger_event: EventKind | None = None
    used_readings: dict[str, TextNode] = field(default_factory=dict)
    read_condition: ReadCondition = field(default=lambda place, node: None)


def day_of_year(decoder: Decoder, node: Node | None, what: str) -> tuple[int, int] | None:
    """Read "31 August" as (31, 8)."""
    text = decoder.text_node(node, what)
    if text is None:
        return None
    day, _, month = text.value.partition(" ")
    if month in MONTHS and day.isascii() and day.isdigit() and not day.startswith("0"):
        number = MONTHS.index(month)
        if 1 <= int(day) <= _LENGTHS[number]:
            return int(day), number + 1
    near = nearest(month, MONTHS) if day.isdigit() else ()
    advice = did_you_mean([f"{day} {one}" for one in near if one != month])
    decoder.report(8, f"{named(what)} must be a day of the year, and is “{text.value}”", text.span, advice)
    return None


def yearly_day(decoder: Decoder, node: Node | None, what: str) -> tuple[int, int] | None:
    """Read a day of the year on which something begins anew each year: 29 February does not come every year."""
    found = day_of_year(decoder, node, what)
    if found == (29, 2) and node is not None:
        message = f"{named(what)} is 29 February, which does not come every year"
        decoder.report(8, message, node.span, "write 28 February or 1 March")
        return None
    return found


def pattern(place: Place, block: MapNode) -> EventPattern | None:
    """Read ``event``, ``with`` and ``contains``."""
    decoder = place.decoder
    name = decoder.text_node(value_of(block, "event"), "event")
    if name is None:
        return None
    event = place.words.event(decoder, name, place.about)
    attributes = []
    for key, nodes in _details(decoder, block, "with"):
        attribute = _attribute(place, event, key)
        values = tuple(_attribute_value(place, attribute, node) for node in nodes)
        attributes.append((key.value, values))
    contents = []
    for key, nodes in _details(decoder, block, "contains"):
        attribute = _attribute(place, event, key)
        if attribute is not None and attribute.type != "list":
            decoder.report(37, f"“{key.value}” is not a list, so it cannot contain anything", key.span)
            attribute = None
        contents.append((key.value, tuple(_attribute_value(place, attribute, node) for node in nodes)))
    return EventPattern(name.value, tuple(attributes), tuple(contents), name.span)


def since_last(place: Place, block: MapNode) -> EventPattern | None:
    """Read ``since_last``: the event since whose last occurrence before the trigger something counts."""
    decoder = place.decoder
    last = decoder.block(value_of(block, "since_last"), "since_last")
    if last is None or not decoder.require(last, ("event",), "since_last"):
        return None
    decoder.only(last, ("event", "with", "contains"), "since_last")
    return pattern(place, last)


def _details(decoder: Decoder, block: MapNode, key: str) -> list[tuple[TextNode, tuple[TextNode, ...]]]:
    details = decoder.block(value_of(block, key), key)
    if details is None:
        return []
    return [
        (TextNode(name, False, entry.key_span), decoder.texts(entry.value, name, some=True))
        for name, entry in details.items.items()
    ]


def _attribute(place: Place, event: EventKind | None, key: TextNode) -> Attribute | None:
    if event is None:
        return None
    found = event.attribute(key.value)
    if found is None:
        known = [attribute.name for attribute in event.attributes]
        place.decoder.unknown(34, f"the event “{event.name}” has no attribute {{}}", key, known)
    return found


def _attribute_value(place: Place, attribute: Attribute | None, node: TextNode) -> str:
    value = truth_word(node.value)
    if value.startswith("this "):
        relation = value.removeprefix("this ")
        if not place.for_each:
            message = f"“{value}” means nothing here, because the rule is not one for each of several people"
            place.decoder.report(36, message, node.span, f"add “for_each: {relation}” to the rule")
        elif relation != place.for_each:
            place.decoder.unknown(36, "unknown person {}", node, [f"this {place.for_each}"])
        elif attribute is not None and attribute.type != "person":
            message = f"“{attribute.name}” does not name a person, so “{value}” cannot be its value"
            place.decoder.report(36, message, node.span, "take an attribute of the type person")
        return value
    if attribute is not None:
        allowed = allowed_values(attribute)
        if allowed and value not in allowed:
            place.decoder.unknown(35, f"{{}} is not a value of “{attribute.name}”", node, allowed)
        elif not allowed:
            scalar_value(place.decoder, attribute.type, node, attribute.name)
    return value


def scalar_value(decoder: Decoder, type_: str, node: TextNode, name: str) -> None:
    """Check a value that is not from a closed list against the type of its fact or attribute."""
    if type_ == "date":
        decoder.date(node, name)
    elif type_ == "period":
        decoder.period(node, name)
    elif type_ == "number" and not is_number(node.value):
        decoder.report(6, f"{named(name)} must be a number{decoder.but(node.value)}", node.span)


def is_number(text: str) -> bool:
    """Say whether a text is a number as people write it: digits, perhaps a point, perhaps a minus.

    >>> is_number("25"), is_number("-0.5"), is_number("1e5"), is_number("½")
    (True, True, False, False)
    """
    whole, point, rest = text.removeprefix("-").partition(".")
    return text.isascii() and whole.isdigit() and len(text) <= 20 and (rest.isdigit() if point else not rest)


def party(place: Place, node: Node | None, what: str) -> PartyChoice | None:
    """Read a party, or one that a fact chooses."""
    decoder, words = place.decoder, place.words
    if node is None:
        return None
    if isinstance(node, TextNode):
        name = decoder.text_node(node, what)
        if name is None or not words.named(decoder, name, 38, "party", words.vocabulary.parties):
            return None
        return PartyChoice("", (("", name.value),), "", name.span)
    block = decoder.block(node, what)
    if block is None or not decoder.require(block, ("fact", "choose"), what):
        return None
    decoder.only(block, ("fact", "choose", "of"), what)
    fact, of, about = fact_name(place, block)
    choices = decoder.block(value_of(block, "choose"), "choose")
    if fact is None or choices is None:
        return None
    found = words.fact(decoder, fact, about)
    allowed = allowed_values(found) if found else ()
    if found and not allowed:
        message = f"“{found.name}” has no closed list of values, so it cannot choose a party"
        decoder.report(35, message, fact.span, "take a fact of the type choice or yes_no")
        return None
    if found:
        _all_chosen(decoder, choices, found.name, allowed)
    pairs = []
    for key, entry in choices.items.items():
        value = truth_word(key)
        if found and value not in allowed:
            node_ = TextNode(key, False, entry.key_span)
            decoder.unknown(35, f"{{}} is not a value of “{found.name}”", node_, allowed)
        name = decoder.text_node(entry.value, what)
        if name is not None and words.named(decoder, name, 38, "party", words.vocabulary.parties):
            pairs.append((value, name.value))
    return PartyChoice(fact.value, tuple(pairs), of, fact.span)


def _all_chosen(decoder: Decoder, choices: MapNode, fact: str, allowed: tuple[str, ...]) -> None:
    """Report the values of a fact for which no party is chosen."""
    given = {truth_word(key) for key in choices.items}
    lacking = [value for value in allowed if value not in given]
    if lacking and given <= set(allowed):  # a slip in one of them is reported alone
        message = f"“choose” names nobody where “{fact}” is {either(lacking)}"
        decoder.report(79, message, start_of(choices.span), f"add “{lacking[0]}:” and a party")


def fact_name(place: Place, block: MapNode) -> tuple[TextNode | None, str, str]:
    """Read ``fact`` and ``of``: the name, the link, and the kind of subject that the fact is about."""
    decoder, words = place.decoder, place.words
    fact = decoder.text_node(value_of(block, "fact"), "fact")
    of = value_of(block, "of")
    if of is None:
        return fact, "", place.about
    link = decoder.text_node(of, "of")
    if link is None:
        return None, "", place.about
    links = {name: term for name, term in words.vocabulary.links.items() if term.about == place.about}
    if not words.named(decoder, link, 39, f"there is no link {{}} from a {place.about} to another subject", links):
        return None, link.value, place.about
    return fact, link.value, links[link.value].to


def citation(place: Place, node: Node) -> Citation | None:
    """Read one source of a version."""
    decoder = place.decoder
    block = decoder.block(node, "a source")
    if block is None or not decoder.require(block, ("document", "place", "grade"), "a source"):
        return None
    decoder.only(block, ("document", "place", "grade", "fingerprint", "address"), "a source")
    document = decoder.text_node(value_of(block, "document"), "document")
    if document is None:
        return None
    place.words.named(decoder, document, 41, "document", place.words.documents, section="sources")
    return Citation(
        document.value,
        decoder.text(value_of(block, "place"), "place"),
        decoder.choice(value_of(block, "grade"), GRADES, "grade", "unverified"),
        decoder.text(value_of(block, "fingerprint"), "fingerprint"),
        decoder.address(value_of(block, "address")),
        document.span,
    )
