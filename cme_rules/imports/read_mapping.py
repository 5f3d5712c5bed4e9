"""Mapping files: strict YAML held to a schema and to the vocabulary, with every problem located."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from cme_rules.core.problem import RuleProblem, has_errors
from cme_rules.imports.mapping import (
    Column,
    DaysMapping,
    Extracted,
    Files,
    ListMapping,
    Mapping,
    Reading,
    TableMapping,
    Term,
)
from cme_rules.imports.national.ctf import ROOT
from cme_rules.imports.read_columns import Columns
from cme_rules.imports.read_tables import TableReader
from cme_rules.read.decoder import Decoder, start_of, value_of
from cme_rules.read.encoding import decode
from cme_rules.read.files import read_bytes, shown
from cme_rules.read.limits import RULE
from cme_rules.read.load import HasWords
from cme_rules.read.nodes import MapNode, Node, TextNode
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.words import Words
from cme_rules.read.yaml_nodes import load_text

HEAD = ("mapping", "title", "note")
OPTION, ALWAYS = "option", "always"
CASES = ("about", "source", "extracted", "record", "holds", "calendars", "links", "lists", "tables")
DAYS = ("calendar", "title", "kind", "based_on", "source", "files", "read", "date", "type", "note", "terms")
_READ = {
    "csv": ("as", "encoding", "delimiter", "heading"),
    "xlsx": ("as", "sheet", "heading"),
    "xml": ("as", "root", "each"),
    "ctf": ("as", "each"),
}
_KINDS = ("open", "closed", "holiday", "weekend")
_ALL = "everything"


def load_mapping(path: Path, words: HasWords, file: str = "") -> Mapping:
    """Read and check a mapping; ``file`` is the path to show.

    Raises:
        RuleProblem: with all that is wrong with it.

    """
    file = file or shown(path)
    data, problems = read_bytes(path, RULE.document_bytes, file)
    text, more = decode(data, file) if data is not None else (None, [])
    problems = [*problems, *more]
    if text is None or data is None:
        raise RuleProblem(problems)
    loaded = load_text(text, file, RULE)
    problems += loaded.problems
    shape = schema("mapping")
    if loaded.node is not None and shape is not None:
        problems += check_shape(loaded.node, shape, show_values=True)
    if loaded.node is None or has_errors(problems):
        raise RuleProblem(problems)
    decoder = Decoder("M")
    found = _Reader(decoder, words).mapping(loaded.node, file, hashlib.sha256(data).hexdigest())
    problems += decoder.problems
    if found is None or has_errors(problems):
        raise RuleProblem(problems)
    return found


class _Reader:
    def __init__(self, decoder: Decoder, words: HasWords) -> None:
        self.decoder = decoder
        self.vocabulary = words.vocabulary
        self.words = Words(words.vocabulary)
        self.units = {name: days.unit for name, days in words.calendars.items()}
        self.source = ""

    def mapping(self, node: Node, file: str, digest: str) -> Mapping | None:
        decoder = self.decoder
        block = decoder.block(node, "a mapping")
        if block is None or not decoder.require(block, ("mapping", "title"), "the mapping"):
            return None
        ident = decoder.text(value_of(block, "mapping"), "mapping")
        title = decoder.text(value_of(block, "title"), "title")
        if ("days" in block.items) == ("tables" in block.items):
            message = "a mapping gives either “tables”, which become case files, or “days”, which become a calendar"
            decoder.report(24, message, start_of(block.span))
            return None
        if "days" in block.items:
            decoder.only(block, (*HEAD, "days"), "a mapping of days")
            days = self.days(block.items["days"].value)
            return Mapping(ident, title, file, digest, days=days, span=block.span)
        return self.cases(block, ident, title, file, digest)

    def cases(self, block: MapNode, ident: str, title: str, file: str, digest: str) -> Mapping | None:
        decoder = self.decoder
        decoder.only(block, (*HEAD, *CASES), "a mapping of tables")
        needed = ("about", "source", "extracted", "record", "holds", "tables")
        if not decoder.require(block, needed, "the mapping"):
            return None
        subject = decoder.text_node(value_of(block, "about"), "about")
        if subject is None or not self.words.named(decoder, subject, 19, "subject", self.vocabulary.subjects):
            return None
        about = subject.value
        self.source = decoder.text(value_of(block, "source"), "source")
        columns = Columns(decoder)
        extracted = self.extracted(value_of(block, "extracted"), columns)
        first = self.first(value_of(block, "record"), columns)
        shared = [first] if isinstance(first, Column) else []
        if extracted is not None and extracted.how == "column" and extracted.column is not None:
            shared.append(extracted.column)
        lists = self.lists(value_of(block, "lists"))
        tables: list[TableMapping] = []
        named: list[tuple[str, Node]] = []
        for item in decoder.items(value_of(block, "tables"), "tables"):
            reader = TableReader(decoder, self.words, about, self.source, [one.name for one in lists])
            table = reader.table(item, self.files)
            if table is None:
                continue
            tables.append(replace(table, columns=(*table.columns, *shared)))
            if first == ALWAYS and any(fact.otherwise for fact in table.facts):
                message = "“otherwise” needs the first day that the record covers"
                decoder.report(
                    24, message, start_of(item.span), "say under “record: {from: …}” since when it is complete"
                )
            named.append((table.name, item))
        self.unique(named, "table")
        holds = self.holds(value_of(block, "holds"), about)
        if extracted is None or not tables:
            return None
        return Mapping(
            id=ident,
            title=title,
            file=file,
            sha256=digest,
            about=about,
            extracted=extracted,
            first=first,
            holds=holds,
            calendars=self.calendars(value_of(block, "calendars")),
            links=self.links(value_of(block, "links"), about),
            tables=tuple(tables),
            lists=tuple(lists),
            span=block.span,
        )

    def unique(self, named: list[tuple[str, Node]], what: str) -> None:
        seen: dict[str, Node] = {}
        for name, node in named:
            if name in seen:
                labels = ((start_of(seen[name].span), "the first stands here"),)
                self.decoder.report(27, f"two {what}s have the name “{name}”", start_of(node.span), labels=labels)
            seen.setdefault(name, node)

    # ---- what stands around the tables ------------------------------------------------------------------------

    def extracted(self, node: Node | None, columns: Columns) -> Extracted | None:
        decoder = self.decoder
        if isinstance(node, TextNode):
            if node.value == OPTION:
                return Extracted(OPTION)
            day = decoder.date(node, "extracted")
            return None if day is None else Extracted("day", day)
        block = decoder.block(node, "extracted")
        if block is None:
            return None
        if "file" in block.items:
            decoder.only(block, ("file", "format"), "extracted")
            path = decoder.text_node(value_of(block, "file"), "file")
            form = columns.format(value_of(block, "format"), "date", "extracted", path) if path is not None else None
            if path is None or form is None:
                return None
            if not path.value.startswith("/"):
                decoder.report(
                    24, "a path in the file begins with a slash", path.span, "write it such as /Header/DateTime"
                )
                return None
            return Extracted("file", column=Column((path.value,), path.span, "refuse", form))
        column = columns.column(block, "extracted", wants="date")
        return None if column is None else Extracted("column", column=column)

    def first(self, node: Node | None, columns: Columns) -> int | Column | str:
        """Read the first day that the record covers: a date, a column, the option, or always."""
        block = self.decoder.block(node, "record")
        if block is None or not self.decoder.require(block, ("from",), "record"):
            return ALWAYS
        self.decoder.only(block, ("from",), "record")
        given = block.items["from"].value
        if isinstance(given, TextNode):
            return given.value if given.value in (OPTION, ALWAYS) else self.decoder.date(given, "from") or ALWAYS
        return columns.column(given, "record from", wants="date") or ALWAYS

    def holds(self, node: Node | None, about: str) -> frozenset[str] | None:
        """Read of which events and facts the record is full."""
        if isinstance(node, TextNode) and node.value == _ALL:
            return None
        found = set()
        for text in self.decoder.texts(node, "holds"):
            fact = self.vocabulary.facts.get(text.value)
            of_fact = fact is not None and fact.about == about
            if of_fact or self.words.event(self.decoder, text, about, 12) is not None:
                found.add(text.value)
        return frozenset(found)

    def calendars(self, node: Node | None) -> tuple[tuple[str, str], ...]:
        block = self.decoder.block(node, "calendars")
        if block is None:
            return ()
        self.decoder.only(block, ("school", "working"), "calendars")
        found = []
        for unit, entry in block.items.items():
            text = self.decoder.text_node(entry.value, unit)
            known = [name for name, of in self.units.items() if of == unit]
            if text is not None and self.words.named(
                self.decoder, text, 18, f"unknown calendar {{}} of {unit} days", known
            ):
                found.append((unit, text.value))
        return tuple(found)

    def links(self, node: Node | None, about: str) -> tuple[tuple[str, str], ...]:
        block = self.decoder.block(node, "links")
        known = [name for name, link in self.vocabulary.links.items() if link.about == about]
        found = []
        for key, entry in block.items.items() if block is not None else ():
            name = TextNode(key, False, entry.key_span)
            message = f"there is no link {{}} from a {about} to another subject"
            if self.words.named(self.decoder, name, 17, message, known, key=True):
                found.append((key, self.decoder.text(entry.value, key)))
        return tuple(found)

    def lists(self, node: Node | None) -> list[ListMapping]:
        found: list[ListMapping] = []
        nodes: list[tuple[str, Node]] = []
        for item in self.decoder.items(node, "lists"):
            block = self.decoder.block(item, "a list")
            if block is None or not self.decoder.require(block, ("list", "read", "column"), "the list"):
                continue
            self.decoder.only(block, ("list", "files", "read", "column"), "a list")
            files = self.files(block)
            column = Columns(self.decoder, "leave_out").column(value_of(block, "column"), "column")
            name = self.decoder.text(value_of(block, "list"), "list")
            if files is not None and column is not None:
                found.append(ListMapping(name, files, column))
                nodes.append((name, item))
        self.unique(nodes, "list")
        return found

    def files(self, block: MapNode) -> Files | None:
        """Read ``files`` and ``read``."""
        decoder = self.decoder
        patterns = tuple(t.value for t in decoder.texts(value_of(block, "files"), "files")) or ("*",)
        read = decoder.block(value_of(block, "read"), "read")
        if read is None or not decoder.require(read, ("as",), "read"):
            return None
        kind = decoder.choice(value_of(read, "as"), _READ, "as", "")
        if not kind:
            return None
        for key, entry in read.items.items():
            if key not in _READ[kind]:
                message = f"“{key}” says nothing of a file read as {kind}"
                decoder.report(26, message, entry.key_span, f"with “as: {kind}” go {', '.join(_READ[kind][1:])}")
        needed = {"csv": ("encoding",), "xml": ("each",), "ctf": ("each",)}.get(kind, ())
        if not decoder.require(read, needed, f"what is read as {kind}"):
            return None
        heading = decoder.text(value_of(read, "heading"), "heading") if "heading" in read.items else "1"
        delimiter = decoder.text(value_of(read, "delimiter"), "delimiter") if "delimiter" in read.items else ","
        reading = Reading(
            kind=kind,
            encoding=decoder.choice(value_of(read, "encoding"), ("utf-8", "utf-16", "cp1252"), "encoding", ""),
            delimiter={"tab": "\t"}.get(delimiter, delimiter),
            sheet=decoder.text(value_of(read, "sheet"), "sheet") if "sheet" in read.items else "",
            heading=int(heading) if heading.isdigit() else 1,
            root=ROOT
            if kind == "ctf"
            else decoder.text(value_of(read, "root"), "root")
            if "root" in read.items
            else "",
            each=decoder.text(value_of(read, "each"), "each") if "each" in read.items else "",
        )
        return Files(patterns, reading)

    # ---- calendars --------------------------------------------------------------------------------------------

    def days(self, node: Node) -> DaysMapping | None:
        decoder = self.decoder
        block = decoder.block(node, "days")
        needed = ("calendar", "title", "kind", "based_on", "source", "read", "date", "type")
        if block is None or not decoder.require(block, needed, "days"):
            return None
        decoder.only(block, DAYS, "days")
        files = self.files(block)
        columns = Columns(decoder, "refuse")
        day = columns.column(value_of(block, "date"), "date", wants="date")
        type_node = value_of(block, "type")
        type_ = columns.translated(columns.column(type_node, "type"), type_node, None)
        note = Columns(decoder, "leave_out").column(value_of(block, "note"), "note")
        kind = decoder.choice(value_of(block, "kind"), ("school_terms", "school_closures"), "kind", "")
        base = decoder.text_node(value_of(block, "based_on"), "based_on")
        unit = "working" if kind == "school_terms" else "school"
        known = [name for name, of in self.units.items() if of == unit]
        if base is not None and kind:
            self.words.named(decoder, base, 18, f"unknown calendar {{}} of {unit} days", known)
        if type_ is not None and not _are(type_, _KINDS):
            message = "each kind of day is translated to open, closed, holiday or weekend"
            decoder.report(24, message, type_.span)
        terms = [self.term(item) for item in decoder.items(value_of(block, "terms"), "terms")]
        if (kind == "school_terms") != bool(terms):
            message = "terms are given for a calendar of the kind school_terms, and for no other"
            decoder.report(24, message, block.items["kind"].key_span)
        if files is None or day is None or type_ is None or base is None:
            return None
        return DaysMapping(
            files=files,
            calendar=decoder.text(value_of(block, "calendar"), "calendar"),
            title=decoder.text(value_of(block, "title"), "title"),
            kind=kind,
            base=base.value,
            source=decoder.text(value_of(block, "source"), "source"),
            day=day,
            type=type_,
            note=note,
            terms=tuple(term for term in terms if term is not None),
        )

    def term(self, node: Node) -> Term | None:
        block = self.decoder.block(node, "a term")
        if block is None or not self.decoder.require(block, ("name", "from", "to"), "the term"):
            return None
        self.decoder.only(block, ("name", "from", "to"), "a term")
        first, last = self.decoder.span_of_days(block, "the term")
        if first is None or last is None:
            return None
        return Term(self.decoder.text(value_of(block, "name"), "name"), first, last)


def _are(column: Column, known: tuple[str, ...]) -> bool:
    return bool(column.values) and all(v in known for v in (column.values or {}).values() if isinstance(v, str))
