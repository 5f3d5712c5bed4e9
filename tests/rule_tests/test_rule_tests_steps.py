"""What one step away from each kind of value is: worked out by hand, at the edges above all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cme_rules.dates.civil import parse_iso
from cme_rules.model import condition as c
from cme_rules.model import rule as r
from cme_rules.model.period import Period
from cme_rules.mutants.make import changes
from cme_rules.mutants.steps import steps
from cme_rules.pipeline import open_rules

ROOT = Path(__file__).parents[2]
TRIGGER, START = c.Word("trigger"), c.Word("episode_start")
ASKED, HEARD = c.EventPattern("asked"), c.EventPattern("heard")
RED = c.FactTest("colour", "is", ("red",))
NEW_YEAR = c.FixedDate(parse_iso("2024-01-01") or 0)
PAIR = "all of: asked; heard"


def said(value: Any, kind: str) -> list[tuple[str, str]]:
    return [(was, now) for of, was, now, _ in steps(value, None) if of == kind]


@pytest.mark.parametrize(
    ("value", "kind", "wanted"),
    [
        # No period is shorter than none; and of no days at all the unit says nothing.
        (Period(0, "working day"), "number", [("0 working days", "1 working day")]),
        (Period(0, "working day"), "unit", []),
        (Period(1, "month"), "number", [("1 month", "0 months"), ("1 month", "2 months")]),
        (Period(1, "month"), "unit", []),
        (
            Period(2, "school day"),
            "unit",
            [("2 school days", "2 calendar days"), ("2 school days", "2 working days")],
        ),
        # The week begins with Monday and the year with January; neither goes round.
        (
            c.LastWeekday(0, 1, TRIGGER),
            "day of the year",
            [
                ("the last Monday of January", "the last Tuesday of January"),
                ("the last Monday of January", "the last Monday of February"),
            ],
        ),
        (
            c.LastWeekday(6, 12, TRIGGER),
            "day of the year",
            [
                ("the last Sunday of December", "the last Saturday of December"),
                ("the last Sunday of December", "the last Sunday of November"),
            ],
        ),
        (
            c.Extreme("earlier", (TRIGGER, START)),
            "bound in time",
            [
                ("the earlier of the trigger and the start of the episode", "the start of the episode"),
                ("the earlier of the trigger and the start of the episode", "the trigger"),
            ],
        ),
        (
            c.Extreme("later", (TRIGGER, START, NEW_YEAR)),
            "bound in time",
            [
                ("the later of the trigger and the start of the episode and 1 Jan 2024", f"without {one}")
                for one in ("the trigger", "the start of the episode", "1 Jan 2024")
            ],
        ),
        (
            c.EventTest(ASKED, before=TRIGGER),
            "comparison",
            [("asked has happened before the trigger", "asked has happened no later than the trigger")],
        ),
        (
            c.EventTest(ASKED, until=TRIGGER),
            "comparison",
            [("asked has happened no later than the trigger", "asked has happened before the trigger")],
        ),
        # One that has both is not turned round; each bound may go.
        (c.EventTest(ASKED, until=TRIGGER, before=START), "comparison", []),
        (
            c.EventTest(ASKED, since=START, before=TRIGGER),
            "bound in time",
            [
                (f"asked has happened {both}", f"asked has happened {left}")
                for both, left in [
                    ("since the start of the episode before the trigger", "before the trigger"),
                    ("since the start of the episode before the trigger", "since the start of the episode"),
                ]
            ],
        ),
        (c.FactTest("rate", "at_least", ("90",)), "number", [
            ("rate is at least 90", "rate is at least 89"), ("rate is at least 90", "rate is at least 91"),
        ]),
        (c.FactTest("rate", "at_least", ("92.5",)), "number", []),
        (c.FactTest("rate", "at_least", ("92.5",)), "comparison", [
            ("rate is at least 92.5", "rate is more than 92.5"),
        ]),
        (c.VerdictTest("tell", ("met",)), "value", []),
        (c.VerdictTest("tell", ("met", "met_late")), "value", [
            ("“met” of ““tell” is met or met late”", "left out"),
            ("“met late” of ““tell” is met or met late”", "left out"),
        ]),
        (r.PeriodTrigger("month", until=RED), "proviso", [("each month until colour is red", "without an end")]),
        (r.PeriodTrigger("month", until=RED), "bound in time", []),
        (r.PeriodTrigger("month", start=TRIGGER), "bound in time", [
            ("each month from the trigger", "without that bound"),
        ]),
        (r.PeriodTrigger("month"), "day of the year", []),
        (r.PeriodTrigger("year", year_begins=(1, 4)), "day of the year", [
            ("a year from 1 April", "a year from 2 April"),
        ]),
        (r.PeriodTrigger("year", year_begins=(30, 9)), "day of the year", [
            ("a year from 30 September", "a year from 29 September"),
        ]),
        (r.Limit(TRIGGER, by_time=720), "number", [
            ("no later than the trigger, by 12:00", "no later than the trigger, by 11:59"),
            ("no later than the trigger, by 12:00", "no later than the trigger, by 12:01"),
        ]),
        (r.Limit(TRIGGER, by_time=0), "number", [
            ("no later than the trigger, by 00:00", "no later than the trigger, by 00:01"),
        ]),
        (r.Limit(TRIGGER, by_time=1439), "number", [
            ("no later than the trigger, by 23:59", "no later than the trigger, by 23:58"),
        ]),
        # What is due on one day is neither before it nor after it.
        (r.Limit(TRIGGER, earliest=TRIGGER), "comparison", []),
        (r.AllActs(((r.Act(ASKED), None),)), "act", []),
        (r.AllActs(((r.Act(ASKED), RED),)), "proviso", [("all of: asked (where colour is red)", "“asked” always")]),
        (r.AllActs(((r.Act(ASKED), None), (r.Act(HEARD), None))), "act", [
            (PAIR, "any of: asked; heard"), (f"“asked” of “{PAIR}”", "left out"), (f"“heard” of “{PAIR}”", "left out"),
        ]),
        (r.AllActs(((r.Act(ASKED), RED), (r.Act(HEARD), None))), "act", [
            (f"“{one}” of “all of: asked (where colour is red); heard”", "left out") for one in ("asked", "heard")
        ]),
        (r.AnyAct((r.Act(ASKED),)), "act", []),
        (r.AnyAct((r.Act(ASKED), r.Act(HEARD))), "act", [
            ("any of: asked; heard", PAIR),
            ("“asked” of “any of: asked; heard”", "left out"), ("“heard” of “any of: asked; heard”", "left out"),
        ]),
    ],
)  # fmt: skip
def test_one_step(value: Any, kind: str, wanted: list[tuple[str, str]]) -> None:
    assert said(value, kind) == wanted


def test_every_step_leads_elsewhere() -> None:
    """A change that changed nothing could never be noticed; so none of the project's rules has one."""
    linked = open_rules(ROOT / "rules")
    for rule in linked.source.rules.values():
        for change in changes(rule, linked.source.vocabulary):
            assert change.freed or change.rule != rule, change.words
