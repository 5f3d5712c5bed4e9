"""What a part of a rule refers to: other rules, and readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from cme_rules.core.kept import kept
from cme_rules.core.span import Span
from cme_rules.model.condition import ConditionReading, DefinitionTest, MomentReading, VerdictTest
from cme_rules.model.rule import DischargeReading, LimitReading, Version

_PLAIN = (str, int, type(None), Span)
READINGS = (ConditionReading, MomentReading, LimitReading, DischargeReading)
_NAMES: dict[type, tuple[str, ...]] = {}
MOST_KEPT = 5000


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

    With ``taken`` only the alternative chosen of each reading is looked at, else all of them; then what a version
    refers to is kept, as it is asked for again and again.
    """
    if taken is not None or not isinstance(part, Version):
        return _references(part, taken)
    return _of_version(part)


@kept(MOST_KEPT)
def _of_version(version: Version) -> References:
    return _references(version, None)


def _references(part: object, taken: Mapping[str, str] | None) -> References:
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
    kind = type(part)
    if kind is tuple:
        for item in part:  # type: ignore[attr-defined]
            if not isinstance(item, _PLAIN):
                yield from walk(item, taken)
        return
    names = field_names(kind)
    if not names:
        return
    yield part
    if taken is not None and isinstance(part, READINGS):
        chosen = taken.get(part.reading)
        for name, value in part.choices:
            if name == chosen:
                yield from walk(value, taken)
        return
    for name in names:
        value = getattr(part, name)
        if not isinstance(value, _PLAIN):
            yield from walk(value, taken)


def field_names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass, apart from places; of anything else, and of a place, none."""
    found = _NAMES.get(kind)
    if found is None:
        named = fields(kind) if is_dataclass(kind) and kind is not Span else ()
        found = _NAMES[kind] = tuple(each.name for each in named if each.name != "span")
    return found
