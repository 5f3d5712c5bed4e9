"""The rules of an invented council, with words of its own: for scenarios in another folder."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "vocabulary/words.yaml": """\
subjects: {child: {meaning: A child.}, school: {meaning: A school.}}
parties: {office: {meaning: The office.}, school: {meaning: The school.}}
relations: {sibling: {about: child, meaning: A brother or sister.}}
links: {school: {about: child, to: school, meaning: The school of the child.}}
facts:
  at_home: {about: child, type: yes_no, meaning: The child is taught at home.}
  born: {about: child, type: date, meaning: The day of birth., fixed: yes}
  listed: {about: child, type: yes_no, meaning: The list names the child.}
  colour: {about: child, type: choice, values: [dark_red, blue], meaning: A colour.}
  open_now: {about: school, type: yes_no, meaning: The school is open.}
  interval: {about: school, type: period, meaning: How long it may take.}
episodes:
  enquiry: {about: child, meaning: An enquiry., opened_by: asked, ended_by: answered}
events:
  asked:
    about: child
    meaning: Somebody asks.
    attributes:
      about_what: {type: list, values: [name_and_address, school, health], meaning: What about.}
      how: {type: choice, values: [by_letter, by_phone], meaning: In what way.}
  answered: {about: child, meaning: The office answers.}
  listed_by_office: {about: child, meaning: The office puts the child on its list.}
  sibling_seen:
    about: child
    meaning: A brother or sister is seen.
    attributes: {person: {type: person, relation: sibling, meaning: Who was seen.}}
measures:
  away: {about: child, meaning: Days away., counts: [unauthorised], breaks: [present], neutral: [closed]}
mark_categories: {unauthorised: {meaning: Away.}, present: {meaning: There.}, closed: {meaning: Closed.}}
mark_codes:
  O: [{from: 2013-09-01, category: unauthorised, meaning: Away.}]
  "/": [{from: 2013-09-01, category: present, meaning: There.}]
""",
    "sources/handbook.yaml": "document: handbook\ntitle: The Handbook\nedition: first\nlayer: statutory\n",
    "readings/how-many-days.yaml": """\
reading: how-many-days
question: Two days or five?
choices: {two: Two days., five: Five days.}
choose: two
reason: Two is what most people read.
""",
    "calendars/holidays.yaml": """\
calendar: holidays
title: Invented holidays
kind: bank_holidays
covers: {from: 2020-01-01, to: 2030-12-31}
source: Invented
days: [{date: 2025-03-05, name: Invented day}]
""",
    "calendars/terms.yaml": """\
calendar: terms
title: Invented terms
kind: school_terms
covers: {from: 2024-09-01, to: 2025-08-31}
bank_holidays: holidays
source: Invented
terms: [{name: One long term, from: 2024-09-02, to: 2025-07-22, breaks: []}]
closures: []
""",
}
HEAD = """\
rule: {id}
title: {id}
kind: {kind}
force: must
about: {about}
norm: Invented.
{more}versions:
  - from: 2020-01-01
    sources: [{{document: handbook, place: page 1, grade: unverified}}]
{body}examples: []
"""
RULES = {
    ("answer", "duty", "child", ""): """\
    bearer: office
    towards: school
    trigger: {event: asked}
    due:
      reading: how-many-days
      choices: {two: {within: 2 calendar days, after: trigger}, five: {within: 5 calendar days, after: trigger}}
    same_day: whole_day
    discharge: {event: answered}
""",
    ("no-answer-at-home", "exception", "child", "to: [answer]\n"): "    when: {fact: at_home}\n",
    ("see-siblings", "duty", "child", "for_each: sibling\n"): """\
    bearer: office
    trigger: {event: asked, which: first}
    due: {within: 3 working days, after: trigger}
    same_day: whole_day
    discharge: {event: sibling_seen, with: {person: this sibling}}
""",
    ("by-four", "duty", "child", ""): """\
    bearer: school
    trigger: {event: listed_by_office}
    due: {on: trigger, by_time: "16:00"}
    discharge: {event: sibling_seen}
""",
    ("counts-as-away", "definition", "child", ""): """\
    when: {measure: away, at_least: 3 school days}
    recorded_as: {fact: listed}
""",
    ("one-of-two", "definition", "child", ""): """\
    when:
      any:
        - all: [{fact: at_home}, {fact: listed, is: no}]
        - all: [{fact: at_home, is: no}, {fact: listed}]
""",
    ("in-enquiry", "definition", "child", "episode: enquiry\n"): "    when: {event: asked}\n",
    ("may-ask", "power", "child", ""): "    when: {fact: at_home}\n",
    ("not-listed-before", "prohibition", "child", ""): """\
    bearer: office
    forbids: {event: listed_by_office}
    allowed_when: {fact: at_home, is: no}
""",
    ("not-in-red", "exception", "child", "to: [not-listed-before]\n"): "    when: {fact: colour, is: dark_red}\n",
    ("stay-open", "duty", "school", ""): """\
    bearer: school
    trigger: standing
    keeps: {fact: open_now}
""",
    ("answer-in-interval", "duty", "child", ""): """\
    bearer: school
    trigger: {event: listed_by_office}
    due: {within: {fact: interval, of: school}, after: trigger}
    same_day: whole_day
    discharge: {event: answered}
""",
}


def write_rules(folder: Path) -> None:
    """Write the rules into a folder."""
    for name, text in FILES.items():
        _write(folder / name, text)
    for (name, kind, about, more), body in RULES.items():
        text = HEAD.format(id=name, kind=kind, about=about, more=more, body=body)
        _write(folder / "statutory" / f"{name}.yaml", text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
