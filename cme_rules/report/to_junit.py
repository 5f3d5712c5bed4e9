"""A report as JUnit XML, for a build server or a dashboard: a suite a case, a test a verdict.

A breach is a failure. A shortfall, what was accepted for a time, and an undetermined verdict are skipped, and say
which of the three they are: none of them passes, and none fails. What could not be read is an error. Definitions,
powers and rules that were not triggered are no tests.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from cme_rules.core.problem import in_order
from cme_rules.core.xml_text import escape
from cme_rules.dates.civil import human, iso
from cme_rules.report import sentences as s
from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.to_text import verdict_text
from cme_rules.report.view import CaseView, Unread, VerdictView

TESTED = ("breach", "shortfall", "accepted", "undetermined", "to_do", "in_order")
SKIPPED = ("shortfall", "accepted", "undetermined")


def lines(text: str) -> str:
    """Make a text of several lines fit to stand between tags."""
    return "\n".join(map(escape, text.splitlines()))


class JunitReport:
    """One file with a suite for each case."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.names, self.as_at = names, as_at

    def piece(self, case: CaseView) -> str | None:
        """Write the suite of a case; its number is put before it in the end."""
        tested = [one for one in case.verdicts if one.group in TESTED]
        failures = sum(one.group == "breach" for one in tested)
        skipped = sum(one.group in SKIPPED for one in tested)
        properties = {"about": case.about, "file": case.file}
        return self._suite(case.id, map(self._test, tested), (len(tested), failures, 0, skipped), properties)

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the suites, and one for each file or document that could not be read."""
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n')
        number = 0
        for number, piece in enumerate(whole.pieces, start=1):
            out.write(f' <testsuite id="{number - 1}"{piece}')
        for one in sorted(whole.summary.unread, key=lambda u: (u.file, [p.sort_key for p in in_order(u.problems)])):
            suite = self._suite(one.file, [_unread(one)], (1, 0, 1, 0), {"file": one.file})
            out.write(f' <testsuite id="{number}"{suite}')
            number += 1
        out.write("</testsuites>\n")

    def _suite(
        self, name: str, tests: Iterable[str], counts: tuple[int, int, int, int], properties: dict[str, str]
    ) -> str:
        number, failures, errors, skipped = counts
        given = "".join(f'<property name="{n}" value="{escape(v)}"/>' for n, v in properties.items())
        return (
            f' package="cme-rules" name="{escape(name) or "-"}" timestamp="{iso(self.as_at)}T00:00:00"'
            f' hostname="localhost" tests="{number}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
            f' time="0">\n  <properties>{given}</properties>\n{"".join(tests)}  <system-out/>\n  <system-err/>\n'
            " </testsuite>\n"
        )

    def _test(self, one: VerdictView) -> str:
        verdict = one.verdict
        head = (
            f'  <testcase classname="{escape(verdict.rule)}" name="{escape(f"{one.title} [{verdict.key}]")}" time="0"'
        )
        if one.group not in ("breach", *SKIPPED):
            return head + "/>\n"
        text = lines(verdict_text(one, self.names, self.as_at))
        late = s.late(verdict)
        words = f"{one.group}: {s.status(verdict.status)}" if one.group != "undetermined" else one.group
        until = f", until {human(one.accepted.expires)}" if one.accepted is not None else ""
        message = escape(f"{words}{f', {late}' if late else ''}{until}: {one.title}")
        if one.group == "breach":
            inner = f'<failure type="{escape(verdict.status)}" message="{message}">{text}</failure>'
        else:
            inner = f'<skipped message="{message}">{text}</skipped>'
        return f"{head}>{inner}</testcase>\n"


def _unread(one: Unread) -> str:
    problems = in_order(one.problems)
    code = problems[0].code if problems else "unread"
    text = "\n".join(escape(f"{p.span or one.file}: {p.code}: {p.message}") for p in problems)
    return (
        f'  <testcase classname="not-read" name="{escape(one.file) or "-"}" time="0">'
        f'<error type="{escape(code)}" message="the file could not be read">{text}</error></testcase>\n'
    )
