"""Reports that were put together on disk are the same as those made in memory."""

from __future__ import annotations

import json
from pathlib import Path

from cme_rules.cli.asked import Run
from cme_rules.cli.spool import Spool
from cme_rules.pipeline import open_rules
from cme_rules.report import to_json

ROOT = Path(__file__).parents[2]


def test_cli_spool_gives_pieces_in_the_order_of_their_keys() -> None:
    with Spool() as spool:
        spool.add(("b", "x"), "zweitens – “b”")
        spool.add(("a", "y"), "erstens")
        assert list(spool) == ["erstens", "zweitens – “b”"]


def test_cli_spool_gives_a_piece_in_parts_as_it_was_given() -> None:
    with Spool() as spool:
        spool.add(("b",), (part for part in ("vier", "fünf")))
        spool.add(("a",), ["eins", "zwei", "drei"])
        assert list(spool) == ["eins", "zwei", "drei", "vier", "fünf"]


def test_cli_spool_assembles_the_same_json_as_in_memory() -> None:
    files = sorted((ROOT / "examples/cases").glob("*.yaml"))[::6]
    run = Run(files, open_rules(ROOT / "rules"), "rules", 739341, opinion=False, quiet=True)
    cases = sorted(run, key=lambda c: (c.id, c.file))
    whole = to_json.dump(to_json.document(cases, run.summary, run.names))
    pieces = "".join(to_json.assembled(["".join(to_json.case_text(c, run.names)) for c in cases], run.summary))
    assert pieces == whole
    in_parts = "".join(
        to_json.assembled((part for c in cases for part in to_json.case_text(c, run.names)), run.summary)
    )
    assert in_parts == whole
    assert len(json.loads(pieces)["cases"]) == len(cases) >= 5


def test_cli_spool_without_cases_is_a_report_too() -> None:
    run = Run([], open_rules(ROOT / "rules"), "rules", 739341, opinion=False, quiet=True)
    whole = to_json.dump(to_json.document([], run.summary, run.names))
    assert "".join(to_json.assembled([], run.summary)) == whole
