"""The entry: a group of verbs, each imported only when it is called for, and the last guard against tracebacks."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TextIO

import click

from cme_rules.cli.help import PRECEDENCE, exit_codes
from cme_rules.cli.lazy import LazyGroup

EPILOG = exit_codes() + PRECEDENCE
OK, FOUND, USAGE, BAD_RULES, BAD_CASES, NOTHING, FAULT = 0, 1, 2, 3, 4, 5, 70
INTERRUPTED = 130
PIPE_CLOSED = 141


@click.group(
    cls=LazyGroup,
    verbs={
        "check": ("cme_rules.cli.check", "Judge case files."),
        "actions": ("cme_rules.cli.actions", "List what is left to be done, most pressing first."),
        "compare": ("cme_rules.cli.compare", "Say what changed from one report to another."),
        "impact": ("cme_rules.cli.impact", "Say what other rules, another reading or day would change."),
        "verify": ("cme_rules.cli.verify", "Judge again what a report judged, and compare."),
        "export": ("cme_rules.cli.export", "Make files for national systems, to be loaded by a person."),
        "explain": ("cme_rules.cli.explain", "Explain a rule, a message or a verdict."),
        "rules": ("cme_rules.cli.rules", "List rules, or show one in plain words."),
        "book": ("cme_rules.cli.book", "Write the rules as pages that can be read and reviewed."),
        "sign": ("cme_rules.cli.sign", "Sign rules off, as they are now."),
        "sign-offs": ("cme_rules.cli.sign_offs", "Say which rules are signed, and what has changed since."),
        "new": ("cme_rules.cli.new", "Start a rule, a case or an authority."),
        "test": ("cme_rules.cli.testing", "Run the examples in rules, and try whether a slip would be noticed."),
        "lint": ("cme_rules.cli.lint", "Question rules that load well: problems and advice."),
        "sources": (
            "cme_rules.cli.sources",
            "Say where each clause of a source is checked, and what a new text changes.",
        ),
        "language-server": ("cme_rules.cli.language_server", "Help an editor while rules and cases are written."),
        "import": ("cme_rules.cli.import_", "Make case files of tables and transfer files."),
        "mapping": ("cme_rules.cli.mapping", "List or print the mappings that come with the program."),
        "schema": ("cme_rules.cli.schema", "Print or write the JSON Schemas."),
    },
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="cme-rules", prog_name="cme-rules")
def cli() -> None:
    """Check case files against duties and deadlines written as rules, with reasons that can be redone by hand."""


def main(args: Sequence[str] | None = None) -> None:
    """Run the program and exit: whatever goes wrong, without a traceback."""
    if sys.stdout is None:  # closed by whoever started the program
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    try:
        code = cli.main(args=list(args) if args is not None else None, prog_name="cme-rules", standalone_mode=False)
        return code if isinstance(code, int) else OK
    except click.ClickException as wrong:
        from cme_rules.report.problems import clean

        vars(wrong)["message"] = "\n".join(map(clean, wrong.message.split("\n")))
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        _hush()
        return PIPE_CLOSED
    except Exception as fault:  # noqa: BLE001, RUF100  the last guard: a fault is reported in words, without values
        from cme_rules.cli.faults import report

        return report(fault)


def _nowhere() -> TextIO:
    import os

    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _hush() -> None:
    """Keep the interpreter from complaining at exit that nobody reads its output any more."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
