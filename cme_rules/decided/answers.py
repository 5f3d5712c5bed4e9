"""Put the answers of a case file to the verdicts that its records leave open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import nearest
from cme_rules.core.problem import Problem
from cme_rules.model.decided import Answer
from cme_rules.model.verdict import Verdict


def answered(
    verdicts: Sequence[Verdict], answers: Sequence[Answer], as_at: int, known_on: int | None = None
) -> tuple[tuple[Verdict, ...], list[Problem]]:
    """Return the verdicts with the answers of people put to them, and a warning for each answer without effect.

    Only an undetermined verdict can be answered, and only with a status that is possible: what the records decide no
    person overrules here. Answers dated after ``as_at`` or ``known_on`` (ordinal days) do not count.
    """
    by = {(verdict.rule, verdict.key): verdict for verdict in verdicts}
    rules = {verdict.rule for verdict in verdicts}
    changed: dict[tuple[str, str], Verdict] = {}
    problems = []
    for answer in answers:
        verdict = by.get((answer.rule, answer.key))
        if verdict is None:
            near = nearest(answer.rule, rules) if answer.rule not in rules else ()
            problems.append(_warning("CME-A010", "the answer belongs to no verdict of this case", answer, near))
        elif answer.on > as_at or (known_on is not None and answer.on > known_on):
            problems.append(_warning("CME-A013", "the answer was given only after the day of this run", answer))
        elif verdict.status != "undetermined":
            problems.append(_warning("CME-A011", "the records decide what is answered here", answer))
        elif answer.status not in verdict.possible:
            problems.append(_warning("CME-A012", "the answer is none of the statuses that are possible", answer))
        else:
            changed[answer.rule, answer.key] = replace(verdict, status=answer.status, missing=(), answer=answer)
    return tuple(changed.get((verdict.rule, verdict.key), verdict) for verdict in verdicts), problems


def _warning(code: str, message: str, answer: Answer, near: tuple[str, ...] = ()) -> Problem:
    return problem(code, message, answer.span, severity="warning", suggestions=near)
