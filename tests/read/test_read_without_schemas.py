"""Whatever a schema refuses, the decoder refuses by itself, as is promised: sound files with one slip each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from random import Random

import pytest

from cme_rules.core.problem import has_errors
from cme_rules.pipeline import open_rules
from cme_rules.read.decode_calendars import decode_calendars
from cme_rules.read.decode_cases import decode_case
from cme_rules.read.decode_registers import decode_register
from cme_rules.read.decode_rules import decode_head, decode_rule
from cme_rules.read.decode_sources import decode_document, decode_local_set, decode_reading
from cme_rules.read.decode_vocabulary import decode_vocabulary
from cme_rules.read.decoder import Decoder
from cme_rules.read.nodes import MapNode, Node
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.words import Words
from cme_rules.read.yaml_nodes import load_documents
from tests.slips import slips

ROOT = Path(__file__).parents[2]
SETS = sorted(path.parent for path in (ROOT / "tests/conformance").glob("*/rules/statutory"))
MOST = 60
"""So many slips of each file are tried, picked by its text."""


@cache
def words(folder: Path) -> tuple[Words, dict[str, str]]:
    source = open_rules(folder).source
    heads = {}
    for path in (folder / "statutory").glob("*.yaml"):
        head = decode_head(nodes(path)[0], "statutory")
        assert head is not None
        heads[head.id] = head
    units = {name: days.unit for name, days in source.calendars.items()}
    return Words(source.vocabulary, heads, source.readings, source.documents), units


def nodes(path: Path) -> list[Node]:
    found = [one.node for one in load_documents(path.read_text(encoding="utf-8"), path.name)]
    return [node for node in found if node is not None]


def without_examples(node: Node) -> MapNode:
    """A rule with its first example only, so that its other parts have their turn."""
    assert isinstance(node, MapNode)
    return MapNode({key: entry for key, entry in node.items.items() if key != "examples"}, node.span)


def refused(node: Node, kind: str, alone: Callable[[Node, Decoder], object], most: int = MOST) -> list[str]:
    """Give what the schema refuses and the decoder lets through."""
    shape = schema(kind)
    assert shape is not None
    every = list(slips(node))
    picked = Random(len(every)).sample(every, min(most, len(every)))  # noqa: S311  no secret
    through = []
    for spoilt in picked:
        said = check_shape(spoilt, shape)
        if has_errors(said):
            decoder = Decoder("C", quote=False) if kind == "case" else Decoder()
            found = alone(spoilt, decoder)
            if found is not None and not has_errors(decoder.problems) and not _told_elsewhere(said[0].message):
                through.append(f"{said[0].span}: {said[0].message}")
    return through


def _told_elsewhere(message: str) -> bool:
    """A rule without versions is refused when rules are linked; an example need not say what it is about."""
    return message in ("“versions” is empty, and needs at least 1", "“about” is missing at the top level")


@pytest.mark.parametrize("folder", SETS, ids=[path.parent.name for path in SETS])
def test_rules(folder: Path) -> None:
    known, _ = words(folder)
    for path in sorted((folder / "statutory").glob("*.yaml")):
        node = without_examples(nodes(path)[0])
        through = refused(node, "rule", lambda one, decoder: decode_rule(decoder, one, known, "statutory"))
        assert through == [], path.name


@pytest.mark.parametrize("folder", SETS, ids=[path.parent.name for path in SETS])
def test_cases(folder: Path) -> None:
    known, units = words(folder)
    for rule in open_rules(folder).rules.rules.values():
        for example in rule.examples[:2]:
            case = example.case
            assert isinstance(case, MapNode)
            alone = partial(_case, known=known, units=units, about=rule.about)
            assert refused(case, "case", alone, 20) == [], rule.id


def _case(node: Node, decoder: Decoder, known: Words, units: dict[str, str], about: str) -> object:
    return decode_case(decoder, node, known, units, about=about, name="x")


def files(kind: str) -> Iterator[Path]:
    yield from sorted((ROOT / "rules" / kind).glob("*.yaml"))[:6]
    yield from sorted((ROOT / "tests/conformance").glob(f"*/rules/{kind}/*.yaml"))[:6]


def test_vocabularies_readings_sources_and_calendars() -> None:
    readers: dict[str, tuple[str, Callable[[Node, Decoder], object]]] = {
        "vocabulary": ("vocabulary", lambda node, decoder: decode_vocabulary(decoder, [node])),
        "readings": ("reading", lambda node, decoder: decode_reading(decoder, node)),
        "sources": ("document", lambda node, decoder: decode_document(decoder, node)),
        "calendars": ("calendar", lambda node, decoder: decode_calendars(decoder, [node], faulty=False)),
    }
    for folder, (kind, alone) in readers.items():
        for path in files(folder):
            for node in nodes(path):
                assert refused(node, kind, alone) == [], path


def test_authorities_and_registers() -> None:
    known, _ = words(ROOT / "rules")
    for path in sorted((ROOT / "rules/local").glob("*/authority.yaml")):
        alone = partial(lambda node, decoder, name: decode_local_set(decoder, node, known, name), name=path.parent.name)
        assert refused(nodes(path)[0], "authority", alone) == [], path
    for path in sorted((ROOT / "rules/registers").glob("*.yaml"))[:4]:
        assert refused(nodes(path)[0], "register", lambda node, decoder: decode_register(decoder, node, known)) == []


def test_an_episode_that_does_not_say_whose_it_is() -> None:
    (path,) = (ROOT / "tests/conformance/episodes/rules/vocabulary").glob("*.yaml")
    text = path.read_text(encoding="utf-8")
    for about in ("about: [animal]", "about: {animal: animal}"):
        spoilt = text.replace("stay:\n    about: animal", f"stay:\n    {about}")
        assert spoilt != text
        (loaded,) = load_documents(spoilt, "v.yaml")
        assert loaded.node is not None
        decoder = Decoder()
        decode_vocabulary(decoder, [loaded.node])
        assert [one.code for one in decoder.problems] == ["CME-S003"], about
