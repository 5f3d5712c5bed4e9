"""Rare slips of form and of YAML: each at its place."""

from __future__ import annotations

import pytest
import yaml

from cme_rules.core.span import Span
from cme_rules.read.characters import Lines, check_value
from cme_rules.read.yaml_advice import advise
from cme_rules.read.yaml_nodes import load_text

HERE = Span("case.yaml", 1, 1, 1, 9)


def told(text: str) -> list[str]:
    return [
        f"{each.span.line}:{each.span.column} {each.code}" for each in load_text(text, "a.yaml").problems if each.span
    ]


@pytest.mark.parametrize(
    ("value", "code"),
    [("plain", None), ("a\u200bb", None), ("a\u200bb\u202ec", "CME-Y011"), ("a\u200bb\x07c", "CME-Y010")],
)
def test_a_hidden_character_in_a_value_is_found_behind_a_harmless_one(value: str, code: str | None) -> None:
    found = check_value(value, HERE)
    assert (found.code if found is not None else None) == code


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: 1\n%b: 2\n", ["2:1 CME-Y037"]),
        ("a: b\n - c\n", ["2:2 CME-Y043"]),
        ("- a\n b: c\n", ["2:3 CME-Y041"]),
        ("a: 1\n  - b\n", ["2:3 CME-Y043"]),
        ("  [a]: b: c\n", ["1:3 CME-Y035", "1:9 CME-Y041"]),  # there is no line above to point to
        (" a:\n   - b\n  - c\n", ["3:3 CME-Y043"]),  # a list of which no line begins at the margin
    ],
)
def test_a_line_that_yaml_does_not_understand(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


def test_what_no_advice_is_for_is_told_without_the_words_of_the_reader() -> None:
    found = advise(yaml.YAMLError("unheard-of"), Lines("a: 1\n", "a.yaml"))
    assert (found.code, str(found.span)) == ("CME-Y049", "a.yaml:1:1")
