"""What is wrong, where, and what to do: problems are collected, and one exception carries them out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cme_rules.core.span import Span

Severity = Literal["error", "warning", "advice"]
Label = tuple[Span, str]
SortKey = tuple[str, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """State one thing that is wrong.

    ``code`` is stable and stands in the catalogue; ``message`` is one sentence without a full stop;
    ``labels`` are further places with a note each ("first given here"); ``help`` says what to write
    instead; ``suggestions`` are the words that were probably meant, best first.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None
    labels: tuple[Label, ...] = ()
    help: str = ""
    suggestions: tuple[str, ...] = ()

    @property
    def sort_key(self) -> SortKey:
        """Return the key for a stable order: file, line, column, code, message; without a place first."""
        if self.span is None:
            return ("", 0, 0, self.code, self.message)
        return (self.span.file, self.span.line, self.span.column, self.code, self.message)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by file, line, column, code and message, whatever order they were found in."""
    return sorted(problems, key=lambda problem: problem.sort_key)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether any of the problems is an error; warnings and advice do not stop the program."""
    return any(problem.severity == "error" for problem in problems)


class CmeError(Exception):
    """Carry problems out of the library; every error that it raises on purpose is one of these."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(in_order(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return one line a problem: place, code and message."""
        return "\n".join(
            (f"{problem.span}: " if problem.span else "") + f"{problem.code}: {problem.message}"
            for problem in self.problems
        )


class RuleProblem(CmeError):  # noqa: N818  a problem of the user, not an error of the program
    """Say that rule files are wrong; nothing was judged."""


class CaseProblem(CmeError):  # noqa: N818  a problem of the user, not an error of the program
    """Say that case files could not be read."""


class CalendarProblem(CmeError):  # noqa: N818  a problem of the user, not an error of the program
    """Say that a calendar is wrong, or does not cover the dates that are needed."""


class UsageProblem(CmeError):  # noqa: N818  a problem of the user, not an error of the program
    """Say that the program was asked for something it cannot do."""


class PrivateProblem(UsageProblem):
    """Say that a file which was named cannot be used; what stands in it is about people and is never quoted."""


class InternalError(CmeError):
    """Say that the program itself is at fault."""
