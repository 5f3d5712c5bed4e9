"""The shape of a file: one problem for each slip, at its place, in plain words."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.core.problem import InternalError, Problem
from cme_rules.core.span import Span
from cme_rules.read.shape import check_shape, plain
from cme_rules.read.yaml_nodes import load_text

CONDITION = {
    "oneOf": [
        {
            "type": "object",
            "required": [key],
            "additionalProperties": False,
            "properties": {key: {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/condition"}}},
        }
        for key in ("all", "any")
    ]
    + [
        {
            "type": "object",
            "required": ["event"],
            "additionalProperties": False,
            "properties": {"event": {"type": "string"}, "without": {"type": "string"}},
        }
    ]
}


def form(kind: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"kind": {"const": kind}, **properties},
        "required": ["kind", *properties],
    }


DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$", "x-say": "a date such as 2024-03-12"}

SCHEMA: dict[str, Any] = {
    "$id": "test",
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "date": DATE,
        "plainform": {"type": "string", "pattern": "^x$"},
        "list": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueItems": True,
            "items": {"type": "string"},
        },
        "kind": {"enum": ["duty", "prohibition", "definition"]},
        "version": {"const": 1},
        "short": {"type": "string", "minLength": 2, "maxLength": 5},
        "flag": {"type": "boolean"},
        "number": {"type": "integer", "minimum": 2, "maximum": 9},
        "even": {"type": "integer", "multipleOf": 2},
        "decimal": {"type": "number"},
        "facts": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 2,
            "propertyNames": {"pattern": "^[a-z_]+$", "x-say": "a name in small letters"},
        },
        "roles": {"type": "object", "propertyNames": {"enum": ["worker", "teacher"]}},
        "never": False,
        "not_this": {"type": "string", "not": {"const": "x"}},
        "nothing": {"type": "null"},
        "condition": {"$ref": "#/definitions/condition"},
        "who": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        "count": {"anyOf": [{"type": "integer"}, {"enum": ["all", "none"]}]},
        "words": {"anyOf": [{"enum": ["all", "none"]}, {"const": "some"}]},
        "norm": {"oneOf": [form("duty", days={"type": "integer"}), form("ban", until={"type": "string"})]},
        "mixed": {"oneOf": [{"type": "string"}, form("duty"), form("ban")]},
        "one": {"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        "overlap": {"oneOf": [{"type": "string"}, {"maxLength": 3}]},
        "close": {"anyOf": [{"minLength": 5}, {"pattern": "^x"}], "x-say": "something long"},
        "nest": {"oneOf": [{"type": "boolean"}, {"$ref": "#/definitions/condition"}]},
        "ways": {
            "oneOf": [
                {"required": ["a"], "properties": {"x": {"type": "integer"}}},
                {"required": ["b"], "properties": {"x": {"type": "boolean"}}},
            ]
        },
        "only": {"type": "object", "additionalProperties": False, "patternProperties": {"^x_": True}},
        "first": {
            "type": "array",
            "items": [{"type": "string"}],
            "additionalItems": False,
            "x-say": "one item",
        },
        "kinds": {"type": ["string", "boolean"]},
        "pair": {"type": "object", "dependencies": {"a": ["b"]}, "not": {"required": ["c", "d"]}},
        "odd": {"type": "object", "not": {"required": ["bad"]}},
        "has": {"type": "array", "contains": {"const": "x"}},
        "when": {"type": "object", "if": {"required": ["a"]}, "then": {"required": ["b"]}},
    },
    "definitions": {"condition": CONDITION},
}


def check(text: str, schema: dict[str, Any] = SCHEMA, show_values: bool = True) -> list[Problem]:
    loaded = load_text(text, "r.yaml")
    assert loaded.node is not None, loaded.problems
    return check_shape(loaded.node, schema, show_values=show_values)


def told(problems: list[Problem]) -> list[str]:
    return [
        f"{each.span.line}:{each.span.column} {each.code} {each.message} | {each.help}"
        for each in problems
        if each.span
    ]


def _cases() -> list[tuple[str, list[str]]]:
    blocks = Path(__file__).with_name("read_shape_cases.txt").read_text(encoding="utf-8").split("====\n")[1:]
    halves = [block.split("----\n") for block in blocks]
    return [(text, said.splitlines()) for text, said in halves]


CASES = _cases()


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_said(text: str, expected: list[str]) -> None:
    assert told(check(text)) == expected


def test_what_is_missing_is_said_with_its_block() -> None:
    schema = {
        "required": ["id", "due"],
        "properties": {"list": {"items": {"required": ["on"]}}, "a": {"required": ["b"]}},
    }
    problems = check("list:\n- of: x\n- on: y\na: {c: 1}\n", schema)
    assert told(problems) == [
        "1:1 CME-S002 “due” is missing at the top level | add a line “due:” with its value",
        "1:1 CME-S002 “id” is missing at the top level | add a line “id:” with its value",
        "2:3 CME-S002 “on” is missing in item 1 of “list” | add a line “on:” with its value",
        "4:1 CME-S002 “b” is missing in the block “a” | add a line “b:” with its value",
    ]


def test_all_slips_are_found_at_once_and_in_order() -> None:
    problems = check("who: 3\nids: x\nkind: x\nlist: []\nid: 1\n")
    assert [each.span.line for each in problems if each.span] == [1, 2, 3, 4, 5]


def test_the_words_that_are_allowed_are_listed_up_to_a_dozen() -> None:
    schema = {"properties": {"kind": {"enum": [f"word{each:02}" for each in range(14)]}}}
    [problem] = check("kind: q\n", schema)
    assert problem.help.endswith("“word10”, “word11” and 2 more")


def test_a_repeated_item_shows_the_first() -> None:
    [problem] = check("list: [a, b, a]\n")
    assert problem.labels == ((Span("r.yaml", 1, 8, 1, 9), "first given here"),)


def test_one_and_true_are_not_the_same_item() -> None:
    assert check("a: [1, true]\n", {"properties": {"a": {"uniqueItems": True}}}) == []
    [problem] = check("a: [1, true, x, x]\n", {"properties": {"a": {"uniqueItems": True}}})
    assert problem.message == "item 4 of “a” repeats item 3"


@pytest.mark.parametrize("text", [re.sub(r"\bx\b", "Canary", text) for text, _ in CASES])
def test_no_value_of_a_case_file_is_shown(text: str) -> None:
    for each in check(text, show_values=False):
        assert "Canary" not in each.message + each.help


def test_values_are_shown_only_on_request() -> None:
    assert "2024-3-12" not in check("date: 2024-3-12\n", show_values=False)[0].message
    assert "dutty" not in str(check("kind: dutty\n", show_values=False))
    long = check("kind: " + "q" * 100 + "\n")[0].message
    assert long.endswith("q…”")
    assert len(long) < 120


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("01", "01"),
        ("1.0", "1.0"),
        ("+1", "+1"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ("True", "True"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("null", "null"),
        ("~", "~"),
        ("2024-02-30", "2024-02-30"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("''", ""),
        ("|-\n  true", "true"),
        ("٣", "٣"),
    ],
)
def test_plain_values(text: str, expected: object) -> None:
    node = load_text(f"a: {text}\n", "r.yaml").node
    assert node is not None
    value = plain(node)["a"]
    assert value == expected
    assert type(value) is type(expected)


def test_an_endless_number_is_text() -> None:
    node = load_text("a: " + "9" * 5000 + "\nb:\n", "r.yaml").node
    assert node is not None
    assert plain(node) == {"a": "9" * 5000, "b": None}


def test_an_unsound_schema_is_a_fault_of_the_program() -> None:
    with pytest.raises(InternalError) as caught:
        check("a: 1\n", {"$id": "bad", "type": 7})
    assert caught.value.problems[0].code == "CME-I001"


def test_two_schemas_of_one_id_are_kept_apart() -> None:
    assert check("a: x\n", {"$id": "same", "properties": {"a": {"type": "string"}}}) == []
    assert len(check("a: x\n", {"$id": "same", "properties": {"a": {"type": "integer"}}})) == 1


_KEYS = st.sampled_from([*SCHEMA["properties"], "all", "any", "event", "a", "b", "c", "d", "days"])
_SCALARS = st.sampled_from(["x", "1", "true", "duty", "''", "2024-03-12", "ban", "~", ""])
_FLOW = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner.filter(bool), max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
        | st.dictionaries(_KEYS, inner, max_size=4).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=15,
)


@given(st.dictionaries(_KEYS, _FLOW, max_size=6))
def test_every_problem_has_a_place_and_help_and_no_schema_in_it(items: dict[str, str]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in items.items()) or "{}"
    for each in check(text):
        assert each.span is not None
        assert each.help
        words = set((each.message + " " + each.help).replace("“", " ").replace("”", " ").split())
        assert not words & {
            "object",
            "array",
            "string",
            "oneOf",
            "anyOf",
            "schema",
            "additionalProperties",
            "None",
        }


def test_of_what_must_stand_together_only_what_is_lacking_is_told() -> None:
    [problem] = check("a: 1\nb: 2\n", {"dependencies": {"a": ["b", "c"], "d": ["e"]}})
    assert (problem.code, problem.message) == ("CME-S010", "“a” needs “c” beside it")


def test_of_a_block_that_is_none_only_its_kind_is_told() -> None:
    """What may not stand in a block says nothing of a text."""
    [problem] = check("odd: x\n")
    assert (problem.code, problem.message) == ("CME-S003", "“odd” should be a block of keys, and is text")


def test_one_and_one_point_nought_are_written_differently() -> None:
    assert check("a: [1, 1.0]\n", {"properties": {"a": {"uniqueItems": True}}}) == []


def test_of_forms_of_which_none_has_the_kind_only_the_kinds_are_told() -> None:
    """What else does not fit, the item within and the number of items, says nothing of the kind."""
    forms = [{"type": "string"}, {"type": "integer", "minItems": 2, "items": {"type": "string"}}]
    [problem] = check("a: [1]\n", {"properties": {"a": {"anyOf": forms}}})
    assert (problem.code, problem.message) == ("CME-S003", "“a” should be text or a whole number, and is a list")
