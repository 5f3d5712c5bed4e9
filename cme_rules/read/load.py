"""From folders and files to rule sets and cases: read, check the shape, decode; problems come all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem, RuleProblem, has_errors, in_order
from cme_rules.core.span import Span
from cme_rules.dates.calendar import DayCalendar
from cme_rules.link.check import check_rules
from cme_rules.link.ruleset import RuleSetSource
from cme_rules.model.case import Case
from cme_rules.model.rule import Rule
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.read.decode_cases import decode_case
from cme_rules.read.decoder import Decoder, start_of, value_of
from cme_rules.read.documents import load_case_file
from cme_rules.read.folders import Found, case_files
from cme_rules.read.load_rules import NOTHING_UNSAVED, load_rules
from cme_rules.read.nodes import ListNode, Loaded, MapNode, TextNode
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.words import Words

MOST_UNREAD = 10_000
"""With so many documents that cannot be read, the rest of a file is not looked at: a case file is no place for that."""


class HasWords(Protocol):
    """Anything with a vocabulary and calendars: a rule set, linked or not."""

    @property
    def vocabulary(self) -> Vocabulary: ...  # noqa: D102

    @property
    def calendars(self) -> dict[str, DayCalendar]: ...  # noqa: D102


@dataclass(frozen=True)
class LoadedCase:
    """One document of a case file: the case, or what is wrong with it; warnings may stand beside a case.

    ``index`` counts the documents of a file from 1. ``linked`` gives the cases of other subjects that this
    one points to, directly or through another, by their ids, as far as they are among the files read.
    """

    file: str
    index: int
    case: Case | None
    problems: tuple[Problem, ...] = ()
    linked: Mapping[str, Case] = field(default_factory=dict)


def load_ruleset(
    root: Path | str, added: Sequence[Path | str] = (), unsaved: Mapping[Path, bytes] = NOTHING_UNSAVED
) -> RuleSetSource:
    """Read and check a folder of rules, with the folders that add to it; no reading is chosen yet.

    What is ``unsaved`` stands in place of the file of that resolved path.

    Raises:
        RuleProblem: with all problems of all files, as soon as one of them is an error.

    """
    found = load_rules(root, added, unsaved)
    problems = list(found.problems)
    problems += check_rules(found.rules, found.vocabulary, found.faulty_rules)
    if not has_errors(problems):
        problems += _check_examples(found.rules, found)
    if has_errors(problems):
        raise RuleProblem(problems)
    return RuleSetSource(
        vocabulary=found.vocabulary,
        rules=found.rules,
        readings=found.readings,
        documents=found.documents,
        calendars=found.calendars,
        local_sets=found.local_sets,
        files=found.files,
        warnings=tuple(in_order(problems)),
        default_calendars=found.default_calendars,
        clauses=found.clauses,
    )


def _check_examples(rules: Mapping[str, Rule], words: HasWords) -> list[Problem]:
    problems: list[Problem] = []
    for rule in rules.values():
        for example in rule.examples:
            problems += load_case_node(example.case, words, about=rule.about, name=rule.id).problems
            for link, about, node in example.linked:
                problems += load_case_node(node, words, about=about, name=link).problems
    return problems


def load_cases(paths: Iterable[Path | str], rules: HasWords, *, check: bool = True) -> Iterator[LoadedCase]:
    """Read case files, and the case files in folders, one document at a time.

    A document that cannot be read does not stop the others. With ``check`` off the JSON Schema is left out;
    the decoder then reports the same faults in its own words.
    """
    found = case_files(paths)
    for each in found.problems:
        yield LoadedCase(each.span.file if each.span else "", 0, None, (each,))
    seen: dict[str, Span] = {}
    others = _Others(found, rules)
    for file in found.files:
        unread = 0
        for index, loaded in enumerate(load_case_file(file.path, file.file), start=1):
            if unread == MOST_UNREAD:
                place = Span(file.file, loaded.first_line, 1, loaded.first_line, 1)
                message = f"{MOST_UNREAD:,} documents of the file cannot be read; from here on it is not read"
                yield LoadedCase(file.file, index, None, (problem("CME-C033", message, place),))
                break
            found_here = _load(file.file, index, loaded, rules, check, seen, others)
            unread += found_here.case is None
            yield found_here


def _load(
    file: str,
    index: int,
    loaded: Loaded,
    rules: HasWords,
    check: bool,
    seen: dict[str, Span],
    others: _Others,
) -> LoadedCase:
    if loaded.node is None:
        return LoadedCase(file, index, None, loaded.problems)
    found = load_case_node(loaded.node, rules, check=check, file=file, index=index)
    problems = [*loaded.problems, *found.problems]
    case = found.case
    if case is None:
        return LoadedCase(file, index, None, tuple(in_order(problems)))
    place = start_of(case.span)
    before = seen.setdefault(case.id, place)
    if before is not place:
        labels = ((before, "the case is given first here"),)
        problems.append(problem("CME-C030", "the case id has been given before", place, labels=labels))
        return LoadedCase(file, index, None, tuple(in_order(problems)))
    return LoadedCase(file, index, case, tuple(in_order(problems)), others.linked(case))


def load_case_node(
    node: object,
    rules: HasWords,
    *,
    about: str = "",
    name: str = "",
    check: bool = False,
    file: str = "",
    index: int = 1,
) -> LoadedCase:
    """Read a case from its node; ``about`` and ``name`` stand in for what an example in a rule leaves out.

    Raises:
        TypeError: the node is none that was read from a file.

    """
    if not isinstance(node, MapNode | ListNode | TextNode):
        raise TypeError("a case is read from a located node")
    shape = schema("case") if check else None
    problems = check_shape(node, shape) if shape is not None else []
    case = None
    if not has_errors(problems):
        decoder = Decoder("C", quote=False)
        units = {calendar: days.unit for calendar, days in rules.calendars.items()}
        case = decode_case(decoder, node, Words(rules.vocabulary), units, about=about, name=name)
        problems = [*problems, *decoder.problems]
    return LoadedCase(file, index, None if has_errors(problems) else case, tuple(in_order(problems)))


class _Others:
    """Find the cases of subjects that other files point to (a school, an authority).

    The files are looked through for them once, when the first case with a link comes, and only they are kept.
    """

    def __init__(self, found: Found, rules: HasWords) -> None:
        self.found = found
        self.rules = rules
        self.subjects = {link.to for link in rules.vocabulary.links.values()}
        self.by_id: dict[str, Case] | None = None

    def linked(self, case: Case) -> dict[str, Case]:
        """Return the cases that a case points to, directly or through another."""
        found: dict[str, Case] = {}
        pending = [link.target for link in case.links]
        while pending:
            target = pending.pop()
            if self.by_id is None:
                self.by_id = self._all()
            other = self.by_id.get(target)
            if other is not None and target not in found:
                found[target] = other
                pending.extend(link.target for link in other.links)
        return found

    def _all(self) -> dict[str, Case]:
        by_id: dict[str, Case] = {}
        for file in self.found.files:
            for loaded in load_case_file(file.path, file.file):
                about = value_of(loaded.node, "about") if isinstance(loaded.node, MapNode) else None
                if isinstance(about, TextNode) and about.value in self.subjects:
                    case = load_case_node(loaded.node, self.rules).case
                    if case is not None:
                        by_id.setdefault(case.id, case)
        return by_id
