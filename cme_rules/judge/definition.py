"""Definitions and powers: whether they hold on the as-at date, and since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cme_rules.core.span import Span
from cme_rules.core.timeline import NEG, POS, Stretch, Timeline, both, constant, mask, stretches
from cme_rules.judge.defeat import effective
from cme_rules.judge.recorded import FactLine
from cme_rules.judge.view import View
from cme_rules.model.rule import Rule
from cme_rules.model.verdict import Finding


def holds(rule: Rule, view: View) -> Timeline:
    """Give the truth of a definition or power over time, with its exceptions and its versions.

    In an episode it can hold only from the opening up to the opening of the next: what comes after is not its own.
    """
    found = view.definitions.get(rule.id)
    if found is None:
        found = effective(rule, view, None)
        if view.episode is not None:
            found = both([mask(found, *view.span()), constant(*view.exists)])
        view.definitions[rule.id] = found
    return found


@dataclass(frozen=True)
class Held:
    """The truth on the as-at date, and the first day of the stretch that stands on it, as a range."""

    truth: int
    since: tuple[int | None, int | None] | None


def held(line: Timeline, day: int) -> Held:
    """Say whether a timeline holds on a day and since when; ``None`` for a first day that nobody knows."""
    truth = line.at(day)
    if truth == 0:
        return Held(0, None)
    stretch = stretches(line, day)[-1]
    lo = stretch.lo if stretch.lo > NEG else None
    return Held(truth, (lo, stretch.hi if stretch.hi < POS else None))


def compare_recorded(rule: Rule, view: View) -> list[Finding]:
    """Compare a classification that the file records with the computed one: in an episode, what was recorded in it.

    The notes are ``too_early``, ``late``, ``no_ground``, ``missing``; what is unknown says nothing. See decision 89.
    """
    fact = next((v.recorded_as for v in rule.versions if v.recorded_as), "")
    if not fact or view.exists[0] != 2:
        return []
    line = view.record.line(fact)
    first, last = max(view.record.start, view.span()[0]), min(view.record.as_at, view.span()[1])
    met = stretches(mask(holds(rule, view), first, view.span()[1]), last)
    runs = list(_recorded(line, first, last))
    found = [_entry(rule, view, run, met, runs[:number]) for number, run in enumerate(runs)]
    late = {one.first for one in found if one is not None and one.note == "late"}
    for stretch in met:
        if stretch.sure and stretch.hi not in late and _says_no(line, stretch.hi, min(stretch.end, last)):
            found.append(_finding(view, rule, "missing", stretch.hi, None, ()))
    return [one for one in found if one is not None]


@dataclass(frozen=True)
class _Run:
    """Days without a break on which the file surely records the classification; ``entered``: from its first day on."""

    lo: int
    hi: int
    entered: bool
    spans: tuple[Span, ...]


def _recorded(line: FactLine, first: int, last: int) -> Iterator[_Run]:
    """Give the runs of days, within the first and last, on which the classification is surely recorded."""
    before: _Run | None = None
    for step, (start, value, spans) in enumerate(zip(line.starts, line.values, line.spans, strict=True)):
        end = line.starts[step + 1] - 1 if step + 1 < len(line.starts) else POS
        lo, hi = max(start, first), min(end, last)
        if value != frozenset({"yes"}) or lo > hi:
            continue
        if before is not None and before.hi == lo - 1:
            before = replace(before, hi=hi)
        else:
            if before is not None:
                yield before
            doubtful = step > 0 and "yes" in (line.values[step - 1] or ())
            before = _Run(lo, hi, start >= first and start > NEG and not doubtful, spans)
    if before is not None:
        yield before


def _entry(rule: Rule, view: View, run: _Run, met: Sequence[Stretch], earlier: Sequence[_Run]) -> Finding | None:
    """Say what is wrong with an entry of the classification; one from before the episode is not judged in it."""
    if not run.entered:
        return None
    if not met:
        return _finding(view, rule, "no_ground", run.lo, None, run.spans)
    then = next((one for one in met if one.end >= run.lo), met[-1])
    if run.lo < then.lo:
        return _finding(view, rule, "too_early", run.lo, then.lo, run.spans)
    if then.sure and run.lo > then.hi and not any(one.hi >= then.hi for one in earlier):
        return _finding(view, rule, "late", then.hi, run.lo, run.spans)
    return None


def _says_no(line: FactLine, first: int, last: int) -> bool:
    """Tell whether the file surely does not record the classification on any of the days."""
    return all(value == frozenset({"no"}) for value in line.values[line.index(first) : line.index(last) + 1])


def impossible(rule: Rule, view: View) -> list[Finding]:
    """Give a finding for each stretch of days on which something surely holds that the rule says cannot be so."""
    if not any(version.cannot_be for version in rule.versions):
        return []
    as_at, line = view.record.as_at, holds(rule, view)
    found = []
    for step, start in enumerate(line.starts):
        if line.values[step] == 2 and start <= as_at:
            first = start if start > NEG else None
            last = min(line.end(step), as_at)
            found.append(Finding(view.record.case.id, "incompatible", rule.id, "", first, last, (rule.span,)))
    return found


def _finding(view: View, rule: Rule, note: str, first: int, last: int | None, spans: tuple[object, ...]) -> Finding:
    return Finding(view.record.case.id, "recorded_classification", rule.id, note, first, last, spans)  # type: ignore[arg-type]
