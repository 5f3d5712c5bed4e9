"""``sources``: the documents, their registers, and texts against both. All of it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.sources.text import fingerprint

DUTY = "The office answers a question within two days."
MANNER = "The office should answer in a friendly way."
ADDED = "The office keeps each question for seven years."
REGISTER = f"""
register: handbook
clauses:
  - {{place: page 1, fingerprint: {fingerprint(DUTY)}, says: It answers., force: must, rules: [answer]}}
  - place: page 2
    fingerprint: {fingerprint(MANNER)}
    says: Kindly.
    force: should
    not_decidable: Nobody records it.
"""


@pytest.fixture
def texts(folder: Path) -> Path:
    (folder / "rules/registers").mkdir()
    (folder / "rules/registers/handbook.yaml").write_text(REGISTER, encoding="utf-8")
    (folder / "old.txt").write_text(f"{DUTY}\n\n{MANNER}\n", encoding="utf-8")
    (folder / "new.txt").write_text(f"{DUTY}\n\n{ADDED}\n", encoding="utf-8")
    return folder


def test_cli_sources_lists_clauses_by_disposition(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "list"]) == 0
    assert capsys.readouterr().out == (
        "handbook\n   The Handbook, first\n   2 clauses: 1 encoded, 1 not decidable from a file\n"
        "\n2 clauses in all: 1 encoded, 1 not decidable from a file\n"
    )


def test_cli_sources_without_a_register_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "list"]) == 0
    assert capsys.readouterr().out == (
        "handbook\n   The Handbook, first\n   no register\n\n0 clauses in all: 0 encoded, 0 not decidable from a file\n"
    )


def test_cli_sources_shows_a_register(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "show", "handbook"]) == 0
    assert capsys.readouterr().out == (
        "The Handbook, first\n\npage 1  (must)\n   It answers.\n   → answer\n"
        "\npage 2  (should)\n   Kindly.\n   → not decidable: Nobody records it.\n"
    )


def test_cli_sources_of_a_document_that_is_not_there(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "show", "handbok"]) == 2
    err = capsys.readouterr().err
    assert "there is no document “handbok”" in err
    assert "did you mean “handbook”?" in err


def test_cli_sources_check_is_1_where_a_paragraph_has_no_clause(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["sources", "check", "handbook", "old.txt"]) == 0
    assert capsys.readouterr().out.endswith("the register covers the text wholly\n")
    assert run(["sources", "check", "handbook", "new.txt"]) == 1
    assert capsys.readouterr().out == (
        "2 paragraphs in the text; the paragraph of 1 clause was found\n"
        "not in the text: page 2 (no rule: not decidable)\n"
        f"no clause: the paragraph at line 3 (fingerprint {fingerprint(ADDED)})\n"
        "the register does not cover the text wholly\n"
    )


def test_cli_sources_diff_names_the_clauses_to_look_at(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "diff", "handbook", "old.txt", "new.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "   look at page 2: no rule: not decidable" in lines
    assert not any("page 1" in line for line in lines)


def test_cli_sources_fingerprints_each_paragraph(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", "fingerprints", "old.txt"]) == 0
    assert capsys.readouterr().out == f"     1  {fingerprint(DUTY)}\n     3  {fingerprint(MANNER)}\n"
