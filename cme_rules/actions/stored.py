"""An action as one line of text and back, so that the actions of many cases need not be kept in memory."""

from __future__ import annotations

import json
from dataclasses import astuple, fields

from cme_rules.actions.action import Action, Why
from cme_rules.core.span import Span


def to_line(action: Action) -> str:
    """Write an action down."""
    return json.dumps(astuple(action), ensure_ascii=False)


def from_line(line: str) -> Action:
    """Read an action that was written down: the same as it was."""
    given = dict(zip((one.name for one in fields(Action)), json.loads(line), strict=True))
    given["who"], given["towards"] = tuple(given["who"]), tuple(given["towards"])
    given["why"] = tuple(Why(*one) for one in given["why"])
    given["span"] = Span(*given["span"])
    return Action(**given)
