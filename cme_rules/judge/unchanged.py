"""Whether a rule is judged the same under another reading: it reads the same, and so does all that it asks for."""

from __future__ import annotations

from cme_rules.judge.definition import holds
from cme_rules.judge.names import ANYTHING, named_by, rules_in
from cme_rules.judge.view import View
from cme_rules.model.rule import Rule


def unchanged(rule: Rule, view: View) -> bool:
    """Tell whether a rule surely has the verdicts that it has in the view that this one is alike.

    It has if neither it nor an exception to it reads otherwise, and if every definition that they ask for holds on the
    same days for the same reasons. A rule that asks for a verdict is not looked into.
    """
    assert view.alike is not None, "only a view that is alike another is asked"
    other = view.alike.view
    known = view.same_rules.get(rule.id)
    if known is None:
        known = view.same_rules[rule.id] = all(_same(one, view, other) for one in _with_exceptions(rule, view))
    return known


def _with_exceptions(rule: Rule, view: View) -> list[Rule]:
    found = [rule]
    for name in view.rules.exceptions_of.get(rule.id, ()):
        found += _with_exceptions(view.rules.rules[name], view)
    return found


def _same(rule: Rule, view: View, other: View) -> bool:
    if view.rules.rules[rule.id] is not other.rules.rules[rule.id]:
        return False
    if view.rules.local_sets.get(rule.layer) is not other.rules.local_sets.get(rule.layer):
        return False
    names = named_by(rule, view.rules)
    if ANYTHING in names:
        return False
    assert view.alike is not None  # as above
    return all(_holds_alike(view.rules.rules[name], view, other) for name in rules_in(names & view.alike.changed))


def _holds_alike(definition: Rule, view: View, other: View) -> bool:
    pairs = zip(view.for_rule(definition), other.for_rule(other.rules.rules[definition.id]), strict=True)
    return all(holds(definition, here) == holds(other.rules.rules[definition.id], there) for here, there in pairs)
