"""Rule sets from other fields, one folder for a group of constructs: every example says what was worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.chain.agree import Chainer
from cme_rules.chain.host import available
from cme_rules.examples import run_example
from cme_rules.judge.engine import judge
from cme_rules.link.ruleset import link
from cme_rules.model.rule import Example, Rule
from cme_rules.pipeline import Linked, open_rules, record_of
from cme_rules.read.load import load_case_node

HERE = Path(__file__).parent
FLOORS = {
    "lifts": 538,
    "kitchens": 856,
    "absence": 44,
    "bearer-and-table": 21,
    "before-events": 55,
    "computed-dates": 123,
    "day-numbers": 41,
    "episodes": 126,
    "exceptions": 37,
    "hours-and-clock": 22,
    "library": 69,
    "moving-moments": 19,
    "no-time": 19,
    "prohibitions": 25,
    "readings": 12,
    "records-and-time": 64,
    "recurring": 21,
    "several-acts": 37,
    "standing-and-series": 139,
    "stated-limits": 26,
    "unknowns": 186,
    "versions-and-sets": 162,
    "which-act": 129,
    "within-days": 36,
}
"""The least number of worked examples in each folder: a folder may grow, and never shrink."""
WEAKER = {"lifts": 25, "kitchens": 22, "unknowns": 2, "exceptions": 1, "no-time": 1}
"""How often at most the second opinion, which sees each unknown by itself, leaves open what the judge does not.

A fault by which something known were handed to it as unknown would show here: it would then agree with anything.
"""
FOLDERS = sorted(p.parent.name for p in HERE.glob("*/rules"))
LINKED: dict[str, Linked] = {name: open_rules(HERE / name / "rules") for name in FOLDERS}
EXAMPLES = [
    (name, rule, example) for name in FOLDERS for rule in LINKED[name].rules.rules.values() for example in rule.examples
]


@pytest.mark.parametrize(
    ("folder", "rule", "example"), EXAMPLES, ids=[f"{f}: {rule.id}: {example.name}" for f, rule, example in EXAMPLES]
)
def test_an_example_worked_out_by_hand(folder: str, rule: Rule, example: Example) -> None:
    linked = LINKED[folder]
    rules = link(linked.source, dict(example.readings)) if example.readings else linked.rules
    assert run_example(rule, example, rules).differences == ()


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_never_shrinks(folder: str) -> None:
    assert sum(name == folder for name, _, _ in EXAMPLES) >= FLOORS[folder]


@pytest.mark.skipif(not available(), reason="durable-rules is not installed here")
@pytest.mark.parametrize("folder", FOLDERS)
def test_the_second_opinion_agrees_on_every_example(folder: str) -> None:
    rules = LINKED[folder].rules
    chainer = Chainer(rules)
    compared = 0
    for rule in rules.rules.values():
        for example in rule.examples:
            case = load_case_node(example.case, rules, about=rule.about, name="example").case
            assert case is not None
            record = record_of(case, rules, example.as_at, example.known_on)
            judged = judge(record, rules, rules.order, settling=False)
            assert chainer.check(judged.definitions, judged.instances) == [], example.name
            compared += len(judged.instances)
    chainer.close()
    assert compared > 0
    assert chainer.weaker <= WEAKER.get(folder, 0)
