"""Several outputs in one run: judged once, whole or not at all, and the same bytes each time."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cme_rules.cli.asked import Run
from cme_rules.cli.main import run
from cme_rules.pipeline import Linked
from cme_rules.report.to_xlsx import XlsxReport
from tests.cli.conftest import write_case

ROOT = Path(__file__).parents[2]
ASKED = "  - {event: asked, on: 2025-03-03}\n"
ANSWERED = "  - {event: answered, on: 2025-03-05}\n"
DAY = ["--as-at", "2025-03-10"]
ALL = ["r.txt", "r.json", "r.jsonl", "r.xlsx", "r.csv", "r.xml", "r.ics"]
FORMS = ["text", "json", "jsonl", "csv", "junit", "ics"]


def outputs(names: list[str]) -> list[str]:
    return [part for name in names for part in ("--output", name)]


def test_outputs_of_all_forms_and_the_cases_judged_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_case(folder, "one", ASKED)
    write_case(folder, "two", ASKED + ANSWERED)
    passes = []
    judged = Run.__iter__
    monkeypatch.setattr(Run, "__iter__", lambda self: passes.append(1) or judged(self))  # type: ignore[func-returns-value]
    assert run(["check", "cases", *DAY, *outputs(ALL)]) == 1
    assert passes == [1]
    assert sorted(p.name for p in folder.iterdir()) == sorted(["cases", "rules", *ALL])
    groups = json.loads(Path("r.json").read_text(encoding="utf-8"))["summary"]["groups"]
    assert groups["breach"] == 1
    rows = list(csv.DictReader(io.StringIO(Path("r.csv").read_text(encoding="utf-8-sig"))))
    for group, count in groups.items():
        assert sum(row["group"] == group for row in rows) == count
    assert Path("r.xml").read_text(encoding="utf-8").count("<failure ") == groups["breach"]
    assert all(Path(name).stat().st_mode & 0o077 == 0 for name in ALL), "a report can be read by its owner only"


@pytest.mark.parametrize("form", FORMS)
def test_outputs_are_the_same_as_on_standard_output(
    folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    write_case(folder, "one", ASKED)
    ending = {"text": "txt", "junit": "xml"}.get(form, form)
    run(["check", "cases", *DAY, "--output", f"r.{ending}"])
    assert capsys.readouterr().out == ""
    run(["check", "cases", *DAY, "--format", form])
    out = capsys.readouterr().out
    assert Path(f"r.{ending}").read_bytes().decode("utf-8") == out


def test_outputs_a_form_that_is_named_goes_to_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    run(["check", "cases", *DAY, "--format", "json", "--output", "r.csv"])
    assert json.loads(capsys.readouterr().out)["summary"]["cases"] == 1
    run(["check", "cases", *DAY, "--output", "-", "--output", "r.csv"])
    assert capsys.readouterr().out.startswith("SUMMARY")


@pytest.mark.parametrize(
    ("verb", "given", "words"),
    [
        ("check", ["--output", "r.pdf"], "the ending of r.pdf names no form; let it end in “.txt”"),
        ("check", ["--output", "report"], "the ending of report names no form"),
        ("actions", ["--output", "r.xml"], "the ending of r.xml names no form"),
        ("check", ["--output", "r.csv", "--output", "./r.csv"], "the same file is named twice for --output"),
        ("check", ["--output", "cases/r.csv"], "is or lies among what is read"),
        ("check", ["--output", "rules/r.xlsx"], "is or lies among what is read"),
        ("check", ["--format", "xlsx"], "'xlsx' is not one of"),
    ],
)
def test_outputs_that_cannot_be(
    folder: Path, capsys: pytest.CaptureFixture[str], verb: str, given: list[str], words: str
) -> None:
    write_case(folder, "one", ASKED)
    assert run([verb, "cases", *DAY, *given]) == 2
    assert words in capsys.readouterr().err
    assert sorted(p.name for p in folder.iterdir()) == ["cases", "rules"]


def test_outputs_are_all_there_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: XlsxReport, whole: object, out: object) -> None:
        raise OSError(28, "No space left on device")

    write_case(folder, "one", ASKED)
    Path("r.txt").write_text("before", encoding="utf-8")
    monkeypatch.setattr(XlsxReport, "write", broken)
    assert run(["check", "cases", *DAY, *outputs(ALL)]) == 2
    assert sorted(p.name for p in folder.iterdir()) == ["cases", "r.txt", "rules"]
    assert Path("r.txt").read_text(encoding="utf-8") == "before"


def test_outputs_never_over_the_earlier_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    run(["check", "cases", *DAY, "--output", "old.json"])
    assert run(["check", "cases", *DAY, "--since", "old.json", "--output", "old.json"]) == 2
    assert "is or lies among what is read" in capsys.readouterr().err


def hashes(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ALL}


def test_outputs_same_bytes_whatever_seed_zone_locale_and_order(folder: Path) -> None:
    for name in ("one", "two", "three"):
        write_case(folder, name, ASKED + "  - {event: answered, on: unknown}\n")
    (folder / "cases/bad.yaml").write_text("case: bad\nabout: child\nevents: [{event: x}]\n", encoding="utf-8")
    (folder / "cases/worse.yaml").write_text("case: worse\nabout: child\nevents: [{event: y}]\n", encoding="utf-8")
    found = []
    ways = (("0", "UTC", "C", 0), ("7", "Asia/Tokyo", "de_DE.UTF-8", 1), ("99", "America/Lima", "tr_TR", 1))
    for seed, zone, locale, backwards in ways:
        files = sorted((folder / "cases").iterdir(), reverse=bool(backwards))
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "cme_rules", "check", *(f"cases/{p.name}" for p in files), *DAY, *outputs(ALL)]
        subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True)  # noqa: S603
        found.append(hashes(folder))
    assert found[0] == found[1] == found[2]


def test_outputs_keep_no_verdicts_in_memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run holds on to does not grow with the cases: no view of a case is alive when the next but one comes."""
    import gc
    import weakref

    for number in range(6):
        write_case(folder, f"case-{number}", ASKED)
    seen: list[weakref.ref[object]] = []
    alive: list[int] = []
    judged = Run.__iter__

    def watched(self: Run):  # type: ignore[no-untyped-def]
        for case in judged(self):
            gc.collect()
            alive.append(sum(one() is not None for one in seen))
            seen.append(weakref.ref(case))
            yield case

    monkeypatch.setattr(Run, "__iter__", watched)
    run(["check", "cases", *DAY, *outputs(ALL)])
    assert len(alive) == 6
    assert max(alive) <= 1
    assert Linked is not None
