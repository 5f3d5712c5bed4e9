"""The page is well made: nothing to run or to fetch, headings in order, tables with heads, links that lead."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.report_html.conftest import Made
from tests.report_html.parsed import Parsed


@pytest.fixture(params=["page", "quiet", "verbose"])
def tree(request: pytest.FixtureRequest, made: Made) -> Parsed:
    return Parsed(getattr(made, request.param))


def test_html_is_well_formed(tree: Parsed) -> None:
    assert tree.faults == []
    assert tree.all("html")[0].attrs["lang"] == "en-GB"
    assert len(tree.all("title")) >= 1
    assert tree.all("main")


def test_html_runs_nothing_and_fetches_nothing(tree: Parsed, made: Made) -> None:
    assert not tree.all("script", "iframe", "object", "embed", "link", "img", "form", "base")
    for node in tree.all():
        assert not [name for name in node.attrs if name.startswith("on") or name in ("src", "srcset", "style")]
        for name in ("href", "xlink:href"):
            if name in node.attrs:
                assert node.tag == "a"
                assert re.match(r"https://|#", node.attrs[name])
    policy = [n.attrs["content"] for n in tree.all("meta") if n.attrs.get("http-equiv") == "Content-Security-Policy"]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    style = made.tree.all("style")[0].text
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", style)) <= {f"#{n.attrs['id']}" for n in made.tree.all("pattern")}


def test_html_headings_come_in_order(tree: Parsed) -> None:
    levels = [int(node.tag[1]) for node in tree.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(node.text for node in tree.all("h1", "h2", "h3", "h4"))


def test_html_tables_have_captions_and_scoped_heads(tree: Parsed) -> None:
    for table in tree.all("table"):
        assert table.children[0].tag == "caption"
        assert table.children[0].text
        assert {head.attrs.get("scope") for head in table.all("th")} == {"col", "row"}, table.children[0].text
        heads = [head.text for head in table.all("thead")[0].all("th")]
        for row in table.all("tbody")[0].all("tr"):
            assert len(row.children) == len(heads)
            for head, cell in zip(heads, row.children, strict=True):
                assert cell.tag == "th" or cell.attrs["data-label"] == head
            assert [cell.tag for cell in row.children].count("th") <= 1


def test_html_ids_are_unique_and_links_lead_somewhere(tree: Parsed) -> None:
    ids = [node.attrs["id"] for node in tree.all() if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    assert not [one for one in ids if not one or re.search(r"\s", one)]
    known = set(ids)
    for node in tree.all("a"):
        href = node.attrs["href"]
        assert node.text
        assert not href.startswith("#") or href[1:] in known
    for node in tree.all():
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(node.attrs.get(name, "").split()) <= known


def test_html_pictures_have_words_and_their_data_beside_them(made: Made) -> None:
    pictures = [node for node in made.tree.all("svg") if node.attrs.get("aria-hidden") != "true"]
    assert len(pictures) >= len(made.data["cases"]) + 2
    for picture in pictures:
        assert picture.attrs["role"] == "img"
        assert [child.tag for child in picture.children[:2]] == ["title", "desc"]
        assert all(child.text for child in picture.children[:2])
        scroll = picture.parent
        assert scroll is not None
        assert scroll.attrs["tabindex"] == "0"
        assert scroll.attrs["role"] == "region"
    for case in made.data["cases"]:
        section = next(n for n in made.tree.all("section") if case["id"] in n.attrs["id"])
        drawn = {n.attrs["class"] for n in section.all("circle")}
        assert drawn <= {"event", "event unsure"}
        events = [t for t in section.all("table") if t.children[0].text.startswith("What is recorded")]
        assert len(section.all("circle")) == (len(events[0].all("tbody")[0].all("tr")) if events else 0)


def test_html_says_each_status_in_words(made: Made) -> None:
    tags = [node for node in made.tree.all("strong") if "tag" in node.classes]
    assert len(tags) > 50
    for tag in tags:
        assert tag.children[0].attrs["aria-hidden"] == "true"
        assert re.fullmatch(r"\S\s*[A-Z][a-z ]+", tag.text)


def test_html_quiet_is_the_summary_alone(made: Made) -> None:
    tree = Parsed(made.quiet)
    assert not tree.all("section")[0].attrs.get("id", "").startswith("case-")
    assert "data-verdict" not in made.quiet.replace("data-verdict]", "")
    assert len(made.quiet) < len(made.page) / 4
