"""A folder that is added to rules and is a copy of them is reported once, and not once for each name in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from test_link_rules import DUTY, HEAD, VERSION, VOCABULARY

from cme_rules.read.load_rules import MANY, load_rules


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A vocabulary, a document and rules: just as many files as make a copy."""
    folder = tmp_path / "rules"
    for name in ("vocabulary", "sources", "statutory"):
        (folder / name).mkdir(parents=True)
    (folder / "vocabulary/all.yaml").write_text(VOCABULARY, encoding="utf-8")
    (folder / "sources/act.yaml").write_text(
        "document: act\ntitle: The Act\nedition: first\nlayer: statutory\n", encoding="utf-8"
    )
    for number in range(MANY - 2):
        text = HEAD.format(name=f"rule-{number}", kind="duty") + VERSION + DUTY
        (folder / f"statutory/rule-{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_copy_is_reported_once(rules: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(rules, copy)
    (found,) = load_rules(rules, (copy,)).problems
    assert (found.code, found.message) == ("CME-R057", f"this folder is added to {rules} and is a copy of it")
    assert found.help == f"to work in the copy alone, write --rules {copy}"


def test_fewer_files_of_the_same_names_are_no_copy(rules: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(rules, copy)
    (copy / "sources/act.yaml").unlink()
    found = load_rules(rules, (copy,)).problems
    assert len(found) > MANY / 2
    assert "CME-R057" not in {one.code for one in found}


def test_a_folder_of_which_most_is_new_is_no_copy(rules: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(rules, copy)
    for number in range(MANY + 1):
        shutil.copy(rules / "statutory/rule-0.yaml", copy / f"statutory/new-{number}.yaml")
    assert "CME-R057" not in {one.code for one in load_rules(rules, (copy,)).problems}
