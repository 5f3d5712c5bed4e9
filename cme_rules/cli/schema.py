"""The verb ``schema``: print or write the JSON Schemas of rule, case and report files."""

from __future__ import annotations

from pathlib import Path

import click

from cme_rules.cli.help import epilog

ENDING = ".schema.json"


@click.command("schema", epilog=epilog("schema rule", "schema --to schemas", codes=(0, 2, 70)))
@click.argument("name", required=False)
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), help="Write all of them into this folder."
)
def command(name: str | None, folder: Path | None) -> int:
    """Print the JSON Schema of one kind of file; without a NAME, list the kinds."""
    from cme_rules.core.nearest import did_you_mean, nearest

    found = _schemas()
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, path in found.items():
            (folder / f"{kind}{ENDING}").write_bytes(path.read_bytes())
        click.echo(f"{len(found)} schemas written to {folder.as_posix()}")
    elif name is None:
        for kind in found:
            click.echo(kind)
    elif name in found:
        click.echo(found[name].read_text(encoding="utf-8"), nl=False)
    else:
        advice = did_you_mean(nearest(name, found)) or f"there are: {', '.join(found)}"
        raise click.UsageError(f"there is no such schema; {advice}")
    return 0


def _schemas() -> dict[str, Path]:
    package = Path(__file__).parent.parent
    for place in (package / "schemas", package.parent / "schemas"):
        if place.is_dir():
            return {path.name.removesuffix(ENDING): path for path in sorted(place.glob(f"*{ENDING}"))}
    return {}
