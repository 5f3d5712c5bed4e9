"""What worked examples and scenarios exercise of each rule, and leave untried: one list of demands for each kind."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cme_rules.examples import run_examples
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.rule import Limit, Rule, StandingTrigger, Version
from cme_rules.model.verdict import Reason, Verdict
from cme_rules.pipeline import Linked

BOUNDARIES = ("the day before the due date", "the due date", "the day after")
Exercised = Mapping[str, Iterable[str]]
"""By rule, what something exercised of it."""


@dataclass(frozen=True)
class Covered:
    """One rule: what should be exercised of it at least, which of it is, and what cannot be and why."""

    rule: Rule
    wanted: tuple[str, ...]
    seen: frozenset[str]
    impossible: tuple[tuple[str, str], ...] = ()
    more: frozenset[str] = frozenset()
    """What is declared impossible and yet exercised, or never asked for."""
    told: frozenset[str] = frozenset()
    """What of it scenarios exercise, whatever the examples do."""

    @property
    def lacking(self) -> tuple[str, ...]:
        """Give what nothing exercises, in the order in which it is wanted."""
        return tuple(one for one in self.wanted if one not in self.seen)

    @property
    def stale(self) -> tuple[str, ...]:
        """Give what the rule says cannot be exercised, though it is, or though nobody asks for it."""
        return tuple(name for name, _ in self.impossible if name in self.more)

    def reaches(self, percent: int) -> bool:
        """Tell whether so many of a hundred are exercised; nothing is rounded."""
        return len(self.seen) * 100 >= len(self.wanted) * percent


def coverage(linked: Linked, names: Sequence[str] = (), more: Exercised | None = None) -> Iterator[Covered]:
    """Run the examples of rules and say of each what they exercise, together with what ``more`` says is exercised."""
    found: dict[str, set[str]] = {name: set(seen) for name, seen in (more or {}).items()}
    for result in run_examples(linked, names):
        choices = {**linked.rules.choices, **dict(result.example.readings)}
        mine = found.setdefault(result.rule.id, set())
        for verdict in result.verdicts:
            mine.update(exercised(verdict, result.example.as_at, result.rule, choices))
    for name in names or linked.rules.order:
        rule = linked.rules.rules[name]
        demands = tuple(dict.fromkeys(_wanted(rule, linked)))
        wanted = tuple(one for one in demands if one not in dict(rule.untried))
        seen = frozenset(found.get(name, ()))
        stale = frozenset(one for one, _ in rule.untried if one in seen or one not in demands)
        told = frozenset((more or {}).get(name, ())) & frozenset(wanted)
        yield Covered(rule, wanted, seen & frozenset(wanted), rule.untried, stale, told)


def recorded(lines: Iterable[str]) -> dict[str, set[str]]:
    """Read what scenarios exercised, as the plug-in for features wrote it: a line for each scenario that passed.

    Raises:
        ValueError: a line is something else.

    """
    found: dict[str, set[str]] = {}
    for line in lines:
        data = json.loads(line)
        if not isinstance(data, dict) or not all(isinstance(seen, list) for seen in data.values()):
            raise ValueError("a line is no record of a scenario")
        for rule, seen in data.items():
            found.setdefault(rule, set()).update(str(one) for one in seen)
    return found


def total(found: Iterable[Covered]) -> tuple[int, int]:
    """Give how many things are exercised, and how many are wanted."""
    every = list(found)
    return sum(len(one.seen) for one in every), sum(len(one.wanted) for one in every)


def below(found: Iterable[Covered], floor: int) -> tuple[Covered, ...]:
    """Give the rules of which less than so many of a hundred are exercised, or of which a declaration is stale."""
    return tuple(one for one in found if one.stale or not one.reaches(floor))


# ---- what is wanted --------------------------------------------------------------------------------------------


def _wanted(rule: Rule, linked: Linked) -> Iterator[str]:
    held = {number: v for number, v in enumerate(rule.versions, start=1) if not v.unheld and v.commenced}
    if not held:
        return
    versions = list(held.values())
    if rule.kind == "duty":
        yield from _statuses_of_a_duty(versions)
    elif rule.kind == "prohibition":
        yield from ("complied", "violated", "undetermined")
        yield from ("not_triggered",) if any(v.provided is not None for v in versions) else ()
    elif rule.kind == "power":
        yield from ("available", "not_available", "undetermined")
    else:
        yield from ("holds", "does_not_hold", "undetermined")
    yield from _exceptions(rule, linked.rules)
    if len(held) > 1:
        yield from (f"version {number}" for number in held)
    yield from _readings(rule, held, linked)
    if rule.kind == "duty":
        yield from _limits(held)


def _exceptions(rule: Rule, rules: RuleSet) -> Iterator[str]:
    for name in rules.exceptions_of.get(rule.id, ()):
        excuses = any(version.changes_due is None for version in rules.rules[name].versions)
        if rule.kind in ("duty", "prohibition") and excuses:
            yield "excused"
        yield f"exception {name}"


def _readings(rule: Rule, held: Mapping[int, Version], linked: Linked) -> Iterator[str]:
    """Give every alternative of every reading that the rule itself names, in any version that is held."""
    for name in sorted({r for number in held for r in linked.source.references[rule.id][number - 1].readings}):
        yield from (f"{name} read as {choice}" for choice, _ in linked.rules.readings[name].alternatives)


def _limits(held: Mapping[int, Version]) -> Iterator[str]:
    """Give the days about each limit: of each version whose limit differs from that of the ones before it."""
    before: list[tuple[object, object]] = []
    for number, version in held.items():
        limit = (version.due, version.table)
        if limit in before or not any(isinstance(one, Limit) and one.latest is not None for one in _dues(version)):
            continue
        yield from (f"{day}, version {number}" for day in BOUNDARIES) if before else BOUNDARIES
        before.append(limit)


def _statuses_of_a_duty(held: Sequence[Version]) -> Iterator[str]:
    yield from ("met", "undetermined")
    if any(isinstance(version.trigger, StandingTrigger) for version in held):
        yield "overdue"
        if any(version.provided is not None for version in held):
            yield "not_triggered"
        return
    yield "not_triggered"
    limits = [due for version in held for due in _dues(version) if isinstance(due, Limit)]
    limited = any(limit.latest is not None for limit in limits)
    if limited:
        yield from ("pending", "overdue", "met_late")
    if any(limit.latest is None for limit in limits) or not limits:
        yield "outstanding"
    if any(limit.earliest is not None for limit in limits):
        yield "met_early"
    if any(version.no_longer_owed_when is not None for version in held):
        yield "superseded"
        yield from ("missed",) if limited else ()
    if any(version.foreclosed_when is not None for version in held):
        yield "missed"


def _dues(version: Version) -> Iterator[object]:
    yield version.due
    yield from (row.due for row in (version.table.rows if version.table is not None else ()))


# ---- what is exercised -----------------------------------------------------------------------------------------


def exercised(verdict: Verdict, as_at: int, rule: Rule, choices: Mapping[str, str]) -> Iterator[str]:
    """Give what a verdict that was compared with an answer worked out by hand exercises of its rule."""
    yield verdict.status
    if verdict.version is not None:
        yield f"version {verdict.version + 1}"
    yield from (f"exception {name}" for name in verdict.excused_by)
    yield from (f"exception {name}" for name in _decisive(verdict))
    yield from (f"{name} read as {choice}" for name, choice in choices.items())
    for day in _boundaries(verdict, as_at):
        yield day
        yield from (f"{day}, version {verdict.version + 1}",) if verdict.version is not None else ()


def _decisive(verdict: Verdict) -> Iterator[str]:
    """Give the exceptions that take a definition or an exception away, and those that change a limit."""
    for one in verdict.reasons:
        if one.kind == "exception" and one.holds == 2 and verdict.status in ("does_not_hold", "not_available"):
            yield one.name
        if one.kind == "due" and one.name and one.name != verdict.rule:
            yield one.name
        yield from _inner(one.children) if one.kind == "exception" else ()


def _inner(reasons: Iterable[Reason]) -> Iterator[str]:
    """Give the exceptions to an exception that hold."""
    yield from (one.name for one in reasons if one.kind == "exception" and one.holds == 2)


def _boundaries(verdict: Verdict, as_at: int) -> Iterator[str]:
    """Say whether a case stands at the limit: by the day of the act, or of judging where nothing was done."""
    due = verdict.due
    if due is None or due[0] is None or due[0] != due[1]:
        return
    done = verdict.done[0] if verdict.done is not None else as_at
    if done is not None and -1 <= done - due[0] <= 1:
        yield BOUNDARIES[done - due[0] + 1]
