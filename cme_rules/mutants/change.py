"""One change of one rule by one step, and the tree of a version as places that can be replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cme_rules.core.span import Span
from cme_rules.link.references import field_names
from cme_rules.model.condition import NOWHERE
from cme_rules.model.rule import Rule

KINDS = (
    "number", "unit", "counting", "comparison", "date", "day of the year", "exception", "part of a condition",
    "proviso", "bound in time", "attribute", "value", "which event", "opens", "act", "party", "force",
)  # fmt: skip
"""The kinds of change, in the order in which they are reported."""
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Change:
    """A rule changed by one step.

    ``was`` and ``now`` say in words what was changed; ``version`` is the number of the version, from 1, or 0 where the
    change is to the head. ``rule`` is the changed rule with its readings open; ``freed`` names the rule from which an
    exception was taken away. ``number`` tells apart changes that read alike.
    """

    kind: str
    was: str
    now: str
    version: int
    rule: Rule
    span: Span
    freed: str = ""
    number: int = 1

    @property
    def words(self) -> str:
        """Say what was changed: by these words a rule declares that nothing can show it."""
        where = f", version {self.version}" if self.version else ""
        again = f", place {self.number}" if self.number > 1 else ""
        return f"{self.was} becomes {self.now}{where}{again}"

    @property
    def key(self) -> tuple[str, str, str]:
        """Name the change among all changes of all rules."""
        return self.rule.id, self.kind, self.words


@dataclass(frozen=True)
class Spot:
    """A value within a version: the way to it, the value that holds it, and the nearest place in the file."""

    path: Path
    value: Any
    holder: Any
    span: Span


def spots(part: Any, path: Path = (), holder: Any = None, span: Span = NOWHERE) -> Iterator[Spot]:
    """Give every dataclass value within a part, the part itself first."""
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from spots(item, (*path, index), holder, span)
        return
    names = field_names(type(part))
    if not names:
        return
    own = getattr(part, "span", NOWHERE)
    span = own if own is not NOWHERE else span
    yield Spot(path, part, holder, span)
    for name in names:
        yield from spots(getattr(part, name), (*path, name), part, span)


def put(part: Any, path: Path, new: Any) -> Any:
    """Return a part with the value at the end of a way replaced."""
    if not path:
        return new
    head, *rest = path
    if isinstance(head, int):
        return tuple(put(item, tuple(rest), new) if index == head else item for index, item in enumerate(part))
    return replace(part, **{head: put(getattr(part, head), tuple(rest), new)})
