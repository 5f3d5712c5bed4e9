"""What a reader may not see, part by part of a verdict: small invented rules, judged, and shown to somebody who may see
what is personal and nothing that is special, or what is plain alone.

That no form of a report gives anything away is held by canaries in ``tests/cli/test_cli_shield.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.model.verdict import Reason, Verdict
from cme_rules.pipeline import check, open_rules
from cme_rules.read.pseudonyms import pseudonym
from cme_rules.report.names import Names
from cme_rules.report.shield import Shield
from cme_rules.report.view import CaseView, case_view
from cme_rules.report.withheld import WITHHELD, Withheld

WORDS = """
subjects: {child: {meaning: "A child."}}
parties: {office: {meaning: "The office."}}
relations: {sibling: {about: child, meaning: "A brother or sister."}}
facts:
  ailing: {about: child, type: yes_no, silence: no, meaning: The child is ill., sensitivity: special}
  fevered: {about: child, type: yes_no, meaning: The child has a fever., sensitivity: special}
  ill_from: {about: child, type: date, meaning: Since when., sensitivity: special}
  colour: {about: child, type: choice, values: [red, blue], meaning: A colour.}
  open_house: {about: child, type: yes_no, meaning: The house is open., sensitivity: plain}
events:
  asked: {about: child, meaning: Somebody asks., sensitivity: plain}
  answered: {about: child, meaning: The office answers., sensitivity: plain}
  seen_by_doctor: {about: child, meaning: A doctor saw the child., sensitivity: special}
  told:
    about: child
    meaning: Somebody is told.
    sensitivity: plain
    attributes: {of: {type: choice, values: [illness, weather], meaning: Of what., sensitivity: special}}
mark_categories:
  here: {meaning: "Was there."}
  away: {meaning: "Was away."}
measures:
  missed: {about: child, meaning: Days missed., counts: [away], breaks: [here], neutral: []}
mark_codes:
  "H": [{from: 2010-01-01, category: here, meaning: "There."}]
  "A": [{from: 2010-01-01, category: away, meaning: "Away."}]
"""
BANK = "calendar: bank\ntitle: B\nkind: bank_holidays\ncovers: {from: 2024-01-01, to: 2025-12-31}\n" \
       "source: Invented\ndays: [{date: 2024-12-25, name: Christmas}]\n"  # fmt: skip
TERMS = "calendar: terms\ntitle: T\nkind: school_terms\ncovers: {from: 2025-01-01, to: 2025-07-31}\n" \
        "bank_holidays: bank\nsource: Invented\nterms: [{name: Spring, from: 2025-01-06, to: 2025-04-04}]\n" \
        "closures: []\n"  # fmt: skip
RULE = """
rule: {name}
title: {title}
kind: {kind}
force: must
about: child
norm: So it is.
{more}versions:
  - from: 2020-01-01
    sources: [{{document: handbook, place: page 1, grade: official}}]
    {body}
"""
DUTY = "bearer: office\n    trigger: {event: asked}\n    due: {within: 5 calendar days, after: trigger}\n" \
       "    discharge: {event: answered}"  # fmt: skip
ASKED = "[{event: asked, on: 2025-03-03}]"
Shown = Callable[..., CaseView]


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    """Judge an invented case by some rules, and give what a reader may see of it."""

    def give(
        rules: dict[str, str], *, facts: str = "{}", events: str = ASKED, more: str = "", level: str = "personal",
        key: bytes | None = None, as_at: str = "2025-03-10",
    ) -> CaseView:  # fmt: skip
        for name in ("vocabulary", "sources", "statutory", "calendars"):
            (tmp_path / "rules" / name).mkdir(parents=True)
        (tmp_path / "rules/vocabulary/words.yaml").write_text(WORDS, encoding="utf-8")
        (tmp_path / "rules/calendars/bank.yaml").write_text(BANK, encoding="utf-8")
        (tmp_path / "rules/calendars/terms.yaml").write_text(TERMS, encoding="utf-8")
        handbook = "document: handbook\ntitle: The Handbook\nedition: first\nlayer: statutory\n"
        (tmp_path / "rules/sources/handbook.yaml").write_text(handbook, encoding="utf-8")
        for name, rule in rules.items():
            kind, _, body = rule.partition("|")
            kind, _, to = kind.partition(" to ")
            kind, _, each = kind.partition(" for ")
            head = (f"to: [{to}]\n" if to else "") + (f"for_each: {each}\n" if each else "")
            text = RULE.format(name=name, title=name.title(), kind=kind, more=head, body=body)
            (tmp_path / f"rules/statutory/{name}.yaml").write_text(text, encoding="utf-8")
        case = tmp_path / "one.yaml"
        case.write_text(
            f"case: one\nabout: child\nrecord: {{from: 2025-01-01, to: 2025-03-31}}\n{more}"
            f"facts: {facts}\nevents: {events}\n",
            encoding="utf-8",
        )
        linked = open_rules(tmp_path / "rules")
        (result,) = check([case], linked, parse_iso(as_at) or 0, opinion=False)
        assert result.judged is not None, result.problems
        own = (f"{tmp_path}/rules/{name}" for name in linked.rules.files)
        return Shield(linked.rules, level, key, own).case(case_view(result, Names(linked.rules)))

    return give


def of(view: CaseView, rule: str) -> Verdict:
    found = [one.verdict for one in view.verdicts if one.verdict.rule == rule]
    (first,) = [one for one in found if not one.key.endswith("unrecorded")] or found
    return first


def reasons(found: Verdict) -> list[Reason]:
    """Give all reasons of a verdict, those within others too."""
    every = list(found.reasons)
    for one in every:
        every.extend(one.children)
    return every


def days(view: CaseView) -> set[str]:
    """Give every day that stands in verdicts and reasons, but those of a count."""
    found: set[str] = set()
    for one in (each.verdict for each in view.verdicts):
        spans = [one.trigger, one.due, one.done, one.since, (one.on, None)]
        spans += [(reason.first, reason.last) for reason in reasons(one)]
        spans += [(missing.first, missing.last) for missing in one.missing]
        found |= {iso(day) for span in spans if span is not None for day in span if day is not None}
    return found


ILL = "{ailing: [{value: no, to: 2025-03-04}, {value: yes, from: 2025-03-05}]}"


def test_what_excuses_is_withheld(shown: Shown) -> None:
    view = shown({"answer": f"duty|{DUTY}", "spared": "exception to answer|when: {fact: ailing}"}, facts=ILL)
    found = of(view, "answer")
    assert found.status == "excused"
    assert found.excused_by == (WITHHELD,)
    (reason,) = (one for one in reasons(found) if one.kind == WITHHELD and one.name == "exception")
    assert reason.note == "Spared"
    assert "2025-03-05" not in days(view)
    assert found.trigger == (parse_iso("2025-03-03"),) * 2


def test_what_excuses_is_shown_where_it_may_be_seen(shown: Shown) -> None:
    rules = {"answer": f"duty|{DUTY}", "spared": "exception to answer|when: {fact: colour, is: red}"}
    found = of(shown(rules, facts="{colour: [{value: red, from: 2025-03-05}]}"), "answer")
    assert found.excused_by == ("spared",)
    assert [one.name for one in reasons(found) if one.kind == "exception"] == ["spared"]


def test_a_due_date_that_an_exception_changes_is_withheld(shown: Shown) -> None:
    longer = "exception to answer|when: {fact: ailing}\n    changes: {due: {within: 6 calendar days, after: trigger}}"
    found = of(shown({"answer": f"duty|{DUTY}", "longer": longer}, facts=ILL), "answer")
    assert found.status == "overdue"
    assert (found.due, found.late_by, found.late_unit) == (None, None, "")
    assert "due" in found.withheld
    assert found.trigger == (parse_iso("2025-03-03"),) * 2


def test_a_due_date_that_nothing_sensitive_changes_is_shown(shown: Shown) -> None:
    longer = "exception to answer|when: {fact: colour, is: red}\n" \
             "    changes: {due: {within: 6 calendar days, after: trigger}}"  # fmt: skip
    found = of(shown({"answer": f"duty|{DUTY}", "longer": longer}, facts="{colour: red}"), "answer")
    assert found.due == (parse_iso("2025-03-09"),) * 2


def test_the_day_of_a_sensitive_act_is_withheld(shown: Shown) -> None:
    events = "[{event: asked, on: 2025-03-03}, {event: seen_by_doctor, on: 2025-03-05}]"
    view = shown({"heal": "duty|" + DUTY.replace("event: answered", "event: seen_by_doctor")}, events=events)
    found = of(view, "heal")
    assert found.status == "met"
    assert found.done is None
    assert found.withheld == ("done",)
    assert found.due == (parse_iso("2025-03-08"),) * 2
    assert "2025-03-05" not in days(view)


def test_a_sensitive_act_that_does_not_count_is_withheld(shown: Shown) -> None:
    # One before the question; an answer of the kind that may be seen is named with its day.
    acts = "discharge: {any: [{event: answered}, {event: seen_by_doctor}]}"
    events = (
        "[{event: seen_by_doctor, on: 2025-03-01}, {event: answered, on: 2025-03-02}, {event: asked, on: 2025-03-03}]"
    )
    view = shown({"heal": "duty|" + DUTY.replace("discharge: {event: answered}", acts)}, events=events)
    found = of(view, "heal")
    kinds = {(one.kind, one.name) for one in reasons(found) if "not_counted" in (one.kind, one.name)}
    assert kinds == {("not_counted", "answered"), (WITHHELD, "not_counted")}
    assert "2025-03-01" not in days(view)
    assert "2025-03-02" in days(view)


def test_since_when_an_act_counts_is_withheld(shown: Shown) -> None:
    opens = DUTY + "\n    opens: {since_last: {event: seen_by_doctor}}"
    events = (
        "[{event: seen_by_doctor, on: 2025-02-20}, {event: answered, on: 2025-02-24}, {event: asked, on: 2025-03-03}]"
    )
    view = shown({"answer": f"duty|{opens}"}, events=events)
    found = of(view, "answer")
    assert found.status == "met"
    assert found.done == (parse_iso("2025-02-24"),) * 2
    assert (WITHHELD, "opens") in {(one.kind, one.name) for one in reasons(found)}
    assert "2025-02-20" not in days(view)


@pytest.mark.parametrize(
    ("word", "status", "kind"),
    [("no_longer_owed_when", "superseded", "superseded"), ("foreclosed_when", "missed", "foreclosed")],
)
def test_when_a_duty_ended_is_withheld(shown: Shown, word: str, status: str, kind: str) -> None:
    view = shown({"answer": f"duty|{DUTY}\n    {word}: {{fact: ailing}}"}, facts=ILL)
    found = of(view, "answer")
    assert found.status == status
    assert (WITHHELD, kind) in {(one.kind, one.name) for one in reasons(found)}
    assert "2025-03-05" not in days(view)


def test_days_are_withheld_that_are_counted_from_a_trigger_that_is(shown: Shown) -> None:
    # The colour may be seen; when it was asked for would say when the child fell ill.
    body = DUTY.replace("{event: asked}", "{when: {fact: ailing}}").replace(
        "    due:", "    provided: {fact: colour, is: red}\n    due:"
    )
    view = shown({"answer": f"duty|{body}"}, facts=ILL.replace("}]}", "}], colour: red}"), as_at="2025-03-09")
    found = of(view, "answer")
    assert found.status == "pending"
    (colour,) = (one for one in reasons(found) if one.kind == "condition" and one.about == {"fact colour"})
    assert (colour.holds, colour.first, colour.last) == (2, None, None)
    assert days(view) == {"2025-03-09"}  # the day as at which was asked
    assert all(not one.days for one in reasons(found))


def test_what_will_arise_is_left_out_where_it_would_tell(shown: Shown) -> None:
    # Asked on the 8th: due on the 13th, and until then each rule begins a duty of its own.
    late = DUTY.replace("{event: asked}", "{when: {all: [{fact: FACT}, {on_or_after: {date: 2025-03-12}}]}}")
    rules = {
        "answer": f"duty|{DUTY}",
        "look": "duty|" + late.replace("{fact: FACT}", "{fact: colour, is: red}"),
        "visit": "duty|" + late.replace("{fact: FACT}", "{fact: ailing}"),
    }
    facts = ILL.replace("}]}", "}], colour: red}")
    found = of(shown(rules, facts=facts, events="[{event: asked, on: 2025-03-08}]"), "answer")
    assert found.status == "pending"
    assert found.follows is not None
    assert [one[0] for one in found.follows.arising] == ["look"]


@pytest.mark.parametrize("level", ["plain", "personal"])
def test_of_what_is_missing_only_the_name_is_kept(shown: Shown, level: str) -> None:
    rules = {
        "fever": "definition|when: {fact: fevered}",
        "doctor": "definition|when: {event: seen_by_doctor, since: {date: 2025-02-01}}",
        "told": "duty|" + DUTY.replace("{event: asked}", "{event: told, with: {of: illness}}"),
        "asked": "definition|when: {event: asked, since: {date: 2025-02-01}}",
    }
    events = (
        "[{event: asked, on: {from: 2025-01-20, to: 2025-02-10}}, {event: told, on: 2025-03-05, with: {of: unknown}}, "
        "{event: seen_by_doctor, on: {from: 2025-01-20, to: 2025-02-10}}]"
    )
    view = shown(rules, events=events, level=level)
    for rule, name in (("fever", "fevered"), ("doctor", "seen_by_doctor"), ("told", "of")):
        (one,) = of(view, rule).missing
        assert (one.name, one.detail, one.first, one.last, one.span.file) == (name, "", None, None, "")
    (open_,) = of(view, "asked").missing
    assert (open_.name, iso(open_.first or 0), iso(open_.last or 0)) == ("asked", "2025-01-20", "2025-02-10")


AWAY = "attendance: {marks: [{date: 2025-03-03, am: A, pm: A}, {date: 2025-03-04, am: A, pm: A}]}\n" \
       "calendars: {school: terms, working: bank}\n"  # fmt: skip
MISSED = {"away": "definition|when: {measure: missed, at_least: 2 school days}",
          "long": "definition|when: {measure: missed, at_least: 4 school days}"}  # fmt: skip


def test_attendance_is_personal(shown: Shown) -> None:
    view = shown(MISSED, more=AWAY, level="plain", as_at="2025-03-06")
    assert {one.verdict.rule: one.verdict.status for one in view.verdicts} == {
        "away": "undetermined",
        "long": "undetermined",
    }
    assert {(m.kind, m.name, m.first) for one in view.verdicts for m in one.verdict.missing} == {
        ("mark", "missed", None)
    }


def test_attendance_is_shown_to_who_may_see_what_is_personal(shown: Shown) -> None:
    view = shown(MISSED, more=AWAY, as_at="2025-03-04")
    assert of(view, "away").since == (parse_iso("2025-03-04"),) * 2


def test_attendance_that_may_not_be_seen(shown: Shown) -> None:
    view = shown(MISSED, more=AWAY, level="plain", as_at="2025-03-04")
    assert of(view, "away").status == "holds"
    assert of(view, "away").since is None
    assert days(view) == set()


TWO_MARKS = "attendance: {marks: [{date: 2025-03-03, am: A, pm: A}, {date: 2025-03-03, am: H, pm: H}]}\n" \
            "calendars: {school: terms, working: bank}\n"  # fmt: skip


@pytest.mark.parametrize(("level", "hidden"), [("plain", {"ailing", "colour", "seen_by_doctor", "mark"}),
                                               ("personal", {"ailing", "seen_by_doctor"})])  # fmt: skip
def test_what_was_noticed_of_what_is_sensitive_is_withheld(shown: Shown, level: str, hidden: set[str]) -> None:
    facts = "{ailing: [{value: yes, from: 2025-03-01}, {value: no, from: 2025-03-01}], " \
            "colour: [{value: red, from: 2025-03-01}, {value: blue, from: 2025-03-01}], " \
            "open_house: [{value: yes, from: 2025-03-01}, {value: no, from: 2025-03-01}]}"  # fmt: skip
    events = "[{event: asked, on: 2025-03-20}, {event: seen_by_doctor, on: 2025-03-20}]"
    rules = {"any": "definition|when: {any: [{fact: ailing}, {fact: colour, is: red}, {fact: open_house}]}", **MISSED}
    view = shown(rules, facts=facts, events=events, more=TWO_MARKS, level=level)
    kinds = {one.name: one.kind for one in view.findings}
    assert {name for name, kind in kinds.items() if kind == WITHHELD} == hidden
    assert {"asked", "open_house"} <= set(kinds)
    for one in view.findings:
        if one.kind == WITHHELD:
            assert (one.note, one.first, one.last, one.spans) == ("", None, None, ())


@pytest.mark.parametrize(("fact", "kind"), [("ailing", WITHHELD), ("open_house", "incompatible")])
def test_what_cannot_be_and_is(shown: Shown, fact: str, kind: str) -> None:
    rules = {"never": f"definition|when: {{fact: {fact}}}\n    cannot_be: yes"}
    view = shown(rules, facts=f"{{{fact}: [{{value: yes, from: 2025-03-05}}]}}")
    assert [(one.kind, one.name) for one in view.findings] == [(kind, "never")]


def test_a_word_that_nobody_knows_is_withheld(shown: Shown, tmp_path: Path) -> None:
    shown({"answer": f"duty|{DUTY}"})
    rules = open_rules(tmp_path / "rules").rules
    assert Withheld("personal", rules).event("nobody_knows_it")
    assert Withheld("personal", rules).fact("nobody_knows_it")
    assert not Withheld("special", rules).event("nobody_knows_it")


# ---- pseudonyms -------------------------------------------------------------------------------------------------

KEY = b"an invented key of many bytes"


def test_places_in_the_case_have_pseudonyms_and_those_in_the_rules_have_names(shown: Shown) -> None:
    # That nobody holds the text of a rule is said at the place of the rule; what is unknown, at that of the case.
    rules = {"old": "duty|text_not_held: yes", "red": "definition|when: {fact: colour, is: red}"}
    view = shown(rules, facts="{colour: unknown}", level="special", key=KEY)
    (text,) = of(view, "old").missing
    assert (text.kind, Path(text.span.file).name) == ("text", "old.yaml")
    (colour,) = of(view, "red").missing
    assert colour.span.file == view.file
    assert view.file.startswith("file-")


def test_what_was_noticed_stands_in_a_file_without_a_name(shown: Shown) -> None:
    facts = "{colour: [{value: red, from: 2025-03-01}, {value: blue, from: 2025-03-01}]}"
    view = shown({"red": "definition|when: {fact: colour, is: red}"}, facts=facts, level="special", key=KEY)
    (found,) = view.findings
    assert (found.kind, found.name, found.case) == ("contradiction", "colour", pseudonym(KEY, "one"))
    assert {span.file for span in found.spans} == {view.file}


def test_a_calendar_that_ends_too_soon_is_not_named(shown: Shown) -> None:
    # The terms are known up to 31 July; five school days after that day nobody can count.
    school = DUTY.replace("calendar days", "school days")
    events = "[{event: asked, on: 2025-07-31}]"
    more = "calendars: {school: terms, working: bank}\n"
    view = shown({"answer": f"duty|{school}"}, events=events, more=more, level="special", key=KEY, as_at="2025-08-20")
    name = pseudonym(KEY, "terms", "calendar")
    assert ("calendar", name) in {(m.kind, m.name) for m in of(view, "answer").missing}
    assert "terms" not in {m.name for m in of(view, "answer").missing}
    action = next(one for one in view.actions if one.act == f"calendar:{name}")
    assert action.kind == "find_out"
    assert name in action.what
    assert "terms" not in action.what


def test_an_answer_names_nobody(shown: Shown) -> None:
    more = (
        "related: {sibling: [ann]}\nanswers:\n  - {rule: ask, key: asked@2025-03-03/ann, status: met, "
        "reason: Ann was told., by: The office, on: 2025-03-09}\n"
    )
    events = "[{event: asked, on: 2025-03-03}, {event: answered, on: {from: 2025-03-01, to: 2025-03-20}}]"
    view = shown({"ask": f"duty for sibling|{DUTY}"}, events=events, more=more, level="special", key=KEY)
    found = of(view, "ask")
    assert found.answer is not None
    assert found.answer.reason == WITHHELD
    assert found.answer.key == found.key == f"asked@2025-03-03/{pseudonym(KEY, 'ann', 'person')}"
    assert found.answer.span.file == view.file
