"""The checks in the order in which they are made: a new one is a file, a line here and an entry in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.lint.citations import citations, untested
from cme_rules.lint.found import Check, Found, Ground
from cme_rules.lint.gaps import gaps
from cme_rules.lint.holding import always, idle_parts, never
from cme_rules.lint.readings import idle_readings
from cme_rules.lint.unverified import superseded, unverified

CHECKS: tuple[Check, ...] = (
    Check("CME-L001", "problem", gaps),
    Check("CME-L002", "problem", never, solves=True),
    Check("CME-L003", "problem", always, solves=True),
    Check("CME-L004", "advice", idle_parts, solves=True),
    Check("CME-L009", "advice", idle_readings),
    Check("CME-L010", "problem", citations),
    Check("CME-L011", "problem", untested),
    Check("CME-L016", "problem", superseded),
    Check("CME-L017", "advice", unverified),
)


def _nothing(_: Ground) -> Iterator[Found]:
    yield from ()


STALE = Check("CME-L018", "problem", _nothing)
"""A reason for a finding that is not there: known only when all checks were made."""
