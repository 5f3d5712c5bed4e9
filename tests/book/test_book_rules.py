"""What the book says of a rule, worked out by hand from the small rule set beside this file."""

from __future__ import annotations

from pathlib import Path

from cme_rules.book.book import Book, collect
from cme_rules.book.branches import Branch, Target
from cme_rules.book.rules import RulePage
from cme_rules.book.scenarios import LookedAt, scenarios_by_rule
from cme_rules.pipeline import open_rules
from cme_rules.report.book_html import book_pages
from tests.book.conftest import NO_BLUE


def page_of(book: Book, name: str) -> RulePage:
    return next(page for page in book.rules if page.rule.id == name)


def said(page: RulePage, number: int) -> dict[str, Branch]:
    return dict(page.editions[number - 1].says)


def test_book_rules_come_by_layer_and_title(book: Book) -> None:
    titles = ["Answer to a question", "At home", "Form of the answer", "Late answer", "No answer in blue"]
    assert [page.rule.title for page in book.rules] == titles


def test_book_says_what_a_version_says(book: Book) -> None:
    assert said(page_of(book, "answer"), 2) == {
        "who owes it": Branch("office", Target("party", "office")),
        "starts": Branch("each event “asked”", Target("event", "asked")),
        "due": Branch("no later than 3 calendar days after the trigger"),
        "done by": Branch("answered", Target("event", "answered")),
        "an act counts": Branch("from the trigger on"),
        "one act serves": Branch("one instance of this rule"),
        "on one day": Branch("which came first on one day is not known, unless both have a time"),
    }


def test_book_says_nothing_of_a_text_that_nobody_holds(book: Book) -> None:
    edition = page_of(book, "answer").editions[0]
    assert edition.says == ()
    assert [(one.place, one.clauses) for one in edition.cited] == [("an older edition", ())]


def test_book_writes_out_every_alternative_of_a_reading(book: Book) -> None:
    due = said(page_of(book, "answer"), 3)["due"]
    assert due.to == Target("reading", "how-many-days")
    assert [(part.text, part.taken, part.parts[0].text) for part in due.parts] == [
        ("two:", True, "no later than 2 calendar days after the trigger"),
        ("five:", False, "no later than 5 calendar days after the trigger"),
    ]


def test_book_leads_from_a_condition_to_what_it_asks(book: Book) -> None:
    assert said(page_of(book, "answer"), 3)["provided"].to == Target("rule", "at-home")
    assert said(page_of(book, "at-home"), 1)["holds when"] == Branch(
        "none of these:", None, (Branch("abroad is yes", Target("fact", "abroad")),)
    )
    says = said(page_of(book, "no-blue-answer"), 1)
    assert list(says) == ["whom it binds", "forbids", "allowed when"]
    assert says["forbids"].to == Target("event", "answered")


def test_book_has_the_table_of_a_rule(book: Book) -> None:
    edition = page_of(book, "form-of-answer").editions[0]
    assert "due" not in dict(edition.says)
    assert edition.table is not None
    assert edition.table.columns == ("form that the trigger states",)
    assert edition.table.results == ("due",)
    assert [(values, [one.text for one in results]) for values, results in edition.table.rows] == [
        (("letter",), ["no later than 5 calendar days after the trigger"]),
        (("call",), ["no later than 1 calendar day after the trigger"]),
    ]


def test_book_has_the_clauses_and_the_grade_of_a_source(book: Book) -> None:
    page = page_of(book, "answer")
    cited = page.editions[2].cited[0]
    assert (cited.place, cited.grade, cited.address) == ("page 1", "official", "https://handbook.example.org/first")
    assert [clause.says for clause in cited.clauses] == ["Questions are answered in two days."]
    # The text that nobody holds does not count, and of the two that are held one was read elsewhere.
    assert page.grade == "secondary"
    assert page_of(book, "at-home").grade == "official"


def test_book_follows_exceptions_and_what_rules_rest_on(book: Book) -> None:
    answer = page_of(book, "answer")
    assert [(one.to, one.text) for one in answer.exceptions] == [
        (Target("rule", "late-answer"), "Where the child has moved, no answer is owed.")
    ]
    assert answer.rests_on == ("at-home",)
    assert page_of(book, "at-home").feeds == ("answer",)
    assert page_of(book, "late-answer").feeds == ()
    assert answer.words == (("event", "answered"), ("event", "asked"), ("party", "office"), ("party", "school"))
    assert book.used["event", "asked"] == ("answer", "form-of-answer")
    assert [(one.reading.id, one.choice, one.own) for one in answer.readings] == [("how-many-days", "two", True)]
    assert book.readings[0].rules == ("answer",)


def test_book_says_once_what_all_examples_say(book: Book) -> None:
    page = page_of(book, "answer")
    assert [(line.what, line.says) for line in page.common] == [("abroad", "no"), ("colour", "red")]
    first, second = page.examples
    assert [(line.what, line.says) for line in first.lines] == [
        ("asked", "on 4 Mar 2024; form: letter"),
        ("answered", "on 6 Mar 2024"),
    ]
    assert [(line.what, line.says) for line in second.lines] == [("asked", "on 4 Mar 2024")]
    assert page_of(book, "at-home").common == ()


def test_book_finds_the_features_and_scenarios_that_name_a_rule(book: Book) -> None:
    assert page_of(book, "form-of-answer").tested == (
        LookedAt("questions.feature", "Questions", ("answered the day after",)),
    )
    assert page_of(book, "at-home").tested == ()


def test_book_counts_a_rule_named_in_a_background_for_the_whole_feature() -> None:
    text = 'Feature: F\n  Background:\n    Given the duty "a-b"\n  Scenario: one\n    Then it is so\n'
    assert scenarios_by_rule({"f.feature": text}, ["a-b"]) == {"a-b": (LookedAt("f.feature", "F", ()),)}


def test_book_lists_the_clauses_of_a_source_without_its_headings(book: Book) -> None:
    source = book.sources[0]
    assert [clause.place for clause in source.clauses] == ["page 1", "page 2"]
    assert source.headings == 1
    assert source.cited_by == ("answer", "at-home", "form-of-answer", "late-answer", "no-blue-answer")
    assert source.grades == (("official", 4), ("secondary", 1), ("unverified", 1))


LOCAL = """
authority: borough
title: The borough
applies_to: {child: {any: [{fact: moved}, {fact: colour, is: red}]}}
"""


def test_book_says_to_whom_a_local_rule_applies(folder: Path) -> None:
    (folder / "rules/local/borough").mkdir(parents=True)
    (folder / "rules/local/borough/authority.yaml").write_text(LOCAL, encoding="utf-8")
    text = NO_BLUE.replace("rule: no-blue-answer", "rule: no-red-answer")
    (folder / "rules/local/borough/no-red-answer.yaml").write_text(text, encoding="utf-8")
    made = collect(open_rules(folder / "rules"))
    assert [page.rule.id for page in made.rules][-1] == "no-red-answer"
    assert page_of(made, "no-red-answer").applies == Branch(
        "at least one of these:",
        None,
        (Branch("moved is yes", Target("fact", "moved")), Branch("colour is red", Target("fact", "colour"))),
    )
    assert page_of(made, "no-blue-answer").applies is None
    pages = dict(book_pages(made))
    assert '<h2 id="layer-borough">The borough</h2>' in pages["index.html"]
    assert "Applies when" in pages["rules/no-red-answer.html"]
    assert "Applies when" not in pages["rules/no-blue-answer.html"]
