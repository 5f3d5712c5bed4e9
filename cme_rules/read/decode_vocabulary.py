"""The vocabulary: sections of one or more files become the words that rules and cases may use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from cme_rules.dates.civil import human
from cme_rules.model.vocabulary import (
    ATTRIBUTE_TYPES,
    FACT_TYPES,
    SENSITIVITIES,
    Attribute,
    EpisodeKind,
    EventKind,
    Fact,
    MarkCode,
    Measure,
    RecordingLimit,
    Term,
    Vocabulary,
)
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode

MORE = "more_values"
SECTIONS = (
    "subjects",
    "parties",
    "relations",
    "links",
    "facts",
    "events",
    "episodes",
    "measures",
    "mark_categories",
    "mark_codes",
    "recording",
    MORE,
)
_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_RESERVED = ("yes", "no", "true", "false", "unknown")
_Sections = dict[str, dict[str, Entry]]


def decode_vocabulary(decoder: Decoder, nodes: Iterable[Node]) -> Vocabulary:
    """Merge the sections of all vocabulary files."""
    sections: _Sections = {section: {} for section in SECTIONS}
    more: dict[str, list[Entry]] = {}
    for node in nodes:
        block = decoder.block(node, "the vocabulary file")
        if block is None:
            continue
        decoder.only(block, SECTIONS, "a vocabulary file")
        for section in SECTIONS:
            if section != MORE:
                _gather(decoder, sections, section, value_of(block, section))
        added = decoder.block(value_of(block, MORE), MORE)
        for name, entry in added.items.items() if added else ():
            more.setdefault(name, []).append(entry)
    reader = _Reader(decoder, sections, more)
    found = Vocabulary(
        subjects={name: reader.term(name, entry, ()) for name, entry in sections["subjects"].items()},
        parties={name: reader.term(name, entry, ()) for name, entry in sections["parties"].items()},
        relations={name: reader.term(name, entry, ("about", "to")) for name, entry in sections["relations"].items()},
        links={name: reader.link(name, entry) for name, entry in sections["links"].items()},
        facts={name: reader.fact(name, entry) for name, entry in sections["facts"].items()},
        events={name: reader.event(name, entry) for name, entry in sections["events"].items()},
        episodes={name: reader.episode(name, entry) for name, entry in sections["episodes"].items()},
        measures={name: reader.measure(name, entry) for name, entry in sections["measures"].items()},
        categories={name: reader.term(name, entry, ()) for name, entry in sections["mark_categories"].items()},
        codes=tuple(code for name, entry in sections["mark_codes"].items() for code in reader.codes(name, entry)),
        recording=reader.recording(),
    )
    reader.left_over()
    return found


def _gather(decoder: Decoder, sections: _Sections, section: str, node: Node | None) -> None:
    block = decoder.block(node, section)
    if block is None:
        return
    for name, entry in block.items.items():
        before = sections[section].get(name)
        if before is not None:
            labels = ((before.key_span, "it is declared first here"),)
            decoder.report(60, f"“{name}” is declared twice in {section}", entry.key_span, labels=labels)
            continue
        if section not in ("mark_codes", "more_values") and not _NAME.fullmatch(name):
            message = f"“{name}” is not a name: names have small letters, digits and single underscores"
            decoder.report(61, message, entry.key_span)
        sections[section][name] = entry


_SAME_DAY = ("undetermined", "whole_day")


class _Reader:
    def __init__(self, decoder: Decoder, sections: _Sections, more: dict[str, list[Entry]]) -> None:
        self.decoder = decoder
        self.sections = sections
        self.more = more
        self.closed: list[str] = []

    def details(self, entry: Entry, needed: tuple[str, ...], others: tuple[str, ...]) -> MapNode:
        block = self.decoder.block(entry.value, f"“{entry.key}”")
        if block is None:
            return MapNode({}, entry.value.span)
        self.decoder.only(block, (*needed, *others), f"“{entry.key}”")
        lacking = [key for key in needed if key not in block.items]
        for key in lacking:
            self.decoder.report("CME-S002", f"“{key}” is missing from “{entry.key}”", entry.key_span)
        return block

    def text(self, block: MapNode, key: str) -> str:
        return self.decoder.text(value_of(block, key), key)

    def subject(self, block: MapNode, key: str = "about") -> str:
        node = self.decoder.text_node(value_of(block, key), key)
        if node is None:
            return ""
        return self.known(node, "subject", ("subjects",))

    def known(self, node: TextNode, what: str, sections: tuple[str, ...]) -> str:
        names = [name for section in sections for name in self.sections[section]]
        if node.value not in names:
            self.decoder.unknown(62, f"unknown {what} {{}}", node, names)
        return node.value

    def names(self, block: MapNode, key: str, what: str, section: str) -> tuple[str, ...]:
        some = key in ("opened_by", "counts")
        nodes = self.decoder.texts(value_of(block, key), key, some=some)
        return tuple(self.known(node, what, (section,)) for node in nodes)

    def term(self, name: str, entry: Entry, others: tuple[str, ...]) -> Term:
        block = self.details(entry, ("meaning",), others)
        about = self.subject(block) if "about" in block.items else ""
        to = self.subject(block, "to") if "to" in block.items else ""
        return Term(name, self.text(block, "meaning"), about, to, entry.key_span)

    def link(self, name: str, entry: Entry) -> Term:
        block = self.details(entry, ("about", "to", "meaning"), ())
        return Term(name, self.text(block, "meaning"), self.subject(block), self.subject(block, "to"), entry.key_span)

    def fact(self, name: str, entry: Entry) -> Fact:
        others = ("values", "silence", "fixed", "usually_from", "sensitivity")
        block = self.details(entry, ("about", "type", "meaning"), others)
        decoder = self.decoder
        type_ = decoder.choice(value_of(block, "type"), FACT_TYPES, "type", "text")
        silence = decoder.choice(value_of(block, "silence"), ("unknown", "no"), "silence", "unknown")
        if silence == "no" and type_ != "yes_no":
            message = f"silence cannot mean no for “{name}”, which is not a yes/no fact"
            decoder.report(63, message, block.items["silence"].value.span)
        return Fact(
            name,
            self.subject(block),
            type_,
            self.text(block, "meaning"),
            self.values(block, type_, name, entry),
            silence,
            decoder.truth(value_of(block, "fixed"), "fixed"),
            self.text(block, "usually_from"),
            decoder.choice(value_of(block, "sensitivity"), SENSITIVITIES, "sensitivity", "personal"),
            entry.key_span,
        )

    def values(self, block: MapNode, type_: str, full: str, entry: Entry) -> tuple[str, ...]:
        decoder, name = self.decoder, full.rpartition(".")[2]
        given = value_of(block, "values")
        nodes = decoder.texts(given if isinstance(given, ListNode) else None, "values")
        if given is not None and not isinstance(given, ListNode):
            decoder.items(given, "values")
        if type_ in ("choice", "list"):
            self.closed.append(full)
            for more in self.more.pop(full, ()):
                nodes += decoder.texts(more.value, f"“{name}”", some=True)
        if type_ in ("choice", "list") and not nodes and "values" not in block.items and block.items:
            message = f"“{name}” is of the type {type_} and lists no values"
            decoder.report(64, message, entry.key_span)
        elif nodes and type_ not in ("choice", "list"):
            message = f"“{name}” is of the type {type_} and cannot list values"
            decoder.report(64, message, block.items["values"].key_span, "take the values out, or write “type: choice”")
        seen: dict[str, TextNode] = {}
        for node in nodes:
            if node.value in _RESERVED:
                message = f"“{node.value}” has a meaning of its own and cannot be a value of “{name}”"
                decoder.report(65, message, node.span)
            elif node.value in seen:
                labels = ((seen[node.value].span, "it stands first here"),)
                decoder.report("CME-S014", f"the value “{node.value}” stands twice", node.span, labels=labels)
            elif not _NAME.fullmatch(node.value):
                message = f"“{node.value}” is not a name: names have small letters, digits and single underscores"
                decoder.report(61, message, node.span)
            seen.setdefault(node.value, node)
        return tuple(seen)

    def event(self, name: str, entry: Entry) -> EventKind:
        block = self.details(entry, ("about", "meaning"), ("attributes", "usually_from", "sensitivity"))
        attributes = self.decoder.block(value_of(block, "attributes"), "attributes")
        found = [self.attribute(key, one, name) for key, one in attributes.items.items()] if attributes else []
        return EventKind(
            name,
            self.subject(block),
            self.text(block, "meaning"),
            tuple(found),
            self.text(block, "usually_from"),
            self.sensitivity(block),
            entry.key_span,
        )

    def sensitivity(self, block: MapNode) -> str:
        """Read how sensitive an event, or a detail of one, is: plain where nothing is said."""
        return self.decoder.choice(value_of(block, "sensitivity"), SENSITIVITIES, "sensitivity", "plain")

    def attribute(self, name: str, entry: Entry, event: str) -> Attribute:
        if not _NAME.fullmatch(name):
            message = f"“{name}” is not a name: names have small letters, digits and single underscores"
            self.decoder.report(61, message, entry.key_span)
        block = self.details(entry, ("type", "meaning"), ("values", "relation", "sensitivity"))
        type_ = self.decoder.choice(value_of(block, "type"), ATTRIBUTE_TYPES, "type", "text")
        relation = self.decoder.text_node(value_of(block, "relation"), "relation")
        if relation is not None:
            self.known(relation, "relation", ("relations",))
        return Attribute(
            name,
            type_,
            self.text(block, "meaning"),
            self.values(block, type_, f"{event}.{name}", entry),
            relation.value if relation else "",
            self.sensitivity(block),
            entry.key_span,
        )

    def episode(self, name: str, entry: Entry) -> EpisodeKind:
        block = self.details(entry, ("about", "meaning", "opened_by"), ("ended_by", "same_day"))
        opened_by = self.names(block, "opened_by", "event", "events")
        ended_by = self.names(block, "ended_by", "event", "events")
        self.own_events(block, "opened_by")
        self.own_events(block, "ended_by")
        meaning = self.text(block, "meaning")
        same_day = self.decoder.choice(value_of(block, "same_day"), _SAME_DAY, "same_day", "undetermined")
        return EpisodeKind(name, self.subject(block), meaning, opened_by, ended_by, same_day, entry.key_span)

    def own_events(self, block: MapNode, key: str) -> None:
        """Report an event of another kind of subject: it stands in another file, and would never be seen."""
        about = value_of(block, "about")
        if not isinstance(about, TextNode):
            return
        nodes = value_of(block, key)
        for node in nodes.items if isinstance(nodes, ListNode) else (nodes,):
            found = self.sections["events"].get(node.value) if isinstance(node, TextNode) else None
            other = value_of(found.value, "about") if found and isinstance(found.value, MapNode) else None
            if isinstance(node, TextNode) and isinstance(other, TextNode) and found and other.value != about.value:
                message = f"the event “{node.value}” stands in the file of a {other.value}, not of a {about.value}"
                labels = ((found.key_span, "it is declared here"),)
                self.decoder.report(33, message, node.span, f"name an event of a {about.value}", labels=labels)

    def measure(self, name: str, entry: Entry) -> Measure:
        block = self.details(entry, ("about", "meaning", "counts"), ("breaks", "neutral"))
        counts, breaks, neutral = (
            self.names(block, key, "mark category", "mark_categories") for key in ("counts", "breaks", "neutral")
        )
        self.once(block, name)
        about, meaning = self.subject(block), self.text(block, "meaning")
        return Measure(name, about, meaning, counts, breaks, neutral, entry.key_span)

    def recording(self) -> tuple[RecordingLimit, ...]:
        decoder, found = self.decoder, dict[str, RecordingLimit]()
        for name, entry in self.sections["recording"].items():
            block = self.details(entry, ("within", "basis"), ("system",))
            within = decoder.period(value_of(block, "within"), "within")
            system = self.text(block, "system")
            if system in found:
                labels = ((found[system].span, "the first is here"),)
                which = f"the system “{system}”" if system else "systems that are not named"
                decoder.report(60, f"two limits are set for {which}", entry.key_span, labels=labels)
            elif within is not None:
                found[system] = RecordingLimit(name, within, self.text(block, "basis"), system, entry.key_span)
        return tuple(found.values())

    def left_over(self) -> None:
        """Report values that are added to nothing: neither a fact nor an attribute with a closed list has the name."""
        for name, found in self.more.items():
            for entry in found:
                node = TextNode(name, False, entry.key_span)
                self.decoder.unknown(62, "unknown fact or attribute with a closed list of values {}", node, self.closed)

    def once(self, block: MapNode, name: str) -> None:
        """Report a category that a measure names twice."""
        seen: dict[str, TextNode] = {}
        for key in ("counts", "breaks", "neutral"):
            nodes = value_of(block, key)
            for node in nodes.items if isinstance(nodes, ListNode) else (nodes,):
                if not isinstance(node, TextNode) or not node.value:
                    continue
                if node.value in seen:
                    message = f"the mark category “{node.value}” stands twice in the measure “{name}”"
                    labels = ((seen[node.value].span, "it stands first here"),)
                    self.decoder.report(66, message, node.span, labels=labels)
                seen.setdefault(node.value, node)

    def codes(self, name: str, entry: Entry) -> list[MarkCode]:
        decoder = self.decoder
        if name == "?" or len(name) > 4 or " " in name:
            message = f"“{name}” cannot be an attendance code: a code is short, has no blank, and is not “?”"
            decoder.report(67, message, entry.key_span)
        found: list[MarkCode] = []
        for item in decoder.items(entry.value, f"the meanings of code “{name}”", some=True):
            block = decoder.block(item, "a meaning")
            if block is None or not decoder.require(block, ("from", "category", "meaning"), "the meaning of a code"):
                continue
            decoder.only(block, ("from", "to", "category", "meaning"), "the meaning of a code")
            first, last = decoder.span_of_days(block, "the meaning of a code")
            category = decoder.text_node(value_of(block, "category"), "category")
            if first is None or category is None:
                continue
            self.known(category, "mark category", ("mark_categories",))
            found.append(MarkCode(name, category.value, first, last, self.text(block, "meaning"), item.span))
        found.sort(key=lambda code: code.first)
        for one, other in pairwise(found):
            if one.last is None or one.last >= other.first:
                message = f"two meanings of the code “{name}” overlap on {human(other.first)}"
                decoder.report(68, message, other.span, labels=((one.span, "the other stands here"),))
        return found
