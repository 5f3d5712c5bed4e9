"""Compare what a scenario expects of a verdict with what was found, and say the difference in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import pytest

from cme_rules.core.nearest import nearest
from cme_rules.dates.civil import human_long
from cme_rules.model.verdict import STATUSES, Missing, Verdict
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.page import Page
from cme_rules.report.reason_text import reasons

if TYPE_CHECKING:
    from cme_rules.actions.action import Action
    from cme_rules.bdd.story import Story

_SPOKEN = {
    "complied with": "complied",
    "no longer owed": "superseded",
    "done late": "met_late",
    "done too early": "met_early",
}
LAST = "the verdict that was looked at last"


@dataclass(frozen=True)
class Expected:
    """What a step says of one verdict; what it does not say is not compared."""

    status: str
    possible: tuple[str, ...] = ()
    due: int | None = None
    minute: int | None = None
    done: int | None = None
    since: int | None = None
    excused_by: str = ""


def day(ordinal: int) -> str:
    """Write a day with its weekday."""
    return human_long(ordinal)


def listed(text: str) -> list[str]:
    """Split ``a, b and c``."""
    return [part.strip() for part in re.split(r",| and | or ", text) if part.strip()]


def plain_name(missing: Missing) -> str:
    """Return the name of something missing as the vocabulary has it, without the record that is meant."""
    return missing.name.partition("@")[0].replace(" ", "_")


def status(story: Story, kind: str, spoken: str) -> str:
    """Turn a status as it is spoken into one that a verdict of a kind can have."""
    name = _SPOKEN.get(spoken, spoken.replace(" ", "_"))
    if name not in STATUSES[kind]:
        known = [one.replace("_", " ") for one in STATUSES[kind]]
        near = nearest(spoken, known)
        help_ = "" if near else f"write one of: {', '.join(known)}"
        message = f"“{spoken}” is not a status of a {kind}"
        raise story.place.wrong("CME-U003", message, spoken, help_, near)
    return name


# ---- which verdict is meant --------------------------------------------------------------------------------------


def pick(story: Story, verdicts: Iterable[Verdict], arose: int | None = None, person: str = "") -> Verdict:
    """Return the one verdict that is meant, and remember it as the one looked at last."""
    every = list(verdicts)
    found = [one for one in every if one.status != "not_triggered"] or every[:1]
    if arose is not None:
        found = [one for one in found if one.trigger == (arose, arose)]
    if person:
        found = [one for one in found if one.person == person]
    if len(found) == 1:
        return story.look(found[0])
    there = "; ".join(short(one) for one in every) or "no verdict at all"
    wanted = ["one instance"]
    if arose is not None:
        wanted.append(f"that arose on {day(arose)}")
    if person:
        wanted.append(f"for {person}")
    more = " (say which with “that arose on DAY”)" if len(found) > 1 else ""
    return fail(story, " ".join(wanted), f"{there}{more}", None)


def compare(story: Story, verdict: Verdict, expected: Expected) -> None:
    """Fail with both sides in words unless the verdict is as expected."""
    differences = [
        verdict.status != expected.status,
        bool(expected.possible) and set(verdict.possible) != set(expected.possible),
        expected.due is not None and verdict.due != (expected.due, expected.due),
        expected.minute is not None and verdict.due_minute != expected.minute,
        expected.done is not None and verdict.done != (expected.done, expected.done),
        expected.since is not None and verdict.since != (expected.since, expected.since),
        bool(expected.excused_by) and expected.excused_by not in verdict.excused_by,
    ]
    if any(differences):
        fail(story, _said(expected), short(verdict), verdict)
    story.state(
        verdict,
        possible=verdict.possible if expected.possible else (),
        due=expected.due,
        done=expected.done,
        since=expected.since,
        excused_by=", ".join(verdict.excused_by) if expected.excused_by else "",
    )


# ---- words -------------------------------------------------------------------------------------------------------


def _said(expected: Expected) -> str:
    parts = [expected.status.replace("_", " ")]
    if expected.possible:
        parts.append("either " + " or ".join(one.replace("_", " ") for one in expected.possible))
    if expected.excused_by:
        parts.append(f"by {expected.excused_by}")
    for label, when in (("due", expected.due), ("done on", expected.done), ("since", expected.since)):
        if when is not None:
            parts.append(f"{label} {day(when)}" + (s.at(expected.minute) if label == "due" else ""))
    return ", ".join(parts)


def short(verdict: Verdict) -> str:
    """Say a verdict in one line."""
    parts = [verdict.status.replace("_", " ")]
    if verdict.status == "undetermined":
        parts.append("either " + " or ".join(one.replace("_", " ") for one in verdict.possible))
    if verdict.excused_by:
        parts.append("by " + ", ".join(verdict.excused_by))
    if verdict.person:
        parts.append(f"for {verdict.person}")
    for label, span in (
        ("arose on", verdict.trigger),
        ("due", verdict.due),
        ("done on", verdict.done),
        ("since", verdict.since),
    ):
        if span is not None:
            parts.append(f"{label} {_days(span)}" + (s.at(verdict.due_minute) if label == "due" else ""))
    if verdict.missing:
        parts.append("missing " + ", ".join(sorted({plain_name(one) for one in verdict.missing})))
    return ", ".join(parts)


def _days(span: tuple[int | None, int | None]) -> str:
    first, last = (day(one) if one is not None else "a day not known" for one in span)
    return first if first == last else f"{first} to {last}"


def fail(story: Story, expected: str, found: str, verdict: Verdict | str | None = LAST) -> NoReturn:
    """Fail the step: what was expected, what was found, and in short why."""
    place = story.place
    shown = story.verdict if verdict == LAST else verdict
    lines = [
        f"{place.file}:{place.line}: this step does not hold",
        f"   {place.line} │ {place.text.strip()}",
        f"   expected: {expected}",
        f"   found:    {found}",
    ]
    if isinstance(shown, Verdict):
        page = Page()
        reasons(page, shown, Names(story.now.rules), story.now.as_at)
        lines += ["   because:", *(f"   {line}" for line in page.lines)]
    pytest.fail("\n".join(lines), pytrace=False)


# ---- actions -----------------------------------------------------------------------------------------------------


def actions(story: Story) -> tuple[Action, ...]:
    """Return what the verdicts leave to be done."""
    from cme_rules.actions.required import required

    return required(story.now.judged.verdicts, story.now.rules)


def action(one: Action) -> str:
    """Say an action in one line."""
    by = f" by {day(one.by)}" if one.by is not None else ""
    return f"{' or '.join(one.who) or 'nobody named'} must do {one.act}{by}"
