"""What differs between two rule sets, rule by rule and word by word, as far as a verdict can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace

from cme_rules.core.span import Span
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.condition import NOWHERE
from cme_rules.model.rule import Rule
from cme_rules.model.vocabulary import EventKind, Fact, Term, Vocabulary
from cme_rules.pipeline import Linked

COUNTED = ("working day", "school day", "school_day", "term")
"""The units, and the kinds of period, that a calendar decides."""


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same in two rule sets.

    ``kind`` is ``rule``, ``alternative``, ``word``, ``calendar``, ``authority``, ``reading`` or ``day``;
    ``how`` is ``new``, ``gone`` or
    ``changed``. ``span`` is where it stands, by the later rules where it still does.
    """

    kind: str
    name: str
    how: str
    span: Span = NOWHERE
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Differences:
    """All of them: ``rules`` by the rule that differs itself, ``words`` by what rules may name.

    ``everything`` are those that may change any verdict, ``idle`` those that can change none: rules that are written
    otherwise under an alternative of a reading that neither rule set takes.
    """

    rules: Mapping[str, tuple[Difference, ...]]
    words: Mapping[str, tuple[Difference, ...]]
    everything: tuple[Difference, ...] = ()
    idle: tuple[Difference, ...] = ()

    @property
    def all(self) -> tuple[Difference, ...]:
        """Return every difference once."""
        several = (*self.rules.values(), *self.words.values(), self.everything)
        return tuple(dict.fromkeys(one for each in several for one in each))


def differences(one: Linked, other: Linked, days: tuple[str, str] = ("", "")) -> Differences:
    """Compare two rule sets; ``days`` are the two days of judging, where they are not the same.

    A rule or authority that is only read otherwise is not said to differ: the reading does, and whatever rests on it.
    """
    before, after, old_source, new_source = one.rules, other.rules, one.source, other.source
    rules: dict[str, list[Difference]] = {}
    idle: list[Difference] = []
    for found in _named("rule", _judged(old_source.rules), _judged(new_source.rules)):
        linked = before.rules.get(found.name), after.rules.get(found.name)
        if linked[0] is None or linked[1] is None or _told_of(linked[0]) != _told_of(linked[1]):
            rules.setdefault(found.name, []).append(found)
        if found.how == "changed":
            idle += _not_taken(found, one, other)
    for found in _named("authority", before.local_sets, after.local_sets):
        if old_source.local_sets.get(found.name) == new_source.local_sets.get(found.name):
            continue
        for name in sorted({*_of_layer(before, found.name), *_of_layer(after, found.name)}):
            rules.setdefault(name, []).append(found)
    everything = [Difference("day", "", "changed", NOWHERE, *days)] if days[0] != days[1] else []
    for name in sorted(before.choices.keys() | after.choices.keys()):
        taken = before.choices.get(name, ""), after.choices.get(name, "")
        if taken[0] == taken[1]:
            continue
        reading = after.readings.get(name) or before.readings[name]
        how = "changed" if all(taken) else "new" if taken[1] else "gone"
        found = Difference("reading", name, how, reading.span, *taken)
        if reading.scope == "file":
            everything.append(found)
        for rule in sorted({*_resting(before, name), *_resting(after, name)}):
            rules.setdefault(rule, []).append(found)
    words: dict[str, list[Difference]] = {}
    for name, found in _words(before.vocabulary, after.vocabulary):
        words.setdefault(name, []).append(found)
    counted = list(_named("calendar", before.calendars, after.calendars))
    if before.default_calendars != after.default_calendars:
        counted.append(Difference("calendar", "", "changed"))
    for found in counted:
        for word in dict.fromkeys((*COUNTED, *_counting(before.vocabulary), *_counting(after.vocabulary))):
            words.setdefault(word, []).append(found)
    subjects = (before.vocabulary.subjects, before.vocabulary.links, before.vocabulary.relations)
    others = (after.vocabulary.subjects, after.vocabulary.links, after.vocabulary.relations)
    for old, new in zip(subjects, others, strict=True):
        everything += _named("word", _plain(old), _plain(new))
    return Differences(_fixed(rules), _fixed(words), tuple(everything), tuple(idle))


def _not_taken(changed: Difference, one: Linked, other: Linked) -> Iterator[Difference]:
    """Give the alternatives of readings, taken by neither of the two, under which a rule is written otherwise."""
    readings = {r for each in (one, other) for found in each.source.references[changed.name] for r in found.readings}
    for name in sorted(readings):
        if name not in one.rules.readings or name not in other.rules.readings:
            continue
        taken = one.rules.choices[name], other.rules.choices[name]
        both = (dict(each.rules.readings[name].alternatives) for each in (one, other))
        for choice in sorted(set.intersection(*map(set, both)).difference(taken)):
            old, new = (each.switched(name, choice).rules[changed.name] for each in (one, other))
            if _told_of(old) != _told_of(new):
                yield replace(changed, kind="alternative", after=f"{name}={choice}")


def _fixed(found: Mapping[str, list[Difference]]) -> dict[str, tuple[Difference, ...]]:
    return {name: tuple(each) for name, each in found.items()}


def _judged(rules: Mapping[str, Rule]) -> dict[str, Rule]:
    """Leave out of rules what no verdict rests on."""
    return {name: _told_of(one) for name, one in rules.items()}


def _told_of(rule: Rule) -> Rule:
    return replace(rule, examples=(), untried=(), unmended=())


def _of_layer(rules: RuleSet, layer: str) -> list[str]:
    return [name for name, rule in rules.rules.items() if rule.layer == layer]


def _resting(rules: RuleSet, reading: str) -> list[str]:
    return [name for name, of in rules.readings_of.items() if any(reading in each for each in of.values())]


def _counting(vocabulary: Vocabulary) -> Iterator[str]:
    """Give the words whose meaning rests on calendars: runs of days, and lengths of time that stand in a case file."""
    yield from vocabulary.measures
    yield from (name for name, fact in vocabulary.facts.items() if fact.type == "period")
    yield from (n for n, event in vocabulary.events.items() if any(a.type == "period" for a in event.attributes))


def _named(kind: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Difference]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) == new.get(name):
            continue
        how = "new" if name not in old else "gone" if name not in new else "changed"
        span = getattr(new.get(name, old.get(name)), "span", NOWHERE)
        yield Difference(kind, name, how, span if isinstance(span, Span) else NOWHERE)


def _words(old: Vocabulary, new: Vocabulary) -> Iterator[tuple[str, Difference]]:
    pairs: tuple[tuple[Mapping[str, object], Mapping[str, object]], ...] = (
        ({n: _told(f) for n, f in old.facts.items()}, {n: _told(f) for n, f in new.facts.items()}),
        ({n: _event(e) for n, e in old.events.items()}, {n: _event(e) for n, e in new.events.items()}),
        (old.episodes, new.episodes),
        (old.measures, new.measures),
    )
    for before, after in pairs:
        for found in _named("word", before, after):
            yield found.name, found
    marks = [Difference("word", "attendance codes", "changed")] if old.codes != new.codes else []
    marks += _named("word", _plain(old.categories), _plain(new.categories))
    for found in marks:
        for measure in (*old.measures, *new.measures):
            yield measure, found


def _told(fact: Fact) -> Fact:
    return replace(fact, meaning="", usually_from="", sensitivity="plain")


def _event(event: EventKind) -> EventKind:
    attributes = tuple(replace(one, meaning="") for one in event.attributes)
    return replace(event, meaning="", usually_from="", attributes=attributes)


def _plain(terms: Mapping[str, Term]) -> dict[str, Term]:
    return {name: replace(one, meaning="") for name, one in terms.items()}


def texts(part: object) -> Iterator[str]:
    """Give every text inside a rule: whatever it names is among them."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | list):
        for item in part:
            yield from texts(item)
    elif is_dataclass(part) and not isinstance(part, type | Span):
        for field in fields(part):
            yield from texts(getattr(part, field.name))


def names_of(rule: Rule, sets: Iterable[RuleSet]) -> frozenset[str]:
    """Give all that a rule, the condition of its local set and its kind of episode may name."""
    found = set(texts(replace(rule, examples=(), untried=(), unmended=(), title="", norm="")))
    for rules in sets:
        local = rules.local_sets.get(rule.layer)
        found.update(texts(local.applies) if local is not None else ())
        kind = rules.vocabulary.episodes.get(rule.episode) if rule.episode else None
        found.update((*kind.opened_by, *kind.ended_by) if kind is not None else ())
    return frozenset(found)
