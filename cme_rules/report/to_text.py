"""A report as text: the verdicts of a case, each with its reasons, so that a reader can redo them by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from cme_rules.actions.action import Action
from cme_rules.actions.missing import in_words
from cme_rules.core.span import Span
from cme_rules.dates.civil import human
from cme_rules.model.verdict import Verdict
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.page import BLUE, BOLD, COLUMN, GREEN, RED, WIDTH, YELLOW, Page
from cme_rules.report.reason_text import reasons
from cme_rules.report.view import GROUPS, IN_FULL, SINGULAR, TITLES, CaseView, Summary, VerdictView, runs

COLOURS = {"breach": RED, "shortfall": YELLOW, "undetermined": BLUE, "to_do": BOLD, "in_order": GREEN}


def case_text(
    case: CaseView, names: Names, as_at: int, *, verbose: bool = False, colour: bool = False, width: int = WIDTH
) -> str:
    """Write out one case; verdicts that are in order take a line each unless ``verbose``."""
    page = Page(colour, width)
    page.heading(f"{case.title} ({case.id})" if case.title and case.title != case.id else case.id, "=")
    page.field("file", case.file)
    page.field("record", s.period(*case.cover))
    page.field("as at", human(as_at))
    page.field("verdicts", ", ".join(counted(g, len(case.of(g))) for g in GROUPS if case.of(g)) or "none")
    for group in GROUPS:
        shown = case.of(group)
        if shown:
            page.heading(f"{TITLES[group].upper()} ({len(shown)})")
            _group(page, group, shown, names, as_at, verbose)
    _findings(page, case, names)
    if case.undated:
        page.heading("FACTS WITHOUT A DATE")
        page.plain("Given without a first or last day, so taken to have held throughout the record:", 2)
        for name, rules in case.resting:
            page.hanging("- ", f"{plain(name)}: on it rest {', '.join(names.title(rule) for rule in rules)}", 2)
    if case.actions:
        page.heading(f"WHAT IS LEFT TO DO ({len(case.actions)})")
        action_lines(page, case.actions)
    return page.text()


def counted(group: str, count: int) -> str:
    """Write how many verdicts of a group there are."""
    title = TITLES[group].lower()
    return f"{count} {SINGULAR.get(title, title) if count == 1 else title}"


def verdict_text(one: VerdictView, names: Names, as_at: int, *, colour: bool = False, width: int = WIDTH) -> str:
    """Write out one verdict in full."""
    page = Page(colour, width)
    _full(page, one, names, as_at)
    return page.text()


def _group(page: Page, group: str, shown: Sequence[VerdictView], names: Names, as_at: int, verbose: bool) -> None:
    if group == "not_triggered" and not verbose:
        titles = sorted({f"{one.title} ({one.verdict.rule})" for one in shown})
        page.plain("; ".join(titles) + ".", 2)
        return
    for run in [(one,) for one in shown] if verbose else runs(shown):
        if group in IN_FULL or verbose or run[0].verdict.answer is not None:
            page.blank()
            _full(page, run[0], names, as_at)
        else:
            _line(page, run, names)
        if len(run) > 1 and group in IN_FULL:
            page.field("likewise", _others(run[1:]))


def _line(page: Page, run: Sequence[VerdictView], names: Names) -> None:
    """Write one line for a verdict, or for a run of like ones."""
    one, verdict = run[0], run[0].verdict
    times = f" ×{len(run)}" if len(run) > 1 else ""
    word = s.status(verdict.status).upper() + times
    colour = COLOURS.get(one.group, BOLD)
    page.status(word, f"{one.title} ({verdict.rule}){_who(verdict)}", s.late(verdict), colour)
    if len(run) > 1:
        page.field("", _others(run))
    elif text := _dates(verdict, names):
        page.field("", text)


def _dates(verdict: Verdict, names: Names) -> str:
    parts = []
    if verdict.trigger is not None:
        parts.append(f"from {s.days(verdict.trigger)}")
    if verdict.since is not None:
        parts.append(f"since {s.days(verdict.since)}")
    if verdict.due is not None:
        parts.append(f"due {s.days(verdict.due)}{s.at(verdict.due_minute)}")
    if verdict.done is not None:
        parts.append(f"done {s.days(verdict.done)}")
    if verdict.excused_by:
        parts.append("by: " + "; ".join(names.title(name) for name in verdict.excused_by))
    return ", ".join(parts)


def _others(run: Sequence[VerdictView]) -> str:
    """Say exactly how many like instances there are, and from when to when they run."""
    firsts = [one.verdict.trigger[0] for one in run if one.verdict.trigger and one.verdict.trigger[0] is not None]
    text = s.number(len(run), "instance")
    if not firsts:
        return text
    return f"{text}, starting from {human(min(firsts))} to {human(max(firsts))}: " + ", ".join(human(d) for d in firsts)


def _who(verdict: Verdict) -> str:
    return f" – {plain(verdict.person)}" if verdict.person else ""


def _full(page: Page, one: VerdictView, names: Names, as_at: int) -> None:
    verdict = one.verdict
    page.status(s.status(verdict.status).upper(), f"{one.title} ({verdict.rule}){_who(verdict)}", s.late(verdict),
                COLOURS.get(one.group, BOLD))  # fmt: skip
    page.field("norm", one.norm or one.title)
    page.field("force", f"{s.FORCE.get(verdict.force, verdict.force)}, {names.layer(verdict.layer)}")
    if verdict.since is not None:
        page.field("since", s.days(verdict.since) + (", if at all" if verdict.status == "undetermined" else ""))
    if one.accepted is not None:
        page.field("accepted", s.accepted(one.accepted))
    if verdict.answer is not None:
        page.field("answered", s.answered(verdict.answer, verdict.possible) + place(verdict.answer.span))
    reasons(page, verdict, names, as_at)
    if verdict.bearer or verdict.towards:
        page.field("who", parties(verdict.bearer) + (f" → {parties(verdict.towards)}" if verdict.towards else ""))
    if verdict.follows is not None:
        page.field("if nothing", f"is recorded, {s.follows(verdict)}")
        for rule, _, day in verdict.follows.arising:
            page.field("", f"by then there also arises, on {human(day)}: {names.title(rule)} ({rule})")
    if verdict.known_then is not None:
        page.field("known then", s.known_then(verdict))
    if verdict.status == "undetermined":
        _unknown(page, verdict, names)
    for source in one.sources:
        edition = f", {source.edition}" if source.edition else ""
        grade = "" if source.grade == "official" else f" [{s.GRADE.get(source.grade, source.grade)}]"
        page.field("source", f"{source.title}{edition}: {source.place}{grade}")
    for taken in one.readings:
        text = f"{taken.question} Taken as: {plain(taken.choice)} ({taken.reading}). {_switch(taken.changes)}"
        page.field("reading", text)
    page.field("key", f"{verdict.case}#{verdict.rule}:{verdict.key}")


def _switch(changes: Sequence[tuple[str, str]]) -> str:
    if not changes:
        return "Taken otherwise, the verdict is the same."
    return " ".join(f"Taken as {plain(other)}, the verdict would be: {s.status(status)}." for other, status in changes)


def _unknown(page: Page, verdict: Verdict, names: Names) -> None:
    possible = [s.status(one) for one in verdict.possible if one != "undetermined"]
    if possible:
        page.field("possible", ", ".join(possible))
    for one in verdict.missing:
        where = names.where(one.kind, one.name)
        text = in_words(one) + place(one.span) + (f"; usually in: {where}" if where else "")
        page.field("not known", text + (" – this alone would settle it" if one.settles else ""))


def parties(who: Sequence[str]) -> str:
    """Write who owes something; several where it is not known which."""
    if not who:
        return "nobody named"
    return plain(who[0]) if len(who) == 1 else " or ".join(plain(one) for one in who) + " (not known which)"


def place(span: Span) -> str:
    """Write a place in a file: its name and line; nothing where there is none."""
    return f" ({PurePosixPath(span.file).name}:{span.line})" if span.file and span.line else ""


def places(spans: Sequence[Span]) -> str:
    """Write several places in files, with the name of a file once."""
    by_file: dict[str, list[str]] = {}
    for span in spans:
        if span.file:
            by_file.setdefault(PurePosixPath(span.file).name, []).append(str(span.line))
    text = "; ".join(f"{name}:{', '.join(lines)}" for name, lines in by_file.items())
    return f" ({text})" if text else ""


def _findings(page: Page, case: CaseView, names: Names) -> None:
    if not case.findings:
        return
    page.heading(f"ALSO NOTICED ({len(case.findings)})")
    for one in case.findings:
        title = names.title(one.name) if names.rule(one.name) else plain(one.name)
        page.hanging("- ", s.finding(one, title) + places(one.spans), 2)


def action_lines(
    page: Page,
    actions: Sequence[Action],
    cases: Mapping[str, str] | None = None,
    *,
    verbose: bool = False,
    start: int = 1,
) -> None:
    """Write out actions, each with who, by when and why; ``cases`` gives the titles of cases, ``verbose`` the norms.

    They are numbered from ``start``.
    """
    words = {"breach": "OVERDUE", "shortfall": "OVERDUE", "open": "DO", "unknown": "FIND OUT"}
    below = COLUMN
    for number, one in enumerate(actions, start=start):
        what = one.what + (f" – {plain(one.person)}" if one.person else "")
        word = "was due" if one.urgency in ("breach", "shortfall") else "due"
        right = f"{word} {human(one.by)}{s.at(one.by_minute)}" if one.by else ""
        page.status(f"{number:>3} {words[one.urgency]}", what, right, RED if one.urgency == "breach" else BOLD)
        if cases:
            page.hanging("case: ", cases.get(one.case, one.case), below)
        if one.meaning:
            page.hanging("that: ", one.meaning, below)
        if one.who:
            page.hanging("who:  ", parties(one.who) + (f" → {parties(one.towards)}" if one.towards else ""), below)
        if one.look_in:
            page.hanging("look: ", f"usually in {one.look_in}{place(one.span)}", below)
        if one.settles:
            page.hanging("note: ", "this alone would settle a verdict", below)
        for why in one.why:
            page.hanging("why:  ", f"{why.title} ({why.rule}) is {s.status(why.status)}", below)
            if verbose and why.norm:
                page.hanging("norm: ", why.norm, below)


def summary_text(summary: Summary, *, colour: bool = False, width: int = WIDTH) -> str:
    """Write what was checked, by what, and what was not: the first thing of a report."""
    from cme_rules.report.summary_text import write

    page = Page(colour, width)
    write(page, summary)
    return page.text()


def basis_text(summary: Summary, *, colour: bool = False, width: int = WIDTH) -> str:
    """Write on which readings and on which unread texts the verdicts rest: the last thing of a report."""
    from cme_rules.report.summary_text import basis

    page = Page(colour, width)
    basis(page, summary)
    text = page.text()
    return f"\n{text}" if text.strip() else ""
