"""Conditions as formulas of named gates: what is left of a condition once the dates have been decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from cme_rules.model.condition import All, Any, Condition, ConditionReading, DefinitionTest, Not, leaves

__all__ = ["Formula", "Gate", "Input", "excuse", "formula", "inputs", "leaves", "show", "unless"]


@dataclass(frozen=True)
class Input:
    """A truth that comes from outside the formula, by name.

    ``l0``, ``l1``, … are the leaves in the order of ``leaves``; ``e0``, ``e1``, … the exceptions of the rule
    in the order of its links (true while the exception is effective); ``a`` whether the local set of the rule
    applies; ``c`` whether an exception counts on the decisive day. ``rule`` is the definition that a leaf
    asks for, or the exception, or empty.
    """

    name: str
    rule: str = ""


@dataclass(frozen=True)
class Gate:
    """An inner node: ``and`` or ``or`` of several nodes, or ``not`` of one.

    The name is ``n`` and the places of the node in its parents, from the root down (``n_0_2``): it depends on
    nothing but the shape of the condition.
    """

    kind: str
    name: str
    nodes: tuple[Formula, ...]


Formula: TypeAlias = Input | Gate


def formula(condition: Condition) -> Formula:
    """Turn a condition, its readings resolved, into a formula over the truths of its leaves.

    >>> from cme_rules.model.condition import FactTest
    >>> a, b = FactTest("a", "is", ("yes",)), FactTest("b", "is", ("yes",))
    >>> show(formula(All((Not(a), Any((b, a))))))
    'and(not(l0), or(l1, l2))'
    """
    return _walk(condition, "n", [])


def _walk(condition: Condition, name: str, seen: list[str]) -> Formula:
    """Turn one node; ``seen`` holds a name for each leaf met so far."""
    if isinstance(condition, ConditionReading):
        raise ValueError(f"the reading {condition.reading} has not been resolved")
    if isinstance(condition, (All, Any)):
        kind = "and" if isinstance(condition, All) else "or"
        nodes = tuple(_walk(part, f"{name}_{place}", seen) for place, part in enumerate(condition.parts))
        return Gate(kind, name, nodes)
    if isinstance(condition, Not):
        return Gate("not", name, (_walk(condition.part, f"{name}_0", seen),))
    leaf = f"l{len(seen)}"
    seen.append(leaf)
    return Input(leaf, condition.rule if isinstance(condition, DefinitionTest) else "")


def unless(root: Formula, exceptions: tuple[str, ...]) -> Formula:
    """Return *root, and none of the exceptions is effective*.

    >>> show(unless(Input("l0"), ("holiday", "illness")))
    'and(l0, not(e0), not(e1))'
    """
    outs = [Gate("not", f"x_{place}", (Input(f"e{place}", rule),)) for place, rule in enumerate(exceptions)]
    return Gate("and", "x", (root, *outs))


def excuse(exceptions: tuple[str, ...]) -> Formula:
    """Return *an exception counts on the decisive day and at least one of these is effective*.

    >>> show(excuse(("holiday", "illness")))
    'and(c, or(e0, e1))'
    """
    effective = tuple(Input(f"e{place}", rule) for place, rule in enumerate(exceptions))
    return Gate("and", "x", (Input("c"), Gate("or", "x_1", effective)))


def inputs(node: Formula) -> tuple[Input, ...]:
    """Return the inputs of a formula from the left, each as often as it occurs."""
    if isinstance(node, Input):
        return (node,)
    return tuple(found for part in node.nodes for found in inputs(part))


def show(node: Formula) -> str:
    """Write a formula on one line, for messages and tests."""
    if isinstance(node, Input):
        return node.name
    return f"{node.kind}({', '.join(show(part) for part in node.nodes)})"
