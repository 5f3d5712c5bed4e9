"""Whatever a file says, it stays text: the page has the same elements with the worst of texts as with harmless ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cme_rules.actions.action import Action, Why
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.judge.timeline_view import EventMark, Stretch, TimelineView
from cme_rules.model.verdict import Finding, Missing, Reason
from cme_rules.pipeline import CaseResult
from cme_rules.report.names import ReadingTaken, Source
from cme_rules.report.view import CaseView, Setting, Summary, VerdictView, case_view
from tests.report.helpers import AS_AT, NAMES, day, overdue, result, undetermined, verdict
from tests.report_html.conftest import page_of
from tests.report_html.parsed import Parsed

WORST = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"><svg onload='x'>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "<!-- -->]]>&lt;&amp;",
    "a\u202eb\u2066c\u200bd\x00e\x1b[31mf\ufdd0g\ud800h\u2028i",
]


def hostile(text: str, address: str) -> tuple[CaseView, Summary]:
    """A case with the text in every field that a file, or a rule, could fill."""
    span = Span(f"files/{text}.yaml", 4, 1, 4, 2)
    reasons = (
        Reason("trigger", "asked", text, 2, day("2024-03-26"), day("2024-03-26"), span=span),
        Reason("provided", children=(Reason("condition", note=text, holds=1, span=span),)),
        Reason("opens", note=text),
        Reason("due", text, text, first=day("2024-04-02"), last=day("2024-04-02")),
        Reason("act", text, "not_recorded"),
        Reason("not_counted", text, text, first=AS_AT, span=span),
        Reason("exception", text, "", 0, children=(Reason("exception", text, text, 2),)),
        Reason("part", text, text, children=(Reason("foreclosed", first=AS_AT),)),
        Reason(text, text, text),
    )
    lacking = (Missing("fact", text, text, span=span), Missing("event", text, text, settles=True))
    view = case_view(
        result(replace(overdue(reasons=reasons, person=text, bearer=(text,), towards=(text, text), undated=(text,)),
                       key=text, layer=text),
               undetermined(key=f"u{text}", missing=lacking, reasons=reasons),
               verdict("silence", "violated", key=text, on=AS_AT, reasons=reasons),
               verdict("of-age", "holds", key=text, reasons=reasons),
               verdict("of-age", "does_not_hold", key=text),
               verdict("answer-too", "not_triggered", key=text),
               verdict("answer-too", "excused", key=text, excused_by=(text,)),
               findings=(Finding("one", "after_as_at", text, text, AS_AT, AS_AT, (span,)),)),
        NAMES,
    )  # fmt: skip
    action = Action("one", "do", text, text, (text, text), (text,), text, AS_AT, 600, "breach", meaning=text,
                    why=(Why("answer", text, text, text, text),))  # fmt: skip
    return (
        replace(
            view,
            id=f"one{text}",
            title=text,
            about=text,
            file=f"files/{text}",
            verdicts=tuple(_verdict(one, text, address) for one in view.verdicts),
            actions=(action,),
            problems=(Problem("CME-C001", "warning", text, span),),
            timeline=TimelineView(
                day("2024-03-26"), AS_AT, AS_AT, None, (day("2024-03-27"), None),
                (EventMark(text, None, AS_AT - 3, 600, 3), EventMark("asked", AS_AT - 9, AS_AT - 9)),
                (Stretch(AS_AT - 9, AS_AT - 5, text, 3),), (Stretch(AS_AT - 4, AS_AT - 1, text),), text,
            ),
        ),
        summary_of(text),
    )  # fmt: skip


def _verdict(one: VerdictView, text: str, address: str) -> VerdictView:
    source = Source(text, text, text, text, "secondary", address)
    return replace(one, title=text, norm=text, sources=(source,),
                   readings=(ReadingTaken(text, text, text, ((text, "met"),)),))  # fmt: skip


def summary_of(text: str) -> Summary:
    summary = Summary(Setting(text, AS_AT, AS_AT, 7, ((text, text),), ((text, text),)))
    problem = Problem("CME-C001", "error", text, Span(text, 1, 1, 1, 2))
    summary.add_unread(CaseResult("", "", "", text, None, (problem,)))
    return summary


def page(text: str, address: str = "https://example.org/a") -> str:
    case, summary = hostile(text, address)
    summary.add(case)
    return page_of([case], summary, NAMES, verbose=True)


@pytest.mark.parametrize("text", WORST)
def test_html_has_the_same_elements_with_the_worst_of_texts(text: str) -> None:
    made = Parsed(page(text))
    assert made.faults == []
    harmless = Parsed(page("harmless"))
    assert made.skeleton() == harmless.skeleton()


def test_html_shows_markup_as_the_text_that_it_is() -> None:
    made = Parsed(page("<b>bold</b> & 'so'"))
    assert made.root.text.count("<b>bold</b> & 'so'") > 20


def test_html_leaves_out_what_cannot_be_seen() -> None:
    found = page(WORST[-1])
    assert not [char for char in found if not char.isprintable() and char != "\n"]
    assert "abcdefghi" in found.replace(" ", "")


@pytest.mark.parametrize(
    "bad", ["javascript:alert(1)", "data:text/html,x", "http://example.org", "//example.org", " https://x"]
)
def test_html_links_to_safe_addresses_only(bad: str) -> None:
    assert {node.attrs["href"] for node in Parsed(page("x", bad)).all("a") if node.attrs["href"][0] != "#"} == set()
    good = Parsed(page("x")).all("a")
    assert "https://example.org/a" in {node.attrs["href"] for node in good}


def test_html_templates_let_nothing_through_unescaped() -> None:
    from cme_rules.report.html_environment import FOLDER

    for file in FOLDER.glob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", "")
        assert "autoescape" not in text
