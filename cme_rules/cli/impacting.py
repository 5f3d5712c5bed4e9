"""The question of ``impact``: both rule sets opened, the cases judged, the answer written, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from cme_rules.cli.faults import show
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import opened, wanted_width, wants_colour
from cme_rules.cli.revisions import revision
from cme_rules.cli.write import Request
from cme_rules.core.problem import CalendarProblem, RuleProblem
from cme_rules.core.span import Span
from cme_rules.dates.civil import iso
from cme_rules.impact.differences import differences
from cme_rules.impact.judged import Side, judged
from cme_rules.impact.reach import reach
from cme_rules.link.ruleset import link
from cme_rules.pipeline import Linked, open_rules
from cme_rules.read.files import shown
from cme_rules.read.first_difference import first_difference
from cme_rules.read.reports import FORMAT
from cme_rules.report.impact import Gathering, Impact
from cme_rules.report.impact_text import impact_data, impact_text
from cme_rules.report.to_json import dump


@dataclass(frozen=True)
class Question:
    """What was asked: the cases, the rules to start from, and what is to be otherwise."""

    paths: tuple[Path, ...]
    folder: Folders
    readings: tuple[tuple[str, str], ...]
    to: Path | None
    revision: str | None
    switched: tuple[tuple[str, str], ...]
    later: int | None
    as_at: int
    known_on: int | None

    def check(self) -> None:
        """Refuse a question that asks for nothing, or for two other folders.

        Raises:
            click.UsageError: so it is.

        """
        if self.to is not None and self.revision is not None:
            raise click.UsageError("--to and --to-revision name two other sets of rules; keep one of them")
        if self.to is None and self.revision is None and not self.switched and self.later is None:
            raise click.UsageError(
                "say what is to be otherwise: --to FOLDER, --to-revision, --to-reading or --to-as-at"
            )


@dataclass(frozen=True)
class Places:
    """Where things stand in the two folders, as people know them: ``laid_out`` is a temporary folder and its name."""

    before: Path
    after: Path
    laid_out: tuple[str, str] | None = None

    def __call__(self, span: Span) -> str:
        """Give file and line: the first line that differs, where the file is in both folders."""
        if not span.file:
            return ""
        file, line = Path(span.file), span.line
        for old, new in ((self.before, self.after), (self.after, self.before)):
            if file.is_relative_to(new) and (other := old / file.relative_to(new)).is_file():
                line = first_difference(other, file) or line
                break
        text = shown(file)
        if self.laid_out is not None:
            text = text.replace(*self.laid_out)
        return f"{text}:{line}"


def impact(question: Question, request: Request, values: bool, fail_on: str) -> int:
    """Answer the question, and return the exit code."""
    question.check()
    request.targets()
    with _other(question) as (place, called):
        before = _open("the rules to start from", question.folder, question.readings)
        taken = (*(one for one in question.readings if one[0] not in dict(question.switched)), *question.switched)
        folders = question.folder if place is None else Folders(place, question.folder.added)
        if place is None:
            after = Linked(before.source, link(before.source, dict(taken)))
        else:
            after = _open(f"the rules to compare with ({called})", folders, taken)
        laid_out = (shown(place), called) if place is not None and question.revision is not None else None
        places = Places(question.folder.root, folders.root, laid_out)
        found = _gather(question, before, after, called)
        show(found.problems, values=values)
        _write(found, places, request, (*question.paths, *question.folder.all, *folders.all))
    if not found.cases:
        return 5
    return 4 if found.unread else int(found.fails(fail_on))


@contextmanager
def _other(question: Question) -> Iterator[tuple[Path | None, str]]:
    """Give the other folder of rules, where there is one, and what to call it."""
    if question.revision is not None:
        root = question.folder.root
        with revision(root, question.revision) as place:
            yield place, f"{question.revision}:{root.as_posix()}"
    elif question.to is not None:
        yield question.to, f"the folder {question.to.as_posix()}"
    else:
        yield None, question.folder.called


def _open(which: str, folders: Folders, readings: Iterable[tuple[str, str]]) -> Linked:
    try:
        return open_rules(folders.root, dict(readings), folders.added)
    except (RuleProblem, CalendarProblem):
        click.echo(f"{which} are wrong:", err=True)
        raise


def _gather(question: Question, before: Linked, after: Linked, called: str) -> Impact:
    then = question.as_at if question.later is None else question.later
    first = Side(before.rules, question.as_at, question.known_on)
    second = Side(after.rules, then, question.known_on)
    differ = differences(before, after, (iso(question.as_at), iso(then)))
    reached = reach(before.rules, after.rules, differ)
    gathering = Gathering(first, second, (question.folder.called, called), differ, reached)
    for one in judged(question.paths, first, second, reached):
        gathering.add(one)
    return gathering.finish()


def _write(found: Impact, places: Places, request: Request, inputs: Iterable[Path]) -> None:
    inputs = list(inputs)
    with ExitStack() as stack:
        for name, path in request.targets():
            stream = stack.enter_context(opened(path, inputs))
            if name == "json":
                stream.write(dump({"format": FORMAT, "impact": impact_data(found, places)}))
            elif name == "html":
                from cme_rules.report.changes_html import impact_html

                stream.write(impact_html(found, places))
            else:
                colour, width = wants_colour(request.colour, stream), wanted_width(stream)
                stream.write(impact_text(found, places, colour=colour, quiet=request.quiet, width=width))
