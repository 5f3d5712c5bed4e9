"""A case that grows step by step, kept as located nodes, so that whatever is wrong is told at its feature line."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.bdd.place import Place, block, listed, unquoted, word
from cme_rules.core.span import Span
from cme_rules.model.vocabulary import Attribute, Fact, Vocabulary
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode
from cme_rules.read.words import UNKNOWN_WORD, allowed_values

NOT_KNOWN = ("not known", "unknown", "not_known")


@dataclass
class Draft:
    """The file of one subject as far as it has been told."""

    ident: str
    about: str
    span: Span
    single: dict[str, Node] = field(default_factory=dict)
    facts: dict[str, list[Node]] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)
    events: list[Node] = field(default_factory=list)
    attendance: dict[str, list[Node]] = field(default_factory=dict)
    incomplete: list[Node] = field(default_factory=list)
    related: dict[str, list[Node]] = field(default_factory=dict)
    links: dict[str, Node] = field(default_factory=dict)
    calendars: dict[str, Node] = field(default_factory=dict)

    def fact(self, name: str, node: Node, span: Span) -> None:
        """Add a value of a fact."""
        self.facts.setdefault(name, []).append(node)
        self.places.setdefault(name, span)

    def node(self) -> MapNode:
        """Return the case as it would have been read from a file."""
        entries: dict[str, Node] = dict(self.single)
        if self.facts:
            entries["facts"] = self._named({name: self._values(name) for name in self.facts})
        for key, items in (("events", self.events), ("incomplete", self.incomplete)):
            if items:
                entries[key] = listed(self.span, items)
        if self.attendance:
            kinds: dict[str, Node] = {key: listed(self.span, items) for key, items in self.attendance.items()}
            entries["attendance"] = block(self.span, kinds)
        if self.related:
            people = {key: self._people(items) for key, items in self.related.items()}
            entries["related"] = self._named(people)
        for key, named in (("links", self.links), ("calendars", self.calendars)):
            if named:
                entries[key] = self._named(named)
        return block(self.span, entries)

    def _values(self, name: str) -> Node:
        values = self.facts[name]
        span = self.places[name]
        if len(values) == 1 and isinstance(values[0], TextNode):
            return TextNode(values[0].value, True, values[0].span)
        return listed(span, [_as_block(one) for one in values])

    def _named(self, nodes: dict[str, Node]) -> MapNode:
        """Make a block whose keys stand where their names were first spoken."""
        entries = {key: Entry(key, self.places.get(key, node.span), node) for key, node in nodes.items()}
        return MapNode(entries, self.span)

    def _people(self, items: list[Node]) -> Node:
        unknown = [one for one in items if isinstance(one, TextNode) and one.value == UNKNOWN_WORD]
        return unknown[0] if unknown else listed(self.span, items)


def _as_block(node: Node) -> Node:
    """Write a value without dates as one that could have some, since a fact with several values is a list of such."""
    return block(node.span, {"value": node}) if isinstance(node, TextNode) else node


def begun(place: Place, about: str, ident: str) -> Draft:
    """Begin the file of a subject."""
    draft = Draft(ident, about, place.span())
    draft.single = {"case": place.node(ident), "about": place.node(about)}
    return draft


def from_file(node: MapNode) -> Draft:
    """Take over a case that was read from a file, so that more can be told about it."""
    texts = {key: entry.value for key, entry in node.items.items()}
    ident, about = (one.value if isinstance(one, TextNode) else "" for one in (texts.get("case"), texts.get("about")))
    draft = Draft(ident, about, node.span)
    for key, value in texts.items():
        if key == "facts" and isinstance(value, MapNode):
            for name, entry in value.items.items():
                items = entry.value.items if isinstance(entry.value, ListNode) else (entry.value,)
                draft.facts[name] = list(items)
                draft.places[name] = entry.key_span
        elif key == "attendance" and isinstance(value, MapNode):
            draft.attendance = {kind: _items(entry.value) for kind, entry in value.items.items()}
        elif key == "related" and isinstance(value, MapNode):
            draft.related = {name: _items(entry.value) for name, entry in value.items.items()}
        elif key in ("links", "calendars") and isinstance(value, MapNode):
            getattr(draft, key).update({name: entry.value for name, entry in value.items.items()})
        elif key in ("events", "incomplete"):
            getattr(draft, key).extend(_items(value))
        else:
            draft.single[key] = value
    return draft


def _items(node: Node) -> list[Node]:
    return list(node.items) if isinstance(node, ListNode) else [node]


# ---- values ----------------------------------------------------------------------------------------------------


def value_node(place: Place, text: str, thing: Fact | Attribute | None) -> TextNode:
    """Turn a value as it is spoken into one of the case: a day as any day is written, a choice with blanks in it."""
    if text in NOT_KNOWN:
        return place.node(UNKNOWN_WORD, text)
    if thing is not None and thing.type == "date":
        return place.date(unquoted(text))
    plain = unquoted(text)
    if thing is not None and word(text) in allowed_values(thing):
        plain = word(text)
    return place.node(plain, text)


def details(place: Place, event: str, text: str, vocabulary: Vocabulary) -> Node:
    """Read ``ground moved out of reach and change removed``: attributes, each with its value or values."""
    kind = vocabulary.events.get(event)
    attributes = {one.name: one for one in kind.attributes} if kind is not None else {}
    entries: dict[str, Node] = {}
    rest = text
    while rest:
        name, rest = _attribute(rest, attributes)
        values, rest = _values_of(place, rest, attributes.get(word(name)), attributes)
        entries[word(name)] = listed(place.span(), values) if len(values) > 1 else values[0]
    return block(place.span(text), entries)


def _attribute(text: str, attributes: dict[str, Attribute]) -> tuple[str, str]:
    """Split the name of an attribute off; where none is known, the first word."""
    for name in sorted(attributes, key=len, reverse=True):
        for spoken in (name, name.replace("_", " ")):
            if text.startswith(spoken + " "):
                return spoken, text[len(spoken) + 1 :]
    name, _, rest = text.partition(" ")
    return name, rest


def _values_of(
    place: Place, text: str, attribute: Attribute | None, attributes: dict[str, Attribute]
) -> tuple[list[Node], str]:
    """Read values up to the next attribute."""
    values: list[Node] = []
    rest = text
    while True:
        value, rest = _value(rest, attribute)
        values.append(value_node(place, value, attribute))
        if not rest or _begins(rest, attributes) or attribute is None or attribute.type != "list":
            return values, rest


def _value(text: str, attribute: Attribute | None) -> tuple[str, str]:
    """Split one value off: the longest in the list of the attribute, else what stands before a comma or “and”."""
    known = [*(allowed_values(attribute) if attribute is not None else ()), *NOT_KNOWN]
    for value in sorted(known, key=len, reverse=True):
        for spoken in (value, value.replace("_", " ")):
            for ends in (", and ", ", ", " and "):
                if text.startswith(spoken + ends):
                    return spoken, text[len(spoken + ends) :]
            if text == spoken:
                return spoken, ""
    cuts = [(text.index(ends), ends) for ends in (", ", " and ") if ends in text]
    if not cuts:
        return text, ""
    at, ends = min(cuts)
    return text[:at], text[at + len(ends) :]


def _begins(text: str, attributes: dict[str, Attribute]) -> bool:
    return any(text.startswith((name + " ", name.replace("_", " ") + " ")) for name in attributes)
