"""What another reading would make of a duty that it lets arise on another day, and a state that may have come about."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.examples import run_examples
from cme_rules.pipeline import Linked, check, open_rules

TOP = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(TOP / "rules")


def test_a_duty_that_arises_on_another_day_is_the_same_duty(linked: Linked) -> None:
    """Letter of Mon 24 February 2025: day five is Mon 3 March; taken as delivered on Wed the 26th it is Wed the 5th.

    The case was closed on 12 March without a referral: missed either way.
    """
    path = TOP / "examples/cases/example-09-closed-too-soon.yaml"
    (result,) = check([path], linked, 739341, opinion=False)  # 31 March 2025
    assert result.judged is not None
    (verdict,) = [one for one in result.judged.verdicts if one.rule == "home-visit-referral"]
    assert verdict.status == "missed"
    assert "five-days-from" in dict(verdict.readings)
    assert [one for one in verdict.reading_changes if one[0] == "five-days-from"] == []


def test_a_state_that_may_have_come_about_has_no_day(linked: Linked) -> None:
    found = {one.example.name: one.verdicts for one in run_examples(linked, ["back-into-education"])}
    for verdict in found["whether the child is taught elsewhere is not known"]:
        assert (verdict.status, verdict.done) == ("undetermined", None)
