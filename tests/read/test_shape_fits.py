"""The quick test of a shape and the full validator agree, on what is shipped and on what has been spoilt."""

from __future__ import annotations

import copy
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest

from cme_rules.read.schemas import schema
from cme_rules.read.shape import plain
from cme_rules.read.shape_fits import compiled
from cme_rules.read.yaml_nodes import load_documents

ROOT = Path(__file__).parents[2]
PLACES = {
    "rule": "rules/statutory/**/*.yaml",
    "case": "examples/cases/*.yaml",
    "vocabulary": "rules/vocabulary/*.yaml",
    "document": "rules/sources/*.yaml",
    "reading": "rules/readings/*.yaml",
    "calendar": "rules/calendars/*.yaml",
    "register": "rules/registers/*.yaml",
    "authority": "rules/local/*/authority.yaml",
}
SPOILT = (None, True, 1, 0, -1, "", "x", "2025-01-01", [], {}, [1], {"a": "b"}, [[]], {"event": "x"}, {"all": []})


def data(name: str) -> list[Any]:
    found = []
    for path in sorted(ROOT.glob(PLACES[name]))[:25]:
        if name == "rule" and path.name == "authority.yaml":
            continue
        for loaded in load_documents(path.read_text(encoding="utf-8"), path.name):
            if loaded.node is not None:
                found.append(plain(loaded.node))
    assert found
    return found


def places(value: Any) -> list[tuple[Any, Any]]:
    found = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        found += [(value, key), *places(inner)]
    return found


def spoil(random: Random, value: Any) -> Any:
    """Give a copy in which one thing has been put, taken away or put elsewhere."""
    value = copy.deepcopy(value)
    holder, key = random.choice(places(value))
    roll = random.random()
    if roll < 0.6:
        holder[key] = copy.deepcopy(random.choice(SPOILT))
    elif roll < 0.8 or not isinstance(holder, dict):
        del holder[key]
    else:
        holder[f"{key}x"] = holder.pop(key)
    return value


@pytest.mark.parametrize("name", sorted(PLACES))
def test_the_quick_test_and_the_full_validator_agree(name: str) -> None:
    shape = schema(name)
    assert shape is not None
    fits = compiled(shape)
    assert fits is not None, "the schema uses a word that is not compiled: every file would be validated in full"
    validator = jsonschema.Draft7Validator(shape)
    random = Random(7)  # noqa: S311  an invented fault, no secret
    sound = data(name)
    assert all(fits(each) for each in sound)
    seen = set()
    for _ in range(400):
        spoilt = spoil(random, random.choice(sound))
        said = validator.is_valid(spoilt)
        assert fits(spoilt) is said, spoilt
        seen.add(said)
    assert False in seen


@pytest.mark.parametrize(
    "shape",
    [
        {"type": "nonsense"},
        {"maxItems": 3},
        {"items": [{"type": "string"}]},
        {"$ref": "#/definitions/none"},
        {"$ref": "elsewhere.json"},
        {"pattern": "("},
        {"then": {"type": "string"}},
        {"enum": [{"a": 1}]},
    ],
)
def test_what_is_not_known_is_left_to_the_full_validator(shape: dict[str, Any]) -> None:
    assert compiled(shape) is None


def test_beside_a_reference_nothing_counts() -> None:
    shape = {"definitions": {"text": {"type": "string"}}, "$ref": "#/definitions/text", "type": "integer"}
    fits = compiled(shape)
    assert fits is not None
    assert (fits("a"), fits(1)) == (True, False)


@pytest.mark.parametrize(
    ("schema", "fitting", "others"),
    [
        ({"minimum": 3}, [3, 4, "2", True], [2]),
        ({"anyOf": [{"const": 1}, {"type": "string"}]}, [1, "x"], [2, None]),
        # Of two forms that both fit, “one of” fits neither.
        ({"oneOf": [{"type": "integer"}, {"minimum": 5}]}, [4, "x"], [5]),
        ({"allOf": [{"type": "integer"}, {"minimum": 5}]}, [5], [4, "x"]),
    ],
)
def test_words_that_no_schema_of_rules_uses(schema: dict[str, Any], fitting: list[Any], others: list[Any]) -> None:
    fits = compiled(schema)
    assert fits is not None
    assert [fits(value) for value in (*fitting, *others)] == [True] * len(fitting) + [False] * len(others)
