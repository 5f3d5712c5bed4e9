"""``new version``: a copy of the last version that begins on a day; the last one ends on the day before."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.dates.civil import iso
from cme_rules.pipeline import open_rules

FILE = Path("rules/statutory/answer.yaml")
NEW = ["new", "version", "answer", "--from", "2026-09-01", "--running", "stay"]


def versions() -> list[tuple[str, str, list[tuple[str, str]]]]:
    rule = open_rules(Path("rules")).rules.rules["answer"]
    return [
        (
            iso(one.first),
            iso(one.last) if one.last is not None else "",
            [(cited.document, cited.grade) for cited in one.citations],
        )
        for one in rule.versions
    ]


def test_the_last_version_ends_on_the_day_before(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = FILE.read_text(encoding="utf-8")
    assert run(NEW) == 0
    out = capsys.readouterr().out
    assert "from 1 Sep 2026: rules/statutory/answer.yaml:" in out
    assert "cme-rules test answer" in out
    assert versions() == [
        ("2020-01-01", "2026-08-31", [("handbook", "unverified")]), ("2026-09-01", "", [("handbook", "unverified")]),
    ]  # fmt: skip
    after = FILE.read_text(encoding="utf-8").splitlines()
    assert [line for line in before.splitlines() if line not in after] == []
    line = int(out.partition("answer.yaml:")[2].split()[0])
    assert after[line - 1] == "  - from: 2026-09-01"
    assert after[line - 2].startswith("  # To be worked out")


def test_what_stands_after_the_versions_and_comments_stay(folder: Path) -> None:
    text = FILE.read_text(encoding="utf-8").replace("    bearer:", "    # who answers\n    bearer:")
    example = "{name: nothing, as_at: 2024-03-04, case: {}, expect: {status: not_triggered}}"
    more = f"\n# worked out by hand\nexamples:\n  - {example}\n"
    FILE.write_text(text + more, encoding="utf-8")
    assert run(NEW) == 0
    after = FILE.read_text(encoding="utf-8")
    assert after.endswith(more)
    assert after.count("# who answers") == 2


def test_a_new_edition_is_cited_as_read_by_nobody(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = FILE.read_text(encoding="utf-8")
    read = text.replace("grade: unverified", "grade: official, fingerprint: 0123456789abcdef")
    FILE.write_text(read, encoding="utf-8")
    assert run([*NEW, "--instead", "handbook=handbook-2"]) == 0
    assert "written: rules/sources/handbook-2.yaml" in capsys.readouterr().out
    assert versions() == [
        ("2020-01-01", "2026-08-31", [("handbook", "official")]), ("2026-09-01", "", [("handbook-2", "unverified")]),
    ]  # fmt: skip
    assert FILE.read_text(encoding="utf-8").count("fingerprint") == 1
    assert "To be written" in Path("rules/sources/handbook-2.yaml").read_text(encoding="utf-8")


def test_a_source_in_several_lines(folder: Path) -> None:
    text = FILE.read_text(encoding="utf-8").replace(
        "sources: [{document: handbook, place: page 1, grade: unverified}]",
        "sources:\n      - document: handbook\n        place: page 1\n        grade: official\n"
        "        fingerprint: 0123456789abcdef\n"
        "      - document: other\n        place: page 2\n        grade: official",
    )
    FILE.write_text(text, encoding="utf-8")
    other = Path("rules/sources/handbook.yaml").read_text(encoding="utf-8").replace("handbook", "other")
    Path("rules/sources/other.yaml").write_text(other, encoding="utf-8")
    assert run([*NEW, "--instead", "handbook=other"]) == 0
    assert versions()[1][2] == [("other", "unverified"), ("other", "official")]


def test_a_last_version_that_ends_keeps_its_end(folder: Path) -> None:
    text = FILE.read_text(encoding="utf-8").replace("from: 2020-01-01\n", "from: 2020-01-01\n    to: 2025-12-31\n")
    FILE.write_text(text, encoding="utf-8")
    assert run(NEW) == 0
    assert [one[:2] for one in versions()] == [("2020-01-01", "2025-12-31"), ("2026-09-01", "")]


def test_instances_that_are_open_may_move(folder: Path) -> None:
    assert run([*NEW[:-1], "move"]) == 0
    first, second = open_rules(Path("rules")).rules.rules["answer"].versions
    assert (first.takes_over, second.takes_over) == (False, True)
    assert run(["new", "version", "answer", "--from", "2027-09-01", "--running", "stay"]) == 0
    assert [v.takes_over for v in open_rules(Path("rules")).rules.rules["answer"].versions] == [False, True, False]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["answer", "--from", "2020-01-01"], "answer.yaml:9:5: error[CME-U009]: the last version"),
        (["anwer", "--from", "2026-09-01"], "did you mean “answer”?"),
        (["answer", "--from", "2026-09-01", "--instead", "handbok=x"], "there is no document “handbok”"),
        (["answer", "--from", "2026-09-01", "--instead", "handbook"], "write the old name, an equals sign"),
        (["answer", "--from", "2026-09-01", "--instead", "a=b", "--instead", "a=c"], "names a document twice"),
    ],
)
def test_what_cannot_be_begun(folder: Path, capsys: pytest.CaptureFixture[str], given: list[str], told: str) -> None:
    before = FILE.read_bytes()
    assert run(["new", "version", "--running", "stay", *given]) == 2
    assert told in capsys.readouterr().err
    assert FILE.read_bytes() == before


def test_nobody_is_there_to_be_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "version", "answer", "--from", "2026-09-01"]) == 2
    assert "--running is missing: do instances that are still open" in capsys.readouterr().err


def test_a_version_on_one_line_is_left_to_the_author(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = FILE.read_text(encoding="utf-8")
    head, _, body = text.partition("  - from: 2020-01-01\n")
    FILE.write_text(head + "  -\n    from: 2020-01-01\n" + body, encoding="utf-8")
    assert run(NEW) == 2
    assert "does not begin with a line “- from:”" in capsys.readouterr().err


def test_what_does_not_load_is_taken_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new document's name is none that a file can say."""
    before = FILE.read_bytes()
    assert run([*NEW, "--instead", "handbook=a: b"]) == 3
    assert FILE.read_bytes() == before
    assert sorted(path.name for path in Path("rules/sources").iterdir()) == ["handbook.yaml"]


def test_the_rules_of_the_program_are_not_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "version", "new-pupil-return", "--from", "2026-09-01", "--running", "stay"]) == 2
    assert "name the folder of rules with --rules" in capsys.readouterr().err
