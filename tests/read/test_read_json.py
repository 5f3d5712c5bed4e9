"""JSON: all that is sound is read, and nothing else."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.core.span import Span
from cme_rules.read.documents import load_lines
from cme_rules.read.limits import CASE
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.yaml_nodes import load_text


def told(text: str) -> list[str]:
    problems = load_text(text, "c.json").problems
    return [f"{each.span.line}:{each.span.column} {each.code} {each.message}" for each in problems if each.span]


def test_sound_json() -> None:
    text = '{\r\n\t"a\\u00e9\\/": "\\ud83d\\ude00\\n\\"",\n'
    text += '\t"b":[ 1,-2.5e+10 ,true,false,null,""],"n":12345678901234567890123\n}\n'
    root = load_text(text, "c.json").node
    assert isinstance(root, MapNode)
    assert list(root.items) == ["aé/", "b", "n"]
    assert root.items["aé/"].value == TextNode('😀\n"', True, Span("c.json", 2, 15, 2, 33))
    values = root.items["b"].value
    assert isinstance(values, ListNode)
    assert [(each.value, each.quoted) for each in values.items if isinstance(each, TextNode)] == [
        ("1", False),
        ("-2.5e+10", False),
        ("true", False),
        ("false", False),
        ("", False),
        ("", True),
    ]
    assert root.items["n"].value == TextNode("12345678901234567890123", False, Span("c.json", 3, 44, 3, 67))
    assert root.span == Span("c.json", 1, 1, 4, 2)


BAD = [
    ("[1,]", "1:3 CME-Y050 a comma stands after the last item"),
    ('{"a":1,}', "1:7 CME-Y050 a comma stands after the last item"),
    ('{"a" 1}', "1:6 CME-Y050 a colon is missing after the key"),
    ("{'a':1}", "1:2 CME-Y050 a key in double quotation marks is due here"),
    ("{a:1}", "1:2 CME-Y050 a key in double quotation marks is due here"),
    ("[01]", "1:2 CME-Y050 this is not a number as JSON writes it"),
    ("[+1]", "1:2 CME-Y050 this is not a number as JSON writes it"),
    ("[.5]", "1:2 CME-Y050 this is not a number as JSON writes it"),
    ("[1.]", "1:2 CME-Y050 this is not a number as JSON writes it"),
    ("[2024-03-12]", "1:2 CME-Y050 this is not a number as JSON writes it"),
    ("NaN", "1:1 CME-Y050 the word has no meaning in JSON"),
    ("[Infinity]", "1:2 CME-Y050 the word has no meaning in JSON"),
    ("[nullx]", "1:2 CME-Y050 a text stands without double quotation marks"),
    ("['a']", "1:2 CME-Y050 a text stands without double quotation marks"),
    ("[1 2]", "1:4 CME-Y050 a comma is missing here"),
    ("[,1]", "1:2 CME-Y050 a value is due here"),
    ('{"a":1', "1:1 CME-Y050 the bracket is never closed"),
    ('["', "1:2 CME-Y050 a tab or line end stands within a text, or its quotation mark is not closed"),
    ('{"a"', "1:5 CME-Y050 a colon is missing after the key"),
    ("[", "1:2 CME-Y050 the text ends where a value is due"),
    ('["a\tb"]', "1:2 CME-Y050 a tab or line end stands within a text, or its quotation mark is not closed"),
    ('["a]', "1:2 CME-Y050 a tab or line end stands within a text, or its quotation mark is not closed"),
    ('"\\q"', "1:2 CME-Y050 the backslash does not begin a character that is known"),
    ('"\\u12"', "1:2 CME-Y050 the backslash does not begin a character that is known"),
    ("[1] x", "1:5 CME-Y050 more text follows the end of the document"),
    ("// c\n{}", "1:1 CME-Y050 JSON has no comments"),
    ("# c\n{}", "1:1 CME-Y050 JSON has no comments"),
    ("a: 1\n", "1:1 CME-Y050 a text stands without double quotation marks"),
    ("", "1:1 CME-Y005 there is nothing to read here"),
    (" \n", "1:1 CME-Y005 there is nothing to read here"),
    ('{"a":1,\n"a":2}', "2:1 CME-Y034 the key “a” stands twice in the same block"),
    ('{"a":1,"\\u0061":2}', "1:8 CME-Y034 the key “a” stands twice in the same block"),
    ('{"":1}', "1:2 CME-Y035 the key is empty"),
    ('"\\u0000"', "1:1 CME-Y010 the value holds the control character U+0000 (NUL)"),
    ('"\\ud800"', "1:1 CME-Y010 the value holds the control character U+D800"),
    ("[" * 65 + "]" * 65, "1:65 CME-Y021 blocks are nested more than 64 deep"),
    ('"' + "x" * 20_001 + '"', "1:1 CME-Y023 the value is longer than 20,000 characters"),
    ("[" + "1," * 19_999 + "1]", "1:40000 CME-Y022 the document holds more than 20,000 values"),
]


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_what_is_refused(text: str, expected: str) -> None:
    assert told(text) == [expected]
    assert load_text(text, "c.json").node is None


def test_limits_are_reached_without_a_problem() -> None:
    assert told("[" * 64 + "]" * 64) == []
    assert told('"' + "x" * 20_000 + '"') == []
    assert told("[" + "1," * 19_998 + "1]") == []


def same(node: Node, value: Any) -> bool:
    if isinstance(value, dict):
        if not isinstance(node, MapNode) or list(node.items) != list(value):
            return False
        return all(same(node.items[key].value, each) for key, each in value.items())
    if isinstance(value, list):
        return isinstance(node, ListNode) and len(node.items) == len(value) and all(map(same, node.items, value))
    assert isinstance(node, TextNode)
    if isinstance(value, str):
        return node.quoted and node.value == value
    if value is None:
        return not node.quoted and node.value == ""
    return not node.quoted and json.loads(node.value) == value


_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Co")), max_size=20)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False).filter(math.isfinite) | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT.filter(bool), inner, max_size=4),
    max_leaves=12,
)


@given(_VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_all_that_is_sound_is_read(value: Any, ascii_only: bool, indent: Any) -> None:
    loaded = load_text(json.dumps(value, ensure_ascii=ascii_only, indent=indent), "c.json")
    assert loaded.problems == ()
    assert loaded.node is not None
    assert same(loaded.node, value)


@given(st.text(alphabet='{}[]",:0123456789.-+eEtrufalsn\\ \n\t', max_size=30))
def test_no_more_than_that_is_read(text: str) -> None:
    if load_text(text, "c.json").node is not None:
        json.loads(text)


def test_a_document_a_line() -> None:
    lines = ['\ufeff{"id": 1}\r\n', "\n", '{"id": \n', '{"id": 3}\n', "  \n", '{"id": 4, "id": 5}']
    found = list(load_lines(lines, "c.jsonl"))
    assert [each.first_line for each in found] == [1, 3, 4, 6]
    assert [each.node is not None for each in found] == [True, False, True, False]
    assert [str(each.problems[0].span) for each in found if each.problems] == ["c.jsonl:3:8", "c.jsonl:6:11"]
    assert found[2].node is not None
    assert found[2].node.span == Span("c.jsonl", 4, 1, 4, 10)


def test_a_line_in_pieces_and_one_too_long() -> None:
    pieces = ['{"id"', ": 1}\n", '"' + "x" * 200_000, "x" * 100_000, '"\n', '{"id": 3}\n']
    found = list(load_lines(pieces, "c.jsonl"))
    assert [each.first_line for each in found] == [1, 2, 3]
    assert [each.node is not None for each in found] == [True, False, True]
    assert [each.code for each in found[1].problems] == ["CME-Y020"]


def test_a_line_at_the_limit() -> None:
    blank = " " * (CASE.document_bytes - 2)
    assert [each.problems for each in load_lines([f"[{blank}]\r\n"], "c.jsonl")] == [()]
    [found] = load_lines([f"[{blank} ]\r\n"], "c.jsonl")
    assert [each.code for each in found.problems] == ["CME-Y020"]


def test_lines_with_nothing_in_them() -> None:
    [found] = load_lines(["\n", "  \n"], "c.jsonl")
    assert [each.code for each in found.problems] == ["CME-Y005"]
