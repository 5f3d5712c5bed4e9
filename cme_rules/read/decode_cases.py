"""Case files: one document becomes one subject's file; problems quote none of its values."""

from __future__ import annotations

from collections.abc import Mapping

from cme_rules.model.case import Case, EventRecord, FactValue, Pointer
from cme_rules.model.vocabulary import Attribute, EventKind, Fact
from cme_rules.read.decode_answers import answers
from cme_rules.read.decode_attendance import attendance
from cme_rules.read.decode_pieces import is_number
from cme_rules.read.decode_records import Records, record_keys
from cme_rules.read.decoder import Decoder, truth_word, value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.words import UNKNOWN_WORD, Words, allowed_values

_TOP = (
    "case",
    "title",
    "about",
    "record",
    "incomplete",
    "related",
    "links",
    "calendars",
    "facts",
    "events",
    "attendance",
    "answers",
)
_POINTER = ("value", "from", "to")
_FACT = ("value", "from", "to", "recorded", "id", "corrects", "source")
_EVENT = ("event", "on", "at", "with", "recorded", "id", "corrects", "source")


def decode_case(
    decoder: Decoder,
    node: Node,
    words: Words,
    calendars: Mapping[str, str],
    *,
    about: str = "",
    name: str = "",
) -> Case | None:
    """Read one case; ``calendars`` gives the unit of each calendar.

    ``about`` and ``name`` stand in where the case, as in an example, gives none.
    """
    block = decoder.block(node, "a case")
    if block is None:
        return None
    decoder.only(block, _TOP, "a case file")
    needed = [key for key, given in (("case", name), ("about", about)) if not given]
    if not decoder.require(block, needed, "the case"):
        return None
    ident = decoder.text(value_of(block, "case"), "case") or name
    subject = decoder.text_node(value_of(block, "about"), "about")
    if subject is not None:
        if not words.named(decoder, subject, 19, "subject", words.vocabulary.subjects):
            return None
        about = subject.value
    if not ident or not about:
        return None
    return _Reader(decoder, words, calendars, about).case(block, ident)


class _Reader:
    def __init__(self, decoder: Decoder, words: Words, calendars: Mapping[str, str], about: str) -> None:
        self.decoder = decoder
        self.words = words
        self.calendars = calendars
        self.about = about
        self.records = Records(decoder)
        self.related: dict[str, tuple[str, ...]] = {}
        self.unknown_relations: list[str] = []

    def case(self, block: MapNode, ident: str) -> Case:
        decoder = self.decoder
        self.relations(block)
        cover = decoder.block(value_of(block, "record"), "record")
        first, last = (None, None)
        if cover is not None:
            decoder.only(cover, ("from", "to"), "record")
            first, last = decoder.span_of_days(cover, "the record")
        facts = self.facts(block)
        events = self.events(block)
        periods, marks = attendance(decoder, self.words, self.records, value_of(block, "attendance"))
        self.records.check()
        return Case(
            id=ident,
            about=self.about,
            facts=facts,
            events=events,
            periods=periods,
            marks=marks,
            cover_first=first,
            cover_last=last,
            incomplete=self.incomplete(block),
            related=tuple(self.related.items()),
            unknown_relations=tuple(self.unknown_relations),
            links=self.links(block),
            calendars=self.calendar_names(block),
            answers=answers(decoder, value_of(block, "answers")),
            title=decoder.text(value_of(block, "title"), "title") if "title" in block.items else "",
            span=block.span,
        )

    # ---- what stands around the records -----------------------------------------------------------------

    def relations(self, block: MapNode) -> None:
        given = self.decoder.block(value_of(block, "related"), "related")
        for key, entry in given.items.items() if given else ():
            name = TextNode(key, False, entry.key_span)
            if not self.words.named(self.decoder, name, 16, "relation", self.words.vocabulary.relations, key=True):
                continue
            if isinstance(entry.value, TextNode) and entry.value.value == UNKNOWN_WORD:
                self.unknown_relations.append(key)
            elif isinstance(entry.value, ListNode) and not entry.value.items:
                self.related[key] = ()
            else:
                self.related[key] = tuple(node.value for node in self.decoder.texts(entry.value, key))

    def incomplete(self, block: MapNode) -> tuple[str, ...]:
        nodes = self.decoder.texts(value_of(block, "incomplete"), "incomplete")
        return tuple(node.value for node in nodes if self.words.event(self.decoder, node, self.about, 12))

    def links(self, block: MapNode) -> tuple[Pointer, ...]:
        given = self.decoder.block(value_of(block, "links"), "links")
        known = [name for name, link in self.words.vocabulary.links.items() if link.about == self.about]
        found: list[Pointer] = []
        for key, entry in given.items.items() if given else ():
            name = TextNode(key, False, entry.key_span)
            message = f"there is no link {{}} from a {self.about} to another subject"
            if self.words.named(self.decoder, name, 17, message, known, key=True):
                given_here = self.pointers(key, entry.value)
                found += [Pointer(key, node.value, first, last, node.span) for node, first, last in given_here]
        return tuple(found)

    def calendar_names(self, block: MapNode) -> tuple[Pointer, ...]:
        decoder = self.decoder
        given = decoder.block(value_of(block, "calendars"), "calendars")
        if given is None:
            return ()
        decoder.only(given, ("school", "working"), "calendars")
        found = []
        for key, entry in given.items.items():
            known = [calendar for calendar, unit in self.calendars.items() if unit == key]
            message = f"unknown calendar {{}} of {key} days"
            for node, first, last in self.pointers(key, entry.value):
                if self.words.named(decoder, node, 18, message, known, section="calendars"):
                    found.append(Pointer(key, node.value, first, last, node.span))
        return tuple(found)

    def pointers(self, key: str, node: Node) -> list[tuple[TextNode, int | None, int | None]]:
        """Read one name, or a list of names that each stand from a day to a day."""
        decoder = self.decoder
        if isinstance(node, TextNode):
            return [(node, None, None)]
        found = []
        for item in decoder.items(node, key) if isinstance(node, ListNode) else [node]:
            block = decoder.block(item, f"one of “{key}”")
            if block is None or not decoder.require(block, ("value",), f"one of “{key}”"):
                continue
            decoder.only(block, _POINTER, f"one of “{key}”")
            name = decoder.text_node(block.items["value"].value, "value")
            first, last = decoder.span_of_days(block, f"one of “{key}”")
            if name is not None:
                found.append((name, first, last))
        return found

    # ---- facts ------------------------------------------------------------------------------------------

    def facts(self, block: MapNode) -> tuple[FactValue, ...]:
        given = self.decoder.block(value_of(block, "facts"), "facts")
        found: list[FactValue] = []
        for key, entry in given.items.items() if given else ():
            fact = self.words.fact(self.decoder, TextNode(key, False, entry.key_span), self.about, 10)
            if fact is None:
                continue
            if isinstance(entry.value, ListNode):
                for item in entry.value.items:
                    self.fact_record(fact, item, found)
            elif isinstance(entry.value, MapNode):
                self.fact_record(fact, entry.value, found)
            else:
                value = self.fact_value(fact, entry.value)
                found.append(FactValue(key, value, span=entry.value.span))
        return tuple(found)

    def fact_record(self, fact: Fact, node: Node, found: list[FactValue]) -> None:
        decoder = self.decoder
        block = decoder.block(node, f"a value of “{fact.name}”")
        if block is None or not decoder.require(block, ("value",), f"the value of “{fact.name}”"):
            return
        decoder.only(block, _FACT, f"a value of “{fact.name}”")
        first, last = decoder.span_of_days(block, f"the value of “{fact.name}”")
        ident, recorded, corrects, source = record_keys(self.records, block, f"fact {fact.name}", "another value of it")
        value = self.fact_value(fact, block.items["value"].value)
        found.append(FactValue(fact.name, value, first, last, ident, recorded, corrects, source, node.span))

    def fact_value(self, fact: Fact, node: Node) -> str | None:
        text = self.decoder.text_node(node, f"“{fact.name}”")
        return self.value(fact, text) if text is not None else None

    def value(self, thing: Fact | Attribute, text: TextNode) -> str | None:
        """Read a value by the type of its fact or attribute; ``None`` is a value said to be unknown."""
        value, decoder, type_ = text.value, self.decoder, thing.type
        if value == UNKNOWN_WORD:
            return None
        if type_ == "yes_no":
            value = truth_word(value)
            if value not in ("yes", "no"):
                decoder.report(4, f"“{thing.name}” must be yes, no or unknown", text.span)
        elif type_ in ("choice", "list"):
            if value not in thing.values:
                decoder.unknown(15, f"the value of “{thing.name}” is not in its list", text, allowed_values(thing))
        elif type_ == "date":
            decoder.date(text, f"“{thing.name}”")
        elif type_ == "period":
            decoder.period(text, f"“{thing.name}”")
        elif type_ == "number" and not is_number(value):
            decoder.report(6, f"“{thing.name}” must be a number", text.span)
        return value

    # ---- events -----------------------------------------------------------------------------------------

    def events(self, block: MapNode) -> tuple[EventRecord, ...]:
        found = [self.event(item) for item in self.decoder.items(value_of(block, "events"), "events")]
        return tuple(event for event in found if event is not None)

    def event(self, node: Node) -> EventRecord | None:
        decoder = self.decoder
        block = decoder.block(node, "an event")
        if block is None or not decoder.require(block, ("event", "on"), "the event"):
            return None
        decoder.only(block, _EVENT, "an event")
        name = decoder.text_node(block.items["event"].value, "event")
        kind = self.words.event(decoder, name, self.about, 12) if name is not None else None
        if kind is None:
            return None
        first, last = self.days(block.items["on"].value)
        minute = self.minute(block, first, last)
        ident, recorded, corrects, source = record_keys(self.records, block, "event", "another event")
        attributes = self.attributes(kind, block)
        return EventRecord(kind.name, first, last, minute, attributes, ident, recorded, corrects, source, node.span)

    def days(self, node: Node) -> tuple[int | None, int | None]:
        decoder = self.decoder
        if isinstance(node, MapNode):
            decoder.only(node, ("from", "to"), "on")
            if not node.items:
                decoder.report("CME-S007", "a range of days gives “from”, “to” or both", node.span)
            return decoder.span_of_days(node, "the range of days")
        if isinstance(node, TextNode) and node.value == UNKNOWN_WORD:
            return None, None
        day = decoder.date(node, "on")
        return day, day

    def minute(self, block: MapNode, first: int | None, last: int | None) -> int | None:
        node = value_of(block, "at")
        if node is None or (isinstance(node, TextNode) and node.value == UNKNOWN_WORD):
            return None
        minute = self.decoder.clock(node, "at")
        on = block.items["on"].value
        dated = isinstance(on, TextNode) and on.value != UNKNOWN_WORD
        if minute is not None and (first != last or not dated):
            message = "the event has a time of day, and its day is not known"
            self.decoder.report(28, message, block.items["at"].key_span)
        return minute

    def attributes(self, kind: EventKind, block: MapNode) -> tuple[tuple[str, tuple[str, ...] | None], ...]:
        decoder = self.decoder
        given = decoder.block(value_of(block, "with"), "with")
        found: list[tuple[str, tuple[str, ...] | None]] = []
        for key, entry in given.items.items() if given else ():
            attribute = kind.attribute(key)
            if attribute is None:
                known = [one.name for one in kind.attributes]
                name = TextNode(key, False, entry.key_span)
                decoder.unknown(14, f"the event “{kind.name}” has no attribute {{}}", name, known, key=True)
                continue
            if isinstance(entry.value, ListNode) and not entry.value.items and attribute.type == "list":
                found.append((key, ()))
                continue
            nodes = decoder.texts(entry.value, f"“{key}”")
            if len(nodes) > 1 and attribute.type != "list":
                decoder.report(29, f"“{key}” has several values, and may have only one", entry.value.span)
            values = [self.value(attribute, node) for node in nodes]
            if attribute.type == "person":
                self.people(attribute, nodes)
            sound = tuple(value for value in values if value is not None)
            found.append((key, sound if len(sound) == len(values) else None))
        return tuple(found)

    def people(self, attribute: Attribute, nodes: tuple[TextNode, ...]) -> None:
        listed = self.related.get(attribute.relation)
        for node in nodes:
            if listed is not None and node.value not in listed and node.value != UNKNOWN_WORD:
                message = f"“{attribute.name}” names a person who is not listed as {attribute.relation}"
                self.decoder.report(27, message, node.span)
