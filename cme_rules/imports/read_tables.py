"""One table of a mapping: which row is which case, and what its columns become."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from cme_rules.imports.mapping import (
    BLANKS,
    Column,
    EventEntry,
    EventForm,
    FactEntry,
    Files,
    LinkEntry,
    Marks,
    NotIn,
    RelatedEntry,
    Skip,
    SkipRule,
    Source,
    TableMapping,
    Upn,
)
from cme_rules.imports.read_columns import COLUMN, Columns
from cme_rules.model.vocabulary import Attribute
from cme_rules.read.decoder import Decoder, pick_form, truth_word, value_of
from cme_rules.read.nodes import MapNode, Node, TextNode
from cme_rules.read.words import Words

T = TypeVar("T")

TABLE = ("table", "files", "read", "source", "case", "blank", "skip", "not_in", "upn", "events", "facts", "links",
         "related", "marks")  # fmt: skip
CASE = ("column", "ids")
EVENT = {"event": ("with", "on", "at", "recorded", "where"), "kind": ("on", "at", "recorded", "where")}
FACT = ("fact", "column", "value", "values", "format", "blank", "separator", "keep_time", "from", "to", "recorded",
        "where", "otherwise")  # fmt: skip
LINK = ("link", "column", "value", "values", "blank", "from", "to")
MARKS = ("each", "date", "session", "code", "recorded", "substitutes", "missing", "weekends")
UPN = ("column", "former")
_EXTRACTED = "extracted"


class TableReader:
    """Read one table of a mapping about one kind of subject."""

    def __init__(self, decoder: Decoder, words: Words, about: str, source: str, lists: Sequence[str]) -> None:
        self.decoder = decoder
        self.words = words
        self.about = about
        self.source = source
        self.lists = lists
        self.columns = Columns(decoder)

    def table(self, node: Node, files: Callable[[MapNode], Files | None]) -> TableMapping | None:
        """Read the table; ``files`` reads which files are meant."""
        decoder = self.decoder
        block = decoder.block(node, "a table")
        if block is None or not decoder.require(block, ("table", "read", "case", "blank"), "the table"):
            return None
        decoder.only(block, TABLE, "a table")
        blank = decoder.choice(value_of(block, "blank"), BLANKS, "blank", "refuse")
        self.columns = Columns(decoder, blank)
        meant = files(block)
        case, pseudonyms = self.case(value_of(block, "case"))
        if meant is None or case is None:
            return None
        return TableMapping(
            name=decoder.text(value_of(block, "table"), "table"),
            files=meant,
            source=decoder.text(value_of(block, "source"), "source") if "source" in block.items else self.source,
            case=case,
            pseudonyms=pseudonyms,
            skip=self.some(value_of(block, "skip"), "skip", self.skip),
            not_in=self.some(value_of(block, "not_in"), "not_in", self.not_in),
            upn=self.upn(value_of(block, "upn")),
            events=self.some(value_of(block, "events"), "events", self.event),
            facts=self.some(value_of(block, "facts"), "facts", self.fact),
            links=self.some(value_of(block, "links"), "links", self.link),
            related=self.some(value_of(block, "related"), "related", self.relation),
            marks=self.some(value_of(block, "marks"), "marks", self.mark),
            columns=tuple(self.columns.seen),
        )

    def some(self, node: Node | None, what: str, read: Callable[[MapNode], T | None]) -> tuple[T, ...]:
        """Read a list of blocks."""
        found: list[T] = []
        for item in self.decoder.items(node, what):
            block = self.decoder.block(item, f"an item of “{what}”")
            one = read(block) if block is not None else None
            if one is not None:
                found.append(one)
        return tuple(found)

    # ---- rows ---------------------------------------------------------------------------------------------------

    def case(self, node: Node | None) -> tuple[Column | None, bool]:
        """Read which column says whose row it is, and whether ids become pseudonyms."""
        decoder = self.decoder
        block = decoder.block(node, "case")
        if block is None or not decoder.require(block, CASE, "case"):
            return None, False
        decoder.only(block, CASE, "case")
        ids = decoder.choice(value_of(block, "ids"), ("pseudonyms", "as_they_are"), "ids", "pseudonyms")
        before = self.columns.blank
        self.columns.blank = "refuse"
        column = self.columns.column(value_of(block, "column"), "case")
        self.columns.blank = before
        return column, ids == "pseudonyms"

    def skip(self, block: MapNode) -> SkipRule | None:
        """Read which rows are left out, and why."""
        if not self.decoder.require(block, ("column", "why"), "a row that is skipped"):
            return None
        where = self.columns.where(block, "a row that is skipped")
        why = self.decoder.text(value_of(block, "why"), "why")
        return SkipRule(where, why) if where is not None else None

    def not_in(self, block: MapNode) -> NotIn | None:
        """Read by which list rows are left out."""
        decoder = self.decoder
        decoder.only(block, ("column", "list"), "not_in")
        if not decoder.require(block, ("column", "list"), "not_in"):
            return None
        column = self.columns.column(value_of(block, "column"), "not_in")
        name = decoder.text_node(value_of(block, "list"), "list")
        if name is None or column is None:
            return None
        if name.value not in self.lists:
            decoder.unknown(23, "the mapping has no list {}", name, self.lists)
            return None
        return NotIn(column, name.value)

    def upn(self, node: Node | None) -> Upn | None:
        """Read the columns of pupil numbers."""
        block = self.decoder.block(node, "upn")
        if block is None or not self.decoder.require(block, ("column",), "upn"):
            return None
        self.decoder.only(block, UPN, "upn")
        column = self.columns.column(value_of(block, "column"), "upn")
        former = self.columns.column(value_of(block, "former"), "former")
        return Upn(column, former) if column is not None else None

    # ---- events -------------------------------------------------------------------------------------------------

    def event(self, block: MapNode) -> EventEntry | None:
        """Read one event that rows make."""
        decoder = self.decoder
        head = pick_form(decoder, block, EVENT, "an event")
        if head is None or not decoder.require(block, ("on",), "the event"):
            return None
        on = self.columns.column(value_of(block, "on"), "on", wants="date")
        at = self.columns.column(value_of(block, "at"), "at", wants="time")
        recorded = self.day(block, "recorded")
        where = self.columns.where(value_of(block, "where"), "where") if "where" in block.items else None
        if head == "event":
            form = self.form(block, ("event", "with", *EVENT["event"]))
            return EventEntry(on, form, at=at, recorded=recorded, where=where) if on and form else None
        column = block.items["kind"].value
        forms = self.forms(column)
        kind = self.columns.column(_without(column, "values") if isinstance(column, MapNode) else column, "kind")
        return EventEntry(on, None, kind, forms, at, recorded, where) if on and kind and forms else None

    def forms(self, node: Node) -> dict[str, EventForm | Skip]:
        """Read which value of a column is which kind of event."""
        decoder = self.decoder
        values = value_of(node, "values") if isinstance(node, MapNode) else None
        if values is None:
            decoder.report(24, "the column of the kind says which value is which event under “values”", node.span)
            return {}
        block = decoder.block(values, "values")
        found: dict[str, EventForm | Skip] = {}
        for key, _, value in self.columns.entries(block) if block is not None else ():
            if isinstance(value, MapNode) and "skip" in value.items:
                skip = self.columns.skip(value)
                assert skip is not None
                found[key] = skip
                continue
            form = self.form(value, ("event", "with"))
            if form is not None:
                found[key] = form
        return found

    def form(self, node: Node, keys: Sequence[str]) -> EventForm | None:
        """Read a kind of event, by its name alone or with attributes."""
        decoder = self.decoder
        if isinstance(node, TextNode):
            kind = self.words.event(decoder, node, self.about, 12)
            return EventForm(kind) if kind is not None else None
        block = decoder.block(node, "an event")
        if block is None or not decoder.require(block, ("event",), "the event"):
            return None
        decoder.only(block, keys, "an event")
        name = decoder.text_node(value_of(block, "event"), "event")
        kind = self.words.event(decoder, name, self.about, 12) if name is not None else None
        if kind is None:
            return None
        given = decoder.block(value_of(block, "with"), "with")
        attributes = []
        for key, entry in given.items.items() if given is not None else ():
            attribute = kind.attribute(key)
            if attribute is None:
                label = TextNode(key, False, entry.key_span)
                known = [one.name for one in kind.attributes]
                decoder.unknown(14, f"the event “{kind.name}” has no attribute {{}}", label, known, key=True)
                continue
            source = self.attribute(attribute, entry.value)
            if source is not None:
                attributes.append((attribute, source))
        return EventForm(kind, tuple(attributes))

    def attribute(self, attribute: Attribute, node: Node) -> Source | None:
        """Read where an attribute of an event comes from."""
        if isinstance(node, MapNode):
            self.decoder.only(node, (*COLUMN, "value"), f"“{attribute.name}”")
            return self.columns.source(node, attribute, f"“{attribute.name}”")
        return self.columns.fixed(node, attribute)

    def day(self, block: MapNode, key: str) -> Column | str:
        """Read where a day comes from: a column, or the day of the extract."""
        node = value_of(block, key)
        if isinstance(node, TextNode) and node.value == _EXTRACTED:
            return _EXTRACTED
        return self.columns.column(node, key, wants="date") or ""

    # ---- facts, links, people, marks ----------------------------------------------------------------------------

    def fact(self, block: MapNode) -> FactEntry | None:
        """Read one fact that rows give a value."""
        decoder = self.decoder
        decoder.only(block, FACT, "a fact")
        if not decoder.require(block, ("fact",), "the fact"):
            return None
        name = decoder.text_node(value_of(block, "fact"), "fact")
        fact = self.words.fact(decoder, name, self.about, 10) if name is not None else None
        if fact is None:
            return None
        value = self.columns.source(block, fact, f"the fact “{fact.name}”")
        first = self.day(block, "from") or None
        last = self.day(block, "to") or None
        recorded = self.day(block, "recorded")
        where = self.columns.where(value_of(block, "where"), "where") if "where" in block.items else None
        otherwise = ""
        if "otherwise" in block.items:
            text = decoder.text_node(value_of(block, "otherwise"), "otherwise")
            if text is not None and self.columns.allowed(fact, text):
                otherwise = truth_word(text.value) if fact.type == "yes_no" else text.value
        return FactEntry(fact, value, first, last, recorded, where, otherwise) if value is not None else None

    def link(self, block: MapNode) -> LinkEntry | None:
        """Read one link that rows make."""
        decoder = self.decoder
        decoder.only(block, LINK, "a link")
        if not decoder.require(block, ("link",), "the link"):
            return None
        name = decoder.text_node(value_of(block, "link"), "link")
        known = [one for one, link in self.words.vocabulary.links.items() if link.about == self.about]
        message = f"there is no link {{}} from a {self.about} to another subject"
        if name is None or not self.words.named(decoder, name, 17, message, known):
            return None
        value = self.columns.source(block, None, f"the link “{name.value}”")
        first = self.columns.column(value_of(block, "from"), "from", wants="date")
        last = self.columns.column(value_of(block, "to"), "to", wants="date")
        return LinkEntry(name.value, value, first, last) if value is not None else None

    def relation(self, block: MapNode) -> RelatedEntry | None:
        """Read which column names related people."""
        decoder = self.decoder
        decoder.only(block, ("relation", "column", "separator", "blank"), "related")
        if not decoder.require(block, ("relation", "column"), "related"):
            return None
        name = decoder.text_node(value_of(block, "relation"), "relation")
        if name is None or not self.words.named(decoder, name, 16, "relation", self.words.vocabulary.relations):
            return None
        given = value_of(block, "blank")
        none = isinstance(given, TextNode) and given.value == "nobody"
        kept = _without(block, "relation", *(["blank"] if none else []))
        column = self.columns.column(kept, "related")
        return RelatedEntry(name.value, column, none) if column is not None else None

    def mark(self, block: MapNode) -> Marks | None:
        """Read how rows hold attendance marks."""
        decoder = self.decoder
        decoder.only(block, MARKS, "marks")
        if not decoder.require(block, ("each", "date", "code"), "marks"):
            return None
        form = decoder.choice(value_of(block, "each"), ("row", "week", "run"), "each", "")
        needed = {"row": ("session",), "run": ("weekends",)}.get(form, ())
        if not form or not decoder.require(block, needed, f"marks of which each is a {form}"):
            return None
        day = self.columns.column(value_of(block, "date"), "date", wants="date")
        code = self.columns.column(value_of(block, "code"), "code")
        session_node = value_of(block, "session")
        session = self.columns.column(session_node, "session")
        session = self.columns.translated(session, session_node, None)
        if session is not None and not _sessions(session):
            decoder.report(24, "a session is translated to am or pm", session.span)
            return None
        if day is None or code is None:
            return None
        return Marks(
            form=form,
            day=day,
            code=code,
            session=session,
            recorded=self.day(block, "recorded"),
            substitutes=self.substitutes(value_of(block, "substitutes")),
            missing=frozenset(t.value for t in decoder.texts(value_of(block, "missing"), "missing")),
            weekends=decoder.choice(
                value_of(block, "weekends"), ("filled", "left_out", "not_known"), "weekends", "filled"
            ),
        )

    def substitutes(self, node: Node | None) -> dict[str, str]:
        """Read which codes symbols stand for."""
        decoder = self.decoder
        block = decoder.block(node, "substitutes")
        codes = {code.code for code in self.words.vocabulary.codes}
        found = {}
        for key, entry in block.items.items() if block is not None else ():
            text = decoder.text_node(entry.value, key)
            if text is not None and self.words.named(decoder, text, 22, "unknown attendance code {}", codes):
                found[key] = text.value
        return found


def _sessions(column: Column) -> bool:
    return bool(column.values) and all(value in ("am", "pm") for value in (column.values or {}).values())


def _without(block: MapNode, *keys: str) -> MapNode:
    return MapNode({key: entry for key, entry in block.items.items() if key not in keys}, block.span)
