"""Where a schema allows several forms, find the one that was meant, and what is wrong with that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

# An error of jsonschema; what it says about the types of its parts is of no use here.
ValidationError = Any

_VALUES = ("const", "enum")


@dataclass(frozen=True, slots=True)
class Settled:
    """Hold one error of the schema check, with what the other possible forms would have allowed in its place.

    ``keyword`` is that of the schema, or one of ours: ``kinds`` (the value has none of several types),
    ``either`` (one of several keys is missing) and ``forms`` (nothing better is known).
    """

    error: ValidationError
    keyword: str
    allowed: tuple[Any, ...] = ()
    unknown: tuple[str, ...] | None = None
    kinds: tuple[str, ...] = field(default=())


def settle(error: ValidationError) -> Iterator[Settled]:
    """Go down into the best branch of oneOf and anyOf; any other error is returned as it is."""
    if error.validator not in ("oneOf", "anyOf"):
        yield Settled(error, str(error.validator or "false"))
    elif not error.context:
        yield Settled(error, "several")
    else:
        yield from _choose(error, _branches(error))


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    branches: dict[Any, list[ValidationError]] = {}
    for each in error.context or ():
        branches.setdefault(each.relative_schema_path[0], []).append(each)
    return list(branches.values())


def _choose(error: ValidationError, branches: list[list[ValidationError]]) -> Iterator[Settled]:
    ranks = [_rank(branch) for branch in branches]
    best = min(ranks)
    tied = [branch for branch, rank in zip(branches, ranks, strict=True) if rank == best]
    told_apart = _told_apart([branch for branch, rank in zip(branches, ranks, strict=True) if not rank[0]])
    if best[0]:
        yield _no_kind(error, branches)
    elif told_apart is not None:
        yield told_apart
    elif len(tied) == 1 or all(_signature(branch) == _signature(tied[0]) for branch in tied):
        yield from _settle_all(tied[0])
    elif all(each.validator == "required" and not each.relative_path for branch in tied for each in branch):
        names = {name for branch in tied for each in branch for name in _missing(each)}
        yield Settled(error, "either", tuple(sorted(names)))
    else:
        yield _unknown_in_all(error, tied) or _mixed(error, tied) or Settled(error, "forms", _ways_in(error))


def _settle_all(branch: list[ValidationError]) -> Iterator[Settled]:
    for each in branch:
        yield from settle(each)


def _rank(branch: list[ValidationError]) -> tuple[int, int, int, int]:
    """Say how far a branch is from what was written; the least is the best."""
    wrong_kind = any(_is_wrong_kind(each) for each in branch)
    told_apart = sum(1 for each in branch if _is_about_one_key(each))
    keys = sum(
        max(1, len(_unknown_of(each)))
        for each in branch
        if not each.relative_path and each.validator in ("required", "additionalProperties", "not")
    )
    return (int(wrong_kind), told_apart, keys, len(branch))


def _is_wrong_kind(error: ValidationError) -> bool:
    if error.relative_path:
        return False
    if error.validator in ("oneOf", "anyOf") and error.context:
        return all(any(_is_wrong_kind(each) for each in branch) for branch in _branches(error))
    return error.validator == "type" or error.validator in _VALUES


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Go through the errors about the value itself, also those of forms within forms."""
    if error.relative_path:
        return
    if error.validator in ("oneOf", "anyOf"):
        for each in error.context or ():
            yield from _leaves(each)
    else:
        yield error


def _no_kind(error: ValidationError, branches: list[list[ValidationError]]) -> Settled:
    kinds: list[str] = []
    allowed: list[Any] = []
    for each in (leaf for branch in branches for one in branch for leaf in _leaves(one)):
        if each.validator == "type":
            wanted = each.validator_value
            kinds.extend([wanted] if isinstance(wanted, str) else wanted)
        elif each.validator in _VALUES:
            allowed.extend(_allowed(each))
    return Settled(error, "kinds", tuple(dict.fromkeys(allowed)), kinds=tuple(dict.fromkeys(kinds)))


def _told_apart(branches: list[list[ValidationError]]) -> Settled | None:
    """Find the key that tells the forms apart, such as "kind", when its value belongs to none of them."""
    if not branches:
        return None
    paths = [{str(each.relative_path[0]): each for each in branch if _is_about_one_key(each)} for branch in branches]
    for name in sorted(set(paths[0]).intersection(*paths[1:])):
        errors = [path[name] for path in paths]
        allowed = dict.fromkeys(value for each in errors for value in _allowed(each))
        return Settled(errors[0], "enum", tuple(allowed))
    return None


def _is_about_one_key(error: ValidationError) -> bool:
    return error.validator in _VALUES and len(error.relative_path) == 1


def _allowed(error: ValidationError) -> list[Any]:
    values = [error.validator_value] if error.validator == "const" else list(error.validator_value)
    return [value for value in values if not isinstance(value, list | dict)]


def _signature(branch: list[ValidationError]) -> list[tuple[str, ...]]:
    return sorted(
        (*map(str, each.relative_path), str(each.validator), str(each.validator_value), *_unknown_of(each))
        for each in branch
    )


def _missing(error: ValidationError) -> list[str]:
    return [name for name in error.validator_value if name not in error.instance]


def _unknown_of(error: ValidationError) -> list[str]:
    return unknown_keys(error) if error.validator == "additionalProperties" else []


def unknown_keys(error: ValidationError) -> list[str]:
    """Return the keys of a block that a schema with additionalProperties: false does not know."""
    named = error.schema.get("properties", {})
    patterns = [re.compile(pattern) for pattern in error.schema.get("patternProperties", {})]
    return sorted(key for key in error.instance if key not in named and not any(each.search(key) for each in patterns))


def _unknown_in_all(error: ValidationError, tied: list[list[ValidationError]]) -> Settled | None:
    """Find keys that no form knows; the words to suggest are those of all forms."""
    unknown: set[str] | None = None
    known: dict[str, None] = {}
    for branch in tied:
        here: set[str] = set()
        for each in branch:
            if each.validator == "additionalProperties" and not each.relative_path:
                here.update(unknown_keys(each))
                schema = each.schema if isinstance(each.schema, dict) else {}
                known.update(dict.fromkeys(schema.get("properties", {})))
        unknown = here if unknown is None else unknown & here
    if not unknown:
        return None
    return Settled(error, "additionalProperties", tuple(known), unknown=tuple(sorted(unknown)))


def _mixed(error: ValidationError, tied: list[list[ValidationError]]) -> Settled | None:
    """Find the keys of several forms that stand together where only one form may."""
    if any(each.validator != "additionalProperties" or each.relative_path for branch in tied for each in branch):
        return None
    names = {name for branch in tied for each in branch for name in _unknown_of(each)}
    return Settled(error, "several", tuple(name for name in error.instance if name in names))


def _ways_in(error: ValidationError) -> tuple[str, ...]:
    """Return the keys with which the forms begin, from what is missing in each of them."""
    names = [
        name
        for branch in _branches(error)
        for each in branch
        if each.validator == "required" and not each.relative_path
        for name in _missing(each)
    ]
    return tuple(dict.fromkeys(names))
