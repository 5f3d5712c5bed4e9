"""Rules that rest on a text that nobody read, or on an edition that another has replaced."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.dates.civil import human
from cme_rules.lint.found import Found, Ground, place
from cme_rules.sources.grades import weak


def unverified(ground: Ground) -> Iterator[Found]:
    """Find versions of which every citation is of the grade unverified."""
    for one in weak(ground.rules.rules.values(), "unverified"):
        if one.alone:
            message = f"“{one.rule.id}” from {_day(one.version.first)} rests only on a text that nobody read"
            yield Found(one.rule.id, message, place(one.citations[0].span))


def superseded(ground: Ground) -> Iterator[Found]:
    """Find versions in force after an edition was replaced that cite it, and not the one that replaced it."""
    documents = ground.source.documents
    for rule in ground.rules.rules.values():
        for version in rule.versions:
            cited = {one.document for one in version.citations}
            for one in version.citations:
                old = documents.get(one.document)
                if old is None or old.replaced is None or not version.commenced:
                    continue
                by, day = old.replaced
                if by not in cited and (version.last is None or version.last >= day):
                    message = f"“{rule.id}” cites “{old.id}” for days after {human(day - 1)}, when “{by}” replaced it"
                    labels = ((old.span, f"“{old.id}” says here by what it is replaced"),)
                    yield Found(rule.id, message, place(one.span), labels)


def _day(first: int) -> str:
    from cme_rules.model.rule import NOT_COMMENCED

    return "its commencement" if first == NOT_COMMENCED else human(first)
