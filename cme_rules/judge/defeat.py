"""Exceptions, and exceptions to exceptions: when each holds, and when it has effect because nothing defeats it."""

from __future__ import annotations

from cme_rules.core.timeline import NEVER, POS, Timeline, both, constant, either, is_never, mask, negate
from cme_rules.judge.bounds import Scope
from cme_rules.judge.view import View
from cme_rules.model.rule import Rule, Version, version_on
from cme_rules.model.verdict import Missing


def applies(rule: Rule, view: View) -> Timeline | None:
    """Say when a local set of rules applies to the subject; ``None`` where the rule is of no local set."""
    local = view.rules.local_sets.get(rule.layer)
    if local is None:
        return None
    root, key = view.root, (rule.layer, rule.about)
    found = root.applying.get(key)
    if found is None:
        condition = next((c for about, c in local.applies if about == rule.about), None)
        found = root.applying[key] = NEVER if condition is None else root.truth(condition)
    return found


def governing(rule: Rule, scope: Scope | None) -> tuple[tuple[Version, int], ...]:
    """Give the versions that count, each with its last day: of an exception that of the day of the trigger, for good.

    An exception that came into force only later counts from then on. See decision 5.
    """
    if rule.kind != "exception" or scope is None or scope.trigger is None:
        return tuple((version, _last(version)) for version in rule.versions)
    day = scope.trigger.lo
    number = version_on(rule, day)
    if number is not None:
        return ((rule.versions[number], POS),)
    return tuple((version, _last(version)) for version in rule.versions if version.first > day)


def _last(version: Version) -> int:
    return version.last if version.last is not None else POS


def own(rule: Rule, view: View, scope: Scope | None, changing: bool | None = None) -> Timeline:
    """Say when the condition of a definition, power or exception holds, each day under the version of that day.

    ``changing`` asks only for the versions that change a part of a rule (true) or only for those that do not (false).
    """
    lines = []
    for version, last in governing(rule, scope):
        if changing is not None and changing != (version.changes_due is not None):
            continue
        if version.unheld:
            unheld = constant(1, frozenset({Missing("text", rule.id, span=version.span)}))
            lines.append(mask(unheld, version.first, last))
        else:
            assert version.when is not None, "what holds or not has a condition"
            lines.append(mask(view.truth(version.when, scope), version.first, last))
    line = either(lines)
    if is_never(line):
        return NEVER
    where = applies(rule, view)
    return line if where is None else both([line, where])


def effective(rule: Rule, view: View, scope: Scope | None, changing: bool | None = None) -> Timeline:
    """Say when an exception (or a definition) has effect: its condition holds and none of its exceptions has effect."""
    key = (rule.id, scope.mark if scope is not None else None, changing)
    found = view.effects.get(key)
    if found is None:
        found = view.effects[key] = _effective(rule, view, scope, changing)
    return found


def _effective(rule: Rule, view: View, scope: Scope | None, changing: bool | None) -> Timeline:
    line = own(rule, view, scope, changing)
    if is_never(line) or rule.id not in view.rules.exceptions_of:
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
