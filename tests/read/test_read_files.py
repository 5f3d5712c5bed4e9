"""Files and folders: only ordinary UTF-8 files are read, and every other thing is named."""

import errno
import os
import socket
import time
from pathlib import Path

import pytest

from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.read.documents import load_case_file, load_file
from cme_rules.read.files import LineStream, line_reader, read_bytes, read_text, shown
from cme_rules.read.limits import CASE, MIB, RULE, size


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def told(problems: list[Problem] | tuple[Problem, ...]) -> list[str]:
    assert all(each.help for each in problems)
    return [f"{each.span} {each.code} {each.message}" for each in problems]


def refused(path: str) -> list[str]:
    text, problems = read_text(path)
    assert text is None
    return told(problems)


def test_a_file_is_read() -> None:
    Path("a.yaml").write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\r\n")
    assert read_text("a.yaml") == ("a: é\r\n", [])
    assert read_text(Path("./a.yaml")) == ("a: é\r\n", [])


def test_no_such_file() -> None:
    Path("file").write_text("x")
    assert refused("none.yaml") == ["none.yaml:1:1 CME-Y001 there is no such file"]
    assert refused("file/none.yaml") == ["file/none.yaml:1:1 CME-Y001 there is no such file"]


def test_a_folder() -> None:
    Path("a.yaml").mkdir()
    assert refused("a.yaml") == ["a.yaml:1:1 CME-Y002 this is a folder, and a file is needed"]


def test_a_pipe_a_device_and_a_socket() -> None:
    os.mkfifo("pipe.yaml")
    assert refused("pipe.yaml") == ["pipe.yaml:1:1 CME-Y003 this is not an ordinary file"]
    assert refused("/dev/zero") == ["/dev/zero:1:1 CME-Y003 this is not an ordinary file"]
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yaml")
        assert refused("s.yaml") == ["s.yaml:1:1 CME-Y003 this is not an ordinary file"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.EACCES, "CME-Y004 you may not read this file"),
        (errno.EIO, "CME-Y004 the system could not read this file"),
        (errno.EISDIR, "CME-Y002 this is a folder, and a file is needed"),
    ],
)
def test_what_the_system_says(monkeypatch: pytest.MonkeyPatch, number: int, expected: str) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "open", fail)
    assert refused("a.yaml") == [f"a.yaml:1:1 {expected}"]


def test_paths_that_no_system_has() -> None:
    assert refused("a\x00.yaml")[0].endswith("CME-Y015 the path holds a character that no path may have")
    assert refused("x" * 5000)[0].endswith("CME-Y015 the path is too long")
    Path("loop.yaml").symlink_to("loop.yaml")
    assert refused("loop.yaml") == ["loop.yaml:1:1 CME-Y013 the link leads back to itself"]


def test_an_empty_file() -> None:
    Path("a.yaml").touch()
    assert refused("a.yaml") == ["a.yaml:1:1 CME-Y005 the file is empty"]


@pytest.mark.parametrize("bounds", [RULE, CASE])
def test_size_limit(bounds) -> None:  # type: ignore[no-untyped-def]
    Path("a.yaml").write_bytes(b"#" * bounds.document_bytes)
    assert read_text("a.yaml", bounds)[1] == []
    Path("a.yaml").write_bytes(b"#" * (bounds.document_bytes + 1))
    message = f"a.yaml:1:1 CME-Y006 the file is larger than {size(bounds.document_bytes)}"
    assert told(read_text("a.yaml", bounds)[1]) == [message]


@pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.jsonl"])
def test_a_huge_file_is_refused_without_reading_it(name: str) -> None:
    with Path(name).open("wb") as stream:
        stream.truncate(200 * MIB)
    start = time.perf_counter()
    assert told(load_file(name).problems) == [f"{name}:1:1 CME-Y006 the file is larger than 1 MiB"]
    [found] = load_case_file(name)
    assert found.node is None
    expected = "CME-Y006 the file is larger than 256 KiB" if name == "a.json" else "CME-Y009 the file is not text"
    assert told(found.problems) == [f"{name}:1:1 {expected}"]
    assert time.perf_counter() - start < 0.2


def test_a_file_that_grows_while_it_is_read() -> None:
    data, problems = read_bytes("/proc/self/maps", 10)  # its system says that it has no bytes at all
    assert data is None
    assert [each.code for each in problems] == ["CME-Y006"]


BYTES = [
    ("a: é".encode("utf-16"), "1:1 CME-Y008 the file is saved as UTF-16"),
    ("a: é".encode("utf-16-le"), "1:1 CME-Y008 the file seems to be saved as UTF-16"),
    ("a: é".encode("utf-16-be"), "1:1 CME-Y008 the file seems to be saved as UTF-16"),
    ("a: é".encode("utf-32"), "1:1 CME-Y008 the file is saved as UTF-32"),
    (b"PK\x03\x04rest", "1:1 CME-Y009 the file is a spreadsheet, a document or a zip archive, not text"),
    (b"\xd0\xcf\x11\xe0rest", "1:1 CME-Y009 the file is an old spreadsheet or document, not text"),
    (b"%PDF-1.7", "1:1 CME-Y009 the file is a PDF document, not text"),
    (b"\x89PNG\r\n", "1:1 CME-Y009 the file is a picture, not text"),
    (bytes(range(32)), "1:1 CME-Y009 the file is not text"),
    (b"\x00" * 100, "1:1 CME-Y009 the file is not text"),
    (b"a: 1\nb: caf\xe9\nc: \xe9\n", "2:7 CME-Y007 the byte 0xE9 is not UTF-8 text"),
    ("é: ".encode() + b"\x96", "1:4 CME-Y007 the byte 0x96 is not UTF-8 text"),
    (b"a: \xc0\xaf\n", "1:4 CME-Y007 the byte 0xC0 is not UTF-8 text"),
    (b"a: \xed\xa0\x80\n", "1:4 CME-Y007 the byte 0xED is not UTF-8 text"),
    (b"key: long enough text\x00\n", "1:22 CME-Y010 the text holds the control character U+0000 (NUL)"),
    (b"key: long enough text\x1b[0m\n", "1:22 CME-Y010 the text holds the control character U+001B (escape)"),
    (
        "key: \u2066text\n".encode(),
        "1:6 CME-Y011 the text holds the hidden character U+2066 (left-to-right isolate)",
    ),
]


@pytest.mark.parametrize(("data", "expected"), BYTES)
def test_bytes_that_are_no_text(data: bytes, expected: str) -> None:
    Path("a.yaml").write_bytes(data)
    loaded = load_file("a.yaml")
    assert loaded.node is None
    assert told(loaded.problems) == [f"a.yaml:{expected}"]
    assert [told(each.problems) for each in load_case_file("a.yaml")] == [[f"a.yaml:{expected}"]]


def test_a_stream_goes_on_after_a_bad_document() -> None:
    Path("c.yaml").write_bytes(b"\xef\xbb\xbf---\na: 1\n---\nb: caf\xe9\n---\nc: 3\n")
    found = list(load_case_file("c.yaml"))
    assert [each.node is not None for each in found] == [True, False, True]
    assert told(found[1].problems) == ["c.yaml:4:7 CME-Y007 the byte 0xE9 is not UTF-8 text"]
    Path("c.jsonl").write_bytes(b'\xef\xbb\xbf{"a":1}\n{"b":"\xe9"}\n{"c":3}\n')
    found = list(load_case_file("c.jsonl"))
    assert [each.node is not None for each in found] == [True, False, True]
    assert told(found[1].problems) == ["c.jsonl:2:7 CME-Y007 the byte 0xE9 is not UTF-8 text"]


def test_a_line_without_end_is_passed_over_in_pieces() -> None:
    Path("c.yaml").write_bytes(b"a: 1\n---\nb: " + b"x" * (3 * MIB) + b"---\n--- {c: 1}\n")
    found = list(load_case_file("c.yaml"))
    assert [[each.code for each in one.problems] for one in found] == [[], ["CME-Y020"], []]
    assert [each.first_line for each in found] == [1, 2, 4]


@pytest.mark.parametrize("name", ["c.yaml", "c.json", "c.jsonl"])
def test_case_files_that_cannot_be_opened(name: str) -> None:
    [found] = load_case_file(name)
    assert told(found.problems) == [f"{name}:1:1 CME-Y001 there is no such file"]
    Path(name).touch()
    [found] = load_case_file(name)
    assert told(found.problems) == [f"{name}:1:1 CME-Y005 the file is empty"]


def test_a_file_that_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("c.yaml").write_text("a: 1\n")
    lines = iter(LineStream("c.yaml", 100))
    assert next(lines) == "a: 1\n"
    with pytest.raises(StopIteration):
        next(lines)

    def broken(self: LineStream):  # type: ignore[no-untyped-def]
        yield "---\na: 1\n"
        yield "---\nb"
        self.problems.append(Problem("CME-Y004", "error", "the system could not read this file", None, help="h"))

    monkeypatch.setattr(LineStream, "__iter__", broken)
    found = list(load_case_file("c.yaml"))
    assert [each.node is not None for each in found] == [
        True,
        False,
    ]  # the document that broke off is left out
    assert found[-1].problems[0].code == "CME-Y004"


def test_flat_memory() -> None:
    import tracemalloc

    with Path("c.jsonl").open("w") as stream:
        stream.writelines(f'{{"id": "{each}", "events": [{{"on": "2024-03-12"}}]}}\n' for each in range(20_000))
    next(load_case_file("c.jsonl"))
    tracemalloc.start()
    assert sum(1 for _ in zip(load_case_file("c.jsonl"), range(3_000), strict=False)) == 3_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MIB


def write(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("a: 1\n")


def test_a_name_that_is_not_utf8_can_be_shown() -> None:
    assert shown(Path(os.fsdecode(b"a\xe9.yaml"))) == "a?.yaml"


def test_source_lines_for_reports() -> None:
    write("a.yaml", "case.yaml")
    Path("far.yaml").write_text("x" * MIB + "\nb: 1\n")
    read = line_reader(lambda file: file != "case.yaml")
    assert read(Span("a.yaml", 1, 1, 1, 2)) == "a: 1"
    assert read(Span("a.yaml", 9, 1, 9, 2)) is None
    assert read(Span("case.yaml", 1, 1, 1, 2)) is None
    assert read(Span("none.yaml", 1, 1, 1, 2)) is None
    assert read(Span("far.yaml", 2, 1, 2, 2)) is None
    Path("a.yaml").unlink()
    assert read(Span("a.yaml", 1, 1, 1, 2)) == "a: 1"


def test_a_read_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __enter__(self) -> "Broken":
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def fileno(self) -> int:
            return 0

        def read(self, _: int) -> bytes:
            raise OSError(errno.EIO, "no")

    write("a.yaml")
    monkeypatch.setattr(os, "fdopen", lambda *_: Broken())
    monkeypatch.setattr(os, "fstat", lambda _: os.stat_result([0o100644, *[0] * 9]))
    assert told(read_bytes("a.yaml", 10)[1]) == ["a.yaml:1:1 CME-Y004 the system could not read this file"]
    [found] = load_case_file("a.yaml")
    assert told(found.problems) == ["a.yaml:1:1 CME-Y004 the system could not read this file"]
