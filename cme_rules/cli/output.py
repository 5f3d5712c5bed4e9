"""Where output goes: a file that is complete or not there at all, or the terminal; and whether in colour."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Tell whether to write in colour: as asked, else on a terminal unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Open the output: standard output, or a temporary file that takes the name of ``path`` once all is written.

    The file can be read by its owner only: a report holds personal data.
    """
    if path is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent or None)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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
