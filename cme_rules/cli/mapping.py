"""The verb ``mapping``: the mappings that come with the program, to print and to start from."""

from __future__ import annotations

import click


@click.command("mapping")
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """Print a mapping that comes with the program, to edit; without a NAME, list them."""
    from cme_rules.cli.importing import mapping_path
    from cme_rules.imports.shipped import shipped

    if name is None:
        for known in shipped():
            click.echo(known)
        return 0
    click.echo(mapping_path(name)[0].read_text(encoding="utf-8"), nl=False)
    return 0
