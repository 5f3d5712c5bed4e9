"""The whole book: rules, sources, words, readings and calendars, each with what leads to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cme_rules.book.days import CalendarPage, calendar_pages
from cme_rules.book.rules import RulePage, rule_pages
from cme_rules.book.scenarios import scenarios_by_rule
from cme_rules.link.named import Word
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.register import Clause
from cme_rules.model.rule import Document, Reading
from cme_rules.model.signed import SignOff
from cme_rules.pipeline import Linked
from cme_rules.receipt.hashes import of_files
from cme_rules.signed.state import State, states


@dataclass(frozen=True)
class SourcePage:
    """A source: the clauses of its register in their order, and the rules that cite it, with or without a clause.

    ``headings`` counts the paragraphs without a norm: only their fingerprints are held. ``grades`` says how well the
    text was read, as those who cite it say, and of how many of the places that are cited.
    """

    document: Document
    clauses: tuple[Clause, ...]
    headings: int
    cited_by: tuple[str, ...]
    grades: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ReadingPage:
    """A reading, the alternative that is taken, and the rules that name it themselves."""

    reading: Reading
    choice: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Book:
    """All of it; ``used`` gives for each word the rules that name it, and ``files`` a hash of all that was read.

    ``signs`` says how each rule stands with those who sign; ``None`` where no file of sign-offs was given.
    """

    rules: tuple[RulePage, ...]
    sources: tuple[SourcePage, ...]
    readings: tuple[ReadingPage, ...]
    calendars: tuple[CalendarPage, ...]
    used: Mapping[Word, tuple[str, ...]]
    set: RuleSet
    files: str
    features: bool
    signs: Mapping[str, State] | None = None

    def titles(self) -> dict[str, str]:
        """Give the title of every rule."""
        return {page.rule.id: page.rule.title for page in self.rules}


def collect(linked: Linked, features: Mapping[str, str] | None = None, signed: Sequence[SignOff] | None = None) -> Book:
    """Gather the book of a rule set.

    ``features`` are the texts of features by their files, and ``signed`` the sign-offs, where there are any.
    """
    source, rules = linked.source, linked.rules
    pages = tuple(rule_pages(source, rules, scenarios_by_rule(features or {}, source.rules)))
    used: dict[Word, list[str]] = {}
    for page in pages:
        for word in page.words:
            used.setdefault(word, []).append(page.rule.id)
    return Book(
        pages,
        tuple(_source(document, source.clauses, pages) for document in source.documents.values()),
        tuple(_reading(one, rules.choices[one.id], pages) for one in _sorted(source.readings)),
        tuple(calendar_pages(source)),
        {word: tuple(names) for word, names in used.items()},
        rules,
        of_files(source.files),
        features is not None,
        {one.rule.id: one for one in states(signed, source)} if signed is not None else None,
    )


def _sorted(readings: Mapping[str, Reading]) -> list[Reading]:
    return [readings[name] for name in sorted(readings)]


def _source(document: Document, clauses: tuple[Clause, ...], pages: tuple[RulePage, ...]) -> SourcePage:
    citing = {page.rule.id: frozenset(_grades(document, page)) for page in pages}
    grades = Counter(grade for grade, _ in frozenset().union(*citing.values()))
    return SourcePage(
        document,
        tuple(one for one in clauses if one.document == document.id and not one.heading),
        sum(one.document == document.id and one.heading for one in clauses),
        tuple(name for name, found in citing.items() if found),
        tuple(sorted(grades.items())),
    )


def _grades(document: Document, page: RulePage) -> Iterator[tuple[str, str]]:
    for version in page.rule.versions:
        yield from ((one.grade, one.place) for one in version.citations if one.document == document.id)


def _reading(reading: Reading, choice: str, pages: tuple[RulePage, ...]) -> ReadingPage:
    naming = tuple(page.rule.id for page in pages for one in page.readings if one.own and one.reading.id == reading.id)
    return ReadingPage(reading, choice, naming)
