"""The changes that ``mutants.py`` tries: each comparison, number, operator, truth word and negation by one step."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

import yaml

ROOT = Path(__file__).parents[1]
PARTS = ("dates", "judge", "core/timeline.py", "core/truth.py", "link")
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change. ``key`` names it by the text of its line, and so outlives changes elsewhere in the file."""

    file: Path
    number: int
    line: int
    within: str
    text: str
    change: str
    nth: int

    @property
    def key(self) -> tuple[str, str, str, str, int]:
        """Give what names the mutant in the list of equivalent ones."""
        return self.file.relative_to(ROOT).as_posix(), self.within, self.text, self.change, self.nth

    def __str__(self) -> str:
        nth = f", {self.nth} of its kind" if self.nth > 1 else ""
        return f"{self.file.relative_to(ROOT)}:{self.line} {self.within}: {self.change}{nth}: {self.text}"


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


def mutants(file: Path) -> list[Mutant]:
    """Give every mutant of a file."""
    source = file.read_text(encoding="utf-8")
    tree, lines = ast.parse(source), source.splitlines()
    within: dict[int, str] = {}
    for outer in ast.walk(tree):  # from the outside to the inside
        if isinstance(outer, ast.FunctionDef | ast.ClassDef):
            name = f"{within[id(outer)]}.{outer.name}" if id(outer) in within else outer.name
            within |= {id(node): name for node in ast.walk(outer)}
    found, seen = [], Counter[tuple[str, str, str]]()
    for number, (node, change) in enumerate(places(tree)):
        line: int = node.lineno  # type: ignore[attr-defined]
        place = within.get(id(node), ""), lines[line - 1].strip(), change
        seen[place] += 1
        found.append(Mutant(file, number, line, *place, seen[place]))
    return found


def equivalents() -> set[tuple[str, str, str, str, int]]:
    """Give the keys of the mutants that are equivalent; every one of them is one that there is."""
    listed = yaml.safe_load((Path(__file__).parent / "equivalent-mutants.yaml").read_text(encoding="utf-8")) or []
    keys = [
        (group["file"], entry.get("in", ""), entry["line"], change, entry.get("nth", 1))
        for group in listed
        for entry in group["mutants"]
        for change in ([entry["change"]] if isinstance(entry["change"], str) else entry["change"])
    ]
    every = {mutant.key for file in files() for mutant in mutants(file)}
    gone = [key for key in keys if key not in every]
    if gone or len(set(keys)) < len(keys):
        sys.exit("equivalent-mutants.yaml names what is not there, or twice:\n" + "\n".join(map(str, gone)))
    return set(keys)


def changed_code(mutant: Mutant) -> CodeType:
    """Compile a file with one place changed."""
    tree = ast.parse(mutant.file.read_text(encoding="utf-8"))
    mutate(list(places(tree))[mutant.number][0])
    return compile(ast.fix_missing_locations(tree), str(mutant.file), "exec", dont_inherit=True)
