"""What an editor is told: problems in what is not saved, meanings, places and names; worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.core.span import Span
from cme_rules.editor.asked import Word, begun_at, word_at
from cme_rules.editor.positions import characters_before, lines_of, shown_at, units_before
from cme_rules.editor.things import things
from cme_rules.editor.workspace import Workspace
from cme_rules.read.load import load_ruleset
from tests.book.conftest import ANSWER

CASE = """\
case: one
about: child
facts: {abroad: no}
events: [{event: asked, on: 2024-03-04}]
"""


@pytest.fixture
def workspace(folder: Path) -> Workspace:
    return Workspace(folder / "rules")


def errors(workspace: Workspace, path: Path) -> list[tuple[str, int, int]]:
    found = workspace.problems()[path]
    return [(one.code, one.span.line, one.span.column) for one in found if one.severity == "error" and one.span]


def place(text: str, part: str) -> tuple[int, int]:
    """Where the first letter of a part stands, as an editor counts."""
    before = text[: text.index(part)]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)


def test_what_is_not_saved_counts_and_what_is_closed_does_not(folder: Path, workspace: Workspace) -> None:
    answer = folder / "rules/statutory/answer.yaml"
    assert workspace.problems() == {
        path: found for path, found in workspace.problems().items() if all(p.severity != "error" for p in found)
    }
    wrong = ANSWER.replace("trigger: {event: asked}", "trigger: {event: askt}", 1)
    workspace.write(answer, wrong)
    line, column = place(wrong, "askt")
    (found,) = (one for one in workspace.problems()[answer] if one.severity == "error")
    assert found.code == "CME-R032"
    assert found.span is not None
    assert (found.span.line, found.span.column) == (line + 1, column + 1)
    assert found.suggestions == ("asked",)
    workspace.write(answer, ANSWER)
    assert errors(workspace, answer) == []
    workspace.write(answer, "rule: [")
    assert errors(workspace, answer) != []
    workspace.close(answer)
    assert answer not in workspace.problems() or errors(workspace, answer) == []


def test_rules_without_an_error_are_questioned(folder: Path, workspace: Workspace) -> None:
    """The document is cited at page 4, and no clause of its register says anything of it."""
    form = folder / "rules/statutory/form-of-answer.yaml"
    codes = {one.code for one in workspace.problems().get(form, [])}
    assert {code[:5] for code in codes} == {"CME-L"}


def test_a_name_is_told_with_its_meaning_and_its_place(folder: Path, workspace: Workspace) -> None:
    answer = folder / "rules/statutory/answer.yaml"
    workspace.problems()
    (event,) = workspace.named_at(answer, *place(ANSWER, "asked}"))
    assert (event.kind, event.name) == ("event", "asked")
    assert event.meaning == (
        "Somebody <asks>.",
        "event in the file of a child",
        "with form: How they ask. (letter, call)",
    )
    assert Path(event.span.file).name == "words.yaml"
    assert event.span.line == 11
    (rule,) = workspace.named_at(answer, *place(ANSWER, "at-home}"))
    assert rule.meaning == ("At home (definition, must)", "A child who is not abroad is at home.")
    assert Path(rule.span.file).name == "at-home.yaml"
    (reading,) = workspace.named_at(answer, *place(ANSWER, "how-many-days\n"))
    assert reading.meaning == (
        "Two days or five?",
        "two (taken): Two days.",
        "five: Five days.",
        "why: Two is what most people read.",
    )
    (party,) = workspace.named_at(answer, *place(ANSWER, "office\n"))
    assert (party.kind, party.meaning) == ("party", ("The office.",))
    assert workspace.named_at(answer, *place(ANSWER, "{within")) == []
    assert workspace.named_at(answer, 10_000, 0) == []


def test_of_a_rule_all_is_told_that_the_rule_says(workspace: Workspace) -> None:
    workspace.problems()
    path = workspace.folders[0] / "registers/other.yaml"
    workspace.write(path, "facts: {abroad: no}\nrules: [answer]\n")
    (rule,) = workspace.named_at(path, 1, 8)
    told = workspace.described(rule)
    assert told.startswith("Answer to a question (answer)\n")
    assert "IN FORCE (3 versions)" in told
    assert "due          no later than 3 calendar days after the trigger\n" in told
    (fact,) = workspace.named_at(path, 0, 9)
    assert workspace.described(fact) == (
        "fact abroad\nThe child is abroad.\nfact about a child: yes or no; a file that is silent leaves it unknown"
    )


def test_every_kind_of_thing_that_can_be_named_is_told() -> None:
    """From the conformance sets: a stay, the training missed, a day on which a thing was bought, days of a branch."""
    sets = Path(__file__).parents[1] / "conformance"
    found = {
        (one.kind, one.name): one.meaning
        for name in ("episodes", "moving-moments", "library")
        for one in things(load_ruleset(sets / name / "rules"))
    }
    assert found["episode", "stay"] == (
        "One stay at the shelter.",
        "opened by admitted; ended by rehomed, returned_to_owner",
    )
    assert found["measure", "missed"] == ("Consecutive training days missed.", "counts away; broken by there")
    assert found["fact", "bought"][1] == (
        "fact about a loan: date; a file that is silent leaves it unknown; it never changes"
    )
    assert found["fact", "storm"][1] == "fact about a loan: yes or no; silence in a file means no"
    assert found["calendar", "england-bank-holidays"][0].startswith("working days from ")
    assert found["link", "branch"] == ("The branch that lent it.",)


def test_names_are_offered_where_one_is_due(folder: Path, workspace: Workspace) -> None:
    workspace.problems()
    path = folder / "rules/statutory/new.yaml"
    workspace.write(path, "trigger: {event: a\nwhen: {fact: \nnorm: An a\nopened_by: [asked, an")
    assert [one.name for one in workspace.begun_at(path, 0, 18)] == ["answered", "asked"]
    assert [one.name for one in workspace.begun_at(path, 1, 13)] == ["abroad", "colour", "moved"]
    assert workspace.begun_at(path, 2, 10) == []
    assert [one.name for one in workspace.begun_at(path, 3, 21)] == ["answered"]


def test_while_rules_have_errors_names_are_those_that_were_read_last(folder: Path, workspace: Workspace) -> None:
    answer = folder / "rules/statutory/answer.yaml"
    workspace.write(answer, "when: {fact: abroad}\n")
    workspace.problems()
    assert workspace.named_at(answer, 0, 14) == []
    workspace.close(answer)
    workspace.problems()
    workspace.write(answer, "when: {fact: abroad}\n")
    workspace.problems()
    assert [one.kind for one in workspace.named_at(answer, 0, 14)] == ["fact"]


def test_a_case_file_is_read_by_the_rules(folder: Path, workspace: Workspace) -> None:
    path = folder / "one.yaml"
    workspace.write(path, CASE)
    assert workspace.problems()[path] == []
    workspace.write(path, CASE.replace("abroad", "abrod") + "---\n" + CASE.replace("asked", "aksed"))
    assert errors(workspace, path) == [("CME-C010", 3, 9), ("CME-C012", 9, 18)]
    workspace.write(path, "case: one\nabout: child\nfacts: {abroad: no\n")
    assert [code for code, _, _ in errors(workspace, path)] == ["CME-Y045"]


@pytest.mark.parametrize(
    ("name", "text"), [("notes.txt", CASE), ("other.yaml", "colour: red\n"), ("list.yaml", "- a\n"), ("none.yaml", "")]
)
def test_any_other_file_is_left_alone(folder: Path, workspace: Workspace, name: str, text: str) -> None:
    workspace.write(folder / name, text)
    assert workspace.problems()[folder / name] == []


def test_no_case_is_read_by_rules_that_could_never_be_read(folder: Path) -> None:
    (folder / "empty").mkdir()
    workspace = Workspace(folder / "empty")
    workspace.write(folder / "one.yaml", CASE.replace("abroad", "abrod"))
    found = workspace.problems()
    assert found.pop(folder / "one.yaml") == []
    assert [one.code for problems in found.values() for one in problems] == ["CME-Y014"]


def test_a_file_that_cannot_be_read_has_no_text(workspace: Workspace) -> None:
    assert workspace.text(workspace.folders[0] / "nothing.yaml") == ""


def test_places_are_counted_as_the_protocol_does() -> None:
    """A face lies outside the first plane of Unicode: one character, two units."""
    line = 'norm: "😀 é fact"'
    assert units_before(line, line.index("fact")) == line.index("fact") + 1
    assert [characters_before(line, units) for units in (7, 8, 9, 10)] == [7, 7, 8, 9]
    assert characters_before(line, 1000) == len(line)
    assert word_at("a: {note: 😀, fact: b}", 20) == Word("b", ("fact",))
    assert begun_at("a: {note: 😀, fact: b}", 21) == Word("b", ("fact",))


def test_a_place_beyond_the_text_is_its_line() -> None:
    assert shown_at(Span("f", 2, 3, 2, 5), ["a", "😀bcd"]) == ((1, 3), (1, 5))
    assert shown_at(Span("f", 9, 3, 9, 5), ["a"]) == ((8, 0), (8, 0))
    assert shown_at(Span("f", 0, 0, 0, 0), ["a"]) == ((0, 0), (0, 0))


def test_only_what_ends_a_line_of_the_protocol_ends_a_line(folder: Path, workspace: Workspace) -> None:
    assert lines_of("a\x0cb\u2028c\x85d\ne\r\nf\rg") == ["a\x0cb\u2028c\x85d", "e", "f", "g"]
    workspace.problems()
    answer = folder / "rules/statutory/answer.yaml"
    workspace.write(answer, "# one\u2028line\n" + ANSWER)
    line, units = place(ANSWER, "asked}")
    assert [one.name for one in workspace.named_at(answer, line + 1, units)] == ["asked"]


def test_a_file_is_called_as_the_editor_called_it(folder: Path, workspace: Workspace) -> None:
    answer = (folder / "rules/statutory/answer.yaml").resolve()
    assert workspace.address(answer) == answer.as_uri()
    workspace.write(answer, ANSWER, "file:///linked/answer.yaml")
    workspace.close(answer)
    assert workspace.address(answer) == "file:///linked/answer.yaml"
