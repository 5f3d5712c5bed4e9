"""What lint found, for programs: as JSON data, and as JUnit XML with a test for each check."""

from __future__ import annotations

from typing import Any

from cme_rules.core.catalogue import entry
from cme_rules.core.span import Span
from cme_rules.core.xml_text import escape
from cme_rules.lint.found import Check, Finding, Linted

FORMAT = "cme-rules-lint/1"


def data_of_lint(found: Linted) -> dict[str, Any]:
    """Give all of it as plain data."""
    return {
        "format": FORMAT,
        "about": list(found.about),
        "checked": {
            "rules": found.rules,
            "versions": found.versions,
            "readings": found.readings,
            "documents": found.documents,
        },
        "checks": [
            {
                "code": check.code,
                "title": entry(check.code).title,
                "grade": check.grade,
                "open": found.count(check.code),
                "accepted": found.count(check.code, accepted=True),
            }
            for check in found.made
        ],
        "not_made": [check.code for check in found.skipped],
        "findings": [_finding(one) for one in found.findings],
    }


def _finding(one: Finding) -> dict[str, Any]:
    said = one.problem
    data: dict[str, Any] = {
        "code": said.code,
        "grade": one.grade,
        "rule": one.rule,
        "message": said.message,
        "help": said.help,
        **_place(said.span),
    }
    if said.labels:
        data["also"] = [{**_place(span), "note": note} for span, note in said.labels]
    if one.reason:
        data["left_because"] = one.reason
    return data


def _place(span: Span | None) -> dict[str, Any]:
    return {"file": span.file, "line": span.line, "column": span.column} if span is not None else {}


# ---- JUnit -----------------------------------------------------------------------------------------------------


def junit_of_lint(found: Linted) -> str:
    """Write a test for each check: with open problems a failure, not made a test that was skipped; advice is told."""
    checks = sorted((*found.made, *found.skipped), key=lambda check: check.code)
    tests = [_test(check, found) for check in checks]
    failures = sum(_failing(check, found) > 0 for check in checks)
    head = (
        f' <testsuite name="lint" tests="{len(checks)}" failures="{failures}" errors="0" '
        f'skipped="{len(found.skipped)}" time="0">\n'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{head}{"".join(tests)} </testsuite>\n</testsuites>\n'


def _failing(check: Check, found: Linted) -> int:
    return found.count(check.code) if check.grade == "problem" else 0


def _test(check: Check, found: Linted) -> str:
    name = escape(f"{check.code}: {entry(check.code).title}")
    head = f'  <testcase classname="lint.{check.grade}" name="{name}" time="0"'
    mine = [one for one in found.open if one.problem.code == check.code]
    said = "\n".join(escape(f"{one.problem.span}: {one.problem.message}") for one in mine)
    if check in found.skipped:
        return f'{head}><skipped message="the solver is not installed"/></testcase>\n'
    if not mine:
        return f"{head}/>\n"
    if check.grade == "problem":
        return f'{head}><failure message="{len(mine)} found">{said}</failure></testcase>\n'
    return f"{head}><system-out>{said}</system-out></testcase>\n"
