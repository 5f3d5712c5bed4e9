"""Reasons of worked examples: the truth of each leaf, counts laid out, how late, and how deep definitions are told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cme_rules.dates.civil import iso
from cme_rules.examples import run_examples
from cme_rules.judge import missing
from cme_rules.judge.bounds import Bound
from cme_rules.judge.clock import hours
from cme_rules.model.period import Period
from cme_rules.model.verdict import Missing, Reason, Verdict
from cme_rules.pipeline import open_rules

HERE = Path(__file__).parents[1] / "conformance"


@cache
def verdicts(folder: str) -> dict[tuple[str, str], tuple[Verdict, ...]]:
    return {(one.rule.id, one.example.name): one.verdicts for one in run_examples(open_rules(HERE / folder / "rules"))}


def walk(reasons: tuple[Reason, ...]) -> Iterator[Reason]:
    for reason in reasons:
        yield reason
        yield from walk(reason.children)


def of(folder: str, rule: str, example: str) -> Verdict:
    (found,) = verdicts(folder)[rule, example]
    return found


def test_the_truth_of_every_reason_is_one_of_three() -> None:
    for folder in ("absence", "library", "several-acts", "prohibitions", "no-time"):
        for every in verdicts(folder).values():
            for verdict in every:
                assert {one.holds for one in walk(verdict.reasons)} <= {None, 0, 1, 2}


def test_a_reason_never_gives_a_day_before_all_others() -> None:
    """What has no first day, as a date of birth that nobody gave, shows none."""
    for folder in ("absence", "library", "unknowns", "computed-dates"):
        for every in verdicts(folder).values():
            for verdict in every:
                assert all(one.first is None or one.first > 0 for one in walk(verdict.reasons)), verdict


def test_a_recorded_act_and_a_state_are_sure() -> None:
    def act(verdict: Verdict) -> int | None:
        return next(one.holds for one in walk(verdict.reasons) if one.kind == "act")

    assert act(of("library", "answer-by-phone-call", "of two calls of one day one was by phone")) == 2
    assert act(of("library", "accounted-for", "on its shelf on the last day")) == 2


def test_a_run_is_laid_out_day_by_day() -> None:
    """Tue 5 is the first day, Wed 6 the pool was shut, Thu 7 is the second and Fri 8 the third."""
    verdict = of("absence", "away-three-days-running", "a day on which the pool was shut neither counts nor breaks")
    laid = next(one.days for one in walk(verdict.reasons) if one.days)
    assert [(iso(one.day), one.number, one.why) for one in laid] == [
        ("2024-03-05", 1, ""),
        ("2024-03-06", None, "no session that counts"),
        ("2024-03-07", 2, ""),
        ("2024-03-08", 3, ""),
    ]


def test_a_run_over_a_weekend_says_why_it_is_skipped() -> None:
    verdict = of("absence", "away-three-days-running", "a weekend neither counts nor breaks")
    laid = next(one.days for one in walk(verdict.reasons) if one.days)
    assert [(iso(one.day), one.number, one.why) for one in laid] == [
        ("2024-03-07", 1, ""),
        ("2024-03-08", 2, ""),
        ("2024-03-09", None, "Saturday"),
        ("2024-03-10", None, "Sunday"),
        ("2024-03-11", 3, ""),
    ]


def test_a_run_of_a_hundred_days_is_given_by_its_ends() -> None:
    verdict = of("absence", "away-hundred-days", "the hundredth is a Tuesday in June")
    assert not any(one.days for one in walk(verdict.reasons))


def test_how_late_is_counted_in_days_after_the_due_date() -> None:
    """Due on Wed 6 March and done on Fri 8: two days. Due on Sat 9 March and not done by the 10th: one."""
    late = verdicts("library")["back-after-recall", "late, and the record ends after that"][0]
    assert (late.late_by, late.late_unit) == (2, "calendar day")
    overdue = of("library", "accounted-for", "neither")
    assert (overdue.late_by, overdue.late_unit) == (1, "calendar day")
    met = of("library", "accounted-for", "on its shelf on the last day")
    assert (met.late_by, met.late_unit) == (None, "")


def test_hours_without_a_time_end_on_one_of_two_days() -> None:
    """1417 hours are 59 days and an hour: from some time of day 100 they end on day 159 or 160."""
    found = hours(Bound(100, 100), Period(1417, "hour"), "after")
    assert (found.lo, found.hi) == (159, 160)
    found = hours(Bound(100, 100), Period(24, "hour"), "after")
    assert (found.lo, found.hi) == (101, 101)


def test_whether_an_unrecorded_trigger_was_there_is_settled_by_that_alone() -> None:
    verdict = Verdict(
        "one", "answer", "duty", "must", "statutory", "unrecorded", "undetermined", awaits="asked",
        missing=(Missing("event", "asked"), Missing("event", "called"), Missing("attribute", "asked")),
    )  # fmt: skip
    found = missing.settling(verdict, None, lambda _: ())  # type: ignore[arg-type]
    assert [one.settles for one in found] == [True, False, False]


def test_a_standing_duty_that_is_kept_or_excused_is_due_on_no_day() -> None:
    assert of("standing-and-series", "manager-in-post", "named").due is None
    overdue = of("standing-and-series", "manager-in-post", "the first day without")
    assert overdue.due is not None
    (unkept,) = (one for one in overdue.reasons if one.kind == "unkept")
    assert unkept.first == overdue.due[1] + 1  # type: ignore[operator]


def test_of_a_standing_duty_whose_breach_has_no_first_day_nothing_is_said_of_how_late_it_is() -> None:
    undated = of("standing-and-series", "manager-in-post", "not named, undated, so the onset is unknown")
    assert (undated.status, undated.due, undated.late_by) == ("overdue", None, None)
    assert "unkept" not in {one.kind for one in undated.reasons}
    dated = of("standing-and-series", "manager-in-post", "months without")
    # 11 March is the first day without; the 112th day after 10 March is 30 June
    assert (dated.late_by, dated.late_unit) == (112, "calendar day")


def test_nothing_but_complied_is_possible_where_a_prohibition_applies_and_nothing_was_done() -> None:
    assert of("library", "no-tearing", "nothing torn").possible == ("complied",)


def test_the_reason_for_an_event_of_a_kind_is_the_one_that_is_of_it() -> None:
    """Called on the 5th and not reached, on the 9th and reached: the reason for “reached” is the call of the 9th."""

    def days(example: str) -> list[tuple[str, int | None]]:
        reasons = of("several-acts", "all-calls-failed", example).reasons
        leaves = [one for one in walk(reasons) if one.kind == "condition" and one.about and not one.children]
        return [("" if one.first is None else iso(one.first), one.holds) for one in leaves]

    assert days("one failed, one reached") == [("2024-09-05", 2), ("2024-09-09", 2)]
    assert days("the day before the keeper was reached") == [("2024-09-05", 2), ("", 0)]


def test_what_a_mark_was_settles_a_run_alone() -> None:
    """Missed on the 6th and the 7th, perhaps on the 5th: then the 7th is the third day, or else the second."""
    verdict = of("absence", "away-three-days-running", "two marks of one day, and neither is the later")
    assert [(one.kind, one.name, one.settles) for one in verdict.missing] == [("mark", "missed_training", True)]


def test_only_what_ended_says_when_and_by_what() -> None:
    found = [one for every in verdicts("versions-and-sets").values() for v in every for one in walk(v.reasons)]
    ended = [one for one in found if one.kind == "superseded"]
    assert ended
    assert all(one.first is not None for one in ended)
    assert any(one.note == "the rule no longer applies to the subject" for one in ended)


def test_from_when_an_act_counts_is_given_as_the_days_that_it_may_be() -> None:
    def opens(example: str) -> tuple[str, str]:
        (found,) = (one for one in of("lifts", "ep-start", example).reasons if one.kind == "opens")
        assert found.first is not None
        assert found.last is not None
        return iso(found.first), iso(found.last)

    assert opens("ES2 callout on some day about the report") == ("2024-03-04", "2024-03-06")
    assert opens("ES1 report before the incident in the same callout") == ("2024-03-04", "2024-03-04")
