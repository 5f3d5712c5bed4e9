"""What the rules say cannot be so, and contradictions that no rule asks for, are findings of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.judge.engine import Judged, judge
from cme_rules.pipeline import Linked, open_rules, record_of
from cme_rules.read.load import load_cases

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
    file = folder / "case.yaml"
    file.write_text(f"case: rex\nabout: dog\nfacts: {facts}\nevents: {events}\n", encoding="utf-8")
    case = next(iter(load_cases([file], linked.rules))).case
    assert case is not None
    return judge(record_of(case, linked.rules, 739047), linked.rules, linked.rules.order)  # 10 June 2024


def test_what_cannot_be_so_is_a_finding_with_its_days(rules: Linked, tmp_path: Path) -> None:
    found = judged(rules, tmp_path, "{alive: [{value: no, from: 2024-05-01}]}", "[{event: walked, on: 2024-05-06}]")
    assert [(f.kind, f.name, f.first, f.last) for f in found.findings] == [("incompatible", "ghost", 739012, 739047)]


def test_what_only_may_be_so_is_none(rules: Linked, tmp_path: Path) -> None:
    assert judged(rules, tmp_path, "{}", "[{event: walked, on: 2024-05-06}]").findings == ()


def test_a_contradiction_that_no_rule_asks_for_is_found(rules: Linked, tmp_path: Path) -> None:
    found = judged(rules, tmp_path, "{chipped: [{value: yes, source: a}, {value: no, source: b}]}")
    assert [(f.kind, f.name, len(f.spans)) for f in found.findings] == [("contradiction", "chipped", 2)]
