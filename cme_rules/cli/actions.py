"""The verb ``actions``: only what is left to be done."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command("actions", epilog=epilog("actions cases --as-at 2025-03-31"))
@options.cases
@options.rules
@options.days
@options.second_opinion
@options.jobs
@options.output("actions")
@options.by
@options.shielded
@options.failing
def command(
    paths: tuple[Path, ...],
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    as_at: int | None,
    known_on: int | None,
    alone: bool,
    jobs: int,
    form: str | None,
    outputs: tuple[Path, ...],
    colour: str,
    quiet: bool,
    verbose: bool,
    values: bool,
    by: str,
    key: Path | None,
    show: str,
    fail_on: str,
    exit_zero: bool,
    allow_empty: bool,
) -> int:
    """List what is left to be done over all cases: who, what, by when and why; breaches first, then by date."""
    from cme_rules.cli.asked import Run, as_asked, rules_asked, shield_asked, today
    from cme_rules.cli.write import Request, produce

    request = Request("actions", form, outputs, colour, quiet, verbose, by)
    request.targets()
    linked, called = rules_asked(folder, readings)
    day = today() if as_at is None else as_at
    asked = as_asked(paths, folder, readings, day, known_on, (), alone, show)
    run = Run(paths, linked, called, day, known_on, not alone, quiet, values, asked=asked, jobs=jobs,
              shield=shield_asked(linked, folder, show, key))  # fmt: skip
    produce(run, request, (*paths, *([key] if key is not None else ()), *folder.all))
    return run.code(fail_on, exit_zero=exit_zero, allow_empty=allow_empty)
