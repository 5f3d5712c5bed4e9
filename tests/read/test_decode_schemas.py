"""The schemas and the decoder know the same keys, and every key is explained in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from cme_rules.read import (
    decode_cases,
    decode_conditions,
    decode_duties,
    decode_moments,
    decode_rules,
    decode_vocabulary,
)
from cme_rules.read.schemas import schema

NAMES = ("authority", "case", "document", "reading", "rule", "vocabulary")


def objects(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if isinstance(part.get("properties"), dict):
            yield part
        for value in part.values():
            yield from objects(value)
    elif isinstance(part, list):
        for value in part:
            yield from objects(value)


def get(name: str) -> dict[str, Any]:
    found = schema(name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_sound_and_explains_every_key(name: str) -> None:
    found = get(name)
    Draft7Validator.check_schema(found)
    for each in objects(found):
        assert each["additionalProperties"] is False
        for key, value in each["properties"].items():
            target = get(name)["definitions"][value["$ref"].rsplit("/", 1)[1]] if "$ref" in value else value
            assert target.get("title"), f"{key} has no title"
            assert target.get("description"), f"{key} has no description"


def test_the_keys_are_those_of_the_decoder() -> None:
    rule, definitions = get("rule"), get("rule")["definitions"]
    assert set(rule["properties"]) == {*decode_rules.HEAD, *decode_rules.OPTIONAL}
    version = rule["properties"]["versions"]["items"]["properties"]
    fields = {field for each in decode_rules.FIELDS.values() for field in each}
    assert set(version) == {*fields, *decode_rules._COMMON}
    forms = (
        (definitions["condition"], decode_conditions.CONDITIONS),
        (definitions["moment"], decode_moments.MOMENTS),
        (definitions["due"], decode_duties._LIMITS),
        (definitions["discharge"], decode_duties._DISCHARGES),
        (version["trigger"], decode_duties._TRIGGERS),
    )
    for shape, known in forms:
        assert set(shape["properties"]) == {*known, *(key for keys in known.values() for key in keys)}
    assert set(get("case")["properties"]) == set(decode_cases._TOP)
    assert set(get("vocabulary")["properties"]) == set(decode_vocabulary.SECTIONS)
