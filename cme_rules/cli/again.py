"""Ask again what a report was asked, and compare the answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cme_rules.cli.asked import Run, accepted_asked, as_asked, rules_asked
from cme_rules.dates.civil import parse_iso
from cme_rules.receipt.hashes import of_data
from cme_rules.receipt.receipt import Results
from cme_rules.receipt.verify import Causes, Difference, Verified, case_differences, files_changed
from cme_rules.report.to_json import case_data, whole


def again(report: Mapping[str, Any], *, values: bool = False) -> Verified:
    """Judge once more what a report judged; paths are taken from the current folder.

    Raises:
        UsageProblem: the rules or lists that the report names cannot be read any more.

    """
    receipt = report["receipt"]
    asked = receipt["asked"]
    as_at, known_on = parse_iso(asked["as_at"]), parse_iso(asked["known_on"] or "")
    assert as_at is not None
    folder = Path(asked["rules"]) if asked["rules"] else None
    paths = tuple(Path(each) for each in asked["cases"])
    lists = tuple(Path(each) for each in asked["accepted"])
    readings = tuple(asked["readings"].items())
    linked, called = rules_asked(folder, readings)
    now = as_asked(paths, folder, readings, as_at, known_on, lists, not asked["second_opinion"])
    opinion, accepted = asked["second_opinion"], accepted_asked(lists, as_at)
    run = Run(paths, linked, called, as_at, known_on, opinion, True, values, accepted=accepted, asked=now)
    before = {(case["id"], case["file"]): case for case in report["cases"]}
    files = files_changed(receipt["inputs"], run.inputs())
    rules = files_changed(report["rules"]["files"], linked.rules.files)
    causes = Causes(
        frozenset(one.file for one in files),
        frozenset(one.file for one in rules),
        {name: rule.span.file for name, rule in linked.rules.rules.items()},
        False,
    )
    differences: list[Difference] = []
    for case in run:
        data = case_data(case, run.names)
        then = before.pop((case.id, case.file), None)
        if then is None:
            differences.append(Difference(case.id, "the whole case", "not there", "judged", causes.of(case.file, "")))
        elif of_data(then) != of_data(data):
            differences += case_differences(then, data, causes)
    for ident, file in sorted(before):
        differences.append(Difference(ident, "the whole case", "judged", "not there", causes.of(file, "")))
    assert run.summary.receipt is not None
    return Verified(receipt, run.summary.receipt.data(), _own(report), files, rules, tuple(differences))


def _own(report: Mapping[str, Any]) -> str:
    """Return the hash of what the report itself says, which shows whether it was altered after it was written."""
    results = Results()
    for case in report["cases"]:
        results.add(case["id"], case["file"], case)
    return results.hash({name: part for name, part in report.items() if name not in ("cases", "receipt", "format")})
