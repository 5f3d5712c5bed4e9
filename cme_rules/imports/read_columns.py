"""Columns and values in a mapping: one column is named in a few ways, and each says how its cells are read."""

from __future__ import annotations

from cme_rules.imports.formats import Format, parse_format
from cme_rules.imports.mapping import BLANKS, Column, Fixed, Skip, Source, Where, fold
from cme_rules.model.vocabulary import Attribute, Fact
from cme_rules.read.decode_pieces import is_number
from cme_rules.read.decoder import Decoder, truth_word, value_of
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.words import UNKNOWN_WORD, allowed_values

COLUMN = ("column", "format", "values", "blank", "separator", "keep_time")


class Columns:
    """Read columns of one table; every column is remembered, so that headings can be checked for all of them."""

    def __init__(self, decoder: Decoder, blank: str = "refuse") -> None:
        self.decoder = decoder
        self.blank = blank
        self.seen: list[Column] = []

    def column(self, node: Node | None, what: str, *, wants: str = "") -> Column | None:
        """Read one column: its name, or a block; ``wants`` is ``date`` or ``time`` where a format is due."""
        decoder = self.decoder
        if node is None:
            return None
        if isinstance(node, TextNode | ListNode):
            block, names = None, decoder.texts(node, what, some=True)
        else:
            block = node
            decoder.only(block, COLUMN, what)
            if not decoder.require(block, ("column",), what):
                return None
            names = decoder.texts(value_of(block, "column"), "column", some=True)
        if not names:
            return None
        found = Column(
            names=tuple(name.value for name in names),
            span=names[0].span,
            blank=decoder.choice(value_of(block, "blank"), BLANKS, "blank", self.blank) if block else self.blank,
            format=self.format(value_of(block, "format") if block else None, wants, what, names[0]),
            separator=decoder.text(value_of(block, "separator"), "separator") if block else "",
            keep_time=decoder.truth(value_of(block, "keep_time"), "keep_time", True) if block else True,
        )
        self.seen.append(found)
        return found

    def format(self, node: Node | None, wants: str, what: str, name: TextNode) -> Format | None:
        """Read a stated form of dates or times."""
        decoder = self.decoder
        if node is None:
            if wants:
                example = "format: DD/MM/YYYY" if wants == "date" else 'format: "hh:mm"'
                message = f"{what} does not say in which form its {wants}s are written"
                decoder.report(20, message, name.span, f"write it beside the column, such as {example}")
            return None
        text = decoder.text_node(node, "format")
        if text is None:
            return None
        found = parse_format(text.value)
        if found is None or (wants == "date" and not found.has_date) or (wants == "time" and not found.has_time):
            due = "a time, such as hh:mm" if wants == "time" else "a date, such as DD/MM/YYYY, D MON YYYY or YYYY-MM-DD"
            decoder.report(20, f"the format “{text.value}” is not the form of {due}", text.span)
            return None
        return found

    # ---- values ---------------------------------------------------------------------------------------------

    def translated(self, column: Column | None, node: Node | None, thing: Fact | Attribute | None) -> Column | None:
        """Add the translation that stands beside a column, each value of it held to the vocabulary."""
        values = value_of(node, "values") if isinstance(node, MapNode) else None
        block = self.decoder.block(values, "values")
        if column is None or block is None:
            return column
        found: dict[str, str | Skip] = {}
        for key, entry, value in self.entries(block):
            if isinstance(value, TextNode) and (thing is None or self.allowed(thing, value)):
                found[key] = truth_word(value.value) if thing is not None and thing.type == "yes_no" else value.value
            elif isinstance(value, MapNode):
                skip = self.skip(value)
                if skip is not None:
                    found[key] = skip
            elif not isinstance(value, TextNode):
                self.decoder.report("CME-S003", f"“{entry}” must be one text", value.span)
        changed = Column(
            column.names, column.span, column.blank, column.format, found, column.separator, column.keep_time
        )
        self.seen[self.seen.index(column)] = changed
        return changed

    def entries(self, block: MapNode) -> list[tuple[str, str, Node]]:
        """Return the keys of a translation, folded and as written, with their values; like keys are reported."""
        found: dict[str, tuple[str, str, Node]] = {}
        for key, entry in block.items.items():
            folded = fold(key)
            if folded in found:
                before = block.items[found[folded][1]].key_span
                message = f"“{key}” is translated twice; capitals and blanks make no difference"
                self.decoder.report(21, message, entry.key_span, labels=((before, "it stands first here"),))
                continue
            found[folded] = (folded, key, entry.value)
        return list(found.values())

    def skip(self, block: MapNode) -> Skip | None:
        """Read ``{skip: why}``."""
        self.decoder.only(block, ("skip",), "a value that is left out")
        if not self.decoder.require(block, ("skip",), "the value that is left out"):
            return None
        return Skip(self.decoder.text(value_of(block, "skip"), "skip"))

    def allowed(self, thing: Fact | Attribute, text: TextNode) -> bool:
        """Hold a value to the type of its fact or attribute, and report it where it does not fit."""
        problem = misfit(thing, text.value)
        if not problem:
            return True
        if problem == "list":
            self.decoder.unknown(15, f"{{}} is not among the values of “{thing.name}”", text, allowed_values(thing))
        else:
            message = f"“{text.value}” does not fit “{thing.name}”: {problem} is due"
            self.decoder.report(15, message, text.span, f"write {problem}, or unknown")
        return False

    def source(self, block: MapNode, thing: Fact | Attribute | None, what: str) -> Source | None:
        """Read a column or a fixed ``value`` of a block; exactly one of them."""
        decoder = self.decoder
        if ("column" in block.items) == ("value" in block.items):
            message = f"{what} gives either a column or a value, and exactly one of them"
            decoder.report(24, message, next(iter(block.items.values())).key_span)
            return None
        if "value" in block.items:
            return self.fixed(block.items["value"].value, thing)
        column = self.column(_part(block), what, wants="date" if thing is not None and thing.type == "date" else "")
        return self.translated(column, block, thing)

    def fixed(self, node: Node, thing: Fact | Attribute | None) -> Fixed | None:
        """Read a value that no column gives."""
        texts = self.decoder.texts(node, "value")
        if len(texts) > 1 and (thing is None or thing.type != "list"):
            self.decoder.report(24, "several values stand where there can be only one", node.span, "keep one of them")
            return None
        sound = [thing is None or self.allowed(thing, text) for text in texts]
        known = thing is not None and thing.type == "yes_no"
        values = tuple(truth_word(text.value) if known else text.value for text in texts)
        return Fixed(values) if texts and all(sound) else None

    def where(self, node: Node | None, what: str) -> Where | None:
        """Read ``{column: X, is: [values]}`` or ``{column: X, blank: yes}``."""
        block = self.decoder.block(node, what)
        if block is None or not self.decoder.require(block, ("column",), what):
            return None
        self.decoder.only(block, ("column", "is", "blank", "why"), what)
        column = self.column(value_of(block, "column"), what)
        if ("is" in block.items) == ("blank" in block.items):
            message = f"{what} gives either “is” or “blank”, and exactly one of them"
            self.decoder.report(24, message, block.items["column"].key_span)
            return None
        values = frozenset(fold(text.value) for text in self.decoder.texts(value_of(block, "is"), "is"))
        blank = self.decoder.truth(value_of(block, "blank"), "blank") if "blank" in block.items else None
        return Where(column, values, blank) if column is not None else None


def _part(block: MapNode) -> MapNode:
    """Return of a block only what says how a column is read."""
    return MapNode({key: entry for key, entry in block.items.items() if key in COLUMN}, block.span)


def misfit(thing: Fact | Attribute, value: str) -> str:
    """Say what is due where a value does not fit its fact or attribute: ``list``, or a few words; else nothing."""
    from cme_rules.dates.civil import parse_iso
    from cme_rules.model.period import parse_period

    if value == UNKNOWN_WORD:
        return ""
    if thing.type == "yes_no":
        return "" if truth_word(value) in ("yes", "no") else "yes or no"
    if thing.type in ("choice", "list"):
        return "" if value in thing.values else "list"
    if thing.type == "number":
        return "" if is_number(value) else "a number"
    if thing.type == "period":
        return "" if parse_period(value) is not None else "a number and a unit (such as 5 working days)"
    if thing.type == "date":
        return "" if parse_iso(value) is not None else "a date such as 2024-03-12"
    return ""
