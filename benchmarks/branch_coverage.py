"""Measure which lines and branches of the package the tests and features run, and hold the figure to its floor.

    .venv/bin/python benchmarks/branch_coverage.py [WORKERS]

What is left out of the measure stands in ``pyproject.toml`` (``[tool.coverage.report]``), each with its reason. The
tests over generated cases are not run: they are long, and what only they would run has no expected verdict.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).parents[1]
FLOOR = 1
GENERATED = ("tests/judge/test_judge_laws.py", "tests/link/test_link_fuzz.py")


def main() -> None:
    """Run the tests and print the figure unrounded; leave with 1 below the floor, or where a test fails."""
    workers = sys.argv[1:2] or ["2"]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COVERAGE_FILE"] = str(Path(folder) / "coverage")
        coverage = [sys.executable, "-m", "coverage"]
        ignored = [f"--ignore={file}" for file in GENERATED]
        tests = [*coverage, "run", "-m", "pytest", "-q", "-n", *workers, *ignored]
        failed = subprocess.run(tests, cwd=ROOT, check=False).returncode  # noqa: S603  the project's own tests
        subprocess.run([*coverage, "combine", "-q"], cwd=ROOT, check=True)  # noqa: S603
        subprocess.run([*coverage, "report", "--skip-covered", "--show-missing"], cwd=ROOT, check=False)  # noqa: S603
        file = Path(folder) / "figures.json"
        subprocess.run([*coverage, "json", "-q", "-o", str(file)], cwd=ROOT, check=True)  # noqa: S603
        totals = json.loads(file.read_text(encoding="utf-8"))["totals"]
    every, run = totals["num_statements"] + totals["num_branches"], totals["covered_lines"] + totals["covered_branches"]
    print(
        f"{run} of {every} ({totals['covered_lines']} of {totals['num_statements']} statements, "
        f"{totals['covered_branches']} of {totals['num_branches']} branches): {100 * run / every!r} per cent; "
        f"the floor is {100 * FLOOR}"
    )
    sys.exit(failed or Fraction(run, every) < FLOOR)


if __name__ == "__main__":
    main()
