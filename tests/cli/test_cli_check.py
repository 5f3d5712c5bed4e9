"""``check`` and ``actions``: exit codes, forms, files, and what never appears."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest

from cme_rules.chain.agree import Difference
from cme_rules.cli.asked import Run, rules_asked
from cme_rules.cli.folders import Folders
from cme_rules.cli.main import EPILOG, run
from cme_rules.core.problem import Problem
from cme_rules.pipeline import CaseResult
from tests.cli.conftest import write_case, write_rule

ASKED = "  - {event: asked, on: 2025-03-03}\n"
ANSWERED = "  - {event: answered, on: 2025-03-05}\n"
DAY = ["--as-at", "2025-03-10"]
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas/report.schema.json").read_text(encoding="utf-8"))


def bad(folder: Path, name: str = "bad") -> Path:
    path = folder / "cases" / f"{name}.yaml"
    path.write_text(f"case: {name}\nabout: child\nevents:\n  - {{event: askked, on: 2025-03-03}}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("force", "events", "options", "code"),
    [
        ("must", ASKED + ANSWERED, [], 0),
        ("must", ASKED, [], 1),
        ("must", ASKED, ["--exit-zero"], 0),
        ("must", ASKED, ["--fail-on", "never"], 0),
        ("must", ASKED, ["--fail-on", "shortfall"], 1),
        ("should", ASKED, [], 0),
        ("should", ASKED, ["--fail-on", "shortfall"], 1),
        ("should", ASKED, ["--fail-on", "undetermined"], 1),
        ("must", ASKED + "  - {event: answered, on: unknown}\n", [], 0),
        ("must", ASKED + "  - {event: answered, on: unknown}\n", ["--fail-on", "undetermined"], 1),
        ("must", ASKED, ["--reading", "how-many-days=five", "--as-at", "2025-03-08"], 0),
        ("must", ASKED, ["--as-at", "2019-01-01"], 5),
        ("must", ASKED, ["--as-at", "2019-01-01", "--allow-empty"], 0),
    ],
)
def test_cli_exit_code_of_findings(folder: Path, force: str, events: str, options: list[str], code: int) -> None:
    write_rule(folder, force)
    write_case(folder, "one", events)
    day = [] if "--as-at" in options else DAY
    assert run(["check", "cases", *day, *options]) == code


def test_cli_no_case_at_all_is_5(folder: Path) -> None:
    assert run(["check", "cases"]) == 5
    assert run(["check", "cases", "--allow-empty"]) == 0


def test_cli_unreadable_case_outranks_a_breach(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "late", ASKED)
    bad(folder)
    assert run(["check", "cases", *DAY]) == 4
    assert run(["check", "cases", *DAY, "--exit-zero"]) == 4
    out, err = capsys.readouterr()
    assert "OVERDUE" in out
    assert "  not read     cases/bad.yaml:4: 1 problem, the first is CME-" in out
    assert "cases/bad.yaml:4" in err


def test_cli_only_unreadable_cases_leave_nothing_to_judge(folder: Path) -> None:
    bad(folder)
    assert run(["check", "cases", *DAY]) == 5
    assert run(["check", "cases", *DAY, "--allow-empty"]) == 4


def test_cli_wrong_rules_are_3_and_nothing_is_judged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_rule(folder, "perhaps")
    bad(folder)
    assert run(["check", "cases", *DAY]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "rules/statutory/answer.yaml:5" in err
    assert "force: perhaps" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "did you mean “check”?"),
        (["check", "cases", "--as-att", "x"], "Did you mean"),
        (["check", "nowhere"], "there is no file or folder “nowhere”"),
        (["check"], "Missing argument"),
        (["check", "cases", "--as-at", "2025-02-30"], "not a date written YYYY-MM-DD"),
        (["check", "cases", "--reading", "how"], "an equals sign"),
        (["check", "cases", "--reading", "how-many-dais=two"], "did you mean “how-many-days”?"),
        (["check", "cases", "--reading", "how-many-days=fife"], "did you mean “five”?"),
        (["check", "cases", "--fail-on", "x"], "breach"),
        (["check", "cases", "--rules", "nowhere"], "there is no folder “nowhere”"),
    ],
)
def test_cli_usage_is_2(folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    assert run(arguments) == 2
    assert words in capsys.readouterr().err


def test_cli_a_fault_is_70_without_traceback_or_value(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Run) -> None:
        raise KeyError("SECRET")

    write_case(folder, "one", ASKED)
    monkeypatch.setattr(Run, "__iter__", broken)
    assert run(["check", "cases", *DAY]) == 70
    err = capsys.readouterr().err
    assert "error[CME-I001]: a fault in the program: KeyError" in err
    assert "SECRET" not in err
    assert "Traceback" not in err


def test_cli_help_holds_the_table_of_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    for line in EPILOG.splitlines()[1:]:
        assert line.strip() in out
    for code in (0, 1, 2, 3, 4, 5, 70):
        assert f"{code:>4}  " in EPILOG
    assert "When several apply: 70, then 3, 5, 4, 1." in out


def test_cli_forms_follow_the_schema(folder: Path) -> None:
    write_case(folder, "late", ASKED)
    write_case(folder, "unknown", ASKED + "  - {event: answered, on: unknown}\n")
    bad(folder)
    check = jsonschema.Draft202012Validator(SCHEMA)
    for verb in ("check", "actions"):
        run([verb, "cases", *DAY, "--format", "json", "--output", "r.json"])
        run([verb, "cases", *DAY, "--format", "jsonl", "--output", "r.jsonl"])
        check.validate(json.loads(Path("r.json").read_text(encoding="utf-8")))
        for line in Path("r.jsonl").read_text(encoding="utf-8").splitlines():
            check.validate(json.loads(line))
    assert sorted(p.name for p in folder.iterdir()) == ["cases", "r.json", "r.jsonl", "rules"]


def test_cli_lines_are_head_cases_and_tail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "a", ASKED)
    write_case(folder, "b", ASKED)
    run(["check", "cases", *DAY, "--format", "jsonl"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["line"] for one in found] == ["head", "case", "case", "tail"]
    assert found[-1]["summary"]["groups"]["breach"] == 2


def test_cli_output_stays_untouched_when_a_run_fails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Run) -> None:
        raise RuntimeError

    Path("report.txt").write_text("before", encoding="utf-8")
    monkeypatch.setattr(Run, "__iter__", broken)
    assert run(["check", "cases", *DAY, "--output", "report.txt"]) == 70
    assert Path("report.txt").read_text(encoding="utf-8") == "before"
    assert sorted(p.name for p in folder.iterdir()) == ["cases", "report.txt", "rules"]


def test_cli_quiet_gives_the_summary_and_verbose_explains_what_is_in_order(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(folder, "good", ASKED + ANSWERED)
    run(["check", "cases", *DAY, "--quiet"])
    assert "IN ORDER" not in capsys.readouterr().out
    run(["check", "cases", *DAY])
    assert "counted:" not in capsys.readouterr().out
    run(["check", "cases", *DAY, "--verbose"])
    assert "counted: Tue 4 Mar (1), Wed 5 Mar (2)" in capsys.readouterr().out


def test_cli_colour_only_where_asked_or_on_a_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "late", ASKED)
    run(["check", "cases", *DAY])
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    run(["check", "cases", *DAY, "--color", "always"])
    coloured = capsys.readouterr().out
    assert "\x1b[1;31mOVERDUE" in coloured
    for code in ("\x1b[1;31m", "\x1b[1m", "\x1b[0m", "\x1b[32m", "\x1b[33m", "\x1b[34m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_cli_escapes_in_a_case_never_reach_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "cases/x.yaml"
    path.write_text(f'case: x\ntitle: "a\\e[31mred\\e]0;title\\a"\nabout: child\nevents:\n{ASKED}', encoding="utf-8")
    run(["check", "cases", *DAY])
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "\x07" not in out + err


CANARY = "ZQXCANARY"
SPOILED = [
    "case: one\nabout: {c}\nevents: [{{event: asked, on: 2025-03-03}}]\n",
    "case: one\nabout: child\nfacts: {{colour: {c}}}\n",
    "case: one\nabout: child\nfacts: {{colour: [{{value: red, from: {c}}}]}}\n",
    "case: one\nabout: child\nfacts: {{colour: [{{value: red, source: {c}, recorded: {c}}}]}}\n",
    "case: one\nabout: child\nevents: [{{event: asked, on: {c}}}]\n",
    "case: one\nabout: child\nevents: [{{event: asked, on: 2025-03-03, at: '{c}'}}]\n",
    "case: one\nabout: child\nevents: [{{event: asked, on: {{from: {c}}}}}]\n",
    "case: {c}\nabout: child\nfacts: {{colour: green}}\n",
    "case: one\ntitle: {c}\nabout: child\nrecord: {{from: 2025-03-03, to: {c}}}\n",
    "case: one\nabout: child\nlinks: {{school: {c}}}\ncalendars: {{school: {c}}}\n",
    "case: one\nabout: child\nattendance: {{marks: [{{date: 2025-03-03, am: {c}}}], periods: [{{from: {c}}}]}}\n",
    "case: one\nabout: child\ntitle: {c}\nevents: [{{event: asked, on: 2025-03-03}}\n",
    "case: one\nabout: child\ntitle: '{c}\n",
]


@pytest.mark.parametrize("text", SPOILED)
def test_cli_no_value_of_a_case_on_standard_error(folder: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (folder / "cases/one.yaml").write_text(text.format(c=CANARY), encoding="utf-8")
    run(["check", "cases", *DAY])
    out, err = capsys.readouterr()
    assert CANARY not in err
    assert err
    assert CANARY not in out


def test_cli_show_values_quotes_the_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad(folder)
    run(["check", "cases", *DAY])
    assert "│" not in capsys.readouterr().err
    run(["check", "cases", *DAY, "--show-values"])
    assert "4 │   - {event: askked, on: 2025-03-03}" in capsys.readouterr().err


def test_cli_actions_over_all_cases_most_pressing_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "a", "  - {event: asked, on: 2025-03-09}\n")
    write_case(folder, "b", ASKED)
    assert run(["actions", "cases", *DAY]) == 1
    out = capsys.readouterr().out
    assert out.index("1 OVERDUE    answered") < out.index("2 DO         answered")
    assert "case: Invented b (b)" in out


def test_cli_says_which_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "late", ASKED)
    run(["check", "cases", *DAY])
    assert "against 1 rule (the folder rules)" in capsys.readouterr().out
    os.rename(folder / "rules", folder / "mine")  # noqa: PTH104
    run(["check", "cases", *DAY, "--rules", "mine"])
    assert "against 1 rule (the folder mine)" in capsys.readouterr().out


def test_cli_the_same_bytes_each_time(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_case(folder, "b", ASKED)
    write_case(folder, "a", ASKED)
    run(["check", "cases", *DAY])
    first = capsys.readouterr().out
    run(["check", "cases/b.yaml", "cases/a.yaml", *DAY])
    assert capsys.readouterr().out == first


def test_cli_precedence_of_exit_codes(folder: Path) -> None:
    linked, called = rules_asked(Folders(), ())
    one = Run([], linked, called, 739000, opinion=False)
    assert one.code("breach") == 5
    one.summary.cases, one.summary.counts["breach"] = 1, 1
    assert one.code("breach") == 1
    one.summary.add_unread(CaseResult("", "", "", "x", None, (Problem("CME-C001", "error", "wrong", None),)))
    assert one.code("breach") == 4
    one.in_force = 0
    assert one.code("breach") == 5
    one.summary.differences.append(("x", Difference("answer", "k", "met", "overdue")))
    assert one.code("breach", exit_zero=True, allow_empty=True) == 70


def test_cli_each_of_several_instances_says_what_another_reading_would_make_of_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked on the 3rd and the 4th: due on the 5th and 6th with two days, and on the 8th and 9th with five."""
    write_case(folder, "one", ASKED + "  - {event: asked, on: 2025-03-04}\n")
    assert run(["check", "cases", "--as-at", "2025-03-07", "--verbose"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert out.count("Taken as five, the verdict would be: pending.") == 2


def test_cli_a_reading_under_which_too_much_is_unknown_changes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under the other reading each of twelve calls may have been the act: that is more than is worked out."""
    words = folder / "rules/vocabulary/words.yaml"
    called = (
        "  called:\n    about: child\n    meaning: A call.\n"
        "    attributes: {way: {type: choice, values: [phone, letter], meaning: How.}}\n"
    )
    words.write_text(words.read_text(encoding="utf-8") + called, encoding="utf-8")
    rule = folder / "rules/statutory/answer.yaml"
    text = rule.read_text(encoding="utf-8").partition("    due:\n")[0] + (
        "    due: {within: 2 calendar days, after: trigger}\n"
        "    discharge:\n      reading: how-many-days\n"
        "      choices: {two: {event: answered}, five: {event: called, with: {way: phone}}}\n"
    )
    rule.write_text(text, encoding="utf-8")
    write_case(folder, "one", ASKED + "".join(f"  - {{event: called, on: 2025-03-{n:02}}}\n" for n in range(10, 22)))
    assert run(["check", "cases", "--as-at", "2025-03-31", "--verbose"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "Taken otherwise, the verdict is the same." in out
