"""An import as it was ordered: mapping read, files taken, files written, everything said, and the exit code."""

from __future__ import annotations

import json
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import click

from cme_rules.cli.faults import show
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import opened, wants_colour
from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import did_you_mean, nearest
from cme_rules.core.problem import UsageProblem
from cme_rules.imports.read_mapping import load_mapping
from cme_rules.imports.run import Asked, import_files
from cme_rules.imports.shipped import shipped
from cme_rules.imports.write import write_files
from cme_rules.read.files import shown
from cme_rules.read.load_words import load_words
from cme_rules.read.pseudonyms import read_key
from cme_rules.report.import_text import import_data, import_text


@dataclass(frozen=True)
class Order:
    """Hold the options of one import."""

    paths: tuple[Path, ...]
    mapping: str
    folder: Path
    extracted: int | None
    since: int | None
    key: Path | None
    replace: bool
    report: Path | None
    rules: Folders
    values: bool


def run_import(order: Order) -> int:
    """Import, write, say what was done, and return the exit code."""
    words = load_words(order.rules.root, order.rules.added)
    path, called = mapping_path(order.mapping)
    mapping = load_mapping(path, words, called)
    key = read_key(order.key) if order.key is not None else None
    result = import_files(order.paths, mapping, words, Asked(order.extracted, order.since, key, order.values))
    with opened(order.report, order.paths, option="--report") if order.report is not None else nullcontext() as stream:
        if result.texts:
            write_files(order.folder, result.texts, replace=order.replace)
        if stream is not None:
            stream.write(json.dumps(import_data(result), ensure_ascii=False, indent=2) + "\n")
    show([*result.problems, *result.findings.problems()])
    shown = import_text(result, order.folder.as_posix(), colour=wants_colour("auto", sys.stdout))
    click.echo(shown, nl=False)
    return result.code


def mapping_path(name: str) -> tuple[Path, str]:
    """Return the mapping of a path, or of the name of one that comes with the program, and the path to show.

    Raises:
        UsageProblem: there is neither.

    """
    path = Path(name)
    known = shipped()
    if path.suffix or path.exists() or "/" in name:
        return path, shown(path)
    if name in known:
        return known[name], f"mappings/{name}.yaml"
    near = nearest(name, known)
    help_ = did_you_mean(near) or f"name a file, or one of {', '.join(known)}"
    raise UsageProblem([problem("CME-U003", "there is no mapping of that name", None, help=help_)])
