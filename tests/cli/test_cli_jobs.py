"""Several processes: the same bytes in the same order as one, and a process that dies loses no case unsaid."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cme_rules import pipeline
from cme_rules.cli.main import run
from cme_rules.pipeline import CaseResult
from cme_rules.read.load import LoadedCase
from tests.cli.conftest import write_case, write_rule

DAY = ["--as-at", "2025-03-10", "--exit-zero"]
ASKED = "  - {event: asked, on: 2025-03-03}\n"


def many(folder: Path) -> None:
    write_rule(folder, "must")
    for number in range(25):
        write_case(folder, f"case-{number:02d}", ASKED + f"  - {{event: answered, on: 2025-03-0{number % 7 + 3}}}\n")
    (folder / "cases/case-07b.yaml").write_text("case: wrong\nabout: child\nevents: [{event: askked}]\n", "utf-8")


@pytest.mark.parametrize("verb", ["check", "actions"])
@pytest.mark.parametrize("form", ["txt", "json", "jsonl"])
def test_cli_jobs_change_no_byte(folder: Path, verb: str, form: str) -> None:
    many(folder)
    codes = [
        run([verb, "cases", *DAY, "--verbose", "--jobs", jobs, "--output", f"out-{jobs}.{form}"])
        for jobs in ("1", "2", "5")
    ]
    assert codes == [4, 4, 4]
    one, two, five = ((folder / f"out-{jobs}.{form}").read_bytes() for jobs in (1, 2, 5))
    assert one == two == five
    assert one


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is only one process where a system cannot fork")
def test_cli_a_process_that_dies_is_a_fault_of_the_program(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    many(folder)
    judge_case = pipeline._judge_case

    def dies(item: LoadedCase, *others: object) -> CaseResult:
        if item.case is not None and item.case.id == "case-13":
            os._exit(1)
        return judge_case(item, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "_judge_case", dies)
    assert run(["check", "cases", *DAY, "--jobs", "2", "--output", "out.txt"]) == 70
    assert "BrokenProcessPool" in capsys.readouterr().err
    assert not (folder / "out.txt").exists()


def test_cli_jobs_are_at_least_one(folder: Path) -> None:
    assert run(["check", "cases", *DAY, "--jobs", "0"]) == 2
