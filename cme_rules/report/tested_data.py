"""What came of testing rules, for programs: as JSON data, and as JUnit XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cme_rules.core.span import Span
from cme_rules.core.xml_text import escape
from cme_rules.mutants.change import Change
from cme_rules.report.tested_text import Drafts
from cme_rules.tested import Tested

FORMAT = "cme-rules-tests/1"


def data_of_tests(found: Tested, drafts: Drafts) -> dict[str, Any]:
    """Give all of it as plain data."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "examples": {
            "run": len(found.examples),
            "failed": [
                {
                    "rule": one.rule.id,
                    **_place(one.example.span),
                    "name": one.example.name,
                    "said": [*one.differences],
                    "holds_if": [*one.holds_if],
                }
                for one in found.failing
            ],
        },
        "untried": {one.rule.id: [*one.lacking] for one in found.covered if one.lacking},
    }
    if found.scenarios is not None:
        failed = [
            {"file": one.file, "line": one.line, "name": one.name, "said": one.said.splitlines()}
            for one in found.failing_scenarios
        ]
        data["scenarios"] = {"run": len(found.scenarios), "failed": failed}
    if found.survey is not None:
        survey = found.survey
        data["changes"] = {
            "made": survey.made,
            "tried": len(survey.tried),
            "figures": [
                {"layer": layer, "kind": kind, "noticed": noticed, "of": every}
                for layer, kind, noticed, every in survey.figures()
            ],
            "unnoticed": [
                {
                    "rule": one.change.rule.id,
                    **_place(one.change.span),
                    "kind": one.change.kind,
                    "change": one.change.words,
                    "missing": _missing(drafts, one.change),
                }
                for one in survey.survivors
            ],
            "stale": [{"rule": rule.id, "change": said} for rule, said in survey.stale],
        }
    return data


def _missing(drafts: Drafts, change: Change) -> list[str]:
    found = drafts.get(change.key)
    return [*found.lines] if found is not None else []


def _place(span: Span) -> dict[str, Any]:
    return {"file": span.file, "line": span.line}


# ---- JUnit -----------------------------------------------------------------------------------------------------


def junit_of_tests(found: Tested) -> str:
    """Write a suite for examples, one for scenarios and one for changes; a change that nothing notices is a failure."""
    suites = [_suite("examples", [(one.rule.id, one.example.name, one.differences) for one in found.examples])]
    if found.scenarios is not None:
        suites.append(_suite("scenarios", [(one.file, one.name, one.said.splitlines()) for one in found.scenarios]))
    if found.survey is not None:
        left = set(map(id, found.survey.survivors))
        rows = [
            (
                one.change.rule.id,
                f"{one.change.kind}: {one.change.words}",
                [f"{one.change.span.file}:{one.change.span.line}: nothing notices it"] if id(one) in left else [],
            )
            for one in found.survey.counted()
        ]
        suites.append(_suite("changes", rows))
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n' + "".join(suites) + "</testsuites>\n"


def _suite(name: str, rows: list[tuple[str, str, Any]]) -> str:
    failures = sum(bool(said) for _, _, said in rows)
    head = f' <testsuite name="{name}" tests="{len(rows)}" failures="{failures}" errors="0" skipped="0" time="0">\n'
    return head + "".join(_test(*row) for row in rows) + " </testsuite>\n"


def _test(group: str, name: str, said: Any) -> str:
    head = f'  <testcase classname="{escape(group)}" name="{escape(name)}" time="0"'
    return f"{head}>{''.join(_failure(said))}</testcase>\n" if said else f"{head}/>\n"


def _failure(said: Any) -> Iterator[str]:
    yield f'<failure message="{escape(said[0])}">'
    yield "\n".join(map(escape, said))
    yield "</failure>"
