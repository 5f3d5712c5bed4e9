"""Run the worked examples inside rules: a small case, a date, and what the rule must say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cme_rules.dates.civil import iso
from cme_rules.judge.engine import judge_rule
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet, link
from cme_rules.model.rule import Example, Expectation, Rule
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked, record_of, settled
from cme_rules.read.load import load_case_node


@dataclass(frozen=True)
class ExampleResult:
    """One example run: what differs from what it expects, in plain words; nothing where it holds."""

    rule: Rule
    example: Example
    verdicts: tuple[Verdict, ...]
    differences: tuple[str, ...]


def run_examples(linked: Linked, names: Sequence[str] = ()) -> Iterator[ExampleResult]:
    """Run the examples of all rules, or of those named, in the order of the rule set."""

    @lru_cache(maxsize=64)
    def under(readings: tuple[tuple[str, str], ...]) -> RuleSet:
        return link(linked.source, {**linked.rules.choices, **dict(readings)}) if readings else linked.rules

    for name in names or linked.rules.order:
        for example in linked.rules.rules[name].examples:
            yield run_example(linked.rules.rules[name], example, under(example.readings))


def run_example(rule: Rule, example: Example, rules: RuleSet) -> ExampleResult:
    """Run one example under a rule set in which its readings have been chosen."""
    loaded = load_case_node(example.case, rules, about=rule.about, name=f"example of {rule.id}")
    others = {
        name: load_case_node(node, rules, about=rules.vocabulary.links[name].to, name=name).case
        for name, node in example.linked
    }
    assert loaded.case is not None  # the case of an example is read with the rules
    case = replace(loaded.case, links=(*loaded.case.links, *((name, name) for name in others)))
    linked = {name: other for name, other in others.items() if other is not None}
    record = record_of(case, rules, example.as_at, example.known_on, linked)
    verdicts = tuple(settled(v, record, rules) for v in judge_rule(rules.rules[rule.id], View(record, rules)))
    return ExampleResult(rule, example, verdicts, tuple(_differences(example.expect, verdicts)))


def _differences(expected: Sequence[Expectation], found: Sequence[Verdict]) -> Iterator[str]:
    if len(expected) != len(found):
        said = ", ".join(v.status for v in found)
        yield f"{len(expected)} instances are expected and {len(found)} are found ({said})"
        return
    for number, (want, got) in enumerate(zip(expected, found, strict=True), start=1):
        which = f"instance {number}: " if len(expected) > 1 else ""
        for name, wanted, given in _compared(want, got):
            if wanted != given:
                yield f"{which}{name} should be {wanted} and is {given}"


def _compared(want: Expectation, got: Verdict) -> Iterator[tuple[str, str, str]]:
    yield "status", want.status, got.status
    for name, day, span in (
        ("trigger", want.trigger, got.trigger),
        ("due", want.due, got.due),
        ("done", want.done, got.done),
        ("since", want.since, got.since),
    ):
        if day is not None:
            yield name, iso(day), _range(span)
    if want.possible:
        yield "possible", ", ".join(sorted(want.possible)), ", ".join(sorted(got.possible))
    if want.missing:
        yield "missing", ", ".join(sorted(want.missing)), ", ".join(sorted({m.name for m in got.missing}))
    if want.excused_by:
        yield "excused_by", want.excused_by, ", ".join(got.excused_by)
    if want.person:
        yield "person", want.person, got.person


def _range(span: tuple[int | None, int | None] | None) -> str:
    if span is None:
        return "not given"
    first, last = (iso(day) if day is not None else "unknown" for day in span)
    return first if first == last else f"{first} to {last}"
