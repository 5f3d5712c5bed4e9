"""Turn located nodes into plain values; what does not fit becomes a problem with a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import either, nearest
from cme_rules.core.problem import Label, Problem
from cme_rules.core.span import Span
from cme_rules.dates.civil import EARLIEST_YEAR, LATEST_YEAR, parse_iso
from cme_rules.model.period import UNITS, Period, parse_period
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode

_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_UNIT_ADVICE = "write the unit too: " + either([f"{unit}s" for unit in UNITS]).replace("“", "").replace("”", "")


class Decoder:
    """Collect problems while nodes become values.

    ``family`` is the letter of the codes that it uses: ``R`` for rules, ``C`` for cases. A case is never
    quoted: only with ``quote`` do messages show the text that is wrong.
    """

    def __init__(self, family: str = "R", quote: bool = True) -> None:
        self.family = family
        self.quote = quote
        self.problems: list[Problem] = []
        self.passed = 0
        """How many names that are not known were passed over, as they may stand in what could not be read."""

    # ---- reporting --------------------------------------------------------------------------------------

    def report(
        self,
        number: int | str,
        message: str,
        span: Span | None,
        advice: str = "",
        suggestions: tuple[str, ...] = (),
        *,
        labels: tuple[Label, ...] = (),
    ) -> None:
        """Add a problem; a number is one of this decoder's own family."""
        code = number if isinstance(number, str) else f"CME-{self.family}{number:03d}"
        self.problems.append(problem(code, message, span, help=advice, suggestions=suggestions, labels=labels))

    def shown(self, value: str) -> str:
        """Return a value in quotation marks after a blank, or nothing where values are not quoted."""
        return f" “{value}”" if self.quote else ""

    def unknown(self, number: int, message: str, node: TextNode, known: Iterable[str], *, key: bool = False) -> None:
        """Report a name that is not known, and the nearest that is; ``{}`` in the message is the name.

        A name that stands as a ``key`` is shown, where values are not quoted, only if it is near a known one.
        """
        names = list(known)
        near = nearest(node.value, names)
        advice = f"write {either(sorted(names))}" if not near and 0 < len(names) <= 12 else ""
        shown = f" “{node.value}”" if self.quote or (key and near) else ""
        self.report(number, f" {message}".replace(" {}", shown)[1:].lstrip(), node.span, advice, near)

    def near(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return the known names that were probably meant."""
        return nearest(name, known)

    # ---- kinds of nodes ---------------------------------------------------------------------------------

    def block(self, node: Node | None, what: str) -> MapNode | None:
        """Return the node if it is a block of keys."""
        if isinstance(node, MapNode):
            return node
        if node is not None:
            self.report("CME-S003", f"{what} must be a block of keys with values", node.span)
        return None

    def text_node(self, node: Node | None, what: str) -> TextNode | None:
        """Return the node if it is a text that is not empty."""
        if isinstance(node, TextNode):
            if node.value or node.quoted:
                return node
            self.report("CME-S015", f"{what} has no value", node.span)
        elif node is not None:
            self.report("CME-S003", f"{what} must be one text", node.span)
        return None

    def text(self, node: Node | None, what: str) -> str:
        """Return a text, or an empty one."""
        found = self.text_node(node, what)
        return found.value if found else ""

    def texts(self, node: Node | None, what: str, *, some: bool = False) -> tuple[TextNode, ...]:
        """Return the items of a list of texts; one text stands for a list of one, and ``some`` refuses none."""
        if isinstance(node, ListNode):
            if some and not node.items:
                self.report("CME-S006", f"{what} lists nothing", node.span)
            found = [self.text_node(item, what) for item in node.items]
            return tuple(item for item in found if item is not None)
        one = self.text_node(node, what)
        return (one,) if one is not None else ()

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """Return the items of a list."""
        if isinstance(node, ListNode):
            return node.items
        if node is not None:
            self.report("CME-S003", f"{what} must be a list", node.span)
        return ()

    def only(self, block: MapNode, allowed: Iterable[str], where: str) -> None:
        """Report every key that has no place in a block."""
        known = list(allowed)
        for key, entry in block.items.items():
            if key not in known:
                near = nearest(key, known)
                self.report("CME-S001", f"“{key}” is not known in {where}", entry.key_span, "", near)

    def require(self, block: MapNode, keys: Iterable[str], where: str) -> bool:
        """Report every key that a block lacks, and say whether it has all."""
        lacking = [key for key in keys if key not in block.items]
        for key in lacking:
            self.report("CME-S002", f"“{key}” is missing from {where}", start_of(block.span))
        return not lacking

    def address(self, node: Node | None) -> str:
        """Return a web address that is safe to offer as a link."""
        text = self.text_node(node, "address")
        if text is not None and not text.value.startswith("https://"):
            self.report("CME-S005", "the address does not begin with https://", text.span)
            return ""
        return text.value if text is not None else ""

    # ---- values -----------------------------------------------------------------------------------------

    def date(self, node: Node | None, what: str) -> int | None:
        """Read a date as an ordinal day."""
        text = self.text_node(node, what)
        if text is None:
            return None
        day_found = parse_iso(text.value)
        if day_found is not None:
            return day_found
        found = _DATE.fullmatch(text.value)
        if not found:
            self.report(1, f"{what}{self.shown(text.value)} is not a date", text.span)
            return None
        year, month, day = (int(part) for part in found.groups())
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            message = f"{what}{self.shown(text.value)} is not in the years {EARLIEST_YEAR} to {LATEST_YEAR}"
            self.report(1, message, text.span, "correct the year")
        elif month > 12 >= day > 0:
            message = f"{what}{self.shown(text.value)} has day and month the wrong way round"
            self.report(2, message, text.span)
        else:
            message = f"{what}{self.shown(text.value)} is a date that does not exist"
            self.report(1, message, text.span, "look the date up in a calendar, and write it as 2024-03-12")
        return None

    def span_of_days(self, block: MapNode, where: str) -> tuple[int | None, int | None]:
        """Read ``from`` and ``to``, either of which may be left out."""
        first = self.date(value_of(block, "from"), "from")
        last = self.date(value_of(block, "to"), "to")
        if first is not None and last is not None and last < first:
            message = f"{where} ends before it begins"
            labels = ((block.items["from"].value.span, "it begins here"),)
            self.report(7, message, block.items["to"].value.span, labels=labels)
            return None, None
        return first, last

    def truth(self, node: Node | None, what: str, default: bool = False) -> bool:
        """Read yes or no."""
        text = self.text_node(node, what)
        if text is None:
            return default
        if text.value not in _TRUTHS:
            self.report(4, f"{what} must be yes or no", text.span)
            return default
        return _TRUTHS[text.value]

    def period(self, node: Node | None, what: str) -> Period | None:
        """Read a number and a unit, such as "5 working days"."""
        text = self.text_node(node, what)
        if text is None:
            return None
        period = parse_period(text.value)
        if period is None:
            if re.fullmatch(r"[0-9]+( days?)?", text.value.strip()):
                message = f"{what}: a period needs a unit: calendar days, working days or school days"
                self.report(3, message, text.span, _UNIT_ADVICE)
            else:
                near = nearest(text.value.strip().partition(" ")[2], [f"{unit}s" for unit in UNITS])
                self.report(3, f"{what}{self.shown(text.value)} is not a period", text.span, "", near)
        return period

    def clock(self, node: Node | None, what: str) -> int | None:
        """Read a time of day as minutes after midnight."""
        text = self.text_node(node, what)
        if text is None:
            return None
        found = _CLOCK.fullmatch(text.value)
        if not found:
            self.report(5, f"{what}{self.shown(text.value)} is not a time of day", text.span)
            return None
        return int(found[1]) * 60 + int(found[2])

    def choice(self, node: Node | None, allowed: Iterable[str], what: str, default: str) -> str:
        """Read one of certain words of the language itself."""
        text = self.text_node(node, what)
        if text is None:
            return default
        known = list(allowed)
        if text.value not in known:
            near = nearest(text.value, known)
            advice = "" if near else f"write {either(known)}"
            self.report("CME-S004", f"{what}{self.shown(text.value)} is not allowed", text.span, advice, near)
            return default
        return text.value


def value_of(block: MapNode, key: str) -> Node | None:
    """Return the value of a key, or ``None``."""
    entry = block.items.get(key)
    return entry.value if entry else None


def start_of(span: Span) -> Span:
    """Return the first character of a stretch of text, for a message about a block as a whole."""
    return Span(span.file, span.line, span.column, span.line, span.column + 1)


def truth_word(value: str) -> str:
    """Write true and false as yes and no.

    >>> truth_word("true"), truth_word("academy")
    ('yes', 'academy')
    """
    return {"true": "yes", "false": "no"}.get(value, value)


def pick_form(decoder: Decoder, block: MapNode, forms: Mapping[str, tuple[str, ...]], what: str) -> str | None:
    """Find the one head word of a block, and report keys that do not go with it.

    ``forms`` gives for each head word the other keys that go with it.
    """
    heads = [head for head in forms if head in block.items]
    real = [head for head in heads if not any(head in forms[other] for other in heads if other != head)]
    if not real:
        real = heads[:1]
    if not real:
        keys = list(block.items)
        near = nearest(keys[0], forms) if keys else ()
        span = block.items[keys[0]].key_span if keys else block.span
        shown = f" “{keys[0]}”" if keys else ""
        advice = "" if near else f"begin with one of {either(list(forms))}"
        decoder.report(20, f"{what} cannot begin with{shown}" if keys else f"{what} is empty", span, advice, near)
        return None
    head, *more = real
    for other in more:
        message = f"{what} has both “{head}” and “{other}”, and only one may stand in it"
        labels = ((block.items[head].key_span, "the other stands here"),)
        advice = "" if what == "a condition" else "keep one of the two"
        decoder.report(21, message, block.items[other].key_span, advice, labels=labels)
    for key, entry in block.items.items():
        if key != head and key not in more and key not in forms[head]:
            near = nearest(key, [*forms[head]])
            advice = ""
            if not near:
                advice = f"with “{head}” go {either(list(forms[head]))}" if forms[head] else "take it out"
            decoder.report(22, f"“{key}” does not go with “{head}”", entry.key_span, advice, near)
    return None if more else head
