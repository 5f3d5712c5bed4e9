"""Truths and statuses, round by round: what is known becomes facts, what rules conclude is written back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cme_rules.chain.asking import CONTRADICTION, Asker, Sheet
from cme_rules.chain.plan import Plan, Prepared
from cme_rules.chain.ruleset import Kind
from cme_rules.chain.statuses import IMPOSSIBLE, POSSIBLE, REQUIRED, VERDICT
from cme_rules.model.atoms import FormulaAtoms, InstanceAtoms

TEXTS = "FUT"
"""False, unknown and true as the engine has them, by the number of the truth."""


class Work:
    """The formulas of one view on one day, or of the exceptions to one instance.

    ``truths`` gives what was derived so far, by rule; ``faults`` what cannot be derived and why (a rule and a
    short text); ``unknown`` tells whether any truth handed over is unknown. With ``built_on`` a leaf that
    asks for a definition takes the truth derived for it here, where there is one; otherwise it keeps the
    truth handed over.
    """

    def __init__(self, plan: Plan, formulas: Sequence[FormulaAtoms], built_on: bool):
        self.truths: dict[str, str] = {}
        self.faults: list[tuple[str, str]] = []
        self.unknown = False
        self.jobs: list[tuple[str, Prepared, Sheet]] = []
        self._built_on = built_on
        for given in formulas:
            key = (given.rule, given.version)
            prepared = plan.formulas.get(key)
            if key not in plan.formulas:
                self.faults.append((given.rule, "no such version"))
            elif prepared is None:
                self.truths[given.rule] = "U"
                self.unknown = True
            elif len(given.leaves) != prepared.width:
                self.faults.append((given.rule, f"{prepared.width} leaves expected, {len(given.leaves)} given"))
            else:
                self.unknown = self.unknown or 1 in given.leaves
                sheet = {f"l{place}": TEXTS[truth] for place, truth in enumerate(given.leaves)}
                self.jobs.append((given.rule, prepared, sheet))

    def link(self, prepared: Prepared, sheet: Sheet) -> None:
        """Write on a sheet what was derived of the rules that its formula is built on."""
        for name, rule in prepared.exceptions:
            sheet[name] = self.truths.get(rule, "F")
        if self._built_on:
            for name, rule in prepared.references:
                sheet[name] = self.truths.get(rule, sheet[name])


def derive_truths(works: Sequence[Work], asker: Asker) -> None:
    """Derive all formulas; what a formula is built on has been derived before its first round."""
    rounds: dict[int, list[tuple[Work, str, Prepared, Sheet, Kind]]] = {}
    for work in works:
        for rule, prepared, sheet in work.jobs:
            for kind in prepared.compiled.kinds:
                rounds.setdefault(prepared.after + kind.stage, []).append((work, rule, prepared, sheet, kind))
    for number in sorted(rounds):
        for work, _, prepared, sheet, kind in rounds[number]:
            if kind.stage == 1:
                work.link(prepared, sheet)
        asker.ask([(kind, sheet) for _, _, _, sheet, kind in rounds[number]])
        for work, rule, prepared, sheet, kind in rounds[number]:
            if prepared.compiled.result in kind.outputs:
                work.truths[rule] = sheet[prepared.compiled.result]
                if CONTRADICTION in sheet:
                    work.faults.append((rule, CONTRADICTION))


class Item:
    """One instance on its way to a status.

    ``parts`` has a sheet of atoms for each part; ``possible`` the statuses that the atoms leave open and
    ``status`` the verdict that follows; ``unknown`` tells whether any atom is unknown.
    """

    def __init__(self, plan: Plan, given: InstanceAtoms):
        self.given = given
        self.work = Work(plan, given.exceptions, built_on=False)
        self.parts: list[Sheet] = [{atom: TEXTS[truth] for atom, truth in part} for part in given.parts]
        self.unknown = self.work.unknown or not self.parts or any("U" in sheet.values() for sheet in self.parts)
        self.possible: set[str] = set()
        self.status = ""
        self.whole: Sheet = {}
        self.excuse = plan.excuses.get(given.rule)
        if given.kind not in REQUIRED:
            self.work.faults.append((given.rule, f"no statuses for the kind {given.kind}"))
        elif (
            given.combine not in ("one", "all", "any")
            or (given.combine == "one" and len(self.parts) != 1)
            or (given.combine != "one" and given.kind != "duty")
        ):
            self.work.faults.append((given.rule, f"{len(self.parts)} parts combined by {given.combine}"))
        else:
            names = set(plan.possible[given.kind].inputs) - {"excuse"} | {"excuse_counts"}
            if any(set(sheet) != names for sheet in self.parts):
                self.work.faults.append((given.rule, "atoms missing or unknown to the rules"))

    def open_excuse(self) -> None:
        """Write on each part's sheet what the question needs whether it is excused."""
        for sheet in self.parts:
            sheet["excuse"] = "F"
            if self.excuse is not None:
                sheet["c"] = sheet["excuse_counts"]
                for name, rule in self.excuse.exceptions:
                    sheet[name] = self.work.truths.get(rule, "F")

    def close_excuse(self) -> None:
        """Take over whether each part is excused."""
        if self.excuse is not None:
            for sheet in self.parts:
                sheet["excuse"] = sheet[self.excuse.compiled.result]


def derive_statuses(plan: Plan, items: Sequence[Item], asker: Asker) -> None:
    """Derive what is possible of each part, of each instance, and the status that follows."""
    sound = [item for item in items if not item.work.faults]
    _excuses(sound, asker)
    asker.ask((plan.possible[item.given.kind], sheet) for item in sound for sheet in item.parts)
    _combine(plan, [item for item in sound if len(item.parts) > 1], asker)
    for item in sound:
        statuses = REQUIRED[item.given.kind]
        if not item.whole:
            only = item.parts[0] if item.parts else dict.fromkeys(statuses, POSSIBLE)
            item.whole = {status: only[status] for status in statuses}
    asker.ask((plan.verdict[item.given.kind], item.whole) for item in sound)
    for item in sound:
        item.possible = {s for s in REQUIRED[item.given.kind] if item.whole[s] == POSSIBLE}
        item.status = item.whole[VERDICT]
        if any(CONTRADICTION in sheet for sheet in (*item.parts, item.whole)):
            item.work.faults.append((item.given.rule, CONTRADICTION))


def _excuses(items: Sequence[Item], asker: Asker) -> None:
    """Derive of each part whether it is excused."""
    stages: dict[int, list[tuple[Kind, Sheet]]] = {}
    for item in items:
        item.open_excuse()
        if item.excuse is not None:
            for kind in item.excuse.compiled.kinds:
                stages.setdefault(kind.stage, []).extend((kind, sheet) for sheet in item.parts)
    for stage in sorted(stages):
        asker.ask(stages[stage])
    for item in items:
        item.close_excuse()


def _combine(plan: Plan, items: Sequence[Item], asker: Asker) -> None:
    """Derive what is possible of instances with several parts.

    For ``all`` the worst part decides. So the whole can be no better than the best that a part can be, for
    each part; and it is what some part can be. For ``any`` it is the same with worst and best changed about.
    """
    other = {"all": plan.decides["any"], "any": plan.decides["all"]}
    extremes = [[_flags(_open(sheet)) for sheet in item.parts] for item in items]
    asker.ask((other[item.given.combine], sheet) for item, own in zip(items, extremes, strict=True) for sheet in own)
    bounds = [_flags({sheet[VERDICT] for sheet in own}) for own in extremes]
    asker.ask((plan.decides[item.given.combine], bound) for item, bound in zip(items, bounds, strict=True))
    for item, bound, own in zip(items, bounds, extremes, strict=True):
        reached = {status for sheet in item.parts for status in _open(sheet)}
        item.whole = _flags({status for status in reached if bound[status] == POSSIBLE})
        if any(CONTRADICTION in sheet for sheet in (*own, bound)):
            item.whole[CONTRADICTION] = VERDICT


def _open(sheet: Sheet) -> Iterator[str]:
    """Iterate over the statuses that are possible of a part of a duty."""
    return (status for status in REQUIRED["duty"] if sheet[status] == POSSIBLE)


def _flags(statuses: Iterator[str] | set[str]) -> Sheet:
    """Write a sheet on which these statuses of a duty are possible and no others."""
    return dict.fromkeys(REQUIRED["duty"], IMPOSSIBLE) | dict.fromkeys(statuses, POSSIBLE)
