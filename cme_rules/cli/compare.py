"""The verb ``compare``: what changed from one report to another."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.help import epilog

REPORT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "compare",
    epilog=epilog(
        "compare old.json new.json", codes=(0, 1, 2, 70), one="something is a breach that was none (see --fail-on)"
    ),
)
@click.argument("old", type=REPORT)
@click.argument("new", type=REPORT)
@options.output("compare")
@options.aggregated
@options.once("--fail-on", type=click.Choice(["breach", "change", "never"]), default="breach", show_default=True,
              help="Exit with 1 where something is a breach that was none, or where anything has changed.")  # fmt: skip
def command(
    old: Path,
    new: Path,
    form: str | None,
    outputs: tuple[Path, ...],
    colour: str,
    quiet: bool,
    verbose: bool,
    values: bool,
    only: bool,
    least: int | None,
    fail_on: str,
) -> int:
    """Say what changed from an OLD report to a NEW one: both written by check as JSON, or as lines of JSON."""
    from cme_rules.cli.write import Request, write_comparison
    from cme_rules.read.reports import open_report
    from cme_rules.report.since import between

    request = Request("compare", form, outputs, colour, quiet, verbose, only=only, least=least or 0)
    request.targets()
    with open_report(old) as earlier, open_report(new) as later:
        found = between(earlier, later)
    write_comparison(found, request, (old, new))
    return int(found.fails(fail_on))
