"""What ``new`` does: everything is asked, the files are written, and read back as ``check`` would read them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from cme_rules.begin.authority_files import NewAuthority, authority_files
from cme_rules.begin.case_file import NewCase, case_file
from cme_rules.begin.pieces import take_back, write_new
from cme_rules.begin.rule_file import NewRule, rule_files
from cme_rules.cli.asking import ask
from cme_rules.cli.folders import Folders
from cme_rules.core.problem import RuleProblem
from cme_rules.examples import run_examples
from cme_rules.link.references import walk
from cme_rules.model.condition import EventPattern, FactDate, FactTest, PeriodFact
from cme_rules.model.rule import KINDS
from cme_rules.pipeline import Linked, open_rules
from cme_rules.read.files import shown
from cme_rules.report.problems import clean

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WORD = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


@dataclass(frozen=True)
class RuleOptions:
    """What the options say of a new rule; what is ``None`` is asked for."""

    kind: str | None
    authority: str | None
    about: str | None
    document: str | None
    bearer: str | None
    trigger: str | None
    act: str | None
    within: str | None
    fact: str | None
    to: str | None


def new_authority(name: str, into: Path, folders: Folders, where: str | None, title: str) -> str:
    """Write the files of a new authority, and say what to do next."""
    _named(name)
    linked = open_rules(folders.root, added=folders.added)
    choices = [one.name for one in linked.rules.vocabulary.facts.values() if one.type == "choice"]
    fact = ask("--where", where, "Which fact says whether its rules apply to somebody?", choices)
    texts = authority_files(NewAuthority(name, into, title, fact), linked.rules.vocabulary)
    _written(texts, _with(folders, into))
    return _said(texts, f"cme-rules new rule NAME --into {shown(into)} --authority {name}")


def new_rule(name: str, into: Path, folders: Folders, options: RuleOptions) -> str:
    """Write the file of a new rule with its worked examples, and say what to do next."""
    _named(name)
    before = _with(folders, into) if into.is_dir() else folders
    rules = open_rules(before.root, added=before.added).rules
    words, kind = rules.vocabulary, ask("--kind", options.kind or "duty", "Which kind?", KINDS)
    layer = options.authority or "statutory"
    if layer != "statutory":
        ask("--authority", layer, "Whose rule is it?", rules.local_sets)
    subjects = dict(rules.local_sets[layer].applies) if layer in rules.local_sets else words.subjects
    about = options.about or (next(iter(subjects)) if len(subjects) == 1 else None)
    about = ask("--about", about, "Whose file does it judge?", subjects, otherwise=_declared(into, "subjects"))
    documents = [one.id for one in rules.documents.values() if one.layer == layer]
    document = options.document or (documents[0] if len(documents) == 1 else None)
    known = "a new document is a file of its own in the folder sources, with title, edition and layer"
    document = ask("--document", document, "From which document is it?", rules.documents, otherwise=known)
    events = [one.name for one in words.events.values() if one.about == about]
    yes_no = [one.name for one in words.facts.values() if one.about == about and one.type == "yes_no"]
    duty, act = kind == "duty", kind in ("duty", "prohibition")
    texts = rule_files(
        NewRule(
            name,
            into,
            kind,
            about,
            layer,
            document,
            _word("--bearer", options.bearer, "Who owes it?", words.parties) if act or options.bearer else "",
            _word("--trigger", options.trigger, "Which event starts it?", events) if duty else "",
            _word("--act", options.act, "Which event is the act itself?", events) if act else "",
            (options.within or "") if duty else "",
            _word("--fact", options.fact, "Which fact is its condition?", yes_no) if not duty else "",
            ask("--to", options.to, "To which rule is it an exception?", rules.rules) if kind == "exception" else "",
        ),
        rules,
    )
    linked = _written(texts, _with(folders, into))
    wrong = [f"{one.example.name}: {why}" for one in run_examples(linked, [name]) for why in one.differences]
    said = _said(texts, f"cme-rules test {name}{_options(_with(folders, into))}")
    if not options.document:
        said += f"it cites {document}, the only document there is for it: “--document” names another\n"
    return said + "".join(f"an example does not come out yet: {one}\n" for one in wrong)


def new_case(name: str, into: Path, folders: Folders, about: str | None) -> str:
    """Write the file of a new case, and say what to do next."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", name):
        raise click.UsageError("let the name have letters, digits and hyphens only: it becomes the name of the file")
    rules = open_rules(folders.root, added=folders.added).rules
    subjects = rules.vocabulary.subjects
    about = about or (next(iter(subjects)) if len(subjects) == 1 else None)
    about = ask("--about", about, "What is it about?", subjects)
    path = into / f"{name}.yaml"
    first = {name for local in rules.local_sets.values() for name in facts_in(local.applies)}
    known = set(open_rules(folders.root).rules.rules) if folders.added else set(rules.rules)
    first |= {word for each in rules.rules.values() if each.id not in known for word in words_in(each.versions)}
    texts = case_file(NewCase(name, path, about), rules.vocabulary, rules.calendars, first)
    write_new(texts)
    return _said(texts, f"cme-rules check {shown(path)}{_options(folders)}")


def facts_in(part: object) -> list[str]:
    """Return the facts that a condition asks for."""
    return [one.fact for one in walk(part) if isinstance(one, FactTest)]


def words_in(part: object) -> list[str]:
    """Return the facts and events that a part of a rule names."""
    facts = [one.fact for one in walk(part) if isinstance(one, FactTest | FactDate | PeriodFact)]
    return [*facts, *(one.event for one in walk(part) if isinstance(one, EventPattern))]


def _declared(into: Path, section: str) -> str:
    return f"a new one is a word: write it under “{section}:” in a file of {shown(into)}/vocabulary first"


def _named(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise click.UsageError(f"“{clean(name)}” is no name: write small letters, digits and hyphens")


def _word(option: str, given: str | None, question: str, known: Mapping[str, object] | list[str]) -> str:
    found = ask(option, given, question, known, new=True)
    if not _WORD.fullmatch(found):
        raise click.UsageError(f"{option}: a word of the vocabulary has small letters, digits and single underscores")
    return found


def _with(folders: Folders, into: Path) -> Folders:
    known = any(into.resolve() == one.resolve() for one in folders.all)
    return folders if known else Folders(folders.named, (*folders.added, into))


def _written(texts: Mapping[Path, str], folders: Folders) -> Linked:
    write_new(texts)
    try:
        return open_rules(folders.root, added=folders.added)
    except RuleProblem:
        take_back(texts)
        raise


def _options(folders: Folders) -> str:
    named = f" --rules {shown(folders.named)}" if folders.named is not None else ""
    return named + "".join(f" --add-rules {shown(one)}" for one in folders.added)


def _said(texts: Mapping[Path, str], then: str) -> str:
    return "".join(f"written: {shown(path)}\n" for path in texts) + f"next: {then}\n"
