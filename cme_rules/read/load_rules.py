"""A folder of rules: every file is read and decoded by the vocabulary, and all problems are gathered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import did_you_mean, nearest
from cme_rules.core.problem import Problem, has_errors
from cme_rules.core.span import Span
from cme_rules.dates.calendar import DayCalendar
from cme_rules.model.register import Clause
from cme_rules.model.rule import Document, LocalSet, Reading, Rule
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.read.decode_calendars import decode_calendars
from cme_rules.read.decode_registers import decode_register
from cme_rules.read.decode_rules import decode_head, decode_rule
from cme_rules.read.decode_sources import check_replaced, decode_document, decode_local_set, decode_reading
from cme_rules.read.decode_vocabulary import SECTIONS, decode_vocabulary
from cme_rules.read.decoder import Decoder
from cme_rules.read.encoding import decode
from cme_rules.read.files import read_bytes, shown, whole_file, whole_folder
from cme_rules.read.folders import FoundFile, rule_files
from cme_rules.read.limits import RULE
from cme_rules.read.nodes import MapNode, Node
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.words import RuleHead, Words
from cme_rules.read.yaml_nodes import load_documents, load_text

T = TypeVar("T", Reading, Document)

AUTHORITY = ("authority.yaml", "authority.yml", "authority.json")
FOLDERS = ("vocabulary", "sources", "readings", "calendars", "registers", "statutory", "local")
NOTHING_UNSAVED: Mapping[Path, bytes] = MappingProxyType({})
NO_WORDS = Vocabulary({}, {}, {}, {}, {}, {}, {}, {}, {}, ())
MANY = 10
"""A folder that is added and has so many files of the same names as the first, half of its own, is taken for a copy."""
_SEVERAL = ("sources", "readings")
_SCHEMAS = {
    "vocabulary": "vocabulary",
    "sources": "document",
    "readings": "reading",
    "calendars": "calendar",
    "registers": "register",
    "statutory": "rule",
    "local": "rule",
    "authority": "authority",
}


@dataclass
class LoadedRules:
    """What a folder of rules holds, as far as it could be read; ``files`` gives the SHA-256 of each file."""

    vocabulary: Vocabulary
    rules: dict[str, Rule] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    calendars: dict[str, DayCalendar] = field(default_factory=dict)
    local_sets: dict[str, LocalSet] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    faulty_rules: frozenset[str] = frozenset()
    default_calendars: dict[str, str] = field(default_factory=dict)
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class _Piece:
    """One document of a file: its folder, the layer of its rules, and its node if it is sound."""

    folder: str
    layer: str
    file: str
    node: Node | None
    partial: Node | None


def load_rules(
    root: Path | str, added: Sequence[Path | str] = (), unsaved: Mapping[Path, bytes] = NOTHING_UNSAVED
) -> LoadedRules:
    """Read all files of a folder of rules, and of the folders that add to it; nothing is raised.

    What is ``unsaved`` stands in place of the file of that resolved path.
    """
    files: dict[str, str] = {}
    pieces, problems = _pieces(root, added, files, unsaved=unsaved)
    copies = [one for folder in added for one in _copy_of(root, folder, files)]
    if copies:
        return LoadedRules(NO_WORDS, problems=copies)
    kinds: dict[str, list[_Piece]] = {kind: [] for kind in _SCHEMAS}
    for piece in pieces:
        kinds[piece.folder].append(piece)
    if not kinds["vocabulary"] or not (kinds["statutory"] or kinds["local"]):
        if not has_errors(problems):
            lacking = "no rule" if kinds["vocabulary"] else "no vocabulary"
            message = f"this is not a folder of rules: it holds {lacking}"
            problems.append(problem("CME-R094", message, whole_folder(shown(root))))
        return LoadedRules(NO_WORDS, problems=problems)
    return _Loader(kinds, problems, files).load()


def _pieces(
    root: Path | str,
    added: Sequence[Path | str],
    files: dict[str, str],
    only: tuple[str, ...] = (),
    unsaved: Mapping[Path, bytes] = NOTHING_UNSAVED,
) -> tuple[list[_Piece], list[Problem]]:
    """Read the files of some folders of rules, all of them or those in the folders named; fill in their hashes.

    A file of a folder that is added goes by its whole path, one of the first folder by its path in it.
    """
    pieces: list[_Piece] = []
    problems: list[Problem] = []
    for folder in (root, *added):
        found = rule_files(folder)
        problems += found.problems
        start = "" if folder is root else f"{shown(folder)}/"
        for file in found.files:
            if not only or file.path.relative_to(folder).parts[0] in only:
                pieces.extend(_read(file, Path(folder), start, files, problems, unsaved))
    return pieces, problems


def _copy_of(root: Path | str, folder: Path | str, files: Mapping[str, str]) -> list[Problem]:
    """Report a folder that adds to the rules and is a copy of them: every name in it would be there twice."""
    start = f"{shown(folder)}/"
    mine = [name.removeprefix(start) for name in files if name.startswith(start)]
    same = sum(name in files for name in mine)
    if same < MANY or 2 * same < len(mine):
        return []
    message = f"this folder is added to {shown(root)} and is a copy of it"
    help_ = f"to work in the copy alone, write --rules {shown(folder)}"
    return [problem("CME-R057", message, whole_folder(shown(folder)), help=help_)]


def nodes_of(
    root: Path, folders: tuple[str, ...], added: Sequence[Path] = ()
) -> tuple[dict[str, list[Node]], list[Problem]]:
    """Read the files of some of the folders of rules, and return their nodes by folder."""
    pieces, problems = _pieces(root, added, {}, folders)
    nodes: dict[str, list[Node]] = {folder: [] for folder in folders}
    for piece in pieces:
        if piece.node is not None:
            nodes[piece.folder].append(piece.node)
    if not nodes.get("vocabulary") and not has_errors(problems):
        message = "this is not a folder of rules: it holds no vocabulary"
        problems.append(problem("CME-R094", message, whole_file(shown(root))))
    return nodes, problems


def _read(
    file: FoundFile,
    root: Path,
    start: str,
    files: dict[str, str],
    problems: list[Problem],
    unsaved: Mapping[Path, bytes],
) -> list[_Piece]:
    parts = file.path.relative_to(root).parts
    folder = parts[0] if len(parts) > 1 else ""
    if folder not in FOLDERS:
        if any((root / name).is_dir() for name in FOLDERS):
            near = nearest(folder, FOLDERS) if folder else ()
            message = "a file that stands beside the folders of the rules is not read"
            if folder:
                message = f"the folder “{folder}” is not read"
            help_ = did_you_mean(near) or f"move the file into one of the folders {', '.join(FOLDERS)}"
            problems.append(problem("CME-R095", message, whole_file(file.file), help=help_, suggestions=near))
        return []
    layer = "statutory"
    if folder == "local":
        if len(parts) < 3:
            message = "a local rule stands in the folder of its authority"
            help_ = "move it into the folder of its authority, such as local/our-council, beside an authority.yaml"
            problems.append(problem("CME-R096", message, whole_file(file.file), help=help_))
            return []
        layer = parts[1]
    kind = "authority" if folder == "local" and parts[-1] in AUTHORITY else folder
    data = unsaved.get(file.path.resolve()) if unsaved else None
    data, faults = (data, []) if data is not None else read_bytes(file.path, RULE.document_bytes, file.file)
    text, more = decode(data, file.file) if data is not None else (None, [])
    problems += [*faults, *more]
    if data is not None:
        files[start + "/".join(parts)] = hashlib.sha256(data).hexdigest()
    if text is None:
        return [_Piece(kind, layer, file.file, None, None)]
    pieces = []
    for node, partial, found in _documents(text, file.file, kind, schema(_SCHEMAS[kind]) is not None):
        problems += found
        pieces.append(_Piece(kind, layer, file.file, node, partial))
    return pieces


@lru_cache(maxsize=1024)
def _documents(
    text: str, file: str, kind: str, shaped: bool
) -> tuple[tuple[Node | None, Node | None, tuple[Problem, ...]], ...]:
    """Read the documents of a file: of each its node if it is sound, as much as could be read, and what is wrong.

    A file that has not changed is not read again while the program runs: most files of two rule sets are the same.
    """
    several = kind in _SEVERAL and not file.lower().endswith(".json")
    read = []
    for document in load_documents(text, file, RULE) if several else [load_text(text, file, RULE)]:
        problems, node = list(document.problems), document.node
        shape = schema(_SCHEMAS[kind]) if node is not None and shaped else None
        if node is not None and shape is not None:
            strayed = _strayed(node, kind, file)
            found = [strayed] if strayed else check_shape(node, shape, show_values=True)
            problems += found
            node = None if has_errors(found) else node
        read.append((node, document.partial, tuple(problems)))
    return tuple(read)


_HEADS = {
    "rule": "statutory",
    "calendar": "calendars",
    "register": "registers",
    "document": "sources",
    "reading": "readings",
    "authority": "local/<authority>",
    **dict.fromkeys(SECTIONS, "vocabulary"),
}
_THINGS = {
    "statutory": "a rule",
    "calendars": "a calendar",
    "registers": "a clause register",
    "sources": "a document",
    "readings": "a reading",
    "local/<authority>": "an authority",
    "vocabulary": "words of the vocabulary",
}


def _strayed(node: Node, kind: str, file: str) -> Problem | None:
    """Find a sound beginning of another kind of file: the file is in the wrong folder."""
    first = next(iter(node.items), "") if isinstance(node, MapNode) else ""
    own = {"local": "statutory", "authority": "local/<authority>"}.get(kind, kind)
    belongs = _HEADS.get(first, own)
    if belongs == own or not isinstance(node, MapNode):
        return None
    message = f"the file holds {_THINGS[belongs]}, and {_THINGS[own]} is due in this place"
    help_ = f"move it into the folder {belongs}" + (" as authority.yaml" if first == "authority" else "")
    return problem("CME-R095", message, node.items[first].key_span, help=help_)


class _Loader:
    def __init__(self, kinds: Mapping[str, list[_Piece]], problems: list[Problem], files: dict[str, str]) -> None:
        self.kinds = kinds
        self.problems = problems
        self.files = files
        self.faulty = {kind for kind, pieces in kinds.items() if any(piece.node is None for piece in pieces)}

    def load(self) -> LoadedRules:
        decoder = Decoder()
        vocabulary = decode_vocabulary(decoder, self.nodes("vocabulary"))
        if decoder.problems:
            self.faulty.add("vocabulary")
        readings = self.named(decoder, "readings", decode_reading, "reading")
        documents = self.named(decoder, "sources", decode_document, "document")
        if "sources" not in self.faulty:
            check_replaced(decoder, documents)
        calendars, defaults = decode_calendars(decoder, self.nodes("calendars"), faulty="calendars" in self.faulty)
        heads = self.heads(decoder)
        faulty = set(self.faulty)
        if {"statutory", "local"} & faulty:
            faulty.add("rules")
        words = Words(vocabulary, heads, readings, documents, frozenset(faulty))
        local_sets = self.local_sets(decoder, words)
        rules, bad = self.rules(decoder, words)
        for rule in rules.values():
            local = local_sets.get(rule.layer)
            if local is not None and rule.about not in dict(local.applies):
                message = f"the local set “{rule.layer}” does not say to which {rule.about} it applies"
                decoder.report(96, message, rule.span, f"add “{rule.about}:” under “applies_to” in its authority.yaml")
                bad.add(rule.id)
        clauses = [clause for node in self.nodes("registers") for clause in decode_register(decoder, node, words)]
        return LoadedRules(
            vocabulary,
            rules,
            readings,
            documents,
            calendars,
            local_sets,
            dict(sorted(self.files.items())),
            self.problems + decoder.problems,
            frozenset(bad),
            defaults,
            tuple(clauses),
        )

    def nodes(self, kind: str) -> list[Node]:
        return [piece.node for piece in self.kinds[kind] if piece.node is not None]

    def named(self, decoder: Decoder, kind: str, read: Callable[[Decoder, Node], T | None], what: str) -> dict[str, T]:
        found: dict[str, T] = {}
        for node in self.nodes(kind):
            before = len(decoder.problems)
            one = read(decoder, node)
            if len(decoder.problems) > before:
                self.faulty.add(kind)
            if one is None:
                continue
            if one.id in found:
                twice(decoder, what, one.id, one.span, found[one.id].span)
            else:
                found[one.id] = one
        return found

    def heads(self, decoder: Decoder) -> dict[str, RuleHead]:
        heads: dict[str, RuleHead] = {}
        for piece in (*self.kinds["statutory"], *self.kinds["local"]):
            node = piece.node or piece.partial
            head = decode_head(node, piece.layer) if node is not None else None
            if head is None:
                continue
            if head.id in heads:
                twice(decoder, "rule", head.id, head.span, heads[head.id].span)
            else:
                heads[head.id] = head
        return heads

    def local_sets(self, decoder: Decoder, words: Words) -> dict[str, LocalSet]:
        found: dict[str, LocalSet] = {}
        given: dict[str, str] = {}
        for piece in self.kinds["authority"]:
            given[piece.layer] = piece.file
            if piece.node is None:
                continue
            one = decode_local_set(decoder, piece.node, words, piece.layer)
            if one is not None and one.id in found:
                twice(decoder, "authority file", one.id, one.span, found[one.id].span)
            elif one is not None:
                found[piece.layer] = one
        reported = set(given)
        for piece in self.kinds["local"]:
            if piece.layer not in reported:
                reported.add(piece.layer)
                message = f"the local set “{piece.layer}” does not say to whom it applies"
                decoder.report(96, message, whole_file(piece.file))
        return found

    def rules(self, decoder: Decoder, words: Words) -> tuple[dict[str, Rule], set[str]]:
        rules: dict[str, Rule] = {}
        bad: set[str] = set()
        for piece in (*self.kinds["statutory"], *self.kinds["local"]):
            if piece.node is None:
                continue
            before = len(decoder.problems) + decoder.passed
            rule = decode_rule(decoder, piece.node, words, piece.layer)
            if rule is None:
                continue
            rules.setdefault(rule.id, rule)
            if len(decoder.problems) + decoder.passed > before:
                bad.add(rule.id)
        return rules, bad


def twice(decoder: Decoder, what: str, name: str, span: Span, before: Span) -> None:
    """Report a name that is given twice."""
    labels = ((before, "it is given first here"),)
    decoder.report(81, f"two {what}s have the name “{name}”", span, labels=labels)
