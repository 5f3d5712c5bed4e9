"""Verdicts told in sentences, for readers who have never seen the rule."""

from __future__ import annotations

import pytest

from cme_rules.model.verdict import DayCount, Reason
from cme_rules.report.day_strip import strip
from cme_rules.report.story import steps, told
from tests.report.helpers import (
    AS_AT,
    NAMES,
    day,
    due,
    easter,
    not_recorded,
    overdue,
    place,
    trigger,
    undetermined,
    verdict,
)

STARTED = "“Asked” is recorded on Tue 26 Mar 2024."
LIMIT = "Office had until Tue 2 Apr 2024 (no later than 3 working days after the trigger)."


def test_story_of_an_overdue_duty() -> None:
    assert told(overdue(), NAMES, AS_AT) == (
        STARTED, LIMIT, "“Answered” is not recorded by Wed 10 Apr 2024: 8 calendar days late.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "more", "last"),
    [
        ("met", {"done": (AS_AT, AS_AT)}, "It was done on Wed 10 Apr 2024, in time."),
        ("met_late", {"done": (AS_AT, AS_AT)}, "It was done on Wed 10 Apr 2024, 8 calendar days late."),
        ("met_early", {"done": (AS_AT, AS_AT)}, "It was done on Wed 10 Apr 2024, too early."),
        ("pending", {}, "“Answered” is not recorded by Wed 10 Apr 2024; there is still time."),
        ("outstanding", {}, "“Answered” is not recorded by Wed 10 Apr 2024 and is still to be done."),
        ("missed", {"reasons": (Reason("foreclosed", first=AS_AT),)},
         "It was not done while it could be; since Wed 10 Apr 2024 it no longer can."),
        ("excused", {"excused_by": ("holiday",)}, "It is excused: Not in the holidays."),
        ("superseded", {"reasons": (Reason("superseded", first=AS_AT),)},
         "It is no longer owed since Wed 10 Apr 2024."),
    ],
)  # fmt: skip
def test_story_ends_with_what_came_of_it(status: str, more: dict[str, object], last: str) -> None:
    given = {"trigger": (day("2024-03-26"),) * 2, "due": (day("2024-04-02"),) * 2, "late_by": 8,
             "late_unit": "calendar day", "reasons": (trigger(), due(), not_recorded()), **more}  # fmt: skip
    assert told(verdict("answer", status, **given), NAMES, AS_AT)[-1] == last


def test_story_of_what_cannot_be_told_or_has_no_time() -> None:
    assert told(undetermined(), NAMES, AS_AT)[-1] == (
        "Whether it was kept cannot be told from the file: it may be met or overdue."
    )
    free = verdict("answer", "outstanding", reasons=(Reason("due", note="no time is given"),))
    assert told(free, NAMES, AS_AT)[0] == "Its source gives no time for it."


def test_story_of_prohibitions_and_definitions() -> None:
    act = (Reason("act", "answered", "forbidden", 2, AS_AT, AS_AT, span=place(3)),)
    assert told(verdict("silence", "violated", on=AS_AT, reasons=act), NAMES, AS_AT) == (
        "“Answered” of Wed 10 Apr 2024 was not allowed then.",
    )
    assert told(verdict("silence", "complied"), NAMES, AS_AT) == ("Nothing that this forbids is recorded.",)
    assert told(verdict("of-age", "holds", since=(AS_AT, AS_AT)), NAMES, AS_AT) == (
        "This has been so since Wed 10 Apr 2024.",
    )
    assert told(verdict("of-age", "does_not_hold"), NAMES, AS_AT) == ("This is not so on Wed 10 Apr 2024.",)


def test_story_step_by_step() -> None:
    late = Reason("not_counted", "answered", "before_it_opened", 0, day("2024-03-20"), day("2024-03-20"), span=place(8))
    found = steps(overdue(reasons=(trigger(), due(), not_recorded(), late)), NAMES, AS_AT)
    assert [(one.label, one.text) for one in found] == [
        ("start", "“Asked” is recorded on Tue 26 Mar 2024 (It is asked)."),
        ("due", "The last day in time: Tue 2 Apr 2024 (no later than 3 working days after the trigger)."),
        ("done", "“Answered” is not recorded by Wed 10 Apr 2024."),
        ("not counted", "“Answered” of Wed 20 Mar 2024 does not count: it came before this duty opened."),
    ]
    assert found[0].place.line == 4
    rough = Reason("opens", note="at_episode_start", first=day("2024-03-28"), last=day("2024-03-29"))
    (opens,) = steps(overdue(reasons=(rough,)), NAMES, AS_AT)
    assert opens.text.startswith("From when an act counts is not known: some day between Thu 28 Mar 2024 and ")
    (unkept,) = steps(overdue(reasons=(Reason("unkept", first=day("2024-03-29")),)), NAMES, AS_AT)
    assert (unkept.label, unkept.text) == ("not kept", "It has not been kept since Fri 29 Mar 2024, without a break.")
    assert found[1].days == easter()


def test_story_lays_a_count_out_day_by_day() -> None:
    assert [(box.days, box.text) for box in strip(easter())] == [
        ("Wed 27 Mar 2024", "day 1"),
        ("Thu 28 Mar", "day 2"),
        ("Fri 29 Mar", "Good Friday"),
        ("Sat 30 – Sun 31 Mar", "weekend"),
        ("Mon 1 Apr", "Easter Monday"),
        ("Tue 2 Apr", "day 3"),
    ]
    first = day("2024-12-27")
    weekend = {day("2024-12-28"): "Saturday", day("2024-12-29"): "Sunday"}
    pause = [DayCount(d, None, weekend.get(d, "holidays")) for d in range(first, day("2025-01-04"))]
    assert [(box.days, box.text) for box in strip(pause)] == [("Fri 27 Dec – Fri 3 Jan 2025", "holidays")]


def test_story_of_a_state_that_came_about_or_may_have() -> None:
    state = Reason("act", "state", "in_time", 2, day("2024-04-02"), day("2024-04-02"))
    (done,) = steps(verdict("answer", "met", reasons=(state,)), NAMES, AS_AT)
    assert done.text == "This has been so since Tue 2 Apr 2024: in time."
    (perhaps,) = steps(verdict("answer", "undetermined", reasons=(state,)), NAMES, AS_AT)
    assert perhaps.text == "Perhaps it has come about: the record does not say."
