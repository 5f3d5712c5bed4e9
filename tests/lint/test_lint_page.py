"""The page on lint says of each code what the catalogue says; and the rules of the project are questioned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cme_rules.core.catalogue import ENTRIES, entry
from cme_rules.lint.checks import CHECKS, STALE
from cme_rules.lint.found import Check
from cme_rules.lint.run import lint
from cme_rules.pipeline import open_rules

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "lint.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("check", sorted((*CHECKS, STALE), key=lambda check: check.code), ids=lambda check: check.code)
def test_each_code_has_its_section(check: Check) -> None:
    page = entry(check.code)
    kind = check.grade + (", solver" if check.solves else "")
    head = f"### {check.code}: {page.title} ({kind})\n"
    assert head in PAGE
    section = " ".join(PAGE.partition(head)[2].split("\n#")[0].split())
    assert section.startswith(f"{page.meaning} *Why it matters.* ")
    assert section.endswith(f" *Mend.* {page.mend}")


def test_the_page_names_no_code_that_there_is_not() -> None:
    assert set(re.findall(r"CME-[A-Z]\d{3}", PAGE)) <= set(ENTRIES)


@pytest.mark.parametrize(
    ("rules", "added"),
    [("rules", "examples/authorities/fenmarsh/rules"), ("examples/other-fields/food-hygiene/rules", "")],
)
def test_no_problem_is_left_open_in_the_rules_of_the_project(rules: str, added: str) -> None:
    found = lint(open_rules(TOP / rules, added=[TOP / added] if added else []))
    assert [f"{one.problem.span}: {one.problem.message}" for one in found.open if one.grade == "problem"] == []


def test_one_file_only_knows_the_solver() -> None:
    knowing = [
        path.name for path in (TOP / "cme_rules").rglob("*.py") if re.search(r"import z3\b", path.read_text("utf-8"))
    ]
    assert knowing == ["solver.py"]
