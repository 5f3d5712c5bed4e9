"""``book``: one command; the folder is whole or not there, and nothing but an older book gives way to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cme_rules.book.book import collect
from cme_rules.cli import booking
from cme_rules.cli.main import run
from cme_rules.pipeline import open_rules


def written(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_book_is_written_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["book", "--output", "out"]) == 0
    assert capsys.readouterr().out == "11 pages are written; the book begins at out/index.html\n"
    assert len(written(folder / "out")) == 11
    assert sorted(one.name for one in folder.iterdir()) == ["out", "rules"]


def test_book_takes_the_place_of_an_older_one_only_where_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["book", "--output", "out"]) == 0
    before = written(folder / "out")
    assert run(["book", "--output", "out"]) == 2
    assert "CME-B002" in capsys.readouterr().err
    (folder / "rules/statutory/no-blue-answer.yaml").unlink()
    assert run(["book", "--output", "out", "--replace"]) == 0
    after = written(folder / "out")
    assert set(before) - set(after) == {"rules/no-blue-answer.html"}
    assert run(["book", "--output", "again"]) == 0
    assert written(folder / "again") == after


def test_book_takes_the_place_of_nothing_else(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes").mkdir()
    (folder / "notes/a.txt").write_text("mine", encoding="utf-8")
    (folder / "web").mkdir()
    (folder / "web/index.html").write_text("<p>mine</p>", encoding="utf-8")
    for place in ("notes", "web", "notes/a.txt", "rules", "rules/book", "."):
        assert run(["book", "--output", place, "--replace"]) == 2, place
        assert "error[CME-B002]" in capsys.readouterr().err
    assert written(folder / "notes") == {"a.txt": b"mine"}
    assert run(["book", "--output", "nowhere/out"]) == 2
    assert "CME-U004" in capsys.readouterr().err


def test_book_with_a_dead_link_is_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(booking, "collect", lambda *_: replace(collect(open_rules(folder / "rules")), readings=()))
    assert run(["book", "--output", "out"]) == 70
    said = capsys.readouterr().err
    message = "the page rules/answer.html links to “../readings.html#how-many-days”, which is not in the book"
    assert f"error[CME-B001]: {message}" in said
    assert "Traceback" not in said
    assert not (folder / "out").exists()


def test_book_of_wrong_rules_is_not_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "rules/statutory/answer.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("event: asked", "event: askd"), encoding="utf-8")
    assert run(["book", "--output", "out"]) == 3
    assert "did you mean “asked”" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_book_says_which_features_test_a_rule(folder: Path) -> None:
    (folder / "features").mkdir()
    feature = 'Feature: Q\n  Scenario: no colour\n    Then the prohibition "no-blue-answer" is complied\n'
    (folder / "features/q.feature").write_text(feature, encoding="utf-8")
    assert run(["book", "--output", "out"]) == 0
    assert "No colour" in (folder / "out/rules/no-blue-answer.html").read_text(encoding="utf-8")
