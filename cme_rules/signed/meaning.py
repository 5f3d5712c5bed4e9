"""What a rule means, as fingerprints of its parts and of all that it rests on; comments and layout do not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace

from cme_rules.core.span import Span
from cme_rules.dates.civil import iso
from cme_rules.link.named import Word, words_named
from cme_rules.link.order import needs
from cme_rules.link.references import references
from cme_rules.link.ruleset import RuleSetSource
from cme_rules.model.rule import Reading, Rule
from cme_rules.model.signed import Part
from cme_rules.model.vocabulary import EventKind, Fact, Measure, Vocabulary
from cme_rules.read.nodes import ListNode, MapNode, TextNode
from cme_rules.receipt.hashes import of_data

DIGITS = 16
_TOLD = ("title", "norm", "note")
_KIND = ("kind", "force", "about", "layer", "episode", "for_each", "to", "tightens")


def meaning(name: str, source: RuleSetSource) -> tuple[Part, ...]:
    """Give the parts of what a rule means, sorted: its own, and those of all that it rests on, however far.

    Every alternative of a reading counts, so the rule is taken before any is chosen.
    """
    rule = source.rules[name]
    found = {*_own(rule), *_cited(rule, source)}
    others = _reached(rule.id, source)
    readings: set[str] = set()
    words: set[Word] = set()
    for each in (name, *others):
        one = source.rules[each]
        local = source.local_sets.get(one.layer)
        words |= set(words_named(one, source.vocabulary, local))
        readings |= {reading for refers in source.references[each] for reading in refers.readings}
        if local is not None:
            readings |= references(local.applies).readings
            found.add(_part("authority", one.layer, local.applies))
    found |= {_part("rule", one, _as_others_see_it(source.rules[one])) for one in others}
    found |= {_part("reading", one, _reading(source.readings[one])) for one in readings}
    found |= {_part(kind, word, _word(kind, word, source.vocabulary)) for kind, word in words}
    return tuple(sorted(found))


def fingerprint(parts: Iterable[Part]) -> str:
    """Return one fingerprint for all parts together."""
    return of_data([[one.kind, one.name, one.fingerprint] for one in sorted(parts)])[:DIGITS]


def _part(kind: str, name: str, what: object) -> Part:
    return Part(kind, name, of_data(plain_data(what))[:DIGITS])


def _own(rule: Rule) -> Iterator[Part]:
    yield _part("norm", "", [getattr(rule, name) for name in _TOLD])
    yield _part("kind", "", [getattr(rule, name) for name in _KIND])
    later = 0
    for version in rule.versions:
        later += not version.commenced
        name = f"from {iso(version.first)}" if version.commenced else f"not commenced, {later}"
        yield _part("version", name, version)
    yield _part("examples", "", rule.examples)


def _cited(rule: Rule, source: RuleSetSource) -> Iterator[Part]:
    for name in {one.document for version in rule.versions for one in version.citations}:
        document = source.documents[name]
        yield _part("source", name, [document.title, document.edition])


def _as_others_see_it(rule: Rule) -> object:
    """Give what a rule means to those that rest on it: not its wording, its examples nor where it is cited."""
    return [[getattr(rule, name) for name in _KIND], [replace(one, citations=()) for one in rule.versions]]


def _reached(start: str, source: RuleSetSource) -> list[str]:
    """Give all rules that a rule, or the condition of its local set, needs: also through one another."""
    needed = needs(source.rules, source.exceptions_of)
    found: set[str] = set()
    pending = [start]
    while pending:
        name = pending.pop()
        local = source.local_sets.get(source.rules[name].layer)
        asked = references(local.applies).rules if local is not None else ()
        new = {*(need.rule for need in needed[name]), *asked} - found - {start}
        found |= new
        pending.extend(new)
    return sorted(found)


def _reading(reading: Reading) -> object:
    """Give what a reading means: its question, its alternatives and the one that is chosen; not why."""
    return [reading.question, dict(reading.alternatives), reading.choice]


def _word(kind: str, name: str, words: Vocabulary) -> object:
    """Give what a word means: not where it is usually found, nor how sensitive it is, nor which values are known."""
    tables: Mapping[str, Mapping[str, object]] = {
        "fact": words.facts, "event": words.events, "measure": words.measures, "episode": words.episodes,
        "party": words.parties, "relation": words.relations, "link": words.links,
    }  # fmt: skip
    found = tables[kind][name]
    if isinstance(found, Fact):
        return replace(found, values=(), usually_from="", sensitivity="personal")
    if isinstance(found, EventKind):
        attributes = tuple(replace(one, values=(), sensitivity="plain") for one in found.attributes)
        return replace(found, attributes=attributes, usually_from="", sensitivity="plain")
    if isinstance(found, Measure):
        marks = {*found.counts, *found.breaks, *found.neutral}
        return [found, [one for one in words.codes if one.category in marks]]
    return found


def plain_data(value: object) -> object:
    """Turn a value into data to be hashed: without places, and without what is as it is by default.

    So a field that the program gets later makes no sign-off stale whose rule does not use it.

    >>> from cme_rules.model.condition import FactTest
    >>> plain_data(FactTest("on_roll", "is", ("yes",)))
    ['FactTest', {'fact': 'on_roll', 'test': 'is', 'values': ['yes']}]
    """
    if isinstance(value, TextNode):
        return value.value
    if isinstance(value, ListNode):
        return [plain_data(item) for item in value.items]
    if isinstance(value, MapNode):
        return {key: plain_data(entry.value) for key, entry in value.items.items()}
    if isinstance(value, tuple | list):
        return [plain_data(item) for item in value]
    if isinstance(value, dict):
        return {key: plain_data(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        given = {one.name: getattr(value, one.name) for one in fields(value) if _counts(one, getattr(value, one.name))}
        return [type(value).__name__, plain_data(given)]
    return value


def _counts(one: Field[object], value: object) -> bool:
    if isinstance(value, Span):
        return False
    return one.default is MISSING or value != one.default
