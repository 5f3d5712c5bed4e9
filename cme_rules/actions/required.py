"""What verdicts leave to be done: who, what, by when, why and under which norm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cme_rules.actions.action import URGENCY, Action, Why
from cme_rules.actions.missing import in_words as missing_words
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.rule import Act, AllActs, AnyAct, Discharge, Rule, State, Version
from cme_rules.model.verdict import Missing, Reason, Verdict
from cme_rules.reasons import words

LEFT = ("pending", "outstanding", "overdue")
"""The statuses that leave the act itself to be done; what was missed can no longer be done."""


def required(verdicts: Iterable[Verdict], rules: RuleSet) -> tuple[Action, ...]:
    """Return the actions that verdicts leave, breaches first, then by due date.

    Where two rules ask for the same act of the same party, there is one action with two reasons. Where two instances of
    one rule do, and an act serves one of them only, the action says how many times it is to be done.
    """
    found: dict[tuple[object, ...], list[Action]] = {}
    for verdict in verdicts:
        for action in _of(verdict, rules):
            key = (action.case, action.kind, action.act, action.what, action.who, action.person)
            found.setdefault(key, []).append(action)
    return tuple(sorted((_merged(alike, rules) for alike in found.values()), key=order))


def _of(verdict: Verdict, rules: RuleSet) -> Iterator[Action]:
    rule = rules.rules.get(verdict.rule)
    title, norm = (rule.title, rule.norm) if rule is not None else (words.plain(verdict.rule), "")
    due = verdict.due[1] if verdict.due is not None else None
    why = (Why(verdict.rule, title, verdict.key, verdict.status, norm, due),)
    if verdict.status in LEFT and verdict.kind == "duty":
        urgency = "breach" if verdict.breach else "shortfall" if verdict.shortfall else "open"
        for act, what in _acts(verdict, rule):
            yield Action(
                verdict.case, "do", what, act, verdict.bearer, verdict.towards, verdict.person, due,
                verdict.due_minute, urgency, meaning=_meaning(act, rules), why=why,
            )  # fmt: skip
    elif verdict.status == "undetermined":
        for one in verdict.missing:
            yield Action(
                verdict.case, "find_out", missing_words(one), f"{one.kind}:{one.name}", by=due, urgency="unknown",
                settles=one.settles, look_in=_where(one, rules), why=why, span=one.span,
            )  # fmt: skip


def _acts(verdict: Verdict, rule: Rule | None) -> Iterator[tuple[str, str]]:
    """Give the acts still to be done: their names, and what they are in words."""
    version = rule.versions[verdict.version] if rule is not None and verdict.version is not None else None
    if version is not None and version.keeps is not None:
        yield "keeps", f"see to it that {words.condition(version.keeps)}"
        return
    labels = list(dict.fromkeys(_open_labels(verdict.reasons)))
    if not labels:
        labels = [part.label for part in verdict.parts if part.status in LEFT]
    if not labels:
        yield verdict.rule, words.discharge(version.discharge) if version is not None else words.plain(verdict.rule)
    for label in labels:
        yield label, _in_words(label, version)


def _open_labels(reasons: Iterable[Reason]) -> Iterator[str]:
    for one in reasons:
        if one.kind == "act" and one.note == "not_recorded":
            yield one.name
        elif one.kind == "part" and one.note in LEFT:
            yield from _open_labels(one.children)


def _in_words(label: str, version: Version | None) -> str:
    for text, name in _pieces(version):
        if name == label:
            return text
    return words.plain(label)


def _pieces(version: Version | None) -> Iterator[tuple[str, str]]:
    if version is None:
        return
    rows = version.table.rows if version.table is not None else ()
    for discharge in (version.discharge, *(row.discharge for row in rows)):
        if discharge is not None:
            yield from _named(discharge)


def _named(discharge: Discharge) -> Iterator[tuple[str, str]]:
    """Give the parts of a discharge in words, each with the name that verdicts know it by."""
    if isinstance(discharge, Act):
        yield words.discharge(discharge), discharge.label or discharge.pattern.event
    elif isinstance(discharge, State):
        yield f"see to it {words.discharge(discharge)}", discharge.label or "state"
    elif isinstance(discharge, AllActs):
        for part, _ in discharge.parts:
            yield from _named(part)
    else:
        assert isinstance(discharge, AnyAct)  # readings are resolved when rules are linked
        named = [pair for part in discharge.parts for pair in _named(part)]
        yield " or ".join(text for text, _ in named), " or ".join(dict.fromkeys(name for _, name in named))
        yield from named


def _meaning(act: str, rules: RuleSet) -> str:
    event = rules.vocabulary.events.get(act)
    return event.meaning if event is not None else ""


def _where(one: Missing, rules: RuleSet) -> str:
    if one.kind == "fact":
        fact = rules.vocabulary.facts.get(one.name)
        return fact.usually_from if fact is not None else ""
    event = rules.vocabulary.events.get(one.name)
    return event.usually_from if event is not None else ""


def _merged(alike: Sequence[Action], rules: RuleSet) -> Action:
    """Join actions that ask for the same: the most urgent of them, with the reasons of all."""
    if len(alike) == 1:
        return alike[0]
    times = _times(alike, rules) if alike[0].kind == "do" else 1
    by = min((one.by for one in alike if one.by is not None), default=None)
    return replace(
        alike[0],
        what=alike[0].what if times == 1 else f"{alike[0].what}, {times} times",
        by=by,
        by_minute=next(one.by_minute for one in alike if one.by == by),
        urgency=min((one.urgency for one in alike), key=URGENCY.index),
        towards=tuple(dict.fromkeys(party for one in alike for party in one.towards)),
        settles=any(one.settles for one in alike),
        why=tuple(dict.fromkeys(why for one in alike for why in one.why)),
    )


def _times(alike: Sequence[Action], rules: RuleSet) -> int:
    """Give how many acts it takes at the least: one for each instance of a rule of which an act serves only one."""
    owed: dict[str, int] = {}
    for why in (why for one in alike for why in one.why):
        rule = rules.rules.get(why.rule)
        if rule is not None and all(version.serves == "one" and version.keeps is None for version in rule.versions):
            owed[why.rule] = owed.get(why.rule, 0) + 1
    return max(owed.values(), default=1)


def order(action: Action) -> tuple[object, ...]:
    """Return the key to sort actions by: breaches, then shortfalls, then the rest, each by due date."""
    late = URGENCY.index(action.urgency) if action.urgency in ("breach", "shortfall") else 2
    day = (action.by is None, action.by or 0, action.by_minute or 0)
    return (late, *day, action.kind, not action.settles, action.case, action.what, action.who, action.person)
