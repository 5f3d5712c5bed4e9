"""The question “what if”: one case judged as it is recorded and as it is supposed, and what differs written."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from cme_rules.cli.asked import rules_asked
from cme_rules.cli.faults import show
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import opened, wanted_width, wants_colour
from cme_rules.cli.write import Request
from cme_rules.read.documents import load_case_file
from cme_rules.read.files import shown
from cme_rules.read.load import LoadedCase, load_cases
from cme_rules.read.nodes import MapNode
from cme_rules.read.suppositions import SHORT, Supposition, read_supposition
from cme_rules.report.names import Names
from cme_rules.report.supposed import supposed, supposed_data, supposed_text
from cme_rules.report.to_json import dump
from cme_rules.report.view import case_view
from cme_rules.suppose.whatif import judged_twice, suppose

FORMS = ("text", "json")


def what_if(
    texts: Sequence[str],
    paths: Sequence[Path],
    folder: Folders,
    readings: Sequence[tuple[str, str]],
    as_at: int,
    known_on: int | None,
    request: Request,
    *,
    opinion: bool,
    values: bool,
) -> int:
    """Answer the question, and return the exit code: 0, or why there is no answer."""
    targets = request.targets()
    if any(name not in FORMS for name, _ in targets):
        raise click.UsageError("with --suppose the answer is text or json")
    asked = [_read(text, number) for number, text in enumerate(texts, 1)]
    linked, _ = rules_asked(folder, readings)
    case, node = _only(paths, list(load_cases(paths, linked.rules)))
    show(case.problems, values=values)
    if case.case is None or node is None:
        return 5
    other = suppose(case, node, asked, linked, known_on)
    if other.case is None:
        show(other.problems, values=True)
        return 2
    names = Names(linked.rules)
    found = judged_twice(case, other, linked, as_at, known_on, opinion=opinion)
    if any(one.differences for one in found):
        click.echo("error[CME-I001]: the second opinion differs; nothing is said", err=True)
        return 70
    before, after = (case_view(one, names) for one in found)
    answer = supposed(before, after, texts, linked.rules, as_at, known_on)
    with ExitStack() as stack:
        for name, path in targets:
            stream = stack.enter_context(opened(path, [*paths, *folder.all]))
            if name == "json":
                stream.write(dump(supposed_data(answer)))
            else:
                colour, width = wants_colour(request.colour, stream), wanted_width(stream)
                stream.write(supposed_text(answer, names, as_at, colour=colour, quiet=request.quiet, width=width))
    return 0


def _read(text: str, number: int) -> Supposition:
    found = read_supposition(text, number)
    if found is None:
        forms = "\n".join(f"  {form}" for form in SHORT)
        message = f"--suppose {number} is none of these, nor a file, nor a fragment of a case file:\n{forms}"
        raise click.UsageError(message)
    return found


def _only(paths: Sequence[Path], loaded: Sequence[LoadedCase]) -> tuple[LoadedCase, MapNode | None]:
    """Give the one case of the first file, with its document; the other files are there to be pointed to."""
    first = paths[0]
    mine = [one for one in loaded if one.file == shown(first)]
    if first.is_dir() or len(mine) != 1:
        raise click.UsageError("with --suppose the first CASE is a file that holds one case")
    (document,) = load_case_file(first)
    return mine[0], document.node if isinstance(document.node, MapNode) else None
