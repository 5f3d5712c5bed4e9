"""Each check: a set of rules in which it finds something, worked out by hand, and one like it with nothing to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.core.catalogue import ENTRIES
from cme_rules.lint.checks import CHECKS, STALE
from cme_rules.lint.run import lint
from cme_rules.lint.solver import installed
from cme_rules.pipeline import open_rules
from tests.lint.conftest import SETS, change, the_set

SOLVES = {check.code for check in CHECKS if check.solves}


def found(root: Path) -> list[tuple[str, str]]:
    findings = lint(open_rules(root)).open
    return [(one.problem.code, f"{one.problem.span}: {one.problem.message}".removeprefix("rules/")) for one in findings]


def test_the_base_gives_nothing_to_find(base: Path) -> None:
    assert found(base) == []


@pytest.mark.parametrize("name", SETS)
def test_what_is_wrong_is_found_and_its_near_miss_is_not(base: Path, name: str) -> None:
    code = name[:8]
    if code in SOLVES and not installed():
        pytest.skip("the solver is not installed")
    given = the_set(name)
    change(base, given["bad"])
    assert found(base) == [(code, said) for said in given["expect"]]
    change(base, given["near"])
    assert found(base) == []


def test_every_code_has_a_check_an_entry_and_a_set() -> None:
    codes = [check.code for check in (*CHECKS, STALE)]
    assert sorted(codes) == sorted(set(codes))
    assert {code for code in ENTRIES if code.startswith("CME-L")} == set(codes)
    assert {name[:8] for name in SETS} == set(codes)


def test_every_problem_points_at_a_line(base: Path) -> None:
    for name in SETS:
        assert all(said.split(":")[1].isdigit() for said in the_set(name)["expect"])


def test_a_rule_accepts_a_finding_with_a_reason(base: Path) -> None:
    change(base, {"statutory/tell.yaml": [
        ["grade: official", "grade: unverified"],
        ["examples:\n", "unmended:\n  CME-L017: the book is lost\nexamples:\n"],
    ]})  # fmt: skip
    result = lint(open_rules(base), solve=False)
    assert [(one.problem.code, one.reason) for one in result.findings] == [("CME-L017", "the book is lost")]
    assert result.open == ()
