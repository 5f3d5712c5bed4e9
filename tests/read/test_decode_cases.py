"""Case files: what a sound one becomes, and that slips are answered with a place and without a value of the file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cme_rules.dates.calendar import DayCalendar, working_days
from cme_rules.dates.civil import parse_iso
from cme_rules.model.case import AbsencePeriod, Case, EventRecord, FactValue, Mark, Pointer
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.read.decode_vocabulary import decode_vocabulary
from cme_rules.read.decoder import Decoder
from cme_rules.read.load import LoadedCase, load_case_node, load_cases
from cme_rules.read.yaml_nodes import load_text

WORDS = """\
subjects:
  child: {meaning: A child.}
  school: {meaning: A school.}
parties: {}
relations:
  sibling: {meaning: A brother or sister.}
links:
  school: {about: child, to: school, meaning: The child's school.}
facts:
  ill: {about: child, type: yes_no, meaning: Ill.}
  born: {about: child, type: date, meaning: Born.}
  hours: {about: child, type: number, meaning: Hours.}
  kind: {about: child, type: choice, values: [day, night], meaning: Kind.}
  every: {about: child, type: period, meaning: How often.}
  note: {about: child, type: text, meaning: A note.}
  open_now: {about: school, type: yes_no, meaning: Open.}
events:
  left:
    about: child
    meaning: Left.
    attributes:
      why: {type: choice, values: [moved, ended], meaning: Why.}
      contents: {type: list, values: [name, address], meaning: What it gives.}
      person: {type: person, relation: sibling, meaning: Who.}
      seen: {type: yes_no, meaning: Seen.}
      on_day: {type: date, meaning: A day.}
  told: {about: child, meaning: Told.}
  inspected: {about: school, meaning: Inspected.}
mark_categories:
  away: {meaning: Away.}
  present: {meaning: Present.}
mark_codes:
  O: [{from: 2013-09-01, category: away, meaning: Away.}]
  X1: [{from: 2013-09-01, to: 2020-08-31, category: away, meaning: Away.}]
  "/": [{from: 2013-09-01, category: present, meaning: Present.}]
  "\\\\": [{from: 2013-09-01, category: present, meaning: Present.}]
"""


def day(text: str) -> int:
    found = parse_iso(text)
    assert found is not None
    return found


def vocabulary() -> Vocabulary:
    loaded = load_text(WORDS, "words.yaml")
    assert loaded.node is not None
    decoder = Decoder()
    found = decode_vocabulary(decoder, [loaded.node])
    assert decoder.problems == []
    return found


@dataclass
class Rules:
    vocabulary: Vocabulary = field(default_factory=vocabulary)
    calendars: dict[str, DayCalendar] = field(
        default_factory=lambda: {"banks": working_days("banks", {}, day("2024-01-01"), day("2024-12-31"))}
    )


RULES = Rules()


def load(text: str, *, check: bool = True) -> LoadedCase:
    loaded = load_text("case: c1\nabout: child\n" + text, "c.yaml")
    assert loaded.node is not None, loaded.problems
    return load_case_node(loaded.node, RULES, check=check)


def read(text: str) -> Case:
    found = load(text)
    assert found.problems == ()
    assert found.case is not None
    return found.case


# ---- what a sound case becomes -------------------------------------------------------------------------------


def test_facts() -> None:
    case = read(
        """
facts:
  ill:
    - {value: no, to: 2024-03-01, source: Desk, id: h1}
    - {value: true, from: 2024-03-02, recorded: 2024-03-20, id: h2}
    - {value: unknown, from: 2024-03-02, corrects: h2}
  born: 2014-05-03
  hours: 25.5
  kind: day
  every: 1 term
  note: anything
"""
    )
    assert case.facts == (
        FactValue("ill", "no", None, day("2024-03-01"), "h1", source="Desk"),
        FactValue("ill", "yes", day("2024-03-02"), None, "h2", day("2024-03-20")),
        FactValue("ill", None, day("2024-03-02"), corrects="h2"),
        FactValue("born", "2014-05-03"),
        FactValue("hours", "25.5"),
        FactValue("kind", "day"),
        FactValue("every", "1 term"),
        FactValue("note", "anything"),
    )
    assert case.facts[3].span.line == 9


def test_events() -> None:
    case = read(
        """
related: {sibling: [s1, s2]}
events:
  - {event: left, on: 2024-03-05, at: "14:30", with: {why: moved}, id: e1}
  - {event: told, on: unknown}
  - {event: told, on: {from: 2024-03-01, to: 2024-03-31}}
  - {event: told, on: {from: 2024-03-01}}
  - {event: told, on: {to: 2024-03-01}, at: unknown}
  - {event: left, on: 2024-03-05, with: {contents: [name, address], why: unknown, person: s1, seen: true}}
  - {event: left, on: 2024-03-05, with: {contents: []}, corrects: e1, recorded: 2024-04-01, source: Desk}
"""
    )
    fifth, first, last = day("2024-03-05"), day("2024-03-01"), day("2024-03-31")
    attributes = (("contents", ("name", "address")), ("why", None), ("person", ("s1",)), ("seen", ("yes",)))
    assert case.events == (
        EventRecord("left", fifth, fifth, 870, (("why", ("moved",)),), "e1"),
        EventRecord("told", None, None),
        EventRecord("told", first, last),
        EventRecord("told", first, None),
        EventRecord("told", None, first),
        EventRecord("left", fifth, fifth, None, attributes),
        EventRecord("left", fifth, fifth, None, (("contents", ()),), "", day("2024-04-01"), "e1", "Desk"),
    )


def test_attendance() -> None:
    case = read(
        """
attendance:
  periods:
    - {from: 2024-03-04, to: 2024-03-08, category: away}
    - {from: 2024-03-18, to: open, category: away}
  marks:
    - {date: 2024-03-04, am: O, recorded: 2024-03-05}
  weeks:
    - {from: 2024-03-11, marks: "/\\\\ OO ?? /O /O"}
    - {from: 2019-03-11, marks: [X1, X1, O, O, O, O, O, O, O, "?"]}
""".replace("\\\\", "\\\\")
    )
    assert case.periods == (
        AbsencePeriod(day("2024-03-04"), day("2024-03-08"), "away"),
        AbsencePeriod(day("2024-03-18"), None, "away"),
    )
    assert case.marks[0] == Mark(day("2024-03-04"), 0, "O", day("2024-03-05"))
    monday = day("2024-03-11")
    assert [(mark.day - monday, mark.session, mark.code) for mark in case.marks[1:11]] == [
        (0, 0, "/"),
        (0, 1, "\\"),
        (1, 0, "O"),
        (1, 1, "O"),
        (2, 0, None),
        (2, 1, None),
        (3, 0, "/"),
        (3, 1, "O"),
        (4, 0, "/"),
        (4, 1, "O"),
    ]
    assert (case.marks[11].code, case.marks[20].code, len(case.marks)) == ("X1", None, 21)


def test_what_stands_around_the_records() -> None:
    case = read(
        """
title: A case
record: {from: 2024-01-01}
incomplete: [told]
related: {sibling: unknown}
links: {school: oak}
calendars: {working: banks}
"""
    )
    assert (case.title, case.cover_first, case.cover_last) == ("A case", day("2024-01-01"), None)
    assert (case.incomplete, case.unknown_relations, case.related) == (("told",), ("sibling",), ())
    assert (case.links, case.calendars) == ((Pointer("school", "oak"),), (Pointer("working", "banks"),))


def test_links_and_calendars_that_change() -> None:
    case = read(
        """
links: {school: [{value: oak, to: 2024-03-31}, {value: 12, from: 2024-04-01}]}
calendars: {working: {value: banks, from: 2024-01-01}}
"""
    )
    assert case.links == (Pointer("school", "oak", None, day("2024-03-31")), Pointer("school", "12", day("2024-04-01")))
    assert case.calendars == (Pointer("working", "banks", day("2024-01-01")),)


def test_a_case_in_an_example_needs_no_head() -> None:
    loaded = load_text("facts: {ill: yes}", "e.yaml")
    found = load_case_node(loaded.node, RULES, about="child", name="example")
    assert found.case is not None
    assert (found.case.id, found.case.about) == ("example", "child")


def test_json_reads_as_yaml_does(tmp_path: Path) -> None:
    data = {"case": "c1", "about": "child", "facts": {"ill": True, "hours": 25, "born": "2014-05-03"}}
    (tmp_path / "a.json").write_text(json.dumps(data))
    (tmp_path / "b.jsonl").write_text(json.dumps({**data, "case": "c2"}) + "\n")
    found = [each.case for each in load_cases([tmp_path], RULES)]
    values = [("yes", "25", "2014-05-03")] * 2
    assert [tuple(fact.value for fact in case.facts) for case in found if case] == values


# ---- slips ---------------------------------------------------------------------------------------------------

HIDDEN = "Zebedee"
SLIPS = [
    # the facts
    ("facts: {il: yes}", "3:9 CME-C010 unknown fact “il” | did you mean “ill”?"),
    ("facts: {open_now: yes}", "3:9 CME-C011 the fact “open_now” is one of a school, not of a child"),
    ("facts: {ill: Zebedee}", "3:14 CME-C004 “ill” must be yes, no or unknown"),
    ("facts: {kind: Zebedee}", "3:15 CME-C015 the value of “kind” is not in its list"),
    ("facts: {kind: days}", "3:15 CME-C015 the value of “kind” is not in its list | did you mean “day”?"),
    ("facts: {hours: Zebedee}", "3:16 CME-C006 “hours” must be a number"),
    ("facts: {born: 3 May 2014}", "3:15 CME-C001 “born” must be a date"),
    ("facts: {born: 2023-02-29}", "3:15 CME-C001 “born” is a date that does not exist"),
    ("facts: {born: 2014-31-05}", "3:15 CME-C002 “born” has day and month the wrong way round"),
    ("facts: {born: 1014-05-03}", "3:15 CME-C001 “born” is not a date from 1900 to 2200"),
    ("facts: {every: 5}", "3:16 CME-C003 “every”: a period needs a unit: calendar days, working days or school days"),
    ("facts: {every: Zebedee}", "3:16 CME-C003 “every” must be a number and a unit"),
    ("facts: {ill: }", "3:9 CME-S015 “ill” has no value"),
    (
        "facts: {ill: [{value: yes, from: 2024-03-02, to: 2024-03-01}]}",
        "3:50 CME-C007 the value of “ill” ends before it begins",
    ),
    ("facts: {ill: [{value: yes, form: 2024-01-01}]}", "3:28 CME-S001 unknown key “form” | did you mean “from”?"),
    ("facts: {ill: [{value: yes, id: a}, {value: no, id: a}]}", "3:52 CME-C020 two records have the same id"),
    (
        "facts: {ill: [{value: yes, corrects: Zebedee}]}",
        "3:38 CME-C021 the record corrects one that is not in the file: another value of it must have this id",
    ),
    (
        "facts: {ill: [{value: yes, id: a, corrects: b}, {value: no, id: b, corrects: a}]}",
        "3:45 CME-C022 the corrections go round in a circle",
    ),
    # the events
    ("events: [{event: lefft, on: 2024-01-01}]", "3:18 CME-C012 unknown event | did you mean “left”?"),
    (
        "events: [{event: inspected, on: 2024-01-01}]",
        "3:18 CME-C013 the event “inspected” stands in the file of a school, not of a child",
    ),
    ("events: [{event: told}]", "3:11 CME-S002 “on” is missing in item 1 of “events”"),
    ("events: [{event: told, on: Zebedee}]", "3:28 CME-C001 “on” must be a date"),
    ("events: [{event: told, on: 2024-02-30}]", "3:28 CME-C001 “on” is a date that does not exist"),
    (
        "events: [{event: told, on: {from: 2024-02-03, to: 2024-02-02}}]",
        "3:51 CME-C007 the range of days ends before it begins",
    ),
    (
        'events: [{event: told, on: 2024-02-03, at: "24:10"}]',
        "3:44 CME-C005 “at” must be a time of day from 00:00 to 23:59",
    ),
    (
        'events: [{event: told, on: unknown, at: "14:10"}]',
        "3:37 CME-C028 the event has a time of day, and its day is not known",
    ),
    (
        "events: [{event: left, on: 2024-02-03, with: {wy: moved}}]",
        "3:47 CME-C014 the event “left” has no attribute “wy” | did you mean “why”?",
    ),
    (
        "events: [{event: left, on: 2024-02-03, with: {why: Zebedee}}]",
        "3:52 CME-C015 the value of “why” is not in its list",
    ),
    (
        "events: [{event: left, on: 2024-02-03, with: {why: [moved, ended]}}]",
        "3:52 CME-C029 “why” has several values, and may have only one",
    ),
    (
        "related: {sibling: [s1]}\nevents: [{event: left, on: 2024-02-03, with: {person: Zebedee}}]",
        "4:55 CME-C027 “person” names a person who is not listed as sibling",
    ),
    (
        "events: [{event: told, on: 2024-02-03, id: a, corrects: f}]\nfacts: {ill: [{value: yes, id: f}]}",
        "3:57 CME-C021 the record corrects one of another kind: another event must have this id",
    ),
    ("events: [{event: told, on: 2024-02-03, whit: {}}]", "3:40 CME-S001 unknown key “whit” | did you mean “with”?"),
    # attendance
    (
        "attendance: {periods: [{from: 2024-01-01, to: 2024-01-02, category: awy}]}",
        "3:69 CME-C023 unknown category of absence | did you mean “away”?",
    ),
    (
        "attendance: {periods: [{from: 2024-01-02, to: 2024-01-01, category: away}]}",
        "3:47 CME-C007 the absence period ends before it begins",
    ),
    ("attendance: {marks: [{date: 2024-01-02, am: Q}]}", "3:45 CME-C024 unknown attendance code"),
    (
        "attendance: {marks: [{date: 2024-01-02, am: X1}]}",
        "3:45 CME-C024 the attendance code has no meaning on its day: the vocabulary gives it for other years",
    ),
    ("attendance: {marks: [{date: 2024-01-02}]}", "3:22 CME-S007 the mark gives neither “am” nor “pm”"),
    (
        'attendance: {weeks: [{from: 2024-03-12, marks: "OO OO OO OO OO"}]}',
        "3:29 CME-C025 the week does not begin on a Monday",
    ),
    (
        'attendance: {weeks: [{from: 2024-03-11, marks: "OO OO OO OO"}]}',
        "3:48 CME-C026 the week does not have ten marks, two for each day from Monday to Friday",
    ),
    # the rest
    ("record: {from: 2024-02-03, to: 2024-02-02}", "3:32 CME-C007 the record ends before it begins"),
    ("incomplete: [tol]", "3:14 CME-C012 unknown event | did you mean “told”?"),
    ("related: {sister: unknown}", "3:11 CME-C016 unknown relation"),
    (
        "links: {scool: oak}",
        "3:9 CME-C017 there is no link “scool” from a child to another subject | did you mean “school”?",
    ),
    ("calendars: {working: bank}", "3:22 CME-C018 unknown calendar of working days | did you mean “banks”?"),
    ("links: {school: [{from: 2024-01-01}]}", "3:19 CME-S002 “value” is missing in item 1 of “school”"),
    ("links: {school: [{value: oak, until: 2024-01-01}]}", "3:31 CME-S001 unknown key"),
    (
        "links: {school: [{value: oak, from: 2024-02-01, to: 2024-01-31}]}",
        "3:53 CME-C007 one of “school” ends before it begins",
    ),
    ("links: {school: [[oak]]}", "3:18 CME-S003 item 1 of “school” should be a block of keys, and is a list"),
    (
        "calendars: {working: [{value: bank, from: 2024-01-01}]}",
        "3:31 CME-C018 unknown calendar of working days | did you mean “banks”?",
    ),
    ("factz: {}", "3:1 CME-S001 unknown key “factz” | did you mean “facts”?"),
]


@pytest.mark.parametrize(("text", "expected"), SLIPS)
def test_a_slip(text: str, expected: str) -> None:
    found = load(text)
    assert found.case is None
    shown = [
        f"{str(each.span).removeprefix('c.yaml:')} {each.code} {each.message}"
        + (f" | {each.help}" if each.suggestions else "")
        for each in found.problems
    ]
    assert shown == [expected]
    assert all(HIDDEN not in each.message + each.help + str(each.labels) for each in found.problems)


@pytest.mark.parametrize("text", [text for text, _ in SLIPS])
def test_without_the_schema_the_same_slips_are_found(text: str) -> None:
    found = load(text, check=False)
    assert found.case is None
    assert len(found.problems) >= 1
    assert all(HIDDEN not in each.message + each.help + str(each.labels) for each in found.problems)


def test_all_slips_of_a_case_at_once() -> None:
    found = load("facts: {il: yes, born: 2023-02-29}\nevents: [{event: told, on: x}, {event: tol, on: 2024-01-01}]")
    assert [each.code for each in found.problems] == ["CME-C010", "CME-C001", "CME-C001", "CME-C012"]


# ---- files of many cases -------------------------------------------------------------------------------------


def test_a_bad_document_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "many.yaml").write_text(
        "case: a\nabout: child\n---\ncase: [\n---\ncase: b\nabout: chil\n---\ncase: a\nabout: child\n"
        "---\ncase: d\nabout: child\n"
    )
    found = list(load_cases([tmp_path], RULES))
    assert [(each.index, each.case.id if each.case else "") for each in found] == [
        (1, "a"),
        (2, ""),
        (3, ""),
        (4, ""),
        (5, "d"),
    ]
    assert [[problem.code for problem in each.problems] for each in found] == [
        [],
        ["CME-Y045"],
        ["CME-C019"],
        ["CME-C030"],
        [],
    ]
    assert found[3].problems[0].labels[0][0].line == 1


def test_a_file_of_very_many_bad_documents_is_cut_off_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cme_rules.read.load.MOST_UNREAD", 3)
    line = '{"case": "a", "about": "child"}\n'
    (tmp_path / "many.jsonl").write_text(line * 9)
    (tmp_path / "more.jsonl").write_text('{"case": "b", "about": "child"}\n')
    found = list(load_cases([tmp_path], RULES))
    assert [each.case.id if each.case else "" for each in found] == ["a", "", "", "", "", "b"]
    (last,) = found[4].problems
    assert (last.code, last.severity, str(last.span)) == ("CME-C033", "error", f"{tmp_path.as_posix()}/many.jsonl:5:1")


def test_linked_subjects_come_along(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("case: a\nabout: child\nlinks: {school: oak}\n")
    (tmp_path / "z.yaml").write_text("case: oak\nabout: school\nfacts: {open_now: yes}\n")
    child, school = load_cases([tmp_path], RULES)
    assert child.linked == {"oak": school.case}
    assert school.linked == {}


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    (found,) = load_cases([tmp_path / "none.yaml"], RULES)
    assert (found.case, [each.code for each in found.problems]) == (None, ["CME-Y001"])


def test_what_is_not_a_node_is_refused() -> None:
    with pytest.raises(TypeError, match="located node"):
        load_case_node({"case": "a"}, RULES)
