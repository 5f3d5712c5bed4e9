"""Everything that a rule or case file can name: what it is called, what it means, and where it is declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cme_rules.core.span import Span
from cme_rules.dates.civil import human
from cme_rules.editor.asked import Word
from cme_rules.link.ruleset import RuleSetSource
from cme_rules.model.condition import NOWHERE
from cme_rules.model.rule import Reading
from cme_rules.model.vocabulary import EventKind, Fact, Measure
from cme_rules.reasons.words import plain


@dataclass(frozen=True)
class Thing:
    """One thing that can be named: its kind, its name, its meaning in a few lines, and the place of its declaration."""

    kind: str
    name: str
    meaning: tuple[str, ...]
    span: Span = NOWHERE


def things(source: RuleSetSource) -> Iterator[Thing]:
    """Give everything that the rules declare, in the order of the kinds and then as declared."""
    vocabulary = source.vocabulary
    for rule in source.rules.values():
        yield Thing(rule.kind, rule.id, (f"{rule.title} ({rule.kind}, {rule.force})", rule.norm), rule.span)
    for fact in vocabulary.facts.values():
        yield Thing("fact", fact.name, _of_fact(fact), fact.span)
    for event in vocabulary.events.values():
        yield Thing("event", event.name, _of_event(event), event.span)
    for measure in vocabulary.measures.values():
        yield Thing("measure", measure.name, _of_measure(measure), measure.span)
    for episode in vocabulary.episodes.values():
        opened = f"opened by {_list(episode.opened_by)}; ended by {_list(episode.ended_by)}"
        yield Thing("episode", episode.name, (episode.meaning, opened), episode.span)
    terms = {
        "party": vocabulary.parties,
        "relation": vocabulary.relations,
        "link": vocabulary.links,
        "subject": vocabulary.subjects,
    }
    for kind, table in terms.items():
        for term in table.values():
            yield Thing(kind, term.name, (term.meaning,), term.span)
    for reading in source.readings.values():
        yield Thing("reading", reading.id, tuple(_of_reading(reading)), reading.span)
    for document in source.documents.values():
        edition = ", ".join(part for part in (document.edition, document.address) if part)
        yield Thing("document", document.id, (document.title, edition), document.span)
    for calendar in source.calendars.values():
        covered = f"{plain(calendar.unit)} days from {human(calendar.first)} to {human(calendar.last)}"
        yield Thing("calendar", calendar.name, (covered,))


def named(word: Word, known: Iterable[Thing]) -> list[Thing]:
    """Give the things that a word names: of the kinds that its place asks for, or else of any."""
    same = [one for one in known if one.name == word.text]
    return [one for one in same if one.kind in word.kinds] or same


def begun(word: Word, known: Iterable[Thing]) -> list[Thing]:
    """Give the things that a name may become that is being written, by name."""
    start = word.text.casefold()
    found = [one for one in known if one.kind in word.kinds and start in one.name.casefold()]
    return sorted(found, key=lambda one: (not one.name.startswith(start), one.name))


def _of_fact(fact: Fact) -> tuple[str, ...]:
    kind = f"one of {_list(fact.values)}" if fact.values else "yes or no" if fact.type == "yes_no" else plain(fact.type)
    silence = "silence in a file means no" if fact.silence == "no" else "a file that is silent leaves it unknown"
    fixed = "; it never changes" if fact.fixed else ""
    return fact.meaning, f"fact about a {plain(fact.about)}: {kind}; {silence}{fixed}"


def _of_event(event: EventKind) -> tuple[str, ...]:
    lines = [event.meaning, f"event in the file of a {plain(event.about)}"]
    for one in event.attributes:
        values = f" ({_list(one.values)})" if one.values else ""
        lines.append(f"with {one.name}: {one.meaning}{values}")
    return tuple(lines)


def _of_measure(measure: Measure) -> tuple[str, ...]:
    return measure.meaning, f"counts {_list(measure.counts)}; broken by {_list(measure.breaks)}"


def _of_reading(reading: Reading) -> Iterator[str]:
    yield reading.question
    for name, meaning in reading.alternatives:
        yield f"{name}{' (taken)' if name == reading.choice else ''}: {meaning}"
    yield f"why: {reading.reason}"


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"
