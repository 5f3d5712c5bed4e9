"""Problems as text."""

from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.report.problems import clean, render

SPAN = Span("rules/local/southwark/home-visit.yaml", 14, 14, 14, 30)
EVENT = Problem(
    "CME-R014",
    "error",
    "unknown event “letter_to_parent”",
    SPAN,
    help="did you mean “letter_to_parents”? (rules/vocabulary/events.yaml:52)",
)


def test_the_form_of_a_problem() -> None:
    text = render([EVENT], lambda span: "    without: letter_to_parent", colour=False)
    assert text == (
        "rules/local/southwark/home-visit.yaml:14:14: error[CME-R014]: unknown event “letter_to_parent”\n"
        "   14 │     without: letter_to_parent\n"
        "      │              ^^^^^^^^^^^^^^^^\n"
        "   help: did you mean “letter_to_parents”? (rules/vocabulary/events.yaml:52)\n"
        "   more: cme-rules explain CME-R014\n"
    )


def test_no_source_line_is_shown_where_it_must_not_be() -> None:
    text = render([EVENT], lambda span: None)
    assert "│" not in text
    assert text.splitlines()[0].startswith("rules/local/southwark/home-visit.yaml:14:14: error")


def test_labels_have_their_own_place_and_line() -> None:
    problem = Problem(
        "CME-Y034",
        "error",
        "twice",
        Span("a.yaml", 2, 1, 2, 2),
        ((Span("a.yaml", 1, 1, 1, 2), "first given here"),),
    )
    text = render([problem], lambda span: ["a: 1", "a: 2"][span.line - 1])
    assert text == (
        "a.yaml:2:1: error[CME-Y034]: twice\n"
        "   2 │ a: 2\n"
        "     │ ^\n"
        "   a.yaml:1:1: first given here\n"
        "   1 │ a: 1\n"
        "     │ ^\n"
        "   more: cme-rules explain CME-Y034\n"
    )


def test_a_problem_without_place_and_with_suggestions() -> None:
    problem = Problem("CME-U003", "warning", "no such rule", None, suggestions=("a", "b"))
    assert render([problem], lambda span: None) == (
        "warning[CME-U003]: no such rule\n   help: did you mean “a” or “b”?\n   more: cme-rules explain CME-U003\n"
    )


def test_at_most_twenty_are_shown_in_order() -> None:
    problems = [Problem("CME-Y034", "error", "m", Span("a", line, 1, line, 2)) for line in range(25, 0, -1)]
    text = render(problems, lambda span: None)
    assert text.count("error[") == 20
    assert text.startswith("a:1:1:")
    assert text.endswith("… and 5 more\n")
    assert "more\n" not in render(problems[:20], lambda span: None).replace("more: ", "")


def test_nothing_to_show() -> None:
    assert render([], lambda span: None) == ""


def test_nothing_of_a_file_reaches_the_terminal_as_a_command() -> None:
    evil = "a\x1b[31mred\x1b]0;title\x07\x1b]8;;http://x\x1b\\b\u202e\x00\x9b31m\r\nnew"
    problem = Problem("CME-Y010", "error", evil, Span(evil, 1, 3, 1, 4), help=evil)
    text = render([problem], lambda span: evil)
    assert "\u202e" not in text
    assert not [char for char in text if char != "\n" and (ord(char) < 32 or 127 <= ord(char) < 160)]
    assert clean("a\x1b[31mred\nb") == "ared b"


def test_colour_is_only_added() -> None:
    def read(span: Span) -> str:
        return "    without: letter_to_parent"

    coloured = render([EVENT], read, colour=True)
    assert "\x1b[" in coloured
    assert clean(coloured) == clean(render([EVENT], read, colour=False))


def test_the_mark_stands_below_wide_letters() -> None:
    problem = Problem("CME-S005", "error", "m", Span("a", 1, 5, 1, 7))
    lines = render([problem], lambda span: "日本: ab").splitlines()
    assert lines[2] == "     │ " + " " * 6 + "^^"


def test_a_tab_takes_one_column() -> None:
    problem = Problem("CME-Y040", "error", "m", Span("a", 1, 1, 1, 2))
    assert render([problem], lambda span: "\tb: 1").splitlines()[1:3] == ["   1 │  b: 1", "     │ ^"]


def test_a_long_line_is_cut_around_the_mark() -> None:
    problem = Problem("CME-S005", "error", "m", Span("a", 1, 5001, 1, 5003))
    lines = render([problem], lambda span: "x" * 5000 + "!!" + "y" * 5000).splitlines()
    assert len(lines[1]) < 120
    assert lines[1][lines[2].index("^")] == "!"
    assert lines[2].count("^") == 2


def test_a_span_over_several_lines_marks_the_first() -> None:
    problem = Problem("CME-Y023", "error", "m", Span("a", 1, 4, 9, 2))
    assert render([problem], lambda span: "a: long text").splitlines()[2] == "     │    ^^^^^^^^^"
