"""A small folder of invented rules, and case files for it."""

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
READING = """
reading: how-many-days
question: Two days or five?
choices: {two: Two days., five: Five days.}
choose: two
reason: Two is what most people read.
"""
RULE = """
rule: answer
title: Answer to a question
kind: duty
force: FORCE
about: child
norm: The office answers a question within two days.
versions:
  - from: 2020-01-01
    sources: [{document: handbook, place: page 1, grade: unverified}]
    bearer: office
    towards: school
    trigger: {event: asked}
    due:
      reading: how-many-days
      choices:
        two: {within: 2 calendar days, after: trigger}
        five: {within: 5 calendar days, after: trigger}
    discharge: {event: answered}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with ``rules`` and ``cases``, which is made the current one."""
    for name in ("vocabulary", "sources", "readings", "statutory"):
        (tmp_path / "rules" / name).mkdir(parents=True)
    (tmp_path / "cases").mkdir()
    (tmp_path / "rules/vocabulary/words.yaml").write_text(VOCABULARY, encoding="utf-8")
    (tmp_path / "rules/sources/handbook.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "rules/readings/how-many-days.yaml").write_text(READING, encoding="utf-8")
    write_rule(tmp_path, "must")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_rule(folder: Path, force: str) -> None:
    (folder / "rules/statutory/answer.yaml").write_text(RULE.replace("FORCE", force), encoding="utf-8")


def write_case(folder: Path, name: str, events: str, more: str = "") -> Path:
    path = folder / "cases" / f"{name}.yaml"
    path.write_text(f"case: {name}\ntitle: Invented {name}\nabout: child\n{more}events:\n{events}", encoding="utf-8")
    return path
