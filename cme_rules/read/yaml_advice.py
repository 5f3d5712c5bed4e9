"""Turn the YAML reader's own wording into advice: what is probably wrong, where, and what to write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Label, Problem
from cme_rules.read.characters import Lines


@dataclass(frozen=True, slots=True)
class _Place:
    """Hold what the reader said about one slip: two offsets in the text, and the line of the first."""

    lines: Lines
    at: int
    context: int | None
    line: str
    column: int

    def char(self) -> str:
        return self.lines.text[self.at : self.at + 1]

    def before(self) -> str:
        return self.line[: self.column].rstrip()


_CLOSING = {"[": "]", "{": "}"}
_TOKENS = re.compile(r""" '[^'\n]*' | "(?:[^"\\\n]|\\.)*" | (?<!\S)\#[^\n]* | [\[\]{}] """, re.VERBOSE)

_LIKE_DASHES = "–—‐‑−•·*"

_Maker = Callable[[_Place], Problem]


def _tab(place: _Place) -> Problem:
    at = place.at - place.column + place.line.index("\t")
    return problem("CME-Y040", "the line is indented with a tab", place.lines.span(at, at + 1))


def _colon(place: _Place) -> Problem:
    """Tell apart why a colon is not expected: a colon in a text, a line too far to the right, one without a colon."""
    start = place.at - place.column
    indent = len(place.line) - len(place.line.lstrip(" "))
    if re.match(r" *-[^\s-]", place.line):
        return _tight_dash(place, start + indent)
    if place.line[indent : indent + 1] in _LIKE_DASHES and place.line[indent + 1 : indent + 2] == " ":
        message = f"the line begins with “{place.line[indent]}”, which begins no item of a list"
        help_ = "write a hyphen (-) and a space"
        return problem("CME-Y042", message, place.lines.span(start + indent, start + indent + 1), help=help_)
    if re.match(r" *(- +)*[^\s:{\[][^:{\[]*: ", place.line[: place.column]):
        help_ = "put the whole text that follows the first colon in quotation marks"
        return problem(
            "CME-Y041", "a second colon stands in the line", place.lines.span(place.at, place.at + 1), help=help_
        )
    column = _indent_above(place)
    if column is not None and indent > column:
        message = "the line begins further to the right than the line above, which has its value already"
        help_ = "begin the line in the same column as the line above, or take the value out of the line above"
        end = start + len(place.line.rstrip())
        dash = _dash_above(place)
        if dash is not None:
            message = "the line begins further to the right than the key after the dash above"
            help_ = (
                f"write {column} blanks before the line, or {indent - column} more before the dash and all of its keys"
            )
            labels = ((place.lines.span(dash, dash + 1), "the dash stands here"),)
            return problem("CME-Y043", message, place.lines.span(start + indent, end), labels=labels, help=help_)
        return problem("CME-Y041", message, place.lines.span(start + indent, end), help=help_)
    above = place.lines.starts[max(place.lines.place(place.at)[0] - 1 - place.lines.first_line, 0)]
    tight = re.match(r" *(?:- +)?[A-Za-z_][\w-]*(:)\S", place.lines.text[above:start])
    if tight:
        at = above + tight.start(1)
        help_ = "write a space after the colon"
        return problem("CME-Y042", "the colon has no space after it", place.lines.span(at, at + 1), help=help_)
    word = re.match(r" *(?:- +)?([A-Za-z_]\w*)(?= +[{\[])", place.line)
    if word:
        message = "the colon after the first word of the line is missing"
        span = place.lines.span(start + word.start(1), start + word.end(1))
        return problem("CME-Y042", message, span, help="write a colon and a space after the word")
    return _at(place, "CME-Y041", "a colon stands where none is expected")


def _above(place: _Place) -> Iterator[tuple[int, str]]:
    """Give the lines above, the nearest first, each with its number; without those that are empty or a comment."""
    number = place.lines.place(place.at)[0]
    for above in range(number - 1, place.lines.first_line - 1, -1):
        text = place.lines.line(above)
        if text.strip() and not text.lstrip().startswith("#"):
            yield above, text


def _indent_above(place: _Place) -> int | None:
    """Return the column in which the keys of the line above begin; a dash counts as a part of the indentation."""
    _, text = next(_above(place), (0, None))
    return len(text) - len(re.sub(r"^ *(?:- +)*", "", text)) if text is not None else None


def _dash_above(place: _Place) -> int | None:
    """Return where the dash stands with which the line above begins, if it does; there is a line above."""
    number, text = next(_above(place))
    return _start_of(place, number) + text.index("-") if re.match(r" *- +", text) else None


def _start_of(place: _Place, number: int) -> int:
    return place.lines.starts[number - place.lines.first_line]


def _list_above(place: _Place, column: int) -> tuple[int, int] | None:
    """Return where a dash of the list above stands that is nearest to a column, and its column; under the same key."""
    found: list[tuple[int, int, int]] = []
    for number, text in _above(place):
        dash = re.match(r" *(?=- )", text)
        if dash is not None:
            found.append((abs(dash.end() - column), _start_of(place, number) + dash.end(), dash.end()))
        elif not text.startswith(" "):
            break
    nearest = min(found, key=lambda one: one[0], default=None)
    return nearest[1:] if nearest is not None else None


def _tight_dash(place: _Place, at: int) -> Problem:
    help_ = "write a space between the dash and the text"
    return problem("CME-Y042", "the dash has no space after it", place.lines.span(at, at + 1), help=help_)


def _tight_colon(place: _Place) -> Problem:
    help_ = "write a space after the colon, or put the whole text in quotation marks"
    message = "the colon has no space after it"
    return problem("CME-Y041", message, place.lines.span(place.at, place.at + 1), help=help_)


def _no_colon(place: _Place) -> Problem:
    at = place.at if place.context is None else place.context
    line = place.lines.text[at:].splitlines()[:1]
    if line and re.match(r"-[^\s-]", line[0]):
        return _tight_dash(place, at)
    tight = re.match(r"[A-Za-z_][\w-]*(:)\S", line[0]) if line else None
    if tight:
        colon = at + tight.start(1)
        space = unicodedata.category(place.lines.text[colon + 1]) == "Zs"
        message = "the blank after the colon is no ordinary space" if space else "the colon has no space after it"
        help_ = "delete the blank, and type a space" if space else "write a space after the colon"
        return problem("CME-Y042", message, place.lines.span(colon, colon + 1), help=help_)
    end = at + len(line[0].rstrip()) if line else at + 1
    help_ = "write a colon and a space after the key; if the line belongs to the text above, indent it further"
    return problem("CME-Y042", "the line has no “key: value” in it", place.lines.span(at, end), help=help_)


def _key(place: _Place) -> Problem:
    if place.before().endswith(('"', "'")) and place.char() not in ("-", "", "\n"):
        return _at(place, "CME-Y048", "more text follows the closing quotation mark")
    if place.char() in ("]", "}", ","):
        return _bracket(place)
    if place.char() == ":":
        return _at(place, "CME-Y035", "the key is empty")
    dashes = _list_above(place, place.column) if re.match(r" *- ", place.line) else None
    if dashes is not None and dashes[1] != place.column:
        at, column = dashes
        labels = ((place.lines.span(at, at + 1), "a dash of the list above stands here"),)
        message = "the dash does not begin in the same column as those of the list above"
        help_ = f"write {column} blanks before the dash, if it belongs to that list"
        return problem("CME-Y043", message, place.lines.span(place.at, place.at + 1), labels=labels, help=help_)
    at = place.at if place.context is None else place.context
    labels = ((place.lines.span(at, at + 1), "the block begins here"),)
    message = "the line does not begin in the same column as the rest of its block"
    return problem("CME-Y043", message, place.lines.span(place.at, place.at + 1), labels=labels)


def _dash(place: _Place) -> Problem:
    message = "a list begins on the same line as its key"
    help_ = "begin the list on the next line, each item after a dash of its own; or quote the text"
    return problem("CME-Y043", message, place.lines.span(place.at, place.at + 1), help=help_)


def _quote(place: _Place) -> Problem:
    return _begin(place, "CME-Y044", "the quotation mark is never closed")


def _bracket(place: _Place) -> Problem:
    if place.char() in ("]", "}"):
        opened = _last_open(place.lines.text[: place.at])
        other = place.lines.text[opened : opened + 1]
        if opened < place.at and _CLOSING[other] != place.char():
            there: tuple[Label, ...] = ((place.lines.span(opened, opened + 1), f"“{other}” stands here"),)
            message = f"“{place.char()}” cannot close what “{other}” has opened"
            help_ = f"write “{_CLOSING[other]}” in its place, or another bracket at the beginning"
            return problem("CME-Y045", message, place.lines.span(place.at, place.at + 1), labels=there, help=help_)
    if place.char() in ("]", "}", ","):
        return _at(place, "CME-Y046", f"the value begins with “{place.char()}”")
    at = place.at if place.context is None else place.context
    closing = _CLOSING[place.lines.text[at]]
    labels: tuple[Label, ...] = ()
    if place.at != at and place.char():
        labels = ((place.lines.span(place.at, place.at + 1), f"here a comma or “{closing}” is due"),)
    message = f"the “{place.lines.text[at]}” is not closed, or a comma is missing after it"
    help_ = f"write “{closing}” after the last item, or a comma between two items"
    return problem("CME-Y045", message, place.lines.span(at, at + 1), labels=labels, help=help_)


def _start(place: _Place) -> Problem:
    char = place.char()
    if char == "\t":
        return _tab(place)
    return _at(place, "CME-Y046", f"the value begins with “{char}”")


def _escape(place: _Place) -> Problem:
    backslash = place.lines.text.rfind("\\", place.context or 0, place.at + 1)
    at = place.at if backslash < 0 else backslash
    message = "the backslash does not begin a character that is known"
    return problem("CME-Y047", message, place.lines.span(at, at + 1))


def _mark(place: _Place) -> Problem:
    at = place.at if place.context is None else place.context
    char = place.lines.text[at : at + 1]
    return problem("CME-Y046", f"the value begins with “{char}”", place.lines.span(at, at + 1))


def _directive(place: _Place) -> Problem:
    at = place.at - place.column
    return problem("CME-Y037", "the line begins with “%”", place.lines.span(at, at + 1))


def _document(place: _Place) -> Problem:
    first = next((line for line in place.lines.text.splitlines() if line.strip()), "")
    if first.startswith("%"):
        at = place.lines.text.index("%")
        return problem("CME-Y037", "the line begins with “%”", place.lines.span(at, at + 1))
    if place.before().endswith(('"', "'")):
        return _at(place, "CME-Y048", "more text follows the closing quotation mark")
    return _at(place, "CME-Y043", "the line does not begin in the same column as the first line of the file")


def _content(place: _Place) -> Problem:
    if place.char() in ("]", "}", ","):
        return _bracket(place)
    if not place.char():
        at = _last_open(place.lines.text)
        char = place.lines.text[at : at + 1]
        if char not in _CLOSING:
            return _at(place, "CME-Y045", "the text ends before a bracket is closed")
        help_ = f"write “{_CLOSING[char]}” after the last item"
        return problem("CME-Y045", f"the “{char}” is never closed", place.lines.span(at, at + 1), help=help_)
    return _other(place)


def _last_open(text: str) -> int:
    """Return where the last bracket stands that is not closed, as far as quotation marks and comments can be told."""
    opened: list[int] = []
    for found in _TOKENS.finditer(text):
        if found.group() in _CLOSING:
            opened.append(found.start())
        elif found.group() in ("]", "}") and opened:
            opened.pop()
    return opened[-1] if opened else len(text)


def _deep(place: _Place) -> Problem:
    return _at(place, "CME-Y021", "blocks are nested far too deeply")


def _other(place: _Place) -> Problem:
    if place.char() in ("?", "-"):
        return _at(place, "CME-Y046", f"the value begins with “{place.char()}”")
    return _at(place, "CME-Y049", "this line cannot be understood")


def _at(place: _Place, code: str, message: str) -> Problem:
    return problem(code, message, place.lines.span(place.at, place.at + 1))


def _begin(place: _Place, code: str, message: str) -> Problem:
    """Point at where a thing was opened; where the reader noticed that it is not closed is of little use."""
    at = place.at if place.context is None else place.context
    return problem(code, message, place.lines.span(at, at + 1))


# Parts of the reader's wording, in the order in which they are looked for, and what each comes down to.
# Both the wording of libyaml and that of the Python reader stand here.
_ADVICE: tuple[tuple[str, _Maker], ...] = (
    ("nesting depth", _deep),
    ("tab character", _start),
    ("cannot start any token", _start),
    ("mapping values are not allowed", _colon),
    ("unexpected ':'", _tight_colon),
    ("mapping keys are not allowed", _mark),
    ("could not find expected ':'", _no_colon),
    ("block sequence entries are not allowed", _dash),
    ("did not find expected '-' indicator", _key),
    ("did not find expected key", _key),
    ("did not find expected ','", _bracket),
    ("did not find expected <document start>", _document),
    ("did not find expected node content", _content),
    ("expected alphabetic or numeric character", _mark),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("unexpected end of stream", _quote),
    ("unexpected document indicator", _quote),
    ("block scalar", _mark),
    ("directive", _directive),
    ("alias", _mark),
    ("anchor", _mark),
    ("tag", _mark),
)


def advise(error: yaml.YAMLError, lines: Lines) -> Problem:
    """Say in plain words what the YAML reader stumbled over; its own words are never shown."""
    mark = getattr(error, "problem_mark", None)
    at = _offset(lines, mark) if mark is not None else 0
    context_mark = getattr(error, "context_mark", None)
    context = _offset(lines, context_mark) if context_mark is not None else None
    line, column = lines.place(at)
    place = _Place(lines, at, context, lines.line(line), column - 1)
    wording = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    if "quoted scalar" not in wording and re.match(r" *\t", place.line) and "\t" in place.line[: column + 1]:
        return _tab(place)
    for part, maker in _ADVICE:
        if part in wording:
            return maker(place)
    return _other(place)


def _offset(lines: Lines, mark: yaml.Mark) -> int:
    """Return the offset of a mark; the reader adds a line where the text does not end in a line end."""
    if mark.line >= len(lines.starts):
        return len(lines.text)
    return min(lines.starts[mark.line] + mark.column, len(lines.text))
