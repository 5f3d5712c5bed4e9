"""A small folder of invented rules: what is worked out for it by hand stands in the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

VOCABULARY = """
subjects: {child: {meaning: "A child."}}
parties: {office: {meaning: "The office."}, school: {meaning: "The school."}}
facts:
  colour: {about: child, type: choice, values: [red, blue], meaning: A colour., usually_from: The paint box}
events:
  asked: {about: child, meaning: Somebody asks., usually_from: The post book}
  answered: {about: child, meaning: The office answers., usually_from: The post book}
"""
DOCUMENT = "document: handbook\ntitle: The Handbook\nedition: first\nlayer: statutory\n"
RULE = """rule: answer
title: Answer to a question
kind: duty
force: must
about: child
norm: The office answers a question within two days.
versions:
  - from: 2020-01-01
    sources: [{document: handbook, place: page 1, grade: official}]
    bearer: office
    trigger: {event: asked}
    due: {within: 2 calendar days, after: trigger}
    discharge: {event: answered}
"""
EXAMPLES = """examples:
  # Asked on Mon 4 March 2024: Tue 5 (1), Wed 6 (2).
  - name: on the second day
    as_at: 2024-03-31
    case: {events: [{event: asked, on: 2024-03-04}, {event: answered, on: 2024-03-06}]}
    expect: {status: met, due: 2024-03-06}
"""
HOLDS = """rule: red
title: Red
kind: definition
force: must
about: child
norm: It is red.
versions:
  - from: 2020-01-01
    sources: [{document: handbook, place: page 2, grade: official}]
    when: {fact: colour, is: red}
examples:
  - {name: red, as_at: 2024-03-04, case: {facts: {colour: red}}, expect: {status: holds}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with ``rules``, which is made the current one."""
    for name in ("vocabulary", "sources", "statutory"):
        (tmp_path / "rules" / name).mkdir(parents=True)
    (tmp_path / "rules/vocabulary/words.yaml").write_text(VOCABULARY, encoding="utf-8")
    (tmp_path / "rules/sources/handbook.yaml").write_text(DOCUMENT, encoding="utf-8")
    write(tmp_path, RULE + EXAMPLES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, text: str, name: str = "answer") -> None:
    (folder / f"rules/statutory/{name}.yaml").write_text(text, encoding="utf-8")
