"""One run of the verb ``language-server``: the server is made for the folders asked for, where it is installed."""

from __future__ import annotations

from cme_rules.cli.folders import Folders
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import UsageProblem
from cme_rules.editor.server import installed, serve
from cme_rules.receipt.version import version


def serving(folder: Folders) -> int:
    """Answer an editor until it ends.

    Raises:
        UsageProblem: what speaks the protocol is not installed.

    """
    if not installed():
        help_ = "install it beside the program: pip install pygls (the extra “editor”; docs/editor.md says how)"
        message = "the language server needs pygls, which is not installed"
        raise UsageProblem([problem("CME-U010", message, None, help=help_)])
    serve(folder.root, folder.added, version())
    return 0
