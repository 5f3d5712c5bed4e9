"""What is compared of a report: its head, and of each verdict what a reader would call a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Data = Mapping[str, object]
Days = tuple[str, str]
"""The first and last possible day, as written in a report; empty where not known."""


@dataclass(frozen=True)
class Seen:
    """A verdict as far as it is compared; ``rule`` and ``key`` say what it is about."""

    rule: str
    key: str
    status: str
    group: str
    title: str = ""
    version: int | None = None
    due: Days = ("", "")
    done: Days = ("", "")
    since: Days = ("", "")
    on: str = ""
    readings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Head:
    """What a report was asked: as at which day, as known on which day, by which files of rules, with which readings."""

    as_at: str
    known_on: str = ""
    rules: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)


def seen_of(data: Data) -> Seen:
    """Read a verdict of a report."""
    version = data.get("version")
    return Seen(
        rule=_text(data, "rule"),
        key=_text(data, "key"),
        status=_text(data, "status"),
        group=_text(data, "group"),
        title=_text(data, "title"),
        version=version if isinstance(version, int) else None,
        due=_days(data.get("due")),
        done=_days(data.get("done")),
        since=_days(data.get("since")),
        on=_text(data, "on"),
        readings=tuple(_readings(data.get("readings"))),
    )


def head_of(data: Data) -> Head:
    """Read the head of a report."""
    rules = data.get("rules")
    rules = rules if isinstance(rules, Mapping) else {}
    return Head(
        as_at=_text(data, "as_at"),
        known_on=_text(data, "known_on"),
        rules=_text(rules, "folder"),
        files=_texts(rules.get("files")),
        readings=_texts(data.get("readings")),
    )


def _text(data: Data, name: str) -> str:
    found = data.get(name)
    return found if isinstance(found, str) else ""


def _texts(data: object) -> dict[str, str]:
    if not isinstance(data, Mapping):
        return {}
    return {key: value for key, value in data.items() if isinstance(key, str) and isinstance(value, str)}


def _days(data: object) -> Days:
    return (_text(data, "first"), _text(data, "last")) if isinstance(data, Mapping) else ("", "")


def _readings(data: object) -> Sequence[tuple[str, str]]:
    if not isinstance(data, list):
        return []
    return [(_text(one, "reading"), _text(one, "choice")) for one in data if isinstance(one, Mapping)]
