"""Without the schemas nothing is let through: whoever decodes a file checks it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import build

from cme_rules.core.problem import RuleProblem
from cme_rules.read import load_rules
from cme_rules.read.load import load_case_node, load_ruleset
from cme_rules.read.load_words import load_words
from cme_rules.read.schemas import schema
from cme_rules.read.yaml_nodes import load_text

RULE = """\
rule: visit
title: Visit the home
kind: duty
force: must
about: child
norm: The council visits within five working days.
versions: VERSIONS
"""


@pytest.mark.parametrize(
    ("versions", "wanted"),
    [
        ("[]", "1:7: CME-R083"),
        (
            "[{from: 2020-01-01, takes_over: perhaps, sources: [{document: act, place: s 1, grade: official}]}]",
            "CME-R004",
        ),
    ],
)
def test_a_slip_is_found_though_no_schema_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, versions: str, wanted: str
) -> None:
    monkeypatch.setattr(load_rules, "schema", lambda _: None)
    build({"files": {"rules/statutory/visit.yaml": RULE.replace("VERSIONS", versions)}}, tmp_path)
    with pytest.raises(RuleProblem) as caught:
        load_ruleset(tmp_path / "rules")
    assert wanted in str(caught.value)


CALENDAR = "calendar: more\nkind: KIND\ncovers: {from: 2024-01-01, to: 2024-12-31}\n"
BANK = CALENDAR.replace("KIND", "bank_holidays") + "title: B\nsource: I\ndays: [{date: 2024-12-25, name: C}]\n"
TERMS = CALENDAR.replace("KIND", "school_terms") + "bank_holidays: bank\n"
DAYS = CALENDAR.replace("KIND", "bank_holidays") + "days:\n"
BODY = """\
rule: visit
title: Visit the home
kind: KIND
force: must
about: child
norm: The council visits.
versions:
  - from: 2020-01-01
    sources: [{document: act, place: s 1, grade: official}]
"""
DUTY = BODY.replace("KIND", "duty")
VISIT = DUTY + "    trigger: {event: told}\n    due: {within: 5 working days, after: trigger}\n"
DONE = VISIT + "    discharge: {event: visited}\n"
TABLE = DUTY + (
    "    trigger: {event: told}\n    table:\n      by: [{fact: home}]\n      rows:\n"
    "        - {for: {home: elsewhere}, due: {within: 5 working days, after: trigger}, discharge: {event: visited}}\n"
)
EXAMPLE = DONE + "examples:\n  - {name: a, as_at: 2024-03-01, case: {}, expect: {status: met}}\n"
RECORDING = "recording:\n  here: {within: 1 working day, basis: A., system: log}\n"
READING = "reading: more\nquestion: Which?\nchoices: {a: One., b: Two.}\nchoose: a\nreason: So.\n"
AUTHORITY = "authority: southwark\ntitle: Southwark\napplies_to: {child: {fact: home, is: southwark}}\n"
CLAUSE = "{place: s 1, says: It visits., force: must, rules: [visit]}"
SLIPS = [
    # calendars
    ("calendars/more.yaml", "calendar: more\n", ["1 CME-S002", "1 CME-S002"]),
    ("calendars/more.yaml", "- calendar\n", ["1 CME-S003"]),
    ("calendars/more.yaml", CALENDAR.replace("KIND", "bank_holidays").replace(", to: 2024-12-31", ""), ["3 CME-S002"]),
    ("calendars/more.yaml", CALENDAR.replace("KIND", "school_terms"), ["1 CME-S002"]),
    ("calendars/more.yaml", DAYS + "  - {date: 2024-12-25}\n", ["5 CME-S002"]),
    ("calendars/more.yaml", DAYS + "  - {name: Christmas}\n", ["5 CME-S002"]),
    ("calendars/more.yaml", DAYS + "  - {date: 2024-12-32, name: Christmas}\n", ["5 CME-R001"]),
    ("calendars/more.yaml", TERMS + "terms:\n  - {name: Spring, from: 2024-01-08}\n", ["6 CME-S002"]),
    ("calendars/more.yaml", TERMS + "terms:\n  - {name: Spring, from: 2024-01-08, to: 2024-02-30}\n", ["6 CME-R001"]),
    (
        "calendars/more.yaml",
        TERMS + "terms:\n  - {name: Spring, from: 2024-01-08, to: 2024-03-28, breaks: [{name: half-term}]}\n",
        ["6 CME-S002", "6 CME-S002"],
    ),
    (
        "calendars/more.yaml",
        TERMS
        + "terms:\n  - name: Spring\n    from: 2024-01-08\n    to: 2024-03-28\n"
        + "    breaks: [{name: half-term, from: 2024-02-12, to: 2024-02-30}]\n",
        ["9 CME-R001"],
    ),
    # documents, readings, authorities, registers
    ("sources/more.yaml", "document: more\ntitle: More\n", ["1 CME-S002"]),
    ("sources/more.yaml", "document:\ntitle: More\nedition: first\n", ["1 CME-S015"]),
    ("readings/more.yaml", READING.replace("reason: So.\n", ""), ["1 CME-S002"]),
    ("readings/more.yaml", READING.replace("reading: more", "reading:"), ["1 CME-S015"]),
    ("readings/more.yaml", READING.replace(", b: Two.", ""), ["3 CME-S007"]),
    ("local/southwark/authority.yaml", AUTHORITY.replace("title: Southwark\n", ""), ["1 CME-S002"]),
    ("local/southwark/authority.yaml", AUTHORITY.replace("authority: southwark", "authority:"), ["1 CME-S015"]),
    ("local/southwark/authority.yaml", AUTHORITY.replace("child:", "chid:"), ["3 CME-R062"]),
    ("local/southwark/authority.yaml", AUTHORITY.replace("home, is", "hom, is"), ["3 CME-R030"]),
    ("local/southwark/authority.yaml", AUTHORITY.replace("fact: home, is", "fakt: home, is"), ["3 CME-R020"]),
    ("registers/act.yaml", "register: act\n", ["1 CME-S002"]),
    ("registers/act.yaml", f"register: ac\nclauses: [{CLAUSE}]\n", ["1 CME-R041"]),
    ("registers/act.yaml", f"register: act\nclauses: [{CLAUSE.replace('place: s 1, ', '')}]\n", ["2 CME-S002"]),
    # duties and what they are made of
    (
        "statutory/visit.yaml",
        DUTY + "    trigger:\n    due: {within: 5 working days, after: trigger}\n    discharge: {event: visited}\n",
        ["10 CME-S015"],
    ),
    ("statutory/visit.yaml", VISIT + "    discharge: {all: []}\n", ["12 CME-S006"]),
    ("statutory/visit.yaml", VISIT + "    discharge: {reading: days, choices: [a]}\n", ["12 CME-S003"]),
    ("statutory/visit.yaml", DONE + "    provided: {all: []}\n", ["13 CME-S006"]),
    ("statutory/visit.yaml", DONE + "    provided: {reading: days, choices: [a]}\n", ["13 CME-S003"]),
    ("statutory/visit.yaml", DONE.replace("after: trigger", "after: "), ["11 CME-S015"]),
    (
        "statutory/visit.yaml",
        DONE.replace("{within: 5 working days, after: trigger}", "{no_later_than: {attribute: }}"),
        ["11 CME-S015"],
    ),
    (
        "statutory/visit.yaml",
        DONE.replace("{within: 5 working days, after: trigger}", "{no_later_than: {earlier_of: [trigger]}}"),
        ["11 CME-S006"],
    ),
    ("statutory/visit.yaml", DONE + "    provided: {fact: academy, of: }\n", ["13 CME-S015"]),
    ("statutory/visit.yaml", DONE + "    provided: {event: told, wth: {by: police}}\n", ["13 CME-R022"]),
    (
        "statutory/visit.yaml",
        BODY.replace("KIND", "definition") + "    when: {fact: on_roll}\n    recorded_as: {fact: }\n",
        ["11 CME-S015"],
    ),
    (
        "statutory/visit.yaml",
        VISIT + "    discharge: {reading: , choices: {working: {event: visited}}}\n",
        ["12 CME-S015"],
    ),
    ("statutory/visit.yaml", VISIT + "    discharge: {reading: days}\n", ["12 CME-S002"]),
    ("statutory/visit.yaml", DONE.replace("{event: told}", "zzzzzz"), ["10 CME-R026"]),
    ("statutory/visit.yaml", DONE.replace("after: trigger", "after: 2024-02-30"), ["11 CME-R001"]),
    ("statutory/visit.yaml", DONE.replace("after: trigger", "after: {birthday: 5}"), ["11 CME-S002"]),
    ("statutory/visit.yaml", DONE.replace("after: trigger", "after: {first_of: [31 March]}"), ["11 CME-S002"]),
    (
        "statutory/visit.yaml",
        DONE.replace("after: trigger", "after: {first_of: [31 Marsh], on_or_after: trigger}"),
        ["11 CME-R008"],
    ),
    ("statutory/visit.yaml", DONE + "    bearer: {fact: hom, choose: {southwark: council}}\n", ["13 CME-R030"]),
    ("statutory/visit.yaml", DONE + "    same_day: {reading: , choices: {working: in_time}}\n", ["13 CME-S015"]),
    ("statutory/visit.yaml", "- rule: visit\n", ["1 CME-S003"]),
    ("statutory/visit.yaml", TABLE.replace("elsewhere", "southwrk"), ["14 CME-R035"]),
    # vocabulary
    ("vocabulary/more.yaml", "facts: {House: {about: child, type: yes_no, meaning: A.}}\n", ["1 CME-R061"]),
    (
        "vocabulary/more.yaml",
        "events: {seen: {about: child, meaning: A., attributes: {By: {type: yes_no, meaning: B.}}}}\n",
        ["1 CME-R061"],
    ),
    ("vocabulary/more.yaml", RECORDING + "  there: {within: 2 days, basis: B., system: post}\n", ["3 CME-R003"]),
    ("vocabulary/more.yaml", RECORDING + "  there: {within: 2 working days, basis: B., system: log}\n", ["3 CME-R060"]),
    # examples
    ("statutory/visit.yaml", EXAMPLE.replace(", expect: {status: met}", ""), ["14 CME-S002"]),
    ("statutory/visit.yaml", EXAMPLE.replace("as_at: 2024-03-01", "as_at: 2024-02-30"), ["14 CME-R001"]),
    ("statutory/visit.yaml", EXAMPLE.replace("case: {}", "case: {}, readings: {day: working}"), ["14 CME-R050"]),
    ("statutory/visit.yaml", EXAMPLE.replace("case: {}", "case: {}, readings: {days: workin}"), ["14 CME-R052"]),
    ("statutory/visit.yaml", EXAMPLE.replace("case: {}", "case: {}, linked: {scool: {}}"), ["14 CME-R039"]),
    ("statutory/visit.yaml", EXAMPLE.replace("{status: met}", "{due: 2024-03-08}"), ["14 CME-S002"]),
    ("statutory/visit.yaml", EXAMPLE.replace("{status: met}", "{status: }"), ["14 CME-S015"]),
]


@pytest.mark.parametrize(("file", "text", "wanted"), SLIPS, ids=[f"{n} {file}" for n, (file, _, _) in enumerate(SLIPS)])
def test_a_slip_is_told_at_its_line_though_no_schema_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, text: str, wanted: list[str]
) -> None:
    monkeypatch.setattr(load_rules, "schema", lambda _: None)
    text += "source: Invented\n" if text.startswith("calendar: more\n") else ""
    build({"files": {f"rules/{file}": text}}, tmp_path)
    with pytest.raises(RuleProblem) as caught:
        load_ruleset(tmp_path / "rules")
    assert [f"{one.span.line} {one.code}" for one in caught.value.problems if one.span is not None] == wanted


CASE_SLIPS = [
    ("{about: child}", ["CME-S002"]),
    ("{case: , about: child}", ["CME-S015"]),
    ("{case: one, about: child, links: {school: [{from: 2024-01-01}]}}", ["CME-S002"]),
    ("{case: one, about: child, links: {school: [{value: }]}}", ["CME-S015"]),
    ("{case: one, about: child, events: [{event: visited, on: {}}]}", ["CME-S007"]),
    ("{case: one, about: child, answers: [{rule: visit}]}", ["CME-S002"] * 5),
    ("{case: one, about: child, answers: [visit]}", ["CME-S003"]),
]


@pytest.mark.parametrize(("text", "wanted"), CASE_SLIPS)
def test_a_slip_in_a_case_is_told_though_no_schema_is_there(tmp_path: Path, text: str, wanted: list[str]) -> None:
    build({}, tmp_path)
    words = load_words(tmp_path / "rules")
    node = load_text(text + "\n", "one.yaml").node
    assert node is not None
    found = load_case_node(node, words)
    assert found.case is None
    assert [one.code for one in found.problems] == wanted


@pytest.mark.parametrize(("link", "told"), [("'the-school'", []), ("{}", ["CME-R039"]), ("another", ["CME-R039"])])
def test_a_linked_subject_goes_by_an_id_that_the_links_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: str, told: list[str]
) -> None:
    monkeypatch.setattr(load_rules, "schema", lambda _: None)
    case = f"{{links: {{school: [{{value: {link}}}], schol: the-school}}}}"
    text = EXAMPLE.replace("case: {}", f"case: {case}, linked: {{the-school: {{facts: {{academy: yes}}}}}}")
    build({"files": {"rules/statutory/visit.yaml": text}}, tmp_path)
    with pytest.raises(RuleProblem) as caught:
        load_ruleset(tmp_path / "rules")
    assert [one.code for one in caught.value.problems if one.code == "CME-R039"] == told


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({}, "CME-Y014"),
        ({"calendars/bank.yaml": BANK}, "CME-R094"),
        ({"calendars/bank.yaml": BANK, "vocabulary/words.yaml": "facts: [\n"}, "CME-Y045"),
    ],
)
def test_words_alone_need_a_vocabulary_that_can_be_read(tmp_path: Path, files: dict[str, str], code: str) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RuleProblem) as caught:
        load_words(tmp_path)
    assert [one.code for one in caught.value.problems] == [code]


def test_a_schema_that_is_not_there_is_none() -> None:
    assert schema("unheard-of") is None
