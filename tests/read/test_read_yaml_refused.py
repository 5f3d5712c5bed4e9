"""What the strict part of YAML refuses: where, and in which words."""

import pytest

from cme_rules.read.nodes import Loaded
from cme_rules.read.yaml_nodes import load_text


def told(loaded: Loaded) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code} {each.message}" for each in loaded.problems if each.span]


REFUSED = [
    # anchors, aliases, tags, merge keys: all of them are found
    (
        "a: &x 1\nb: *x\n",
        [
            "1:4 CME-Y030 the value is given a name with “&”",
            "2:4 CME-Y031 the value is repeated by “*” and a name",
        ],
    ),
    (
        "a: !!python/object/apply:os.getcwd []\n",
        ["1:4 CME-Y032 the value carries a tag that begins with “!”"],
    ),
    ("a: !!python/name:os.system\n", ["1:4 CME-Y032 the value carries a tag that begins with “!”"]),
    ("a: !Mary home\n", ["1:4 CME-Y032 the value carries a tag that begins with “!”"]),
    ("!!map\na: 1\n", ["1:1 CME-Y032 the value carries a tag that begins with “!”"]),
    (
        "a: !!str 1\nb: ! 2\n",
        [
            "1:4 CME-Y032 the value carries a tag that begins with “!”",
            "2:4 CME-Y032 the value carries a tag that begins with “!”",
        ],
    ),
    ("a: {b: 1}\n<<: {c: 1}\n", ["2:1 CME-Y033 the block is to be merged with another by “<<”"]),
    (
        "a: 1\nb: 2\na: 3\na: 4\n",
        [
            "3:1 CME-Y034 the key “a” stands twice in the same block",
            "4:1 CME-Y034 the key “a” stands twice in the same block",
        ],
    ),
    ("a: {b: 1, b: 2}\n", ["1:11 CME-Y034 the key “b” stands twice in the same block"]),
    ("? [a]\n: 1\n", ["1:3 CME-Y035 the key is a list or a block"]),
    ("{a: 1}: 2\n", ["1:1 CME-Y035 the key is a list or a block"]),
    ('"": 1\n', ["1:1 CME-Y035 the key is empty"]),
    (": 1\n", ["1:1 CME-Y035 the key is empty"]),
    ("a: 1\n---\nb: 1\n", ["2:1 CME-Y036 a second document begins here"]),
    ("%YAML 1.2\n---\na: 1\n", ["1:1 CME-Y037 the line begins with “%”"]),
    ("%FOO\n---\na: 1\n", ["1:1 CME-Y037 the line begins with “%”"]),
    ("- x\n%\n", ["2:1 CME-Y037 the line begins with “%”"]),
    ("[a]\n%b\n", ["2:1 CME-Y037 the line begins with “%”"]),
    # brackets in words, and words that look like quoted ones
    ("a: x]\nb: [", ["2:4 CME-Y045 the “[” is never closed"]),
    ("it's: [it's, ", ["1:14 CME-Y045 the text ends before a bracket is closed"]),
    (
        "[a]: b: c\n",
        ["1:1 CME-Y035 the key is a list or a block", "1:7 CME-Y041 a colon stands where none is expected"],
    ),
    (
        "a: b\n\n  c: d\n",
        ["3:3 CME-Y041 the line begins further to the right than the line above, which has its value already"],
    ),
    ("- \t- a\n", ["1:3 CME-Y040 the line is indented with a tab"]),
    # nothing there
    ("", ["1:1 CME-Y005 there is nothing to read here"]),
    ("# only this\n\n  \n", ["1:1 CME-Y005 there is nothing to read here"]),
    ("---\n", ["1:1 CME-Y005 there is nothing to read here"]),
    # tabs and indentation
    ("a:\n\tb: 1\n", ["2:1 CME-Y040 the line is indented with a tab"]),
    ("\ta: 1\n", ["1:1 CME-Y040 the line is indented with a tab"]),
    ("a:\n  b: 1\n \tc: 2\n", ["3:2 CME-Y040 the line is indented with a tab"]),
    ("a: text\n\tmore\n", ["2:1 CME-Y040 the line is indented with a tab"]),
    ("a: |\n\ttext\n", ["2:1 CME-Y040 the line is indented with a tab"]),
    (
        "a:\n  b: 1\n c: 2\n",
        ["3:2 CME-Y043 the line does not begin in the same column as the rest of its block"],
    ),
    (
        "  a: 1\nb: 1\n",
        ["2:1 CME-Y043 the line does not begin in the same column as the first line of the file"],
    ),
    ("a: 1\n- b\n", ["2:1 CME-Y043 the line does not begin in the same column as the rest of its block"]),
    ("- a\nb: 1\n", ["2:1 CME-Y043 the line does not begin in the same column as the rest of its block"]),
    ("- a\n - b\n", ["2:2 CME-Y043 the dash does not begin in the same column as those above it"]),
    (
        "a:\n  - b: 1\n    c: 2\n - b: 3\n",
        ["4:2 CME-Y043 the dash does not begin in the same column as those of the list above"],
    ),
    (
        "a:\n  - b: 1\n   - b: 3\n",
        ["3:4 CME-Y043 the dash does not begin in the same column as those of the list above"],
    ),
    (
        "a:\n - b: 1\n    c: 2\n",
        ["3:5 CME-Y043 the line begins further to the right than the key after the dash above"],
    ),
    # a list under another key is not the one that is meant
    (
        "a:\n  - b\nc:\n  d: 1\n - e\n",
        ["5:2 CME-Y043 the line does not begin in the same column as the rest of its block"],
    ),
    (
        "- - a: 1\n   b: 2\n",
        ["2:4 CME-Y043 the line does not begin in the same column as the rest of its block"],
    ),
    ("a: - b\n", ["1:4 CME-Y043 a list begins on the same line as its key"]),
    # colons
    ("a: b: c\n", ["1:5 CME-Y041 a second colon stands in the line"]),
    (
        "a: 1\n  b: 2\n",
        ["2:3 CME-Y041 the line begins further to the right than the line above, which has its value already"],
    ),
    ("a:b\nc: d\n", ["1:2 CME-Y042 the colon has no space after it"]),
    ("a: {b:}\n", ["1:6 CME-Y041 the colon has no space after it"]),
    ("a: 1\nb\nc: 2\n", ["2:1 CME-Y042 the line has no “key: value” in it"]),
    ("a:\n- b\n-c\n", ["3:1 CME-Y042 the dash has no space after it"]),
    # quotation marks and brackets
    ("a: 'x\nb: 1\n", ["1:4 CME-Y044 the quotation mark is never closed"]),
    ('a: "x\n', ["1:4 CME-Y044 the quotation mark is never closed"]),
    ('a: "x\n---\nb: 1"\n', ["1:4 CME-Y044 the quotation mark is never closed"]),
    ("a: 'it's'\n", ["1:8 CME-Y048 more text follows the closing quotation mark"]),
    ('a: "x" y\n', ["1:8 CME-Y048 more text follows the closing quotation mark"]),
    ("a: [1, 2\nb: 3\n", ["1:4 CME-Y045 the “[” is not closed, or a comma is missing after it"]),
    ("a: {x: 1\n", ["1:4 CME-Y045 the “{” is not closed, or a comma is missing after it"]),
    ("a: [\n", ["1:4 CME-Y045 the “[” is never closed"]),
    ("a: [-\n", ["1:5 CME-Y046 the value begins with “-”"]),
    ("a: 1\n]\n", ["2:1 CME-Y046 the value begins with “]”"]),
    ("'a' b\n", ["1:5 CME-Y048 more text follows the closing quotation mark"]),
    (
        "a: 1\n? b: 1\n  - c\n",
        ["3:3 CME-Y043 the line does not begin in the same column as the rest of its block"],
    ),
    ("%TAG ! x\n", ["1:1 CME-Y037 the line begins with “%”"]),
    ("a: 1\n---\n%x\n", ["2:1 CME-Y036 a second document begins here"]),
    (
        "\ufeff\ufeff",
        [
            "1:1 CME-Y005 there is nothing to read here",
            "1:1 CME-Y012 the text holds the hidden character U+FEFF (zero width no-break space)",
        ],
    ),
    ("a: ]\n", ["1:4 CME-Y046 the value begins with “]”"]),
    ("}", ["1:1 CME-Y046 the value begins with “}”"]),
    # characters with a meaning of their own
    ("a: @x\n", ["1:4 CME-Y046 the value begins with “@”"]),
    ("a: `x\n", ["1:4 CME-Y046 the value begins with “`”"]),
    ("a: %x\n", ["1:4 CME-Y046 the value begins with “%”"]),
    ("a: *\n", ["1:4 CME-Y046 the value begins with “*”"]),
    ("a: *bold*\n", ["1:4 CME-Y046 the value begins with “*”"]),
    ("a: & b\n", ["1:4 CME-Y046 the value begins with “&”"]),
    ("a: |x\n  y\n", ["1:4 CME-Y046 the value begins with “|”"]),
    ("a: , b\n", ["1:4 CME-Y046 the value begins with “,”"]),
    ('a: "\\q"\n', ["1:5 CME-Y047 the backslash does not begin a character that is known"]),
    ('a: "C:\\xyz"\n', ["1:7 CME-Y047 the backslash does not begin a character that is known"]),
    # a word before a block or a list, and no colon
    (
        "a: 1\ndue {within: 1 day, after: trigger}\n",
        ["2:1 CME-Y042 the colon after the first word of the line is missing"],
    ),
    ("a: 1\n%b\n", ["2:1 CME-Y037 the line begins with “%”"]),
    ("...\n", ["1:1 CME-Y049 this line cannot be understood"]),
    # characters that do not show
    ("a: x\x00y\n", ["1:5 CME-Y010 the text holds the control character U+0000 (NUL)"]),
    ("a: 1\nb: \x1b[31m\n", ["2:4 CME-Y010 the text holds the control character U+001B (escape)"]),
    ("a: x\u2028b: y\n", ["1:5 CME-Y010 the text holds the control character U+2028 (line separator)"]),
    ('a: "\\0"\n', ["1:4 CME-Y010 the value holds the control character U+0000 (NUL)"]),
    ('a: "\\e[31m"\n', ["1:4 CME-Y010 the value holds the control character U+001B (escape)"]),
    ("a: x\u202ey\n", ["1:5 CME-Y011 the text holds the hidden character U+202E (right-to-left override)"]),
    ('a: "\\u202e"\n', ["1:4 CME-Y011 the value holds the hidden character U+202E (right-to-left override)"]),
    ("a: \ud800\n", ["1:4 CME-Y010 the text holds the control character U+D800"]),
    ("a: \udce9\n", ["1:4 CME-Y007 the byte 0xE9 is not UTF-8 text"]),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_is_refused(text: str, expected: list[str]) -> None:
    loaded = load_text(text, "r.yaml")
    assert told(loaded) == expected
    assert loaded.node is None
    assert all(each.help for each in loaded.problems)


def test_a_dash_in_another_column_is_told_the_nearest_of_the_list_above() -> None:
    """The dashes above stand in the columns 3 and 7; that of the fifth line, in column 4, is nearer to the first."""
    text = "a:\n  - b:\n      - c\n      - d\n   - e: 1\n"
    (found,) = load_text(text, "r.yaml").problems
    assert found.help == "write 2 blanks before the dash, if it belongs to that list"
    ((there, words),) = found.labels
    assert (there.line, there.column, words) == (2, 3, "a dash of the list above stands here")
    (found,) = load_text(text.replace("   - e: 1", "     - e: 1"), "r.yaml").problems
    ((there, _),) = found.labels
    assert (found.help, there.line) == ("write 6 blanks before the dash, if it belongs to that list", 4)


def test_a_line_too_far_right_after_a_dash_is_told_both_ways_to_mend_it() -> None:
    (found,) = load_text("a:\n - b: 1\n     c: 2\n", "r.yaml").problems
    assert found.help == "write 3 blanks before the line, or 2 more before the dash and all of its keys"
    assert [(there.line, there.column) for there, _ in found.labels] == [(2, 2)]


def test_of_very_many_lines_that_are_indented_with_other_blanks_fifty_are_told() -> None:
    text = "a:\n" + "".join(f"\u00a0\u00a0b{number}: 1\n" for number in range(60))
    found = [one for one in load_text(text, "one.yaml").problems if "no ordinary space" in one.message]
    assert [one.span.line for one in found if one.span] == list(range(2, 52))
