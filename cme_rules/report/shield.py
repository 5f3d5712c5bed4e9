"""What stands between what was judged and what is shown: pseudonyms, and what a reader may not see."""

from __future__ import annotations

from collections.abc import Iterable

from cme_rules.core.problem import Problem
from cme_rules.link.ruleset import RuleSet
from cme_rules.pipeline import CaseResult
from cme_rules.receipt.receipt import Asked
from cme_rules.report.pseudonymised import Pseudonymised
from cme_rules.report.view import CaseView
from cme_rules.report.withheld import Withheld

EVERYTHING = "special"


class Shield:
    """One transformation of the views of cases; every form of a report is made of what it gives.

    ``show`` is ``plain``, ``personal`` or ``special`` (everything); without a ``key`` names stay as they are.
    """

    def __init__(
        self, rules: RuleSet, show: str = EVERYTHING, key: bytes | None = None, own: Iterable[str] = ()
    ) -> None:
        self.withheld = Withheld(show, rules) if show != EVERYTHING else None
        self.names = Pseudonymised(key, own) if key is not None else None

    def case(self, case: CaseView) -> CaseView:
        """Give the view of a case as it may be shown."""
        if self.withheld is not None:
            case = self.withheld.case(case)
        return self.names.case(case) if self.names is not None else case

    def unread(self, result: CaseResult) -> CaseResult:
        """Give what could not be read as it may be shown."""
        return self.names.unread(result) if self.names is not None else result

    def problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give problems as they may be shown."""
        return self.names.problems(problems) if self.names is not None else tuple(problems)

    def asked(self, asked: Asked) -> Asked:
        """Give what was asked as it may be shown."""
        return self.names.asked(asked) if self.names is not None else asked

    def inputs(self, inputs: dict[str, str]) -> dict[str, str]:
        """Give the files that were read as they may be shown."""
        return self.names.inputs(inputs) if self.names is not None else inputs
