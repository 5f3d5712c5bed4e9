"""Exports as they are written in YAML, and the table of names and numbers that feeds them."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import PrivateProblem, RuleProblem, has_errors
from cme_rules.core.span import Span
from cme_rules.model.export import Export, Feed, Required
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.read.decode_conditions import condition
from cme_rules.read.decode_pieces import Place
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.documents import load_file
from cme_rules.read.encoding import decode
from cme_rules.read.files import read_bytes, shown
from cme_rules.read.limits import MIB
from cme_rules.read.nodes import MapNode, Node
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.words import Words

_PACKAGE = Path(__file__).parent.parent
PARTS = ("authority", "establishment")
SOURCES = ("fact", "event", "identity")
LONGEST_TABLE = 50 * MIB
CASE = "case"


def shipped(name: str) -> tuple[Path, str]:
    """Return the file of an export that comes with the program, and what to call it."""
    called = f"mappings/exports/{name}.yaml"
    for folder in (_PACKAGE, _PACKAGE.parent):
        if (folder / called).is_file():
            return folder / called, called
    return _PACKAGE / called, called


def load_export(path: Path, vocabulary: Vocabulary, formats: Mapping[str, Collection[str]], file: str = "") -> Export:
    """Read an export; ``formats`` gives the elements of each format that the program knows, ``file`` the path to show.

    Raises:
        RuleProblem: anything in the file is wrong: all of it at once.

    """
    loaded = load_file(path, file)
    problems = list(loaded.problems)
    if loaded.node is None:
        raise RuleProblem(problems)
    shape = schema("export")
    if shape is not None:
        problems += check_shape(loaded.node, shape, show_values=True)
    if has_errors(problems):
        raise RuleProblem(problems)
    decoder = Decoder("R")
    found = _decode(decoder, loaded.node, vocabulary, formats)
    problems += decoder.problems
    if found is None or has_errors(problems):
        raise RuleProblem(problems)
    return found


def _decode(
    decoder: Decoder, node: Node, vocabulary: Vocabulary, formats: Mapping[str, Collection[str]]
) -> Export | None:
    block = decoder.block(node, "an export")
    keys = ("export", "title", "about", "format", "requires", "record_as", "elements")
    if block is None or not decoder.require(block, keys, "the export"):
        return None
    decoder.only(block, keys, "an export")
    about = decoder.text(value_of(block, "about"), "about")
    form = decoder.text_node(value_of(block, "format"), "format")
    if form is None:
        return None
    if form.value not in formats:
        decoder.report("CME-E001", f"unknown format “{form.value}”", form.span, "", decoder.near(form.value, formats))
        return None
    words = Words(vocabulary)
    place = Place(decoder, words, about, moments=(), read_condition=condition)
    requires = []
    for one in _blocks(decoder, block, "requires", "a requirement", ("says", "when")):
        when = condition(place, value_of(one, "when"))
        if when is not None:
            requires.append(Required(decoder.text(value_of(one, "says"), "says"), when, one.span))
    recorded = []
    for one in _blocks(decoder, block, "record_as", "an event to record", ("event", "by")):
        event = decoder.text_node(value_of(one, "event"), "event")
        if event is not None and words.event(decoder, event, about) is not None:
            recorded.append((event.value, decoder.text(value_of(one, "by"), "by")))
    feeds = []
    for one in _blocks(decoder, block, "elements", "an element", ("element",), (*SOURCES, "part")):
        feed = _feed(decoder, one, words, about, formats[form.value])
        if feed is not None:
            feeds.append(feed)
    texts = [decoder.text(value_of(block, key), key) for key in ("export", "title")]
    return Export(texts[0], texts[1], about, form.value, tuple(requires), tuple(recorded), tuple(feeds))


def _blocks(
    decoder: Decoder, block: MapNode, key: str, what: str, needed: tuple[str, ...], more: tuple[str, ...] = ()
) -> Iterator[MapNode]:
    """Give the blocks of a list, each with the keys that it needs; only what is to be recorded may be nothing."""
    for item in decoder.items(value_of(block, key), key, some=key != "record_as"):
        one = decoder.block(item, what)
        if one is not None and decoder.require(one, needed, what):
            decoder.only(one, (*needed, *more), what)
            yield one


def _feed(decoder: Decoder, block: MapNode, words: Words, about: str, known: Collection[str]) -> Feed | None:
    element = decoder.text_node(value_of(block, "element"), "element")
    if element is None:
        return None
    if element.value not in known:
        near = decoder.near(element.value, known)
        decoder.report("CME-E001", f"the format has no element “{element.value}” to be filled", element.span, "", near)
        return None
    given = [kind for kind in SOURCES if kind in block.items]
    if len(given) != 1:
        decoder.report("CME-E001", "an element comes from one of “fact”, “event” or “identity”", element.span)
        return None
    name = decoder.text_node(value_of(block, given[0]), given[0])
    if name is None:
        return None
    if given[0] == "fact":
        words.fact(decoder, name, about)
    elif given[0] == "event":
        words.event(decoder, name, about)
    part = decoder.choice(value_of(block, "part"), PARTS, "part", "")
    return Feed(element.value, given[0], name.value, part, block.span)


class Identity:
    """The row of one case in the identity table, and where each value of it stands."""

    def __init__(self, file: str = "", line: int = 1, values: Mapping[str, str] | None = None) -> None:
        self.file, self.line = file, line
        self.values = dict(values or {})

    def span(self, column: str = "") -> Span | None:
        """Return the place of a value: the line of the row, and the number of the field for the column."""
        if not self.file:
            return None
        number = list(self.values).index(column) + 1 if column in self.values else 1
        return Span(self.file, self.line, number, self.line, number + 1)


def load_identity(path: Path, case: str) -> Identity:
    """Read the row of one case from the table of names and numbers.

    Raises:
        PrivateProblem: the table cannot be used; nothing of it is quoted.

    """
    file = shown(path)
    data, problems = read_bytes(path, LONGEST_TABLE, file)
    text, more = decode(data, file) if data is not None else (None, [])
    if text is None:
        raise PrivateProblem([*problems, *more])

    def wrong(message: str, line: int) -> PrivateProblem:
        return PrivateProblem([problem("CME-E004", message, Span(file, line, 1, line, 2))])

    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    head: list[str] = []
    found: list[Identity] = []
    try:
        for row in reader:
            if not head:
                head = [name.strip().lower() for name in row]
                if CASE not in head or len(set(head)) < len(head):
                    raise wrong("the first line must name the columns, each once, and one of them “case”", 1)
            elif row and row[head.index(CASE) : head.index(CASE) + 1] == [case]:
                if len(row) != len(head):
                    raise wrong("the row has not as many fields as there are columns", reader.line_num)
                values = {name: value.strip() for name, value in zip(head, row, strict=True)}
                found.append(Identity(file, reader.line_num, values))
    except csv.Error:
        raise wrong("the line is not CSV: quotes do not match", max(reader.line_num, 1)) from None
    if not found:
        raise wrong("the table has no row for the case", 1)
    if len(found) > 1:
        raise wrong("the table has a second row for the case", found[1].line)
    return found[0]
