"""Steps on what time brings: what follows if nothing is recorded, what was known then, what was entered late."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pytest_bdd import then

from cme_rules.bdd import expect
from cme_rules.bdd.phrases import Phrase
from cme_rules.bdd.place import word
from cme_rules.pipeline import over_time

if TYPE_CHECKING:
    from cme_rules.bdd.story import Story
    from cme_rules.model.verdict import Verdict


@then(Phrase("if nothing more is recorded it is {status:status} from {day:day}"))
def follows(cme_story: Story, status: str, day: str) -> None:
    """Check from which day the verdict that was looked at last, not yet due, comes to what."""
    verdict = _over_time(cme_story)
    wanted = (cme_story.place.day(day), expect.status(cme_story, verdict.kind, status))
    found = verdict.follows
    if found is None or wanted != (found.day, found.status):
        said = f"{found.status} from {expect.day(found.day)}" if found is not None else "nothing, as it is not pending"
        expect.fail(cme_story, f"{wanted[1]} from {expect.day(wanted[0])}", said, None)


@then(Phrase("by what was recorded by the due date it was {status:status}"))
def known_then(cme_story: Story, status: str) -> None:
    """Check what the verdict that was looked at last was by what had been recorded when it fell due."""
    verdict = _over_time(cme_story)
    wanted = expect.status(cme_story, verdict.kind, status)
    found = verdict.known_then.status if verdict.known_then is not None else verdict.status
    if wanted != found:
        expect.fail(cme_story, f"{wanted} by what was known then", f"{found} by what was known then", None)


@then(Phrase("it is noticed that {event:event} was recorded (late|afterwards)"))
def recorded_late(cme_story: Story, event: str) -> None:
    """Check the finding on an entry made later than the limit allows, or, without a limit, later than on the day."""
    assert cme_story.step is not None
    kind = "recorded_late" if cme_story.step.name.endswith("late") else "recorded_after"
    now = cme_story.now
    findings = over_time(now.judged, now.record, now.rules, now.others).findings
    if not any((one.kind, one.name) == (kind, word(event)) for one in findings):
        found = "; ".join(f"{one.kind} {one.name}" for one in findings) or "nothing was noticed"
        expect.fail(cme_story, f"{kind} {word(event)}", found, None)


def _over_time(story: Story) -> Verdict:
    """Return the verdict that was looked at last with what time brings."""
    now, last = story.now, story.last
    (found,) = over_time(replace(now.judged, verdicts=(last,)), now.record, now.rules, now.others).verdicts
    return found
