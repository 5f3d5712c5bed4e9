"""Files of sign-offs: who signed which rule, and the fingerprints of what it meant then."""

from __future__ import annotations

from pathlib import Path

from cme_rules.core.problem import PrivateProblem, Problem
from cme_rules.model.signed import Part, SignOff, parse_part
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.documents import load_file
from cme_rules.read.limits import SIGN_OFFS
from cme_rules.read.nodes import MapNode, Node
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape

_NEEDED = ("rule", "by", "role", "on", "fingerprint", "parts")


def load_sign_offs(path: Path) -> tuple[SignOff, ...]:
    """Read a file of sign-offs, in the order of the file.

    Raises:
        PrivateProblem: anything in it is wrong: all of it at once.

    """
    decoder = Decoder("C", quote=False)
    found: list[SignOff] = []
    loaded = load_file(path, bounds=SIGN_OFFS)
    problems: list[Problem] = list(loaded.problems)
    shape = schema("sign-offs")
    if isinstance(loaded.node, MapNode):
        wrong = check_shape(loaded.node, shape) if shape is not None else []
        problems += wrong
        if not wrong:
            found += [one for item in decoder.items(value_of(loaded.node, "sign_offs"), "sign_offs")
                      if (one := _sign_off(decoder, item)) is not None]  # fmt: skip
    elif loaded.node is not None:
        decoder.block(loaded.node, "a file of sign-offs")
    if problems or decoder.problems:
        raise PrivateProblem([*problems, *decoder.problems])
    return tuple(found)


def _sign_off(decoder: Decoder, node: Node) -> SignOff | None:
    block = decoder.block(node, "a sign-off")
    if block is None or not decoder.require(block, _NEEDED, "the sign-off"):
        return None
    decoder.only(block, (*_NEEDED, "note"), "a sign-off")
    rule, by, role, mark = (decoder.text(value_of(block, key), key) for key in ("rule", "by", "role", "fingerprint"))
    on = decoder.date(value_of(block, "on"), "on")
    note = decoder.text(value_of(block, "note"), "note") if "note" in block.items else ""
    parts = [_part(decoder, item) for item in decoder.items(value_of(block, "parts"), "parts")]
    if on is None:
        return None
    return SignOff(rule, by, role, on, note, mark, tuple(one for one in parts if one is not None), node.span)


def _part(decoder: Decoder, node: Node) -> Part | None:
    text = decoder.text_node(node, "a part")
    found = parse_part(text.value) if text is not None else None
    if text is not None and found is None:
        decoder.report("CME-B012", "a part of the sign-off is not as it was written", text.span)
    return found
