"""Judge a case by two rule sets: what the change can reach by both, and the rest only where that differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from cme_rules.actions.action import Action
from cme_rules.actions.required import required
from cme_rules.decided.answers import answered
from cme_rules.impact.reach import Reach
from cme_rules.judge.engine import judge
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.case import Case
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import record_of
from cme_rules.read.load import LoadedCase, load_cases


@dataclass(frozen=True)
class Side:
    """One of the two: its rules, and the days."""

    rules: RuleSet
    as_at: int
    known_on: int | None = None

    def judge(self, case: Case, linked: Mapping[str, Case], names: Sequence[str]) -> tuple[Verdict, ...]:
        """Judge a case by some of the rules."""
        record = record_of(case, self.rules, self.as_at, self.known_on, linked)
        return judge(record, self.rules, names, settling=False).verdicts

    def answered(self, case: Case, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
        """Put the answers of people to the verdicts."""
        return answered(verdicts, case.answers, self.as_at, self.known_on)[0]


@dataclass(frozen=True)
class Twice:
    """One case by both: the verdicts and what they leave to be done; the loaded case where it could not be read.

    There are no verdicts where all that the change can reach comes out the same: then nothing changes for the case.
    """

    file: str
    case: str = ""
    verdicts: tuple[tuple[Verdict, ...], tuple[Verdict, ...]] = ((), ())
    actions: tuple[tuple[Action, ...], tuple[Action, ...]] = ((), ())
    again: int = 0
    unread: LoadedCase | None = None


def judged(paths: Sequence[Path], before: Side, after: Side, reach: Reach, *, whole: bool = False) -> Iterator[Twice]:
    """Judge the cases of some files by both sides; with ``whole`` everything is judged by both."""
    same_words = before.rules.vocabulary == after.rules.vocabulary and before.rules.calendars == after.rules.calendars
    first = load_cases(paths, before.rules)
    second: Iterable[LoadedCase | None] = () if same_words else load_cases(paths, after.rules)
    for one, other in zip_longest(first, second):
        assert one is not None
        yield _twice(one, one if other is None else other, before, after, reach, whole)


def _twice(one: LoadedCase, other: LoadedCase, before: Side, after: Side, reach: Reach, whole: bool) -> Twice:
    if one.case is None or other.case is None:
        return Twice(one.file, unread=one if one.case is None else other)
    alike = one.case == other.case and one.linked == other.linked and before.as_at == after.as_at
    parts: list[tuple[Verdict, ...]] = []
    if alike and not whole:
        parts = [side.judge(one.case, one.linked, _among(side, reach)) for side in (before, after)]
        if _sorted(parts[0]) == _sorted(parts[1]) and not any(map(_cut_off, parts)):
            return Twice(one.file, one.case.id, again=len(_among(after, reach)))
    old = before.judge(one.case, one.linked, before.rules.order)
    if not parts or _cut_off(old):
        new, again = after.judge(other.case, other.linked, after.rules.order), len(after.rules.order)
    else:
        kept = tuple(v for v in old if v.rule not in reach.of)
        new, again = (*kept, *parts[1]), len(_among(after, reach))
    old, new = before.answered(one.case, old), after.answered(other.case, new)
    place = {name: number for number, name in enumerate(after.rules.order)}
    new = tuple(sorted(new, key=lambda v: place.get(v.rule, -1)))
    left = required(old, before.rules), required(new, after.rules)
    return Twice(one.file, one.case.id, (old, new), left, again)


def _among(side: Side, reach: Reach) -> list[str]:
    """Give the rules of one side that the change can reach, in the order of judging."""
    return [name for name in side.rules.order if name in reach.of]


def _sorted(verdicts: Iterable[Verdict]) -> list[Verdict]:
    return sorted(verdicts, key=lambda one: (one.rule, one.key))


def _cut_off(verdicts: Iterable[Verdict]) -> bool:
    """Tell whether the effort for a case ran out: what it is spent on then decides what comes out."""
    return any(one.kind == "too_many" for verdict in verdicts for one in verdict.missing)
