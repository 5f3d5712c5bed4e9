"""What ``new version`` does: every file is written anew and read back, or all are as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from cme_rules.begin.version_text import renamed_document, with_new_version
from cme_rules.cli.asking import ask
from cme_rules.cli.folders import Folders
from cme_rules.cli.targets import known_rule
from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import nearest
from cme_rules.core.problem import RuleProblem, UsageProblem
from cme_rules.dates.civil import human
from cme_rules.pipeline import Linked, open_rules
from cme_rules.read.files import shown
from cme_rules.report.problems import clean

RUNNING = {"stay": False, "move": True}


def new_versions(
    names: Sequence[str], first: int, instead: Sequence[tuple[str, str]], running: str | None, folders: Folders
) -> str:
    """Begin a version of some rules on a day, and say what was written and what to do next."""
    if folders.named is None and not Path("rules").is_dir():
        raise click.UsageError("name the folder of rules with --rules: those of the program are not written to")
    if len(dict(instead)) < len(instead):
        raise click.UsageError("--instead names a document twice; keep one of them")
    linked = open_rules(folders.root, added=folders.added)
    rules = [known_rule(name, linked) for name in names]
    renamed = dict(instead)
    texts = _documents(renamed, linked)
    question = "Do instances that are still open on that day stay with the old version, or move to the new one?"
    over = RUNNING[ask("--running", running, question, RUNNING)]
    places = []
    for rule in rules:
        path = Path(rule.span.file)
        text = path.read_text(encoding="utf-8")
        texts[path], line = with_new_version(text, rule, first, renamed, takes_over=over)
        places.append(f"{shown(path)}:{line}")
    before = {path: path.read_bytes() if path.exists() else None for path in texts}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    try:
        open_rules(folders.root, added=folders.added)
    except RuleProblem:
        for path, old in before.items():
            path.unlink() if old is None else path.write_bytes(old)
        raise
    written = [f"written: {shown(path)}" for path, old in before.items() if old is None]
    begun = [f"from {human(first)}: {place}" for place in places]
    then = [
        f"next: write what is otherwise, then  cme-rules test {' '.join(names)}",
        "then: see what it would do:  cme-rules impact CASES --to-revision HEAD",
    ]
    return "\n".join([*written, *begun, *then]) + "\n"


def _documents(instead: Mapping[str, str], linked: Linked) -> dict[Path, str]:
    """Give the texts of the documents that are cited from then on and are not there yet."""
    texts: dict[Path, str] = {}
    documents = linked.source.documents
    for old, new in instead.items():
        if old not in documents:
            near = nearest(old, documents)
            raise UsageProblem([problem("CME-U003", f"there is no document “{clean(old)}”", None, suggestions=near)])
        if new not in documents:
            path = Path(documents[old].span.file)
            texts[path.with_name(f"{new}.yaml")] = renamed_document(path.read_text(encoding="utf-8"), old, new)
    return texts
