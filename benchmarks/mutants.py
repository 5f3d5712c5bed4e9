"""Change the code of dates, truth, time and judge by one step at random places, and see whether a test notices.

    .venv/bin/python benchmarks/mutants.py 100 [SEED [WORKERS]]

Each mutant is one comparison, number, operator, truth word or negation changed in a copy of the package. It is killed
when the worked examples of the rules, the features, or the tests of dates, core and link fail. Survivors are listed.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("dates", "judge", "core/timeline.py", "core/truth.py", "link")
QUICK = ["tests/conformance", "-k", "not second_opinion"]
JUDGE = [f"tests/judge/test_judge_{name}.py" for name in ("examples", "impossible", "counts")]
OTHERS = ["tests/core", "tests/dates", "tests/link", "tests/report", "tests/actions", "tests/cli", "features"]
STAGES = (QUICK, JUDGE, OTHERS)
"""What is run against each mutant: each only where those before it have noticed nothing."""
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


def places(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Give each node that can be changed, with what would become of it."""
    skip = {id(n) for f in ast.walk(tree) if isinstance(f, ast.Assert | ast.JoinedStr) for n in ast.walk(f)}
    for node in ast.walk(tree):
        if id(node) in skip:
            continue
        if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
            yield node, f"{type(node.ops[0]).__name__} → {SWAPS[type(node.ops[0])].__name__}"
        elif isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in SWAPS:
            yield node, f"{type(node.op).__name__} → {SWAPS[type(node.op)].__name__}"
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            yield node, f"{node.value} → {node.value + 1}"
        elif isinstance(node, ast.Constant) and type(node.value) is bool:
            yield node, f"{node.value} → {not node.value}"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, "not x → x"


def mutate(node: ast.AST) -> None:
    """Change a node by one step, in place."""
    if isinstance(node, ast.Compare):
        node.ops[0] = SWAPS[type(node.ops[0])]()  # type: ignore[assignment]
    elif isinstance(node, ast.BoolOp | ast.BinOp):
        node.op = SWAPS[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.Constant):
        node.value = (not node.value) if type(node.value) is bool else int(node.value) + 1  # type: ignore[arg-type]
    elif isinstance(node, ast.UnaryOp):
        node.op = ast.UAdd()
        node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])


def files() -> list[Path]:
    """Give the files that are mutated."""
    found: list[Path] = []
    for part in PARTS:
        place = ROOT / "cme_rules" / part
        found += [place] if place.is_file() else sorted(place.glob("*.py"))
    return found


def killed(number: int, file: Path, wanted: int) -> tuple[bool, str]:
    """Make one mutant in a copy of the project, and say whether the tests notice."""
    source = file.read_text(encoding="utf-8")
    tree = ast.parse(source)
    node, what = list(places(tree))[wanted]
    where = f"{file.relative_to(ROOT)}:{node.lineno} {what}"  # type: ignore[attr-defined]
    mutate(node)
    ast.fix_missing_locations(tree)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"m{number}"
        ignore = shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache", ".hypothesis")
        shutil.copytree(ROOT, copy, ignore=ignore)
        (copy / file.relative_to(ROOT)).write_text(ast.unparse(tree), encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(copy)}
        for stage in STAGES:
            command = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "-p", "no:cacheprovider", *stage]
            try:
                done = subprocess.run(  # noqa: S603  the project's own tests
                    command, cwd=copy, env=environment, capture_output=True, timeout=900, check=False
                )
            except subprocess.TimeoutExpired:
                return True, where
            if done.returncode not in (0, 5):
                return True, where
    return False, where


def main() -> None:
    """Sample, run, and print the figures and the survivors."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    every = [(f, n) for f in files() for n in range(len(list(places(ast.parse(f.read_text(encoding="utf-8"))))))]
    picked = random.Random(seed).sample(every, min(count, len(every)))  # noqa: S311  a sample, no secret
    survivors = []
    with ThreadPoolExecutor(int(sys.argv[3]) if len(sys.argv) > 3 else 2) as pool:
        for dead, where in pool.map(lambda p: killed(p[0], *p[1]), enumerate(picked)):
            if not dead:
                survivors.append(where)
                print("survived:", where, flush=True)
    print(f"{len(picked) - len(survivors)} of {len(picked)} mutants killed, sampled (seed {seed}) from {len(every)}")


if __name__ == "__main__":
    main()
