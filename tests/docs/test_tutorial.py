"""The pages to work along are run: each command and each file on them, in order."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from cme_rules.cli.main import run

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
pytest_plugins = "pytester"


def folded(text: str) -> str:
    return " ".join(text.split())


def follow(page: str, capsys: pytest.CaptureFixture[str]) -> int:
    """Do what a page says in the current folder; give the number of commands run."""
    output, commands = "", 0
    for kind, text in BLOCK.findall((DOCS / page).read_text(encoding="utf-8")):
        first, _, rest = text.partition("\n")
        if kind == "sh":
            output = ""
            for line in text.splitlines():
                command, _, says = line.partition("   # exits with ")
                assert command.startswith("cme-rules "), line
                code = run(shlex.split(command)[1:])
                said = capsys.readouterr()
                output += said.out
                assert code == int(says or 0), (line, said.err)
                commands += 1
        elif kind == "text":
            assert not [line for line in text.splitlines() if folded(line) not in folded(output)]
        elif first.startswith("# file: "):
            path = Path(first.removeprefix("# file: "))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(rest, encoding="utf-8")
        else:
            path = Path(first.removeprefix("# change: "))
            old, new = rest.splitlines()
            written = path.read_text(encoding="utf-8")
            assert written.count(old) == 1
            path.write_text(written.replace(old, new), encoding="utf-8")
    return commands


def test_the_tutorial_does_what_it_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    pytester: pytest.Pytester,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert follow("tutorial.md", capsys) == 16
    shutil.copytree(tmp_path / "my-rules", pytester.path / "rules")
    shutil.copytree(tmp_path / "features", pytester.path / "features")
    monkeypatch.chdir(pytester.path)
    found = pytester.runpytest_subprocess("features", "--cme-rules-dir", str(ROOT / "rules"), "-p", "no:cacheprovider")
    found.assert_outcomes(passed=1)


def test_rules_for_another_field_start_from_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert follow("another-field.md", capsys) == 3
