"""Conditions that can never hold, or that always hold; parts of conditions that decide nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cme_rules.lint.conditions import Question, Site, sites
from cme_rules.lint.found import Found, Ground, place
from cme_rules.model import condition as c


def never(ground: Ground) -> Iterator[Found]:
    """Find conditions, and parts of them, that can never hold."""
    return _found(ground, "never")


def always(ground: Ground) -> Iterator[Found]:
    """Find conditions, and parts of them, that always hold."""
    return _found(ground, "always")


def idle_parts(ground: Ground) -> Iterator[Found]:
    """Find parts without which a condition would say the same."""
    return _found(ground, "idle")


def _found(ground: Ground, kind: str) -> Iterator[Found]:
    if "holding" not in ground.shared:
        looks = ((_Look(site, Question(ground, site.scope)), site.condition) for site in sites(ground))
        ground.shared["holding"] = tuple(found for look, of in looks for found in look.into(of, whole=True))
    yield from (found for one, found in ground.shared["holding"] if one == kind)


@dataclass(frozen=True)
class _Look:
    site: Site
    question: Question

    def into(self, condition: c.Condition, *, whole: bool = False) -> Iterator[tuple[str, Found]]:
        """Find what there is in a condition; where the whole is settled its parts are not looked at."""
        if isinstance(condition, c.Constant) or self.question.open(condition):
            return  # what is written as always or never so is meant
        what = "the condition" if whole else "a part of the condition"
        if self.question.impossible(condition):
            labels = _clash(self.question, condition)
            yield "never", self._said(f"{what} under “{{}}” of {{}} can never hold", condition, labels)
        elif self.question.follows(condition):
            yield "always", self._said(f"{what} under “{{}}” of {{}} always holds", condition)
        elif isinstance(condition, c.Not):
            yield from self.into(condition.part)
        elif isinstance(condition, c.ConditionReading):
            for _, part in condition.choices:
                yield from self.into(part)
        elif isinstance(condition, c.All | c.Any):
            for part in condition.parts:
                yield from self.into(part)
            yield from self._idle(condition)

    def _idle(self, condition: c.All | c.Any) -> Iterator[tuple[str, Found]]:
        """Find parts that follow from the others (under “all”), or from which another follows (under “any”)."""
        left = list(condition.parts)
        for part in reversed(condition.parts):
            others = [one for one in left if one is not part]
            if (
                not others
                or isinstance(part, c.Constant)
                or self.question.impossible(part)
                or self.question.follows(part)
            ):
                continue  # said of the part itself
            if isinstance(condition, c.All):
                idle = self.question.follows(part, *others)
                text = "a part under “{}” of {} decides nothing: it holds wherever the others do"
            else:
                idle = self.question.follows(c.Any(tuple(others)), part)
                text = "a part under “{}” of {} decides nothing: wherever it holds, so does another"
            if idle:
                left = others
                yield "idle", self._said(text, part)

    def _said(self, text: str, condition: c.Condition, labels: tuple[c.Condition, ...] = ()) -> Found:
        site = self.site
        said = tuple((place(one.span), "it cannot hold together with this") for one in labels[1:])
        span = place(labels[0].span if labels else condition.span)
        return Found(site.rule.id if site.rule else "", text.format(site.key, site.called), span, said)


def _clash(question: Question, condition: c.Condition) -> tuple[c.Condition, ...]:
    """Give the fewest parts of an “all” that exclude one another, as far as leaving out one at a time shows them."""
    if not isinstance(condition, c.All):
        return ()
    left = list(condition.parts)
    for part in condition.parts:
        rest = [one for one in left if one is not part]
        if rest and question.impossible(*rest):
            left = rest
    return tuple(left)
