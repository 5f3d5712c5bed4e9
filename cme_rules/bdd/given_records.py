"""Steps that tell about a case: subjects, facts and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import given

from cme_rules.bdd import draft as d
from cme_rules.bdd.phrases import Phrase
from cme_rules.bdd.place import Place, block, unquoted, word

if TYPE_CHECKING:
    from cme_rules.bdd.story import Story
    from cme_rules.read.nodes import Node


# ---- subjects --------------------------------------------------------------------------------------------------


@given(Phrase("(a|an) {about:word} {ident:id}"))
def begin(cme_story: Story, about: str, ident: str) -> None:
    """Begin the file of a subject."""
    cme_story.begin(d.begun(cme_story.place, about, unquoted(ident)))


@given(Phrase("the case file {path:id}"))
def case_file(cme_story: Story, path: str) -> None:
    """Take a case from a file."""
    cme_story.open(unquoted(path), path)


@given(Phrase("the {link:word} is {ident:id}"))
def linked(cme_story: Story, link: str, ident: str) -> None:
    """Point to another subject."""
    place = cme_story.place
    cme_story.draft.links[link] = place.node(unquoted(ident), ident)
    cme_story.draft.places[link] = place.span(link)
    cme_story.check()


@given(Phrase("[the ]{relation:word} {ident:id}"))
def related(cme_story: Story, relation: str, ident: str) -> None:
    """List a related person."""
    place = cme_story.place
    cme_story.draft.related.setdefault(relation, []).append(place.node(unquoted(ident), ident))
    cme_story.draft.places[relation] = place.span(relation)
    cme_story.check()


@given(Phrase("it is not known who is a {relation:word}"))
def relation_unknown(cme_story: Story, relation: str) -> None:
    """Say that nobody knows the related people."""
    place = cme_story.place
    cme_story.draft.related[relation] = [place.node("unknown", relation)]
    cme_story.draft.places[relation] = place.span(relation)
    cme_story.check()


# ---- facts -----------------------------------------------------------------------------------------------------


@given(Phrase("the fact {fact:name} is {value:words}[ from {first:day}][ (to|until) {last:day}]{record}"))
def fact(cme_story: Story, fact: str, value: str, first: str | None, last: str | None, record: str) -> None:
    """Give a value of a fact."""
    place = cme_story.place
    _fact(cme_story, place, fact, value, {**_days(place, first, last), **place.record(record)})
    cme_story.check()


@given(Phrase("these facts:"))
def facts(cme_story: Story) -> None:
    """Give values of several facts, one in each row of a table."""
    known = ("fact", "value", "from", "to", *_RECORD)
    for place, row in cme_story.rows(known, needed=("fact", "value")):
        dates = _days(place, row.get("from"), row.get("to"))
        _fact(cme_story, place, row["fact"], row["value"], {**dates, **_record(place, row)})
        cme_story.check()


def _fact(story: Story, place: Place, fact: str, value: str, more: dict[str, Node]) -> None:
    name = word(fact)
    node: Node = d.value_node(place, value, story.linked.rules.vocabulary.facts.get(name))
    if more:
        node = block(place.span(), {"value": node, **more})
    story.draft.fact(name, node, place.span(fact))


def _days(place: Place, first: str | None, last: str | None) -> dict[str, Node]:
    given_ = (("from", first), ("to", last))
    return {key: node for key, text in given_ if (node := place.iso(text)) is not None}


# ---- events ----------------------------------------------------------------------------------------------------


@given(Phrase("[the event ]{event:event} on {day:day}[ at {time:time}][ with {details:words}]{record}"))
def event(cme_story: Story, event: str, day: str, time: str | None, details: str | None, record: str) -> None:
    """Record an event on a day."""
    place = cme_story.place
    at: dict[str, Node] = {} if time is None else {"at": place.node(time)}
    _event(cme_story, place, event, {"on": place.date(day), **at, **place.record(record)}, details)


@given(Phrase("[the event ]{event:event} on a day that is not known[ with {details:words}]{record}"))
def event_some_day(cme_story: Story, event: str, details: str | None, record: str) -> None:
    """Record an event whose day nobody knows."""
    place = cme_story.place
    on = place.node("unknown", "a day that is not known")
    _event(cme_story, place, event, {"on": on, **place.record(record)}, details)


@given(Phrase("[the event ]{event:event} between {first:day} and {last:day}[ with {details:words}]{record}"))
def event_between(cme_story: Story, event: str, first: str, last: str, details: str | None, record: str) -> None:
    """Record an event of which only the first and the last possible day are known."""
    _event_within(cme_story, event, first, last, details, record)


@given(Phrase("[the event ]{event:event} not before {first:day}[ with {details:words}]{record}"))
def event_not_before(cme_story: Story, event: str, first: str, details: str | None, record: str) -> None:
    """Record an event of which only the first possible day is known."""
    _event_within(cme_story, event, first, None, details, record)


@given(Phrase("[the event ]{event:event} not after {last:day}[ with {details:words}]{record}"))
def event_not_after(cme_story: Story, event: str, last: str, details: str | None, record: str) -> None:
    """Record an event of which only the last possible day is known."""
    _event_within(cme_story, event, None, last, details, record)


def _event_within(
    story: Story, event: str, first: str | None, last: str | None, details: str | None, record: str
) -> None:
    place = story.place
    on = block(place.span(first or last or ""), _days(place, first, last))
    _event(story, place, event, {"on": on, **place.record(record)}, details)


@given(Phrase("these events:"))
def events(cme_story: Story) -> None:
    """Record several events, one in each row; a column that is none of the usual ones is an attribute."""
    usual = ("event", "on", "at", *_RECORD)
    for place, row in cme_story.rows(None, needed=("event", "on")):
        more = " and ".join(f"{key} {value}" for key, value in row.items() if key not in usual)
        at: dict[str, Node] = {"at": place.node(row["at"])} if "at" in row else {}
        _event(cme_story, place, row["event"], {"on": _on(place, row["on"]), **at, **_record(place, row)}, more or None)


def _on(place: Place, text: str) -> Node:
    """Read a day, days from one to another, or that the day is not known."""
    if text in d.NOT_KNOWN:
        return place.node("unknown", text)
    first, to, last = text.partition(" to ")
    return block(place.span(text), _days(place, first, last)) if to else place.date(text)


def _event(story: Story, place: Place, event: str, entries: dict[str, Node], details: str | None) -> None:
    name = word(event)
    if details is not None:
        entries["with"] = d.details(place, name, details, story.linked.rules.vocabulary)
    story.draft.events.append(block(place.span(), {"event": place.node(name, event), **entries}))
    story.check()


_RECORD = ("id", "corrects", "source", "recorded")


def _record(place: Place, row: dict[str, str]) -> dict[str, Node]:
    """Read the columns that any record may have."""
    return {
        key: place.date(row[key]) if key == "recorded" else place.node(unquoted(row[key]), row[key])
        for key in _RECORD
        if key in row
    }
