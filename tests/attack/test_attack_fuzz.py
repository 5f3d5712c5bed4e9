"""Shipped rules and cases with bytes and words changed, and lists of options: nothing brings the program down.

Whatever is wrong is said with a place and with what to write instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cme_rules.cli.asked import Run
from cme_rules.cli.main import run
from cme_rules.core.problem import Problem, has_errors
from cme_rules.link.check import check_rules
from cme_rules.pipeline import Linked, open_rules
from cme_rules.read.decode_rules import decode_rule
from cme_rules.read.decoder import Decoder
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.words import RuleHead, Words
from cme_rules.read.yaml_nodes import load_text
from cme_rules.report.problems import render

ROOT = Path(__file__).parents[2]
RULES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "rules/statutory").rglob("*.yaml"))
CASES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "examples/cases").rglob("*.yaml"))
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
TOKENS = (
    "trigger due within after before event fact of is all any not none when on each table rows for reading "
    "choices from to unknown yes no open standing 0 -1 9999 24:00 1900-01-01 2200-12-31 2024-02-29 2024-02-30 "
    "{ } [ ] : &a *a !t | > \" ' # --- ... ? << % @ é"
)
HIDDEN = ("- ", "\t", "\n", "\r", "  ", "\u00a0", "\x00", "\x1b", "\u202e", "\u200b", "\ufeff", "school days")
WORDS = [*TOKENS.split(), *HIDDEN]


@cache
def shipped() -> Linked:
    return open_rules(ROOT / "rules")


@cache
def words() -> Words:
    source = shipped().source
    heads = {r.id: RuleHead(r.id, r.kind, r.about, r.layer, r.span) for r in source.rules.values()}
    return Words(source.vocabulary, heads, source.readings, source.documents)


def sound(problems: Iterable[Problem]) -> None:
    problems = list(problems)
    for one in problems:
        assert one.span is not None, one
        assert one.help.strip(), one
        assert one.message == one.message.strip(), one
        assert not one.message.endswith("."), one
    render(problems, lambda _: "the line")


@st.composite
def spoilt(draw: st.DrawFn, names: list[str]) -> bytes:
    """A shipped file in which a few stretches are cut, doubled, or replaced by words or bytes that mean something."""
    text = (ROOT / draw(st.sampled_from(names))).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        lines = text.splitlines(keepends=True)
        how = draw(st.integers(0, 4))
        at = draw(st.integers(0, max(len(text) - 1, 0)))
        if how == 0:
            text = text[:at] + text[at + draw(st.integers(1, 12)) :]
        elif how == 1:
            text = text[:at] + draw(st.sampled_from(WORDS)) + text[at + draw(st.integers(0, 8)) :]
        elif how == 2 and lines:
            line = draw(st.integers(0, len(lines) - 1))
            lines[line] = draw(st.sampled_from(["", " ", "  ", "\t"])) + lines[line].lstrip(" ")
            text = "".join(lines)
        elif how == 3 and lines:
            line = draw(st.integers(0, len(lines) - 1))
            text = "".join([*lines[: line + 1], *lines[line:]])
        else:
            text = text[: draw(st.integers(0, len(text)))]
    data = text.encode("utf-8", "surrogatepass")
    if draw(st.booleans()) and data:
        at = draw(st.integers(0, len(data) - 1))
        data = data[:at] + draw(st.binary(max_size=3)) + data[at + 1 :]
    return data


@settings(max_examples=250, deadline=None, suppress_health_check=SLOW)
@given(spoilt(RULES))
def test_no_spoilt_rule_brings_the_reader_down(data: bytes) -> None:
    loaded = load_text(data.decode("utf-8", "surrogateescape"), "rules/x.yaml")
    sound(loaded.problems)
    shape = schema("rule")
    if loaded.node is None or shape is None:
        assert loaded.problems
        return
    found = check_shape(loaded.node, shape, show_values=True)
    sound(found)
    if has_errors(found):
        return
    decoder = Decoder()
    rule = decode_rule(decoder, loaded.node, words(), "statutory")
    sound(decoder.problems)
    if rule is not None and not decoder.problems:
        sound(check_rules({**shipped().source.rules, rule.id: rule}, words().vocabulary))


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(data=spoilt(CASES))
def test_no_spoilt_case_brings_the_program_down(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(data)
    one = Run([file], shipped(), "the rules", 739_000, opinion=False, sensitivity=False, quiet=True)
    for case in one:
        sound(case.problems)
    sound(problem for unread in one.summary.unread for problem in unread.problems)
    assert one.code("breach") in (0, 1, 4, 5)


OPTIONS = [
    *("check", "actions", "explain", "rules", "list", "show", "schema", "sources", "coverage", "rule", "case"),
    *("cases", "rules", "cases/one.yaml", "cases/one.yaml#visit", "one#", "#", "visit", "CME-R003", "act", "none", ""),
    *("--as-at", "2024-04-01", "1900-01-01", "2200-12-31", "0000-00-00", "--as-known-on", "--format", "json", "jsonl"),
    *("--rules", "--reading", "days=school", "days=", "=", "--fail-on", "never", "undetermined", "--exit-zero"),
    *("--allow-empty", "--quiet", "--verbose", "--show-values", "--no-second-opinion", "--color", "always", "--output"),
    *("out.txt", "-", "--", "-h", "--help", "--version", "--cases", "--floor", "-1", "\x1b[31m", "\u202e", "a\nb", "é"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/bad/base", tmp_path, dirs_exist_ok=True)
    return tmp_path


@settings(max_examples=250, deadline=None, suppress_health_check=SLOW)
@given(arguments=st.lists(st.sampled_from(OPTIONS), max_size=7))
def test_no_list_of_options_brings_the_program_down(
    arguments: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path.cwd()
    os.chdir(folder)
    try:
        code = run(arguments)
    finally:
        os.chdir(before)
    said = capsys.readouterr()
    assert code in (0, 1, 2, 3, 4, 5), (arguments, said.err)
    assert "Traceback" not in said.err
    if "always" not in arguments:
        assert "\x1b" not in said.err, arguments
    assert "\u202e" not in said.err, arguments
    if code == 2:
        assert "rror" in said.err or "Usage" in said.err, arguments
