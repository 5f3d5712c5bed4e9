"""Verdicts, findings and reasons: what the judge says, as data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cme_rules.core.span import Span
from cme_rules.core.timeline import NEG, POS
from cme_rules.model.condition import NOWHERE
from cme_rules.model.decided import Answer

DUTY_STATUSES = (
    "not_triggered",
    "excused",
    "superseded",
    "met",
    "met_early",
    "met_late",
    "pending",
    "outstanding",
    "overdue",
    "missed",
    "undetermined",
)
PROHIBITION_STATUSES = ("not_triggered", "excused", "complied", "violated", "undetermined")
DEFINITION_STATUSES = ("holds", "does_not_hold", "undetermined")
POWER_STATUSES = ("available", "not_available", "undetermined")
STATUSES = {
    "duty": DUTY_STATUSES,
    "prohibition": PROHIBITION_STATUSES,
    "definition": DEFINITION_STATUSES,
    "power": POWER_STATUSES,
    "exception": DEFINITION_STATUSES,
}
BREACHES = frozenset({"met_early", "met_late", "overdue", "missed", "violated"})
OPEN = frozenset({"pending", "outstanding", "overdue", "missed"})
HARMLESS = ("met", "complied", "excused", "superseded", "not_triggered")
"""Statuses that are no breach and leave nothing to do, in the order in which a mixture of them is reported."""


@dataclass(frozen=True)
class Missing:
    """Something not known that could still change a verdict.

    ``kind`` is ``fact``, ``since`` (from which day a fact has had its value), ``event_date``, ``event_time``,
    ``attribute``, ``event`` (whether one happened is not recorded), ``calendar``, ``mark``, ``recorded``, ``relation``,
    ``text`` (a version nobody holds) or ``too_many`` (more unknowns than are worked out). ``name`` is the
    vocabulary name, ``detail`` the record or what is wrong with it, ``first`` and ``last`` the days concerned.
    ``settles`` tells whether one answer to this alone would settle the verdict, ``contradicted`` that the file gives
    several values, of which one is right. ``link`` says of a fact of a linked subject why nothing is known of it:
    ``not_named`` in the file, or ``not_given``, its own file.
    """

    kind: str
    name: str
    detail: str = ""
    first: int | None = None
    last: int | None = None
    settles: bool = False
    span: Span = field(default=NOWHERE, compare=False)
    contradicted: bool = False
    link: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what tells one missing thing from another: its kind, its name and, of an event, which."""
        return self.kind, self.name, self.detail


@dataclass(frozen=True)
class DayCount:
    """One day of a count: its ordinal, its number in the count, or why it was skipped."""

    day: int
    number: int | None
    why: str = ""


@dataclass(frozen=True)
class Reason:
    """A node of the explanation.

    ``kind`` is one of ``trigger``, ``provided``, ``arises``, ``unkept``, ``opens``, ``due``, ``act``, ``not_counted``,
    ``part``, ``exception``, ``superseded``, ``foreclosed``, ``allowed``, ``condition`` and ``not_triggered``.
    ``holds`` is the truth (0, 1, 2) where the node has one. ``first`` and ``last`` are ordinal days. ``name`` is a
    vocabulary name or a rule id, ``note`` words of the rule or of the program (never a value of the case). ``days`` is
    the count to redo.
    ``about`` names all that the truth of a condition rests on: facts, events, marks and rules.
    """

    kind: str
    name: str = ""
    note: str = ""
    holds: int | None = None
    first: int | None = None
    last: int | None = None
    minute: int | None = None
    days: tuple[DayCount, ...] = ()
    children: tuple[Reason, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)
    about: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    def __post_init__(self) -> None:
        """Leave out a day that lies before or after all that is known."""
        if self.first is not None and not NEG < self.first < POS:
            object.__setattr__(self, "first", None)
        if self.last is not None and not NEG < self.last < POS:
            object.__setattr__(self, "last", None)


@dataclass(frozen=True)
class Part:
    """The verdict on one part of a duty that needs several acts."""

    label: str
    status: str
    possible: tuple[str, ...] = ()
    done: int | None = None


@dataclass(frozen=True)
class Follows:
    """What becomes of a verdict that is not yet due if nothing more is recorded.

    ``status`` is what it comes to, first at the end of ``day``; ``arising`` are the duties that arise until then: rule,
    key and day.
    """

    day: int
    status: str
    arising: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True)
class KnownThen:
    """What was known when a duty fell due, where the act that meets it was written up only later.

    By what had been recorded by ``day``, the due date, the verdict of the day after was ``status``. ``entries`` are the
    acts: their kind, their day and the day on which they were recorded.
    """

    day: int
    status: str
    possible: tuple[str, ...] = ()
    entries: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What one rule says of one instance in one case on one date.

    Days are ordinals. ``trigger`` and ``due`` are (first, last) possible days, equal where known; ``None`` where
    there is none. ``late_by`` counts days in ``late_unit``. ``possible`` lists the statuses that are left open.
    ``awaits`` is the kind of event whose recording decides whether there is an instance at all. ``answer`` is what a
    person has said of a verdict that the records leave open: ``status`` is then the answered one, and ``possible`` what
    the records leave open. ``withheld`` names the days that there are and that the reader may not see.
    """

    case: str
    rule: str
    kind: str
    force: str
    layer: str
    key: str
    status: str
    possible: tuple[str, ...] = ()
    version: int | None = None
    trigger: tuple[int | None, int | None] | None = None
    due: tuple[int | None, int | None] | None = None
    due_minute: int | None = None
    done: tuple[int | None, int | None] | None = None
    since: tuple[int | None, int | None] | None = None
    on: int | None = None
    late_by: int | None = None
    late_unit: str = ""
    person: str = ""
    awaits: str = ""
    bearer: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    excused_by: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    missing: tuple[Missing, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()
    reading_changes: tuple[tuple[str, str, str], ...] = ()
    undated: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    atoms: tuple[tuple[str, int], ...] = ()
    answer: Answer | None = None
    follows: Follows | None = None
    known_then: KnownThen | None = None
    withheld: tuple[str, ...] = ()

    @property
    def by_record(self) -> Verdict:
        """Return the verdict as the records have it: undetermined where a person has answered it."""
        return self if self.answer is None else replace(self, status="undetermined", answer=None)

    @property
    def breach(self) -> bool:
        """Tell whether the status is a breach of a *must* or a *will*."""
        return self.status in BREACHES and self.force in ("must", "will")

    @property
    def shortfall(self) -> bool:
        """Tell whether the status is a shortfall from a *should*."""
        return self.status in BREACHES and self.force == "should"


@dataclass(frozen=True)
class Finding:
    """Something noticed that is no verdict.

    ``kind`` is ``contradiction``, ``after_as_at``, ``incompatible``, ``recorded_classification``, ``recorded_late``
    (longer after it happened than the vocabulary allows), ``recorded_after`` (later, and no limit is set),
    ``known_then`` (the verdict by what was known when it fell due was another), ``surely_among`` (so many of so many
    undetermined verdicts on a rule are breaches, though of none of them alone is it known) or ``link_not_given`` (the
    file of a linked subject was not among those given); ``note`` says which of its kind; ``spans`` are the places
    concerned.
    """

    case: str
    kind: str
    name: str
    note: str = ""
    first: int | None = None
    last: int | None = None
    spans: tuple[Span, ...] = ()
