"""Build the small folder of one bad input, and run the program in it."""

from __future__ import annotations

import base64
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli.main import run

HERE = Path(__file__).parent


def build(entry: dict[str, Any], folder: Path) -> None:
    """Copy the sound folder, and change in it what the entry says."""
    shutil.copytree(HERE / "base", folder, dirs_exist_ok=True)
    for name in entry.get("delete", ()):
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, content in entry.get("files", {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        _put(path, content)


def _put(path: Path, content: str | dict[str, Any]) -> None:
    if isinstance(content, str):
        path.write_bytes(content.encode("utf-8", "surrogatepass"))
    elif "link" in content:
        path.symlink_to(content["link"])
    elif "fifo" in content:
        os.mkfifo(path)
    elif "base64" in content:
        path.write_bytes(base64.b64decode(content["base64"]))
    elif "folder" in content:
        path.mkdir()
    else:
        text = content.get("before", "") + content["repeat"] * content["times"] + content.get("after", "")
        path.write_text(text, encoding="utf-8")


def outcome(entry: dict[str, Any], folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the program as the entry says; give its exit code and both outputs."""
    build(entry, folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        code = run(entry["run"])
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    finally:
        os.chdir(before)
    out, err = capsys.readouterr()
    return code, out, err
