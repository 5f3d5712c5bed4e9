"""Slips that concern several files: versions, circles, layers, vocabulary, readings and calendars."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_link_rules import DUTY, HEAD, READING, VERSION, VOCABULARY, problems, rule

# ruff: noqa: E501

OK = {"statutory/one.yaml": HEAD.format(name="one", kind="duty") + VERSION + DUTY}
AUTH = "authority: town\ntitle: Town\napplies_to: {child: {fact: ill}}\n"
ILL = "when: {fact: ill}"


def changed(old: str, new: str) -> dict[str, str]:
    assert old in VOCABULARY
    return {**OK, "vocabulary/all.yaml": VOCABULARY.replace(old, new)}


def versions(*pairs: tuple[str, str]) -> str:
    return (
        HEAD.format(name="one", kind="power")
        + "versions:\n"
        + "".join(
            f"  - {{from: {a}, {'to: ' + b + ', ' if b else ''}sources: [{{document: act, place: x, grade: official}}], when: {{fact: ill}}}}\n"
            for a, b in pairs
        )
    )


CAL = "calendar: banks\ntitle: b\nkind: bank_holidays\ncovers: {from: 2024-01-01, to: 2024-12-31}\nsource: x\ndays:\n  - {date: 2024-01-01, name: New Year}\n"
TERMS = "calendar: terms\ntitle: t\nkind: school_terms\nbank_holidays: banks\ncovers: {from: 2024-01-01, to: 2024-12-31}\nsource: x\nterms:\n  - {name: spring, from: 2024-01-08, to: 2024-03-28, breaks: [{name: half, from: 2024-02-12, to: 2024-02-16}]}\nclosures: []\n"

SLIPS = [
    (
        "overlap",
        {"statutory/one.yaml": versions(("2020-01-01", "2021-01-01"), ("2021-01-01", ""))},
        ["statutory/one.yaml:9:5 CME-R082 two versions of “one” are in force on 1 Jan 2021"],
    ),
    (
        "open overlap",
        {"statutory/one.yaml": versions(("2022-01-01", "2023-01-01"), ("2021-01-01", ""))},
        ["statutory/one.yaml:8:5 CME-R082 two versions of “one” are in force on 1 Jan 2022"],
    ),
    (
        "reversed",
        {"statutory/one.yaml": versions(("2022-01-01", "2021-01-01"))},
        ["statutory/one.yaml:8:28 CME-R007 the version ends before it begins"],
    ),
    (
        "no version",
        {"statutory/one.yaml": HEAD.format(name="one", kind="power") + "versions: []\n"},
        ["statutory/one.yaml:7:1 CME-S006 “versions” is empty, and needs at least 1"],
    ),
    (
        "no source",
        {
            "statutory/one.yaml": HEAD.format(name="one", kind="power")
            + "versions:\n  - {from: 2020-01-01, when: {fact: ill}}\n"
        },
        ["statutory/one.yaml:8:5 CME-R093 the version of “one” from 1 Jan 2020 names no source"],
    ),
    (
        "unknown document",
        {
            "statutory/one.yaml": HEAD.format(name="one", kind="power")
            + "versions:\n  - {from: 2020-01-01, when: {fact: ill}, sources: [{document: atc, place: x, grade: official}]}\n"
        },
        ["statutory/one.yaml:8:64 CME-R041 unknown document “atc” | did you mean “act”?"],
    ),
    (
        "same id",
        {**OK, "statutory/two.yaml": OK["statutory/one.yaml"]},
        ["statutory/two.yaml:1:7 CME-R081 two rules have the name “one”"],
    ),
    (
        "circle of definitions",
        {
            "statutory/a.yaml": rule("when: {definition: b}", "definition", "a"),
            "statutory/b.yaml": rule("when: {definition: c}", "definition", "b"),
            "statutory/c.yaml": rule("when: {not: {definition: a}}", "definition", "c"),
        },
        [
            "statutory/a.yaml:10:24 CME-R089 the rules need one another in a circle: “a” asks for the definition “b”; “b” asks for the definition “c”; “c” asks for the definition “a”"
        ],
    ),
    (
        "circle through exception",
        {
            "statutory/a.yaml": rule(ILL, "definition", "a"),
            "statutory/e.yaml": rule("when: {definition: a}", "exception", "e", more="to: a\n"),
        },
        [
            "statutory/e.yaml:1:7 CME-R089 the rules need one another in a circle: “a” is defeated by “e”; “e” asks for the definition “a”"
        ],
    ),
    (
        "circle of exceptions",
        {
            "statutory/d.yaml": rule(ILL, "exception", "d", more="to: e\n"),
            "statutory/e.yaml": rule(ILL, "exception", "e", more="to: d\n"),
        },
        [
            "statutory/e.yaml:1:7 CME-R089 the rules need one another in a circle: “d” is defeated by “e”; “e” is defeated by “d”"
        ],
    ),
    (
        "circle of verdicts",
        {
            "statutory/a.yaml": rule("when: {verdict: b, is: available}", "power", "a"),
            "statutory/b.yaml": rule("when: {verdict: a, is: available}", "power", "b"),
        },
        [
            "statutory/a.yaml:10:21 CME-R089 the rules need one another in a circle: “a” asks for the verdict on “b”; “b” asks for the verdict on “a”"
        ],
    ),
    (
        "local defeats statutory",
        {**OK, "local/town/authority.yaml": AUTH, "local/town/e.yaml": rule(ILL, "exception", "e", more="to: one\n")},
        ["local/town/e.yaml:7:5 CME-R075 an exception of town cannot defeat “one”, which is statutory"],
    ),
    (
        "statutory names local",
        {
            "statutory/a.yaml": rule("when: {definition: d}", "power", "a"),
            "local/town/authority.yaml": AUTH,
            "local/town/d.yaml": rule(ILL, "definition", "d"),
        },
        ["statutory/a.yaml:10:24 CME-R049 a statutory rule names “d”, which is a rule of town"],
    ),
    (
        "other local",
        {
            **OK,
            "local/town/authority.yaml": AUTH,
            "local/town/d.yaml": rule(ILL, "definition", "d"),
            "local/city/authority.yaml": AUTH.replace("town", "city"),
            "local/city/p.yaml": rule("when: {definition: d}", "power", "p"),
        },
        ["local/city/p.yaml:10:24 CME-R049 a rule of city names “d”, which is a rule of town"],
    ),
    (
        "tightens local",
        {
            **OK,
            "local/town/authority.yaml": AUTH,
            "local/town/d.yaml": rule(ILL, "power", "d"),
            "local/town/p.yaml": rule(ILL, "power", "p", more="tightens: d\n"),
        },
        ["local/town/p.yaml:7:11 CME-R076 “d” is not a statutory rule, so there is nothing to tighten"],
    ),
    (
        "statutory tightens",
        {**OK, "statutory/p.yaml": rule(ILL, "power", "p", more="tightens: one\n")},
        ["statutory/p.yaml:7:1 CME-R076 a statutory rule tightens nothing: only a local rule adds to a statutory one"],
    ),
    (
        "tightens unknown",
        {**OK, "local/town/authority.yaml": AUTH, "local/town/p.yaml": rule(ILL, "power", "p", more="tightens: on\n")},
        ["local/town/p.yaml:7:11 CME-R046 unknown rule “on” | did you mean “one”?"],
    ),
    (
        "no authority",
        {**OK, "local/town/p.yaml": rule(ILL, "power", "p")},
        ["local/town/p.yaml:1:1 CME-R096 the local set “town” does not say to whom it applies"],
    ),
    (
        "authority name",
        {
            **OK,
            "local/town/authority.yaml": AUTH.replace("authority: town", "authority: twon"),
            "local/town/p.yaml": rule(ILL, "power", "p"),
        },
        ["local/town/authority.yaml:1:12 CME-R080 the authority is called “twon” and its folder “town”"],
    ),
    (
        "to in a power",
        {**OK, "statutory/p.yaml": rule(ILL, "power", "p", more="to: one\n")},
        ["statutory/p.yaml:7:1 CME-R074 “to” stands only in an exception, and this is a power"],
    ),
    (
        "two changes",
        {
            **OK,
            "statutory/e.yaml": rule(
                ILL + "\nchanges: {due: {within: 1 month, after: trigger}}", "exception", "e", more="to: one\n"
            ),
            "statutory/f.yaml": rule(ILL + "\nchanges: {due: none}", "exception", "f", more="to: one\n"),
        },
        ["statutory/f.yaml:9:5 CME-R090 “e” and “f” change when “one” is due on one condition"],
    ),
    (
        "effect and changes",
        {
            **OK,
            "statutory/e.yaml": rule(
                ILL + "\neffect: excuses\nchanges: {due: {within: 1 month, after: trigger}}",
                "exception",
                "e",
                more="to: one\n",
            ),
        },
        ["statutory/e.yaml:12:5 CME-R021 an exception either excuses or changes a part of the rule, not both"],
    ),
    (
        "about",
        {**OK, "statutory/p.yaml": rule(ILL, "power", "p").replace("about: child", "about: chidl")},
        ["statutory/p.yaml:5:8 CME-R062 unknown subject “chidl” | did you mean “child”?"],
    ),
    (
        "other about",
        {
            **OK,
            "statutory/p.yaml": rule("when: {definition: q}", "power", "p"),
            "statutory/q.yaml": rule("when: {fact: open_now}", "definition", "q").replace(
                "about: child", "about: school"
            ),
        },
        ["statutory/p.yaml:10:24 CME-R048 “q” judges the file of a school, not of a child"],
    ),
    (
        "episode",
        {**OK, "statutory/p.yaml": rule(ILL, "power", "p", more="episode: inquiry\n")},
        ["statutory/p.yaml:7:10 CME-R071 unknown episode “inquiry” | did you mean “enquiry”?"],
    ),
    (
        "relation",
        {**OK, "statutory/p.yaml": rule(ILL, "power", "p", more="for_each: sister\n")},
        ["statutory/p.yaml:7:11 CME-R072 unknown relation “sister”"],
    ),
    (
        "kind",
        {**OK, "statutory/p.yaml": rule(ILL, "powr", "p")},
        [
            "statutory/p.yaml:3:7 CME-S004 “kind” has a value that is not allowed here: “powr” | did you mean “power”? (allowed: “definition”, “duty”, “prohibition”, “power” or “exception”)"
        ],
    ),
    (
        "missing head",
        {**OK, "statutory/p.yaml": rule(ILL, "power", "p").replace("norm: Something is so.\n", "")},
        ["statutory/p.yaml:1:1 CME-S002 “norm” is missing at the top level"],
    ),
    (
        "reading twice",
        {**OK, "readings/two.yaml": READING},
        ["readings/two.yaml:1:10 CME-R081 two readings have the name “days”"],
    ),
    (
        "reading choose",
        {**OK, "readings/days.yaml": READING.replace("choose: calendar", "choose: calender")},
        ["readings/days.yaml:4:9 CME-R052 the reading “days” has no alternative “calender” | did you mean “calendar”?"],
    ),
    (
        "reading one choice",
        {**OK, "readings/days.yaml": READING.replace(", working: Only some.", "")},
        ["readings/days.yaml:3:1 CME-S007 “choices” has 1 key, and needs at least 2"],
    ),
    (
        "file reading",
        {
            "statutory/a.yaml": rule(
                "when: {reading: days, choices: {calendar: {fact: ill}, working: {fact: ill}}}", "power", "a"
            ),
            "readings/days.yaml": READING + "scope: file\n",
        },
        ["statutory/a.yaml:10:21 CME-R051 the reading “days” is one of the case file, and no rule can depend on it"],
    ),
    (
        "voc: unknown subject",
        changed("ill: {about: child", "ill: {about: chil"),
        ["vocabulary/all.yaml:12:16 CME-R062 unknown subject “chil” | did you mean “child”?"],
    ),
    (
        "voc: choice without values",
        changed("type: choice, values: [day, night]", "type: choice"),
        ["vocabulary/all.yaml:15:3 CME-R064 “kind” is of the type choice and lists no values"],
    ),
    (
        "voc: values without choice",
        changed("ill: {about: child, type: yes_no", "ill: {about: child, type: yes_no, values: [a, b]"),
        ["vocabulary/all.yaml:12:37 CME-R064 “ill” is of the type yes_no and cannot list values"],
    ),
    (
        "voc: reserved",
        changed("values: [day, night]", "values: [day, unknown]"),
        ["vocabulary/all.yaml:15:52 CME-R065 “unknown” has a meaning of its own and cannot be a value of “kind”"],
    ),
    (
        "voc: twice value",
        changed("values: [day, night]", "values: [day, day]"),
        ["vocabulary/all.yaml:15:52 CME-S014 the value “day” stands twice"],
    ),
    (
        "voc: silence",
        changed("born: {about: child, type: date,", "born: {about: child, type: date, silence: no,"),
        ["vocabulary/all.yaml:13:45 CME-R063 silence cannot mean no for “born”, which is not a yes/no fact"],
    ),
    (
        "voc: type",
        changed("type: number", "type: numbr"),
        [
            "vocabulary/all.yaml:14:31 CME-S004 “type” has a value that is not allowed here: “numbr” | did you mean “number”? (allowed: “yes_no”, “choice”, “date”, “number”, “period” or “text”)"
        ],
    ),
    (
        "voc: name",
        changed("  ill:", "  Ill:"),
        ["vocabulary/all.yaml:12:3 CME-S011 the key “Ill” is not a name in small letters, digits and underscores"],
    ),
    (
        "voc: episode event",
        changed("opened_by: [left]", "opened_by: [lft]"),
        ["vocabulary/all.yaml:29:61 CME-R062 unknown event “lft” | did you mean “left”?"],
    ),
    (
        "voc: category",
        changed("counts: [away]", "counts: [awy]"),
        ["vocabulary/all.yaml:31:57 CME-R062 unknown mark category “awy” | did you mean “away”?"],
    ),
    (
        "voc: category twice",
        changed("neutral: [closed]", "neutral: [away]"),
        ["vocabulary/all.yaml:31:93 CME-R066 the mark category “away” stands twice in the measure “absence”"],
    ),
    (
        "voc: codes overlap",
        changed(
            "O: [{from: 2013-09-01, category: away, meaning: Away.}]",
            "O: [{from: 2013-09-01, category: away, meaning: Away.}, {from: 2014-09-01, category: away, meaning: Away.}]",
        ),
        ["vocabulary/all.yaml:37:59 CME-R068 two meanings of the code “O” overlap on 1 Sep 2014"],
    ),
    (
        "voc: twice in files",
        {**OK, "vocabulary/more.yaml": "subjects:\n  child: {meaning: Again.}\n"},
        ["vocabulary/more.yaml:2:3 CME-R060 “child” is declared twice in subjects"],
    ),
    (
        "voc: comma",
        changed("meaning: The child is ill.", "meaning: The child is ill, or said to be."),
        ["vocabulary/all.yaml:12:64 CME-S001 unknown key “or said to be.”"],
    ),
    (
        "voc broken hides names",
        {
            "vocabulary/all.yaml": VOCABULARY,
            "vocabulary/more.yaml": "facts: [",
            "statutory/p.yaml": rule("when: {fact: other}", "power", "p"),
        },
        ["vocabulary/more.yaml:1:8 CME-Y045 the “[” is never closed"],
    ),
    (
        "cal base",
        {**OK, "calendars/t.yaml": TERMS},
        ["calendars/t.yaml:4:16 CME-K001 there is no calendar with the name “banks”"],
    ),
    (
        "cal terms",
        {
            **OK,
            "calendars/b.yaml": CAL,
            "calendars/t.yaml": TERMS.replace("2024-02-12", "2024-12-12").replace("2024-02-16", "2024-12-13"),
        },
        ["calendars/t.yaml:8:63 CME-K005 half (12 Dec 2024 to 13 Dec 2024) does not lie inside one term"],
    ),
    (
        "cal day outside",
        {**OK, "calendars/b.yaml": CAL + "  - {date: 2025-01-01, name: New Year}\n"},
        [
            "calendars/b.yaml:8:12 CME-K002 “New Year” is not within 1 Jan 2024 to 31 Dec 2024, which the calendar covers"
        ],
    ),
    (
        "cal day twice",
        {**OK, "calendars/b.yaml": CAL + "  - {date: 2024-01-01, name: Again}\n"},
        ["calendars/b.yaml:8:5 CME-K003 the day of “Again”, 1 Jan 2024, stands twice"],
    ),
    (
        "cal apart",
        {
            **OK,
            "calendars/b.yaml": CAL,
            "calendars/c.yaml": "calendar: own\ntitle: x\nkind: closure_days\nbased_on: banks\ncovers: {from: 2026-01-01, to: 2026-12-31}\nsource: x\nclosures: []\n",
        },
        ["calendars/c.yaml:1:1 CME-K004 the calendar “own” and what it is based on cover no date together"],
    ),
    (
        "folder misnamed",
        {**OK, "statutry/p.yaml": rule(ILL, "power", "p")},
        ["statutry/p.yaml:1:1 CME-R095 the folder “statutry” is not read | did you mean “statutory”?"],
    ),
    (
        "no rule",
        {"vocabulary/all.yaml": VOCABULARY},
        ["RULES CME-R094 this is not a folder of rules: it holds no rule"],
    ),
    (
        "local without folder",
        {**OK, "local/p.yaml": rule(ILL, "power", "p")},
        ["local/p.yaml:1:1 CME-R096 a local rule stands in the folder of its authority"],
    ),
    (
        "change of a power",
        {
            **OK,
            "statutory/p.yaml": rule(ILL, "power", "p"),
            "statutory/e.yaml": rule(ILL + "\nchanges: {due: none}", "exception", "e", more="to: [one, p]\n"),
        },
        ["statutory/e.yaml:12:5 CME-R078 the exception changes when “p” is due, and a power is never due"],
    ),
    (
        "defeats nothing",
        {**OK, "statutory/e.yaml": rule(ILL, "exception", "e", more="to: []\n")},
        ["statutory/e.yaml:7:5 CME-S006 “to” lists nothing"],
    ),
    (
        "address",
        {**OK, "sources/act.yaml": "document: act\ntitle: An act\nedition: first\naddress: javascript:alert(1)\n"},
        ["sources/act.yaml:4:10 CME-S005 the address does not begin with https://"],
    ),
]


@pytest.mark.parametrize(("files", "expected"), [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_in_a_folder(tmp_path: Path, files: dict[str, str], expected: list[str]) -> None:
    root = (tmp_path / "rules").as_posix()
    assert [each.replace(root, "RULES") for each in problems(tmp_path, files)] == expected
