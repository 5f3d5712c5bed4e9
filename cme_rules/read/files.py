"""Open files, and nothing but ordinary ones: whatever is wrong with a path or its bytes becomes a problem.

A path appears in problems as the user gave it, with forward slashes; nothing is made absolute.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem
from cme_rules.core.span import Span
from cme_rules.read.characters import source_line
from cme_rules.read.encoding import HEAD, check_head, decode, decode_line
from cme_rules.read.limits import MIB, RULE, Limits, size

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_SHOWN_LINE_BYTES = MIB  # no source line is shown from further on in a file


def shown(path: PurePath | str) -> str:
    """Return a path as it stands in problems: as given, with forward slashes, and with odd bytes replaced.

    >>> shown("rules/visit.yaml")
    'rules/visit.yaml'
    """
    text = path.as_posix() if isinstance(path, PurePath) else path.replace(os.sep, "/")
    return text.encode("utf-8", "replace").decode("utf-8")


def whole_file(file: str) -> Span:
    """Return the place of problems that concern a file as a whole: its very beginning."""
    return Span(file, 1, 1, 1, 1)


def whole_folder(folder: str) -> Span:
    """Return the place of problems that concern a folder, which has no lines."""
    return Span(folder, 0, 0, 0, 0)


def read_bytes(path: Path | str, limit: int, file: str = "") -> tuple[bytes | None, list[Problem]]:
    """Read all bytes of an ordinary file, at most ``limit`` of them; ``file`` is the path to show.

    A larger file is refused by its size before anything is read.
    """
    file = file or shown(path)
    stream = _open(path, file)
    if isinstance(stream, Problem):
        return None, [stream]
    with stream:
        if os.fstat(stream.fileno()).st_size > limit:
            return None, [_too_large(file, limit)]
        try:
            data = stream.read(limit + 1)
        except OSError as error:
            return None, [_refusal(error, file)]
    if len(data) > limit:  # the file grew, or its system does not tell its size
        return None, [_too_large(file, limit)]
    if not data:
        return None, [_nothing(file)]
    return data, []


def read_text(path: Path | str, bounds: Limits = RULE, file: str = "") -> tuple[str | None, list[Problem]]:
    """Read a whole UTF-8 file within the limit for one document; ``file`` is the path to show."""
    file = file or shown(path)
    data, problems = read_bytes(path, bounds.document_bytes, file)
    return (None, problems) if data is None else decode(data, file)


class LineStream:
    """Read a long file line by line, as text with line ends, holding one line at a time.

    Lines end in LF or CRLF. A line longer than ``longest`` bytes comes in pieces. ``problems`` is filled
    when the file cannot be opened, is no text or breaks off; look at it after the last line.
    """

    def __init__(self, path: Path | str, longest: int, file: str = "") -> None:
        self.path = path
        self.longest = longest
        self.file = file or shown(path)
        self.problems: list[Problem] = []

    def __iter__(self) -> Iterator[str]:
        """Open the file and give its lines; the file is closed after the last one."""
        opened = _open(self.path, self.file)
        if isinstance(opened, Problem):
            self.problems.append(opened)
            return
        with opened as stream:
            try:
                head = stream.read(HEAD)
                found = check_head(head, self.file) if head else _nothing(self.file)
                if found is None:
                    stream.seek(0)
                    yield from self._lines(stream)
            except OSError as error:
                found = _refusal(error, self.file)
            if found:
                self.problems.append(found)

    def _lines(self, stream: BinaryIO) -> Iterator[str]:
        first = True
        while data := stream.readline(self.longest + 1):
            line = decode_line(data)
            yield line.removeprefix("\ufeff") if first else line
            first = False


def line_reader(may_show: Callable[[str], bool]) -> Callable[[Span], str | None]:
    """Make a function that returns the source line of a span, for reports.

    It returns None for a file that ``may_show`` does not allow (case files, unless the user asked to show
    values), that cannot be read, or when the line stands beyond the first MiB. Each file is read once.
    """
    texts: dict[str, str] = {}

    def read(span: Span) -> str | None:
        if not may_show(span.file):
            return None
        if span.file not in texts:
            texts[span.file] = _beginning(span.file)
        return source_line(texts[span.file], span.line) or None

    return read


def _beginning(file: str) -> str:
    stream = LineStream(file, _SHOWN_LINE_BYTES)
    parts: list[str] = []
    length = 0
    for line in stream:
        length += len(line)
        if length > _SHOWN_LINE_BYTES:
            break
        parts.append(line)
    return "".join(parts)


def _open(path: Path | str, file: str) -> BinaryIO | Problem:
    """Open an ordinary file, without waiting: a pipe that nobody writes to would otherwise never answer."""
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        return _refusal(error, file)
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    if stat.S_ISDIR(mode):
        return problem("CME-Y002", "this is a folder, and a file is needed", whole_file(file))
    return problem("CME-Y003", "this is not an ordinary file", whole_file(file))


def _nothing(file: str) -> Problem:
    return problem("CME-Y005", "the file is empty", whole_file(file))


def _too_large(file: str, limit: int) -> Problem:
    return problem("CME-Y006", f"the file is larger than {size(limit)}", whole_file(file))


def _refusal(error: OSError | ValueError, file: str) -> Problem:
    """Say in plain words why the system did not open or read a file."""
    place = whole_file(file)
    if isinstance(error, ValueError):  # a path with a NUL in it
        return problem("CME-Y015", "the path holds a character that no path may have", place)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return problem("CME-Y001", "there is no such file", place)
    if error.errno == errno.EISDIR:
        return problem("CME-Y002", "this is a folder, and a file is needed", place)
    if error.errno == errno.ENXIO:  # a socket, or a pipe without a writer
        return problem("CME-Y003", "this is not an ordinary file", place)
    if error.errno == errno.ELOOP:
        return problem("CME-Y013", "the link leads back to itself", place)
    if error.errno == errno.ENAMETOOLONG:
        return problem("CME-Y015", "the path is too long", place)
    if error.errno in (errno.EACCES, errno.EPERM):
        return problem("CME-Y004", "you may not read this file", place)
    return problem("CME-Y004", "the system could not read this file", place)
