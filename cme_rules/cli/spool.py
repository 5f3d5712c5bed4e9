"""Keep what was written for each case on disk until its place in the report is known: memory stays flat."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType


class Spool:
    """Pieces of text, each with a key; they come back in the order of their keys, one at a time.

    The temporary file can be read by its owner only and is gone when the spool is closed.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed by __exit__
        self._places: list[tuple[tuple[str, str], int, int]] = []

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, key: tuple[str, str], text: str) -> None:
        """Put a piece away."""
        data = text.encode("utf-8")
        self._places.append((key, self._file.tell(), len(data)))
        self._file.write(data)

    def __iter__(self) -> Iterator[str]:
        for _, start, length in sorted(self._places):
            self._file.seek(start)
            yield self._file.read(length).decode("utf-8")
