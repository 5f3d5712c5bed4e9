"""What ``explain`` can be asked about: a rule, a code of a message, or a verdict in a case file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cme_rules.cli.asked import Run
from cme_rules.core.catalogue import ENTRIES, problem
from cme_rules.core.nearest import nearest
from cme_rules.core.problem import UsageProblem
from cme_rules.coverage import recorded
from cme_rules.model.register import Clause
from cme_rules.model.rule import Document, Rule
from cme_rules.pipeline import Linked
from cme_rules.report.page import Page
from cme_rules.report.problems import clean
from cme_rules.report.view import CaseView, VerdictView


def is_code(target: str) -> bool:
    """Tell whether something is meant as the code of a message."""
    return target.upper().startswith("CME-")


def code_text(target: str, *, colour: bool = False) -> str:
    """Explain a code.

    Raises:
        UsageProblem: there is no such code.

    """
    found = ENTRIES.get(target.upper())
    if found is None:
        near = nearest(target.upper(), ENTRIES)
        raise UsageProblem([problem("CME-U003", f"there is no code “{clean(target)}”", None, suggestions=near)])
    page = Page(colour)
    page.heading(f"{found.code}: {found.title}", "=")
    page.field("meaning", found.meaning)
    page.field("mend", found.mend)
    return page.text()


def known_rule(name: str, linked: Linked) -> Rule:
    """Return a rule by its id.

    Raises:
        UsageProblem: there is no such rule.

    """
    found = linked.rules.rules.get(name)
    if found is None:
        near = nearest(name, linked.rules.rules)
        raise UsageProblem([problem("CME-U003", f"there is no rule “{clean(name)}”", None, suggestions=near)])
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


def case_files(case: str, given: Sequence[Path]) -> list[Path]:
    """Return the files to look for a case in: the file itself where one is named, and those given besides.

    Raises:
        UsageProblem: there is nowhere to look.

    """
    paths = [*([Path(case)] if Path(case).exists() else []), *given]
    if not paths:
        help_ = "write FILE#RULE, or name the case files with --cases"
        raise UsageProblem([problem("CME-U002", "it is not said in which file the case is", None, help=help_)])
    return paths


def find_verdicts(run: Run, case: str, key: str) -> list[tuple[CaseView, VerdictView]]:
    """Return the verdicts that a key names: all of a rule, all of an instance key, or RULE:KEY exactly.

    Raises:
        UsageProblem: no verdict has that key.

    """
    cases = [one for one in run if case in (one.id, one.file) or Path(case).is_file()]
    found = [(one, shown) for one in cases for shown in one.verdicts if _meant(shown, key)]
    if found:
        return found
    known = [one.verdict.rule for case_ in cases for one in case_.verdicts]
    what = "verdict with that key" if cases else "case with that id"
    near = nearest(key, known) if cases else ()
    raise UsageProblem([problem("CME-U003", f"there is no {what}", None, suggestions=near)])


def _meant(shown: VerdictView, key: str) -> bool:
    verdict = shown.verdict
    return not key or key in (verdict.rule, verdict.key, f"{verdict.rule}:{verdict.key}")
