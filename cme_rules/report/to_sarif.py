"""What lint found, as SARIF 2.1.0: the form in which editors and code hosts show findings beside their lines."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from cme_rules.core.catalogue import entry
from cme_rules.core.span import Span
from cme_rules.lint.found import Check, Finding, Linted

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
NOT_MADE = "check-not-made"
LEVELS = {"problem": "warning", "advice": "note"}


def sarif(found: Linted, version: str) -> dict[str, Any]:
    """Give one run: the checks as rules, the findings as results, what is left as it is as suppressed results.

    The checks that were not made are told as notices of the run.
    """
    checks = sorted((*found.made, *found.skipped), key=lambda check: check.code)
    index = {check.code: number for number, check in enumerate(checks)}
    notices = [
        {
            "level": "warning",
            "descriptor": {"id": NOT_MADE, "index": 0},
            "associatedRule": {"id": check.code, "index": index[check.code]},
            "message": {"text": f"{check.code} was not made: the solver is not installed"},
        }
        for check in found.skipped
    ]
    invocation: dict[str, Any] = {"executionSuccessful": True}
    if notices:
        invocation["toolExecutionNotifications"] = notices
    driver = {
        "name": "cme-rules",
        "version": version,
        "rules": [_rule(check) for check in checks],
        "notifications": [{"id": NOT_MADE, "shortDescription": {"text": "a check that could not be made"}}],
    }
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "invocations": [invocation],
                "results": [_result(one, index) for one in found.findings],
            }
        ],
    }


def _rule(check: Check) -> dict[str, Any]:
    page = entry(check.code)
    return {
        "id": check.code,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.meaning},
        "help": {"text": page.mend},
        "defaultConfiguration": {"level": LEVELS[check.grade]},
    }


def _result(one: Finding, index: dict[str, int]) -> dict[str, Any]:
    said = one.problem
    result: dict[str, Any] = {
        "ruleId": said.code,
        "ruleIndex": index[said.code],
        "level": LEVELS[one.grade],
        "message": {"text": f"{said.message}. Help: {said.help}"},
        "locations": [_location(said.span)] if said.span is not None else [],
    }
    if said.labels:
        result["relatedLocations"] = [
            {**_location(span), "id": number, "message": {"text": note}}
            for number, (span, note) in enumerate(said.labels, 1)
        ]
    if one.reason:
        result["suppressions"] = [{"kind": "inSource", "justification": one.reason}]
    return result


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": uri(span.file)}, "region": region}}


def uri(file: str) -> str:
    """Write the path of a file as SARIF wants it: relative as it was given, else as an address of a file.

    >>> uri("rules/local/a b.yaml")
    'rules/local/a%20b.yaml'
    """
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
