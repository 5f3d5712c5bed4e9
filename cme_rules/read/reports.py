"""Earlier reports, read for comparison: whole documents or lines, with all but what is compared left out at once."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import PrivateProblem
from cme_rules.core.span import Span
from cme_rules.dates.civil import parse_iso
from cme_rules.read.encoding import decode
from cme_rules.read.files import read_bytes, shown
from cme_rules.read.limits import MIB

FORMAT = "cme-rules-report/1"
_FAMILY = "cme-rules-report/"
LONGEST = 1024 * MIB
_KEPT = ("rule", "key", "status", "group", "title", "version", "due", "done", "since", "on", "readings")
_HEAD = ("as_at", "known_on", "rules", "readings")
Data = dict[str, Any]


class EarlierReport:
    """The head of a report, its cases with their files, and the verdicts of each case, which lie on disk.

    The temporary file can be read by its owner only and is gone when the report is closed.
    """

    def __init__(self) -> None:
        self.head: Data = {}
        self.cases: dict[str, str] = {}
        self.receipt: Data | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  closed by __exit__

    def __enter__(self) -> EarlierReport:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, case: str, file: str, verdicts: list[Data]) -> None:
        """Put the verdicts of a case away."""
        data = json.dumps(verdicts).encode("ascii")
        self.cases[case] = file
        self._places[case] = (self._file.seek(0, 2), len(data))
        self._file.write(data)

    def verdicts(self, case: str) -> list[Data]:
        """Return the verdicts of a case, as far as they are compared."""
        start, length = self._places[case]
        self._file.seek(start)
        found: list[Data] = json.loads(self._file.read(length))
        return found


def open_report(path: Path) -> EarlierReport:
    """Read a report that ``check`` wrote as JSON or as lines of JSON.

    Raises:
        PrivateProblem: it is none, is in another version of the format, or is not whole.

    """
    file = shown(path)
    data, problems = read_bytes(path, LONGEST, file)
    text, more = decode(data, file) if data is not None else (None, [])
    if text is None:
        raise PrivateProblem([*problems, *more])
    del data  # the text is held once, not twice
    report = EarlierReport()
    try:
        _Reading(report, file, text).read()
    except BaseException:
        report.__exit__(None, None, None)
        raise
    return report


class _Reading:
    """One pass over the text of a report. The hook makes small what is large before the next object is read."""

    def __init__(self, report: EarlierReport, file: str, text: str) -> None:
        self.report, self.file, self.text = report, file, text

    def read(self) -> None:
        first = self.text.lstrip()[:1]
        if first != "{":
            self.fail("CME-P001", "the file is no report: it does not begin with “{”", 1, 1)
        if '"line"' in self.text[: self.text.find("\n") + 1]:
            self.lines()
            return
        whole = self.parsed(self.text, 1)
        self.check_format(whole)
        if not isinstance(whole.get("cases"), list):
            what = "a list of actions" if "actions" in whole else "a document without cases"
            self.fail("CME-P001", f"the file is no report of check but {what}", 1, 1)
        if not isinstance(whole.get("summary"), dict):
            self.fail("CME-P003", "the report has no summary", 1, 1)
        self.keep_head(whole)
        self.keep_receipt(whole)
        for number, case in enumerate(whole["cases"], start=1):
            if case is not _DONE:
                self.fail("CME-P003", f"case {number} of the report is not a case with verdicts", 1, 1)

    def lines(self) -> None:
        """Read a report by lines."""
        last = ""
        for number, line in self.numbered():
            data = self.parsed(line, number)
            if data is _DONE or not isinstance(data.get("line"), str):
                self.fail("CME-P003", "this line of the report is not one that the program writes", number, 1)
            if not last:
                self.check_format(data, number)
                if data["line"] != "head":
                    self.fail("CME-P001", "the file is no report of check: it does not begin with its head", number, 1)
                self.keep_head(data)
            elif data["line"] == "case":
                self.keep_case(data, number)
            elif data["line"] == "tail":
                self.keep_receipt(data)
            last = data["line"]
        if last != "tail":
            self.fail("CME-P003", "the report is cut off: its last line is missing", max(self.text.count("\n"), 1), 1)

    def numbered(self) -> Iterator[tuple[int, str]]:
        start, number = 0, 0
        while start < len(self.text):
            end = self.text.find("\n", start)
            end = len(self.text) if end < 0 else end
            number += 1
            if end > start:
                yield number, self.text[start:end]
            start = end + 1

    def parsed(self, text: str, line: int) -> Data:
        by_lines = text is not self.text
        try:
            data = json.loads(text, object_hook=_small if by_lines else self.hook)
        except json.JSONDecodeError as wrong:
            ends = wrong.pos >= len(text.rstrip()) or wrong.msg.startswith("Unterminated string")
            message = "the report is cut off here" if ends else "the report is damaged here: this is not JSON"
            self.fail("CME-P003", message, wrong.lineno + line - 1, wrong.colno)
        except RecursionError:
            self.fail("CME-P003", "the report is nested deeper than the program writes", line, 1)
        if not isinstance(data, dict):
            self.fail("CME-P001", "the file is no report", line, 1)
        return data

    def hook(self, data: Data) -> Data:
        """Make verdicts small, and put cases away as soon as they are read."""
        if isinstance(data.get("verdicts"), list) and isinstance(data.get("id"), str):
            self.keep_case(data, 1)
            return _DONE
        return _small(data)

    def keep_case(self, data: Data, line: int) -> None:
        case, verdicts = data.get("id"), data.get("verdicts")
        if not isinstance(case, str) or not isinstance(verdicts, list) or not all(map(_is_verdict, verdicts)):
            self.fail("CME-P003", "a case of the report is not as the program writes it", line, 1)
        self.report.put(case, str(data.get("file", "")), verdicts)

    def keep_head(self, data: Data) -> None:
        if not isinstance(data.get("as_at"), str) or not isinstance(data.get("rules"), dict):
            self.fail("CME-P003", "the report does not say what it was asked", 1, 1)
        self.report.head = {name: data.get(name) for name in _HEAD}

    def keep_receipt(self, data: Data) -> None:
        """Keep the receipt, if it is one."""
        found = data.get("receipt")
        if found is None:
            return
        asked = found.get("asked") if isinstance(found, dict) else None
        if not isinstance(asked, dict) or not all(_fits(found, asked)):
            self.fail("CME-P003", "the receipt of the report is not as the program writes it", 1, 1)
        self.report.receipt = found

    def check_format(self, data: Mapping[str, object], line: int = 1) -> None:
        found = data.get("format")
        if found == FORMAT:
            return
        place = max(self.text.find('"format"'), 0)
        line = self.text.count("\n", 0, place) + 1
        column = place - self.text.rfind("\n", 0, place)
        if isinstance(found, str) and found.startswith(_FAMILY):
            self.fail("CME-P002", f"the format of the report is not “{FORMAT}”", line, column)
        self.fail("CME-P001", "the file is no report of this program", line, column)

    def fail(self, code: str, message: str, line: int, column: int) -> NoReturn:
        raise PrivateProblem([problem(code, message, Span(self.file, line, column, line, column + 1))])


_DONE: Data = {"": "put away"}


def _small(data: Data) -> Data:
    """Leave out of a verdict what is not compared."""
    if "rule" in data and "key" in data and "reasons" in data and "status" in data:
        return {name: data[name] for name in _KEPT if name in data}
    return data


def _is_verdict(data: object) -> bool:
    return isinstance(data, dict) and all(isinstance(data.get(name), str) for name in ("rule", "key", "status"))


def _fits(receipt: Data, asked: Data) -> Iterator[bool]:
    """Say of each part of a receipt whether it has its kind of value."""
    yield all(isinstance(receipt.get(name), str) for name in ("program", "rules", "result"))
    yield isinstance(receipt.get("inputs"), dict) and all(isinstance(one, str) for one in receipt["inputs"].values())
    yield all(_is_texts(asked.get(name)) for name in ("cases", "accepted"))
    yield _is_texts(asked.get("added_rules", []))
    yield isinstance(asked.get("rules"), str) and isinstance(asked.get("second_opinion"), bool)
    yield isinstance(asked.get("readings"), dict) and _is_texts(list(asked["readings"].values()))
    yield isinstance(asked.get("as_at"), str) and parse_iso(asked["as_at"]) is not None
    yield asked.get("show", "special") in ("plain", "personal", "special") and isinstance(asked.get("key", ""), str)
    yield asked.get("known_on") is None or (
        isinstance(asked["known_on"], str) and parse_iso(asked["known_on"]) is not None
    )


def _is_texts(data: object) -> bool:
    return isinstance(data, list) and all(isinstance(one, str) for one in data)
