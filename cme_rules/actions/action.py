"""A required action, as data."""

from __future__ import annotations

from dataclasses import dataclass, field

from cme_rules.core.span import Span
from cme_rules.model.condition import NOWHERE

URGENCY = ("breach", "shortfall", "open", "unknown")
"""How an action stands: its time has gone by (of a duty, of a recommendation), it is still open, or nobody can tell."""


@dataclass(frozen=True)
class Why:
    """One reason for an action: the rule that asks for it, and the verdict that leaves it to be done."""

    rule: str
    title: str
    key: str
    status: str
    norm: str = ""
    due: int | None = None


@dataclass(frozen=True)
class Action:
    """Something that verdicts leave to be done.

    ``kind`` is ``do`` (the act that a rule asks for) or ``find_out`` (what an undetermined verdict lacks). ``who``
    are the parties that owe it: several where it is not known which; none where no rule says. ``what`` is in words,
    ``act`` the name in the vocabulary, ``meaning`` what the vocabulary says that the act is. ``by`` is the earliest
    day on which a reason falls due. ``settles`` tells of what is to be found out that it alone would settle a
    verdict; ``look_in`` says where it is usually recorded.
    """

    case: str
    kind: str
    what: str
    act: str
    who: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    person: str = ""
    by: int | None = None
    by_minute: int | None = None
    urgency: str = "open"
    settles: bool = False
    look_in: str = ""
    meaning: str = ""
    why: tuple[Why, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def itself(self) -> tuple[object, ...]:
        """Return what an action is, apart from the reasons for it."""
        return (self.kind, self.act, self.what, self.who, self.person, self.by, self.urgency)
