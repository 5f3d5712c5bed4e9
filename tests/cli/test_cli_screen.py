"""What is written fits the screen, and the help of each verb says how to call it and what its exit codes mean."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest

from cme_rules.cli.asked import Run, rules_asked
from cme_rules.cli.folders import Folders
from cme_rules.cli.main import run
from cme_rules.cli.output import wanted_width
from cme_rules.core.catalogue import ENTRIES
from cme_rules.core.catalogue_examples import EXAMPLES
from cme_rules.report.view import KEPT
from tests.cli.conftest import write_case


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("columns", "wanted"), [("20", 60), ("80", 80), ("110", 110), ("400", 120)])
def test_cli_width_is_that_of_the_screen(monkeypatch: pytest.MonkeyPatch, columns: str, wanted: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert wanted_width(Screen()) == wanted
    assert wanted_width(io.StringIO()) == 100


def test_cli_narrow_screens_get_narrow_lines(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "one", "  - {event: asked, on: 2025-03-03}\n")
    arguments = ["check", "cases", "--as-at", "2025-03-10"]
    run(arguments)
    plain = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", "60")
    run(arguments)
    assert capsys.readouterr().out == plain
    screen = Screen()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("NO_COLOR", "1")
    run(arguments)
    lines = screen.getvalue().splitlines()
    assert max(map(len, lines)) <= 62
    assert len(lines) > len(plain.splitlines())


VERBS = (
    "check", "actions", "explain", "schema", "rules", "rules list", "rules show", "rules coverage", "sources",
    "book", "sign", "sign-offs", "sources list", "sources show", "sources check", "sources diff",
    "sources fingerprints",
)  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_cli_help_has_an_example_and_the_exit_codes(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*verb.split(), "--help"]) == 0
    out = capsys.readouterr().out
    assert "For example" in out
    assert f"  cme-rules {verb}" in out
    assert "Exit codes" in out
    assert "   0  " in out
    assert "  70  a fault in the program" in out


def test_cli_each_code_has_an_example_of_wrong_and_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(EXAMPLES) == set(ENTRIES)
    for code, (wrong, right) in EXAMPLES.items():
        assert wrong.strip() != right.strip()
        assert run(["explain", code]) == 0
        out = capsys.readouterr().out
        assert "  wrong  " in out, code
        assert "  right  " in out, code


def test_cli_keys_of_a_case_are_listed_on_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_case(folder, "one", "  - {event: asked, on: 2025-03-03}\n")
    assert run(["explain", f"{path}#answer:asked@2025-03-04", "--as-at", "2025-03-10"]) == 2
    out, err = capsys.readouterr()
    assert out.strip().startswith("answer:asked")
    assert "2025-03-03" in out
    assert "2025-03-03" not in err


def test_cli_hundreds_of_thousands_of_problems_are_counted_and_not_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "cases/many.jsonl"
    path.write_text(json.dumps({"case": "one", "about": "child"}) + "\n" + '{"case": "one"}\n' * 5000, encoding="utf-8")
    linked, called = rules_asked(Folders(), ())
    one = Run([path], linked, called, 739_000, opinion=False)
    tracemalloc.start()
    list(one)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert one.summary.unread_count == 5000
    assert len(one.summary.unread) <= KEPT
    assert kept < 4_000_000
    err = capsys.readouterr().err
    assert "… and 4,980 more" in err
    assert err.count("error[") == 20
