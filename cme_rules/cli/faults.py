"""From problems and faults to words on standard error and an exit code; never a traceback, never a value of a case."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

import click

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import (
    CalendarProblem,
    CmeError,
    InternalError,
    PrivateProblem,
    Problem,
    RuleProblem,
    UsageProblem,
)
from cme_rules.core.span import Span
from cme_rules.receipt.version import version
from cme_rules.report.problems import render

_LONGEST_FILE = 4_000_000


def report(fault: Exception) -> int:
    """Say what went wrong and return the exit code that it has."""
    if isinstance(fault, RuleProblem | CalendarProblem):
        show(fault.problems, values=True)
        return 3
    if isinstance(fault, UsageProblem):
        show(fault.problems, values=not isinstance(fault, PrivateProblem))
        return 2
    if isinstance(fault, CmeError) and not isinstance(fault, InternalError):
        show(fault.problems)
        return 4
    if isinstance(fault, OSError) and fault.strerror:
        message = f"{fault.strerror[:1].lower()}{fault.strerror[1:]}{_file(fault)}"
        show([problem("CME-U004", message, None)])
        return 2
    click.echo(
        f"error[CME-I001]: a fault in the program: {type(fault).__name__} {_place(fault.__traceback__)}\n"
        f"   cme-rules {version()}, Python {sys.version.split()[0]}\n"
        "   help: please report this line, and the command without any names of people, to the authors\n"
        "   more: cme-rules explain CME-I001",
        err=True,
    )
    return 70


def show(problems: Iterable[Problem], *, values: bool = False, more: int = 0) -> None:
    """Write problems on standard error; the lines of the files only where ``values`` may be shown.

    ``more`` counts problems besides.
    """
    problems = list(problems)
    if problems:
        reader: Callable[[Span], str | None] = line_of if values else _nothing
        click.echo(render(problems, reader, _colour(), more), err=True, nl=False)


def _nothing(_: Span) -> None:
    return None


def line_of(span: Span) -> str | None:
    """Read the line of a file that a problem points to."""
    try:
        path = Path(span.file)
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LONGEST_FILE:
            return None
        lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return None
    return lines[span.line - 1] if 0 < span.line <= len(lines) else None


def _colour() -> bool:
    from cme_rules.cli.output import wants_colour

    return wants_colour("auto", sys.stderr)


def _file(fault: OSError) -> str:
    return f": {fault.filename}" if isinstance(fault.filename, str) else ""


def _place(traceback: TracebackType | None) -> str:
    """Say in which line of the program a fault came up."""
    place = ""
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", ""))
        if module.startswith("cme_rules"):
            place = f"at {module}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
