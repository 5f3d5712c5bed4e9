"""What makes a sign-off stale, and what does not: edits of the rule files, each by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.model.signed import SignOff
from cme_rules.pipeline import open_rules
from cme_rules.signed.meaning import fingerprint, meaning
from cme_rules.signed.state import Change, State, changed, sign, states

BY = {"by": "A. Person", "role": "Head", "note": ""}


def signed(folder: Path) -> list[SignOff]:
    source = open_rules(folder / "rules").source
    return sign(source.rules, source, BY, 739323)


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "rules" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def standing(folder: Path, signs: list[SignOff]) -> dict[str, State]:
    return {one.rule.id: one for one in states(signs, open_rules(folder / "rules").source)}


def test_signed_parts_are_those_of_the_rule_and_of_all_it_rests_on(folder: Path) -> None:
    source = open_rules(folder / "rules").source
    parts = meaning("answer", source)
    assert [(one.kind, one.name) for one in parts] == [
        ("event", "answered"), ("event", "asked"), ("examples", ""), ("fact", "abroad"), ("fact", "moved"),
        ("kind", ""), ("norm", ""), ("party", "office"), ("party", "school"), ("reading", "how-many-days"),
        ("rule", "at-home"), ("rule", "late-answer"), ("source", "handbook"),
        ("version", "from 2015-01-01"), ("version", "from 2020-01-01"), ("version", "from 2023-07-01"),
    ]  # fmt: skip
    assert fingerprint(parts) == fingerprint(reversed(parts))


# The rule, the file, what is edited, and what is said to have changed.
EDITS = [
    ("answer", "statutory/answer", "within: 3 calendar", "within: 4 calendar", ("version", "from 2020-01-01")),
    ("answer", "statutory/answer", "within two days.", "within two days!", ("norm", "")),
    ("answer", "statutory/answer", "force: must", "force: should", ("kind", "")),
    ("answer", "statutory/answer", "grade: official", "grade: secondary", ("version", "from 2023-07-01")),
    ("answer", "statutory/answer", "as_at: 2024-03-08\n    case:", "as_at: 2024-03-09\n    case:", ("examples", "")),
    ("answer", "statutory/at-home", "none: [{fact: abroad}]", "all: [{fact: abroad}]", ("rule", "at-home")),
    ("answer", "statutory/late-answer", "from: 2015-01-01", "from: 2016-01-01", ("rule", "late-answer")),
    ("answer", "vocabulary/words", "The child is abroad.", "The child is away.", ("fact", "abroad")),
    ("answer", "vocabulary/words", "silence: no, ", "", ("fact", "moved")),
    ("answer", "vocabulary/words", "Somebody <asks>.", "Somebody writes.", ("event", "asked")),
    ("answer", "readings/how-many-days", "choose: two", "choose: five", ("reading", "how-many-days")),
    ("answer", "sources/handbook", "edition: first", "edition: second", ("source", "handbook")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "file", "old", "new", "part"), EDITS, ids=[f"{e[1]}: {e[3]}" for e in EDITS])
def test_signed_becomes_stale_by_an_edit_of_what_it_means(
    folder: Path, rule: str, file: str, old: str, new: str, part: tuple[str, str]
) -> None:
    signs = signed(folder)
    edit(folder, f"{file}.yaml", old, new)
    state = standing(folder, signs)[rule]
    assert state.state == "stale"
    assert state.changes == (Change(*part, "changed"),)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("statutory/answer", "versions:", "# A comment.\n\nversions:"),
        ("statutory/answer", "title: Answer to a question", 'title: "Answer to a question"'),
        ("statutory/answer", "discharge: {event: answered}", "discharge:\n      event: answered"),
        ("statutory/answer", "facts: {abroad: no, colour: red}", "facts: {colour: red, abroad: no}"),
        ("statutory/answer", "examples:", "untried: {missed: Nothing forecloses it.}\nexamples:"),
        ("statutory/at-home", "norm: A child who is not abroad", "norm: Any child who is not abroad"),
        ("statutory/at-home", "name: at home", "name: the child is at home"),
        ("statutory/form-of-answer", "within: 5", "within: 6"),
        ("vocabulary/words", "usually_from: The post book", "usually_from: The new post book"),
        ("vocabulary/words", "[letter, call]", "[letter, call, visit]"),
        ("readings/how-many-days", "Two is what most people read.", "Most people read two."),
        ("sources/handbook", "handbook.example.org/first", "handbook.example.org/1"),
    ],
)
def test_signed_stays_so_by_an_edit_of_what_it_does_not_mean(folder: Path, file: str, old: str, new: str) -> None:
    signs = signed(folder)
    if "visit" in new:  # the table must know every value, so that rule is put right as well
        row = "- {for: {form: call}, due: {within: 1 calendar day, after: trigger}}"
        edit(folder, "statutory/form-of-answer.yaml", row, row.replace("form: call", "form: [call, visit]"))
    edit(folder, f"{file}.yaml", old, new)
    assert standing(folder, signs)["answer"].state == "signed"


def test_signed_says_what_is_new_and_what_is_gone(folder: Path) -> None:
    signs = signed(folder)
    edit(folder, "statutory/at-home.yaml", "{fact: abroad}", "{fact: colour, is: red}")
    state = standing(folder, signs)["at-home"]
    assert set(state.changes) == {
        Change("version", "from 2015-01-01", "changed"), Change("fact", "abroad", "gone"),
        Change("fact", "colour", "new"),
    }  # fmt: skip


def test_signed_only_by_the_latest(folder: Path) -> None:
    old = signed(folder)
    edit(folder, "statutory/answer.yaml", "within: 3 calendar", "within: 4 calendar")
    source = open_rules(folder / "rules").source
    later = sign(["answer"], source, BY | {"by": "B. Other"}, 739324)
    state = standing(folder, [*later, *old])["answer"]
    assert (state.state, state.last, [one.by for one in state.before]) == ("signed", later[0], ["A. Person"])
    # An earlier signature of what is so now does not make up for a later one of what is not.
    late = sign(["answer"], source, BY, 739322)
    assert standing(folder, [*old, *late])["answer"].state == "stale"


def test_signed_differences_come_once() -> None:
    assert list(changed((), ())) == []


LOCAL = """
authority: borough
title: The borough
applies_to:
  child:
    reading: how-many-days
    choices: {two: {definition: at-home}, five: {fact: moved}}
"""


def test_signed_with_what_the_local_set_rests_on(folder: Path) -> None:
    (folder / "rules/local/borough").mkdir(parents=True)
    (folder / "rules/local/borough/authority.yaml").write_text(LOCAL, encoding="utf-8")
    text = (folder / "rules/statutory/no-blue-answer.yaml").read_text(encoding="utf-8")
    text = text.replace("rule: no-blue-answer", "rule: no-red-answer")
    (folder / "rules/local/borough/no-red-answer.yaml").write_text(text, encoding="utf-8")
    signs = signed(folder)
    assert {(one.kind, one.name) for one in meaning("no-red-answer", open_rules(folder / "rules").source)} >= {
        ("authority", "borough"), ("reading", "how-many-days"), ("rule", "at-home"), ("fact", "abroad"),
        ("fact", "moved"),
    }  # fmt: skip
    edit(folder, "statutory/at-home.yaml", "none: [{fact: abroad}]", "all: [{fact: abroad}]")
    assert standing(folder, signs)["no-red-answer"].changes == (Change("rule", "at-home", "changed"),)
    assert standing(folder, signs)["no-blue-answer"].state == "signed"
    edit(folder, "local/borough/authority.yaml", "{fact: moved}", "{fact: abroad}")
    assert Change("authority", "borough", "changed") in standing(folder, signs)["no-red-answer"].changes


AWAY = """
measures:
  away: {about: child, meaning: Days away., counts: [absent], breaks: [there], neutral: []}
mark_categories: {absent: {meaning: Away.}, there: {meaning: There.}, shut: {meaning: Shut.}}
mark_codes:
  O: [{from: 2013-09-01, category: absent, meaning: Away.}]
  "#": [{from: 2013-09-01, category: shut, meaning: Shut.}]
"""
LONG_AWAY = """
rule: long-away
title: Long away
kind: definition
force: must
about: child
norm: Three days away are long.
versions:
  - from: 2015-01-01
    sources: [{document: handbook, place: page 8, grade: official}]
    when: {measure: away, at_least: 3 school days}
"""


def test_signed_with_a_measure_are_the_codes_that_it_looks_at_and_no_others(folder: Path) -> None:
    (folder / "rules/vocabulary/away.yaml").write_text(AWAY, encoding="utf-8")
    (folder / "rules/statutory/long-away.yaml").write_text(LONG_AWAY, encoding="utf-8")
    signs = signed(folder)
    edit(folder, "vocabulary/away.yaml", "category: shut, meaning: Shut.", "category: shut, meaning: Closed.")
    assert standing(folder, signs)["long-away"].state == "signed"
    edit(folder, "vocabulary/away.yaml", "O: [{from: 2013-09-01", "O: [{from: 2014-09-01")
    state = standing(folder, signs)["long-away"]
    assert (state.state, state.changes) == ("stale", (Change("measure", "away", "changed"),))
