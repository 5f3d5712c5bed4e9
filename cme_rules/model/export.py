"""An export: for which cases a file is made for another system, and where its elements come from."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.core.span import Span
from cme_rules.model.condition import Condition


@dataclass(frozen=True)
class Required:
    """Something that must surely be so before the file is made, in words and as a condition."""

    says: str
    when: Condition
    span: Span


@dataclass(frozen=True)
class Feed:
    """Where an element comes from: ``kind`` is ``fact``, ``event`` or ``identity``, ``name`` that of it.

    ``part`` is ``authority`` or ``establishment`` where only that part of a school's number is meant.
    """

    element: str
    kind: str
    name: str
    part: str
    span: Span


@dataclass(frozen=True)
class Export:
    """What a file is made of, and what has to be recorded once it has been loaded: pairs of event and whose act."""

    name: str
    title: str
    about: str
    form: str
    requires: tuple[Required, ...]
    record_as: tuple[tuple[str, str], ...]
    feeds: tuple[Feed, ...]
