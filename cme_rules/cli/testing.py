"""The verb ``test``: whether rules say what their examples expect, and whether anything would notice a slip in them."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "test",
    epilog=epilog(
        "test a-rule",
        "test a-rule --mutate",
        codes=(0, 1, 2, 3, 5, 70),
        one="an example or a scenario fails, or fewer changes than --floor are noticed",
    ),
)
@click.argument("names", metavar="[RULE]...", nargs=-1)
@options.rules
@options.once("--features", type=options.Existing(file_okay=False),
              help="Run the features in this folder too; pytest and pytest-bdd must be installed.")  # fmt: skip
@click.option("--mutate", is_flag=True,
              help="Change each rule by one step at a time, and say which changes nothing notices.")  # fmt: skip
@options.once("--sample", type=click.IntRange(1), help="Try only so many of the changes.")
@options.once("--seed", type=click.IntRange(0), default="0", show_default=True, help="Which sample it is.")
@options.once("--drafts", type=click.IntRange(0), default="10", show_default=True,
              help="Draft the missing example for so many of the changes that nothing notices.")  # fmt: skip
@options.once("--floor", type=click.IntRange(0, 100), default="0", show_default=True,
              help="Exit with 1 where less than so many of a hundred changes are noticed.")  # fmt: skip
@options.jobs
@options.output("test")
def command(
    names: tuple[str, ...],
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    features: Path | None,
    mutate: bool,
    sample: int | None,
    seed: int,
    drafts: int,
    floor: int,
    jobs: int,
    form: str | None,
    outputs: tuple[Path, ...],
    colour: str,
    quiet: bool,
    verbose: bool,
    values: bool,
) -> int:
    """Run the worked examples in rules: all, or those of each RULE. Say which fail, and what nothing tries."""
    from cme_rules.cli.tested import Trial, tested
    from cme_rules.cli.write import Request, write_tested

    request = Request("test", form, outputs, colour, quiet, verbose)
    request.targets()
    trial = Trial(names, folder, readings, features, mutate, sample, seed, drafts, jobs, quiet)
    found, missing = tested(trial)
    write_tested(found, missing, request, [*folder.all, *([features] if features is not None else [])])
    return found.code(floor)
