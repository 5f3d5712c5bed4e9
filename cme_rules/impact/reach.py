"""What a change of the rules can reach: the rules that differ, and what rests on them in any way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cme_rules.impact.differences import Difference, Differences, names_of
from cme_rules.link.order import needs
from cme_rules.link.ruleset import RuleSet


@dataclass(frozen=True)
class Reach:
    """The rules that a change can reach, each with the differences by which it does, the nearest first."""

    of: Mapping[str, tuple[Difference, ...]]
    total: int

    def why(self, rule: str) -> tuple[Difference, ...]:
        """Return the differences that a rule rests on."""
        return self.of.get(rule, ())


def reach(before: RuleSet, after: RuleSet, found: Differences) -> Reach:
    """Follow each difference from rule to rule: through definitions, exceptions and verdicts that are asked for."""
    own: dict[str, list[Difference]] = {}
    rests: dict[str, set[str]] = {}
    for rules in (before, after):
        for name, needed in needs(rules.rules, rules.exceptions_of).items():
            rests.setdefault(name, set()).update(need.rule for need in needed)
        for name, rule in rules.rules.items():
            named = names_of(rule, (before, after)) & found.words.keys() if found.words else ()
            own.setdefault(name, []).extend(one for word in sorted(named) for one in found.words[word])
    for name, mine in found.rules.items():
        own.setdefault(name, [])[:0] = mine
    of: dict[str, tuple[Difference, ...]] = {}
    for name, direct in own.items():
        why, seen, layer = dict.fromkeys(direct), {name}, [name]
        while layer:  # the nearest first
            layer = sorted({one for each in layer for one in rests.get(each, ())} - seen)
            seen.update(layer)
            for one in layer:
                why.update(dict.fromkeys(own.get(one, ())))
        why.update(dict.fromkeys(found.everything))
        if why:
            of[name] = tuple(why)
    return Reach(of, len(own))
