"""One run of the verb ``lint``: the rules opened and questioned, the findings written, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack

from cme_rules.cli.asked import rules_asked
from cme_rules.cli.faults import line_of
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import opened, wanted_width, wants_colour
from cme_rules.cli.targets import known_rule
from cme_rules.cli.write import Request
from cme_rules.lint.run import lint
from cme_rules.read.files import shown
from cme_rules.receipt.version import version
from cme_rules.report.lint_data import data_of_lint, junit_of_lint
from cme_rules.report.lint_text import text_of_lint
from cme_rules.report.to_json import dump
from cme_rules.report.to_sarif import sarif


def linted(names: Sequence[str], folder: Folders, request: Request, fail_on: str) -> int:
    """Question the rules of the folders, write what is found in each form asked for, and return the exit code.

    Where rules are named, what is found about others is left out.
    """
    targets = request.targets()
    linked, _ = rules_asked(folder, ())
    about = [known_rule(name, linked).id for name in names]
    found = lint(linked).only(about).those_first([shown(one) for one in folder.added])
    with ExitStack() as stack:
        for name, path in targets:
            stream = stack.enter_context(opened(path, folder.all))
            if name == "json":
                stream.write(dump(data_of_lint(found)))
            elif name == "sarif":
                stream.write(dump(sarif(found, version())))
            elif name == "junit":
                stream.write(junit_of_lint(found))
            else:
                colour, width = wants_colour(request.colour, stream), wanted_width(stream)
                stream.write(text_of_lint(found, line_of, colour=colour, quiet=request.quiet, width=width))
        sys.stdout.flush()
    return int(found.fails(fail_on))
