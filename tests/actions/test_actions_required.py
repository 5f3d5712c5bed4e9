"""What verdicts leave to be done, on verdicts made by hand."""

from __future__ import annotations

from dataclasses import replace

from cme_rules.actions.required import required
from cme_rules.model import rule as r
from cme_rules.model.condition import EventPattern, FactTest
from cme_rules.model.verdict import Missing, Part, Reason, Verdict
from tests.report.helpers import RULE_SET, day, make_rule, overdue, undetermined, verdict

LEFT = ("pending", "outstanding", "overdue")


def acts(*verdicts: Verdict) -> list[tuple[str, str, str]]:
    return [(one.kind, one.what, one.urgency) for one in required(verdicts, RULE_SET)]


def test_actions_who_what_by_when_and_why() -> None:
    (one,) = required([overdue(due_minute=990)], RULE_SET)
    assert (one.kind, one.what, one.act, one.meaning) == ("do", "answered", "answered", "It is answered.")
    assert (one.who, one.towards) == (("office",), ("school", "home_authority"))
    assert (one.by, one.by_minute, one.urgency) == (day("2024-04-02"), 990, "breach")
    (why,) = one.why
    assert (why.rule, why.title, why.norm, why.status) == (
        "answer", "Answer to a question", "The norm of Answer to a question.", "overdue",
    )  # fmt: skip


def test_actions_two_rules_that_ask_for_one_act_give_one_action_with_two_reasons() -> None:
    earlier = overdue("answer-too", due=(day("2024-03-30"),) * 2)
    (one,) = required([overdue(), earlier], RULE_SET)
    assert [why.rule for why in one.why] == ["answer", "answer-too"]
    assert one.by == day("2024-03-30")


def test_actions_two_instances_of_one_rule_take_two_acts() -> None:
    """An act serves one of them: so many are to be done. A second rule that they serve, too, asks for no more."""
    later = overdue(key="asked@2024-04-10", due=(day("2024-04-17"),) * 2)
    (one,) = required([overdue(), later, overdue("answer-too")], RULE_SET)
    assert (one.what, one.by) == ("answered, 2 times", day("2024-04-02"))
    assert [(why.rule, why.key) for why in one.why] == [
        ("answer", "asked@2024-03-26"), ("answer", "asked@2024-04-10"), ("answer-too", "asked@2024-03-26"),
    ]  # fmt: skip


def test_actions_one_act_for_all_that_are_open_is_done_once() -> None:
    rule = RULE_SET.rules["answer"]
    at_once = replace(rule, versions=tuple(replace(version, serves="all") for version in rule.versions))
    rules = replace(RULE_SET, rules={**RULE_SET.rules, "answer": at_once})
    (one,) = required([overdue(), overdue(key="asked@2024-04-10")], rules)
    assert one.what == "answered"


def test_actions_another_bearer_person_or_case_is_another_action() -> None:
    others = [
        replace(overdue("answer-too"), bearer=("school",)),
        replace(overdue("answer-too"), person="sibling-1"),
        replace(overdue("answer-too"), case="two"),
    ]
    assert len(required([overdue(), *others], RULE_SET)) == 4


def test_actions_breach_first_then_shortfall_then_by_date() -> None:
    late, soon, undated = (
        verdict("answer", "pending", "a", due=(day("2024-05-01"),) * 2, bearer=("x",)),
        verdict("answer", "pending", "b", due=(day("2024-04-11"),) * 2, bearer=("y",)),
        verdict("answer", "outstanding", "c", bearer=("z",)),
    )
    found = required([undated, late, soon, overdue("advise", bearer=("w",)), overdue()], RULE_SET)
    assert [one.urgency for one in found] == ["breach", "shortfall", "open", "open", "open"]
    assert [one.by for one in found[2:]] == [day("2024-04-11"), day("2024-05-01"), None]


def test_actions_nothing_is_left_by_what_is_done_or_can_no_longer_be_done() -> None:
    for status in ("met", "met_late", "met_early", "missed", "excused", "superseded", "not_triggered"):
        assert acts(verdict("answer", status)) == []
    assert acts(verdict("silence", "violated"), verdict("of-age", "holds")) == []


def test_actions_undetermined_leaves_finding_out_what_is_missing() -> None:
    found = required([undetermined()], RULE_SET)
    assert [(one.kind, one.what, one.settles, one.look_in) for one in found] == [
        ("find_out", "on which day there was “answered” (between 1 Apr 2024 and 5 Apr 2024)", True, "The post book"),
        ("find_out", "colour", False, "The paint box"),
    ]
    assert {one.urgency for one in found} == {"unknown"}


def test_actions_one_question_of_two_verdicts_is_asked_once() -> None:
    missing = (Missing("fact", "colour"),)
    two = [undetermined(missing=missing), replace(undetermined(missing=missing), rule="answer-too")]
    (one,) = required(two, RULE_SET)
    assert [why.rule for why in one.why] == ["answer", "answer-too"]


def test_actions_only_the_parts_that_are_open() -> None:
    both = r.AllActs(((r.Act(EventPattern("answered")), None), (r.Act(EventPattern("advised"), "advice"), None)))
    rule = make_rule("parts", "In parts")
    rule = replace(rule, versions=(replace(rule.versions[0], discharge=both),))
    rules = replace(RULE_SET, rules={**RULE_SET.rules, "parts": rule})
    reasons = (
        Reason("part", "answered", "met", children=(Reason("act", "answered", "in_time", 2),)),
        Reason("part", "advice", "overdue", children=(Reason("act", "advice", "not_recorded", 0),)),
    )
    one = replace(overdue(reasons=reasons), rule="parts", parts=(Part("answered", "met"), Part("advice", "overdue")))
    assert [(a.act, a.what) for a in required([one], rules)] == [("advice", "advised")]


def test_actions_any_of_several_acts_is_one_action() -> None:
    either = r.AnyAct((r.Act(EventPattern("answered")), r.Act(EventPattern("advised"))))
    rule = make_rule("either", "Either")
    rule = replace(rule, versions=(replace(rule.versions[0], discharge=either),))
    rules = replace(RULE_SET, rules={**RULE_SET.rules, "either": rule})
    reasons = (Reason("act", "answered or advised", "not_recorded", 0),)
    (found,) = required([replace(overdue(reasons=reasons), rule="either")], rules)
    assert found.what == "answered or advised"


def test_actions_a_standing_duty_asks_for_its_state() -> None:
    rule = make_rule("standing", "Standing")
    keeps = FactTest("named_person_in_post", "is", ("yes",))
    rule = replace(rule, versions=(replace(rule.versions[0], keeps=keeps, discharge=None),))
    rules = replace(RULE_SET, rules={**RULE_SET.rules, "standing": rule})
    (found,) = required([replace(overdue(), rule="standing")], rules)
    assert found.what == "see to it that named person in post is yes"
