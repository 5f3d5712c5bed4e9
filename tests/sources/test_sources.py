"""Fingerprints, paragraphs, a register against its text, and a text against a newer edition. All texts are invented."""

from __future__ import annotations

import pytest

from cme_rules.model.register import Clause
from cme_rules.model.rule import Document
from cme_rules.report.sources_text import check_text, compare_text, list_text, show_text
from cme_rules.sources.compare import check, compare
from cme_rules.sources.text import fingerprint, paragraphs

OLD = """\
1. About dogs

A dog must be walked each day by its owner.

The owner should keep a list of walks.
  • It says when the dog was walked;
  • It says who walked the dog.

A lost dog is reported to the town within two days.
"""
WRAPPED = """\
1. About dogs

A dog must be walked
each day by its owner.

The owner should keep
a list of walks.
  • It says when the dog
    was walked;
  • It says who walked the dog.

A lost dog is reported to the
town within two days.
"""
WALK, LIST = (
    fingerprint("A dog must be walked each day by its owner."),
    fingerprint("The owner should keep a list of walks."),
)


def test_white_space_and_punctuation_are_folded_and_words_are_not() -> None:
    assert fingerprint("The  list –\nkept daily.") == fingerprint("the list kept daily")
    assert fingerprint("the list kept daily") != fingerprint("the list kept weekly")


def test_each_item_of_a_list_is_a_paragraph_and_short_headings_are_none() -> None:
    assert [(one.line, one.words.split()[0]) for one in paragraphs(OLD)] == [
        (1, "1"), (3, "a"), (5, "the"), (6, "it"), (7, "it"), (9, "a"),
    ]  # fmt: skip


def test_a_text_that_was_only_wrapped_anew_is_the_same() -> None:
    assert compare(OLD, WRAPPED) == []
    assert compare(WRAPPED, OLD) == []


def _clause(place: str, print_: str, heading: bool = False) -> Clause:
    return Clause("dogs", place, "x", "must", ("walk",), fingerprint=print_, heading=heading)


def test_a_register_covers_a_text_only_if_each_paragraph_has_a_clause() -> None:
    every = [_clause(str(one.line), one.fingerprint) for one in paragraphs(OLD)]
    assert check(every, OLD).whole
    assert check(every, WRAPPED).whole
    lacking = check(every[:-1], OLD)
    assert not lacking.whole
    assert [one.line for one in lacking.unlisted] == [9]
    assert "no clause: the paragraph at line 9" in check_text(lacking)


def test_a_clause_whose_paragraph_is_gone_is_named_with_its_rules() -> None:
    found = check([_clause("s 1", WALK), _clause("s 9", "0" * 16)], OLD)
    assert [clause.place for clause in found.gone] == ["s 9"]
    assert "not in the text: s 9 (walk)" in check_text(found)


def test_no_clause_at_all_is_no_cover() -> None:
    assert not check([], "").whole


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("each day", "twice each day", [("changed", 3, 3)]),
        ("A lost dog is reported to the town within two days.\n", "", [("gone", 9, 0)]),
        ("1. About dogs\n", "1. About dogs\n\nA cat walks by itself at night.\n", [("new", 0, 3)]),
    ],
)
def test_what_a_newer_edition_changes(old: str, new: str, kinds: list[tuple[str, int, int]]) -> None:
    found = compare(OLD, OLD.replace(old, new))
    assert [(c.kind, c.old.line if c.old else 0, c.new.line if c.new else 0) for c in found] == kinds


def test_a_paragraph_that_changed_its_place_is_moved_and_not_new() -> None:
    parts = OLD.split("\n\n")
    found = compare(OLD, "\n\n".join([parts[0], parts[3].strip(), parts[1], parts[2]]))
    assert [(c.kind, c.old.line if c.old else 0) for c in found] == [("moved", 9)]


def test_a_change_says_how_much_stayed_and_which_rules_to_look_at() -> None:
    changes = compare(OLD, OLD.replace("each day", "every day"))
    said = compare_text(changes, [_clause("s 1", WALK), _clause("s 2", LIST), _clause("", WALK, heading=True)])
    assert said == (
        "changed: line 3 → line 3, 90% of it stayed\n   look at s 1: walk\n"
        "paragraphs that differ: 0 moved, 1 changed, 0 gone, 0 new\n"
        "\n1 rule to look at: walk\nreadings that they rest on (0): none\nfeatures that show them (0): none\n"
        "where the new edition says otherwise: cme-rules new version walk --from DAY --instead dogs=NEW-DOCUMENT\n"
    )


def test_the_list_of_work_names_the_readings_and_features_of_the_rules() -> None:
    changes = compare(OLD, OLD.replace("each day", "every day"))
    clauses = [_clause("s 1", WALK), _clause("s 2", LIST)]
    features = {"a.feature": ["other", "walk"], "b.feature": ["other"]}
    said = compare_text(changes, clauses, {"walk": ["days", "days"], "other": ["hours"]}, features)
    assert "readings that they rest on (1): days\n" in said
    assert "features that show them (1): a.feature\n" in said


def test_what_was_only_moved_asks_for_no_new_version() -> None:
    parts = OLD.split("\n\n")
    changes = compare(OLD, "\n\n".join([parts[0], parts[3].strip(), parts[1], parts[2]]))
    assert "to look at:" not in compare_text(changes, [_clause("s 1", WALK), _clause("s 2", LIST)])


def test_headings_are_no_clauses() -> None:
    document = Document("dogs", "The Dog Act", "1")
    clauses = [_clause("s 1", WALK), _clause("", LIST, heading=True)]
    assert list_text([document], clauses).endswith("1 clause in all: 1 encoded, 0 not decidable from a file\n")
    assert show_text(document, clauses) == "The Dog Act, 1\n\ns 1  (must)\n   x\n   → walk\n"


def test_a_clause_whose_paragraph_was_only_moved_is_shown_and_asks_for_nothing() -> None:
    parts = OLD.split("\n\n")
    changes = compare(OLD, "\n\n".join([parts[0], parts[3].strip(), parts[1], parts[2]]))
    moved = next(one.fingerprint for one in paragraphs(OLD) if one.line == 9)
    assert compare_text(changes, [_clause("s 4", moved)]) == (
        "moved: line 9 → line 3\n   look at s 4: walk\nparagraphs that differ: 1 moved, 0 changed, 0 gone, 0 new\n"
    )
