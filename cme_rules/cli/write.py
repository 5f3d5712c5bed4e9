"""Reports in each of the forms that were asked for: the cases are judged once, and each form takes what it needs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from cme_rules.cli.asked import Run
from cme_rules.cli.kept import KeptActions
from cme_rules.cli.output import opened, wanted_width, wants_colour
from cme_rules.cli.spool import Spool
from cme_rules.compare.compare import Comparison
from cme_rules.core.nearest import either
from cme_rules.read.reports import FORMAT, EarlierReport
from cme_rules.report import since, to_json
from cme_rules.report.forms import FORMS, Form, Style, Whole, endings, form_of, make, names_for
from cme_rules.report.problems import clean

if TYPE_CHECKING:
    from cme_rules.report.tested_text import Drafts
    from cme_rules.tested import Tested

STANDARD = Path("-")


@dataclass(frozen=True)
class Request:
    """What was asked of the output: a form for standard output, files whose endings name theirs, and the manner."""

    verb: str
    form: str | None = None
    outputs: Sequence[Path] = ()
    colour: str = "auto"
    quiet: bool = False
    verbose: bool = False
    by: str = "due"
    only: bool = False
    least: int = 0

    @property
    def made_for(self) -> str:
        """Return for what the forms are made: the verb, or a summary alone."""
        return "summary" if self.only or self.least else self.verb

    def targets(self) -> list[tuple[str, Path]]:
        """Return the forms to write and where: standard output where no file is named, or where a form is.

        Raises:
            click.UsageError: the ending of a file names no form, or two outputs are the same.

        """
        found = [(self._named(path), path) for path in self.outputs if path != STANDARD]
        if self.verb == "check" and self.form is not None and self.form not in names_for(self.made_for):
            raise click.UsageError(f"there is no summary alone as {self.form}; it comes as {_forms()}")
        if not self.outputs or self.form is not None or STANDARD in self.outputs:
            found.append((self.form or "text", STANDARD))
        places = [path.resolve() for _, path in found if path != STANDARD]
        if len(set(places)) < len(places):
            raise click.UsageError("the same file is named twice for --output")
        return found

    def _named(self, path: Path) -> str:
        name = form_of(path, self.made_for if self.verb == "check" else self.verb)
        if name is None:
            known = either(endings(self.made_for if self.verb == "check" else self.verb))
            raise click.UsageError(f"the ending of {clean(path.as_posix())} names no form; let it end in {known}")
        return name


def produce(run: Run, request: Request, inputs: Iterable[Path], earlier: EarlierReport | None = None) -> None:
    """Judge the cases and write all that was asked for; the files are all whole, or none of them is written."""
    inputs = list(inputs)
    with ExitStack() as stack:
        targets: list[tuple[Form, IO[Any], Spool]] = []
        for name, path in request.targets():
            stream: IO[Any] = stack.enter_context(opened(path, inputs, binary=FORMS[name].binary))
            colour, width = wants_colour(request.colour, stream), wanted_width(stream)
            style = Style(colour, request.quiet, request.verbose, request.by, width, request.least)
            form = make(name, request.made_for, run.names, run.as_at, style)
            targets.append((form, stream, stack.enter_context(Spool())))
        if [name for name, _ in request.targets()] == ["jsonl"] and request.made_for == "check" and earlier is None:
            _write_at_once(run, targets[0][1])
            return
        kept = stack.enter_context(KeptActions(request.by))
        whole = _judge(run, targets, kept, earlier)
        for form, stream, spool in targets:
            form.write(Whole(whole.summary, spool, kept, whole.titles, whole.inputs, whole.changes), stream)


def _judge(
    run: Run, targets: Sequence[tuple[Form, IO[Any], Spool]], kept: KeptActions, earlier: EarlierReport | None
) -> Whole:
    titles: dict[str, str] = {}
    comparer = since.comparer(earlier, run.summary) if earlier is not None else None
    for case in run:
        titles[case.id] = f"{case.title} ({case.id})" if case.title else case.id
        for form, _, spool in targets:
            piece = form.piece(case)
            if piece is not None:
                spool.add((case.id, case.file), piece)
        for action in case.actions:
            kept.add(action)
        if comparer is not None:
            since.add(comparer, case)
    changes = since.finish(comparer, run.summary) if comparer is not None else None
    receipt = run.summary.receipt
    inputs = dict(receipt.inputs) if receipt is not None else {}
    return Whole(run.summary, (), kept, titles, inputs, changes)


def _write_at_once(run: Run, stream: IO[str]) -> None:
    """Write lines as soon as each case is judged: somebody may be reading them."""
    stream.writelines(to_json.lines(run, run.summary, run.names))


def _forms() -> str:
    return either(names_for("summary"))


def write_comparison(found: Comparison, request: Request, inputs: Iterable[Path]) -> None:
    """Write the comparison of two reports."""
    from cme_rules.report.changes_json import changes_data
    from cme_rules.report.changes_text import changes_text

    inputs = list(inputs)
    with ExitStack() as stack:
        for name, path in request.targets():
            stream = stack.enter_context(opened(path, inputs))
            if request.made_for == "summary":
                stream.write(_counts(found, request, stream, name))
            elif name == "json":
                stream.write(to_json.dump({"format": FORMAT, "changes": changes_data(found)}))
            elif name == "html":
                from cme_rules.report.changes_html import changes_html

                stream.write(changes_html(found))
            else:
                colour = wants_colour(request.colour, stream)
                stream.write(changes_text(found, colour=colour, quiet=request.quiet, width=wanted_width(stream)))
        sys.stdout.flush()


def write_tested(found: Tested, drafts: Drafts, request: Request, inputs: Iterable[Path]) -> None:
    """Write what came of testing rules."""
    from cme_rules.report.tested_data import data_of_tests, junit_of_tests
    from cme_rules.report.tested_text import text_of_tests

    inputs = list(inputs)
    with ExitStack() as stack:
        for name, path in request.targets():
            stream = stack.enter_context(opened(path, inputs))
            if name == "json":
                stream.write(to_json.dump(data_of_tests(found, drafts)))
            elif name == "junit":
                stream.write(junit_of_tests(found))
            else:
                colour, width = wants_colour(request.colour, stream), wanted_width(stream)
                stream.write(text_of_tests(found, drafts, colour=colour, quiet=request.quiet, width=width))
        sys.stdout.flush()


def _counts(found: Comparison, request: Request, stream: IO[Any], name: str) -> str:
    """Write only how much has changed."""
    from cme_rules.report.aggregates import changed
    from cme_rules.report.changes_text import day
    from cme_rules.report.form_summary import FORMAT as SUMMARY
    from cme_rules.report.form_summary import data, page_of_counts, write_table
    from cme_rules.report.page import Page

    counts = changed(found, request.least)
    if name == "json":
        return to_json.dump({"format": SUMMARY, "tables": [data(counts)]})
    if name == "html":
        heading = f"Changes from {day(found.before.as_at)} to {day(found.after.as_at)}"
        return page_of_counts(heading, (), [counts], (), request.least)
    page = Page(wants_colour(request.colour, stream), wanted_width(stream))
    write_table(page, counts)
    return page.text()
