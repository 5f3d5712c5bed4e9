"""Citations that no clause of a register answers, and clauses that no worked example shows."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.lint.found import Found, Ground, place


def citations(ground: Ground) -> Iterator[Found]:
    """Find rules that cite a document which has a register, where no clause of it names the rule.

    What is cited on a text that nobody read can have no clause, and is found as such.
    """
    encoded = {(clause.document, rule) for clause in ground.source.clauses for rule in clause.rules}
    for rule in ground.rules.rules.values():
        seen: set[str] = set()
        for version in rule.versions:
            for one in version.citations:
                if one.grade == "unverified" or one.document not in ground.clauses_of:
                    continue
                if (one.document, rule.id) not in encoded and one.document not in seen:
                    seen.add(one.document)
                    message = f"“{rule.id}” cites “{one.document}”, and no clause of its register names the rule"
                    yield Found(rule.id, message, place(one.span))


def untested(ground: Ground) -> Iterator[Found]:
    """Find clauses of which no rule has a worked example."""
    rules = ground.rules.rules
    for clause in ground.source.clauses:
        mine = [rules[name] for name in clause.rules if name in rules]
        if mine and not any(rule.examples for rule in mine):
            names = " and ".join(f"“{rule.id}”" for rule in mine)
            message = f"the clause “{clause.place}” rests on {names}, without a worked example"
            yield Found("", message, place(clause.span))
