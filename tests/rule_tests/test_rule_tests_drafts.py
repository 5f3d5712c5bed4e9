"""Drafts of missing examples: pasted into their rules they come out as they say, and notice what they were drafted for.

What a draft moves, and how it is written out, is shown on small invented rules, worked out by hand.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cme_rules.examples import run_examples
from cme_rules.mutants.change import Change
from cme_rules.mutants.draft import Draft, draft, drafts
from cme_rules.mutants.make import changes
from cme_rules.mutants.probe import Bench, Probe
from cme_rules.mutants.survey import survey
from cme_rules.pipeline import open_rules
from tests.rule_tests.conftest import EXAMPLES, HOLDS, RULE, write

CONFORMANCE = Path(__file__).parents[1] / "conformance"


@pytest.mark.parametrize("name", ["readings", "bearer-and-table", "prohibitions", "recurring"])
def test_drafts_that_are_pasted_hold_and_notice(tmp_path: Path, name: str) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(CONFORMANCE / name / "rules", rules)
    bench = Bench(open_rules(rules))
    left = [one.change for one in survey(bench).survivors]
    found = drafts(bench, left, len(left))
    made = list({id(one): one for one in found.values() if one is not None}.values())
    assert len(made) > 5
    paste(rules, made)
    again = open_rules(rules)
    assert [one.differences for one in run_examples(again) if one.differences] == []
    after = Bench(again)
    unseen = [key for key, one in found.items() if one is not None and not after.notices(of(after, key))]
    assert unseen == []


def paste(rules: Path, made: Iterable[Draft]) -> None:
    for one in made:
        path = rules / one.rule.layer / f"{one.rule.id}.yaml"
        text = path.read_text(encoding="utf-8").rstrip("\n")
        head = "" if "\nexamples:" in text else "\nexamples:"
        path.write_text(f"{text}{head}\n" + "\n".join(one.lines) + "\n", encoding="utf-8")


def of(bench: Bench, key: tuple[str, str, str]) -> Change:
    source = bench.linked.source
    return next(one for one in changes(source.rules[key[0]], source.vocabulary) if one.key == key)


# ---- by hand ----------------------------------------------------------------------------------------------------

WORDS = """
subjects: {child: {meaning: "A child."}, school: {meaning: "A school."}}
parties: {office: {meaning: "The office."}, parent: {meaning: "A parent."}, school: {meaning: "The school."}}
links: {school: {about: child, to: school, meaning: The school of the child.}}
facts:
  colour: {about: child, type: choice, values: [red, blue], meaning: A colour., usually_from: The paint box}
  tall: {about: child, type: yes_no, meaning: The child is tall., usually_from: The ruler}
  rate: {about: child, type: number, meaning: A rate., usually_from: The book}
  note: {about: child, type: text, meaning: A note., usually_from: The wall}
  open: {about: school, type: yes_no, meaning: The school is open., usually_from: The wall}
  away: {about: child, type: yes_no, silence: no, meaning: The child is away., usually_from: The wall}
  ill: {about: child, type: yes_no, silence: no, meaning: The child is ill., usually_from: The wall}
events:
  asked: {about: child, meaning: Somebody asks., usually_from: The post book}
  answered: {about: child, meaning: The office answers., usually_from: The post book}
"""
DEFINED = HOLDS.partition("examples:")[0]


def bench_of(folder: Path) -> Bench:
    (folder / "rules/vocabulary/words.yaml").write_text(WORDS, encoding="utf-8")
    return Bench(open_rules(folder / "rules"))


def drafted(folder: Path, rule: str, words: str) -> Draft | None:
    bench = bench_of(folder)
    (change,) = (
        one for one in changes(bench.linked.source.rules[rule], bench.linked.source.vocabulary) if one.words == words
    )
    return draft(bench, change)


def lines(found: Draft | None) -> list[str]:
    assert found is not None
    assert found.lines[0] == "  # Work this out by hand from the source before you keep it."
    return list(found.lines[1:])


def defined(folder: Path, when: str, case: str, status: str, more: str = "") -> None:
    text = DEFINED.replace("when: {fact: colour, is: red}", f"when: {when}")
    assert when in text
    example = f"- {{name: one, as_at: 2024-03-04, {more}case: {case}, expect: {{status: {status}}}}}"
    write(folder, f"{text}examples:\n  {example}\n", "red")


def test_a_number_is_moved_by_one(folder: Path) -> None:
    # 6 is at least 5 and more than 5; 5 is only at least 5.
    defined(folder, "{fact: rate, at_least: 5}", "{facts: {rate: 6}}", "holds")
    found = lines(drafted(folder, "red", "rate is at least 5 becomes rate is more than 5, version 1"))
    assert found == [
        "  # Like “one”, but 6 as 5.",
        '  - name: "notices comparison: rate is at least 5 becomes rate is more than 5, version 1"',
        "    as_at: 2024-03-04",
        "    case:",
        "      facts: {rate: 5}",
        "    expect: {status: holds, since: 2020-01-01}",
    ]


def test_what_only_looks_like_a_number_stays(folder: Path) -> None:
    defined(folder, "{fact: rate, at_least: 5}", "{facts: {note: ²}}", "undetermined")
    assert drafted(folder, "red", "rate is at least 5 becomes rate is more than 5, version 1") is None


def test_a_number_stays_above_nothing(folder: Path) -> None:
    # Only a rate between 0 and 1 would show it, and no number below 0 is tried.
    defined(folder, "{fact: rate, at_least: -1}", "{facts: {rate: 0}}", "holds")
    bench = bench_of(folder)
    rule = bench.linked.source.rules["red"]
    assert [one.words for one in changes(rule, bench.linked.source.vocabulary) if one.kind == "comparison"] == [
        "rate is at least -1 becomes rate is more than -1, version 1"
    ]
    assert drafted(folder, "red", "rate is at least -1 becomes rate is more than -1, version 1") is None


def test_no_becomes_yes(folder: Path) -> None:
    defined(
        folder, "{all: [{fact: tall}, {fact: colour, is: red}]}", "{facts: {tall: no, colour: red}}", "does_not_hold"
    )
    found = lines(drafted(folder, "red", "colour is red becomes not: colour is red, version 1"))
    assert found[0] == "  # Like “one”, but no as yes."
    assert found[3:] == [
        "    case:",
        "      facts: {tall: yes, colour: red}",
        "    expect: {status: holds, since: 2020-01-01}",
    ]


def test_yes_becomes_no(folder: Path) -> None:
    defined(folder, "{any: [{fact: tall}, {fact: colour, is: red}]}", "{facts: {tall: yes, colour: red}}", "holds")
    found = lines(drafted(folder, "red", "colour is red becomes not: colour is red, version 1"))
    assert found[0] == "  # Like “one”, but yes as no."
    assert found[4:] == ["      facts: {tall: no, colour: red}", "    expect: {status: holds, since: 2020-01-01}"]


def test_a_fact_is_left_out(folder: Path) -> None:
    # Without the rate the child is tall, and it holds; by the rate alone nobody would know.
    defined(folder, "{any: [{fact: tall}, {fact: rate, at_least: 5}]}", "{facts: {tall: yes, rate: 9}}", "holds")
    found = lines(drafted(folder, "red", "“tall is yes” of “any” becomes left out, version 1"))
    assert found[0] == "  # Like “one”, but without the fact rate."
    assert found[4:] == ["      facts: {tall: yes}", "    expect: {status: holds, since: 2020-01-01}"]


def test_no_draft_rests_on_what_is_not_known(folder: Path) -> None:
    defined(folder, "{all: [{fact: tall}, {fact: rate, at_least: 5}]}", "{facts: {rate: 9}}", "undetermined")
    assert drafted(folder, "red", "rate is at least 5 becomes rate is more than 5, version 1") is None


def test_an_event_once_more_a_week_later(folder: Path) -> None:
    # Of two questions each is one of its own; where the first alone counts, there is one. The blank id is not kept.
    write(folder, RULE + EXAMPLES.replace("{event: asked, on: 2024-03-04}", "{event: asked, on: 2024-03-04, id: q}"))
    found = lines(drafted(folder, "answer", "each event “asked” becomes the first “asked”, version 1"))
    assert found[0] == "  # Like “on the second day”, but with asked a week later as well."
    assert found[3:] == [
        "    case:",
        "      events:",
        "        - {event: asked, on: 2024-03-04, id: q}",
        "        - {event: answered, on: 2024-03-06}",
        "        - {event: asked, on: 2024-03-11}",
        "    expect: [{status: met, trigger: 2024-03-04, due: 2024-03-06, done: 2024-03-06}, "
        "{status: overdue, trigger: 2024-03-11, due: 2024-03-13}]",
    ]


def test_an_event_of_no_known_day_is_left_out_and_not_repeated(folder: Path) -> None:
    # With it the second duty is not known; without it there is one question, on Monday the 4th, and two days.
    events = "[{event: asked, on: 2024-03-04}, {event: asked, on: unknown}]"
    example = f"{{name: one, as_at: 2024-03-31, case: {{events: {events}}}, expect: {{status: overdue}}}}"
    write(folder, f"{RULE}examples:\n  - {example}\n")
    found = lines(drafted(folder, "answer", "2 calendar days becomes 3 calendar days, version 1"))
    assert found[0] == "  # Like “one”, but without the event asked."
    assert found[3:] == [
        "    case:",
        "      events:",
        "        - {event: asked, on: 2024-03-04}",
        "    expect: {status: overdue, trigger: 2024-03-04, due: 2024-03-06}",
    ]


def test_how_it_binds_and_whom(folder: Path) -> None:
    write(folder, RULE.replace("bearer: office", "bearer: office\n    towards: parent") + EXAMPLES)
    force = lines(drafted(folder, "answer", "must becomes should"))
    assert force[0] == "  # Like “on the second day”."
    assert force[-1].endswith("done: 2024-03-06, force: must}")
    party = lines(drafted(folder, "answer", "bearer office becomes parent, version 1"))
    assert party[-1].endswith("done: 2024-03-06, bearer: office, towards: parent}")


def test_a_rule_without_examples_has_nothing_to_move(folder: Path) -> None:
    write(folder, RULE)
    assert drafted(folder, "answer", "must becomes should") is None
    assert drafted(folder, "answer", "2 calendar days becomes 3 calendar days, version 1") is None


def test_what_was_known_and_who_was_linked_goes_with_it(folder: Path) -> None:
    more = "known_on: 2024-03-20, linked: {school: {facts: {open: {value: yes, recorded: 2024-03-01}}}}, "
    defined(folder, "{any: [{fact: open, of: school}, {fact: rate, at_least: 5}]}", "{}", "holds", more)
    found = lines(drafted(folder, "red", "open of the school is yes becomes not: open of the school is yes, version 1"))
    assert found[2:] == [
        "    as_at: 2024-03-04",
        "    known_on: 2024-03-20",
        "    case: {}",
        "    linked: {school: {facts: {open: {value: yes, recorded: 2024-03-01}}}}",
        "    expect: {status: holds, since: 2020-01-01}",
    ]


EXCUSE = """rule: NAME
title: No answer while FACT
kind: exception
to: [answer]
force: must
about: child
norm: No answer is owed.
versions:
  - from: 2020-01-01
    sources: [{document: handbook, place: page 3, grade: official}]
    when: {fact: FACT}
"""


def excuse(folder: Path, name: str, fact: str) -> None:
    write(folder, EXCUSE.replace("NAME", name).replace("FACT", fact), name)


def test_which_exception_excuses(folder: Path) -> None:
    excuse(folder, "away", "away")
    write(folder, RULE + EXAMPLES.replace("case: {events", "case: {facts: {away: no}, events").replace(
        ", {event: answered, on: 2024-03-06}", "").replace("met,", "overdue,"))  # fmt: skip
    found = lines(drafted(folder, "away", "an exception to answer becomes none"))
    assert found[0] == "  # Like “on the second day”, but no as yes."
    assert found[-1] == "    expect: {status: excused, trigger: 2024-03-04, due: 2024-03-06, excused_by: away}"


def test_of_several_exceptions_an_example_names_none(folder: Path) -> None:
    excuse(folder, "away", "away")
    excuse(folder, "ill", "ill")
    text = EXAMPLES.replace("case: {events", "case: {facts: {away: yes, ill: yes}, events")
    write(
        folder, RULE + text.replace(", {event: answered, on: 2024-03-06}", "").replace("status: met", "status: excused")
    )
    found = drafted(folder, "answer", "2 calendar days becomes 3 calendar days, version 1")
    assert lines(found)[-1] == "    expect: {status: excused, trigger: 2024-03-04, due: 2024-03-06}"
    # Which of two excuses goes, no example of both can say: it is shown where the other is gone.
    other = lines(drafted(folder, "ill", "an exception to answer becomes none"))
    assert other[0] == "  # Like “on the second day”, but yes as no."
    assert other[4] == "      facts: {away: no, ill: yes}"
    assert other[-1] == "    expect: {status: excused, trigger: 2024-03-04, due: 2024-03-06, excused_by: ill}"


def test_one_draft_may_serve_several_changes_and_no_more_are_made_than_asked_for(folder: Path) -> None:
    bench = bench_of(folder)
    rule = bench.linked.source.rules["answer"]
    both = [one for one in changes(rule, bench.linked.source.vocabulary) if one.kind == "number"]
    found = drafts(bench, both, 1)
    assert [one.key for one in both] == list(found)
    assert len({id(one) for one in found.values()}) == 1
    assert drafts(bench, both, 0) == {}


def test_a_draft_for_another_rule_does_not_serve(folder: Path) -> None:
    write(folder, HOLDS, "red")
    bench = bench_of(folder)
    words = bench.linked.source.vocabulary
    every = [one for name in ("answer", "red") for one in changes(bench.linked.source.rules[name], words)]
    chosen = [one for one in every if one.kind in ("number", "part of a condition")]
    found = drafts(bench, chosen, 2)
    assert {key[0]: one.rule.id for key, one in found.items() if one is not None} == {"answer": "answer", "red": "red"}


def test_an_example_or_a_scenario_that_does_not_hold_notices_nothing(folder: Path) -> None:
    write(folder, RULE + EXAMPLES.replace("due: 2024-03-06}", "due: 2024-03-05}"))
    bench = bench_of(folder)
    assert bench.examples("answer") == ()
    write(folder, RULE + EXAMPLES)
    sound = bench_of(folder)
    (probe,) = sound.examples("answer")
    number = next(
        one
        for one in changes(sound.linked.source.rules["answer"], sound.linked.source.vocabulary)
        if one.kind == "number"
    )
    assert not bench.notices(number)
    assert Bench(bench.linked, (probe,)).notices(number)
    wrong = Probe(probe.rule, probe.record, probe.readings, (replace(probe.expect[0], status="overdue"),))
    assert not Bench(bench.linked, (wrong,)).notices(number)


def test_an_example_of_later_years_is_moved_into_those_of_the_version_by_whole_weeks(folder: Path) -> None:
    # 3 times 364 days before 31 March 2024 is 4 April 2021; the question comes to Monday 8 March, and two days on.
    versions = "  - from: 2022-01-01\n" + RULE.partition("  - from: 2020-01-01\n")[2].replace(
        "2 calendar", "5 calendar"
    )
    text = RULE.replace("from: 2020-01-01", "from: 2020-01-01\n    to: 2021-12-31") + versions
    write(folder, text + EXAMPLES.replace("due: 2024-03-06", "due: 2024-03-09"))
    found = lines(drafted(folder, "answer", "2 calendar days becomes 3 calendar days, version 1"))
    assert found[0] == "  # Like “on the second day”, but in the years of the version."
    assert found[2:] == [
        "    as_at: 2021-04-04",
        "    case:",
        "      events:",
        "        - {event: asked, on: 2021-03-08}",
        "        - {event: answered, on: 2021-03-10}",
        "    expect: {status: met, trigger: 2021-03-08, due: 2021-03-10, done: 2021-03-10}",
    ]


def test_a_move_that_no_file_could_have_is_passed_over(folder: Path) -> None:
    # The colour of one day cannot begin after that day or end before it.
    facts = "{tall: yes, rate: 9, colour: {value: red, from: 2024-03-01, to: 2024-03-01}}"
    defined(folder, "{any: [{fact: tall}, {fact: rate, at_least: 5}]}", f"{{facts: {facts}}}", "holds")
    found = lines(drafted(folder, "red", "“tall is yes” of “any” becomes left out, version 1"))
    assert found[0] == "  # Like “one”, but without the fact rate."
