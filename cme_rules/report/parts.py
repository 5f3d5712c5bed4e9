"""Keep the pieces of a page on disk, by its parts, until all of them are known: memory stays flat."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Any


class Parts:
    """Pieces of text, each with a key; they come back in the order of their keys, one at a time.

    Pieces of different parts of a report are kept apart. The temporary file can be read by its owner only and is gone
    when the spool is closed.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed by __exit__
        self._places: dict[str, list[tuple[tuple[Any, ...], int, int]]] = {}
        self._end = 0

    def __enter__(self) -> Parts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, key: tuple[Any, ...], text: str, part: str) -> None:
        """Put a piece away."""
        data = text.encode("utf-8")
        self._places.setdefault(part, []).append((key, self._end, len(data)))
        self._file.write(data)
        self._end += len(data)

    def of(self, part: str) -> Iterator[str]:
        """Give the pieces of one part."""
        for _, start, length in sorted(self._places.get(part, ())):
            self._file.seek(start)
            yield self._file.read(length).decode("utf-8")
