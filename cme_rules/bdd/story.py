"""What a scenario has told so far: subjects, readings, and what was made of them when they were judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pytest_bdd.parser import Step

from cme_rules.bdd.draft import Draft, from_file
from cme_rules.bdd.place import Place, Told, line_of
from cme_rules.bdd.tables import rows
from cme_rules.core.nearest import either, nearest
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.coverage import exercised
from cme_rules.judge.engine import Judged, judge, judge_rule
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet, link
from cme_rules.model.case import Case
from cme_rules.model.rule import Expectation, Rule
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked, open_rules, record_of, settled
from cme_rules.read.documents import load_case_file
from cme_rules.read.load import load_case_node, load_cases
from cme_rules.read.nodes import MapNode
from cme_rules.report.problems import render


@dataclass
class Judging:
    """One subject judged as at one day: by one rule after another, as it is asked about, or by all of them."""

    case: Case
    record: Record
    rules: RuleSet
    as_at: int
    known_on: int | None = None
    others: dict[str, Case] = field(default_factory=dict)
    found: dict[str, list[Verdict]] = field(default_factory=dict)

    def of(self, rule: Rule) -> list[Verdict]:
        """Return the verdicts of one rule, be it an exception."""
        if rule.id not in self.found:
            found = judge_rule(self.rules.rules[rule.id], self.root)
            self.found[rule.id] = [settled(one, self.root) for one in found]
        return self.found[rule.id]

    @cached_property
    def root(self) -> View:
        """The whole record, in which all rules that are asked about are judged."""
        return View(self.record, self.rules)

    @cached_property
    def judged(self) -> Judged:
        """What all rules together make of the subject."""
        return judge(self.record, self.rules, self.rules.order)


@dataclass(frozen=True)
class Stated:
    """What a step said of one verdict, and was so: of the instance with a key, or without one of all of them.

    With ``times`` it said how many instances there are, and nothing of any of them.
    """

    judging: Judging
    rule: str
    key: str
    expect: tuple[Expectation, ...] = ()
    times: int | None = None


@dataclass
class Story:
    """One scenario while it runs.

    ``rules_dir`` is the folder of rules, ``added`` are those that add to it, ``root`` is what paths start from.
    """

    rules_dir: Path
    root: Path
    feature: Path
    file: str
    place: Place = field(default_factory=lambda: Place("", 1, ""))
    step: Step | None = None
    drafts: dict[str, Draft] = field(default_factory=dict)
    current: Draft | None = None
    readings: dict[str, str] = field(default_factory=dict)
    folders: list[Path] = field(default_factory=list)
    added: tuple[Path, ...] = ()
    judging: Judging | None = None
    verdict: Verdict | None = None
    skipped: bool = False
    exercised: dict[str, set[str]] = field(default_factory=dict)
    stated: list[Stated] = field(default_factory=list)

    # ---- where we are --------------------------------------------------------------------------------------

    def at(self, line: int, column: int = 1, length: int = 0) -> Place:
        """Return a place in the feature file."""
        return Place(self.file, line, line_of(self.feature, line), column, column + length if length else 0)

    def told(self, problems: Iterable[Problem]) -> str:
        """Write problems out with the lines that they point to."""
        return render(problems, self.read)

    def read(self, span: Span) -> str | None:
        """Read the line that a problem points to: of the feature, or of a case file that it names."""
        path = self.feature if span.file == self.file else Path(span.file)
        return line_of(path, span.line) or None

    def rows(self, known: Sequence[str] | None, needed: Sequence[str]) -> Iterator[tuple[Place, dict[str, str]]]:
        """Give the rows of the table under the step."""
        step = self.step
        assert step is not None
        lines = step.datatable.rows if step.datatable is not None else []
        places = [self.at(row.location.line, row.location.column) for row in lines]
        return rows(step, self.place, places, known, needed)

    # ---- the rules -----------------------------------------------------------------------------------------

    @property
    def linked(self) -> Linked:
        """The rules, read once for each folder."""
        return opened(self.rules_dir, self.added)

    def rules(self, **more: str) -> RuleSet:
        """Return the rules under the readings that the scenario has taken."""
        return taken(self.rules_dir, self.added, tuple(sorted({**self.readings, **more}.items())))

    def rule(self, name: str, kind: str, shown: str) -> Rule:
        """Find a rule of a kind."""
        known = self.linked.rules.rules
        found = known.get(name)
        if found is None:
            alike = [one for one, rule in known.items() if rule.kind == kind]
            raise self.place.unknown("rule", name, shown, alike or known)
        if kind and found.kind != kind:
            message = f"“{name}” is not a {kind} but a {found.kind}"
            raise self.place.wrong("CME-U003", message, shown, f"write “the {found.kind}”")
        if self.judging is not None and found.about != self.judging.case.about:
            about = self.judging.case.about
            message = f"“{name}” is a rule about a {found.about}, and a {about} has been judged"
            raise self.place.wrong("CME-U003", message, shown, f"judge a {found.about} before this step")
        return found

    def alternative(self, place: Place, name: str, choice: str, shown: str, choice_shown: str) -> None:
        """Make sure that a reading has an alternative."""
        readings = self.linked.rules.readings
        if name not in readings:
            raise place.unknown("reading", name, shown, readings)
        known = [one for one, _ in readings[name].alternatives]
        if choice not in known:
            near = nearest(choice, known)
            help_ = "" if near else f"write {either(known)}"
            message = f"the reading “{name}” has no alternative “{choice}”"
            raise place.wrong("CME-U003", message, choice_shown, help_, near)

    # ---- the case ------------------------------------------------------------------------------------------

    @property
    def draft(self) -> Draft:
        """The subject that is being told about."""
        if self.current is None:
            message = "nobody has been told about yet"
            raise self.place.wrong("CME-U002", message, "", 'begin with: Given a child "A"')
        return self.current

    def begin(self, draft: Draft) -> None:
        """Begin to tell about a subject."""
        if draft.ident in self.drafts:
            raise self.place.wrong("CME-U001", "this subject has been told about already", f'"{draft.ident}"')
        self.drafts[draft.ident] = self.current = draft
        self.check()

    def check(self) -> None:
        """Read the case as far as it has been told, so that a slip is told at its own step."""
        found = load_case_node(self.draft.node(), self.linked.rules)
        if found.case is None:
            raise Told(*found.problems)

    def open(self, name: str, shown: str) -> None:
        """Take a case from a file; its path starts from the root of the project, or from the feature."""
        paths = [folder / name for folder in (self.root, self.feature.parent)]
        path = next((one for one in paths if one.is_file()), None)
        if path is None:
            near = [one.relative_to(self.root).as_posix() for one in paths[0].parent.glob("*")]
            raise self.place.unknown("case file", name, shown, near)
        documents = list(load_case_file(path))
        faults = [fault for one in documents for fault in one.problems if one.node is None]
        if faults:
            raise Told(*faults)
        if len(documents) != 1 or not isinstance(documents[0].node, MapNode):
            raise self.place.wrong("CME-U001", "the file does not hold exactly one case", shown, "name another file")
        self.folders.append(path.parent)
        self.begin(from_file(documents[0].node))

    # ---- judging -------------------------------------------------------------------------------------------

    def judge(self, ident: str, as_at: int, known_on: int | None = None) -> None:
        """Judge a subject; what is asked after this is asked about it."""
        self.verdict = None
        self.judging = self.judged(ident, as_at, known_on, self.rules())

    def judged(self, ident: str, as_at: int, known_on: int | None, rules: RuleSet) -> Judging:
        """Judge a subject by a rule set."""
        cases = {name: self._case(draft) for name, draft in self.drafts.items()}
        case = cases[ident]
        others = {**self._filed(cases), **cases}
        record = record_of(case, rules, as_at, known_on, others)
        return Judging(case, record, rules, as_at, known_on, others)

    def _case(self, draft: Draft) -> Case:
        found = load_case_node(draft.node(), self.linked.rules)
        assert found.case is not None, "each step has read the case as far as it had been told"
        return found.case

    def _filed(self, cases: dict[str, Case]) -> dict[str, Case]:
        """Find the subjects that cases from files point to among the files beside them."""
        wanted = {link.target for case in cases.values() for link in case.links} - set(cases)
        if not wanted or not self.folders:
            return {}
        found = (one.case for one in load_cases(self.folders, self.linked.rules, check=False))
        return {case.id: case for case in found if case is not None and case.id in wanted}

    @property
    def now(self) -> Judging:
        """The judging that is asked about."""
        if self.judging is None:
            message = "nothing has been judged yet"
            raise self.place.wrong("CME-U002", message, "", "write before it: When it is judged as at 31 March 2025")
        return self.judging

    def look(self, verdict: Verdict) -> Verdict:
        """Remember a verdict as the one looked at last, and what it exercises of its rule."""
        rule, now = self.linked.rules.rules[verdict.rule], self.now
        found = exercised(verdict, now.as_at, rule, now.rules.choices)
        self.exercised.setdefault(rule.id, set()).update(found)
        for name in verdict.excused_by:
            self.exercised.setdefault(name, set()).add("holds")
        self.verdict = verdict
        return verdict

    def state(self, verdict: Verdict, *, every: bool = False, **said: Any) -> None:
        """Remember what a step said of a verdict, once it has been found to be so."""
        key = "" if every else verdict.key
        self.stated.append(Stated(self.now, verdict.rule, key, (Expectation(verdict.status, **said),)))

    @property
    def last(self) -> Verdict:
        """The verdict that was looked at last."""
        if self.verdict is None:
            help_ = "write before it what the verdict is: Then the duty … is undetermined"
            raise self.place.wrong("CME-U002", "no verdict has been looked at yet", "", help_)
        return self.verdict


@lru_cache(maxsize=8)
def opened(folder: Path, added: tuple[Path, ...] = ()) -> Linked:
    """Open a folder of rules with those that add to it, once in a run."""
    return open_rules(folder, added=added)


@lru_cache(maxsize=64)
def taken(folder: Path, added: tuple[Path, ...], readings: tuple[tuple[str, str], ...]) -> RuleSet:
    """Return the rules of some folders under readings."""
    linked = opened(folder, added)
    return link(linked.source, {**linked.rules.choices, **dict(readings)}) if readings else linked.rules
