"""Rule folders as a whole: what a sound one gives, and what each slip in one is answered with."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.core.problem import RuleProblem, UsageProblem
from cme_rules.dates.civil import parse_iso
from cme_rules.link.ruleset import RuleSetSource, link
from cme_rules.model import condition as c
from cme_rules.model import rule as r
from cme_rules.model.period import Period
from cme_rules.read.load import load_ruleset

VOCABULARY = """\
subjects:
  child: {meaning: A child.}
  school: {meaning: A school.}
parties:
  school: {meaning: The school.}
  council: {meaning: The council.}
relations:
  sibling: {meaning: A brother or sister.}
links:
  school: {about: child, to: school, meaning: The child's school.}
facts:
  ill: {about: child, type: yes_no, meaning: The child is ill.}
  born: {about: child, type: date, meaning: The day of birth., fixed: yes}
  hours: {about: child, type: number, meaning: Hours a week.}
  kind: {about: child, type: choice, values: [day, night], meaning: The kind of place.}
  interval: {about: school, type: period, meaning: How often.}
  open_now: {about: school, type: yes_no, meaning: The school is open.}
events:
  left:
    about: child
    meaning: The child left.
    attributes:
      why: {type: choice, values: [moved, ended], meaning: Why.}
      contents: {type: list, values: [name, address], meaning: What it gives.}
      person: {type: person, relation: sibling, meaning: Who.}
  told: {about: child, meaning: The council was told.}
  inspected: {about: school, meaning: The school was inspected.}
episodes:
  enquiry: {about: child, meaning: An enquiry., opened_by: [left], ended_by: [told]}
measures:
  absence: {about: child, meaning: Days away., counts: [away], breaks: [present], neutral: [closed]}
mark_categories:
  away: {meaning: Away.}
  present: {meaning: Present.}
  closed: {meaning: Closed.}
mark_codes:
  O: [{from: 2013-09-01, category: away, meaning: Away.}]
  "/": [{from: 2013-09-01, category: present, meaning: Present.}]
"""
DOCUMENT = "document: act\ntitle: An act\nedition: first\n"
READING = """\
reading: days
question: Which days?
choices: {calendar: All of them., working: Only some.}
choose: calendar
reason: The word is day.
"""
HEAD = """\
rule: {name}
title: A rule
kind: {kind}
force: must
about: child
norm: Something is so.
"""
VERSION = """\
versions:
  - from: 2020-01-01
    sources: [{document: act, place: "1", grade: official}]
"""
DUTY = """\
    trigger: {event: left}
    due: {within: 5 working days, after: trigger}
    discharge: {event: told}
"""


def rule(body: str, kind: str = "duty", name: str = "one", more: str = "") -> str:
    lines = "".join(f"    {line}\n" for line in body.strip("\n").splitlines())
    return HEAD.format(name=name, kind=kind) + more + VERSION + lines


def folder(tmp_path: Path, files: dict[str, str] | None = None) -> Path:
    root = tmp_path / "rules"
    given = {"vocabulary/all.yaml": VOCABULARY, "sources/act.yaml": DOCUMENT, "readings/days.yaml": READING}
    given.update(files or {"statutory/one.yaml": HEAD.format(name="one", kind="duty") + VERSION + DUTY})
    for name, text in given.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def load(tmp_path: Path, files: dict[str, str] | None = None) -> RuleSetSource:
    return load_ruleset(folder(tmp_path, files))


def problems(tmp_path: Path, files: dict[str, str]) -> list[str]:
    root = folder(tmp_path, files)
    with pytest.raises(RuleProblem) as caught:
        load_ruleset(root)
    prefix = root.as_posix() + "/"
    found = []
    for each in caught.value.problems:
        assert each.help
        place = str(each.span).removeprefix(prefix)
        found.append(f"{place} {each.code} {each.message}" + (f" | {each.help}" if each.suggestions else ""))
        assert all(prefix in str(span) for span, _ in each.labels)
    return found


def version_of(tmp_path: Path, body: str, kind: str = "duty", more: str = "") -> r.Version:
    source = load(tmp_path, {"statutory/one.yaml": rule(body, kind, more=more)})
    return source.rules["one"].versions[0]


# ---- what a sound rule becomes -------------------------------------------------------------------------


def test_the_smallest_folder(tmp_path: Path) -> None:
    source = load(tmp_path)
    version = source.rules["one"].versions[0]
    assert version.trigger == r.EventTrigger(c.EventPattern("left"))
    five = c.Counted(Period(5, "working day"), "after", c.Word("trigger"))
    assert version.due == r.Limit(latest=five)
    assert version.discharge == r.Act(c.EventPattern("told"))
    assert sorted(source.files) == [
        "readings/days.yaml",
        "sources/act.yaml",
        "statutory/one.yaml",
        "vocabulary/all.yaml",
    ]
    assert source.vocabulary.facts["born"].fixed
    assert link(source).choices == {"days": "calendar"}


BORN = c.FactDate("born")
LEFT = c.EventDate(c.EventPattern("left"))
CONDITIONS = [
    ("fact: ill", c.FactTest("ill", "is", ("yes",))),
    ("{fact: ill, is: false}", c.FactTest("ill", "is", ("no",))),
    ("{fact: kind, is: [day, night]}", c.FactTest("kind", "is", ("day", "night"))),
    ("{fact: kind, is_not: day}", c.Not(c.FactTest("kind", "is", ("day",)))),
    ("{fact: hours, at_least: 25}", c.FactTest("hours", "at_least", ("25",))),
    ("{fact: open_now, of: school}", c.FactTest("open_now", "is", ("yes",), "school")),
    ("{event: left, with: {why: moved}}", c.EventTest(c.EventPattern("left", (("why", ("moved",)),)))),
    ("{event: told, since: {event: left}}", c.EventTest(c.EventPattern("told"), since=LEFT)),
    ("{event: told, before: {event: left}}", c.EventTest(c.EventPattern("told"), before=LEFT)),
    (
        "{event: left, contains: {contents: [name, address]}}",
        c.EventTest(c.EventPattern("left", (), (("contents", ("name", "address")),))),
    ),
    (
        "{passed: 5 working days, since: {event: left}}",
        c.DateTest("after", c.Counted(Period(5, "working day"), "after", LEFT)),
    ),
    (
        "{reached: 1 month, since: {event: left}}",
        c.DateTest("on_or_after", c.Counted(Period(1, "month"), "after", LEFT)),
    ),
    ("{on_or_after: {fact: born}}", c.DateTest("on_or_after", BORN)),
    ("{before: {date: 2024-02-29}}", c.DateTest("before", c.FixedDate(parse_iso("2024-02-29") or 0))),
    ("{measure: absence, at_least: 10 school days}", c.MeasureTest("absence", Period(10, "school day"))),
    ("{none: [{fact: ill}]}", c.Not(c.Any((c.FactTest("ill", "is", ("yes",)),)))),
    ("{not: {fact: ill}}", c.Not(c.FactTest("ill", "is", ("yes",)))),
    ("{after: {birthday: 5, of: {fact: born}}}", c.DateTest("after", c.Birthday(5, BORN))),
    (
        "{after: {first_of: [31 March, 31 August], on_or_after: {fact: born}}}",
        c.DateTest("after", c.FirstOf(((31, 3), (31, 8)), BORN)),
    ),
    (
        "{after: {last: Friday, of: June, in_year_of: {fact: born}}}",
        c.DateTest("after", c.LastWeekday(4, 6, BORN)),
    ),
    (
        "{after: {count: 3 school days, before: {fact: born}}}",
        c.DateTest("after", c.Counted(Period(3, "school day"), "before", BORN)),
    ),
    (
        "{after: {count: 3 weeks, beginning_with: {fact: born}}}",
        c.DateTest("after", c.Counted(Period(3, "week"), "beginning_with", BORN)),
    ),
    (
        "{after: {later_of: [{fact: born}, {event: left}]}}",
        c.DateTest("after", c.Extreme("later", (BORN, LEFT))),
    ),
    ("{after: {onset: {fact: ill}}}", c.DateTest("after", c.Onset(c.FactTest("ill", "is", ("yes",))))),
    (
        "{after: {event: left, which: last, planned: born}}",
        c.DateTest("after", c.EventDate(c.EventPattern("left"), "last", "born")),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_a_condition(tmp_path: Path, text: str, expected: c.Condition) -> None:
    text = text if text.startswith("{") else f"{{{text}}}"
    assert version_of(tmp_path, f"when: {text}", "power").when == expected


TRIGGER = c.Word("trigger")
LIMITS = [
    (
        "{by_day: 15 calendar days, beginning_with: {event: left}}",
        r.Limit(c.Counted(Period(15, "calendar day"), "beginning_with", LEFT)),
    ),
    ("{on: trigger}", r.Limit(TRIGGER, earliest=TRIGGER)),
    ('{on: trigger, by_time: "16:00"}', r.Limit(TRIGGER, earliest=TRIGGER, by_time=960)),
    ("{before: {event: told}}", r.Limit(c.EventDate(c.EventPattern("told")), strictly=True)),
    ("{not_before: {event: told}}", r.Limit(earliest=c.EventDate(c.EventPattern("told")))),
    (
        "{within: {fact: interval, of: school}, after: trigger}",
        r.Limit(c.Counted(c.PeriodFact("interval", "school"), "after", TRIGGER)),
    ),
    ("none", None),
]


@pytest.mark.parametrize(("text", "expected"), LIMITS)
def test_a_limit(tmp_path: Path, text: str, expected: r.Limit | None) -> None:
    body = f"trigger: {{event: left}}\ndue: {text}\ndischarge: {{event: told}}"
    assert version_of(tmp_path, body).due == expected


def test_the_rest_of_a_duty(tmp_path: Path) -> None:
    body = """
bearer: school
towards: {fact: kind, choose: {day: school, night: council}}
trigger: {each: year, year_begins: 1 September, from: {fact: born}, until: {event: left}}
provided: {fact: ill}
due: {no_later_than: period_end}
discharge:
  all:
    - {event: told, label: telling}
    - {becomes: {fact: ill}, where: {fact: ill}}
opens: {since_last: {event: left}}
serves: all_open
same_day: whole_day
foreclosed_when: {event: told}
no_longer_owed_when: {event: left}
"""
    version = version_of(tmp_path, body)
    ill = c.FactTest("ill", "is", ("yes",))
    assert version.bearer == r.PartyChoice("", (("", "school"),))
    assert version.towards == r.PartyChoice("kind", (("day", "school"), ("night", "council")))
    assert version.trigger == r.PeriodTrigger("year", BORN, c.EventTest(c.EventPattern("left")), (1, 9))
    assert version.discharge == r.AllActs(((r.Act(c.EventPattern("told"), "telling"), None), (r.State(ill), ill)))
    assert (version.opens, version.since_last) == ("since_last", c.EventPattern("left"))
    assert (version.serves, version.same_day) == ("all_open", "whole_day")


def test_one_for_each_sibling(tmp_path: Path) -> None:
    body = "trigger: {event: left}\ndischarge: {event: left, with: {person: this sibling}}"
    version = version_of(tmp_path, body, more="for_each: sibling\n")
    assert version.discharge == r.Act(c.EventPattern("left", (("person", ("this sibling",)),)))


# ---- readings ------------------------------------------------------------------------------------------

READ = {
    "statutory/one.yaml": rule(
        """
trigger: {event: left}
due:
  reading: days
  choices: {calendar: {within: 5 calendar days, after: trigger}, working: none}
discharge: {event: told}
same_day: {reading: days, choices: {calendar: whole_day, working: not_in_time}}
"""
    ),
    "statutory/two.yaml": rule(
        "when: {reading: days, choices: {calendar: {fact: ill}, working: {event: left}}}", "definition", "two"
    ),
    "statutory/three.yaml": rule("when: {definition: two}", "power", "three"),
    "statutory/four.yaml": rule("when: {definition: two}", "exception", "four", more="to: one\n"),
    "statutory/five.yaml": rule("when: {fact: ill}", "power", "five"),
}


def test_every_reading_is_replaced(tmp_path: Path) -> None:
    source = load(tmp_path, READ)
    one, other = link(source), link(source, {"days": "working"})
    assert one.rules["one"].versions[0].due == r.Limit(c.Counted(Period(5, "calendar day"), "after", TRIGGER))
    assert (one.rules["one"].versions[0].same_day, other.rules["one"].versions[0].same_day) == (
        "whole_day",
        "not_in_time",
    )
    assert other.rules["one"].versions[0].due is None
    assert other.rules["two"].versions[0].when == c.EventTest(c.EventPattern("left"))
    assert "Reading(" not in repr(one.rules) + repr(other.rules)
    assert one.rules["five"] is source.rules["five"]
    assert other.choices == {"days": "working"}


def test_readings_are_kept_through_definitions_and_exceptions(tmp_path: Path) -> None:
    found = link(load(tmp_path, READ))
    expected = {name: {0: ("days",)} for name in ("one", "two", "three", "four")} | {"five": {0: ()}}
    assert found.readings_of == expected


def test_what_is_needed_comes_first(tmp_path: Path) -> None:
    found = link(load(tmp_path, READ))
    assert found.order == ("five", "two", "four", "one", "three")
    assert found.exceptions_of == {"one": ("four",)}


@pytest.mark.parametrize(
    ("choices", "message", "help_"),
    [
        ({"day": "working"}, "unknown reading “day”", "did you mean “days”?"),
        ({"days": "workin"}, "the reading “days” has no alternative “workin”", "did you mean “working”?"),
        ({"days": "x"}, "the reading “days” has no alternative “x”", "write “calendar” or “working”"),
    ],
)
def test_a_choice_that_does_not_exist(tmp_path: Path, choices: dict[str, str], message: str, help_: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        link(load(tmp_path), choices)
    assert [(each.message, each.help) for each in caught.value.problems] == [(message, help_)]


def test_no_time_at_all_is_a_change(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": HEAD.format(name="one", kind="duty") + VERSION + DUTY,
        "statutory/plain.yaml": rule("when: {fact: ill}\nchanges: {due: none}", "exception", "plain", more="to: one\n"),
        "statutory/read.yaml": rule(
            "when: {event: left}\nchanges: {due: {reading: days, choices: {calendar: none, working: none}}}",
            "exception",
            "read",
            more="to: one\n",
        ),
    }
    found = link(load(tmp_path, files))
    assert [found.rules[name].versions[0].changes_due for name in ("plain", "read")] == [r.Limit(), r.Limit()]


# ---- examples are read with the rules ------------------------------------------------------------------


def test_the_case_of_an_example_is_checked(tmp_path: Path) -> None:
    text = rule("when: {fact: ill}", "power") + (
        "examples:\n  - {name: x, as_at: 2024-01-01, case: {facts: {il: yes}}, expect: {status: available}}\n"
    )
    found = problems(tmp_path, {"statutory/one.yaml": text})
    assert found == ["statutory/one.yaml:12:49 CME-C010 unknown fact “il” | did you mean “ill”?"]


def test_an_example_expects_a_status_of_its_kind(tmp_path: Path) -> None:
    text = rule("when: {fact: ill}", "power") + (
        "examples:\n  - {name: x, as_at: 2024-01-01, case: {}, expect: {status: met}}\n"
    )
    found = problems(tmp_path, {"statutory/one.yaml": text})
    assert found == ["statutory/one.yaml:12:61 CME-R045 “met” is not a status of a power"]
