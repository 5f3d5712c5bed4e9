"""Without the schemas nothing is let through: whoever decodes a file checks it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import build

from cme_rules.core.problem import RuleProblem
from cme_rules.read import load_rules
from cme_rules.read.load import load_ruleset

RULE = """\
rule: visit
title: Visit the home
kind: duty
force: must
about: child
norm: The council visits within five working days.
versions: VERSIONS
"""


@pytest.mark.parametrize(
    ("versions", "wanted"),
    [
        ("[]", "1:7: CME-R083"),
        (
            "[{from: 2020-01-01, takes_over: perhaps, sources: [{document: act, place: s 1, grade: official}]}]",
            "CME-R004",
        ),
    ],
)
def test_a_slip_is_found_though_no_schema_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, versions: str, wanted: str
) -> None:
    monkeypatch.setattr(load_rules, "schema", lambda _: None)
    build({"files": {"rules/statutory/visit.yaml": RULE.replace("VERSIONS", versions)}}, tmp_path)
    with pytest.raises(RuleProblem) as caught:
        load_ruleset(tmp_path / "rules")
    assert wanted in str(caught.value)
