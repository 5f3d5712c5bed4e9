"""What the dates decided, for the forward chainer: the truths of leaves on one day, and the atoms of each instance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cme_rules.judge import definition
from cme_rules.judge.bounds import Scope
from cme_rules.judge.defeat import applies, changes
from cme_rules.judge.instances import Potential, scope_of
from cme_rules.judge.names import leaves_of
from cme_rules.judge.outcome import Outcome
from cme_rules.judge.view import Rules, View
from cme_rules.model.atoms import DUTY_ATOMS, PROHIBITION_ATOMS, DefinitionAtoms, FormulaAtoms, InstanceAtoms
from cme_rules.model.condition import DefinitionTest
from cme_rules.model.rule import Rule, StandingTrigger, version_on
from cme_rules.model.verdict import Verdict


def definition_atoms(rules: Rules, order: Sequence[str], root: View) -> Iterator[DefinitionAtoms]:
    """Give the definitions that hold for the whole record, and those of each episode, on the as-at date."""
    kinds = sorted({r.episode for r in rules.rules.values() if r.kind == "definition" and r.episode})
    views = [root, *(view for kind in kinds for view in root.episodes(kind))]
    for view in views:
        if view.span()[1] < root.record.as_at or view.span()[0] > root.record.as_at or view.exists[0] != 2:
            continue
        formulas: list[FormulaAtoms] = []
        expected: list[tuple[str, int]] = []
        told: set[str] = set()
        for name in order:
            rule = rules.rules[name]
            if rule.kind != "definition" or rule.about != root.record.case.about or not _seen_by(rule, view):
                continue
            try:
                mine = _definition(rule, rules, view, told)
            except _NotTold:
                mine = None
            if mine is not None:
                told.add(name)
                formulas += mine
                expected.append((name, definition.holds(rule, _view_of(rule, view)).at(root.record.as_at)))
        if formulas:
            ident = view.episode.ident if view.episode is not None else "-"
            yield DefinitionAtoms(ident, root.record.as_at, tuple(formulas), tuple(expected))


def _seen_by(rule: Rule, view: View) -> bool:
    return not rule.episode or (view.episode is not None and view.episode.kind == rule.episode)


def _view_of(rule: Rule, view: View) -> View:
    return view if rule.episode else view.root


def _definition(rule: Rule, rules: Rules, view: View, told: set[str]) -> list[FormulaAtoms] | None:
    """Give the formulas of a definition and its exceptions; ``None`` where it rests on what this view does not tell."""
    day = view.record.as_at
    here = _view_of(rule, view)
    own = _formula(rule, here, None, day)
    if own is None:
        return None
    version = rule.versions[own.version]
    assert version.when is not None
    if any(isinstance(leaf, DefinitionTest) and leaf.rule not in told for leaf in leaves_of(version.when)):
        return None
    formulas = [own]
    for exception in exceptions_below(rule, rules):
        found = _formula(exception, here, None, day)
        if found is None:
            continue
        when = exception.versions[found.version].when
        if when is None or any(isinstance(leaf, DefinitionTest) and leaf.rule not in told for leaf in leaves_of(when)):
            return None
        formulas.append(found)
    return formulas


def exceptions_below(rule: Rule, rules: Rules) -> Iterator[Rule]:
    """Give the exceptions of a rule, the exceptions of those, and so on, those that merely change a part left out."""
    for name in rules.exceptions_of.get(rule.id, ()):
        exception = rules.rules[name]
        if not all(changes(exception, version) for version in exception.versions):
            yield exception
            yield from exceptions_below(exception, rules)


class _NotTold(Exception):  # noqa: N818  it is no error: what is compared is left out
    """Say that a text is not held, or that nobody knows whether a rule applies: there is nothing to compare."""


def _formula(rule: Rule, view: View, scope: Scope | None, day: int) -> FormulaAtoms | None:
    """Give the truths of a rule's leaves on a day; ``None`` where it surely has no text in force or does not apply.

    Raises:
        _NotTold: the text of that day is not held, or it is unknown whether the rule applies.

    """
    where = applies(rule, view)
    if where is not None and where.at(day) != 2:
        if where.at(day) == 1:
            raise _NotTold
        return None
    number = _version(rule, scope, day)
    if number is None:
        return None
    version = rule.versions[number]
    if version.unheld or version.when is None:
        raise _NotTold
    if rule.kind == "exception" and changes(rule, version):
        return None
    return FormulaAtoms(rule.id, number, tuple(view.truth(leaf, scope).at(day) for leaf in leaves_of(version.when)))


def _version(rule: Rule, scope: Scope | None, day: int) -> int | None:
    """Give the number of the version that counts on a day, as ``defeat.governing`` has it."""
    if rule.kind == "exception" and scope is not None and scope.trigger is not None:
        governing = version_on(rule, scope.trigger.lo)
        if governing is not None:
            return governing
    return version_on(rule, day)


def instance_atoms(
    rule: Rule, view: View, potential: Potential, results: Sequence[Outcome | None], verdict: Verdict
) -> InstanceAtoms | None:
    """Give the atoms of one instance: each true or false where all worlds agree, and unknown where they differ."""
    there = [o for o in results if o is not None]
    if not there or any(o.status == "undetermined" for o in there):
        return None
    if rule.kind == "prohibition" and not potential.recorded:
        return None
    widths = {len(o.leaves) for o in there}
    if len(widths) != 1 or not there[0].leaves:
        return None
    names = DUTY_ATOMS if rule.kind == "duty" else PROHIBITION_ATOMS
    parts = []
    for place in range(widths.pop()):
        rows = [dict(o.leaves[place].atoms) for o in there]
        atoms = []
        for name in names:
            seen = {row[name] for row in rows}
            if len(there) < len(results) and name == "triggered":
                seen.add(0)
            atoms.append((name, seen.pop() if len(seen) == 1 else 1))
        parts.append(tuple(atoms))
    decisive = {o.decisive for o in there if o.decisive is not None}
    exceptions: list[FormulaAtoms] = []
    wanted = list(exceptions_below(rule, view.rules))
    if wanted and len(decisive) == 1:
        day = decisive.pop()
        outcome = there[0]
        version = rule.versions[outcome.version]
        standing = isinstance(version.trigger, StandingTrigger)
        scope = scope_of(
            potential, day if standing else (outcome.arises if outcome.arises is not None else day), version
        )
        try:
            found = [_formula(exception, view, scope, day) for exception in wanted]
        except _NotTold:
            return None
        exceptions = [f for f in found if f is not None]
    elif wanted:
        return None
    return InstanceAtoms(
        rule.id,
        verdict.key,
        rule.kind,
        there[0].combine,
        tuple(parts),
        tuple(exceptions),
        verdict.status,
        verdict.possible,
    )
