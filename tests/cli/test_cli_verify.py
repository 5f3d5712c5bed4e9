"""A report is redone from its receipt: the same, or what differs and why. All cases invented."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli.main import run
from cme_rules.receipt.hashes import grouped, of_data, of_file, of_files
from tests.cli.conftest import write_case

ASKED = "  - {event: asked, on: 2025-03-03}\n"
ANSWERED = "  - {event: answered, on: 2025-03-05}\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def report(folder: Path) -> Path:
    write_case(folder, "one", ASKED)
    write_case(folder, "two", ASKED + ANSWERED)
    path = folder / "report.json"
    assert run(["check", "cases", "--as-at", "2025-03-10", "--output", str(path)]) == 1
    return path


def verify(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    capsys.readouterr()
    code = run(["verify", str(path), *options])
    return code, " ".join(capsys.readouterr().out.split())


def test_the_same_inputs_give_the_same_results(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = verify(report, capsys)
    receipt = json.loads(report.read_text(encoding="utf-8"))["receipt"]
    assert code == 0
    assert text.startswith("VERIFIED")
    assert f"result the same: {grouped(receipt['result'])}" in text
    assert "case files the same: 2 files" in text
    assert receipt["inputs"] == {f"cases/{name}.yaml": of_file(Path(f"cases/{name}.yaml")) for name in ("one", "two")}


def test_lines_of_json_can_be_verified_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    assert run(["check", "cases", "--as-at", "2025-03-10", "--output", "r.jsonl"]) == 1
    code, text = verify(folder / "r.jsonl", capsys)
    assert code == 0
    assert "is seen by its verdicts only" in text


def test_every_form_of_a_run_has_one_result(report: Path, folder: Path) -> None:
    result = json.loads(report.read_text(encoding="utf-8"))["receipt"]["result"]
    run(["check", "cases", "--as-at", "2025-03-10", "--output", "r.txt"])
    run(["actions", "cases", "--as-at", "2025-03-10", "--output", "a.json"])
    assert grouped(result) in " ".join((folder / "r.txt").read_text(encoding="utf-8").split())
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["receipt"]["result"] == result


def test_a_changed_case_file_is_named_with_the_verdict_that_differs(
    report: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "one", ASKED + ANSWERED)
    code, text = verify(report, capsys)
    assert code == 1
    assert text.startswith("NOT THE SAME")
    assert "changed: cases/one.yaml" in text
    assert "was overdue, now met" in text
    assert "why: the case file has changed" in text
    assert "two" not in text.split("NO LONGER A BREACH")[1]


def test_a_changed_rule_is_named(report: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = folder / "rules/statutory/answer.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("two: {within: 2", "two: {within: 9"), encoding="utf-8")
    code, text = verify(report, capsys)
    assert code == 1
    assert "changed: statutory/answer.yaml" in text
    assert "was overdue, now pending" in text
    assert "why: the file of the rule has changed" in text


def test_a_change_of_other_words_of_a_rule_differs_in_no_status(
    report: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = folder / "rules/statutory/answer.yaml"
    rule.write_text(
        rule.read_text(encoding="utf-8").replace("a question within", "each question within"), encoding="utf-8"
    )
    code, text = verify(report, capsys)
    assert code == 1
    assert "no status and no date differs" in text


def test_a_file_that_is_gone_and_one_that_is_new(
    report: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "cases/two.yaml").rename(folder / "cases/three.yaml")
    code, text = verify(report, capsys)
    assert code == 4
    assert "gone: cases/two.yaml" in text
    assert "new: cases/three.yaml" in text


def test_a_report_that_was_altered_is_seen(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace('"late_by": 5', '"late_by": 1'), encoding="utf-8")
    assert text != report.read_text(encoding="utf-8")
    code, told = verify(report, capsys)
    assert code == 1
    assert "it was changed after it was written" in told


def test_another_version_of_the_program_is_said(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(report.read_text(encoding="utf-8"))
    program = data["receipt"]["program"]
    data["receipt"]["program"] = "cme-rules 0.0.1"
    report.write_text(json.dumps(data), encoding="utf-8")
    code, told = verify(report, capsys)
    assert code == 0  # the results are the same all the same
    assert f"program was cme-rules 0.0.1, is {program}" in told


def test_options_are_asked_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", "  - {event: asked, on: 2025-03-03, recorded: 2025-03-03}\n")
    (folder / "accepted.yaml").write_text(
        "accepted:\n  - {case: one, rule: answer, key: asked@2025-03-03, owner: o, reason: r, approver: a,"
        " approved: 2025-03-08, expires: 2025-03-31}\n",
        encoding="utf-8",
    )
    options = ["--as-at", "2025-03-10", "--as-known-on", "2025-03-09", "--reading", "how-many-days=five"]
    given = ["--accepted", "accepted.yaml", "--no-second-opinion", "--rules", "rules"]
    assert run(["check", "cases", *options, *given, "--output", "r.json"]) == 0
    assert verify(folder / "r.json", capsys)[0] == 0
    (folder / "accepted.yaml").unlink()
    assert verify(folder / "r.json", capsys)[0] == 2


def test_a_folder_that_was_moved(
    report: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder.parent)
    assert verify(report, capsys, "--in", str(folder))[0] == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"receipt": None}, "CME-P004"),
        ({"receipt": {"asked": {}}}, "CME-P003"),
        ({"receipt": 7}, "CME-P003"),
        ({"format": "other/1"}, "CME-P001"),
    ],
)
def test_what_is_no_report_with_a_receipt(
    report: Path, change: dict[str, Any], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(report.read_text(encoding="utf-8"))
    report.write_text(json.dumps({**data, **change}), encoding="utf-8")
    assert run(["verify", str(report)]) == 2
    assert f"error[{code}]" in capsys.readouterr().err


_CANONICAL: list[tuple[object, str]] = [
    ([], "[]"),
    ({}, "{}"),
    (None, "null"),
    ("\u00e9\ud800", '"\u00e9\ud800"'),
    ([1, [], {}, "a"], '[1,[],{},"a"]'),
    ((1, ("a",)), '[1,["a"]]'),
    ({"b": [1, [2, [3, {"d": 4, "c": None}]]], 'a"': {"z": {}, "y": ({"x": True},)}, "": 0},
     '{"":0,"a\\"":{"y":[{"x":true}],"z":{}},"b":[1,[2,[3,{"c":null,"d":4}]]]}'),
]  # fmt: skip


def test_hashes() -> None:
    assert of_data({"b": [1, True, None], "a": "é"}) == of_data({"a": "é", "b": [1, True, None]})
    assert of_data({"a": 1}) != of_data({"a": "1"})
    for data, text in _CANONICAL:
        assert of_data(data) == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert of_files({"x": "1", "y": "2"}) == of_files([("y", "2"), ("x", "1")])
    assert of_file(Path("/nowhere/at/all")) == ""


def test_one_result_whatever_the_order_the_hash_seed_the_locale_and_the_zone(tmp_path: Path) -> None:
    names = ["20-", "21-", "22-"]
    files = [str(p.relative_to(ROOT)) for n in names for p in sorted((ROOT / "examples/cases").glob(f"example-{n}*"))]
    assert len(files) >= 3
    seen = set()
    settings = [("0", "C", "UTC"), ("7", "de_DE.UTF-8", "Pacific/Kiritimati"), ("12345", "C.UTF-8", "America/Adak")]
    for number, (seed, locale, zone) in enumerate(settings):
        out = tmp_path / f"{number}.json"
        subprocess.run(  # noqa: S603  the program itself
            [sys.executable, "-m", "cme_rules", "check", *files[number:], *files[:number], "--as-at", "2025-03-31",
             "--exit-zero", "--output", str(out)],
            check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
        )  # fmt: skip
        data = json.loads(out.read_text(encoding="utf-8"))
        seen.add(data["receipt"]["result"])
        del data["receipt"]["asked"]["cases"]
        seen.add(of_data(data))
    assert len(seen) == 2
