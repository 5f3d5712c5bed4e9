"""All checks of a rule set that need more than one file, or a whole rule."""

from __future__ import annotations

from cme_rules.core.problem import Problem, in_order
from cme_rules.link.defeaters import check_circles, check_defeaters
from cme_rules.link.kinds import check_kind
from cme_rules.link.order import check_depth, exceptions_by_rule
from cme_rules.link.tables import check_tables
from cme_rules.link.versions import check_overlaps, check_versions
from cme_rules.model.rule import Rule
from cme_rules.model.vocabulary import Vocabulary


def check_rules(rules: dict[str, Rule], vocabulary: Vocabulary, skip: frozenset[str] = frozenset()) -> list[Problem]:
    """Return what does not fit together; rules in ``skip``, faulty anyway, are looked at for little else."""
    exceptions_of = {
        name: tuple(one for one in found if one in rules)
        for name, found in exceptions_by_rule(rules).items()
        if name in rules
    }
    problems: list[Problem] = []
    for rule in rules.values():
        if rule.id in skip:
            problems.extend(check_overlaps(rule))
        else:
            problems.extend(check_versions(rule))
            problems.extend(check_kind(rule))
            problems.extend(check_tables(rule, vocabulary))
    problems.extend(check_circles(rules, exceptions_of))
    problems.extend(check_depth(rules, exceptions_of))
    problems.extend(check_defeaters(rules, exceptions_of))
    return in_order(problems)
