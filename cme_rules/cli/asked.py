"""What a run was asked, and the run itself: rules opened, cases judged, everything counted, the exit code found."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cme_rules.cli.faults import show
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import Progress
from cme_rules.core.problem import Problem
from cme_rules.dates.civil import iso
from cme_rules.decided.acceptances import Accepted
from cme_rules.pipeline import Linked, check, open_rules, uncollected
from cme_rules.read.accepted import load_accepted
from cme_rules.read.files import shown
from cme_rules.read.folders import case_files
from cme_rules.read.pseudonyms import read_key
from cme_rules.receipt.hashes import of_file
from cme_rules.receipt.receipt import Asked, Results, receipt
from cme_rules.receipt.version import version
from cme_rules.report.names import Names
from cme_rules.report.shield import EVERYTHING, Shield
from cme_rules.report.to_json import case_in_turn, whole
from cme_rules.report.view import KEPT, CaseView, Setting, Summary, case_view

ORDER = ("breach", "shortfall", "undetermined")


def today() -> int:
    """Read the clock: the only place that does."""
    return date.today().toordinal()  # noqa: DTZ011  the day where the reader sits


def rules_asked(folder: Folders, readings: Sequence[tuple[str, str]]) -> tuple[Linked, str]:
    """Open the rules, with the alternatives asked for."""
    linked = open_rules(folder.root, dict(readings), folder.added)
    gc.freeze()  # the rules stay until the end: nobody need look whether they are still used
    show(linked.source.warnings, values=True)
    return linked, folder.called


def as_asked(
    paths: Sequence[Path],
    folder: Folders,
    readings: Sequence[tuple[str, str]],
    as_at: int,
    known_on: int | None,
    accepted: Sequence[Path],
    alone: bool,
    show: str = EVERYTHING,
) -> Asked:
    """Write down what was asked, as it must be asked again."""
    return Asked(
        tuple(sorted(shown(path) for path in paths)),
        shown(folder.named) if folder.named is not None else "",
        iso(as_at),
        iso(known_on) if known_on is not None else None,
        tuple(sorted(readings)),
        tuple(sorted(shown(path) for path in accepted)),
        not alone,
        show=show,
        added=tuple(map(shown, folder.added)),
    )


def shield_asked(linked: Linked, folder: Folders, show: str, key: Path | None) -> Shield | None:
    """Make what stands between the verdicts and the report; ``None`` where everything is to be shown."""
    if show == EVERYTHING and key is None:
        return None
    start = shown(folder.root)
    own = (f"{start}/{name}" for name in linked.rules.files)
    return Shield(linked.rules, show, read_key(key) if key is not None else None, own)


def accepted_asked(lists: Sequence[Path], as_at: int) -> Accepted | None:
    """Read the lists of accepted exceptions; ``None`` where none is given."""
    return Accepted(load_accepted(lists), as_at) if lists else None


@dataclass
class Run:
    """One run over case files: iterate over it to judge the cases; then the summary and the exit code are known."""

    paths: Sequence[Path]
    linked: Linked
    called: str
    as_at: int
    known_on: int | None = None
    opinion: bool = True
    quiet: bool = False
    values: bool = False
    sensitivity: bool = True
    accepted: Accepted | None = None
    asked: Asked | None = None
    jobs: int = 1
    shield: Shield | None = None
    names: Names = field(init=False)
    summary: Summary = field(init=False)

    def __post_init__(self) -> None:
        rules = self.linked.rules
        self._said: list[Problem] = []
        self._more = 0
        self.names = Names(rules)
        self.in_force = sum(any(v.first <= self.as_at for v in rule.versions) for rule in rules.rules.values())
        self.summary = Summary(
            Setting(
                rules=self.called,
                as_at=self.as_at,
                known_on=self.known_on,
                count=len(rules.rules),
                files=tuple(sorted(rules.files.items())),
                choices=tuple(sorted(rules.choices.items())),
                opinion=_opinion(self.opinion),
            )
        )

    def __iter__(self) -> Iterator[CaseView]:
        """Judge case after case; what could not be read is only counted."""
        progress = Progress(self.quiet)
        inputs = self.inputs()
        results = Results()
        for result in check(
            self.paths,
            self.linked,
            self.as_at,
            self.known_on,
            opinion=self.opinion,
            sensitivity=self.sensitivity,
            jobs=self.jobs,
        ):
            progress.step()
            self._note(result.problems)
            if result.judged is None:
                self.summary.add_unread(self.shield.unread(result) if self.shield is not None else result)
                continue
            with uncollected():
                case = case_view(result, self.names, self.accepted)
                if self.shield is not None:
                    case = self.shield.case(case)
                self.summary.add(case)
                results.add(case.id, case.file, case_in_turn(case, self.names))
            yield case
        progress.end()
        if self.accepted is not None:
            rest = self.accepted.rest()
            self._note(rest)
            self.summary.warnings += self.shield.problems(rest) if self.shield is not None else rest
        if self.asked is not None:
            files, found = self.linked.rules.files, results.hash(whole(self.summary))
            asked = self.asked
            if self.shield is not None:
                asked, inputs = self.shield.asked(asked), self.shield.inputs(inputs)
            self.summary.receipt = receipt(version(), asked, files, inputs, found)
        show(self._said, values=self.values, more=self._more)

    def _note(self, problems: Sequence[Problem]) -> None:
        """Keep what is to be said on standard error, with places by their own names; of very many the first."""
        kept = problems[: max(0, KEPT - len(self._said))]
        self._said += kept
        self._more += len(problems) - len(kept)

    def inputs(self) -> dict[str, str]:
        """Return the hash of each case file and list of the run, before any of them is judged."""
        if self.asked is None:
            return {}
        found = {each.file: of_file(each.path) for each in case_files(self.paths).files}
        return {**found, **{name: of_file(Path(name)) for name in self.asked.accepted}}

    def code(self, fail_on: str = "never", *, exit_zero: bool = False, allow_empty: bool = False) -> int:
        """Return the exit code: a fault first, then nothing to judge, then what could not be read, then findings."""
        summary = self.summary
        if summary.differences:
            return 70
        if (not self.in_force or not summary.judged) and not allow_empty:
            return 5
        if summary.unread_count > (summary.empty_folders if allow_empty else 0):
            return 4
        if fail_on == "never" or exit_zero:
            return 0
        return int(any(summary.counts[group] for group in ORDER[: ORDER.index(fail_on) + 1]))


def _opinion(asked: bool) -> str:
    if not asked:
        return "not_asked"
    from cme_rules.chain.host import why_not

    return why_not() or "asked"
