"""The verb ``rules``: list the rules, or show one in plain words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog
from cme_rules.cli.lazy import LazyGroup

READING = (0, 2, 3, 70)
"""The exit codes of a verb that only reads the rules."""


@click.group("rules", cls=LazyGroup, epilog=epilog("rules list", codes=READING))
def command() -> None:
    """List rules, or show one in plain words."""


@command.command("list", epilog=epilog("rules list", codes=READING))
@click.option(
    "--unverified",
    "grade",
    flag_value="unverified",
    help="Only those encoded on a text that was not held, and the spans whose text nobody holds.",
)
@click.option("--secondary", "grade", flag_value="secondary",
              help="The same for texts that were read only where another page quotes them.")  # fmt: skip
@options.rules
def list_(grade: str | None, folder: Folders, readings: tuple[tuple[str, str], ...]) -> int:
    """List all rules, each with its kind, its force and its title."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.output import wanted_width
    from cme_rules.report.grades_text import weak_text
    from cme_rules.report.names import Names
    from cme_rules.report.rule_text import list_text
    from cme_rules.sources.grades import unheld, weak

    linked, called = rules_asked(folder, readings)
    names, rules, width = Names(linked.rules), linked.source.rules.values(), wanted_width(sys.stdout)
    if grade is None:
        click.echo(list_text(names, called, width=width), nl=False)
    else:
        click.echo(weak_text([*weak(rules, grade)], [*unheld(rules)], grade, names, width=width), nl=False)
    return 0


@command.command("show", epilog=epilog("rules show a-definition", codes=READING))
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
@options.rules
@options.colour
def show(names: tuple[str, ...], folder: Folders, readings: tuple[tuple[str, str], ...], colour: str) -> int:
    """Show rules in plain words: the norm, its versions in time, its sources, readings and exceptions."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.output import wanted_width, wants_colour
    from cme_rules.cli.targets import known_rule
    from cme_rules.report.names import Names
    from cme_rules.report.rule_text import rule_text

    linked, _ = rules_asked(folder, readings)
    for number, name in enumerate(names):
        rule = known_rule(name, linked)
        coloured, width = wants_colour(colour, sys.stdout), wanted_width(sys.stdout)
        text = rule_text(rule, Names(linked.rules), linked.source, colour=coloured, width=width)
        click.echo(("\n" if number else "") + text, nl=False)
    return 0


@command.command(
    "coverage",
    epilog=epilog(
        "rules coverage --all", codes=(0, 1, 2, 3, 70), one="fewer things than --floor are exercised by the examples"
    ),
)
@click.argument("names", metavar="[RULE]...", nargs=-1)
@options.rules
@click.option("--all", "every", is_flag=True, help="List the rules too of which nothing is untried.")
@click.option(
    "--floor",
    type=click.IntRange(0, 100),
    default=0,
    help="Exit with 1 where less than so many of a hundred are exercised of any rule.",
)
@click.option("--features", "record", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Count what scenarios exercised too: the file that pytest --cme-record wrote.")  # fmt: skip
def coverage(
    names: tuple[str, ...],
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    every: bool,
    floor: int,
    record: Path | None,
) -> int:
    """Say which statuses, exceptions, readings, versions and days about limits nothing tries."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.targets import exercised_in, known_rule
    from cme_rules.coverage import below
    from cme_rules.coverage import coverage as covered
    from cme_rules.report.coverage_text import coverage_text

    linked, _ = rules_asked(folder, readings)
    more = exercised_in(record) if record is not None else None
    found = list(covered(linked, [known_rule(name, linked).id for name in names], more))
    click.echo(coverage_text(found, every=every, floor=floor, features=more is not None), nl=False)
    return 1 if below(found, floor) else 0
