"""What follows if nothing more is recorded, what was known when something fell due, and what was entered late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cme_rules.judge.outlook import outlook
from cme_rules.judge.record import Record
from cme_rules.model.verdict import Finding, Verdict
from cme_rules.pipeline import Linked, check, open_rules
from cme_rules.report import sentences

RULES = Path(__file__).parents[2] / "rules"
PUPIL = """
case: invented
about: child
facts: {in_most_junior_class: [{value: no, recorded: 2024-09-02}]}
events:
  - {event: name_entered, on: 2024-09-02, recorded: 2024-09-02}
"""
# Entered on Monday 2 September 2024: 3 (1), 4 (2), 5 (3), 6 (4), Saturday 7 (5) is the last day in time.
RETURN = "  - {event: new_pupil_return, on: 2024-09-05, recorded: %s}\n"


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(RULES)


def judged(linked: Linked, folder: Path, text: str, as_at: str, rule: str) -> tuple[Verdict, tuple[Finding, ...]]:
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    day = date.fromisoformat(as_at).toordinal()
    (result,) = check([folder / "case.yaml"], linked, day, opinion=False, sensitivity=False)
    assert result.judged is not None, result.problems
    (verdict,) = (one for one in result.judged.verdicts if one.rule == rule)
    return verdict, result.judged.findings


def days(verdict: Verdict) -> str:
    assert verdict.follows is not None
    return date.fromordinal(verdict.follows.day).isoformat()


def test_a_pending_duty_says_from_when_it_is_late_and_whose_breach_it_is(linked: Linked, tmp_path: Path) -> None:
    for as_at in ("2024-09-02", "2024-09-06", "2024-09-07"):
        verdict, _ = judged(linked, tmp_path, PUPIL, as_at, "new-pupil-return")
        assert (verdict.status, days(verdict), verdict.follows and verdict.follows.status) == (
            "pending", "2024-09-08", "overdue",
        )  # fmt: skip
        assert sentences.follows(verdict) == "from 8 Sep 2024 it is overdue: a breach by the school"


def test_what_is_late_or_done_has_nothing_to_follow(linked: Linked, tmp_path: Path) -> None:
    verdict, _ = judged(linked, tmp_path, PUPIL, "2024-09-08", "new-pupil-return")
    assert (verdict.status, verdict.follows) == ("overdue", None)
    verdict, _ = judged(linked, tmp_path, PUPIL + RETURN % "2024-09-05", "2024-09-06", "new-pupil-return")
    assert (verdict.status, verdict.follows) == ("met", None)


def test_a_duty_without_any_due_date_has_nothing_to_follow(linked: Linked, tmp_path: Path) -> None:
    verdict, _ = judged(linked, tmp_path, PUPIL, "2024-09-06", "new-pupil-return")

    def later(day: int) -> Record:
        raise AssertionError(day)

    (found,) = outlook([replace(verdict, due=None, follows=None)], linked.rules, (), 0, later)
    assert found.follows is None


def test_what_is_dated_after_the_day_does_not_save_it(linked: Linked, tmp_path: Path) -> None:
    verdict, _ = judged(linked, tmp_path, PUPIL + RETURN % "2024-09-05", "2024-09-04", "new-pupil-return")
    assert days(verdict) == "2024-09-08"


def test_a_record_that_ends_before_stays_silent(linked: Linked, tmp_path: Path) -> None:
    text = PUPIL + "record: {to: 2024-09-06}\n"
    verdict, _ = judged(linked, tmp_path, text, "2024-09-06", "new-pupil-return")
    assert (days(verdict), verdict.follows and verdict.follows.status) == ("2024-09-08", "overdue")


def test_duties_that_arise_until_then_are_named(linked: Linked, tmp_path: Path) -> None:
    """A letter of Mon 2 September: 3 (1) to Fri 6 (4), Mon 9 (5), so that from Tue 10 the case goes to Early Help.

    The name was entered on Fri 6 September: the fifth day after is Wed 11, and the return is late from Thu 12.
    """
    text = """
case: invented
about: child
facts: {in_most_junior_class: no, home_authority: southwark}
events:
  - {event: referral_received, on: 2024-09-02}
  - {event: letter_sent, on: 2024-09-02}
  - {event: name_entered, on: 2024-09-06}
"""
    verdict, _ = judged(linked, tmp_path, text, "2024-09-06", "new-pupil-return")
    assert verdict.follows is not None
    assert days(verdict) == "2024-09-12"
    arising = {(rule, date.fromordinal(day).isoformat()) for rule, _, day in verdict.follows.arising}
    assert ("home-visit-referral", "2024-09-10") in arising
    assert all(when > "2024-09-06" for _, when in arising)


def test_of_more_days_than_are_looked_at_nothing_is_said_to_arise(
    linked: Linked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cme_rules.judge.outlook.MOST_DAYS", 0)
    verdict, _ = judged(linked, tmp_path, PUPIL, "2024-09-06", "new-pupil-return")
    assert verdict.follows is not None
    assert (days(verdict), verdict.follows.arising) == ("2024-09-08", ())


def test_an_act_recorded_after_the_due_date_was_not_known_then(linked: Linked, tmp_path: Path) -> None:
    text = PUPIL + RETURN % "2024-09-16"
    verdict, findings = judged(linked, tmp_path, text, "2024-09-30", "new-pupil-return")
    assert verdict.status == "met"
    assert verdict.known_then is not None
    assert verdict.known_then.status == "overdue"
    assert sentences.known_then(verdict) == (
        "by what was recorded by 7 Sep 2024, the due date, it was overdue: "
        "new pupil return of 5 Sep 2024 was recorded on 16 Sep 2024"
    )
    (found,) = (one for one in findings if one.kind == "known_then")
    assert sentences.finding(found, "Return") == (
        "“Return”: by what was recorded by 7 Sep 2024, when it was due, it was overdue; now it is met, "
        "by an entry of 16 Sep 2024"
    )


def test_two_duties_of_one_due_date_are_each_told_as_they_were_known_then(linked: Linked, tmp_path: Path) -> None:
    """Two names of one child, entered on one day at two schools: both returns were recorded after 7 September."""
    two = PUPIL + "  - {event: name_entered, on: 2024-09-02, recorded: 2024-09-02}\n"
    (tmp_path / "case.yaml").write_text(two + 2 * (RETURN % "2024-09-16"), encoding="utf-8")
    day = date.fromisoformat("2024-09-30").toordinal()
    (result,) = check([tmp_path / "case.yaml"], linked, day, opinion=False, sensitivity=False)
    assert result.judged is not None
    found = [one.known_then for one in result.judged.verdicts if one.rule == "new-pupil-return"]
    assert [(one and one.status) for one in found] == ["overdue", "overdue"]


def test_an_act_recorded_on_the_due_date_was_known_then(linked: Linked, tmp_path: Path) -> None:
    verdict, findings = judged(linked, tmp_path, PUPIL + RETURN % "2024-09-07", "2024-09-30", "new-pupil-return")
    assert verdict.known_then is None
    assert not [one for one in findings if one.kind == "known_then"]


def test_a_trigger_that_does_not_say_when_it_was_recorded_leaves_it_open(linked: Linked, tmp_path: Path) -> None:
    text = PUPIL.replace(", recorded: 2024-09-02}\n", "}\n") + RETURN % "2024-09-16"
    verdict, _ = judged(linked, tmp_path, text, "2024-09-30", "new-pupil-return")
    assert verdict.known_then is not None
    assert verdict.known_then.status == "undetermined"
    assert set(verdict.known_then.possible) == {"not_triggered", "overdue"}


@pytest.mark.parametrize(
    ("recorded", "kinds"),
    [
        ("2024-09-05", []),
        ("2024-09-12", []),  # Thu 5: Fri 6 (1), Mon 9 (2), Tue 10 (3), Wed 11 (4), Thu 12 (5)
        ("2024-09-13", ["recorded_late"]),
    ],
)
def test_an_entry_after_the_limit_of_the_house_is_noticed(
    linked: Linked, tmp_path: Path, recorded: str, kinds: list[str]
) -> None:
    _, findings = judged(linked, tmp_path, PUPIL + RETURN % recorded, "2024-09-30", "new-pupil-return")
    found = [one for one in findings if one.kind.startswith("recorded_")]
    assert [one.kind for one in found] == kinds
    if found:
        assert sentences.finding(found[0], "Return") == (
            "“Return” of 5 Sep 2024 was recorded on 13 Sep 2024, 8 calendar days later, "
            "which is more than 5 working days (house practice, no source sets it); it breaks no rule"
        )


def test_without_a_limit_each_delay_is_listed(linked: Linked, tmp_path: Path) -> None:
    words = replace(linked.rules.vocabulary, recording=())
    bare = Linked(linked.source, replace(linked.rules, vocabulary=words))
    _, findings = judged(bare, tmp_path, PUPIL + RETURN % "2024-09-06", "2024-09-30", "new-pupil-return")
    (found,) = (one for one in findings if one.kind.startswith("recorded_"))
    assert (
        sentences.finding(found, "Return") == "“Return” of 5 Sep 2024 was recorded on 6 Sep 2024, 1 calendar day later"
    )


def test_a_limit_of_one_system_goes_before_that_of_all(linked: Linked, tmp_path: Path) -> None:
    limits = linked.rules.vocabulary.recording
    words = replace(
        linked.rules.vocabulary,
        recording=(*limits, replace(limits[0], system="Capita One", within=replace(limits[0].within, number=0))),
    )
    mine = Linked(linked.source, replace(linked.rules, vocabulary=words))
    text = PUPIL + RETURN.replace("}", ", source: Capita One}") % "2024-09-06"
    _, findings = judged(mine, tmp_path, text, "2024-09-30", "new-pupil-return")
    assert [one.kind for one in findings if one.kind.startswith("recorded_")] == ["recorded_late"]
