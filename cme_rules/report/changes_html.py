"""What changed between two reports, and what other rules would change, as one page without script or network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cme_rules.compare.compare import Change, Comparison
from cme_rules.reasons.words import plain
from cme_rules.report.changes_text import day, facts, in_words
from cme_rules.report.html_environment import environment, style
from cme_rules.report.impact import Impact
from cme_rules.report.impact_text import Place, counts, said, told_action


@dataclass(frozen=True)
class Row:
    """One change as the page shows it."""

    case: str
    title: str
    key: str
    what: str
    why: str = ""


def changes_html(found: Comparison) -> str:
    """Write out a comparison of two reports."""
    heading = f"Changes from {day(found.before.as_at)} to {day(found.after.as_at)}"
    return _page(heading, list(facts(found)), found, lambda _: "")


def impact_html(found: Impact, place: Place) -> str:
    """Write out what a change of rules does: what differs in them, each verdict that changes, and the actions."""

    def why(one: Change) -> str:
        return "; ".join(said(cause, place) for cause in found.why(one))

    compared = found.comparison
    told = [(label, f"{head.rules}, as at {day(head.as_at)}")
            for label, head in (("from", compared.before), ("to", compared.after))]  # fmt: skip
    return _page(
        "What other rules would change",
        [*told, *counts(found)],
        compared,
        why,
        [said(one, place) for one in (*found.differences.all, *found.differences.idle)],
        (
            ("actions", "Actions that are new, or due on another day", [told_action(one) for one in found.actions]),
            ("gone", "Actions that are gone, or no longer due then", [told_action(one) for one in found.actions_gone]),
        ),
    )


def _page(
    heading: str,
    told: list[tuple[str, str]],
    found: Comparison,
    why: Callable[[Change], str],
    differs: list[str] | None = None,
    actions: Iterable[tuple[str, str, list[str]]] = (),
) -> str:
    sections = [(title, list(_rows(changes, why))) for _, title, changes in found.sections()]
    return (
        environment()
        .get_template("changes.html")
        .render(heading=heading, facts=told, differs=differs, sections=sections, actions=actions, style=style())
    )


def _rows(changes: Iterable[Change], why: Callable[[Change], str]) -> Iterator[Row]:
    for one in changes:
        about = one.about
        yield Row(one.case, about.title or plain(about.rule), f"{about.rule}:{about.key}", in_words(one), why(one))
