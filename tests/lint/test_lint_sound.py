"""What lint proves of a condition, the judge never contradicts: on conditions and cases that are drawn."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from cme_rules.core.span import Span
from cme_rules.judge.condition import truth
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet
from cme_rules.lint.conditions import Question
from cme_rules.lint.found import Ground
from cme_rules.lint.meaning import FILE
from cme_rules.lint.solver import Solver, installed
from cme_rules.model import condition as c
from cme_rules.model.period import Period
from cme_rules.pipeline import Linked, open_rules, record_of
from cme_rules.read.load import load_case_node
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode
from cme_rules.reasons import words
from tests.lint.conftest import HERE

NOWHERE = Span("drawn", 1, 1, 1, 1)
DAY = 738_946  # 1 March 2024
NUMBERS = ["at_least", "at_most", "above", "below"]
DATES = ["on_or_after", "after", "on_or_before", "before"]
VALUES = {
    "size": ["small", "middling", "large"],
    "weight": ["9", "10", "10.5", "11", "20", "21"],
    "chipped": ["yes", "no"],
}
pytestmark = pytest.mark.skipif(not installed(), reason="the solver is not installed")


def node(value: object) -> Node:
    if isinstance(value, dict):
        return MapNode({key: Entry(key, NOWHERE, node(item)) for key, item in value.items()}, NOWHERE)
    if isinstance(value, list):
        return ListNode(tuple(map(node, value)), NOWHERE)
    return TextNode(str(value), False, NOWHERE)


def one_test(draw: random.Random) -> c.Condition:
    """Draw one test: of a fact, a number, an event in a window, a date or a definition."""
    found = c.EventPattern("found", (("by", (draw.choice(["warden", "public"]),)),) if draw.random() < 0.5 else ())
    since = draw.choice([None, c.EventDate(c.EventPattern("told"))])
    after = c.Counted(Period(draw.choice([0, 1, 2, 3]), "calendar day"), "after", c.EventDate(c.EventPattern("walked")))
    return draw.choice([
        c.FactTest("size", "is", tuple(draw.sample(["small", "middling", "large"], draw.choice([1, 2])))),
        c.FactTest("weight", draw.choice(NUMBERS), (draw.choice(["10", "10.5", "20"]),)),
        c.FactTest("weight", "is", ("10",)),
        c.FactTest("chipped", "is", (draw.choice(["yes", "no"]),)),
        c.EventTest(found, since),
        c.DateTest(draw.choice(DATES), after),
        c.DateTest(draw.choice(DATES), c.FixedDate(DAY + draw.choice([0, 1]))),
        c.DefinitionTest("heavy"),
    ])  # fmt: skip


def condition_of(draw: random.Random, depth: int = 3) -> c.Condition:
    kind = draw.choice(["all", "any", "not", "test"]) if depth else "test"
    if kind == "test":
        return one_test(draw)
    if kind == "not":
        return c.Not(condition_of(draw, depth - 1))
    parts = tuple(condition_of(draw, depth - 1) for _ in range(draw.choice([2, 3])))
    return c.All(parts) if kind == "all" else c.Any(parts)


def case_of(draw: random.Random, rules: RuleSet) -> View:
    facts: dict[str, object] = {}
    for name, values in VALUES.items():
        if draw.random() < 0.8:
            facts[name] = [
                {"value": draw.choice(values), "to": "2024-02-29"},
                {"value": draw.choice(values), "from": "2024-03-01"},
            ]  # fmt: skip
    events = [
        {"event": kind, "on": f"2024-03-0{draw.choice([1, 2, 3])}"}
        for kind in ("found", "found", "told", "walked") if draw.random() < 0.6
    ]  # fmt: skip
    for event in events:
        if event["event"] == "found" and draw.random() < 0.8:
            event["with"] = {"by": draw.choice(["warden", "public"])}  # type: ignore[assignment]
    given = node({"case": "drawn", "about": "dog", "facts": facts, "events": events})
    loaded = load_case_node(given, rules)
    assert loaded.case is not None, loaded.problems
    return View(record_of(loaded.case, rules, DAY + 5), rules)


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(HERE / "sound")


def test_the_judge_never_contradicts_a_proof(linked: Linked) -> None:
    draw = random.Random(20240301)  # noqa: S311  a sample, not a secret
    views = [case_of(draw, linked.rules) for _ in range(25)]
    ground = Ground(linked.source, linked.rules, Solver())
    never = always = 0
    drawn = [condition_of(draw) for _ in range(250)]  # all are kept: a view knows a condition by which value it is
    for condition in drawn:
        question = Question(ground, FILE)
        if question.impossible(condition):
            never += 1
            assert all(2 not in truth(condition, view, None).values for view in views), words.condition(condition)
        elif question.follows(condition):
            always += 1
            assert all(0 not in truth(condition, view, None).values for view in views), words.condition(condition)
    assert never >= 5
    assert always >= 5


def test_unrelated_tests_are_never_proved_anything_of(linked: Linked) -> None:
    """The short cut that spares the solver must not hide what the solver would find."""
    draw = random.Random(7)  # noqa: S311  as above
    ground = Ground(linked.source, linked.rules, Solver())
    spared = 0
    for _ in range(250):
        condition = condition_of(draw)
        question = Question(ground, FILE)
        if question.open(condition):
            spared += 1
            assert not question.impossible(condition)
            assert not question.follows(condition)
    assert spared >= 20


def test_an_example_is_one(linked: Linked) -> None:
    heavy, light = c.DefinitionTest("heavy"), c.FactTest("weight", "below", ("25",))
    question = Question(Ground(linked.source, linked.rules, Solver()), FILE)
    assert question.example(heavy, replace(light, values=("20",))) == ""
    said = question.example(light, c.FactTest("weight", "at_least", ("24.5",)), c.FactTest("size", "is", ("large",)))
    assert said.startswith("weight is 24.")
    assert said.endswith(" and size is large")
    dated = question.example(c.DateTest("after", c.FixedDate(DAY)), c.DateTest("before", c.FixedDate(DAY + 2)))
    assert dated == "the date is 2 Mar 2024"
