"""All checks, one after another; what rules accept with a reason is set apart, and a reason too many is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Severity
from cme_rules.lint.checks import CHECKS, STALE
from cme_rules.lint.found import Check, Finding, Found, Ground, Linted
from cme_rules.lint.solver import Solver, installed
from cme_rules.pipeline import Linked


def lint(linked: Linked, *, solve: bool = True) -> Linted:
    """Question a set of rules.

    Without a solver, or with ``solve`` false, the checks that need one are left out, and the result says so.
    """
    solver = Solver() if solve and installed() else None
    ground = Ground(linked.source, linked.rules, solver)
    made = tuple(check for check in CHECKS if solver is not None or not check.solves)
    skipped = tuple(check for check in CHECKS if check not in made)
    findings = [
        _finding(check, found, dict(_reasons(ground, found.rule)).get(check.code, ""))
        for check in made
        for found in check.find(ground)
    ]
    findings += [_finding(STALE, found, "") for found in _stale(ground, findings, {one.code for one in skipped})]
    rules = linked.rules.rules
    return Linted(
        tuple(sorted(findings, key=lambda one: one.problem.sort_key)),
        (*made, STALE),
        skipped,
        len(rules),
        sum(len(rule.versions) for rule in rules.values()),
        len(linked.source.readings),
        len(linked.source.documents),
    )


def _reasons(ground: Ground, rule: str) -> tuple[tuple[str, str], ...]:
    return ground.rules.rules[rule].unmended if rule else ()


def _finding(check: Check, found: Found, reason: str) -> Finding:
    severity: Severity = "advice" if check.grade == "advice" else "warning"
    said = problem(check.code, found.message, found.span, help=found.help, severity=severity, labels=found.labels)
    return Finding(found.rule, said, reason)


def _stale(ground: Ground, findings: Iterable[Finding], skipped: set[str]) -> Iterator[Found]:
    """Find reasons for what is not found, or for a code that no check has; of checks not made nothing is said."""
    seen = {(one.rule, one.problem.code) for one in findings}
    known = {check.code for check in CHECKS}
    for rule in ground.rules.rules.values():
        for code, _ in rule.unmended:
            if code not in known:
                message = f"“unmended” of “{rule.id}” names {code}, and no finding about a rule has that code"
                yield Found(rule.id, message, rule.span)
            elif (rule.id, code) not in seen and code not in skipped:
                yield Found(rule.id, f"“{rule.id}” says why {code} is left as it is, and nothing is found", rule.span)
