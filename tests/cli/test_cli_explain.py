"""``explain``, ``rules`` and ``schema``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.core.catalogue import ENTRIES
from tests.cli.conftest import write_case

DAY = ["--as-at", "2025-03-10"]
ASKED = "  - {event: asked, on: 2025-03-03}\n"


@pytest.mark.parametrize("code", sorted(ENTRIES))
def test_cli_explains_every_code(capsys: pytest.CaptureFixture[str], code: str) -> None:
    assert run(["explain", code.lower()]) == 0
    assert capsys.readouterr().out.startswith(f"{code}: ")


def test_cli_shows_a_rule_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "show", "answer"]) == 0
    assert (
        capsys.readouterr().out
        == """\
Answer to a question (answer)
=============================
  norm         The office answers a question within two days.
  kind         duty; must; judged from the file of one child
  layer        statutory

IN FORCE (1 version)
    |-- 1: 1 Jan 2020 to no end known

VERSION 1, from 1 Jan 2020
  who          office
  to whom      school
  starts       each event “asked”
  due          no later than 2 calendar days after the trigger
  done by      answered
  source       The Handbook, first: page 1 [UNVERIFIED: the text was not held]

READINGS
  question     Two days or five? (how-many-days)
               * two: Two days. [taken]
               - five: Five days.
               because: Two is what most people read.

EXAMPLES
  in the rule  0 worked examples
"""
    )


def test_cli_explain_of_a_rule_is_the_same_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "show", "answer"])
    shown = capsys.readouterr().out
    assert run(["explain", "answer"]) == 0
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("key", ["answer", "asked@2025-03-03", "answer:asked@2025-03-03"])
def test_cli_explains_a_verdict(folder: Path, capsys: pytest.CaptureFixture[str], key: str) -> None:
    write_case(folder, "late", ASKED)
    assert run(["explain", f"cases/late.yaml#{key}", *DAY]) == 0
    by_file = capsys.readouterr().out
    assert by_file.startswith("OVERDUE        Answer to a question (answer)")
    assert run(["explain", f"late#{key}", "--cases", "cases", *DAY]) == 0
    assert capsys.readouterr().out == by_file


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["explain", "answr"], "did you mean “answer”?"),
        (["explain", "CME-Y999"], "did you mean “CME-R099”"),
        (["explain", "late#answer"], "write FILE#RULE"),
        (["explain", "lat#answer", "--cases", "cases"], "there is no case with that id"),
        (["explain", "late#answr", "--cases", "cases"], "did you mean “answer”?"),
        (["rules", "show", "answr"], "did you mean “answer”?"),
        (["rules", "lst"], "did you mean “list”?"),
        (["schema", "rle"], "did you mean “rule”?"),
    ],
)
def test_cli_explain_suggests(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    write_case(folder, "late", ASKED)
    assert run(arguments) == 2
    assert words in capsys.readouterr().err


def test_cli_lists_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "list"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1 rule of the folder rules\n")
    assert "Answer to a question (answer)" in out


def test_cli_prints_and_writes_schemas(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "report"]) == 0
    assert json.loads(capsys.readouterr().out)["title"]
    assert run(["schema"]) == 0
    names = capsys.readouterr().out.split()
    assert run(["schema", "--to", str(tmp_path / "out")]) == 0
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [f"{n}.schema.json" for n in names]


def test_cli_help_imports_little_more_than_click() -> None:
    code = (
        "import sys, cme_rules.cli.main as m; m.run(['--help']);"
        "print(sorted(n for n in sys.modules if n.split('.')[0] in ('yaml', 'jsonschema', 'durable', 'difflib')"
        " or n.startswith('cme_rules.') and not n.startswith('cme_rules.cli')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stderr.strip() == "[]"


def test_cli_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cme_rules", "explain", "CME-I001"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert done.stdout.startswith("CME-I001: ")
