"""A case whose verdict rests on the file of another subject: what is said where that file was not given."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import run
from tests.cli.conftest import write_case

DAY = ["--as-at", "2025-03-10"]
ASKED = "  - {event: asked, on: 2025-03-03}\n"
WORDS = """
subjects: {school: {meaning: "A school."}}
links: {school: {about: child, to: school, meaning: The school of the child.}}
facts:
  answers_within: {about: school, type: period, meaning: How soon the school answers.}
"""


@pytest.fixture
def school(folder: Path) -> Path:
    """Rules whose limit is agreed by the school; a child's case in ``cases`` and its school's in ``schools``."""
    (folder / "rules/vocabulary/schools.yaml").write_text(WORDS, encoding="utf-8")
    rule = folder / "rules/statutory/answer.yaml"
    text = rule.read_text(encoding="utf-8")
    start, end = text.index("      reading:"), text.index("    discharge:")
    due = "      {within: {fact: answers_within, of: school}, after: trigger}\n"
    rule.write_text(text[:start] + due + text[end:], encoding="utf-8")
    (folder / "rules/readings/how-many-days.yaml").unlink()
    write_case(folder, "late", ASKED, "links: {school: oak}\n")
    write_case(folder, "other", ASKED, "links: {school: oak}\n")
    write_case(folder, "nowhere", ASKED)
    (folder / "schools").mkdir()
    (folder / "schools/oak.yaml").write_text(
        "case: oak\ntitle: Invented oak\nabout: school\nfacts: {answers_within: 3 calendar days}\n", encoding="utf-8"
    )
    return folder


def test_cli_a_linked_file_that_was_not_given_is_named(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "cases/late.yaml", *DAY]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "not known answers within of the school, whose file was not given (late.yaml:4)" in out
    noticed = (
        "- the file of the school that this file names was not given, so what it says is not known: give it in the"
    )
    assert f"{noticed} same run (late.yaml:4)" in out


def test_cli_a_link_that_the_file_does_not_give_is_named(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "cases/nowhere.yaml", *DAY]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "not known answers within of the school, which the file does not name (nowhere.yaml:1)" in out
    assert "was not given" not in out


def test_cli_explain_reads_linked_files_among_the_cases(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "cases/late.yaml#answer", *DAY]) == 0
    assert capsys.readouterr().out.startswith("UNDETERMINED   Answer to a question (answer)")
    # the third day after 3 March is 6 March
    assert run(["explain", "cases/late.yaml#answer", "--cases", "schools", "--cases", "cases", *DAY]) == 0
    out = capsys.readouterr().out
    assert out.startswith("OVERDUE        Answer to a question (answer)")
    assert "6 Mar 2025" in out
    assert out.count("Answer to a question (answer)") == 1, "only the case of the file that is named"
    assert run(["explain", "cases#answer", "--cases", "schools", *DAY]) == 0
    assert capsys.readouterr().out.count("Answer to a question (answer)") == 3, "a folder names all cases in it"
