"""What few rules say, and the book must show all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.book.book import Book, collect
from cme_rules.book.branches import Branch, Target
from cme_rules.book.cases import case_lines
from cme_rules.book.days import stretches
from cme_rules.book.scenarios import scenarios_by_rule
from cme_rules.cli.main import run
from cme_rules.dates.calendar import DayCalendar
from cme_rules.pipeline import open_rules
from tests.book.conftest import write
from tests.book.test_book_rules import page_of, said

WORDS = """
links:
  home: {about: child, to: house, meaning: The house of the child.}
subjects: {house: {meaning: A house.}}
facts:
  kind_of_house: {about: house, type: choice, values: [flat, hut], meaning: What kind of house it is.}
events:
  swept: {about: child, meaning: The house is swept.}
  aired: {about: child, meaning: The house is aired.}
"""
SWEEP = """
rule: sweep
title: Sweeping each year
kind: duty
force: must
about: child
norm: The house of a child is swept each year until the child has moved.
versions:
  - from: 2015-01-01
    to: 2019-12-31
    sources: [{document: handbook, place: page 6, grade: official}]
    bearer: office
    trigger: {event: asked}
    due: none
    discharge: {event: swept}
  - from: 2020-01-01
    sources: [{document: handbook, place: page 6, grade: official}]
    takes_over: yes
    bearer: {fact: kind_of_house, of: home, choose: {flat: office, hut: school}}
    trigger: {each: year, year_begins: 6 April, from: {date: 2020-04-06}, until: {fact: moved}}
    table:
      by: [{fact: colour}]
      rows:
        - {for: {colour: red}, due: {no_later_than: period_end}, discharge: {event: swept}}
        - {for: {colour: blue}, due: {no_later_than: period_end}, discharge: {event: aired}}
"""
WHEN = """
rule: big-clean
title: The big clean
kind: duty
force: must
about: child
norm: The office cleans once, on a day that can be read in two ways, and dusts in each month.
versions:
  - from: 2015-01-01
    to: 2019-12-31
    sources: [{document: handbook, place: page 9, grade: official}]
    bearer: office
    trigger: {on: {reading: how-many-days, choices: {two: {date: 2019-02-02}, five: {date: 2019-05-05}}}}
    due: none
    discharge: {event: swept}
  - from: 2020-01-01
    sources: [{document: handbook, place: page 9, grade: official}]
    bearer: office
    trigger: {each: month}
    due: {no_later_than: period_end}
    discharge: {event: aired}
"""
ODD = """
rule: odd
title: Blue and moved
kind: definition
force: must
about: child
norm: No child is blue and has moved since then.
versions:
  - from: 2015-01-01
    sources: [{document: handbook, place: page 7, grade: official}]
    when:
      all:
        - {fact: moved}
        - {on_or_after: {reading: how-many-days, choices: {two: {date: 2020-02-02}, five: {date: 2020-05-05}}}}
    cannot_be: yes
examples:
  - name: answered by hand
    as_at: 2024-03-08
    case:
      facts: {moved: yes}
      answers: [{rule: answer, key: 2024-03-04, status: met, by: A. Person, on: 2024-03-05, reason: Seen}]
    expect: {status: holds}
"""


@pytest.fixture
def rare(folder: Path) -> Book:
    texts = {"vocabulary/more": WORDS, "statutory/sweep": SWEEP, "statutory/odd": ODD, "statutory/big-clean": WHEN}
    write(folder, texts)
    return collect(open_rules(folder / "rules"))


def test_book_says_who_owes_it_by_the_fact_that_it_depends_on(rare: Book) -> None:
    assert said(page_of(rare, "sweep"), 2)["who owes it"] == Branch(
        "this depends on kind of house of the home:",
        Target("fact", "kind_of_house"),
        (Branch("flat: office", Target("party", "office")), Branch("hut: school", Target("party", "school"))),
    )


def test_book_says_when_a_year_begins_and_when_a_series_ends(rare: Book) -> None:
    assert said(page_of(rare, "sweep"), 2)["starts"].parts == (
        Branch("a year begins on 6 April"),
        Branch("from:", None, (Branch("6 Apr 2020"),)),
        Branch("until this is so:", None, (Branch("moved is yes", Target("fact", "moved")),)),
    )


def test_book_says_what_starts_a_duty_on_a_day_by_a_reading_and_in_each_month(rare: Book) -> None:
    first = said(page_of(rare, "big-clean"), 1)["starts"]
    assert first.to == Target("reading", "how-many-days")
    assert [(part.text, part.taken, part.parts[0].text) for part in first.parts] == [
        ("two:", True, "2 Feb 2019"),
        ("five:", False, "5 May 2019"),
    ]
    assert said(page_of(rare, "big-clean"), 2)["starts"] == Branch("each month")


def test_book_says_that_a_version_takes_over(rare: Book) -> None:
    page = page_of(rare, "sweep")
    assert said(page, 2)["takes over"] == Branch("it governs what is still open under the version before it")
    assert "takes over" not in said(page, 1)


def test_book_has_what_discharges_a_duty_in_its_table_where_each_row_says_it(rare: Book) -> None:
    edition = page_of(rare, "sweep").editions[1]
    assert "done by" not in dict(edition.says)
    assert edition.table is not None
    assert edition.table.results == ("due", "done by")


def test_book_says_what_cannot_be_and_on_which_reading_a_day_depends(rare: Book) -> None:
    says = said(page_of(rare, "odd"), 1)
    assert says["cannot be"] == Branch("a file in which this holds contradicts itself")
    day = says["holds when"].parts[1].parts[0]
    assert day.to == Target("reading", "how-many-days")
    assert [(part.text, part.taken, part.parts[0].text) for part in day.parts] == [
        ("two:", True, "2 Feb 2020"),
        ("five:", False, "5 May 2020"),
    ]


def test_book_shows_an_answer_that_a_person_gave_in_an_example(rare: Book) -> None:
    (example,) = page_of(rare, "odd").rule.examples
    assert [line.what for line in case_lines(example)] == ["moved", "answers"]


def test_a_calendar_that_leaves_out_weekends_only_has_no_stretch_to_show() -> None:
    saturday = 738946  # 2 March 2024
    calendar = DayCalendar("plain", "working_days", 738940, 738950, {saturday: "Saturday", saturday + 1: "Sunday"}, ())
    assert list(stretches(calendar)) == []


def test_a_feature_without_a_scenario_looks_at_a_rule_as_a_whole_or_not_at_all() -> None:
    assert scenarios_by_rule({"f.feature": "Feature: F\n  About nothing.\n"}, ["a-b"]) == {}


def test_a_folder_of_pages_without_a_first_one_is_no_book(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "web").mkdir()
    (folder / "web/other.html").write_text("<p>mine</p>", encoding="utf-8")
    assert run(["book", "--output", "web", "--replace"]) == 2
    assert "the folder holds what is no rule book: other.html" in capsys.readouterr().err
