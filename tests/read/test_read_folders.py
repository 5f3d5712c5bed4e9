"""Which files are found in folders, and which are refused."""

import os
from pathlib import Path

import pytest

from cme_rules.core.problem import Problem
from cme_rules.read.folders import Found, case_files, rule_files
from cme_rules.read.limits import NAME_CHARACTERS


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def told(problems: list[Problem] | tuple[Problem, ...]) -> list[str]:
    assert all(each.help for each in problems)
    return [f"{each.span} {each.code} {each.message}" for each in problems]


def names(found: Found) -> list[str]:
    assert [each.path.exists() for each in found.files] == [True] * len(found.files)
    return [each.file for each in found.files]


def write(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("a: 1\n")


def test_files_are_found_in_order_without_hidden_ones() -> None:
    write(
        "rules/b.yml",
        "rules/a.yaml",
        "rules/local/x/c.YAML",
        "rules/d.json",
        "rules/.e.yaml",
        "rules/.git/f.yaml",
    )
    write("rules/g.txt", "rules/h.jsonl", "rules/a/z.yaml")
    found = rule_files("rules")
    assert found.problems == ()
    assert names(found) == [
        "rules/a.yaml",
        "rules/a/z.yaml",
        "rules/b.yml",
        "rules/d.json",
        "rules/local/x/c.YAML",
    ]
    assert names(rule_files(Path("rules").resolve()))[0] == f"{Path.cwd().as_posix()}/rules/a.yaml"


def test_case_files_may_be_named_or_stand_in_folders_and_are_found_once() -> None:
    write("cases/b.jsonl", "cases/a.yaml", "one.json")
    found = case_files(["one.json", "cases", Path("cases/a.yaml"), "./one.json"])
    assert found.problems == ()
    assert names(found) == ["cases/a.yaml", "cases/b.jsonl", "one.json"]


def test_nothing_to_read_is_a_problem() -> None:
    write("empty/.hidden.yaml", "empty/readme.txt")
    message = "empty CME-Y014 there is no “*.yaml”, “*.yml” or “*.json” file in this folder"
    message += "; one thing in it is not read"
    assert told(rule_files("empty").problems) == [message]
    assert told(rule_files("none").problems) == ["none CME-Y001 there is no such file or folder"]
    assert told(case_files(["a\x00b"]).problems)[0].endswith("CME-Y001 there is no such file or folder")


def test_links() -> None:
    write("out/secret.yaml", "rules/a.yaml", "rules/sub/b.yaml")
    Path("rules/inside.yaml").symlink_to("a.yaml")
    Path("rules/outside.yaml").symlink_to("../out/secret.yaml")
    Path("rules/folder").symlink_to("../out")
    Path("rules/again").symlink_to("sub")
    Path("rules/up").symlink_to(".")
    Path("rules/broken.yaml").symlink_to("nothing.yaml")
    Path("rules/loop.yaml").symlink_to("loop.yaml")
    found = rule_files("rules")
    assert names(found) == ["rules/a.yaml", "rules/sub/b.yaml"]
    assert told(found.problems) == [
        "rules/broken.yaml:1:1 CME-Y001 the link leads to nothing",
        "rules/folder:1:1 CME-Y013 the link leads out of the folder",
        "rules/loop.yaml:1:1 CME-Y001 the link leads back to itself",
        "rules/outside.yaml:1:1 CME-Y013 the link leads out of the folder",
    ]
    Path("linked").symlink_to("rules")
    assert names(rule_files("linked")) == ["linked/a.yaml", "linked/sub/b.yaml"]


def test_a_folder_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    write("rules/a.yaml")

    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "scandir", fail)
    assert "rules CME-Y004 you may not read this folder" in told(rule_files("rules").problems)


def test_file_names() -> None:
    longest = "x" * (NAME_CHARACTERS - 5) + ".yaml"
    write(f"a/{longest}", f"b/x{longest}", "c/a\u202eb.yaml", "d/a\nb.yaml", "e.txt")
    assert names(rule_files("a")) == [f"a/{longest}"]
    assert told(rule_files("b").problems)[0].endswith("CME-Y015 the file name is longer than 200 characters")
    for folder in "cd":
        assert told(rule_files(folder).problems)[0].endswith("CME-Y015 the file name holds characters that do not show")
    assert told(case_files(["e.txt"]).problems) == [
        "e.txt:1:1 CME-Y015 the file name does not end in “.yaml”, “.yml”, “.json” or “.jsonl”"
    ]


def test_a_path_that_the_system_does_not_answer_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_dir", fail)
    assert told(case_files(["a.yaml"]).problems) == ["a.yaml CME-Y001 there is no such file or folder"]
