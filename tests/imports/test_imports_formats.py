"""Stated forms of dates and times: what fits, what does not, and why."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.imports.formats import Moment, parse_format


@pytest.mark.parametrize(
    ("stated", "text", "wanted"),
    [
        ("DD/MM/YYYY", "04/03/2025", date(2025, 3, 4)),
        ("D/M/YYYY", "4/3/2025", date(2025, 3, 4)),
        ("D/M/YYYY", "04/03/2025", date(2025, 3, 4)),
        ("MM/DD/YYYY", "03/04/2025", date(2025, 3, 4)),
        ("DD.MM.YYYY", "04.03.2025", date(2025, 3, 4)),
        ("YYYYMMDD", "20250304", date(2025, 3, 4)),
        ("D MON YYYY", "4 mar 2025", date(2025, 3, 4)),
        ("DD-MON-YYYY", "04-MAR-2025", date(2025, 3, 4)),
        ("YYYY-MM-DDThh:mm:ss", "2025-03-04T09:05:59", date(2025, 3, 4)),
        ("DD/MM/YYYY", "29/02/2024", date(2024, 2, 29)),
    ],
)
def test_what_fits(stated: str, text: str, wanted: date) -> None:
    form = parse_format(stated)
    assert form is not None
    read = form.read(text)
    assert isinstance(read, Moment)
    assert read.day == wanted.toordinal()


@pytest.mark.parametrize(
    ("stated", "text", "fault"),
    [
        ("DD/MM/YYYY", "4/3/2025", "form"),
        ("DD/MM/YYYY", "04/03/25", "form"),
        ("DD/MM/YYYY", "04/03/2025 ", "form"),
        ("DD/MM/YYYY", "٠٤/03/2025", "form"),
        ("DD/MM/YYYY", "03/13/2025", "swapped"),
        ("DD/MM/YYYY", "13/13/2025", "none"),
        ("DD/MM/YYYY", "29/02/2025", "none"),
        ("DD/MM/YYYY", "00/01/2025", "none"),
        ("DD/MM/YYYY", "01/01/1899", "year"),
        ("DD/MM/YYYY", "01/01/2201", "year"),
        ("D MON YYYY", "4 Mrz 2025", "none"),
        ("DD/MM/YYYY hh:mm", "04/03/2025 24:00", "form"),
    ],
)
def test_what_does_not_fit(stated: str, text: str, fault: str) -> None:
    form = parse_format(stated)
    assert form is not None
    assert form.read(text) == fault


@pytest.mark.parametrize(
    "stated", ["", "DD/MM", "DD/MM/YY", "DD/DD/YYYY", "dd/mm/yyyy", "DD/MM/YYYY hh", "hh", "YYYY", "DD/MM/YYYY!"]
)
def test_what_is_no_form(stated: str) -> None:
    assert parse_format(stated) is None


def test_times_and_look_alikes() -> None:
    form = parse_format("DD/MM/YYYY hh:mm")
    assert form is not None
    read = form.read("04/03/2025 09:05")
    assert isinstance(read, Moment)
    assert (read.minute, read.either) == (545, True)
    same, plain = form.read("03/03/2025 09:05"), form.read("13/03/2025 09:05")
    assert isinstance(same, Moment)
    assert isinstance(plain, Moment)
    assert not same.either
    assert not plain.either


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)), st.sampled_from(["DD/MM/YYYY", "MM-DD-YYYY", "YYYY-MM-DD"]))
def test_every_day_comes_back(day: date, stated: str) -> None:
    written = stated.replace("DD", f"{day.day:02}").replace("MM", f"{day.month:02}").replace("YYYY", f"{day.year}")
    form = parse_format(stated)
    assert form is not None
    read = form.read(written)
    assert isinstance(read, Moment)
    assert read.day == day.toordinal()


@given(st.text(max_size=30), st.sampled_from(["DD/MM/YYYY", "D MON YYYY", "hh:mm", "YYYY-MM-DDThh:mm:ss"]))
def test_no_text_breaks_it(text: str, stated: str) -> None:
    form = parse_format(stated)
    assert form is not None
    assert isinstance(form.read(text), Moment | str)


@given(st.text(alphabet="DMYhms ON-/:.T", max_size=20))
def test_no_stated_form_breaks_it(stated: str) -> None:
    parse_format(stated)
