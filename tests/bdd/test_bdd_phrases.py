"""Every step phrase: a step that holds, and what is said of a step with a slip."""

from __future__ import annotations

import pytest
from bdd_council import write_rules
from bdd_phrase_cases import GIVEN, JUDGED, PhraseCase
from bdd_runs import Reports, run_features
from bdd_then_cases import THEN

from cme_rules.bdd.phrases import bound, phrases

CASES = GIVEN + THEN


def scenario(number: int, *steps: str) -> str:
    lines = "\n".join(step for step in steps if step).splitlines()
    known = [line for line in lines if line]
    if not any(line.startswith("Then") for line in known):
        known += [*([] if JUDGED in known else [JUDGED]), 'Then there is no duty "answer"']
    return f"  Scenario: s{number}\n" + "".join(f"    {line}\n" for line in known)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reports]:
    """Run all of them at once, the good ones and the bad ones each in a file."""
    folder = tmp_path_factory.mktemp("phrases")
    write_rules(folder / "rules")
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (folder / "b.yaml").write_text("case: from-file\nabout: child\nfacts: {at_home: no}\n", encoding="utf-8")
    found = {}
    for name in ("good", "bad"):
        text = "".join(
            scenario(number, case.before, getattr(case, name), case.after) for number, case in enumerate(CASES)
        )
        path = folder / f"{name}.feature"
        path.write_text(f"Feature: {name}\n\n{text}", encoding="utf-8")
        found[name] = run_features(folder, str(path))
    return found


@pytest.mark.parametrize(("number", "case"), list(enumerate(CASES)))
def test_a_step_that_holds(number: int, case: PhraseCase, reports: dict[str, Reports]) -> None:
    assert (reports["good"].outcomes[f"s{number}"], reports["good"].said.get(f"s{number}", "")) == ("passed", "")


@pytest.mark.parametrize(("number", "case"), list(enumerate(CASES)))
def test_a_step_with_a_slip(number: int, case: PhraseCase, reports: dict[str, Reports]) -> None:
    said = reports["bad"].said[f"s{number}"]
    assert reports["bad"].outcomes[f"s{number}"] == "failed"
    assert case.told in said
    assert "bad.feature:" in said
    assert "Traceback" not in said
    assert "exception occurred" not in said


def test_no_phrase_was_forgotten() -> None:
    used = set()
    for case in CASES:
        keyword = "given"
        for line in "\n".join((case.before, case.good)).splitlines():
            word, _, text = line.partition(" ")
            keyword = word.lower() if word in ("Given", "When", "Then") else keyword
            used |= {phrase.shown for phrase in bound(keyword, text)}
    assert {phrase.shown for _, phrase in phrases()} - used == set()
