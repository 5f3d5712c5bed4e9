"""Say in plain words what does not fit a schema; the schema itself is never shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import asked, did_you_mean, either, nearest
from cme_rules.core.problem import Problem
from cme_rules.read.nodes import MapNode, TextNode
from cme_rules.read.shape_forms import Settled, unknown_keys
from cme_rules.read.shape_places import Path, Places

_KINDS = {
    "object": "a block of keys",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "empty",
}
_MENDS = {
    "object": "write the keys on lines of their own, indented, each followed by a colon and its value",
    "array": "write each item on a line of its own after a dash and a space",
    "string": "write one text; put a number, true or false that is meant as text in quotation marks",
    "integer": "write a whole number in digits, without quotation marks",
    "number": "write a number in digits, without quotation marks",
    "boolean": "write true or false, without quotation marks",
    "null": "leave it empty",
}
_MOST_WORDS = 12  # allowed words that are listed in one message


def say(settled: Settled, places: Places) -> Iterator[Problem]:
    """Turn one error of the schema check into problems."""
    path: Path = tuple(settled.error.absolute_path)
    if _is_about_key(settled, places, path):
        yield _bad_key(settled, places, path)
    else:
        maker = _SENTENCES.get(settled.keyword, _other)
        yield from maker(settled, places, path)


def _say(settled: Settled) -> str:
    schema = settled.error.schema
    return str(schema.get("x-say", "")) if isinstance(schema, dict) else ""


def _kind(instance: Any) -> str:
    names = {dict: "a block", list: "a list", str: "text", bool: "true or false", int: "a number"}
    return names.get(type(instance), "empty")


def _or(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " or " + parts[-1]


def _is_about_key(settled: Settled, places: Places, path: Path) -> bool:
    error = settled.error
    node = places.node(path)
    return (
        "propertyNames" in error.absolute_schema_path
        and isinstance(node, MapNode)
        and isinstance(error.instance, str)
        and error.instance in node.items
    )


def _bad_key(settled: Settled, places: Places, path: Path) -> Problem:
    key = settled.error.instance
    wanted = _say(settled)
    known = [str(each) for each in settled.error.validator_value] if settled.keyword == "enum" else []
    suggestions = nearest(key, known)
    shown = f" “{key}”" if places.show_values or suggestions else ""
    message = f"the key{shown} is not {wanted or 'written in the form that is due here'}"
    help_ = did_you_mean(suggestions) or (f"write {wanted}" if wanted else "")
    return problem("CME-S011", message, places.key_span(path, key), help=help_, suggestions=suggestions)


def _unknown(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    schema = settled.error.schema
    known = settled.allowed
    if settled.unknown is None:
        known = tuple(schema.get("properties", {})) if isinstance(schema, dict) else ()
    node = places.node(path)
    used = set(node.items) if isinstance(node, MapNode) else set[str]()
    free = [name for name in known if name not in used]
    for key in unknown_keys(settled.error) if settled.unknown is None else settled.unknown:
        suggestions = nearest(key, free or known)
        listed = f"a key that may stand here: {_list(sorted(free))}" if free else "take it out"
        help_ = _colon_missing(key, known) or asked(key, suggestions) or listed
        span = places.key_span(path, key)
        shown = f" “{key}”" if places.show_values or suggestions else ""
        yield problem("CME-S001", f"unknown key{shown}", span, help=help_, suggestions=suggestions)


def _colon_missing(key: str, known: Sequence[str]) -> str:
    """Give the advice on a line such as ``trigger {event: told}``, which has its first colon too late."""
    word = key.split(maxsplit=1)[0] if key.split() else ""
    return f"write a colon and a space after “{word}”" if word in known and len(key.split()) > 1 else ""


def _list(names: Sequence[Any]) -> str:
    texts = [("true" if name else "false") if isinstance(name, bool) else str(name) for name in names]
    if len(texts) <= _MOST_WORDS:
        return either(texts)
    return ", ".join(f"“{text}”" for text in texts[:_MOST_WORDS]) + f" and {len(texts) - _MOST_WORDS} more"


def _required(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    for name in settled.error.validator_value:
        if name not in settled.error.instance:
            message = f"“{name}” is missing {places.block(path)}"
            help_ = f"add a line “{name}:” with its value"
            yield problem("CME-S002", message, places.head(path), help=help_)


def _either(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    message = f"{either(settled.allowed)} is missing {places.block(path)}"
    help_ = "add a line with one of these keys and its value"
    yield problem("CME-S002", message, places.head(path), help=help_)


def _type(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    value = settled.error.validator_value
    kinds = settled.kinds or ((value,) if isinstance(value, str) else tuple(value or ()))
    wanted = [_KINDS.get(kind, kind) for kind in kinds]
    if settled.allowed:
        wanted.append(("one of " if len(settled.allowed) > 1 else "") + _list(settled.allowed))
    help_ = _say(settled) and f"write {_say(settled)}"
    span = places.value_span(path)
    if settled.error.instance is None:
        sign = "colon" if path and isinstance(path[-1], str) else "dash"
        after = f" after the {sign}, or take the line out" if path else ""
        help_ = help_ or f"write {_or(wanted)}{after}"
        yield problem("CME-S015", f"{places.name(path)} has no value", span, help=help_)
        return
    message = f"{places.name(path)} should be {_say(settled) or _or(wanted)}, and is {_kind(settled.error.instance)}"
    if not path and isinstance(settled.error.instance, list):
        help_ = "write one block of keys, without a list around it; many cases stand one on a line, in a .jsonl file"
    yield problem("CME-S003", message, span, help=help_ or "; or ".join(_MENDS[kind] for kind in kinds))


def _kinds(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    if settled.kinds and settled.kinds != ("null",):
        return _type(settled, places, path)
    return _enum(settled, places, path)


def _enum(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    error = settled.error
    allowed = settled.allowed
    if not allowed:
        allowed = (error.validator_value,) if settled.keyword == "const" else tuple(error.validator_value)
    node = places.node(path)
    suggestions: tuple[str, ...] = ()
    if isinstance(node, TextNode):
        suggestions = nearest(node.value, [str(each) for each in allowed if isinstance(each, str)])
    allowed_list = _list(allowed)
    listed = f"allowed: {allowed_list}"
    question = did_you_mean(suggestions)
    shown = places.value(path)
    message = f"{places.name(path)} has a value that is not allowed here" + (f": {shown}" if shown else "")
    if error.instance is None:
        yield problem("CME-S015", f"{places.name(path)} has no value", places.value_span(path), help=listed)
        return
    help_ = f"{question} ({listed})" if question else listed
    yield problem("CME-S004", message, places.value_span(path), help=help_, suggestions=suggestions)


def _pattern(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    wanted, shown = _say(settled), places.value(path)
    message = places.name(path) + (f" should be {wanted}" if wanted else " is not in the form that is due here")
    message += f", and is {shown}" if shown else ""
    yield problem("CME-S005", message, places.value_span(path), help=wanted and f"write {wanted}")


def _count(code: str, unit: str, units: str, word: str) -> _Sentence:
    """Make the sentence about something of which there is too much or too little."""

    def sentence(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
        bound = settled.error.validator_value
        number = len(settled.error.instance)
        has = f"has {number:,} {unit if number == 1 else units}" if number else "is empty"
        most = f"needs at least {bound:,}" if word == "least" else f"may have at most {bound:,}"
        message = f"{places.name(path)} {has}, and {most}"
        if word == "most":
            help_ = "shorten the text" if unit == "character" else f"take out some {units}"
        elif unit == "character":
            help_ = "write more of it" if number else "write some text, or take the line out"
        else:
            lacking = bound - number
            what = f"one {unit}" if lacking == 1 else f"{lacking} {units}"
            help_ = f"write {what} more" if number else f"write {what}, or take the line out"
        yield problem(
            code, message, places.value_span(path), help=help_ if not _say(settled) else f"write {_say(settled)}"
        )

    return sentence


def _range(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    bound = settled.error.validator_value
    relation = {
        "minimum": f"{bound} or more",
        "maximum": f"{bound} or less",
        "exclusiveMinimum": f"more than {bound}",
        "exclusiveMaximum": f"less than {bound}",
        "multipleOf": f"a multiple of {bound}",
    }[settled.keyword]
    message = f"{places.name(path)} should be {relation}"
    yield problem("CME-S009", message, places.value_span(path), help=f"write a number that is {relation}")


def _dependencies(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    instance = settled.error.instance
    for key, needed in settled.error.validator_value.items():
        for name in needed if key in instance and isinstance(needed, list) else ():
            if name not in instance:
                message = f"“{key}” needs “{name}” beside it"
                help_ = f"add a line “{name}:” with its value, or take out “{key}”"
                yield problem("CME-S010", message, places.key_span(path, key), help=help_)


def _not(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    refused = settled.error.validator_value
    together: list[str] = list(refused.get("required", ())) if isinstance(refused, dict) else []
    if refused in ({}, True):
        yield from _never(settled, places, path)
        return
    if together and not isinstance(settled.error.instance, dict):
        return
    if len(together) > 1:
        message = f"{' and '.join(f'“{name}”' for name in together)} cannot stand together"
        yield problem("CME-S012", message, places.key_span(path, together[-1]), help="take out one of them")
    elif together:
        message = f"“{together[0]}” is not allowed {places.block(path)}"
        yield problem("CME-S012", message, places.key_span(path, together[0]), help="take it out")
    else:
        wanted = _say(settled)
        message = f"{places.name(path)} has a value that is not allowed here"
        yield problem("CME-S012", message, places.value_span(path), help=wanted and f"write {wanted}")


def _never(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    yield problem("CME-S012", f"{places.name(path)} is not allowed here", places.head(path), help="take it out")


def _unique(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    items = [json.dumps(item, sort_keys=True) for item in settled.error.instance]  # keeps 1 and true apart
    index = next(index for index, item in enumerate(items) if item in items[:index])
    before = items.index(items[index])
    message = f"item {index + 1} of {places.name(path)} repeats item {before + 1}"
    labels = ((places.value_span((*path, before)), "first given here"),)
    yield problem("CME-S014", message, places.value_span((*path, index)), labels=labels)


def _contains(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    wanted = _say(settled)
    message = f"{places.name(path)} lacks an item that it must have"
    yield problem("CME-S006", message, places.value_span(path), help=wanted and f"write {wanted}")


def _several(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    instance = settled.error.instance
    forms = [form for form in settled.error.validator_value if isinstance(form, dict)]
    keys = settled.allowed or [key for form in forms for key in form.get("required", ())]
    used = [key for key in dict.fromkeys(keys) if isinstance(instance, dict) and key in instance]
    if len(used) > 1:
        message = f"only one of {' and '.join(f'“{key}”' for key in used)} may stand {places.block(path)}"
        yield problem("CME-S013", message, places.key_span(path, used[1]), help="keep one of them")
    else:
        yield problem("CME-S013", f"{places.name(path)} fits more than one form", places.value_span(path))


def _forms(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    wanted = _say(settled)
    help_ = wanted and f"write {wanted}"
    if settled.allowed and not help_:
        help_ = f"a form begins with {_list(settled.allowed)}"
    message = f"{places.name(path)} fits none of the forms that are possible here"
    yield problem("CME-S013", message, places.value_span(path), help=help_)


def _other(settled: Settled, places: Places, path: Path) -> Iterator[Problem]:
    wanted = _say(settled)
    message = places.name(path) + (f" should be {wanted}" if wanted else " is not as it is due here")
    yield problem("CME-S013", message, places.value_span(path), help=wanted and f"write {wanted}")


_Sentence = Callable[[Settled, Places, Path], Iterator[Problem]]

_SENTENCES: dict[str, _Sentence] = {
    "additionalProperties": _unknown,
    "required": _required,
    "either": _either,
    "type": _type,
    "kinds": _kinds,
    "enum": _enum,
    "const": _enum,
    "pattern": _pattern,
    "format": _pattern,
    "minItems": _count("CME-S006", "item", "items", "least"),
    "maxItems": _count("CME-S006", "item", "items", "most"),
    "minProperties": _count("CME-S007", "key", "keys", "least"),
    "maxProperties": _count("CME-S007", "key", "keys", "most"),
    "minLength": _count("CME-S008", "character", "characters", "least"),
    "maxLength": _count("CME-S008", "character", "characters", "most"),
    "minimum": _range,
    "maximum": _range,
    "exclusiveMinimum": _range,
    "exclusiveMaximum": _range,
    "multipleOf": _range,
    "dependencies": _dependencies,
    "not": _not,
    "false": _never,
    "uniqueItems": _unique,
    "contains": _contains,
    "several": _several,
    "forms": _forms,
}
