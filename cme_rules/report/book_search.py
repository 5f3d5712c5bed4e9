"""What the search of the rule book finds a rule by, and the words of the vocabulary in their sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cme_rules.book.book import Book
from cme_rules.book.rules import RulePage
from cme_rules.model.vocabulary import EpisodeKind, EventKind, Fact, Measure, Term
from cme_rules.reasons.words import plain


@dataclass(frozen=True)
class Word:
    """A word: its kind and name, what it means, and what else there is to say of it, a sentence each."""

    kind: str
    name: str
    meaning: str
    more: tuple[str, ...] = ()


def found_by(page: RulePage, book: Book) -> str:
    """Give the words by which a search finds a rule besides those of its row."""
    titles = {one.document.id: one.document.title for one in book.sources}
    cited = dict.fromkeys(one.document for version in page.rule.versions for one in version.citations)
    places = dict.fromkeys(one.place for version in page.rule.versions for one in version.citations)
    words = (plain(name) for _, name in page.words)
    names = (one.reading.question for one in page.readings if one.own)
    return " ".join([page.rule.note, *(titles[one] for one in cited), *places, *words, *names])


def vocabulary_sections(book: Book) -> Iterator[tuple[str, str, tuple[Word, ...]]]:
    """Give the sections of the vocabulary: an id, a heading, and the words by name; empty ones are left out."""
    words = book.set.vocabulary
    sections = (
        ("facts", "Facts", _words("fact", words.facts, _fact)),
        ("events", "Events", _words("event", words.events, _event)),
        ("episodes", "Episodes", _words("episode", words.episodes, _episode)),
        ("measures", "Measures of absence", _words("measure", words.measures, _measure)),
        ("parties", "Parties", _words("party", words.parties)),
        ("subjects", "Whose files are judged", _words("subject", words.subjects)),
        ("relations", "Related people", _words("relation", words.relations)),
        ("links", "Links to other files", _words("link", words.links, _link)),
        ("categories", "Kinds of attendance mark", _words("category", words.categories)),
    )
    for ident, heading, found in sections:
        if found:
            yield ident, heading, tuple(sorted(found, key=lambda one: one.name))


def _words(kind: str, found: Mapping[str, Any], more: Callable[[Any], Iterable[str]] = lambda _: ()) -> list[Word]:
    return [Word(kind, name, one.meaning, tuple(more(one))) for name, one in found.items()]


def _fact(fact: Fact) -> Iterator[str]:
    yield f"of one {plain(fact.about)}"
    yield _type(fact.type, fact.values)
    if fact.silence == "no":
        yield "a file that does not give it means no"
    if fact.fixed:
        yield "it never changes"
    yield from _usually(fact.usually_from)


def _event(event: EventKind) -> Iterator[str]:
    for one in event.attributes:
        yield f"{plain(one.name)}: {one.meaning.rstrip('.')} ({_type(one.type, one.values)})"
    yield from _usually(event.usually_from)


def _episode(kind: EpisodeKind) -> Iterator[str]:
    yield f"opened by {_names(kind.opened_by)}"
    yield f"ended by {_names(kind.ended_by)}"


def _measure(measure: Measure) -> Iterator[str]:
    parts = (("counts", measure.counts), ("ends the run", measure.breaks), ("is passed over", measure.neutral))
    yield from (f"what {head}: {_names(marks)}" for head, marks in parts if marks)


def _link(link: Term) -> Iterator[str]:
    yield f"from the file of one {plain(link.about)} to that of one {plain(link.to)}"


def _type(name: str, values: tuple[str, ...]) -> str:
    kind = {"yes_no": "yes or no", "choice": "one of", "list": "any of"}.get(name, plain(name))
    return f"{kind}: {_names(values)}" if values else kind


def _usually(where: str) -> tuple[str, ...]:
    return (f"usually from: {where.rstrip('.')}",) if where else ()


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(plain(one) for one in names)
