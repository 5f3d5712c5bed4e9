"""The verb ``sign``: record that somebody has reviewed rules, and what they said then."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog

FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("sign", epilog=epilog('sign home-visit --by "A. Person" --role "Head of service"', codes=(0, 2, 3, 70)))
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
@options.folders
@options.once("--sign-offs", "file", type=FILE, default="sign-offs.yaml", show_default=True,
              help="The file to add to; it is begun where there is none.")  # fmt: skip
@options.once("--by", required=True, help="Who signs.")
@options.once("--role", required=True, help="In which role.")
@options.once("--on", type=options.Day(), help="The day of the signature.  [default: today]")
@options.once("--note", default="", help="What the signer wants to be known.")
@click.option("--again", is_flag=True, help="Sign rules too that were signed before.")
def command(
    names: tuple[str, ...],
    folder: Path | None,
    added: tuple[Path, ...],
    file: Path,
    by: str,
    role: str,
    on: int | None,
    note: str,
    again: bool,
) -> int:
    """Sign each RULE off as it is now, with its examples and all that it rests on; a later change makes that stale."""
    from cme_rules.cli.asked import today
    from cme_rules.cli.signing import Signature, sign_rules

    signature = Signature(by.strip(), role.strip(), today() if on is None else on, note.strip())
    click.echo(sign_rules(names, Folders(folder, added), file, signature, again=again), nl=False)
    return 0
