"""Nothing of one council stands in the program: neither its name nor those of the rules and words that are shipped."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
LAYERS = sorted(path.parent.name for path in (ROOT / "rules/local").glob("*/authority.yaml"))
# Calendars bear the names of countries; one reading (what silence in a file means) is the judge's own.
OTHERS = ("calendars", "readings")
RULES = sorted(path.stem for path in (ROOT / "rules").glob("*/**/*.yaml") if path.parent.name not in OTHERS)


def test_no_name_of_a_council_or_of_a_shipped_rule_stands_in_the_program() -> None:
    names = {*LAYERS, *(name for name in RULES if name.count("-") > 1)}
    assert {"southwark", "new-pupil-return"} <= names
    files = [one for ending in ("py", "html") for one in (ROOT / "cme_rules").rglob(f"*.{ending}")]
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in names
        if name in path.read_text(encoding="utf-8").lower()
    ]
    assert found == []
