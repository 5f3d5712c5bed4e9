"""The verb ``sign-offs``: which rules are signed, which have changed since, and in what."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "sign-offs",
    epilog=epilog(
        "sign-offs",
        "sign-offs --fail-on stale",
        codes=(0, 1, 2, 3, 70),
        one="a rule is stale, or unsigned (see --fail-on)",
    ),
)
@click.argument("names", metavar="[RULE]...", nargs=-1)
@options.folders
@options.once("--sign-offs", "file", type=options.Existing(dir_okay=False), default="sign-offs.yaml", show_default=True,
              help="The file of sign-offs.")  # fmt: skip
@options.once("--fail-on", type=click.Choice(["stale", "unsigned", "never"]), default="never", show_default=True,
              help="Exit with 1 where a rule has changed since it was signed, or also where it never was.")  # fmt: skip
def command(names: tuple[str, ...], folder: Path | None, added: tuple[Path, ...], file: Path, fail_on: str) -> int:
    """Say of all rules, or of each RULE, whether it is signed as it is now, stale or unsigned, and what has changed."""
    from cme_rules.cli.output import wanted_width
    from cme_rules.cli.signing import states_of
    from cme_rules.report.signed_text import signed_text

    found = states_of(names, Folders(folder, added), file)
    click.echo(signed_text(found, width=wanted_width(sys.stdout)), nl=False)
    failing = {"stale": ("stale",), "unsigned": ("stale", "unsigned"), "never": ()}[fail_on]
    return int(any(one.state in failing for one in found))
