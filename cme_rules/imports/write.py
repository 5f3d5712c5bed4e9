"""Put files into a folder: each is whole or not there, and none takes the place of another unless that was asked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.core.span import Span
from cme_rules.read.files import shown, whole_folder

_MOST_NAMED = 5


def write_files(folder: Path, texts: Mapping[str, str], *, replace: bool) -> None:
    """Write all files, readable by their owner only.

    Raises:
        UsageProblem: the folder is none, or files are there already; then nothing is written.

    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = "the place to write to is not an ordinary folder"
        raise UsageProblem([problem("CME-U007", message, _place(folder), help="name a folder for --into")])
    there = [name for name in sorted(texts) if os.path.lexists(folder / name)]
    odd = [name for name in there if (folder / name).is_symlink() or not (folder / name).is_file()]
    if odd or (there and not replace):
        named = ", ".join(there[:_MOST_NAMED])
        rest = f" and {len(there) - _MOST_NAMED} more" if len(there) > _MOST_NAMED else ""
        message = f"{'a file is' if len(there) == 1 else f'{len(there)} files are'} there already: {named}{rest}"
        help_ = (
            "take away what is no ordinary file" if odd else "add --replace to write them anew, or name another folder"
        )
        raise UsageProblem([problem("CME-U007", message, _place(folder), help=help_)])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sorted(texts.items()):
        write_file(folder / name, text)


def write_file(path: Path, text: str) -> None:
    """Write one file: it is whole, or not there."""
    handle, name = tempfile.mkstemp(prefix=".import.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _place(path: Path) -> Span:
    return whole_folder(shown(path))
