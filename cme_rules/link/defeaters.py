"""Circles among rules, and exceptions that get in each other's way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.link.order import Need, needs
from cme_rules.link.versions import head_of
from cme_rules.model.rule import Rule, Version


def check_circles(rules: Mapping[str, Rule], exceptions_of: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Report each circle of definitions, verdicts and exceptions once, with every step of it labelled."""
    needed = needs(rules, exceptions_of)
    done: set[str] = set()
    for start in sorted(rules):
        circle = _circle(start, needed, done)
        if circle:
            names = [name for name, _ in circle]
            steps = "; ".join(f"“{name}” {need.why} “{need.rule}”" for name, need in circle)
            labels = tuple((need.span, f"“{name}” {need.why} “{need.rule}”") for name, need in circle[1:])
            place = circle[0][1].span
            yield problem("CME-R089", f"the rules need one another in a circle: {steps}", place, labels=labels)
            done.update(names)


def _circle(start: str, needed: Mapping[str, tuple[Need, ...]], done: set[str]) -> list[tuple[str, Need]]:
    """Find the first circle that can be reached; what has been looked at goes into ``done``."""
    path: list[tuple[str, int]] = [(start, 0)]
    if start in done:
        return []
    on_path = {start}
    while path:
        name, place = path[-1]
        if place == len(needed[name]):
            path.pop()
            on_path.discard(name)
            done.add(name)
            continue
        path[-1] = (name, place + 1)
        need = needed[name][place]
        if need.rule in on_path:
            names = [each for each, _ in path]
            members = path[names.index(need.rule) :]
            circle = [(each, needed[each][step - 1]) for each, step in members]
            first = min(range(len(circle)), key=lambda index: circle[index][0])
            return circle[first:] + circle[:first]
        if need.rule not in done:
            path.append((need.rule, 0))
            on_path.add(need.rule)
    return []


def check_defeaters(rules: Mapping[str, Rule], exceptions_of: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Report two exceptions that hold under the same condition and change the same part of one rule."""
    for name, exceptions in exceptions_of.items():
        changing = [
            (rules[each], version)
            for each in exceptions
            for version in rules[each].versions
            if version.changes_due is not None
        ]
        for index, (rule, version) in enumerate(changing):
            for other, its_version in changing[:index]:
                if other.id != rule.id and version.when == its_version.when and _meet(version, its_version):
                    message = f"“{other.id}” and “{rule.id}” change when “{name}” is due on one condition"
                    labels = ((head_of(its_version.span), f"“{other.id}” changes it here"),)
                    yield problem("CME-R090", message, head_of(version.span), labels=labels)


def _meet(one: Version, other: Version) -> bool:
    return (one.last is None or other.first <= one.last) and (other.last is None or one.first <= other.last)
