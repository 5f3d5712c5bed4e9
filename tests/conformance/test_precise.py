"""A file with rough dates stands for the precise files that it may be: it says no more and no less than all of them.

The examples of the other folders are taken as they are; what is expected of them is not looked at here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod

import pytest

from cme_rules.examples import loaded
from cme_rules.judge.engine import judge_rule
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.case import Case, EventRecord
from cme_rules.model.rule import DateTrigger, EventTrigger, Example, Rule
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import link
from tests.conformance.test_conformance import EXAMPLES, LINKED

MOST = 40
"""Examples that stand for more precise files than this are left out."""


def _rough(event: EventRecord) -> bool:
    return event.lo is not None and event.hi is not None and event.lo < event.hi


def _named(case: Case) -> Case:
    """Give a name to each rough event, so that it is known again on each of its days."""
    events = (replace(e, id=e.id or f"rough-{n}") if _rough(e) else e for n, e in enumerate(case.events))
    return replace(case, events=tuple(events))


def _precise(case: Case) -> Iterator[Case]:
    days = [range(e.lo, e.hi + 1) if _rough(e) else (None,) for e in case.events]  # type: ignore[operator, arg-type]
    for chosen in product(*days):
        events = (e if day is None else replace(e, lo=day, hi=day) for e, day in zip(case.events, chosen, strict=True))
        yield replace(case, events=tuple(events))


def _ways(example: tuple[str, Rule, Example]) -> int:
    """Give for how many precise files an example stands; 0 where its instances have other names on other days."""
    folder, rule, given = example
    stable = all(
        version.forbids is not None or isinstance(version.trigger, EventTrigger | DateTrigger)
        for version in rule.versions
    )
    record = loaded(rule, given, LINKED[folder].rules)
    if record is None or not stable:
        return 0
    return prod(e.hi - e.lo + 1 for e in record.case.events if _rough(e))  # type: ignore[operator]


ROUGH = [one for one in EXAMPLES if 1 < _ways(one) <= MOST]


def _judged(rule: Rule, record: Record, case: Case, rules: RuleSet) -> dict[str, Verdict]:
    return {v.key: v for v in judge_rule(rule, View(replace(record, case=case), rules)) if not v.key.endswith("-")}


def _without(rule: Rule, case: Case, key: str, as_at: int) -> tuple[str, ...]:
    """Give the status where there is no such instance: while nothing forbidden was done, the rule is complied with."""
    ahead = any(e.id == key.rpartition("/")[2] and e.lo is not None and e.lo > as_at for e in case.events)
    return ("complied",) if rule.kind == "prohibition" and ahead else ("not_triggered",)


@pytest.mark.parametrize(
    ("folder", "rule", "example"), ROUGH, ids=[f"{f}: {rule.id}: {example.name}" for f, rule, example in ROUGH]
)
def test_a_rough_file_says_what_its_precise_files_say(folder: str, rule: Rule, example: Example) -> None:
    linked = LINKED[folder]
    rules = link(linked.source, dict(example.readings)) if example.readings else linked.rules
    record = loaded(rule, example, rules)
    assert record is not None
    case, rule = _named(record.case), rules.rules[rule.id]
    rough = _judged(rule, record, case, rules)
    every = [_judged(rule, record, precise, rules) for precise in _precise(case)]
    for key in {key for found in (rough, *every) for key in found}:
        told = set(rough[key].possible) if key in rough else {"not_triggered"}
        so = {
            status
            for precise, found in zip(_precise(case), every, strict=True)
            for status in (found[key].possible if key in found else _without(rule, precise, key, record.as_at))
        }
        assert so <= told, f"{key}: {sorted(so - told)} is left out"
        if key in rough and rough[key].status == "undetermined":
            assert told == so, f"{key}: {sorted(told - so)} is so in no precise file"


def test_there_are_rough_files_enough() -> None:
    assert len(ROUGH) >= 340
