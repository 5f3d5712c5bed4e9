"""Slips and sound files of rare forms: what one slip hides, and what it must not hide."""

# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest
from test_link_rules import DUTY, HEAD, VERSION, VOCABULARY, load, problems, rule

from cme_rules.dates.civil import parse_iso
from cme_rules.read.load import load_cases

ONE = HEAD.format(name="one", kind="duty") + VERSION + DUTY
BANKS = "calendar: banks\ntitle: b\nkind: bank_holidays\ncovers: {from: 2024-01-01, to: 2024-12-31}\nsource: x\ndays: [{date: 2024-01-01, name: New Year}]\n"
TERMS = (
    "calendar: terms\ntitle: t\nkind: school_terms\nbank_holidays: banks\nsource: x\n"
    "covers: {from: 2024-01-01, to: 2024-12-31}\n"
    "terms:\n  - {name: spring, from: 2024-01-08, to: 2024-03-28}\nclosures: []\n"
)
CLOSURES = (
    "calendar: hill\ntitle: h\nkind: school_closures\nbased_on: terms\nsource: x\n"
    "covers: {from: 2024-01-01, to: 2024-12-31}\nclosures:\n  - {date: 2024-03-04, name: flood}\n"
)
WITH = "    meaning: The child left.\n    attributes:\n      on_day: {type: date, meaning: When.}\n"
TYPED = VOCABULARY.replace("    meaning: The child left.\n    attributes:\n", WITH).replace(
    "      on_day:",
    "      hours: {type: number, meaning: How many.}\n      for_so_long: {type: period, meaning: How long.}\n      on_day:",
)


def codes(tmp_path: Path, files: dict[str, str]) -> list[str]:
    return [" ".join(each.split()[:2]) for each in problems(tmp_path, files)]


def day(text: str) -> int:
    found = parse_iso(text)
    assert found is not None
    return found


def test_a_closed_day_is_no_school_day(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": ONE,
        "calendars/b.yaml": BANKS,
        "calendars/c.yaml": CLOSURES,
        "calendars/t.yaml": TERMS,
    }
    hill = load(tmp_path, files).calendars["hill"]
    assert hill.after(day("2024-03-01"), 1) == day("2024-03-05")  # Fri 1, then Mon 4 is closed
    assert hill.why(day("2024-03-04")) == "flood"


def test_a_fault_of_a_list_of_terms_is_told_once_and_not_for_what_builds_on_it(tmp_path: Path) -> None:
    again = TERMS.replace("closures: []", "  - {name: summer, from: 2024-03-20, to: 2024-07-19}\nclosures: []")
    files = {
        "statutory/one.yaml": ONE,
        "calendars/b.yaml": BANKS,
        "calendars/c.yaml": CLOSURES,
        "calendars/t.yaml": again,
    }
    assert codes(tmp_path, files) == ["calendars/t.yaml:9:5 CME-K005"]


def test_a_list_of_terms_without_its_bank_holidays_is_told_once(tmp_path: Path) -> None:
    files = {"statutory/one.yaml": ONE, "calendars/c.yaml": CLOSURES, "calendars/t.yaml": TERMS}
    assert codes(tmp_path, files) == ["calendars/t.yaml:4:16 CME-K001"]


def test_an_exception_may_say_that_it_excuses(tmp_path: Path) -> None:
    body = "when: {fact: ill}\neffect: excuses"
    files = {"statutory/one.yaml": ONE, "statutory/two.yaml": rule(body, "exception", "two", "to: [one]\n")}
    assert load(tmp_path, files).rules["two"].versions[0].changes_due is None


@pytest.mark.parametrize(
    ("kind", "body", "more", "wanted"),
    [
        # an unknown event is told, and nothing of its attributes
        ("power", "when: {event: lefft, with: {why: moved}}", "", ["10:19 CME-R032"]),
        # an unknown fact is told, and nothing of its value
        ("power", "when: {fact: kid, is: dusk}", "", ["10:18 CME-R030"]),
        (
            "duty",
            DUTY + "provided: {event: left, with: {why: this sibling}}",
            "for_each: sibling\n",
            ["14:41 CME-R036"],
        ),
        ("power", "when: {event: left, with: {on_day: 2024-02-30}}", "", ["10:40 CME-R001"]),
        ("power", "when: {event: left, with: {hours: many}}", "", ["10:39 CME-R006"]),
        ("power", "when: {event: left, with: {for_so_long: 5}}", "", ["10:45 CME-R003"]),
    ],
)
def test_a_slip_hides_nothing_and_brings_no_other(
    tmp_path: Path, kind: str, body: str, more: str, wanted: list[str]
) -> None:
    text = rule(body.replace("\n    ", "\n").strip(), kind, more=more)
    found = codes(tmp_path, {"statutory/one.yaml": text, "vocabulary/all.yaml": TYPED})
    assert [each.removeprefix("statutory/one.yaml:") for each in found] == wanted


@pytest.mark.parametrize("body", ["on_day: 2024-02-29", "hours: 25.5", "for_so_long: 5 working days"])
def test_a_value_of_the_right_type_is_none(tmp_path: Path, body: str) -> None:
    text = rule(f"when: {{event: left, with: {{{body}}}}}", "power")
    assert load(tmp_path, {"statutory/one.yaml": text, "vocabulary/all.yaml": TYPED}).rules.keys() == {"one"}


def test_a_limit_stated_by_an_attribute_of_the_wrong_type(tmp_path: Path) -> None:
    body = "trigger: {event: left}\ndue: {no_later_than: {attribute: hours}}\ndischarge: {event: told}"
    found = codes(tmp_path, {"statutory/one.yaml": rule(body), "vocabulary/all.yaml": TYPED})
    assert found == ["statutory/one.yaml:11:38 CME-R054"]


def test_where_a_rule_cannot_be_read_its_name_is_not_called_unknown(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": rule("when: {definition: two}", "power"),
        "statutory/two.yaml": "[\n",
    }
    found = codes(tmp_path, files)
    assert all(each.startswith("statutory/two.yaml:") for each in found)
    assert found


def test_where_the_vocabulary_cannot_be_read_its_events_are_not_called_unknown(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": rule("when: {event: arrived}", "power"),
        "vocabulary/more.yaml": "events: {arrived: {about: child\n",
    }
    found = codes(tmp_path, files)
    assert all(each.startswith("vocabulary/more.yaml:") for each in found)
    assert found


def test_a_local_rule_about_what_its_set_does_not_speak_of(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": ONE,
        "local/town/authority.yaml": "authority: town\ntitle: Town\napplies_to: {child: {fact: ill}}\n",
        "local/town/two.yaml": rule("when: {fact: open_now}", "power", "two").replace("about: child", "about: school"),
    }
    assert codes(tmp_path, files) == ["local/town/two.yaml:1:7 CME-R096"]


def test_an_authority_file_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": ONE,
        "local/town/authority.yaml": "authority: [town\n",
        "local/town/two.yaml": rule("when: {fact: ill}", "power", "two"),
    }
    found = codes(tmp_path, files)
    assert [each.partition(":")[0] for each in found] == ["local/town/authority.yaml"]


def test_a_subject_linked_to_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    rules = load(tmp_path, {"statutory/one.yaml": ONE})
    (tmp_path / "one.yaml").write_text("case: one\nabout: child\nlinks: {school: hill}\n", encoding="utf-8")
    (tmp_path / "hill.yaml").write_text("case: hill\nabout: school\nfacts: {open_nw: yes}\n", encoding="utf-8")
    found = {
        each.case.id: each for each in load_cases([tmp_path / "one.yaml", tmp_path / "hill.yaml"], rules) if each.case
    }
    assert list(found) == ["one"]


def test_a_folder_whose_only_file_cannot_be_read_is_not_said_to_lack_rules_too(tmp_path: Path) -> None:
    found = codes(tmp_path, {"vocabulary/all.yaml": "subjects: [\n"})
    assert [each.split()[1][:5] for each in found] == ["CME-Y"]


def test_where_the_vocabulary_cannot_be_read_its_facts_are_not_called_unknown(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": rule("when: {fact: missed}", "power"),
        "vocabulary/more.yaml": "facts: {missed: {about: child\n",
    }
    assert [each.partition(":")[0] for each in codes(tmp_path, files)] == ["vocabulary/more.yaml"]


def test_where_a_document_cannot_be_read_it_is_not_called_unknown(tmp_path: Path) -> None:
    files = {
        "statutory/one.yaml": ONE.replace("document: act", "document: book"),
        "sources/book.yaml": "document: [book\n",
    }
    assert [each.partition(":")[0] for each in codes(tmp_path, files)] == ["sources/book.yaml"]


def test_a_fact_of_a_subject_that_nothing_is_linked_to(tmp_path: Path) -> None:
    """From a school no link leads to a child, so that the advice can name none."""
    text = rule("when: {fact: ill}", "power").replace("about: child", "about: school")
    found = codes(tmp_path, {"statutory/one.yaml": text})
    assert found == ["statutory/one.yaml:10:18 CME-R031"]


def test_rows_of_a_table_that_overlap_are_told_once_for_each_pair(tmp_path: Path) -> None:
    """Both rows apply by day and by night; both days name the same pair."""
    rows = "[{for: {}, discharge: {event: told}}, {for: {}, discharge: {event: left}}]"
    text = rule(f"trigger: {{event: left}}\ntable: {{by: [{{fact: kind}}], rows: {rows}}}")
    assert [each.split()[1] for each in codes(tmp_path, {"statutory/one.yaml": text})] == ["CME-R092"]
