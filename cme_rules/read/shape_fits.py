"""Say quickly whether plain data fits a schema (a part of draft 7); what does not fit, and why, is another's to say.

A schema is compiled once into plain functions. One that uses a word not known here is left to the full validator.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

Fits: TypeAlias = Callable[[Any], bool]

_SAYS_NOTHING = frozenset({"$schema", "$id", "title", "description", "default", "definitions", "x-say"})
_WITHIN = frozenset({"required", "properties", "additionalProperties", "minProperties", "propertyNames"})
_TYPES: dict[str, Fits] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}


class UnknownWordError(Exception):
    """Say that a schema uses a word that is not compiled here."""


def compiled(schema: Mapping[str, Any]) -> Fits | None:
    """Give the function that tells whether data fits a schema; ``None`` where the schema says more than is known here.

    >>> fits = compiled({"type": "object", "required": ["a"], "properties": {"a": {"enum": ["x", 1]}}})
    >>> fits({"a": 1}), fits({"a": True}), fits({})
    (True, False, False)
    """
    try:
        return _Compiler(schema).fits(schema)
    except (UnknownWordError, TypeError, AttributeError, ValueError, re.error):
        return None


class _Compiler:
    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self.known: dict[str, Fits] = {}

    def fits(self, schema: Any) -> Fits:
        if isinstance(schema, bool):
            return lambda _: schema
        if "$ref" in schema:  # in draft 7 nothing beside it counts
            return self.referred(schema["$ref"])
        tests = list(self.tests(schema))
        if len(tests) == 1:
            return tests[0]
        return lambda value: all(test(value) for test in tests)

    def referred(self, name: str) -> Fits:
        prefix, place = "#/definitions/", name.removeprefix("#/definitions/")
        if not name.startswith(prefix) or place not in self.root.get("definitions", ()):
            raise UnknownWordError
        known = self.known

        def fits(value: Any) -> bool:
            return known[name](value)

        if name not in known:
            known[name] = fits  # a definition may refer to itself
            known[name] = self.fits(self.root["definitions"][place])
        return fits

    def tests(self, schema: Mapping[str, Any]) -> Iterator[Fits]:
        if "type" in schema:
            yield _typed(schema["type"])
        for word, wanted in schema.items():
            if word in ("type", "then") or word in _WITHIN or word in _SAYS_NOTHING:
                continue
            yield self.test(word, wanted, schema)
        if not _WITHIN.isdisjoint(schema):
            yield self.block(schema)
        if "then" in schema and "if" not in schema:
            raise UnknownWordError

    def test(self, word: str, wanted: Any, schema: Mapping[str, Any]) -> Fits:
        if word == "const":
            return _one_of([wanted])
        if word == "enum":
            return _one_of(wanted)
        if word == "minLength":
            return lambda value: not isinstance(value, str) or len(value) >= wanted
        if word == "pattern":
            search = re.compile(wanted).search
            return lambda value: not isinstance(value, str) or search(value) is not None
        if word == "minimum":
            return lambda value: type(value) is not int or value >= wanted
        if word == "minItems":
            return lambda value: not isinstance(value, list) or len(value) >= wanted
        if word == "items" and isinstance(wanted, dict | bool):
            item = self.fits(wanted)
            return lambda value: not isinstance(value, list) or all(item(each) for each in value)
        if word == "if":
            test, then = self.fits(wanted), self.fits(schema.get("then", True))
            return lambda value: not test(value) or then(value)
        if word in ("allOf", "anyOf", "oneOf"):
            parts = [self.fits(each) for each in wanted]
            if word == "allOf":
                return lambda value: all(part(value) for part in parts)
            if word == "anyOf":
                return lambda value: any(part(value) for part in parts)
            return lambda value: sum(part(value) for part in parts) == 1
        raise UnknownWordError

    def block(self, schema: Mapping[str, Any]) -> Fits:
        """Test the keys of a block and what stands under them."""
        required, least = tuple(schema.get("required", ())), schema.get("minProperties", 0)
        keys = {key: self.fits(each) for key, each in schema.get("properties", {}).items()}
        others = self.fits(schema.get("additionalProperties", True))
        names = self.fits(schema["propertyNames"]) if "propertyNames" in schema else None

        def test(value: Any) -> bool:
            if not isinstance(value, dict):
                return True
            if len(value) < least or any(key not in value for key in required):
                return False
            if names is not None and not all(names(key) for key in value):
                return False
            return all(keys.get(key, others)(each) for key, each in value.items())

        return test


def _typed(wanted: str | list[str]) -> Fits:
    try:
        tests = [_TYPES[each] for each in ([wanted] if isinstance(wanted, str) else wanted)]
    except KeyError:
        raise UnknownWordError from None
    return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)


def _one_of(wanted: list[Any]) -> Fits:
    """Test for one of several texts, numbers or truth values: 1 is not true."""
    if not all(each is None or isinstance(each, str | int) for each in wanted):
        raise UnknownWordError
    kinds = {(type(each), each) for each in wanted}
    return lambda value: not isinstance(value, dict | list) and (type(value), value) in kinds
