"""Make a rule book: collect it, render it, follow every link, and write the folder as a whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from cme_rules.book.book import collect
from cme_rules.cli.asked import rules_asked
from cme_rules.cli.faults import show
from cme_rules.cli.folders import Folders
from cme_rules.cli.signing import checked
from cme_rules.cli.targets import feature_texts
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem, UsageProblem
from cme_rules.core.span import Span
from cme_rules.read.files import shown, whole_folder
from cme_rules.report.book_html import book_pages
from cme_rules.report.book_places import INDEX, dead_links
from cme_rules.report.problems import clean

MARK = b'content="cme-rules book"'
"""What the first page of every rule book has in it."""
_WHERE_IT_STANDS = 2000


def write_book(
    folder: Folders,
    readings: Sequence[tuple[str, str]],
    output: Path,
    features: Path | None,
    signed: Path | None,
    *,
    replace: bool,
) -> int:
    """Write a rule book, say where it begins, and return the exit code: 70 where one of its links leads nowhere.

    Raises:
        RuleProblem: the rules are wrong; nothing is written.
        UsageProblem: something else is in the place of the book, or the file of sign-offs is wrong.

    """
    _refuse(output, folder, replace=replace)
    linked, _ = rules_asked(folder, readings)
    place = features or (Path("features") if Path("features").is_dir() else None)
    texts = feature_texts(place) if place is not None else None
    book = collect(linked, texts, checked(signed, linked) if signed is not None else None)
    pages = dict(book_pages(book))
    dead = list(dead_ends(pages))
    if dead:
        show(dead)
        return 70
    _write(output, pages)
    click.echo(f"{len(pages)} pages are written; the book begins at {(output / INDEX).as_posix()}")
    return 0


def dead_ends(pages: Mapping[str, str]) -> Iterator[Problem]:
    """Follow every link of a book; give a problem for each that leads nowhere."""
    for one in dead_links(pages):
        yield problem("CME-B001", f"the page {one.page} links to “{clean(one.link)}”, which is not in the book", None)


def _refuse(output: Path, folder: Folders, *, replace: bool) -> None:
    """Raise where the book would take the place of anything but an older book that may go."""
    place = output.resolve()
    for read in folder.all:
        if place == read.resolve() or read.resolve() in place.parents or place in read.resolve().parents:
            raise UsageProblem([problem("CME-B002", "the book would lie among the rules", _span(output))])
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise UsageProblem([problem("CME-B002", "the place to write to is not an ordinary folder", _span(output))])
    found = sorted(one.relative_to(output).as_posix() for one in output.rglob("*") if not one.is_dir())
    if not found:
        return
    odd = [one for one in found if not one.endswith(".html")]
    if odd or not _is_book(output):
        message = f"the folder holds what is no rule book: {clean((odd or found)[0])}"
        raise UsageProblem([problem("CME-B002", message, _span(output), help="name a folder that is not there yet")])
    if not replace:
        help_ = "add --replace to write it anew, or name another folder"
        raise UsageProblem([problem("CME-B002", "a rule book is there already", _span(output), help=help_)])


def _is_book(output: Path) -> bool:
    try:
        with (output / INDEX).open("rb") as first:
            return MARK in first.read(_WHERE_IT_STANDS)
    except OSError:
        return False


def _write(output: Path, pages: Mapping[str, str]) -> None:
    """Write all pages beside the place of the book, then put them there; an older book goes only then."""
    if not output.parent.is_dir():
        message = f"there is no folder {clean(output.parent.as_posix())} to write to"
        raise UsageProblem([problem("CME-U004", message, None)])
    part = Path(tempfile.mkdtemp(prefix=f".{output.name}.", suffix=".part", dir=output.parent))
    try:
        new = part / "new"
        for name, text in pages.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_text(text, encoding="utf-8", newline="\n")
        if output.exists():
            output.replace(part / "old")
        new.replace(output)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _span(path: Path) -> Span:
    return whole_folder(shown(path))
