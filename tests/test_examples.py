"""An example that does not hold says in what: each difference in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.examples import run_examples
from cme_rules.pipeline import open_rules

FILES = {
    "vocabulary/v.yaml": """\
subjects: {dog: {meaning: One dog.}}
parties: {owner: {meaning: Who keeps it.}}
relations: {pup: {about: dog, meaning: A young one.}}
facts:
  colour: {about: dog, type: choice, values: [red, brown], meaning: Its colour., sensitivity: plain}
  alive: {about: dog, type: yes_no, meaning: It lives., sensitivity: plain}
events:
  bought: {about: dog, meaning: It is bought.}
  walked: {about: dog, meaning: It is walked.}
""",
    "sources/s.yaml": "document: book\ntitle: The Book\nedition: first\nlayer: statutory\n",
}
RULE = """\
rule: walk
title: A walk
kind: duty
force: must
about: dog
norm: A dog is walked within two days.
versions:
  - from: 2020-01-01
    sources: [{document: book, place: "1", grade: official}]
    bearer: owner
    trigger: {event: bought}
    provided: {fact: alive}
    due: {within: 2 calendar days, after: trigger}
    discharge: {event: walked}
examples:
  - {name: a, as_at: 2024-03-31, case: CASE, expect: EXPECT}
"""
MET = (
    "{facts: {alive: [{value: yes, from: 2024-01-01}]},"
    " events: [{event: bought, on: 2024-03-04}, {event: walked, on: 2024-03-05}]}"
)
TWICE = MET.replace("{event: walked", "{event: bought, on: 2024-03-11}, {event: walked")
DEAD = MET.replace("yes", "no")
UNKNOWN = "{events: [{event: bought, on: 2024-03-04}, {event: walked, on: unknown}]}"


@pytest.mark.parametrize(
    ("case", "expect", "wanted"),
    [
        (MET, "{status: met, trigger: 2024-03-04, due: 2024-03-06, done: 2024-03-05}", ()),
        (MET, "{status: overdue}", ("status should be overdue and is met",)),
        (MET, "{status: met, due: 2024-03-07}", ("due should be 2024-03-07 and is 2024-03-06",)),
        (MET, "{status: met, since: 2024-03-07}", ("since should be 2024-03-07 and is not given",)),
        (MET, "{status: met, person: rex}", ("person should be rex and is ",)),
        (MET, "[]", ("0 instances are expected and 1 are found (met)",)),
        (
            MET,
            "[{status: met}, {status: met}]",
            ("2 instances are expected and 1 are found (met)",),
        ),
        (
            TWICE,
            "[{status: met}, {status: met}]",
            ("instance 2: status should be met and is overdue",),
        ),
        (
            UNKNOWN,
            "{status: undetermined, possible: [met, met_late], missing: [colour]}",
            (
                "possible should be met, met_late and is met, met_late, not_triggered, overdue",
                "missing should be colour and is alive, bought, walked",
            ),
        ),
        (DEAD, "{status: not_triggered}", ()),
    ],
)
def test_what_differs_is_told(tmp_path: Path, case: str, expect: str, wanted: tuple[str, ...]) -> None:
    for name, text in {**FILES, "statutory/walk.yaml": RULE.replace("CASE", case).replace("EXPECT", expect)}.items():
        file = tmp_path / "rules" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (found,) = run_examples(open_rules(tmp_path / "rules"))
    assert found.differences == wanted
