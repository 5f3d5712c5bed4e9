"""Formulas: what a condition says of one day, when everything about the case is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Truth:
    """Something that is so or not so."""

    name: str


@dataclass(frozen=True)
class OneOf:
    """Something that has one value has one of these."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class AtLeast:
    """A number is at least so great; ``strictly`` that it is greater, ``whole`` that it is a whole number."""

    name: str
    number: str
    strictly: bool = False
    whole: bool = False


@dataclass(frozen=True)
class And:
    """All parts are true; without parts, that is true."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class Or:
    """At least one part is true; without parts, that is false."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class No:
    """The part is not true."""

    part: Formula


Formula: TypeAlias = Truth | OneOf | AtLeast | And | Or | No
Leaf: TypeAlias = Truth | OneOf | AtLeast
Model: TypeAlias = dict[str, bool | str]
"""An example: for each name whether it is so, or the value that it has."""


def implies(one: Formula, other: Formula) -> Formula:
    """Say that wherever the one is true the other is.

    >>> implies(Truth("a"), Truth("b"))
    Or(parts=(No(part=Truth(name='a')), Truth(name='b')))
    """
    return Or((No(one), other))


def leaves(formulas: Iterable[Formula]) -> Iterator[Leaf]:
    """Give each leaf as often as it occurs.

    >>> [leaf.name for leaf in leaves([And((Truth("a"), No(Truth("a"))))])]
    ['a', 'a']
    """
    for formula in formulas:
        if isinstance(formula, And | Or):
            yield from leaves(formula.parts)
        elif isinstance(formula, No):
            yield from leaves((formula.part,))
        else:
            yield formula
