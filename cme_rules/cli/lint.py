"""The verb ``lint``: what a careful reviewer would question in rules that load well."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "lint",
    epilog=epilog(
        "lint",
        "lint a-rule",
        "lint --rules my-rules --fail-on advice",
        "lint --output lint.sarif --output lint.xml",
        codes=(0, 1, 2, 3, 70),
        done="nothing at or above --fail-on is found",
        one="something at or above --fail-on is found",
    ),
)
@click.argument("names", metavar="[RULE]...", nargs=-1)
@options.only_rules
@options.output("lint", brief=True)
@options.once("--fail-on", type=click.Choice(["problem", "advice", "never"]), default="problem", show_default=True,
              help="Exit with 1 from this kind of finding on.")  # fmt: skip
def command(
    names: tuple[str, ...],
    folder: Folders,
    form: str | None,
    outputs: tuple[Path, ...],
    colour: str,
    quiet: bool,
    fail_on: str,
) -> int:
    """Question rules that load well: conditions that cannot hold, exceptions that change nothing, weaker local rules.

    Every rule is looked at; with a RULE only what is found about it is told, and counts for the exit code.

    Each finding has a code; "cme-rules explain CODE" says what it means and how to mend it.
    """
    from cme_rules.cli.linting import linted
    from cme_rules.cli.write import Request

    return linted(names, folder, Request("lint", form, outputs, colour, quiet), fail_on)
