"""The verb ``import``: tables and transfer files become case files, by a mapping."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option(
    "--mapping",
    "mapping",
    required=True,
    metavar="MAPPING",
    help="A mapping file, or the name of one that comes with the program (cme-rules mapping lists them).",
)
@click.option(
    "--into",
    "into",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write to; it is made if it is not there.",
)
@click.option(
    "--extracted", type=options.Day(), help="The day on which the extract was made, where the mapping asks for it."
)
@click.option(
    "--since", type=options.Day(), help="The first day that the record covers, where the mapping asks for it."
)
@click.option("--pseudonyms", "key", type=FILE, help="A file with the key that makes pseudonyms of ids.")
@click.option("--replace", is_flag=True, help="Write files anew that are there already.")
@click.option(
    "--report",
    "report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write all that was left out or refused, row by row, to this JSON file.",
)
@options.folders
@click.option("--show-values", "values", is_flag=True, help="Quote cells in messages; they may hold personal data.")
def command(
    paths: tuple[Path, ...],
    mapping: str,
    into: Path,
    extracted: int | None,
    since: int | None,
    key: Path | None,
    replace: bool,
    report: Path | None,
    folder: Path | None,
    added: tuple[Path, ...],
    values: bool,
) -> int:
    r"""Make case files of tables (CSV, XLSX) and transfer files (XML), as a mapping says.

    \b
    Exit codes
       0  everything was taken, or left out as the mapping says
       2  usage: bad option or missing path, or files are there already
       3  the mapping is wrong; nothing was read
       4  some rows or files could not be read; the others were taken
       5  nothing was imported
      70  a fault in the program
    """  # fmt: skip
    from cme_rules.cli.folders import Folders
    from cme_rules.cli.importing import Order, run_import

    rules = Folders(folder, added)
    order = Order(paths, mapping, into, extracted, since, key, replace, report, rules, values)
    return run_import(order)
