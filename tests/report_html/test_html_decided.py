"""What people decided, what follows, what was known then, the receipt and the changes are on the page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cme_rules.compare.compare import Change, Comparison
from cme_rules.compare.seen import Head, Seen
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.decided.acceptances import Accepted
from cme_rules.model.decided import Acceptance, Answer
from cme_rules.model.verdict import Finding, Follows, KnownThen
from cme_rules.receipt.receipt import Asked, receipt
from cme_rules.report.view import Setting, Summary, case_view
from tests.report.helpers import AS_AT, NAMES, day, overdue, place, result, undetermined, verdict
from tests.report_html.conftest import page_of
from tests.report_html.parsed import Node, Parsed

ACCEPTED = Acceptance("one", "answer", "asked@2024-03-26", "The office", "It moved house.", "Head of service", AS_AT,
                      AS_AT + 30)  # fmt: skip
ANSWER = Answer("answer", "answered", "met", "A. Judge", day("2024-04-09"), "The letter was seen.", place(40))
HASH = "0123456789abcdef" * 4


def tree(text: str = "", *, quiet: bool = False) -> Parsed:
    """A page with all of it; ``text`` stands in for whatever a file can say."""
    accepted = replace(ACCEPTED, **{n: text for n in ("owner", "reason", "approver") if text})
    answer = replace(ANSWER, **{n: text for n in ("by", "reason") if text})
    one = case_view(
        result(
            overdue(),
            replace(undetermined(key="answered"), status="met", missing=(), answer=answer),
            verdict(status="pending", key="later", follows=Follows(AS_AT + 3, "overdue", (("advise", "k", AS_AT + 1),)),
                    trigger=(AS_AT, AS_AT), due=(AS_AT + 2, AS_AT + 2), bearer=("office",)),
            verdict(status="met", key="known", done=(AS_AT, AS_AT),
                    known_then=KnownThen(AS_AT, "overdue", (), (("answered", AS_AT - 1, AS_AT + 1),))),
            findings=(Finding("one", "recorded_after", "answered", "", AS_AT - 9, AS_AT - 1, (place(9),)),
                      Finding("one", "not_used", "colour")),
        ),
        NAMES,
        Accepted([accepted], AS_AT),
    )  # fmt: skip
    summary = Summary(Setting("the folder rules", AS_AT, None, 7))
    summary.add(one)
    summary.warnings.append(Problem("CME-A003", "warning", text or "it has expired", Span("accepted.yaml", 3, 5, 3, 9)))
    asked = Asked(("files",), "", "2024-04-10", None, (), (), True)
    summary.receipt = receipt("0.1.0", asked, {}, {text or "files/one.yaml": HASH}, HASH)
    seen = Seen("answer", "k", "overdue", "breach", text or "Answer to a question")
    old, new = (Head(day_, "", text or "rules", {}, {}) for day_ in ("2024-03-10", "2024-04-10"))
    changes = Comparison(old, new, 4, (Change("one", "new", None, seen),), (), (text or "two",))
    return Parsed(page_of([one], summary, NAMES, quiet=quiet, changes=changes))


def table(page: Parsed, caption: str) -> list[list[str]]:
    found = next(t for t in page.all("table") if t.children[0].text.startswith(caption))
    return [[cell.text for cell in row.children] for row in found.all("tbody")[0].all("tr")]


def tile(page: Parsed, name: str) -> Node:
    scores = next(n for n in page.all("ul") if "scores" in n.classes)
    return next(n for n in scores.children if name in n.classes)


@pytest.mark.parametrize("quiet", [False, True])
def test_html_an_accepted_breach_is_told_with_owner_reason_approver_and_expiry(quiet: bool) -> None:
    page = tree(quiet=quiet)
    assert page.faults == []
    assert tile(page, "accepted").text.startswith("1 ▬Accepted breach")
    assert tile(page, "breach").text.startswith("0")
    row = table(page, "Accepted breaches")[0]
    assert row == ["Answer to a question", "Invented child", "Overdue, 8 calendar days late", "It moved house.",
                   "The office", "Head of service, 10 Apr 2024", "10 May 2024"]  # fmt: skip
    assert "Accepted until 10 May 2024, approved by Head of service" in table(page, "Breaches")[0][-1]
    assert "It has expired (accepted.yaml:3:5, CME-A003)" in page.root.text
    heads = [t.all("thead")[0].text for t in page.all("table") if t.children[0].text == "Verdicts by case"]
    assert "Accepted" in heads[0]


def test_html_an_answer_is_told_and_what_the_records_leave_open() -> None:
    page = tree()
    assert table(page, "Verdicts that a person")[0][2:] == [
        "●Met", "A. Judge, 9 Apr 2024", "The letter was seen.", "met or overdue",
    ]  # fmt: skip
    assert "Answer to a question (answered by a person)" in page.root.text
    assert "it may be met or overdue. Answered by A. Judge on 9 Apr 2024: met." in page.root.text


def test_html_tells_what_follows_and_what_was_known_then() -> None:
    text = tree().root.text
    assert "If nothing more is recorded, from 13 Apr 2024 it is overdue: a breach by the office." in text
    assert "By then there also arises: Advice to parents (11 Apr 2024)." in text
    assert "As known then: by what was recorded by 10 Apr 2024, the due date, it was overdue" in text


def test_html_late_entries_stand_apart() -> None:
    page = tree()
    assert len(table(page, "Things noticed about when")) == 1
    assert len(table(page, "Things noticed in")) == 1


def test_html_has_the_receipt_and_says_how_to_redo_the_run() -> None:
    page = tree()
    assert "0123456789abcdef 0123456789abcdef" in page.root.text
    assert "cme-rules verify REPORT.json" in page.root.text
    assert table(page, "Case files and lists") == [["files/one.yaml", HASH]]


def test_html_has_the_changes_since_an_earlier_report() -> None:
    page = tree()
    assert "Changes since 10 Mar 2024" in [n.text for n in page.all("h2")]
    assert table(page, "Now a breach")[0] == ["one", "Answer to a question (answer:k)", "Overdue"]
    assert "1: two" in page.root.text


def test_html_without_decisions_has_no_tile_for_them() -> None:
    one = case_view(result(overdue()), NAMES)
    summary = Summary(Setting("rules", AS_AT))
    summary.add(one)
    page = Parsed(page_of([one], summary, NAMES))
    assert "accepted" not in [name for n in page.all("li") for name in n.classes]
    assert "Accepted" not in next(t for t in page.all("table") if t.children[0].text == "Verdicts by case").text


def test_html_decisions_are_only_text() -> None:
    worst = tree("</td><script>alert('1')</script>{{ 1 }}\u202e")
    assert worst.faults == []
    assert worst.skeleton() == tree("harmless").skeleton()
    assert not re.search("\u202e", worst.root.text)
