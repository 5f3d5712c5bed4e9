"""What a reader may not see of a case: all that would give a sensitive fact away is replaced in the view of the case.

Statuses stay, and so do the names of what is not known or to be done. Days, truths, places and texts that rest on
something more sensitive than is asked for do not. No renderer decides anything of this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from cme_rules.actions.required import required
from cme_rules.judge.names import rests_on
from cme_rules.judge.timeline_view import TimelineView
from cme_rules.link.ruleset import RuleSet
from cme_rules.model import condition as c
from cme_rules.model.condition import NOWHERE
from cme_rules.model.rule import Rule, Version
from cme_rules.model.verdict import Finding, Missing, Reason, Verdict
from cme_rules.model.vocabulary import SENSITIVITIES, EventKind
from cme_rules.report.view import CaseView, VerdictView

WITHHELD = "withheld"
DATED = ("trigger", "due", "done", "since", "on")
_RESTING = frozenset({"attribute", "event", "event_date", "event_time", "recorded", "fact", "since"})


class Withheld:
    """Replaces what is more sensitive than ``level``: ``plain`` or ``personal``."""

    def __init__(self, level: str, rules: RuleSet) -> None:
        self.rules = rules
        self.level = SENSITIVITIES.index(level)
        self._hidden: dict[frozenset[str], bool] = {}
        self._rules: dict[str, bool] = {}

    # ---- what is hidden ------------------------------------------------------------------------------------------

    def _above(self, sensitivity: str) -> bool:
        return SENSITIVITIES.index(sensitivity) > self.level

    def fact(self, name: str) -> bool:
        """Tell whether the value of a fact is withheld; a word that nobody knows is taken for the most sensitive."""
        found = self.rules.vocabulary.facts.get(name.rpartition(".")[2])
        return self._above(found.sensitivity if found is not None else "special")

    def event(self, name: str, *, itself: bool = False) -> bool:
        """Tell whether an event is withheld: ``itself``, or what a condition says of it and its attributes."""
        found = self.rules.vocabulary.events.get(name)
        if found is None:
            return self._above("special")
        return self._above(found.sensitivity) or (not itself and _details(found, self._above))

    @property
    def marks(self) -> bool:
        """Tell whether attendance is withheld: it is personal."""
        return self._above("personal")

    def any(self, names: frozenset[str]) -> bool:
        """Tell whether anything that is named is withheld."""
        found = self._hidden.get(names)
        if found is None:
            found = self._hidden[names] = any(map(self._named, names))
        return found

    def _named(self, name: str) -> bool:
        kind, _, word = name.partition(" ")
        if kind == "fact":
            return bool(word) and self.fact(word)
        if kind == "event":
            return self.event(word)
        return kind == "marks" and self.marks

    def part(self, *parts: object) -> bool:
        """Tell whether any part of a rule rests on something that is withheld."""
        return any(self.any(rests_on(self.rules, part)) for part in parts if part is not None)

    def rule(self, name: str) -> bool:
        """Tell whether a rule, through its exceptions and definitions, rests on something that is withheld."""
        if name not in self._rules:
            self._rules[name] = self.part(c.DefinitionTest(name))
        return self._rules[name]

    # ---- cases ---------------------------------------------------------------------------------------------------

    def case(self, case: CaseView) -> CaseView:
        """Give the view of a case with all replaced that may not be seen."""
        numbers: Counter[str] = Counter()
        found, verdicts = [], []
        for one in case.verdicts:
            fields = self._fields(one.verdict)
            verdict = self._verdict(one.verdict, fields, numbers)
            verdicts.append(verdict)
            found.append(self._shown(one, replace(verdict, reasons=self._reasons(one.verdict.reasons, fields))))
        return replace(
            case,
            verdicts=tuple(found),
            findings=tuple(self._finding(one) for one in case.findings),
            actions=required(verdicts, self.rules),
            timeline=self._timeline(case.timeline) if case.timeline is not None else None,
        )

    def _shown(self, one: VerdictView, verdict: Verdict) -> VerdictView:
        accepted = replace(one.accepted, reason=WITHHELD) if one.accepted is not None else None
        return replace(one, verdict=verdict, accepted=accepted)

    def _fields(self, verdict: Verdict) -> frozenset[str]:
        """Return which parts of a verdict rest on something that is withheld."""
        rule = self.rules.rules[verdict.rule]
        found: set[str] = set()
        for one in rule.versions if verdict.version is None else (rule.versions[verdict.version],):
            found.update(self._of_version(rule, one))
        if "trigger" in found:
            found |= {"due", "done", "on", "opens"}
        if any(self.rule(name) for name in self.rules.exceptions_of.get(rule.id, ())):
            found |= {"excused", "arises", "since"}
        changing = [name for name in self.rules.exceptions_of.get(rule.id, ()) if self._changes(name)]
        if any(self.rule(name) for name in changing):
            found.add("due")
        return frozenset(found)

    def _changes(self, name: str) -> bool:
        return any(one.changes_due is not None for one in self.rules.rules[name].versions)

    def _of_version(self, rule: Rule, one: Version) -> Iterable[str]:
        rows = one.table.rows if one.table is not None else ()
        kind = self.rules.vocabulary.episodes.get(rule.episode)
        opening = kind.opened_by if kind is not None else ()
        columns = [name.partition(":")[2] for name in (one.table.columns if one.table else ()) if name[:5] == "fact:"]
        if self.part(one.trigger, one.forbids) or any(map(self.event, opening)):
            yield "trigger"
        if self.part(one.due, *(row.due for row in rows)) or any(map(self.fact, columns)):
            yield "due"
        if self.part(one.discharge, *(row.discharge for row in rows)) or any(map(self.fact, columns)):
            yield "done"
        if self.part(one.when, one.keeps):
            yield "since"
        if self.part(one.since_last):
            yield "opens"
        if self.part(one.no_longer_owed_when, one.foreclosed_when):
            yield "ended"

    def _verdict(self, verdict: Verdict, fields: frozenset[str], numbers: Counter[str]) -> Verdict:
        """Give a verdict with its own days and texts replaced; its reasons stay for now: actions are read from them."""
        key = verdict.key
        if "trigger" in fields and any(map(str.isdigit, key)):
            numbers[verdict.rule] += 1
            key = f"{WITHHELD}-{numbers[verdict.rule]}" + (f"/{verdict.person}" if verdict.person else "")
        gone = tuple(name for name in DATED if name in fields and getattr(verdict, name) is not None)
        late = {"due", "done"} & fields
        follows = verdict.follows if "due" not in fields else None
        if follows is not None:
            arising = tuple(one for one in follows.arising if "trigger" not in self._of(one[0]))
            follows = replace(follows, arising=arising)
        answer = replace(verdict.answer, reason=WITHHELD, span=NOWHERE) if verdict.answer is not None else None
        return replace(
            verdict,
            key=key,
            trigger=None if "trigger" in gone else verdict.trigger,
            due=None if "due" in gone else verdict.due,
            done=None if "done" in gone else verdict.done,
            since=None if "since" in gone else verdict.since,
            on=None if "on" in gone else verdict.on,
            due_minute=None if "due" in fields else verdict.due_minute,
            late_by=None if late else verdict.late_by,
            late_unit="" if late else verdict.late_unit,
            excused_by=(WITHHELD,) if verdict.excused_by and "excused" in fields else verdict.excused_by,
            parts=tuple(replace(one, done=None) if "done" in fields else one for one in verdict.parts),
            missing=tuple(self._missing(one, fields) for one in verdict.missing),
            undated=tuple(name for name in verdict.undated if not self.fact(name)),
            atoms=(),
            answer=answer,
            follows=follows,
            known_then=None if late else verdict.known_then,
            withheld=gone,
        )

    def _of(self, rule: str) -> set[str]:
        found = self.rules.rules[rule]
        return {name for one in found.versions for name in self._of_version(found, one)}

    def _missing(self, one: Missing, fields: frozenset[str]) -> Missing:
        """Keep the name of what is not known, and leave out what else is said of it."""
        word = one.name.partition("@")[0]
        if one.kind in _RESTING and (one.name == "trigger" or one.kind in ("fact", "since")):
            hidden = "trigger" in fields if one.name == "trigger" else self.fact(word)
        elif one.kind in _RESTING:
            kind = one.detail.partition("@")[0] if one.kind == "attribute" else word
            hidden = self.event(kind)
        else:
            hidden = one.kind == "mark" and self.marks
        if not hidden:
            return one
        return replace(one, name=word, detail="", first=None, last=None, span=NOWHERE, contradicted=False)

    # ---- reasons -------------------------------------------------------------------------------------------------

    def _reasons(self, reasons: Iterable[Reason], fields: frozenset[str]) -> tuple[Reason, ...]:
        return tuple(self._reason(one, fields) for one in reasons)

    def _reason(self, one: Reason, fields: frozenset[str]) -> Reason:
        children = self._reasons(one.children, fields)
        kind = _FIELD.get(one.kind)
        if one.kind == "condition":
            hidden = self.any(one.about)
        elif one.kind == "exception":
            hidden = self.rule(one.name)
        elif one.kind == "not_counted":
            hidden = self.event(one.name)
        else:
            hidden = kind in fields
        if not hidden and "trigger" in fields:  # days that are counted from the trigger would tell it
            return replace(one, first=None, last=None, minute=None, days=(), children=children)
        if not hidden:
            return replace(one, children=children)
        if one.kind == "act" and one.note == "not_recorded":
            return replace(one, first=None, span=NOWHERE)
        words = one.note if one.kind == "condition" else ""
        if one.kind == "exception":
            words = self.rules.rules[one.name].title
        return Reason(WITHHELD, one.kind, words, children=children)

    # ---- what else is said of a case -----------------------------------------------------------------------------

    def _finding(self, one: Finding) -> Finding:
        words = self.rules.vocabulary
        if one.name in self.rules.rules:
            hidden = self.rule(one.name)
        elif one.name in words.facts:
            hidden = self.fact(one.name)
        elif one.name in words.events:
            hidden = self.event(one.name, itself=one.kind != "contradiction")
        else:
            hidden = self.marks if one.name in words.measures or one.name == "mark" else False
        return Finding(one.case, WITHHELD, one.name) if hidden else one

    def _timeline(self, view: TimelineView) -> TimelineView:
        events = tuple(one for one in view.events if not self.event(one.kind, itself=True))
        absences = () if self.marks else view.absences
        days = [day for one in events for day in (one.first, one.last) if day is not None]
        days += [day for one in absences for day in (one.first, one.last)]
        days += [day for day in view.cover if day is not None]
        first = min([*days, view.as_at]) if len(events) < len(view.events) or not absences else view.first
        return replace(view, first=max(first, view.first), events=events, absences=absences)


_FIELD = {
    "trigger": "trigger", "provided": "", "arises": "arises", "opens": "opens", "due": "due", "earliest": "due",
    "unkept": "due", "act": "done", "superseded": "ended", "foreclosed": "ended", "allowed": "on",
    "not_triggered": "trigger",
}  # fmt: skip
"""For each kind of reason the part of the verdict that its day belongs to."""


def _details(kind: EventKind, above: Callable[[str], bool]) -> bool:
    return any(above(one.sensitivity) for one in kind.attributes)
