"""The event by which a condition comes to hold on a day."""

from __future__ import annotations

from cme_rules.judge.recorded import Event
from cme_rules.judge.view import View
from cme_rules.model.condition import Any as AnyOf
from cme_rules.model.condition import Condition, EventTest


def of_day(condition: Condition | None, view: View, day: int) -> Event | None:
    """Give the event by which a condition came to hold on a day, where it was one: of several the first by the clock.

    One without a time comes before those, as it may have been the first.
    """
    found = [
        event
        for test in (condition.parts if isinstance(condition, AnyOf) else (condition,))
        if isinstance(test, EventTest)
        for event in view.events(test.pattern.event)
        if event.lo <= day <= event.hi and view.record.matches(event, test.pattern)[0]
    ]
    return min(found, key=lambda event: -1 if event.minute is None else event.minute, default=None)
