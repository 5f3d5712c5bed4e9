"""Keep what was written for each case on disk until its place in the report is known: memory stays flat."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import IO

Key = tuple[object, ...]


class Spool:
    """Pieces of text, each with a key; they come back in the order of their keys, one at a time, as often as asked.

    The temporary file can be read by its owner only and is gone when the spool is closed.
    """

    def __init__(self, whole: Spool | None = None) -> None:
        self._whole = whole
        self._file: IO[bytes] = whole._file if whole is not None else tempfile.TemporaryFile()  # noqa: SIM115  see __exit__
        self._places: list[tuple[Key, int, int]] = []

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def part(self) -> Spool:
        """Give a spool whose pieces are among those of this one, in the same file."""
        return Spool(self)

    def add(self, key: Key, text: str | Iterable[str]) -> None:
        """Put a piece away; where it is long, part by part: so it comes back."""
        for part in (text,) if isinstance(text, str) else text:
            data = part.encode("utf-8", "surrogatepass")
            place = (key, self._file.seek(0, 2), len(data))
            self._file.write(data)
            self._keep(place)

    def _keep(self, place: tuple[Key, int, int]) -> None:
        self._places.append(place)
        if self._whole is not None:
            self._whole._keep(place)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        for _, start, length in sorted(self._places):
            self._file.seek(start)
            yield self._file.read(length).decode("utf-8", "surrogatepass")
