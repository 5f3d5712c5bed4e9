"""The verb ``verify``: recompute a report from its inputs, and say the same, or what differs and why."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.help import epilog


@click.command(
    "verify",
    epilog=epilog(
        "verify report.json",
        "verify report.json --in audit-2025",
        "verify report.json --pseudonyms keyfile",
        codes=(0, 1, 2, 3, 4, 70),
        done="everything is the same",
        one="something differs",
    ),
)
@click.argument("report", metavar="REPORT.json", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--in",
    "place",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that the paths in the report start from.  [default: here]",
)
@click.option(
    "--pseudonyms",
    "key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="KEYFILE",
    help="The key that the pseudonyms of the report were made with.",
)
@click.option(
    "--show-values", "values", is_flag=True, help="Quote lines of case files in messages; they may hold personal data."
)
@options.colour
def command(report: Path, place: Path, key: Path | None, values: bool, colour: str) -> int:
    """Judge again what a report judged, from the same files with the same options, and compare.

    The REPORT is one that check wrote as JSON or as lines of JSON.
    """
    from contextlib import chdir

    from cme_rules.cli.again import again, own_words
    from cme_rules.cli.output import wanted_width, wants_colour
    from cme_rules.read.reports import open_report
    from cme_rules.report.verified_text import verified_text

    with open_report(report) as found:
        own = own_words(report)
        with chdir(place):
            verified, changes, causes = again(found, own, values, key.resolve() if key is not None else None)
        coloured, width = wants_colour(colour, sys.stdout), wanted_width(sys.stdout)
        text = verified_text(verified, changes, causes, found.cases, colour=coloured, width=width)
    click.echo(text, nl=False)
    return verified.code
