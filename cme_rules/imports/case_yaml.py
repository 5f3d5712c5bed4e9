"""A draft as the text of a case file: the same bytes for the same draft."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from cme_rules.dates.civil import iso
from cme_rules.imports.draft import Draft, EventRecord, FactRecord, MarkRecord

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}|0|[1-9][0-9]{0,8}")
_WIDTH = 120
_WORDS = {"true", "false", "null"}


def case_yaml(
    draft: Draft, about: str, calendars: Iterable[tuple[str, str]], incomplete: Iterable[str], head: Iterable[str]
) -> str:
    """Write a case file; ``head`` are the lines of the comment that it begins with."""
    lines = [f"# {line}" for line in head]
    first, last = draft.cover
    since = f"from: {iso(first)}, " if first is not None else ""
    lines += [f"case: {text(draft.id)}", f"about: {text(about)}", f"record: {{{since}to: {iso(last)}}}"]
    named = [f"{unit}: {text(name)}" for unit, name in calendars]
    if named:
        lines.append(f"calendars: {{{', '.join(named)}}}")
    if draft.links:
        lines.append("links:")
        lines += [line for name in sorted(draft.links) for line in _link(name, draft.links[name])]
    if draft.related:
        lines.append("related:")
        lines += [
            f"  {name}: [{', '.join(text(one) for one in draft.related[name])}]" for name in sorted(draft.related)
        ]
    if draft.facts or draft.unknown:
        lines.append("facts:")
        for name in sorted(draft.facts):
            lines.append(f"  {name}:")
            lines += [f"    - {_fact(one)}" for one in sorted(draft.facts[name], key=FactRecord.key)]
    if draft.unknown:
        lines.append("  # Silence about these would mean no, and the sources keep no full record of them.")
        lines += [f"  {name}: unknown" for name in sorted(draft.unknown)]
    if draft.events:
        lines.append("events:")
        lines += [f"  - {_event(one)}" for one in sorted(draft.events, key=EventRecord.key)]
    if draft.marks:
        lines.append("attendance:")
        lines += [f"  # {line}" for line in draft.mark_sources]
        lines.append("  marks:")
        lines += [f"    - {one}" for one in _marks(draft.marks)]
    missing = sorted(incomplete)
    if missing:
        lines.append("# Of these kinds of events the sources keep no full record: their silence says nothing.")
        lines += _wrapped("incomplete: [", [text(name) for name in missing], "]")
    return "\n".join(lines) + "\n"


def text(value: str) -> str:
    """Write a text so that every reader of YAML takes it for the same text.

    >>> text("letter sent"), text("017"), text("true"), text("a: b")
    ('letter sent', '"017"', '"true"', '"a: b"')
    """
    if _PLAIN.fullmatch(value) and value not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


def clock(minute: int) -> str:
    """Write a time of day.

    >>> clock(545)
    '"09:05"'
    """
    return f'"{minute // 60:02}:{minute % 60:02}"'


def _block(*parts: str) -> str:
    return "{" + ", ".join(part for part in parts if part) + "}"


def _days(first: int | None, last: int | None) -> str:
    return ", ".join(f"{key}: {iso(day)}" for key, day in (("from", first), ("to", last)) if day is not None)


def _recorded(day: int | None) -> str:
    return f"recorded: {iso(day)}" if day is not None else ""


def _source(source: str) -> str:
    return f"source: {text(source)}" if source else ""


def _link(name: str, given: list[tuple[str, int | None, int | None]]) -> list[str]:
    if len(given) == 1 and given[0][1:] == (None, None):
        return [f"  {name}: {text(given[0][0])}"]
    ordered = sorted(given, key=lambda one: (one[1] or 0, one[2] or 10**7, one[0]))
    return [
        f"  {name}:",
        *(f"    - {_block(f'value: {text(one)}', _days(first, last))}" for one, first, last in ordered),
    ]


def _fact(one: FactRecord) -> str:
    value = "unknown" if one.value is None else text(one.value)
    return _block(f"value: {value}", _days(one.first, one.last), _recorded(one.recorded), _source(one.source))


def _event(one: EventRecord) -> str:
    given = ", ".join(f"{name}: {_attribute(values)}" for name, values in one.attributes)
    return _block(
        f"event: {one.kind}",
        f"on: {iso(one.day) if one.day is not None else 'unknown'}",
        f"at: {clock(one.minute)}" if one.minute is not None else "",
        f"with: {{{given}}}" if given else "",
        _recorded(one.recorded),
        _source(one.source),
    )


def _attribute(values: tuple[str, ...] | None) -> str:
    if values is None:
        return "unknown"
    return text(values[0]) if len(values) == 1 else f"[{', '.join(text(value) for value in values)}]"


def _marks(marks: Iterable[MarkRecord]) -> list[str]:
    """Write marks, those of one day and one time of recording together; contradicting ones stand apart."""
    days: dict[tuple[int, int], list[dict[int, str]]] = {}
    for one in sorted(marks, key=lambda m: (m.day, m.recorded or 0, m.session, m.code or "")):
        rows = days.setdefault((one.day, one.recorded or 0), [])
        row = next((row for row in rows if one.session not in row), None)
        if row is None:
            row = {}
            rows.append(row)
        row[one.session] = one.code or "?"
    return [
        _block(
            f"date: {iso(day)}",
            *(f"{key}: {text(row[session])}" for session, key in enumerate(("am", "pm")) if session in row),
            _recorded(recorded or None),
        )
        for (day, recorded), rows in sorted(days.items())
        for row in rows
    ]


def _wrapped(start: str, parts: list[str], end: str) -> list[str]:
    lines, line = [], start
    for number, part in enumerate(parts):
        piece = part + (", " if number + 1 < len(parts) else end)
        if len(line) + len(piece.rstrip()) > _WIDTH:
            lines.append(line.rstrip())
            line = "  "
        line += piece
    return [*lines, line.rstrip()]
