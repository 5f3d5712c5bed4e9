"""What came of testing rules: examples, scenarios, what is untried, and changes that nothing noticed."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.coverage import Covered
from cme_rules.examples import ExampleResult
from cme_rules.mutants.survey import Survey


@dataclass(frozen=True)
class Scenario:
    """One scenario that was run, and where it stands; ``said`` is why it failed, or nothing."""

    name: str
    file: str
    line: int
    said: str = ""


@dataclass(frozen=True)
class Tested:
    """All that came of one run; ``scenarios`` and ``survey`` are ``None`` where they were not asked for."""

    examples: tuple[ExampleResult, ...]
    covered: tuple[Covered, ...]
    scenarios: tuple[Scenario, ...] | None = None
    survey: Survey | None = None

    @property
    def failing(self) -> tuple[ExampleResult, ...]:
        """Give the examples that do not come out as expected."""
        return tuple(one for one in self.examples if one.differences)

    @property
    def failing_scenarios(self) -> tuple[Scenario, ...]:
        """Give the scenarios that failed."""
        return tuple(one for one in self.scenarios or () if one.said)

    def code(self, floor: int = 0) -> int:
        """Return the exit code: 5 where nothing was run, 1 where something failed or too few changes were noticed."""
        if not self.examples and not self.scenarios:
            return 5
        short = self.survey is not None and (self.survey.stale or not self.survey.reaches(floor))
        return int(bool(self.failing or self.failing_scenarios or short))
