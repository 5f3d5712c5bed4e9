"""The same cases give the same bytes, whatever the order of files, the seed of hashes, the language and the clock."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMES = ("example-02-deleted-without-return", "example-16-return-of-unknown-day", "example-23-twenty-days", "oakfield")
FILES = [f"examples/cases/{name}.yaml" for name in NAMES]


def made(out: Path, files: list[str], seed: str, **more: str) -> str:
    command = [sys.executable, "-m", "cme_rules", "check", *files, "--as-at", "2025-03-31", "--exit-zero", "--format",
               "html", "--no-second-opinion", "--output", str(out)]  # fmt: skip
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), **more}
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)  # noqa: S603  our own program
    return hashlib.sha256(out.read_bytes()).hexdigest()


def test_html_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    first = made(out, FILES, "1", TZ="UTC", LC_ALL="C")
    assert made(out, FILES[::-1], "77", TZ="Pacific/Kiritimati", LC_ALL="de_DE.UTF-8") == first
    assert out.stat().st_mode & 0o077 == 0
