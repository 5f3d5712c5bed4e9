"""Steps that tell about attendance, what the record covers, calendars and readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import given

from cme_rules.bdd.phrases import Phrase
from cme_rules.bdd.place import block, unquoted, word

if TYPE_CHECKING:
    from cme_rules.bdd.story import Story
    from cme_rules.read.nodes import Node


# ---- attendance ------------------------------------------------------------------------------------------------


@given(Phrase("absence without permission from {first:day} (to {last:day}|on){record}"))
def absence(cme_story: Story, first: str, last: str | None, record: str) -> None:
    """Record school days of absence without permission."""
    _period(cme_story, "unauthorised", "absence without permission", first, last, record)


@given(Phrase("attendance recorded as {category:name} from {first:day} (to {last:day}|on){record}"))
def attendance(cme_story: Story, category: str, first: str, last: str | None, record: str) -> None:
    """Record school days that are all in one category."""
    _period(cme_story, word(category), category, first, last, record)


def _period(story: Story, category: str, shown: str, first: str, last: str | None, record: str) -> None:
    place = story.place
    entries: dict[str, Node] = {
        "from": place.date(first),
        "to": place.date(last) if last is not None else place.node("open", "on"),
        "category": place.node(category, shown),
    }
    story.draft.attendance.setdefault("periods", []).append(block(place.span(), {**entries, **place.record(record)}))
    story.check()


@given(Phrase("the marks of the week from {first:day} are {marks:id}{record}"))
def week(cme_story: Story, first: str, marks: str, record: str) -> None:
    """Record ten attendance marks, from Monday to Friday."""
    place = cme_story.place
    entries: dict[str, Node] = {"from": place.date(first), "marks": place.node(unquoted(marks), marks)}
    cme_story.draft.attendance.setdefault("weeks", []).append(block(place.span(), {**entries, **place.record(record)}))
    cme_story.check()


@given(Phrase("these weeks of marks:"))
def weeks(cme_story: Story) -> None:
    """Record attendance marks, a week in each row of a table."""
    days = ("Mon", "Tue", "Wed", "Thu", "Fri")
    for place, row in cme_story.rows(("week from", *days, "recorded"), needed=("week from", *days)):
        marks = " ".join(row[day] for day in days)
        entries: dict[str, Node] = {"from": place.date(row["week from"]), "marks": place.node(marks, row["Mon"])}
        if "recorded" in row:
            entries["recorded"] = place.date(row["recorded"])
        cme_story.draft.attendance.setdefault("weeks", []).append(block(place.span(), entries))
        cme_story.check()


# ---- the record ------------------------------------------------------------------------------------------------


@given(Phrase("the record covers {first:day} to {last:day}"))
def covers(cme_story: Story, first: str, last: str) -> None:
    """Say from when to when the record reaches."""
    _cover(cme_story, {"from": cme_story.place.date(first), "to": cme_story.place.date(last)})


@given(Phrase("the record begins on {first:day}"))
def record_begins(cme_story: Story, first: str) -> None:
    """Say from when the record reaches."""
    _cover(cme_story, {"from": cme_story.place.date(first)})


@given(Phrase("the record ends on {last:day}"))
def record_ends(cme_story: Story, last: str) -> None:
    """Say up to when the record reaches."""
    _cover(cme_story, {"to": cme_story.place.date(last)})


def _cover(story: Story, days: dict[str, Node]) -> None:
    before = story.draft.single.get("record")
    earlier = {key: entry.value for key, entry in getattr(before, "items", {}).items()}
    story.draft.single["record"] = block(story.place.span(), {**earlier, **days})
    story.check()


@given(Phrase("the record of {event:name} is incomplete"))
def incomplete(cme_story: Story, event: str) -> None:
    """Say that events of one kind are not all recorded."""
    cme_story.draft.incomplete.append(cme_story.place.node(word(event), event))
    cme_story.check()


@given(Phrase("{unit:word} days follow {calendar:rule}"))
def calendar(cme_story: Story, unit: str, calendar: str) -> None:
    """Name the calendar by which school days or working days are counted."""
    place = cme_story.place
    cme_story.draft.calendars[unit] = place.node(unquoted(calendar), calendar)
    cme_story.draft.places[unit] = place.span(unit)
    cme_story.check()


@given(Phrase("the reading {reading:rule} is {choice:rule}"))
def reading(cme_story: Story, reading: str, choice: str) -> None:
    """Take another alternative of a reading."""
    place, name, other = cme_story.place, unquoted(reading), unquoted(choice)
    cme_story.alternative(place, name, other, reading, choice)
    cme_story.readings[name] = other
