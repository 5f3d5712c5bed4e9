"""What is missing and what was noticed, in words."""

from __future__ import annotations

import pytest

from cme_rules.actions.missing import in_words
from cme_rules.model.verdict import Finding, Missing
from cme_rules.report.sentences import finding, period

D = 738957  # 12 March 2024


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (Missing("fact", "home_educated"), "home educated"),
        (Missing("fact", "agreed_interval", "school"), "agreed interval of the school"),
        (Missing("since", "trigger"), "the day from which the condition that starts this has held"),
        (Missing("event_date", "visit", "e1", None, D), "on which day there was “visit” (no later than 12 Mar 2024)"),
        (
            Missing("event_date", "visit", "e1", -(10**9), D),
            "on which day there was “visit” (no later than 12 Mar 2024)",
        ),
        (
            Missing("event_time", "name_deleted@2024-03-12", "", D, D),
            "at what time there was “name deleted” (12 Mar 2024)",
        ),
        (Missing("attribute", "ground", "left@2024-03-12", D, D), "ground of “left” (12 Mar 2024)"),
        (
            Missing("event", "visit", "after_record", D, D + 1),
            "whether there was “visit” between 12 Mar 2024 and 13 Mar 2024 (the record ends before)",
        ),
        (
            Missing("calendar", "school days", "none named"),
            "which calendar of school days the file goes by (it names none)",
        ),
        (Missing("calendar", "oakfield", "not covered", D, D), "a calendar “oakfield” that covers 12 Mar 2024"),
        (Missing("mark", "absence", "no attendance given"), "the attendance (no attendance given)"),
        (
            Missing("mark", "absence", "", D, D + 1),
            "the attendance marks that are missing or contradict each other (between 12 Mar 2024 and 13 Mar 2024)",
        ),
        (Missing("recorded", "visit", "e1", D, D), "when “visit” was recorded (12 Mar 2024)"),
        (Missing("relation", "sibling"), "who is a sibling (the file says that this is not known)"),
        (Missing("text", "home-visit"), "the text of “home visit” then in force, which is not held"),
        (Missing("episode", "enquiry"), "to which enquiry this belongs"),
        (Missing("other", "x", "y", D, D), "x y (12 Mar 2024)"),
    ],
)
def test_report_missing_in_words(missing: Missing, words: str) -> None:
    assert in_words(missing) == words


@pytest.mark.parametrize(
    ("kind", "note", "words"),
    [
        ("recorded_classification", "too_early",
         "“t”: recorded from 12 Mar 2024, but the conditions were not met before 13 Mar 2024"),
        ("recorded_classification", "late",
         "“t”: the conditions were met on 12 Mar 2024, but it is recorded only from 13 Mar 2024"),
        ("recorded_classification", "no_ground", "“t”: recorded from 12 Mar 2024, but the conditions were never met"),
        ("recorded_classification", "missing",
         "“t”: the conditions have been met since 12 Mar 2024, but the file does not record it"),
        ("contradiction", "", "two values of “t” contradict each other (between 12 Mar 2024 and 13 Mar 2024)"),
        ("contradiction", "two_marks", "two different marks are given for one session of between 12 Mar 2024 and"
         " 13 Mar 2024; it counts as not known"),
        ("contradiction", "period_and_marks", "the attendance period and the marks of between 12 Mar 2024 and"
         " 13 Mar 2024 contradict each other; that day counts as not known"),
        ("after_as_at", "", "“t” is dated between 12 Mar 2024 and 13 Mar 2024, after the day of this check;"
         " it was left out"),
        ("not_used", "", "“t” is in the file but no rule uses it"),
        ("record_ends", "", "the record ends on 13 Mar 2024; nothing is known of later days"),
        ("no_cover", "", "the file does not say which days its record covers;"
         " it was taken to reach to the day of this check"),
        ("incompatible", "", "“t” does not fit what else the file says (between 12 Mar 2024 and 13 Mar 2024)"),
        ("surely_among", "1 2 must", "“t”: whatever is found out, there is at least 1 breach among 2 verdicts that are"
         " undetermined"),
        ("surely_among", "2 3 should", "“t”: whatever is found out, there are at least 2 shortfalls among 3 verdicts"
         " that are undetermined"),
        ("link_not_given", "", "the file of the t that this file names was not given, so what it says is not known:"
         " give it in the same run"),
        ("new_kind", "", "new kind: “t” (between 12 Mar 2024 and 13 Mar 2024)"),
    ],
)  # fmt: skip
def test_report_findings_in_words(kind: str, note: str, words: str) -> None:
    assert finding(Finding("c", kind, "t", note, D, D + 1), "t") == words


def test_report_periods() -> None:
    assert period(None, None) == "the file does not say which days it covers"
    assert period(D, None) == "covers Tue 12 Mar 2024 to the day of this check"
    assert period(None, D) == "covers a day that is not stated to Tue 12 Mar 2024"
