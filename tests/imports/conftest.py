"""A folder with small invented tables and the mappings for them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.imports.building import HERE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sound folder, which is made the current one."""
    shutil.copytree(HERE / "base", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path
