"""What notices a change: worked examples, and what scenarios say, each ready to be judged again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from cme_rules.examples import compared, loaded
from cme_rules.judge.engine import judge_rule
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.link.resolve import resolve
from cme_rules.link.ruleset import RuleSet, link
from cme_rules.model.rule import Example, Expectation, Rule
from cme_rules.model.verdict import Verdict
from cme_rules.mutants.change import Change
from cme_rules.pipeline import Linked

Readings = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Probe:
    """A record, and what a rule must say of it.

    With a ``key`` it is one instance that is looked at, else all of them in their order; with ``times`` only how many
    have arisen is asked. ``example`` is the worked example that it comes from, if it does.
    """

    rule: str
    record: Record
    readings: Readings
    expect: tuple[Expectation, ...]
    key: str = ""
    example: Example | None = None
    times: int | None = None

    @cached_property
    def brief(self) -> bool:
        """Tell whether statuses and dates are all that is asked for: that is quicker."""
        more = ((one.possible, one.missing, one.excused_by, one.bearer, one.towards) for one in self.expect)
        return not any(map(any, more))

    def holds(self, rules: RuleSet) -> bool:
        """Tell whether a rule set says what is expected."""
        found = verdicts(rules, self.rule, self.record, brief=self.brief)
        if self.times is not None:
            return sum(one.status != "not_triggered" for one in found) == self.times
        if self.key:
            found = [one for one in found if one.key == self.key]
        if len(found) != len(self.expect):
            return False
        return all(wanted == given for want, got in zip(self.expect, found, strict=True)
                   for _, wanted, given in compared(want, got, rules.rules[self.rule]))  # fmt: skip


def verdicts(rules: RuleSet, rule: str, record: Record, *, brief: bool = True) -> list[Verdict]:
    """Judge one rule in one record."""
    return judge_rule(rules.rules[rule], View(record, rules, brief=brief))


@dataclass
class Bench:
    """The rules, and for each of them what would notice a change of it, nearest first."""

    linked: Linked
    told: tuple[Probe, ...] = ()
    _linked: dict[Readings, RuleSet] = field(default_factory=dict)
    _examples: dict[str, tuple[Probe, ...]] = field(default_factory=dict)

    def under(self, readings: Readings) -> RuleSet:
        """Return the rule set under some readings."""
        if readings not in self._linked:
            choices = {**self.linked.rules.choices, **dict(readings)}
            self._linked[readings] = link(self.linked.source, choices) if readings else self.linked.rules
        return self._linked[readings]

    def changed(self, change: Change, readings: Readings) -> RuleSet:
        """Return the rule set with one change made in it; all else is shared."""
        rules = self.under(readings)
        name = change.rule.id
        if change.freed:
            left = tuple(one for one in rules.exceptions_of[change.freed] if one != name)
            return replace(rules, exceptions_of={**rules.exceptions_of, change.freed: left})
        versions = tuple(resolve(version, rules.choices) for version in change.rule.versions)
        return replace(rules, rules={**rules.rules, name: replace(change.rule, versions=versions)})

    def notices(self, change: Change) -> bool:
        """Tell whether something expected of the rule, or of one that rests on it, is no longer so."""
        made: dict[Readings, RuleSet] = {}
        for probe in self.probes(change):
            if probe.readings not in made:
                made[probe.readings] = self.changed(change, probe.readings)
            if not probe.holds(made[probe.readings]):
                return True
        return False

    def probes(self, change: Change) -> Iterator[Probe]:
        """Give what may notice a change, nearest first; where an exception is taken away, that of what it defeats."""
        names = self.above(change.freed or change.rule.id)
        if change.kind in ("force", "party"):
            names = names[:1]
        for name in names:
            yield from self.examples(name)
        for name in names:
            yield from self._told.get(name, ())

    def examples(self, name: str) -> tuple[Probe, ...]:
        """Return the worked examples of a rule that hold."""
        if name not in self._examples:
            self._examples[name] = tuple(self._held(self.linked.rules.rules[name]))
        return self._examples[name]

    def _held(self, rule: Rule) -> Iterator[Probe]:
        for example in rule.examples:
            rules = self.under(example.readings)
            record = loaded(rule, example, rules)
            assert record is not None, "the examples of a rule set have been checked"
            probe = Probe(rule.id, record, example.readings, example.expect, example=example)
            if probe.holds(rules):
                yield probe

    @cached_property
    def _told(self) -> dict[str, list[Probe]]:
        found: dict[str, list[Probe]] = {}
        for probe in self.told:
            if probe.holds(self.under(probe.readings)):
                found.setdefault(probe.rule, []).append(probe)
        return found

    def above(self, name: str) -> list[str]:
        """Return a rule and all that rest on it, through definitions, verdicts and exceptions, nearest first."""
        found, pending = [name], [name]
        while pending:
            for one in self._resting.get(pending.pop(0), ()):
                if one not in found:
                    found.append(one)
                    pending.append(one)
        return found

    @cached_property
    def _resting(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        source = self.linked.source
        for name in source.order:
            asked: Iterable[str] = (one for each in source.references[name] for one in each.rules)
            for one in dict.fromkeys((*asked, *source.exceptions_of.get(name, ()), *self._local(name))):
                found.setdefault(one, []).append(name)
        return found

    def _local(self, name: str) -> Iterator[str]:
        """Give the definitions that say to whom the local set of a rule applies."""
        source = self.linked.source
        local = source.local_sets.get(source.rules[name].layer)
        if local is not None:
            from cme_rules.link.references import references

            yield from (one for _, condition in local.applies for one in references(condition).rules)
