"""Exceptions, and exceptions to exceptions: when each holds, and when it has effect because nothing defeats it."""

from __future__ import annotations

from dataclasses import replace

from cme_rules.core.timeline import NEVER, POS, Timeline, both, constant, either, mask, negate
from cme_rules.judge.moments import Scope
from cme_rules.judge.view import View
from cme_rules.model.rule import Rule, Version, version_on
from cme_rules.model.verdict import Missing


def in_force(line: Timeline, version: Version) -> Timeline:
    """Keep what a timeline says while a version is in force."""
    return mask(line, version.first, version.last if version.last is not None else POS)


def unheld(rule: Rule, version: Version) -> Timeline:
    """Give the unknown truth of a version whose text nobody holds, while it was in force."""
    return in_force(constant(1, frozenset({Missing("text", rule.id, span=version.span)})), version)


def applies(rule: Rule, view: View) -> Timeline | None:
    """Say when a local set of rules applies to the subject; ``None`` where the rule is of no local set."""
    local = view.rules.local_sets.get(rule.layer)
    if local is None:
        return None
    condition = next((c for about, c in local.applies if about == rule.about), None)
    return NEVER if condition is None else view.root.truth(condition)


def governing(rule: Rule, scope: Scope | None) -> tuple[Version, ...]:
    """Give the versions that count: of an exception the one in force on the day of the trigger, for good.

    An exception that came into force only later counts from then on. See decision 5.
    """
    if rule.kind != "exception" or scope is None or scope.trigger is None:
        return rule.versions
    day = scope.trigger.lo
    number = version_on(rule, day)
    if number is not None:
        return (replace(rule.versions[number], last=None),)
    return tuple(v for v in rule.versions if v.first > day)


def own(rule: Rule, view: View, scope: Scope | None, changing: bool | None = None) -> Timeline:
    """Say when the condition of a definition, power or exception holds, each day under the version of that day.

    ``changing`` asks only for the versions that change a part of a rule (true) or only for those that do not (false).
    """
    lines = []
    for version in governing(rule, scope):
        if changing is not None and changing != (version.changes_due is not None):
            continue
        if version.unheld:
            lines.append(unheld(rule, version))
        else:
            assert version.when is not None  # no rule set is linked in which it is not given
            lines.append(in_force(view.truth(version.when, scope), version))
    line = either(lines)
    where = applies(rule, view)
    return line if where is None else both([line, where])


def effective(rule: Rule, view: View, scope: Scope | None, changing: bool | None = None) -> Timeline:
    """Say when an exception (or a definition) has effect: its condition holds and none of its exceptions has effect."""
    line = own(rule, view, scope, changing)
    defeaters = view.rules.exceptions_of.get(rule.id, ())
    if not defeaters:
        return line
    return both([line, negate(excused(rule, view, scope))])


def excused(rule: Rule, view: View, scope: Scope | None) -> Timeline:
    """Say when at least one exception that excuses (and does not merely change a part) has effect on a rule."""
    lines = []
    for name in view.rules.exceptions_of.get(rule.id, ()):
        exception = view.rules.rules[name]
        if any(version.changes_due is None for version in exception.versions):
            lines.append(effective(exception, view, scope, changing=False))
    return either(lines)


def changes(exception: Rule, version: Version | None = None) -> bool:
    """Tell whether an exception, or one version of it, changes a part of the rule instead of excusing from it."""
    versions = exception.versions if version is None else (version,)
    return any(v.changes_due is not None for v in versions)
