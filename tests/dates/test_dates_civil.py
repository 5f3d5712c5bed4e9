"""Arithmetic on dates without a calendar, and how dates are read and written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.dates import civil

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(date.toordinal)


def d(text: str) -> int:
    day = civil.parse_iso(text)
    assert day is not None
    return day


def test_fifth_day_after_the_day_of_entry_stays_on_a_saturday():
    assert civil.human_long(d("2024-09-02")) == "Mon 2 Sep 2024"
    assert civil.human_long(civil.add_days(d("2024-09-02"), 5)) == "Sat 7 Sep 2024"


def test_fifteen_days_beginning_with_the_day_of_service():
    # Service is day 1, so day 15 is 14 days on.
    assert civil.iso(civil.add_days(d("2024-09-02"), 15 - 1)) == "2024-09-16"


@pytest.mark.parametrize(
    ("start", "months", "result"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 1, "2024-03-29"),
        ("2023-12-31", 2, "2024-02-29"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2024-01-15", -1, "2023-12-15"),
        ("2024-05-31", 0, "2024-05-31"),
        ("2024-12-31", 12, "2025-12-31"),
    ],
)
def test_months_are_clamped_to_the_end(start, months, result):
    assert civil.iso(civil.add_months(d(start), months)) == result


def test_years_clamp_29_february_to_28_february():
    assert civil.iso(civil.add_years(d("2024-02-29"), 1)) == "2025-02-28"
    assert civil.iso(civil.add_years(d("2024-02-29"), -4)) == "2020-02-29"


def test_months_outside_all_dates_are_the_first_or_last_day():
    assert civil.iso(civil.add_months(d("2024-01-01"), 12 * 9000)) == "9999-12-31"
    assert civil.iso(civil.add_months(d("2024-01-01"), -12 * 9000)) == "0001-01-01"


@pytest.mark.parametrize("month", range(1, 13))
def test_no_month_is_longer_than_it_is(month):
    last = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)
    civil.first_of_days_on_or_after(d("2024-01-01"), [(last, month)])
    with pytest.raises(ValueError, match=f"no year has a day {last + 1} of month {month}"):
        civil.first_of_days_on_or_after(d("2024-01-01"), [(last + 1, month)])


def test_birthdays():
    assert civil.iso(civil.nth_birthday(d("2019-02-10"), 5)) == "2024-02-10"
    assert civil.iso(civil.nth_birthday(d("2008-02-29"), 16)) == "2024-02-29"
    assert civil.iso(civil.nth_birthday(d("2008-02-29"), 5)) == "2013-03-01"
    assert civil.iso(civil.nth_birthday(d("2008-02-29"), 5, leap="28 February")) == "2013-02-28"
    assert civil.nth_birthday(d("2008-02-29"), 0) == d("2008-02-29")


LAST_FRIDAYS_OF_JUNE = [
    "2016-06-24",
    "2017-06-30",
    "2018-06-29",
    "2019-06-28",
    "2020-06-26",
    "2021-06-25",
    "2022-06-24",
    "2023-06-30",
    "2024-06-28",
    "2025-06-27",
    "2026-06-26",
    "2027-06-25",
    "2028-06-30",
]


@pytest.mark.parametrize("text", LAST_FRIDAYS_OF_JUNE)
def test_school_leaving_dates(text):
    assert civil.last_weekday_of_month(int(text[:4]), 6, 4) == d(text)


def school_age_starts(born: int) -> int:
    return civil.first_of_days_on_or_after(civil.nth_birthday(born, 5), [(31, 3), (31, 8), (31, 12)])


def school_age_ends(born: int) -> int:
    """Take the leaving date of the 16th birthday's year; the next if that is in the new school year."""
    sixteen = civil.nth_birthday(born, 16)
    year = civil.year_of(sixteen)
    new_school_year = civil.add_days(d(f"{year}-08-31"), 1)
    return civil.last_weekday_of_month(year if sixteen < new_school_year else year + 1, 6, 4)


@pytest.mark.parametrize(
    ("born", "starts"),
    [("2019-02-10", "2024-03-31"), ("2020-08-31", "2025-08-31"), ("2020-09-01", "2025-12-31")],
)
def test_school_age_starts_on_a_prescribed_day(born, starts):
    assert civil.iso(school_age_starts(d(born))) == starts


@pytest.mark.parametrize(
    ("born", "ends"),
    [
        ("2007-09-23", "2024-06-28"),
        ("2009-06-27", "2025-06-27"),
        ("2009-08-15", "2025-06-27"),
        ("2009-10-05", "2026-06-26"),
    ],
)
def test_school_age_ends_on_a_leaving_date(born, ends):
    assert civil.iso(school_age_ends(d(born))) == ends


def test_a_child_of_15_august_leaves_school_age_at_15():
    assert school_age_ends(d("2009-08-15")) < civil.nth_birthday(d("2009-08-15"), 16)


def test_29_february_as_a_day_of_the_year_skips_common_years():
    assert civil.iso(civil.first_of_days_on_or_after(d("2024-03-01"), [(29, 2)])) == "2028-02-29"
    start = date(1896, 3, 1).toordinal()
    assert civil.iso(civil.first_of_days_on_or_after(start, [(29, 2)])) == "1904-02-29"


@pytest.mark.parametrize("days", [[], [(31, 2)], [(0, 1)], [(1, 13)]])
def test_days_that_no_year_has_are_refused(days):
    with pytest.raises(ValueError, match="day"):
        civil.first_of_days_on_or_after(d("2024-01-01"), days)


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "2024-02-30",
        "2024-13-01",
        "2024-00-10",
        "2024-01-00",
        "1899-12-31",
        "2201-01-01",
        "2024-3-12",
        "12/03/2024",
        "20240312",
        "2024-03-12T00:00",
        " 2024-03-12",
        "2024-03-12\n",
        "+2024-03-12",
        "२०२४-०३-१२",
        "2024‐03‐12",
        "",
    ],
)
def test_only_one_form_of_date_is_read(text):
    assert civil.parse_iso(text) is None


def test_the_ends_of_the_readable_years():
    assert civil.parse_iso("1900-01-01") == date(1900, 1, 1).toordinal()
    assert civil.parse_iso("2200-12-31") == date(2200, 12, 31).toordinal()


@given(DAYS)
def test_what_is_written_is_read_back(day):
    assert civil.parse_iso(civil.iso(day)) == day
    written = date.fromordinal(day)
    assert civil.weekday(day) == written.weekday()
    assert civil.month_key(day) == f"{written.year}-{written.month:02}"
    assert civil.month_key(civil.month_end(day)) == civil.month_key(day) != civil.month_key(civil.month_end(day) + 1)


def test_words_for_dates():
    assert civil.human(d("2024-03-12")) == "12 Mar 2024"
    assert civil.human_long(d("2024-03-12")) == "Tue 12 Mar 2024"
    first_of_months = [civil.human(d(f"2024-{m:02}-01")).split()[1] for m in range(1, 13)]
    assert first_of_months == [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ]


@given(DAYS, st.integers(-600, 600))
def test_months_keep_the_day_or_clamp_it(day, months):
    start = date.fromordinal(day)
    moved = date.fromordinal(civil.add_months(day, months))
    assert (moved.year * 12 + moved.month) - (start.year * 12 + start.month) == months
    if moved.day != start.day:
        assert moved.day < start.day
        assert (moved + timedelta(days=1)).day == 1


@given(DAYS, st.integers(1, 12), st.integers(0, 6))
def test_no_such_weekday_is_left_in_the_month(day, month, weekday):
    year = civil.year_of(day)
    found = date.fromordinal(civil.last_weekday_of_month(year, month, weekday))
    assert (found.year, found.month, found.weekday()) == (year, month, weekday)
    assert (found + timedelta(days=7)).month != month


@pytest.mark.parametrize("day_of_week", [-1, 7])
def test_a_week_has_seven_days(day_of_week: int) -> None:
    with pytest.raises(ValueError, match="0 \\(Monday\\) to 6 \\(Sunday\\)"):
        civil.last_weekday_of_month(2024, 6, day_of_week)
