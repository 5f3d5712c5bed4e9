"""What the worked examples of rules exercise and leave untried: statuses, versions, exceptions, boundary days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cme_rules.examples import ExampleResult, run_examples
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.rule import Limit, Rule, StandingTrigger, Version
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked

BOUNDARIES = ("the day before the due date", "the due date", "the day after")


@dataclass(frozen=True)
class Covered:
    """One rule: what its examples should exercise at least, and which of it they do."""

    rule: Rule
    wanted: tuple[str, ...]
    seen: frozenset[str]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Give what no example exercises, in the order in which it is wanted."""
        return tuple(one for one in self.wanted if one not in self.seen)


def coverage(linked: Linked, names: Sequence[str] = ()) -> Iterator[Covered]:
    """Run the examples of rules and say of each what they exercise."""
    results: dict[str, list[ExampleResult]] = {}
    for result in run_examples(linked, names):
        results.setdefault(result.rule.id, []).append(result)
    for name in names or linked.rules.order:
        rule = linked.rules.rules[name]
        wanted = tuple(dict.fromkeys(_wanted(rule, linked.rules)))
        seen = frozenset(one for result in results.get(name, ()) for one in _seen(result))
        yield Covered(rule, wanted, seen & frozenset(wanted))


def total(found: Iterable[Covered]) -> tuple[int, int]:
    """Give how many things are exercised, and how many are wanted."""
    every = list(found)
    return sum(len(one.seen) for one in every), sum(len(one.wanted) for one in every)


def _wanted(rule: Rule, rules: RuleSet) -> Iterator[str]:
    excusing = [
        name
        for name in rules.exceptions_of.get(rule.id, ())
        if any(version.changes_due is None for version in rules.rules[name].versions)
    ]
    held = [version for version in rule.versions if not version.unheld and version.commenced]
    if not held:
        return
    if rule.kind == "duty":
        yield from _statuses_of_a_duty(held)
    elif rule.kind == "prohibition":
        yield from ("complied", "violated", "undetermined")
    elif rule.kind == "power":
        yield from ("available", "not_available", "undetermined")
    else:
        yield from ("holds", "does_not_hold", "undetermined")
    if rule.kind in ("duty", "prohibition") and excusing:
        yield "excused"
        yield from (f"exception {name}" for name in excusing)
    if len(held) > 1 and rule.kind != "exception":
        yield from (f"version {n}" for n, v in enumerate(rule.versions, start=1) if v in held)


def _statuses_of_a_duty(held: Sequence[Version]) -> Iterator[str]:
    yield from ("met", "undetermined")
    if any(isinstance(version.trigger, StandingTrigger) for version in held):
        yield "overdue"
        if any(version.provided is not None for version in held):
            yield "not_triggered"
        return
    yield "not_triggered"
    limits = [due for version in held for due in (version.due, *_rows(version)) if isinstance(due, Limit)]
    if any(limit.latest is not None for limit in limits):
        yield from ("pending", "overdue", "met_late", *BOUNDARIES)
    if any(limit.latest is None for limit in limits) or not limits:
        yield "outstanding"
    if any(limit.earliest is not None for limit in limits):
        yield "met_early"
    if any(version.no_longer_owed_when is not None for version in held):
        yield "superseded"
    if any(version.foreclosed_when is not None for version in held):
        yield "missed"


def _rows(version: Version) -> Iterator[object]:
    yield from (row.due for row in (version.table.rows if version.table is not None else ()))


def _seen(result: ExampleResult) -> Iterator[str]:
    for verdict in result.verdicts:
        yield verdict.status
        if verdict.version is not None:
            yield f"version {verdict.version + 1}"
        yield from (f"exception {name}" for name in verdict.excused_by)
        yield from _boundaries(verdict, result.example.as_at)


def _boundaries(verdict: Verdict, as_at: int) -> Iterator[str]:
    """Say whether an example stands at the limit: by the day of the act, or of judging where nothing was done."""
    due = verdict.due
    if due is None or due[0] is None or due[0] != due[1]:
        return
    done = verdict.done[0] if verdict.done is not None else as_at
    if done is not None and -1 <= done - due[0] <= 1:
        yield BOUNDARIES[done - due[0] + 1]
