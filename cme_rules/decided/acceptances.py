"""Put accepted exceptions to breaches and shortfalls: they stay what they are, and are counted apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import nearest
from cme_rules.core.problem import Problem
from cme_rules.model.decided import Acceptance
from cme_rules.model.verdict import Verdict


class Accepted:
    """The accepted exceptions of a run, as at an ordinal day; after the last case it knows which had no effect."""

    def __init__(self, entries: Iterable[Acceptance], as_at: int) -> None:
        self.entries = tuple(entries)
        self.as_at = as_at
        self.problems: list[Problem] = []
        self.cases: set[str] = set()

    def of(self, case: str, verdicts: Sequence[Verdict]) -> dict[tuple[str, str], Acceptance]:
        """Return, by rule and key, the accepted exceptions that work on the verdicts of one case."""
        self.cases.add(case)
        mine = [one for one in self.entries if one.case == case]
        if not mine:
            return {}
        by = {(verdict.rule, verdict.key): verdict for verdict in verdicts}
        rules = {verdict.rule for verdict in verdicts}
        found = {}
        for one in mine:
            verdict = by.get((one.rule, one.key))
            if verdict is None:
                near = nearest(one.rule, rules) if one.rule not in rules else ()
                self._warn("CME-A005", "no verdict of the case has this rule and key", one, near)
            elif not (verdict.breach or verdict.shortfall):
                self._warn("CME-A006", "what is accepted here is neither a breach nor a shortfall", one)
            elif one.expires < self.as_at:
                self._warn("CME-A003", "the accepted exception has expired: the breach counts again", one)
            elif one.approved > self.as_at:
                self._warn("CME-A004", "the exception was approved only after the day of this run", one)
            else:
                found[one.rule, one.key] = one
        return found

    def rest(self) -> list[Problem]:
        """Return all warnings, once every case has been judged: also of entries whose case was not among them."""
        others = [one for one in self.entries if one.case not in self.cases]
        return self.problems + [
            problem("CME-A007", "no case of this id was judged", one.span, severity="warning") for one in others
        ]

    def _warn(self, code: str, message: str, one: Acceptance, near: tuple[str, ...] = ()) -> None:
        self.problems.append(problem(code, message, one.span, severity="warning", suggestions=near))
