"""Reports on a stream, in each of the forms."""

from __future__ import annotations

from typing import TextIO

from cme_rules.actions.action import Action
from cme_rules.actions.required import order
from cme_rules.cli.asked import Run
from cme_rules.cli.spool import Spool
from cme_rules.report import to_json
from cme_rules.report.page import Page
from cme_rules.report.to_text import action_lines, case_text, summary_text


def write_report(run: Run, stream: TextIO, form: str, *, colour: bool, quiet: bool, verbose: bool) -> None:
    """Write the report of a run; by lines each case leaves as soon as it is judged.

    In the other forms the cases are put in order, and kept on disk until all have been judged.
    """
    if form == "jsonl":
        stream.writelines(to_json.lines(run, run.summary, run.names))
        return
    if form == "html":
        write_page(run, stream, quiet=quiet, verbose=verbose)
        return
    with Spool() as spool:
        for case in run:
            if form == "json":
                spool.add((case.id, case.file), to_json.case_text(case, run.names))
            elif not quiet:
                text = case_text(case, run.names, run.as_at, verbose=verbose, colour=colour)
                spool.add((case.id, case.file), "\n" + text)
        if form == "json":
            stream.writelines(to_json.assembled(spool, run.summary))
            return
        stream.write(summary_text(run.summary, colour=colour))
        stream.writelines(spool)


def write_page(run: Run, stream: TextIO, *, quiet: bool, verbose: bool) -> None:
    """Write a report as one page; its pieces are kept on disk until all cases have been judged."""
    from cme_rules.report.to_html import Html

    page = Html(run.names, run.as_at, verbose=verbose, quiet=quiet)
    with Spool() as spool:
        for case in run:
            for part, key, text in page.pieces(case):
                spool.add(key, text, part)
        stream.writelines(page.assembled(spool.of, run.summary))


def write_actions(run: Run, stream: TextIO, form: str, *, colour: bool, quiet: bool, verbose: bool) -> None:
    """Write only what is left to be done, over all cases, the most pressing first."""
    titles: dict[str, str] = {}
    actions: list[Action] = []
    for case in run:
        titles[case.id] = f"{case.title} ({case.id})" if case.title else case.id
        actions += case.actions
    actions.sort(key=order)
    if form == "json":
        data = {"format": to_json.FORMAT, "actions": [to_json.action_data(one) for one in actions]}
        stream.write(to_json.dump({**data, **to_json.head(run.summary), **to_json.tail(run.summary)}))
    elif form == "jsonl":
        stream.writelines(to_json.line("action", to_json.action_data(one)) for one in actions)
    else:
        stream.write(summary_text(run.summary, colour=colour))
        page = Page(colour)
        page.heading(f"WHAT IS LEFT TO DO ({len(actions)})", "=")
        if not actions:
            page.plain("Nothing.")
        if not quiet:
            action_lines(page, actions, titles, verbose=verbose)
        stream.write("\n" + page.text())
