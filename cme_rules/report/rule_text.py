"""A rule in plain words: its norm, its versions on a time line, its sources, readings, exceptions and examples."""

from __future__ import annotations

from cme_rules.dates.civil import human
from cme_rules.link.ruleset import RuleSetSource
from cme_rules.model import condition as c
from cme_rules.model.rule import ConditionTrigger, PartyChoice, Rule, Version
from cme_rules.reasons import words
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.names import Names
from cme_rules.report.page import COLUMN, WIDTH, Page

_OPENS = {
    "at_trigger": "",
    "at_episode_start": "an act counts from the start of the episode on",
    "since_last": "an act counts if it came after the last such occasion before the trigger",
    "at_any_time": "an act counts whenever it was done",
}


def list_text(names: Names, called: str, *, width: int = WIDTH) -> str:
    """List all rules in the order of their layers and ids."""
    page = Page(width=width)
    rules = sorted(names.rules.rules.values(), key=lambda r: (r.layer != "statutory", r.layer, r.id))
    page.plain(f"{s.number(len(rules), 'rule')} of {called}")
    layer = ""
    for rule in rules:
        if rule.layer != layer:
            layer = rule.layer
            page.heading(names.layer(layer).upper())
        page.status(f"{rule.kind}", f"{rule.title} ({rule.id})", rule.force)
    return page.text()


def rule_text(rule: Rule, names: Names, source: RuleSetSource, *, colour: bool = False, width: int = WIDTH) -> str:
    """Write out one rule."""
    page = Page(colour, width)
    page.heading(f"{rule.title} ({rule.id})", "=")
    page.field("norm", rule.norm)
    page.field(
        "kind", f"{rule.kind}; {s.FORCE.get(rule.force, rule.force)}; judged from the file of one {plain(rule.about)}"
    )
    page.field("layer", names.layer(rule.layer))
    if rule.episode:
        page.field("within", f"each {plain(rule.episode)}")
    if rule.for_each:
        page.field("for each", plain(rule.for_each))
    for label, others in (("exception to", rule.to), ("adds to", rule.tightens)):
        for other in others:
            page.field(label, f"{names.title(other)} ({other})")
    if rule.note:
        page.field("note", rule.note)
    _time_line(page, rule)
    for number, version in enumerate(rule.versions):
        _version(page, rule, version, number, names)
    _readings(page, rule, names, source)
    if rule.id in names.rules.exceptions_of:
        page.heading("EXCEPTIONS")
        _exceptions(page, rule.id, names, 0)
    page.heading("EXAMPLES")
    page.field("in the rule", s.number(len(rule.examples), "worked example"))
    for example in rule.examples:
        page.hanging("- ", f"{example.name}: {', '.join(s.status(e.status) for e in example.expect)}", COLUMN)
    return page.text()


def _time_line(page: Page, rule: Rule) -> None:
    page.heading(f"IN FORCE ({s.number(len(rule.versions), 'version')})")
    last: int | None = None
    for number, version in enumerate(rule.versions, start=1):
        if last is not None and version.commenced and version.first > last + 1:
            page.plain("|   not in force in between", 4)
        ends = human(version.last) if version.last is not None else "no end known"
        held = "  (its text is not held: what falls in it is undetermined)" if version.unheld else ""
        dates = f"{human(version.first)} to {ends}{held}" if version.commenced else "enacted, not commenced"
        page.plain(f"|-- {number}: {dates}", 4)
        last = version.last


def _version(page: Page, rule: Rule, version: Version, number: int, names: Names) -> None:
    since = f"from {human(version.first)}" if version.commenced else "enacted, not commenced"
    page.heading(f"VERSION {number + 1}, {since}")
    if version.bearer is not None:
        page.field("who", _party(version.bearer))
    if version.towards is not None:
        page.field("to whom", _party(version.towards))
    if rule.kind == "duty" and not version.unheld:
        _duty(page, version)
    for label, condition in (
        ("when", version.when), ("allowed when", version.allowed_when), ("keeps", version.keeps),
        ("not owed", version.no_longer_owed_when), ("too late", version.foreclosed_when),
    ):  # fmt: skip
        if condition is not None:
            _condition(page, label, condition)
    if version.forbids is not None:
        page.field("forbids", words.pattern(version.forbids))
    if version.changes_due is not None:
        page.field("changes", f"the limit: {words.due(version.changes_due)}")
    if version.takes_over:
        page.field("takes over", "governs what is still open under the version before it")
    for one in names.sources(rule.id, number):
        edition = f", {one.edition}" if one.edition else ""
        page.field("source", f"{one.title}{edition}: {one.place} [{s.GRADE.get(one.grade, one.grade)}]")
        if one.address:
            page.field("", one.address)


def _duty(page: Page, version: Version) -> None:
    if isinstance(version.trigger, ConditionTrigger):
        page.field("starts", "on the first day on which this holds:")
        _branch(page, version.trigger.condition, 0)
    else:
        page.field("starts", words.trigger(version.trigger))
    if version.provided is not None:
        _condition(page, "provided", version.provided)
    page.field("due", words.due(version.due))
    if version.discharge is not None:
        page.field("done by", words.discharge(version.discharge))
    if _OPENS.get(version.opens):
        page.field("counts", _OPENS[version.opens])
    if version.serves == "all_open":
        page.field("serves", "one act serves every instance that is open")
    for row in version.table.rows if version.table is not None else ():
        values = "; ".join(f"{plain(column.partition(':')[2] or column)}: {' or '.join(plain(v) for v in given)}"
                           for column, given in row.values)  # fmt: skip
        what = [words.due(row.due)] if row.due_given else []
        what += [words.discharge(row.discharge)] if row.discharge is not None else []
        page.field("table", f"{values} → {'; '.join(what)}")


def _condition(page: Page, label: str, condition: c.Condition) -> None:
    """Write a condition on the line of its label where it is simple, else as a tree below it."""
    if isinstance(condition, c.All | c.Any) or (isinstance(condition, c.Not) and isinstance(condition.part, c.Any)):
        page.field(label, "")
        _branch(page, condition, 0)
    else:
        page.field(label, words.condition(condition))


def _branch(page: Page, condition: c.Condition, depth: int) -> None:
    inner = condition.part if isinstance(condition, c.Not) else condition
    if not isinstance(inner, c.All | c.Any):
        page.hanging("- ", words.condition(condition), COLUMN + 2 * depth)
        return
    head = {c.All: ("all of:", "not all of:"), c.Any: ("at least one of:", "none of:")}[type(inner)]
    page.hanging("- ", head[inner is not condition], COLUMN + 2 * depth)
    for part in inner.parts:
        _branch(page, part, depth + 1)


def _party(choice: PartyChoice) -> str:
    if not choice.fact:
        return plain(choice.choices[0][1])
    of = f" of the {plain(choice.of)}" if choice.of else ""
    rows = "; ".join(f"{plain(value)}: {plain(who)}" for value, who in choice.choices)
    return f"depends on {plain(choice.fact)}{of}: {rows}"


def _readings(page: Page, rule: Rule, names: Names, source: RuleSetSource) -> None:
    by_version = names.rules.readings_of.get(rule.id, {})
    found = sorted({name for readings in by_version.values() for name in readings})
    if not found:
        return
    page.heading("READINGS")
    for name in found:
        reading = source.readings[name]
        taken = names.rules.choices.get(name, reading.choice)
        page.field("question", f"{reading.question} ({name})")
        for choice, meaning in reading.alternatives:
            mark = " [taken]" if choice == taken else ""
            page.hanging("* " if mark else "- ", f"{plain(choice)}: {meaning}{mark}", COLUMN)
        page.hanging("because: ", reading.reason, COLUMN)


def _exceptions(page: Page, name: str, names: Names, depth: int) -> None:
    for one in names.rules.exceptions_of.get(name, ()):
        page.hanging("- ", f"{names.title(one)} ({one})", 2 + 4 * depth)
        page.plain(names.rules.rules[one].norm, 4 + 4 * depth)
        _exceptions(page, one, names, depth + 1)
