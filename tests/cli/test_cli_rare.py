"""What happens rarely at the screen: tools that are not there, files of another kind, names that nobody has."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.receipt.hashes import of_file
from tests.cli.conftest import write_case

ROOT = Path(__file__).parents[2]
ASKED = "  - {event: asked, on: 2025-03-03}\n"
KEY = "an invented key of many bytes\n"


def test_what_scenarios_exercised_is_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    assert run(["rules", "coverage", "answer"]) == 0
    assert "0 of 11 exercised by the worked examples of 1 rule" in capsys.readouterr().out
    Path("exercised.jsonl").write_text('{"answer": ["met", "nonsense"]}\n{"answer": ["overdue"]}\n', encoding="utf-8")
    assert run(["rules", "coverage", "answer", "--features", "exercised.jsonl"]) == 0
    assert "2 of 11 exercised by" in capsys.readouterr().out


@pytest.mark.parametrize("text", ['{"answer": "met"}\n', "[]\n", "nonsense\n", "\udcff"])
def test_what_is_no_record_of_scenarios(folder: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    Path("other.jsonl").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert run(["rules", "coverage", "--features", "other.jsonl"]) == 2
    said = capsys.readouterr().err
    assert "[CME-U002]: the file does not hold what scenarios exercised" in said
    assert "help: write it anew: pytest features --cme-record FILE" in said


def test_of_a_folder_that_is_not_there_no_name_is_offered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "nowhere/one.yaml"]) == 2
    said = capsys.readouterr().err
    assert "did you mean" not in said
    assert "check the spelling, and the folder that you start the program in" in " ".join(said.split())


def test_a_case_that_has_gone_is_not_found_by_its_pseudonym(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "one", ASKED)
    Path("key").write_text(KEY, encoding="utf-8")
    given = ["check", "cases", "--as-at", "2025-03-10", "--pseudonyms", "key", "--output", "report.json"]
    assert run(given) == 1
    assert run(["verify", "report.json", "--pseudonyms", "key"]) == 0
    Path("cases").rename("elsewhere")
    capsys.readouterr()
    assert run(["verify", "report.json", "--pseudonyms", "key"]) == 2
    assert "[CME-P006]: no file or folder here has the pseudonym that the report gives" in capsys.readouterr().err


def test_a_report_too_large_to_read_whole_is_verified_by_its_verdicts(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_case(folder, "one", ASKED)
    assert run(["check", "cases", "--as-at", "2025-03-10", "--output", "report.json"]) == 1
    size = Path("report.json").stat().st_size
    for largest, said in ((size, False), (size - 1, True)):
        monkeypatch.setattr("cme_rules.cli.again.LARGEST", largest)
        capsys.readouterr()
        assert run(["verify", "report.json"]) == 0
        assert ("is seen by its verdicts only" in " ".join(capsys.readouterr().out.split())) == said


def test_a_file_that_cannot_be_read_has_no_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one").write_bytes(b"")
    assert of_file(tmp_path / "one") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refused)
    assert of_file(tmp_path / "one") == ""


def test_without_git_no_revision_is_looked_up(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_case(folder, "one", ASKED)
    monkeypatch.setenv("PATH", str(folder))
    assert run(["impact", "cases", "--to-revision", "HEAD", "--as-at", "2025-03-06"]) == 2
    assert "git is not installed here, so no revision can be looked up" in capsys.readouterr().err


def test_without_pytest_bdd_no_features_are_run(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cme_rules.bdd.run", None)
    assert run(["test", "--features", "cases"]) == 2
    assert "features need pytest and pytest-bdd, and they are not installed" in capsys.readouterr().err


def test_the_page_of_features_is_the_one_that_is_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["sources", "features", "southwark-cme-protocol"]) == 0
    assert capsys.readouterr().out == Path("features/README.md").read_text(encoding="utf-8")


def test_a_new_file_points_to_its_schema_where_there_is_one(folder: Path) -> None:
    assert run(["new", "case", "one", "--into", "cases"]) == 0
    assert not Path("cases/one.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server")
    Path("schemas").mkdir()
    Path("schemas/case.schema.json").write_text("{}", encoding="utf-8")
    assert run(["new", "case", "two", "--into", "cases"]) == 0
    first = Path("cases/two.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schemas/case.schema.json"
