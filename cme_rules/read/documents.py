"""From a path to its documents: one in a rule file, any number in a case file, read as a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.span import Span
from cme_rules.read.files import LineStream, read_text, shown, whole_file
from cme_rules.read.limits import CASE, RULE, Limits
from cme_rules.read.nodes import Loaded
from cme_rules.read.yaml_nodes import load_documents, load_text, too_large


def load_file(path: Path | str, file: str = "", bounds: Limits = RULE) -> Loaded:
    """Read a file that holds one document, such as a rule file; ``file`` is the path to show."""
    file = file or shown(path)
    text, problems = read_text(path, bounds, file)
    return Loaded(None, tuple(problems)) if text is None else load_text(text, file, bounds)


def load_case_file(path: Path | str, file: str = "", bounds: Limits = CASE) -> Iterator[Loaded]:
    """Read the documents of a case file one by one; ``file`` is the path to show.

    A .jsonl file holds one document a line, a .json file one document, and a YAML file documents divided by
    lines "---". Only one document is held at a time, and one that cannot be read does not stop the others.
    """
    file = file or shown(path)
    if file.lower().endswith(".json"):
        yield load_file(path, file, bounds)
        return
    stream = LineStream(path, bounds.document_bytes, file)
    if file.lower().endswith(".jsonl"):
        yield from load_lines(stream, file, bounds)
    else:
        for loaded in load_documents(stream, file, bounds):
            if not stream.problems:
                yield loaded
    if stream.problems:
        yield Loaded(None, tuple(stream.problems))


def load_lines(lines: Iterable[str], file: str, bounds: Limits = CASE) -> Iterator[Loaded]:
    """Read JSON documents, one a line; blank lines are passed over, and a bad line does not stop the others.

    A line may come in pieces; the last one ends in a line end.
    """
    number, parts, length = 1, list[str](), 0
    found = False
    for piece in lines:
        length += len(piece)
        if length <= bounds.document_bytes + 2:  # a line end does not count
            parts.append(piece)
        if piece.endswith("\n"):
            for loaded in _load_line(parts, length, file, bounds, number):
                found = True
                yield loaded
            number, parts, length = number + 1, [], 0
    for loaded in _load_line(parts, length, file, bounds, number):
        found = True
        yield loaded
    stopped = isinstance(lines, LineStream) and lines.problems
    if not found and not stopped:
        yield Loaded(None, (problem("CME-Y005", "there is nothing to read here", whole_file(file)),))


def _load_line(parts: list[str], length: int, file: str, bounds: Limits, number: int) -> Iterator[Loaded]:
    if length > bounds.document_bytes + 2:
        yield Loaded(None, (too_large(Span(file, number, 1, number, 1), bounds),), None, number)
        return
    text = "".join(parts).rstrip("\r\n")
    if text.strip():
        yield load_text(text, file, bounds, number)
