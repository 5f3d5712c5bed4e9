"""Steps that judge, and steps that say what the judging must have come to beside the verdicts themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_bdd import then, when

from cme_rules.bdd import expect
from cme_rules.bdd.phrases import Phrase
from cme_rules.bdd.place import unquoted, word
from cme_rules.dates.civil import human
from cme_rules.model.rule import begins

if TYPE_CHECKING:
    from cme_rules.bdd.story import Story


@when(Phrase("it is judged as at {day:day}[ as known on {known:day}]"))
def judge_it(cme_story: Story, day: str, known: str | None) -> None:
    """Judge the subject that was told about last."""
    _judge(cme_story, cme_story.draft.ident, day, known)


@when(Phrase("the {about:word} {ident:id} is judged as at {day:day}[ as known on {known:day}]"))
def judge_subject(cme_story: Story, about: str, ident: str, day: str, known: str | None) -> None:
    """Judge a subject by its id."""
    name = unquoted(ident)
    if name not in cme_story.drafts or cme_story.drafts[name].about != about:
        alike = [one.ident for one in cme_story.drafts.values() if one.about == about]
        raise cme_story.place.unknown(about, name, ident, alike)
    _judge(cme_story, name, day, known)


def _judge(story: Story, ident: str, day: str, known: str | None) -> None:
    place = story.place
    story.judge(ident, place.day(day), place.day(known) if known is not None else None)


# ---- what is not known -----------------------------------------------------------------------------------------


@then(Phrase("what is missing is {names:words}"))
def missing(cme_story: Story, names: str) -> None:
    """Compare all that is missing from the verdict that was looked at last."""
    wanted = {word(one) for one in expect.listed(names)}
    found = {expect.plain_name(one) for one in cme_story.last.missing}
    if wanted != found:
        expect.fail(cme_story, "missing: " + ", ".join(sorted(wanted)), "missing: " + (", ".join(sorted(found)) or "-"))
    cme_story.state(cme_story.last, missing=tuple(one.name for one in cme_story.last.missing))


@then(Phrase("answering {name:name} alone would settle it"))
def settles(cme_story: Story, name: str) -> None:
    """Check that one answer would settle the verdict that was looked at last."""
    settling = [expect.plain_name(one) for one in cme_story.last.missing if one.settles]
    if word(name) not in settling:
        found = " or ".join(settling) or "no single answer"
        expect.fail(cme_story, f"{word(name)} alone would settle it", f"{found} would settle it")


@then(Phrase("no single answer would settle it"))
def settles_nothing(cme_story: Story) -> None:
    """Check that the verdict that was looked at last needs several answers."""
    settling = [expect.plain_name(one) for one in cme_story.last.missing if one.settles]
    if settling or not cme_story.last.missing:
        found = " or ".join(settling)
        expect.fail(cme_story, "no single answer would settle it", f"{found or 'nothing is missing'}")


@then(Phrase("it rests on the reading {reading:rule}"))
def rests_on(cme_story: Story, reading: str) -> None:
    """Check that the verdict that was looked at last depends on a reading."""
    name, verdict = unquoted(reading), cme_story.last
    if name not in cme_story.linked.rules.readings:
        raise cme_story.place.unknown("reading", name, reading, cme_story.linked.rules.readings)
    by_version = cme_story.now.rules.readings_of.get(verdict.rule, {})
    every = [one for names in by_version.values() for one in names]
    found = by_version.get(verdict.version, ()) if verdict.version is not None else tuple(dict.fromkeys(every))
    if name not in found:
        expect.fail(cme_story, f"it rests on {name}", f"it rests on {', '.join(found) or 'no reading'}")


@then(Phrase("the version from {day:day} counts"))
def version_counts(cme_story: Story, day: str) -> None:
    """Check by which version of its rule the verdict that was looked at last was reached: by what right it stands."""
    verdict, wanted = cme_story.last, cme_story.place.day(day)
    counts = begins(cme_story.now.rules.rules[verdict.rule], verdict.version)
    if counts != wanted:
        found = f"the version from {human(counts)}" if counts is not None else "no version counts"
        expect.fail(cme_story, f"the version from {human(wanted)}", found)
    cme_story.state(verdict, version=wanted)


@then(Phrase("with the reading {reading:rule} as {choice:rule} it would be {status:status}"))
def otherwise(cme_story: Story, reading: str, choice: str, status: str) -> None:
    """Judge once more with another alternative and compare the same instance."""
    name, other, verdict = unquoted(reading), unquoted(choice), cme_story.last
    cme_story.alternative(cme_story.place, name, other, reading, choice)
    wanted = expect.status(cme_story, verdict.kind, status)
    now = cme_story.now
    again = cme_story.judged(now.case.id, now.as_at, now.known_on, cme_story.rules(**{name: other}))
    judged = again.of(cme_story.linked.rules.rules[verdict.rule])
    found = next((one.status for one in judged if one.key == verdict.key), "not_triggered")
    if verdict.status == "not_triggered":
        found = judged[0].status
    if found != wanted:
        expect.fail(cme_story, f"{wanted} with {name} as {other}", f"{found} with {name} as {other}")


# ---- how it weighs, and who owes it --------------------------------------------------------------------------


@then(Phrase("it is a {weight:word}"))
def weighs(cme_story: Story, weight: str) -> None:
    """Check whether the verdict that was looked at last is a breach or a shortfall."""
    verdict = cme_story.last
    found = "breach" if verdict.breach else "shortfall" if verdict.shortfall else "neither breach nor shortfall"
    if weight not in ("breach", "shortfall"):
        raise cme_story.place.unknown("weight", weight, weight, ("breach", "shortfall"))
    if weight != found:
        expect.fail(cme_story, f"a {weight}", f"{found} of a “{verdict.force}”")
    cme_story.state(verdict, force=verdict.force)


@then(Phrase("it is neither a breach nor a shortfall"))
def weighs_nothing(cme_story: Story) -> None:
    """Check that the verdict that was looked at last breaks nothing."""
    if cme_story.last.breach or cme_story.last.shortfall:
        expect.fail(cme_story, "neither a breach nor a shortfall", expect.short(cme_story.last))


@then(Phrase("it is owed by [the ]{party:name}[ to [the ]{other:name}]"))
def owed_by(cme_story: Story, party: str, other: str | None) -> None:
    """Check who owes what the verdict that was looked at last is about, and to whom."""
    verdict = cme_story.last
    wanted = [(_party(cme_story, party),), (_party(cme_story, other),) if other is not None else verdict.towards]
    if wanted != [verdict.bearer, verdict.towards]:
        sides = [" or ".join(side) or "nobody named" for side in (verdict.bearer, verdict.towards)]
        said = " to ".join(side[0] for side in wanted if side)
        expect.fail(cme_story, f"owed by {said}", f"owed by {' to '.join(sides)}")
    to = " or ".join(verdict.towards) if other is not None else ""
    cme_story.state(verdict, bearer=" or ".join(verdict.bearer), towards=to)


def _party(story: Story, spoken: str) -> str:
    """Return a party of the vocabulary; a proper name may begin with capitals, as it does in a sentence."""
    known = story.linked.rules.vocabulary.parties
    name = word(spoken) if spoken.startswith('"') else word(spoken).lower()
    if name not in known:
        raise story.place.unknown("party", name, spoken, known)
    return name


# ---- what is left to do, and what was noticed --------------------------------------------------------------------


@then(Phrase("there is no breach"))
def no_breach(cme_story: Story) -> None:
    """Check that no verdict is a breach of a must or a will."""
    found = [f"{one.rule} is {one.status}" for one in cme_story.now.judged.verdicts if one.breach]
    if found:
        expect.fail(cme_story, "no breach", "; ".join(found), None)


@then(Phrase("nothing is left to do"))
def nothing_to_do(cme_story: Story) -> None:
    """Check that the verdicts leave no action."""
    found = [f"{one.kind.replace('_', ' ')}: {one.what}" for one in expect.actions(cme_story)]
    if found:
        expect.fail(cme_story, "nothing is left to do", "; ".join(found), None)


@then(Phrase("[the ]{party:name} must still do {act:name}[ by {day:day}]"))
def must_do(cme_story: Story, party: str, act: str, day: str | None) -> None:
    """Check that an act is left to be done: by whom, and by when."""
    place, words_ = cme_story.place, cme_story.linked.rules.vocabulary
    who, what = _party(cme_story, party), word(act)
    if what not in words_.events:
        raise place.unknown("event", what, act, words_.events)
    by = place.day(day) if day is not None else None
    left = [one for one in expect.actions(cme_story) if one.kind == "do"]
    if not any(one.act == what and who in one.who and by in (None, one.by) for one in left):
        found = "; ".join(expect.action(one) for one in left) or "nothing"
        when_ = f" by {expect.day(by)}" if by is not None else ""
        expect.fail(cme_story, f"{who} must do {what}{when_}", found, None)


@then(Phrase("somebody must find out {what:name}"))
def must_find_out(cme_story: Story, what: str) -> None:
    """Check that something is left to be found out."""
    found = [one.act.partition(":")[2].partition("@")[0] for one in expect.actions(cme_story) if one.kind == "find_out"]
    if word(what) not in found:
        expect.fail(cme_story, f"find out {word(what)}", f"find out {', '.join(found) or 'nothing'}", None)


@then(Phrase("it is noticed that the record of {rule:rule} is {note:words}"))
def recorded_wrongly(cme_story: Story, rule: str, note: str) -> None:
    """Check the finding on a classification that the file records: too early, late, missing or without ground."""
    name = cme_story.rule(unquoted(rule), "definition", rule).id
    wanted = {"without ground": "no_ground"}.get(note, word(note))
    _noticed(cme_story, "recorded_classification", name, wanted, note)


@then(Phrase("it is noticed that the values of {fact:name} contradict each other"))
def contradiction(cme_story: Story, fact: str) -> None:
    """Check the finding on two records that cannot both be so."""
    _noticed(cme_story, "contradiction", word(fact), "", "")


@then(Phrase("it is noticed that {event:event} is dated after the day"))
def after_the_day(cme_story: Story, event: str) -> None:
    """Check the finding on an event that lies after the day as at which is judged."""
    _noticed(cme_story, "after_as_at", word(event), "", "")


def _noticed(story: Story, kind: str, name: str, note: str, shown: str) -> None:
    findings = story.now.judged.findings
    if kind == "recorded_classification" and note not in ("too_early", "late", "missing", "no_ground"):
        known = ("too early", "late", "missing", "without ground")
        raise story.place.unknown("finding of this kind", shown, shown, known)
    if any(one.kind == kind and one.name == name and note in ("", one.note) for one in findings):
        return
    found = "; ".join(" ".join(part for part in (one.kind, one.name, one.note) if part) for one in findings)
    expect.fail(story, " ".join(part for part in (kind, name, note) if part), found or "nothing was noticed", None)


# ---- the second opinion ------------------------------------------------------------------------------------------


@then(Phrase("the second opinion agrees"))
def second_opinion(cme_story: Story) -> None:
    """Derive all statuses once more with the forward chainer; skipped where it is not installed."""
    from cme_rules.chain.agree import Chainer
    from cme_rules.chain.host import why_not

    reason = why_not()
    if reason:
        cme_story.skipped = True
        pytest.skip(f"there is no second opinion here: {reason}")
    now = cme_story.now
    chainer = Chainer(now.rules)
    try:
        found = chainer.check(now.judged.definitions, now.judged.instances)
    finally:
        chainer.close()
    if found:
        said = "; ".join(f"{one.rule} {one.key}: {one.judge} / {one.chainer}" for one in found)
        expect.fail(cme_story, "the second opinion agrees", said, None)
    if not now.judged.definitions and not now.judged.instances:
        expect.fail(cme_story, "something to compare", "nothing was judged", None)
