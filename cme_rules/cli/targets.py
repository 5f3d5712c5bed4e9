"""What ``explain`` can be asked about: a rule, a code of a message, or a verdict in a case file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from cme_rules.cli.asked import Run
from cme_rules.core.catalogue import ENTRIES, problem
from cme_rules.core.catalogue_examples import EXAMPLES
from cme_rules.core.nearest import did_you_mean, nearest
from cme_rules.core.problem import Problem, UsageProblem
from cme_rules.coverage import recorded
from cme_rules.model.register import Clause
from cme_rules.model.rule import Document, Rule
from cme_rules.pipeline import Linked
from cme_rules.read.encoding import decode
from cme_rules.read.files import read_bytes, shown
from cme_rules.read.limits import CASE_SUFFIXES, SOURCE_BYTES
from cme_rules.report.page import WIDTH, Page
from cme_rules.report.problems import clean
from cme_rules.report.view import CaseView, VerdictView

MOST_KEYS = 30


def is_code(target: str) -> bool:
    """Tell whether something is meant as the code of a message."""
    return target.upper().startswith("CME-")


def code_text(target: str, *, colour: bool = False, width: int = WIDTH) -> str:
    """Explain a code.

    Raises:
        UsageProblem: there is no such code.

    """
    found = ENTRIES.get(target.upper())
    if found is None:
        near = nearest(target.upper(), ENTRIES)
        raise UsageProblem([problem("CME-U003", f"there is no code “{clean(target)}”", None, suggestions=near)])
    page = Page(colour, width)
    page.heading(f"{found.code}: {found.title}", "=")
    page.field("meaning", found.meaning)
    page.field("mend", found.mend)
    wrong, right = EXAMPLES.get(found.code, ("", ""))
    for label, text in (("wrong", wrong), ("right", right)):
        for number, line in enumerate(text.splitlines()):
            page.source("" if number else label, line)
    return page.text()


def known_rule(name: str, linked: Linked) -> Rule:
    """Return a rule by its id.

    Raises:
        UsageProblem: there is no such rule.

    """
    found = linked.rules.rules.get(name)
    if found is None:
        near = nearest(name, linked.rules.rules)
        help_ = "" if near else "“cme-rules rules list” lists the rules; the rule of a file is named in its first line"
        if not near and Path(name).exists():
            help_ = f"to explain the verdicts of a case, write {clean(name)}#RULE"
            if Path(name).is_dir():
                help_ = f"to name a folder of rules, write --rules {clean(name)}"
        raise UsageProblem(
            [problem("CME-U003", f"there is no rule “{clean(name)}”", None, help=help_, suggestions=near)]
        )
    return found


def exercised_in(path: Path) -> dict[str, set[str]]:
    """Return what scenarios exercised, from the file that a run of them wrote.

    Raises:
        UsageProblem: it is no such file.

    """
    try:
        return recorded(path.read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError):
        help_ = "write it anew: pytest features --cme-record FILE"
        found = problem("CME-U002", "the file does not hold what scenarios exercised", None, help=help_)
        raise UsageProblem([found]) from None


def feature_texts(folder: Path) -> dict[str, str]:
    """Return the features of a folder, by their paths in it."""
    paths = sorted(folder.rglob("*.feature"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8-sig") for path in paths}


def register_of(name: str, linked: Linked) -> tuple[Document, list[Clause]]:
    """Return a document by its id, with the clauses of its register.

    Raises:
        UsageProblem: there is no such document.

    """
    documents = linked.source.documents
    if name not in documents:
        near = nearest(name, documents)
        raise UsageProblem([problem("CME-U003", f"there is no document “{clean(name)}”", None, suggestions=near)])
    return documents[name], [clause for clause in linked.source.clauses if clause.document == name]


def source_text(path: Path) -> str:
    """Return the text of a source, from an ordinary file of UTF-8 text.

    Raises:
        UsageProblem: the file is none.

    """
    data, problems = read_bytes(path, SOURCE_BYTES)
    text, more = decode(data, shown(path)) if data is not None else (None, [])
    if text is None:
        raise UsageProblem([*problems, *more])
    return text


def beside(given: str) -> tuple[str, ...]:
    """Return the paths in the same folder that are most like one that is not there."""
    try:
        path = Path(given)
        there = [one.as_posix() for one in path.parent.iterdir() if not one.name.startswith(".")]
    except (OSError, ValueError):
        return ()
    return nearest(path.as_posix(), there)


def case_files(case: str, given: Sequence[Path]) -> list[Path]:
    """Return the files to look for a case in: the file itself where one is named, and those given besides.

    Raises:
        UsageProblem: there is nowhere to look.

    """
    paths = [*([Path(case)] if Path(case).exists() else []), *given]
    if not paths and (Path(case).suffix.lower() in CASE_SUFFIXES or "/" in case):
        help_ = did_you_mean(beside(case)) or "check the path"
        raise UsageProblem([problem("CME-U003", f"there is no file “{clean(case)}”", None, help=help_)])
    if not paths:
        help_ = "write FILE#RULE, or name the case files with --cases"
        raise UsageProblem([problem("CME-U002", "it is not said in which file the case is", None, help=help_)])
    return paths


def find_verdicts(run: Run, case: str, key: str) -> list[tuple[CaseView, VerdictView]]:
    """Return the verdicts that a key names: all of a rule, all of an instance key, or RULE:KEY exactly.

    Raises:
        UsageProblem: no verdict has that key.

    """
    cases = [one for one in run if case in (one.id, one.file) or _lies_in(one, Path(case))]
    found = [(one, shown) for one in cases for shown in one.verdicts if _meant(shown, key)]
    if found:
        return found
    if not cases:
        help_ = "look the id up in the file, in the line “case:”; or write FILE#RULE"
        if not run.summary.cases:
            help_ = "mend the files that could not be read, or name others"
        raise UsageProblem([problem("CME-U003", "there is no case with that id", None, help=help_)])
    known = list(dict.fromkeys(f"{one.verdict.rule}:{one.verdict.key}" for case_ in cases for one in case_.verdicts))
    rule = key.partition(":")[0]
    near = nearest(rule, {one.partition(":")[0] for one in known})
    if rule in near:
        help_ = f"the keys that the case has of the rule “{rule}” are listed on standard output"
        known = [one for one in known if one.partition(":")[0] == rule]
    else:
        help_ = (did_you_mean(near) + " " if near else "") + "the keys that the case has are listed on standard output"
        known.sort(key=lambda one: one.endswith(":-"))  # what was not triggered comes last
        known = list(dict.fromkeys([*nearest(key, known), *known]))
    raise NoSuchKey(problem("CME-U003", "there is no verdict with that key", None, help=help_, suggestions=near), known)


def _lies_in(one: CaseView, path: Path) -> bool:
    """Tell whether a case is in a file, or in a folder of files."""
    file = Path(one.file)
    return (
        file == path
        or path in file.parents
        or (path.exists() and path.resolve() in (file.resolve(), *file.resolve().parents))
    )


class NoSuchKey(UsageProblem):
    """Say that a case has no verdict with a key, and which it has: they hold dates of the case, so they are no message.

    ``known`` are the keys that there are, the nearest first.
    """

    def __init__(self, said: Problem, known: Sequence[str]) -> None:
        super().__init__([said])
        self.known = tuple(known)

    def listed(self) -> str:
        """Write the keys out, at most so many."""
        more = len(self.known) - MOST_KEYS
        lines = [clean(one) for one in self.known[:MOST_KEYS]] + ([f"… and {more} more"] if more > 0 else [])
        return "".join(f"  {line}\n" for line in lines) or "  none: no rule speaks of this case\n"


def verdicts_or_keys(run: Run, case: str, key: str) -> list[tuple[CaseView, VerdictView]]:
    """Return the verdicts that a key names; where there are none, the keys that there are go to standard output.

    Raises:
        UsageProblem: no verdict has that key.

    """
    try:
        return find_verdicts(run, case, key)
    except NoSuchKey as unknown:
        click.echo(unknown.listed(), nl=False)
        raise


def _meant(shown: VerdictView, key: str) -> bool:
    verdict = shown.verdict
    return not key or key in (verdict.rule, verdict.key, f"{verdict.rule}:{verdict.key}")
