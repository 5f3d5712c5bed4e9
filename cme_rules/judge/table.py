"""Which row of a rule's table an instance falls in, by a fact or by an attribute of its trigger."""

from __future__ import annotations

from cme_rules.core.timeline import Why
from cme_rules.judge.instances import Potential
from cme_rules.judge.view import View
from cme_rules.judge.worlds import World
from cme_rules.model.rule import Version
from cme_rules.model.verdict import Missing


def choose_row(version: Version, view: View, potential: Potential, day: int, world: World) -> int | None:
    """Give the number of the row on the day of the trigger; ``None`` where the version has no table."""
    if version.table is None:
        return None
    given: dict[str, str] = {}
    for column in version.table.columns:
        kind, _, name = column.partition(":")
        values, why = _values(kind, name, view, potential, day)
        options = sorted(values if values is not None else _every(version, column))
        chosen = options[0] if len(options) == 1 else options[world.choose((potential.key, column), len(options), why)]
        given[column] = chosen
    fits = (all(given[name] in wanted for name, wanted in row.values) for row in version.table.rows)
    return list(fits).index(True)  # a table without gaps has such a row


def _values(kind: str, name: str, view: View, potential: Potential, day: int) -> tuple[frozenset[str] | None, Why]:
    if kind == "fact":
        return view.fact_values(name, "", day)
    event = potential.event
    found = event.attributes.get(name) if event is not None else None
    if event is None or not found:
        span = event.span if event is not None else view.record.case.span
        return None, frozenset({Missing("attribute", name, potential.ident, span=span)})
    return frozenset(found), frozenset()


def _every(version: Version, wanted: str) -> set[str]:
    assert version.table is not None
    found = (values for row in version.table.rows for column, values in row.values if column == wanted)
    return {value for values in found for value in values}
