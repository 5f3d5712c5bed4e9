"""Definitions and powers: whether they hold on the as-at date, and since when."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.core.timeline import NEG, POS, Timeline, both, constant, mask, stretches
from cme_rules.judge.defeat import effective
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
    """Compare a classification that the file records with the computed one.

    The notes are ``too_early``, ``late``, ``no_ground``, ``missing``; what is unknown says nothing.
    """
    findings: list[Finding] = []
    as_at = view.record.as_at
    fact = next((v.recorded_as for v in rule.versions if v.recorded_as), "")
    if not fact:
        return findings
    line = view.record.line(fact)
    recorded = next((s for s, v in zip(line.starts, line.values, strict=True) if v == frozenset({"yes"})), None)
    spans = next((sp for sp, v in zip(line.spans, line.values, strict=True) if v == frozenset({"yes"})), ())
    first = max(view.record.start, view.span()[0])
    computed = mask(holds(rule, view), first, view.span()[1])
    sure = next((s for s in stretches(computed, as_at) if s.sure), None)
    possible = stretches(computed, as_at)
    if recorded is not None and recorded > NEG and recorded <= as_at:
        if not possible:
            findings.append(_finding(view, rule, "no_ground", recorded, None, spans))
        elif recorded < possible[0].lo:
            findings.append(_finding(view, rule, "too_early", recorded, possible[0].lo, spans))
        elif sure is not None and recorded > sure.hi:
            findings.append(_finding(view, rule, "late", sure.hi, recorded, spans))
    elif recorded is None and sure is not None and line.values[line.index(as_at)] == frozenset({"no"}):
        findings.append(_finding(view, rule, "missing", sure.hi, None, spans))
    return findings


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
