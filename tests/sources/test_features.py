"""The page for reviewers says what the features and the register say today, and no local rule is without a feature."""

from __future__ import annotations

from pathlib import Path

from cme_rules.cli.targets import feature_texts
from cme_rules.model.register import Clause
from cme_rules.pipeline import open_rules
from cme_rules.report.features_text import features_page
from cme_rules.sources.features import looked_at, sections

ROOT = Path(__file__).parents[2]
SOURCE = open_rules(ROOT / "rules").source
TEXTS = feature_texts(ROOT / "features")
PROTOCOL = "southwark-cme-protocol"


def test_the_page_is_what_the_command_writes() -> None:
    clauses = [clause for clause in SOURCE.clauses if clause.document == PROTOCOL]
    page = features_page(SOURCE.documents[PROTOCOL], clauses, TEXTS, SOURCE.rules)
    assert (ROOT / "features" / "README.md").read_text(encoding="utf-8") == page, (
        f"write it anew: cme-rules sources features {PROTOCOL} > features/README.md"
    )


def test_every_rule_has_a_feature() -> None:
    named = {rule for text in TEXTS.values() for rule in looked_at(text, SOURCE.rules)}
    assert sorted(set(SOURCE.rules) - named) == []


def test_the_files_stand_in_the_order_of_the_sections() -> None:
    """The first file that shows a rule of a section begins with the number of a section no later than it."""
    names = [file.rpartition("/")[2] for file in TEXTS if file.startswith("local/")]
    heads = [name.partition("_")[0] for name in names]
    assert heads == sorted(heads)
    assert {head[0] for head in heads} == {"1", "2", "3", "4", "5", "6"}


def test_a_reading_of_the_name_of_a_rule_is_no_look_at_the_rule() -> None:
    text = "And the reading one-two is three\nThen the duty three-four is met\n| five-six | met |"
    assert looked_at(text, ["one-two", "three-four", "five-six", "met"]) == ("five-six", "three-four")


def test_clauses_stand_by_section_in_the_order_of_the_source() -> None:
    clauses = [
        Clause("d", "1.2, first", "", "must", ("a-b",)),
        Clause("d", "1.1, first", "", "must", ("c-d", "a-b")),
        Clause("d", "1.2, second", "", "none", (), "no file can tell"),
        Clause("d", "1.2, third", "", "must", ("c-d",)),
    ]
    found = dict(sections(clauses, {"x": ("a-b",), "y": ("a-b", "c-d")}))
    assert list(found) == ["1.2", "1.1"]
    assert [(row.place, row.rules) for row in found["1.2"]] == [
        ("1.2, first", (("a-b", ("x", "y")),)),
        ("1.2, third", (("c-d", ("y",)),)),
    ]
