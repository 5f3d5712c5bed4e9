"""The verb ``book``: the rules as pages for people who review them."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command("book", epilog=epilog("book --output rule-book", "book --output rule-book --replace",
                                     codes=(0, 2, 3, 70)))  # fmt: skip
@options.rules
@click.option("--output", required=True, type=click.Path(path_type=Path),
              help="The folder to write; it is whole, or not there.")  # fmt: skip
@options.once("--features", type=options.Existing(file_okay=False),
              help="The folder of features that test the rules.  [default: ./features if there is one]")  # fmt: skip
@options.once("--sign-offs", "signed", type=options.Existing(dir_okay=False),
              help="Show who signed which rule, and what has changed since, by this file.")  # fmt: skip
@click.option("--replace", is_flag=True, help="Take the place of an older rule book in this folder.")
def command(
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    output: Path,
    features: Path | None,
    signed: Path | None,
    replace: bool,
) -> int:
    """Write the rules, their sources, readings, words and calendars as pages that are read in a browser, or printed."""
    from cme_rules.cli.booking import write_book

    return write_book(folder, readings, output, features, signed, replace=replace)
