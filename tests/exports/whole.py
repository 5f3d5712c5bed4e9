"""Reports of invented cases, written in one form and given back: no judge is asked, nothing comes from disk."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cme_rules.actions.action import Action
from cme_rules.actions.grouped import Group
from cme_rules.actions.required import order
from cme_rules.compare.compare import Comparison
from cme_rules.core.problem import Problem
from cme_rules.model.verdict import Finding
from cme_rules.pipeline import CaseResult
from cme_rules.report.forms import FORMS, Style, Whole, make
from cme_rules.report.view import CaseView, Setting, Summary, case_view
from tests.report.helpers import AS_AT, NAMES, day, overdue, place, result, undetermined, verdict

EVIL = (
    '=HYPERLINK("http://evil.example","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "a\r\n=1", "']]>", "</testcase><x>",
    "&amp;", "a\x00b\x1b[31m", "x" * 200, "_x0041_", '"quoted"', "a;=1", "ÄÖ€𝔘" * 30, "'=1", "a,b;c\\d",
)  # fmt: skip
"""Texts that try to be something else than text."""


class Listed:
    """Actions in a list."""

    def __init__(self, actions: Iterable[Action]) -> None:
        self.actions = sorted(actions, key=order)

    def __len__(self) -> int:
        return len(self.actions)

    def __iter__(self) -> Iterator[Action]:
        return iter(self.actions)

    def grouped(self) -> Iterator[tuple[Group, list[Action]]]:
        yield Group("due", (), len(self.actions)), self.actions


def one_case(case: str = "one", title: str = "Invented child", key: str = "asked@2024-03-26") -> CaseView:
    """A breach, a shortfall, an undetermined verdict, one in order, a definition and one that was not triggered."""
    verdicts = [
        overdue(key=key, readings=(("days", "two"),), reading_changes=(("days", "five", "pending"),)),
        overdue("advise", key=key),
        replace(undetermined(key="k"), rule="answer-too"),
        verdict("silence", "complied", "-"),
        verdict("of-age", "holds", "-", since=(day("2020-02-01"), day("2020-02-01"))),
        verdict("holiday", "does_not_hold", "-"),
        verdict("answer-too", "not_triggered", "-"),
    ]
    finding = Finding(case, "after_as_at", "answered", "", AS_AT + 1, AS_AT + 1, (place(3),))
    made = result(*(replace(v, case=case) for v in verdicts), findings=(finding,), case=case)
    return case_view(replace(made, title=title), NAMES)


def summary_of(cases: Iterable[CaseView], *, unread: bool = False) -> Summary:
    found = Summary(Setting("the folder rules", AS_AT, None, 7, (("a.yaml", "0" * 64),), (("days", "two"),)))
    for case in cases:
        found.add(case)
    if unread:
        problem = Problem("CME-C001", "error", "wrong <b> ]]>", place(3))
        found.add_unread(CaseResult("", "", "", "files/two.yaml", None, (problem,)))
    return found


def written(
    form: str,
    cases: list[CaseView],
    verb: str = "check",
    *,
    unread: bool = False,
    changes: Comparison | None = None,
    actions: list[Action] | None = None,
) -> bytes:
    """Write a report in one form."""
    made = make(form, verb, NAMES, AS_AT, Style())
    ordered = sorted(cases, key=lambda c: (c.id, c.file))
    made_of = [piece for piece in map(made.piece, ordered) if piece is not None]
    pieces = [piece if isinstance(piece, str) else "".join(piece) for piece in made_of]
    listed = Listed(actions if actions is not None else [a for case in cases for a in case.actions])
    whole = Whole(summary_of(cases, unread=unread), pieces, listed, {}, {"files/one.yaml": "1" * 64}, changes)
    if FORMS[form].binary:
        out = io.BytesIO()
        made.write(whole, out)
        return out.getvalue()
    text = io.StringIO(newline="")
    made.write(whole, text)
    return text.getvalue().encode("utf-8")
