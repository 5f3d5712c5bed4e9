"""Rules: the node of one rule file becomes a rule with its versions and examples."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from cme_rules.model.condition import Condition, EventPattern
from cme_rules.model.rule import (
    FORCES,
    KINDS,
    NOT_COMMENCED,
    SAME_DAY,
    EventTrigger,
    Limit,
    PeriodTrigger,
    Rule,
    Version,
)
from cme_rules.read.decode_conditions import condition
from cme_rules.read.decode_duties import discharge, due, opens, table, trigger
from cme_rules.read.decode_examples import decode_examples
from cme_rules.read.decode_pieces import Place, citation, party, pattern
from cme_rules.read.decode_references import check_choices, rule_name
from cme_rules.read.decoder import Decoder, value_of
from cme_rules.read.nodes import MapNode, Node, TextNode
from cme_rules.read.words import RuleHead, Words

_COMMON = ("from", "to", "sources", "text_not_held", "takes_over")
_OWED = ("bearer", "towards")
FIELDS: dict[str, tuple[str, ...]] = {
    "duty": (
        *_OWED,
        "trigger",
        "provided",
        "due",
        "discharge",
        "opens",
        "serves",
        "same_day",
        "no_longer_owed_when",
        "foreclosed_when",
        "table",
        "keeps",
    ),
    "prohibition": (*_OWED, "forbids", "allowed_when", "provided", "same_day"),
    "definition": ("when", "recorded_as", "cannot_be"),
    "power": (*_OWED, "when"),
    "exception": ("when", "effect", "changes"),
}
"""Which keys a version of each kind of rule may have, beside those that every version may have."""

HEAD = ("rule", "title", "kind", "force", "about", "norm", "versions")
OPTIONAL = (
    *("examples", "episode", "for_each", "to", "tightens", "note", "decisions"),
    *("untried", "unnoticed", "unmended"),
)


def decode_head(node: Node, layer: str) -> RuleHead | None:
    """Read as much of a rule as other rules need to know; nothing is reported."""
    if not isinstance(node, MapNode):
        return None
    texts = [value_of(node, key) for key in ("rule", "kind", "about")]
    name, kind, about = (text.value if isinstance(text, TextNode) else "" for text in texts)
    return RuleHead(name, kind, about, layer, texts[0].span) if name and texts[0] is not None else None


def decode_rule(decoder: Decoder, node: Node, words: Words, layer: str) -> Rule | None:
    """Read one rule; the rule is returned as far as it could be read."""
    block = decoder.block(node, "a rule file")
    if block is None or not decoder.require(block, HEAD, "the rule"):
        return None
    decoder.only(block, (*HEAD, *OPTIONAL), "a rule")
    name = decoder.text_node(value_of(block, "rule"), "rule")
    kind = decoder.choice(value_of(block, "kind"), KINDS, "kind", "")
    about = decoder.text_node(value_of(block, "about"), "about")
    if name is None or about is None or not kind:
        return None
    if not words.named(decoder, about, 62, "subject", words.vocabulary.subjects):
        return None
    place = Place(decoder, words, about.value, layer, read_condition=condition)
    episode = _episode(place, block)
    place.for_each = _relation(place, block)
    defeated = _defeated(place, block, kind)
    versions = _versions(place, block, kind, episode, defeated)
    return Rule(
        id=name.value,
        title=decoder.text(value_of(block, "title"), "title"),
        kind=kind,
        force=decoder.choice(value_of(block, "force"), FORCES, "force", "must"),
        about=about.value,
        norm=decoder.text(value_of(block, "norm"), "norm"),
        layer=layer,
        versions=versions,
        episode=episode,
        for_each=place.for_each,
        to=defeated,
        tightens=_tightened(place, block),
        note=decoder.text(value_of(block, "note"), "note"),
        decisions=tuple(text.value for text in decoder.texts(value_of(block, "decisions"), "decisions")),
        examples=decode_examples(place, value_of(block, "examples"), kind),
        untried=_reasons(place, block, "untried"),
        unnoticed=_reasons(place, block, "unnoticed"),
        unmended=_reasons(place, block, "unmended"),
        span=name.span,
    )


def _reasons(place: Place, block: MapNode, key: str) -> tuple[tuple[str, str], ...]:
    given = place.decoder.block(value_of(block, key), key)
    entries = given.items.items() if given is not None else ()
    return tuple((name.strip(), place.decoder.text(entry.value, name)) for name, entry in entries)


def _episode(place: Place, block: MapNode) -> str:
    name = place.decoder.text_node(value_of(block, "episode"), "episode")
    if name is None:
        return ""
    kinds = {key: kind for key, kind in place.words.vocabulary.episodes.items() if kind.about == place.about}
    return name.value if place.words.named(place.decoder, name, 71, "episode", kinds) else ""


def _relation(place: Place, block: MapNode) -> str:
    name = place.decoder.text_node(value_of(block, "for_each"), "for_each")
    if name is None:
        return ""
    relations = {key: term for key, term in place.words.vocabulary.relations.items() if term.about in ("", place.about)}
    return name.value if place.words.named(place.decoder, name, 72, "relation", relations) else ""


def _defeated(place: Place, block: MapNode, kind: str) -> tuple[str, ...]:
    decoder = place.decoder
    if "to" not in block.items:
        if kind == "exception":
            decoder.report(73, "the exception does not say which rules it defeats", block.items["kind"].value.span)
        return ()
    if kind != "exception":
        decoder.report(74, f"“to” stands only in an exception, and this is a {kind}", block.items["to"].key_span)
        return ()
    found = []
    for node in decoder.texts(value_of(block, "to"), "to", some=True):
        head = place.words.heads.get(node.value)
        if head and head.layer == "statutory" and place.layer != "statutory":
            message = f"an exception of {place.layer} cannot defeat “{head.id}”, which is statutory"
            decoder.report(75, message, node.span, labels=((head.span, f"“{head.id}” stands here"),))
        elif rule_name(place, node, "to") is not None:
            found.append(node.value)
    return tuple(found)


def _tightened(place: Place, block: MapNode) -> tuple[str, ...]:
    decoder = place.decoder
    if "tightens" not in block.items:
        return ()
    if place.layer == "statutory":
        message = "a statutory rule tightens nothing: only a local rule adds to a statutory one"
        decoder.report(76, message, block.items["tightens"].key_span)
        return ()
    found = []
    for node in decoder.texts(value_of(block, "tightens"), "tightens", some=True):
        head = place.words.heads.get(node.value)
        if head is not None and head.layer != "statutory":
            message = f"“{head.id}” is not a statutory rule, so there is nothing to tighten"
            decoder.report(76, message, node.span, labels=((head.span, f"“{head.id}” stands here"),))
        elif rule_name(place, node, "tightens") is not None:
            found.append(node.value)
    return tuple(found)


# ---- versions ------------------------------------------------------------------------------------------


def _versions(place: Place, block: MapNode, kind: str, episode: str, defeated: tuple[str, ...]) -> tuple[Version, ...]:
    items = place.decoder.items(value_of(block, "versions"), "versions")
    found = [_version(place, item, kind, episode, defeated) for item in items]
    return tuple(version for version in found if version is not None)


def _version(place: Place, node: Node, kind: str, episode: str, defeated: tuple[str, ...]) -> Version | None:
    decoder = place.decoder
    block = decoder.block(node, "a version")
    if block is None or not decoder.require(block, ("from",), "the version"):
        return None
    _only_fields(decoder, block, kind)
    begins = value_of(block, "from")
    waits = isinstance(begins, TextNode) and begins.value == "not_commenced"
    first, last = (NOT_COMMENCED, None) if waits else decoder.span_of_days(block, "the version")
    if first is None:
        return None
    sources = decoder.items(value_of(block, "sources"), "sources")
    citations = tuple(found for found in (citation(place, source) for source in sources) if found is not None)
    version = Version(
        first,
        last,
        citations,
        unheld=decoder.truth(value_of(block, "text_not_held"), "text_not_held"),
        takes_over=decoder.truth(value_of(block, "takes_over"), "takes_over"),
        bearer=party(place, value_of(block, "bearer"), "bearer"),
        towards=party(place, value_of(block, "towards"), "towards"),
        span=node.span,
    )
    bound = ("episode_start",) if episode else ()
    if kind == "duty":
        return _duty(replace(place, moments=bound), block, version)
    if kind == "prohibition":
        inner = replace(place, moments=("trigger", *bound))
        same_day, same_day_reading = _same_day(place, value_of(block, "same_day"))
        return replace(
            version,
            forbids=_forbids(inner, block),
            allowed_when=_read(inner, block, "allowed_when"),
            provided=_read(inner, block, "provided"),
            same_day=same_day,
            same_day_reading=same_day_reading,
        )
    if kind == "exception":
        inner = replace(place, moments=("trigger", *bound))
        return _exception(inner, block, version, defeated)
    when = _read(replace(place, moments=bound), block, "when")
    cannot_be = decoder.truth(value_of(block, "cannot_be"), "cannot_be")
    return replace(version, when=when, recorded_as=_recorded_as(place, block), cannot_be=cannot_be)


def _only_fields(decoder: Decoder, block: MapNode, kind: str) -> None:
    mine = (*_COMMON, *FIELDS[kind])
    for key, entry in block.items.items():
        owners = [other for other, fields in FIELDS.items() if key in fields]
        if key not in mine and owners:
            message = f"“{key}” has no place in a {kind}"
            decoder.report(77, message, entry.key_span, f"it belongs in a {' or '.join(owners)}")
    decoder.only(block, {*mine, *(field for fields in FIELDS.values() for field in fields)}, "a version")


def _read(place: Place, block: MapNode, key: str) -> Condition | None:
    node = value_of(block, key)
    return condition(place, node, f"“{key}”") if node is not None else None


def _duty(place: Place, block: MapNode, version: Version) -> Version:
    decoder = place.decoder
    starts = trigger(place, value_of(block, "trigger")) if "trigger" in block.items else None
    words = (*place.moments, "trigger")
    if isinstance(starts, PeriodTrigger):
        words = (*words, "period_start", "period_end")
    place = replace(place, moments=words)
    if isinstance(starts, EventTrigger):
        place.trigger_event = place.words.vocabulary.events.get(starts.pattern.event)
    opening, since_last = opens(place, value_of(block, "opens"))
    same_day, same_day_reading = _same_day(place, value_of(block, "same_day"))
    discharge_node, table_node = value_of(block, "discharge"), value_of(block, "table")
    return replace(
        version,
        trigger=starts,
        provided=_read(place, block, "provided"),
        due=due(place, value_of(block, "due")),
        discharge=discharge(place, discharge_node) if discharge_node is not None else None,
        opens=opening,
        since_last=since_last,
        serves=decoder.choice(value_of(block, "serves"), ("one", "all_open"), "serves", "one"),
        same_day=same_day,
        same_day_reading=same_day_reading,
        no_longer_owed_when=_read(place, block, "no_longer_owed_when"),
        foreclosed_when=_read(place, block, "foreclosed_when"),
        table=table(place, table_node) if table_node is not None else None,
        keeps=_read(place, block, "keeps"),
    )


def _same_day(place: Place, node: Node | None) -> tuple[str, tuple[str, tuple[tuple[str, str], ...]] | None]:
    decoder = place.decoder
    default: Literal["undetermined"] = "undetermined"
    if not isinstance(node, MapNode):
        return decoder.choice(node, SAME_DAY, "same_day", default), None
    decoder.only(node, ("reading", "choices"), "same_day")
    if not decoder.require(node, ("reading", "choices"), "same_day"):
        return default, None
    name = decoder.text_node(value_of(node, "reading"), "reading")
    given = decoder.block(value_of(node, "choices"), "choices")
    if name is None or given is None:
        return default, None
    check_choices(place, name, given)
    pairs = [(key, decoder.choice(entry.value, SAME_DAY, key, default)) for key, entry in given.items.items()]
    return default, (name.value, tuple(pairs))


def _forbids(place: Place, block: MapNode) -> EventPattern | None:
    act = place.decoder.block(value_of(block, "forbids"), "forbids")
    if act is None or not place.decoder.require(act, ("event",), "forbids"):
        return None
    place.decoder.only(act, ("event", "with", "contains"), "forbids")
    return pattern(place, act)


def _recorded_as(place: Place, block: MapNode) -> str:
    decoder = place.decoder
    given = decoder.block(value_of(block, "recorded_as"), "recorded_as")
    if given is None or not decoder.require(given, ("fact",), "recorded_as"):
        return ""
    decoder.only(given, ("fact",), "recorded_as")
    name = decoder.text_node(value_of(given, "fact"), "fact")
    if name is None:
        return ""
    fact = place.words.fact(decoder, name, place.about)
    if fact is not None and fact.type != "yes_no":
        message = f"“{fact.name}” is not a yes/no fact, so it cannot record whether the definition holds"
        decoder.report(42, message, name.span, "take a fact of the type yes_no")
    return name.value


def _check_changed(place: Place, defeated: tuple[str, ...], block: MapNode) -> None:
    for name in defeated:
        head = place.words.heads.get(name)
        if head is not None and head.kind != "duty":
            message = f"the exception changes when “{name}” is due, and a {head.kind} is never due"
            labels = ((head.span, f"“{name}” stands here"),)
            place.decoder.report(78, message, block.items["changes"].key_span, labels=labels)


def _exception(place: Place, block: MapNode, version: Version, defeated: tuple[str, ...]) -> Version:
    decoder = place.decoder
    effect = value_of(block, "effect")
    changes = decoder.block(value_of(block, "changes"), "changes")
    if effect is not None:
        decoder.choice(effect, ("excuses",), "effect", "excuses")
        if changes is not None:
            message = "an exception either excuses or changes a part of the rule, not both"
            decoder.report(21, message, block.items["effect"].key_span, "take out “effect”")
    limit = None
    if changes is not None and decoder.require(changes, ("due",), "changes"):
        decoder.only(changes, ("due",), "changes")
        _check_changed(place, defeated, block)
        node = value_of(changes, "due")
        limit = due(place, node)
        if limit is None and isinstance(node, TextNode) and node.value == "none":
            limit = Limit(span=node.span)
    return replace(version, when=_read(place, block, "when"), changes_due=limit)
