"""Hold a report against what the same inputs give today, and say what differs and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

UNKNOWN = "nothing that the receipt names has changed"
SHOWN = ("status", "due", "trigger", "done", "since", "late_by", "possible", "group")


@dataclass(frozen=True)
class Changed:
    """A file that is not what it was: ``gone``, ``new`` or ``changed``."""

    file: str
    how: str


@dataclass(frozen=True)
class Difference:
    """One verdict, or another part of a case, that comes out otherwise; ``why`` names what has changed."""

    case: str
    what: str
    was: str
    now: str
    why: str


def files_changed(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[Changed, ...]:
    """Compare two lists of files with their hashes."""
    found = []
    for name in sorted({*then, *now}):
        if name not in now or not now[name]:
            found.append(Changed(name, "gone"))
        elif name not in then:
            found.append(Changed(name, "new"))
        elif then[name] != now[name]:
            found.append(Changed(name, "changed"))
    return tuple(found)


@dataclass(frozen=True)
class Causes:
    """What has changed, by which a difference can be explained: files, and in which file each rule stands."""

    cases: frozenset[str]
    rules: frozenset[str]
    rule_files: Mapping[str, str]
    program: bool

    def of(self, file: str, rule: str) -> str:
        """Say why a verdict of a rule in a case file may differ."""
        found = []
        if file in self.cases:
            found.append("the case file has changed")
        if rule and self.rule_files.get(rule) in self.rules:
            found.append("the file of the rule has changed")
        elif self.rules:
            found.append("other files of the rules have changed")
        if self.program:
            found.append("the program is another version")
        if not found and self.cases:
            found.append("other case files have changed")
        return ", ".join(found) or UNKNOWN


def case_differences(then: Mapping[str, Any], now: Mapping[str, Any], causes: Causes) -> Iterator[Difference]:
    """Compare a case of two reports verdict by verdict, each known by its rule and key."""
    name, file = str(now.get("id", "")), str(now.get("file", ""))
    before = {(v["rule"], v["key"]): v for v in then.get("verdicts", ())}
    after = {(v["rule"], v["key"]): v for v in now.get("verdicts", ())}
    for key in sorted({*before, *after}):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        why = causes.of(file, key[0])
        was, is_ = _told(one, other)
        yield Difference(name, f"{key[0]}:{key[1]}", was, is_, why)
    rest = [part for part in sorted({*then, *now}) if part != "verdicts" and then.get(part) != now.get(part)]
    for part in rest:
        yield Difference(name, part, "", "", causes.of(file, ""))


def _told(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> tuple[str, str]:
    if one is None or other is None:
        return ("not there" if one is None else str(one["status"])), ("not there" if other is None else other["status"])
    parts = [name for name in SHOWN if one.get(name) != other.get(name)]
    if not parts:
        return "", ""
    return _values(one, parts), _values(other, parts)


def _values(verdict: Mapping[str, Any], parts: list[str]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {_value(verdict.get(name))}" for name in parts)


def _value(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, Mapping):
        return " to ".join(dict.fromkeys(str(day) for day in value.values()))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
