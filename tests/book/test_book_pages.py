"""The pages of the book: well made, usable without script, without dead links, and the same each time."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import pytest

from cme_rules.book.book import Book, collect
from cme_rules.pipeline import open_rules
from cme_rules.report.book_html import book_pages, linked
from cme_rules.report.book_places import DeadLink, dead_links
from cme_rules.report.html_environment import FOLDER
from cme_rules.report.palette import COLOURS, TEXT_ON
from cme_rules.report.pictures.version_line import described
from tests.report_html.parsed import Parsed

CSS = (FOLDER / "book" / "book.css").read_text(encoding="utf-8")


def parsed(pages: dict[str, str]) -> dict[str, Parsed]:
    return {name: Parsed(text) for name, text in pages.items()}


def test_book_has_a_page_for_each_rule_and_source(pages: dict[str, str]) -> None:
    rules = ("answer", "at-home", "form-of-answer", "late-answer", "no-blue-answer")
    assert set(pages) == {
        "index.html", "sources.html", "readings.html", "words.html", "calendars.html", "sources/handbook.html",
        *(f"rules/{name}.html" for name in rules),
    }  # fmt: skip
    index = Parsed(pages["index.html"])
    links = {node.attrs["href"] for node in index.all("a")}
    assert {f"rules/{name}.html" for name in rules} <= links
    assert {"sources/handbook.html", "readings.html#how-many-days", "words.html#event-asked"} <= links


def test_book_pages_are_well_made(pages: dict[str, str]) -> None:
    for name, tree in parsed(pages).items():
        assert tree.faults == [], name
        assert tree.all("html")[0].attrs["lang"] == "en-GB"
        assert [len(tree.all(tag)) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
        first = next(node for node in tree.all("a"))
        assert (first.attrs["href"], first.classes) == ("#main", ["skip"])
        ids = [node.attrs["id"] for node in tree.all() if "id" in node.attrs]
        assert len(ids) == len(set(ids)), name
        for nav in tree.all("nav"):
            assert "aria-label" in nav.attrs or nav.attrs["aria-labelledby"] in ids
        levels = [int(node.tag[1]) for node in tree.all("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_book_tables_have_captions_and_heads(pages: dict[str, str]) -> None:
    for name, tree in parsed(pages).items():
        for table in tree.all("table"):
            assert table.children[0].tag == "caption"
            assert {head.attrs.get("scope") for head in table.all("th")} == {"col", "row"}, name
            heads = [head.text for head in table.all("thead")[0].all("th")]
            for row in table.all("tbody")[0].all("tr"):
                assert len(row.children) == len(heads), name
                for head, cell in zip(heads, row.children, strict=True):
                    if "stack" in table.classes and cell.tag == "td":
                        assert cell.attrs["data-label"] == head, name


def test_book_runs_nothing_but_the_search_and_fetches_nothing(pages: dict[str, str]) -> None:
    for name, tree in parsed(pages).items():
        assert not tree.all("iframe", "object", "embed", "link", "img", "base")
        assert not [a for node in tree.all() for a in node.attrs if a.startswith("on") or a in ("src", "style")]
        policy = next(n.attrs["content"] for n in tree.all("meta") if "http-equiv" in n.attrs)
        assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; form-action 'none'")
        scripts = re.findall(r"<script>(.*?)</script>", pages[name], re.DOTALL)
        assert len(scripts) == (name == "index.html")
        for script in scripts:
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert policy.endswith(f"; script-src 'sha256-{digest}'")
            assert "innerHTML" not in script
        if name != "index.html":
            assert "script-src" not in policy


def test_book_search_is_hidden_until_a_script_shows_it_and_nothing_else_is(pages: dict[str, str]) -> None:
    tree = Parsed(pages["index.html"])
    assert [node.attrs["id"] for node in tree.all() if "hidden" in node.attrs] == ["search"]
    assert [node.attrs["for"] for node in tree.all("label")] == ["words"]
    found = [node.attrs["data-find"] for node in tree.all("tr") if "data-find" in node.attrs]
    assert len(found) == 5
    assert "The Handbook of <Answers>" in found[0]
    assert "Two days or five?" in found[0]


def test_book_escapes_what_files_say(pages: dict[str, str]) -> None:
    assert "The Handbook of &lt;Answers&gt;" in pages["sources.html"]
    assert "Answered &lt;in time&gt;" in pages["rules/answer.html"]
    assert "Somebody &lt;asks&gt;." in pages["words.html"]
    assert not [name for name, text in pages.items() if re.search("<(Answers|in time|asks)>", text)]


def test_book_rule_page_says_it_all_in_words(pages: dict[str, str]) -> None:
    text = " ".join(Parsed(pages["rules/answer.html"]).all("main")[0].text.split())
    for wanted in (
        "The office answers a question within two days.", "a breach if it is not kept",
        "version 2: from 1 Jan 2020 to 31 Dec 2022", "No later than 2 calendar days after the trigger",
        "Two days or five?", "Why: Two is what most people read.", "Where the child has moved, no answer is owed.",
        "In every example:", "reading how many days: five", "started on 4 Mar 2024", "read at its source",
        "not held: nobody has read it", "Questions are answered in two days.",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert "This depends on how the source is read: “Two days or five?”" in text
    exception = " ".join(Parsed(pages["rules/late-answer.html"]).all("main")[0].text.split())
    assert "Force" not in exception, "an exception binds nobody by itself"
    index = " ".join(Parsed(pages["index.html"]).all("main")[0].text.split())
    assert index.count("binds nobody by itself") == 2
    source = " ".join(Parsed(pages["sources/handbook.html"]).all("main")[0].text.split())
    assert "4 places that are cited: read at its source1 place that is cited: read only where" in source
    forms = Parsed(pages["rules/form-of-answer.html"]).all("main")[0].text
    assert "a shortfall, no breach, if it is not kept" in forms
    assert "Answered the day after" in forms


def test_book_cuts_a_note_at_the_names_of_rules(pages: dict[str, str]) -> None:
    assert linked("see a-b and c-d.", {"a-b": ("A with b", None)}) == [  # type: ignore[dict-item]
        ("see ", None), ("“A with b”", None), (" and ", None), ("c-d", None), (".", None),
    ]  # fmt: skip
    assert '<a href="../rules/late-answer.html">“Late answer”</a>' in pages["rules/answer.html"]
    assert "No-one disputes it." in pages["rules/answer.html"]
    assert '<a href="../rules/late-answer.html">“Late answer”</a>' in pages["sources/handbook.html"]


def test_book_draws_versions_with_words_for_those_who_do_not_see_them(book: Book, pages: dict[str, str]) -> None:
    versions = next(page.rule.versions for page in book.rules if page.rule.id == "answer")
    assert described(versions) == (
        "version 1: from 1 Jan 2015 to 31 Dec 2019; nobody holds its text, so what falls in it is undetermined; "
        "version 2: from 1 Jan 2020 to 31 Dec 2022; version 3: from 1 Jul 2023, no end known."
    )
    tree = Parsed(pages["rules/answer.html"])
    drawn = next(node for node in tree.all("svg") if node.attrs.get("role") == "img")
    assert drawn.all("desc")[0].text == described(versions)
    assert [node.classes for node in drawn.all("path")] == [["version", "unheld"], ["version"], ["version"]]


def test_book_has_no_dead_links(pages: dict[str, str]) -> None:
    assert dead_links(pages) == []


def test_book_finds_dead_links() -> None:
    pages = {
        "index.html": '<p id="here"></p><a href="#here"></a><a href="a/b.html#there"></a><a href="https://x.example/"></a>',
        "a/b.html": '<p id="there"></p><a href="../index.html#gone"></a><a href="c.html"></a><a href="#nowhere"></a>',
    }
    assert dead_links(pages) == [
        DeadLink("a/b.html", "../index.html#gone"), DeadLink("a/b.html", "c.html"), DeadLink("a/b.html", "#nowhere"),
    ]  # fmt: skip


def test_book_is_the_same_each_time(folder: Path, book: Book, pages: dict[str, str]) -> None:
    again = dict(book_pages(collect(open_rules(folder / "rules"), {})))
    assert again["index.html"] == pages["index.html"]
    assert list(again) == list(pages)
    assert dict(book_pages(book)) == pages
    assert not [name for name, text in pages.items() if folder.as_posix() in text]


def test_book_style_keeps_to_the_palette_and_can_be_seen() -> None:
    assert set(re.findall(r"var\(--([a-z-]+)\)", CSS)) <= set(COLOURS)
    assert not re.search(r"#[0-9a-f]{3,8}\b(?![{ ,.])|rgba?\(|transition|animation|outline:(0|none)", CSS)
    for body in re.findall(r"\{([^{}]*)\}", CSS):
        text = re.findall(r"(?<![-\w])color:var\(--([a-z-]+)\)", body)
        ground = re.findall(r"background:var\(--([a-z-]+)\)", body)
        for pair in zip(text, ground, strict=False):
            assert pair in TEXT_ON, pair
    assert "min-height:24px" in CSS
    assert "#search input:focus-visible{outline:3px solid" in CSS
    assert "@media print" in CSS


@pytest.fixture(scope="module")
def whole() -> Book:
    return collect(open_rules(Path("rules")))


def test_book_of_the_shipped_rules_is_whole(whole: Book) -> None:
    pages = dict(book_pages(whole))
    assert dead_links(pages) == []
    assert {f"rules/{name}.html" for name in whole.set.rules} <= set(pages)
    assert {f"sources/{name}.html" for name in whole.set.documents} <= set(pages)
    # The law has ten school days here, and the day of the bank holiday does not count.
    page = pages["rules/ten-day-absence-return.html"]
    for wanted in ("has reached 10 school days", "14 Mar 2025", "no later than the attendance return interval"):
        assert wanted in page or wanted.capitalize() in page
    # A reading that is named only in the words of a condition would hide what the rule asks.
    assert "as the reading" not in re.sub(r"<[^>]+>", "", page)
