"""Compare the verdicts of two reports, case after case: only what differs is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cme_rules.compare.seen import Head, Seen

FIELDS = ("status", "due", "done", "since", "on", "version", "readings")
"""What counts as a change of a verdict; how late something is grows by itself and does not."""
SECTIONS: Mapping[str, str] = {
    "now_breach": "Now a breach",
    "no_longer_breach": "No longer a breach",
    "new": "New",
    "changed": "Changed otherwise",
    "gone": "Gone",
}
NO_INSTANCE = "not_triggered"


@dataclass(frozen=True)
class Change:
    """What became of one verdict.

    ``kind`` is ``new``, ``gone`` or ``changed``; ``what`` names the fields that differ.
    """

    case: str
    kind: str
    before: Seen | None
    after: Seen | None
    what: tuple[str, ...] = ()

    @property
    def about(self) -> Seen:
        """Return the verdict that stands, or the last that stood."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def section(self) -> str:
        """Return the section of a report that this belongs to."""
        was = self.before is not None and self.before.group == "breach"
        is_ = self.after is not None and self.after.group == "breach"
        if was != is_:
            return "now_breach" if is_ else "no_longer_breach"
        return self.kind


@dataclass(frozen=True)
class Comparison:
    """What changed from an earlier report to a later one.

    ``files_changed`` are files of rules whose text is another one; ``readings`` gives, for each reading that was
    switched, what was and what is taken. ``cases_unread`` were judged before and could not be read this time.
    """

    before: Head
    after: Head
    same: int = 0
    changes: tuple[Change, ...] = ()
    cases_new: tuple[str, ...] = ()
    cases_gone: tuple[str, ...] = ()
    cases_unread: tuple[str, ...] = ()
    files_changed: tuple[str, ...] = ()
    files_new: tuple[str, ...] = ()
    files_gone: tuple[str, ...] = ()
    readings: tuple[tuple[str, str, str], ...] = ()

    def fails(self, on: str) -> bool:
        """Tell whether there is a ``breach`` that was none before, or any ``change`` of a verdict."""
        if on == "change":
            return bool(self.changes)
        return on == "breach" and any(one.section == "now_breach" for one in self.changes)

    def sections(self) -> Iterator[tuple[str, str, tuple[Change, ...]]]:
        """Give the sections that have something in them: name, title, changes in order of case, rule and key."""
        for name, title in SECTIONS.items():
            found = tuple(one for one in self.changes if one.section == name)
            if found:
                yield name, title, found


@dataclass
class Comparer:
    """Take the cases of the later report as they come; ``earlier`` gives the verdicts of a case in the earlier one.

    ``cases`` are the cases of the earlier report, each with the file that it came from. A rule that is not triggered
    has no instance: there it counts as if it had said nothing.
    """

    before: Head
    after: Head
    cases: Mapping[str, str]
    earlier: Callable[[str], Iterable[Seen]]
    same: int = 0
    fields: Sequence[str] = FIELDS
    _changes: list[Change] = field(default_factory=list)
    _met: set[str] = field(default_factory=set)

    def add(self, case: str, verdicts: Iterable[Seen]) -> None:
        """Compare a case."""
        self._met.add(case)
        old = {(v.rule, v.key): v for v in self.earlier(case) if v.status != NO_INSTANCE} if case in self.cases else {}
        for verdict in verdicts:
            if verdict.status == NO_INSTANCE:
                continue
            before = old.pop((verdict.rule, verdict.key), None)
            if before is None:
                self._changes.append(Change(case, "new", None, verdict))
                continue
            what = tuple(name for name in self.fields if self._differ(getattr(before, name), getattr(verdict, name)))
            if what:
                self._changes.append(Change(case, "changed", before, verdict, what))
            else:
                self.same += 1
        self._changes += [Change(case, "gone", one, None) for one in old.values()]

    def _differ(self, old: object, new: object) -> bool:
        """Tell whether two values differ; a day that is only known to lie before the day of the report is the same."""
        if old == new:
            return False
        return not (
            isinstance(old, tuple)
            and isinstance(new, tuple)
            and old[:1] == new[:1] != old[1:]
            and old[1:] == (self.before.as_at,)
            and new[1:] == (self.after.as_at,)
        )

    def finish(self, unread: Iterable[str] = ()) -> Comparison:
        """Return what was found; ``unread`` are the files that could not be read this time.

        The verdicts of a case that is not in the later report are not said to be gone: the case itself is.
        """
        files = set(unread)
        left = sorted(case for case in self.cases if case not in self._met)
        after = self.after
        old, new = self.before.files, after.files
        return Comparison(
            before=self.before,
            after=after,
            same=self.same,
            changes=tuple(sorted(self._changes, key=lambda c: (c.case, c.about.rule, c.about.key))),
            cases_new=tuple(sorted(self._met - set(self.cases))),
            cases_gone=tuple(case for case in left if self.cases[case] not in files),
            cases_unread=tuple(case for case in left if self.cases[case] in files),
            files_changed=tuple(sorted(name for name in old.keys() & new.keys() if old[name] != new[name])),
            files_new=tuple(sorted(new.keys() - old.keys())),
            files_gone=tuple(sorted(old.keys() - new.keys())),
            readings=tuple(
                (name, self.before.readings.get(name, ""), after.readings.get(name, ""))
                for name in sorted(self.before.readings.keys() | after.readings.keys())
                if self.before.readings.get(name) != after.readings.get(name)
            ),
        )
