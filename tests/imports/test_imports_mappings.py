"""The mappings that come with the program: sound, explained, and found when the program is installed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from cme_rules.cli.main import run
from cme_rules.imports import read_columns, read_mapping, read_tables
from cme_rules.imports.read_mapping import load_mapping
from cme_rules.imports.shipped import shipped
from cme_rules.read.load_words import LoadedWords, load_words
from cme_rules.read.schemas import schema

ROOT = Path(__file__).parents[2]
NAMES = ("act-log", "calendar", "capita-one", "care-first", "case-sheet", "census", "register-form", "register-rows",
         "register-weeks", "s2s", "safeguarding-dataset", "synergy")  # fmt: skip


@cache
def words() -> LoadedWords:
    return load_words(ROOT / "rules")


def objects(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if isinstance(part.get("properties"), dict):
            yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


def get() -> dict[str, Any]:
    found = schema("mapping")
    assert found is not None
    return found


def test_there_is_one_for_each_kind_of_source() -> None:
    assert tuple(shipped()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_is_sound_and_says_what_it_is(name: str) -> None:
    path = shipped()[name]
    mapping = load_mapping(path, words())
    assert mapping.id == name
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/mapping.schema.json\n# ")


def test_the_schema_explains_every_key_and_lets_no_other_pass() -> None:
    Draft7Validator.check_schema(get())
    for each in objects(get()):
        assert each["additionalProperties"] is False
        for key, value in each["properties"].items():
            target = get()["definitions"][value["$ref"].rsplit("/", 1)[1]] if "$ref" in value else value
            assert target.get("title"), f"{key} has no title"
            assert target.get("description"), f"{key} has no description"


def test_the_keys_are_those_of_the_reader() -> None:
    top = get()["properties"]
    assert set(top) == {*read_mapping.HEAD, *read_mapping.CASES, "days"}
    assert set(top["days"]["properties"]) == set(read_mapping.DAYS)
    table = top["tables"]["items"]["properties"]
    assert set(table) == set(read_tables.TABLE)
    assert set(table["case"]["properties"]) == set(read_tables.CASE)
    assert set(table["upn"]["properties"]) == set(read_tables.UPN)
    parts = {name: set(table[name]["items"]["properties"]) for name in ("events", "facts", "links", "marks")}
    assert parts["events"] == {*read_tables.EVENT, *(key for keys in read_tables.EVENT.values() for key in keys)}
    assert parts["facts"] == set(read_tables.FACT)
    assert parts["links"] == set(read_tables.LINK)
    assert parts["marks"] == set(read_tables.MARKS)
    assert set(get()["definitions"]["column"]["properties"]) == set(read_columns.COLUMN)


def test_they_travel_in_the_wheel() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    assert {"cme_rules.imports", "cme_rules.imports.national", "cme_rules.mappings"} <= set(settings["packages"])
    assert settings["package-dir"]["cme_rules.mappings"] == "mappings"
    assert settings["package-data"]["cme_rules.mappings"] == ["**/*.yaml"]


def test_the_verb_lists_and_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mapping"]) == 0
    assert capsys.readouterr().out.split() == list(NAMES)
    assert run(["mapping", "act-log"]) == 0
    assert capsys.readouterr().out == (ROOT / "mappings/act-log.yaml").read_text(encoding="utf-8")
    assert run(["mapping", "actlog"]) == 2
    assert "did you mean “act-log”?" in capsys.readouterr().err
