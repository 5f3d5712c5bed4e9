"""A small folder of invented rules with everything that a book shows, and its pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from cme_rules.book.book import Book, collect
from cme_rules.pipeline import open_rules
from cme_rules.report.book_html import book_pages

VOCABULARY = """
subjects: {child: {meaning: "A child."}}
parties:
  office: {meaning: "The office."}
  school: {meaning: "The school."}
facts:
  abroad: {about: child, type: yes_no, meaning: "The child is abroad.", usually_from: The post book}
  colour: {about: child, type: choice, values: [red, blue], meaning: A colour.}
  moved: {about: child, type: yes_no, silence: no, meaning: "The child has moved."}
events:
  asked:
    about: child
    meaning: Somebody <asks>.
    attributes: {form: {type: choice, values: [letter, call], meaning: "How they ask."}}
  answered: {about: child, meaning: The office answers.}
"""
DOCUMENT = """
document: handbook
title: The Handbook of <Answers>
edition: first
layer: statutory
address: https://handbook.example.org/first
"""
REGISTER = """
register: handbook
headings: [0123456789abcdef]
clauses:
  - {place: page 1, says: Questions are answered in two days., force: must, rules: [answer, late-answer]}
  - {place: page 2, says: Be kind., force: should, not_decidable: "No file shows it; see the rule late-answer."}
"""
READING = """
reading: how-many-days
question: Two days or five?
choices: {two: Two days., five: Five days.}
choose: two
reason: Two is what most people read.
scope: rule
"""
ANSWER = """
rule: answer
title: Answer to a question
kind: duty
force: must
about: child
norm: The office answers a question within two days.
note: What it asks of letters is the rule late-answer. No-one disputes it.
versions:
  - from: 2015-01-01
    to: 2019-12-31
    text_not_held: yes
    sources: [{document: handbook, place: an older edition, grade: unverified}]
  - from: 2020-01-01
    to: 2022-12-31
    sources: [{document: handbook, place: page 1, grade: secondary}]
    bearer: office
    trigger: {event: asked}
    due: {within: 3 calendar days, after: trigger}
    discharge: {event: answered}
  - from: 2023-07-01
    sources: [{document: handbook, place: page 1, grade: official}]
    bearer: office
    towards: school
    trigger: {event: asked}
    provided: {definition: at-home}
    due:
      reading: how-many-days
      choices:
        two: {within: 2 calendar days, after: trigger}
        five: {within: 5 calendar days, after: trigger}
    discharge: {event: answered}
examples:
  - name: answered <in time>
    as_at: 2024-03-08
    case:
      facts: {abroad: no, colour: red}
      events:
        - {event: asked, on: 2024-03-04, with: {form: letter}}
        - {event: answered, on: 2024-03-06}
    expect: {status: met, trigger: 2024-03-04, due: 2024-03-06}
  - name: five days, where those are allowed
    as_at: 2024-03-08
    readings: {how-many-days: five}
    case: {facts: {abroad: no, colour: red}, events: [{event: asked, on: 2024-03-04}]}
    expect: {status: pending, due: 2024-03-09}
"""
AT_HOME = """
rule: at-home
title: At home
kind: definition
force: must
about: child
norm: A child who is not abroad is at home.
versions:
  - from: 2015-01-01
    sources: [{document: handbook, place: page 3, grade: official}]
    when: {none: [{fact: abroad}]}
examples:
  - {name: at home, as_at: 2024-03-08, case: {facts: {abroad: no}}, expect: {status: holds}}
"""
LATE = """
rule: late-answer
title: Late answer
kind: exception
force: must
about: child
to: [answer]
norm: Where the child has moved, no answer is owed.
versions:
  - from: 2015-01-01
    sources: [{document: handbook, place: page 1, grade: official}]
    when: {fact: moved}
examples:
  - {name: moved, as_at: 2024-03-08, case: {facts: {moved: yes}}, expect: {status: holds}}
"""
FORM = """
rule: form-of-answer
title: Form of the answer
kind: duty
force: should
about: child
norm: A letter is answered in five days and a call in one.
versions:
  - from: 2020-01-01
    sources: [{document: handbook, place: page 4, grade: official}]
    bearer: office
    trigger: {event: asked}
    discharge: {event: answered}
    table:
      by: [{attribute: form}]
      rows:
        - {for: {form: letter}, due: {within: 5 calendar days, after: trigger}}
        - {for: {form: call}, due: {within: 1 calendar day, after: trigger}}
"""
NO_BLUE = """
rule: no-blue-answer
title: No answer in blue
kind: prohibition
force: must
about: child
norm: A child who is blue is not answered.
versions:
  - from: 2020-01-01
    sources: [{document: handbook, place: page 5, grade: official}]
    bearer: office
    forbids: {event: answered}
    allowed_when: {fact: colour, is: red}
"""
FEATURE = """
Feature: Questions
  Scenario: answered the day after
    Then the duty "form-of-answer" is met
  Scenario: colours
    Then the prohibition "no-blue-answer" is complied
"""
RULES = {"answer": ANSWER, "at-home": AT_HOME, "late-answer": LATE, "form-of-answer": FORM, "no-blue-answer": NO_BLUE}


def write(folder: Path, texts: Mapping[str, str]) -> None:
    """Write files of rules, each by its path in the folder of rules without its ending."""
    for name, text in texts.items():
        path = folder / "rules" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with ``rules``, which is made the current one."""
    texts = {f"statutory/{name}": text for name, text in RULES.items()}
    texts |= {"vocabulary/words": VOCABULARY, "sources/handbook": DOCUMENT, "registers/handbook": REGISTER}
    texts |= {"readings/how-many-days": READING}
    write(tmp_path, texts)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def book(folder: Path) -> Book:
    return collect(open_rules(folder / "rules"), {"questions.feature": FEATURE})


@pytest.fixture
def pages(book: Book) -> dict[str, str]:
    return dict(book_pages(book))
