"""The program opens no socket: it works where there is no network, and tells nobody what it reads."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest

from cme_rules.cli.main import run

BASE = Path(__file__).parents[1] / "bad/base"


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "cases", "--as-at", "2024-04-01", "--verbose"],
        ["check", "cases", "--as-at", "2024-04-01", "--format", "json"],
        ["actions", "cases", "--as-at", "2024-04-01"],
        ["explain", "cases/one.yaml#visit", "--as-at", "2024-04-01"],
        ["explain", "visit"],
        ["explain", "CME-R003"],
        ["rules", "list"],
        ["sources", "list"],
        ["schema", "rule"],
    ],
    ids=" ".join,
)
def test_no_socket_is_opened(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket was asked for")

    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, forbidden)
    assert run(arguments) in (0, 1)
