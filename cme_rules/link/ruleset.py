"""Rule sets: as decoded, with every alternative of every reading, and as linked, with one of each chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import either, nearest
from cme_rules.core.problem import Problem, UsageProblem
from cme_rules.dates.calendar import DayCalendar
from cme_rules.link.order import evaluation_order, exceptions_by_rule
from cme_rules.link.references import References, references
from cme_rules.link.resolve import resolve
from cme_rules.model.register import Clause
from cme_rules.model.rule import Document, LocalSet, Reading, Rule
from cme_rules.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class RuleSetSource:
    """All that a folder of rules says, checked, before any reading is chosen.

    ``files`` gives the SHA-256 of each file read, by its path in the folder; ``warnings`` are problems that
    stop nothing; ``default_calendars`` gives for a unit the calendar that serves a case which names none. ``clauses``
    are those of the registers, in the order of the files.
    """

    vocabulary: Vocabulary
    rules: dict[str, Rule]
    readings: dict[str, Reading] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    calendars: dict[str, DayCalendar] = field(default_factory=dict)
    local_sets: dict[str, LocalSet] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    default_calendars: dict[str, str] = field(default_factory=dict)
    clauses: tuple[Clause, ...] = ()

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Return the rules in an order of judging that does for every choice of readings."""
        return evaluation_order(self.rules, self.exceptions_of)

    @cached_property
    def exceptions_of(self) -> dict[str, tuple[str, ...]]:
        """Return the exceptions to each rule that has any."""
        return exceptions_by_rule(self.rules)

    @cached_property
    def references(self) -> dict[str, tuple[References, ...]]:
        """Return what each version of each rule refers to, under any choice of readings."""
        return {rule.id: tuple(references(version) for version in rule.versions) for rule in self.rules.values()}


@dataclass(frozen=True)
class RuleSet:
    """A set of rules ready to judge by: no reading is left open in it.

    ``order`` lists the rules so that definitions come before what uses them and exceptions before what
    they defeat. ``exceptions_of`` gives the exceptions to each rule that has any. ``readings_of`` gives for
    each rule and the index of each version the readings that its verdicts rest on, also through definitions,
    other verdicts and exceptions. ``choices`` gives the alternative taken of every reading.
    """

    vocabulary: Vocabulary
    rules: dict[str, Rule]
    readings: dict[str, Reading]
    documents: dict[str, Document]
    calendars: dict[str, DayCalendar]
    local_sets: dict[str, LocalSet]
    order: tuple[str, ...]
    exceptions_of: dict[str, tuple[str, ...]]
    files: dict[str, str]
    readings_of: dict[str, dict[int, tuple[str, ...]]]
    choices: dict[str, str]
    default_calendars: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Switched:
    """What a judge needs of a rule set in which one reading has been switched.

    ``touched`` names the rules whose verdicts rest on the reading, also through other rules; all others are as before.
    """

    vocabulary: Vocabulary
    rules: dict[str, Rule]
    exceptions_of: dict[str, tuple[str, ...]]
    local_sets: dict[str, LocalSet]
    touched: frozenset[str]


def switched(source: RuleSetSource, base: RuleSet, name: str, choice: str) -> Switched:
    """Take another alternative of one reading; whatever does not name the reading is shared with the rule set."""
    taken = {**base.choices, name: choice}
    naming = {rule for rule, found in source.references.items() if any(name in one.readings for one in found)}
    rules = {
        rule: _resolve_rule(source.rules[rule], source.references[rule], taken) if rule in naming else linked
        for rule, linked in base.rules.items()
    }
    local_sets = dict(base.local_sets)
    for local, source_set in source.local_sets.items():
        if name in references(source_set.applies).readings:
            local_sets[local] = resolve(source_set, taken)
    touched = frozenset(rule for rule, of in base.readings_of.items() if any(name in names for names in of.values()))
    return Switched(base.vocabulary, rules, base.exceptions_of, local_sets, touched)


def link(source: RuleSetSource, choices: Mapping[str, str] | None = None) -> RuleSet:
    """Choose an alternative for every reading: the one given in ``choices``, else the project's own.

    Rules that depend on no reading are shared with the source, so another choice costs little.

    Raises:
        UsageProblem: ``choices`` names a reading or an alternative that does not exist.

    """
    taken = _taken(source, choices or {})
    rules = {rule.id: _resolve_rule(rule, source.references[rule.id], taken) for rule in source.rules.values()}
    local_sets = {name: resolve(local, taken) for name, local in source.local_sets.items()}
    return RuleSet(
        vocabulary=source.vocabulary,
        rules=rules,
        readings=source.readings,
        documents=source.documents,
        calendars=source.calendars,
        local_sets=local_sets,
        order=source.order,
        exceptions_of=source.exceptions_of,
        files=source.files,
        readings_of=_readings_of(source, rules, taken),
        choices=taken,
        default_calendars=source.default_calendars,
    )


def _taken(source: RuleSetSource, choices: Mapping[str, str]) -> dict[str, str]:
    taken = {reading.id: reading.choice for reading in source.readings.values()}
    problems = []
    for name, choice in sorted(choices.items()):
        reading = source.readings.get(name)
        if reading is None:
            near = nearest(name, source.readings)
            problems.append(problem("CME-U003", f"unknown reading “{name}”", None, suggestions=near))
            continue
        alternatives = [alternative for alternative, _ in reading.alternatives]
        if choice not in alternatives:
            message = f"the reading “{name}” has no alternative “{choice}”"
            near = nearest(choice, alternatives)
            help_ = "" if near else f"write {either(alternatives)}"
            problems.append(problem("CME-U003", message, None, help=help_, suggestions=near))
            continue
        taken[name] = choice
    if problems:
        raise UsageProblem(problems)
    return taken


def _resolve_rule(rule: Rule, of_versions: tuple[References, ...], taken: Mapping[str, str]) -> Rule:
    if not any(found.readings for found in of_versions):
        return rule
    versions = tuple(
        resolve(version, taken) if found.readings else version
        for version, found in zip(rule.versions, of_versions, strict=True)
    )
    return replace(rule, versions=versions)


def _readings_of(
    source: RuleSetSource, rules: Mapping[str, Rule], taken: Mapping[str, str]
) -> dict[str, dict[int, tuple[str, ...]]]:
    """Gather readings along the order of judging: what a rule refers to has been gathered before it."""
    gathered: dict[str, frozenset[str]] = {}
    found: dict[str, dict[int, tuple[str, ...]]] = {}
    for name in source.order:
        own: dict[int, tuple[str, ...]] = {}
        through = [gathered.get(one, frozenset()) for one in source.exceptions_of.get(name, ())]
        local = source.local_sets.get(rules[name].layer)
        conditions = [references(condition, taken) for _, condition in local.applies] if local else []
        for index, version in enumerate(source.rules[name].versions):
            open_ = source.references[name][index]
            mine = [references(version, taken) if open_.readings else open_, *conditions]
            names = frozenset().union(
                *through,
                *(each.readings for each in mine),
                *(gathered.get(rule, frozenset()) for each in mine for rule in each.rules),
            )
            own[index] = tuple(sorted(names))
        found[name] = own
        gathered[name] = frozenset(reading for readings in own.values() for reading in readings)
    return found
