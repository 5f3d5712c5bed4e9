"""The calendar of required actions, unfolded and read by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cme_rules.actions.action import Action, Why
from cme_rules.report.to_ics import fold, summary, uid
from tests.exports.whole import EVIL, one_case, written
from tests.report.helpers import AS_AT, day

WHY = Why("answer", "Answer to a question", "asked@2024-03-26", "overdue", "The norm.", day("2024-04-02"))
LATE = Action("one", "do", "answered", "answered", ("office",), (), "", day("2024-04-02"), urgency="breach", why=(WHY,))
UNDATED = replace(LATE, by=None, urgency="open", act="advised", what="advised")


def entries(data: bytes) -> list[dict[str, str]]:
    """Unfold a calendar and return its components, each as its properties; texts are unescaped."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r") == text.count("\r\n")
    assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert lines[:4] == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cme-rules//required actions//EN", "CALSCALE:GREGORIAN",
    ]  # fmt: skip
    assert lines[-1] == "END:VCALENDAR"
    found: list[dict[str, str]] = []
    for line in lines[4:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            found.append({"": value})
        elif name == "END":
            assert found[-1][""] == value
        else:
            assert name not in found[-1]
            found[-1][name] = unescape(value)
    return found


def unescape(value: str) -> str:
    out, rest = "", iter(value)
    for char in rest:
        if char == "\\":
            char = next(rest)  # noqa: PLW2901
            out += "\n" if char == "n" else char
        else:
            assert char not in ",;"
            out += char
    return out


def test_ics_a_breach_by_hand() -> None:
    (event,) = entries(written("ics", [], actions=[LATE]))
    assert {name: value for name, value in event.items() if name != "UID"} == {
        "": "VEVENT",
        "DTSTAMP": "20240410T000000Z",
        "SEQUENCE": "8866",
        "DTSTART;VALUE=DATE": "20240402",
        "DTEND;VALUE=DATE": "20240403",
        "TRANSP": "TRANSPARENT",
        "SUMMARY": "OVERDUE: one: Answer to a question",
        "DESCRIPTION": "What: answered\nDue: 2 Apr 2024\nWho: office\n"
        "Why: Answer to a question (answer) is overdue\nAs at 10 Apr 2024.",
        "CATEGORIES": "OVERDUE",
        "CLASS": "PRIVATE",
    }
    assert day("2024-04-10") - day("2000-01-01") == 8866


def test_ics_without_a_day_is_a_task() -> None:
    (task,) = entries(written("ics", [], actions=[UNDATED]))
    assert task[""] == "VTODO"
    assert task["STATUS"] == "NEEDS-ACTION"
    assert not any(name.startswith(("DTSTART", "DUE", "TRANSP")) for name in task)
    assert task["SUMMARY"] == "one: Answer to a question"


def test_ics_all_actions_of_the_cases() -> None:
    cases = [one_case("a"), one_case("b")]
    found = entries(written("ics", cases))
    assert len(found) == sum(len(case.actions) for case in cases) == 6
    assert len({one["UID"] for one in found}) == 6
    assert [one["SUMMARY"].startswith("OVERDUE: ") for one in found] == [True, True, False, False, False, False]
    assert written("ics", cases) == written("ics", cases[::-1]) == written("ics", cases, "actions")
    assert not any("ALARM" in one[""] for one in found)


def test_ics_uid_stays_when_day_or_status_change() -> None:
    assert uid(LATE) == uid(replace(LATE, by=day("2024-05-02"), urgency="open", why=(replace(WHY, status="pending"),)))
    for other in (replace(LATE, case="two"), replace(LATE, act="x"), replace(LATE, why=(replace(WHY, key="k"),))):
        assert uid(other) != uid(LATE)
    assert len(uid(LATE).partition("@")[0]) == 40


def test_ics_what_is_to_be_found_out_names_no_day_of_the_record() -> None:
    found = [one for one in entries(written("ics", [one_case()])) if one["CATEGORIES"] == "FIND OUT"]
    assert [one["SUMMARY"] for one in found] == ["one: find out what is not known – Answer once more"] * 2
    assert {one["DESCRIPTION"].splitlines()[0] for one in found} == {"Not known: answered", "Not known: colour"}
    assert not any("1 Apr" in one["DESCRIPTION"] for one in found)


def test_ics_summary_names_no_other_person() -> None:
    assert "sibling-7" not in written("ics", [], actions=[replace(LATE, person="sibling-7")]).decode()


@pytest.mark.parametrize("text", EVIL)
def test_ics_evil_texts_stay_in_their_line(text: str) -> None:
    why = replace(WHY, title=text, rule="r")
    (event,) = entries(written("ics", [], actions=[replace(LATE, case=text, what=text, why=(why,))]))
    plain = text.replace("\x00", "").replace("\x1b", "").replace("\r\n", "\n").replace("\t", " ")
    assert event["SUMMARY"] == f"OVERDUE: {plain}: {plain}"
    assert set(event) == set(entries(written("ics", [], actions=[LATE]))[0])


def test_ics_folds_at_75_bytes_and_never_in_a_character() -> None:
    assert fold("x" * 75) == "x" * 75 + "\r\n"
    assert fold("x" * 76) == "x" * 75 + "\r\n x\r\n"
    assert fold("x" * 74 + "Ä") == "x" * 74 + "\r\n Ä\r\n"
    assert fold("x" * 72 + "€€") == "x" * 72 + "€\r\n €\r\n"
    assert fold("") == "\r\n"


def test_ics_nothing_to_do_is_said() -> None:
    (note,) = entries(written("ics", [], actions=[]))
    assert (note[""], note["SUMMARY"]) == ("VJOURNAL", "Nothing is left to do")
    assert day("2024-04-10") == AS_AT
    assert summary(UNDATED) == "one: Answer to a question"
