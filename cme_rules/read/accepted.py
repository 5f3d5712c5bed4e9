"""Lists of accepted exceptions: breaches that an auditor has accepted, with owner, reason, approver and expiry."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cme_rules.core.problem import Problem, UsageProblem
from cme_rules.model.decided import Acceptance
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.documents import load_file
from cme_rules.read.nodes import MapNode, Node
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape

_TEXTS = ("case", "rule", "key", "owner", "reason", "approver")
_KEYS = (*_TEXTS, "approved", "expires")


def load_accepted(paths: Iterable[Path]) -> tuple[Acceptance, ...]:
    """Read lists of accepted exceptions.

    Raises:
        UsageProblem: anything in a list is wrong: all of it at once.

    """
    decoder = Decoder("C", quote=False)
    found: list[Acceptance] = []
    problems: list[Problem] = []
    shape = schema("accepted")
    for path in paths:
        loaded = load_file(path)
        problems += loaded.problems
        if isinstance(loaded.node, MapNode):
            wrong = check_shape(loaded.node, shape) if shape is not None else []
            problems += wrong
            if not wrong and decoder.require(loaded.node, ("accepted",), "the list"):
                decoder.only(loaded.node, ("accepted",), "a list of accepted exceptions")
                for item in decoder.items(value_of(loaded.node, "accepted"), "accepted", some=True):
                    _acceptance(decoder, item, found)
        elif loaded.node is not None:
            decoder.block(loaded.node, "a list of accepted exceptions")
    if problems or decoder.problems:
        raise UsageProblem([*problems, *decoder.problems])
    return tuple(found)


def _acceptance(decoder: Decoder, node: Node, found: list[Acceptance]) -> None:
    block = decoder.block(node, "an accepted exception")
    if block is None or not decoder.require(block, _KEYS, "the accepted exception"):
        return
    decoder.only(block, _KEYS, "an accepted exception")
    case, rule, key, owner, reason, approver = (decoder.text(block.items[name].value, name) for name in _TEXTS)
    first, last = (decoder.date(block.items[name].value, name) for name in ("approved", "expires"))
    if first is None or last is None:
        return
    if last < first:
        labels = ((block.items["approved"].value.span, "it is approved here"),)
        place = block.items["expires"].value.span
        decoder.report("CME-A001", "the accepted exception expires before it is approved", place, labels=labels)
        return
    same = [one for one in found if (one.case, one.rule, one.key) == (case, rule, key)]
    before = next((one for one in same if one.approved <= last and first <= one.expires), None)
    if before is not None:
        labels = ((before.span, "it is accepted first here"),)
        decoder.report("CME-A002", "one breach is accepted twice for the same days", node.span, labels=labels)
        return
    found.append(Acceptance(case, rule, key, owner, reason, approver, first, last, node.span))
