"""All codes that a problem may have, each explained in plain words."""

from __future__ import annotations

from types import MappingProxyType

from cme_rules.core import (
    catalogue_accepted,
    catalogue_book,
    catalogue_calendars,
    catalogue_cases,
    catalogue_exports,
    catalogue_lint,
    catalogue_mappings,
    catalogue_reports,
    catalogue_rule_sets,
    catalogue_rules,
    catalogue_shape,
    catalogue_tables,
    catalogue_usage,
    catalogue_yaml,
)
from cme_rules.core.catalogue_entry import Entry, family
from cme_rules.core.nearest import did_you_mean
from cme_rules.core.problem import Label, Problem, Severity
from cme_rules.core.span import Span

ENTRIES = MappingProxyType(
    family(
        *catalogue_yaml.ENTRIES.values(),
        *catalogue_shape.ENTRIES.values(),
        *catalogue_rules.ENTRIES.values(),
        *catalogue_rule_sets.ENTRIES.values(),
        *catalogue_cases.ENTRIES.values(),
        *catalogue_calendars.ENTRIES.values(),
        *catalogue_accepted.ENTRIES.values(),
        *catalogue_book.ENTRIES.values(),
        *catalogue_exports.ENTRIES.values(),
        *catalogue_reports.ENTRIES.values(),
        *catalogue_mappings.ENTRIES.values(),
        *catalogue_tables.ENTRIES.values(),
        *catalogue_usage.ENTRIES.values(),
        *catalogue_lint.ENTRIES.values(),
    )
)


def entry(code: str) -> Entry:
    """Return what the catalogue says about a code.

    Raises:
        KeyError: there is no such code.

    >>> entry("CME-Y034").title
    'a key that stands twice'

    """
    return ENTRIES[code]


def problem(
    code: str,
    message: str,
    span: Span | None,
    *,
    help: str = "",  # noqa: A002  the field of the problem has this name
    severity: Severity = "error",
    labels: tuple[Label, ...] = (),
    suggestions: tuple[str, ...] = (),
) -> Problem:
    """Make a problem whose code is in the catalogue.

    Without ``help`` the suggestions become one, and failing that the catalogue's own advice is used, so
    that no problem is without help.

    Raises:
        ValueError: the code is not in the catalogue.

    """
    if code not in ENTRIES:
        raise ValueError(f"{code} is not in the catalogue of problems")
    mend = ENTRIES[code].mend
    advice = help or did_you_mean(suggestions) or mend[:1].lower() + mend[1:].removesuffix(".")
    return Problem(code, severity, message, span, labels, advice, suggestions)
