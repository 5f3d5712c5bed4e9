"""What was worked out of a value that never changes is kept, by which value it is: comparing whole rules takes long."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")

_EVERY: list[dict[Any, Any]] = []


def kept(most: int) -> Callable[[Callable[[A], R]], Callable[[A], R]]:
    """Keep what a function gives, for at most so many values; after that it begins anew.

    A value that is kept lives on, so that no other value can be taken for it.
    """

    def decorate(work: Callable[[A], R]) -> Callable[[A], R]:
        found: dict[int, tuple[A, R]] = {}
        _EVERY.append(found)

        @wraps(work)
        def look(value: A) -> R:
            pair = found.get(id(value))
            if pair is None:
                if len(found) >= most:
                    found.clear()
                pair = found[id(value)] = (value, work(value))
            return pair[1]

        return look

    return decorate


def kept_of_two(most: int) -> Callable[[Callable[[A, B], R]], Callable[[A, B], R]]:
    """Keep what a function of two values gives, as ``kept`` does."""

    def decorate(work: Callable[[A, B], R]) -> Callable[[A, B], R]:
        found: dict[tuple[int, int], tuple[A, B, R]] = {}
        _EVERY.append(found)

        @wraps(work)
        def look(one: A, other: B) -> R:
            three = found.get((id(one), id(other)))
            if three is None:
                if len(found) >= most:
                    found.clear()
                three = found[id(one), id(other)] = (one, other, work(one, other))
            return three[2]

        return look

    return decorate


def forget() -> None:
    """Begin anew: nothing is kept any longer."""
    for found in _EVERY:
        found.clear()
