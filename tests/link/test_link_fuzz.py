"""Whatever stands in a rule or case file, the decoder answers with problems and never falls over."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from test_link_rules import DUTY, HEAD, VERSION, folder, rule

from cme_rules.link.check import check_rules
from cme_rules.read.decode_cases import decode_case
from cme_rules.read.decode_rules import decode_head, decode_rule
from cme_rules.read.decode_vocabulary import decode_vocabulary
from cme_rules.read.decoder import Decoder
from cme_rules.read.load import load_ruleset
from cme_rules.read.nodes import Entry, ListNode, MapNode, Node, TextNode
from cme_rules.read.words import Words
from cme_rules.read.yaml_nodes import load_text

RULES = [
    HEAD.format(name="one", kind="duty") + VERSION + DUTY,
    rule(
        """
trigger: {each: year, year_begins: 1 September, from: {fact: born}, until: {event: left}}
due: {reading: days, choices: {calendar: {within: 5 calendar days, after: trigger}, working: none}}
discharge: {all: [{event: told}, {becomes: {fact: ill}, where: {fact: hours, at_least: 3}}]}
opens: {since_last: {event: left}}
same_day: {reading: days, choices: {calendar: whole_day, working: not_in_time}}
bearer: {fact: kind, choose: {day: school, night: council}}
"""
    ),
    rule(
        """
trigger: {event: left, which: first, starts_from: {birthday: 5, of: {fact: born}}}
table:
  by: [{attribute: why}]
  rows:
    - {for: {why: moved}, due: {on: trigger, by_time: "16:00"}, discharge: {event: told}}
    - {for: {why: [ended]}, discharge: {any: [{event: told}, {event: left, contains: {contents: [name]}}]}}
"""
    ),
    rule(
        "when: {any: [{passed: 5 weeks, since: {last: Friday, of: June, in_year_of: {fact: born}}}, "
        "{verdict: one, is: met}, {definition: d}, {measure: absence, at_least: 10 school days}, "
        "{after: {first_of: [31 March], on_or_after: {count: 1 term, before: {onset: {not: {fact: ill}}}}}}]}",
        "exception",
        more="to: one\n",
    ),
    rule("forbids: {event: left}\nallowed_when: {reading: days, choices: {calendar: {fact: ill}}}", "prohibition"),
]
CASE = """\
case: a
about: child
record: {from: 2024-01-01}
related: {sibling: [s1]}
calendars: {working: banks}
facts: {ill: [{value: no, to: 2024-03-01, id: h1}, {value: yes, corrects: h1}], born: 2014-05-03}
events:
  - {event: left, on: {from: 2024-03-05}, at: "14:30", with: {why: moved, contents: [name], person: s1}}
attendance:
  periods: [{from: 2024-03-04, to: open, category: away}]
  marks: [{date: 2024-03-04, am: O}]
  weeks: [{from: 2024-03-11, marks: "OO OO OO OO OO"}]
"""
WORDS = ("", "yes", "none", "trigger", "standing", "5 days", "2024-02-30", "left", "ill", "reading", "?", "event")


def node_of(text: str) -> Node:
    loaded = load_text(text, "x.yaml")
    assert loaded.node is not None, loaded.problems
    return loaded.node


def spoil(node: Node, chance: random.Random, rate: float) -> Node:
    """Change some parts of a tree: a text for a block, a list for a text, a key for another, a key left out."""
    if chance.random() < rate:
        word = TextNode(chance.choice(WORDS), False, node.span)
        other = chance.choice(["text", "list", "empty", "block", "wrapped"])
        block = MapNode({"fact": Entry("fact", node.span, word)}, node.span)
        return {
            "text": word,
            "list": ListNode((word, block), node.span),
            "empty": MapNode({}, node.span),
            "block": block,
            "wrapped": ListNode((node,), node.span),
        }[other]
    if isinstance(node, ListNode):
        return ListNode(tuple(spoil(item, chance, rate) for item in node.items), node.span)
    if isinstance(node, MapNode):
        entries = {}
        for key, entry in node.items.items():
            draw = chance.random()
            if draw < rate / 2:
                continue
            name = chance.choice(WORDS) if draw < rate else key
            entries[name] = Entry(name, entry.key_span, spoil(entry.value, chance, rate))
        return MapNode(entries, node.span)
    return node


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    source = load_ruleset(folder(tmp_path_factory.mktemp("fuzz")))
    heads = {"one": decode_head(node_of(RULES[0]), "statutory")}
    sound = {name: head for name, head in heads.items() if head is not None}
    return Words(source.vocabulary, sound, source.readings, source.documents)


@pytest.mark.parametrize("text", RULES, ids=range(len(RULES)))
def test_spoilt_rules(text: str, words: Words) -> None:
    chance = random.Random(text)  # noqa: S311
    node = node_of(text)
    for _ in range(400):
        decoder = Decoder()
        spoilt = spoil(node, chance, chance.choice((0.02, 0.1)))
        decode_head(spoilt, "statutory")
        found = decode_rule(decoder, spoilt, words, "statutory")
        assert found is not None or decoder.problems
        if found is not None:
            faulty = frozenset({found.id}) if decoder.problems else frozenset[str]()
            check_rules({found.id: found}, words.vocabulary, faulty)


def test_spoilt_cases(words: Words) -> None:
    chance = random.Random(1)  # noqa: S311
    node = node_of(CASE)
    for _ in range(1500):
        decoder = Decoder("C", quote=False)
        found = decode_case(decoder, spoil(node, chance, chance.choice((0.02, 0.1))), words, {"banks": "working"})
        assert found is not None or decoder.problems


def test_spoilt_vocabularies(tmp_path: Path) -> None:
    chance = random.Random(2)  # noqa: S311
    node = node_of((folder(tmp_path) / "vocabulary/all.yaml").read_text(encoding="utf-8"))
    for _ in range(400):
        decode_vocabulary(Decoder(), [spoil(node, chance, chance.choice((0.01, 0.05)))])
