"""The rules of some folders and the files that are open in an editor, with what is not saved yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from cme_rules.core.problem import Problem, RuleProblem
from cme_rules.editor.asked import begun_at, word_at
from cme_rules.editor.positions import lines_of
from cme_rules.editor.things import Thing, begun, named, things
from cme_rules.link.ruleset import link
from cme_rules.lint.run import lint
from cme_rules.pipeline import Linked
from cme_rules.read.limits import CASE
from cme_rules.read.load import load_case_node, load_ruleset
from cme_rules.read.yaml_nodes import load_documents
from cme_rules.report.names import Names
from cme_rules.report.rule_text import rule_text

_ENDINGS = (".yaml", ".yml", ".json")
_CASE = re.compile(r"^[\s{]*\"?case\"?\s*:", re.MULTILINE)
"""The key with which a case begins, in YAML or JSON."""


class Workspace:
    """What an editor has open, judged as files of rules or of cases.

    While the rules have errors, names are looked up in what was last read without any; ``linked`` is ``None`` until
    then.
    """

    def __init__(self, root: Path, added: Sequence[Path] = ()) -> None:
        self.folders = tuple(folder.resolve() for folder in (root, *added))
        self.texts: dict[Path, str] = {}
        self.addresses: dict[Path, str] = {}
        self.linked: Linked | None = None
        self._things: tuple[Thing, ...] = ()

    def write(self, path: Path, text: str, address: str = "") -> None:
        """Take the text that stands in an editor, saved or not, and the address by which the editor calls the file."""
        self.texts[path.resolve()] = text
        if address:
            self.addresses[path.resolve()] = address

    def address(self, path: Path) -> str:
        """Give the address of a file as the editor wrote it when it opened the file, which may lead through links."""
        return self.addresses.get(path) or path.as_uri()

    def close(self, path: Path) -> None:
        """Go back to what the file itself holds."""
        self.texts.pop(path.resolve(), None)

    def problems(self) -> dict[Path, list[Problem]]:
        """Read the rules and the open case files, and give what is wrong with each file; an open one may have nothing.

        Rules without an error are questioned as ``lint`` does, save for what needs a solver.
        """
        found: dict[Path, list[Problem]] = {path: [] for path in self.texts}
        for one in self._of_rules():
            assert one.span is not None, "a problem of rules has a place"
            found.setdefault(Path(one.span.file), []).append(one)
        for path in self.texts:
            if not self._is_rule_file(path):
                found[path] += self._of_cases(path)
        return found

    def text(self, path: Path) -> str:
        """Give the text of a file as it stands in the editor, or else on the disk; empty where it cannot be read."""
        if path in self.texts:
            return self.texts[path]
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def named_at(self, path: Path, line: int, units: int) -> list[Thing]:
        """Give what the word at a place names, the place as an editor counts it."""
        word = word_at(self._line(path, line), units)
        return named(word, self._things) if word is not None else []

    def described(self, thing: Thing) -> str:
        """Tell what a thing means; of a rule all that “rules show” says."""
        linked = self.linked
        rule = linked.source.rules.get(thing.name) if linked is not None else None
        if linked is not None and rule is not None and rule.kind == thing.kind:
            return rule_text(rule, Names(linked.rules), linked.source)
        return "\n".join((f"{thing.kind} {thing.name}", *thing.meaning))

    def begun_at(self, path: Path, line: int, units: int) -> list[Thing]:
        """Give the things whose name may be meant by what is being written at a place."""
        word = begun_at(self._line(path, line), units)
        return begun(word, self._things) if word is not None else []

    def _line(self, path: Path, line: int) -> str:
        lines = lines_of(self.text(path.resolve()))
        return lines[line] if 0 <= line < len(lines) else ""

    def _of_rules(self) -> Sequence[Problem]:
        unsaved = {path: text.encode("utf-8", "replace") for path, text in self.texts.items()}
        root, *added = self.folders
        try:
            source = load_ruleset(root, added, unsaved)
        except RuleProblem as found:
            return found.problems
        self.linked = Linked(source, link(source))
        self._things = tuple(things(source))
        questioned = lint(self.linked, solve=False).findings
        return [*source.warnings, *(one.problem for one in questioned if not one.reason)]

    def _is_rule_file(self, path: Path) -> bool:
        return any(folder in path.parents for folder in self.folders)

    def _of_cases(self, path: Path) -> list[Problem]:
        """Read a file as case files are, where it says so; without rules nothing is known of cases."""
        text = self.texts[path]
        if self.linked is None or not path.name.lower().endswith(_ENDINGS) or not _CASE.search(text):
            return []
        found: list[Problem] = []
        for number, loaded in enumerate(load_documents(text, path.as_posix(), CASE), start=1):
            found += loaded.problems
            if loaded.node is not None:
                found += load_case_node(loaded.node, self.linked.rules, check=True, index=number).problems
        return found
