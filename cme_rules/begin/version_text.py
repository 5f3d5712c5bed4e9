"""The text of a rule with a new version to be worked out: the old one ends on the day before, comments stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cme_rules.begin.pieces import to_write
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.core.span import Span
from cme_rules.dates.civil import iso
from cme_rules.model.rule import Rule

_FROM = re.compile(r"(?P<dash>\s*- )from:\s*\S+\s*(?P<more>#.*)?")
_DOCUMENT = re.compile(r"(document:\s*[\"']?)([a-z0-9-]+)")
_FINGERPRINT = re.compile(r",\s*fingerprint:\s*[\"']?[0-9a-f]+[\"']?")
_GRADE = re.compile(r"(grade:\s*)[a-z]+")
TO_DO = "To be worked out: what is otherwise from this day on. Until then it says what the version before it says."


def with_new_version(
    text: str, rule: Rule, first: int, instead: Mapping[str, str], *, takes_over: bool = False
) -> tuple[str, int]:
    """Return the text of a rule file with a copy of its last version that begins on a day, and the line of the copy.

    ``instead`` names, for documents that are cited, those of the new edition; what cites one of these was read by
    nobody yet. With ``takes_over`` instances that are still open are to be judged by the new version.

    Raises:
        UsageProblem: the last version begins on that day or later, or is not written line by line.

    """
    last = max(rule.versions, key=lambda version: version.first)
    if last.first >= first:
        message = f"the last version of “{rule.id}” begins on {iso(last.first)}, and the new one would not be later"
        raise UsageProblem([problem("CME-U009", message, _head(last.span), help="give a later day with --from")])
    lines = text.splitlines()
    start = last.span.line - 1
    head = _FROM.fullmatch(lines[start])
    if head is None:
        message = f"the last version of “{rule.id}” does not begin with a line “- from:”"
        raise UsageProblem([problem("CME-U009", message, _head(last.span), help="write each of its keys on a line")])
    dash = len(head["dash"])
    end = _end(lines, start, dash)
    old, indent = lines[start:end], " " * dash
    new = [f"{head['dash']}from: {iso(first)}", *_instead(_body(old, indent), instead)]
    if takes_over:
        new.insert(1, f"{indent}takes_over: yes")
    if not any(line.startswith(f"{indent}to:") for line in old):
        old.insert(1, f"{indent}to: {iso(first - 1)}")
    comment = f"{' ' * (dash - 2)}# {TO_DO}"
    return "\n".join([*lines[:start], *old, comment, *new, *lines[end:]]) + "\n", start + len(old) + 2


def _head(span: Span) -> Span:
    return Span(span.file, span.line, span.column, span.line, span.column + 1)


def _end(lines: list[str], start: int, dash: int) -> int:
    """Give the number of the line after a version: the next one that stands no further in, comments before it not."""
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) >= dash):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return end


def _body(old: list[str], indent: str) -> list[str]:
    """Give what a version says besides its days."""
    return [line for line in old[1:] if not line.startswith((f"{indent}to:", f"{indent}takes_over:"))]


def _instead(lines: list[str], instead: Mapping[str, str]) -> Iterator[str]:
    """Name the new edition where an old one is cited: nobody has read the place there, nor taken its fingerprint."""
    mine = False
    for line in lines:
        found = _DOCUMENT.search(line)
        if found is not None:
            mine = found[2] in instead
        if not mine:
            yield line
            continue
        if found is not None:
            line = _DOCUMENT.sub(rf"\g<1>{instead[found[2]]}", line, count=1)  # noqa: PLW2901
        if not line.lstrip().startswith("fingerprint:"):
            yield _GRADE.sub(r"\1unverified", _FINGERPRINT.sub("", line))


def renamed_document(text: str, old: str, new: str) -> str:
    """Return the text of a document's file under another name, with its edition to be written."""
    text = re.sub(rf"^document:\s*[\"']?{re.escape(old)}[\"']?\s*$", f"document: {new}", text, count=1, flags=re.M)
    text = re.sub(r"^replaced:.*\n", "", text, flags=re.M)
    return re.sub(r"^edition:.*$", f"edition: {to_write('which edition, of which day')}", text, count=1, flags=re.M)
