"""The calendars that ship: their shape, and the bank holidays against two independent lists."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path

import govuk_bank_holidays
import holidays
import jsonschema
import pytest

from cme_rules.dates.calendar import calendar_faults
from cme_rules.dates.civil import parse_iso, weekday

ROOT = Path(__file__).parents[2]
FILES = (
    "england-bank-holidays",
    "example-school-terms",
    "example-school-2012",
    "example-school-oakfield",
    "example-council-closures",
)
SCHEMA = json.loads((ROOT / "schemas" / "calendar.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
YEARS = range(2012, 2029)


def listed(file, key):
    return [date.fromisoformat(day["date"]) for day in file[key]]


@pytest.mark.parametrize("name", FILES)
def test_file_has_the_shape_of_the_schema(name, calendar_file):
    text = (ROOT / "rules" / "calendars" / f"{name}.yaml").read_text(encoding="utf-8")
    assert text.splitlines()[0] == "# yaml-language-server: $schema=../../schemas/calendar.schema.json"
    file = calendar_file(name)
    assert [error.message for error in VALIDATOR.iter_errors(file)] == []
    assert file["calendar"] == name


def test_schema_is_sound_and_explains_every_property():
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    bare = []

    def walk(schema, path):
        if not {"title", "description"} <= set(schema):
            bare.append(path)
        if schema["type"] == "object":
            assert schema["additionalProperties"] is False, path
        for name, inner in schema.get("properties", {}).items():
            walk(inner, f"{path}/{name}")
        if "items" in schema:
            walk(schema["items"], f"{path}/items")

    walk(SCHEMA, "")
    assert bare == []


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("england-bank-holidays", {"terms": []}),
        ("england-bank-holidays", {"based_on": "example-school-terms"}),
        ("england-bank-holidays", {"kind": "holidays"}),
        ("england-bank-holidays", {"days": []}),
        ("england-bank-holidays", {"covers": {"from": "2012-01-01"}}),
        ("england-bank-holidays", {"covers": {"from": "1 Jan 2012", "to": "2012-12-31"}}),
        ("england-bank-holidays", {"days": [{"date": "2012-01-02", "name": "x", "note": "y"}]}),
        ("england-bank-holidays", {"source": None}),
        ("example-school-terms", {"bank_holidays": None}),
        ("example-school-terms", {"closures": None}),
        ("example-school-terms", {"days": [{"date": "2024-01-01", "name": "New Year's Day"}]}),
        ("example-school-oakfield", {"based_on": None}),
        ("example-council-closures", {"terms": []}),
    ],
)
def test_schema_refuses(name, change, calendar_file):
    file = copy.deepcopy(calendar_file(name))
    file.update(change)
    file = {key: value for key, value in file.items() if value is not None}
    assert not VALIDATOR.is_valid(file)


@pytest.mark.parametrize("year", YEARS)
def test_bank_holidays_are_those_of_both_lists(year, calendar_file):
    ours = {day for day in listed(calendar_file("england-bank-holidays"), "days") if day.year == year}
    shipped = Path(govuk_bank_holidays.__file__).with_name("bank-holidays.json").read_text(encoding="utf-8")
    events = json.loads(shipped)["england-and-wales"]["events"]
    published = {date.fromisoformat(event["date"]) for event in events}
    computed = holidays.country_holidays("GB", subdiv="ENG", years=year)
    assert ours == {day for day in published if day.year == year}
    assert ours == {day for day in computed if day.weekday() < 5}


def test_bank_holidays_are_in_order_and_covered(calendar_file):
    file = calendar_file("england-bank-holidays")
    days = listed(file, "days")
    assert days == sorted(set(days))
    assert file["covers"] == {"from": "2012-01-01", "to": "2028-12-31"}
    assert {day.year for day in days} == set(YEARS)
    assert all(day.weekday() < 5 for day in days)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2012-06-04", "Spring bank holiday"),
        ("2012-06-05", "Diamond Jubilee"),
        ("2020-05-08", "VE day"),
        ("2022-06-02", "Spring bank holiday"),
        ("2022-06-03", "Platinum Jubilee"),
        ("2022-09-19", "State Funeral"),
        ("2023-05-08", "coronation"),
    ],
)
def test_moved_and_single_days_are_listed(text, words, calendar_file):
    names = {day["date"]: day["name"] for day in calendar_file("england-bank-holidays")["days"]}
    assert words in names[text]


@pytest.mark.parametrize("text", ["2012-05-28", "2020-05-04", "2022-05-30", "2021-12-25", "2022-01-01"])
def test_days_that_were_moved_away_are_not_listed(text, calendar_file):
    assert text not in {day["date"] for day in calendar_file("england-bank-holidays")["days"]}


def test_school_years_have_three_terms_and_a_plausible_number_of_days(school):
    assert calendar_faults(school.first, school.last, school.terms) == []
    assert len(school.terms) == 36
    for year in range(2015, 2027):
        first, last = parse_iso(f"{year}-09-01"), parse_iso(f"{year + 1}-08-31")
        assert sum(first <= term.first and term.last <= last for term in school.terms) == 3
        assert 190 <= school.between(first - 1, last) <= 196


def test_terms_begin_and_end_on_school_days(school):
    for term in school.terms:
        assert school.is_counted(term.first) is True
        assert school.is_counted(term.last) is True


def test_every_closure_takes_away_a_day_that_would_have_counted(calendar_file, school, working, oakfield, council):
    for name, base, closed in (
        ("example-school-oakfield", school, oakfield),
        ("example-council-closures", working, council),
    ):
        for entry in calendar_file(name)["closures"]:
            day = parse_iso(entry["date"])
            assert base.is_counted(day) is True, entry
            assert closed.is_counted(day) is False, entry
            assert closed.why(day) == entry["name"]
        lost = set(base.days(closed.first, closed.last)) - set(closed.counted)
        assert len(lost) == len(calendar_file(name)["closures"])
        assert all(weekday(day) < 5 for day in lost)
