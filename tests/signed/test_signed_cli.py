"""``sign`` and ``sign-offs``: the file, the listing, the exit codes, and nothing signed anew in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.read import sign_offs
from cme_rules.read.sign_offs import load_sign_offs

SIGN = ["--by", "A. Person", "--role", "Head of service", "--on", "2025-03-13"]
FILE = Path("sign-offs.yaml")


def edit(file: str, old: str, new: str) -> None:
    path = Path(file)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def out(folder: Path, capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """The answer and the definition it rests on are signed."""
    assert run(["sign", "answer", "at-home", *SIGN, "--note", "Read twice: “yes”"]) == 0
    assert capsys.readouterr().out == "2 rules signed in sign-offs.yaml\n"
    return capsys


def test_signed_file_is_read_back(out: pytest.CaptureFixture[str]) -> None:
    found = load_sign_offs(FILE)
    assert [(one.rule, one.by, one.role, one.on, one.note) for one in found] == [
        (name, "A. Person", "Head of service", 739323, "Read twice: “yes”") for name in ("answer", "at-home")
    ]
    assert len(found[0].parts) == 16


def test_signed_listing_says_how_each_rule_stands(out: pytest.CaptureFixture[str]) -> None:
    assert run(["sign-offs", "--fail-on", "stale"]) == 0
    assert out.readouterr().out.endswith("5 rules: 2 signed, 0 stale, 3 unsigned\n")
    assert run(["sign-offs", "--fail-on", "unsigned"]) == 1
    assert run(["sign-offs", "answer", "--fail-on", "unsigned"]) == 0
    out.readouterr()
    edit("rules/statutory/answer.yaml", "within: 3 calendar", "within: 4 calendar")
    assert run(["sign-offs"]) == 0
    said = out.readouterr().out
    assert said.startswith("stale          Answer to a question (answer)\n")
    assert "  signed       by A. Person (Head of service) on 13 Mar 2025: Read twice: “yes”\n" in said
    assert "  changed      its version from 1 Jan 2020\n" in said
    assert said.endswith("5 rules: 1 signed, 1 stale, 3 unsigned\n")
    assert run(["sign-offs", "--fail-on", "stale"]) == 1
    assert run(["sign-offs", "at-home", "--fail-on", "stale"]) == 0


def test_signed_rules_are_not_signed_anew_in_silence(out: pytest.CaptureFixture[str]) -> None:
    before = FILE.read_bytes()
    assert run(["sign", "form-of-answer", "answer", *SIGN]) == 2
    said = out.readouterr().err
    assert "error[CME-B011]: “answer” was signed by A. Person on 13 Mar 2025 and has not changed since" in said
    edit("rules/statutory/at-home.yaml", "fact: abroad", "fact: moved")
    edit("rules/statutory/at-home.yaml", "abroad: no", "moved: no")
    edit("rules/statutory/answer.yaml", "abroad: no", "moved: no")
    assert run(["sign", "answer", *SIGN[2:], "--by", "B. Other"]) == 2
    assert "and has changed since\n" in out.readouterr().err
    assert FILE.read_bytes() == before
    assert run(["sign", "answer", *SIGN, "--again"]) == 0
    said = out.readouterr().out
    assert "answer had changed since it was signed: its examples; the fact abroad (gone); the rule at home" in said
    assert [one.rule for one in load_sign_offs(FILE)] == ["answer", "at-home", "answer"]
    assert FILE.read_bytes().startswith(before)
    assert run(["sign-offs", "answer", "--fail-on", "stale"]) == 0


def test_signed_by_another_person_too(out: pytest.CaptureFixture[str]) -> None:
    assert run(["sign", "answer", "--by", "B. Other", "--role", "Lawyer", "--on", "2025-03-14"]) == 0
    assert [one.by for one in load_sign_offs(FILE)] == ["A. Person", "A. Person", "B. Other"]


def test_signed_rules_must_be_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sign", "answr", "at-hom", "answer", *SIGN]) == 2
    said = capsys.readouterr().err
    assert "there is no rule “answr”" in said
    assert "did you mean “answer”" in said
    assert "did you mean “at-home”" in said
    assert not FILE.exists()


def test_signed_rules_that_are_gone_are_said_and_stop_nothing(out: pytest.CaptureFixture[str]) -> None:
    edit("sign-offs.yaml", "- rule: at-home", "- rule: at-homes")
    assert run(["sign-offs", "--fail-on", "stale"]) == 0
    said = out.readouterr()
    assert "warning[CME-B010]: “at-homes” was signed, and there is no such rule" in said.err
    assert "did you mean “at-home”" in said.err
    assert said.out.endswith("5 rules: 1 signed, 0 stale, 4 unsigned\n")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("      - norm ", "      - norms ", "CME-B012"),
        ("- fact abroad ", "- fact moved ", "CME-B012"),
        ("on: 2025-03-13", "on: 2025-13-03", "CME-C00"),
        ("    role:", "    rule:", "CME-Y034"),
        ("    by:", "    bye:", "CME-S00"),
        ("sign_offs:", "signoffs:", "CME-S00"),
    ],
)
def test_signed_file_that_was_edited_is_refused(out: pytest.CaptureFixture[str], old: str, new: str, code: str) -> None:
    edit("sign-offs.yaml", old, new)
    before = FILE.read_bytes()
    for verb in (
        ["sign-offs"],
        ["sign", "form-of-answer", *SIGN],
        ["book", "--output", "out", "--sign-offs", str(FILE)],
    ):
        assert run(verb) == 2
        said = out.readouterr().err
        assert f"error[{code}" in said
        assert "sign-offs.yaml:" in said
        assert "A. Person" not in said
    assert FILE.read_bytes() == before
    assert not Path("out").exists()


def test_signed_file_lies_not_among_the_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sign", "answer", *SIGN, "--sign-offs", "rules/sign-offs.yaml"]) == 2
    assert "among what is read" in capsys.readouterr().err
    assert run(["sign", "answer", *SIGN[2:], "--by", " "]) == 2
    assert "needs a name" in capsys.readouterr().err
    assert run(["sign-offs"]) == 2


def test_signed_rules_show_in_the_book(out: pytest.CaptureFixture[str]) -> None:
    edit("rules/statutory/answer.yaml", "within: 3 calendar", "within: 4 calendar")
    assert run(["book", "--output", "out", "--sign-offs", str(FILE)]) == 0
    index = Path("out/index.html").read_text(encoding="utf-8")
    assert [index.count(f'<span class="sign {state}">') for state in ("signed", "stale", "unsigned")] == [1, 1, 3]
    page = Path("out/rules/answer.html").read_text(encoding="utf-8")
    assert "it has changed since it was signed by A. Person (Head of service) on 13 Mar 2025" in page
    assert "Its version from 1 Jan 2020." in page
    assert "nobody has signed this rule" in Path("out/rules/form-of-answer.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- a\n- b\n", "error[CME-S003]"),
        ("sign_offs: [one]\n", "error[CME-S003]"),
        ("sign_offs: [{by: A}]\n", "error[CME-S002]"),
    ],
)
def test_signed_file_of_another_shape_is_refused_without_its_schema_too(
    out: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str, code: str
) -> None:
    monkeypatch.setattr(sign_offs, "schema", lambda _: None)
    FILE.write_text(text, encoding="utf-8")
    assert run(["sign-offs"]) != 0
    assert code in out.readouterr().err
