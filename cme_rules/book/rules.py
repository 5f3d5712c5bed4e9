"""The page of a rule: what it says in each version, on what it rests and where it is tried, as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cme_rules.book.branches import Branch, Target, Trees
from cme_rules.book.cases import Line, Worked, worked
from cme_rules.book.scenarios import LookedAt
from cme_rules.link.named import Word, words_named
from cme_rules.link.order import needs
from cme_rules.link.ruleset import RuleSet, RuleSetSource
from cme_rules.model.register import Clause
from cme_rules.model.rule import GRADES, Document, Reading, Rule, Table, Version
from cme_rules.reasons import words
from cme_rules.reasons.words import plain

OPENS = {
    "at_trigger": "from the trigger on",
    "at_episode_start": "from the start of the episode on",
    "since_last": "if it came after the last such occasion before the trigger",
    "at_any_time": "whenever it was done",
}
SERVES = {"one": "one instance of this rule", "all_open": "every instance that is open"}
SAME_DAY = {
    "undetermined": "which came first on one day is not known, unless both have a time",
    "whole_day": "an act of the same day is in time",
    "not_in_time": "an act of the same day is not in time",
}
_WHEN = {"definition": "holds when", "power": "available when", "exception": "applies when"}


@dataclass(frozen=True)
class Cited:
    """A place that a version cites, and what the register says that it says, in our own words."""

    document: Document
    place: str
    grade: str
    address: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Cells:
    """A table of a rule: its columns, and each row with the values of the columns and what follows from them."""

    columns: tuple[str, ...]
    results: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], tuple[Branch, ...]], ...]


@dataclass(frozen=True)
class Edition:
    """A version: its number, its days, what it says under a label each, its table, and what it cites."""

    number: int
    version: Version
    says: tuple[tuple[str, Branch], ...]
    table: Cells | None
    cited: tuple[Cited, ...]


@dataclass(frozen=True)
class Taken:
    """A reading that a rule rests on: whether it names it itself, and the alternative that is taken."""

    reading: Reading
    choice: str
    own: bool


@dataclass(frozen=True)
class RulePage:
    """All that the book says of a rule.

    ``grade`` is the weakest of the sources of its versions whose text is held; ``applies`` says when its local set
    applies; ``exceptions`` is a tree of rules; ``rests_on`` and ``feeds`` name other rules.
    """

    rule: Rule
    grade: str
    applies: Branch | None
    editions: tuple[Edition, ...]
    readings: tuple[Taken, ...]
    exceptions: tuple[Branch, ...]
    common: tuple[Line, ...]
    examples: tuple[Worked, ...]
    tested: tuple[LookedAt, ...]
    rests_on: tuple[str, ...]
    words: tuple[Word, ...]
    feeds: tuple[str, ...]


def rule_pages(source: RuleSetSource, rules: RuleSet, tested: Mapping[str, Sequence[LookedAt]]) -> Iterator[RulePage]:
    """Give the page of each rule, in the order of layers and ids."""
    needed = needs(source.rules, source.exceptions_of)
    feeds: dict[str, list[str]] = {}
    for name in sorted(needed):
        for need in needed[name]:
            feeds.setdefault(need.rule, []).append(name)
    trees = Trees(rules.choices, {name: one.question for name, one in rules.readings.items()})
    for rule in in_layers(source.rules):
        common, examples = worked(rule.examples)
        yield RulePage(
            rule,
            weakest(rule),
            _applies(rule, source, trees),
            tuple(_edition(rule, number, source, trees) for number in range(len(rule.versions))),
            tuple(_taken(rule, source, rules)),
            tuple(_exceptions(rule.id, source)),
            common,
            examples,
            tuple(tested.get(rule.id, ())),
            tuple(need.rule for need in needed[rule.id] if need.rule not in source.exceptions_of.get(rule.id, ())),
            words_named(rule, source.vocabulary, source.local_sets.get(rule.layer)),
            tuple(one for one in feeds.get(rule.id, ()) if one not in rule.to),
        )


def in_layers(rules: Mapping[str, Rule]) -> list[Rule]:
    """Give all rules: those of statute first, then local sets by name; in each by title."""
    return sorted(rules.values(), key=lambda r: (r.layer != "statutory", r.layer, r.title.casefold(), r.id))


def weakest(rule: Rule) -> str:
    """Give the weakest grade among what a rule cites, leaving out spans whose text nobody holds; empty for none."""
    held = [one.grade for version in rule.versions if not version.unheld for one in version.citations]
    return max(held, key=GRADES.index, default="")


def _applies(rule: Rule, source: RuleSetSource, trees: Trees) -> Branch | None:
    local = source.local_sets.get(rule.layer)
    condition = dict(local.applies).get(rule.about) if local is not None else None
    return trees.condition(condition) if condition is not None else None


def _edition(rule: Rule, number: int, source: RuleSetSource, trees: Trees) -> Edition:
    version = rule.versions[number]
    cited = []
    for one in version.citations:
        document = source.documents[one.document]
        clauses = (c for c in source.clauses if c.document == one.document and rule.id in c.rules)
        cited.append(
            Cited(
                document,
                one.place,
                one.grade,
                one.address or document.address,
                () if version.unheld else tuple(clauses),
            )
        )
    table = _table(version.table, trees) if version.table is not None else None
    return Edition(number + 1, version, tuple(_says(rule, version, trees)), table, tuple(cited))


def _says(rule: Rule, version: Version, trees: Trees) -> Iterator[tuple[str, Branch]]:
    """Give what a version says, under a label each; nothing that it says is left out."""
    if version.bearer is not None:
        yield "whom it binds" if rule.kind == "prohibition" else "who owes it", trees.party(version.bearer)
    if version.towards is not None:
        yield "to whom", trees.party(version.towards)
    if version.forbids is not None:
        yield "forbids", Branch(words.pattern(version.forbids), Target("event", version.forbids.event))
    if version.when is not None:
        yield _WHEN.get(rule.kind, "when"), trees.condition(version.when)
    if rule.kind == "duty" and not version.unheld:
        yield from _duty(version, trees)
    for label, condition in (
        ("allowed when", version.allowed_when), ("must hold", version.keeps),
        ("no longer owed when", version.no_longer_owed_when), ("too late when", version.foreclosed_when),
    ):  # fmt: skip
        if condition is not None:
            yield label, trees.condition(condition)
    if version.changes_due is not None:
        yield "changes the limit to", trees.due(version.changes_due)
    if version.recorded_as:
        yield "recorded as", Branch(plain(version.recorded_as), Target("fact", version.recorded_as))
    if version.cannot_be:
        yield "cannot be", Branch("a file in which this holds contradicts itself")
    if version.takes_over:
        yield "takes over", Branch("it governs what is still open under the version before it")


def _duty(version: Version, trees: Trees) -> Iterator[tuple[str, Branch]]:
    assert version.trigger is not None, "a duty whose text is held has a trigger"
    yield "starts", trees.trigger(version.trigger)
    if version.provided is not None:
        yield "provided", trees.condition(version.provided)
    if version.keeps is not None:
        return
    if version.table is None or not all(row.due_given for row in version.table.rows):
        yield "due", trees.due(version.due)
    if version.discharge is not None:
        yield "done by", trees.discharge(version.discharge)
    since = version.since_last
    more = (Branch(f"the occasion is {words.pattern(since)}", Target("event", since.event)),) if since else ()
    yield "an act counts", Branch(OPENS[version.opens], None, more)
    yield "one act serves", Branch(SERVES[version.serves])
    yield "on one day", _same_day(version, trees)


def _same_day(version: Version, trees: Trees) -> Branch:
    if version.same_day_reading is None:
        return Branch(SAME_DAY[version.same_day])
    name, choices = version.same_day_reading
    parts = (
        Branch(f"{plain(one)}: {SAME_DAY[what]}", None, (), one == trees.choices.get(name)) for one, what in choices
    )
    return trees.asked(name, tuple(parts))


def _table(table: Table, trees: Trees) -> Cells:
    given = {
        "due": any(row.due_given for row in table.rows),
        "done by": any(row.discharge is not None for row in table.rows),
        "who": any(row.bearer is not None for row in table.rows),
    }
    rows = []
    for row in table.rows:
        values = dict(row.values)
        cells = tuple(" or ".join(plain(v) for v in values.get(column, ())) or "any" for column in table.columns)
        results = {
            "due": trees.due(row.due) if row.due_given else Branch("as above"),
            "done by": trees.discharge(row.discharge) if row.discharge is not None else Branch("as above"),
            "who": trees.party(row.bearer) if row.bearer is not None else Branch("as above"),
        }
        rows.append((cells, tuple(results[name] for name, there in given.items() if there)))
    columns = tuple(_column(column) for column in table.columns)
    return Cells(columns, tuple(name for name, there in given.items() if there), tuple(rows))


def _column(name: str) -> str:
    kind, _, word = name.partition(":")
    return plain(word) if kind == "fact" else f"{plain(word)} that the trigger states"


def _taken(rule: Rule, source: RuleSetSource, rules: RuleSet) -> Iterator[Taken]:
    """Give the readings that a rule names under any choice, and those that its verdicts rest on through others."""
    own = {name for found in source.references[rule.id] for name in found.readings}
    through = {name for found in rules.readings_of.get(rule.id, {}).values() for name in found}
    for name in [*sorted(own), *sorted(through - own)]:
        yield Taken(source.readings[name], rules.choices[name], name in own)


def _exceptions(name: str, source: RuleSetSource) -> Iterator[Branch]:
    for one in source.exceptions_of.get(name, ()):
        yield Branch(source.rules[one].norm, Target("rule", one), tuple(_exceptions(one, source)))
