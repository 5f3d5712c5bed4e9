"""The calendars that ship with the project, read with PyYAML and no reader of the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from cme_rules.dates.calendar import Break, DayCalendar, Term, school_days, working_days
from cme_rules.dates.civil import parse_iso

FOLDER = Path(__file__).parents[2] / "rules" / "calendars"


def load(name: str) -> dict[str, Any]:
    # BaseLoader leaves every scalar as the text that was written.
    return yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def named(days: list[dict[str, str]]) -> dict[int, str]:
    return {parse_iso(day["date"]): day["name"] for day in days}


def cover(file: dict[str, Any]) -> tuple[int, int]:
    return parse_iso(file["covers"]["from"]), parse_iso(file["covers"]["to"])


def school_calendar(name: str, closures: dict[int, str], first: int, last: int) -> DayCalendar:
    file = load("example-school-terms")
    terms, breaks = [], []
    for term in file["terms"]:
        terms.append(Term(term["name"], parse_iso(term["from"]), parse_iso(term["to"])))
        breaks += [Break(one["name"], parse_iso(one["from"]), parse_iso(one["to"])) for one in term["breaks"]]
    holidays = named(load("england-bank-holidays")["days"])
    inside = [t for t in terms if first <= t.first and t.last <= last]
    kept = [b for b in breaks if first <= b.first and b.last <= last]
    return school_days(name, inside, kept, closures, holidays, first, last)


@pytest.fixture(scope="session")
def working() -> DayCalendar:
    file = load("england-bank-holidays")
    return working_days("england-bank-holidays", named(file["days"]), *cover(file))


@pytest.fixture(scope="session")
def council() -> DayCalendar:
    holidays, file = load("england-bank-holidays"), load("example-council-closures")
    return working_days(file["calendar"], named(holidays["days"]), *cover(file), named(file["closures"]))


@pytest.fixture(scope="session")
def school() -> DayCalendar:
    return school_calendar("example-school-terms", {}, *cover(load("example-school-terms")))


@pytest.fixture(scope="session")
def oakfield() -> DayCalendar:
    file = load("example-school-oakfield")
    return school_calendar(file["calendar"], named(file["closures"]), *cover(file))


@pytest.fixture(scope="session")
def calendar_file() -> Callable[[str], dict[str, Any]]:
    return load
