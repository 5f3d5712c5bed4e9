"""More words for what is rare, and counts of it: each worked out by hand."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest

from cme_rules.actions.required import required
from cme_rules.compare.compare import Change, Comparison
from cme_rules.compare.seen import Head, Seen
from cme_rules.core.catalogue import problem
from cme_rules.core.span import Span
from cme_rules.impact.differences import Difference, Differences
from cme_rules.impact.reach import Reach
from cme_rules.model.verdict import Finding, Follows, KnownThen, Missing, Reason, Verdict
from cme_rules.receipt.verify import Causes, Changed, Verified
from cme_rules.report import cards
from cme_rules.report import sentences as s
from cme_rules.report.aggregates import Aggregates, setting
from cme_rules.report.changes_table import CHANGES, change_rows
from cme_rules.report.changes_text import in_words
from cme_rules.report.impact import Impact
from cme_rules.report.impact_text import impact_text, said
from cme_rules.report.overview import kind_of_missing
from cme_rules.report.run_rows import summary_rows
from cme_rules.report.story import long_days, possible, steps
from cme_rules.report.to_json import case_data
from cme_rules.report.to_text import case_text, summary_text
from cme_rules.report.to_xlsx import Book
from cme_rules.report.verified_text import verified_text
from cme_rules.report.view import Setting, Summary, case_view
from tests.report.helpers import AS_AT, NAMES, RULE_SET, day, due, overdue, result, trigger, undetermined, verdict

# ---- counts over cases ------------------------------------------------------------------------------------------


def test_what_is_not_known_is_counted_once_a_verdict_and_actions_by_age() -> None:
    # Two things are missing of one verdict, each with days of its own; to find out has no day that has gone by.
    case = case_view(result(overdue(), undetermined()), NAMES)
    counted = Aggregates(NAMES, AS_AT)
    counted.add(case)
    counted.add(case)
    tables = {one.name: dict(one.rows) for one in counted.tables()}
    assert tables["missing"] == {"colour": (2,), "on which day there was “answered”": (2,)}
    assert tables["ages"]["all"] == (2,)  # of each case the answer that is overdue since 2 April


def test_what_was_asked_of_counts() -> None:
    asked = Summary(Setting("rules", AS_AT, day("2024-04-11"), 3, opinion="not_asked"))
    assert setting(asked, 0) == [
        ("As at", "10 Apr 2024"), ("As known on", "11 Apr 2024"), ("Rules", "rules: 3 rules"),
        ("Not read", "0 files or documents"), ("Second opinion", "not asked"),
    ]  # fmt: skip
    assert ("Not shown") in dict(setting(asked, 5))


@pytest.mark.parametrize(
    ("missing", "wanted"),
    [
        (Missing("mark", "absence", "", AS_AT, AS_AT), "the attendance marks"),
        (Missing("calendar", "school days", "none named"), "a calendar for school days"),
    ],
)
def test_what_is_missing_without_its_days(missing: Missing, wanted: str) -> None:
    assert kind_of_missing(missing) == wanted


def test_an_attribute_that_is_missing_is_named_with_its_event_and_no_day() -> None:
    ends = {
        kind_of_missing(Missing("attribute", "outcome", f"asked@{one}", AS_AT, AS_AT)) for one in ("2024-03-26", "b")
    }
    assert len(ends) == 1
    assert "asked" in ends.pop()


def test_rows_of_a_summary() -> None:
    none = Setting("rules", AS_AT, day("2024-04-11"), 3, opinion="durable-rules is not installed")
    rows = list(summary_rows(Summary(none)))
    assert rows[:2] == [("checked", "as at", "2024-04-10", ""), ("checked", "as known on", "2024-04-11", "")]
    assert ("second opinion", "missing", 0, "durable-rules is not installed") in rows


def test_of_very_many_documents_that_could_not_be_read_the_rest_is_counted() -> None:
    summary = Summary(Setting("rules", AS_AT))
    bad = (problem("CME-C001", "it is no case", Span("one.yaml", 1, 1, 1, 2)),)
    for _ in range(500):
        summary.add_unread(replace(result(), judged=None, problems=bad))
    said_ = " ".join(summary_text(summary).split())
    shown = said_.count("one.yaml")
    assert shown < 500
    assert f"… and {500 - shown} more documents" in said_


# ---- words of one verdict ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        ((AS_AT, None), "some day from Wed 10 Apr 2024 on"),
        ((None, AS_AT), "some day up to Wed 10 Apr 2024"),
        ((AS_AT, AS_AT + 1), "some day between Wed 10 Apr 2024 and Thu 11 Apr 2024"),
    ],
)
def test_days_with_an_open_end_in_sentences(span: tuple[int | None, int | None], wanted: str) -> None:
    assert long_days(span) == wanted


@pytest.mark.parametrize(
    ("left", "wanted"),
    [
        ((), "anything"), (("undetermined",), "anything"), (("met", "undetermined"), "met"),
        (("met", "overdue"), "met or overdue"), (("met", "met_late", "overdue"), "met, done late or overdue"),
    ],
)  # fmt: skip
def test_what_is_left_open(left: tuple[str, ...], wanted: str) -> None:
    assert possible(undetermined(possible=left)) == wanted


def told(one: Reason, found: Verdict | None = None) -> tuple[str, str]:
    step = steps(replace(found or overdue(), reasons=(one,)), NAMES, AS_AT)[0]
    return step.label, step.text


def test_steps_that_are_rare() -> None:
    assert told(Reason("arises", first=AS_AT)) == (
        "arises", "The duty arises on Wed 10 Apr 2024: until then it was excused, or did not apply.",
    )  # fmt: skip
    assert told(Reason("act", "answered", "in_time", 1, AS_AT, AS_AT), undetermined()) == (
        "done", "Perhaps “Answered”: the record does not say.",
    )  # fmt: skip


def test_a_finding_that_is_withheld_says_of_what() -> None:
    assert s.finding(Finding("one", "withheld", "colour"), "colour") == "what was noticed about “colour” is withheld"


def test_who_owes_what() -> None:
    assert cards.parties(()) == cards.NOBODY
    assert cards.parties(("head_teacher",)) == "head teacher"
    assert cards.parties(("office", "head_teacher")) == "office or head teacher (not known which)"


PENDING = verdict(
    status="pending", trigger=(day("2024-04-09"),) * 2, due=(day("2024-04-12"),) * 2, bearer=("office",),
    reasons=(trigger("2024-04-09"), due("2024-04-12", count=False)),
    follows=Follows(day("2024-04-13"), "overdue", (("advise", "k", day("2024-04-11")),)),
)  # fmt: skip
KNOWN = verdict(
    trigger=(day("2024-03-26"),) * 2, due=(day("2024-04-02"),) * 2, done=(day("2024-04-01"),) * 2,
    reasons=(trigger(), due()),
    known_then=KnownThen(day("2024-04-02"), "overdue", (), (("answered", day("2024-04-01"), day("2024-04-08")),)),
)  # fmt: skip


def test_what_follows_and_what_was_known_then_are_told() -> None:
    text = " ".join(case_text(case_view(result(PENDING, KNOWN), NAMES), NAMES, AS_AT, verbose=True).split())
    assert "if nothing is recorded, from 13 Apr 2024 it is overdue: a breach by the office" in text
    assert "by then there also arises, on 11 Apr 2024: Advice to parents (advise)" in text
    assert "known then " in text


def test_what_follows_is_a_breach_only_where_it_is_one() -> None:
    met = replace(PENDING, follows=Follows(day("2024-04-13"), "met"))
    assert s.follows(met) == "from 13 Apr 2024 it is met"
    assert s.follows(replace(PENDING, force="should")).endswith("it is overdue: a shortfall by the office")
    assert s.follows(replace(PENDING, bearer=())) == "from 13 Apr 2024 it is overdue: a breach"


def test_what_was_known_then_stands_in_the_json() -> None:
    found = case_data(case_view(result(KNOWN), NAMES), NAMES)["verdicts"]
    assert isinstance(found, list)
    then = found[0]["known_then"]
    assert {name: then[name] for name in ("day", "status", "possible", "entries")} == {
        "day": "2024-04-02", "status": "overdue", "possible": [],
        "entries": [{"event": "answered", "on": "2024-04-01", "recorded": "2024-04-08"}],
    }  # fmt: skip


# ---- changes ----------------------------------------------------------------------------------------------------

OPEN = Seen(
    "answer", "k", "undetermined", "undetermined", "Answer", None, ("2024-04-02", "2024-04-05"), on="2024-04-03"
)
LATE = Seen("answer", "k", "overdue", "breach", "Answer", 1, ("2024-04-02", "2024-04-02"))
FROM, TO = Head("2024-04-01", rules="rules"), Head("2024-04-10", rules="rules")
CHANGE = Change("one", "changed", OPEN, LATE, ("status", "due", "version", "on", "readings"))


def test_a_change_in_words() -> None:
    assert in_words(CHANGE) == (
        "was undetermined, now overdue; due: was 2 Apr 2024 to 5 Apr 2024, now 2 Apr 2024; "
        "version of the rule: was none, now 2; on: was 3 Apr 2024, now none; it rests on other readings"
    )
    half = replace(OPEN, due=("", "2024-04-05"), since=("2024-04-01", ""))
    assert in_words(Change("one", "changed", half, LATE, ("due", "since"))) == (
        "still overdue; due: was not known when to 5 Apr 2024, now 2 Apr 2024; "
        "since: was 1 Apr 2024 to not known when, now not known"
    )


def test_changes_as_a_table() -> None:
    gone = Change("two", "gone", OPEN, None)
    rows = [dict(zip((c.name for c in CHANGES.columns), CHANGES.row(one), strict=True))
            for one in change_rows(Comparison(FROM, TO, changes=(CHANGE, gone)))]  # fmt: skip
    assert [(one["case"], one["before"], one["after"], one["rule"], one["key"]) for one in rows] == [
        ("one", "undetermined", "overdue", "answer", "k"), ("two", "undetermined", "", "answer", "k"),
    ]  # fmt: skip
    assert rows[0]["section"] != rows[1]["section"]
    assert rows[1]["words"] == "undetermined, due 2 Apr 2024 to 5 Apr 2024 before"


def impact(many: int, unread: tuple[str, ...] = ()) -> Impact:
    words = {f"w{n}": (Difference("word", f"word-{n}", "changed"),) for n in range(many)}
    return Impact(
        Comparison(FROM, TO, changes=(CHANGE,)), Differences({}, words), Reach({}, 7), (), (), 3, 0, 21, unread, ()
    )


def test_of_many_differences_the_rest_is_counted_and_quiet_names_no_change() -> None:
    text = impact_text(impact(23, ("bad.yaml",)), lambda _: "")
    assert text.count("what is meant by word-") == 20
    assert "… and 3 more\n" in text
    assert "not read     1: bad.yaml\n" in text
    assert "one: Answer (answer)" in text
    quiet = impact_text(impact(1), lambda _: "", quiet=True)
    assert "more" not in quiet
    assert "one: Answer (answer)" not in quiet


def test_what_differs_in_words() -> None:
    here = Span("rules/days.yaml", 3, 1, 3, 2)
    assert said(Difference("day", "", "changed", before="2024-04-01", after="2024-04-10"), lambda _: "") == (
        "the day: 1 Apr 2024 before, 10 Apr 2024 now"
    )
    assert said(Difference("reading", "days", "new", here, "", "two_days"), lambda one: f"{one.file}:{one.line}") == (
        "the reading days: nothing before, two days now (rules/days.yaml:3)"
    )


# ---- verified ---------------------------------------------------------------------------------------------------


def test_a_verification_of_which_much_has_changed() -> None:
    receipt = {"asked": {"as_at": "2024-04-10", "known_on": None}, "result": "a" * 64, "program": "1", "inputs": {}}
    files = tuple(Changed(f"case-{n}.yaml", "changed") for n in range(99))
    found = Verified(receipt, {**receipt, "result": "b" * 64}, "", files, ())
    changes = Comparison(FROM, TO, changes=(CHANGE,), cases_new=("seven",), cases_gone=())
    text = verified_text(found, changes, Causes(frozenset(), frozenset(), {}, program=True), {"one": "one.yaml"})
    shown = text.count("changed: case-")
    assert 0 < shown < 99
    assert f"and {99 - shown} more\n" in text
    assert "cases new    seven\n" in text
    assert "cases gone" not in text


@pytest.mark.parametrize(
    ("inputs", "rules", "program", "wanted"),
    [
        (("one.yaml",), (), False, "the case file has changed"),
        ((), ("answer.yaml",), False, "the file of the rule has changed"),
        ((), ("other.yaml",), False, "other files of the rules have changed"),
        ((), (), True, "the program is another version"),
        (("two.yaml",), (), False, "other files that were read have changed"),
        (("two.yaml",), (), True, "the program is another version"),
    ],
)
def test_why_a_verdict_differs(inputs: tuple[str, ...], rules: tuple[str, ...], program: bool, wanted: str) -> None:
    causes = Causes(frozenset(inputs), frozenset(rules), {"answer": "answer.yaml"}, program)
    assert causes.of("one.yaml", "answer") == wanted


# ---- files ------------------------------------------------------------------------------------------------------


class Full(io.BytesIO):
    """A place that is full when something is first to be written."""

    full = True

    def write(self, data: Any) -> int:
        if self.full:
            self.full = False
            raise OSError(28, "No space left on device")
        return super().write(data)


def test_a_workbook_that_cannot_be_written_says_why(tmp_path: object) -> None:
    book = Book(Full(), AS_AT, str(tmp_path))
    with pytest.raises(OSError, match="No space left on device"):
        book.close()


def test_actions_of_nobody() -> None:
    (found,) = required([overdue(bearer=())], RULE_SET)
    assert found.who == ()
