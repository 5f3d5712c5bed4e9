"""The attendance of a case: periods of absence, single marks, and weeks of marks."""

from __future__ import annotations

from cme_rules.core.span import Span
from cme_rules.model.case import AbsencePeriod, Mark
from cme_rules.read.decode_records import Records, record_keys
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.words import Words

_MISSING = "?"
_PERIOD = ("from", "to", "category", "recorded", "id", "corrects")


def attendance(
    decoder: Decoder, words: Words, records: Records, node: Node | None
) -> tuple[tuple[AbsencePeriod, ...], tuple[Mark, ...]]:
    """Read the section ``attendance``; weeks become single marks."""
    block = decoder.block(node, "attendance")
    if block is None:
        return (), ()
    decoder.only(block, ("periods", "marks", "weeks"), "attendance")
    reader = _Reader(decoder, words, records)
    periods = [reader.period(item) for item in decoder.items(value_of(block, "periods"), "periods")]
    for item in decoder.items(value_of(block, "marks"), "marks"):
        reader.mark(item)
    for item in decoder.items(value_of(block, "weeks"), "weeks"):
        reader.week(item)
    return tuple(period for period in periods if period is not None), tuple(reader.marks)


class _Reader:
    def __init__(self, decoder: Decoder, words: Words, records: Records) -> None:
        self.decoder = decoder
        self.words = words
        self.records = records
        self.marks: list[Mark] = []
        self.codes: dict[str, list[tuple[int, int | None]]] = {}
        for code in words.vocabulary.codes:
            self.codes.setdefault(code.code, []).append((code.first, code.last))

    def period(self, node: Node) -> AbsencePeriod | None:
        decoder = self.decoder
        block = decoder.block(node, "an absence period")
        if block is None or not decoder.require(block, ("from", "to", "category"), "the absence period"):
            return None
        decoder.only(block, _PERIOD, "an absence period")
        end = block.items["to"].value
        last: int | None = None
        if isinstance(end, TextNode) and end.value == "open":
            first = decoder.date(block.items["from"].value, "from")
        else:
            first, last = decoder.span_of_days(block, "the absence period")
        category = decoder.text_node(block.items["category"].value, "category")
        ident, recorded, corrects, _ = record_keys(self.records, block, "period", "another absence period")
        if category is not None and category.value not in self.words.vocabulary.categories:
            decoder.unknown(23, "unknown category of absence", category, self.words.vocabulary.categories)
            return None
        if first is None or category is None:
            return None
        return AbsencePeriod(first, last, category.value, ident, recorded, corrects, node.span)

    def mark(self, node: Node) -> None:
        decoder = self.decoder
        block = decoder.block(node, "a mark")
        if block is None or not decoder.require(block, ("date",), "the mark"):
            return
        decoder.only(block, ("date", "am", "pm", "recorded"), "a mark")
        if "am" not in block.items and "pm" not in block.items:
            decoder.report("CME-S007", "the mark gives neither “am” nor “pm”", block.span)
        day = decoder.date(block.items["date"].value, "date")
        recorded = self.recorded(block)
        for session, key in enumerate(("am", "pm")):
            text = decoder.text_node(value_of(block, key), key)
            if text is not None and day is not None:
                self.add(day, session, text.value, recorded, text.span)

    def week(self, node: Node) -> None:
        decoder = self.decoder
        block = decoder.block(node, "a week of marks")
        if block is None or not decoder.require(block, ("from", "marks"), "the week of marks"):
            return
        decoder.only(block, ("from", "marks", "recorded"), "a week of marks")
        start = block.items["from"].value
        monday = decoder.date(start, "from")
        if monday is not None and monday % 7 != 1:
            decoder.report(25, "the week does not begin on a Monday", start.span)
            return
        recorded = self.recorded(block)
        marks = block.items["marks"].value
        codes = self.row(marks)
        if len(codes) != 10:
            decoder.report(26, "the week does not have ten marks, two for each day from Monday to Friday", marks.span)
        elif monday is not None:
            for place, (code, span) in enumerate(codes):
                self.add(monday + place // 2, place % 2, code, recorded, span)

    def row(self, node: Node) -> list[tuple[str, Span]]:
        if isinstance(node, ListNode):
            return [(text.value, text.span) for text in self.decoder.texts(node, "marks")]
        text = self.decoder.text_node(node, "marks")
        days = text.value.split() if text is not None else []
        if len(days) != 5 or any(len(day) != 2 for day in days):
            return []
        places = self.places(node)
        codes = [code for day in days for code in day]
        return [(code, places[number] if places else node.span) for number, code in enumerate(codes)]

    def places(self, node: Node) -> list[Span]:
        """Give the place of each mark of a week, where the text stands in the file as it is read."""
        span = node.span
        text = node.value if isinstance(node, TextNode) else ""
        quoted = isinstance(node, TextNode) and node.quoted
        if span.end_line != span.line or span.end_column - span.column != len(text) + 2 * quoted:
            return []  # written with escapes, or on several lines
        start = span.column + quoted
        columns = [start + at for at, char in enumerate(text) if not char.isspace()]
        return [Span(span.file, span.line, column, span.line, column + 1) for column in columns]

    def recorded(self, block: MapNode) -> int | None:
        node = value_of(block, "recorded")
        return self.decoder.date(node, "recorded") if node is not None else None

    def add(self, day: int, session: int, code: str, recorded: int | None, span: Span) -> None:
        if code == _MISSING:
            self.marks.append(Mark(day, session, None, recorded, span))
            return
        spells = self.codes.get(code)
        if spells is None:
            self.decoder.unknown(24, "unknown attendance code", TextNode(code, True, span), self.codes)
        elif not any(first <= day and (last is None or day <= last) for first, last in spells):
            message = "the attendance code has no meaning on its day: the vocabulary gives it for other years"
            self.decoder.report(24, message, span)
        else:
            self.marks.append(Mark(day, session, code, recorded, span))
