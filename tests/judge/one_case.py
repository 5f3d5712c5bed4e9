"""Judge one small case by the rules of a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cme_rules.judge.engine import Judged, judge
from cme_rules.pipeline import Linked, record_of
from cme_rules.read.load import load_cases


def judged(linked: Linked, folder: Path, text: str, as_at: int, order: Sequence[str] = ()) -> Judged:
    """Judge the case that a text holds, by all rules or by those named, as at an ordinal day."""
    file = folder / "case.yaml"
    file.write_text(text, encoding="utf-8")
    (loaded,) = load_cases([file], linked.rules)
    assert loaded.case is not None, loaded.problems
    return judge(record_of(loaded.case, linked.rules, as_at), linked.rules, order or linked.rules.order)
