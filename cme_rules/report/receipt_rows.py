"""The receipt of a run as names and values: the hashes by which it can be redone and compared."""

from __future__ import annotations

from cme_rules.receipt.hashes import grouped
from cme_rules.receipt.receipt import Receipt

REDO = "cme-rules verify REPORT.json"


def receipt_rows(receipt: Receipt | None) -> tuple[tuple[str, str], ...]:
    """Name the hashes of a run, in groups of digits; nothing where the run has no receipt."""
    if receipt is None:
        return ()
    return (
        ("Hash of the results", grouped(receipt.result)),
        ("Hash of the rules", grouped(receipt.rules)),
        ("Program", f"cme-rules {receipt.version}"),
        ("Redo with", f"{REDO}, where REPORT.json is this run written as data (--output REPORT.json)"),
    )
