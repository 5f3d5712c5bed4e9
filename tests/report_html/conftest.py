"""One run over some of the examples, as a page and as data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli.asked import Run
from cme_rules.compare.compare import Comparison
from cme_rules.pipeline import open_rules
from cme_rules.report import to_json
from cme_rules.report.names import Names
from cme_rules.report.parts import Parts
from cme_rules.report.to_html import Html
from cme_rules.report.view import CaseView, Summary
from tests.report_html.parsed import Parsed

ROOT = Path(__file__).parents[2]
AS_AT = 739341  # 31 March 2025
CHOSEN = ("02", "06", "08", "11", "16", "23", "31")


def page_of(
    cases: Iterable[CaseView],
    summary: Summary,
    names: Names,
    *,
    verbose: bool = False,
    quiet: bool = False,
    changes: Comparison | None = None,
) -> str:
    page = Html(names, summary.setting.as_at, verbose=verbose, quiet=quiet)
    with Parts() as parts:
        for case in cases:
            for part, key, text in page.pieces(case):
                parts.add(key, text, part)
        return "".join(page.assembled(parts.of, summary, changes))


@dataclass(frozen=True)
class Made:
    page: str
    tree: Parsed
    data: dict[str, Any]
    quiet: str
    verbose: str


@pytest.fixture(scope="session")
def made() -> Made:
    """Some of the examples, a school and the authority."""
    files = [f for f in sorted((ROOT / "examples/cases").glob("*.yaml")) if f.name[8:10] in CHOSEN or f.name[0] in "os"]
    run = Run(files, open_rules(ROOT / "rules"), "rules", AS_AT, opinion=False, quiet=True, sensitivity=False)
    cases = sorted(run, key=lambda c: (c.id, c.file))
    page = page_of(cases, run.summary, run.names)
    data = json.loads(to_json.dump(to_json.document(cases, run.summary, run.names)))
    quiet = page_of(cases, run.summary, run.names, quiet=True)
    return Made(page, Parsed(page), data, quiet, page_of(cases, run.summary, run.names, verbose=True))
