"""What a run adds up to and what it was made from, as rows for whatever shows tables."""

from __future__ import annotations

from collections.abc import Iterator

from cme_rules.core.problem import in_order
from cme_rules.dates.civil import iso
from cme_rules.model.rule import Version
from cme_rules.receipt.version import version
from cme_rules.report import sentences as s
from cme_rules.report.decided_text import without_effect
from cme_rules.report.forms import Whole
from cme_rules.report.names import Names
from cme_rules.report.receipt_rows import receipt_rows
from cme_rules.report.tables import Column, Table
from cme_rules.report.view import GROUPS, TITLES, Summary

Row = tuple[str, str, str | int | None, str]
"""What a row is of, a name, a value (a text, a number, or a day as text) and a remark."""

SUMMARY: Table[Row] = Table(
    "Summary",
    (
        Column("of", "Of", "what the row is of", lambda one: one[0], width=16),
        Column("name", "What", "what is said", lambda one: one[1], width=44),
        Column("value", "Value", "how many, or what", lambda one: one[2], "any", 24),
        Column("remark", "Remark", "what else there is to say", lambda one: one[3], width=70),
    ),
)
INPUTS: Table[Row] = Table(
    "Inputs",
    (
        Column("of", "Of", "what the row is of", lambda one: one[0], width=16),
        Column("name", "Name", "the name of an option, a rule, a reading or a file", lambda one: one[1], width=52),
        Column("value", "Value", "the option, the versions, the alternative taken", lambda one: one[2], "any", 44),
        Column(
            "remark",
            "Remark or SHA-256",
            "the title, the question, or the hash of a file",
            lambda one: one[3],
            width=70,
        ),
    ),
)


def summary_rows(summary: Summary) -> Iterator[Row]:
    """Say what was checked, what came of it and what was not checked."""
    setting = summary.setting
    yield "checked", "as at", iso(setting.as_at), ""
    if setting.known_on is not None:
        yield "checked", "as known on", iso(setting.known_on), ""
    yield "checked", "rules", setting.count, setting.rules
    yield "checked", "cases", summary.cases, ""
    for name, count in sorted(summary.subjects.items()):
        yield "checked", f"cases about: {name}", count, ""
    yield "verdicts", "all", summary.judged, ""
    for group in GROUPS:
        yield "verdicts", TITLES[group], summary.counts[group], _split(group, summary)
    yield "verdicts", "answered by a person", summary.answered, "where the records leave it open"
    for text in without_effect(summary):
        yield "accepted", "an entry without effect", "", text
    yield "findings", "Also noticed", summary.findings, "of which no rule speaks"
    none = "" if summary.unread else "none"
    yield "not read", "files or documents that could not be read", summary.unread_count, none
    for one in sorted(summary.unread, key=lambda u: u.file):
        first = next(iter(in_order(one.problems)), None)
        yield (
            "not read",
            one.file,
            len(one.problems),
            f"problems; the first is {first.code}" if first is not None else "",
        )
    yield "second opinion", summary.opinion, summary.compared, _opinion(summary)
    for name in sorted(summary.readings):
        question, choice = summary.readings[name]
        changed = summary.sensitive.get(name, 0)
        yield "reading", name, choice, f"{question} Switching it would change {s.number(changed, 'verdict')}."
    for _, source in sorted(summary.weak_sources.items()):
        yield "source", f"{source.title}: {source.place}", source.grade, s.GRADE.get(source.grade, source.grade)


def _split(group: str, summary: Summary) -> str:
    if group != "breach":
        return ""
    return ", ".join(f"{count} {s.status(name)}" for name, count in sorted(summary.breaches.items()))


def _opinion(summary: Summary) -> str:
    if summary.opinion == "missing":
        return summary.setting.opinion
    return "results compared" + (f", {len(summary.differences)} differ" if summary.differences else "")


def input_rows(whole: Whole, names: Names) -> Iterator[Row]:
    """Say by which program, with which options and readings, by which rules, and from which files."""
    setting = whole.summary.setting
    yield "program", "cme-rules", version(), ""
    yield "option", "as at", iso(setting.as_at), ""
    yield "option", "as known on", iso(setting.known_on) if setting.known_on is not None else "", ""
    yield "option", "rules", setting.rules, ""
    yield "option", "second opinion", "no" if setting.opinion == "not_asked" else "yes", ""
    for name, choice in setting.choices:
        reading = names.rules.readings.get(name)
        yield "reading", name, choice, reading.question if reading is not None else ""
    for name, rule in sorted(names.rules.rules.items()):
        yield "rule", name, "; ".join(map(_in_force, rule.versions)), f"{rule.title} ({rule.force}, {rule.layer})"
    for name, digest in setting.files:
        yield "rule file", name, "", digest
    for name, digest in sorted(whole.inputs.items()):
        yield "file read", name, "", digest or "could not be read"
    receipt = whole.summary.receipt
    for name, value in receipt_rows(receipt):
        yield "receipt", name, "", value


def _in_force(version: Version) -> str:
    last = iso(version.last) if version.last is not None else ""
    return f"{iso(version.first)} to {last}" if last else f"from {iso(version.first)}"
