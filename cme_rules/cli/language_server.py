"""The verb ``language-server``: help in an editor, while rules and cases are written."""

from __future__ import annotations

import click

from cme_rules.cli import options
from cme_rules.cli.folders import Folders
from cme_rules.cli.help import epilog


@click.command(
    "language-server",
    epilog=epilog("language-server --rules my-rules", codes=(0, 2, 70), done="the editor has ended it"),
)
@options.only_rules
def command(folder: Folders) -> int:
    """Answer an editor: problems as you type, what a name means, where it is declared, and the names there are.

    It is started by the editor and not by hand; docs/editor.md says how to set one up.
    """
    from cme_rules.cli.serving import serving

    return serving(folder)
