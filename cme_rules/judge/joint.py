"""What is sure of several instances together, though of none of them alone: one of two is a breach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cme_rules.core.timeline import NEG
from cme_rules.judge.instances import Potential
from cme_rules.judge.outcome import Outcome
from cme_rules.judge.view import View
from cme_rules.judge.worlds import Worlds
from cme_rules.model.rule import Rule
from cme_rules.model.verdict import BREACHES, Finding, Verdict

Told = tuple[Potential, int, Worlds[tuple[Outcome | None, ...]], Verdict]
"""An instance, its number among those that were worked out together, the worlds of these, and the verdict on it."""


def surely_among(rule: Rule, view: View, told: Sequence[Told]) -> Iterator[Finding]:
    """Say of the undetermined instances that were worked out together how many are breaches at the least.

    Only where that is more than none: whatever is found out, so many of them come out as one. See decision 83.
    """
    groups: dict[int, list[Told]] = {}
    for one in told:
        if one[3].status == "undetermined" and not one[2].cut_off:
            groups.setdefault(id(one[2]), []).append(one)
    for group in groups.values():
        numbers = [number for _, number, _, _ in group]
        results = [result for _, result in group[0][2].results]
        least = min(sum(_breached(result[number]) for number in numbers) for result in results)
        if least:
            potentials = [potential for potential, _, _, _ in group]
            spans = tuple(one.event.span for one in potentials if one.event is not None)
            first = min(one.lo for one in potentials)
            last = max(one.hi for one in potentials)
            note = f"{least} {len(group)} {rule.force}"
            yield Finding(
                view.record.case.id, "surely_among", rule.id, note, first if first > NEG else None, last, spans
            )


def _breached(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.status in BREACHES
