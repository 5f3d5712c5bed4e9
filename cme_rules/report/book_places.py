"""Where things stand in the rule book: the page of each rule and source, the place of each word and reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote

INDEX, SOURCES, READINGS, WORDS, CALENDARS = (
    "index.html",
    "sources.html",
    "readings.html",
    "words.html",
    "calendars.html",
)
MENU = ((INDEX, "Rules"), (SOURCES, "Sources"), (READINGS, "Readings"), (WORDS, "Words"), (CALENDARS, "Calendars"))


def place(kind: str, name: str) -> str:
    """Return where a thing stands, from the folder of the book.

    >>> place("rule", "home-visit"), place("fact", "on_roll"), place("reading", "new-days")
    ('rules/home-visit.html', 'words.html#fact-on_roll', 'readings.html#new-days')
    """
    if kind in ("rule", "source"):
        return f"{kind}s/{name}.html"
    page = {"reading": READINGS, "calendar": CALENDARS}.get(kind)
    return f"{page}#{name}" if page is not None else f"{WORDS}#{kind}-{name}"


@dataclass(frozen=True)
class DeadLink:
    """A link of a page that leads nowhere."""

    page: str
    link: str


def dead_links(pages: Mapping[str, str]) -> list[DeadLink]:
    """Give the links of pages that lead to no page, or to no place on one; none is followed out of the book."""
    read = {name: _Page(text) for name, text in pages.items()}
    return [DeadLink(name, link) for name in sorted(read) for link in _dead(name, read)]


def _dead(name: str, read: Mapping[str, _Page]) -> Iterator[str]:
    for link in _once(read[name].links):
        if link.startswith("https://"):
            continue
        path, _, fragment = link.partition("#")
        target = read.get(normpath(join(dirname(name), unquote(path))) if path else name)
        if target is None or (fragment and unquote(fragment) not in target.ids):
            yield link


def _once(links: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(links)


class _Page(HTMLParser):
    """The links of a page, and the names of its places."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag leads to, and what it is called."""
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            elif name == "id" and value:
                self.ids.add(value)
