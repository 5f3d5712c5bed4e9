"""The strict part of YAML: what is read, and what is refused, where and in which words."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.core.problem import has_errors
from cme_rules.core.span import Span
from cme_rules.read.limits import CASE, MIB, RULE
from cme_rules.read.nodes import ListNode, Loaded, MapNode, Node, TextNode
from cme_rules.read.yaml_nodes import load_documents, load_text, source_line


def told(loaded: Loaded) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code} {each.message}" for each in loaded.problems if each.span]


def simple(node: Node | None) -> object:
    if isinstance(node, MapNode):
        return {key: simple(entry.value) for key, entry in node.items.items()}
    if isinstance(node, ListNode):
        return [simple(item) for item in node.items]
    return node.value if isinstance(node, TextNode) else None


def test_every_value_is_text() -> None:
    text = (
        "country: NO\non: yes\ntime: 12:30\noctal: 010\nversion: 1.10\ndate: 2024-02-30\nnull: ~\nempty:\n"
        "hex: 0x1F\ninf: .inf\nsum: 1_000\nset: [off, {n: 1}]\n"
    )
    assert simple(load_text(text, "r.yaml").node) == {
        "country": "NO",
        "on": "yes",
        "time": "12:30",
        "octal": "010",
        "version": "1.10",
        "date": "2024-02-30",
        "null": "~",
        "empty": "",
        "hex": "0x1F",
        "inf": ".inf",
        "sum": "1_000",
        "set": ["off", {"n": "1"}],
    }


def test_places_are_those_of_the_file() -> None:
    loaded = load_text("id: é-visit\nwhen:\n  - a: 'x'\n  - |\n    text\nlast: 1\n", "r.yaml")
    root = loaded.node
    assert isinstance(root, MapNode)
    assert root.items["id"].key_span == Span("r.yaml", 1, 1, 1, 3)
    assert root.items["id"].value == TextNode("é-visit", False, Span("r.yaml", 1, 5, 1, 12))
    when = root.items["when"].value
    assert isinstance(when, ListNode)
    assert when.span == Span("r.yaml", 3, 3, 6, 1)
    first, second = when.items
    assert first.span == Span("r.yaml", 3, 5, 3, 11)
    assert isinstance(first, MapNode)
    assert first.items["a"].value == TextNode("x", True, Span("r.yaml", 3, 8, 3, 11))
    assert second == TextNode("text\n", True, Span("r.yaml", 4, 5, 6, 1))
    assert root.span == Span("r.yaml", 1, 1, 6, 8)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems(ending: str) -> None:
    loaded = load_text(ending.join(["a: 1", "b:", "  c: 2", ""]), "r.yaml")
    assert simple(loaded.node) == {"a": "1", "b": {"c": "2"}}
    assert isinstance(loaded.node, MapNode)
    assert loaded.node.items["b"].value.span.line == 3


def test_a_byte_order_mark_is_taken_off() -> None:
    loaded = load_text("\ufeffa: 1\n", "r.yaml")
    assert loaded.problems == ()
    assert isinstance(loaded.node, MapNode)
    assert loaded.node.items["a"].key_span == Span("r.yaml", 1, 1, 1, 2)


BOMB = "a: &a [x, x]\n" + "".join(
    f"{key}: &{key} [*{prev}, *{prev}]\n" for prev, key in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_an_alias_bomb_is_refused_at_once() -> None:
    start = time.perf_counter()
    loaded = load_text(BOMB, "r.yaml")
    assert time.perf_counter() - start < 0.5
    codes = [each.code for each in loaded.problems]
    assert codes.count("CME-Y030") == 9
    assert codes.count("CME-Y031") == 16
    assert loaded.node is loaded.partial is None


def test_both_places_of_a_key_that_stands_twice_are_shown() -> None:
    [problem] = load_text("due: 1\nwho: 2\ndue: 3\n", "r.yaml").problems
    assert problem.labels == ((Span("r.yaml", 1, 1, 1, 4), "first given here"),)
    assert problem.span == Span("r.yaml", 3, 1, 3, 4)


def test_what_could_be_built_is_kept_for_further_checks() -> None:
    loaded = load_text("a: 1\na: 2\nb: 3\n", "r.yaml")
    assert loaded.node is None
    assert simple(loaded.partial) == {"a": "1", "b": "3"}


def test_a_character_of_no_width_is_only_a_warning() -> None:
    loaded = load_text("a: x\u200by\n", "r.yaml")
    assert told(loaded) == ["1:5 CME-Y012 the text holds the hidden character U+200B (zero width space)"]
    assert not has_errors(loaded.problems)
    assert loaded.node is not None


def test_a_flood_of_hidden_characters_is_cut_short() -> None:
    assert len(load_text("a: " + "\u200b" * 10_000, "r.yaml").problems) == 50


@pytest.mark.parametrize(
    "secret",
    ["&Canary x", "*Canary", "!Canary x", "*Canary*", "'Canary", "[Canary", "@Canary", "x: Canary: y"],
)
def test_no_value_stands_in_a_message(secret: str) -> None:
    loaded = load_text(f"note: {secret}\n", "c.yaml", CASE)
    assert loaded.problems
    assert "Canary" not in "".join(each.message + each.help for each in loaded.problems)


def nested(depth: int) -> str:
    return "".join("  " * level + f"a{level}:\n" for level in range(depth)) + "  " * depth + "x"


def test_nesting_limit() -> None:
    assert load_text(nested(64), "r.yaml").problems == ()
    assert told(load_text(nested(65), "r.yaml")) == ["65:129 CME-Y021 blocks are nested more than 64 deep"]
    assert load_text("[" * 64 + "]" * 64, "r.yaml").problems == ()
    assert told(load_text("[" * 65 + "]" * 65, "r.yaml")) == ["1:65 CME-Y021 blocks are nested more than 64 deep"]


def test_very_deep_nesting_is_refused_at_once() -> None:
    for text in ("[" * 500_000, "{a: " * 200_000, "- " * 500_000):
        start = time.perf_counter()
        loaded = load_text(text, "r.yaml")
        assert time.perf_counter() - start < 2
        assert [each.code for each in loaded.problems] == ["CME-Y021"]


def test_node_limits() -> None:
    assert load_text("a:\n" + "- x\n" * 19_997, "r.yaml").problems == ()
    over = load_text("a:\n" + "- x\n" * 19_998, "r.yaml")
    assert told(over) == ["19999:3 CME-Y022 the document holds more than 20,000 values"]
    large = replace(CASE, document_bytes=MIB)
    assert load_text("- x\n" * 199_999, "c.yaml", large).problems == ()
    assert told(load_text("- x\n" * 200_000, "c.yaml", large)) == [
        "200000:3 CME-Y022 the document holds more than 200,000 values"
    ]


def test_value_length_limit() -> None:
    assert load_text("a: " + "é" * 20_000, "r.yaml").problems == ()
    assert told(load_text("a: " + "é" * 20_001, "r.yaml")) == [
        "1:4 CME-Y023 the value is longer than 20,000 characters"
    ]


@pytest.mark.parametrize(("bounds", "name"), [(RULE, "1 MiB"), (CASE, "256 KiB")])
def test_document_size_limit(bounds, name: str) -> None:  # type: ignore[no-untyped-def]
    text = "a: é\n" + "#" * (bounds.document_bytes - 6)
    assert load_text(text, "r.yaml", bounds).problems == ()
    assert told(load_text(text + "#", "r.yaml", bounds)) == [f"1:1 CME-Y020 the document is larger than {name}"]


def test_a_long_unquoted_text_over_many_lines_is_read_quickly() -> None:
    start = time.perf_counter()
    load_text("a: x\n" + "  y\n" * 9_000, "r.yaml")
    assert time.perf_counter() - start < 1


STREAM = "# cases\n---\na: 1\n---\nb: [\n---\nc: 1\nc: 2\n--- {d: 1}\n...\n# end\n---\n"


@pytest.mark.parametrize("as_lines", [False, True])
def test_documents_of_a_stream_stand_alone(as_lines: bool) -> None:
    source = STREAM.splitlines(keepends=True) if as_lines else STREAM
    found = list(load_documents(source, "c.yaml"))
    assert [simple(each.node) for each in found] == [{"a": "1"}, None, None, {"d": "1"}]
    assert [each.first_line for each in found] == [2, 4, 6, 9]
    assert [told(each) for each in found] == [
        [],
        ["5:4 CME-Y045 the “[” is never closed"],
        ["8:1 CME-Y034 the key “c” stands twice in the same block"],
        [],
    ]


def test_a_document_without_content_between_others_is_a_problem() -> None:
    found = list(load_documents("---\na: 1\n---\n# nothing\n---\nb: 1\n", "c.yaml"))
    assert [simple(each.node) for each in found] == [{"a": "1"}, None, {"b": "1"}]
    assert told(found[1]) == ["3:1 CME-Y005 there is nothing to read here"]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "---\n# nothing\n", "...\n"])
def test_a_stream_without_documents_is_a_problem(text: str) -> None:
    [found] = load_documents(text, "c.yaml")
    assert told(found) == ["1:1 CME-Y005 there is nothing to read here"]


def test_one_document_needs_no_marker() -> None:
    assert [simple(each.node) for each in load_documents("\ufeffa: 1\n", "c.yaml")] == [{"a": "1"}]


def test_a_marker_within_a_text_is_no_marker() -> None:
    found = list(load_documents("a: |\n  ---\n  x\nb: ---x\n", "c.yaml"))
    assert [simple(each.node) for each in found] == [{"a": "---\nx\n", "b": "---x"}]


def test_a_document_that_is_too_large_does_not_stop_the_next() -> None:
    text = "a: 1\n---\n" + "b: 1\n" * 60_000 + "---\nc: 1\n"
    found = list(load_documents(text, "c.yaml"))
    assert [simple(each.node) for each in found] == [{"a": "1"}, None, {"c": "1"}]
    assert told(found[1]) == ["2:1 CME-Y020 the document is larger than 256 KiB"]
    assert found[2].first_line == 60_003


def test_a_source_line() -> None:
    assert source_line("a\r\nb\rc\nd", 3) == "c"
    assert source_line("a", 2) == ""


_WORDS = "a ; : ;:;- ;-;\n;  ;\t;';[;];{;};,;&x;*x;!t;!!;|;>;#;---;...;%;@;?;? ;\\;\\u;\r;\x00;é;<<;\x85;\""
_PIECES = st.sampled_from([*_WORDS.split(";"), "\ufeff", "\u202e", "\ud800"])
_FILES = st.sampled_from(["a.yaml", "a.json", "a.jsonl"])


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join)), _FILES)
def test_no_text_makes_the_reader_raise(text: str, file: str) -> None:
    for loaded in [load_text(text, file), *load_documents(text, file)]:
        assert (loaded.node is None) == has_errors(loaded.problems)
        for each in loaded.problems:
            assert each.help
            assert each.span is not None
            assert each.span.line >= 1
            assert each.span.column >= 1
            assert (each.span.end_line, each.span.end_column) >= (each.span.line, each.span.column)
            assert not {"flow", "scalar", "token", "sequence", "mapping"} & set(each.message.split())
