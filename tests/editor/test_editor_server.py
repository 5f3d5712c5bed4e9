"""The server as an editor meets it: a process of its own, spoken to on its standard input and output."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from cme_rules.cli import serving
from cme_rules.cli.main import run
from cme_rules.editor import server as server_module
from cme_rules.editor.server import installed, path_of
from cme_rules.editor.workspace import Workspace
from tests.book.conftest import ANSWER

needs_pygls = pytest.mark.skipif(not installed(), reason="pygls is not installed")


class Editor:
    """Speaks to the server: writes messages, and reads until the one that is waited for."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "cme_rules", "language-server", "--rules", str(folder / "rules")]
        self.process = subprocess.Popen(  # noqa: S603  the program itself
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.number = 0

    def send(self, method: str, params: object, *, asks: bool = False) -> None:
        message: dict[str, object] = {"jsonrpc": "2.0", "method": method, "params": params}
        if asks:
            self.number += 1
            message["id"] = self.number
        body = json.dumps(message).encode()
        stream = self._stream(self.process.stdin)
        stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        stream.flush()

    def ask(self, method: str, params: object) -> Any:
        self.send(method, params, asks=True)
        return next(one for one in self.read() if one.get("id") == self.number)["result"]

    def told(self, path: Path) -> list[dict[str, Any]]:
        """Wait for what is said of a file."""
        for one in self.read():
            if one.get("method") == "textDocument/publishDiagnostics" and one["params"]["uri"] == path.as_uri():
                found: list[dict[str, Any]] = one["params"]["diagnostics"]
                return found
        raise AssertionError("the server has ended")

    def read(self) -> Iterator[dict[str, Any]]:
        stream = self._stream(self.process.stdout)
        while True:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            if not length:
                return
            yield json.loads(stream.read(length))

    def end(self) -> tuple[int, bytes]:
        self.ask("shutdown", None)
        self.send("exit", None)
        _, err = self.process.communicate(timeout=30)
        return self.process.returncode, err

    @staticmethod
    def _stream(stream: IO[bytes] | None) -> IO[bytes]:
        assert stream is not None
        return stream


def wrong(diagnostics: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in diagnostics if one["severity"] == 1]


@needs_pygls
def test_an_editor_is_told_what_is_wrong_and_what_names_mean(folder: Path) -> None:
    editor = Editor(folder)
    editor.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
    editor.send("initialized", {})
    path = folder / "rules/statutory/answer.yaml"
    at = {"uri": path.as_uri()}
    # A face before the name: two units of the protocol, one character.
    text = ANSWER.replace("place: page 1, grade: secondary", 'place: "😀", grade: secondry', 1)
    editor.send("textDocument/didOpen", {"textDocument": {**at, "languageId": "yaml", "version": 1, "text": text}})
    before = text[: text.index("secondry")]
    start = len(before) - (before.rfind("\n") + 1) + 1
    (found,) = wrong(editor.told(path))
    line = before.count("\n")
    assert found["range"] == {
        "start": {"line": line, "character": start}, "end": {"line": line, "character": start + len("secondry")}
    }  # fmt: skip
    assert "“secondary”" in found["message"]
    assert found["source"] == "cme-rules"
    change = {"textDocument": {**at, "version": 2}, "contentChanges": [{"text": ANSWER}]}
    editor.send("textDocument/didChange", change)
    assert wrong(editor.told(path)) == []
    editor.send("textDocument/didSave", {"textDocument": at})
    assert wrong(editor.told(path)) == []
    line = ANSWER[: ANSWER.index("asked}")].count("\n")
    here = {"textDocument": at, "position": {"line": line, "character": 22}}
    hover = editor.ask("textDocument/hover", here)
    assert hover["contents"]["value"].startswith("event asked\nSomebody <asks>.\nevent in the file of a child\n")
    assert editor.ask("textDocument/hover", {**here, "position": {"line": 0, "character": 0}}) is None
    (place,) = editor.ask("textDocument/definition", here)
    assert place["uri"] == (folder / "rules/vocabulary/words.yaml").as_uri()
    assert place["range"]["start"] == {"line": 10, "character": 2}
    offered = editor.ask("textDocument/completion", {**here, "position": {"line": line, "character": 22}})
    assert [(one["label"], one["detail"]) for one in offered] == [("answered", "event"), ("asked", "event")]
    editor.send("textDocument/didClose", {"textDocument": at})
    editor.told(path)
    code, err = editor.end()
    assert code == 0
    assert b"Traceback" not in err


@needs_pygls
def test_a_case_that_is_written_leaves_no_trace_in_what_the_server_says(folder: Path) -> None:
    editor = Editor(folder)
    editor.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
    path = folder / "one.yaml"
    text = "case: one\nabout: child\ntitle: CANARY\nfacts: {colour: CANARY, CANARY: no}\n"
    editor.send("textDocument/didOpen", {
        "textDocument": {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
    })  # fmt: skip
    found = wrong(editor.told(path))
    assert [one["range"]["start"] for one in found] == [{"line": 3, "character": 16}, {"line": 3, "character": 24}]
    assert "CANARY" not in found[0]["message"]
    code, err = editor.end()
    assert (code, b"CANARY" in err) == (0, False)


@needs_pygls
def test_a_message_that_cannot_be_used_is_not_quoted_and_stops_nothing(folder: Path) -> None:
    editor = Editor(folder)
    editor.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
    text = "case: CANARY\n"
    nowhere = {"uri": "file:///a%00b.yaml", "languageId": "yaml", "version": 1, "text": text}
    unfit = {"version": "CANARY", "text": [text]}
    for wrongly, kind in (({}, "JsonRpcInternalError"), (unfit, "JsonRpcInvalidParams")):
        editor.send("textDocument/didOpen", {"textDocument": {**nowhere, **wrongly}})
        fault = next(one for one in editor.read() if one.get("method") == "window/showMessage")
        assert fault["params"]["message"] == f"a fault in the language server ({kind}); it goes on"
    path = folder / "one.yaml"
    good = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": "case: one\nabout: chidl\n"}
    editor.send("textDocument/didOpen", {"textDocument": good})
    assert wrong(editor.told(path)) != []
    code, err = editor.end()
    assert (code, b"CANARY" in err) == (0, False)


@needs_pygls
def test_problems_go_to_the_file_as_the_editor_opened_it_through_a_link(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "link-to-the-project"
    link.symlink_to(folder, target_is_directory=True)
    editor = Editor(folder)
    editor.ask("initialize", {"processId": None, "rootUri": link.as_uri(), "capabilities": {}})
    path = link / "rules/statutory/answer.yaml"
    text = ANSWER.replace("grade: secondary", "grade: secondry", 1)
    editor.send("textDocument/didOpen", {
        "textDocument": {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
    })  # fmt: skip
    assert len(wrong(editor.told(path))) == 1
    editor.end()


def test_without_what_speaks_the_protocol_it_is_said_what_to_install(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "installed", lambda: False)
    assert run(["language-server"]) == 2
    err = capsys.readouterr().err
    assert "error[CME-U010]: the language server needs pygls, which is not installed" in err
    assert "pip install pygls" in err


def test_the_address_of_a_file_is_its_path(tmp_path: Path) -> None:
    odd = tmp_path / "a b é.yaml"
    assert path_of(odd.as_uri()) == odd.resolve()


@needs_pygls
def test_a_fault_while_the_rules_are_read_again_is_told_and_quotes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lsprotocol import types

    def broken(_: Workspace) -> None:
        raise RuntimeError("CANARY")

    told: list[types.ShowMessageParams] = []
    monkeypatch.setattr(Workspace, "problems", broken)
    monkeypatch.setattr(server_module, "WAIT", 0)
    server = server_module.made(folder / "rules", (), "0")
    monkeypatch.setattr(server, "window_show_message", told.append)
    document = types.TextDocumentItem((folder / "one.yaml").as_uri(), "yaml", 1, "case: one")

    async def opened() -> None:
        await server.protocol.fm.features[types.TEXT_DOCUMENT_DID_OPEN](types.DidOpenTextDocumentParams(document))
        await asyncio.sleep(0.05)

    asyncio.run(opened())
    assert [one.message for one in told] == ["a fault in the language server (RuntimeError); it goes on"]
