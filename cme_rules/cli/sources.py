"""The verb ``sources``: the documents that the rules answer to, clause by clause, against their texts."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog
from cme_rules.cli.lazy import LazyGroup

TEXT = options.Existing(dir_okay=False)


READING = (0, 2, 3, 70)
"""The exit codes of a verb that only reads the rules."""


@click.group("sources", cls=LazyGroup, epilog=epilog("sources list", codes=READING))
def command() -> None:
    """Say where each clause of a source is checked, and what a newer text changes."""


@command.command("list", epilog=epilog("sources list", codes=READING))
@options.rules
def list_(folder: Folders, readings: tuple[tuple[str, str], ...]) -> int:
    """List the sources, with their clauses by disposition."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.report.sources_text import list_text

    linked, _ = rules_asked(folder, readings)
    click.echo(list_text(linked.source.documents.values(), linked.source.clauses), nl=False)
    return 0


@command.command("show", epilog=epilog("sources show our-protocol", codes=READING))
@click.argument("document")
@options.rules
def show(document: str, folder: Folders, readings: tuple[tuple[str, str], ...]) -> int:
    """Show the register of a source: each clause, and the rules that say it or why none does."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.targets import register_of
    from cme_rules.report.sources_text import show_text

    linked, _ = rules_asked(folder, readings)
    found, clauses = register_of(document, linked)
    click.echo(show_text(found, clauses), nl=False)
    return 0


@command.command(
    "check",
    epilog=epilog(
        "sources check our-protocol text.txt",
        codes=(0, 1, 2, 3, 70),
        done="the register covers the text wholly",
        one="the register does not cover the text wholly",
    ),
)
@click.argument("document")
@click.argument("text", type=TEXT)
@options.rules
def check_(document: str, text: Path, folder: Folders, readings: tuple[tuple[str, str], ...]) -> int:
    """Check a register against the TEXT of its source; exit with 1 where it does not cover it wholly."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.targets import register_of, source_text
    from cme_rules.report.sources_text import check_text
    from cme_rules.sources.compare import check

    linked, _ = rules_asked(folder, readings)
    _, clauses = register_of(document, linked)
    checked = check(clauses, source_text(text))
    click.echo(check_text(checked), nl=False)
    return 0 if checked.whole else 1


@command.command("diff", epilog=epilog("sources diff our-protocol old.txt new.txt", codes=READING))
@click.argument("document")
@click.argument("old", type=TEXT)
@click.argument("new", type=TEXT)
@click.option("--features", "place", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="The folder of features to look through.  [default: ./features if there is one]")  # fmt: skip
@options.rules
def diff(
    document: str, old: Path, new: Path, place: Path | None, folder: Folders, readings: tuple[tuple[str, str], ...]
) -> int:
    """Say which paragraphs a NEW text of a source changes, moves, drops or adds, and which rules to look at."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.targets import feature_texts, register_of, source_text
    from cme_rules.report.sources_text import compare_text
    from cme_rules.sources.compare import compare
    from cme_rules.sources.features import looked_at

    linked, _ = rules_asked(folder, readings)
    _, clauses = register_of(document, linked)
    changes = compare(source_text(old), source_text(new))
    texts = feature_texts(place or Path("features"))
    shown = {file: looked_at(text, linked.rules.rules) for file, text in texts.items()}
    resting = {rule: [name for names in of.values() for name in names] for rule, of in linked.rules.readings_of.items()}
    click.echo(compare_text(changes, clauses, resting, shown), nl=False)
    return 0


@command.command("features", epilog=epilog("sources features our-protocol"))
@click.argument("document")
@click.option(
    "--features",
    "place",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="features",
    show_default=True,
    help="The folder of features; the page belongs in it.",
)
@options.rules
def features(document: str, place: Path, folder: Folders, readings: tuple[tuple[str, str], ...]) -> int:
    """Write a page that leads from each clause of a source to its rules and to the features that show them."""
    from cme_rules.cli.asked import rules_asked
    from cme_rules.cli.targets import feature_texts, register_of
    from cme_rules.report.features_text import features_page

    linked, _ = rules_asked(folder, readings)
    found, clauses = register_of(document, linked)
    click.echo(features_page(found, clauses, feature_texts(place), linked.source.rules), nl=False)
    return 0


@command.command("fingerprints", epilog=epilog("sources fingerprints text.txt", codes=(0, 2, 70)))
@click.argument("text", type=TEXT)
def fingerprints(text: Path) -> int:
    """Give the fingerprint of each paragraph of a TEXT, with the line on which it begins."""
    from cme_rules.cli.targets import source_text
    from cme_rules.sources.text import paragraphs

    for one in paragraphs(source_text(text)):
        click.echo(f"{one.line:>6}  {one.fingerprint}")
    return 0
