"""Decide whether a case may have a lost pupil's file, and gather what it is made of; nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cme_rules.actions.missing import in_words
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import CaseProblem, Problem
from cme_rules.core.span import Span
from cme_rules.dates.civil import iso
from cme_rules.exports.ctf import FORMS, TO_FILL, fits, parts
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.export import Export, Feed
from cme_rules.model.verdict import Missing
from cme_rules.pipeline import record_of
from cme_rules.read.load import LoadedCase
from cme_rules.read.load_exports import Identity
from cme_rules.reasons.words import plain

TRUE, UNKNOWN = 2, 1


class Found(NamedTuple):
    """A value and where it stands; or why there is none, and whether that is wrong in any case."""

    text: str
    span: Span | None = None
    why: str = ""
    wrong: bool = False


def gather(
    export: Export, loaded: LoadedCase, rules: RuleSet, as_at: int, known_on: int | None, identity: Identity
) -> dict[str, str]:
    """Return the values of the elements.

    Raises:
        CaseProblem: the file cannot be made: all the reasons at once, without any value.

    """
    assert loaded.case is not None
    view = View(record_of(loaded.case, rules, as_at, known_on, loaded.linked), rules)
    place = loaded.case.span
    problems = list(_refusals(export, view, as_at, place))
    values: dict[str, str] = {}
    feeds = {feed.element: feed for feed in export.feeds}
    if not identity.file:
        problems += _no_table(feeds, place)
    for element in TO_FILL:
        feed = feeds.get(element.path)
        if feed is not None and feed.kind == "identity" and not identity.file:
            continue
        found = _value(feed, view, as_at, identity) if feed is not None else Found("", why="nothing feeds it")
        where = found.span or place
        if found.text and not fits(element.form, found.text):
            message = f"“{element.path}” must be {FORMS[element.form][0]}, and what is given for it is not"
            problems.append(problem("CME-E005", message, where))
        elif found.text:
            values[element.path] = found.text
        elif element.required or found.wrong:
            problems.append(problem("CME-E003", f"“{element.path}” is not known: {found.why}", where))
    if problems:
        raise CaseProblem(problems)
    return values


def _refusals(export: Export, view: View, as_at: int, place: Span) -> Iterator[Problem]:
    for one in export.requires:
        line = view.truth(one.when)
        truth = line.at(as_at)
        if truth == TRUE:
            continue
        labels = ((one.span, "asked for here"),)
        if truth == UNKNOWN:
            missing = sorted({in_words(m) for m in line.why(as_at) if isinstance(m, Missing)})
            message = f"it is not known whether {one.says}; not known: {'; '.join(missing) or 'too much'}"
        else:
            message = f"the file is not made, as it is not so that {one.says}"
        yield problem("CME-E002", message, place, labels=labels)


def _no_table(feeds: Mapping[str, Feed], place: Span) -> Iterator[Problem]:
    """Say once which columns are wanted where no identity table was given."""
    wanted = [feeds[one.path] for one in TO_FILL if one.required and one.path in feeds]
    columns = list(dict.fromkeys(feed.name for feed in wanted if feed.kind == "identity"))
    if columns:
        message = f"no identity table was given, and the file needs from it: {', '.join(columns)}"
        yield problem("CME-E003", message, place, help="name the table with --identity")


def _value(feed: Feed, view: View, as_at: int, identity: Identity) -> Found:
    if feed.kind == "identity":
        return _column(feed, identity)
    return _fact(feed, view, as_at) if feed.kind == "fact" else _day(feed, view)


def _column(feed: Feed, identity: Identity) -> Found:
    text, span = identity.values.get(feed.name, ""), identity.span(feed.name)
    if not text:
        return Found("", span, f"the identity table has nothing in the column “{feed.name}”")
    if not feed.part:
        return Found(text, span)
    return Found(parts(text).get(feed.part, "no such part"), span)


def _fact(feed: Feed, view: View, as_at: int) -> Found:
    line = view.record.line(feed.name)
    step = line.index(as_at)
    values, spans = line.values[step], line.spans[step]
    span = spans[0] if spans else None
    if values is None:
        return Found("", None, f"the case file does not give {plain(feed.name)}")
    if len(values) != 1:
        return Found("", span, f"the records of {plain(feed.name)} contradict each other", wrong=True)
    return Found(next(iter(values)), span)


def _day(feed: Feed, view: View) -> Found:
    """Take the day of the last event of a kind; a day that is not known to the day is none."""
    events = view.events(feed.name)
    if not events:
        return Found("", None, f"no “{plain(feed.name)}” is recorded")
    last = max(events, key=lambda one: (one.hi, one.lo))
    if last.certain != TRUE or any(one.lo != one.hi for one in events):
        return Found("", last.span, f"the day of “{plain(feed.name)}” is not known", wrong=True)
    return Found(iso(last.lo), last.span)
