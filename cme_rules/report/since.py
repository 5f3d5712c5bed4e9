"""The comparison of a run with an earlier report, fed with cases as they are judged."""

from __future__ import annotations

from cme_rules.compare.compare import Comparer, Comparison
from cme_rules.compare.seen import Days, Head, Seen, head_of, seen_of
from cme_rules.dates.civil import iso
from cme_rules.read.reports import EarlierReport
from cme_rules.report.to_json import head
from cme_rules.report.view import CaseView, Summary, VerdictView


def comparer(earlier: EarlierReport, summary: Summary) -> Comparer:
    """Make a comparer of a run with an earlier report."""
    return _comparer(earlier, head_of(head(summary)))


def _comparer(earlier: EarlierReport, after: Head) -> Comparer:
    return Comparer(head_of(earlier.head), after, earlier.cases, lambda case: map(seen_of, earlier.verdicts(case)))


def add(found: Comparer, case: CaseView) -> None:
    """Compare a case that was judged."""
    found.add(case.id, map(seen_in, case.verdicts))


def finish(found: Comparer, summary: Summary) -> Comparison:
    """Return what has changed, once all cases have been judged."""
    return found.finish(one.file for one in summary.unread)


def between(earlier: EarlierReport, later: EarlierReport) -> Comparison:
    """Compare two reports that were written."""
    found = _comparer(earlier, head_of(later.head))
    for case in later.cases:
        found.add(case, map(seen_of, later.verdicts(case)))
    return found.finish()


def seen_in(one: VerdictView) -> Seen:
    """Return of a verdict what is compared: the same as is read from its data."""
    v = one.verdict
    return Seen(
        rule=v.rule,
        key=v.key,
        status=v.status,
        group=one.group,
        title=one.title,
        version=v.version,
        due=_days(v.due),
        done=_days(v.done),
        since=_days(v.since),
        on=_day(v.on),
        readings=tuple((taken.reading, taken.choice) for taken in one.readings),
    )


def _days(days: tuple[int | None, int | None] | None) -> Days:
    return ("", "") if days is None else (_day(days[0]), _day(days[1]))


def _day(day: int | None) -> str:
    return "" if day is None or day < 1 else iso(day)
