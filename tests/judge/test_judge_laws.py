"""Laws that hold for every rule and case, tried on generated cases over the project's own rules."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from cme_rules.chain.agree import Chainer
from cme_rules.chain.host import available
from cme_rules.dates.civil import parse_iso
from cme_rules.judge.engine import judge, rejudge, rejudge_alone
from cme_rules.judge.names import facts_of, nodes
from cme_rules.judge.record import Record
from cme_rules.judge.view import View
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.case import Case, EventRecord
from cme_rules.model.condition import DefinitionTest, EventPattern, VerdictTest
from cme_rules.model.verdict import HARMLESS, STATUSES, Verdict
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.pipeline import Linked, open_rules, record_of

sys.path.insert(0, str(Path(__file__).parent))
import generate

ROOT = Path(__file__).parents[2]
FIRST = parse_iso("2024-01-08") or 0
LAST = parse_iso("2025-01-31") or 0
CALENDARS = {"school": "example-school-oakfield", "working": "england-bank-holidays"}
CHUNKS, EACH = 20, 500


TOGETHER = 5


@dataclass(frozen=True)
class Group:
    """Some rules about one kind of subject with all that they rest on, and the words that these use."""

    about: str
    order: tuple[str, ...]
    vocabulary: Vocabulary


@pytest.fixture(scope="module")
def linked() -> Linked:
    return open_rules(ROOT / "rules")


@lru_cache
def _groups(rules: int) -> list[Group]:
    """Divide the rules into groups, so that a generated case is rich in what its rules ask for."""
    found = []
    whole = LINKED[rules].rules
    for about in whole.vocabulary.subjects:
        names = [
            name for name in whole.order if whole.rules[name].about == about and whole.rules[name].kind != "exception"
        ]
        Random(1).shuffle(names)  # noqa: S311
        for start in range(0, len(names), TOGETHER):
            found.append(_group(whole, about, names[start : start + TOGETHER]))
    return found


def _group(whole: RuleSet, about: str, names: list[str]) -> Group:
    wanted: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name in wanted:
            continue
        wanted.add(name)
        rule = whole.rules[name]
        asked = [n.rule for n in nodes(rule.versions) if isinstance(n, DefinitionTest | VerdictTest)]
        pending += [*asked, *whole.exceptions_of.get(name, ())]
    rules = [whole.rules[name] for name in whole.order if name in wanted]
    facts = {fact for rule in rules for fact in facts_of(rule, whole)}
    events = {n.event for rule in rules for n in nodes(rule.versions) if isinstance(n, EventPattern)}
    for rule in rules:
        if rule.episode:
            kind = whole.vocabulary.episodes[rule.episode]
            events |= {*kind.opened_by, *kind.ended_by}
    words = replace(
        whole.vocabulary,
        facts={name: fact for name, fact in whole.vocabulary.facts.items() if name in facts},
        events={
            name: event for name, event in whole.vocabulary.events.items() if name in events and event.about == about
        },
    )
    return Group(about, tuple(rule.id for rule in rules if rule.about == about), words)


LINKED: dict[int, Linked] = {}


def _case(linked: Linked, seed: int, width: int = 90) -> tuple[Case, int, Random]:
    random = Random(seed)  # noqa: S311  a seed makes the cases, nothing is kept secret
    LINKED[id(linked)] = linked
    groups = _groups(id(linked))
    number = seed % len(groups)
    first = random.randint(FIRST, LAST - width)
    group = groups[number]
    words = group.vocabulary if group.vocabulary.events else linked.rules.vocabulary
    case = generate.case(random, words, group.about, first, first + width, CALENDARS, most=5)
    return replace(case, id=f"generated-{number}"), random.randint(first + width // 3, first + width + 20), random


def _order(linked: Linked, case: Case) -> tuple[str, ...]:
    return _groups(id(linked))[int(case.id.rpartition("-")[2])].order


def _judged(linked: Linked, case: Case, as_at: int, known_on: int | None = None) -> dict[tuple[str, str], Verdict]:
    record = record_of(case, linked.rules, as_at, known_on)
    return {(v.rule, v.key): v for v in judge(record, linked.rules, _order(linked, case), settling=False).verdicts}


@pytest.mark.skipif(not available(), reason="durable-rules is not installed here")
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_second_opinion_agrees_on_every_generated_case(linked: Linked, chunk: int) -> None:
    """Ten thousand generated cases with their dates: no difference in any definition or status."""
    chainer = Chainer(linked.rules)
    statuses: Counter[str] = Counter()
    for seed in range(chunk * EACH, (chunk + 1) * EACH):
        case, as_at, random = _case(linked, seed)
        known_on = as_at - 10 if random.random() < 0.1 else None
        record = record_of(case, linked.rules, as_at, known_on)
        judged = judge(record, linked.rules, _order(linked, case), settling=False)
        assert chainer.check(judged.definitions, judged.instances) == [], f"seed {seed}"
        statuses.update(v.status for v in judged.verdicts)
        for verdict in judged.verdicts:
            assert verdict.status in STATUSES[verdict.kind], f"seed {seed}: {verdict.rule}"
            _consistent(verdict, seed)
    chainer.close()
    assert len(statuses) >= 10, statuses


def _consistent(verdict: Verdict, seed: int) -> None:
    """What a verdict says of itself fits together."""
    where = f"seed {seed}: {verdict.rule} {verdict.key}"
    if verdict.status == "undetermined":
        assert len(verdict.possible) > 1, where
        assert verdict.missing, where
        harmless = all(s in HARMLESS for s in verdict.possible)
        cut_off = any(m.kind == "too_many" for m in verdict.missing)
        assert not harmless or cut_off or verdict.kind in ("definition", "power"), where
    elif len(verdict.possible) == 1:
        assert verdict.possible == (verdict.status,), where
    else:
        assert verdict.status == next(s for s in HARMLESS if s in verdict.possible), where


@pytest.mark.parametrize("chunk", range(4))
def test_an_answer_never_leads_outside_what_was_possible(linked: Linked, chunk: int) -> None:
    """Filling in one unknown leaves a status that had been called possible."""
    for seed in range(20_000 + chunk * 150, 20_000 + (chunk + 1) * 150):
        case, as_at, random = _case(linked, seed)
        before = _judged(linked, case, as_at)
        for key, verdict in before.items():
            if verdict.status != "undetermined" or key[1].endswith("unrecorded"):
                continue
            for missing in verdict.missing:
                answered = _answer(case, missing.kind, missing.name, missing.detail, linked, random, as_at)
                if answered is None:
                    continue
                after = _judged(linked, answered, as_at).get(key)
                status = after.status if after is not None else "not_triggered"
                possible = {status} if status != "undetermined" else set(after.possible if after else ())
                allowed = set(verdict.possible) | ({"not_triggered"} if after is None else set())
                assert possible <= allowed, f"seed {seed}: {key} {missing.kind} {missing.name}"


def _answer(case: Case, kind: str, name: str, detail: str, linked: Linked, random: Random, as_at: int) -> Case | None:
    """Answer one unknown in the case file itself, as a person would."""
    if kind == "event_date":
        events = []
        for event in case.events:
            if event.id == detail and event.lo is not None and event.hi is not None:
                day = random.randint(event.lo, min(event.hi, as_at))
                event = replace(event, lo=day, hi=day)  # noqa: PLW2901
            events.append(event)
        return replace(case, events=tuple(events))
    if kind == "attribute":
        events = []
        for event in case.events:
            if event.id == detail:
                attribute = linked.rules.vocabulary.events[event.kind].attribute(name)
                if attribute is None or attribute.type not in ("choice", "yes_no"):
                    return None
                value = random.choice(attribute.values or ("yes", "no"))
                kept = tuple(a for a in event.attributes if a[0] != name)
                event = replace(event, attributes=(*kept, (name, (value,))))  # noqa: PLW2901
            events.append(event)
        return replace(case, events=tuple(events))
    return None


@pytest.mark.parametrize("chunk", range(2))
def test_records_that_no_rule_asks_for_change_nothing(linked: Linked, chunk: int) -> None:
    """Keys and statuses stay when an event is added that no rule names, and when records come in another order."""
    for seed in range(40_000 + chunk * 150, 40_000 + (chunk + 1) * 150):
        case, as_at, random = _case(linked, seed)
        before = {k: (v.status, v.due, v.trigger) for k, v in _judged(linked, case, as_at).items()}
        shuffled = list(case.events)
        random.shuffle(shuffled)
        facts = list(case.facts)
        random.shuffle(facts)
        after = _judged(linked, replace(case, events=tuple(shuffled), facts=tuple(facts)), as_at)
        assert {k: (v.status, v.due, v.trigger) for k, v in after.items()} == before, f"seed {seed}"


@pytest.mark.parametrize("chunk", range(2))
def test_a_due_date_never_moves_because_the_audit_is_later(linked: Linked, chunk: int) -> None:
    """A fixed trigger and due date are the same as at a later date, whatever became of the duty."""
    for seed in range(50_000 + chunk * 120, 50_000 + (chunk + 1) * 120):
        case, as_at, _ = _case(linked, seed)
        case = replace(case, cover_last=None, events=tuple(_plain(e) for e in case.events), periods=())
        before = _judged(linked, case, as_at)
        after = _judged(linked, case, as_at + 40)
        for key, verdict in before.items():
            if verdict.kind != "duty" or verdict.trigger is None or verdict.status not in ("met", "overdue", "pending"):
                continue
            later = after.get(key)
            if verdict.trigger[0] != verdict.trigger[1]:
                continue  # of an onset that may still lie ahead nobody knows the last possible day
            if later is None or later.status in ("undetermined", "excused", "superseded", "not_triggered"):
                continue
            assert later.trigger == verdict.trigger, f"seed {seed}: {key}"
            if key[1].startswith("version"):
                continue  # a standing duty is due from the day on which it is not kept
            if verdict.due is not None and verdict.due[0] == verdict.due[1] and verdict.status != "pending":
                assert later.due == verdict.due, f"seed {seed}: {key}"


def _plain(event: EventRecord) -> EventRecord:
    day = event.lo if event.lo is not None else FIRST
    return replace(event, lo=day, hi=day, recorded=None, corrects="")


def test_the_order_of_dates_of_knowing(linked: Linked) -> None:
    """Known on the as-at date or later, a file in which everything says when it was recorded says the same as today."""
    for seed in range(60_000, 60_200):
        case, as_at, _ = _case(linked, seed)
        events = tuple(replace(e, recorded=min(e.recorded or as_at, as_at)) for e in case.events)
        facts = tuple(replace(f, recorded=as_at) for f in case.facts)
        periods = tuple(replace(p, recorded=as_at) for p in case.periods)
        case = replace(case, events=events, facts=facts, periods=periods)
        now = {k: v.status for k, v in _judged(linked, case, as_at).items()}
        known = {k: v.status for k, v in _judged(linked, case, as_at, as_at).items()}
        assert known == now, f"seed {seed}"


def test_the_record_is_not_changed_by_judging(linked: Linked) -> None:
    """Judging the same record twice gives the same verdicts."""
    for seed in range(70_000, 70_050):
        case, as_at, _ = _case(linked, seed)
        record: Record = record_of(case, linked.rules, as_at)
        first = judge(record, linked.rules, _order(linked, case))
        assert judge(record, linked.rules, _order(linked, case)).verdicts == first.verdicts


def test_an_instance_judged_alone_is_judged_as_among_the_others(linked: Linked) -> None:
    statuses: Counter[str] = Counter()
    for seed in range(80_000, 80_200):
        case, as_at, _ = _case(linked, seed)
        record = record_of(case, linked.rules, as_at)
        every, alone = (View(record, linked.rules, brief=True) for _ in range(2))
        for verdict in judge(record, linked.rules, _order(linked, case), settling=False).verdicts:
            rule = linked.rules.rules[verdict.rule]
            wanted = [one for one in rejudge(rule, every, verdict.key) if one.key == verdict.key]
            assert [one for one in rejudge_alone(rule, alone, verdict.key) if one.key == verdict.key] == wanted
            if not verdict.key.endswith("-"):
                assert [one.status for one in wanted] == [verdict.status], (seed, verdict.rule, verdict.key)
                statuses[verdict.status] += 1
    assert len(statuses) >= 10, statuses
