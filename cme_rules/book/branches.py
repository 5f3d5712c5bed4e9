"""What a rule asks, as trees of sentences: every condition, limit and discharge, with all alternatives of readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cme_rules.core.span import Span
from cme_rules.link.references import READINGS, field_names
from cme_rules.model import condition as c
from cme_rules.model import rule as r
from cme_rules.reasons import words
from cme_rules.reasons.words import plain

_HEADS = {c.All: ("all of these:", "not all of these:"), c.Any: ("at least one of these:", "none of these:")}


@dataclass(frozen=True)
class Target:
    """Where a sentence leads: a ``rule``, a ``reading`` or a word (``fact``, ``event``, …), and its name."""

    kind: str
    name: str


@dataclass(frozen=True)
class Branch:
    """A sentence, where it leads, and what stands below it; ``taken`` marks the alternative that is followed."""

    text: str
    to: Target | None = None
    parts: tuple[Branch, ...] = ()
    taken: bool = False


@dataclass(frozen=True)
class Trees:
    """Make trees; ``choices`` gives the alternative taken of every reading, ``questions`` what each of them asks."""

    choices: Mapping[str, str]
    questions: Mapping[str, str]

    def condition(self, cond: c.Condition) -> Branch:
        """Say what must be so."""
        inner = cond.part if isinstance(cond, c.Not) else cond
        if isinstance(inner, c.All | c.Any):
            head = _HEADS[type(inner)][inner is not cond]
            return Branch(head, None, tuple(self.condition(part) for part in inner.parts))
        if isinstance(inner, c.ConditionReading):
            found = self._reading(inner)
            return Branch("this is not so:", None, (found,)) if inner is not cond else found
        return Branch(words.condition(cond), _leads(inner), self._within(inner))

    def moment(self, moment: c.Moment) -> Branch:
        """Say which day is meant."""
        if isinstance(moment, c.MomentReading):
            return self._reading(moment)
        return Branch(words.moment(moment), _leads(moment), self._within(moment))

    def due(self, limit: r.Due | None) -> Branch:
        """Say when something is due."""
        if isinstance(limit, r.LimitReading):
            return self._reading(limit)
        return Branch(words.due(limit), None, self._within(limit) if limit is not None else ())

    def discharge(self, found: r.Discharge) -> Branch:
        """Say what discharges a duty."""
        if isinstance(found, r.DischargeReading):
            return self._reading(found)
        if isinstance(found, r.AllActs):
            return Branch("all of these:", None, tuple(self._part(part, where) for part, where in found.parts))
        if isinstance(found, r.AnyAct):
            return Branch("any one of these:", None, tuple(self.discharge(part) for part in found.parts))
        if isinstance(found, r.State):
            return Branch("from the first day on which this is so:", None, (self.condition(found.condition),))
        return Branch(words.pattern(found.pattern), Target("event", found.pattern.event))

    def trigger(self, found: r.Trigger) -> Branch:
        """Say what starts a duty."""
        if isinstance(found, r.ConditionTrigger):
            return Branch("on the first day on which this holds:", None, (self.condition(found.condition),))
        if isinstance(found, r.DateTrigger):
            return self.moment(found.moment)
        if isinstance(found, r.EventTrigger):
            start = found.starts_from
            first = (Branch("the series starts from:", None, (self.moment(start),)),) if start is not None else ()
            return Branch(words.trigger(found), Target("event", found.pattern.event), first)
        return Branch(words.trigger(found), None, tuple(self._period(found)))

    def party(self, choice: r.PartyChoice) -> Branch:
        """Say who it is, or on what that depends."""
        if not choice.fact:
            name = choice.choices[0][1]
            return Branch(plain(name), Target("party", name))
        of = f" of the {plain(choice.of)}" if choice.of else ""
        rows = tuple(Branch(f"{plain(value)}: {plain(who)}", Target("party", who)) for value, who in choice.choices)
        return Branch(f"this depends on {plain(choice.fact)}{of}:", Target("fact", choice.fact), rows)

    def _period(self, found: r.Trigger) -> Iterator[Branch]:
        if not isinstance(found, r.PeriodTrigger):
            return
        if found.each == "year":
            day, month = found.year_begins
            yield Branch(f"a year begins on {day} {words.MONTHS[month - 1]}")
        if found.start is not None:
            yield Branch("from:", None, (self.moment(found.start),))
        if found.until is not None:
            yield Branch("until this is so:", None, (self.condition(found.until),))

    def _part(self, part: r.Discharge, where: c.Condition | None) -> Branch:
        found = self.discharge(part)
        if where is None:
            return found
        only = Branch("only where this is so at the trigger:", None, (self.condition(where),))
        return Branch(found.text, found.to, (*found.parts, only), found.taken)

    def _any(self, part: c.Condition | c.Moment | r.Due | r.Discharge | None) -> Branch:
        """Say whatever an alternative of a reading may be."""
        if part is None or isinstance(part, r.Limit | r.LimitReading):
            return self.due(part)
        if isinstance(part, r.Act | r.State | r.AllActs | r.AnyAct | r.DischargeReading):
            return self.discharge(part)
        if isinstance(part, _MOMENTS):
            return self.moment(part)
        return self.condition(part)

    def _reading(self, node: object) -> Branch:
        """Write out every alternative of a reading, and mark the one that is taken."""
        assert isinstance(node, READINGS)
        name, taken = node.reading, self.choices.get(node.reading)
        parts = tuple(
            Branch(f"{plain(choice)}:", None, (self._any(value),), choice == taken) for choice, value in node.choices
        )
        return self.asked(name, parts)

    def asked(self, name: str, parts: tuple[Branch, ...]) -> Branch:
        """Say which question decides between some alternatives."""
        return Branch(
            f"this depends on how the source is read: “{self.questions[name]}”", Target("reading", name), parts
        )

    def _within(self, part: object) -> tuple[Branch, ...]:
        """Write out the readings inside a sentence, which it names only."""
        return tuple(self._reading(node) for node in _open(part))


_MOMENTS = (
    c.Word, c.FixedDate, c.FactDate, c.AttributeDate, c.EventDate, c.RunStart, c.Onset, c.Birthday, c.FirstOf,
    c.LastWeekday, c.Counted, c.Extreme, c.MomentReading,
)  # fmt: skip


def _open(part: object) -> Iterator[object]:
    """Give the outermost readings inside a part."""
    if isinstance(part, READINGS):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _open(item)
    elif not isinstance(part, str | int | Span | None):
        for name in field_names(type(part)):
            yield from _open(getattr(part, name))


def _leads(node: object) -> Target | None:
    if isinstance(node, c.DefinitionTest | c.VerdictTest):
        return Target("rule", node.rule)
    if isinstance(node, c.FactTest | c.FactDate):
        return Target("fact", node.fact)
    if isinstance(node, c.EventTest | c.EventDate):
        return Target("event", node.pattern.event)
    if isinstance(node, c.MeasureTest | c.RunStart):
        return Target("measure", node.measure)
    return None
