"""The streams of the program: closed, broken, a terminal; and faults on the way, each with its exit code."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli import faults, folders, main, schema
from cme_rules.cli.output import Progress
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import CaseProblem
from cme_rules.core.span import Span
from tests.cli.conftest import write_case

PROGRAM = [sys.executable, "-m", "cme_rules"]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def raising(error: BaseException) -> Any:
    def fail(*args: object, **kwargs: object) -> int:
        raise error

    return fail


def test_cli_runs_though_the_streams_are_closed() -> None:
    """With both streams closed nothing can be said, and the exit code is still that of a bad option."""
    command = 'exec "$@" >&- 2>&-'
    done = subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", command, "sh", *PROGRAM, "explain"],
        check=False,
        env=os.environ,  # noqa: S607, RUF100
    )
    assert done.returncode == 2


def test_cli_main_gives_a_closed_stream_a_place_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit) as left:
        main.main(["explain"])
    assert left.value.code == 2
    for stream in (sys.stdout, sys.stderr):
        assert stream.writable()
        stream.close()


def test_cli_main_leaves_a_stream_alone_that_has_no_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    monkeypatch.setattr(sys, "stdout", said)
    with pytest.raises(SystemExit) as left:
        main.main(["explain", "CME-I001"])
    assert left.value.code == 0
    assert said.getvalue().startswith("CME-I001: ")


def test_cli_main_writes_what_an_encoding_lacks_as_an_escape() -> None:
    """The quotation marks of a message are not in Latin 1: escapes and no traceback; an unknown verb is exit code 2."""
    done = subprocess.run(  # noqa: S603
        [*PROGRAM, "judge"], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert done.returncode == 2
    assert "no such command \\u201cjudge\\u201d" in done.stderr


def test_cli_stopped_by_the_keyboard_is_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main.cli, "main", raising(KeyboardInterrupt()))
    assert main.run(["check"]) == 130
    assert capsys.readouterr().err.strip() == "stopped"


def test_cli_a_reader_that_has_gone_is_141(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(main.cli, "main", raising(BrokenPipeError()))
    with (tmp_path / "out").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main.run(["check"]) == 141
        stream.write("nobody reads this")
    assert (tmp_path / "out").read_text(encoding="utf-8") == ""


def test_cli_a_case_problem_that_gets_through_is_4(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = problem("CME-C001", "something is wrong", Span("case.yaml", 1, 1, 1, 2))
    monkeypatch.setattr(main.cli, "main", raising(CaseProblem([wrong])))
    assert main.run(["check"]) == 4
    assert "case.yaml:1:1: error[CME-C001]: something is wrong" in capsys.readouterr().err


def test_cli_a_fault_of_the_program_names_no_version_where_it_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main.cli, "main", raising(RuntimeError("secret")))
    monkeypatch.setattr(metadata, "version", raising(metadata.PackageNotFoundError()))
    assert main.run(["check"]) == 70
    said = capsys.readouterr().err
    assert "a fault in the program: RuntimeError" in said
    assert "cme-rules (not installed), Python" in said
    assert "secret" not in said


def test_cli_a_line_that_can_no_longer_be_read_is_not_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rule.yaml"
    file.write_text("rule: one\n", encoding="utf-8")
    wrong = problem("CME-R001", "something is wrong", Span(str(file), 1, 1, 1, 5))
    faults.show([wrong], values=True)
    assert "rule: one" in capsys.readouterr().err
    monkeypatch.setattr(Path, "read_text", raising(OSError()))
    faults.show([wrong], values=True)
    said = capsys.readouterr().err
    assert "something is wrong" in said
    assert "rule: one" not in said


def test_cli_counts_cases_on_a_terminal_and_takes_the_count_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    progress = Progress(quiet=False)
    progress.step()
    progress.step()
    progress.end()
    assert sys.stderr.getvalue() == "\r1 judged …\r2 judged …\r\x1b[K"  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "stderr", Terminal())
    Progress(quiet=False).end()
    quiet = Progress(quiet=True)
    quiet.step()
    quiet.end()
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_cli_takes_the_rules_of_the_program_where_there_are_none_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    found = folders.Folders()
    assert (found.root / "vocabulary").is_dir()
    assert found.called == "the rules that come with the program"
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "a/b/folders.py"))
    assert main.run(["rules", "list"]) == 2
    assert "name one with --rules" in capsys.readouterr().err


def test_cli_has_no_schemas_where_none_came_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(schema, "__file__", str(tmp_path / "a/b/schema.py"))
    assert main.run(["schema"]) == 0
    assert capsys.readouterr().out.strip() == ""


def test_cli_actions_with_nothing_left_to_do_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", "  - {event: asked, on: 2025-03-03}\n  - {event: answered, on: 2025-03-05}\n")
    options: Sequence[str] = ("cases", "--as-at", "2025-03-10")
    assert main.run(["actions", *options]) == 0
    assert "WHAT IS LEFT TO DO (0)\n======================\nNothing.\n\nWHAT THE VERDICTS REST ON\n" in (
        capsys.readouterr().out
    )
    late = [*options, "--quiet", "--exit-zero"]
    write_case(folder, "two", "  - {event: asked, on: 2025-03-03}\n")
    assert main.run(["actions", *late]) == 0
    told = capsys.readouterr().out.partition("WHAT IS LEFT TO DO (1)\n======================\n")[2]
    assert told.split()[:4] == ["1", "Office:", "1", "breach"]


@pytest.mark.parametrize(("given", "code"), [("how-many-days=five", 0), ("=five", 2), ("how-many-days", 2)])
def test_cli_a_reading_is_a_name_and_a_choice(folder: Path, given: str, code: int) -> None:
    assert main.run(["rules", "list", "--reading", given]) == code
