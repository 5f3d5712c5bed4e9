"""The verb ``explain``: one rule, one message, or one verdict down to the day count."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "explain",
    epilog=epilog(
        "explain CME-R003",
        "explain a-definition",
        "explain cases/one.yaml#a-definition --as-at 2025-03-31",
        codes=(0, 2, 3, 4, 70),
        done="explained",
    ),
)
@click.argument("target", metavar="RULE|CODE|CASE#KEY")
@options.rules
@options.days
@click.option(
    "--cases",
    "cases",
    multiple=True,
    type=options.Existing(),
    help="Case files, or folders of them, to look in, also for what the case is linked to; may be repeated.",
)
@options.colour
def command(
    target: str,
    folder: Folders,
    readings: tuple[tuple[str, str], ...],
    as_at: int | None,
    known_on: int | None,
    cases: tuple[Path, ...],
    colour: str,
) -> int:
    """Explain a rule (by its id), a message (by its code, CME-…) or a verdict.

    A verdict is named by its case and its key, as the report gives them: FILE#RULE:KEY, or the id of a case that is in
    one of the --cases. FILE#RULE shows all verdicts of a rule.
    """  # fmt: skip
    from cme_rules.cli.asked import Run, rules_asked, today
    from cme_rules.cli.output import wanted_width, wants_colour
    from cme_rules.cli.targets import case_files, code_text, is_code, known_rule, verdicts_or_keys
    from cme_rules.report.names import Names
    from cme_rules.report.rule_text import rule_text
    from cme_rules.report.to_text import verdict_text

    coloured, width = wants_colour(colour, sys.stdout), wanted_width(sys.stdout)
    if is_code(target):
        click.echo(code_text(target, colour=coloured, width=width), nl=False)
        return 0
    case, sign, key = target.partition("#")
    linked, called = rules_asked(folder, readings)
    if not sign:
        text = rule_text(known_rule(target, linked), Names(linked.rules), linked.source, colour=coloured, width=width)
        click.echo(text, nl=False)
        return 0
    run = Run(case_files(case, cases), linked, called, today() if as_at is None else as_at, known_on, opinion=False)
    for number, (_, shown) in enumerate(verdicts_or_keys(run, case, key)):
        text = verdict_text(shown, run.names, run.as_at, colour=coloured, width=width)
        click.echo(("\n" if number else "") + text, nl=False)
    return 4 if run.summary.unread_count else 0
