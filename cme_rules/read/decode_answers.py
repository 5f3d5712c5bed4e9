"""The answers of a case file: what a person says of a verdict that the records leave open."""

from __future__ import annotations

from cme_rules.core.nearest import nearest
from cme_rules.model.decided import Answer
from cme_rules.model.verdict import STATUSES
from cme_rules.read.decoder import Decoder
from cme_rules.read.nodes import Node

_KEYS = ("rule", "key", "status", "by", "on", "reason")
_STATUSES = tuple(dict.fromkeys(s for every in STATUSES.values() for s in every if s != "undetermined"))


def answers(decoder: Decoder, node: Node | None) -> tuple[Answer, ...]:
    """Read the list of answers; whether each fits its verdict is seen once the case has been judged."""
    found = []
    seen: dict[tuple[str, str], Node] = {}
    for item in decoder.items(node, "answers"):
        block = decoder.block(item, "an answer")
        if block is None or not decoder.require(block, _KEYS, "the answer"):
            continue
        decoder.only(block, _KEYS, "an answer")
        rule, key, status, by, reason = (
            decoder.text(block.items[name].value, name) for name in ("rule", "key", "status", "by", "reason")
        )
        day = decoder.date(block.items["on"].value, "on")
        if status and status not in _STATUSES:
            near = nearest(status, _STATUSES)
            place = block.items["status"].value.span
            decoder.report(31, "the answer names no status that a verdict can have", place, "", near)
        before = seen.setdefault((rule, key), item)
        if before is not item:
            labels = ((before.span, "it is answered first here"),)
            decoder.report(32, "one verdict is answered twice", item.span, labels=labels)
        if day is not None:
            found.append(Answer(rule, key, status, by, day, reason, item.span))
    return tuple(found)
