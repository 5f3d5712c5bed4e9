"""XML files: elements as rows, and what stands in or about them as columns; namespaces make no difference.

A column is a path: ``UPN`` or ``BasicDetails/FormerUPN`` within the element, ``../../UPN`` further out,
``/Header/DateTime`` from the root, ``.`` the element itself. Documents with a DTD are refused, and so no entity is
ever put in.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from cme_rules.core.nearest import nearest
from cme_rules.imports.places import Findings, Place
from cme_rules.imports.sheet import Row, Table, Wanted

MOST_ELEMENTS = 500_000
MOST_DEPTH = 64


class _TooMuchError(Exception):
    """Stop the reading of a document that goes beyond a limit."""


def local(tag: str) -> str:
    """Return the name of an element without its namespace.

    >>> local("{urn:x}UPN"), local("UPN")
    ('UPN', 'UPN')
    """
    return str(tag).rsplit("}", 1)[-1]


def parse(data: bytes, file: str, findings: Findings) -> Any | None:
    """Read a document into its root element; each element knows its line."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    class Parser(DefusedXMLParser):
        count = 0
        depth = 0

        def _start(self, tag: str, attributes: Any) -> Any:
            self.count += 1
            self.depth += 1
            if self.count > MOST_ELEMENTS:
                raise _TooMuchError(f"the file holds more than {MOST_ELEMENTS:,} elements")
            if self.depth > MOST_DEPTH:
                raise _TooMuchError(f"elements are nested more than {MOST_DEPTH} deep")
            element = super()._start(tag, attributes)  # type: ignore[misc]
            element.line = self.parser.CurrentLineNumber
            return element

        def _end(self, tag: str) -> Any:
            self.depth -= 1
            return super()._end(tag)  # type: ignore[misc]

    parser = Parser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    stream = io.BytesIO(data)
    try:
        while piece := stream.read(1 << 16):
            parser.feed(piece)
        return parser.close()
    except DefusedXmlException:
        what = "the file holds a document type or entities, which are not read"
        findings.add("CME-T012", what, Place(file, line=parser.parser.CurrentLineNumber))
    except _TooMuchError as error:
        findings.add("CME-T010", str(error), Place(file, line=parser.parser.CurrentLineNumber))
    except ParseError as error:
        line, column = error.position
        what = f"the XML cannot be read on from line {line}: {_plain(str(error))}"
        findings.add("CME-T013", what, Place(file, line=line, number=column + 1))
    except (LookupError, ValueError):
        findings.add("CME-T013", "the XML states an encoding that is not known", Place(file))
    return None


def _plain(said: str) -> str:
    said = said.partition(":")[0]
    if said in ("no element found", "unclosed token", "unclosed CDATA section", "partial character"):
        return "it ends too early, so the file may have been cut off"
    return said


def read_xml(
    data: bytes,
    file: str,
    root: str,
    each: str,
    wanted: Iterable[Wanted],
    findings: Findings,
    extra: Iterable[str] = (),
) -> Table | None:
    """Read the elements whose path ends in ``each`` as rows; ``extra`` are paths from the root, read besides."""
    tree = parse(data, file, findings)
    if tree is None:
        return None
    if root and local(tree.tag) != root:
        what = f"the file begins with “{local(tree.tag)[:40]}”, and the mapping expects “{root}”"
        findings.add("CME-T014", what, Place(file, line=tree.line))
        return None
    table = Table(head={path: _only(_find([tree], path)) for path in extra})
    asked = list(wanted)
    seen: set[str] = set()
    steps = each.split("/")
    names: set[str] = set()
    for chain in _chains(tree, steps):
        where = Place(file, len(table.rows) + 1, chain[-1].line, unit="record")
        cells: dict[str, str] = {}
        for one in asked:
            for path in one.names:
                found = _find(chain, path)
                if found:
                    seen.add(one.names[0])
                if len(found) > 1:
                    what = f"“{path}” stands {len(found)} times"
                    findings.add("CME-T064", what, where.at(path))
                elif found:
                    cells.setdefault(one.names[0], _only(found))
        names.update(_paths(chain[-1]) if len(table.rows) < 200 else ())
        table.rows.append(Row(where, cells))
    if not table.rows:
        return table
    for one in asked:
        if one.names[0] not in seen:
            near = nearest(one.names[0], names)
            help_ = (
                f"did you mean “{near[0]}”? (if it is right that there is none, nothing need be done)" if near else ""
            )
            findings.add("CME-T063", f"no “{steps[-1]}” has “{one.names[0]}”", Place(file), severity="warning",
                         help=help_, labels=((one.span, "the mapping names it here"),))  # fmt: skip
    return table


def _chains(tree: Any, steps: list[str]) -> Iterable[list[Any]]:
    """Walk through the tree in order, giving each element whose path ends in certain names, with all above it."""
    stack = [[tree]]
    while stack:
        chain = stack.pop()
        if [local(one.tag) for one in chain[-len(steps) :]] == steps:
            yield chain
        stack.extend([*chain, child] for child in reversed(list(chain[-1])))


def _find(chain: list[Any], path: str) -> list[Any]:
    at = chain
    if path.startswith("/"):
        at, path = chain[:1], path[1:]
    while path.startswith("../"):
        at, path = at[:-1] or at, path[3:]
    found = [at[-1]]
    for step in path.split("/"):
        if step != ".":
            found = [child for one in found for child in one if local(child.tag) == step]
    return found


def _only(found: list[Any]) -> str:
    return (found[0].text or "").strip() if found else ""


def _paths(element: Any) -> set[str]:
    names = {local(child.tag) for child in element}
    return names | {f"{local(child.tag)}/{local(under.tag)}" for child in element for under in child}
