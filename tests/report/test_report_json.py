"""The report as data: to the schema, with reasons in full, the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from cme_rules.chain.agree import Difference
from cme_rules.core.problem import Problem
from cme_rules.model.verdict import STATUSES, Finding, Part
from cme_rules.pipeline import CaseResult
from cme_rules.report import to_json
from cme_rules.report.page import Page
from cme_rules.report.summary_text import write
from cme_rules.report.view import Setting, Summary, case_view
from tests.report.helpers import AS_AT, NAMES, day, overdue, place, result, undetermined, verdict

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/report.schema.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft202012Validator(SCHEMA)


def summary() -> Summary:
    return Summary(Setting("the folder rules", AS_AT, None, 7, (("a.yaml", "0" * 64),), (("days", "two"),)))


def test_report_schema_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["$defs"]["status"]["enum"]) == {s for group in STATUSES.values() for s in group}


def test_report_document_and_lines_follow_the_schema() -> None:
    total = summary()
    finding = Finding("one", "after_as_at", "answered", "", AS_AT + 1, AS_AT + 1, (place(3),))
    verdicts = [
        overdue(due_minute=990, readings=(("days", "two"),), reading_changes=(("days", "five", "pending"),)),
        undetermined(key="k"),
        verdict("of-age", "holds", "-", since=(None, AS_AT)),
        verdict("answer-too", "missed", parts=(Part("answered", "missed"),)),
        verdict("silence", "violated", on=AS_AT),
    ]
    view = case_view(result(*verdicts, findings=(finding,)), NAMES)
    total.add(view)
    problem = Problem("CME-C001", "error", "wrong", place(3))
    total.add_unread(CaseResult("", "", "", "files/two.yaml", None, (problem,)))
    data = to_json.document([view], total, NAMES)
    CHECK.validate(json.loads(to_json.dump(data)))
    for line in to_json.lines([view], total, NAMES):
        assert line.endswith("\n")
        CHECK.validate(json.loads(line))
    for action in view.actions:
        CHECK.validate(json.loads(to_json.line("action", to_json.action_data(action))))
    assert to_json.dump(data) == to_json.dump(to_json.document([view], total, NAMES))


def test_report_reasons_as_data_in_full() -> None:
    view = case_view(result(overdue()), NAMES)
    found = to_json.case_data(view, NAMES)["verdicts"][0]  # type: ignore[index]
    assert found["reasons"] == [
        {
            "kind": "trigger", "name": "asked", "note": "each asked", "holds": "yes", "first": "2024-03-26",
            "last": "2024-03-26", "place": {"file": "files/one.yaml", "line": 4, "column": 3},
        },
        {
            "kind": "due", "note": "no later than 3 working days after the trigger", "first": "2024-04-02",
            "last": "2024-04-02", "days": [
                {"day": "2024-03-27", "number": 1, "why": ""},
                {"day": "2024-03-28", "number": 2, "why": ""},
                {"day": "2024-03-29", "number": None, "why": "Good Friday"},
                {"day": "2024-03-30", "number": None, "why": "Saturday"},
                {"day": "2024-03-31", "number": None, "why": "Sunday"},
                {"day": "2024-04-01", "number": None, "why": "Easter Monday"},
                {"day": "2024-04-02", "number": 3, "why": ""},
            ],
        },
        {"kind": "act", "name": "answered", "note": "not_recorded", "holds": "no", "last": "2024-04-10"},
    ]  # fmt: skip
    assert found["due"] == {"first": "2024-04-02", "last": "2024-04-02"}


def test_report_second_opinion_states() -> None:
    missing = Summary(Setting("x", AS_AT, opinion="durable-rules is not installed"))
    assert (missing.opinion, to_json.tail(missing)["second_opinion"]["state"]) == ("missing", "missing")  # type: ignore[index]
    page = Page()
    write(page, missing)
    assert "  2nd opinion  missing: durable-rules is not installed" in page.lines
    differs = summary()
    one = result(overdue())
    differs.add(
        case_view(CaseResult(**{**vars(one), "differences": (Difference("answer", "k", "met", "overdue"),)}), NAMES)
    )
    page = Page()
    write(page, differs)
    assert "  2nd opinion  DIFFERS on 1 of 1 results: a fault in the program" in page.lines
    assert "               one#answer:k: met against overdue" in page.lines


def test_report_order_is_that_of_rules_then_triggers_then_keys() -> None:
    given = [
        verdict("answer-too", "met", "b"),
        verdict("answer", "met", "z", trigger=(day("2024-03-02"),) * 2),
        verdict("answer", "met", "b", trigger=(day("2024-03-01"),) * 2),
        verdict("answer", "met", "a", trigger=(day("2024-03-01"),) * 2),
    ]
    for order in (given, given[::-1]):
        view = case_view(result(*order), NAMES)
        assert [(v.verdict.rule, v.verdict.key) for v in view.verdicts] == [
            ("answer", "a"), ("answer", "b"), ("answer", "z"), ("answer-too", "b"),
        ]  # fmt: skip
