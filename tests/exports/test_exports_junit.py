"""JUnit XML: the numbers of the data form, the shape that build servers read, and no text that breaks out."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import defusedxml.ElementTree

from tests.exports.whole import EVIL, one_case, summary_of, written


def suites(data: bytes) -> list[Element]:
    root = defusedxml.ElementTree.fromstring(data)
    assert root.tag == "testsuites"
    assert not root.attrib
    return list(root)


def test_junit_counts_are_those_of_the_summary() -> None:
    cases = [one_case("b"), one_case("a")]
    found = suites(written("junit", cases))
    groups = summary_of(cases).counts
    assert [suite.get("name") for suite in found] == ["a", "b"]
    assert sum(int(suite.get("failures", "")) for suite in found) == groups["breach"] == 2
    skipped = sum(groups[name] for name in ("shortfall", "accepted", "undetermined"))
    assert sum(int(suite.get("skipped", "")) for suite in found) == skipped == 4
    tests = sum(groups[name] for name in ("breach", "shortfall", "undetermined", "to_do", "in_order"))
    assert sum(int(suite.get("tests", "")) for suite in found) == tests == 10


def test_junit_has_the_shape_of_the_usual_schema() -> None:
    found = suites(written("junit", [one_case("a"), one_case("b")], unread=True))
    assert [suite.get("id") for suite in found] == ["0", "1", "2"]
    for suite in found:
        assert set(suite.attrib) == {
            "id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "skipped", "time",
        }  # fmt: skip
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.get("timestamp", ""))
        tags = [child.tag for child in suite]
        assert tags == ["properties", *["testcase"] * int(suite.get("tests", "")), "system-out", "system-err"]
        for test in suite.iter("testcase"):
            assert set(test.attrib) == {"classname", "name", "time"}
            assert len(test) <= 1
            for inner in test:
                assert inner.tag in ("failure", "error", "skipped")
                assert inner.tag == "skipped" or inner.get("type")
        for tag, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert str(len(list(suite.iter(tag)))) == suite.get(name)


def test_junit_a_breach_by_hand() -> None:
    suite = suites(written("junit", [one_case()]))[0]
    test = next(one for one in suite.iter("testcase") if one.find("failure") is not None)
    assert test.get("classname") == "answer"
    assert test.get("name") == "Answer to a question [asked@2024-03-26]"
    failure = test.find("failure")
    assert failure is not None
    assert failure.get("type") == "overdue"
    assert failure.get("message") == "breach: overdue, 8 calendar days late: Answer to a question"
    assert failure.text is not None
    assert "  due          2 Apr 2024" in failure.text
    skipped = [one.get("message", "") for one in suite.iter("skipped")]
    assert sorted(words.partition(":")[0] for words in skipped) == ["shortfall", "undetermined"]


def test_junit_what_was_not_read_is_an_error() -> None:
    suite = suites(written("junit", [], unread=True))[0]
    error = next(suite.iter("error"))
    assert suite.get("name") == "files/two.yaml"
    assert error.get("type") == "CME-C001"
    assert error.text == "files/one.yaml:3:3: CME-C001: wrong <b> ]]>"


def test_junit_evil_texts_stay_in_their_place() -> None:
    data = written("junit", [one_case(text, key=text) for text in EVIL])
    found = suites(data)
    assert len(found) == len(EVIL)
    names = {suite.get("name") for suite in found}
    for text in EVIL:
        if "\x00" not in text:
            assert text in names
    assert "ab[31m" in names
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", data)
    assert written("junit", [one_case("a"), one_case("b")]) == written("junit", [one_case("b"), one_case("a")])


def test_junit_no_case_is_a_file_too() -> None:
    assert suites(written("junit", [])) == []
