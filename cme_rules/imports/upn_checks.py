"""Pupil numbers that look wrong, stand with two cases, or were replaced: said, and never a reason to refuse."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.imports.mapping import Column, Upn
from cme_rules.imports.national.upn import fault, is_temporary
from cme_rules.imports.places import Place
from cme_rules.imports.sheet import Row
from cme_rules.imports.values import Cells

_SAYS = {
    "form": ("CME-T046", "this is no unique pupil number: one is a letter and twelve digits"),
    "letter": ("CME-T044", "the check letter of the pupil number is wrong"),
}


@dataclass
class UpnChecks:
    """Remember the numbers of one import, and whose they are."""

    owners: dict[str, tuple[str, Place]] = field(default_factory=dict)
    formers: list[tuple[str, str, Place, Cells]] = field(default_factory=list)
    told: set[tuple[str, str]] = field(default_factory=set)

    def check(self, cells: Cells, row: Row, mapping: Upn, ident: str) -> None:
        """Look at the numbers of a row."""
        text = self._text(cells, row, mapping.column)
        if text and (text, ident) not in self.told:
            self.told.add((text, ident))
            self._form(cells, row, mapping.column, text)
            owner = self.owners.setdefault(text, (ident, row.place))
            if owner[0] != ident:
                what = f"another case has the same pupil number, first in {owner[1].words()} of {owner[1].file}"
                cells.findings.warn("CME-T047", what, cells.place(row, mapping.column))
        former = self._text(cells, row, mapping.former) if mapping.former is not None else ""
        if former and mapping.former is not None and former != text:
            self.formers.append((former, ident, cells.place(row, mapping.former), cells))

    def say_formers(self) -> None:
        """Point out former numbers, and whether another case still stands under one."""
        for former, ident, place, cells in self.formers:
            owner = self.owners.get(former)
            if owner is not None and owner[0] != ident:
                what = f"the former pupil number is that of another case, in {owner[1].words()} of {owner[1].file}"
                help_ = "the two cases may be one child: see to it before you judge either"
                cells.findings.warn("CME-T048", what, place, help=help_)
            else:
                what = "the pupil has had another number, under which other records may stand"
                cells.findings.warn("CME-T048", what, place)

    def _form(self, cells: Cells, row: Row, column: Column, text: str) -> None:
        wrong = fault(text)
        place = cells.place(row, column)
        if wrong:
            cells.findings.warn(_SAYS[wrong][0], _SAYS[wrong][1], place, value=text)
        if is_temporary(text):
            cells.findings.warn("CME-T045", "the pupil number is a temporary one, and will be replaced", place)

    def _text(self, cells: Cells, row: Row, column: Column) -> str:
        text = cells.text(row, column)
        return "".join(text.split()).upper() if isinstance(text, str) else ""
