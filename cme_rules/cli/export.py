"""The verb ``export``: files for national systems, made from a case; a person has to load them."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.lazy import LazyGroup

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("export", cls=LazyGroup)
def command() -> None:
    """Make files for national systems. Nothing is sent anywhere."""


@command.command("lost-pupil")
@click.argument("case", metavar="CASE[#ID]")
@options.rules
@options.days
@click.option("--output", "to", type=FOLDER, required=True, help="The folder to write the file into.")
@click.option(
    "--identity", type=FILE, help="A CSV table of names and numbers, a row a case: they are not in case files."
)
@click.option("--mapping", type=FILE, help="What the file is made of.  [default: that of the program]")
@click.option(
    "--serial", type=click.IntRange(1, 999), default=1, show_default=True, help="The number in the file's name."
)
@click.option("--ctf-version", "version", type=click.Choice(["24.0", "25.0"]), default="25.0", show_default=True,
              help="The version of the transfer file.")  # fmt: skip
def lost_pupil(
    case: str,
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    as_at: int | None,
    known_on: int | None,
    to: Path,
    identity: Path | None,
    mapping: Path | None,
    serial: int,
    version: str,
) -> int:
    """Make the transfer file of a pupil whose case is closed and of whom nobody knows where the pupil went.

    It is refused, with the reasons, where that is not surely so or something that the file needs is not known.
    """
    from cme_rules.cli.asked import rules_asked, today
    from cme_rules.cli.exporting import make_lost_pupil

    linked, _ = rules_asked(folder, readings)
    day = today() if as_at is None else as_at
    click.echo(make_lost_pupil(case, linked.rules, day, known_on, to, identity, mapping, serial, version), nl=False)
    return 0
