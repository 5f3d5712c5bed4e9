"""Places in feature files: a line that cannot be read, a time that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.bdd.place import line_of


def test_a_line_of_a_feature(tmp_path: Path) -> None:
    file = tmp_path / "a.feature"
    file.write_text("Feature: A\n  Scenario: one\n", encoding="utf-8")
    assert [line_of(file, number) for number in (0, 1, 2, 3)] == ["", "Feature: A", "  Scenario: one", ""]


def test_a_feature_that_is_not_there_has_no_lines(tmp_path: Path) -> None:
    assert line_of(tmp_path / "gone.feature", 1) == ""


@pytest.mark.parametrize("number", [1, 2])
def test_a_folder_has_no_lines(tmp_path: Path, number: int) -> None:
    assert line_of(tmp_path, number) == ""
