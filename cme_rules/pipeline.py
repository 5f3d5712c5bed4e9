"""The whole flow in one screen: read → link → judge → second opinion.

text ─read→ located nodes ─decode→ rules, cases ─link→ rule set ─judge→ verdicts with reasons ─chain→ second opinion
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cme_rules.chain.agree import Chainer, Difference
from cme_rules.chain.host import available
from cme_rules.core.problem import Problem
from cme_rules.judge.engine import Judged, judge, rejudge, settle
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet, RuleSetSource, link
from cme_rules.model.case import Case
from cme_rules.model.verdict import Verdict
from cme_rules.read.load import LoadedCase, load_cases, load_ruleset


@dataclass(frozen=True)
class Linked:
    """A rule set ready to judge by, with the source from which other readings can be linked."""

    source: RuleSetSource
    rules: RuleSet

    def with_reading(self, name: str, choice: str) -> RuleSet:
        """Give the rule set with one reading switched."""
        return link(self.source, {**self.rules.choices, name: choice})


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
    record: Record | None = field(default=None, compare=False, repr=False)


def open_rules(root: Path, readings: Mapping[str, str] | None = None) -> Linked:
    """Read, check and link the rules of a folder.

    Raises:
        RuleProblem: anything in the folder is wrong: all of it at once.
        UsageProblem: ``readings`` names a reading or an alternative that does not exist.

    """
    source = load_ruleset(root)
    return Linked(source, link(source, readings))


def check(
    paths: Sequence[Path],
    linked: Linked,
    as_at: int,
    known_on: int | None = None,
    *,
    opinion: bool = True,
    sensitivity: bool = True,
) -> Iterator[CaseResult]:
    """Judge every case of some files and folders, one after another.

    ``as_at`` and ``known_on`` are ordinal days. With ``opinion`` each case is compared with the forward chainer, where
    it is installed; with ``sensitivity`` each verdict says whether another reading would change it.
    """
    yield from judge_cases(load_cases(paths, linked.rules), linked, as_at, known_on, opinion, sensitivity)


def judge_cases(
    loaded: Iterable[LoadedCase],
    linked: Linked,
    as_at: int,
    known_on: int | None = None,
    opinion: bool = True,
    sensitivity: bool = True,
) -> Iterator[CaseResult]:
    """Judge cases as they are read; what could not be read is passed on with its problems."""
    chainer = _chainer(linked) if opinion else None
    alternatives = _alternatives(linked) if sensitivity else {}
    for item in loaded:
        case = item.case
        if case is None:
            yield CaseResult("", "", "", item.file, None, item.problems)
            continue
        record = record_of(case, linked.rules, as_at, known_on, item.linked)
        judged = judge(record, linked.rules, linked.rules.order)
        differences: tuple[Difference, ...] = ()
        compared = 0
        if chainer is not None:
            differences = tuple(chainer.check(judged.definitions, judged.instances))
            compared = sum(len(d.expected) for d in judged.definitions) + len(judged.instances)
        others: dict[tuple[str, str], Alternative] = {}
        judged = replace(
            judged, verdicts=tuple(_with_readings(v, record, linked, alternatives, others) for v in judged.verdicts)
        )
        yield CaseResult(
            case.id,
            case.title,
            case.about,
            item.file,
            judged,
            item.problems,
            differences,
            compared,
            (case.cover_first, case.cover_last),
            record,
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


def settled(verdict: Verdict, record: Record, rules: RuleSet) -> Verdict:
    """Give a verdict with, where it is undetermined, the answers that would settle it marked."""
    return settle(verdict, record, rules) if verdict.status == "undetermined" else verdict


# ---- readings --------------------------------------------------------------------------------------------------


def _alternatives(linked: Linked) -> dict[str, list[tuple[str, RuleSet]]]:
    """Give, for each reading that rules name, the rule sets with each other alternative taken."""
    named = {
        r for by_version in linked.rules.readings_of.values() for readings in by_version.values() for r in readings
    }
    found: dict[str, list[tuple[str, RuleSet]]] = {}
    for name in sorted(named):
        chosen = linked.rules.choices[name]
        others = [a for a, _ in linked.rules.readings[name].alternatives if a != chosen]
        found[name] = [(other, linked.with_reading(name, other)) for other in others]
    return found


def _with_readings(
    verdict: Verdict,
    record: Record,
    linked: Linked,
    alternatives: Mapping[str, list[tuple[str, RuleSet]]],
    others: dict[tuple[str, str], Alternative],
) -> Verdict:
    """Add the readings that a verdict rests on, and what each other alternative would have made of it."""
    by_version = linked.rules.readings_of.get(verdict.rule, {})
    if verdict.version is not None:
        names = by_version.get(verdict.version, ())
    else:
        names = tuple(dict.fromkeys(r for readings in by_version.values() for r in readings))
    if not names or any(one.kind == "too_many" for one in verdict.missing):
        return verdict
    changed: list[tuple[str, str, str]] = []
    for name in names:
        for other, rules in alternatives.get(name, ()):
            if (name, other) not in others:
                others[name, other] = Alternative(rules, View(record, rules, brief=True), {})
            status = _status_under(verdict, others[name, other])
            if status != verdict.status:
                changed.append((name, other, status))
    return replace(verdict, readings=tuple((n, linked.rules.choices[n]) for n in names), reading_changes=tuple(changed))


@dataclass(frozen=True)
class Alternative:
    """One case under another reading: each rule is judged once in each episode, however many instances it has."""

    rules: RuleSet
    root: View
    judged: dict[tuple[str, str], list[Verdict]]


def _status_under(verdict: Verdict, other: Alternative) -> str:
    """Give the status of the same instance under another reading; ``not_triggered`` where there is none."""
    rule = other.rules.rules[verdict.rule]
    key = (rule.id, verdict.key.partition("/")[0] if rule.episode else "")
    if key not in other.judged:
        other.judged[key] = rejudge(rule, other.root, verdict.key)
    found = other.judged[key]
    for same in found:
        if any(one.kind == "too_many" for one in same.missing):
            return verdict.status
        if same.key == verdict.key:
            return same.status
    if not found:
        return verdict.status
    return found[0].status if verdict.status == "not_triggered" else "not_triggered"


def _chainer(linked: Linked) -> Chainer | None:
    """Give the second opinion, where durable-rules is installed."""
    return Chainer(linked.rules) if available() else None
