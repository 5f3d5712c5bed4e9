"""What the rules say cannot be so, and contradictions that no rule asks for, are findings of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.judge.engine import Judged
from cme_rules.pipeline import Linked, open_rules
from tests.judge import one_case

JUNE_10 = 739047

FILES = {
    "vocabulary/v.yaml": """\
subjects: {dog: {meaning: One dog.}}
parties: {owner: {meaning: Who keeps it.}}
facts:
  chipped: {about: dog, type: yes_no, meaning: It has a chip., sensitivity: plain}
  alive: {about: dog, type: yes_no, meaning: It lives., sensitivity: plain}
events:
  walked: {about: dog, meaning: It was walked.}
""",
    "sources/s.yaml": "document: book\ntitle: The Book\nedition: first\nlayer: statutory\n",
    "statutory/ghost.yaml": """\
rule: ghost
title: A dead dog that walks
kind: definition
force: must
about: dog
norm: A dog is walked only while it lives.
versions:
  - from: 2020-01-01
    sources: [{document: book, place: "1", grade: official}]
    when: {all: [{not: {fact: alive}}, {event: walked, since: {date: 2024-05-01}}]}
    cannot_be: yes
""",
}


@pytest.fixture
def rules(tmp_path: Path) -> Linked:
    for name, text in FILES.items():
        file = tmp_path / "rules" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return open_rules(tmp_path / "rules")


def judged(linked: Linked, folder: Path, facts: str, events: str = "[]") -> Judged:
    text = f"case: rex\nabout: dog\nfacts: {facts}\nevents: {events}\n"
    return one_case.judged(linked, folder, text, JUNE_10)


def test_what_cannot_be_so_is_a_finding_with_its_days(rules: Linked, tmp_path: Path) -> None:
    found = judged(rules, tmp_path, "{alive: [{value: no, from: 2024-05-01}]}", "[{event: walked, on: 2024-05-06}]")
    assert [(f.kind, f.name, f.first, f.last) for f in found.findings] == [("incompatible", "ghost", 739012, 739047)]


def test_what_only_may_be_so_is_none(rules: Linked, tmp_path: Path) -> None:
    assert judged(rules, tmp_path, "{}", "[{event: walked, on: 2024-05-06}]").findings == ()


def test_a_contradiction_that_no_rule_asks_for_is_found(rules: Linked, tmp_path: Path) -> None:
    found = judged(rules, tmp_path, "{chipped: [{value: yes, source: a}, {value: no, source: b}]}")
    assert [(f.kind, f.name, len(f.spans)) for f in found.findings] == [("contradiction", "chipped", 2)]


ATTENDANCE = """\
subjects: {dog: {meaning: One dog.}}
parties: {owner: {meaning: Who keeps it.}}
facts: {chipped: {about: dog, type: yes_no, meaning: It has a chip., sensitivity: plain}}
events: {told: {about: dog, meaning: The owner is told.}}
mark_categories: {there: {meaning: It came.}, away: {meaning: It did not come.}}
measures: {missed: {about: dog, meaning: Classes missed in a row., counts: [away], breaks: [there]}}
mark_codes: {"T": [{from: 2010-01-01, category: there, meaning: It came.}]}
"""
RUN = """\
rule: tell
title: Tell the owner
kind: duty
force: must
about: dog
norm: The owner is told when the dog has missed two classes in a row.
versions:
  - from: 2020-01-01
    sources: [{document: book, place: "1", grade: official}]
    bearer: owner
    trigger: {when: {measure: missed, at_least: 2 school days}}
    discharge: {event: told}
"""
CALENDARS = {
    "calendars/b.yaml": "calendar: bank\nkind: bank_holidays\ntitle: B\nsource: invented\n"
    "covers: {from: 2024-01-01, to: 2024-12-31}\ndays: [{date: 2024-12-25, name: Christmas Day}]\n",
    "calendars/t.yaml": "calendar: classes\nkind: school_terms\ntitle: T\nsource: invented\nbank_holidays: bank\n"
    "covers: {from: 2024-01-01, to: 2024-12-31}\n"
    "terms: [{name: all, from: 2024-01-08, to: 2024-12-20}]\nclosures: []\n",
}


@pytest.mark.parametrize("turned", [False, True])
def test_two_absence_periods_that_contradict_each_other_are_a_finding_and_neither_wins(
    tmp_path: Path, turned: bool
) -> None:
    # Monday 3 June 2024 was missed; of Tuesday 4 June one period says that it was missed, another that it was not.
    files = {**FILES, **CALENDARS, "vocabulary/v.yaml": ATTENDANCE, "statutory/ghost.yaml": RUN}
    for name, text in files.items():
        file = tmp_path / "rules" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    linked = open_rules(tmp_path / "rules")
    given = [
        "{from: 2024-06-03, to: 2024-06-04, category: away}",
        "{from: 2024-06-04, to: 2024-06-07, category: there}",
    ]
    periods = ", ".join(reversed(given) if turned else given)
    text = f"case: rex\nabout: dog\ncalendars: {{school: classes}}\nattendance: {{periods: [{periods}]}}\n"
    found = one_case.judged(linked, tmp_path, text, JUNE_10)
    assert [v.status for v in found.verdicts] == ["undetermined"]
    assert [(f.kind, f.note) for f in found.findings if f.kind == "contradiction"] == [("contradiction", "two_periods")]
