"""Bad mappings, files, rows and options, each with the exact message and exit code that somebody gets.

The table is ``table.yaml``; ``record.py`` writes it anew after a message was changed on purpose.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from cme_rules.core.catalogue import ENTRIES
from tests.imports.building import HERE, outcome

TABLE: list[dict[str, Any]] = yaml.load((HERE / "table.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
NOT_HERE = {
    "CME-T044": "needs what looks like a pupil number: test_imports_upn.py",
    "CME-T045": "needs what looks like a pupil number: test_imports_upn.py",
}
EXIT = {"mapping": {3}, "usage": {2, 3}, "file": {0, 4, 5}, "row": {0, 4, 5}}


@pytest.mark.parametrize("entry", TABLE, ids=[entry["name"] for entry in TABLE])
def test_a_bad_import(entry: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = outcome(entry, tmp_path, capsys)
    assert err == entry["stderr"]
    assert code == entry["exit"]
    assert code in EXIT[entry["kind"]]
    written = [*tmp_path.glob("out/*.yaml")] if "out/a1.yaml" not in entry.get("files", {}) else []
    assert bool(written) == (code in (0, 4))


def test_every_code_of_imports_is_provoked_at_least_once() -> None:
    seen = {code for entry in TABLE for code in re.findall(r"\[(CME-\w+)\]", entry["stderr"])}
    wanted = {code for code in ENTRIES if code[:5] in ("CME-M", "CME-T")} | {"CME-U007", "CME-U005", "CME-U006"}
    assert sorted(wanted - seen) == sorted(NOT_HERE)


def test_nothing_of_a_table_is_repeated_and_nothing_is_a_traceback() -> None:
    assert all("ZZCANARY" not in entry["stderr"] for entry in TABLE)
    assert all("Traceback" not in entry["stderr"] and entry["exit"] != 70 for entry in TABLE)


def test_an_error_never_goes_with_exit_code_0() -> None:
    assert all(entry["exit"] for entry in TABLE if "error[" in entry["stderr"])
