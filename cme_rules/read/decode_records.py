"""The ids of the records of one case, and which record corrects which."""

from __future__ import annotations

from cme_rules.core.span import Span
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.nodes import MapNode, TextNode


class Records:
    """Gather ids and corrections while a case is read; ``check`` then reports those that do not fit."""

    def __init__(self, decoder: Decoder) -> None:
        self.decoder = decoder
        self._ids: dict[str, tuple[str, Span]] = {}
        self._corrections: list[tuple[str, str, TextNode, str]] = []

    def add(self, ident: TextNode | None, corrects: TextNode | None, section: str, other: str) -> None:
        """Note one record: its id, what it corrects, and among which records that must be."""
        if ident is not None:
            before = self._ids.get(ident.value)
            if before is not None:
                labels = ((before[1], "the id is given first here"),)
                self.decoder.report(20, "two records have the same id", ident.span, labels=labels)
            else:
                self._ids[ident.value] = (section, ident.span)
        if corrects is not None:
            self._corrections.append((ident.value if ident else "", section, corrects, other))

    def check(self) -> None:
        """Report corrections of nothing, and those that go round in a circle."""
        follows: dict[str, tuple[str, Span]] = {}
        for ident, section, corrects, other in self._corrections:
            found = self._ids.get(corrects.value)
            if found is None:
                message = f"the record corrects one that is not in the file: {other} must have this id"
                self.decoder.report(21, message, corrects.span)
            elif found[0] != section:
                labels = ((found[1], "the id is given here"),)
                message = f"the record corrects one of another kind: {other} must have this id"
                self.decoder.report(21, message, corrects.span, labels=labels)
            elif ident:
                follows[ident] = (corrects.value, corrects.span)
        seen: set[str] = set()
        for start in follows:
            path: list[str] = []
            at = start
            while at in follows and at not in seen:
                seen.add(at)
                path.append(at)
                at = follows[at][0]
            if at in path:
                circle = path[path.index(at) :]
                parts = tuple((follows[each][1], "and this correction is part of it") for each in circle[1:])
                self.decoder.report(22, "the corrections go round in a circle", follows[at][1], labels=parts)


def record_keys(records: Records, block: MapNode, section: str, other: str) -> tuple[str, int | None, str, str]:
    """Read ``id``, ``recorded``, ``corrects`` and ``source`` of a record, and note it."""
    decoder = records.decoder
    ident = decoder.text_node(value_of(block, "id"), "id")
    corrects = decoder.text_node(value_of(block, "corrects"), "corrects")
    recorded = value_of(block, "recorded")
    day = decoder.date(recorded, "recorded") if recorded is not None else None
    source = value_of(block, "source")
    records.add(ident, corrects, section, other)
    return (
        ident.value if ident else "",
        day,
        corrects.value if corrects else "",
        decoder.text(source, "source") if source is not None else "",
    )
