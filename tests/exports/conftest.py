"""A closed case of a lost pupil, with a table of names: all invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.pipeline import Linked, open_rules

CASE = """
case: lost-1
title: Invented
about: child
calendars: {school: example-school-oakfield, working: england-bank-holidays}
facts:
  date_of_birth: 2013-05-21
  on_school_roll: no
  destination_known: no
events:
  - {event: name_entered, on: 2018-09-03}
  - {event: referral_received, on: 2025-03-03, with: {from: health}}
  - {event: name_deleted, on: 2025-03-05, with: {ground: twenty_days_absent}}
  - {event: case_closed, on: 2025-03-26}
"""
HEAD = "case,upn,surname,forename,sex,laestab,school_name\n"
ROW = "lost-1,A950000178301,Invented,Child,F,9994321,Oakfield\n"


@pytest.fixture(scope="session")
def linked() -> Linked:
    """The shipped rules, read once for all tests here."""
    return open_rules(Path(__file__).parents[2] / "rules")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: Linked) -> Path:
    """A folder with one case, a table and a folder for what is made; it is made the current one."""
    monkeypatch.setattr("cme_rules.cli.asked.open_rules", lambda root, readings, added=(): linked)
    (tmp_path / "lost.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "names.csv").write_text(HEAD + ROW, encoding="utf-8")
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path
