"""Where output goes: a file that is complete or not there at all, or the terminal; and whether in colour."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from cme_rules.report.page import NARROWEST, WIDEST, WIDTH


def wants_colour(choice: str, stream: IO[Any]) -> bool:
    """Tell whether to write in colour: as asked, else on a terminal unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def wanted_width(stream: IO[Any]) -> int:
    """Tell how wide to write: as wide as the terminal, within reason; in files and pipes always the same."""
    if not stream.isatty():
        return WIDTH
    return min(max(shutil.get_terminal_size((WIDTH, 24)).columns, NARROWEST), WIDEST)


@contextmanager
def opened(
    path: Path | None, inputs: Iterable[Path] = (), *, binary: bool = False, option: str = "--output"
) -> Iterator[IO[Any]]:
    """Open the output: standard output, or a temporary file that takes the name of ``path`` once all is written.

    The file can be read by its owner only: a report holds personal data. A report never takes the place of what is
    read (``inputs``, files or folders), nor of a link or device.

    Raises:
        click.UsageError: ``path`` is such a place, or its folder is not there.

    """
    if path is not None and str(path) != "-":
        _refuse(path, inputs, option)
    if path is None or str(path) == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent or None)
    try:
        with _stream(handle, binary) as stream:
            yield stream
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _stream(handle: int, binary: bool) -> IO[Any]:
    return os.fdopen(handle, "wb") if binary else os.fdopen(handle, "w", encoding="utf-8", newline="\n")


def _refuse(path: Path, inputs: Iterable[Path], option: str) -> None:
    if not path.parent.is_dir():
        raise click.UsageError(f"there is no folder {path.parent.as_posix()} to write to")
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise click.UsageError(f"{path.as_posix()} is no ordinary file; name another file for {option}")
    place = path.resolve()
    for given in inputs:
        read = given.resolve()
        if place == read or read in place.parents:
            raise click.UsageError(f"{path.as_posix()} is or lies among what is read; name another file for {option}")


class Progress:
    """A count of cases on standard error, only where that is a terminal."""

    def __init__(self, quiet: bool) -> None:
        self.on = sys.stderr.isatty() and not quiet
        self.count = 0

    def step(self) -> None:
        """Count one more case."""
        self.count += 1
        if self.on:
            sys.stderr.write(f"\r{self.count} judged …")
            sys.stderr.flush()

    def end(self) -> None:
        """Take the count away again."""
        if self.on and self.count:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
