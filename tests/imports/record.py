"""Write the table of bad imports anew: ``python -m pytest -q tests/imports/record.py``. Read the difference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.imports.building import HERE, outcome


def test_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = HERE / "table.yaml"
    table: list[dict[str, Any]] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for number, entry in enumerate(table):
        entry["exit"], _, entry["stderr"] = outcome(entry, tmp_path / str(number), capsys)
    text = yaml.dump(table, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(text, encoding="utf-8")
