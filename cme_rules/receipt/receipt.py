"""The receipt of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cme_rules.receipt.hashes import of_data, of_files

Data = dict[str, object]


@dataclass(frozen=True)
class Asked:
    """What a run was asked, as it must be asked again: paths as they were given, in order, and days as ISO dates.

    ``rules`` is empty where no folder was named, ``added`` are folders that add to it; ``readings`` are only those that
    were switched for the run. ``show`` is how sensitive a fact may be that the report shows; ``key`` tells the key of
    pseudonyms from another.
    """

    cases: tuple[str, ...]
    rules: str
    as_at: str
    known_on: str | None
    readings: tuple[tuple[str, str], ...]
    accepted: tuple[str, ...]
    second_opinion: bool
    added: tuple[str, ...] = ()
    show: str = "special"
    key: str = ""


@dataclass(frozen=True)
class Receipt:
    """What a run read, what it was asked, and the hash of its results.

    ``inputs`` gives the SHA-256 of each case file and list read, ``rules`` one hash of all files of the rule set.
    ``result`` covers every verdict, finding, action and total, whatever the order of the files and the form of the
    report; it does not show who made the report: an unkeyed hash tells of accidents, not of a determined forger.
    """

    version: str
    asked: Asked
    rules: str
    inputs: tuple[tuple[str, str], ...]
    result: str

    def data(self) -> Data:
        """Return the receipt as it stands in a report."""
        return {
            "program": f"cme-rules {self.version}",
            "asked": {
                "cases": list(self.asked.cases),
                "rules": self.asked.rules,
                "as_at": self.asked.as_at,
                "known_on": self.asked.known_on,
                "readings": dict(self.asked.readings),
                "accepted": list(self.asked.accepted),
                "second_opinion": self.asked.second_opinion,
                **({"added_rules": list(self.asked.added)} if self.asked.added else {}),
                "show": self.asked.show,
                "key": self.asked.key,
            },
            "rules": self.rules,
            "inputs": dict(self.inputs),
            "result": self.result,
        }


@dataclass
class Results:
    """Gather the hashes of results case by case, so that no case need be kept."""

    cases: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, case: str, file: str, data: object) -> None:
        """Take in what was made of one case."""
        self.cases.append((case, file, of_data(data)))

    def hash(self, whole: Mapping[str, object]) -> str:
        """Return the hash of all results; ``whole`` is what the report says besides the cases."""
        return of_data({"cases": sorted(self.cases), "whole": dict(whole)})


def receipt(
    version: str, asked: Asked, rule_files: Mapping[str, str], inputs: Mapping[str, str], result: str
) -> Receipt:
    """Make a receipt; ``rule_files`` and ``inputs`` give the SHA-256 of each file."""
    return Receipt(version, asked, of_files(rule_files), tuple(sorted(inputs.items())), result)
