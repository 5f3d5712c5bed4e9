"""Build the small folder of one import, and run the program in it. Everything in it is invented."""

from __future__ import annotations

import base64
import io
import os
import shutil
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from cme_rules.cli.main import run

HERE = Path(__file__).parent
HEAD = (HERE / "base/acts.csv").read_text(encoding="utf-8").splitlines()[0]


def build(entry: dict[str, Any], folder: Path) -> None:
    """Copy the sound folder, and change in it what the entry says."""
    shutil.copytree(HERE / "base", folder, dirs_exist_ok=True)
    for name, changes in entry.get("edit", {}).items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{entry['name']}: {old}"
            text = text.replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")
    if "rows" in entry:
        (folder / "acts.csv").write_text("\n".join([HEAD, *entry["rows"]]) + "\n", encoding="utf-8")
    for name, content in entry.get("files", {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content)


def put(path: Path, content: str | dict[str, Any]) -> None:
    """Write one file: text, or what a block says."""
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8", newline="")
    elif "base64" in content:
        path.write_bytes(base64.b64decode(content["base64"]))
    elif "encoding" in content:
        path.write_bytes(content["text"].encode(content["encoding"]))
    elif "sheets" in content:
        path.write_bytes(workbook(content["sheets"])[: content.get("cut")])
    elif "zip" in content:
        path.write_bytes(archive(**content["zip"]))
    elif "link" in content:
        path.symlink_to(content["link"])
    elif "folder" in content:
        path.mkdir(exist_ok=True)
    elif "size" in content:
        with path.open("wb") as stream:
            stream.truncate(content["size"])
    else:
        text = content.get("before", "") + content["repeat"] * content["times"] + content.get("after", "")
        path.write_text(text, encoding="utf-8")


def workbook(sheets: dict[str, list[list[Any]]]) -> bytes:
    """Make a spreadsheet; a text that begins with ``=`` is a formula, and ``#N/A`` after it its value."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": datetime(2025, 1, 1)})  # noqa: DTZ001  a date without a zone, as in the file
    dated = book.add_format({"num_format": "dd/mm/yyyy"})
    timed = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    clock = book.add_format({"num_format": "hh:mm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, cell, timed)
                elif isinstance(cell, time):
                    sheet.write_datetime(row, column, cell, clock)
                elif isinstance(cell, date):
                    sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), dated)  # noqa: DTZ001
                elif isinstance(cell, str) and cell.startswith("="):
                    formula, _, value = cell.partition(" -> ")
                    sheet.write_formula(row, column, formula, None, value or 0)
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write(row, column, cell)
    book.close()
    return stream.getvalue()


def archive(entries: int = 1, each: int = 1, *, noise: bool = False) -> bytes:
    """Make a zip file of some parts, each of so many bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for number in range(entries):
            data = bytes((number * 7 + at * 13) % 251 for at in range(each)) if noise else b"0" * each
            zipped.writestr(f"part{number}", data)
    return stream.getvalue()


def outcome(entry: dict[str, Any], folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the program as the entry says; give its exit code and both outputs."""
    build(entry, folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        code = run(entry["run"])
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    finally:
        os.chdir(before)
    out, err = capsys.readouterr()
    return code, out, err
