"""An earlier report that a run is compared with, open for as long as the run lasts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cme_rules.read.reports import EarlierReport


@contextmanager
def earlier_report(path: Path | None) -> Iterator[tuple[EarlierReport | None, tuple[Path, ...]]]:
    """Open an earlier report where one is named; give it with the files that must not be written over."""
    if path is None:
        yield None, ()
        return
    from cme_rules.read.reports import open_report

    with open_report(path) as report:
        yield report, (path,)
