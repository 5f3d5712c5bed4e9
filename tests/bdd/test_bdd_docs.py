"""The page on scenarios and the features of the project: every phrase is bound, and to one meaning only."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_bdd.feature import get_features

from cme_rules.bdd.phrases import bound, phrases

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scenarios.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(.+?)` \| `(Given|When|Then) (.+?)` \|", re.M)
FENCE = re.compile(r"^```gherkin\n(.*?)^```", re.M | re.S)


def test_the_page_has_every_phrase_and_no_other() -> None:
    on_the_page = [(keyword.lower(), shown) for shown, keyword, _ in ROW.findall(PAGE)]
    assert sorted(on_the_page) == sorted((keyword, phrase.shown) for keyword, phrase in phrases())


@pytest.mark.parametrize(("shown", "keyword", "text"), ROW.findall(PAGE))
def test_each_example_on_the_page_is_bound_to_its_phrase(shown: str, keyword: str, text: str) -> None:
    assert [phrase.shown for phrase in bound(keyword.lower(), text)] == [shown]


def test_the_features_on_the_page_hold(pytester: pytest.Pytester) -> None:
    for number, text in enumerate(FENCE.findall(PAGE)):
        (pytester.path / f"page{number}.feature").write_text(text, encoding="utf-8")
    result = pytester.runpytest("-p", "cme_rules.bdd.plugin", f"--cme-rules-dir={ROOT / 'rules'}", "-p", "no:xdist")
    result.assert_outcomes(passed=len(FENCE.findall(PAGE)))
    assert FENCE.findall(PAGE)


@pytest.mark.parametrize("feature", sorted((ROOT / "features").rglob("*.feature")), ids=lambda path: path.stem)
def test_no_step_of_a_feature_reads_like_two_phrases(feature: Path) -> None:
    (read,) = get_features([str(feature)])
    for template in read.scenarios.values():
        contexts = [row for examples in template.examples for row in examples.as_contexts()] or [{}]
        for context in contexts:
            for step in template.render(context).steps:
                assert len(bound(step.type, step.name)) == 1, f"{feature}:{step.line_number}: {step.name}"


@pytest.mark.parametrize("feature", sorted((ROOT / "features").rglob("*.feature")), ids=lambda path: path.stem)
def test_each_feature_says_in_a_few_words_where_its_norm_stands(feature: Path) -> None:
    (read,) = get_features([str(feature)])
    assert read.name
    assert read.description.strip().startswith("Source: ")
