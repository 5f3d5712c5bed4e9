"""Asking the engine in rounds: many small facts at once, equal ones only once, conclusions written back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cme_rules.chain.host import Session
from cme_rules.chain.ruleset import Kind, Program

CONTRADICTION = "contradiction"

Sheet = dict[str, str]
"""The texts known so far of one formula or one part, by name."""


class Asker:
    """One session with an engine that runs a program."""

    def __init__(self, program: Program, session: Session):
        self._program = program
        self._session = session

    def ask(self, requests: Iterable[tuple[Kind, Sheet]]) -> None:
        """Ask for the conclusions of each kind of fact from the texts on a sheet, and write them there.

        Where rules conclude two things of one name, ``contradiction`` is written on the sheet: a fault of the
        rules of this package, never of the case. Names that are not on the sheet are unknown.
        """
        facts: dict[str, dict[tuple[str, ...], list[Sheet]]] = {}
        kinds: dict[str, Kind] = {}
        for kind, sheet in requests:
            kinds[kind.name] = kind
            values = tuple([sheet.get(name, "U") for name in kind.inputs])
            facts.setdefault(kind.name, {}).setdefault(values, []).append(sheet)
        batches: dict[str, list[tuple[Kind, list[Sheet], dict[str, str]]]] = {}
        for name, by_values in facts.items():
            kind = kinds[name]
            batch = batches.setdefault(self._program.place[name], [])
            for values, sheets in by_values.items():
                batch.append((kind, sheets, {name: "1", **dict(zip(kind.inputs, values, strict=True))}))
        for ruleset, batch in batches.items():
            answers = self._session.ask(ruleset, [fact for _, _, fact in batch])
            for (kind, sheets, _), rules in zip(batch, answers, strict=True):
                concluded = _concluded(kind, rules, self._program.says)
                for sheet in sheets:
                    sheet.update(concluded)


def _concluded(kind: Kind, rules: list[str], says: Mapping[str, tuple[tuple[str, str], ...]]) -> dict[str, str]:
    """Gather what the rules that fired conclude; what none of them speaks of keeps its silence."""
    found: dict[str, str] = {}
    for rule in rules:
        for name, text in says[rule]:
            if found.setdefault(name, text) != text:
                found[CONTRADICTION] = name
    return {**dict.fromkeys(kind.outputs, kind.silence), **found}
