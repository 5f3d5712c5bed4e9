"""What a case file says stays in the report: no value of it is on standard error, no escape on a screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cme_rules.cli.asked import Run
from cme_rules.cli.faults import report
from cme_rules.pipeline import Linked, open_rules

ROOT = Path(__file__).parents[2]
CANARY = "ZZCANARY"
CASE = """\
case: canary-case
title: A title
about: child
record: {from: 2024-01-01, to: 2024-06-30}
incomplete: [told]
related: {sibling: [sib-1]}
links: {school: oakfield}
calendars: {school: terms, working: bank}
facts:
  home: [{value: southwark, from: 2024-01-01, to: 2024-02-01, source: A system, id: f1, recorded: 2024-01-02},
         {value: elsewhere, from: 2024-01-01, corrects: f1}]
  born: 2014-05-03
  hours: 25
  on_roll: yes
  remark: a remark
events:
  - {event: told, on: 2024-03-04, at: "10:30", id: e1, recorded: 2024-03-05, source: A system,
     with: {by: police, items: [name], person: sib-1, urgent: yes}}
  - {event: visited, on: {from: 2024-03-05, to: 2024-03-09}, corrects: e1}
attendance:
  periods: [{from: 2024-03-04, to: 2024-03-15, category: absent, id: p1, recorded: 2024-03-15, corrects: p1}]
  marks: [{date: 2024-03-04, am: O, pm: "/", recorded: 2024-03-04}]
  weeks: [{from: 2024-03-11, marks: "OO OO OO OO OO", recorded: 2024-03-15}]
"""


@cache
def small() -> Linked:
    return open_rules(ROOT / "tests/bad/base/rules")


def spoilt(tree: Any, what: object) -> Iterator[Any]:
    """Give the tree with each of its values, items and keys replaced in turn."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield {**{k: v for k, v in tree.items() if k != key}, what if isinstance(what, str) else CANARY: value}
            for changed in spoilt(value, what):
                yield {**tree, key: changed}
    elif isinstance(tree, list):
        for at, value in enumerate(tree):
            for changed in spoilt(value, what):
                yield [*tree[:at], changed, *tree[at + 1 :]]
    yield what


WHATS: list[object] = [CANARY, [CANARY], {CANARY: CANARY}, f"{CANARY}\x1b[31m", f"2024-03-04{CANARY}", 7]


@pytest.mark.parametrize("what", WHATS, ids=str)
def test_no_value_of_a_case_stands_in_a_message(
    what: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tree = yaml.load(CASE, Loader=yaml.CBaseLoader)  # noqa: S506  it makes texts only
    file = tmp_path / "case.yaml"
    number = 0
    for changed in spoilt(tree, what):
        number += 1
        file.write_text(yaml.dump(changed, Dumper=yaml.CSafeDumper, allow_unicode=True), encoding="utf-8")
        one = Run([file], small(), "the rules", 739_000, opinion=False, sensitivity=False)
        list(one)
        one.code("breach")
        err = capsys.readouterr().err
        assert CANARY not in err, yaml.dump(changed)
        assert "\x1b" not in err
    assert number > 60


def test_a_fault_of_the_program_repeats_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(ValueError(CANARY)) == 70
    assert CANARY not in capsys.readouterr().err


@pytest.mark.parametrize("hidden", ["\\e[31m", "\\u202e", "\\u2066", "\\a", "\\u200b", "\\x9b31m"])
def test_no_escape_of_a_case_reaches_the_screen(
    hidden: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from cme_rules.cli.main import run

    file = tmp_path / "case.yaml"
    rules = str(ROOT / "tests/bad/base/rules")
    for spot in ("A title", "A system", "a remark", "sib-1", "canary-case", "oakfield"):
        text = CASE.replace(", corrects: p1", "").replace(", corrects: e1", "").replace(spot, f'"x{hidden}y"')
        file.write_text(text, encoding="utf-8")
        for verb in (["check", str(file), "--verbose"], ["actions", str(file)], ["explain", f"{file}#"]):
            run([*verb, "--rules", rules, "--as-at", "2024-04-01"])
            out = "".join(capsys.readouterr())
            assert not any(char in out for char in "\x1b\u202e\u2066\x07\x9b\u200b"), (spot, verb)
