"""What came of testing rules, in words."""

from __future__ import annotations

from collections.abc import Mapping

from cme_rules.coverage import total
from cme_rules.mutants.change import KINDS
from cme_rules.mutants.draft import Draft
from cme_rules.mutants.survey import Survey, Tried
from cme_rules.report.page import WIDTH, Page
from cme_rules.report.sentences import number
from cme_rules.tested import Tested

Drafts = Mapping[tuple[str, str, str], Draft | None]
_LABEL = 24


def text_of_tests(
    found: Tested, drafts: Drafts, *, colour: bool = False, quiet: bool = False, width: int = WIDTH
) -> str:
    """Say which examples and scenarios fail, what is untried, and which changes nothing notices."""
    page = Page(colour, width)
    if not quiet:
        _failures(page, found)
        _untried(page, found)
        if found.survey is not None:
            _survivors(page, found.survey, drafts)
    if found.survey is not None:
        _figures(page, found.survey)
    page.blank()
    _summary(page, found)
    return page.text()


def _failures(page: Page, found: Tested) -> None:
    for one in found.failing:
        where, name = one.example.span, one.example.name
        page.plain(f"{where.file}:{where.line}: the example “{name}” of {one.rule.id} does not come out as expected")
        for said in one.differences:
            page.plain(said, 3)
        if one.holds_if:
            page.plain(f"it does where {' or where '.join(one.holds_if)}", 3)
    by_choice = [one.holds_if[0].replace("=", ": ") for one in found.failing if one.holds_if]
    if by_choice:
        page.blank()
        page.plain(
            "Where another alternative was chosen on purpose, work the example out anew, or let it say for which "
            f"alternative it holds, beside its “as_at”: readings: {{{by_choice[0]}}}"
        )
    for scenario in found.failing_scenarios:
        page.plain(f"{scenario.file}:{scenario.line}: the scenario “{scenario.name}” fails")
        for line in scenario.said.splitlines():
            page.source("", line)


def _untried(page: Page, found: Tested) -> None:
    lacking = [one for one in found.covered if one.lacking or one.stale]
    if lacking:
        page.heading("Untried")
    for one in lacking:
        for what in one.lacking:
            page.plain(f"{one.rule.span.file}:{one.rule.span.line}: {one.rule.id}: {what.replace('_', ' ')}", 3)
        for what in one.stale:
            said = f"said to be impossible, and it is not: {what.replace('_', ' ')}"
            page.plain(f"{one.rule.span.file}:{one.rule.span.line}: {one.rule.id}: {said}", 3)


def _survivors(page: Page, survey: Survey, drafts: Drafts) -> None:
    for rule, said in survey.stale:
        where = f"{rule.span.file}:{rule.span.line}: {rule.id}"
        page.plain(f"{where}: said to be unnoticed by anything, and it is noticed or is no change of the rule: {said}")
    shown: list[Draft] = []
    for kind in KINDS:
        mine = [one for one in survey.survivors if one.change.kind == kind]
        if mine:
            page.heading(f"Nothing notices a change of this kind: {kind}")
        for one in mine:
            _survivor(page, one, drafts, shown)


def _survivor(page: Page, one: Tried, drafts: Drafts, shown: list[Draft]) -> None:
    change = one.change
    page.plain(f"{change.span.file}:{change.span.line}: {change.rule.id}: {change.words}", 3)
    if change.key not in drafts:
        return
    found = drafts[change.key]
    if found is None:
        page.plain(
            "No small move of the worked examples shows a difference. Look for a case that does; if there can be none, "
            "say so in the rule under “unnoticed:”, in these words and with the reason.", 6,
        )  # fmt: skip
        return
    if any(one is found for one in shown):
        page.plain("An example above would notice it too.", 6)
        return
    shown.append(found)
    page.plain(f"Missing from the examples of {found.rule.span.file}:", 6)
    page.lines += [f"      {line}".rstrip() for line in found.lines]


def _figures(page: Page, survey: Survey) -> None:
    page.heading("Changes by one step: noticed, of all")
    figures = {(layer, kind): f"{noticed} of {every}" for layer, kind, noticed, every in survey.figures()}
    page.lines.append(f"   {'':<{_LABEL}}{'statutory':>14}{'local':>14}")
    for kind in KINDS:
        both = [figures.get((layer, kind), "-") for layer in ("statutory", "local")]
        if both != ["-", "-"]:
            page.lines.append(f"   {kind:<{_LABEL}}{both[0]:>14}{both[1]:>14}")
    sums = ["{} of {}".format(*survey.total(layer)) for layer in ("statutory", "local")]
    page.lines.append(f"   {'all':<{_LABEL}}{sums[0]:>14}{sums[1]:>14}")


def _summary(page: Page, found: Tested) -> None:
    held = len(found.examples) - len(found.failing)
    page.plain(f"{held} of {number(len(found.examples), 'worked example')} come out as expected")
    if found.scenarios is not None:
        held = len(found.scenarios) - len(found.failing_scenarios)
        verb = "holds" if len(found.scenarios) == 1 else "hold"
        page.plain(f"{held} of {number(len(found.scenarios), 'scenario')} {verb}")
    seen, wanted = total(found.covered)
    page.plain(f"{seen} of {wanted} things that coverage asks for are tried")
    survey = found.survey
    if survey is not None:
        noticed, every = survey.total()
        page.plain(f"{noticed} of {number(every, 'change')} by one step are noticed{_beside(survey)}")


def _beside(survey: Survey) -> str:
    """Say how many changes were left out: declared, or not in the sample."""
    declared = len(survey.tried) - survey.total()[1]
    beside = [f"{declared} more are declared to show in no case"] if declared else []
    if survey.made > len(survey.tried):
        beside.append(f"a sample of {survey.made}")
    return f" ({'; '.join(beside)})" if beside else ""
