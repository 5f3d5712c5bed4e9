"""The verb ``rules``: list the rules, or show one in plain words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.help import epilog
from cme_rules.cli.lazy import LazyGroup

READING = (0, 2, 3, 70)
"""The exit codes of a verb that only reads the rules."""


@click.group("rules", cls=LazyGroup, epilog=epilog("rules list", codes=READING))
def command() -> None:
    """List rules, or show one in plain words."""


@command.command("list", epilog=epilog("rules list", codes=READING))
@options.rules
def list_(folder: Path | None, readings: tuple[tuple[str, str], ...]) -> int:
    """List all rules, each with its kind, its force and its title."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.output import wanted_width
    from cme_rules.report.names import Names
    from cme_rules.report.rule_text import list_text

    linked, called = rules_asked(folder, readings)
    click.echo(list_text(Names(linked.rules), called, width=wanted_width(sys.stdout)), nl=False)
    return 0


@command.command("show", epilog=epilog("rules show attendance-order-in-force", codes=READING))
@click.argument("names", metavar="RULE...", nargs=-1, required=True)
@options.rules
@options.colour
def show(names: tuple[str, ...], folder: Path | None, readings: tuple[tuple[str, str], ...], colour: str) -> int:
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
@click.option("--floor", type=int, default=0, help="Exit with 1 where fewer things than this are exercised in all.")
def coverage(
    names: tuple[str, ...], folder: Path | None, readings: tuple[tuple[str, str], ...], every: bool, floor: int
) -> int:
    """Say which statuses, exceptions, versions and boundary days no worked example tries."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.targets import known_rule
    from cme_rules.coverage import coverage as covered
    from cme_rules.coverage import total
    from cme_rules.report.coverage_text import coverage_text

    linked, _ = rules_asked(folder, readings)
    found = list(covered(linked, [known_rule(name, linked).id for name in names]))
    click.echo(coverage_text(found, every=every), nl=False)
    return 1 if total(found)[0] < floor else 0
