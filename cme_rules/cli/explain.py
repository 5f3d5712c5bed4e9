"""The verb ``explain``: one rule, one message, or one verdict down to the day count."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cme_rules.cli import options


@click.command("explain")
@click.argument("target", metavar="RULE|CODE|CASE#KEY")
@options.rules
@options.days
@click.option(
    "--cases",
    "cases",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="Case files, or folders of them, to look in; may be repeated.",
)
@click.option("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def command(
    target: str,
    folder: Path | None,
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
    from cme_rules.cli.output import wants_colour
    from cme_rules.cli.targets import case_files, code_text, find_verdicts, is_code, known_rule
    from cme_rules.report.names import Names
    from cme_rules.report.rule_text import rule_text
    from cme_rules.report.to_text import verdict_text

    coloured = wants_colour(colour, sys.stdout)
    if is_code(target):
        click.echo(code_text(target, colour=coloured), nl=False)
        return 0
    case, sign, key = target.partition("#")
    linked, called = rules_asked(folder, readings)
    if not sign:
        click.echo(rule_text(known_rule(target, linked), Names(linked.rules), linked.source, colour=coloured), nl=False)
        return 0
    run = Run(case_files(case, cases), linked, called, today() if as_at is None else as_at, known_on, opinion=False)
    for number, (_, shown) in enumerate(find_verdicts(run, case, key)):
        click.echo(("\n" if number else "") + verdict_text(shown, run.names, run.as_at, colour=coloured), nl=False)
    return 4 if run.summary.unread else 0
