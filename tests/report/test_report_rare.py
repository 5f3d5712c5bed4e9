"""Words for what is rare: each as a reader should find it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cme_rules.actions.missing import between, in_words
from cme_rules.actions.required import required
from cme_rules.core.span import Span
from cme_rules.coverage import Covered
from cme_rules.model import condition as c
from cme_rules.model import rule as r
from cme_rules.model.condition import EventPattern, FactTest
from cme_rules.model.period import Period
from cme_rules.model.register import Clause
from cme_rules.model.verdict import Finding, Missing, Reason
from cme_rules.reasons import words
from cme_rules.report import sentences as s
from cme_rules.report.coverage_text import coverage_text
from cme_rules.report.names import Names
from cme_rules.report.page import Page
from cme_rules.report.sources_text import check_text
from cme_rules.report.to_json import case_text as case_json
from cme_rules.report.to_text import (
    _others,
    action_lines,
    basis_text,
    case_text,
    parties,
    places,
    summary_text,
    verdict_text,
)
from cme_rules.report.view import Setting, Summary, case_view, verdict_view
from cme_rules.sources.compare import check
from cme_rules.sources.text import paragraphs
from tests.report.helpers import (
    AS_AT,
    NAMES,
    RULE_SET,
    RULES,
    day,
    due,
    easter,
    overdue,
    place,
    result,
    trigger,
    undetermined,
    verdict,
)


def lines(one: object) -> list[str]:
    text = verdict_text(verdict_view(one, NAMES), NAMES, AS_AT)  # type: ignore[arg-type]
    return [" ".join(line.split()) for line in text.splitlines()]


def test_an_earliest_day_is_counted_out_like_a_due_date() -> None:
    earliest = Reason(
        "earliest", "", "not before 3 working days after the trigger", None,
        day("2024-04-02"), day("2024-04-02"), days=easter(),
    )  # fmt: skip
    found = lines(overdue(reasons=(trigger(), earliest)))
    assert "earliest 2 Apr 2024 not before 3 working days after the trigger" in found
    assert found[found.index("earliest 2 Apr 2024 not before 3 working days after the trigger") + 1].startswith(
        "counted: Wed 27 Mar (1)"
    )
    bare = lines(overdue(reasons=(trigger(), replace(earliest, days=()))))
    assert not any("counted" in line for line in bare)


def test_what_would_have_triggered_a_rule_is_told() -> None:
    found = lines(verdict(status="not_triggered", reasons=(Reason("not_triggered", "asked", "", span=place(3)),)))
    assert "trigger asked: nothing (one.yaml:3)" in found
    found = lines(verdict(status="not_triggered", reasons=(Reason("not_triggered", note="each event “asked”"),)))
    assert "trigger each event “asked”" in found


def test_an_act_that_may_have_been_done_is_told_as_such() -> None:
    perhaps = Reason("act", "answered", "in_time", 1, AS_AT, AS_AT)
    assert "done perhaps: the record does not say (answered)" in lines(undetermined(reasons=(trigger(), perhaps)))


def test_an_exception_within_a_condition_is_a_branch_of_it() -> None:
    inner = Reason("exception", "holiday", holds=2)
    tree = Reason("condition", note="of age holds", holds=0, children=(inner,))
    found = lines(verdict("of-age", "does_not_hold", "-", reasons=(tree,)))
    assert any(line.endswith("exception: Not in the holidays (holiday)") for line in found)


def test_since_when_something_holds_stands_in_a_full_report() -> None:
    holds = verdict("of-age", "holds", "-", since=(day("2024-03-05"), day("2024-03-05")))
    text = case_text(case_view(result(holds), NAMES), NAMES, AS_AT, verbose=True)
    assert "since        5 Mar 2024\n" in text
    perhaps = verdict(
        "of-age", "undetermined", "-", possible=("holds", "does_not_hold"),
        since=(day("2024-03-05"), day("2024-03-05")),
    )  # fmt: skip
    text = case_text(case_view(result(perhaps), NAMES), NAMES, AS_AT, verbose=True)
    assert "since        5 Mar 2024, if at all\n" in text


def test_like_instances_without_a_known_day_are_only_counted() -> None:
    unknown = [verdict_view(verdict(key=f"k{n}", trigger=(None, None)), NAMES) for n in range(3)]
    assert _others(unknown) == "3 instances"
    known = [verdict_view(verdict(key=f"k{n}", trigger=(day("2024-03-05") + n,) * 2), NAMES) for n in range(2)]
    assert _others(known) == "2 instances, starting from 5 Mar 2024 to 6 Mar 2024: 5 Mar 2024, 6 Mar 2024"


def test_days_parties_and_places_that_are_not_given() -> None:
    assert s.days(None) == ""
    assert s.days((None, None)) == "day not known"
    assert parties(()) == "nobody named"
    assert places((Span("", 0, 0, 0, 0), place(4), place(7))) == " (one.yaml:4, 7)"
    assert places((Span("", 0, 0, 0, 0),)) == ""
    assert NAMES.sources("unheard-of", None) == ()


def test_two_periods_that_contradict_each_other() -> None:
    one = Finding("one", "contradiction", "absence", "two_periods", day("2024-03-05"), day("2024-03-05"))
    assert s.finding(one, "absence") == (
        "two attendance periods say different things of 5 Mar 2024; those days count as not known"
    )


def test_a_case_that_could_not_be_read_has_no_view() -> None:
    with pytest.raises(ValueError, match="no view"):
        case_view(replace(result(), judged=None), NAMES)


def test_a_time_of_day_stands_in_the_json() -> None:
    timed = Reason("trigger", "asked", "each asked", 2, day("2024-03-26"), day("2024-03-26"), 570, span=place(4))
    assert '"time": "09:30"' in "".join(case_json(case_view(result(overdue(reasons=(timed,))), NAMES), NAMES))


def test_the_norm_of_an_action_is_told_where_it_is_asked_for() -> None:
    actions = required([overdue()], RULE_SET)
    page, brief = Page(), Page()
    action_lines(page, actions, verbose=True)
    action_lines(brief, actions)
    assert "norm: The norm of Answer to a question." in page.text()
    assert "norm:" not in brief.text()
    nameless = [replace(one, why=tuple(replace(why, norm="") for why in one.why)) for one in actions]
    page = Page()
    action_lines(page, nameless, verbose=True)
    assert "norm:" not in page.text()


def test_sources_are_listed_by_how_well_they_were_read() -> None:
    advise = RULE_SET.rules["advise"]
    other = replace(advise.versions[0], citations=(r.Citation("handbook", "page 2", "unverified"),))
    names = Names(replace(RULE_SET, rules={**RULE_SET.rules, "advise": replace(advise, versions=(other,))}))
    summary = Summary(Setting(rules="the folder rules", as_at=AS_AT, count=3))
    summary.add(case_view(result(overdue("answer-too"), verdict("advise")), names))
    text = " ".join(summary_text(summary).split())
    assert "sources 1 place is SECONDARY: read only where another page quotes it (listed at the end) 1 place is" in text
    text = " ".join(basis_text(summary).split())
    assert "sources SECONDARY: read only where another page quotes it: - The Handbook: page 1 sources" in text
    assert text.endswith("sources UNVERIFIED: the text was not held: - The Handbook: page 2")


def test_a_rule_of_which_nothing_is_untried_is_listed_only_when_all_are() -> None:
    whole = Covered(RULES[0], ("met", "overdue"), frozenset({"met", "overdue"}))
    total = "2 of 2 exercised by the worked examples of 1 rule\n"
    assert coverage_text([whole]) == total
    assert coverage_text([whole], every=True) == "answer: 2 of 2\n" + total


def test_a_clause_without_a_fingerprint_cannot_be_looked_for() -> None:
    clause = Clause("handbook", "page 1", "It answers.", "must", ("answer",))
    said = check_text(check([clause], "The office answers a question.\n"))
    assert "1 clause without a fingerprint: nothing can be said of them\n" in said


def test_a_line_of_two_words_is_no_paragraph() -> None:
    assert [one.line for one in paragraphs("Page seven\n\nThe office answers questions.\n")] == [3]


@pytest.mark.parametrize(
    ("missing", "wanted"),
    [
        (Missing("since", "lost"), "since when: lost"),
        (Missing("since", "private", "home"), "since when: private of the home"),
        (Missing("since", "trigger"), "the day from which the condition that starts this has held"),
    ],
)
def test_what_is_missing_of_a_start(missing: Missing, wanted: str) -> None:
    assert in_words(missing) == wanted


def test_days_with_an_open_end() -> None:
    assert between(day("2024-03-05"), None) == "from 5 Mar 2024"
    assert between(None, None) == ""


ANSWER, CALL = r.Act(EventPattern("answered")), r.Act(EventPattern("called"))
HOME = r.State(FactTest("at_home", "is", ("yes",)))


@pytest.mark.parametrize(
    ("discharge", "wanted"),
    [
        (None, "nothing"),
        (HOME, "that at home is yes"),
        (r.AllActs(((ANSWER, None), (CALL, FactTest("ill", "is", ("yes",))))),
         "all of: answered; called (where ill is yes)"),
        (r.AnyAct((ANSWER, HOME)), "any of: answered; that at home is yes"),
        (r.DischargeReading("how", (("a", ANSWER),)), "as the reading how says"),
    ],
)  # fmt: skip
def test_a_discharge_in_words(discharge: r.Discharge | None, wanted: str) -> None:
    assert words.discharge(discharge) == wanted


def test_what_a_reading_decides_in_words() -> None:
    assert words.moment(c.MomentReading("how", ())) == "as the reading how says"
    assert words.condition(c.ConditionReading("how", ())) == "as the reading how says"
    assert words.due(r.LimitReading("how", ())) == "as the reading how says"
    assert words.moment(c.Counted(Period(5, "calendar day"), "after", c.Word("trigger"))) == (
        "5 calendar days after the trigger"
    )
    assert words.condition(c.VerdictTest("answer", ("met", "met_late"))) == "“answer” is met or met late"


def test_the_open_part_of_any_of_several_acts_is_named_by_itself() -> None:
    """Of an act or a state either will do; what is left to do is named as the verdict names the part."""
    version = replace(RULES[0].versions[0], discharge=r.AllActs(((r.AnyAct((ANSWER, HOME)), None), (CALL, None))))
    rules = replace(RULE_SET, rules={**RULE_SET.rules, "answer": replace(RULES[0], versions=(version,))})
    left = [Reason("part", name, "overdue", children=(Reason("act", name, "not_recorded", 0, last=AS_AT),))
            for name in ("answered", "state", "called", "sent_back")]  # fmt: skip
    found = required([overdue(reasons=(trigger(), due(), *left))], rules)
    assert {one.act: one.what for one in found} == {
        "answered": "answered", "state": "see to it that at home is yes", "sent_back": "sent back", "called": "called",
    }  # fmt: skip


def test_the_open_act_of_a_table_is_named_by_the_row_that_has_one() -> None:
    rows = (
        r.Row((("attribute:why", ("lost",)),)),
        r.Row((("attribute:why", ("moved",)),), discharge=r.Act(EventPattern("called"), "a call")),
    )
    version = replace(RULES[0].versions[0], discharge=None, table=r.Table(("attribute:why",), rows))
    rules = replace(RULE_SET, rules={**RULE_SET.rules, "answer": replace(RULES[0], versions=(version,))})
    left = Reason("act", "a call", "not_recorded", 0, last=AS_AT)
    (found,) = required([overdue(reasons=(trigger(), due(), left))], rules)
    assert (found.act, found.what) == ("a call", "called")


def test_a_verdict_without_a_version_names_its_act_plainly() -> None:
    left = Reason("act", "sent_back", "not_recorded", 0, last=AS_AT)
    (found,) = required([overdue(version=None, reasons=(trigger(), left))], RULE_SET)
    assert (found.act, found.what) == ("sent_back", "sent back")
