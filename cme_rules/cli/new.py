"""The verb ``new``: files to start from."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.help import epilog
from cme_rules.cli.lazy import LazyGroup

CODES = (0, 2, 3, 70)
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group("new", cls=LazyGroup, epilog=epilog("new authority our-council --into my-rules", codes=CODES))
def command() -> None:
    """Start a rule, a case or an authority: commented, valid as it is, and never over a file that is there.

    What no option says is asked for, where somebody sits at a terminal.
    """


@command.command("authority", epilog=epilog("new authority our-council --where home_authority", codes=CODES))
@click.argument("name")
@click.option("--into", type=FOLDER, default="my-rules", show_default=True, help="The folder that adds to the rules.")
@click.option("--title", default="", help="Its full name.")
@click.option("--where", metavar="FACT", help="The fact, with a list of values, that says where its rules apply.")
@options.folders
def authority(
    name: str, into: Path, title: str, where: str | None, folder: Path | None, added: tuple[Path, ...]
) -> int:
    """Start an authority: its words, its protocol as a source, and to whom its rules apply."""
    from cme_rules.cli.beginning import new_authority
    from cme_rules.cli.folders import Folders

    click.echo(new_authority(name, into, Folders(folder, added), where, title), nl=False)
    return 0


@command.command(
    "rule",
    epilog=epilog(
        "new rule visit-in-time --authority our-council --trigger referral_received --act home_visit "
        '--bearer council --within "5 working days"',
        codes=CODES,
    ),
)
@click.argument("name")
@click.option("--into", type=FOLDER, default="my-rules", show_default=True, help="The folder that adds to the rules.")
@click.option("--kind", help="duty, prohibition, definition, power or exception.  [default: duty]")
@click.option("--authority", help="The local set it belongs to.  [default: none, it is a rule of statute]")
@click.option("--about", metavar="SUBJECT", help="Whose file it judges.")
@click.option("--document", help="The document it comes from.  [default: the only one that there is]")
@click.option("--bearer", metavar="PARTY", help="Who owes it.")
@click.option("--trigger", metavar="EVENT", help="The event that starts a duty.")
@click.option("--act", metavar="EVENT", help="The event that discharges a duty, or that is forbidden.")
@click.option("--within", metavar="PERIOD", help="Its limit, such as “5 working days”.  [default: no time is given]")
@click.option("--fact", help="The yes/no fact that is its condition.")
@click.option("--to", metavar="RULE", help="The rule to which it is an exception.")
@options.folders
def rule(name: str, into: Path, folder: Path | None, added: tuple[Path, ...], **given: str | None) -> int:
    """Start a rule with worked examples; an event, a fact or a party that is not known yet becomes a new word."""
    from cme_rules.cli.beginning import RuleOptions, new_rule
    from cme_rules.cli.folders import Folders

    click.echo(new_rule(name, into, Folders(folder, added), RuleOptions(**given)), nl=False)
    return 0


@command.command("case", epilog=epilog("new case child-a --about child --into my-cases", codes=CODES))
@click.argument("name")
@click.option("--into", type=FOLDER, default="my-cases", show_default=True, help="The folder to write to.")
@click.option("--about", metavar="SUBJECT", help="What kind of subject it is about.")
@options.folders
def case(name: str, into: Path, about: str | None, folder: Path | None, added: tuple[Path, ...]) -> int:
    """Start a case file, which lists the facts and events that it may hold."""
    from cme_rules.cli.beginning import new_case
    from cme_rules.cli.folders import Folders

    click.echo(new_case(name, into, Folders(folder, added), about), nl=False)
    return 0


@command.command(
    "version",
    epilog=epilog(
        "new version a-rule another-rule --from 2026-09-01 --instead guidance-2024=guidance-2026",
        codes=CODES,
    ),
)
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
@click.option("--from", "first", type=options.Day(), required=True, help="The day on which it begins.")
@click.option("--instead", multiple=True, type=options.Pair(),
              help="What cites the document OLD cites NEW from then on; may be repeated.")  # fmt: skip
@click.option("--running", type=click.Choice(["stay", "move"]),
              help="Whether what is still open on that day stays with the old version or moves to the new one.",
)  # fmt: skip
@options.folders
def version(
    names: tuple[str, ...],
    first: int,
    instead: tuple[tuple[str, str], ...],
    running: str | None,
    folder: Path | None,
    added: tuple[Path, ...],
) -> int:
    """Start a new version of rules, as when a new edition comes: the last one ends on the day before.

    The new one says what the last one says until you change it.
    """
    from cme_rules.cli.folders import Folders
    from cme_rules.cli.versioning import new_versions

    click.echo(new_versions(names, first, instead, running, Folders(folder, added)), nl=False)
    return 0
