"""Random cases over any vocabulary: facts, events, attendance, unknowns, imprecise dates, corrected records."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from cme_rules.dates.civil import iso
from cme_rules.model.case import AbsencePeriod, Case, EventRecord, FactValue, Pointer
from cme_rules.model.vocabulary import Attribute, Fact, Vocabulary


def case(
    random: Random,
    vocabulary: Vocabulary,
    about: str,
    first: int,
    last: int,
    calendars: dict[str, str],
    most: int = 9,
) -> Case:
    """Make a case of a subject, with some events, whose dates lie between two ordinal days."""
    wild = random.random() < 0.06
    facts = [f for f in vocabulary.facts.values() if f.about == about]
    kinds = [e for e in vocabulary.events.values() if e.about == about] or list(vocabulary.events.values())
    values: list[FactValue] = []
    for fact in facts:
        values += _values(random, fact, first, last)
    events: list[EventRecord] = []
    for number in range(random.randint(1, most)):
        kind = random.choice(kinds)
        lo: int | None = random.randint(first, last)
        hi: int | None = lo
        roll = random.random()
        if roll < 0.08:
            lo = hi = None
        elif roll < 0.2:
            hi = min(last, (lo or first) + random.randint(1, 12))
        minute = random.randint(0, 1439) if lo == hi and random.random() < 0.25 else None
        attributes = tuple((a.name, _attribute(random, a)) for a in kind.attributes if random.random() < 0.8)
        recorded = random.randint(first, last) if random.random() < 0.5 else None
        corrects = f"e{number - 1}" if number and random.random() < 0.08 else ""
        events.append(EventRecord(kind.name, lo, hi, minute, attributes, f"e{number}", recorded, corrects))
    periods = ()
    if random.random() < 0.6 and vocabulary.categories:
        start = random.randint(first, last)
        end = None if random.random() < 0.3 else min(last, start + random.randint(0, 40))
        periods = (AbsencePeriod(start, end, random.choice(sorted(vocabulary.categories)), "p1"),)
    cover_last = random.randint(first, last) if wild and random.random() < 0.6 else None
    cover_first = first if random.random() < 0.2 else None
    incomplete = (random.choice(kinds).name,) if wild and random.random() < 0.6 else ()
    relations = [r for r in vocabulary.relations.values() if r.about in ("", about)]
    related = tuple((r.name, ("a", "b")[: random.randint(0, 2)]) for r in relations)
    return Case(
        "generated",
        about,
        tuple(values),
        tuple(events),
        periods,
        (),
        cover_first,
        cover_last,
        incomplete,
        related,
        (),
        (),
        tuple(Pointer(unit, name) for unit, name in calendars.items()),
    )


def _values(random: Random, fact: Fact, first: int, last: int) -> list[FactValue]:
    roll = random.random()
    if roll < 0.3:
        return []
    if fact.fixed or roll < 0.6:
        return [FactValue(fact.name, _value(random, fact, first, last))]
    change = random.randint(first, last)
    one = FactValue(fact.name, _value(random, fact, first, last), None, change - 1, id=f"{fact.name}1")
    other = FactValue(fact.name, _value(random, fact, first, last), change)
    if random.random() < 0.15:
        other = replace(other, first=change - 5)
    if random.random() < 0.15:
        other = replace(other, value=None)
    return [one, other]


def _value(random: Random, fact: Fact, first: int, last: int) -> str:
    if fact.type == "yes_no":
        return random.choice(["yes", "no"])
    if fact.type == "choice":
        return random.choice(fact.values)
    if fact.type == "date":
        born = "birth" in fact.name
        return iso(random.randint(first - 17 * 365, first - 4 * 365) if born else random.randint(first, last + 30))
    if fact.type == "number":
        return str(random.randint(0, 40))
    if fact.type == "period":
        return random.choice(["1 month", "10 school days", "5 working days", "2 weeks"])
    return "text"


def _attribute(random: Random, attribute: Attribute) -> tuple[str, ...] | None:
    if random.random() < 0.15:
        return None
    if attribute.type == "list":
        return tuple(v for v in attribute.values if random.random() < 0.8)
    if attribute.type == "choice":
        return (random.choice(attribute.values),)
    if attribute.type == "yes_no":
        return (random.choice(["yes", "no"]),)
    return ("a",)
