"""What a part of a rule refers to: other rules, and readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from cme_rules.core.span import Span
from cme_rules.model.condition import ConditionReading, DefinitionTest, MomentReading, VerdictTest
from cme_rules.model.rule import DischargeReading, LimitReading, Version

READINGS = (ConditionReading, MomentReading, LimitReading, DischargeReading)
_NAMES: dict[type, tuple[str, ...]] = {}


@dataclass(frozen=True)
class References:
    """The rules whose definition or verdict is asked for, with their places, and the readings named."""

    definitions: tuple[tuple[str, Span], ...]
    verdicts: tuple[tuple[str, Span], ...]
    readings: frozenset[str]

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the names of all rules referred to."""
        return tuple(name for name, _ in (*self.definitions, *self.verdicts))


def references(part: object, taken: Mapping[str, str] | None = None) -> References:
    """Find what a version, a condition or any other part refers to.

    With ``taken`` only the alternative chosen of each reading is looked at, else all of them.
    """
    definitions, verdicts, readings = [], [], set()
    for node in walk(part, taken):
        if isinstance(node, DefinitionTest):
            definitions.append((node.rule, node.span))
        elif isinstance(node, VerdictTest):
            verdicts.append((node.rule, node.span))
        elif isinstance(node, READINGS):
            readings.add(node.reading)
        elif isinstance(node, Version) and node.same_day_reading is not None:
            readings.add(node.same_day_reading[0])
    return References(tuple(definitions), tuple(verdicts), frozenset(readings))


def walk(part: object, taken: Mapping[str, str] | None = None) -> Iterator[Any]:
    """Give every dataclass value within a part, the part itself first."""
    if isinstance(part, tuple):
        for item in part:
            if isinstance(item, tuple) or is_dataclass(item):
                yield from walk(item, taken)
        return
    if not is_dataclass(part) or isinstance(part, (Span, type)):
        return
    yield part
    if taken is not None and isinstance(part, READINGS):
        chosen = taken.get(part.reading)
        for name, value in part.choices:
            if name == chosen:
                yield from walk(value, taken)
        return
    for name in field_names(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple) or is_dataclass(value):
            yield from walk(value, taken)


def field_names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass, apart from places."""
    found = _NAMES.get(kind)
    if found is None:
        found = _NAMES[kind] = tuple(each.name for each in fields(kind) if each.name != "span")
    return found
