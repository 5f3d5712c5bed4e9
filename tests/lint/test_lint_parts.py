"""The parts of lint, one by one: which limit is later, what tests say of one another, what an example says."""

from __future__ import annotations

import pytest

from cme_rules.lint.conditions import Question
from cme_rules.lint.exceptions import covered_exceptions
from cme_rules.lint.found import Ground
from cme_rules.lint.lengths import later_limit
from cme_rules.lint.meaning import FILE, narrower, scope_of
from cme_rules.lint.solver import Solver, installed
from cme_rules.lint.starts import _from_trigger_on
from cme_rules.lint.windows import _order
from cme_rules.model import condition as c
from cme_rules.model.period import Period, parse_period
from cme_rules.model.rule import Limit
from cme_rules.pipeline import Linked, open_rules
from tests.lint.conftest import HERE

TRIGGER = c.Word("trigger")
FOUND = c.EventDate(c.EventPattern("found"))
solving = pytest.mark.skipif(not installed(), reason="the solver is not installed")


def counted(text: str, how: str = "after", of: c.Moment = TRIGGER) -> c.Counted:
    period = parse_period(text)
    assert period is not None, text
    return c.Counted(period, how, of)


def within(text: str, how: str = "after") -> Limit:
    return Limit(counted(text, how))


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        # In one unit the greater number is later; backwards the smaller.
        (within("6 working days"), within("5 working days"), "later"),
        (within("5 working days"), within("5 working days"), "not later"),
        (within("4 working days"), within("5 working days"), "not later"),
        (within("4 school days", "before"), within("5 school days", "before"), "later"),
        (within("6 school days", "before"), within("5 school days", "before"), "not later"),
        # A week is seven calendar days, a year twelve months.
        (within("1 week"), within("7 calendar days"), "not later"),
        (within("1 week"), within("6 calendar days"), "later"),
        (within("13 months"), within("1 year"), "later"),
        (within("12 months"), within("1 year"), "not later"),
        # From a Friday one working day ends on Monday, one calendar day on Saturday. From a Monday both on Tuesday.
        (within("1 working day"), within("1 calendar day"), "later"),
        (within("7 school days"), within("1 week"), "later"),
        (within("6 working days"), within("1 week"), "unknown"),
        (within("5 calendar days"), within("5 working days"), "not later"),
        (within("6 calendar days"), within("5 working days"), "unknown"),
        (within("0 working days"), within("0 calendar days"), "unknown"),
        # School holidays can be longer than any number of working days, and a school can be open on a bank holiday.
        (within("5 school days"), within("5 working days"), "unknown"),
        (within("1 month"), within("30 calendar days"), "unknown"),
        (within("24 hours"), within("1 calendar day"), "unknown"),
        (within("1 term"), within("2 months"), "unknown"),
        # Day numbers are compared with day numbers only.
        (within("6 calendar days", "beginning_with"), within("5 calendar days", "beginning_with"), "later"),
        (within("5 calendar days", "beginning_with"), within("5 calendar days"), "unknown"),
        # Something after the trigger is later than the trigger itself.
        (within("1 calendar day"), Limit(TRIGGER), "later"),
        (within("0 calendar days"), Limit(TRIGGER), "not later"),
        (Limit(TRIGGER), within("1 calendar day"), "not later"),
        (Limit(FOUND), within("1 calendar day"), "unknown"),
        (Limit(c.FixedDate(2)), Limit(c.FixedDate(1)), "later"),
        (Limit(c.FixedDate(1)), Limit(c.FixedDate(2)), "not later"),
        (Limit(c.Counted(c.PeriodFact("agreed"), "after", TRIGGER)), within("1 week"), "unknown"),
        # On one day: before it is earlier than on it, and a time of day is earlier than none or a later one.
        (Limit(TRIGGER), Limit(TRIGGER, strictly=True), "later"),
        (Limit(TRIGGER, strictly=True), Limit(TRIGGER), "not later"),
        (Limit(TRIGGER), Limit(TRIGGER, by_time=960), "later"),
        (Limit(TRIGGER, by_time=961), Limit(TRIGGER, by_time=960), "later"),
        (Limit(TRIGGER, by_time=960), Limit(TRIGGER, by_time=960), "not later"),
        (Limit(), Limit(TRIGGER), "unknown"),
    ],
)
def test_which_limit_is_later(one: Limit, other: Limit, said: str) -> None:
    assert later_limit(one, other).value == said


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (FOUND, FOUND, 0),
        (c.FixedDate(7), c.FixedDate(5), 2),
        (counted("3 weeks"), counted("2 weeks"), 1),
        (counted("3 weeks", "before"), counted("2 weeks", "before"), -1),
        (counted("3 weeks"), counted("2 months"), None),
        (counted("3 weeks"), TRIGGER, 3),
        (counted("3 hours"), TRIGGER, None),
        (counted("3 weeks", "before"), TRIGGER, None),
        (FOUND, TRIGGER, None),
    ],
)
def test_which_moment_comes_after_the_other(one: c.Moment, other: c.Moment, days: int | None) -> None:
    assert _order(one, other) == days


@pytest.mark.parametrize(
    ("moment", "sure"),
    [
        (TRIGGER, True),
        (c.Word("episode_start"), False),
        (counted("2 weeks"), True),
        (counted("2 weeks", "before"), False),
        (counted("2 weeks", "after", FOUND), False),
        (FOUND, False),
        (c.EventDate(c.EventPattern("found"), since=TRIGGER), True),
        (c.FirstOf(((31, 8),), TRIGGER), True),
        (c.FirstOf(((31, 8),), FOUND), False),
        (c.Extreme("later", (FOUND, TRIGGER)), True),
        (c.Extreme("earlier", (FOUND, TRIGGER)), False),
        (c.Extreme("earlier", (counted("1 week"), TRIGGER)), True),
        (c.FactDate("planned"), False),
    ],
)
def test_which_moments_never_come_before_the_trigger(moment: c.Moment, sure: bool) -> None:
    assert _from_trigger_on(moment) is sure


# ---- with the solver -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(HERE / "sound")


def question(linked: Linked, scope: str = FILE) -> Question:
    return Question(Ground(linked.source, linked.rules, Solver()), scope)


def event(name: str = "told", **given: object) -> c.EventTest:
    contains = given.pop("contains", ())
    assert isinstance(contains, tuple)
    return c.EventTest(c.EventPattern(name, contains=(("gives", contains),) if contains else ()), **given)  # type: ignore[arg-type]


def run(number: int, unit: str = "school day", window: Period | None = None) -> c.MeasureTest:
    return c.MeasureTest("absence", Period(number, unit), window)


def by(*values: str) -> c.EventTest:
    return c.EventTest(c.EventPattern("found", (("by", values),)))


def test_no_event_is_one_of_another_kind() -> None:
    assert narrower(c.EventPattern("found", (("by", ("warden",)),)), c.EventPattern("found"))
    assert not narrower(c.EventPattern("found"), c.EventPattern("told"))


DAYS = Period(50, "school day")


@solving
@pytest.mark.parametrize(
    ("one", "other", "follows"),
    [
        (event(contains=("name", "chip")), event(contains=("name",)), True),
        (event(contains=("name",)), event(contains=("name", "chip")), False),
        (event(since=TRIGGER), event(), True),
        (event(), event(since=TRIGGER), False),
        (event(since=TRIGGER), event(since=FOUND), False),
        (event(before=TRIGGER), event(until=TRIGGER), False),
        (event("told"), event("found"), False),
        (by("warden"), by("warden", "public"), True),
        (by("warden", "public"), by("warden"), False),
        (event("found"), by("warden"), False),
        (run(10), run(9), True),
        (run(9), run(10), False),
        (run(10), run(9, window=DAYS), False),
        (run(10, window=DAYS), run(9, window=DAYS), True),
        (run(10), run(9, "session"), False),
        (c.VerdictTest("tell", ("met",)), c.VerdictTest("tell", ("met", "met_late")), True),
        (c.VerdictTest("tell", ("met", "met_late")), c.VerdictTest("tell", ("met",)), False),
        (c.DateTest("after", counted("3 weeks")), c.DateTest("on_or_after", counted("2 weeks")), True),
        (c.DateTest("on_or_after", counted("3 weeks")), c.DateTest("after", counted("2 weeks")), False),
        (c.DateTest("after", counted("3 weeks")), c.DateTest("after", counted("2 months")), False),
        (c.DateTest("after", counted("3 weeks")), c.DateTest("after", TRIGGER), True),
        (c.DateTest("before", TRIGGER), c.DateTest("before", counted("3 weeks")), True),
        (c.DateTest("after", c.FixedDate(9)), c.DateTest("on_or_after", c.FixedDate(10)), True),
        (c.DefinitionTest("heavy"), c.FactTest("weight", "above", ("19.9",)), True),
        (c.FactTest("weight", "above", ("30",)), c.DefinitionTest("heavy"), False),
        (c.FactTest("name", "is", ("Rex",)), c.FactTest("name", "is", ("Rex", "Max")), True),
        (c.FactTest("chipped", "is", ("yes",)), c.FactTest("chipped", "is", ("yes",), of="keeper"), False),
    ],
)
def test_what_follows_from_what(linked: Linked, one: c.Condition, other: c.Condition, follows: bool) -> None:
    asked = question(linked)
    assert asked.follows(other, one) is follows
    assert asked.impossible(one, c.Not(other)) is follows


@solving
def test_the_same_test_in_another_episode_is_another_thing(linked: Linked) -> None:
    """A definition looks at the whole file; within an episode an event may be missing that the file has."""
    from dataclasses import replace

    rules = dict(linked.source.rules)
    version = replace(rules["heavy"].versions[0], when=event())
    rules["heavy"] = replace(rules["heavy"], versions=(version,))
    ground = Ground(replace(linked.source, rules=rules), linked.rules, Solver())
    told_and_not = c.All((c.DefinitionTest("heavy"), c.Not(event())))
    assert Question(ground, FILE).impossible(told_and_not)
    assert not Question(ground, "episode stay").impossible(told_and_not)
    for change in ({"episode": "stay"}, {"for_each": "pup"}):
        rules["heavy"] = replace(rules["heavy"], episode="", for_each="")
        rules["heavy"] = replace(rules["heavy"], **change)  # type: ignore[arg-type]
        assert not Question(ground, FILE).impossible(told_and_not)
    rules["heavy"] = replace(rules["heavy"], episode="stay", for_each="")
    assert Question(ground, "episode stay").impossible(told_and_not)


def test_an_exception_looks_at_what_it_defeats(linked: Linked) -> None:
    from dataclasses import replace

    tell = linked.source.rules["tell"]
    rules = {
        "tell": tell,
        "stay": replace(tell, id="stay", episode="stay"),
        "each": replace(tell, id="each", for_each="pup"),
        "one": replace(tell, id="one", kind="exception", to=("stay",)),
        "both": replace(tell, id="both", kind="exception", to=("stay", "tell")),
        "nested": replace(tell, id="nested", kind="exception", to=("one",)),
    }
    assert {name: scope_of(rule, rules) for name, rule in rules.items()} == {
        "tell": "file", "stay": "episode stay", "each": "file each pup", "one": "episode stay",
        "both": "exception both", "nested": "episode stay",
    }  # fmt: skip


@solving
def test_an_example_in_words(linked: Linked) -> None:
    asked = question(linked)
    walked, told = c.EventTest(c.EventPattern("walked")), c.EventTest(c.EventPattern("told"))
    reading = c.ConditionReading("days", (("two", walked), ("three", c.Not(told))))
    assert asked.example(walked, c.Not(told)) == "walked has happened and it is not so that told has happened"
    assert asked.example(c.FactTest("name", "is", ("Rex",)), walked) == "name is Rex and walked has happened"
    assert asked.example(c.Not(c.FactTest("name", "is", ("Rex",)))) == "name is something else"
    assert "of the reading days three is taken" in asked.example(reading, c.Not(walked))
    assert asked.example(c.Constant(True)) == "whatever is so"
    assert asked.example(c.DateTest("after", c.FixedDate(9)), c.DateTest("before", c.FixedDate(10))) == ""


@solving
def test_an_exception_that_says_the_same_twice_is_found_once(linked: Linked) -> None:
    from dataclasses import replace

    heavy = linked.source.rules["heavy"]
    one = replace(heavy, id="one", kind="exception", to=("tell",))
    other = replace(one, id="other")
    rules = {**linked.source.rules, "one": one, "other": other}
    both = replace(linked.rules, rules=rules, exceptions_of={"tell": ("one", "other")})
    ground = Ground(replace(linked.source, rules=rules), both, Solver())
    assert [found.rule for found in covered_exceptions(ground)] == ["other"]
