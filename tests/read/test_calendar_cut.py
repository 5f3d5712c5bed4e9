"""A term that a list of closures does not cover to its end has no end that anybody may count to."""

from __future__ import annotations

from cme_rules.dates.calendar import Uncovered
from cme_rules.dates.civil import parse_iso
from cme_rules.read.decode_calendars import decode_calendars
from cme_rules.read.decoder import Decoder
from cme_rules.read.limits import RULE
from cme_rules.read.yaml_nodes import load_text

BANK = (
    "calendar: bank\nkind: bank_holidays\ncovers: {from: 2024-01-01, to: 2025-12-31}\nsource: x\n"
    "days: [{date: 2024-01-01, name: New Year}]\n"
)
TERMS = """\
calendar: terms
kind: school_terms
covers: {from: 2024-01-01, to: 2024-12-31}
bank_holidays: bank
source: x
terms:
  - {name: Spring, from: 2024-01-08, to: 2024-03-28}
  - {name: Summer, from: 2024-04-15, to: 2024-07-19}
"""
SCHOOL = """\
calendar: school
kind: school_closures
covers: {from: 2024-02-01, to: 2024-05-31}
based_on: terms
source: x
closures: [{date: 2024-05-03, name: INSET}]
"""


def day(text: str) -> int:
    found = parse_iso(text)
    assert found is not None
    return found


def test_the_ends_of_what_is_covered_are_no_ends_of_a_term() -> None:
    decoder = Decoder()
    nodes = [load_text(text, "c.yaml", RULE).node for text in (BANK, TERMS, SCHOOL)]
    calendars, _ = decode_calendars(decoder, [node for node in nodes if node is not None])
    assert decoder.problems == []
    school = calendars["school"]
    assert school.term_end(day("2024-02-05"), 1) == day("2024-03-28")
    assert school.term_end(day("2024-04-15"), 1) == Uncovered("school", day("2024-06-01"))
    assert school.term_start(day("2024-02-01")) == day("2024-04-15")
    assert school.term_start(day("2024-02-02")) == day("2024-04-15")
