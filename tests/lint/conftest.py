"""Small invented sets of rules: a base that gives nothing to find, and what each set changes in it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
SETS = sorted(path.stem for path in (HERE / "sets").glob("*.yaml"))


def the_set(code: str) -> dict[str, Any]:
    text = (HERE / "sets" / f"{code}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


def change(root: Path, files: dict[str, Any]) -> None:
    """Write files anew, or replace pieces of them; each piece must be there."""
    for name, content in files.items():
        path = root / name
        if isinstance(content, str):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            continue
        text = path.read_text(encoding="utf-8")
        for old, new in content:
            assert old in text, (name, old)
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The rules of ``base`` as the folder ``rules`` of the current one."""
    shutil.copytree(HERE / "base", tmp_path / "rules")
    monkeypatch.chdir(tmp_path)
    return Path("rules")
