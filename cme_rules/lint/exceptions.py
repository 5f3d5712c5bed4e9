"""Exceptions that can never matter, and exceptions of which two can matter at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cme_rules.core.span import Span
from cme_rules.dates.civil import human
from cme_rules.link.versions import head_of
from cme_rules.lint.conditions import Question
from cme_rules.lint.found import Found, Ground, place
from cme_rules.lint.meaning import scope_of
from cme_rules.model.condition import All
from cme_rules.model.rule import Rule, Version
from cme_rules.reasons import words


def idle_exceptions(ground: Ground) -> Iterator[Found]:
    """Find exceptions that end before what they defeat begins, or that change a limit to what it is."""
    rules = ground.rules.rules
    for rule in rules.values():
        if rule.kind != "exception":
            continue
        defeated = [rules[name] for name in rule.to]
        ends = [version.last for version in rule.versions]
        firsts = [version.first for one in defeated for version in one.versions]
        if firsts and all(end is not None and end < min(firsts) for end in ends):
            last = human(max(end for end in ends if end is not None))
            message = f"the exception “{rule.id}” ends on {last}, before anything that it defeats begins"
            labels = tuple((one.span, f"“{one.id}” begins later") for one in defeated)
            yield Found(rule.id, message, rule.span, labels)
            continue
        for version in rule.versions:
            if version.changes_due is not None and all(_same_limit(version, one) for one in defeated):
                message = f"the exception “{rule.id}” changes the limit to what it is: {words.due(version.changes_due)}"
                yield Found(rule.id, message, head_of(version.span))


def _same_limit(version: Version, duty: Rule) -> bool:
    return all(one.table is None and one.due == version.changes_due for one in duty.versions if not one.unheld)


def covered_exceptions(ground: Ground) -> Iterator[Found]:
    """Find exceptions that excuse only where another always excuses too."""
    rules = ground.rules.rules
    for rule in rules.values():
        for other in rules.values():
            if other.id != rule.id and _could_cover(other, rule, ground):
                mine, others = rule.versions, other.versions[0]
                question = Question(ground, scope_of(rule, rules))
                if all(_covers(question, others, version) for version in mine):
                    message = f"the exception “{rule.id}” never matters: wherever it holds, “{other.id}” holds too"
                    labels = ((other.span, f"“{other.id}” excuses from the same"),)
                    yield Found(rule.id, message, rule.span, labels)
                    break


def _covers(question: Question, other: Version, version: Version) -> bool:
    assert other.when is not None
    assert version.when is not None
    return not question.open(All((other.when, version.when))) and question.follows(other.when, version.when)


def _could_cover(other: Rule, rule: Rule, ground: Ground) -> bool:
    """Tell whether the other excuses from all that the rule does, whenever it does, and nothing stops the other."""
    if not (rule.kind == other.kind == "exception") or other.layer not in (rule.layer, "statutory"):
        return False
    if len(other.versions) != 1 or other.id in ground.rules.exceptions_of or not set(rule.to) <= set(other.to):
        return False
    if any(version.unheld or version.changes_due is not None for version in (*rule.versions, *other.versions)):
        return False
    one = other.versions[0]
    return all(one.first <= v.first and _until(one) >= _until(v) for v in rule.versions) and not (
        other.id > rule.id and _could_be_one(other, rule)
    )


def _could_be_one(other: Rule, rule: Rule) -> bool:
    """Tell two that say the same: only the later by name is then called idle."""
    mine, others = rule.versions[0], other.versions[0]
    return len(rule.versions) == 1 and mine.when == others.when and set(rule.to) == set(other.to)


def conflicts(ground: Ground) -> Iterator[Found]:
    """Find two exceptions that change the limit of one duty to different limits, and nothing keeps them apart."""
    rules = ground.rules.rules
    for name, exceptions in ground.rules.exceptions_of.items():
        changing = [
            (rules[one], version)
            for one in exceptions
            for version in rules[one].versions
            if version.changes_due is not None and version.when is not None and version.commenced
        ]
        question = Question(ground, scope_of(rules[name], rules))
        for (rule, version), (other, its) in combinations(changing, 2):
            if rule.id == other.id or version.changes_due == its.changes_due or not _meet(version, its):
                continue
            assert version.when is not None
            assert its.when is not None
            case = question.example(version.when, its.when)
            if case:
                both = f"“{rule.id}” and “{other.id}” change when “{name}” is due"
                message = f"{both}, and nothing keeps both from holding: {case}"
                labels = ((_limit(version), f"“{rule.id}” says so here"),)
                yield Found(other.id, message, _limit(its), labels)


def _limit(version: Version) -> Span:
    assert version.changes_due is not None
    return place(version.changes_due.span)


def _until(version: Version) -> float:
    return float("inf") if version.last is None else version.last


def _meet(one: Version, other: Version) -> bool:
    return one.first <= _until(other) and other.first <= _until(one)
