"""The language server: what an editor asks, answered by the workspace. The one file that knows the protocol.

The protocol is spoken by pygls (https://github.com/openlawlibrary/pygls, Apache-2.0), which need not be installed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from cme_rules.core.nearest import did_you_mean
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.editor.positions import lines_of, shown_at
from cme_rules.editor.things import Thing
from cme_rules.editor.workspace import Workspace

if TYPE_CHECKING:
    from lsprotocol import types
    from pygls.lsp.server import LanguageServer

WAIT = 0.3
"""So many seconds after the last stroke of a key the rules are read again."""


def installed() -> bool:
    """Tell whether what speaks the protocol is there."""
    return find_spec("pygls") is not None


def path_of(uri: str) -> Path:
    """Give the path of a file by its address in an editor.

    >>> path_of("file:///home/a%20b/rules/x.yaml").as_posix()
    '/home/a b/rules/x.yaml'
    """
    return Path(url2pathname(unquote(urlsplit(uri).path))).resolve()


def serve(root: Path, added: Sequence[Path], version: str) -> None:
    """Answer an editor on standard input and output, until it ends."""
    hush()
    made(root, added, version).start_io()


def hush() -> None:
    """Keep what libraries log off standard error: they quote messages, and a message may hold a whole case file."""
    for name in ("pygls", "asyncio"):
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False


def made(root: Path, added: Sequence[Path], version: str) -> LanguageServer:
    """Make the server for some folders of rules."""
    from lsprotocol import types
    from pygls.lsp.server import LanguageServer

    class Server(LanguageServer):
        """A server whose faults quote nothing."""

        def report_server_error(self, error: Exception, source: object) -> None:
            """Say that there is a fault and of what kind; what it says of itself may quote a file."""
            message = f"a fault in the language server ({type(error).__name__}); it goes on"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    server = Server("cme-rules", version, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    workspace = Workspace(root, added)
    complained: set[Path] = set()
    waiting: list[asyncio.Task[None]] = []

    def tell() -> None:
        """Publish what is wrong with each file, and take back what is no longer."""
        found = workspace.problems()
        for path in [*found, *(path for path in complained if path not in found)]:
            shown = [_diagnostic(one, workspace) for one in found.get(path, [])]
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(workspace.address(path), shown))
        complained.clear()
        complained.update(path for path, problems in found.items() if problems)

    async def later() -> None:
        await asyncio.sleep(WAIT)
        try:
            tell()
        except Exception as fault:  # whatever a file holds, the server goes on
            server.report_server_error(fault, None)

    def soon() -> None:
        while waiting:
            waiting.pop().cancel()
        waiting.append(asyncio.get_running_loop().create_task(later()))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        at = params.text_document.uri
        workspace.write(path_of(at), params.text_document.text, at)
        soon()

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        document = server.workspace.get_text_document(params.text_document.uri)
        workspace.write(path_of(params.text_document.uri), document.source)
        soon()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        soon()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        workspace.close(path_of(params.text_document.uri))
        soon()

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        found = workspace.named_at(path_of(params.text_document.uri), params.position.line, params.position.character)
        text = "\n\n".join(map(workspace.described, found))
        return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text)) if text else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> list[types.Location]:
        found = workspace.named_at(path_of(params.text_document.uri), params.position.line, params.position.character)
        return [_location(one, workspace) for one in found if one.span.line > 0]

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "["]))
    def completion(params: types.CompletionParams) -> list[types.CompletionItem]:
        found = workspace.begun_at(path_of(params.text_document.uri), params.position.line, params.position.character)
        return [types.CompletionItem(one.name, detail=one.kind, documentation="\n".join(one.meaning)) for one in found]

    return server


def told(problem: Problem) -> str:
    """Say what is wrong and what to write instead."""
    return "\n".join(part for part in (problem.message, problem.help or did_you_mean(problem.suggestions)) if part)


def _range(span: Span, workspace: Workspace) -> types.Range:
    from lsprotocol import types

    lines = lines_of(workspace.text(Path(span.file)))
    start, end = (types.Position(*place) for place in shown_at(span, lines))
    return types.Range(start, end)


def _location(thing: Thing, workspace: Workspace) -> types.Location:
    from lsprotocol import types

    return types.Location(workspace.address(Path(thing.span.file)), _range(thing.span, workspace))


def _diagnostic(problem: Problem, workspace: Workspace) -> types.Diagnostic:
    from lsprotocol import types

    assert problem.span is not None, "what has no place belongs to no file"
    severities = {
        "error": types.DiagnosticSeverity.Error,
        "warning": types.DiagnosticSeverity.Warning,
        "advice": types.DiagnosticSeverity.Information,
    }
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(workspace.address(Path(span.file)), _range(span, workspace)), note
        )
        for span, note in problem.labels
    ]
    return types.Diagnostic(
        _range(problem.span, workspace),
        told(problem),
        severities[problem.severity],
        problem.code,
        source="cme-rules",
        related_information=related,
    )
