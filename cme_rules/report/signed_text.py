"""How rules stand with those who sign them, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cme_rules.dates.civil import human, parse_iso
from cme_rules.model.signed import SignOff
from cme_rules.reasons.words import plain
from cme_rules.report.page import WIDTH, Page
from cme_rules.report.sentences import number
from cme_rules.signed.state import STATES, Change, State

_OWN = {"norm": "its title, norm or note", "kind": "its kind, force or what it belongs to", "examples": "its examples"}
_NAMED = {"authority": "to whom the local set applies,", "source": "the source"}


def signed_text(found: Sequence[State], *, width: int = WIDTH) -> str:
    """List rules, those that have changed first, and count them."""
    page = Page(width=width)
    for one in sorted(found, key=lambda each: _order(each.state)):
        page.status(one.state, f"{one.rule.title} ({one.rule.id})")
        if one.last is not None:
            page.field("signed", signature(one.last))
        if one.changes:
            page.field("changed", change_words(one.changes))
    counts = ", ".join(f"{sum(one.state == state for one in found)} {state}" for state in STATES)
    page.blank()
    page.plain(f"{number(len(found), 'rule')}: {counts}")
    return page.text()


def signature(one: SignOff) -> str:
    """Say who signed, in which role and on which day.

    >>> signature(SignOff("a-b", "A. Person", "Head", 739323, "Read twice.", "", ()))
    'by A. Person (Head) on 13 Mar 2025: Read twice.'
    """
    return f"by {one.by} ({one.role}) on {human(one.on)}" + (f": {one.note}" if one.note else "")


def change_words(changes: Iterable[Change]) -> str:
    """Say what has changed since a rule was signed.

    >>> change_words([Change("version", "from 2025-03-13", "changed"), Change("fact", "on_roll", "new")])
    'its version from 13 Mar 2025; the fact on roll (new)'
    """
    return "; ".join(_change(one) for one in changes)


def _change(one: Change) -> str:
    if one.kind == "version":
        word, _, day = one.name.partition(" ")
        first = parse_iso(day)
        text = f"its version {word} {human(first)}" if first is not None else f"its version {one.name}"
    elif one.kind in _OWN:
        text = _OWN[one.kind]
    else:
        text = f"{_NAMED.get(one.kind, f'the {one.kind}')} {plain(one.name)}"
    return text if one.how == "changed" else f"{text} ({one.how})"


def _order(state: str) -> int:
    return ("stale", "unsigned", "signed").index(state)
