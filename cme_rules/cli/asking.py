"""Ask in the terminal for what no option says; where nobody sits at one, say which option to give."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from cme_rules.core.nearest import did_you_mean, nearest
from cme_rules.report.problems import clean

MOST = 15


def at_terminal() -> bool:
    """Tell whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(
    option: str, given: str | None, question: str, known: Iterable[str], *, new: bool = False, otherwise: str = ""
) -> str:
    """Return what an option says, or the answer to a question; only a known name will do, or with ``new`` any.

    ``otherwise`` says what to do where none of the known names is the right one.

    Raises:
        click.UsageError: the option is missing, or names what is not known, and nobody can be asked.

    """
    names = sorted(known)
    answer = given
    while True:
        if answer is None:
            if not at_terminal():
                raise click.UsageError(f"{option} is missing: {question[:1].lower()}{question[1:]}")
            shown = f" ({', '.join(names)})" if 0 < len(names) <= MOST else ""
            answer = str(click.prompt(f"{question}{shown}", type=str)).strip()
        if new or answer in names:
            return answer
        said = f"there is no “{clean(answer)}” for {option}"
        advice = did_you_mean(nearest(answer, names)) or f"there are: {', '.join(names[:MOST])}"
        advice += f"; {otherwise}" if otherwise else ""
        if not at_terminal():
            raise click.UsageError(f"{said}; {advice}")
        click.echo(f"{said}; {advice}")
        answer = None
