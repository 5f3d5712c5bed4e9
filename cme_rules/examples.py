"""Run the worked examples inside rules: a small case, a date, and what the rule must say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cme_rules.dates.civil import iso
from cme_rules.judge.engine import judge_rule
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet, link
from cme_rules.model.case import Pointer
from cme_rules.model.rule import Example, Expectation, Rule, begins
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked, record_of, settled
from cme_rules.read.load import load_case_node


@dataclass(frozen=True)
class ExampleResult:
    """One example run: what differs from what it expects, in plain words; nothing where it holds.

    ``holds_if`` are the alternatives of readings, each as ``reading=alternative``, under which it would hold.
    """

    rule: Rule
    example: Example
    verdicts: tuple[Verdict, ...]
    differences: tuple[str, ...]
    holds_if: tuple[str, ...] = ()


def run_examples(linked: Linked, names: Sequence[str] = ()) -> Iterator[ExampleResult]:
    """Run the examples of all rules, or of those named, in the order of the rule set."""

    @lru_cache(maxsize=64)
    def under(readings: tuple[tuple[str, str], ...]) -> RuleSet:
        return link(linked.source, {**linked.rules.choices, **dict(readings)}) if readings else linked.rules

    for name in names or linked.rules.order:
        rule = linked.rules.rules[name]
        for example in rule.examples:
            found = run_example(rule, example, under(example.readings))
            if found.differences:
                otherwise = _otherwise(rule, example, linked.rules)
                holds = [one for one in otherwise if not run_example(rule, example, under(one)).differences]
                found = replace(found, holds_if=tuple("=".join(one[-1]) for one in holds))
            yield found


def _otherwise(rule: Rule, example: Example, rules: RuleSet) -> Iterator[tuple[tuple[str, str], ...]]:
    """Give the readings of an example with one more: in turn each alternative that its rule does not take."""
    mine = {name for names in rules.readings_of.get(rule.id, {}).values() for name in names}
    for name in sorted(mine.difference(dict(example.readings))):
        for choice, _ in rules.readings[name].alternatives:
            if choice != rules.choices[name]:
                yield (*example.readings, (name, choice))


def loaded(rule: Rule, example: Example, rules: RuleSet) -> Record | None:
    """Give the record of an example; ``None`` where its case is not sound, as that of a draft may be."""
    found = load_case_node(example.case, rules, about=rule.about, name=f"example of {rule.id}")
    others = {name: load_case_node(node, rules, about=about, name=name).case for name, about, node in example.linked}
    if found.case is None:
        return None
    pointed = {link.target for link in found.case.links}
    named = (Pointer(name, name) for name in others if name not in pointed)
    case = replace(found.case, links=(*found.case.links, *named))
    linked = {name: other for name, other in others.items() if other is not None}
    return record_of(case, rules, example.as_at, example.known_on, linked)


def run_example(rule: Rule, example: Example, rules: RuleSet) -> ExampleResult:
    """Run one example under a rule set in which its readings have been chosen."""
    record = loaded(rule, example, rules)
    assert record is not None, "the examples of a rule set have been checked"
    root = View(record, rules)
    verdicts = tuple(settled(v, root) for v in judge_rule(rules.rules[rule.id], root))
    return ExampleResult(rule, example, verdicts, tuple(_differences(example.expect, verdicts, rules.rules[rule.id])))


def _differences(expected: Sequence[Expectation], found: Sequence[Verdict], rule: Rule) -> Iterator[str]:
    if len(expected) != len(found):
        said = ", ".join(v.status for v in found)
        yield f"{len(expected)} instances are expected and {len(found)} are found ({said})"
        return
    for number, (want, got) in enumerate(zip(expected, found, strict=True), start=1):
        which = f"instance {number}: " if len(expected) > 1 else ""
        for name, wanted, given in compared(want, got, rule):
            if wanted != given:
                unknown = sorted({m.name for m in got.missing}) if name == "status" else []
                what = f" (not known: {', '.join(unknown)})" if unknown else ""
                yield f"{which}{name} should be {wanted} and is {given}{what}"


def compared(want: Expectation, got: Verdict, rule: Rule) -> Iterator[tuple[str, str, str]]:
    """Give each thing that is expected of a verdict on a rule, as it is wanted and as it is."""
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
    if want.force:
        yield "force", want.force, got.force
    for name, wanted, party in (("bearer", want.bearer, got.bearer), ("towards", want.towards, got.towards)):
        if wanted:
            yield name, wanted, " or ".join(party) or "nobody"
    if want.version is not None:
        counts = begins(rule, got.version)
        yield "version", iso(want.version), iso(counts) if counts is not None else "none"


def _range(span: tuple[int | None, int | None] | None) -> str:
    if span is None:
        return "not given"
    first, last = (iso(day) if day is not None else "unknown" for day in span)
    return first if first == last else f"{first} to {last}"
