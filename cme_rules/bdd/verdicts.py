"""Steps that say what a verdict must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import then

from cme_rules.bdd import expect
from cme_rules.bdd.phrases import Phrase
from cme_rules.bdd.place import unquoted
from cme_rules.bdd.story import Stated
from cme_rules.judge.view import View

if TYPE_CHECKING:
    from cme_rules.bdd.story import Story

_EPISODE = "[ in the {episode:word} of {opened:day}]"
_WHICH = "[ that arose on {arose:day}][ for {person:id}]"


@then(
    Phrase(
        f"the duty {{rule:rule}}{_WHICH} is {{status:status}}[, either {{possible:words}}]"
        "[, due {due:day}[ at {time:time}]][, done on {done:day}]"
    )
)
def duty(
    cme_story: Story,
    rule: str,
    arose: str | None,
    person: str | None,
    status: str,
    possible: str | None,
    due: str | None,
    time: str | None,
    done: str | None,
) -> None:
    """Compare the verdict on a duty."""
    place = cme_story.place
    found = cme_story.rule(unquoted(rule), "duty", rule)
    expected = expect.Expected(
        expect.status(cme_story, "duty", status),
        tuple(expect.status(cme_story, "duty", one) for one in expect.listed(possible or "")),
        due=_day(cme_story, due),
        minute=place.minute(time) if time is not None else None,
        done=_day(cme_story, done),
    )
    verdicts = cme_story.now.of(found)
    verdict = expect.pick(cme_story, verdicts, _day(cme_story, arose), unquoted(person or ""))
    expect.compare(cme_story, verdict, expected)


@then(Phrase(f"the (duty|prohibition) {{rule:rule}}{_WHICH} is excused by {{exception:rule}}"))
def excused(cme_story: Story, rule: str, arose: str | None, person: str | None, exception: str) -> None:
    """Compare the exception that excuses."""
    found = cme_story.rule(unquoted(rule), _kind(cme_story), rule)
    by = cme_story.rule(unquoted(exception), "exception", exception)
    verdict = expect.pick(cme_story, cme_story.now.of(found), _day(cme_story, arose), unquoted(person or ""))
    expect.compare(cme_story, verdict, expect.Expected("excused", excused_by=by.id))


@then(Phrase("the duty {rule:rule} arose {number:number} time[s]"))
def times(cme_story: Story, rule: str, number: str) -> None:
    """Count the instances of a duty."""
    named = cme_story.rule(unquoted(rule), "duty", rule)
    found = [one for one in cme_story.now.of(named) if _there(one.status)]
    if len(found) != int(number):
        said = "; ".join(expect.short(one) for one in found) or "none"
        expect.fail(cme_story, f"{number} instances", f"{len(found)}: {said}", None)
    cme_story.stated.append(Stated(cme_story.now, named.id, "", times=len(found)))


@then(Phrase("there is no (duty|prohibition) {rule:rule}"))
def none(cme_story: Story, rule: str) -> None:
    """Check that a rule has no instance at all."""
    assert cme_story.step is not None
    kind = cme_story.step.name.split()[3]
    verdicts = cme_story.now.of(cme_story.rule(unquoted(rule), kind, rule))
    found = [one for one in verdicts if _there(one.status)]
    if found:
        expect.fail(cme_story, "not triggered", "; ".join(expect.short(one) for one in found), found[0])
    cme_story.verdict = cme_story.look(verdicts[0])
    cme_story.state(verdicts[0], every=True)


@then(Phrase("the prohibition {rule:rule} is {status:status}[, either {possible:words}][ by the act of {day:day}]"))
def prohibition(cme_story: Story, rule: str, status: str, possible: str | None, day: str | None) -> None:
    """Compare the verdict on a prohibition."""
    found = cme_story.rule(unquoted(rule), "prohibition", rule)
    either = tuple(expect.status(cme_story, "prohibition", one) for one in expect.listed(possible or ""))
    expected = expect.Expected(expect.status(cme_story, "prohibition", status), either)
    verdict = expect.pick(cme_story, cme_story.now.of(found), _day(cme_story, day))
    expect.compare(cme_story, verdict, expected)


@then(Phrase(f"the (definition|exception) {{rule:rule}} holds[ since {{since:day}}]{_EPISODE}"))
def holds(cme_story: Story, rule: str, since: str | None, episode: str | None, opened: str | None) -> None:
    """Check that a definition or an exception holds."""
    _held(cme_story, _kind(cme_story), rule, "holds", since, episode, opened)


@then(Phrase(f"the (definition|exception) {{rule:rule}} does not hold{_EPISODE}"))
def does_not_hold(cme_story: Story, rule: str, episode: str | None, opened: str | None) -> None:
    """Check that a definition or an exception does not hold."""
    _held(cme_story, _kind(cme_story), rule, "does not hold", None, episode, opened)


@then(Phrase(f"the (definition|exception|power) {{rule:rule}} is undetermined{_EPISODE}"))
def not_told(cme_story: Story, rule: str, episode: str | None, opened: str | None) -> None:
    """Check that nobody can tell whether a definition, an exception or a power holds."""
    _held(cme_story, _kind(cme_story), rule, "undetermined", None, episode, opened)


@then(Phrase("the power {rule:rule} is available[ since {since:day}]"))
def available(cme_story: Story, rule: str, since: str | None) -> None:
    """Check that a power is available."""
    _held(cme_story, "power", rule, "available", since)


@then(Phrase("the power {rule:rule} is not available"))
def not_available(cme_story: Story, rule: str) -> None:
    """Check that a power is not available."""
    _held(cme_story, "power", rule, "not available", None)


def _held(
    story: Story,
    kind: str,
    rule: str,
    status: str,
    since: str | None,
    episode: str | None = None,
    opened: str | None = None,
) -> None:
    found = story.rule(unquoted(rule), kind, rule)
    expected = expect.Expected(expect.status(story, kind, status), since=_day(story, since))
    verdicts = story.now.of(found)
    if episode is not None and opened is not None:
        key = _episode(story, episode, opened)
        verdicts = [one for one in verdicts if one.key == key]
    verdict = expect.pick(story, verdicts)
    expect.compare(story, verdict, expected)


def _episode(story: Story, kind: str, opened: str) -> str:
    """Find an episode by the day on which it opened."""
    known = story.linked.rules.vocabulary.episodes
    if kind not in known:
        raise story.place.unknown("kind of episode", kind, kind, known)
    day = story.place.day(opened)
    for view in View(story.now.record, story.now.rules).episodes(kind):
        if view.episode is not None and (view.episode.opened.lo, view.episode.opened.hi) == (day, day):
            return view.episode.ident
    raise story.place.wrong("CME-U003", f"no {kind} was opened on this day", opened, "name the day of its first event")


def _kind(story: Story) -> str:
    """Return the kind of rule that the step speaks of: the first word after “the”."""
    assert story.step is not None
    return story.step.name.split()[1]


def _there(status: str) -> bool:
    return status != "not_triggered"


def _day(story: Story, text: str | None) -> int | None:
    return story.place.day(text) if text is not None else None
