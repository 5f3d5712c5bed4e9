"""One episode's view of a record (or the whole record's): which events it sees, and what held in it on each day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cme_rules.core.timeline import NEG, NOTHING, POS, Timeline, Why
from cme_rules.judge import attendance
from cme_rules.judge.moments import Bound, Scope
from cme_rules.judge.names import of_an_instance
from cme_rules.judge.record import Event, FactLine, Record
from cme_rules.model.condition import Condition
from cme_rules.model.rule import LocalSet, Rule
from cme_rules.model.verdict import Missing
from cme_rules.model.vocabulary import EpisodeKind, Vocabulary


class Rules(Protocol):
    """What the judge needs of a linked rule set."""

    @property
    def vocabulary(self) -> Vocabulary: ...  # noqa: D102
    @property
    def rules(self) -> Mapping[str, Rule]: ...  # noqa: D102
    @property
    def exceptions_of(self) -> Mapping[str, Sequence[str]]: ...  # noqa: D102
    @property
    def local_sets(self) -> Mapping[str, LocalSet]: ...  # noqa: D102


@dataclass(frozen=True)
class Episode:
    """A stretch of a case from one opening to the next; ``ident`` is that of the event that opened it."""

    kind: str
    ident: str
    opened: Event
    next_opened: Event | None
    ended: Event | None


class View:
    """What a rule sees: the whole record, or one episode of it."""

    def __init__(self, record: Record, rules: Rules, episode: Episode | None = None, root: View | None = None) -> None:
        self.record = record
        self.rules = rules
        self.episode = episode
        self.root = root or self
        self.world: Narrowing | None = None
        self.cache: dict[tuple[int, int | None, str], Timeline] = {}
        self.definitions: dict[str, Timeline] = {}
        self.verdicts: dict[tuple[str, tuple[str, ...]], Timeline] = {}
        self._events: dict[str, list[Event]] = {}
        self._episodes: dict[str, list[View]] = {}

    # ---- events and episodes -----------------------------------------------------------------------------------

    def events(self, kind: str) -> list[Event]:
        """Give the events of a kind that this view sees, in order of their first possible day."""
        if self.episode is None:
            return self.record.by_kind.get(kind, [])
        found = self._events.get(kind)
        if found is None:
            found = self._events[kind] = self._members(kind)
        return found

    def _members(self, kind: str) -> list[Event]:
        assert self.episode is not None
        opened, following = self.episode.opened, self.episode.next_opened
        members = []
        for event in self.record.by_kind.get(kind, []):
            truth, why = event.certain, event.why
            for belongs, reason in (_not_before(event, opened), _before(event, following)):
                truth = min(truth, belongs)
                if belongs == 1:
                    why |= reason
            if truth:
                members.append(event if truth == event.certain else replace(event, certain=truth, why=why))
        return members

    def span(self) -> tuple[int, int]:
        """Give the first and last day of this view's episode; of everything where it is bound to none."""
        if self.episode is None:
            return NEG, POS
        following = self.episode.next_opened
        return self.episode.opened.lo, following.hi if following is not None else POS

    @property
    def episode_start(self) -> Bound | None:
        """Give the day on which the episode opened."""
        if self.episode is None:
            return None
        opened = self.episode.opened
        lo, hi = self.narrow(opened.ident, opened.lo, opened.hi)
        why: Why = frozenset({opened.missing_date()}) if lo != hi else NOTHING
        return Bound(lo, hi, opened.minute if lo == hi else None, opened.ident, why)

    def episodes(self, kind: str) -> list[View]:
        """Give a view for each episode of a kind, in order: a second opening inside an open one opens nothing."""
        found = self._episodes.get(kind)
        if found is None:
            found = self._episodes[kind] = [
                View(self.record, self.rules, episode, self) for episode in _episodes(self, kind)
            ]
        return found

    def for_rule(self, rule: Rule) -> list[View]:
        """Give the views in which a rule has instances: each episode that it is bound to, or the whole record."""
        if not rule.episode:
            return [self.root]
        if self.episode is not None and self.episode.kind == rule.episode:
            return [self]
        return self.root.episodes(rule.episode)

    # ---- values ------------------------------------------------------------------------------------------------

    def narrow(self, ident: str, lo: int, hi: int) -> tuple[int, int]:
        """Give the days left for an event's date in the world being worked out."""
        return self.world.narrow(ident, lo, hi) if self.world is not None and lo != hi else (lo, hi)

    def fact_values(self, fact: str, of: str, day: int) -> tuple[frozenset[str] | None, Why]:
        """Give all the values that a fact may have on a day, or ``None`` and what is missing."""
        found = self.fact_line(fact, of)
        if isinstance(found, Missing):
            return None, frozenset({found})
        line = found
        values = line.values[line.index(day)]
        return values, (NOTHING if values is not None and len(values) == 1 else line.why)

    def fact_line(self, fact: str, of: str) -> FactLine | Missing:
        """Give the values of a fact over time, of this subject or of a linked one; or that the link is missing."""
        record = self.record
        if not of:
            return record.line(fact)
        supposed = record.suppose_facts.get(f"{of}.{fact}")
        if supposed is not None:
            return FactLine((NEG,), (frozenset({supposed}),), ((),))
        other = record.link(of)
        if other is None:
            return Missing("fact", fact, of, span=record.case.span)
        line = other.line(fact)
        return replace(line, why=frozenset(replace(w, detail=of) for w in line.why if isinstance(w, Missing)))

    def truth(self, condition: Condition, scope: Scope | None = None) -> Timeline:
        """Give the truth of a condition over time; ``scope`` is the instance where the condition names its trigger."""
        from cme_rules.judge.condition import truth

        trigger, person = None, ""
        if scope is not None and of_an_instance(condition):
            trigger = scope.trigger.hi if scope.trigger is not None else None
            person = scope.person
        key = (id(condition), trigger, person)
        found = self.cache.get(key)
        if found is None:
            world, self.world = self.world, None
            try:
                found = self.cache[key] = truth(condition, self, scope)
            finally:
                self.world = world
        return found

    # ---- measures ----------------------------------------------------------------------------------------------

    def runs(self, measure: str) -> attendance.Runs:
        """Give the runs of days that a measure counts."""
        found = self.record.measures.get(measure)
        if not isinstance(found, attendance.Runs):
            found = self.record.measures[measure] = attendance.runs(self.record, self.rules.vocabulary, measure)
        return found

    def run(self, measure: str, day: int) -> tuple[int, int, Why] | None:
        """Give the first and last possible first day of the run that stands on a day, or ``None``."""
        return self.runs(measure).start_of(day)


class Narrowing(Protocol):
    """A world in which some dates have been narrowed."""

    def narrow(self, ident: str, lo: int, hi: int) -> tuple[int, int]:
        """Give the days that are left for a date."""


def _not_before(event: Event, opened: Event) -> tuple[int, Why]:
    """Say whether an event belongs to an episode that an event opened: on or after its day."""
    if event.ident == opened.ident or event.lo >= opened.hi:
        return 2, NOTHING
    if event.hi < opened.lo:
        return 0, NOTHING
    return 1, frozenset(e.missing_date() for e in (event, opened) if e.lo != e.hi)


def _before(event: Event, following: Event | None) -> tuple[int, Why]:
    """Say whether an event comes before the opening of the next episode."""
    if following is None:
        return 2, NOTHING
    if event.ident == following.ident:
        return 0, NOTHING
    if event.hi < following.lo:
        return 2, NOTHING
    if event.lo > following.hi:
        return 0, NOTHING
    if event.lo == event.hi == following.lo == following.hi:
        if event.minute is not None and following.minute is not None:
            return (2 if event.minute < following.minute else 0), NOTHING
        return 0, NOTHING
    return 1, frozenset(e.missing_date() for e in (event, following) if e.lo != e.hi)


def _episodes(view: View, kind: str) -> list[Episode]:
    words: EpisodeKind = view.rules.vocabulary.episodes[kind]
    marks = [(e, True) for name in words.opened_by for e in view.record.by_kind.get(name, [])]
    marks += [(e, False) for name in words.ended_by for e in view.record.by_kind.get(name, [])]
    marks.sort(key=lambda m: (m[0].lo, m[0].minute if m[0].minute is not None else -1, not m[1], m[0].ident))
    openings: list[Event] = []
    endings: dict[str, Event] = {}
    is_open = False
    for event, opens in marks:
        if opens and not is_open:
            openings.append(event)
            is_open = True
        elif not opens and is_open:
            endings[openings[-1].ident] = event
            is_open = False
    following: list[Event | None] = [*openings[1:], None][: len(openings)]
    return [
        Episode(kind, event.ident, event, after, endings.get(event.ident))
        for event, after in zip(openings, following, strict=True)
    ]
