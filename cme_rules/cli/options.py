"""The options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    DayType = click.ParamType[int]
    SwitchType = click.ParamType[tuple[str, str]]
else:  # click before 8.2 has no generic types
    DayType = SwitchType = click.ParamType


class Day(DayType):
    """A date written YYYY-MM-DD, as an ordinal."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the date."""
        from cme_rules.dates.civil import parse_iso

        day = parse_iso(str(value))
        if day is None:
            self.fail("it is not a date written YYYY-MM-DD, from 1900 to 2200", param, ctx)
        return day


class Switch(SwitchType):
    """A reading and the alternative to take of it, ``NAME=CHOICE``."""

    name = "NAME=CHOICE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Cut the name from the choice."""
        name, sign, choice = str(value).partition("=")
        if not (sign and name.strip() and choice.strip()):
            self.fail("write the name of a reading, an equals sign and the alternative to take", param, ctx)
        return name.strip(), choice.strip()


def _all(*options: Callable[[F], F]) -> Callable[[F], F]:
    def add(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return add


cases = click.argument(
    "paths", metavar="CASE...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
rules = _all(
    click.option("--rules", "folder", type=click.Path(exists=True, file_okay=False, path_type=Path),
                 help="The folder of rules.  [default: ./rules if there is one, else those of the program]"),
    click.option("--reading", "readings", multiple=True, type=Switch(),
                 help="Take another alternative of a reading, for this run; may be repeated."),
)  # fmt: skip
days = _all(
    click.option("--as-at", type=Day(), help="Judge as at the end of this day.  [default: today]"),
    click.option("--as-known-on", "known_on", type=Day(), help="Use only what had been recorded by this day."),
)
second_opinion = click.option("--no-second-opinion", "alone", is_flag=True,
                              help="Do not compare with the second evaluation.")  # fmt: skip
output = _all(
    click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True,
                 help="For people, as one document, or a case a line."),
    click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."),
    click.option("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                 help="Colour adds nothing that the words do not say."),
    click.option("--quiet", is_flag=True, help="Only the summary."),
    click.option("--verbose", is_flag=True, help="Explain every verdict in full."),
    click.option("--show-values", "values", is_flag=True,
                 help="Quote lines of case files in messages; they may hold personal data."),
)  # fmt: skip
failing = _all(
    click.option("--fail-on", type=click.Choice(["breach", "shortfall", "undetermined", "never"]), default="breach",
                 show_default=True, help="Exit with 1 from this kind of finding on."),
    click.option("--exit-zero", is_flag=True, help="Never exit with 1; other codes stay."),
    click.option("--allow-empty", is_flag=True, help="Do not mind if there is nothing to judge."),
)  # fmt: skip
