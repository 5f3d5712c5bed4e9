"""The checks in the order in which they are made: a new one is a file, a line here and an entry in the catalogue."""

from __future__ import annotations

from cme_rules.lint.citations import citations, untested
from cme_rules.lint.exceptions import conflicts, covered_exceptions, idle_exceptions
from cme_rules.lint.found import Check
from cme_rules.lint.gaps import gaps
from cme_rules.lint.holding import always, idle_parts, never
from cme_rules.lint.readings import idle_readings
from cme_rules.lint.starts import openings, undated
from cme_rules.lint.unverified import superseded, unverified
from cme_rules.lint.weaker import incomparable, weaker
from cme_rules.lint.windows import empty_windows, uncountable

CHECKS: tuple[Check, ...] = (
    Check("CME-L001", "problem", gaps),
    Check("CME-L002", "problem", never, solves=True),
    Check("CME-L003", "problem", always, solves=True),
    Check("CME-L004", "advice", idle_parts, solves=True),
    Check("CME-L005", "problem", idle_exceptions),
    Check("CME-L006", "problem", conflicts, solves=True),
    Check("CME-L007", "problem", empty_windows),
    Check("CME-L008", "problem", uncountable),
    Check("CME-L009", "advice", idle_readings),
    Check("CME-L010", "problem", citations),
    Check("CME-L011", "problem", untested),
    Check("CME-L012", "advice", openings),
    Check("CME-L013", "advice", undated),
    Check("CME-L014", "problem", weaker),
    Check("CME-L015", "advice", incomparable),
    Check("CME-L016", "problem", superseded),
    Check("CME-L017", "advice", unverified),
    Check("CME-L019", "problem", covered_exceptions, solves=True),
)


STALE = Check("CME-L018", "problem", lambda _: iter(()))
"""A reason for a finding that is not there: known only when all checks were made."""
