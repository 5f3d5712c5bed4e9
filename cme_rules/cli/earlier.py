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


def alike(report: EarlierReport | None, show: str, key: Path | None) -> None:
    """Refuse an earlier report that shows more, or names cases otherwise, than the one to be made.

    Raises:
        UsageProblem: it does.

    """
    if report is None:
        return
    from cme_rules.core.catalogue import problem
    from cme_rules.core.problem import UsageProblem
    from cme_rules.read.pseudonyms import mark, read_key

    asked = report.receipt["asked"] if report.receipt is not None else {}
    wanted = (show, mark(read_key(key)) if key is not None else "")
    if (asked.get("show", "special"), asked.get("key", "")) != wanted:
        message = "the earlier report was made with other pseudonyms, or shows more or less than this one"
        raise UsageProblem([problem("CME-P005", message, None)])
