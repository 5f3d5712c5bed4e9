"""What a case file says, as known on a date: events, facts over time, and the days on which its silence speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cached_property

from cme_rules.core.span import Span
from cme_rules.core.timeline import NEG, NOTHING, POS, Why
from cme_rules.dates.calendar import DayCalendar
from cme_rules.dates.civil import iso
from cme_rules.dates.joined import joined
from cme_rules.judge.clock import Moment
from cme_rules.judge.recorded import Event, FactLine
from cme_rules.model.case import Case, EventRecord, FactValue, Pointer
from cme_rules.model.condition import EventPattern
from cme_rules.model.verdict import Finding, Missing
from cme_rules.model.vocabulary import Fact, Vocabulary

UNKNOWN_VALUE = None
NO = frozenset({"no"})


@dataclass
class Record:
    """One subject's file as known on a date, for one as-at date.

    ``silence`` is the file reading of what an unrecorded event means: ``not_done`` or ``unknown``.
    """

    case: Case
    vocabulary: Vocabulary
    calendars: Mapping[str, DayCalendar]
    as_at: int
    known_on: int | None = None
    silence: str = "not_done"
    imprecise: str = "ranges"
    defaults: Mapping[str, str] = field(default_factory=dict)
    linked: Callable[[str], Record | None] = field(default=lambda _: None)
    worlds: int = 1000
    suppose_facts: Mapping[str, str] = field(default_factory=dict)
    suppose_marks: Mapping[str, str] = field(default_factory=dict)
    suppose_none: frozenset[str] = frozenset()
    moment: Moment | None = None
    """The moment within its last day at which it is looked at; ``None`` for the end of the day."""

    def __post_init__(self) -> None:
        self.findings: list[Finding] = []
        self.given: dict[str, list[FactValue]] = {}
        for value in self.case.facts:
            self.given.setdefault(value.fact, []).append(value)
        self.by_kind: dict[str, list[Event]] = defaultdict(list)
        self.lines: dict[str, FactLine] = {}
        self.measures: dict[str, object] = {}
        self.unit_calendars: dict[str, tuple[DayCalendar | None]] = {}
        self.members: dict[tuple[str, str, str], list[Event]] = {}
        self.cover_first = self.case.cover_first if self.case.cover_first is not None else NEG
        last = self.case.cover_last
        self.cover_last = last if last is not None else self.as_at
        self.start = self._start()
        self._see_events()

    def with_fact(self, name: str, value: str, worlds: int) -> Record:
        """Give the record with the value of a fact supposed: all that does not rest on it is shared."""
        other = copy(self)
        other.worlds = worlds
        other.suppose_facts = {**self.suppose_facts, name: value}
        other.__dict__.pop("undated", None)
        other.lines = {fact: line for fact, line in self.lines.items() if fact != name}
        return other

    def with_one_value(self, name: str, value: str) -> Record:
        """Give the record with one of several recorded values of a fact held to be right, on all their days."""
        other = copy(self)
        line = self.line(name)
        values = tuple(frozenset({value}) if v is not None and len(v) > 1 else v for v in line.values)
        other.lines = {**self.lines, name: replace(line, values=values)}
        return other

    def with_events(self, changed: Mapping[str, list[Event]]) -> Record:
        """Give the record with other events of some kinds: all that does not rest on events is shared."""
        other = copy(self)
        other.by_kind = defaultdict(list, {**self.by_kind, **changed})
        other.members = {}
        return other

    def at_moment(self, moment: Moment, changed: Mapping[str, list[Event]]) -> Record:
        """Give the record as it stood at a moment, with the events of its day otherwise."""
        other = self.with_events(changed)
        other.moment = moment
        return other

    def has(self, event: Event) -> bool:
        """Tell whether an event is in the record, on whatever day."""
        return any(one.ident == event.ident for one in self.by_kind.get(event.kind, ()))

    def with_event(self, kind: str, ident: str, **changed: object) -> Record:
        """Give the record with one event otherwise: on another day, at another time, with other attributes."""
        events = [replace(e, **changed) if e.ident == ident else e for e in self.by_kind[kind]]  # type: ignore[arg-type]
        return self.with_events({kind: sorted(events, key=_in_time)})

    def seen_at(self, day: int) -> Record:
        """Give the record as it is judged at the end of an earlier day, with the events that are supposed in it.

        An event that may have come by then, or only later, keeps all its days.
        """
        other = replace(self, as_at=day)
        seen = {kind: [event for event in events if event.lo <= day] for kind, events in self.by_kind.items()}
        other.by_kind = defaultdict(list, seen)
        return other

    def with_none_unrecorded(self, kind: str, day: int | None) -> Record:
        """Give the record with one more event of a kind on a day, or none: and none that nobody recorded."""
        events = list(self.by_kind.get(kind, ()))
        if day is not None:
            events.append(Event("supposed", kind, day, day, None, {}, 2, NOTHING, self.case.span))
        other = self.with_events({kind: sorted(events, key=_in_time)})
        other.suppose_none = self.suppose_none | {kind}
        return other

    # ---- what was known ----------------------------------------------------------------------------------------

    def visible(self, recorded: int | None) -> int:
        """Say whether a record was known: 2 yes, 0 no, 1 where it does not say when it was recorded."""
        if self.known_on is None:
            return 2
        if recorded is None:
            return 1
        return 2 if recorded <= self.known_on else 0

    def _standing(self, records: Iterable[FactValue | EventRecord]) -> list[tuple[FactValue | EventRecord, int]]:
        """Give the records that stand, each with its certainty, once corrections have been applied."""
        seen = [(r, self.visible(r.recorded)) for r in records]
        corrected: dict[str, int] = {}
        for record, certain in seen:
            if record.corrects and certain:
                corrected[record.corrects] = max(corrected.get(record.corrects, 0), certain)
        standing = []
        for record, certain in seen:
            replaced = corrected.get(record.id, 0) if record.id else 0
            if certain == 0 or replaced == 2:
                continue
            standing.append((record, 1 if replaced == 1 else certain))
        return standing

    def _start(self) -> int:
        """Give the first day of the record: the stated one, or the first dated event or change in the file."""
        if self.case.cover_first is not None:
            return self.case.cover_first
        days = [e.lo for e in self.case.events if e.lo is not None]
        days += [f.first for f in self.case.facts if f.first is not None]
        days += [f.last for f in self.case.facts if f.last is not None]
        days += [m.day for m in self.case.marks] + [p.first for p in self.case.periods]
        days += [self.case.cover_last] if self.case.cover_last is not None else []
        return min([*days, self.as_at])

    def _see_events(self) -> None:
        counts: dict[str, int] = defaultdict(int)
        standing = {id(r): c for r, c in self._standing(self.case.events)}
        for record in self.case.events:
            base = record.id or f"{record.kind}@{iso(record.lo) if record.lo is not None else 'undated'}"
            counts[base] += 1
            ident = base if counts[base] == 1 else f"{base}#{counts[base]}"
            certain = standing.get(id(record))
            if certain is None:
                continue
            lo = NEG if record.lo is None else record.lo
            hi = self.as_at if record.hi is None else record.hi
            if lo > self.as_at:
                self.findings.append(
                    Finding(self.case.id, "after_as_at", record.kind, "", record.lo, record.hi, (record.span,))
                )
                continue
            why: Why = NOTHING
            if certain == 1:
                why = frozenset({Missing("recorded", record.kind, ident, record.lo, record.hi, span=record.span)})
            if lo != hi and self.imprecise == "untestable":
                lo, hi = NEG, self.as_at
            self.by_kind[record.kind].append(
                Event(
                    ident,
                    record.kind,
                    lo,
                    hi,
                    record.minute,
                    dict(record.attributes),
                    certain,
                    why,
                    record.span,
                )
            )
        for events in self.by_kind.values():
            events.sort(key=_in_time)

    # ---- silence -----------------------------------------------------------------------------------------------

    def silent_spans(self, kind: str, first: int, last: int) -> list[tuple[int, int, str]]:
        """Give the spans from one day to another in which an unrecorded event of a kind may have happened.

        Each span is (first day, last day, why): ``incomplete``, ``after_record``, ``before_record`` or ``silence``.
        """
        last = min(last, self.as_at)
        if first > last or kind in self.suppose_none:
            return []
        if kind in self.case.incomplete:
            return [(first, last, "incomplete")]
        if self.silence == "unknown":
            return [(first, last, "silence")]
        spans = []
        if first < self.cover_first:
            spans.append((first, min(last, self.cover_first - 1), "before_record"))
        if last > self.cover_last:
            spans.append((max(first, self.cover_last + 1), last, "after_record"))
        return spans

    def is_silent(self, kind: str) -> bool:
        """Tell whether there is any day on which an unrecorded event of a kind may have happened."""
        return bool(self.silent_spans(kind, NEG, self.as_at))

    def silence_why(self, kind: str, spans: Iterable[tuple[int, int, str]]) -> Why:
        """Say, for spans of silence, what would have to be known."""
        return frozenset(
            Missing("event", kind, note, first if first > NEG else None, last, span=self.case.span)
            for first, last, note in spans
        )

    # ---- events ------------------------------------------------------------------------------------------------

    def matches(self, event: Event, pattern: EventPattern, person: str = "") -> tuple[int, Why]:
        """Say whether an event is of the pattern: kind, attributes and required particulars."""
        truth, why = event.certain, event.why
        for name, wanted in pattern.attributes:
            given = event.attributes.get(name)
            if given is None:
                truth = min(truth, 1)
                why |= {Missing("attribute", name, event.ident, event.lo, event.hi, span=event.span)}
                continue
            allowed = {person if w.startswith("this ") else w for w in wanted}
            if not allowed.intersection(_normal(v) for v in given):
                return 0, NOTHING
        for name, wanted in pattern.contains:
            given = event.attributes.get(name)
            if given is None:
                truth = min(truth, 1)
                why |= {Missing("attribute", name, event.ident, event.lo, event.hi, span=event.span)}
            elif not set(wanted) <= set(given):
                return 0, NOTHING
        return truth, (why if truth == 1 else NOTHING)

    # ---- facts -------------------------------------------------------------------------------------------------

    def line(self, name: str) -> FactLine:
        """Give the values of a fact over time."""
        found = self.lines.get(name)
        if found is None:
            found = self.lines[name] = self._line(name)
        return found

    @cached_property
    def undated(self) -> frozenset[str]:
        """Give the facts that can change and have a value without any date."""
        return frozenset(name for name in self.given if self.line(name).undated)

    def _line(self, name: str) -> FactLine:
        fact = self.vocabulary.facts[name]
        if name in self.suppose_facts:
            return FactLine((NEG,), (frozenset({self.suppose_facts[name]}),), ((),))
        pieces = self._pieces(fact)
        undated = any(p[4] for p in pieces) and not fact.fixed
        cuts = {NEG}
        for first, last, *_ in pieces:
            cuts.add(first)
            cuts.add(last + 1)
        if self.cover_first > NEG:
            cuts.add(self.cover_first)
        if not fact.fixed and self.case.cover_last is not None:
            cuts.add(self.cover_last + 1)
        starts = sorted(c for c in cuts if c < POS)
        values: list[frozenset[str] | None] = []
        spans: list[tuple[Span, ...]] = []
        for start in starts:
            here = [p for p in pieces if p[0] <= start <= p[1]]
            spans.append(tuple(p[3].span for p in here))
            if here:
                known: set[str] | None = set()
                for piece in here:
                    if piece[2] is None or known is None or piece[5] == 1:
                        known = None
                    else:
                        known.add(piece[2])
                values.append(None if known is None else frozenset(known))
            elif fact.silence == "no" and self.cover_first <= start <= self.cover_last:
                values.append(NO)
            else:
                values.append(None)
        self._contradictions(fact, pieces)
        span = pieces[0][3].span if pieces else self.case.span
        why: Why = frozenset({Missing("fact", name, span=span)})
        several: Why = NOTHING
        if any(value is not None and len(value) > 1 for value in values):
            several = frozenset({Missing("fact", name, contradicted=True, span=span)})
        return FactLine(tuple(starts), tuple(values), tuple(spans), undated, why, several)

    def _pieces(self, fact: Fact) -> list[tuple[int, int, str | None, FactValue, bool, int]]:
        """Give (first, last, value, record, undated, certain) for each value that stands."""
        pieces = []
        records = self.given.get(fact.name, ())
        for record, certain in self._standing(records):
            assert isinstance(record, FactValue)
            undated = record.first is None and record.last is None
            first = record.first
            if first is None:
                always = fact.fixed or self.case.cover_first is None
                first = NEG if always else min(self.start, record.last if record.last is not None else POS)
            last = record.last
            if last is None:
                last = POS if fact.fixed or self.case.cover_last is None else self.cover_last
                last = max(last, first)
            value = _normal(record.value) if record.value is not None else None
            pieces.append((first, last, value, record, undated, certain))
        return pieces

    def _contradictions(self, fact: Fact, pieces: list[tuple[int, int, str | None, FactValue, bool, int]]) -> None:
        for i, one in enumerate(pieces):
            for other in pieces[i + 1 :]:
                first, last = max(one[0], other[0]), min(one[1], other[1])
                if first <= last and None not in (one[2], other[2]) and one[2] != other[2]:
                    self.findings.append(
                        Finding(
                            self.case.id,
                            "contradiction",
                            fact.name,
                            "",
                            first if first > NEG else None,
                            last if last < POS else None,
                            (one[3].span, other[3].span),
                        )
                    )

    def related(self, relation: str) -> tuple[str, ...] | None:
        """Give the related people of a relation, or ``None`` where the file does not say who they are."""
        if relation in self.case.unknown_relations:
            return None
        return next((people for name, people in self.case.related if name == relation), None)

    def links(self, name: str) -> list[tuple[int, int, Record | None]]:
        """Give (first day, last day, record) of each subject that a link points to; ``None``: its file is not held."""
        return [(*_days(link), self.linked(link.target)) for link in self.case.links if link.name == name]

    def calendar(self, unit: str) -> DayCalendar | None:
        """Give the calendar that this file counts a unit by ("working" or "school"), or ``None``.

        It is the one that the file names, or else a linked subject's, or else the rule set's own for that unit. Where
        they change, it is one calendar joined from them.
        """
        found = self.unit_calendars.get(unit)
        if found is None:
            found = self.unit_calendars[unit] = (self._calendar(unit),)
        return found[0]

    def _calendar(self, unit: str) -> DayCalendar | None:
        usual = self.calendars.get(self.defaults.get(unit, ""))
        pieces = [(*_days(p), self.calendars.get(p.target)) for p in self.case.calendars if p.name == unit]
        for link in () if pieces else self.case.links:
            other = self.linked(link.target)
            found = other.calendar(unit) if other is not None and other is not self else None
            if found is not None and found.name != self.defaults.get(unit):
                pieces.append((*_days(link), found))
        held = [(first, last, calendar) for first, last, calendar in pieces if calendar is not None]
        if not held:
            return usual
        if held[0][:2] == (NEG, POS):
            return held[0][2]
        return joined(held, usual, self.as_at)


def _days(pointer: Pointer) -> tuple[int, int]:
    return (
        pointer.first if pointer.first is not None else NEG,
        pointer.last if pointer.last is not None else POS,
    )


def _in_time(event: Event) -> tuple[int, int, str]:
    return event.lo, event.minute if event.minute is not None else -1, event.ident


def _normal(value: str) -> str:
    return {"true": "yes", "false": "no"}.get(value, value)
