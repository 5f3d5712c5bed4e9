"""Bad inputs, each with the exact message and exit code that somebody gets; every code of the catalogue at least once.

The table is ``table.yaml``; a line in ``record.py`` says how it is written anew after a message was changed on purpose,
so that the difference can be read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from running import HERE, outcome

from cme_rules.core.catalogue import ENTRIES

TABLE: list[dict[str, Any]] = yaml.load((HERE / "table.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
NOT_HERE = {
    "CME-C033": "ten thousand documents are too many for the table; tests/read/test_decode_cases.py",
    "CME-I001": "a fault of the program: none is known",
    "CME-R004": "the shape of a rule file refuses it first: test_bad_without_schemas.py",
    "CME-R057": "a whole copy of the rules is too much for the table; tests/link/test_link_copies.py",
    "CME-R083": "the shape of a rule file refuses it first: test_bad_without_schemas.py",
    "CME-S009": "no schema of the program bounds a number; tests/read/test_read_shape.py",
    "CME-S010": "no schema of the program has such keys; tests/read/test_read_shape.py",
    "CME-S013": "no schema of the program has such forms; tests/read/test_read_shape.py",
    "CME-U001": "said of steps in features: tests/bdd",
    "CME-Y002": "a path given is read as a folder; tests/read/test_read_files.py",
    "CME-Y004": "whoever runs the tests may be allowed to open every file; tests/read/test_read_files.py",
}
NOT_HERE |= {f"CME-A{n:03d}": "tests/cli/test_cli_decided.py" for n in (1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13)}
NOT_HERE |= dict.fromkeys(("CME-C031", "CME-C032"), "tests/cli/test_cli_decided.py")
NOT_HERE.update({code: "tests/lint" for code in ENTRIES if code.startswith("CME-L")})
NOT_HERE |= dict.fromkeys(("CME-B001", "CME-B002"), "tests/book/test_book_cli.py")
NOT_HERE |= dict.fromkeys(("CME-B010", "CME-B011", "CME-B012"), "tests/signed/test_signed_cli.py")
NOT_HERE |= {"CME-U010": "tests/editor/test_editor_server.py"}
NOT_HERE |= {"CME-P004": "tests/cli/test_cli_verify.py"}
NOT_HERE |= dict.fromkeys(("CME-P005", "CME-P006"), "tests/cli/test_cli_shield.py")
NOT_HERE.update({code: "tests/imports/table.yaml" for code in ENTRIES if code[:5] in ("CME-M", "CME-T")})
NOT_HERE.update(dict.fromkeys(("CME-U007", "CME-U005", "CME-U006"), "tests/imports/table.yaml"))
"""The codes that no input of the table provokes, and why."""


@pytest.mark.parametrize("entry", TABLE, ids=[entry["name"] for entry in TABLE])
def test_a_bad_input(entry: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = outcome(entry, tmp_path, capsys)
    assert err == entry["stderr"]
    assert code == entry["exit"]


def test_every_code_is_provoked_at_least_once() -> None:
    seen = {code for entry in TABLE for code in ENTRIES if f"[{code}]" in entry["stderr"]}
    assert sorted(set(ENTRIES) - seen) == sorted(NOT_HERE)


def test_no_message_is_a_traceback() -> None:
    assert all("Traceback" not in entry["stderr"] and entry["exit"] != 70 for entry in TABLE)


def test_nothing_of_a_case_file_is_repeated() -> None:
    said = "".join(entry["stderr"] for entry in TABLE if entry["kind"] == "case")
    assert "ZZCANARY" not in said
