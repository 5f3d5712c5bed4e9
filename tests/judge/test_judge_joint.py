"""What is sure of several undetermined verdicts together, worked out by hand: how many are breaches at the least."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.dates.civil import parse_iso
from cme_rules.model.verdict import Finding
from cme_rules.pipeline import Linked, open_rules
from tests.judge.one_case import judged

LIFTS = Path(__file__).parents[1] / "conformance/lifts/rules"
AS_AT = parse_iso("2024-03-20") or 0


@pytest.fixture(scope="module")
def lifts() -> Linked:
    return open_rules(LIFTS)


def found(lifts: Linked, folder: Path, rule: str, events: str, more: str = "") -> tuple[list[str], list[Finding]]:
    """Judge a lift by one rule: the statuses, and what is sure of several together."""
    text = f"case: one\nabout: lift\n{more}events: [{events}]\n"
    result = judged(lifts, folder, text, AS_AT, [rule])
    return [one.status for one in result.verdicts], [one for one in result.findings if one.kind == "surely_among"]


ROUGH = (
    "{event: incident, on: {from: 2024-03-04, to: 2024-03-06}}, "
    "{event: incident, on: {from: 2024-03-05, to: 2024-03-07}}"
)


def test_of_two_one_is_the_first_and_is_overdue(lifts: Linked, tmp_path: Path) -> None:
    """Whichever is the first, nobody was notified within three days: one breach of the two."""
    statuses, (sure,) = found(lifts, tmp_path, "first-incident", ROUGH)
    assert statuses == ["undetermined", "undetermined"]
    assert (sure.name, sure.note) == ("first-incident", "1 2 must")
    assert (sure.first, sure.last) == (parse_iso("2024-03-04"), parse_iso("2024-03-07"))
    assert len(sure.spans) == 2


def test_where_the_act_was_in_time_for_one_of_them_it_may_be_no_breach(lifts: Linked, tmp_path: Path) -> None:
    """Notified on the 10th: in time for one of the 7th. But the first of the two was on the 6th at the latest."""
    statuses, sure = found(lifts, tmp_path, "first-incident", f"{ROUGH}, {{event: notified, on: 2024-03-10}}")
    assert set(statuses) == {"undetermined"}
    assert [one.note for one in sure] == ["1 2 must"]
    # on the 9th it is in time for one of the 6th: then there need be no breach
    _, sure = found(lifts, tmp_path, "first-incident", f"{ROUGH}, {{event: notified, on: 2024-03-09}}")
    assert sure == []


def test_one_undetermined_verdict_says_enough_by_itself(lifts: Linked, tmp_path: Path) -> None:
    statuses, sure = found(
        lifts, tmp_path, "first-incident", "{event: incident, on: {from: 2024-03-14, to: 2024-03-18}}"
    )
    assert (statuses, sure) == (["undetermined"], [])


def test_what_may_not_have_been_at_all_is_no_sure_breach(lifts: Linked, tmp_path: Path) -> None:
    """Nothing recorded, and the record is incomplete: perhaps there was none."""
    statuses, sure = found(lifts, tmp_path, "first-incident", "", "incomplete: [incident]\n")
    assert (statuses, sure) == (["undetermined"], [])
