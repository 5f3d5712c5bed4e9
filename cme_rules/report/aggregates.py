"""What the cases of a run add up to, as tables of counts without a case: fit to leave the team, small counts hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cme_rules.actions.ages import BINS, age, bin_of
from cme_rules.compare.compare import SECTIONS, Comparison
from cme_rules.dates.civil import human
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.overview import COUNTED, RuleCount, kind_of_missing
from cme_rules.report.pictures.caseload import bin_name
from cme_rules.report.suppress import Count, Key, Sum, Suppressed
from cme_rules.report.view import GROUPS, TITLES, CaseView, Summary

Shown = int | str


@dataclass(frozen=True)
class Counts:
    """A table of counts: what a row is, the titles of its columns, and the rows."""

    name: str
    title: str
    of: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Shown, ...]], ...]


@dataclass
class Aggregates:
    """Counts over cases, taken one after another; no case is kept."""

    names: Names
    as_at: int
    least: int = 0
    values: Counter[Key] = field(default_factory=Counter)
    cases: Counter[Key] = field(default_factory=Counter)

    def add(self, case: CaseView) -> None:
        """Count a case in."""
        mine: Counter[Key] = Counter([("cases",), ("subject", case.about)])
        for one in case.verdicts:
            status = one.verdict.status
            mine.update((("verdicts",), ("group", one.group), ("status", one.group, status)))
            mine["rule", one.verdict.rule, one.group] += 1
            if status == "undetermined":
                for what in {kind_of_missing(m) for m in one.verdict.missing}:
                    mine["missing", what] += 1
        for action in case.actions:
            days = age(action, self.as_at)
            if days is not None:
                mine.update((("overdue",), ("age", bin_of(days))))
        self.values.update(mine)
        self.cases.update(dict.fromkeys(mine, 1))

    def tables(self, changes: Comparison | None = None) -> list[Counts]:
        """Return the tables, with all hidden that is to be."""
        return list(self._tables(self.suppressed(), changes))

    def suppressed(self) -> Suppressed:
        """Return what is hidden."""
        for key in [("cases",), ("verdicts",), ("overdue",), *(("group", group) for group in GROUPS)]:
            self.values.setdefault(key, 0)
        for number in range(len(BINS)):
            self.values.setdefault(("age", number), 0)
        for rule in self._of("rule"):
            for group in GROUPS:
                self.values.setdefault(("rule", rule, group), 0)
        cells = {key: Count(value, self.cases[key]) for key, value in self.values.items()}
        return Suppressed(cells, list(self._sums()), self.least)

    def _of(self, kind: str) -> list[str]:
        return sorted({key[1] for key in self.values if isinstance(key, tuple) and key[0] == kind and len(key) > 1})

    def _sums(self) -> Iterator[Sum]:
        yield ("cases",), tuple(("subject", name) for name in self._of("subject"))
        yield ("verdicts",), tuple(("group", group) for group in GROUPS)
        yield ("overdue",), tuple(("age", number) for number in range(len(BINS)))
        for group in GROUPS:
            yield ("group", group), self._statuses(group)
            yield ("group", group), tuple(("rule", rule, group) for rule in self._of("rule"))

    def _statuses(self, group: str) -> tuple[Key, ...]:
        found = [key for key in self.values if isinstance(key, tuple) and key[:2] == ("status", group)]
        return tuple(sorted(found))

    def _tables(self, hidden: Suppressed, changes: Comparison | None) -> Iterator[Counts]:
        show = hidden.shown
        yield Counts("cases", "Cases", "About", ("Cases",), (
            *((plain(name), (show(("subject", name)),)) for name in self._of("subject")), ("all", (show(("cases",)),)),
        ))  # fmt: skip
        yield Counts("groups", "Verdicts", "Group", ("Verdicts",), (
            *((TITLES[group], (show(("group", group)),)) for group in GROUPS), ("all", (show(("verdicts",)),)),
        ))  # fmt: skip
        statuses = [key for group in GROUPS for key in self._statuses(group) if isinstance(key, tuple)]
        yield Counts("statuses", "Verdicts by status", "Status", ("Verdicts",), tuple(
            (f"{TITLES[key[1]]}: {s.status(key[2])}", (show(key),)) for key in statuses
        ))  # fmt: skip
        yield Counts("rules", "Verdicts by rule", "Rule", tuple(TITLES[group] for group in GROUPS), tuple(
            (f"{self.names.title(rule)} ({rule})", tuple(show(("rule", rule, group)) for group in GROUPS))
            for rule in self._of("rule")
        ))  # fmt: skip
        yield Counts("ages", "For how long actions have been overdue", "Overdue for", ("Actions",), (
            *((bin_name(n), (show(("age", n)),)) for n in range(len(BINS))), ("all", (show(("overdue",)),)),
        ))  # fmt: skip
        yield Counts("missing", "What is not known", "Not known", ("Verdicts that wait",), tuple(
            (what, (show(("missing", what)),)) for what in self._of("missing")
        ))  # fmt: skip
        if changes is not None:
            yield changed(changes, self.least)

    def bars(self) -> list[RuleCount]:
        """Return what may be drawn of the duties: what is hidden is left out."""
        hidden = self.suppressed()
        found = []
        for rule in self._of("rule"):
            known = self.names.rule(rule)
            if known is not None and known.kind in ("duty", "prohibition"):
                counts = {g: show if isinstance(show := hidden.shown(("rule", rule, g)), int) else 0 for g in COUNTED}
                found.append(RuleCount(rule, known.title, counts))
        return sorted((one for one in found if one.total), key=lambda one: one.order)


def changed(changes: Comparison, least: int) -> Counts:
    """Count what changed from one report to another, small counts hidden."""
    cells: dict[Key, Count] = {("same",): Count(changes.same, changes.same)}
    for name in SECTIONS:
        mine = [one for one in changes.changes if one.section == name]
        cells["section", name] = Count(len(mine), len({one.case for one in mine}))
    parts = (("same",), *(("section", name) for name in SECTIONS))
    every = sum(one.value for one in cells.values())
    cells["all",] = Count(every, every)
    lists = {"cases new": changes.cases_new, "cases gone": changes.cases_gone, "cases not read": changes.cases_unread}
    cells |= {(name,): Count(len(found), len(found)) for name, found in lists.items()}
    show = Suppressed(cells, [(("all",), parts)], least).shown
    since = changes.before.as_at
    rows: list[tuple[str, tuple[Shown, ...]]] = [(title, (show(("section", n)),)) for n, title in SECTIONS.items()]
    rows += [("The same", (show(("same",)),)), ("all", (show(("all",)),))]
    rows += [(s.capital(name), (show((name,)),)) for name in lists]
    return Counts("changes", f"Changes since {since}", "Change", ("Verdicts, or cases",), tuple(rows))


def setting(summary: Summary, least: int) -> list[tuple[str, str]]:
    """Say what was checked, by what, and what is hidden."""
    asked = summary.setting
    found = [("As at", human(asked.as_at)), ("Rules", f"{asked.rules}: {s.number(asked.count, 'rule')}")]
    if asked.known_on is not None:
        found.insert(1, ("As known on", human(asked.known_on)))
    found.append(("Not read", s.number(summary.unread_count, "file or document", "files or documents")))
    found.append(("Second opinion", summary.opinion.replace("_", " ")))
    if summary.receipt is not None:
        found += [("Hash of the rules", summary.receipt.rules), ("Program", f"cme-rules {summary.receipt.version}")]
    if least:
        hidden = (
            f"counts of 1 to {least - 1}, counts that are of fewer than {least} cases, and others where a sum would "
            "give those away"
        )
        found.append(("Not shown", hidden))
    return found
