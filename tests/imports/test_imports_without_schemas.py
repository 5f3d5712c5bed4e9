"""Whatever the schema of mappings refuses, the reader of mappings refuses by itself: so it is promised."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cme_rules.core.problem import has_errors
from cme_rules.imports import read_mapping
from cme_rules.read.decoder import Decoder
from cme_rules.read.load_words import LoadedWords, load_words
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.yaml_nodes import load_text
from tests.imports.building import HERE
from tests.slips import slips

SOUND = sorted((HERE / "base").glob("*.yaml"))


@cache
def words() -> LoadedWords:
    return load_words(HERE / "base/rules")


@pytest.mark.parametrize("path", SOUND, ids=[path.stem for path in SOUND])
def test_what_the_schema_refuses_is_refused_without_it(path: Path) -> None:
    loaded = load_text(path.read_text(encoding="utf-8"), path.name)
    shape = schema("mapping")
    assert loaded.node is not None
    assert shape is not None
    let_through = []
    refused = 0
    for spoilt in slips(loaded.node):
        if not has_errors(check_shape(spoilt, shape)):
            continue
        decoder = Decoder("M")
        found = read_mapping._Reader(decoder, words()).mapping(spoilt, path.name, "0")
        refused += 1
        if found is not None and not has_errors(decoder.problems):
            let_through.append(str(check_shape(spoilt, shape)[0]))
    assert let_through == []
    assert refused > 50
