"""Check the shape of located nodes with a JSON Schema (draft 7), and say plainly what is wrong where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import InternalError, Problem, in_order
from cme_rules.read.nodes import ListNode, MapNode, Node
from cme_rules.read.shape_fits import Fits, compiled

if TYPE_CHECKING:
    from jsonschema import Draft7Validator

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_LONGEST_INTEGER = 4000  # digits; Python refuses to convert more than 4300

Schema = Mapping[str, Any]

_tests: dict[int, tuple[Schema, Fits]] = {}
_validators: dict[str | int, tuple[Schema, Draft7Validator]] = {}


def check_shape(node: Node, schema: Schema, *, show_values: bool = False) -> list[Problem]:
    """Return all ways in which a tree does not fit a schema, in order of place.

    Keys and words of the schema appear in the messages; values of the file only with ``show_values``, which
    is meant for rule files and never for case files. A schema may say in "x-say" what is due where a
    pattern stands, such as "a date such as 2024-03-12".

    Raises:
        InternalError: the schema itself is not a sound draft 7 schema.

    """
    data = plain(node)
    if _fits(schema)(data):
        return []
    from cme_rules.read.shape_forms import settle
    from cme_rules.read.shape_places import Places
    from cme_rules.read.shape_words import say

    places = Places(node, show_values)
    found: dict[tuple[object, ...], Problem] = {}
    for error in _validator(schema).iter_errors(data):
        for settled in settle(error):
            for each in say(settled, places):
                found.setdefault((each.code, each.span, each.message), each)
    return in_order(found.values())


def plain(node: Node) -> Any:
    """Turn a tree into plain data, guessing as little as possible.

    Only an unquoted true or false becomes a truth value, an unquoted whole number without leading zeros an
    int, and nothing at all None. All else is text: 2024-02-30, 010, 12:30, 1.5, NO and yes as much as
    "true" in quotation marks.
    """
    if isinstance(node, MapNode):
        return {key: plain(entry.value) for key, entry in node.items.items()}
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node.value if node.quoted else _plain_value(node.value)


def _plain_value(value: str) -> str | int | bool | None:
    if value in ("true", "false"):
        return value == "true"
    if not value:
        return None
    if len(value) <= _LONGEST_INTEGER and _INTEGER.fullmatch(value):
        return int(value)
    return value


def _without_false(schema: Any) -> Any:
    """Write "false" for a key or item as a schema that nothing fits, since its errors would have no path."""
    if schema is False:
        return {"not": {}}
    if not isinstance(schema, Mapping):
        return schema
    copy = dict(schema)
    for keyword in ("properties", "patternProperties", "definitions"):
        if keyword in copy:
            copy[keyword] = {name: _without_false(each) for name, each in copy[keyword].items()}
    for keyword in ("items", "not", "contains", "if", "then", "else"):
        if isinstance(copy.get(keyword), Mapping | bool):
            copy[keyword] = _without_false(copy[keyword])
    for keyword in ("oneOf", "anyOf", "allOf"):
        if keyword in copy:
            copy[keyword] = [_without_false(each) for each in copy[keyword]]
    return copy


def _fits(schema: Schema) -> Fits:
    """Give the quick test; where there is none, nothing passes it and the full validator has to say."""
    kept = _tests.get(id(schema))
    if kept is None or kept[0] is not schema:
        kept = _tests[id(schema)] = (schema, compiled(schema) or (lambda _: False))
    return kept[1]


def _validator(schema: Schema) -> Draft7Validator:
    key: str | int = schema.get("$id") or id(schema)
    cached = _validators.get(key)
    if cached is not None and (cached[0] is schema or cached[0] == schema):
        return cached[1]
    from jsonschema import Draft7Validator
    from jsonschema.exceptions import SchemaError

    try:
        Draft7Validator.check_schema(schema)
    except SchemaError as error:
        message = f"the schema {schema.get('$id', '')} is not sound: {error.json_path}"
        raise InternalError([problem("CME-I001", message, None)]) from error
    validator = Draft7Validator(_without_false(schema))
    _validators[key] = (schema, validator)
    return validator
