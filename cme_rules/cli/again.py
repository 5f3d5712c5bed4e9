"""Ask again what a report was asked, and compare the answers."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from cme_rules.cli.asked import Run, accepted_asked, as_asked, rules_asked, shield_asked
from cme_rules.cli.folders import Folders
from cme_rules.compare.compare import Comparison
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.dates.civil import parse_iso
from cme_rules.read.files import shown
from cme_rules.read.pseudonyms import mark, of_path, read_key
from cme_rules.read.reports import EarlierReport
from cme_rules.receipt.verify import Causes, Verified, files_changed, own_hash
from cme_rules.report import since
from cme_rules.report.shield import EVERYTHING

LARGEST = 64 * 1024 * 1024
"""A report of more bytes is not read whole: whether it was altered is then only seen by its verdicts."""


def again(
    report: EarlierReport, own: str, values: bool, key: Path | None = None
) -> tuple[Verified, Comparison, Causes]:
    """Judge once more what a report judged; its paths are taken from the current folder.

    Raises:
        RuleProblem: the rules are wrong.
        UsageProblem: the report has no receipt, or what it names cannot be asked any more.

    """
    receipt = report.receipt
    if receipt is None:
        raise UsageProblem([problem("CME-P004", "the report has no receipt, so it cannot be redone", None)])
    asked = receipt["asked"]
    as_at, known_on = parse_iso(asked["as_at"]), parse_iso(asked["known_on"] or "")
    assert as_at is not None
    added = tuple(map(Path, asked.get("added_rules", ())))
    folder = Folders(Path(asked["rules"]) if asked["rules"] else None, added)
    find = found_by_name if not asked.get("key") else found_by_key(asked["key"], key)
    paths, lists = (tuple(map(find, asked[name])) for name in ("cases", "accepted"))
    readings, alone = tuple(asked["readings"].items()), not asked["second_opinion"]
    linked, called = rules_asked(folder, readings)
    show = asked.get("show", EVERYTHING)
    shield = shield_asked(linked, folder, show, key if asked.get("key") else None)
    run = Run(
        paths, linked, called, as_at, known_on, not alone, True, values,
        accepted=accepted_asked(lists, as_at), shield=shield,
        asked=as_asked(paths, folder, readings, as_at, known_on, lists, alone, show),
    )  # fmt: skip
    read = run.inputs() if shield is None else shield.inputs(run.inputs())
    inputs = files_changed(receipt["inputs"], read)
    rules = files_changed(report.head["rules"]["files"], linked.rules.files)
    comparer = since.comparer(report, run.summary)
    for case in run:
        since.add(comparer, case)
    assert run.summary.receipt is not None
    now = run.summary.receipt.data()
    start = f"{shown(folder.root)}/"
    causes = Causes(
        frozenset(one.file for one in inputs),
        frozenset(one.file for one in rules),
        {name: rule.span.file.removeprefix(start) for name, rule in linked.rules.rules.items()},
        now["program"] != receipt["program"],
    )
    verified = Verified(receipt, now, own, inputs, rules)
    return verified, since.finish(comparer, run.summary), causes


def found_by_name(name: str) -> Path:
    """Return the path that a report names."""
    return Path(name)


def found_by_key(known: str, key: Path | None) -> Callable[[str], Path]:
    """Return what finds a path by its pseudonym, among the files and folders below the current one.

    Raises:
        UsageProblem: the key is not that of the report; of the function: nothing here has that pseudonym.

    """
    if key is None:
        raise _without_key("the report has pseudonyms, and the key to them is not named")
    secret = read_key(key)
    if mark(secret) != known:
        raise _without_key("the report was made with another key")
    names: dict[str, Path] = {}
    for place, folders, files in os.walk("."):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for path in (Path(place), *(Path(place, one) for one in files)):
            names[of_path(secret, shown(path))] = path

    def find(name: str) -> Path:
        if name not in names:
            raise _without_key("no file or folder here has the pseudonym that the report gives")
        return names[name]

    return find


def _without_key(message: str) -> UsageProblem:
    return UsageProblem([problem("CME-P006", message, None)])


def own_words(path: Path) -> str:
    """Return the hash of what a report states by its own words; nothing where it is large, or in lines."""
    if path.stat().st_size > LARGEST:
        return ""
    try:
        return own_hash(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""
