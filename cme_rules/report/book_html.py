"""The rule book as pages of HTML: no network, no script but for the search, the same bytes for the same rules."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from cme_rules.book.book import Book
from cme_rules.book.branches import Target
from cme_rules.book.rules import RulePage
from cme_rules.reasons.words import plain
from cme_rules.receipt.hashes import grouped
from cme_rules.report import book_places as places
from cme_rules.report import sentences as s
from cme_rules.report.book_search import found_by, vocabulary_sections
from cme_rules.report.html_environment import FOLDER, environment, style
from cme_rules.report.names import Names
from cme_rules.report.pictures.element import Markup
from cme_rules.report.pictures.legend import patterns
from cme_rules.report.pictures.version_line import in_force, version_line
from cme_rules.report.signed_text import change_words, signature

if TYPE_CHECKING:
    from jinja2 import Environment

_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)+)")
GRADE_WORDS = {
    "official": "read at its source",
    "secondary": "read only where another page quotes it",
    "unverified": "not held: nobody has read it",
    "": "no source is cited",
}
GRADE_SHORT = {"official": "read", "secondary": "quoted elsewhere", "unverified": "not held", "": "none"}
FORCE_WORDS = {**s.FORCE, "none": "no norm"}


def book_pages(book: Book) -> Iterator[tuple[str, str]]:
    """Give every page of the book: its path in the folder, and its text."""
    templates = _environment(book)
    common = {"book": book, "names": Names(book.set), "layers": _layers(book)}
    written = partial(_page, templates, common)
    script = (FOLDER / "book" / "search.js").read_text(encoding="utf-8")
    yield written(places.INDEX, "index.html", script=Markup(script), script_hash=_hash(script))
    for page in book.rules:
        line = version_line("versions-picture", f"Versions of “{page.rule.title}”", page.rule.versions)
        yield written(places.place("rule", page.rule.id), "rule.html", page=page, line=line)
    yield written(places.SOURCES, "sources.html")
    for found in book.sources:
        yield written(places.place("source", found.document.id), "source.html", page=found)
    yield written(places.READINGS, "readings.html")
    yield written(places.WORDS, "words.html", sections=tuple(vocabulary_sections(book)))
    yield written(places.CALENDARS, "calendars.html")


def _page(templates: Environment, common: dict[str, Any], path: str, template: str, **more: Any) -> tuple[str, str]:
    root = "../" * path.count("/")
    return path, templates.get_template(f"book/{template}").render(**common, **more, path=path, root=root)


def _environment(book: Book) -> Environment:
    found = environment()
    titles, numbers = book.titles(), _clause_ids(book)
    found.globals.update(
        place=places.place, menu=places.MENU, status=s.status, in_force=in_force, number=s.number,
        force=lambda name: FORCE_WORDS.get(name, plain(name)), grade_words=GRADE_WORDS.__getitem__,
        rule_title=titles.__getitem__, book_style=_style(), patterns=patterns(),
        grade_short=GRADE_SHORT.__getitem__, linked=partial(linked, known=_known(book)),
        found_by=partial(found_by, book=book),
        signature=signature, change_words=change_words,
        fingerprint=grouped(book.files), clause_id=lambda clause: numbers[id(clause)],
    )  # fmt: skip
    return found


def _clause_ids(book: Book) -> dict[int, str]:
    """Give each clause a name on the page of its source, its number there; two that say the same are two."""
    return {
        id(clause): f"clause-{number}" for page in book.sources for number, clause in enumerate(page.clauses, start=1)
    }


def _known(book: Book) -> dict[str, tuple[str, Target]]:
    """Give the rules and readings that a note can speak of by their names in files, each with what it is called."""
    readings = {one.reading.id: (plain(one.reading.id), Target("reading", one.reading.id)) for one in book.readings}
    rules = {one.rule.id: (one.rule.title, Target("rule", one.rule.id)) for one in book.rules}
    return {name: found for name, found in {**readings, **rules}.items() if "-" in name}


def linked(text: str, known: dict[str, tuple[str, Target]]) -> list[tuple[str, Target | None]]:
    """Cut a text at the names in files of rules and readings: in their place stands what they are called."""
    pieces: list[tuple[str, Target | None]] = []
    for number, piece in enumerate(_NAME.split(text)):
        called = known.get(piece) if number % 2 else None
        pieces.append((f"“{called[0]}”", called[1]) if called is not None else (piece, None))
    return pieces


def _style() -> Markup:
    return Markup(style() + (FOLDER / "book" / "book.css").read_text(encoding="utf-8").replace("\n", ""))


def _hash(script: str) -> str:
    """Return the hash of the only script that a page may run, as its policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def _layers(book: Book) -> list[tuple[str, str, list[RulePage]]]:
    """Give each layer with its title and its rules, in their order."""
    found: dict[str, list[RulePage]] = {}
    for page in book.rules:
        found.setdefault(page.rule.layer, []).append(page)
    names = Names(book.set)
    return [(layer, names.layer(layer), pages) for layer, pages in found.items()]
