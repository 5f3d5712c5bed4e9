"""Nothing in the project looks like a real child's: no pupil numbers, health numbers, postcodes or addresses of mail.

The few that are allowed were made up to have a right or a wrong check letter, or can belong to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOOKS_REAL = {
    "a pupil number": re.compile(r"\b[A-Z][0-9]{11}[0-9A-Z]\b"),
    "a health number": re.compile(r"\b[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}\b"),
    "a postcode": re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}\b"),
    "an address of mail": re.compile(r"\b[A-Za-z0-9._-]+@[A-Za-z0-9-]+\.[a-z]{2,}\b"),
}
MADE_UP = {
    "A950000178301", "H243278544154", "X845212818005", "R247962919251", "X428558133462",
    "A950000178302", "V428558133462", "I950000178301", "A95000017830I", "Z" + "0" * 12, "ZZ9 9" + "ZZ",
}  # fmt: skip
FOLDERS = ("benchmarks", "cme_rules", "docs", "examples", "features", "mappings", "rules", "schemas", "tests")
SUFFIXES = {".csv", ".feature", ".json", ".md", ".py", ".toml", ".txt", ".xml", ".yaml"}


def texts() -> Iterator[tuple[Path, str]]:
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES]
    for path in sorted([*paths, *ROOT.glob("*.md"), *ROOT.glob("*.toml")]):
        if path.is_file():
            yield path, path.read_text(encoding="utf-8", errors="replace")


def test_nothing_looks_real() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {what}"
        for path, text in texts()
        for what, pattern in LOOKS_REAL.items()
        for one in pattern.findall(text)
        if one not in MADE_UP
    ]
    assert found == []


def test_the_check_sees_what_it_should() -> None:
    shown = {"a pupil number": "B1" + "2" * 11, "a health number": "123 456 " + "7890", "a postcode": "QQ1 1" + "QQ"}
    assert all(LOOKS_REAL[what].search(f"({text})") for what, text in shown.items())
    assert LOOKS_REAL["an address of mail"].search("somebody" + "@" + "invented.example")
    assert len(list(texts())) > 500


def test_each_example_of_an_import_says_that_it_is_invented() -> None:
    # Tables cannot say it themselves: their folder's mapping does, and the page on imports.
    for path in (ROOT / "examples/imports").iterdir():
        if path.suffix in (".xml", ".yaml"):
            assert "nvented" in path.read_text(encoding="utf-8"), path.name
