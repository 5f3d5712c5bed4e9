"""Which words of the vocabulary a rule names, each with the kind of word that it is."""

from __future__ import annotations

from cme_rules.link.references import walk
from cme_rules.model import condition as c
from cme_rules.model.rule import LocalSet, PartyChoice, Rule, Table
from cme_rules.model.vocabulary import Vocabulary

Word = tuple[str, str]
"""A kind of word, such as ``fact``, ``event`` or ``party``, and a name of that kind."""


def words_named(rule: Rule, vocabulary: Vocabulary, local: LocalSet | None = None) -> tuple[Word, ...]:
    """Give the words that the versions of a rule name, under any choice of readings, sorted.

    ``local`` is the local set that the rule is in; the condition under which that applies is part of the rule. What
    the examples name is not asked for.
    """
    found: set[Word] = set()
    for node in walk((rule.versions, *((local.applies,) if local is not None else ()))):
        found |= _of_node(node)
    found |= {("episode", rule.episode)} if rule.episode else set()
    found |= {("relation", rule.for_each)} if rule.for_each else set()
    for version in rule.versions:
        found |= {("fact", version.recorded_as)} if version.recorded_as in vocabulary.facts else set()
    return tuple(sorted(found))


def _of_node(node: object) -> set[Word]:
    """Give the words that one node names itself, apart from those of the nodes within it."""
    if isinstance(node, c.EventPattern):
        return {("event", node.event)}
    if isinstance(node, c.FactTest | c.FactDate | c.PeriodFact):
        return {("fact", node.fact), *_linked(node.of)}
    if isinstance(node, c.EventDate):
        return {("fact", node.planned)} if node.planned else set()
    if isinstance(node, c.RunStart | c.MeasureTest):
        return {("measure", node.measure)}
    if isinstance(node, PartyChoice):
        parties = {("party", who) for _, who in node.choices}
        return {*parties, *_linked(node.of), *({("fact", node.fact)} if node.fact else set())}
    if isinstance(node, Table):
        return {("fact", one.partition(":")[2]) for one in node.columns if one.startswith("fact:")}
    return set()


def _linked(of: str) -> set[Word]:
    return {("link", of)} if of else set()
