"""The text of verdicts of every status, exactly."""

from __future__ import annotations

import pytest

from cme_rules.model.verdict import STATUSES, Finding, Part, Reason
from cme_rules.report.page import WIDTH
from cme_rules.report.sentences import STATUS, count
from cme_rules.report.to_text import basis_text, case_text, summary_text, verdict_text
from cme_rules.report.view import Setting, Summary, case_view, verdict_view
from tests.report.helpers import (
    AS_AT,
    NAMES,
    RULE_SET,
    day,
    due,
    easter,
    not_recorded,
    overdue,
    place,
    result,
    trigger,
    undetermined,
    verdict,
)


def shown(one: object) -> str:
    return verdict_text(verdict_view(one, NAMES), NAMES, AS_AT)  # type: ignore[arg-type]


def whole(*verdicts: object, verbose: bool = False, findings: tuple[Finding, ...] = ()) -> str:
    return case_text(case_view(result(*verdicts, findings=findings), NAMES), NAMES, AS_AT, verbose=verbose)  # type: ignore[arg-type]


def test_report_overdue_with_the_count_to_redo_by_hand() -> None:
    assert (
        shown(overdue())
        == """\
OVERDUE        Answer to a question (answer)                                    8 calendar days late
  norm         The norm of Answer to a question.
  force        must, statutory
  trigger      26 Mar 2024  asked (one.yaml:4)
  due          2 Apr 2024  no later than 3 working days after the trigger
               counted: Wed 27 Mar (1), Thu 28 Mar (2); skipped: Fri 29 Mar Good Friday, Sat 30 Mar,
               Sun 31 Mar, Mon 1 Apr Easter Monday; counted: Tue 2 Apr (3)
  done         not recorded by 10 Apr 2024  (answered)
  who          office → school or home authority (not known which)
  source       The Handbook, first edition: page 1
  key          one#answer:asked@2024-03-26
"""
    )


def test_report_done_late_with_exceptions_and_acts_that_did_not_count() -> None:
    late = Reason("act", "answered", "late", 2, day("2024-04-03"), day("2024-04-03"), 990, span=place(8))
    early = Reason(
        "not_counted", "answered", "before_it_opened", 0, day("2024-03-01"), day("2024-03-01"), span=place(7)
    )
    work = Reason("exception", "holiday-work", holds=2, children=(Reason("condition", note="work goes on", holds=2),))
    before = Reason("condition", note="asked before", holds=1, first=AS_AT)
    rest = Reason("condition", note="all of", holds=0, children=(
        Reason("condition", note="it is a holiday", holds=0, span=place(3)),
        Reason("condition", note="not", holds=1, children=(before,)),
    ))  # fmt: skip
    looked_at = Reason("exception", "holiday", holds=0, children=(rest, work))
    one = overdue(reasons=(trigger(), looked_at, due(count=False), late, early))
    text = shown(verdict("answer", "met_late", reasons=one.reasons, late_by=1, late_unit="calendar day"))
    assert (
        text
        == """\
DONE LATE      Answer to a question (answer)                                     1 calendar day late
  norm         The norm of Answer to a question.
  force        must, statutory
  trigger      26 Mar 2024  asked (one.yaml:4)
  exception    Not in the holidays (holiday): looked at, no
                 no        all of:
                   no        it is a holiday (one.yaml:3)
                   not known not: asked before: 10 Apr 2024
                 But where work goes on (holiday-work): yes, decisive
                   yes       work goes on
  due          2 Apr 2024  no later than 3 working days after the trigger
  done         3 Apr 2024 at 16:30  answered, late (one.yaml:8)
               not counted: answered of 1 Mar 2024, because it came before this duty opened
               (one.yaml:7)
  source       The Handbook, first edition: page 1
  key          one#answer:asked@2024-03-26
"""
    )


def test_report_undetermined_says_what_is_missing_and_never_shows_one_possibility_as_the_fact() -> None:
    assert (
        shown(undetermined())
        == """\
UNDETERMINED   Answer to a question (answer)
  norm         The norm of Answer to a question.
  force        must, statutory
  trigger      26 Mar 2024  asked (one.yaml:4)
  due          2 Apr 2024  no later than 3 working days after the trigger
  done         between 1 Apr 2024 and 5 Apr 2024  answered (one.yaml:9)
  who          office
  possible     met, overdue
  not known    on which day there was “answered” (between 1 Apr 2024 and 5 Apr 2024) (one.yaml:9);
               usually in: The post book – this alone would settle it
  not known    colour (one.yaml:2); usually in: The paint box
  source       The Handbook, first edition: page 1
  key          one#answer:asked@2024-03-26
"""
    )


def test_report_shortfall_with_reading_and_weak_source() -> None:
    one = overdue("advise", readings=(("days", "two"),), reading_changes=(("days", "five", "pending"),))
    assert (
        shown(one).partition("  source")[2]
        == """\
       The Handbook, first edition: page 1 [UNVERIFIED: the text was not held]
  reading      Two days or five? Taken as: two (days). Taken as five, the verdict would be: pending.
  key          one#advise:asked@2024-03-26
"""
    )


def test_report_violated() -> None:
    act = Reason("act", "answered", "forbidden", 2, AS_AT, AS_AT, span=place(5))
    rest = Reason("condition", note="asked has happened", holds=0)
    text = shown(verdict("silence", "violated", reasons=(act, Reason("allowed", first=AS_AT, children=(rest,)))))
    assert "  act          10 Apr 2024  answered, the act that this forbids (one.yaml:5)\n" in text
    assert "  allowed      only if this held on 10 Apr 2024:\n               no        asked has happened\n" in text


def test_report_missed_superseded_parts_and_rarer_reasons() -> None:
    ended = Reason("condition", note="the case is closed", holds=2, first=AS_AT)
    reasons = (
        trigger(),
        Reason("provided", children=(ended,)),
        Reason("arises", first=day("2024-03-28")),
        Reason("unkept", first=day("2024-03-29")),
        Reason("opens", note="since last"),
        Reason("opens", note="at episode start", first=day("2024-03-01")),
        Reason("opens", note="at episode start", first=day("2024-03-01"), last=day("2024-03-04")),
        Reason("due", "holiday", "no time is given"),
        Reason("part", "answered", "missed", children=(not_recorded(),)),
        Reason("superseded", first=AS_AT, children=(ended,)),
        Reason("foreclosed", first=AS_AT, children=(ended,)),
        Reason("since", "colour", "a note", first=AS_AT),
    )
    one = verdict("answer", "missed", reasons=reasons, parts=(Part("answered", "missed"),), person="sibling_1")
    assert (
        shown(one)
        == """\
MISSED         Answer to a question (answer) – sibling 1
  norm         The norm of Answer to a question.
  force        must, statutory
  trigger      26 Mar 2024  asked (one.yaml:4)
  provided     that this held on that day:
               yes       the case is closed: 10 Apr 2024
  arises       28 Mar 2024  (until then it was excused, or did not apply)
  not kept     29 Mar 2024  from this day on, without a break
  opens        an act counts whenever it was done (since last)
  opens        1 Mar 2024  an act counts from this day on (at episode start)
  opens        between 1 Mar 2024 and 4 Mar 2024  from when an act counts is not known (at episode
               start)
  due          no time is given (changed by: Not in the holidays)
  part         answered: missed
  done         not recorded by 10 Apr 2024  (answered)
  ended        10 Apr 2024  no longer owed
               yes       the case is closed: 10 Apr 2024
  too late     10 Apr 2024  after this it could no longer be done
               yes       the case is closed: 10 Apr 2024
  since        10 Apr 2024 colour a note
  source       The Handbook, first edition: page 1
  key          one#answer:asked@2024-03-26
"""
    )


@pytest.mark.parametrize("status", sorted({s for group in STATUSES.values() for s in group}))
def test_report_every_status_has_words(status: str) -> None:
    assert status in STATUS
    text = whole(verdict("of-age" if status in STATUSES["definition"] else "answer", status))
    assert STATUS[status].upper() in text.upper()


def test_report_of_a_whole_case() -> None:
    found = Finding("one", "contradiction", "colour", "", None, None, (place(2), place(3)))
    text = whole(
        verdict("of-age", "holds", "-", since=(day("2024-01-01"), day("2024-01-01")), undated=("colour",)),
        verdict("advise", "not_triggered", "-"),
        verdict("answer", "met", done=(AS_AT, AS_AT), due=(AS_AT, AS_AT), trigger=(day("2024-03-26"),) * 2),
        overdue("answer-too"),
        findings=(found,),
    )
    assert (
        text
        == """\
Invented child (one)
====================
  file         files/one.yaml
  record       the file does not say which days it covers
  as at        10 Apr 2024
  verdicts     1 breach, 1 in order, 1 definition or power, 1 not triggered

BREACHES (1)

OVERDUE        Answer once more (answer-too)                                    8 calendar days late
  norm         The norm of Answer once more.
  force        must, statutory
  trigger      26 Mar 2024  asked (one.yaml:4)
  due          2 Apr 2024  no later than 3 working days after the trigger
               counted: Wed 27 Mar (1), Thu 28 Mar (2); skipped: Fri 29 Mar Good Friday, Sat 30 Mar,
               Sun 31 Mar, Mon 1 Apr Easter Monday; counted: Tue 2 Apr (3)
  done         not recorded by 10 Apr 2024  (answered)
  who          office → school or home authority (not known which)
  source       The Handbook, first edition: page 1 [SECONDARY: read only where another page quotes
               it]
  key          one#answer-too:asked@2024-03-26

IN ORDER (1)
MET            Answer to a question (answer)
               from 26 Mar 2024, due 10 Apr 2024, done 10 Apr 2024

DEFINITIONS AND POWERS (1)
HOLDS          Of age (of-age)
               since 1 Jan 2024

NOT TRIGGERED (1)
  Advice to parents (advise).

ALSO NOTICED (1)
  - two values of “colour” contradict each other (one.yaml:2, 3)

FACTS WITHOUT A DATE
  Given without a first or last day, so taken to have held throughout the record:
  - colour: on it rest Of age

WHAT IS LEFT TO DO (1)
  1 OVERDUE    answered                                                           was due 2 Apr 2024
               that: It is answered.
               who:  office → school or home authority (not known which)
               why:  Answer once more (answer-too) is overdue
"""
    )


def test_report_a_run_of_like_instances_is_one_exactly_counted() -> None:
    days = [day("2024-03-04") + n for n in range(5)]
    met = [verdict("answer", "met", f"k{d}", trigger=(d, d)) for d in days]
    late = [overdue("answer-too", key=f"k{d}", trigger=(d, d)) for d in days]
    text = whole(*met, *late)
    assert (
        "MET ×5         Answer to a question (answer)\n"
        "               5 instances, starting from 4 Mar 2024 to 8 Mar 2024: 4 Mar 2024, 5 Mar 2024, 6 Mar\n"
        "               2024, 7 Mar 2024, 8 Mar 2024\n"
    ) in text
    assert text.count("OVERDUE        Answer once more") == 1
    assert "  likewise     4 instances, starting from 5 Mar 2024 to 8 Mar 2024" in text
    assert "BREACHES (5)" in text
    assert whole(*met, *late, verbose=True).count("OVERDUE        Answer once more") == 5


def test_report_three_like_instances_stay_apart() -> None:
    met = [verdict("answer", "met", f"k{n}", trigger=(day("2024-03-04") + n,) * 2) for n in range(3)]
    assert whole(*met).count("MET            Answer to a question") == 3


def test_report_counts_fold_long_stretches() -> None:
    from cme_rules.model.verdict import DayCount

    first = day("2024-12-30")
    counted = [DayCount(first + n, n + 1) for n in range(3)]
    skipped = [DayCount(first + 3 + n, None, "school holidays") for n in range(4)]
    assert count([*counted, *skipped, DayCount(first + 7, 4)]) == (
        "counted: Mon 30 Dec 2024 (1) to Wed 1 Jan 2025 (3); "
        "skipped: Thu 2 Jan 2025 to Sun 5 Jan 2025 school holidays; counted: Mon 6 Jan 2025 (4)"
    )
    assert count(()) == ""
    assert "Good Friday" in count(easter())


def test_report_never_wider_than_a_page_and_never_with_escapes() -> None:
    bad = verdict("answer", "met", person="\x1b[31mred\x07")
    text = whole(bad, overdue(), undetermined(key="other"), verdict("silence", "violated"), verbose=True)
    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert "\x1b" not in text
    assert "\x07" not in text


def test_report_summary() -> None:
    summary = Summary(Setting("the folder rules", AS_AT, day("2024-04-09"), count=7, opinion="not_asked"))
    one = overdue("answer-too", readings=(("days", "two"),), reading_changes=(("days", "five", "pending"),))
    summary.add(case_view(result(one, undetermined(key="k"), verdict("advise", "not_triggered", "-")), NAMES))
    assert (
        summary_text(summary)
        == """\
SUMMARY
=======
  checked      1 case (1 about a child) against 7 rules (the folder rules)
  as at        10 Apr 2024, as known on 9 Apr 2024
  verdicts     3 in all
                   1  breach: 1 overdue
                   0  shortfalls
                   1  undetermined
                   0  to do
                   0  in order
                   0  definitions and powers
                   1  not triggered
  not read     nothing: every case that was given could be read
  2nd opinion  not asked for
  readings     1 reading; 1 of them would change verdicts, taken otherwise (listed at the end)
  sources      1 place is SECONDARY: read only where another page quotes it (listed at the end)
"""
    )
    assert (
        basis_text(summary)
        == """
WHAT THE VERDICTS REST ON
=========================
  readings     Two days or five? Taken as: two (days); switching it would change 1 verdict.
  sources      SECONDARY: read only where another page quotes it:
               - The Handbook: page 1
"""
    )
    assert basis_text(Summary(Setting("the folder rules", AS_AT, count=7))) == ""


def test_report_titles_stand_beside_every_rule_id() -> None:
    text = whole(
        overdue(), verdict("advise", "not_triggered", "-"), verdict("of-age", "excused", excused_by=("holiday",))
    )
    for rule in RULE_SET.rules.values():
        for line in text.splitlines():
            if f"({rule.id})" in line:
                assert rule.title in text
    assert "by: Not in the holidays" in text
