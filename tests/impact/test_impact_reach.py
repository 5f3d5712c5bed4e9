"""Judging only what a change can reach gives what judging everything gives, for edits of many kinds."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from cme_rules.core.span import Span
from cme_rules.dates.civil import parse_iso
from cme_rules.impact.differences import differences
from cme_rules.impact.judged import Side, judged
from cme_rules.impact.reach import Reach, reach
from cme_rules.link.ruleset import RuleSetSource, link
from cme_rules.model.condition import FactTest, Not
from cme_rules.model.period import Period
from cme_rules.model.rule import Rule
from cme_rules.pipeline import Linked, open_rules

ROOT = Path(__file__).parents[2]
BEFORE = open_rules(ROOT / "rules")
AS_AT = parse_iso("2025-03-31") or 0
CASES = [
    path
    for number in ("02", "05", "08", "12", "14", "17", "23", "41")
    for path in (ROOT / "examples" / "cases").glob(f"example-{number}-*.yaml")
] + [ROOT / "examples" / "cases" / f"{name}.yaml" for name in ("oakfield", "southwark-council")]


def nodes(part: object, kind: type) -> Iterator[object]:
    if isinstance(part, kind):
        yield part
    if isinstance(part, tuple):
        for item in part:
            yield from nodes(item, kind)
    elif is_dataclass(part) and not isinstance(part, type | Span):
        for field in fields(part):
            yield from nodes(getattr(part, field.name), kind)


def edited(part: Any, old: object, new: object) -> Any:
    """Put another node in the place of one, wherever it is the very same."""
    if part is old:
        return new
    if isinstance(part, tuple):
        return tuple(edited(item, old, new) for item in part)
    if is_dataclass(part) and not isinstance(part, type | Span):
        changed = {f.name: edited(getattr(part, f.name), old, new) for f in fields(part) if f.init}
        if any(value is not getattr(part, name) for name, value in changed.items()):
            return replace(part, **changed)
    return part


def another(rule: Rule, dice: random.Random) -> Rule | None:
    """Edit one version of a rule: another number, a condition turned round, or a version less."""
    which = dice.randrange(len(rule.versions))
    version = rule.versions[which]
    places = [*nodes(version, Period), *nodes(version, FactTest)]
    if not places:
        return replace(rule, versions=rule.versions[:-1]) if len(rule.versions) > 1 else None
    old = dice.choice(places)
    new = replace(old, number=old.number + dice.randint(1, 9)) if isinstance(old, Period) else Not(old)  # type: ignore[arg-type]
    versions = (*rule.versions[:which], edited(version, old, new), *rule.versions[which + 1 :])
    return replace(rule, versions=versions)


def change(source: RuleSetSource, dice: random.Random) -> tuple[RuleSetSource, dict[str, str]]:
    kind = dice.choice(("rule", "rule", "rule", "silence", "calendar", "reading", "authority"))
    if kind == "rule":
        names = sorted(source.rules)
        while (new := another(source.rules[dice.choice(names)], dice)) is None:
            pass
        return replace(source, rules={**source.rules, new.id: new}), {}
    if kind == "silence":
        facts = source.vocabulary.facts
        name = dice.choice(sorted(name for name, fact in facts.items() if fact.type == "yes_no"))
        fact = replace(facts[name], silence="unknown" if facts[name].silence == "no" else "no")
        return replace(source, vocabulary=replace(source.vocabulary, facts={**facts, name: fact})), {}
    if kind == "calendar":
        name = dice.choice(["example-school-oakfield", "england-bank-holidays"])
        days = source.calendars[name]
        more = {**days.reasons, AS_AT - dice.randint(5, 40): "closed"}
        return replace(source, calendars={**source.calendars, name: replace(days, reasons=more)}), {}
    if kind == "reading":
        reading = source.readings[dice.choice(sorted(source.readings))]
        return source, {reading.id: dice.choice([name for name, _ in reading.alternatives])}
    local = source.local_sets["southwark"]
    applies = tuple((about, Not(condition) if about == "child" else condition) for about, condition in local.applies)
    return replace(source, local_sets={**source.local_sets, "southwark": replace(local, applies=applies)}), {}


def both(after: Linked) -> tuple[Reach, list[Any], list[Any]]:
    sides = Side(BEFORE.rules, AS_AT), Side(after.rules, AS_AT)
    reached = reach(BEFORE.rules, after.rules, differences(BEFORE, after))
    part, whole = (list(judged(CASES, *sides, reached, whole=whole)) for whole in (False, True))
    return reached, part, whole


@pytest.mark.parametrize("seed", range(16))
def test_what_cannot_be_reached_is_as_before(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311  no secret
    source, readings = change(BEFORE.source, dice)
    after = Linked(source, link(source, readings))
    reached, part, whole = both(after)
    assert len(part) == len(whole) == len(CASES)
    for one, other in zip(part, whole, strict=True):
        assert one.unread is None
        if one.verdicts == ((), ()):
            assert sorted(map(plain, other.verdicts[0])) == sorted(map(plain, other.verdicts[1]))
            assert {action.itself for action in other.actions[0]} == {action.itself for action in other.actions[1]}
            continue
        assert one.verdicts[0] == other.verdicts[0]
        assert sorted(map(plain, one.verdicts[1])) == sorted(map(plain, other.verdicts[1]))
        assert one.actions == other.actions
    assert all(reached.why(name) for name in reached.of)


def plain(verdict: Any) -> str:
    return repr(replace(verdict, reasons=()))


def test_some_edits_spare_most_of_the_work() -> None:
    rule = BEFORE.source.rules["new-pupil-return"]
    new = rule
    for period in list(nodes(rule, Period)):
        assert isinstance(period, Period)
        new = edited(new, period, replace(period, number=period.number + 1))
    source = replace(BEFORE.source, rules={**BEFORE.source.rules, rule.id: new})
    reached, part, whole = both(Linked(source, link(source)))
    assert set(reached.of) == {"new-pupil-return"}
    assert sum(one.again for one in part) == len(CASES)
    assert sum(one.again for one in whole) == len(CASES) * len(BEFORE.rules.rules)


def test_an_exception_and_a_definition_reach_what_rests_on_them() -> None:
    def reached(name: str) -> set[str]:
        rule = BEFORE.source.rules[name]
        versions = tuple(replace(v, when=Not(v.when)) if v.when else v for v in rule.versions)
        source = replace(BEFORE.source, rules={**BEFORE.source.rules, name: replace(rule, versions=versions)})
        after = Linked(source, link(source))
        return set(reach(BEFORE.rules, after.rules, differences(BEFORE, after)).of)

    definition = reached("education-found")
    assert {"education-found", "home-visit", "letter-to-parents"} <= definition
    assert "new-pupil-return" not in definition
    exception = reached("new-pupil-return-intake")
    assert {"new-pupil-return-intake", "new-pupil-return"} <= exception
    assert "letter-to-parents" not in exception


def kinds(after: Linked) -> set[tuple[str, str, str]]:
    return {(one.kind, one.name, one.how) for one in differences(BEFORE, after).all}


def test_an_authority_that_is_only_read_otherwise_is_not_said_to_differ() -> None:
    """To whom the rules of Southwark's schools apply rests on a reading: that differs, and reaches those rules."""
    name = "their-authority"
    other = next(one for one, _ in BEFORE.source.readings[name].alternatives if one != BEFORE.rules.choices[name])
    after = Linked(BEFORE.source, link(BEFORE.source, {name: other}))
    assert BEFORE.rules.local_sets != after.rules.local_sets
    assert kinds(after) == {("reading", name, "changed")}
    schools = {rule.id for rule in BEFORE.rules.rules.values() if rule.layer == "southwark-schools"}
    assert schools
    assert schools <= set(differences(BEFORE, after).rules)


def test_a_reading_of_the_file_itself_may_change_every_verdict() -> None:
    name = "silence-in-the-file"
    other = next(one for one, _ in BEFORE.source.readings[name].alternatives if one != BEFORE.rules.choices[name])
    found = differences(BEFORE, Linked(BEFORE.source, link(BEFORE.source, {name: other})))
    assert [(one.kind, one.name) for one in found.everything] == [("reading", name)]


def test_another_calendar_for_cases_that_name_none_reaches_whatever_counts_days() -> None:
    days = BEFORE.source.default_calendars
    assert days
    source = replace(BEFORE.source, default_calendars={})
    after = Linked(source, link(source))
    assert kinds(after) == {("calendar", "", "changed")}
    reached = set(reach(BEFORE.rules, after.rules, differences(BEFORE, after)).of)
    counting = {
        rule.id
        for rule in BEFORE.rules.rules.values()
        if any(one.unit in ("working day", "school day") for one in nodes(rule.versions, Period))  # type: ignore[attr-defined]
    }
    assert len(counting) > 3
    assert counting <= reached
    assert "education-found" not in reached


def test_other_attendance_codes_or_categories_reach_what_measures_absence() -> None:
    words = BEFORE.source.vocabulary
    fewer = replace(words, codes=words.codes[:-1])
    name = sorted(words.categories)[0]
    without = replace(words, categories={one: more for one, more in words.categories.items() if one != name})
    for vocabulary, wanted in (
        (fewer, ("word", "attendance codes", "changed")), (without, ("word", name, "gone")),
    ):  # fmt: skip
        source = replace(BEFORE.source, vocabulary=vocabulary)
        after = Linked(source, replace(BEFORE.rules, vocabulary=vocabulary))
        found = differences(BEFORE, after)
        assert kinds(after) == {wanted}
        assert set(found.words) == set(words.measures)
        assert {one.name for each in found.words.values() for one in each} == {wanted[1]}
