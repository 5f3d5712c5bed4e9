"""Versions of a rule: at least one, none over another, each with a source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.dates.civil import human
from cme_rules.model.rule import Rule


def check_versions(rule: Rule) -> Iterator[Problem]:
    """Report a rule without versions, versions that overlap, and versions without a source."""
    if not rule.versions:
        yield problem("CME-R083", f"the rule “{rule.id}” has no version", rule.span)
    for version in rule.versions:
        if not version.citations and not version.unheld:
            message = f"the version of “{rule.id}” from {human(version.first)} names no source"
            yield problem("CME-R093", message, head_of(version.span))
    yield from check_overlaps(rule)


def check_overlaps(rule: Rule) -> Iterator[Problem]:
    """Report versions that overlap; only their dates matter, so it can be said of a rule with other faults too."""
    ordered = sorted(rule.versions, key=lambda version: version.first)
    for one, other in pairwise(ordered):
        if one.last is None or one.last >= other.first:
            message = f"two versions of “{rule.id}” are in force on {human(other.first)}"
            labels = ((head_of(one.span), "the other version stands here"),)
            yield problem("CME-R082", message, head_of(other.span), labels=labels)


def head_of(span: Span) -> Span:
    """Return the first character of a block, for a message about the whole of it."""
    return Span(span.file, span.line, span.column, span.line, span.column + 1)
