"""What changed between two reports, as data."""

from __future__ import annotations

from cme_rules.compare.compare import SECTIONS, Change, Comparison
from cme_rules.compare.seen import Head, Seen

Data = dict[str, object]


def changes_data(found: Comparison) -> Data:
    """Return a comparison."""
    counts = dict.fromkeys(SECTIONS, 0)
    for name, _, changes in found.sections():
        counts[name] = len(changes)
    return {
        "from": _head(found.before),
        "to": _head(found.after),
        "same": found.same,
        "counts": counts,
        "changes": [_change(one) for one in found.changes],
        "cases": {"new": list(found.cases_new), "gone": list(found.cases_gone), "unread": list(found.cases_unread)},
        "rule_files": {
            "changed": list(found.files_changed),
            "new": list(found.files_new),
            "gone": list(found.files_gone),
        },
        "readings": [{"reading": name, "before": old, "after": new} for name, old, new in found.readings],
    }


def _head(head: Head) -> Data:
    return {"as_at": head.as_at, "known_on": head.known_on or None, "rules": head.rules}


def _change(one: Change) -> Data:
    return {
        "case": one.case,
        "rule": one.about.rule,
        "key": one.about.key,
        "title": one.about.title,
        "kind": one.kind,
        "section": one.section,
        "what": list(one.what),
        "before": _seen(one.before),
        "after": _seen(one.after),
    }


def _seen(one: Seen | None) -> Data | None:
    if one is None:
        return None
    return {
        "status": one.status,
        "group": one.group,
        "version": one.version,
        "due": _days(one.due),
        "done": _days(one.done),
        "since": _days(one.since),
        "on": one.on or None,
        "readings": dict(one.readings),
    }


def _days(days: tuple[str, str]) -> Data | None:
    return {"first": days[0] or None, "last": days[1] or None} if any(days) else None
