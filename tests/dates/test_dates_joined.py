"""A pupil's school days before and after a change of school, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cme_rules.dates.calendar import Break, DayCalendar, Term, Uncovered, school_days
from cme_rules.dates.civil import iso, parse_iso
from cme_rules.dates.joined import joined

NEG, POS = -(10**9), 10**9


def d(text: str) -> int:
    day = parse_iso(text)
    assert day is not None
    return day


def calendar(name: str, half_term: tuple[str, str], first: str = "2024-09-01", last: str = "2024-12-31") -> DayCalendar:
    """One autumn term, Mon 2 Sep to Fri 20 Dec 2024, with a half-term of its own."""
    terms = [Term("autumn", max(d("2024-09-02"), d(first)), min(d("2024-12-20"), d(last)))]
    breaks = [Break(f"half-term of {name}", d(half_term[0]), d(half_term[1]))]
    return school_days(name, terms, breaks, {}, {}, d(first), d(last))


OAK = calendar("oak", ("2024-10-21", "2024-10-25"))
ELM = calendar("elm", ("2024-10-28", "2024-11-01"))


def moved(day: str, usual: DayCalendar | None = None, back: str = "") -> DayCalendar | None:
    """At Oak until the day before, at Elm from the day on (or from ``back`` on)."""
    return joined([(NEG, d(day) - 1, OAK), (d(back or day), POS, ELM)], usual, d("2024-12-01"))


@pytest.mark.parametrize(
    ("change", "fifth"),
    [
        # five school days after Thu 17 Oct: Fri 18 = 1; at Oak the next week is off, so Mon 28 = 2 … Thu 31 = 5
        ("2024-12-02", "2024-10-31"),
        # at Elm from Mon 28 Oct: Oak's half-term, then Elm's: Fri 18 = 1, Mon 4 Nov = 2 … Thu 7 Nov = 5
        ("2024-10-28", "2024-11-07"),
        # at Elm from Fri 25 Oct: Fri 18 = 1, Fri 25 Oct = 2 (open at Elm), Mon 4 Nov = 3, Wed 6 Nov = 5
        ("2024-10-25", "2024-11-06"),
        # at Elm from Mon 21 Oct: Fri 18 = 1, Mon 21 = 2 … Thu 24 = 5
        ("2024-10-21", "2024-10-24"),
    ],
)
def test_school_days_across_a_change_of_school(change: str, fifth: str) -> None:
    found = moved(change)
    assert found is not None
    answer = found.after(d("2024-10-17"), 5)
    assert isinstance(answer, int)
    assert iso(answer) == fifth
    assert found.name == "oak and elm"


def test_a_term_goes_on_over_the_change() -> None:
    found = moved("2024-10-28")
    assert found is not None
    assert found.terms == (Term("autumn", d("2024-09-02"), d("2024-12-20")),)
    assert found.why(d("2024-10-23")) == "half-term of oak"
    assert found.why(d("2024-10-30")) == "half-term of elm"


def test_between_two_schools_the_usual_calendar_counts() -> None:
    usual = calendar("usual", ("2024-11-04", "2024-11-08"))
    found = moved("2024-11-04", usual, back="2024-11-11")
    assert found is not None
    assert found.why(d("2024-11-05")) == "half-term of usual"
    assert found.is_counted(d("2024-11-11")) is True
    assert found.name == "oak and usual and elm"


def test_without_one_no_day_between_two_schools_is_guessed() -> None:
    found = moved("2024-11-04", back="2024-11-11")
    assert found is not None
    assert (iso(found.first), iso(found.last), found.name) == ("2024-11-11", "2024-12-31", "elm")
    assert found.after(d("2024-11-01"), 1) == Uncovered("elm", d("2024-11-02"))
    assert found.begun  # a first term that began before the cover is not "the next to begin"


def test_a_day_of_two_schools_that_do_not_agree_is_not_covered() -> None:
    # both schools from Mon 14 to Fri 25 Oct: they agree until Sun 20, and not in Oak's half-term
    found = joined([(NEG, d("2024-10-25"), OAK), (d("2024-10-14"), POS, ELM)], None, d("2024-10-16"))
    assert found is not None
    assert (iso(found.first), iso(found.last)) == ("2024-09-01", "2024-10-20")
    assert found.goes_on
    assert found.term_end(d("2024-10-16"), 1) == Uncovered("oak and elm", d("2024-10-21"))


def test_a_calendar_that_does_not_reach_so_far_covers_no_more_in_a_joined_one() -> None:
    short = calendar("short", ("2024-10-28", "2024-11-01"), last="2024-11-15")
    found = joined([(NEG, d("2024-10-27"), OAK), (d("2024-10-28"), POS, short)], None, d("2024-12-01"))
    assert found is not None
    assert (iso(found.first), iso(found.last)) == ("2024-09-01", "2024-11-15")
    assert found.after(d("2024-11-14"), 2) == Uncovered("oak and short", d("2024-11-16"))


def test_where_no_day_is_covered_there_is_no_calendar() -> None:
    assert joined([(d("2030-01-01"), POS, OAK)], None, d("2024-12-01")) is None
    later = joined([(d("2024-12-02"), POS, OAK)], None, d("2024-11-01"))
    assert later is not None
    assert iso(later.first) == "2024-12-02"


BEGUN = replace(OAK, begun=True)
"""Oak's calendar as it is where its first term began before the calendar does."""


def test_a_first_term_that_had_begun_before_the_first_calendar_had_begun_in_the_joined_one() -> None:
    found = joined([(NEG, d("2024-10-27"), BEGUN), (d("2024-10-28"), POS, ELM)], None, d("2024-10-16"))
    assert found is not None
    assert found.begun
    usual = moved("2024-10-28")
    assert usual is not None
    assert not usual.begun


def test_of_a_calendar_that_is_used_from_later_on_it_does_not_matter_how_it_begins() -> None:
    """At Oak from Sun 1 Dec on a calendar whose next term begins on Mon 2 Dec."""
    term = Term("late autumn", d("2024-12-02"), d("2024-12-20"))
    late = DayCalendar("late", "school_days", d("2024-09-01"), d("2024-12-31"), {}, (term,), begun=True)
    found = joined([(d("2024-12-01"), POS, late)], None, d("2024-12-01"))
    assert found is not None
    assert iso(found.first) == "2024-12-01"
    assert not found.begun
