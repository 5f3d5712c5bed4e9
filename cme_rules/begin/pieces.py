"""Pieces that the files to start from share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.read.files import shown, whole_file


def to_write(what: str) -> str:
    """Return a text that stands for one still to be written.

    >>> to_write("what happens")
    '"To be written: what happens."'
    """
    return f'"To be written: {what}."'


def modeline(path: Path, kind: str) -> str:
    """Return the line by which an editor finds the schema, where there is a folder of schemas to point to."""
    found = Path("schemas") / f"{kind}.schema.json"
    if not found.is_file():
        return ""
    return f"# yaml-language-server: $schema={shown(os.path.relpath(found, path.parent))}\n"


def titled(name: str) -> str:
    """Make a title of a name.

    >>> titled("visit-within-a-week")
    'Visit within a week'
    """
    return name.replace("-", " ").replace("_", " ").capitalize()


def as_word(name: str) -> str:
    """Make a word of the vocabulary of a name.

    >>> as_word("north-fenmarsh")
    'north_fenmarsh'
    """
    return name.replace("-", "_")


def write_new(texts: Mapping[Path, str]) -> None:
    """Write files that are not there yet.

    Raises:
        UsageProblem: one of them is there, or a link or folder of its name: nothing is written.

    """
    for path in texts:
        if os.path.lexists(path):
            help_ = "nothing was written; take another name, or another folder"
            raise UsageProblem([problem("CME-U007", "the file is there already", whole_file(shown(path)), help=help_)])
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


def take_back(texts: Mapping[Path, str]) -> None:
    """Take away files that were written and do not fit."""
    for path in texts:
        path.unlink(missing_ok=True)
