"""A count that is laid out day by day can be redone: every day is there, and the last one counted is the due date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.examples import run_examples
from cme_rules.model.verdict import DayCount, Reason, Verdict
from cme_rules.pipeline import open_rules

HERE = Path(__file__).parents[1] / "conformance"
FOLDERS = ("within-days", "day-numbers", "before-events", "computed-dates", "stated-limits", "which-act")


def _walk(reasons: tuple[Reason, ...]) -> Iterator[Reason]:
    for reason in reasons:
        yield reason
        yield from _walk(reason.children)


def _verdicts(folder: str) -> Iterator[tuple[str, Verdict]]:
    for result in run_examples(open_rules(HERE / folder / "rules")):
        for verdict in result.verdicts:
            yield f"{result.rule.id}: {result.example.name}", verdict


def _laid_out(folder: str, rule: str, example: str) -> tuple[DayCount, ...]:
    for name, verdict in _verdicts(folder):
        if name == f"{rule}: {example}":
            return next(r.days for r in _walk(verdict.reasons) if r.kind == "due" and r.days)
    raise AssertionError("there is no such example")


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_count_is_whole_and_ends_on_the_due_date(folder: str) -> None:
    counts = 0
    for name, verdict in _verdicts(folder):
        for reason in _walk(verdict.reasons):
            if reason.kind != "due" or not reason.days:
                continue
            counts += 1
            days = [one.day for one in reason.days]
            assert days == list(range(days[0], days[0] + len(days))), name
            numbers = [one.number for one in reason.days if one.number is not None]
            assert numbers == list(range(1, len(numbers) + 1)), name
            assert all(one.why for one in reason.days if one.number is None), name
            assert reason.days[-1].number is not None, name
            if verdict.due is not None and verdict.due[0] == verdict.due[1]:
                assert days[-1] == verdict.due[0], name
    assert counts > 0


def test_working_days_over_easter_skip_what_is_none_and_say_why() -> None:
    # The letter came on Thu 28 March 2024. Good Friday and Easter Monday are bank holidays: Tue 2 April is the first
    # working day after it, Wed 3 April the second.
    laid = _laid_out("stated-limits", "answer-letters", "on the last day")
    assert [(iso(one.day), one.number, one.why) for one in laid] == [
        ("2024-03-29", None, "Good Friday"),
        ("2024-03-30", None, "Saturday"),
        ("2024-03-31", None, "Sunday"),
        ("2024-04-01", None, "Easter Monday"),
        ("2024-04-02", 1, ""),
        ("2024-04-03", 2, ""),
    ]


def test_calendar_days_that_begin_with_a_day_count_it_as_the_first() -> None:
    for name, verdict in _verdicts("day-numbers"):
        if not name.startswith("appeal-in-time") or verdict.due is None or verdict.due[0] != verdict.due[1]:
            continue
        laid = next((r.days for r in _walk(verdict.reasons) if r.kind == "due" and r.days), ())
        if laid and verdict.trigger is not None:
            assert (laid[0].day, laid[0].number) == (verdict.trigger[0], 1), name
            assert laid[-1].number == 15, name
            return
    raise AssertionError("no appeal has its days laid out")


def test_a_run_says_which_days_made_it_longer_and_which_are_not_known(tmp_path: Path) -> None:
    from cme_rules.judge.counts import count_run
    from cme_rules.judge.view import View
    from cme_rules.model.condition import MeasureTest
    from cme_rules.model.period import Period
    from cme_rules.pipeline import record_of
    from cme_rules.read.load import load_cases

    rules = open_rules(HERE / "day-numbers" / "rules").rules
    file = tmp_path / "c.yaml"
    # Mon 4 and Tue 5 March 2024 missed; of Wed 6 a mark is missing; Thu 7 and Fri 8 missed; Mon 11 missed.
    file.write_text(
        "case: a\nabout: singer\ncalendars: {school: riverside-terms}\nattendance:\n  weeks:\n"
        '    - {from: 2024-03-04, marks: "AA AA A? AA AA"}\n    - {from: 2024-03-11, marks: "AA SS SS SS SS"}\n'
    )
    case = next(iter(load_cases([file], rules))).case
    assert case is not None
    day = parse_iso("2024-03-11")
    assert day is not None
    view = View(record_of(case, rules, day), rules)
    test = MeasureTest("missed_rehearsals", Period(3, "school day"))
    assert count_run(test, view, day)[0] == ()  # its first day is not known: the 4th or the 7th
    view = View(record_of(case, rules, day - 5), rules)
    assert count_run(test, view, day - 5)[0] == ()  # if Wed 6 was attended, no run stands on it
    view = View(record_of(case, rules, day - 6), rules)
    laid, _ = count_run(test, view, day - 6)
    assert [(iso(one.day), one.number, one.why) for one in laid] == [("2024-03-04", 1, ""), ("2024-03-05", 2, "")]
