"""One episode's view of a record (or the whole record's): which events it sees, and what held in it on each day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from cme_rules.core.timeline import NEG, NOTHING, POS, Timeline, Why
from cme_rules.judge import attendance
from cme_rules.judge.bounds import Bound, Mark, Scope
from cme_rules.judge.episodes import Episode, cut
from cme_rules.judge.linked import linked_line
from cme_rules.judge.names import ANYTHING, dated_facts, of_an_instance, orders_a_day, rests_on
from cme_rules.judge.record import Record
from cme_rules.judge.recorded import Event, FactLine
from cme_rules.judge.worlds import EFFORT, Effort
from cme_rules.model.condition import Condition
from cme_rules.model.rule import LocalSet, Rule
from cme_rules.model.verdict import Missing, Reason, Verdict
from cme_rules.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from cme_rules.judge.instances import Potential
    from cme_rules.judge.precise import Ways


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


class View:
    """What a rule sees: the whole record, or one episode of it.

    ``brief``: only statuses and dates are wanted, and no reasons. ``alike`` is a view in which the same holds, save for
    conditions that rest on what was changed: under another reading, or with an answer supposed. ``settled``: it is one
    of the ways in which rough dates may turn out, and no more of them are looked for in it.
    """

    def __init__(
        self,
        record: Record,
        rules: Rules,
        episode: Episode | None = None,
        root: View | None = None,
        *,
        brief: bool = False,
        effort: Effort | None = None,
        alike: Alike | None = None,
        settled: bool = False,
    ) -> None:
        self.record = record
        self.rules = rules
        self.episode = episode
        self.root = root or self
        self.brief: bool = brief or (root is not None and root.brief)
        self.effort: Effort = effort or (root.effort if root is not None else Effort(EFFORT))
        self.alike = alike
        self.settled: bool = settled or (root is not None and root.settled)
        self.world: Narrowing | None = None
        self.cache: dict[tuple[int, Mark | str], Timeline] = {}
        self.definitions: dict[str, Timeline] = {}
        self.verdicts: dict[tuple[str, tuple[str, ...]], Timeline] = {}
        self.explained: dict[tuple[int, int, int], Reason] = {}
        self.at_acts: dict[tuple[str, int], View] = {}
        self.applying: dict[tuple[str, str], Timeline] = {}
        self.same_rules: dict[str, bool] = {}
        self.effects: dict[tuple[str, Mark | None, bool | None], Timeline] = {}
        self.judged: dict[str, list[Verdict]] = {}
        self.potentials: dict[str, list[Potential]] = {}
        self.ways: Ways | None = None
        self._events: dict[str, list[Event]] = {}
        self._episodes: dict[str, list[View]] = {}
        self._named: dict[str, dict[str, View]] = {}

    def otherwise(
        self,
        record: Record,
        changed: Iterable[str],
        kinds: Iterable[str],
        *,
        brief: bool,
        effort: Effort | None = None,
        settled: bool = False,
    ) -> View:
        """Give the view of another record of the same file: what rests on nothing that was changed is shared.

        ``changed`` names what is otherwise (``fact x``, ``event x``), ``kinds`` the kinds of events among it.
        """
        names = partial(rests_on, self.rules)
        kept = keeps_episodes(kinds, self.rules.vocabulary)
        alike = Alike(self, frozenset({ANYTHING, *changed}), names, kept)
        return View(record, self.rules, brief=brief, effort=effort, alike=alike, settled=settled)

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
        key = (self.episode.kind, self.episode.ident, kind)
        members = self.record.members.get(key)
        if members is None:
            members = self.record.members[key] = []
            for event in self.record.by_kind.get(kind, []):
                belongs, why = self.episode.belongs(event)
                if belongs == 2:
                    members.append(event)
                elif belongs == 1:
                    members.append(replace(event, certain=1, why=event.why | why, alone=event))
        return members

    def now(self, event: Event, whole_day: bool) -> Event | None:
        """Give an event as it stands in the world being worked out; ``None`` where it belongs to another episode.

        ``whole_day``: for a rule that takes the day as a whole, what happened on the day of an opening came after it.
        """
        if event.alone is None or self.episode is None:
            return event
        truth, _ = self.episode.belongs(event.alone, self.narrow, whole_day=whole_day)
        return event.alone if truth == 2 else event if truth == 1 else None

    def exists_now(self) -> bool:
        """Say whether this view's episode can still be one in the world being worked out."""
        return self.episode is None or self.episode.opening.possible(self.narrow)

    @property
    def exists(self) -> tuple[int, Why]:
        """Say whether this view's episode surely is one (2) or perhaps (1)."""
        return (2, NOTHING) if self.episode is None else (self.episode.opening.sure, self.episode.opening.why)

    def span(self) -> tuple[int, int]:
        """Give the first and last day of this view's episode; of everything where it is bound to none."""
        if self.episode is None:
            return NEG, POS
        last = self.episode.last
        return self.episode.opened.lo, last if last is not None else POS

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
            found = self._episodes[kind] = self._cut(kind)
        return found

    def _cut(self, kind: str) -> list[View]:
        alike = self.alike
        if alike is not None and alike.episodes:
            others = alike.view.episodes(kind)
            return [View(self.record, self.rules, o.episode, self, alike=replace(alike, view=o)) for o in others]
        episodes = cut(self.record, self.rules.vocabulary.episodes[kind])
        return [View(self.record, self.rules, episode, self) for episode in episodes]

    def episodes_of(self, kind: str, key: str) -> list[View]:
        """Give the views of the episodes that the key of an instance begins with: its own, as a rule."""
        if kind not in self._named:
            self._named[kind] = {view.episode.ident: view for view in self.episodes(kind) if view.episode is not None}
        names = [key, *(key[:end] for end, sign in enumerate(key) if sign == "/")]
        return [self._named[kind][name] for name in names if name in self._named[kind]]

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
        step = line.index(day)
        values = line.values[step]
        return values, (NOTHING if values is not None and len(values) == 1 else line.reason(step))

    def fact_line(self, fact: str, of: str) -> FactLine | Missing:
        """Give the values of a fact over time, of this subject or of a linked one; or that the link is missing."""
        record = self.record
        if not of:
            return record.line(fact)
        supposed = record.suppose_facts.get(f"{of}.{fact}")
        if supposed is not None:
            return FactLine((NEG,), (frozenset({supposed}),), ((),))
        return linked_line(record, of, fact)

    def truth(self, condition: Condition, scope: Scope | None = None) -> Timeline:
        """Give the truth of a condition over time; ``scope`` is the instance where the condition names its trigger."""
        follows = scope is not None and (of_an_instance(condition) or self._takes_what_changes(condition))
        key: tuple[int, Mark | str] = (id(condition), "")
        if scope is not None and (follows or orders_a_day(condition)):
            key = (id(condition), scope.mark if follows else scope.same_day)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._truth(condition, scope)
        return found

    def _takes_what_changes(self, condition: Condition) -> bool:
        """Tell whether a moment of a condition is a fact of several values: which one counts hangs on the trigger."""
        for fact, of in dated_facts(condition):
            line = self.fact_line(fact, of)
            if not isinstance(line, Missing) and len(line.starts) > 1:
                return True
        return False

    def _truth(self, condition: Condition, scope: Scope | None) -> Timeline:
        if self.alike is not None and self.alike.same(condition):
            return self.alike.view.truth(condition, scope)
        from cme_rules.judge.condition import truth

        world, self.world = self.world, None
        try:
            return truth(condition, self, scope)
        finally:
            self.world = world

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

    def look_for_contradictions(self) -> None:
        """Look at everything that is recorded twice, so that a contradiction is found though no rule asks for it."""
        for name in dict.fromkeys(given.fact for given in self.record.case.facts):
            self.record.line(name)
        if self.record.case.periods and self.record.case.marks:
            for measure in self.rules.vocabulary.measures:
                self.runs(measure)


@dataclass(frozen=True, slots=True)
class Alike:
    """Another view in which conditions that rest on none of the names ``changed`` are as true as in one's own.

    ``names`` gives what a condition rests on. ``episodes`` tells that the episodes are the same, too.
    """

    view: View
    changed: frozenset[str]
    names: Callable[[Condition], frozenset[str]]
    episodes: bool = True

    def same(self, condition: Condition) -> bool:
        """Tell whether the other view can answer for a condition: never where it names the trigger of an instance."""
        return not of_an_instance(condition) and self.changed.isdisjoint(self.names(condition))


def keeps_episodes(kinds: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Tell whether events of some kinds neither open nor end an episode of any kind."""
    words = vocabulary.episodes.values()
    return not any(kind in (*word.opened_by, *word.ended_by) for word in words for kind in kinds)


class Narrowing(Protocol):
    """A world in which some dates have been narrowed."""

    def narrow(self, ident: str, lo: int, hi: int) -> tuple[int, int]:
        """Give the days that are left for a date."""
