"""The table under a step: rows by the names in its first line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pytest_bdd.parser import Step

from cme_rules.bdd.place import Place
from cme_rules.core.nearest import nearest


def rows(
    step: Step, at: Place, place: Sequence[Place], known: Sequence[str] | None, needed: Sequence[str]
) -> Iterator[tuple[Place, dict[str, str]]]:
    """Give each row with its place and the cells that are not empty.

    ``place`` are the places of the lines of the table, ``known`` the names that columns may have (``None``: any),
    ``needed`` those that must be there and have something in each row.
    """
    if step.datatable is None or len(place) < 2:
        message = "the step needs a table with a line of names and at least one row"
        raise at.wrong("CME-U002", message, "", f"write below it: | {' | '.join(needed)} |")
    names, *cells = [[cell.value for cell in row.cells] for row in step.datatable.rows]
    for name in names:
        if names.count(name) > 1:
            raise place[0].wrong("CME-U001", f"two columns are named “{name}”", name, "take one of them out")
        if known is not None and name not in known:
            near = nearest(name, known)
            help_ = "" if near else f"the columns are: {', '.join(known)}"
            raise place[0].wrong("CME-U003", f"there is no column “{name}” in this table", name, help_, near)
    for name in needed:
        if name not in names:
            raise place[0].wrong("CME-U002", f"the table has no column “{name}”", "", f"add a column “{name}”")
    for where, row in zip(place[1:], cells, strict=True):
        found = {name: cell for name, cell in zip(names, row, strict=True) if cell}
        for name in needed:
            if name not in found:
                raise where.wrong("CME-U002", f"the row gives no “{name}”", "", f"fill in the column “{name}”")
        yield where, found
