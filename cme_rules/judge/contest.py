"""Which of several events is the first, or the latest, of its kind, in one world."""

from __future__ import annotations

from cme_rules.judge.instances import Potential
from cme_rules.judge.triggers import settle_trigger
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.rule import Rule


def passed_over(rule: Rule, view: View, found: list[Potential], world: World) -> frozenset[str]:
    """Give the keys of the instances whose event is not the one that counts.

    Where a rule counts from the first event of a pattern, or from the latest, and nobody knows which that is, one of
    them is it in each world: the first, or the latest, of those that have happened and are of the pattern. Of two on
    one day without times it is the one that the file has first, or last.
    """
    contests: dict[object, list[Potential]] = {}
    for potential in found:
        if potential.contest is not None:
            contests.setdefault((potential.contest, potential.person), []).append(potential)
    passed: set[str] = set()
    for group in contests.values():
        placed = []
        for number, potential in enumerate(group):
            if potential.exists == 1 and world.choose(("exists", potential.key), 2, potential.why) == 1:
                continue
            day, _ = settle_trigger(rule, view, potential, world)
            placed.append((day, potential.minute or 0, number))
        assert group[0].contest is not None
        one = (min if group[0].contest[0] == "first" else max)(placed, default=(0, 0, -1))
        passed |= {potential.key for number, potential in enumerate(group) if number != one[2]}
    return frozenset(passed)
