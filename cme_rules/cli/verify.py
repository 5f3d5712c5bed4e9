"""The verb ``verify``: recompute a report from its inputs, and say the same, or what differs and why."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("verify")
@click.argument("report", metavar="REPORT.json", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--in",
    "place",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that the paths in the report start from.  [default: here]",
)
@click.option(
    "--show-values", "values", is_flag=True, help="Quote lines of case files in messages; they may hold personal data."
)
@click.option("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def command(report: Path, place: Path, values: bool, colour: str) -> int:
    """Judge again what a report judged, from the same files with the same options, and compare.

    The REPORT is one that check wrote as JSON or as lines of JSON. Exits with 0 where everything is the same, with 1
    where something differs, and with 4 where a file is gone. Example: cme-rules verify report.json --in audit-2025
    """  # fmt: skip
    from contextlib import chdir

    from cme_rules.cli.again import again, own_words
    from cme_rules.cli.output import wants_colour
    from cme_rules.read.reports import open_report
    from cme_rules.report.verified_text import verified_text

    with open_report(report) as found:
        own = own_words(report)
        with chdir(place):
            verified, changes, causes = again(found, own, values)
        click.echo(
            verified_text(verified, changes, causes, found.cases, colour=wants_colour(colour, sys.stdout)), nl=False
        )
    return verified.code
