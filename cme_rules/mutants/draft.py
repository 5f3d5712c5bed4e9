"""The worked example that is missing: a small case in which a rule and its changed form come out differently.

It is found by moving what the rule's own examples have: the day as at which is judged, the days of events, yes and no,
and by leaving a record out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, TypeAlias

from cme_rules.dates.civil import iso, parse_iso
from cme_rules.examples import compared, loaded
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.rule import Example, Expectation, Rule
from cme_rules.model.verdict import Verdict
from cme_rules.mutants.change import Change, Path
from cme_rules.mutants.nodes import leaves, node_of, plain, removed, twice, written
from cme_rules.mutants.probe import Bench, verdicts

MOST_TRIED = 400
BY_HAND = "Work this out by hand from the source before you keep it."
Variant: TypeAlias = tuple[str, Example]
"""What was moved, in words, and the example so made."""


@dataclass(frozen=True)
class Draft:
    """A worked example to be put into the file of a rule: what the rule as it stands makes of it, unchecked."""

    rule: Rule
    kind: str
    example: Example
    lines: tuple[str, ...]


def drafts(bench: Bench, changes: Iterable[Change], most: int) -> dict[tuple[str, str, str], Draft | None]:
    """Draft the examples that would notice changes, for so many of them at most; one may serve several."""
    found: dict[tuple[str, str, str], Draft | None] = {}
    made: list[Draft] = []
    for change in changes:
        known = next((one for one in made if _serves(bench, change, one)), None)
        if known is None and most > 0:
            most -= 1
            known = draft(bench, change)
            made += [known] if known is not None else []
        elif known is None:
            continue
        found[change.key] = known
    return found


def _serves(bench: Bench, change: Change, one: Draft) -> bool:
    """Tell whether an example that was drafted for one change would notice another."""
    if one.rule.id not in bench.above(change.freed or change.rule.id):
        return False
    said = change.kind in ("force", "party")
    return (not said or one.kind == change.kind) and bool(_shows(bench, change, one.rule, one.example))


def draft(bench: Bench, change: Change) -> Draft | None:
    """Draft the example that would notice a change; ``None`` where no small move of the examples shows a difference."""
    names = bench.above(change.freed or change.rule.id)
    for name in names[:3]:
        rule = bench.linked.source.rules[name]
        for moved, example in islice(_variants(rule, bench, change), MOST_TRIED):
            found = _shows(bench, change, rule, example)
            if found:
                return Draft(rule, change.kind, example, tuple(_written(change, moved, example, found)))
        if change.kind in ("force", "party"):
            break
    return None


def _shows(bench: Bench, change: Change, rule: Rule, example: Example) -> list[Expectation]:
    """Give what an example can say of the rule as it stands, where its changed form does not come out so."""
    rules = bench.under(example.readings)
    record = loaded(rule, example, rules)
    if record is None:
        return []
    brief = change.kind not in ("party", "exception")
    usual = verdicts(rules, rule.id, record, brief=brief)
    if any(one.status == "undetermined" for one in usual):
        return []
    said = [_stated(one, change.kind) for one in usual]
    other = verdicts(bench.changed(change, example.readings), rule.id, record, brief=brief)
    same = len(said) == len(other) and all(
        wanted == given for want, got in zip(said, other, strict=True) for _, wanted, given in compared(want, got, rule)
    )
    return [] if same else said


def _stated(one: Verdict, kind: str) -> Expectation:
    """Give what an example can say of a verdict; how it binds, and whom, where the change is of that kind."""
    parties = kind == "party"
    return Expectation(
        one.status,
        trigger=_day(one.trigger),
        due=_day(one.due),
        done=_day(one.done),
        since=_day(one.since),
        excused_by=_only(one.excused_by),
        person=one.person,
        force=one.force if kind == "force" else "",
        bearer=_only(one.bearer) if parties else "",
        towards=_only(one.towards) if parties else "",
    )


def _day(span: tuple[int | None, int | None] | None) -> int | None:
    return span[0] if span is not None and span[0] == span[1] else None


def _only(names: tuple[str, ...]) -> str:
    """Give a name that stands alone: of several an example cannot speak."""
    return names[0] if len(names) == 1 else ""


# ---- moving what the examples have -----------------------------------------------------------------------------


def _variants(rule: Rule, bench: Bench, change: Change) -> Iterator[Variant]:
    """Give the examples of a rule as they are, in the years of the version, then with one thing moved."""
    every = [("", one) for one in rule.examples]
    every += [(f"read with {choice}", one) for choice, one in _read_otherwise(rule, bench)]
    earlier = list(_in_span(rule, every, change))
    every += [(_joined(said, "in the years of the version"), one) for said, one in earlier]
    yield from every
    if change.kind in ("force", "party"):
        return
    for said, example in every:
        yield from ((_joined(said, moved), one) for moved, one in _moved(rule, example, bench, change))


def _joined(*said: str) -> str:
    return ", ".join(one for one in said if one)


def _read_otherwise(rule: Rule, bench: Bench) -> Iterator[Variant]:
    """Give the examples under each alternative of each reading that the rule names, where that is not the usual one."""
    named = {name for each in bench.linked.source.references[rule.id] for name in each.readings}
    for name in sorted(named):
        for choice, _ in bench.linked.source.readings[name].alternatives:
            for example in rule.examples:
                if not example.readings and choice != bench.linked.rules.choices[name]:
                    yield f"{name}: {choice}", replace(example, readings=((name, choice),))


def _in_span(rule: Rule, every: list[Variant], change: Change) -> Iterator[Variant]:
    """Give those of the examples that lie in the years of another version, moved by whole weeks into those of this."""
    if not change.version or rule.id != change.rule.id:
        return
    version = rule.versions[change.version - 1]
    for said, example in every:
        last = version.last if version.last is not None else example.as_at
        years = 0
        while example.as_at - 364 * years > last:
            years += 1
        if years and example.as_at - 364 * years >= version.first:
            yield said, _shifted(example, -364 * years)


def _shifted(example: Example, step: int) -> Example:
    """Move an example as a whole by so many days."""
    case = plain(example.case)
    for path, leaf in list(leaves(case)):
        day = parse_iso(leaf.value)
        if day is not None:
            case = _put(case, path, replace(leaf, value=iso(day + step)))
    return replace(example, case=node_of(case), as_at=example.as_at + step)


def _verdicts(rule: Rule, example: Example, rules: RuleSet) -> list[Verdict]:
    record = loaded(rule, example, rules)
    return verdicts(rules, rule.id, record) if record is not None else []


def _moved(rule: Rule, example: Example, bench: Bench, change: Change) -> Iterator[Variant]:
    yield from _whole(rule, example, bench, change)
    days: set[int] = set()
    for rules in (bench.under(example.readings), bench.changed(change, example.readings)):
        for one in _verdicts(rule, example, rules):
            known = [span[0] for span in (one.due, one.trigger, one.since) if span is not None and span[0] is not None]
            days.update(day + step for day in known for step in (-1, 0, 1))
    for day in sorted(days | {example.as_at - 1, example.as_at + 1}):
        if day != example.as_at:
            yield f"judged as at {iso(day)}", replace(example, as_at=day)
    case = plain(example.case)
    for path, leaf in leaves(case):
        for value in _near(leaf.value, days):
            new = node_of(_put(case, path, replace(leaf, value=value)))
            yield f"{leaf.value} as {value}", replace(example, case=new)
    for what, new in twice(case):
        yield f"with {what} a week later as well", replace(example, case=node_of(new))
    for path, what in removed(case):
        yield f"without {what}", replace(example, case=node_of(_without(case, path)))


def _whole(rule: Rule, example: Example, bench: Bench, change: Change) -> Iterator[Variant]:
    """Move everything in time, so that the trigger lies at the edge of a version."""
    if change.kind != "date" or not change.version:
        return
    version = rule.versions[change.version - 1]
    edges = [version.first - 1, version.first, *([version.last, version.last + 1] if version.last is not None else [])]
    for one in _verdicts(rule, example, bench.under(example.readings))[:1]:
        start = (one.trigger or one.since or (example.as_at,))[0]
        for edge in edges if start is not None else ():
            yield f"everything moved so that it begins on {iso(edge)}", _shifted(example, edge - (start or 0))


def _near(value: str, days: set[int]) -> Iterator[str]:
    day = parse_iso(value)
    if day is not None:
        yield from (iso(one) for one in sorted({day - 1, day + 1} | days) if one != day)
    elif value in ("yes", "no"):
        yield "no" if value == "yes" else "yes"
    elif value.isascii() and value.isdigit():
        yield from (str(int(value) + step) for step in (-1, 1) if int(value) + step >= 0)


def _put(case: Any, path: Path, new: Any) -> Any:
    if not path:
        return new
    head, rest = path[0], path[1:]
    if isinstance(case, list):
        return [_put(item, rest, new) if index == head else item for index, item in enumerate(case)]
    return {key: _put(item, rest, new) if key == head else item for key, item in case.items()}


def _without(case: Any, path: Path) -> Any:
    head, rest = path[0], path[1:]
    if isinstance(case, list):
        pairs = [(i, item) for i, item in enumerate(case) if rest or i != head]
        return [_without(item, rest) if i == head else item for i, item in pairs]
    return {key: _without(item, rest) if key == head else item for key, item in case.items() if rest or key != head}


# ---- writing it out --------------------------------------------------------------------------------------------


def _written(change: Change, moved: str, example: Example, found: list[Expectation]) -> Iterator[str]:
    yield f"  # {BY_HAND}"
    yield f"  # Like “{example.name}”{f', but {moved}' if moved else ''}."
    yield f'  - name: "notices {change.kind}: {_short(change)}"'
    yield f"    as_at: {iso(example.as_at)}"
    if example.known_on is not None:
        yield f"    known_on: {iso(example.known_on)}"
    if example.readings:
        yield "    readings: {" + ", ".join(f"{name}: {choice}" for name, choice in example.readings) + "}"
    yield from _block("case", plain(example.case))
    if example.linked:
        yield "    linked: " + written({name: plain(node) for name, _, node in example.linked})
    said = [_expected(one) for one in found]
    yield f"    expect: {said[0]}" if len(said) == 1 else f"    expect: [{', '.join(said)}]"


def _short(change: Change) -> str:
    return change.words.replace('"', "'")


def _block(name: str, case: Any) -> Iterator[str]:
    if not case:
        yield f"    {name}: {{}}"
        return
    yield f"    {name}:"
    for key, value in case.items():
        if key == "events" and isinstance(value, list) and value:
            yield "      events:"
            yield from (f"        - {written(item)}" for item in value)
        else:
            yield f"      {key}: {written(value)}"


def _expected(one: Expectation) -> str:
    parts = [f"status: {one.status}"]
    days = (("trigger", one.trigger), ("due", one.due), ("done", one.done), ("since", one.since))
    parts += [f"{name}: {iso(day)}" for name, day in days if day is not None]
    words = ("excused_by", "person", "force", "bearer", "towards")
    parts += [f"{name}: {getattr(one, name)}" for name in words if getattr(one, name)]
    return "{" + ", ".join(parts) + "}"
