"""The verb ``impact``: what other rules, another reading or another day would change."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "impact",
    epilog=epilog(
        "impact cases --to new-rules --as-at 2025-03-31",
        "impact cases --to-reading which-days=school_days",
        "impact cases --to-revision HEAD --fail-on change",
        codes=(0, 1, 2, 3, 4, 5, 70),
        one="something is a breach that was none (see --fail-on)",
    ),
)
@options.cases
@options.rules
@options.once("--to", "to", type=options.Existing(file_okay=False), help="The folder of the other rules.")
@options.once("--to-revision", "revision", metavar="GITREV", help="The same folder as it is in this revision.")
@click.option("--to-reading", "switched", multiple=True, type=options.Switch(), callback=options.each_once,
              help="The same rules with another alternative of a reading; may be repeated.")  # fmt: skip
@options.once("--to-as-at", "later", type=options.Day(), help="The same rules on another day.")
@options.days
@options.output("compare")
@options.once("--fail-on", type=click.Choice(["breach", "change", "never"]), default="breach", show_default=True,
              help="Exit with 1 where something is a breach that was none, or where anything changes.")  # fmt: skip
def command(
    paths: tuple[Path, ...],
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    to: Path | None,
    revision: str | None,
    switched: tuple[tuple[str, str], ...],
    later: int | None,
    as_at: int | None,
    known_on: int | None,
    form: str | None,
    outputs: tuple[Path, ...],
    colour: str,
    quiet: bool,
    verbose: bool,
    values: bool,
    fail_on: str,
) -> int:
    """Judge the same cases by two sets of rules, and say which verdicts and actions change, why, and in which cases."""
    from cme_rules.cli.asked import today
    from cme_rules.cli.impacting import Question, impact
    from cme_rules.cli.write import Request

    day = today() if as_at is None else as_at
    question = Question(paths, folder, readings, to, revision, switched, later, day, known_on)
    request = Request("compare", form, outputs, colour, quiet, verbose)
    return impact(question, request, values, fail_on)
