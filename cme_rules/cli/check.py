"""The verb ``check``: judge case files and report."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "check",
    epilog=epilog("check cases --as-at 2025-03-31", "check cases --format json --output report.json"),
)
@options.cases
@options.rules
@options.days
@options.accepted
@click.option("--suppose", "supposed", multiple=True, metavar="WHAT",
              help="Ask what would change, on one case, if WHAT were so: “fact NAME = VALUE from DAY”, "
              "“event NAME on DAY”, “without ID”, or a fragment of a case file; may be repeated.")  # fmt: skip
@options.second_opinion
@options.jobs
@options.output("check")
@options.since
@options.shielded
@options.aggregated
@options.failing
def command(
    paths: tuple[Path, ...],
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    as_at: int | None,
    known_on: int | None,
    accepted: tuple[Path, ...],
    supposed: tuple[str, ...],
    alone: bool,
    jobs: int,
    form: str | None,
    outputs: tuple[Path, ...],
    colour: str,
    quiet: bool,
    verbose: bool,
    values: bool,
    since: Path | None,
    key: Path | None,
    show: str,
    only: bool,
    least: int | None,
    fail_on: str,
    exit_zero: bool,
    allow_empty: bool,
) -> int:
    """Judge case files, and the case files in folders, and say of every rule how the case stands."""
    from cme_rules.cli.asked import Run, accepted_asked, as_asked, rules_asked, shield_asked, today
    from cme_rules.cli.earlier import alike, earlier_report
    from cme_rules.cli.write import Request, produce

    request = Request("check", form, outputs, colour, quiet, verbose, only=only, least=least or 0)
    request.targets()
    if supposed:
        from cme_rules.cli.supposing import what_if

        if since or key or accepted or only or least or show != "special" or jobs != 1:
            raise click.UsageError("--suppose goes with the rules, the days and the output, and with nothing else")
        day = today() if as_at is None else as_at
        return what_if(supposed, paths, folder, readings, day, known_on, request, opinion=not alone, values=values)
    with earlier_report(since) as (earlier, files):
        linked, called = rules_asked(folder, readings)
        day = today() if as_at is None else as_at
        asked = as_asked(paths, folder, readings, day, known_on, accepted, alone, show)
        exceptions = accepted_asked(accepted, day)
        shield = shield_asked(linked, folder, show, key)
        alike(earlier, show, key)
        run = Run(
            paths,
            linked,
            called,
            day,
            known_on,
            not alone,
            quiet,
            values,
            accepted=exceptions,
            asked=asked,
            jobs=jobs,
            shield=shield,
        )
        secret = [key] if key is not None else []
        produce(run, request, (*paths, *accepted, *files, *secret, *folder.all), earlier)
    return run.code(fail_on, exit_zero=exit_zero, allow_empty=allow_empty)
