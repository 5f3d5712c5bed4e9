"""The view of a case with pseudonyms: ids of cases and persons, titles and names of files are replaced, in places too.

What people wrote freely, the reasons of answers and accepted exceptions, can name a child, and is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cme_rules.actions.action import Action, Why
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.judge.timeline_view import TimelineView
from cme_rules.model.verdict import Finding, Missing, Reason, Verdict
from cme_rules.pipeline import CaseResult
from cme_rules.read.pseudonyms import mark, of_hash, of_path, pseudonym
from cme_rules.receipt.receipt import Asked
from cme_rules.report.view import CaseView, VerdictView
from cme_rules.report.withheld import WITHHELD


class Pseudonymised:
    """Replaces with one key. ``own`` are the files of the rules, which are nobody's: they keep their names."""

    def __init__(self, key: bytes, own: Iterable[str]) -> None:
        self.key = key
        self.own = frozenset(own)
        self._files: dict[str, str] = {}

    def file(self, name: str) -> str:
        """Return the name of a file, replaced where it is none of the rules."""
        if name in self.own:
            return name
        if name not in self._files:
            self._files[name] = of_path(self.key, name)
        return self._files[name]

    def case(self, case: CaseView) -> CaseView:
        """Give the view of a case with pseudonyms."""
        ident = pseudonym(self.key, case.id)
        return replace(
            case,
            id=ident,
            title="",
            file=self.file(case.file),
            verdicts=tuple(self._shown(one, ident) for one in case.verdicts),
            findings=tuple(self._finding(one, ident) for one in case.findings),
            actions=tuple(self._action(one, ident) for one in case.actions),
            problems=self.problems(case.problems),
            timeline=self._timeline(case.timeline) if case.timeline is not None else None,
        )

    def unread(self, result: CaseResult) -> CaseResult:
        """Give what could not be read with pseudonyms."""
        ident = pseudonym(self.key, result.case_id) if result.case_id else ""
        problems = self.problems(result.problems)
        return replace(result, case_id=ident, title="", file=self.file(result.file), problems=problems)

    def problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give problems with the names of files replaced in their places."""
        return tuple(
            replace(one, span=self._place(one.span) if one.span is not None else None, labels=()) for one in problems
        )

    def asked(self, asked: Asked) -> Asked:
        """Say what was asked without naming a file."""
        lists = tuple(map(self.file, asked.accepted))
        return replace(asked, cases=tuple(sorted(map(self.file, asked.cases))), accepted=lists, key=mark(self.key))

    def inputs(self, inputs: dict[str, str]) -> dict[str, str]:
        """Give the files that were read, with hashes that nobody can compare with those of another report."""
        return {self.file(name): of_hash(self.key, digest) for name, digest in inputs.items()}

    def _person(self, ident: str) -> str:
        return pseudonym(self.key, ident, "person") if ident else ""

    def _place(self, span: Span) -> Span:
        return replace(span, file=self.file(span.file)) if span.file else span

    def _shown(self, one: VerdictView, case: str) -> VerdictView:
        accepted = one.accepted
        if accepted is not None:
            accepted = replace(accepted, case=case, reason=WITHHELD, span=self._place(accepted.span))
        return replace(one, verdict=self._verdict(one.verdict, case), accepted=accepted)

    def _verdict(self, one: Verdict, case: str) -> Verdict:
        answer = one.answer
        if answer is not None:
            key = self._key(answer.key, one.person)
            answer = replace(answer, key=key, reason=WITHHELD, span=self._place(answer.span))
        return replace(
            one,
            case=case,
            key=self._key(one.key, one.person),
            person=self._person(one.person),
            missing=tuple(self._missing(m) for m in one.missing),
            reasons=self._reasons(one.reasons),
            answer=answer,
        )

    def _key(self, key: str, person: str) -> str:
        if not person or not key.endswith(f"/{person}"):
            return key
        return key[: len(key) - len(person)] + self._person(person)

    def _missing(self, one: Missing) -> Missing:
        name = self._calendar(one.name) if one.kind == "calendar" and one.detail == "not covered" else one.name
        return replace(one, name=name, span=self._place(one.span))

    def _timeline(self, view: TimelineView) -> TimelineView:
        return replace(view, calendar=self._calendar(view.calendar))

    def _calendar(self, name: str) -> str:
        """Replace the name of a calendar, which can be that of a school."""
        return pseudonym(self.key, name, "calendar") if name else ""

    def _reasons(self, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        return tuple(replace(one, span=self._place(one.span), children=self._reasons(one.children)) for one in reasons)

    def _finding(self, one: Finding, case: str) -> Finding:
        return replace(one, case=case, spans=tuple(map(self._place, one.spans)))

    def _action(self, one: Action, case: str) -> Action:
        why = tuple(self._why(each, one.person) for each in one.why)
        kind, _, name = one.act.partition(":")
        if one.kind == "find_out" and kind == "calendar":
            one = replace(one, act=f"{kind}:{self._calendar(name)}", what=one.what.replace(name, self._calendar(name)))
        return replace(one, case=case, person=self._person(one.person), why=why, span=self._place(one.span))

    def _why(self, one: Why, person: str) -> Why:
        return replace(one, key=self._key(one.key, person))
