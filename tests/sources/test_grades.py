"""What is encoded on a text that nobody read is listed, and so are the spans of which the text is not held."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import main
from cme_rules.pipeline import open_rules
from cme_rules.sources.grades import unheld, weak

RULES = Path(__file__).parents[2] / "rules"
LINKED = open_rules(RULES)


def test_rules_on_unverified_text_are_found_version_by_version() -> None:
    found = {one.rule.id: one for one in weak(LINKED.source.rules.values(), "unverified")}
    assert "supervision-order-considered-first" in found  # s.447 is recalled
    assert "new-pupil-return" not in found  # both its texts were read
    assert not found["lost-pupil-file"].alone
    assert all(not one.version.unheld for one in found.values())


def test_spans_that_are_not_held_are_listed_once_with_all_their_rules() -> None:
    found = list(unheld(LINKED.source.rules.values()))
    (local,) = (rules for version, rules in found if version.citations[0].document == "southwark-cme-protocol")
    assert {rule.layer for rule in local} == {"southwark", "southwark-schools"}
    assert sum(len(rules) for _, rules in found) == sum(
        version.unheld for rule in LINKED.source.rules.values() for version in rule.versions
    )


def test_the_command_lists_both(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["rules", "list", "--unverified", "--rules", str(RULES)])
    said = capsys.readouterr().out
    assert "ENCODED ON: UNVERIFIED: the text was not held" in said
    assert "(supervision-order-considered-first)" in said
    assert "SPANS DECLARED AS NOT HELD" in said
