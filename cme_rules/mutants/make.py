"""All changes of a rule by one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from cme_rules.dates.civil import human
from cme_rules.link.kinds import check_kind
from cme_rules.model import rule as r
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.mutants.change import KINDS, Change, put, spots
from cme_rules.mutants.steps import steps
from cme_rules.reasons import words

PROVISOS = ("provided", "allowed_when", "foreclosed_when", "no_longer_owed_when")
_SAID = {
    "provided": "provided that",
    "allowed_when": "allowed when",
    "foreclosed_when": "foreclosed when",
    "no_longer_owed_when": "no longer owed when",
}
_FORCE = {"must": "should", "will": "should", "should": "must"}


def changes(rule: r.Rule, vocabulary: Vocabulary) -> tuple[Change, ...]:
    """Give every change of a rule by one step that leaves a rule which can be judged, each once, by kind and place.

    A rule whose text nobody holds, or that has not been commenced, has nothing to change in that version. What no
    verdict can show is left out: the force of what is neither a duty nor a prohibition, and the day on which one
    version follows another that says the same.
    """
    found: dict[Any, Change] = {}
    for one in _all(rule, vocabulary):
        found.setdefault((one.rule.versions, one.rule.force, one.freed), one)
    said: Counter[str] = Counter()
    kept = []
    for one in found.values():
        said[one.words] += 1
        kept.append(replace(one, number=said[one.words]))
    return tuple(sorted(kept, key=lambda one: KINDS.index(one.kind)))


def _all(rule: r.Rule, vocabulary: Vocabulary) -> Iterator[Change]:
    yield from _head(rule)
    yield from _dates(rule)
    for index, version in enumerate(rule.versions):
        if not version.unheld and version.commenced:
            yield from _version(rule, index, version, vocabulary)


def _head(rule: r.Rule) -> Iterator[Change]:
    if rule.kind in ("duty", "prohibition") and rule.force in _FORCE:
        other = _FORCE[rule.force]
        yield Change("force", rule.force, other, 0, replace(rule, force=other), rule.span)
    for name in rule.to:
        yield Change("exception", f"an exception to {name}", "none", 0, rule, rule.span, freed=name)


def _dates(rule: r.Rule) -> Iterator[Change]:
    """Give the changes of the days on which versions begin and end; where one follows another both move."""
    for index, version in enumerate(rule.versions):
        if not version.commenced:
            continue
        before = next((i for i, one in enumerate(rule.versions) if one.last == version.first - 1), None)
        if before is not None and _alike(rule.versions[before], version):
            continue
        for step in (-1, 1):
            versions = list(rule.versions)
            versions[index] = replace(version, first=version.first + step)
            if before is not None:
                versions[before] = replace(versions[before], last=version.first + step - 1)
            yield _dated(rule, index, "from", version.first, step, versions)
        follows = any(one.first - 1 == version.last for one in rule.versions)
        for step in (-1, 1) if version.last is not None and not follows else ():
            versions = list(rule.versions)
            versions[index] = replace(version, last=(version.last or 0) + step)
            yield _dated(rule, index, "to", version.last or 0, step, versions)


def _dated(rule: r.Rule, index: int, word: str, day: int, step: int, versions: list[r.Version]) -> Change:
    new = replace(rule, versions=tuple(versions))
    was, now = f"{word} {human(day)}", f"{word} {human(day + step)}"
    return Change("date", was, now, index + 1, new, rule.versions[index].span)


def _alike(one: r.Version, other: r.Version) -> bool:
    """Tell whether two versions say the same, and only their sources and days differ."""
    return replace(one, first=0, last=None, citations=()) == replace(other, first=0, last=None, citations=())


def _version(rule: r.Rule, index: int, version: r.Version, vocabulary: Vocabulary) -> Iterator[Change]:
    def changed(kind: str, was: str, now: str, new: r.Version, span: Any = version.span) -> Iterator[Change]:
        made = replace(rule, versions=(*rule.versions[:index], new, *rule.versions[index + 1 :]))
        if not any(True for _ in check_kind(made)):
            yield Change(kind, was, now, index + 1, made, span)

    for spot in spots(version):
        for kind, was, now, value in steps(spot.value, spot.holder):
            yield from changed(kind, was, now, put(version, spot.path, value), spot.span)
        if isinstance(spot.value, r.PartyChoice):
            for was, now, party in _parties(spot.value, vocabulary.parties):
                yield from changed("party", f"{spot.path[-1]} {was}", now, put(version, spot.path, party), spot.span)
    for name in PROVISOS:
        condition = getattr(version, name)
        if condition is not None:
            said = f"{_SAID[name]} {words.condition(condition)}"
            yield from changed("proviso", said, "left out", put(version, (name,), None), condition.span)
    if rule.kind == "duty":
        yield from _opens(rule, version, changed)


def _opens(rule: r.Rule, version: r.Version, changed: Callable[..., Iterator[Change]]) -> Iterator[Change]:
    others = ["at_trigger", "at_any_time", *(["at_episode_start"] if rule.episode else [])]
    for other in others if not isinstance(version.trigger, r.StandingTrigger) else ():
        if other != version.opens:
            new = replace(version, opens=other, since_last=None)
            yield from changed("opens", f"opens {words.plain(version.opens)}", f"opens {words.plain(other)}", new)


def _parties(choice: r.PartyChoice, parties: Mapping[str, Any]) -> Iterator[tuple[str, str, r.PartyChoice]]:
    """Give, for each party named, the next of the vocabulary."""
    known = sorted(parties)
    for index, (value, party) in enumerate(choice.choices):
        other = known[(known.index(party) + 1) % len(known)]
        if other != party:
            named = (*choice.choices[:index], (value, other), *choice.choices[index + 1 :])
            where = f" where {words.plain(choice.fact)} is {words.plain(value)}" if choice.fact else ""
            yield f"{words.plain(party)}{where}", words.plain(other), replace(choice, choices=named)
