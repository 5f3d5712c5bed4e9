"""Turn located nodes into plain values; what does not fit becomes a problem with a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cme_rules.core.catalogue import ENTRIES, problem
from cme_rules.core.nearest import asked, either, nearest
from cme_rules.core.problem import Label, Problem
from cme_rules.core.span import Span
from cme_rules.dates.civil import parse_iso
from cme_rules.model.period import Period, parse_period
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.slips import named, what_date, what_period

_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")

_LISTED = 12
_DECLARED = frozenset({30, 32, 34, 38, 39, 40, 41, 46, 50, 62, 71, 72})  # the codes of names that a rule may need anew


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

    def but(self, value: str) -> str:
        """Say what stands in place of what should; nothing where values are not quoted."""
        return f", and is “{value}”" if self.quote else ""

    def unknown(self, number: int, message: str, node: TextNode, known: Iterable[str], *, key: bool = False) -> None:
        """Report a name that is not known, and the nearest that is; ``{}`` in the message is the name.

        A name that stands as a ``key`` is shown, where values are not quoted, only if it is near a known one.
        """
        names = list(known)
        near = nearest(node.value, names)
        advice = ""
        if not near and 0 < len(names) <= _LISTED:
            advice = f"write {either(sorted(names))}"
            if self.quote and number in _DECLARED:
                mend = ENTRIES[f"CME-{self.family}{number:03d}"].mend
                advice = f"{mend[:1].lower()}{mend[1:].removesuffix('.')}; known here: {either(sorted(names))}"
        shown = f" “{node.value}”" if self.quote or (key and near) else ""
        text = f" {message}".replace(" {}", shown)[1:].lstrip()
        self.report(number, text, node.span, advice or asked(node.value, near), near)

    def near(self, name: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return the known names that were probably meant."""
        return nearest(name, known)

    # ---- kinds of nodes ---------------------------------------------------------------------------------

    def block(self, node: Node | None, what: str) -> MapNode | None:
        """Return the node if it is a block of keys."""
        if isinstance(node, MapNode):
            return node
        if node is not None:
            advice = "write the keys on lines of their own, indented, each followed by a colon and its value"
            self.report("CME-S003", f"{named(what)} must be a block of keys with values", node.span, advice)
        return None

    def text_node(self, node: Node | None, what: str) -> TextNode | None:
        """Return the node if it is a text that is not empty."""
        if isinstance(node, TextNode):
            if node.value or node.quoted:
                return node
            self.report("CME-S015", f"{named(what)} has no value", node.span)
        elif node is not None:
            kind = "a list" if isinstance(node, ListNode) else "a block"
            advice = "write one word or text after the colon, without brackets"
            self.report("CME-S003", f"{named(what)} must be one text, and is {kind}", node.span, advice)
        return None

    def text(self, node: Node | None, what: str) -> str:
        """Return a text, or an empty one."""
        found = self.text_node(node, what)
        return found.value if found else ""

    def texts(self, node: Node | None, what: str, *, some: bool = False) -> tuple[TextNode, ...]:
        """Return the items of a list of texts; one text stands for a list of one, and ``some`` refuses none."""
        if isinstance(node, ListNode):
            if some and not node.items:
                advice = "write at least one item, or take the line out"
                self.report("CME-S006", f"{named(what)} lists nothing", node.span, advice)
            found = [self.text_node(item, what) for item in node.items]
            return tuple(item for item in found if item is not None)
        one = self.text_node(node, what)
        return (one,) if one is not None else ()

    def items(self, node: Node | None, what: str, *, some: bool = False) -> tuple[Node, ...]:
        """Return the items of a list; ``some`` refuses none."""
        if isinstance(node, ListNode):
            if some and not node.items:
                self.report("CME-S006", f"{named(what)} lists nothing", node.span, "write at least one item")
            return node.items
        if node is not None:
            advice = "write each item on a line of its own after a dash and a space"
            self.report("CME-S003", f"{named(what)} must be a list", node.span, advice)
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
            advice = f"add “{key}:” and its value"
            self.report("CME-S002", f"“{key}” is missing from {named(where)}", start_of(block.span), advice)
        return not lacking

    def address(self, node: Node | None) -> str:
        """Return a web address that is safe to offer as a link."""
        text = self.text_node(node, "address")
        if text is not None and not text.value.startswith("https://"):
            advice = "write the whole address, such as https://www.legislation.gov.uk/"
            self.report("CME-S005", "the address does not begin with https://", text.span, advice)
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
        number, message, advice = what_date(text.value, named(what), self.quote)
        self.report(number, message, text.span, advice)
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
            self.report(4, f"{named(what)} must be yes or no{self.but(text.value)}", text.span)
            return default
        return _TRUTHS[text.value]

    def period(self, node: Node | None, what: str) -> Period | None:
        """Read a number and a unit, such as "5 working days"."""
        text = self.text_node(node, what)
        if text is None:
            return None
        period = parse_period(text.value)
        if period is None:
            message, advice = what_period(text.value, named(what), self.quote)
            self.report(3, message, text.span, advice)
        return period

    def clock(self, node: Node | None, what: str) -> int | None:
        """Read a time of day as minutes after midnight."""
        text = self.text_node(node, what)
        if text is None:
            return None
        found = _CLOCK.fullmatch(text.value)
        if not found:
            message = f"{named(what)} must be a time of day from 00:00 to 23:59" + self.but(text.value)
            self.report(5, message, text.span)
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
            message = f"{named(what)} has a value that is not allowed here"
            message += f": “{text.value}”" if self.quote else ""
            self.report("CME-S004", message, text.span, advice, near)
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
