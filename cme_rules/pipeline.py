"""The whole flow in one screen: read → link → judge → second opinion.

text ─read→ located nodes ─decode→ rules, cases ─link→ rule set ─judge→ verdicts with reasons ─chain→ second opinion
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from cme_rules.chain.agree import Chainer, Difference
from cme_rules.chain.host import available
from cme_rules.core.problem import Problem
from cme_rules.decided.answers import answered
from cme_rules.judge import entries
from cme_rules.judge.engine import Judged, judge, rejudge, settle
from cme_rules.judge.linked import not_given
from cme_rules.judge.missing import Trials
from cme_rules.judge.names import named_in
from cme_rules.judge.outlook import outlook, quiet
from cme_rules.judge.record import Record
from cme_rules.judge.timeline_view import TimelineView, timeline_view
from cme_rules.judge.unchanged import unchanged
from cme_rules.judge.view import Alike, View
from cme_rules.link.ruleset import RuleSet, RuleSetSource, Switched, link, switched
from cme_rules.model.case import Case
from cme_rules.model.verdict import Verdict
from cme_rules.processes import in_order
from cme_rules.read.load import LoadedCase, load_cases, load_ruleset


@dataclass(frozen=True)
class Linked:
    """A rule set ready to judge by, with the source from which other readings can be linked."""

    source: RuleSetSource
    rules: RuleSet
    _switched: dict[tuple[str, str], Switched] = field(default_factory=dict, init=False, repr=False, compare=False)

    def switched(self, name: str, choice: str) -> Switched:
        """Give what the judge needs of the rule set with one reading switched."""
        found = self._switched.get((name, choice))
        if found is None:
            found = self._switched[name, choice] = switched(self.source, self.rules, name, choice)
        return found


@dataclass(frozen=True)
class CaseResult:
    """What was made of one case, or why it could not be read."""

    case_id: str
    title: str
    about: str
    file: str
    judged: Judged | None
    problems: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()
    compared: int = 0
    cover: tuple[int | None, int | None] = (None, None)
    timeline: TimelineView | None = None


def open_rules(root: Path, readings: Mapping[str, str] | None = None, added: Sequence[Path] = ()) -> Linked:
    """Read, check and link the rules of a folder, with the folders that add to it.

    Raises:
        RuleProblem: anything in the folder is wrong: all of it at once.
        UsageProblem: ``readings`` names a reading or an alternative that does not exist.

    """
    with uncollected():
        source = load_ruleset(root, added)
        return Linked(source, link(source, readings))


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for unused objects while very many are made of which all are kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def check(
    paths: Sequence[Path],
    linked: Linked,
    as_at: int,
    known_on: int | None = None,
    *,
    opinion: bool = True,
    sensitivity: bool = True,
    jobs: int = 1,
) -> Iterator[CaseResult]:
    """Judge every case of some files and folders, one after another.

    ``as_at`` and ``known_on`` are ordinal days. With ``opinion`` each case is compared with the forward chainer, where
    it is installed; with ``sensitivity`` each verdict says whether another reading would change it. ``jobs`` is the
    number of processes that judge; the results are the same and in the same order.
    """
    yield from judge_cases(load_cases(paths, linked.rules), linked, as_at, known_on, opinion, sensitivity, jobs)


def judge_cases(
    loaded: Iterable[LoadedCase],
    linked: Linked,
    as_at: int,
    known_on: int | None = None,
    opinion: bool = True,
    sensitivity: bool = True,
    jobs: int = 1,
) -> Iterator[CaseResult]:
    """Judge cases as they are read; what could not be read is passed on with its problems."""

    def prepare() -> Callable[[LoadedCase], CaseResult]:
        chainer = Chainer(linked.rules) if opinion and available() else None
        return lambda item: _judge_case(item, linked, as_at, known_on, chainer, sensitivity)

    yield from in_order(loaded, prepare, jobs)


@uncollected()
def _judge_case(
    item: LoadedCase, linked: Linked, as_at: int, known_on: int | None, chainer: Chainer | None, sensitivity: bool
) -> CaseResult:
    case = item.case
    if case is None:
        return CaseResult("", "", "", item.file, None, item.problems)
    record = record_of(case, linked.rules, as_at, known_on, item.linked)
    root = View(record, linked.rules)
    judged = judge(record, linked.rules, linked.rules.order, root=root)
    differences: tuple[Difference, ...] = ()
    compared = 0
    if chainer is not None:
        differences = tuple(chainer.check(judged.definitions, judged.instances))
        compared = sum(len(d.expected) for d in judged.definitions) + len(judged.instances)
    if sensitivity:
        readings = OtherReadings(linked, root)
        judged = replace(judged, verdicts=tuple(map(readings.marked, judged.verdicts)))
    judged = over_time(judged, record, linked.rules, item.linked)
    verdicts, problems = answered(judged.verdicts, case.answers, as_at, known_on)
    return CaseResult(
        case.id,
        case.title,
        case.about,
        item.file,
        replace(judged, verdicts=verdicts),
        (*item.problems, *problems),
        differences,
        compared,
        (case.cover_first, case.cover_last),
        timeline_view(record),
    )


def record_of(
    case: Case, rules: RuleSet, as_at: int, known_on: int | None = None, linked: Mapping[str, Case] | None = None
) -> Record:
    """Make the record of a case as known on a date, with the records of the subjects that it is linked to."""
    others: dict[str, Record] = {}

    def find(name: str) -> Record | None:
        if name not in others and linked is not None and name in linked:
            others[name] = make(linked[name])
        return others.get(name)

    def make(one: Case) -> Record:
        return Record(
            one,
            rules.vocabulary,
            rules.calendars,
            as_at,
            known_on,
            silence=rules.choices.get("silence-in-the-file", "not_done"),
            imprecise=rules.choices.get("imprecise-dates", "ranges"),
            defaults=rules.default_calendars,
            linked=find,
        )

    return make(case)


def over_time(judged: Judged, record: Record, rules: RuleSet, linked: Mapping[str, Case] | None) -> Judged:
    """Add what follows if nothing more is recorded, what was known when things fell due, and what was entered late."""
    case, as_at = record.case, record.as_at

    def later(day: int) -> Record:
        others = {name: quiet(other, as_at, day) for name, other in (linked or {}).items()}
        return record_of(quiet(case, as_at, day), rules, day, record.known_on, others)

    def then(day: int, known_on: int) -> Record:
        return record_of(case, rules, day, known_on, linked)

    verdicts = tuple(entries.known_then(judged.verdicts, record, rules, then))
    verdicts = tuple(outlook(verdicts, rules, rules.order, as_at, later))
    noticed = (*entries.entered_late(record, rules), *entries.of_verdicts(verdicts), *not_given(record))
    return replace(judged, verdicts=verdicts, findings=tuple(dict.fromkeys((*judged.findings, *noticed))))


def settled(verdict: Verdict, root: View) -> Verdict:
    """Give a verdict with, where it is undetermined, the answers that would settle it marked."""
    return settle(verdict, Trials(root)) if verdict.status == "undetermined" else verdict


class OtherReadings:
    """One case under other readings than those chosen.

    What no other choice can change is taken from ``root``, the case under the readings chosen. Each rule is judged once
    under each other choice on which a verdict rests.
    """

    def __init__(self, linked: Linked, root: View) -> None:
        self.linked = linked
        self.root = root
        self._views: dict[tuple[str, str], View] = {}

    def marked(self, verdict: Verdict) -> Verdict:
        """Add the readings that a verdict rests on, and what each other alternative would have made of it."""
        rules = self.linked.rules
        by_version = rules.readings_of.get(verdict.rule, {})
        if verdict.version is not None:
            names = by_version.get(verdict.version, ())
        else:
            names = tuple(dict.fromkeys(r for readings in by_version.values() for r in readings))
        if not names or any(one.kind == "too_many" for one in verdict.missing):
            return verdict
        changed: list[tuple[str, str, str]] = []
        for name in names:
            for other, _ in rules.readings[name].alternatives:
                if other != rules.choices[name]:
                    status = self._status(verdict, self._view(name, other))
                    changed += [(name, other, status)] if status != verdict.status else []
        return replace(verdict, readings=tuple((n, rules.choices[n]) for n in names), reading_changes=tuple(changed))

    def _view(self, name: str, choice: str) -> View:
        found = self._views.get((name, choice))
        if found is None:
            rules = self.linked.switched(name, choice)
            alike = Alike(self.root, frozenset(f"rule {rule}" for rule in rules.touched), named_in)
            found = self._views[name, choice] = View(self.root.record, rules, brief=True, alike=alike)
        return found

    def _status(self, verdict: Verdict, other: View) -> str:
        """Give the status of the same instance under another reading; ``not_triggered`` where there is none."""
        rule = other.rules.rules[verdict.rule]
        if unchanged(rule, other):
            return verdict.status
        found = rejudge(rule, other, verdict.key)
        for same in found:
            if any(one.kind == "too_many" for one in same.missing):
                return verdict.status
            if same.key == verdict.key:
                return same.status
        if not found:
            return verdict.status
        return found[0].status if verdict.status == "not_triggered" else self._moved(verdict, found)

    def _moved(self, verdict: Verdict, found: list[Verdict]) -> str:
        """Give the status of the instance that takes the place of one that the reading lets arise on another day.

        It is known by its place among those of one person: the same number of them arise under both readings.
        """
        rule = self.linked.rules.rules[verdict.rule]
        here = rejudge(rule, self.root, verdict.key)
        before, after = ([one for one in every if one.person == verdict.person and one.status != "not_triggered"]
                         for every in (here, found))  # fmt: skip
        place = next((number for number, one in enumerate(before) if one.key == verdict.key), None)
        return after[place].status if place is not None and len(before) == len(after) else "not_triggered"
