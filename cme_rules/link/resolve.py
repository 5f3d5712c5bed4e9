"""Replace every part that depends on a reading by the alternative chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from cme_rules.link.references import READINGS, field_names
from cme_rules.model.rule import Limit, Version

T = TypeVar("T")


def resolve(part: T, taken: Mapping[str, str]) -> T:
    """Return a part with no reading left open in it; what holds no reading is returned as it is."""
    found: T = _resolve(part, taken)
    return found


def _resolve(part: Any, taken: Mapping[str, str]) -> Any:
    if isinstance(part, tuple):
        items = tuple(_resolve(item, taken) for item in part)
        return part if all(one is other for one, other in zip(items, part, strict=True)) else items
    names = field_names(type(part))
    if not names:
        return part
    if isinstance(part, READINGS):
        return _resolve(dict(part.choices)[taken[part.reading]], taken)
    changes = {}
    for name in names:
        value = getattr(part, name)
        if not isinstance(value, str | int | None):
            found = _resolve(value, taken)
            if found is not value:
                changes[name] = found
    if isinstance(part, Version) and part.same_day_reading is not None:
        name, choices = part.same_day_reading
        changes["same_day"] = dict(choices)[taken[name]]
        changes["same_day_reading"] = None
    if isinstance(part, Version) and part.changes_due is not None and changes.get("changes_due", part) is None:
        changes["changes_due"] = Limit(span=part.changes_due.span)  # no time at all, which is not the same as no change
    return replace(part, **changes) if changes else part
