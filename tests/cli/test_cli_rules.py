"""``rules``: a rule with everything that a rule can have, in plain words; and what its examples leave untried."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import run

VOCABULARY = """
subjects: {child: {meaning: "A child."}, home: {meaning: "A home."}}
parties: {office: {meaning: "The office."}, trust: {meaning: "The trust."}}
relations: {sibling: {about: child, meaning: A brother or sister.}}
links: {home: {about: child, to: home, meaning: Where the child lives.}}
facts:
  colour: {about: child, type: choice, values: [red, blue], meaning: A colour.}
  ill: {about: child, type: yes_no, meaning: Is ill.}
  away: {about: child, type: yes_no, meaning: Is away.}
  private: {about: home, type: yes_no, meaning: Is private.}
events:
  asked:
    about: child
    meaning: Somebody asks.
    attributes: {why: {type: choice, values: [lost, moved], meaning: Why.}}
  answered: {about: child, meaning: The office answers.}
  called: {about: child, meaning: The office calls.}
  closed: {about: child, meaning: It is over.}
episodes:
  enquiry: {about: child, meaning: An enquiry., opened_by: asked, ended_by: closed}
"""
DOCUMENT = "document: handbook\ntitle: The Handbook\nedition: first\nlayer: statutory\naddress: https://example.org/h\n"
READING = """
reading: how-many-days
question: Two days or five?
choices: {two: Two days., five: Five days.}
choose: two
reason: Two is what most people read.
"""
SOURCES = "sources: [{document: handbook, place: page 1, grade: unverified}]"
ANSWER = f"""
rule: answer
title: Answer
kind: duty
force: must
about: child
episode: enquiry
for_each: sibling
norm: The office answers.
note: Only for siblings.
versions:
  - from: 2018-01-01
    to: 2018-12-31
    {SOURCES}
    text_not_held: yes
  - from: 2020-01-01
    {SOURCES}
    takes_over: yes
    bearer: {{fact: private, of: home, choose: {{no: office, yes: trust}}}}
    towards: trust
    trigger: {{when: {{any: [{{event: asked}}, {{none: [{{fact: ill}}, {{fact: away}}]}}]}}}}
    provided: {{fact: colour, is: red}}
    opens: at_episode_start
    serves: all_open
    due: {{reading: how-many-days, choices: {{two: {{within: 2 calendar days, after: trigger}}, five: none}}}}
    discharge: {{event: answered}}
    no_longer_owed_when: {{all: [{{fact: ill}}, {{not: {{fact: away}}}}]}}
    foreclosed_when: {{event: closed}}
examples:
  - name: nothing yet
    as_at: 2024-03-01
    case: {{}}
    expect: []
"""
LONGER = f"""
rule: longer
title: A longer limit
kind: exception
force: must
to: [answer]
about: child
norm: In illness there are nine days.
versions:
  - from: 2020-01-01
    {SOURCES}
    when: {{fact: ill}}
    changes: {{due: {{within: 9 calendar days, after: trigger}}}}
"""
UNLESS = f"""
rule: unless
title: Not when away
kind: exception
force: must
to: [longer]
about: child
norm: Whoever is away gets no longer limit.
versions:
  - from: 2020-01-01
    {SOURCES}
    when: {{none: [{{fact: ill}}, {{not: {{fact: away}}}}]}}
"""
FORM = f"""
rule: form
title: Send a form
kind: duty
force: should
about: child
norm: The office sends a form.
versions:
  - from: 2020-01-01
    {SOURCES}
    bearer: office
    towards: trust
    trigger: {{event: asked}}
    table:
      by: [{{attribute: why}}]
      rows:
        - {{for: {{why: [lost]}}, due: {{within: 1 calendar day, after: trigger}}, discharge: {{event: answered}}}}
        - for: {{why: [moved]}}
          discharge:
            all:
              - {{event: called, where: {{fact: ill}}}}
              - {{any: [{{event: answered}}, {{becomes: {{fact: away}}}}]}}
"""
CALL = f"""
rule: no-call
title: No call
kind: prohibition
force: must
about: child
norm: Nobody calls.
versions:
  - from: 2020-01-01
    {SOURCES}
    bearer: office
    towards: trust
    forbids: {{event: called}}
    allowed_when: {{fact: ill}}
"""


@pytest.fixture
def rules(folder: Path) -> Path:
    """The rules above in place of the one of the other tests."""
    (folder / "rules/vocabulary/words.yaml").write_text(VOCABULARY, encoding="utf-8")
    (folder / "rules/sources/handbook.yaml").write_text(DOCUMENT, encoding="utf-8")
    (folder / "rules/readings/how-many-days.yaml").write_text(READING, encoding="utf-8")
    for name, text in (("answer", ANSWER), ("longer", LONGER), ("unless", UNLESS), ("form", FORM), ("no-call", CALL)):
        (folder / f"rules/statutory/{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def shown(name: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert run(["rules", "show", name]) == 0
    found = capsys.readouterr()
    assert found.err == ""
    return [" ".join(line.split()) for line in found.out.splitlines()]


def test_cli_rules_shows_all_that_a_duty_says(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown("answer", capsys)
    wanted = [
        "within each enquiry",
        "for each sibling",
        "note Only for siblings.",
        "IN FORCE (2 versions)",
        "|-- 1: 1 Jan 2018 to 31 Dec 2018 (its text is not held: what falls in it is undetermined)",
        "| not in force in between",
        "|-- 2: 1 Jan 2020 to no end known",
        "VERSION 2, from 1 Jan 2020",
        "who depends on private of the home: no: office; yes: trust",
        "to whom trust",
        "starts on the first day on which this holds:",
        "- at least one of:",
        "- asked has happened",
        "- none of:",
        "- ill is yes",
        "- away is yes",
        "provided colour is red",
        "due no later than 2 calendar days after the trigger",
        "done by answered",
        "counts an act counts from the start of the episode on",
        "serves one act serves every instance that is open",
        "not owed",
        "- all of:",
        "- ill is yes",
        "- not: away is yes",
        "too late closed has happened",
        "takes over governs what is still open under the version before it",
        "source The Handbook, first: page 1 [UNVERIFIED: the text was not held]",
        "https://example.org/h",
        "READINGS",
        "question Two days or five? (how-many-days)",
        "* two: Two days. [taken]",
        "- five: Five days.",
        "because: Two is what most people read.",
        "EXCEPTIONS",
        "- A longer limit (longer)",
        "In illness there are nine days.",
        "- Not when away (unless)",
        "Whoever is away gets no longer limit.",
        "EXAMPLES",
        "in the rule 1 worked example",
    ]
    place = 0
    for line in wanted:
        assert line in lines[place:], line
        place = lines.index(line, place) + 1
    assert lines[place:] == ["- nothing yet:"]


def test_cli_rules_shows_exceptions_tables_and_prohibitions(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    longer = shown("longer", capsys)
    assert "exception to Answer (answer)" in longer
    assert "changes the limit: no later than 9 calendar days after the trigger" in longer
    assert "READINGS" not in longer
    unless = shown("unless", capsys)
    assert unless[unless.index("when") :][:3] == ["when", "- none of:", "- ill is yes"]
    form = " ".join(shown("form", capsys))
    assert "table why: lost → no later than 1 calendar day after the trigger; answered" in form
    assert "table why: moved → all of: called (where ill is yes); any of: answered; that away is yes" in form
    call = shown("no-call", capsys)
    assert "forbids called" in call
    assert "allowed when ill is yes" in call


def test_cli_rules_lists_each_layer_once(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "5 rules of the folder rules"
    assert [line for line in lines if line.isupper()] == ["STATUTORY"]
    assert "duty Send a form (form) should" in lines


def test_cli_rules_coverage_says_what_is_untried(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The prohibition wants complied, violated and undetermined, and has no examples."""
    assert run(["rules", "coverage", "no-call"]) == 0
    said = capsys.readouterr().out
    assert said == (
        "no-call: 0 of 3\n   untried: complied\n   untried: violated\n   untried: undetermined\n"
        "0 of 3 exercised by the worked examples of 1 rule\n"
    )
    assert run(["rules", "coverage", "no-call", "--floor", "1"]) == 1
    assert run(["rules", "coverage", "nocall"]) == 2
    assert "no rule “nocall”" in capsys.readouterr().err


def test_cli_rules_help_of_a_group_lists_its_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--help"]) == 0
    out = capsys.readouterr().out
    verbs = out.partition("Commands:\n")[2].partition("\n\n")[0]
    assert [line.split()[0] for line in verbs.splitlines() if line.strip()] == [
        "coverage", "list", "show",
    ]  # fmt: skip
