"""The verb ``verify``: recompute a report from its inputs, and say the same, or what differs and why."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options


@click.command("verify")
@click.argument("report", metavar="REPORT.json", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--in",
    "place",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that the paths in the report start from.  [default: here]",
)
@click.option("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@options.values
def command(report: Path, place: Path, colour: str, values: bool) -> int:
    """Judge again what a report judged, from the same files with the same options, and compare.

    \b
    Exits with 0 where everything is the same, with 1 where something differs, and with 4 where a file is gone.
    Example: cme-rules verify report.json --in /audits/2025
    """
    import sys
    from contextlib import chdir

    from cme_rules.cli.again import again
    from cme_rules.cli.output import wants_colour
    from cme_rules.read.reports import load_report
    from cme_rules.report.verified_text import verified_text

    found = load_report(report)
    with chdir(place):
        verified = again(found, values=values)
    click.echo(verified_text(verified, colour=wants_colour(colour, sys.stdout)), nl=False)
    return verified.code
