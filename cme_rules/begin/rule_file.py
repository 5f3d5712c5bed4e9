"""A rule to start from: valid as it is, with worked examples that come out, and comments on what to think of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cme_rules.begin.pieces import modeline, titled, to_write
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.condition import FactTest
from cme_rules.model.vocabulary import Vocabulary

DAY = "2025-03-03"
_STATUTORY = "statutory"


@dataclass(frozen=True)
class NewRule:
    """What is said of it. ``act`` discharges a duty or is what a prohibition forbids; ``fact`` is the condition."""

    name: str
    into: Path
    kind: str
    about: str
    layer: str = _STATUTORY
    document: str = ""
    bearer: str = ""
    trigger: str = ""
    act: str = ""
    within: str = ""
    fact: str = ""
    to: str = ""


def rule_files(asked: NewRule, rules: RuleSet) -> dict[Path, str]:
    """Return the file of a new rule and, where it names events or parties that are not there yet, one of words."""
    place = asked.into / (_STATUTORY if asked.layer == _STATUTORY else f"local/{asked.layer}") / f"{asked.name}.yaml"
    words = asked.into / "vocabulary" / f"words-of-{asked.name}.yaml"
    found = {place: modeline(place, "rule") + _rule(asked, rules)}
    new = _words(asked, rules.vocabulary)
    return {**found, words: modeline(words, "vocabulary") + new} if new else found


def _words(asked: NewRule, vocabulary: Vocabulary) -> str:
    events = dict.fromkeys(one for one in (asked.trigger, asked.act) if one and one not in vocabulary.events)
    lines = []
    if asked.bearer and asked.bearer not in vocabulary.parties:
        lines.append(f"parties:\n  {asked.bearer}: {{meaning: {to_write('who this is')}}}")
    if asked.fact and asked.fact not in vocabulary.facts:
        meaning = f"meaning: {to_write('what is so')}"
        lines.append(f"facts:\n  {asked.fact}: {{about: {asked.about}, type: yes_no, {meaning}}}")
    if events:
        lines.append("events:")
        lines += [f"  {one}: {{about: {asked.about}, meaning: {to_write('what happens')}}}" for one in events]
    return "\n".join([f"# Words that the rule {asked.name} brought with it.", *lines, ""]) if lines else ""


def _rule(asked: NewRule, rules: RuleSet) -> str:
    lines = [
        f"rule: {asked.name}             # one id for life",
        f"title: {titled(asked.name)}",
        f"kind: {asked.kind}",
        f"force: {'may' if asked.kind == 'power' else 'must'} # must, will, should or may, as the source says",
        f"about: {asked.about}",
        *([f"to: [{asked.to}]               # the rules that it makes an exception to"] if asked.to else []),
        f"norm: {to_write('the norm, in your own words')}",
        "versions:",
        "  - from: 2020-01-01            # the first day on which the norm is in force",
        "    sources:                    # grade: official where you have read the text itself",
        f'      - {{document: {asked.document}, place: "section 1", grade: unverified}}',
        *(f"    {one}" for one in _BODIES[asked.kind](asked)),
        "examples:    # work each out by hand first; the days before, on and after each limit belong here",
        *_examples(asked, _facts(asked, rules)),
    ]
    return "\n".join(lines) + "\n"


def _duty(asked: NewRule) -> list[str]:
    due = f"due: {{within: {asked.within}, after: trigger}}    # day 0 is the day of the trigger"
    return [
        f"bearer: {asked.bearer}",
        f"trigger: {{event: {asked.trigger}}}    # each such event starts the duty anew",
        due
        if asked.within
        else "# due: {within: 5 working days, after: trigger}    # no time is given, none is made up",
        "same_day: whole_day             # an act of the day of the trigger counts, whatever the hour",
        f"discharge: {{event: {asked.act}}}",
    ]


def _prohibition(asked: NewRule) -> list[str]:
    return [
        f"bearer: {asked.bearer}",
        f"forbids: {{event: {asked.act}}}",
        f"allowed_when: {{fact: {asked.fact}}}    # judged at the moment of the act",
    ]


def _condition(asked: NewRule) -> list[str]:
    return [*([f"bearer: {asked.bearer}"] if asked.bearer else []), f"when: {{fact: {asked.fact}}}"]


_BODIES = {
    "duty": _duty,
    "prohibition": _prohibition,
    "definition": _condition,
    "power": _condition,
    "exception": _condition,
}
_HOLDS = {"power": ("available", "not_available")}


def _facts(asked: NewRule, rules: RuleSet) -> dict[str, str]:
    """Return the fact by which the local set applies, where one value of one fact says so."""
    local = rules.local_sets.get(asked.layer)
    condition = dict(local.applies).get(asked.about) if local is not None else None
    plain = isinstance(condition, FactTest) and condition.test == "is" and not condition.of
    return {condition.fact: condition.values[0]} if plain and isinstance(condition, FactTest) else {}


def _examples(asked: NewRule, facts: Mapping[str, str]) -> list[str]:
    if asked.kind == "duty":
        begun, done = (f"{{event: {one}, on: {DAY}}}" for one in (asked.trigger, asked.act))
        examples = [
            ("done on the day", facts, [begun, done], f"{{status: met, trigger: {DAY}, done: {DAY}}}"),
            ("not done yet", facts, [begun], f"{{status: {'pending' if asked.within else 'outstanding'}}}"),
            ("nothing happened", facts, [], "{status: not_triggered}"),
        ]
        counted = any(unit in asked.within for unit in ("school", "term"))  # they need a calendar
        examples = [examples[2]] if asked.trigger == asked.act else examples
        return [line for one in examples if not (counted and one[0] == "not done yet") for line in _example(*one)]
    yes, no = ({**facts, asked.fact: value} for value in ("yes", "no"))
    if asked.kind == "prohibition":
        act = [f"{{event: {asked.act}, on: {DAY}}}"]
        return _example("allowed", yes, act, "{status: complied}") + _example(
            "not allowed", no, act, f"{{status: violated, trigger: {DAY}}}"
        )
    holds, not_ = _HOLDS.get(asked.kind, ("holds", "does_not_hold"))
    return _example("it is so", yes, [], f"{{status: {holds}}}") + _example(
        "it is not so", no, [], f"{{status: {not_}}}"
    )


def _example(name: str, facts: Mapping[str, str], events: list[str], expect: str) -> list[str]:
    given = ", ".join(f"{fact}: {value}" for fact, value in facts.items())
    return [
        f"  - name: {name}",
        f"    as_at: {DAY}",
        "    case:",
        f"      facts: {{{given}}}",
        f"      events: [{', '.join(events)}]",
        f"    expect: {expect}",
    ]
