"""``new``: files to start from are valid, nothing is written over, and what no option says is asked for."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.examples import run_examples
from cme_rules.pipeline import open_rules

RULES = Path("rules")
MINE = Path("my-rules")


@pytest.fixture
def here(folder: Path) -> Path:
    """The small rules, with a fact that says where somebody lives."""
    more = "facts:\n  town: {about: child, type: choice, values: [easton], meaning: Where the child lives.}\n"
    (folder / "rules/vocabulary/town.yaml").write_text(more, encoding="utf-8")
    assert run(["new", "authority", "weston", "--where", "town"]) == 0
    return folder


def test_an_authority_to_start_from(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    linked = open_rules(RULES, added=[MINE])
    assert linked.source.vocabulary.facts["town"].values == ("easton", "weston")
    assert linked.source.local_sets["weston"].title == "Weston"
    assert run(["rules", "list", "--add-rules", "my-rules"]) == 0
    assert "1 rule of the folder rules and the folder my-rules" in capsys.readouterr().out


KINDS = [
    (["--trigger", "asked", "--act", "answered", "--bearer", "office", "--within", "3 calendar days"], 3),
    (["--trigger", "asked", "--act", "answered", "--bearer", "office"], 3),
    (["--trigger", "asked", "--act", "asked_again", "--bearer", "clerk", "--within", "2 school days"], 2),
    (["--trigger", "asked", "--act", "asked", "--bearer", "office"], 1),
    (["--kind", "prohibition", "--act", "answered", "--bearer", "office", "--fact", "was_asked"], 2),
    (["--kind", "definition", "--fact", "was_asked"], 2),
    (["--kind", "power", "--fact", "was_asked", "--bearer", "office"], 2),
]


@pytest.mark.parametrize("layer", ["weston", "statutory"])
@pytest.mark.parametrize(("options", "examples"), KINDS)
def test_a_rule_to_start_from_has_examples_that_come_out(
    here: Path, options: list[str], examples: int, layer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    of = ["--authority", "weston"] if layer == "weston" else []
    assert run(["new", "rule", "my-rule", *of, *options]) == 0
    assert "does not come out" not in capsys.readouterr().out
    results = list(run_examples(open_rules(RULES, added=[MINE]), ["my-rule"]))
    assert len(results) == examples
    assert [one.differences for one in results if one.differences] == []
    assert run(["test", "my-rule", "--add-rules", "my-rules"]) == 0


def test_an_exception_to_start_from(here: Path) -> None:
    assert run(["new", "rule", "first", "--authority", "weston", *KINDS[0][0]]) == 0
    assert run(["new", "rule", "but", "--authority", "weston", "--kind", "exception", "--to", "first",
                "--fact", "is_away"]) == 0  # fmt: skip
    assert run(["test", "but", "--add-rules", "my-rules"]) == 0


def test_a_case_to_start_from(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "case", "a-1", "--add-rules", "my-rules"]) == 0
    text = Path("my-cases/a-1.yaml").read_text(encoding="utf-8")
    assert "#  town: easton" in text.split("facts:")[1].splitlines()[1]
    assert run(["check", "my-cases", "--add-rules", "my-rules", "--no-second-opinion"]) == 0
    capsys.readouterr()


def test_a_case_to_start_from_names_first_what_rules_that_are_added_ask_for(here: Path) -> None:
    many = "".join(f"  fact_{number:02}: {{about: child, type: yes_no, meaning: A.}}\n" for number in range(20))
    more = "".join(f"  event_{number:02}: {{about: child, meaning: An.}}\n" for number in range(20))
    Path("rules/vocabulary/many.yaml").write_text(f"facts:\n{many}events:\n{more}", encoding="utf-8")
    assert run(["new", "rule", "r", "--authority", "weston", "--kind", "prohibition", "--act", "zoo_visited",
                "--bearer", "office", "--fact", "zoo_open"]) == 0  # fmt: skip
    assert run(["new", "case", "a-1", "--add-rules", "my-rules"]) == 0
    facts, events = Path("my-cases/a-1.yaml").read_text(encoding="utf-8").split("facts:")[1].split("events:")
    assert [line.split(":")[0] for line in facts.splitlines()[1:3]] == ["#  town", "#  zoo_open"]
    assert "zoo_visited" in events.splitlines()[1]
    assert len(events.splitlines()) == 13
    # without them nothing comes first, and there are no more than twelve
    assert run(["new", "case", "a-2"]) == 0
    assert "zoo_open" not in Path("my-cases/a-2.yaml").read_text(encoding="utf-8")


def test_a_document_that_was_taken_unasked_is_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "rule", "r", *KINDS[0][0]]) == 0
    said = "it cites handbook, the only document there is for it: “--document” names another\n"
    assert said in capsys.readouterr().out
    assert run(["new", "rule", "q", "--document", "handbook", *KINDS[0][0]]) == 0
    assert "it cites" not in capsys.readouterr().out


def test_nothing_is_written_over(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["rule", "r", *KINDS[0][0]], ["case", "c"], ["authority", "weston", "--where", "town"]):
        run(["new", *words])
        before = {one: one.read_bytes() for one in here.rglob("*.yaml")}
        assert run(["new", *words]) == 2
        assert before == {one: one.read_bytes() for one in here.rglob("*.yaml")}
    assert "the file is there already" in capsys.readouterr().err


WRONG = [
    (["new", "rule", "Rule One", *KINDS[0][0]], "is no name"),
    (["new", "rule", "r", "--trigger", "asked", "--act", "answered"], "--bearer is missing"),
    (["new", "rule", "r", "--kind", "duti"], "did you mean “duty”"),
    (["new", "rule", "r", "--authority", "westn"], "did you mean “weston”"),
    (["new", "rule", "r", *KINDS[0][0][:-1], "soon"], "CME-R003"),
    (["new", "rule", "r", "--trigger", "As Ked", "--act", "answered", "--bearer", "office"], "single underscores"),
    (
        ["new", "rule", "r", "--about", "teapot"],
        "there is no “teapot” for --about; there are: child; a new one is a word: write it under “subjects:” in a file"
        " of my-rules/vocabulary first",
    ),
    (["new", "rule", "r", "--document", "law"], "a new document is a file of its own in the folder sources"),
    (["new", "case", "a/../../b"], "letters, digits and hyphens"),
    (["new", "authority", "x", "--where", "colur"], "did you mean “colour”"),
]


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_what_cannot_be_begun_is_said_and_nothing_stays(
    here: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(here.rglob("*.yaml"))
    assert run(words) in (2, 3)
    assert said in " ".join(capsys.readouterr().err.split())
    assert sorted(here.rglob("*.yaml")) == before


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_no_option_says_is_asked_for(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("office\nasked\nanswered\n"))
    assert run(["new", "rule", "told", "--within", "2 weeks"]) == 0
    monkeypatch.setattr("sys.stdin", Terminal("twon\ntown\n"))
    assert run(["new", "authority", "norton"]) == 0
    out = capsys.readouterr().out
    assert "Who owes it?" in out
    assert "did you mean “town”" in out
    rule = open_rules(RULES, added=[MINE]).rules.rules["told"]
    assert rule.versions[0].discharge is not None


def test_examples_that_do_not_come_out_are_listed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "rule", "r", *KINDS[0][0]]) == 0
    path = MINE / "statutory" / "r.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("{status: pending}", "{status: overdue}"))
    assert run(["test", "r", "--add-rules", "my-rules"]) == 1
    assert "status should be overdue and is pending" in capsys.readouterr().out
