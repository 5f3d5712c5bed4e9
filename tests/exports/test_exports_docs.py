"""What is said of the forms is true: columns, endings and sheets are those of the program."""

from __future__ import annotations

import re
from pathlib import Path

from cme_rules.cli.main import run
from cme_rules.report.forms import FORMS, endings, names_for
from cme_rules.report.tables import ACTIONS, VERDICTS
from cme_rules.report.to_xlsx import KEPT

TEXT = (Path(__file__).parents[2] / "docs/reports-data.md").read_text(encoding="utf-8")


def test_docs_columns_are_those_of_the_tables() -> None:
    found = re.findall(r"^\| `(\w+)` \| (.+) \|$", TEXT, re.MULTILINE)
    assert found == [(column.name, column.meaning) for table in (VERDICTS, ACTIONS) for column in table.columns]


def test_docs_endings_are_those_of_the_forms() -> None:
    found = re.findall(r"^\| `(\.\w+)` \|", TEXT, re.MULTILINE)
    assert found == list(endings("check"))
    assert {known.ending for known in FORMS.values() if known.check} == set(found)
    assert "xlsx" not in names_for("check", binary=False)


def test_docs_sheets_are_those_of_the_workbook() -> None:
    for table in KEPT:
        assert f"| {table.title} |" in TEXT


def test_docs_help_names_all_endings(capsys: object) -> None:
    assert run(["check", "--help"]) == 0
    out = " ".join(capsys.readouterr().out.split())  # type: ignore[attr-defined]
    assert "(" + " ".join(endings("check")) + ")" in out
