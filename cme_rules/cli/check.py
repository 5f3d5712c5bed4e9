"""The verb ``check``: judge case files and report."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options


@click.command("check")
@options.cases
@options.rules
@options.days
@options.second_opinion
@options.report
@options.failing
def command(
    paths: tuple[Path, ...],
    folder: Path | None,
    readings: tuple[tuple[str, str], ...],
    as_at: int | None,
    known_on: int | None,
    alone: bool,
    form: str,
    output: Path | None,
    colour: str,
    quiet: bool,
    verbose: bool,
    values: bool,
    fail_on: str,
    exit_zero: bool,
    allow_empty: bool,
) -> int:
    """Judge case files, and the case files in folders, and say of every rule how the case stands."""
    from cme_rules.cli.asked import Run, folder_of_rules, rules_asked, today
    from cme_rules.cli.output import opened, wants_colour
    from cme_rules.cli.write import write_report

    linked, called = rules_asked(folder, readings)
    run = Run(paths, linked, called, today() if as_at is None else as_at, known_on, not alone, quiet, values)
    with opened(output, (*paths, folder_of_rules(folder)[0])) as stream:
        write_report(run, stream, form, colour=wants_colour(colour, stream), quiet=quiet, verbose=verbose)
    return run.code(fail_on, exit_zero=exit_zero, allow_empty=allow_empty)
